"""Pairs near or in one another equal the direct comparison of everything with everything."""

import numpy as np
import pytest

from kc_safety_plugin.core import pairs
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.pairs import points_in_polygons, points_near_lines, points_near_points


def as_set(found):
    return sorted(zip(found[0].tolist(), found[1].tolist()))


@pytest.fixture(params=[pairs._PAIRS_AT_ONCE, 7])
def at_once(request, monkeypatch):
    monkeypatch.setattr(pairs, "_PAIRS_AT_ONCE", request.param)


@pytest.mark.parametrize("distance", [0.0, 3.0, 40.0])
def test_points_near_points(at_once, distance):
    random = np.random.default_rng(1)
    x, y = random.integers(0, 60, (2, 150)).astype(float)
    px, py = random.integers(-20, 90, (2, 40)).astype(float)
    apart = np.hypot(x[:, None] - px, y[:, None] - py)
    expected = sorted(zip(*(a.tolist() for a in np.nonzero(apart <= distance))))
    assert as_set(points_near_points(x, y, px, py, distance)) == expected


def test_points_near_lines(at_once):
    random = np.random.default_rng(2)
    x, y = random.uniform(0, 100, (2, 200))
    parts = [random.uniform(-20, 120, (k, 2)) for k in (2, 5, 3, 2)]
    lines = Lines.from_parts(parts, [0, 1, 1, 3], 4)
    expected = set()
    for line, part in zip([0, 1, 1, 3], parts):
        for a, b in zip(part, part[1:]):
            for i, p in enumerate(zip(x, y)):
                t = np.clip(np.dot(p - a, b - a) / np.dot(b - a, b - a), 0, 1)
                if np.hypot(*(a + t * (b - a) - p)) <= 5.0:
                    expected.add((i, line))
    assert as_set(points_near_lines(x, y, lines, 5.0)) == sorted(expected)


def test_a_line_of_no_length_is_a_point():
    dot = Lines.from_parts([np.array([[3.0, 3.0], [3.0, 3.0]])], [0], 1)
    assert as_set(points_near_lines(np.array([3.0, 9.0]), np.array([4.0, 9.0]), dot, 1.0)) == [
        (0, 0)
    ]


def test_points_in_polygons_with_holes_and_parts(at_once):
    def ring(x0, y0, x1, y1):
        return np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1], [x0, y0]], float)

    rings = [ring(0, 0, 10, 10), ring(4, 4, 6, 6), ring(20, 0, 30, 10), ring(5, 5, 40, 40)]
    lines = Lines.from_parts(rings, [0, 0, 0, 2], 3)
    random = np.random.default_rng(3)
    x, y = random.uniform(-5, 45, (2, 500))
    expected = []
    for i, (a, b) in enumerate(zip(x, y)):
        hole = 4 < a < 6 and 4 < b < 6
        if (0 < a < 10 and 0 < b < 10 and not hole) or (20 < a < 30 and 0 < b < 10):
            expected.append((i, 0))
        if 5 < a < 40 and 5 < b < 40:
            expected.append((i, 2))
    assert as_set(points_in_polygons(x, y, lines)) == expected


def test_a_point_on_a_shared_edge_is_in_one_polygon():
    left = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0], [0.0, 0.0]])
    both = Lines.from_parts([left, left + [1.0, 0.0]], [0, 1], 2)
    assert len(points_in_polygons(np.array([1.0]), np.array([0.5]), both)[0]) == 1


def test_nothing_gives_nothing():
    none, empty = np.empty(0), Lines.from_parts([], [], 0)
    for found in (
        points_near_points(none, none, none, none, 1.0),
        points_near_lines(np.zeros(1), np.zeros(1), empty, 1.0),
        points_in_polygons(none, none, empty),
        points_in_polygons(np.zeros(1), np.zeros(1), empty),
    ):
        assert as_set(found) == []
