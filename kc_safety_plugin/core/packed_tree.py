"""Pack boxes into the nodes of an R*-tree as SQLite stores it, all at once."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .progress import Tick, silent

#: Bytes of a box in a node: a number of 8 and four floats of 4, the most significant first.
_CELL = np.dtype([("child", ">i8"), ("box", ">f4", 4)])
_HEAD = 4
_ROOT = 1
_NODES_AT_ONCE = 1024
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


@dataclass(frozen=True)
class _Level:
    """One level of the tree: its entries in order and the number of the first node."""

    child: np.ndarray
    box: np.ndarray
    first: int


class PackedTree:
    """An R*-tree over ``boxes``, built from the leaves up (Leutenegger et al., *STR*, 1997).

    The boxes are cut into columns from left to right and each column into nodes from below, so
    that every node but one in a column is full and neighbors stand together.

    Parameters
    ----------
    boxes : (n, 4) float32 array
        From ``outward``; n is at least 1. They are put in another order in place.
    ids : (n,) int array
        Number of the row of each box, 1 or more.
    node_bytes : int
        Size of a node; SQLite tells it by the size of the root of an empty tree.
    """

    def __init__(self, boxes: np.ndarray, ids: np.ndarray, node_bytes: int, tick: Tick = silent):
        self._bytes = node_bytes
        self._room = (node_bytes - _HEAD) // _CELL.itemsize
        levels = []
        while True:
            nodes = -(-len(ids) // self._room)
            if nodes > 1:
                order = _tiled(boxes, nodes, self._room, tick)
                ids = ids[order]
                for side in range(4):
                    boxes[:, side] = boxes[order, side]
                del order
            levels.append((ids, boxes))
            if nodes == 1:
                break
            starts = np.arange(0, len(ids), self._room)
            boxes = np.column_stack(
                [
                    (np.maximum if side % 2 else np.minimum).reduceat(boxes[:, side], starts)
                    for side in range(4)
                ]
            )
            ids = np.arange(nodes)
        # The root is number 1; below it the levels follow one another down to the leaves.
        self._levels, number, above = [], _ROOT + 1, _ROOT
        for depth, (ids, boxes) in enumerate(reversed(levels)):
            leaf = depth == len(levels) - 1
            self._levels.append(_Level(ids if leaf else ids + number, boxes, above))
            above, number = number, number + (0 if leaf else len(ids))

    def nodes(self) -> Iterator[list]:
        """Yield lists of (number, content) of all nodes, some at a time, the root first."""
        depth = len(self._levels) - 1
        for number, level in enumerate(self._levels):
            step = self._room * _NODES_AT_ONCE
            for start in range(0, len(level.child), step):
                part = slice(start, start + step)
                first = level.first + start // self._room
                height = depth if number == 0 else 0
                yield self._packed(level.child[part], level.box[part], first, height)

    def _packed(self, child, box, first, height) -> list:
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

    def leaves(self) -> tuple:
        """(row, node) of every box, in the order of the rows."""
        level = self._levels[-1]
        node_of = np.zeros(int(level.child.max()) + 1, np.int32)
        node_of[level.child] = level.first + np.arange(len(level.child)) // self._room
        row = np.flatnonzero(node_of)
        return row, node_of[row]

    def parents(self) -> tuple:
        """(node, its parent) of every node but the root."""
        inner = self._levels[:-1]
        if not inner:
            return np.empty(0, np.int64), np.empty(0, np.int64)
        child = [level.child for level in inner]
        node = [level.first + np.arange(len(level.child)) // self._room for level in inner]
        return np.concatenate(child), np.concatenate(node)


def _tiled(boxes: np.ndarray, nodes: int, room: int, tick: Tick) -> np.ndarray:
    """The order in which every ``room`` boxes lie close together."""
    columns = int(np.ceil(np.sqrt(nodes)))
    wide = -(-nodes // columns) * room
    order = np.argsort(boxes[:, 0], kind="stable")
    for start in range(0, len(order), wide):
        tick(start / len(order))
        part = order[start : start + wide]
        order[start : start + wide] = part[np.argsort(boxes[part, 2], kind="stable")]
    return order
