"""A second run updates, never doubles, and never undoes what a person decided."""

from dataclasses import replace
from datetime import datetime

import pytest

from kc_safety_plugin.core.workorders.life import Status
from kc_safety_plugin.core.workorders.merge import CHECK, CLOSE, merge
from kc_safety_plugin.core.workorders.orders import WorkOrder
from kc_safety_plugin.core.workorders.totals import open_work

DAY1, DAY2 = datetime(2023, 11, 1), datetime(2023, 12, 1)
SEEN = frozenset({("lighting", "Repair")})
HERE = frozenset({"Main St"})


def found(wo_id="a", **more):
    values = {
        "number": f"N-{wo_id}", "corridor": "Main St", "condition": "lighting", "task": "Repair",
        "priority": 2, "department": "Public Works", "measure": "1 lx", "reason": "Dark.",
        "chainage_m": 10.0, "x": 1.0, "y": 2.0,
    }  # fmt: skip
    return WorkOrder(wo_id=wo_id, **{**values, **more})


def first_run(*orders):
    return list(merge([], list(orders), SEEN, HERE, DAY1).orders)


def second(existing, *orders, seen=SEEN):
    return merge(existing, list(orders), seen, HERE, DAY2)


def test_new_orders_get_their_dates():
    (order,) = first_run(found())
    assert (order.created, order.updated, order.row_version) == (DAY1, DAY1, 1)


def test_the_same_finding_changes_nothing():
    before = first_run(found("a"), found("b"))
    after = second(before, found("b"), found("a"))
    assert (after.new, after.updated, after.unchanged) == (0, 0, 2)
    assert list(after.orders) == before


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.CANCELED])
def test_figures_are_brought_up_to_date_and_people_are_left_alone(status):
    (before,) = first_run(found())
    before = replace(before, status=status.value, assigned_to="Crew 3", note="gate locked")
    result = second([before], found(measure="0 lx", priority=1, department="Parks"))
    (after,) = result.orders
    assert (after.status, after.assigned_to, after.note) == (status.value, "Crew 3", "gate locked")
    assert (after.measure, after.created, after.updated) == ("0 lx", DAY1, DAY2)
    assert after.row_version == 2 and result.updated == 1
    follows = status is Status.PROPOSED
    assert (after.priority, after.department) == ((1, "Parks") if follows else (2, "Public Works"))
    assert after.proposal == (CHECK if status in (Status.DONE, Status.VERIFIED) else "")


def test_a_canceled_order_stays_as_it_is():
    (before,) = first_run(found())
    before = replace(before, status="canceled", note="no pole here")
    result = second([before], found(measure="0 lx"))
    assert result.orders == (before,) and result.unchanged == 1


def test_gone_findings_are_proposed_for_closing_once_and_come_back():
    before = first_run(found("a"), found("b"))
    gone = second(before, found("a"))
    assert (gone.gone, gone.updated, gone.unchanged) == (1, 1, 1)
    assert {o.wo_id: o.proposal for o in gone.orders} == {"a": "", "b": CLOSE}
    again = second(list(gone.orders), found("a"))
    assert (again.gone, again.updated, again.unchanged) == (1, 0, 2)
    back = second(list(gone.orders), found("a"), found("b"))
    assert {o.wo_id: o.proposal for o in back.orders} == {"a": "", "b": ""}


def test_what_this_run_could_not_find_is_not_gone():
    before = first_run(found("a"), found("b", corridor="Oak St"), found("c", task="Trim"))
    result = second(before, seen=frozenset({("vegetation", "Trim")}))
    assert result.gone == 0 and list(result.orders) == before
    elsewhere = second([o for o in before if o.corridor == "Oak St"])
    assert elsewhere.gone == 0


def test_a_done_order_whose_finding_is_gone_needs_nothing():
    (before,) = first_run(found())
    result = second([replace(before, status="done")])
    assert result.gone == 0 and result.orders[0].proposal == ""


def test_a_linked_case_stays_linked_when_it_is_closed():
    (before,) = first_run(found(request_id="311-1"))
    assert second([before], found()).orders[0].request_id == "311-1"
    assert second([before], found(request_id="311-2")).orders[0].request_id == "311-2"


def test_a_number_once_given_stays():
    (before,) = first_run(found(number="OLD-7"))
    assert second([before], found(number="NEW-1", measure="0 lx")).orders[0].number == "OLD-7"


def test_open_work_leaves_out_what_is_closed():
    orders = [
        found("a", est_hours=2.0, est_cost=100.0),
        found("b", est_hours=None, est_cost=50.0),
        found("c", est_hours=9.0, status="done"),
        found("d", department="Parks", est_hours=1.0, status="on_hold"),
    ]
    rows = [(t.department, t.orders, t.hours, t.cost) for t in open_work(orders)]
    assert rows == [("Parks", 1, 1.0, 0.0), ("Public Works", 2, 2.0, 150.0)]
