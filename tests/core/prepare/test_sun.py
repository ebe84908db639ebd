"""Night and the clock, against the Solar Position Algorithm and the standard library."""

from datetime import datetime, timedelta, timezone

import numpy as np
import pytest

from kc_safety_plugin.core.prepare.sun import HORIZON, night, sun_elevation
from kc_safety_plugin.core.prepare.zones import UTC, Zone

CHANGES = np.array(["2017-03-12T08:00", "2017-11-05T07:00"], "datetime64[s]")
CENTRAL = Zone(CHANGES, np.array([-21600, -18000, -21600]))


def times(*texts):
    return np.array(texts, "datetime64[s]")


def elevation(text, longitude, latitude):
    return sun_elevation(times(text), np.array([longitude]), np.array([latitude]))[0]


def test_worked_example_of_the_solar_position_algorithm():
    # Reda and Andreas, NREL/TP-560-34302, table A5.1: 39.872046 without refraction.
    assert elevation("2003-10-17T19:30:30", -105.1786, 39.742476) == pytest.approx(
        39.872046, abs=0.01
    )


@pytest.mark.parametrize(
    "text, height",
    [
        ("2017-06-21T10:53:00", -0.770904),
        ("2017-06-22T01:48:30", -0.954497),
        ("2017-12-21T13:33:00", -1.013812),
        ("2017-03-12T08:00:00", -48.462030),
        ("2024-02-29T23:45:00", 4.009998),
        ("1999-09-09T09:09:09", -30.156709),
    ],
)
def test_kansas_city_against_the_algorithm_of_nrel(text, height):
    # Computed with pvlib's implementation of the Solar Position Algorithm.
    assert elevation(text, -94.58, 39.1) == pytest.approx(height, abs=0.015)


def test_sunrise_of_the_worked_example():
    # There the sun rises at 06:12:43, seven hours behind universal time.
    assert elevation("2003-10-17T13:12:43", -105.1786, 39.742476) == pytest.approx(
        HORIZON, abs=0.015
    )


def test_at_the_pole_the_sun_stands_at_its_declination():
    assert elevation("2017-06-21T04:24:00", 0.0, 90.0) == pytest.approx(23.434, abs=0.005)
    assert elevation("2017-12-21T16:28:00", 0.0, -90.0) == pytest.approx(23.434, abs=0.005)


def test_nat_is_not_known():
    assert np.isnan(sun_elevation(times("NaT"), np.zeros(1), np.zeros(1)))[0]
    assert night(times("NaT"), times("NaT"), np.zeros(1), np.zeros(1)).tolist() == [-1]


def test_spans():
    # Kansas City on 21 December 2017: the sun sets at 22:59 and rises at 13:33 UTC.
    first = ["2017-12-21T23:30", "2017-12-21T22:30", "2017-12-21T15:00", "2017-12-21T23:30"]
    last = ["2017-12-22T12:00", "2017-12-21T23:30", "2017-12-21T20:00", "2017-12-22T23:31"]
    place = np.full(4, -94.58), np.full(4, 39.1)
    assert night(times(*first), times(*last), *place).tolist() == [1, -1, 0, -1]


def test_a_span_from_night_through_day_to_night_is_not_known():
    place = np.array([-94.58]), np.array([39.1])
    assert night(times("2017-12-21T11:00"), times("2017-12-22T01:00"), *place).tolist() == [-1]


def test_a_span_that_ends_before_it_begins_is_not_known():
    place = np.array([-94.58]), np.array([39.1])
    assert night(times("2017-12-22T03:00"), times("2017-12-22T02:00"), *place).tolist() == [-1]


def test_the_clock_against_the_standard_library():
    zoneinfo = pytest.importorskip("zoneinfo")
    try:
        chicago = zoneinfo.ZoneInfo("America/Chicago")
    except zoneinfo.ZoneInfoNotFoundError:
        pytest.skip("this system has no time zones")
    start = datetime(2017, 1, 1, tzinfo=timezone.utc)
    moments = [start + timedelta(minutes=17 * i) for i in range(30_000)]
    utc = np.array([m.replace(tzinfo=None) for m in moments], "datetime64[s]")
    wall = [m.astimezone(chicago).replace(tzinfo=None, fold=0) for m in moments]
    assert np.array_equal(CENTRAL.to_wall(utc), np.array(wall, "datetime64[s]"))
    back = [w.replace(tzinfo=chicago).astimezone(timezone.utc).replace(tzinfo=None) for w in wall]
    expected = np.array(back, "datetime64[s]")
    assert np.array_equal(CENTRAL.to_utc(np.array(wall, "datetime64[s]")), expected)


def test_the_hour_left_out_and_the_hour_shown_twice():
    wall = times("2017-03-12T02:30", "2017-11-05T01:30", "NaT")
    utc = CENTRAL.to_utc(wall)
    assert [str(t) for t in utc] == ["2017-03-12T08:30:00", "2017-11-05T06:30:00", "NaT"]
    assert str(UTC.to_utc(wall)[0]) == "2017-03-12T02:30:00"
