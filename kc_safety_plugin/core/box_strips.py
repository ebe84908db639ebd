"""Boxes that wait in a file, then come back in strips from left to right."""

from collections.abc import Iterator

import numpy as np

from .prepare.growing import Growing
from .progress import Tick, silent

_RECORD = np.dtype([("id", "<i4"), ("box", "<f4", 4)])
#: Boxes of a strip, about, and of a piece of the file.
_STRIP, _PIECE = 1 << 18, 65_536


class BoxStrips:
    """Takes numbered boxes (left, right, bottom, top) in any order.

    Examples
    --------
    >>> boxes = BoxStrips()
    >>> boxes.add(np.array([[3, 4, 0, 1], [1, 2, 0, 1]], np.float32), np.array([1, 2]))
    >>> sizes, strips = boxes.strips()
    >>> sizes, [numbers.tolist() for _, numbers in strips]
    ([2], [[1, 2]])
    """

    def __init__(self):
        self._columns = Growing()
        self.last = 0

    def __len__(self):
        return self._columns.length("all")

    def add(self, boxes: np.ndarray, ids: np.ndarray) -> None:
        records = np.empty(len(ids), _RECORD)
        records["id"], records["box"] = ids, boxes
        self._columns.add(all=records)
        self.last = max(self.last, int(ids.max(initial=0)))

    def strips(self, tick: Tick = silent) -> tuple:
        """(sizes of the strips, iterator of (boxes, ids)); of bounded size, whatever lies where."""
        count = -(-len(self) // _STRIP)
        names = ["all"] if count < 2 else self._distributed(count, tick)
        cuts = [
            (name, start, min(start + 2 * _STRIP, self._columns.length(name)))
            for name in names
            for start in range(0, self._columns.length(name), 2 * _STRIP)
        ]
        return [stop - start for _, start, stop in cuts], self._cut(cuts)

    def _cut(self, cuts) -> Iterator[tuple]:
        for cut in cuts:
            records = self._columns.take(*cut)
            yield records["box"].copy(), records["id"].copy()

    def _pieces(self) -> Iterator[np.ndarray]:
        for start in range(0, len(self), _PIECE):
            yield self._columns.take("all", start, min(start + _PIECE, len(self)))

    def _distributed(self, count: int, tick: Tick) -> list:
        """Put each box into one of ``count`` strips; their names from left to right."""
        left = np.empty(len(self), np.float32)
        for number, piece in enumerate(self._pieces()):
            left[number * _PIECE :][: len(piece)] = piece["box"][:, 0]
        tick(0.3)
        borders = [len(left) * number // count for number in range(1, count)]
        left.partition(borders)
        borders = left[borders].copy()
        del left
        for number, piece in enumerate(self._pieces()):
            tick(0.4 + 0.6 * number * _PIECE / len(self))
            strip = np.searchsorted(borders, piece["box"][:, 0], side="right")
            order = np.argsort(strip, kind="stable")
            ends = np.cumsum(np.bincount(strip, minlength=count))
            for own, part in enumerate(np.split(piece[order], ends[:-1])):
                self._columns.add(**{str(own): part})
        return [str(own) for own in range(count)]
