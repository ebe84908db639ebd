"""Exact nearest street of many points, in numpy alone."""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .edges import Edges
from .lines import Lines
from .nearest_lists import Lists, nearest_lists, next_chunk, owners, spans
from .parallel import for_each
from .plane_order import PlaneOrder
from .progress import Tick, part_of, silent

_CHUNK = 1 << 16
#: Distances that differ by no more than this, metres, are the same.
_TIE = 1e-9


@dataclass(frozen=True)
class Snapped:
    """Where points fall on lines; ``line`` is −1 (and the rest NaN) where none is near enough.

    ``chainage`` counts metres from the beginning of the line, ``side`` is +1 left of the
    line's direction, −1 right of it and 0 on it.
    """

    line: np.ndarray
    distance: np.ndarray
    chainage: np.ndarray
    side: np.ndarray


def snap_to_lines(
    x: np.ndarray,
    y: np.ndarray,
    lines: Lines,
    max_distance: float = np.inf,
    order: Optional[np.ndarray] = None,
    tick: Tick = silent,
) -> Snapped:
    """Snap every point to its nearest line.

    Parameters
    ----------
    x, y : (n,) float arrays
        Metres, finite.
    lines : Lines
        Lines without an edge are never hit.
    max_distance : float
        Points farther from every line than this, metres, are not snapped.
    order : (lines.count,) array, optional
        Ties (within 1 nm) go to the smallest ``order``; without it to the smaller line number.
    tick : Tick
        Progress and cancel.

    Returns
    -------
    Snapped

    Notes
    -----
    Points that lie together share a list of the edges that can be nearest to one of them (see
    ``nearest_lists``); every point is then measured against its list, so the answer is exact.

    Examples
    --------
    >>> two = Lines.from_parts(
    ...     [np.array([[0.0, 0.0], [10.0, 0.0]]), np.array([[0.0, 8.0], [10.0, 8.0]])], [0, 1], 2)
    >>> hit = snap_to_lines(np.array([2.0, 5.0]), np.array([1.0, 7.0]), two)
    >>> hit.line.tolist(), hit.distance.tolist(), hit.chainage.tolist(), hit.side.tolist()
    ([0, 1], [1.0, 1.0], [2.0, 5.0], [1, -1])
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    n = len(x)
    result = Snapped(
        np.full(n, -1, np.intp), np.full(n, np.nan), np.full(n, np.nan), np.zeros(n, np.int8)
    )
    if n == 0 or len(lines.start) == 0:
        return result
    edges = Edges(lines, np.arange(lines.count) if order is None else np.asarray(order))
    points = PlaneOrder(x, y)
    search = _Search(
        points, edges, nearest_lists(points, edges, max_distance, part_of(tick, 0.0, 0.5))
    )

    def work(chunk):
        point, edge, distance, along, side = search.nearest(*chunk)
        near = distance <= max_distance
        if not near.all():
            point, edge, distance = point[near], edge[near], distance[near]
            along, side = along[near], side[near]
        result.line[point] = lines.edge_line[edge]
        result.distance[point] = distance
        result.chainage[point] = lines.edge_chainage[edge] + along
        result.side[point] = side

    # Made once, before the threads ask for them.
    lines.edge_chainage, lines.edge_line  # noqa: B018
    for_each(work, search.chunks(), part_of(tick, 0.5, 1.0))
    return result


class _Search:
    """Every point against the edges of its list."""

    def __init__(self, points: PlaneOrder, edges: Edges, lists: Lists):
        self._points, self._edges, self._item = points, edges, lists.item
        people = lists.end - lists.begin
        self._point = spans(lists.begin, people)
        self._first, self._count = np.repeat(lists.first, people), np.repeat(lists.count, people)

    def chunks(self) -> list:
        """(begin, end) of points that together have some ten thousands of edges to look at."""
        running, cuts = np.cumsum(self._count), [0]
        while cuts[-1] < len(running):
            cuts.append(next_chunk(running, cuts[-1], _CHUNK))
        return list(zip(cuts, cuts[1:]))

    def nearest(self, begin: int, end: int) -> tuple:
        """(point, edge, distance, metres along the edge, side) of the points of a chunk."""
        point, count = self._point[begin:end], self._count[begin:end]
        start = np.cumsum(count) - count
        owner = owners(count)
        edge = self._item.take((self._first[begin:end] - start).take(owner) + np.arange(len(owner)))
        x, y = (of.take(point).take(owner) for of in (self._points.x, self._points.y))
        met = self._edges.meet(edge, x, y)
        squared = met.squared()
        # At a shared node rounding would decide; the order of the streets decides instead.
        limit = (np.sqrt(np.minimum.reduceat(squared, start)) + _TIE) ** 2
        best = np.flatnonzero(squared <= limit.take(owner))
        if len(best) > len(point):
            best = self._first_in_rank(best, owner[best], edge[best])
        edge = edge[best]
        along = met.share[best] * self._edges.length[edge]
        return self._points.order[point], edge, np.sqrt(squared[best]), along, met.side(best)

    def _first_in_rank(self, pair, owner, edge) -> np.ndarray:
        """Of the pairs of each owner the one whose line comes first."""
        again = owner[1:] == owner[:-1]
        tied = np.append(again, False) | np.append(False, again)
        some = np.flatnonzero(tied)
        by_rank = some[np.lexsort((edge[some], self._edges.rank[edge[some]], owner[some]))]
        first = np.append(True, owner[by_rank][1:] != owner[by_rank][:-1])
        return pair[np.sort(np.concatenate([np.flatnonzero(~tied), by_rank[first]]))]
