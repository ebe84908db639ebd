"""Days and weeks of a corridor, and the limits of its control chart."""

from datetime import date, timedelta

import numpy as np
import pytest

from kc_safety_plugin.core.corridors.clock import Term
from kc_safety_plugin.core.corridors.weeks import (
    Weeks,
    coarsened,
    control_limits,
    shareable_hours,
    weekly_counts,
    withheld_cells,
)
from kc_safety_plugin.core.corridors.windows import Window, known_end, windows

#: Nonconformities on 26 samples of 100 circuit boards, Montgomery, example 7.3.
BOARDS = (
    21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16,
    19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17, 15,
)  # fmt: skip


def series(count, term=()):
    count = np.asarray(count, float)
    mask = np.zeros(len(count), bool)
    mask[list(term)] = True
    return Weeks(np.arange(len(count)), count, mask, np.zeros(len(count), bool))


def test_limits_are_those_of_the_textbook():
    limits = control_limits(series(BOARDS))
    # Montgomery rounds the mean, 516 / 26, to 19.85 first.
    assert limits.center == pytest.approx(19.85, abs=0.005)
    assert limits.low == pytest.approx(6.48, abs=0.005)
    assert limits.high == pytest.approx(33.22, abs=0.015)
    assert np.flatnonzero(limits.outside(np.array(BOARDS))).tolist() == [5, 19]
    assert limits.outside(np.array([5, 19, 39])).tolist() == [-1, 0, 1]
    revised = control_limits(series([one for one in BOARDS if one not in (5, 39)]))
    assert (revised.center, revised.low, revised.high) == pytest.approx(
        (19.67, 6.36, 32.97), abs=0.01
    )


def test_weeks_of_the_term_take_no_part_in_the_limits():
    limits = control_limits(series([*[9] * 8, 100, 100], term=(8, 9)))
    assert (limits.center, limits.low, limits.high, limits.weeks) == (9, 0, 18, 8)
    assert control_limits(series([9] * 7)) is None


def test_weeks_equal_a_count_day_by_day():
    rng = np.random.default_rng(5)
    start = date(2024, 2, 28)
    days = [start + timedelta(days=int(n)) for n in rng.integers(-250, 120, 900)]
    first, end = start - timedelta(days=120), start + timedelta(days=40)
    weeks = weekly_counts(np.array(days, "datetime64[D]"), start, first, end, 90)
    # 17 whole weeks of 120 days and 5 of 40.
    assert len(weeks) == 22 and weeks.term.tolist() == [False] * 17 + [True] * 5
    for number, monday in enumerate(weeks.first.tolist()):
        direct = sum(monday <= day < monday + timedelta(days=7) for day in days)
        assert weeks.count[number] == direct
    assert weeks.first[17] == np.datetime64(start)


def test_weeks_stay_within_what_is_known_and_within_the_term():
    start, none = date(2024, 1, 1), np.array(["NaT"], "datetime64[s]")
    long_ago, far = start - timedelta(days=1000), start + timedelta(days=1000)
    whole = weekly_counts(none, start, long_ago, far, 90)
    assert len(whole) == 26 + 12 and whole.count.sum() == 0
    early = weekly_counts(none, start, long_ago, start - timedelta(days=20), 90)
    assert early.first[-1] == np.datetime64(start - timedelta(days=28)) and not early.term.any()
    assert len(weekly_counts(none, start, start, start, 90)) == 0
    assert len(weekly_counts(none, start, far, start, 90)) == 0


def test_a_window_ends_before_its_end_and_the_earlier_ones_touch_it():
    found = windows(Term(date(2024, 1, 1), 90), date(2024, 1, 8))
    day = np.array(["2023-12-24", "2023-12-25", "2023-12-31", "2024-01-01", "2024-01-07",
                    "2024-01-08", "NaT"], "datetime64[D]")  # fmt: skip
    assert (found.term.count(day), found.before.count(day)) == (2, 2)
    assert found.before.end == found.term.first
    assert found.year_ago.first.weekday() == found.term.first.weekday()
    assert windows(Term(date(2024, 1, 1), 90), date(2025, 1, 1)).term.days == 90
    assert windows(Term(date(2024, 1, 1), 90), date(2023, 1, 1)).term.days == 0


def test_a_window_counts_only_where_all_its_days_are_known():
    week = Window(date(2024, 1, 1), 7)
    assert week.within(date(2024, 1, 1), date(2024, 1, 8))
    assert not week.within(date(2024, 1, 2), date(2024, 1, 8))
    assert not week.within(date(2024, 1, 1), date(2024, 1, 7))
    assert not week.within(None, None) and not Window(week.first, 0).within(week.first, week.end)
    # Today is not over, and of days after the last incident nothing is known.
    assert known_end(date(2024, 5, 9), date(2024, 5, 9)) == date(2024, 5, 9)
    assert known_end(date(2024, 5, 1), date(2024, 5, 9)) == date(2024, 5, 2)


def test_limits_of_coarsened_weeks_do_not_depend_on_the_small_counts():
    one, other = series([1, 9, 9, 9, 9, 9, 9, 9, 0]), series([4, 9, 9, 9, 9, 9, 9, 9, 0])
    assert control_limits(coarsened(one)) == control_limits(coarsened(other))
    assert coarsened(one).few.tolist() == [True, *[False] * 8]


def test_no_withheld_cell_can_be_worked_out_from_sums():
    rng = np.random.default_rng(1)
    for _ in range(50):
        table = rng.poisson(7.0, (7, 24)).astype(float)
        hidden = withheld_cells(table)
        assert hidden[(table > 0) & (table < 5)].all() and not hidden[table == 0].any()
        for cells, mask in ((table, hidden), (table.T, hidden.T)):
            alone = mask.sum(axis=1) == 1
            # Only where nothing else is in the line may one stand alone: it is then its sum.
            assert all(np.count_nonzero(cells[line]) == 1 for line in np.flatnonzero(alone))


@pytest.mark.parametrize("each, columns", [(6.0, 24), (1.7, 8), (1.3, 6), (0.1, 4)])
def test_hours_are_put_together_until_they_may_be_shown(each, columns):
    table, withheld = shareable_hours(np.full((7, 24), each))
    assert table.shape == (7, columns) and table.sum() == pytest.approx(each * 168)
    assert withheld.all() == (each == 0.1)
    # A single incident must not be shown at its hour because the rest of the week is empty.
    alone = np.zeros((7, 24))
    alone[2, 13] = 1.0
    assert shareable_hours(alone)[0].shape == (7, 4)
