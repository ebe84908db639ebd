"""Grids are anchored at (0, 0), half-open, and know their neighbors."""

import numpy as np
import pytest

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.grid import HexagonGrid, SquareGrid, cell_ids, totals

BOTH = pytest.mark.parametrize("kind", [SquareGrid, HexagonGrid])


def lattice(grid, reach=18):
    column, row = np.meshgrid(np.arange(-reach, reach + 1), np.arange(-reach, reach + 1))
    return column.ravel(), row.ravel(), *grid.centers_of(column.ravel(), row.ravel())


def test_squares_are_half_open():
    column, row = SquareGrid(25.0).cells_of(np.array([0, 25, -1e-9]), np.array([24.999, 50, 0]))
    assert column.tolist() == [0, 1, -1] and row.tolist() == [0, 2, 0]


@BOTH
def test_a_point_belongs_to_the_nearest_center(kind):
    grid = kind(10.0)
    x, y = np.random.default_rng(1).uniform(-90, 90, (2, 2000))
    column, row = grid.cells_of(x, y)
    all_columns, all_rows, cx, cy = lattice(grid)
    nearest = np.hypot(x[:, None] - cx, y[:, None] - cy).argmin(axis=1)
    if kind is HexagonGrid:
        assert (all_columns[nearest] == column).all() and (all_rows[nearest] == row).all()
    else:
        assert (np.floor(x / 10) == column).all() and (np.floor(y / 10) == row).all()


@BOTH
@pytest.mark.parametrize("band", [4.0, 10.0, 14.2, 17.4, 20.0, 33.3])
def test_neighbors_are_all_centers_within_the_band(kind, band):
    grid = kind(10.0)
    stencil = grid.stencil(band)
    columns, rows, cx, cy = lattice(grid)
    for parity, spans in enumerate(stencil.spans):
        x, y = grid.centers_of(0, parity)
        near = np.hypot(cx - x, cy - y) <= band + 1e-6
        expected = set(zip(columns[near].tolist(), (rows[near] - parity).tolist()))
        found = {(c, row) for row, first, last in spans for c in range(first, last + 1)}
        assert found == expected
        assert len(found) == stencil.neighbors


def test_hexagons_tile_the_plane_and_share_their_corners():
    grid = HexagonGrid(8.0)
    columns, rows = np.meshgrid(np.arange(4), np.arange(4))
    corners = grid.corners_of(columns.ravel(), rows.ravel())
    x, y = corners[..., 0], corners[..., 1]
    area = 0.5 * (x * np.roll(y, -1, 1) - y * np.roll(x, -1, 1)).sum(axis=1)
    assert area == pytest.approx(np.full(16, 8.0**2 * np.sqrt(0.75)))
    _, shared = np.unique(corners.reshape(-1, 2), axis=0, return_counts=True)
    assert shared.max() == 3
    # Opposite upright sides are ``size`` apart.
    assert np.ptp(x, axis=1) == pytest.approx(np.full(16, 8.0))


def test_square_corners():
    assert SquareGrid(5.0).corners_of([2], [-1]).tolist() == [
        [[10, -5], [15, -5], [15, 0], [10, 0]]
    ]


@BOTH
def test_a_window_holds_every_point_of_its_rectangle(kind):
    x, y = np.random.default_rng(2).uniform([-130, 40], [210, 95], (500, 2)).T
    grid = kind(7.0).window(-130, 40, 210, 95)
    assert (grid.numbers_of(x, y) >= 0).all()
    assert grid.numbers_of(np.array([-200.0]), np.array([50.0])).tolist() == [-1]
    assert totals(grid, x, y).sum() == 500


@BOTH
def test_two_windows_give_one_cell_the_same_id(kind):
    x, y = np.array([61.0]), np.array([73.0])
    ids = set()
    for box in ((0, 0, 100, 100), (50, 60, 70, 200)):
        grid = kind(9.0).window(*box)
        ids.update(cell_ids(*grid.cell_at(grid.numbers_of(x, y))))
    assert len(ids) == 1


@BOTH
def test_lattices_name_every_center_once(kind):
    grid = kind(10.0).window(-40, -30, 60, 50)
    seen = np.full((*grid.shape, 2), np.nan)
    for rows, left, bottom, dx, dy in grid.lattices():
        height = len(range(*rows.indices(grid.rows)))
        x = left + dx * (np.arange(grid.columns) + 0.5)
        y = bottom + dy * (np.arange(height) + 0.5)
        seen[rows] = np.stack(np.meshgrid(x, y), axis=-1)
    columns, rows = np.meshgrid(np.arange(grid.columns), np.arange(grid.rows))
    centers = grid.centers_of(columns + grid.column, rows + grid.row)
    assert seen[..., 0] == pytest.approx(centers[0]) and seen[..., 1] == pytest.approx(centers[1])


def test_a_grid_too_large_is_refused():
    with pytest.raises(SafetyDataError) as refusal:
        SquareGrid(0.1).window(0, 0, 1e5, 1e5)
    assert refusal.value.problem is Problem.TOO_LARGE


def test_totals_do_not_depend_on_the_order_of_the_points():
    random = np.random.default_rng(5)
    x, y, w = random.uniform(0, 40, (3, 4000))
    grid = SquareGrid(10.0).window(0, 0, 40, 40)
    order = random.permutation(4000)
    assert (totals(grid, x, y, w) == totals(grid, x[order], y[order], w[order])).all()
    assert totals(grid, x, y, w).sum() == pytest.approx(w.sum())
