"""Packed sums against plain ones, and quick looks against the whole rule."""

import numpy as np
import pytest

from kc_safety_plugin.core.grid import SquareGrid
from kc_safety_plugin.core.hotspots.binned_points import BinnedPoints
from kc_safety_plugin.core.hotspots.smooth_sums import spread_cells, spread_points
from kc_safety_plugin.core.hotspots.strays import FAR, MOST, strays
from kc_safety_plugin.core.prepare.piles import SMALLEST_PILE, find_piles

GRID = SquareGrid(10.0, -3, 5, 12, 9)


def points(n, seed=1):
    random = np.random.default_rng(seed)
    return random.uniform(-60, 130, n), random.uniform(20, 170, n)


@pytest.mark.parametrize("n", [1, 300, 40_000, 600_000])
@pytest.mark.parametrize("weighted", [False, True])
def test_moments_of_every_cell(n, weighted):
    """Few points share a double three by three, many two by two or not at all."""
    x, y = points(n)
    w = np.random.default_rng(5).uniform(0, 9, n) if weighted else np.ones(n)
    binned = BinnedPoints.of(x, y, w if weighted else None, GRID, 2)
    found = binned.add_up().complete().moments(slice(0, 13))
    column, row = (np.floor(part / 10.0).astype(int) for part in (x, y))
    u, v = x / 10.0 - column - 0.5, y / 10.0 - row - 0.5
    column, row = column + 3 + 2, row - 5 + 2
    inside = (column >= 0) & (column < 16) & (row >= 0) & (row < 13)
    number = (row * 16 + column)[inside]
    full = np.bincount(number, w[inside], minlength=208).max()
    plain_moments = {"one": 0 * u + 1, "u": u, "v": v, "uu": u * u, "vv": v * v, "uv": u * v}
    for name, plain in plain_moments.items():
        expected = np.bincount(number, (plain * w)[inside], minlength=208).reshape(13, 16)
        assert found[name].reshape(13, 16) == pytest.approx(expected, abs=2e-3 * full)


def test_spreading_points_or_cells_is_the_same():
    binned = BinnedPoints.of(*points(5000), None, SquareGrid(10.0, -3, 5, 12, 9), 2)
    by_cell = spread_cells(binned.add_up().complete())[2:-2, 2:-2]
    assert spread_points(binned)[2:-2, 2:-2] == pytest.approx(by_cell, abs=0.1)


@pytest.mark.parametrize("wide", [False, True])
def test_spreading_keeps_the_moments(wide):
    x, y = points(200)
    inside = (abs(x - 30) < 30) & (abs(y - 95) < 20)
    binned = BinnedPoints.of(x[inside], y[inside], None, GRID, 2)
    weights = spread_points(binned, wide)
    row, column = np.indices(weights.shape)
    east, north = GRID.centers_of(column - 5, row + 3)
    for a in range(3):
        for b in range(3 - a):
            expected = np.sum(x[inside] ** a * y[inside] ** b)
            assert np.sum(weights * east**a * north**b) == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize("u", [26.5, 128.5, 204.5])
@pytest.mark.parametrize("v", [51.5, 153.5])
def test_one_point_of_a_wide_kernel_keeps_its_mixed_moment(u, v):
    """Places are kept in steps of a 256th of a cell; these lie in the middle of a step."""
    u, v = u / 256 - 0.5, v / 256 - 0.5
    x, y = np.array([35.0 + 10 * u]), np.array([95.0 + 10 * v])
    weights = spread_points(BinnedPoints.of(x, y, None, GRID, 2), wide=True)
    row, column = np.nonzero(weights)
    east, north = GRID.centers_of(column - 5, row + 3)
    weights = weights[row, column]
    assert len(weights) <= 6
    for a in range(3):
        for b in range(3 - a):
            found = np.sum(weights * (east - 35.0) ** a * (north - 95.0) ** b)
            assert found == pytest.approx((10 * u) ** a * (10 * v) ** b, abs=1e-9)


@pytest.mark.parametrize("far", [[], [3e4], [9e5, -9e5], list(np.linspace(2e4, 9e4, 300))])
@pytest.mark.parametrize("n", [30, 5000])
def test_strays_by_a_quick_look_are_those_of_the_rule(far, n):
    random = np.random.default_rng(n)
    x = np.append(random.normal(0, 3000, n), far)
    y = np.append(random.normal(0, 2000, n), np.zeros(len(far)))
    out = np.hypot(x - np.median(x), y - np.median(y))
    expected = out > FAR * np.percentile(out, 95)
    expected &= np.count_nonzero(expected) <= MOST * len(x)
    assert np.array_equal(strays(x, y), expected)


def test_two_towns_far_apart_have_no_strays():
    x = np.append(np.zeros(50), np.full(50, 1e6))
    assert not strays(x, np.zeros(100)).any()


def test_piles_of_a_given_size_are_found_among_many_places():
    x, y = np.random.default_rng(3).uniform(0, 1e4, (2, 50_000))
    x[:25], y[:25] = 7.0, -0.0
    x[30:49], y[30:49] = 8.0, 1.0
    piles = find_piles(x, y, SMALLEST_PILE)
    assert (piles.places.tolist(), piles.counts.tolist()) == ([[7.0, 0.0]], [25])
    assert np.flatnonzero(piles.on_pile).tolist() == list(range(25))
    x[4], x[5000] = np.nan, np.inf
    assert find_piles(x, y, SMALLEST_PILE).counts.tolist() == [24]
