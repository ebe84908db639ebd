"""How many points lie in every cell, and where in it: sums up to the second moment, packed."""

import numpy as np

from kc_safety_plugin.core.parallel import for_each
from kc_safety_plugin.core.progress import Tick, silent

# Places inside a cell are kept in steps of 2^-15 cell: their sums are then whole numbers, which
# a double holds exactly, so the order of the points cannot matter.
STEPS = 1 << 15
_FIRST_BITS = 14
_SECOND_BITS = 12
#: Whole numbers up to two to this power are exact in a double.
_EXACT_BITS = 52
_CHUNK = 1 << 15
#: From so many points on threads are worth while.
_MANY = 3_000_000


class BinnedPoints:
    """Points with the number of their cell and their place in it.

    ``number`` (n,) counts cells of a grid of ``shape`` row by row; ``u`` and ``v`` (n,) are int16
    steps of 2^-15 cell from the cell's center, half a cell at most.
    """

    def __init__(self, number, u, v, weights, shape):
        self.number, self.u, self.v, self.weights, self.shape = number, u, v, weights, shape
        self._count = None

    @classmethod
    def of(cls, x, y, weights, grid, margin) -> "BinnedPoints":
        """Points in the window of a square grid and in ``margin`` cells around it."""
        height, width = grid.rows + 2 * margin, grid.columns + 2 * margin
        west, south = grid.column - margin, grid.row - margin
        number = np.empty(len(x), np.intp)
        u, v = np.empty(len(x), np.int16), np.empty(len(x), np.int16)
        outside = []

        # Blocks that stay in the processor's cache are several times faster than one pass.
        def work(first):
            part = slice(first, first + _CHUNK)
            column, east = _split(x[part], grid.size)
            row, north = _split(y[part], grid.size)
            column -= west
            row -= south
            known = column.min() >= 0 and row.min() >= 0
            if not (known and column.max() < width and row.max() < height):
                outside.append(first)
                off = (column < 0) | (column >= width) | (row < 0) | (row >= height)
                row[off], column[off] = 0.0, -1.0
            row *= width
            row += column
            number[part] = row
            u[part], v[part] = east, north

        for_each(work, range(0, len(x), _CHUNK), small=len(x) < _MANY)
        binned = cls(number, u, v, weights, (height, width))
        return binned.only(number >= 0) if outside else binned

    def __len__(self):
        return len(self.number)

    @property
    def count(self) -> np.ndarray:
        """(cells,) number of points in every cell."""
        if self._count is None:
            self._count = np.bincount(self.number, minlength=self.shape[0] * self.shape[1])
        return self._count

    def only(self, chosen) -> "BinnedPoints":
        weights = None if self.weights is None else self.weights[chosen]
        return BinnedPoints(
            self.number[chosen], self.u[chosen], self.v[chosen], weights, self.shape
        )

    def leave_out(self, gone: np.ndarray, crowds: "BinnedPoints", sizes: np.ndarray) -> None:
        """Put the points ``gone``, which lie on ``crowds``, in a cell past the last one.

        That is quicker than a copy of all others, and good for moments without weights only.
        """
        np.subtract.at(self.count, crowds.number, sizes)
        self.number[gone] = len(self.count)

    def places(self) -> tuple:
        """(rows, columns) of the points' cells."""
        row = self.number // self.shape[1]
        return row, self.number - row * self.shape[1]

    def offsets(self) -> tuple:
        """(u, v) in cells."""
        return self.u / STEPS, self.v / STEPS

    def by_row(self) -> tuple:
        """The points from south to north, and the place where every row begins."""
        row = self.number // self.shape[1]
        # Short whole numbers are sorted digit by digit, many times faster.
        order = np.argsort(row.astype(np.min_scalar_type(self.shape[0])), kind="stable")
        starts = np.append(0, np.cumsum(np.bincount(row, minlength=self.shape[0])))
        return self.only(order), starts

    def rows(self, low: int, high: int, starts: np.ndarray) -> "BinnedPoints":
        """The points of the rows ``low`` … ``high`` − 1, as a grid of their own."""
        high = min(high, self.shape[0])
        some = self.only(slice(starts[low], starts[high]))
        some.shape = (high - low, self.shape[1])
        if low:
            some.number = some.number - low * self.shape[1]
        return some


