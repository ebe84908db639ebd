"""Exact nearest street of many points, in numpy alone."""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .lines import Lines
from .progress import Tick, silent

_CHUNK = 1 << 16
_LEAF_METRES = 100.0
_POINTS_A_LEAF = 16
_GROUP = 12


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
    Edges are sorted down a quadtree: a cell keeps the edges whose distance to its centre is at
    most that of the nearest edge plus twice the half diagonal. By the triangle inequality no
    point of the cell can have a nearer edge outside that list, so the answer is exact.

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
    edges = _Edges(lines, np.arange(lines.count) if order is None else np.asarray(order))
    cells = _Candidates(x, y, edges, tick)
    for first in range(0, n, _CHUNK):
        tick(0.3 + 0.7 * first / n)
        points = cells.by_cell[first : first + _CHUNK]
        edge, squared = cells.nearest(points)
        distance = np.sqrt(squared)
        near = distance <= max_distance
        points, edge = points[near], edge[near]
        result.line[points] = lines.edge_line[edge]
        result.distance[points] = distance[near]
        along, across = edges.position(edge, x[points], y[points])
        result.chainage[points] = lines.edge_chainage[edge] + along
        result.side[points] = np.sign(across).astype(np.int8)
    return result


class _Edges:
    """Straight edges as flat columns, with the rank that decides ties."""

    def __init__(self, lines: Lines, order: np.ndarray):
        self.ax, self.ay = np.ascontiguousarray(lines.start.T)
        self.dx, self.dy = np.ascontiguousarray((lines.end - lines.start).T)
        squared = self.dx**2 + self.dy**2
        self.inverse = np.divide(1.0, squared, out=np.zeros_like(squared), where=squared > 0)
        self.length = np.sqrt(squared)
        rank_of_line = np.argsort(np.argsort(order, kind="stable"), kind="stable")
        self.rank = rank_of_line[lines.edge_line]

    def squared_distance(self, edge, x, y):
        dx, dy = self.dx[edge], self.dy[edge]
        px, py = x - self.ax[edge], y - self.ay[edge]
        share = np.clip((px * dx + py * dy) * self.inverse[edge], 0.0, 1.0)
        return (px - share * dx) ** 2 + (py - share * dy) ** 2

    def distances(self, edge, x, y) -> tuple:
        """(nearest, farthest) the edge can be, which is one number for an edge."""
        distance = np.sqrt(self.squared_distance(edge, x, y))
        return distance, distance

    def position(self, edge, x, y):
        """Metres along the edge, and the signed area that tells the side."""
        dx, dy = self.dx[edge], self.dy[edge]
        px, py = x - self.ax[edge], y - self.ay[edge]
        share = np.clip((px * dx + py * dy) * self.inverse[edge], 0.0, 1.0)
        return share * self.length[edge], dx * py - dy * px


class _Groups:
    """Edges that lie together, some dozens at a time, each group in a circle."""

    def __init__(self, edges: _Edges):
        x, y = edges.ax + edges.dx / 2, edges.ay + edges.dy / 2
        n = len(x)
        strips = max(int(np.sqrt(n / _GROUP)), 1)
        strip = np.empty(n, np.intp)
        strip[np.argsort(x, kind="stable")] = np.arange(n) * strips // n
        self._order = np.lexsort((y, strip))
        self._first = np.arange(0, n, _GROUP)
        self._size = np.diff(np.append(self._first, n))
        ends_x = np.stack([edges.ax, edges.ax + edges.dx])[:, self._order]
        ends_y = np.stack([edges.ay, edges.ay + edges.dy])[:, self._order]
        middle = []
        for ends in (ends_x, ends_y):
            low = np.minimum.reduceat(ends.min(axis=0), self._first)
            high = np.maximum.reduceat(ends.max(axis=0), self._first)
            middle.append((low + high) / 2)
        self._x, self._y = middle
        mine = np.repeat(np.arange(len(self._first)), self._size)
        out = np.hypot(ends_x - self._x[mine], ends_y - self._y[mine]).max(axis=0)
        self.reach = np.maximum.reduceat(out, self._first) * (1 + 1e-12)
        #: In cells smaller than this the groups rule out too little.
        self.fine = 4.0 * float(np.median(self.reach))

    def distances(self, group, x, y) -> tuple:
        """Bounds of the distance to the nearest edge of each group."""
        distance, reach = np.hypot(self._x[group] - x, self._y[group] - y), self.reach[group]
        return distance - reach, distance + reach

    def opened(self, group, count) -> tuple:
        """The edges of listed groups, and how many each list then has."""
        size = self._size[group]
        edge = np.repeat(self._first[group] - np.cumsum(size) + size, size) + np.arange(size.sum())
        first = np.cumsum(count) - count
        return self._order[edge], np.add.reduceat(size, first)


