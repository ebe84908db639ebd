"""House numbers brought from street segments to the sides of the corridor."""

import numpy as np
import pytest

from kc_safety_plugin.core.field.house_numbers import HouseRange, house_ranges, numbers_along
from kc_safety_plugin.core.field.route import Route

BENT = Route(np.array([[0.0, 0.0], [100.0, 0.0], [100.0, 100.0]]), np.array([50.0, 150.0, 250.0]))
NAN = np.nan


def ranges(*rows):
    first, last, numbers = zip(*rows)
    return house_ranges(BENT, np.array(first, float), np.array(last, float), np.array(numbers))


def test_a_segment_drawn_along_keeps_its_sides_one_drawn_against_changes_them():
    along = ranges(((0, 0), (100, 0), (101.0, 199.0, 100.0, 198.0)))
    against = ranges(((100, 0), (0, 0), (198.0, 100.0, 199.0, 101.0)))
    assert along == against
    assert along == [HouseRange(1, 50, 150, 101, 199), HouseRange(-1, 50, 150, 100, 198)]


def test_the_order_is_that_of_the_corridor_whatever_the_input():
    rows = [
        ((100, 100), (100, 0), (298.0, 200.0, 299.0, 201.0)),
        ((0, 0), (100, 0), (101.0, 199.0, 100.0, 198.0)),
    ]
    assert ranges(*rows) == ranges(*rows[::-1])
    assert [one.low for one in ranges(*rows)] == [101, 100, 201, 200]


@pytest.mark.parametrize(
    ("first", "last", "numbers"),
    [
        ((50, 0), (50, 80), (1.0, 9.0, 2.0, 8.0)),
        ((0, 60), (100, 60), (1.0, 9.0, 2.0, 8.0)),
        ((0, 0), (100, 0), (NAN, 9.0, 0.0, 8.0)),
        ((0, 0), (3, 0), (1.0, 9.0, 2.0, 8.0)),
    ],
    ids=["crosses", "parallel", "no numbers", "a stub"],
)
def test_what_gives_no_numbers(first, last, numbers):
    assert ranges((first, last, numbers)) == []


def test_no_segments_give_none():
    assert house_ranges(BENT, np.empty((0, 2)), np.empty((0, 2)), np.empty((0, 4))) == []


def test_numbers_of_a_block_join_its_segments_and_both_sides():
    houses = ranges(
        ((0, 0), (40, 0), (101.0, 139.0, 100.0, 138.0)),
        ((40, 0), (100, 0), (141.0, 199.0, 140.0, 198.0)),
    )
    assert numbers_along(houses, 1, 50, 150) == "101–199"
    assert numbers_along(houses, -1, 50, 90) == "100–138"
    assert numbers_along(houses, 0, 50, 150) == "100–199"
    assert numbers_along(houses, 1, 150, 250) == ""
    # A block shorter than the segment it lies on still has that segment's numbers.
    assert numbers_along(houses, 1, 52, 60) == "101–139"


def test_the_nearest_place_is_the_nearest_of_many():
    rng = np.random.default_rng(4)
    fine = np.linspace(50, 250, 20001)
    xy = rng.uniform(-30, 130, (50, 2))
    chainage, away = BENT.nearest(xy)
    gaps = np.hypot(*np.moveaxis(xy[:, None] - BENT.at(fine), 2, 0))
    assert away == pytest.approx(gaps.min(axis=1), abs=1e-4)
    assert np.hypot(*(BENT.at(chainage) - xy).T) == pytest.approx(away)
