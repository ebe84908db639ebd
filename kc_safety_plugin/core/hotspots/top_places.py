"""Which place every incident belongs to: places given as points or polygons, or found."""

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines
from kc_safety_plugin.core.pairs import points_in_polygons, points_near_points
from kc_safety_plugin.core.progress import Tick, part_of, silent
from kc_safety_plugin.core.spots import spots

from .pairs import Places

_TICK_EVERY = 16_384


def nearest_places(
    x: np.ndarray,
    y: np.ndarray,
    px: np.ndarray,
    py: np.ndarray,
    tolerance: float,
    order: np.ndarray,
    tick: Tick = silent,
) -> np.ndarray:
    """(n,) place nearest to every incident, at most ``tolerance`` metres away; −1 for none.

    Ties go to the smaller ``order``.

    Examples
    --------
    >>> shops = np.array([0.0, 10.0]), np.zeros(2)
    >>> at = np.array([5.0, 9.0, 90.0])
    >>> nearest_places(at, np.zeros(3), *shops, 20.0, np.array([1, 0])).tolist()
    [1, 1, -1]
    """
    point, place = points_near_points(x, y, px, py, tolerance, tick)
    distance = np.hypot(x[point] - px[place], y[point] - py[place])
    by_distance = np.lexsort((order[place], distance, point))
    point, place = point[by_distance], place[by_distance]
    first = np.flatnonzero(np.diff(point, prepend=-1))
    out = np.full(len(x), -1, np.intp)
    out[point[first]] = place[first]
    return out


def places_around(
    x: np.ndarray,
    y: np.ndarray,
    rings: Lines,
    tolerance: float,
    order: np.ndarray,
    tick: Tick = silent,
) -> np.ndarray:
    """(n,) polygon that holds every incident, else the nearest within ``tolerance``; −1 for none.

    The closed rings of polygon ``k`` are the parts of line ``k``. Where polygons overlap, and at
    equal distance, the smaller ``order`` wins.

    Examples
    --------
    >>> ring = np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0], [0.0, 0.0]])
    >>> lot = Lines.from_parts([ring], [0], 1)
    >>> places_around(np.array([1.0, 5.0, 9.0]), np.ones(3), lot, 2.0, np.zeros(1)).tolist()
    [0, 0, -1]
    """
    out = np.full(len(x), -1, np.intp)
    point, polygon = points_in_polygons(x, y, rings, tick)
    by_order = np.lexsort((order[polygon], point))
    point, polygon = point[by_order], polygon[by_order]
    first = np.flatnonzero(np.diff(point, prepend=-1))
    out[point[first]] = polygon[first]
    outside = np.flatnonzero(out < 0)
    if tolerance > 0 and len(outside):
        snapped = snap_to_lines(x[outside], y[outside], rings, tolerance, order, tick)
        out[outside] = snapped.line
    return out


def found_places(x: np.ndarray, y: np.ndarray, tolerance: float, tick: Tick = silent) -> tuple:
    """Return ((n,) place of every incident, (k, 2) places): the busiest coordinate first.

    Coordinates are taken from the busiest down; each gathers all that lie within ``tolerance``
    metres of it and belong to no busier one. 0 keeps exact coordinates apart.

    Examples
    --------
    >>> place, at = found_places(np.array([0.0, 1.0, 1.0, 9.0]), np.zeros(4), 2.0)
    >>> place.tolist(), at.tolist()
    ([0, 0, 0, 1], [[1.0, 0.0], [9.0, 0.0]])
    """
    xy, spot, count = spots(x, y, tick)
    tick(0.0)
    busiest = np.lexsort((xy[:, 1], xy[:, 0], -count))
    tick(0.0)
    if tolerance <= 0:
        place = np.empty(len(xy), np.intp)
        place[busiest] = np.arange(len(xy))
        return place[spot], xy[busiest]
    first, last, there = _neighbors(xy, tolerance, part_of(tick, 0.0, 0.6))
    place = np.full(len(xy), -1, np.intp)
    anchors = []
    tick_gathering = part_of(tick, 0.6, 1.0)
    for number, one in enumerate(busiest.tolist()):
        if number % _TICK_EVERY == 0:
            tick_gathering(number / len(xy))
        if place[one] < 0:
            near = there[first[one] : last[one]]
            place[near[place[near] < 0]] = len(anchors)
            anchors.append(one)
    return place[spot], xy[anchors]


def _neighbors(xy, tolerance, tick):
    """Neighbors of spot k are ``there[first[k]:last[k]]``."""
    first, last = np.zeros((2, len(xy)), np.intp)
    listed, done = [], 0
    for here, there, _ in Places(xy[:, 0], xy[:, 1], tolerance).pairs(tolerance, tick=tick):
        # The pairs of each spot stand together.
        starts = np.flatnonzero(np.diff(here, prepend=-1))
        first[here[starts]] = done + starts
        last[here[starts]] = done + np.append(starts[1:], len(here))
        listed.append(there.astype(np.int32))
        done += len(here)
    return first, last, np.concatenate(listed)
