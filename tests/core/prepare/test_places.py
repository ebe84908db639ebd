"""Coordinates as files write them, and those that cannot be true."""

import csv
import gzip
from pathlib import Path

import numpy as np
import pytest

from kc_safety_plugin.core.prepare.places import (
    city_of,
    far_from,
    interchanged,
    read_locations,
    read_numbers,
)

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"


def far_away(longitude, latitude):
    """What lies far, with the places given some at a time."""

    def pieces():
        for start in range(0, len(longitude), 70):
            yield longitude[start : start + 70], latitude[start : start + 70]

    return far_from(city_of(pieces), longitude, latitude)


@pytest.mark.parametrize(
    "text",
    [
        "POINT (-94.43 39.02)",
        "POINT(-94.43 39.02)",
        "SRID=4326;point Z (-94.43 39.02 0)",
        "{'type': 'Point', 'coordinates': [-94.43, 39.02]}",
        '{"type":"Point","coordinates":[-94.43,39.02]}',
        "{'latitude': '39.02', 'longitude': '-94.43', 'human_address': '{}'}",
        "12500 E 54 ST\nKANSAS CITY 64133\n(39.02, -94.43)",
        "12500 E 54 ST\r\nKANSAS CITY64131\r\n(39.02, -94.43)\r\n",
        "901 E 27th St64109\n(39.02, -94.43)",
        "(39.02, -94.43)",
        "39.02, -94.43",
    ],
)
def test_locations(text):
    x, y = read_locations(["", text])
    assert (x[1], y[1]) == (-94.43, 39.02)
    assert np.isnan(x[0]) and np.isnan(y[0])


@pytest.mark.parametrize("text", ["99999", "12500 E 54 ST", "POINT EMPTY", "( , )", "(n, w)"])
def test_texts_without_coordinates(text):
    assert np.isnan(read_locations([text])[0][0])


def test_zero_is_read_as_zero():
    assert [axis[0] for axis in read_locations(["99999(0.0, 0.0)"])] == [0.0, 0.0]


def test_numbers_that_are_none():
    assert np.isnan(read_numbers(["", "x", "inf", "nan", "1e999"])).all()
    assert read_numbers([]).shape == (0,)


def city(n=200, seed=3):
    rng = np.random.default_rng(seed)
    return -94.55 + rng.normal(0, 0.08, n), 39.05 + rng.normal(0, 0.06, n)


def test_strays_are_far_and_the_city_is_not():
    x, y = city()
    strays = [(-71.06, 42.36), (-82.46, 27.95), (-93.6, 39.05), (-94.55, 91.0), (-194.5, 39.0)]
    x = np.concatenate([x, [s[0] for s in strays]])
    y = np.concatenate([y, [s[1] for s in strays]])
    far, metres = far_away(x, y)
    assert far.nonzero()[0].tolist() == list(range(200, 205))
    # Boston by the haversine formula: 2,000 km.
    assert metres[200] / 1000 == pytest.approx(2009, abs=15)
    assert np.isnan(metres[203:]).all()


def test_a_pile_of_strays_does_not_pull_the_middle():
    x, y = city()
    x, y = np.append(x, np.full(900, -71.06)), np.append(y, np.full(900, 42.36))
    assert far_away(x, y)[0].sum() == 900


def test_a_corridor_keeps_the_rest_of_the_city():
    x = np.append(np.linspace(-94.5446, -94.519, 50), -94.30)
    far, metres = far_away(x, np.full(51, 39.106))
    assert not far.any()
    assert metres[-1] == pytest.approx(20_000, abs=1_000)


def test_two_cities_are_no_strays():
    x, y = city()
    x, y = np.append(x, x[:60] + 4.4), np.append(y, y[:60] - 0.4)
    assert not far_away(x, y)[0].any()


def test_the_date_line_is_no_seam():
    x = np.array([179.99, -179.99, 179.95, -179.97])
    assert not far_away(x, np.full(4, -16.8))[0].any()


@pytest.mark.parametrize("n", [0, 1, 2])
def test_too_few_places_say_nothing(n):
    assert not far_away(np.array([-94.5, -71.0])[:n], np.array([39.0, 42.0])[:n])[0].any()


def test_unknown_is_not_far():
    x, y = city()
    x[5] = np.nan
    assert not far_away(x, y)[0].any()


def test_interchanged():
    assert interchanged(np.array([39.1, -94.5, 39.1]), np.array([-94.5, 39.1, 39.1])).tolist() == [
        True,
        False,
        False,
    ]


@pytest.mark.real_data
@pytest.mark.skipif(not DATA.exists(), reason="real data are absent")
def test_kansas_city_2017_and_chicago_2014():
    with open(DATA / "kc" / "kcpd_2017_points.csv", newline="", encoding="utf-8") as file:
        rows = [(float(r["Longitude"]), float(r["Latitude"])) for r in csv.DictReader(file)]
    assert far_away(*np.array(rows).T)[0].sum() == 67
    with gzip.open(DATA / "chicago" / "assaults_2014.csv.gz", "rt", encoding="utf-8") as file:
        texts = [(r["Longitude"], r["Latitude"]) for r in csv.DictReader(file)]
    x, y = (read_numbers(list(axis)) for axis in zip(*texts))
    assert (np.isnan(x).sum(), far_away(x, y)[0].sum()) == (231, 4)
