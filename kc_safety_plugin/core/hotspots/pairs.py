"""Which places lie within a distance of each other, without an n × n matrix."""

import numpy as np

from kc_safety_plugin.core.progress import Tick, silent

# Pairs at once: few enough for the cache, enough to make up for a pass over all places.
_FEWEST_PAIRS, _MOST_PAIRS = 1 << 16, 1 << 21
# Distances that are equal on paper must count as equal.
_SLACK = 1 + 1e-9


class Places:
    """Points sorted into square cells of ``size`` metres.

    Examples
    --------
    >>> row = Places(np.array([0.0, 1.0, 5.0]), np.zeros(3), 1.0)
    >>> [(i.tolist(), j.tolist()) for i, j, _ in row.pairs(1.0)]
    [([0, 0, 1, 1, 2], [0, 1, 0, 1, 2])]
    """

    def __init__(self, x: np.ndarray, y: np.ndarray, size: float):
        self._x, self._y = np.asarray(x, float), np.asarray(y, float)
        span = max(np.ptp(self._x), np.ptp(self._y)) if len(self._x) else 0.0
        # At most 2^30 cells in a row, so that keys stay whole numbers.
        self._size = max(size, span / 2**30, 1e-9)
        column = ((self._x - self._x.min()) / self._size).astype(np.int64)
        self._row = ((self._y - self._y.min()) / self._size).astype(np.int64)
        self._column = column
        self._width = int(column.max()) + 1 if len(column) else 1
        key = self._row * self._width + column
        self._by_cell = np.argsort(key, kind="stable")
        self._key = key[self._by_cell]

    def __len__(self):
        return len(self._x)

    def in_cells(self, points: np.ndarray) -> np.ndarray:
        """``points`` in the order of their cells, in which they are looked up much faster."""
        asked = np.zeros(len(self._x), bool)
        asked[points] = True
        return self._by_cell[asked[self._by_cell]]

    def pairs(self, band: float, points: np.ndarray = None, tick: Tick = silent):
        """Yield (i, j, squared distance) with |i − j| ≤ band; every point is paired with itself.

        ``points`` limits ``i``. The chunks are ordered by ``i`` in the order of the cells.
        """
        if points is None:
            points = self._by_cell
        reach = int(np.ceil(band / self._size * _SLACK))
        limit = (band * _SLACK) ** 2
        row, column = self._row[points], self._column[points]
        west = np.maximum(column - reach, 0)
        east = np.minimum(column + reach, self._width - 1)
        offsets = np.arange(-reach, reach + 1)
        offsets = offsets[(offsets >= -row.max(initial=0)) & (offsets <= self._row.max(initial=0))]
        begins = np.empty((len(offsets), len(points)), np.intp)
        counts = np.empty_like(begins)
        for k, offset in enumerate(offsets):
            tick(0.0)
            base = (row + offset) * self._width
            begins[k] = np.searchsorted(self._key, base + west, side="left")
            counts[k] = np.searchsorted(self._key, base + east, side="right") - begins[k]
        total = np.cumsum(counts.sum(axis=0))
        at_once = min(max(_FEWEST_PAIRS, len(self) // 4), _MOST_PAIRS)
        begin = 0
        while begin < len(points):
            done = total[begin - 1] if begin else 0
            end = max(np.searchsorted(total, done + at_once, side="right"), begin + 1)
            tick(begin / len(points))
            runs = counts[:, begin:end].T.ravel()
            first = begins[:, begin:end].T.ravel()
            start = np.cumsum(runs) - runs
            position = np.repeat(first - start, runs) + np.arange(runs.sum())
            i = np.repeat(points[begin:end], counts[:, begin:end].sum(axis=0))
            j = self._by_cell[position]
            squared = (self._x[i] - self._x[j]) ** 2 + (self._y[i] - self._y[j]) ** 2
            near = squared <= limit
            yield i[near], j[near], squared[near]
            begin = end


def distance_to_neighbor(
    x: np.ndarray, y: np.ndarray, k: int = 1, tick: Tick = silent
) -> np.ndarray:
    """Distance of every place to its ``k``-th nearest other place, metres.

    Infinite where there are not so many others.

    Examples
    --------
    >>> distance_to_neighbor(np.array([0.0, 1.0, 3.0]), np.zeros(3)).tolist()
    [1.0, 1.0, 2.0]
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    n = len(x)
    out = np.full(n, np.inf)
    if n <= k:
        return out
    if np.ptp(x) == 0 and np.ptp(y) == 0:
        return np.zeros(n)
    # The middle half of the points sets the first guess: strays far away must not widen it.
    sides = [np.subtract(*np.percentile(part, [75, 25])) or np.ptp(part) for part in (x, y)]
    area = max(sides[0], sides[1] / 100) * max(sides[1], sides[0] / 100)
    band = np.sqrt(4.0 * (k + 1) * area / n / np.pi)
    left = np.arange(n)
    while len(left):
        tick(1.0 - len(left) / n)
        places = Places(x, y, band)
        for i, j, squared in places.pairs(band, places.in_cells(left)):
            # Each place's pairs stand together.
            first = np.flatnonzero(np.diff(i, prepend=-1))
            if k == 1:
                squared[i == j] = np.inf
                shortest = np.sqrt(np.minimum.reduceat(squared, first))
                out[i[first]] = np.where(shortest <= band, shortest, np.inf)
                continue
            order = np.lexsort((squared, i))
            i, squared = i[order], squared[order]
            first = np.flatnonzero(np.diff(i, prepend=-1))
            enough = np.diff(np.append(first, len(i))) > k
            out[i[first[enough]]] = np.sqrt(squared[first[enough] + k])
        left = left[np.isinf(out[left])]
        band *= 2.0
    return out
