"""Gi* against published numbers, the definition, and its own second implementation."""

import numpy as np
import pytest

from kc_safety_plugin.core.errors import Canceled, Problem, SafetyDataError
from kc_safety_plugin.core.grid import HexagonGrid, SquareGrid
from kc_safety_plugin.core.hotspots.getis_ord import (
    gi_star_grid,
    gi_star_places,
    gi_star_scores,
)

BOTH = pytest.mark.parametrize("kind", [SquareGrid, HexagonGrid])


def by_definition(x, y, values, band):
    """The formula with a full weight matrix."""
    w = (np.hypot(x[:, None] - x, y[:, None] - y) <= band * (1 + 1e-9)).astype(float)
    n, mean = len(values), values.mean()
    s = np.sqrt((values**2).mean() - mean**2)
    total = w.sum(axis=1)
    spread = s * np.sqrt((n * (w**2).sum(axis=1) - total**2) / (n - 1))
    return (w @ values - mean * total) / spread


def test_the_example_of_six_points():
    """z, p and adjusted p as spdep and R give them."""
    x, y = np.array([10.0, 20, 40, 15, 30, 30]), np.array([10.0, 10, 10, 20, 20, 30])
    result = gi_star_places(x, y, np.array([2, 3, 3.2, 5, 8, 7]), 15.0)
    z = [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331]
    assert result.z == pytest.approx(z, abs=1e-8)
    assert result.p == pytest.approx(
        [0.162331, 0.772445, 0.515273, 0.772445, 0.217009, 0.042945], abs=1e-6
    )
    assert result.p_fdr == pytest.approx(
        [0.434018, 0.772445, 0.772445, 0.772445, 0.434018, 0.257671], abs=1e-6
    )
    # One place is 95 % sure on its own, none once six tests are paid for.
    assert not result.bin.any() and (result.hot, result.cold) == (0, 0)


def test_the_example_of_a_five_by_five_grid():
    counts = np.zeros((5, 5))
    counts[2, 2], counts[1, 2], counts[2, 1] = 10, 4, 3
    result = gi_star_grid(counts, SquareGrid(100.0, 0, 0, 5, 5), 141.5)
    row_1 = [-0.232629, 2.085164, 2.085164, 1.510211, -0.878821]
    expected = [
        [-0.682530, -0.017232, -0.017232, -0.017232, -0.682530],
        row_1,
        row_1,
        [-0.232629, 1.318559, 1.318559, 0.743606, -0.878821],
        [-0.682530, -0.878821, -0.878821, -0.878821, -0.682530],
    ]
    assert result.z.reshape(5, 5) == pytest.approx(np.array(expected), abs=1e-6)
    assert result.p_fdr.min() == pytest.approx(0.23159, abs=1e-5)
    assert (result.p < 0.05).sum() == 4 and not result.bin.any()
    assert result.neighbors.reshape(5, 5)[0].tolist() == [4, 6, 6, 6, 4]


@BOTH
@pytest.mark.parametrize("first_row", [0, 1, -3])
@pytest.mark.parametrize("band", [10.0, 25.0, 60.0, 95.0])
@pytest.mark.parametrize("holes", [False, True])
def test_grids_equal_the_definition(kind, first_row, band, holes):
    random = np.random.default_rng(7)
    grid = kind(10.0, -4, first_row, 17, 23)
    area = random.random(grid.shape) < 0.7 if holes else np.ones(grid.shape, bool)
    values = random.poisson(2, grid.shape) * area * 1.0
    column, row = np.meshgrid(
        grid.column + np.arange(grid.columns), grid.row + np.arange(grid.rows)
    )
    x, y = grid.centers_of(column, row)
    result = gi_star_grid(values, grid, band, area if holes else None)
    expected = by_definition(x[area], y[area], values[area], band)
    assert result.z == pytest.approx(expected, abs=1e-10)
    near = np.hypot(x[area][:, None] - x[area], y[area][:, None] - y[area]) <= band * (1 + 1e-9)
    assert (result.neighbors == near.sum(axis=1)).all()


