"""Sums over the neighbours of every cell of a grid, by running sums along the rows."""

import numpy as np

from kc_safety_plugin.core.grid import Stencil
from kc_safety_plugin.core.parallel import for_each
from kc_safety_plugin.core.progress import Tick, silent

_BLOCK_BYTES = 400_000


class NeighborSums:
    """Neighbour sums of a grid, a block of rows at a time.

    Parameters
    ----------
    values : (rows, columns) array
        Whole numbers up to 2^53 are summed exactly.
    stencil : Stencil
    first_row : int
        Row of ``values[0]`` counted from (0, 0): its parity decides the shape on hexagons.

    Notes
    -----
    A neighbourhood is one run of cells in each row. With running sums along the rows a run costs
    one subtraction whatever its length, so a cell costs 2·(rows of the band) additions. Outside
    the grid there is nothing: sums at an edge are over the neighbours that exist.
    """

    def __init__(self, values: np.ndarray, stencil: Stencil, first_row: int = 0):
        self._values = values
        self._stencil = stencil
        self._parity = first_row % len(stencil.spans)

    def block(self, begin: int, end: int) -> np.ndarray:
        """(end − begin, columns) sums of the rows ``begin`` … ``end`` − 1."""
        rows, columns = self._values.shape
        up, aside = self._stencil.reach, min(self._stencil.reach_columns, columns)
        low, high = max(begin - up, 0), min(end + up, rows)
        running = np.zeros((high - low, columns + 2 * aside + 1))
        np.cumsum(
            self._values[low:high],
            axis=1,
            out=running[:, aside + 1 : aside + 1 + columns],
        )
        running[:, aside + 1 + columns :] = running[:, [aside + columns]]
        out = np.zeros((end - begin, columns))
        ways = len(self._stencil.spans)
        for parity, spans in enumerate(self._stencil.spans):
            start = begin + (parity - self._parity - begin) % ways
            for offset, first, last in spans:
                first, last = max(first, -aside), min(last, aside)
                # The rows of this parity whose neighbour row exists.
                a = start + max(0, -(-(-offset - start) // ways)) * ways
                b = min(end, rows - offset)
                if a >= b or first > last:
                    continue
                take = slice(a + offset - low, b + offset - low, ways)
                put = out[a - begin : b - begin : ways]
                put += running[take, aside + last + 1 : aside + last + 1 + columns]
                put -= running[take, aside + first : aside + first + columns]
        return out

    def all(self, tick: Tick = silent) -> np.ndarray:
        """(rows, columns) sums of the whole grid."""
        out = np.empty(self._values.shape)

        def work(rows):
            out[slice(*rows)] = self.block(*rows)

        for_each(work, row_blocks(self._values.shape), tick)
        return out


def row_blocks(shape: tuple) -> list:
    """(begin, end) of blocks of rows that stay in the processor's cache."""
    rows, columns = shape
    step = max(8, _BLOCK_BYTES // (8 * max(columns, 1)))
    return [(begin, min(begin + step, rows)) for begin in range(0, rows, step)]


class FullCounts:
    """Neighbour counts of a grid that is all study area, without memory for every cell.

    Rows that see the same rows above and below have the same counts.
    """

    def __init__(self, shape: tuple, stencil: Stencil, first_row: int = 0):
        rows, columns = shape
        ways, up = len(stencil.spans), stencil.reach
        row = np.arange(rows)
        south, north = np.minimum(row, up), np.minimum(rows - 1 - row, up)
        parity = (row + first_row) % ways
        kinds, self._kind = np.unique(
            np.stack([south, north, parity], axis=1), axis=0, return_inverse=True
        )
        self._kind = self._kind.reshape(-1)
        column = np.arange(columns)
        self._counts = np.zeros((len(kinds), columns))
        for counts, (below, above, side) in zip(self._counts, kinds.tolist()):
            for offset, first, last in stencil.spans[side]:
                if -below <= offset <= above:
                    east = np.minimum(column + last, columns - 1)
                    counts += np.maximum(east - np.maximum(column + first, 0) + 1, 0)

    def block(self, begin: int, end: int) -> np.ndarray:
        return self._counts[self._kind[begin:end]]
