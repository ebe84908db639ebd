"""Incident counts of cells, gathered by which variables are present: all a count model needs."""

from dataclasses import dataclass

import numpy as np

_CODED = 16


@dataclass(frozen=True)
class CountTable:
    """Cells with the same variables present are one row.

    Attributes
    ----------
    present : (u, p) bool array
        The patterns that occur.
    cells, incidents : (u,) float arrays
        Cells of each pattern and incidents in them.
    over : (k,) float array
        ``over[j]`` cells hold more than ``j`` incidents. With the sums above it determines the
        Poisson and the negative binomial likelihood of any coefficients exactly.
    """

    present: np.ndarray
    cells: np.ndarray
    incidents: np.ndarray
    over: np.ndarray

    @property
    def size(self) -> int:
        """Number of cells."""
        return int(self.cells.sum())

    @property
    def log_factorials(self) -> float:
        """Sum of log(count!) over all cells."""
        return float((self.over * np.log(np.arange(1.0, len(self.over) + 1))).sum())

    def only(self, chosen) -> "CountTable":
        """The table with the ``chosen`` columns alone, gathered again."""
        present = self.present[:, chosen]
        rows, member = patterns(present)
        return CountTable(
            rows,
            np.bincount(member, self.cells, len(rows)),
            np.bincount(member, self.incidents, len(rows)),
            self.over,
        )


def gather(present: np.ndarray, count: np.ndarray) -> tuple:
    """Return (CountTable, row of the table for every cell).

    Parameters
    ----------
    present : (n, p) bool array
        Variables of every cell.
    count : (n,) array
        Incidents in every cell, whole numbers of zero or more.

    Examples
    --------
    >>> table, row = gather(np.array([[True], [False], [True]]), np.array([2, 0, 1]))
    >>> table.cells.tolist(), table.incidents.tolist(), table.over.tolist(), row.tolist()
    ([1.0, 2.0], [0.0, 3.0], [2.0, 1.0], [1, 0, 1])
    """
    rows, member = patterns(present)
    count = np.asarray(count)
    occurs = np.bincount(count.astype(np.intp))
    over = np.cumsum(occurs[::-1])[::-1][1:].astype(float)
    cells = np.bincount(member, minlength=len(rows)).astype(float)
    table = CountTable(rows, cells, np.bincount(member, count, len(rows)), over)
    return table, member


def patterns(present: np.ndarray) -> tuple:
    """Return (the different rows of a bool array in a fixed order, which of them each row is)."""
    n, p = present.shape
    if p == 0:
        return np.zeros((min(n, 1), 0), bool), np.zeros(n, np.intp)
    if p <= _CODED:
        code = np.zeros(n, np.int64)
        for k in range(p):
            code = 2 * code + present[:, k]
        occurs = np.bincount(code, minlength=1) > 0
        codes = np.flatnonzero(occurs)
        rows = (codes[:, None] >> np.arange(p - 1, -1, -1)) & 1
        return rows.astype(bool), (np.cumsum(occurs) - 1)[code]
    packed = np.ascontiguousarray(np.packbits(present, axis=1))
    key = packed.view(np.dtype((np.void, packed.shape[1]))).reshape(-1)
    _, first, member = np.unique(key, return_index=True, return_inverse=True)
    return present[first], member.reshape(-1)
