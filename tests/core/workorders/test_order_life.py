"""Every step an order may take, and none besides."""

from datetime import datetime

import pytest

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.workorders.life import (
    NEXT,
    Status,
    created,
    needs_reason,
    status_of,
    step,
)
from kc_safety_plugin.core.workorders.orders import WorkOrder

NOON = datetime(2023, 12, 1, 12)
FORWARD = ["proposed", "issued", "in_progress", "done", "verified"]


def order(status):
    return WorkOrder(wo_id="id", number="IND-LT-00001", status=status, row_version=4)


def test_the_whole_life_leaves_one_event_per_step():
    now, events = order("proposed"), []
    for status in FORWARD[1:]:
        now, event = step(now, Status(status), NOON, "planner")
        events.append((event.from_status, event.to_status, event.who, event.when))
    assert now.status == "verified" and now.row_version == 8 and now.updated == NOON
    assert events == [(a, b, "planner", NOON) for a, b in zip(FORWARD, FORWARD[1:])]


@pytest.mark.parametrize("now", list(Status))
@pytest.mark.parametrize("then", list(Status))
def test_only_steps_on_the_list_are_taken(now, then):
    if then in NEXT[now]:
        after, event = step(order(now.value), then, NOON, "crew", "because")
        assert (after.status, event.note) == (then.value, "because")
    else:
        with pytest.raises(SafetyDataError) as refused:
            step(order(now.value), then, NOON, "crew", "because")
        assert refused.value.problem is Problem.STATUS_STEP
        assert refused.value.details["order"] == "IND-LT-00001"


@pytest.mark.parametrize(
    "now, then",
    [
        ("issued", "on_hold"),
        ("proposed", "canceled"),
        ("done", "in_progress"),
        ("canceled", "proposed"),
    ],
)
def test_holding_canceling_and_going_back_need_a_reason(now, then):
    assert needs_reason(Status(now), Status(then))
    with pytest.raises(SafetyDataError) as refused:
        step(order(now), Status(then), NOON, "planner", "   ")
    assert refused.value.problem is Problem.STATUS_REASON


def test_nothing_follows_verified_and_no_status_leads_to_itself():
    assert NEXT[Status.VERIFIED] == ()
    assert all(status not in then for status, then in NEXT.items())


def test_status_is_read_as_people_write_it():
    assert status_of(" In Progress ") is Status.IN_PROGRESS
    assert status_of("on-hold") is Status.ON_HOLD
    with pytest.raises(SafetyDataError) as refused:
        status_of("lost")
    assert refused.value.problem is Problem.STATUS


def test_the_first_event_has_no_status_before():
    event = created(WorkOrder(wo_id="a", created=NOON), "rules")
    assert (event.from_status, event.to_status, event.when) == ("", "proposed", NOON)
