"""Exact nearest street of many points, in numpy alone."""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .lines import Lines
from .progress import Tick, silent

_CHUNK = 1 << 16
_LEAF_METRES = 100.0


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

    def position(self, edge, x, y):
        """Metres along the edge, and the signed area that tells the side."""
        dx, dy = self.dx[edge], self.dy[edge]
        px, py = x - self.ax[edge], y - self.ay[edge]
        share = np.clip((px * dx + py * dy) * self.inverse[edge], 0.0, 1.0)
        return share * self.length[edge], dx * py - dy * px


class _Candidates:
    """For every occupied cell, the edges that can be nearest to a point in it."""

    def __init__(self, x, y, edges: _Edges, tick: Tick):
        self._x, self._y, self._edges = x, y, edges
        low_x, low_y = x.min(), y.min()
        span = max(x.max() - low_x, y.max() - low_y, 1e-9)
        levels = int(np.clip(np.ceil(np.log2(span / _LEAF_METRES)), 0, 11))
        size = span / 2**levels * (1 + 1e-12)
        column = np.minimum(((x - low_x) / size).astype(np.intp), 2**levels - 1)
        row = np.minimum(((y - low_y) / size).astype(np.intp), 2**levels - 1)
        leaf = (row << levels) + column
        self.by_cell = np.argsort(leaf, kind="stable")
        occupied, where = np.unique(leaf[self.by_cell], return_inverse=True)
        self._cell = np.empty(len(x), np.intp)
        self._cell[self.by_cell] = where
        cell_row, cell_column = occupied >> levels, occupied & (2**levels - 1)

        # Top down: the root holds every edge, a child the edges its parent could not rule out.
        parent_key = np.zeros(1, np.intp)
        edge, count = np.arange(len(edges.ax)), np.array([len(edges.ax)])
        for level in range(levels + 1):
            tick(0.3 * level / (levels + 1))
            shift = levels - level
            key = np.unique(((cell_row >> shift) << level) + (cell_column >> shift))
            r, c = key >> level, key & (2**level - 1)
            mother = ((r >> 1) << max(level - 1, 0)) + (c >> 1) if level else key
            at = np.searchsorted(parent_key, mother)
            n = count[at]
            first = (np.cumsum(count) - count)[at]
            begin = np.cumsum(n) - n
            edge = edge[np.repeat(first - begin, n) + np.arange(n.sum())]
            side = size * 2**shift
            centre_x = np.repeat(low_x + (c + 0.5) * side, n)
            centre_y = np.repeat(low_y + (r + 0.5) * side, n)
            distance = np.sqrt(edges.squared_distance(edge, centre_x, centre_y))
            limit = np.minimum.reduceat(distance, begin) + side * np.sqrt(2.0)
            keep = distance <= np.repeat(limit * (1 + 1e-12) + 1e-9, n)
            count = np.add.reduceat(keep.astype(np.intp), begin)
            edge, parent_key = edge[keep], key
        self._edge, self._count = edge, count
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
            # At a shared node rounding would decide; the street order decides instead.
            apart = np.sqrt(squared) - np.sqrt(best[:m])
            tie = np.abs(apart) <= 1e-9
            rank = self._edges.rank
            better = np.where(tie, rank[edge] < rank[best_edge[:m]], apart < 0)
            best[:m] = np.where(better, squared, best[:m])
            best_edge[:m] = np.where(better, edge, best_edge[:m])
        back = np.empty(len(points), np.intp)
        back[busiest] = np.arange(len(points))
        return best_edge[back], best[back]