def test_places_equal_the_definition_in_any_order():
    random = np.random.default_rng(2)
    x, y = random.uniform(0, 1000, (2, 400))
    x[:40], y[:40] = x[40:80], y[40:80]
    values = random.gamma(1.0, 3.0, 400)
    result = gi_star_places(x, y, values, 130.0)
    assert result.z == pytest.approx(by_definition(x, y, values, 130.0), abs=1e-10)
    order = random.permutation(400)
    shuffled = gi_star_places(x[order], y[order], values[order], 130.0)
    assert (shuffled.z == result.z[order]).all() and (shuffled.bin == result.bin[order]).all()


@BOTH
def test_scores_do_not_change_with_the_unit_of_the_values_or_the_place(kind):
    values = np.random.default_rng(6).poisson(1.5, (30, 40)).astype(float)
    here = gi_star_grid(values, kind(25.0, 0, 0, 40, 30), 80.0)
    larger = gi_star_grid(7.0 * values, kind(25.0, 0, 0, 40, 30), 80.0)
    there = gi_star_grid(values, kind(25.0, 1000, -400, 40, 30), 80.0)
    assert larger.z == pytest.approx(here.z, abs=1e-10)
    assert (there.z == here.z).all()


def test_a_quarter_turn_turns_the_scores():
    values = np.random.default_rng(6).poisson(1.5, (30, 40)).astype(float)
    here, _ = gi_star_scores(values, SquareGrid(1.0, 0, 0, 40, 30), 3.3)
    turned, _ = gi_star_scores(np.rot90(values), SquareGrid(1.0, 0, 0, 30, 40), 3.3)
    assert turned == pytest.approx(np.rot90(here), abs=1e-10)


def test_outside_the_area_there_is_no_score():
    values, area = np.zeros((6, 6)), np.zeros((6, 6), bool)
    area[1:5, 1:5] = True
    values[2, 2] = 9.0
    z, neighbors = gi_star_scores(values, SquareGrid(1.0, 0, 0, 6, 6), 1.0, area)
    assert np.isnan(z[~area]).all() and not neighbors[~area].any()
    assert neighbors[1, 1] == 3 and neighbors[2, 2] == 5


def test_a_hot_and_a_cold_corner_are_found_and_told_apart():
    random = np.random.default_rng(3)
    values = random.poisson(5, (40, 40)).astype(float)
    values[:8, :8] += 10
    values[-8:, -8:] = 0
    bins = gi_star_grid(values, SquareGrid(50.0, 0, 0, 40, 40), 125.0).bin.reshape(40, 40)
    assert (bins[1:7, 1:7] == 3).all() and (bins[-7:-1, -7:-1] == -3).all()
    assert abs(bins[12:28, 12:28]).mean() < 0.1


def test_equal_values_are_refused():
    for call in (
        lambda: gi_star_grid(np.full((4, 4), 2.0), SquareGrid(1.0, 0, 0, 4, 4), 1.0),
        lambda: gi_star_places(np.arange(5.0), np.arange(5.0), np.zeros(5), 1.0),
    ):
        with pytest.raises(SafetyDataError) as refusal:
            call()
        assert refusal.value.problem is Problem.NO_VARIANCE


def test_equal_values_with_rounding_are_still_equal():
    with pytest.raises(SafetyDataError):
        gi_star_places(np.arange(7.0), np.arange(7.0), np.full(7, 0.1), 1.0)


def test_a_band_over_everything_is_refused():
    with pytest.raises(SafetyDataError) as refusal:
        gi_star_places(np.arange(5.0), np.zeros(5), np.arange(5.0), 99.0)
    assert refusal.value.problem is Problem.BAND


def test_a_place_with_every_other_as_neighbor_says_nothing():
    result = gi_star_places(np.array([0.0, 1, 2]), np.zeros(3), np.array([1.0, 2, 9]), 1.0)
    assert (result.z[1], result.p[1], result.neighbors[1]) == (0.0, 1.0, 3)


def test_cancel_stops_the_kernel():
    def stop(share):
        raise Canceled

    with pytest.raises(Canceled):
        gi_star_grid(np.eye(50), SquareGrid(1.0, 0, 0, 50, 50), 3.0, tick=stop)
    with pytest.raises(Canceled):
        gi_star_places(np.arange(50.0), np.zeros(50), np.arange(50.0), 3.0, tick=stop)
