"""All pairs of a point and a lamp within reach, in pieces that fit the processor's cache."""

from collections.abc import Iterator

import numpy as np

from kc_safety_plugin.core.progress import Tick, silent

_PAIRS = 1 << 16
_CELLS = 1 << 12


def near_pairs(
    x: np.ndarray,
    y: np.ndarray,
    lamp_x: np.ndarray,
    lamp_y: np.ndarray,
    reach: float,
    tick: Tick = silent,
) -> Iterator[tuple]:
    """Yield (points, k, lamp, dx, dy): every pair at most ``reach`` metres apart, once.

    ``points`` are the indexes of a group of points, each once; ``k`` and ``lamp`` (one entry a
    pair) are a position in ``points`` and the index of a lamp; ``dx, dy`` lead from the point to
    the lamp. A point may come again in a later group with other lamps, so sums are added up.
    Memory does not grow with the number of pairs.

    Notes
    -----
    Points are sorted into cells of half the reach. Of the lamps in the 5 × 5 cells round a
    cell only those within reach of the box round its points are paired with them.

    Examples
    --------
    >>> groups = near_pairs(np.array([0.0, 50.0]), np.zeros(2), np.array([3.0]), np.zeros(1), 10.0)
    >>> [(points[k].tolist(), lamp.tolist(), dx.tolist()) for points, k, lamp, dx, _ in groups]
    [([0], [0], [3.0])]
    """
    if len(x) == 0 or len(lamp_x) == 0:
        return
    cells = _Cells(x, y, lamp_x, lamp_y, reach)
    squared_reach = reach * reach * (1.0 + 1e-12)
    for first in range(0, len(cells.count), _CELLS):
        tick(first / len(cells.count))
        some = np.arange(first, min(first + _CELLS, len(cells.count)))
        for cell, lamp in _pieces(cells, *cells.lamps_near(some)):
            low, high = cell[0], cell[-1]
            begin = cells.first[low]
            end = cells.first[high] + cells.count[high]
            points = cells.by_cell[begin:end]
            times = cells.count[cell]
            total = int(times.sum())
            start = cells.first[cell] - begin - (np.cumsum(times) - times)
            k = np.arange(total) + np.repeat(start, times)
            dx = np.repeat(lamp_x[lamp], times) - cells.x[begin:end][k]
            dy = np.repeat(lamp_y[lamp], times) - cells.y[begin:end][k]
            near = np.flatnonzero(dx * dx + dy * dy <= squared_reach)
            if len(near):
                yield points, k[near], np.repeat(lamp, times)[near], dx[near], dy[near]


def _pieces(cells, cell, lamp):
    """Cut (cell, lamp) into pieces of a bounded number of pairs, one entry at least."""
    pairs = np.cumsum(cells.count[cell])
    begin = 0
    while begin < len(cell):
        done = pairs[begin - 1] if begin else 0
        end = max(int(np.searchsorted(pairs, done + _PAIRS, side="right")), begin + 1)
        yield cell[begin:end], lamp[begin:end]
        begin = end


class _Cells:
    """Occupied cells of the points, with the points of each, and lamps sorted alike."""

    def __init__(self, x, y, lamp_x, lamp_y, reach):
        size = reach / 2.0
        low_x, low_y = min(x.min(), lamp_x.min()), min(y.min(), lamp_y.min())
        column, row = _cell(x, low_x, size), _cell(y, low_y, size)
        lamp_column, lamp_row = _cell(lamp_x, low_x, size), _cell(lamp_y, low_y, size)
        self._width = int(max(column.max(), lamp_column.max())) + 5
        key = row * self._width + column
        self.by_cell = np.argsort(key, kind="stable")
        occupied, self.first, self.count = np.unique(
            key[self.by_cell], return_index=True, return_counts=True
        )
        self._occupied = occupied
        self.x, self.y = x[self.by_cell], y[self.by_cell]
        self._west = np.minimum.reduceat(self.x, self.first)
        self._east = np.maximum.reduceat(self.x, self.first)
        self._south = np.minimum.reduceat(self.y, self.first)
        self._north = np.maximum.reduceat(self.y, self.first)
        lamp_key = lamp_row * self._width + lamp_column
        self._lamps = np.argsort(lamp_key, kind="stable")
        self._lamp_key = lamp_key[self._lamps]
        self._lamp_x, self._lamp_y = lamp_x, lamp_y
        self._reach = reach * (1.0 + 1e-12)

    def lamps_near(self, some):
        """(cell, lamp) of all lamps that can reach a point of these cells, cells ascending."""
        rows = self._occupied[some, None] + self._width * np.arange(-2, 3)
        low = np.searchsorted(self._lamp_key, rows - 2)
        count = np.searchsorted(self._lamp_key, rows + 2, side="right") - low
        low, count = low.ravel(), count.ravel()
        cell = np.repeat(np.repeat(some, 5), count)
        offset = np.repeat(low - (np.cumsum(count) - count), count)
        lamp = self._lamps[np.arange(len(cell)) + offset]
        x, y = self._lamp_x[lamp], self._lamp_y[lamp]
        dx = np.maximum(np.maximum(self._west[cell] - x, x - self._east[cell]), 0.0)
        dy = np.maximum(np.maximum(self._south[cell] - y, y - self._north[cell]), 0.0)
        near = dx * dx + dy * dy <= self._reach * self._reach
        return cell[near], lamp[near]


def _cell(values, low, size):
    # Two empty columns and rows in front keep the neighbors of a border cell in their own row.
    return np.floor((values - low) / size).astype(np.int64) + 2
