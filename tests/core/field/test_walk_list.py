"""The order of walking, the pages of a list, the names of stretches."""

import numpy as np
import pytest

from kc_safety_plugin.core.field.stretch_names import stretch_name
from kc_safety_plugin.core.field.walk_list import fill_pages, walk_order


def test_up_one_side_and_down_the_other_sheet_by_sheet():
    sheet = [1, 0, 0, 0, 0, 1]
    side = [1, -1, 1, -1, 1, -1]
    chainage = [210, 20, 90, 80, 10, 220]
    assert walk_order(sheet, side, chainage).tolist() == [4, 2, 3, 1, 0, 5]


def test_stops_for_both_sides_are_taken_on_the_way_up():
    assert walk_order([0, 0, 0], [-1, 0, 1], [1, 5, 9]).tolist() == [1, 2, 0]


def test_a_plan_is_kept_and_orders_slip_in():
    side = [1, 1, -1, -1, 1, -1]
    chainage = [10, 50, 60, 20, 30, 40]
    planned = [1, 2, 3, 4, np.nan, np.nan]
    order = walk_order([0] * 6, side, chainage, [7] * 6, planned)
    assert order.tolist() == [0, 4, 1, 2, 5, 3]


def test_turfs_are_walked_one_after_the_other():
    order = walk_order([0] * 4, [1, 1, 1, 1], [1, 2, 3, 4], [2, 1, 2, 1])
    assert order.tolist() == [1, 3, 0, 2]


def test_order_does_not_depend_on_the_order_of_input():
    rng = np.random.default_rng(5)
    n = 60
    sheet, side = rng.integers(0, 4, n), rng.choice([-1, 1], n)
    chainage = rng.permutation(n).astype(float)
    straight = chainage[walk_order(sheet, side, chainage)]
    mixed = rng.permutation(n)
    again = chainage[mixed][walk_order(sheet[mixed], side[mixed], chainage[mixed])]
    assert straight.tolist() == again.tolist()


@pytest.mark.parametrize("n", range(60))
def test_no_row_is_lost_split_or_squeezed(n):
    rng = np.random.default_rng(n)
    heights = rng.choice([10.0, 14.0], n)
    pages = fill_pages(heights, full=100.0, last=45.0)
    rows = [row for first, end in pages for row in range(first, end)]
    assert rows == list(range(n))
    for first, end in pages[:-1]:
        assert 0 < heights[first:end].sum() <= 100
    first, end = pages[-1]
    assert heights[first:end].sum() <= 45
    assert end > first or n == 0
    # No more pages than the rows need, but for the room that unequal rows leave at page ends.
    assert len(pages) <= np.ceil(max(heights.sum() - 45, 0) / (100 - 14)) + 1


def test_an_empty_list_has_its_page():
    assert fill_pages([], 100, 50) == [(0, 0)]


def test_stretch_ignores_a_touch_and_blank_names():
    blocks = ["A St to B St", "", "B St to C St", "C St to D St"]
    from_m, to_m = [0, 0, 100, 200], [100, 100, 200, 300]
    assert stretch_name(blocks, from_m, to_m, 50, 200.5) == "A St to C St"
    assert stretch_name(blocks, from_m, to_m, 120, 180) == "B St to C St"
    assert stretch_name([], [], [], 0, 10) == ""
