"""Pack boxes into the nodes of an R*-tree as SQLite stores it, all at once."""

from collections.abc import Iterator

import numpy as np

from .box_strips import BoxStrips
from .prepare.portions import Portions
from .progress import Tick, part_of, silent

#: Bytes of a box in a node: a number of 8 and four floats of 4, the most significant first.
_CELL = np.dtype([("child", ">i8"), ("box", ">f4", 4)])
_HEAD = 4
_ROOT = 1
_NODES_AT_ONCE, _PAIRS_AT_ONCE, _ROWS_AT_ONCE = 1024, 16_384, 1 << 18
#: By as much SQLite moves a double outward until its float lies outside.
_TOWARD, _AWAY = 1.0 - 1.0 / 8388608.0, 1.0 + 1.0 / 8388608.0


def outward(boxes: np.ndarray) -> np.ndarray:
    """Boxes as floats that hold them, rounded as SQLite rounds.

    Parameters
    ----------
    boxes : (n, 4) float array
        Left, right, bottom, top.

    Returns
    -------
    (n, 4) float32 array

    Examples
    --------
    >>> outward(np.array([[0.1, 0.1, 4e6 + 0.3, 4e6 + 0.3]])).tolist()
    [[0.09999998658895493, 0.10000000149011612, 4000000.25, 4000000.75]]
    """
    out = boxes.astype(np.float32)
    for column, low in enumerate((True, False, True, False)):
        exact, rounded = boxes[:, column], out[:, column]
        wrong = np.flatnonzero(rounded > exact if low else rounded < exact)
        exact = exact[wrong]
        factor = np.where((exact < 0) == low, _AWAY, _TOWARD)
        rounded[wrong] = (exact * factor).astype(np.float32)
    return out


class PackedTree:
    """An R*-tree built from the leaves up (Leutenegger et al., *STR*, 1997), strip by strip.

    The boxes of each strip are cut into columns from left to right and each column into nodes
    from below, so that nearly every node is full and neighbors stand together. The boxes of the
    nodes are packed the same way, up to the root. What has to wait waits in files.

    Parameters
    ----------
    boxes : BoxStrips
        One at least, from ``outward``, with the numbers of their rows.
    node_bytes : int
        Size of a node; SQLite tells it by the size of the root of an empty tree.
    """

    def __init__(self, boxes: BoxStrips, node_bytes: int):
        self._boxes = boxes
        self._bytes = node_bytes
        self._room = (node_bytes - _HEAD) // _CELL.itemsize
        self._leaf_of = Portions([("row", "<i4"), ("leaf", "<i4")], boxes.last // _ROWS_AT_ONCE + 1)

    def tables(self, tick: Tick = silent) -> Iterator[tuple]:
        """Yield (name of one of the tree's tables, its columns), some at a time, each list-like.

        ``node`` are number and content, ``parent`` a node and its parent, ``rowid`` a row, in
        order, and its leaf.
        """
        below, height, first = self._boxes, 0, _ROOT + 1
        while True:
            part = part_of(tick, 0.0, 0.2) if height == 0 else silent
            sizes, strips = below.strips(part)
            count = sum(-(-size // self._room) for size in sizes)
            top = count == 1
            number, above, done = _ROOT if top else first, BoxStrips(), 0
            columns = int(np.ceil(np.sqrt(count) / len(sizes)))
            for boxes, ids in strips:
                share = [0.2 + 0.4 * (done + more) / len(below) for more in (0, len(ids))]
                part = part_of(tick, *share) if height == 0 else silent
                order = _tiled(boxes, columns, self._room, part)
                boxes, ids = boxes[order], ids[order]
                node = number + np.arange(len(ids), dtype=np.int32) // self._room
                # Only the root says how high the tree is.
                for nodes in self._packed(ids, boxes, number, height if top else 0):
                    tick(share[1] if height == 0 else 0.6)
                    yield "node", nodes
                if height == 0:
                    self._note(ids, node)
                else:
                    yield from _pairs("parent", ids, node)
                around = _around(boxes, self._room)
                above.add(around, np.arange(number, number + len(around), dtype=np.int32))
                number += len(around)
                done += len(ids)
            if top:
                break
            below, height, first = above, height + 1, number
        yield from self._rows(part_of(tick, 0.6, 1.0))

    def _packed(self, child, box, first, height) -> Iterator[list]:
        step = self._room * _NODES_AT_ONCE
        for start in range(0, len(child), step):
            part = slice(start, start + step)
            yield self._some(child[part], box[part], first + start // self._room, height)

    def _some(self, child, box, first, height) -> list:
        count = -(-len(child) // self._room)
        cells = np.zeros(count * self._room, _CELL)
        cells["child"][: len(child)], cells["box"][: len(child)] = child, box
        raw = np.zeros((count, self._bytes), np.uint8)
        held = np.full(count, self._room)
        held[-1] = len(child) - (count - 1) * self._room
        raw[:, 1], raw[:, 3] = height, held
        raw[:, _HEAD : _HEAD + self._room * _CELL.itemsize] = cells.view(np.uint8).reshape(
            count, -1
        )
        blobs = raw.view(f"V{self._bytes}").reshape(-1).tolist()
        return [list(range(first, first + count)), blobs]

    def _note(self, rows, leaves) -> None:
        pairs = np.empty(len(rows), self._leaf_of.kind)
        pairs["row"], pairs["leaf"] = rows, leaves
        for start in range(0, len(pairs), _ROWS_AT_ONCE):
            some = pairs[start : start + _ROWS_AT_ONCE]
            self._leaf_of.add(some["row"] // _ROWS_AT_ONCE, some)

    def _rows(self, tick: Tick) -> Iterator[tuple]:
        for number in range(self._leaf_of.count):
            pairs = self._leaf_of.whole(number)
            pairs = pairs[np.argsort(pairs["row"])]
            tick(number / self._leaf_of.count)
            for part in _pairs("rowid", pairs["row"], pairs["leaf"]):
                tick((number + 0.5) / self._leaf_of.count)
                yield part


def _pairs(name: str, first: np.ndarray, second: np.ndarray) -> Iterator[tuple]:
    for start in range(0, len(first), _PAIRS_AT_ONCE):
        some = slice(start, start + _PAIRS_AT_ONCE)
        yield name, (first[some].tolist(), second[some].tolist())


def _around(boxes: np.ndarray, room: int) -> np.ndarray:
    """The box around every ``room`` boxes."""
    starts = np.arange(0, len(boxes), room)
    sides = [
        (np.maximum if side % 2 else np.minimum).reduceat(boxes[:, side], starts)
        for side in range(4)
    ]
    return np.column_stack(sides)


def _tiled(boxes: np.ndarray, columns: int, room: int, tick: Tick) -> np.ndarray:
    """The order in which every ``room`` boxes lie close together."""
    nodes = -(-len(boxes) // room)
    if nodes == 1:
        return np.arange(len(boxes))
    wide = -(-nodes // columns) * room
    order = np.argsort(boxes[:, 0], kind="stable")
    for start in range(0, len(order), wide):
        tick(start / len(order))
        part = order[start : start + wide]
        order[start : start + wide] = part[np.argsort(boxes[part, 2], kind="stable")]
    return order
