"""Pack boxes into the nodes of an R*-tree as SQLite stores it, all at once."""

from collections.abc import Iterator

import numpy as np

from .progress import Tick, silent

#: Bytes of a box in a node: a number of 8 and four floats of 4, the most significant first.
_CELL = np.dtype([("child", ">i8"), ("box", ">f4", 4)])
_HEAD = 4
_ROOT = 1
_NODES_AT_ONCE, _ROWS_AT_ONCE = 1024, 16_384
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
    from below, so that nearly every node is full and neighbors stand together. Ask for
    ``leaves`` of every strip, then for ``inner`` nodes, then for ``rows`` and ``parents``.

    Parameters
    ----------
    sizes : list of int
        Boxes of each strip, 1 at least; the strips lie side by side.
    node_bytes : int
        Size of a node; SQLite tells it by the size of the root of an empty tree.
    last_id : int
        The largest number of a row.
    """

    def __init__(self, sizes: list, node_bytes: int, last_id: int):
        self._bytes = node_bytes
        self._room = (node_bytes - _HEAD) // _CELL.itemsize
        self._nodes = [sum(-(-size // self._room) for size in sizes)]
        while self._nodes[-1] > 1:
            self._nodes.append(-(-self._nodes[-1] // self._room))
        # The root is number 1; below it the levels follow one another down to the leaves.
        number, self._first = _ROOT, []
        for count in reversed(self._nodes):
            self._first.insert(0, number)
            number += count
        self._columns = int(np.ceil(np.sqrt(self._nodes[0]) / len(sizes)))
        self._boxes = np.empty((self._nodes[0], 4), np.float32)
        self._done = 0
        self._leaf_of = np.zeros(last_id + 1, np.int32)
        self._parents: list = [(np.empty(0, np.int64), np.empty(0, np.int64))]

    def leaves(self, boxes: np.ndarray, ids: np.ndarray, tick: Tick = silent) -> Iterator[list]:
        """Pack a strip: yield lists of (number, content) of its nodes, some at a time.

        ``boxes`` (n, 4) float32 are from ``outward``; ``ids`` (n,) are numbers of rows from 1.
        """
        order = _tiled(boxes, self._columns, self._room, tick)
        boxes, ids = boxes[order], ids[order]
        first = self._first[0] + self._done
        self._leaf_of[ids] = first + np.arange(len(ids)) // self._room
        around = _around(boxes, self._room)
        self._boxes[self._done : self._done + len(around)] = around
        self._done += len(around)
        yield from self._packed(ids, boxes, first, 0)

    def inner(self) -> Iterator[list]:
        """The same of all nodes above the leaves."""
        boxes = self._boxes
        for height in range(1, len(self._nodes)):
            columns = int(np.ceil(np.sqrt(self._nodes[height])))
            order = _tiled(boxes, columns, self._room, silent)
            boxes, child = boxes[order], self._first[height - 1] + order
            node = self._first[height] + np.arange(len(child)) // self._room
            self._parents.append((child, node))
            # Only the root says how high the tree is.
            top = height == len(self._nodes) - 1
            yield from self._packed(child, boxes, self._first[height], height if top else 0)
            boxes = _around(boxes, self._room)

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
        return list(zip(range(first, first + count), blobs))

    def rows(self) -> Iterator[tuple]:
        """Yield (row, leaf) of every box, some at a time, in the order of the rows."""
        for start in range(0, len(self._leaf_of), _ROWS_AT_ONCE):
            leaf = self._leaf_of[start : start + _ROWS_AT_ONCE]
            row = np.flatnonzero(leaf)
            yield start + row, leaf[row]

    def parents(self) -> tuple:
        """(node, its parent) of every node but the root."""
        node, parent = zip(*self._parents)
        return np.concatenate(node), np.concatenate(parent)


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
