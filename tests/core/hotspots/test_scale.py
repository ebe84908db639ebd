"""Automatic cell sizes and bands, and the searches below them."""

import numpy as np
import pytest

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.grid import HexagonGrid, SquareGrid, totals
from kc_safety_plugin.core.hotspots.pairs import Places, distance_to_neighbor
from kc_safety_plugin.core.hotspots.scale import (
    Reason,
    automatic_band,
    automatic_cell,
    automatic_grid_band,
    first_peak,
    moran_scores,
)


def test_pairs_are_those_of_the_full_matrix():
    x, y = np.random.default_rng(1).uniform(0, 100, (2, 300))
    near = np.hypot(x[:, None] - x, y[:, None] - y) <= 12.0
    for size in (3.0, 12.0, 40.0):
        found = np.zeros((300, 300), bool)
        for here, there, squared in Places(x, y, size).pairs(12.0):
            assert not found[here, there].any()
            found[here, there] = True
            assert squared == pytest.approx((x[here] - x[there]) ** 2 + (y[here] - y[there]) ** 2)
        assert (found == near).all()


@pytest.mark.parametrize("k", [1, 4, 30])
def test_the_kth_neighbor_is_exact(k):
    random = np.random.default_rng(2)
    x, y = np.concatenate([random.uniform(0, 50, (2, 400)), [[9000, 9001], [0, 5]]], axis=1)
    distance = np.sort(np.hypot(x[:, None] - x, y[:, None] - y), axis=1)[:, k]
    assert distance_to_neighbor(x, y, k) == pytest.approx(distance, rel=1e-12)


def test_without_enough_others_the_neighbor_is_infinitely_far():
    assert np.isinf(distance_to_neighbor(np.arange(3.0), np.zeros(3), 3)).all()
    assert distance_to_neighbor(np.full(4, 2.0), np.full(4, 2.0), 2).tolist() == [0, 0, 0, 0]


def test_strays_do_not_slow_the_search_down():
    """One point on another continent once made every cell hold all points."""
    random = np.random.default_rng(4)
    x, y = np.append(random.uniform(0, 3000, (2, 6000)), [[4e6], [3e6]], axis=1)
    pairs = 0

    def count(share):
        nonlocal pairs
        pairs += 1

    nearest = distance_to_neighbor(x, y, 1, count)
    assert nearest[:-1].max() < 200 and nearest[-1] > 1e6
    assert pairs < 60


def test_moran_scores_by_the_definition():
    random = np.random.default_rng(5)
    x, y = random.uniform(0, 100, (2, 80))
    values = x / 30 + random.normal(size=80)
    n, deviation = 80, values - values.mean()
    distance = np.hypot(x[:, None] - x, y[:, None] - y)
    found = moran_scores(x, y, values, 9.0, 5)
    for k in range(5):
        w = (distance <= 9.0 * (k + 1)) & ~np.eye(n, dtype=bool)
        s0, s1, s2 = w.sum(), 2.0 * w.sum(), 4.0 * (w.sum(axis=1) ** 2.0).sum()
        index = n / s0 * (deviation @ w @ deviation) / (deviation @ deviation)
        variance = (n**2 * s1 - n * s2 + 3 * s0**2) / (s0**2 * (n**2 - 1)) - 1 / (n - 1) ** 2
        assert found[k] == pytest.approx((index + 1 / (n - 1)) / np.sqrt(variance), rel=1e-10)


def test_no_peak_is_none():
    assert first_peak(np.array([1.0, 2.0, 3.0])) is None
    assert first_peak(np.array([np.nan, 2.0, 1.0, 4.0, 3.0])) == 3


def test_the_cell_is_twice_the_spacing_of_places_not_of_points():
    east, north = np.meshgrid(np.arange(30) * 50.0, np.arange(30) * 50.0)
    x, y = np.repeat(east.ravel(), 7), np.repeat(north.ravel(), 7)
    choice = automatic_cell(x, y)
    assert (choice.metres, choice.reason) == (100.0, Reason.SPACING)


def test_a_stray_does_not_change_the_cell():
    east, north = np.meshgrid(np.arange(30) * 50.0, np.arange(30) * 50.0)
    x, y = np.append(east, 9e5), np.append(north, 9e5)
    assert automatic_cell(x, y).metres == 100.0


@pytest.mark.parametrize("incidents", [40, 246, 5000])
def test_a_corridor_of_two_kilometres_gets_sane_cells(incidents):
    random = np.random.default_rng(incidents)
    x, y = random.uniform(0, 2200, incidents), random.uniform(0, 150, incidents)
    assert 10.0 <= automatic_cell(x, y).metres <= 200.0


def test_a_handful_of_wide_apart_places_still_gives_a_grid():
    x, y = np.array([0.0, 900.0, 2000.0]), np.array([0.0, 40.0, 10.0])
    choice = automatic_cell(x, y)
    assert choice.reason is Reason.AREA and 2000 / choice.metres >= 11


def test_one_place_has_no_spacing():
    for call in (
        lambda: automatic_cell(np.full(5, 1.0), np.full(5, 2.0)),
        lambda: automatic_band(np.full(5, 1.0), np.full(5, 2.0), np.arange(5.0)),
    ):
        with pytest.raises(SafetyDataError) as refusal:
            call()
        assert refusal.value.problem is Problem.NO_SPREAD


def test_the_band_finds_the_size_of_the_clusters():
    random = np.random.default_rng(3)
    east, north = np.meshgrid(np.arange(60) * 10.0, np.arange(60) * 10.0)
    x, y = east.ravel(), north.ravel()
    hills = sum(
        (np.hypot(x - a, y - b) < 55) * 10.0 for a, b in ((100, 100), (450, 150), (250, 430))
    )
    choice = automatic_band(x, y, hills + random.normal(size=len(x)))
    assert choice.reason is Reason.PEAK and 40 <= choice.metres <= 120
    order = random.permutation(len(x))
    again = automatic_band(x[order], y[order], (hills + 0 * x)[order])
    assert again == automatic_band(x, y, hills)


def test_without_a_peak_the_band_gives_neighbors():
    x = np.arange(400) * 10.0
    choice = automatic_band(x, np.zeros(400), x)
    assert (choice.reason, choice.neighbors) == (Reason.NEIGHBORS, 20)
    assert 100 <= choice.metres <= 110


def test_the_band_of_a_grid_equals_that_of_its_cell_centers():
    random = np.random.default_rng(8)
    x, y = random.normal(1000, 180, (2, 900))
    for kind in (SquareGrid, HexagonGrid):
        grid = kind(50.0).window(x.min(), y.min(), x.max(), y.max())
        values = totals(grid, x, y)
        area = np.ones(grid.shape, bool)
        column, row = grid.cell_at(np.arange(area.size))
        cx, cy = grid.centers_of(column, row)
        on_grid = automatic_grid_band(values, grid, area)
        on_places = automatic_band(cx, cy, values.ravel())
        assert on_grid.reason is on_places.reason is Reason.PEAK
        assert on_grid.metres == pytest.approx(on_places.metres)


def test_a_large_grid_takes_thirty_neighbors():
    grid = SquareGrid(100.0, 0, 0, 200, 100)
    values = np.random.default_rng(1).poisson(1, grid.shape).astype(float)
    choice = automatic_grid_band(values, grid, np.ones(grid.shape, bool))
    assert (choice.reason, choice.neighbors, choice.metres) == (Reason.NEIGHBORS, 30, 350.0)
    assert grid.stencil(choice.metres).neighbors > 30
