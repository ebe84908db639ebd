"""Ninety calendar days, both ends named; one corridor at work, a queue behind it."""

from datetime import date, datetime, timedelta

import numpy as np
import pytest

from kc_safety_plugin.core.corridors.clock import Phase, Term
from kc_safety_plugin.core.corridors.moments import Clock
from kc_safety_plugin.core.corridors.queue import (
    Corridor,
    active,
    admit,
    corridor_id,
    finish,
    named,
    next_start,
    queue,
)
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.prepare.zones import Zone

# Clock changes of Kansas City around the tests' days.
CENTRAL = Clock(
    "America/Chicago",
    Zone(
        np.array(
            ["2023-03-12T08", "2023-11-05T07", "2024-03-10T08", "2024-11-03T07"], "datetime64[s]"
        ),
        np.array([-21600, -18000, -21600, -18000, -21600]),
    ),
)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        # Counted on a calendar: 31 + 31 + 28, over a leap day 31 + 31 + 28 of 29, over a new year.
        (date(2023, 12, 1), date(2024, 2, 28)),
        (date(2023, 1, 1), date(2023, 3, 31)),
        (date(2024, 1, 1), date(2024, 3, 30)),
        (date(2023, 10, 15), date(2024, 1, 12)),
    ],
)
def test_day_one_and_day_ninety_are_both_named(start, end):
    term = Term(start)
    assert term.end == end
    assert (term.day(start), term.day(end)) == (1, 90)
    days = [start + timedelta(days=i) for i in range(90)]
    assert [term.day(day) for day in days] == list(range(1, 91))
    assert {term.phase(day) for day in days} == {Phase.RUNNING}


def test_before_and_after():
    term = Term(date(2023, 12, 1), 10)
    assert term.phase(date(2023, 11, 30)) is Phase.BEFORE and term.day(date(2023, 11, 30)) == 0
    assert term.phase(date(2023, 12, 11)) is Phase.OVER and term.day(date(2023, 12, 11)) == 11
    assert [term.left(date(2023, 12, d)) for d in (1, 9, 10, 20)] == [9, 1, 0, 0]
    assert term.left(date(2023, 11, 1)) == 10
    assert Term(date(2024, 2, 29), 1).end == date(2024, 2, 29)


def test_the_day_changes_at_midnight_of_the_city():
    # 05:59 universal time of 1 December is still 30 November in Kansas City.
    assert CENTRAL.at_utc(datetime(2023, 12, 1, 5, 59, 59)).local.date() == date(2023, 11, 30)
    assert CENTRAL.at_utc(datetime(2023, 12, 1, 6, 0)).local.date() == date(2023, 12, 1)
    # In summer midnight comes an hour earlier by universal time.
    assert CENTRAL.at_utc(datetime(2023, 7, 1, 5, 0)).local.date() == date(2023, 7, 1)


def test_a_moment_tells_the_doubled_hour_apart():
    first = CENTRAL.at_utc(datetime(2023, 11, 5, 6, 30))
    second = CENTRAL.at_utc(datetime(2023, 11, 5, 7, 30))
    assert first.local == second.local == datetime(2023, 11, 5, 1, 30)
    assert first.local_text == "2023-11-05T01:30:00-05:00"
    assert second.local_text == "2023-11-05T01:30:00-06:00"
    assert CENTRAL.at_wall(datetime(2023, 11, 5, 1, 30)) == first
    assert CENTRAL.at_wall(datetime(2024, 1, 5, 8, 0)).utc == datetime(2024, 1, 5, 14, 0)


def plain(name, status="planned", start=date(2023, 12, 1), **more):
    return Corridor(corridor_id(name), name, status, start, **more)


def test_the_first_corridor_relieves_nobody():
    act = admit([], plain("Main", "active"))
    assert act.relieved is None and act.corridor.row_version == 1


def test_activating_another_finishes_the_first_on_the_day_before():
    first = plain("Main", "active", row_version=3)
    act = admit([first], plain("Truman", "active", date(2024, 2, 1)))
    assert (act.relieved.status, act.relieved.finished) == ("finished", date(2024, 1, 31))
    assert act.relieved.row_version == 4 and act.relieved.corridor_id == first.corridor_id
    after = [act.relieved, act.corridor]
    assert active(after).name == "Truman"


def test_a_corridor_whose_term_is_over_finishes_at_its_own_end():
    act = admit([plain("Main", "active")], plain("Truman", "active", date(2024, 6, 1)))
    assert act.relieved.finished == date(2024, 2, 28)


def test_a_corridor_never_finishes_before_its_first_day():
    act = admit([plain("Main", "active")], plain("Truman", "active", date(2023, 11, 1)))
    assert act.relieved.finished == date(2023, 12, 1)


def test_a_planned_corridor_finishes_nobody_and_is_taken_from_the_queue_later():
    first, wanted = plain("Main", "active"), plain("Truman", start=date(2024, 3, 1))
    assert admit([first], wanted).relieved is None
    act = admit([first, wanted], plain(" TRUMAN ", "active", date(2024, 3, 4)))
    assert act.corridor.corridor_id == wanted.corridor_id and act.corridor.row_version == 2
    assert act.relieved.name == "Main"


def test_the_active_one_may_take_other_dates_but_not_go_back():
    first = plain("Main", "active")
    again = admit([first], plain("Main", "active", date(2023, 12, 4)))
    assert again.relieved is None and again.corridor.start == date(2023, 12, 4)
    with pytest.raises(SafetyDataError) as refusal:
        admit([first], plain("Main"))
    assert refusal.value.problem is Problem.CORRIDOR_ACTIVE


def test_a_finished_name_is_not_used_again():
    done = finish(plain("Main", "active"), date(2024, 1, 31))
    with pytest.raises(SafetyDataError) as refusal:
        admit([done], plain("main", "active"))
    assert refusal.value.problem is Problem.CORRIDOR_FINISHED
    assert refusal.value.details["day"] == date(2024, 1, 31)


def test_the_queue_goes_by_start_and_offers_the_day_after_all_terms():
    waiting = [plain("C", start=date(2024, 9, 1)), plain("B", start=date(2024, 3, 1))]
    every = [plain("A", "active"), *waiting, finish(plain("D", "active"), date(2030, 1, 1))]
    assert [one.name for one in queue(every)] == ["B", "C"]
    assert next_start(every, date(2023, 12, 24)) == date(2024, 11, 30)
    assert next_start([], date(2023, 12, 24)) == date(2023, 12, 24)
    assert next_start(every[:1], date(2025, 1, 1)) == date(2025, 1, 1)
    assert named(every, "b").name == "B" and named(every, "x") is None
