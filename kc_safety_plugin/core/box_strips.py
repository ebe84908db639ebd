"""Boxes that wait in a file, then come back in strips from left to right."""

from collections.abc import Iterator

import numpy as np

from .prepare.portions import Portions, borders_of
from .progress import Tick, silent

_RECORD = np.dtype([("id", "<i4"), ("box", "<f4", 4)])
#: Boxes of a strip, about, and those that are put into strips at once.
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
        self._boxes = Portions(_RECORD, 1)
        self.last = 0

    def __len__(self):
        return len(self._boxes)

    def add(self, boxes: np.ndarray, ids: np.ndarray) -> None:
        records = np.empty(len(ids), _RECORD)
        records["id"], records["box"] = ids, boxes
        self._boxes.add(np.zeros(len(ids), np.intp), records)
        self.last = max(self.last, int(ids.max(initial=0)))

    def strips(self, tick: Tick = silent) -> tuple:
        """(sizes of the strips, iterator of (boxes, ids)); of bounded size, whatever lies where."""
        strips = self._distributed(tick) if len(self) > _STRIP else self._boxes
        sizes = [
            size for number in range(strips.count) for size in strips.sizes(number, 2 * _STRIP)
        ]
        return sizes, self._cut(strips)

    def _cut(self, strips: Portions) -> Iterator[tuple]:
        for number in range(strips.count):
            for records in strips.pieces(number, 2 * _STRIP):
                yield records["box"].copy(), records["id"].copy()

    def _distributed(self, tick: Tick) -> Portions:
        """Each box in one of many strips from left to right."""
        left = (piece["box"][:, 0] for piece in self._boxes.pieces(0, _PIECE))
        borders = borders_of(left, len(self), -(-len(self) // _STRIP))
        strips = Portions(_RECORD, len(borders) + 1)
        for piece in self._boxes.pieces(0, _PIECE):
            tick(len(strips) / len(self))
            strips.add(np.searchsorted(borders, piece["box"][:, 0], side="right"), piece)
        return strips
