"""Figures of a corridor from its incidents, against a slow count."""

from datetime import date, timedelta

import numpy as np
import pytest

from kc_safety_plugin.core.corridors.clock import Term
from kc_safety_plugin.core.corridors.trend import trend_of

TERM = Term(date(2024, 11, 18), 90)


def incidents(count=3000):
    rng = np.random.default_rng(11)
    begin = np.datetime64("2023-01-01") + rng.integers(0, 731 * 86400, count).astype("m8[s]")
    end = begin + rng.integers(0, 6 * 3600, count).astype("m8[s]")
    end[::3] = np.datetime64("NaT")
    return begin.astype("M8[s]"), end.astype("M8[s]"), rng.random(count) < 0.9


def known(first="2023-01-01", last="2024-12-31T22:00"):
    return np.datetime64(first, "s"), np.datetime64(last, "s")


def direct(begin, first, days):
    last = first + timedelta(days=days)
    return sum(first <= one.date() < last for one in begin.tolist())


def test_the_windows_hold_what_a_slow_count_finds():
    begin, end, clock = incidents()
    found = trend_of(begin, end, clock, known(), TERM, date(2026, 1, 1))
    # The last incident is of 2024-12-31: 44 days of the term are known.
    assert found.windows.term.days == 44 and found.last == date(2024, 12, 31)
    expected = (
        direct(begin, TERM.start, 44),
        direct(begin, TERM.start - timedelta(days=44), 44),
        direct(begin, TERM.start - timedelta(days=364), 44),
    )
    assert found.counts == expected
    assert found.ratio[0] == pytest.approx(expected[0] / expected[1])
    assert found.ratio[1] < found.ratio[0] < found.ratio[2]
    assert len(found.weeks) == 26 + 6 and found.limits.weeks == 26
    assert found.weeks.count.sum() == direct(begin, TERM.start - timedelta(days=182), 182 + 42)


def test_hours_are_of_incidents_with_a_time_of_day_in_the_span():
    begin, end, clock = incidents()
    found = trend_of(begin, end, clock, known(), TERM, date(2026, 1, 1))
    first = TERM.start - timedelta(days=182)
    assert (found.span.first, found.span.end) == (first, date(2025, 1, 1))
    assert found.timed == direct(begin[clock], first, found.span.days)
    assert found.hours.sum() == pytest.approx(found.timed)


def test_today_is_not_over_and_the_future_is_not_known():
    begin, end, clock = incidents()
    found = trend_of(begin, end, clock, known(), TERM, date(2024, 11, 28))
    assert found.windows.term.days == 10
    before = trend_of(begin, end, clock, known(), TERM, date(2024, 11, 1))
    assert before.counts == (None, None, None) and before.ratio is None
    assert not before.weeks.term.any() and len(before.weeks) == 23


def test_days_that_are_not_known_are_not_counted_as_quiet():
    begin, end, clock = incidents()
    short = begin >= np.datetime64("2024-11-01")
    found = trend_of(
        begin[short], end[short], clock[short], known("2024-11-01"), TERM, date(2026, 1, 1)
    )
    assert found.counts[0] > 0 and found.counts[1:] == (None, None)
    assert found.ratio is None and found.limits is None and len(found.weeks) == 2 + 6


def test_no_incident_anywhere_and_none_in_the_area():
    none, never = np.empty(0, "M8[s]"), (np.datetime64("NaT", "s"),) * 2
    empty = trend_of(none, none, np.empty(0, bool), never, TERM, date(2025, 1, 1))
    assert empty.counts == (None, None, None) and empty.last is None and empty.span is None
    assert len(empty.weeks) == 0 and empty.hours.sum() == 0
    quiet = trend_of(none, none, np.empty(0, bool), known(), TERM, date(2025, 1, 1))
    assert quiet.counts == (0, 0, 0) and quiet.ratio is None and quiet.limits.center == 0
    only = np.array(["2024-11-20"], "M8[s]")
    open_end = np.array(["NaT"], "M8[s]")
    new = trend_of(only, open_end, np.ones(1, bool), known(), TERM, date(2025, 1, 1))
    assert new.ratio[0] == float("inf") and new.ratio[2] == float("inf")
