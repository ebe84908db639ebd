"""Dates and times of day as files write them."""

import numpy as np
import pytest

from kc_safety_plugin.core.prepare.dates import (
    DAY,
    HOUR,
    MINUTE,
    UNKNOWN,
    Habits,
    Moments,
    read_moments,
)
from kc_safety_plugin.core.prepare.zones import UTC, Zone

CENTRAL = Zone(
    np.array(["2017-03-12T08:00", "2017-11-05T07:00"], "datetime64[s]"),
    np.array([-21600, -18000, -21600]),
)


def settled(*blocks):
    """The moments of a file that is read in blocks."""
    habits = Habits()
    for block in blocks:
        habits.note(block)
    parts = [habits.settled(block) for block in blocks]
    columns = (np.concatenate([getattr(p, n) for p in parts]) for n in ("time", "known", "order"))
    return Moments(*columns)


def read(date, time=None, zone=UTC):
    moments = settled(read_moments([date], None if time is None else [time], zone))
    shown = None if np.isnat(moments.time[0]) else str(moments.time[0]).replace("T", " ")
    return shown, int(moments.known[0])


@pytest.mark.parametrize(
    "date, time, expected, known",
    [
        ("2018-09-02T00:00:00.000", "18:15", "2018-09-02 18:15:00", MINUTE),
        ("01/31/2014 12:00:00 AM", "17:22", "2014-01-31 17:22:00", MINUTE),
        ("01/31/2014", "5:22 PM", "2014-01-31 17:22:00", MINUTE),
        ("01/31/2014", "12:05 am", "2014-01-31 00:05:00", MINUTE),
        ("2017-05-28", "3", "2017-05-28 03:00:00", HOUR),
        ("2017-05-28", "3.0", "2017-05-28 03:00:00", HOUR),
        ("2017-05-28", "0315", "2017-05-28 03:15:00", MINUTE),
        ("2017-05-28", "315", "2017-05-28 03:15:00", MINUTE),
        ("2017-05-28", "031502", "2017-05-28 03:15:02", MINUTE),
        ("2017-05-28", "24:00", "2017-05-29 00:00:00", MINUTE),
        ("2017-05-28", "0", "2017-05-28 00:00:00", HOUR),
        ("2017-05-28", "", "2017-05-28 00:00:00", DAY),
        ("2017-05-28T00:00:00.000", "", "2017-05-28 00:00:00", DAY),
        ("2017-05-28", "25:00", "2017-05-28 00:00:00", DAY),
        ("2017-05-28", "13:05 PM", "2017-05-28 00:00:00", DAY),
        ("2017-05-28", "unknown", "2017-05-28 00:00:00", DAY),
        ("12/17/2019", "10:16 AM", "2019-12-17 10:16:00", MINUTE),
    ],
)
def test_a_date_with_a_time_beside_it(date, time, expected, known):
    assert read(date, time) == (expected, known)


@pytest.mark.parametrize(
    "date, expected, known",
    [
        ("2015-01-09 14:56:26", "2015-01-09 14:56:26", MINUTE),
        ("01/09/2015 02:56:26 PM", "2015-01-09 14:56:26", MINUTE),
        ("1/9/15 2:56 PM", "2015-01-09 14:56:00", MINUTE),
        ("20150109", "2015-01-09 00:00:00", DAY),
        ("2015/01/09", "2015-01-09 00:00:00", DAY),
        ("9 Jan 2015 14:56", "2015-01-09 14:56:00", MINUTE),
        ("09-JAN-2015", "2015-01-09 00:00:00", DAY),
        ("January 9, 2015", "2015-01-09 00:00:00", DAY),
        ("1420264200.0", "2015-01-03 05:50:00", MINUTE),
        ("1420264200000", "2015-01-03 05:50:00", MINUTE),
        ("2015-01-09", "2015-01-09 00:00:00", DAY),
        ("2015-01-09T00:00:00", "2015-01-09 00:00:00", DAY),
        ("2015-02-30", None, UNKNOWN),
        ("13/13/2015", None, UNKNOWN),
        ("", None, UNKNOWN),
        ("n/a", None, UNKNOWN),
        ("2015", None, UNKNOWN),
    ],
)
def test_a_date_alone(date, expected, known):
    assert read(date) == (expected, known)


@pytest.mark.parametrize(
    "text, wall",
    [
        ("2017-07-04T12:00:00Z", "2017-07-04 07:00:00"),
        ("2017-01-04T12:00:00Z", "2017-01-04 06:00:00"),
        ("2017-07-04T12:00:00-05:00", "2017-07-04 12:00:00"),
        ("2017-07-04T12:00:00+0200", "2017-07-04 05:00:00"),
        ("2017-07-04 04:30:00+00", "2017-07-03 23:30:00"),
    ],
)
def test_an_offset_is_brought_to_local_time(text, wall):
    assert read(text, zone=CENTRAL) == (wall, MINUTE)


def test_midnight_is_a_time_when_other_rows_have_times():
    dates = ["2015-01-09T00:00:00", "2015-01-10T10:30:00", "2015-01-11"]
    assert settled(read_moments(dates, None, UTC)).known.tolist() == [MINUTE, MINUTE, DAY]


def test_days_first_are_known_by_the_whole_file():
    days_first = settled(read_moments(["03/04/2015 10:00", "25/12/2015"], None, UTC))
    assert [str(t) for t in days_first.time] == ["2015-04-03T10:00:00", "2015-12-25T00:00:00"]
    month_first = settled(read_moments(["03/04/2015", "12/25/2015"], None, UTC))
    assert [str(t) for t in month_first.time] == ["2015-03-04T00:00:00", "2015-12-25T00:00:00"]


def test_blocks_are_settled_together():
    blocks = [read_moments([text], None, UTC) for text in ("03/04/2015", "25/12/2015")]
    joined = settled(*blocks)
    assert str(joined.time[0]) == "2015-04-03T00:00:00"


def test_nothing():
    assert len(settled(read_moments([], [], UTC))) == 0
    assert len(Moments.none(0)) == 0
