"""Match evidence to parcels: the one it lies in, else the nearest within a distance."""

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.pairs import points_in_polygons, points_near_lines, points_near_points
from kc_safety_plugin.core.progress import Tick, silent


def nearest_point(
    x: np.ndarray,
    y: np.ndarray,
    px: np.ndarray,
    py: np.ndarray,
    distance: float,
    rank: np.ndarray,
    tick: Tick = silent,
) -> np.ndarray:
    """Return the nearest place of every point, −1 where none lies within ``distance``.

    Parameters
    ----------
    x, y : (n,) float arrays
        Points, metres.
    px, py : (m,) float arrays
        Places, metres.
    distance : float
        Metres.
    rank : (m,) array
        Of places equally near (within 1 µm) the one of lowest rank is taken.

    Examples
    --------
    >>> nearest_point(np.array([0.0, 50.0]), np.zeros(2), np.array([9.0, 3.0, 3.0]), np.zeros(3),
    ...               10.0, np.array([0, 2, 1]))
    array([ 2, -1])
    """
    point, place = points_near_points(x, y, px, py, distance, tick)
    apart = np.round(np.hypot(x[point] - px[place], y[point] - py[place]), 6)
    return _first(len(x), point, place, apart, rank)


def containing_or_nearest(
    x: np.ndarray,
    y: np.ndarray,
    rings: Lines,
    distance: float,
    rank: np.ndarray,
    tick: Tick = silent,
) -> np.ndarray:
    """Return the polygon that holds each point, else the nearest within ``distance``, else −1.

    Parameters
    ----------
    x, y : (n,) float arrays
        Points, metres.
    rings : Lines
        Rings of the polygons, one line per polygon.
    distance : float
        Metres from the outline.
    rank : (rings.count,) array
        Settles overlaps and ties: lowest first.

    Examples
    --------
    >>> lot = np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0], [0.0, 0.0]])
    >>> one = Lines.from_parts([lot], [0], 1)
    >>> containing_or_nearest(np.array([1.0, 6.0, 9.0]), np.ones(3), one, 3.0, np.zeros(1))
    array([ 0,  0, -1])
    """
    point, polygon = points_in_polygons(x, y, rings, tick)
    found = _first(len(x), point, polygon, np.zeros(len(point)), rank)
    rest = np.flatnonzero(found < 0)
    point, polygon = points_near_lines(x[rest], y[rest], rings, distance, tick)
    apart = np.round(_distance(x[rest[point]], y[rest[point]], polygon, rings), 6)
    found[rest] = _first(len(rest), point, polygon, apart, rank)
    return found


def _first(count, point, place, apart, rank):
    """The best place of every point: nearest first, then by rank, then by number."""
    found = np.full(count, -1, np.intp)
    order = np.lexsort((place, rank[place], apart, point))
    point, place = point[order], place[order]
    first = np.ones(len(point), bool)
    first[1:] = point[1:] != point[:-1]
    found[point[first]] = place[first]
    return found


def _distance(x, y, line, lines):
    """Distance of each point to its line, over all edges of the line."""
    first = np.searchsorted(lines.edge_line, line, side="left")
    edges = np.searchsorted(lines.edge_line, line, side="right") - first
    if len(line) == 0:
        return np.empty(0)
    begin = np.cumsum(edges) - edges
    pair = np.repeat(np.arange(len(line)), edges)
    edge = first[pair] + np.arange(edges.sum()) - begin[pair]
    a, run = lines.start[edge], lines.end[edge] - lines.start[edge]
    squared = (run**2).sum(axis=1)
    offset = np.column_stack([x, y])[pair] - a
    share = np.clip((offset * run).sum(axis=1) / np.where(squared > 0, squared, 1.0), 0.0, 1.0)
    return np.minimum.reduceat(np.hypot(*(offset - share[:, None] * run).T), begin)