def _sifted(things, item, first, count, centre, side) -> tuple:
    """The items of each cell's list (``count`` from ``first``) that can be nearest in the cell."""
    kept, left = [], np.empty(len(count), np.intp)
    running = np.cumsum(count)
    begin = 0
    while begin < len(count):
        done = running[begin - 1] if begin else 0
        end = max(int(np.searchsorted(running, done + _CHUNK, side="right")), begin + 1)
        n = count[begin:end]
        start = np.cumsum(n) - n
        some = item[np.repeat(first[begin:end] - start, n) + np.arange(n.sum())]
        x, y = (np.repeat(part[begin:end], n) for part in centre)
        nearest, farthest = things.distances(some, x, y)
        limit = np.minimum.reduceat(farthest, start) + side * np.sqrt(2.0)
        keep = nearest <= np.repeat(limit * (1 + 1e-12) + 1e-9, n)
        left[begin:end] = np.add.reduceat(keep.astype(np.intp), start)
        kept.append(some[keep])
        begin = end
    return np.concatenate(kept), left


class _Candidates:
    """For every occupied cell, the edges that can be nearest to a point in it."""

    def __init__(self, x, y, edges: _Edges, tick: Tick):
        self._x, self._y, self._edges = x, y, edges
        low_x, low_y = x.min(), y.min()
        span = max(x.max() - low_x, y.max() - low_y, 1e-9)
        # A dozen points a cell: finer cells cost more to make than they save.
        crowd = np.log2(max(len(x) / _POINTS_A_LEAF, 1.0)) / 2.0
        levels = int(np.clip(np.ceil(min(np.log2(span / _LEAF_METRES), crowd)), 0, 11))
        size = span / 2**levels * (1 + 1e-12)
        column = np.minimum(((x - low_x) / size).astype(np.intp), 2**levels - 1)
        row = np.minimum(((y - low_y) / size).astype(np.intp), 2**levels - 1)
        leaf = (row << levels) + column
        self.by_cell = np.argsort(leaf, kind="stable")
        occupied, where = np.unique(leaf[self.by_cell], return_inverse=True)
        self._cell = np.empty(len(x), np.intp)
        self._cell[self.by_cell] = where
        cell_row, cell_column = occupied >> levels, occupied & (2**levels - 1)

        # Top down: the root holds everything, a child what its parent could not rule out. Large
        # cells look at groups of edges, small ones at the edges of the groups that are left.
        groups = _Groups(edges)
        things, parent_key = groups, np.zeros(1, np.intp)
        item, count = np.arange(len(groups.reach)), np.array([len(groups.reach)])
        for level in range(levels + 1):
            tick(0.3 * level / (levels + 1))
            shift = levels - level
            side = size * 2**shift
            if things is groups and (side < groups.fine or level == levels):
                item, count = groups.opened(item, count)
                things = edges
            key = np.unique(((cell_row >> shift) << level) + (cell_column >> shift))
            r, c = key >> level, key & (2**level - 1)
            mother = ((r >> 1) << max(level - 1, 0)) + (c >> 1) if level else key
            at = np.searchsorted(parent_key, mother)
            first = (np.cumsum(count) - count)[at]
            centre = low_x + (c + 0.5) * side, low_y + (r + 0.5) * side
            item, count = _sifted(things, item, first, count[at], centre, side)
            parent_key = key
        self._edge, self._count = item, count
        self._first = np.cumsum(count) - count

    def nearest(self, points):
        """Return (edge, squared distance) of the nearest edge of every point."""
        cell = self._cell[points]
        busiest = np.argsort(-self._count[cell], kind="stable")
        cell = cell[busiest]
        x, y = self._x[points[busiest]], self._y[points[busiest]]
        count, first = self._count[cell], self._first[cell]
        best = np.full(len(points), np.inf)
        best_edge = np.zeros(len(points), np.intp)
        with_at_least = np.searchsorted(-count, -np.arange(1, count[0] + 1), side="right")
        for k, m in enumerate(with_at_least):
            edge = self._edge[first[:m] + k]
            squared = self._edges.squared_distance(edge, x[:m], y[:m])
            better = squared < best[:m]
            # At a shared node rounding would decide; the street order decides instead. Where the
            # roots are within 1e-9 the squares are within 2e-9 times the root (and a little).
            close = np.abs(squared - best[:m]) <= 2.1e-9 * np.sqrt(squared) + 1e-17
            tie = np.flatnonzero(close)
            if len(tie):
                apart = np.sqrt(squared[tie]) - np.sqrt(best[tie])
                tie = tie[np.abs(apart) <= 1e-9]
                here, there = edge[tie], best_edge[tie]
                apart = self._edges.rank[here] - self._edges.rank[there]
                better[tie] = (apart < 0) | ((apart == 0) & (here < there))
            best[:m] = np.where(better, squared, best[:m])
            best_edge[:m] = np.where(better, edge, best_edge[:m])
        back = np.empty(len(points), np.intp)
        back[busiest] = np.arange(len(points))
        return best_edge[back], best[back]
