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
        square = max(dx[edge] ** 2 + dy[edge] ** 2, 1e-300)
        share = np.clip((px * dx[edge] + py * dy[edge]) / square, 0, 1)
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


@pytest.mark.parametrize("seed", range(12))
def test_a_lattice_full_of_ties(seed):
    """Nodes, points and crossings on the same raster: most points have several nearest streets."""
    random = np.random.default_rng(seed)
    origin = np.array([[4.5e5, 4.33e6], [0.0, 0.0]][seed % 2])
    ends = random.integers(0, 12, (150, 2, 2)) * 10.0
    ends[::9, 1] = ends[::9, 0]
    lines = Lines.from_parts(list(ends + origin), np.arange(150), 150)
    x, y = (random.integers(-4, 28, (900, 2)) * 5.0 + origin).T
    order = random.permutation(150)
    limit = [np.inf, 7.03, 1e-6][seed % 3]
    found = snap_to_lines(x, y, lines, limit, order)
    expected = by_trial(x, y, lines)
    nearest = expected.min(axis=1)
    tied = expected <= nearest[:, None] + 1e-9
    first = np.where(tied, order, 999).argmin(axis=1)
    assert np.array_equal(found.line, np.where(nearest <= limit, first, -1))
    assert found.distance[nearest <= limit] == pytest.approx(nearest[nearest <= limit], abs=2e-9)


def test_many_points_in_one_place_and_few_far_away():
    random = np.random.default_rng(4)
    parts = streets(random, 700, 2000.0)
    lines = Lines.from_parts(parts, np.arange(700), 700)
    place = parts[5][0]
    x = np.concatenate([np.full(20_000, place[0]), random.random(50) * 9e5])
    y = np.concatenate([np.full(20_000, place[1]), random.random(50) * 9e5])
    found = snap_to_lines(x, y, lines)
    some = np.r_[0, 9_999, 20_000:20_050]
    expected = by_trial(x[some], y[some], lines)
    assert np.array_equal(found.line[some], expected.argmin(axis=1))
    assert set(found.line[:20_000].tolist()) == {5} and not found.distance[:20_000].any()


def test_chainage_and_side_along_a_bent_street():
    bent = np.array([[0.0, 0.0], [30.0, 0.0], [30.0, 0.0], [30.0, 40.0]])
    street = Lines.from_parts([bent], [0], 1)
    x, y = np.array([10.0, 10.0, 33.0, 26.0, 30.0]), np.array([2.0, -2.0, 20.0, 20.0, 44.0])
    found = snap_to_lines(x, y, street)
    assert found.chainage.tolist() == [10.0, 10.0, 50.0, 50.0, 70.0]
    assert found.side.tolist() == [1, -1, -1, 1, 0]
    assert found.distance.tolist() == [2.0, 2.0, 3.0, 4.0, 4.0]


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


def test_distances_and_places_of_spatstat():
    """Recorded with spatstat.geom 3.0-6 (R 4.2.2): nncross and project2segment."""
    i, j = np.arange(40), np.arange(15)
    starts, ends = (j * 29 % 101, j * 61 % 97), ((j * 43 + 20) % 101, (j * 17 + 50) % 97)
    parts = np.stack([np.stack(starts, axis=1), np.stack(ends, axis=1)], axis=1) * 1.0
    found = snap_to_lines(i * 37 % 101, i * 53 % 97, Lines.from_parts(list(parts), j, 15))
    distance = [
        0, 3.0891625529, 8, 2.53223055467, 4.39381331066, 3.73339866817, 0.930030637937,
        0.711030377465, 8.60232526704, 7.46368868305, 0.451531992316, 2.4140393963, 1.3416407865,
        7.61577310586, 0.323263475064, 4.63646265281, 6.0130845806, 0.458645246106, 1.77210647922,
        10, 9.90908978884, 1.82815392011, 4.8280787926, 0.894427191, 8.48528137424, 1.88570360454,
        2.35677674038, 8.29277049302, 1.84732113015, 4.25524333591, 12.0830459736, 12.3544908946,
        1, 7.24211818891, 2.92069401205, 10.295630141, 2.28219764112, 0.0770908279564,
        10.5724564054, 3.23599701419,
    ]  # fmt: skip
    line = [
        1, 3, 14, 8, 6, 4, 10, 9, 12, 12, 4, 1, 13, 14, 8, 4, 4, 10, 9, 12, 12, 4, 1, 13, 14, 8, 4,
        4, 10, 9, 12, 12, 14, 1, 9, 14, 3, 4, 4, 10,
    ]  # fmt: skip
    chainage = [
        0, 34.8634059541, 0, 24.5680241049, 2.3862951601, 14.8344778939, 53.7506748145,
        81.5934705464, 86.2844134244, 11.8445494318, 45.6157441993, 2.04264871995, 4.9193495505,
    ]  # fmt: skip
    assert found.distance == pytest.approx(distance, abs=1e-9)
    assert (found.line + 1).tolist() == line
    assert found.chainage[:13] == pytest.approx(chainage, abs=1e-9)
