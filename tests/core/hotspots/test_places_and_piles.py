"""Study areas, strays, piles, and how few places hold how much."""

import numpy as np
import pytest

from kc_safety_plugin.core.grid import HexagonGrid, SquareGrid
from kc_safety_plugin.core.hotspots.concentration import concentration
from kc_safety_plugin.core.hotspots.kde import density
from kc_safety_plugin.core.hotspots.kernels import Kernel
from kc_safety_plugin.core.hotspots.pile_effects import pile_density, pile_shares, pile_weights
from kc_safety_plugin.core.hotspots.strays import strays
from kc_safety_plugin.core.hotspots.street_counts import street_counts
from kc_safety_plugin.core.hotspots.study_area import convex_hull, hull_cells
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.prepare.piles import find_piles


def in_hull(hull, x, y):
    inside = np.ones(len(x), bool)
    for (ax, ay), (bx, by) in zip(hull, np.roll(hull, -1, axis=0)):
        inside &= (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= -1e-9
    return inside


def test_the_hull_holds_every_point_and_has_only_points_as_corners():
    x, y = np.random.default_rng(1).normal(0, 100, (2, 3000))
    hull = convex_hull(x, y)
    assert in_hull(hull, x, y).all()
    assert {tuple(corner) for corner in hull} <= set(zip(x, y))
    turn = np.roll(hull, -1, axis=0) - hull
    nxt = np.roll(turn, -1, axis=0)
    assert (turn[:, 0] * nxt[:, 1] - turn[:, 1] * nxt[:, 0] > 0).all()


def test_flat_hulls():
    assert len(convex_hull(np.full(3, 1.0), np.full(3, 2.0))) == 1
    assert len(convex_hull(np.arange(5.0), 2 * np.arange(5.0))) == 2


@pytest.mark.parametrize("kind", [SquareGrid, HexagonGrid])
def test_the_study_area_is_the_hull_and_the_cells_of_points(kind):
    x, y = np.random.default_rng(2).normal(0, 100, (2, 200))
    grid = kind(30.0).window(x.min(), y.min(), x.max(), y.max())
    column, row = grid.cell_at(np.arange(grid.rows * grid.columns))
    cx, cy = grid.centers_of(column, row)
    expected = in_hull(convex_hull(x, y), cx, cy)
    expected[grid.numbers_of(x, y)] = True
    assert (hull_cells(grid, x, y).ravel() == expected).all()


def test_points_on_a_line_are_their_own_study_area():
    grid = SquareGrid(10.0).window(0, 0, 100, 0)
    assert hull_cells(grid, np.array([5.0, 95.0]), np.zeros(2)).sum() == 2


def test_a_geocode_in_another_state_is_astray_but_a_second_town_is_not():
    x, y = np.random.default_rng(3).normal(0, 5000, (2, 1000))
    far = strays(np.append(x, 5e5), np.append(y, 1e5))
    assert np.flatnonzero(far).tolist() == [1000]
    assert not strays(np.append(x, x[:50] + 5e5), np.append(y, y[:50])).any()
    assert not strays(np.append(x[:10], 5e5), np.append(y[:10], 0)).any()


def test_shares_by_hand():
    result = concentration(np.array([0.0, 6.0, 1.0, 2.0, 1.0]))
    assert result.share.tolist() == [0, 0.6, 0.1, 0.2, 0.1]
    assert result.rank.tolist() == [5, 1, 3, 2, 3]
    assert result.cum_share == pytest.approx([1.0, 0.6, 0.9, 0.8, 1.0])
    assert result.cum_places == pytest.approx([1.0, 0.2, 0.6, 0.4, 0.8])
    assert result.top_places == pytest.approx(0.4)
    assert result.on_top.tolist() == [False, True, False, True, False]


def test_ties_follow_the_order_given_not_the_rows():
    weight = np.array([1.0, 1.0, 1.0])
    assert concentration(weight, np.array([2, 0, 1])).cum_places == pytest.approx([1, 1 / 3, 2 / 3])


def test_nothing_to_share():
    result = concentration(np.zeros(3))
    assert not result.share.any() and result.top_places == 0 and result.rank.tolist() == [1, 1, 1]


def piled():
    random = np.random.default_rng(4)
    x, y = random.uniform(0, 2000, (2, 300))
    return np.append(x, np.full(90, 1234.5)), np.append(y, np.full(90, 678.9))


def test_a_pile_is_told_with_its_share_of_the_density():
    x, y = piled()
    piles = find_piles(x, y)
    assert piles.counts.tolist() == [90]
    grid = SquareGrid(20.0).window(0, 0, 2000, 2000)
    surface = density(x, y, grid, 200.0)
    alone = density(x[300:], y[300:], grid, 200.0)
    here = grid.numbers_of(np.array([1234.5]), np.array([678.9]))
    loads = pile_weights(piles, x, y, np.ones(390))
    inside = np.ones(grid.shape, bool)
    arguments = (piles, loads, grid, surface, inside, 200.0, Kernel.QUARTIC)
    share = pile_density(*arguments, limit=0.0)
    assert share == pytest.approx(alone.ravel()[here] / surface.ravel()[here], rel=1e-9)
    assert share[0] > 0.5
    assert pile_density(*arguments, limit=1e9)[0] == 0
    assert pile_density(piles, loads, grid, surface, ~inside, 200.0, Kernel.QUARTIC, 0.0)[0] == 0


def test_a_pile_counts_only_where_it_is_hot():
    x, y = piled()
    piles = find_piles(x, y)
    count, place = np.array([100, 5]), np.array([0])
    assert pile_shares(piles, place, count, np.array([True, False])).tolist() == [0.9]
    assert pile_shares(piles, place, count, np.array([False, True])).tolist() == [0.0]
    assert pile_shares(piles, np.array([-1]), count, np.array([True, True])).tolist() == [0.0]


def test_streets_get_the_incidents_nearest_to_them():
    streets = Lines.from_parts(
        [np.array([[0.0, 0], [100, 0]]), np.array([[0.0, 50], [200, 50]])], [0, 1], 3
    )
    x, y = np.array([10.0, 20, 50, 50, 5e6]), np.array([4.0, 25, 49, 500, 5e6])
    found = street_counts(x, y, np.array([1.0, 2, 4, 8, 16]), streets, 30.0, np.array([1, 0, 2]))
    # The second lies half-way: the smaller order wins.
    assert found.street.tolist() == [0, 1, 1, -1, -1]
    assert found.count.tolist() == [1, 2, 0] and found.weight.tolist() == [1.0, 6.0, 0.0]
    assert found.rate_100m[:2].tolist() == [1.0, 3.0] and np.isnan(found.rate_100m[2])
    assert (found.snapped, found.not_snapped) == (3, 2)


def test_the_street_of_a_pile():
    street = Lines.from_parts([np.array([[0.0, 0], [2000, 0]])], [0], 1)
    x, y = piled()
    piles = find_piles(x, y)
    assert street_counts(x, y, None, street, 700.0).street_of_places(piles).tolist() == [0]
    assert street_counts(x, y, None, street, 50.0).street_of_places(piles).tolist() == [-1]
    nothing = find_piles(x[:5], y[:5])
    assert len(street_counts(x[:5], y[:5], None, street, 50.0).street_of_places(nothing)) == 0
