"""Moments of the places of points inside every cell, two or three to a number."""

from functools import lru_cache

import numpy as np

from kc_safety_plugin.core.progress import Tick, silent

# Places inside a cell are kept in steps of 2^-8 cell to the east and to the north. Of every place
# all that is summed stands in a table of whole numbers below 2^8, which a double adds up exactly:
# the order of the points cannot matter.
BITS = 8
STEPS = 1 << BITS
_MOST = STEPS - 1
#: Squares lie between 0 and a quarter, products between a quarter less and a quarter more than 0.
_SQUARE, _CROSS = 4.0 * _MOST, 2.0 * _MOST
#: Whole numbers up to two to this power are exact in a double.
_EXACT_BITS = 52
_CHUNK = 1 << 15


@lru_cache(maxsize=8)
def _packed(group: tuple, bits: int) -> np.ndarray:
    """What a point adds to the sums of a ``group`` that share a double, by its place."""
    packed = np.zeros(STEPS * STEPS)
    for name in group:
        packed = packed * 2.0**bits + _amounts()[name]
    return packed


def _amounts() -> dict:
    """What a point adds to every sum, by its place: whole numbers below 2^8."""
    step = np.arange(float(STEPS))
    from_center = (step - 0.5 * _MOST) / STEPS
    u, v = np.tile(from_center, STEPS), np.repeat(from_center, STEPS)
    return {
        "one": np.ones(STEPS * STEPS),
        "u": np.tile(step, STEPS),
        "v": np.repeat(step, STEPS),
        "uu": np.rint(_SQUARE * u * u),
        "vv": np.rint(_SQUARE * v * v),
        "uv": np.rint(_CROSS * (u * v + 0.25)),
    }


class CellSums:
    """What the points of every cell add up to: the moments 1, u, v, u², v², uv.

    Notes
    -----
    Each moment is a sum of whole numbers, so three of them share one double as long as no cell is
    so full that they run into each other, and points are added up twice instead of six times.
    Fuller cells need more room: two share a double, or each has its own. So it is with weights,
    which become whole numbers too, as fine as there is room.
    """

    # The first of the first group stands above the others: it counts at least as many points as
    # there are, and so tells when the room is not enough.
    _GROUPS = {
        3: (("one", "v", "u"), ("uv", "vv", "uu")),
        2: (("one", "u"), ("v", "uv"), ("vv", "uu")),
        1: (("one",), ("u",), ("v",), ("uu",), ("vv",), ("uv",)),
    }

    def __init__(self, points):
        self._points = points
        self.shape = points.shape
        self._cells = points.shape[0] * points.shape[1]
        self._amount = np.empty(len(points))
        self._unit = 1.0
        if points.weights is not None:
            fullest = int(np.bincount(points.number).max(initial=1)).bit_length()
            largest = float(points.weights.max(initial=0.0)) or 1.0
            self._unit = largest / 2.0 ** (_EXACT_BITS - BITS - fullest)
        for together in (1,) if points.weights is not None else self._GROUPS:
            self._bits = _EXACT_BITS // together
            self._groups = self._GROUPS[together]
            self._sums = [self._add_up(self._groups[0])]
            fullest = self.load[0].max(initial=0.0) * self.load[1]
            if together == 1 or fullest * _MOST < 2.0**self._bits:
                break

    @property
    def load(self) -> tuple:
        """Something for every cell, and a factor that makes of it the number (or weight) of points.

        Less than half a percent more, to be exact: the other sums stand behind the point.
        """
        return self._sums[0], self._unit * 2.0 ** (-self._bits * (len(self._groups[0]) - 1))

    def _add_up(self, group):
        points, packed, amount = self._points, _packed(group, self._bits), self._amount
        for begin in range(0, len(points), _CHUNK):
            part = slice(begin, begin + _CHUNK)
            np.take(packed, points.place[part], out=amount[part], mode="clip")
            if points.weights is not None:
                amount[part] *= np.rint(points.weights[part] * (1.0 / self._unit))
        # Past the last cell are points left out.
        sums = np.bincount(points.number, amount, minlength=self._cells)[: self._cells]
        # Of no points numpy makes whole numbers.
        return sums.astype(float, copy=False)

    def leave_out(self, crowds, sizes: np.ndarray) -> None:
        """Take away places that ``sizes`` points each share, before the other sums are made."""
        amount = sizes * _packed(self._groups[0], self._bits)[crowds.place]
        np.subtract.at(self._sums[0], crowds.number, amount)

    def complete(self, tick: Tick = silent) -> "CellSums":
        """Make the sums that are still missing."""
        # One after the other, so that they share the memory of the amounts: fresh memory costs as
        # much as adding up, and numpy lets no other thread run while it counts.
        for group in self._groups[len(self._sums) :]:
            tick(len(self._sums) / len(self._groups))
            self._sums.append(self._add_up(group))
        return self

    def moments(self, rows: slice) -> dict:
        """Moments of the cells of some rows, in cells: flat float32 arrays by their name.

        The sums must be complete.
        """
        width = self.shape[1]
        cells, found = slice(rows.start * width, rows.stop * width), {}
        for group, sums in zip(self._groups, self._sums):
            rest, above = sums[cells], 2.0 ** (self._bits * (len(group) - 1))
            for name in group[:-1]:
                field = rest * (1.0 / above)
                np.floor(field, out=field)
                found[name] = field.astype(np.float32)
                field *= above
                rest = np.subtract(rest, field, out=field)
                above *= 0.5**self._bits
            found[group[-1]] = rest.astype(np.float32)
        one = found["one"]
        for name, scale, zero in (
            ("u", STEPS, 0.5 * _MOST),
            ("v", STEPS, 0.5 * _MOST),
            ("uu", _SQUARE, 0.0),
            ("vv", _SQUARE, 0.0),
            ("uv", _CROSS, 0.25 * _CROSS),
        ):
            if zero:
                found[name] -= one * np.float32(zero)
            found[name] *= np.float32(1.0 / scale)
        if self._unit != 1.0:
            for field in found.values():
                field *= np.float32(self._unit)
        return found
