"""Points by the cell they lie in and their place inside of it."""

import numpy as np

from kc_safety_plugin.core.parallel import for_each

from .moments import BITS, STEPS, CellSums

_CHUNK = 1 << 15
#: From so many points on threads are worth while.
_MANY = 3_000_000


class BinnedPoints:
    """Points with the number of their cell and their place in it.

    ``number`` (n,) counts cells of a grid of ``shape`` row by row; ``place`` (n,) uint16 holds the
    steps of 2^-8 cell to the north, times 256, and to the east of the cell's south-west corner.
    """

    def __init__(self, x, y, number, place, weights, shape):
        self.x, self.y, self.weights = x, y, weights
        self.number, self.place, self.shape = number, place, shape
        self._sums = None

    @classmethod
    def of(cls, x, y, weights, grid, margin) -> "BinnedPoints":
        """Points in the window of a square grid and in ``margin`` cells around it."""
        height, width = grid.rows + 2 * margin, grid.columns + 2 * margin
        west = (grid.column - margin) * grid.size
        south = (grid.row - margin) * grid.size
        number, place = np.empty(len(x), np.intp), np.empty(len(x), np.uint16)
        outside = []

        # Blocks that stay in the processor's cache are several times faster than one pass.
        def work(first):
            part = slice(first, first + _CHUNK)
            east, north = _steps(x[part], west, grid.size), _steps(y[part], south, grid.size)
            known = east.min() >= 0 and north.min() >= 0
            known = known and east.max() < width << BITS and north.max() < height << BITS
            column, row = east >> BITS, north >> BITS
            if not known:
                outside.append(first)
                off = (column < 0) | (column >= width) | (row < 0) | (row >= height)
                row[off], column[off] = 0, -1
            row *= width
            row += column
            number[part] = row
            north <<= BITS
            east &= STEPS - 1
            north |= east
            place[part] = north

        for_each(work, range(0, len(x), _CHUNK), small=len(x) < _MANY)
        binned = cls(x, y, number, place, weights, (height, width))
        return binned.only(number >= 0) if outside else binned

    def __len__(self):
        return len(self.number)

    @property
    def dense(self) -> bool:
        """True where numbers by cell take less than numbers by point."""
        return self.weights is None and self.shape[0] * self.shape[1] <= 2 * len(self)

    def add_up(self) -> "CellSums":
        """What the points of every cell add up to, made once."""
        if self._sums is None:
            self._sums = CellSums(self)
        return self._sums

    def only(self, chosen) -> "BinnedPoints":
        x, y, weights = (
            None if part is None else part[chosen] for part in (self.x, self.y, self.weights)
        )
        return BinnedPoints(x, y, self.number[chosen], self.place[chosen], weights, self.shape)

    def leave_out(self, gone: np.ndarray, crowds: "BinnedPoints", sizes: np.ndarray) -> None:
        """Put the points ``gone``, which lie on ``crowds``, in a cell past the last one.

        That is quicker than a copy of all others, and good for sums without weights only.
        """
        self.add_up().leave_out(crowds, sizes)
        self.number[gone] = self.shape[0] * self.shape[1]

    def half_steps(self) -> tuple:
        """(u, v) from the cell's center in half steps: odd whole numbers, up to 255."""
        north, east = np.divmod(self.place.astype(np.int32), STEPS)
        return 2 * east - STEPS + 1, 2 * north - STEPS + 1

    def by_row(self) -> tuple:
        """The points from south to north, and the place where every row begins."""
        row = self.number // self.shape[1]
        # Short whole numbers are sorted digit by digit, many times faster.
        order = np.argsort(row.astype(np.min_scalar_type(self.shape[0])), kind="stable")
        starts = np.append(0, np.cumsum(np.bincount(row, minlength=self.shape[0])))
        places = BinnedPoints(None, None, self.number, self.place, self.weights, self.shape)
        return places.only(order), starts

    def rows(self, low: int, high: int, starts: np.ndarray) -> "BinnedPoints":
        """The points of the rows ``low`` … ``high`` − 1, as a grid of their own."""
        high = min(high, self.shape[0])
        some = self.only(slice(starts[low], starts[high]))
        some.shape = (high - low, self.shape[1])
        if low:
            some.number = some.number - low * self.shape[1]
        return some


def _steps(coordinate, origin, size):
    """Whole steps from the origin; negative where there are too many to be counted."""
    steps = coordinate - origin
    steps *= STEPS / size
    if steps.min() < 0.0:
        np.floor(steps, out=steps)
    with np.errstate(invalid="ignore"):
        return steps.astype(np.int32)
