"""The nearest street is the nearest of all, however many there are and in whatever order."""

import numpy as np
import pytest

from kc_safety_plugin.core.errors import Canceled
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines


def streets(random, count, scale):
    parts = [random.random((int(random.integers(2, 5)), 2)) * 60 for _ in range(count)]
    return [part + random.random(2) * scale for part in parts]


def by_trial(x, y, lines):
    """Distance to every line, one after the other."""
    ax, ay = lines.start.T
    dx, dy = (lines.end - lines.start).T
    best = np.full((len(x), lines.count), np.inf)
    for edge, line in enumerate(lines.edge_line):
        px, py = x - ax[edge], y - ay[edge]
        share = np.clip((px * dx[edge] + py * dy[edge]) / (dx[edge] ** 2 + dy[edge] ** 2), 0, 1)
        distance = np.hypot(px - share * dx[edge], py - share * dy[edge])
        best[:, line] = np.minimum(best[:, line], distance)
    return best


@pytest.mark.parametrize(("count", "scale"), [(1, 10.0), (40, 500.0), (900, 3000.0), (900, 9e4)])
@pytest.mark.parametrize("points", [1, 300, 3000])
def test_against_every_street(count, scale, points):
    random = np.random.default_rng(count + points)
    parts = streets(random, count, scale)
    lines = Lines.from_parts(parts, np.arange(count), count)
    x, y = (random.random((2, points)) * 1.4 - 0.2) * scale
    found = snap_to_lines(x, y, lines)
    expected = by_trial(x, y, lines)
    assert found.distance == pytest.approx(expected.min(axis=1), rel=1e-9, abs=1e-9)
    assert np.array_equal(found.line, expected.argmin(axis=1))


def test_order_settles_ties_at_a_crossing():
    random = np.random.default_rng(8)
    angle = np.sort(random.random(200)) * 2 * np.pi
    parts = [np.array([[0.0, 0.0], [50 * np.cos(a), 50 * np.sin(a)]]) for a in angle]
    order = random.permutation(200)
    wheel = Lines.from_parts(parts, np.arange(200), 200)
    at = np.zeros(40)
    found = snap_to_lines(at, at, wheel, order=order)
    assert set(found.line.tolist()) == {int(np.argmin(order))}
    turned = Lines.from_parts(parts[::-1], np.arange(200), 200)
    again = snap_to_lines(at, at, turned, order=order[::-1])
    assert set(again.line.tolist()) == {199 - int(np.argmin(order))}


def test_a_limit_and_cancel():
    lines = Lines.from_parts([np.array([[0.0, 0.0], [10.0, 0.0]])], [0], 1)
    found = snap_to_lines(np.array([5.0, 5.0]), np.array([2.0, 3.0]), lines, 2.0)
    assert found.line.tolist() == [0, -1] and np.isnan(found.distance[1])

    def stop(_share):
        raise Canceled

    with pytest.raises(Canceled):
        snap_to_lines(np.zeros(3), np.zeros(3), lines, tick=stop)