def _split(coordinate, size):
    """(cell, steps from its center), both as floats."""
    place = coordinate / size
    cell = np.floor(place)
    place -= cell
    place -= 0.5
    place *= STEPS
    np.rint(place, out=place)
    # A place rounded up to the next cell's edge.
    np.minimum(place, STEPS // 2 - 1, out=place)
    return cell, place


class CellMoments:
    """The moments 1, u, v, u², v², uv of the points of every cell, in cells.

    Notes
    -----
    Each moment is a sum of whole numbers, so two or three of them share one double where the
    fullest cell leaves room, and the points are added up three times instead of six.
    """

    def __init__(self, points: BinnedPoints, tick: Tick = silent):
        self._points = points
        self._cells = points.shape[0] * points.shape[1]
        self._scale = 1.0
        self.count = points.count
        self._bits = int(self.count.max(initial=1)).bit_length()
        if points.weights is not None:
            self._scale = float(points.weights.max(initial=0.0)) or 1.0
        self._fewer = min(_SECOND_BITS, _EXACT_BITS // 3 - 1 - self._bits)
        if self._fewer < 6 or points.weights is not None:
            self._fewer = _SECOND_BITS
        first = [(self._east, _FIRST_BITS), (self._north, _FIRST_BITS)]
        second = [(one, self._fewer) for one in (self._east2, self._north2, self._cross)]
        groups = [*self._groups(first), *self._groups(second)]
        if points.weights is not None:
            groups.insert(0, [(self._one, 0)])
        self._sums: dict = {}
        # One after the other, so that they share the memory of the amounts: fresh memory costs as
        # much as adding up, and numpy lets no other thread run while it counts.
        amount = np.empty(len(points))
        for done, group in enumerate(groups):
            tick(done / len(groups))
            self._add_up(group, amount)
        self._groups_done = groups

    def _groups(self, fields) -> list:
        """Fields that share a double."""
        room = 1
        if self._points.weights is None:
            room = max(_EXACT_BITS // (fields[0][1] + 1 + self._bits), 1)
        return [fields[k : k + room] for k in range(0, len(fields), room)]

    def _add_up(self, group, amount):
        points = self._points
        shift = 2.0 ** (group[0][1] + 1 + self._bits)
        # Weights become whole numbers too, as fine as there is room.
        fine = 2.0 ** (_EXACT_BITS - group[0][1] - 1 - self._bits)
        for begin in range(0, len(points), _CHUNK):
            part = slice(begin, begin + _CHUNK)
            u, v = points.u[part].astype(float), points.v[part].astype(float)
            packed = group[0][0](u, v)
            for field, _ in group[1:]:
                packed *= shift
                packed += field(u, v)
            if points.weights is not None:
                packed *= np.rint(points.weights[part] * (fine / self._scale))
            amount[part] = packed
        # Past the last cell are points left out.
        sums = np.bincount(points.number, amount, minlength=self._cells)[: self._cells]
        # Of no points numpy makes whole numbers.
        sums = sums.astype(float, copy=False)
        if points.weights is not None:
            sums *= self._scale / fine
        self._sums[group[0][0].__name__] = sums.reshape(points.shape)

    def _one(self, u, v):
        return np.ones(len(u))

    def _east(self, u, v):
        return u

    def _north(self, u, v):
        return v

    # Squares lie between 0 and a quarter: less an eighth, they need one bit less.
    def _east2(self, u, v):
        return self._less_an_eighth(u * u)

    def _north2(self, u, v):
        return self._less_an_eighth(v * v)

    def _less_an_eighth(self, square):
        square *= 2.0 ** (self._fewer + 3) / STEPS**2
        square -= 2.0**self._fewer
        return np.rint(square, out=square)

    def _cross(self, u, v):
        product = u * v
        product *= 2.0 ** (self._fewer + 2) / STEPS**2
        return np.rint(product, out=product)

    def of(self, part: tuple) -> tuple:
        """The six moments of a part of the grid (a tuple of two slices), float32 arrays."""
        found: dict = {}
        for group in self._groups_done:
            total = self._sums[group[0][0].__name__][part]
            shift = 2.0 ** (group[0][1] + 1 + self._bits)
            for field, _ in group[:0:-1]:
                above = np.rint(total * (1.0 / shift))
                found[field.__name__] = (total - above * shift).astype(np.float32)
                total = above
            found[group[0][0].__name__] = total.astype(np.float32)
        one = found.get("_one")
        if one is None:
            one = self.count.reshape(self._points.shape)[part].astype(np.float32)
        east, north = found["_east"], found["_north"]
        east *= 1.0 / STEPS
        north *= 1.0 / STEPS
        squares = found["_east2"], found["_north2"]
        for square in squares:
            square *= 2.0 ** -(self._fewer + 3)
            square += one * np.float32(0.125)
        cross = found["_cross"]
        cross *= 2.0 ** -(self._fewer + 2)
        return (one, east, north, *squares, cross)
