"""The aoristic hour of the week, against hand-worked ranges and both clock-change nights."""

import numpy as np
import pytest

from kc_safety_plugin.core.hotspots.aoristic import hours_of_week
from kc_safety_plugin.core.prepare.zones import Zone

# Central time in 2024: clocks go forward on 10 March and back on 3 November, 08:00 and 07:00 UTC.
CENTRAL = Zone(
    np.array(["2024-03-10T08:00", "2024-11-03T07:00"], "datetime64[s]"),
    np.array([-6, -5, -6]) * 3600,
)
SUNDAY = 6 * 24


def table(begin, end, **options):
    as_times = [np.array(np.atleast_1d(t), "datetime64[s]") for t in (begin, end)]
    return hours_of_week(*as_times, **options)


def cells(begin, end, **options):
    hours = table(begin, end, **options)[0]
    return {int(h): round(float(hours[h]), 6) for h in np.flatnonzero(hours > 1e-12)}


# Monday 2024-01-01 is the base of these ranges.
@pytest.mark.parametrize(("begin", "end", "expected"), [
    ("2024-01-01T01:00", "2024-01-01T02:30", {1: 0.666667, 2: 0.333333}),
    ("2024-01-01T01:50", "2024-01-01T02:10", {1: 0.5, 2: 0.5}),
    ("2024-01-01T23:30", "2024-01-02T01:15", {23: 0.285714, 24: 0.571429, 25: 0.142857}),
    ("2024-01-07T22:00", "2024-01-08T02:00", {166: 0.25, 167: 0.25, 0: 0.25, 1: 0.25}),
    ("2024-01-01T10:00", "2024-01-02T11:00", dict.fromkeys(range(10, 35), 0.04)),
])  # fmt: skip
def test_hand_worked_ranges(begin, end, expected):
    assert cells(begin, end) == expected


def test_a_moment_belongs_to_its_hour():
    assert cells("2024-01-03T17:00", "2024-01-03T17:00") == {2 * 24 + 17: 1.0}
    assert cells("2024-01-03T17:59:59", "NaT") == {2 * 24 + 17: 1.0}


def test_a_reversed_range_is_swapped():
    begin, end = "2024-01-01T23:30", "2024-01-02T01:15"
    assert cells(end, begin) == cells(begin, end)


def test_more_than_a_week_says_nothing_of_the_hour():
    hours = table("2024-01-01", "2024-02-01")[0]
    assert hours == pytest.approx(np.full(168, 1 / 168))


def test_exactly_a_week_covers_every_hour_once():
    hours = table("2024-01-03T10:20", "2024-01-10T10:20")[0]
    assert hours == pytest.approx(np.full(168, 1 / 168))


def test_the_hour_that_spring_skips_gets_nothing():
    # 01:30 to 03:30 on the clock is one hour of real time.
    spring = cells("2024-03-10T01:30", "2024-03-10T03:30", zone=CENTRAL)
    assert spring == {SUNDAY + 1: 0.5, SUNDAY + 3: 0.5}
    assert cells("2024-03-10T02:30", "NaT", zone=CENTRAL) == {SUNDAY + 3: 1.0}


def test_the_hour_that_autumn_repeats_counts_twice():
    # 00:30 to 02:30 on the clock is three hours of real time.
    autumn = cells("2024-11-03T00:30", "2024-11-03T02:30", zone=CENTRAL)
    assert autumn == {
        SUNDAY: round(0.5 / 3, 6), SUNDAY + 1: round(2 / 3, 6), SUNDAY + 2: round(0.5 / 3, 6),
    }  # fmt: skip


def slowly(begin, end, weight):
    """The definition, second by second."""
    hours = np.zeros(168)
    for b, e, w in zip(begin, end, weight):
        seconds = np.arange(b, max(e, b + 1))
        local = (seconds + 3 * 86400) // 3600 % 168
        hours += np.bincount(local, minlength=168) * w / len(seconds)
    return hours


def test_equals_the_definition_on_random_ranges():
    random = np.random.default_rng(20231130)
    begin = random.integers(1_700_000_000, 1_701_000_000, 40)
    end = begin + random.integers(0, 500_000, 40)
    weight = random.uniform(0, 3, 40)
    got = hours_of_week(begin.astype("datetime64[s]"), end.astype("datetime64[s]"), weight)
    assert got[0] == pytest.approx(slowly(begin, end, weight), abs=1e-9)


def test_mass_and_groups():
    random = np.random.default_rng(1)
    begin = random.integers(1_700_000_000, 1_702_000_000, 500).astype("datetime64[s]")
    end = begin + random.integers(0, 900_000, 500).astype("timedelta64[s]")
    group = random.integers(0, 3, 500)
    together = hours_of_week(begin, end, group=group, groups=3)
    assert together.sum(axis=1) == pytest.approx(np.bincount(group))
    alone = hours_of_week(begin[group == 1], end[group == 1])
    assert together[1] == pytest.approx(alone[0])
