"""Variables of factors against slow direct computation; columns that no model can use."""

import numpy as np
import pytest

from kc_safety_plugin.core.conditions.risk_terrain.factors import (
    DENSITY,
    PROXIMITY,
    Variable,
    areas_factor,
    columns_of,
    distance_to,
    distances_of,
    lines_factor,
    points_factor,
    variables_of,
)
from kc_safety_plugin.core.conditions.risk_terrain.screening import Unusable, screen
from kc_safety_plugin.core.grid import SquareGrid
from kc_safety_plugin.core.lines import Lines

GRID = SquareGrid(60.0, 10, -5, 30, 25)
BOTH = [PROXIMITY, DENSITY]


@pytest.fixture
def area():
    """The window without its north-west corner."""
    inside = np.ones(GRID.shape, bool)
    inside[15:, :8] = False
    return inside


@pytest.fixture
def centers(area):
    return GRID.centers_of(*GRID.cell_at(np.flatnonzero(area)))


def scattered(seed, n):
    random = np.random.default_rng(seed)
    # Some lie outside the window, and count as far as they reach in.
    return random.uniform(400, 2600, n), random.uniform(-600, 1500, n)


def direct_density(x, y, amount, px, py, band):
    out = np.zeros(len(x))
    for a, b, w in zip(px, py, amount):
        u2 = ((x - a) ** 2 + (y - b) ** 2) / band**2
        out += w * 3 / (np.pi * band**2) * np.maximum(1 - u2, 0) ** 2
    return out


def test_distances_are_half_or_whole_blocks():
    assert distances_of(120.0, 4, False) == [60, 120, 180, 240, 300, 360, 420, 480]
    assert distances_of(120.0, 4, True) == [120, 240, 360, 480]
    assert variables_of(3, BOTH, [60.0, 120.0]) == [
        Variable(3, PROXIMITY, 60.0),
        Variable(3, PROXIMITY, 120.0),
        Variable(3, DENSITY, 60.0),
        Variable(3, DENSITY, 120.0),
    ]


def test_proximity_and_density_of_points(area, centers):
    px, py = scattered(1, 40)
    px, py = np.append(px, px[:7]), np.append(py, py[:7])
    distances = distances_of(120.0, 4, False)
    columns = columns_of(points_factor("Bars", px, py), GRID, area, BOTH, distances)
    x, y = centers
    away = np.hypot(x[:, None] - px, y[:, None] - py).min(axis=1)
    for k, band in enumerate(distances):
        assert (columns[:, k] == (away <= band)).all()
        surface = direct_density(x, y, np.ones(47), px, py, band)
        expected = surface > surface.mean() + 2 * surface.std()
        assert expected.any() and (columns[:, 8 + k] == expected).all()


def test_a_center_exactly_at_the_distance_is_near(area, centers):
    x, y = centers
    bar = points_factor("Bar", np.array([x[200] + 120.0]), np.array([y[200]]))
    assert columns_of(bar, GRID, area, [PROXIMITY], [120.0])[200, 0]
    assert not columns_of(bar, GRID, area, [PROXIMITY], [119.9])[200, 0]


def test_the_order_of_points_changes_nothing(area):
    px, py = scattered(2, 300)
    order = np.random.default_rng(3).permutation(300)
    one = columns_of(points_factor("a", px, py), GRID, area, BOTH, [60.0, 240.0])
    two = columns_of(points_factor("a", px[order], py[order]), GRID, area, BOTH, [60.0, 240.0])
    assert (one == two).all()


def test_lines_are_near_along_their_length_and_dense_by_their_length(area, centers):
    long = np.array([[650.0, 0.0], [2300.0, 0.0]])
    bent = np.array([[1500.0, 10.0], [1500.0, 400.0], [1700.0, 400.0]])
    lines = Lines.from_parts([long, bent], [0, 1], 2)
    factor = lines_factor("Alleys", lines, 30.0)
    assert factor.amount.sum() == pytest.approx(lines.length.sum())
    x, y = centers
    away = distance_to(factor, x, y, 240.0)

    def segment(a, b):
        d = b - a
        t = np.clip(((x - a[0]) * d[0] + (y - a[1]) * d[1]) / (d @ d), 0, 1)
        return np.hypot(x - a[0] - t * d[0], y - a[1] - t * d[1])

    direct = np.min([segment(*long), segment(*bent[:2]), segment(*bent[1:])], axis=0)
    near = direct <= 240.0
    assert away[near] == pytest.approx(direct[near], abs=1e-9)
    assert np.isinf(away[~near]).all()
    dense = columns_of(factor, GRID, area, [DENSITY], [240.0])[:, 0]
    # Against a point every metre; a center close to the limit may fall on either side of it.
    steps = np.arange(0.5, 1650), np.arange(0.5, 390), np.arange(0.5, 200)
    px = np.concatenate([650 + steps[0], np.full(390, 1500.0), 1500 + steps[2]])
    py = np.concatenate([np.zeros(1650), 10 + steps[1], np.full(200, 400.0)])
    surface = direct_density(x, y, np.ones(len(px)), px, py, 240.0)
    limit = surface.mean() + 2 * surface.std()
    clear = np.abs(surface - limit) > 0.02 * limit
    assert dense.any() and (dense == (surface > limit))[clear].all()


def test_inside_an_area_the_distance_is_nought_but_not_in_its_hole(centers):
    outer = np.array([[900.0, 0], [2000, 0], [2000, 1000], [900, 1000], [900, 0]])
    hole = np.array([[1200.0, 300], [1200, 800], [1800, 800], [1800, 300], [1200, 300]])
    rings = Lines.from_parts([outer, hole], [0, 0], 1)
    empty = np.empty(0)
    x, y = centers
    away = distance_to(areas_factor("Park", rings, empty, empty, empty), x, y, 480.0)
    in_box = (x > 900) & (x < 2000) & (y > 0) & (y < 1000)
    in_hole = (x > 1200) & (x < 1800) & (y > 300) & (y < 800)
    assert (away[in_box & ~in_hole] == 0).all()
    middle = np.flatnonzero(in_hole)[0]
    expected = min(x[middle] - 1200, 1800 - x[middle], y[middle] - 300, 800 - y[middle])
    assert away[middle] == pytest.approx(expected)


def test_a_factor_far_away_is_present_nowhere(area):
    far = points_factor("Far", np.array([90_000.0]), np.array([90_000.0]))
    assert not columns_of(far, GRID, area, BOTH, [60.0, 480.0]).any()


def test_unusable_columns_are_told_apart():
    count = np.array([2, 0, 1, 0, 0, 3])
    columns = np.array(
        [
            [1, 0, 1, 0, 1, 1, 1],
            [1, 0, 0, 1, 0, 0, 1],
            [1, 0, 1, 0, 1, 1, 0],
            [1, 0, 1, 0, 0, 0, 1],
            [1, 0, 0, 1, 0, 0, 0],
            [1, 0, 1, 0, 0, 0, 0],
        ],
        bool,
    )
    found = screen(columns, count)
    assert found.kept.tolist() == [4, 6]
    assert found.dropped == {
        0: (Unusable.CONSTANT, None),
        1: (Unusable.CONSTANT, None),
        2: (Unusable.ALL_INCIDENTS, None),
        3: (Unusable.NO_INCIDENT, None),
        5: (Unusable.SAME, 4),
    }
