"""What becomes of each row: kept, or left out for one reason."""

import numpy as np

from .growing import Growing
from .reasons import Because, Reason

_COLUMNS = {"reason": np.int8, "because": np.int8, "number": float, "file": np.int16}


class Verdicts:
    """One verdict per row; the first reason stays.

    ``reason``, ``because``, ``number`` and ``file`` are columns (``Stored``). The number tells how
    far, how many, or which line; then ``file`` counts the files.
    """

    def __init__(self, n: int):
        self._columns = Growing()
        self._counts = np.zeros(max(Reason) + 1, np.int64)
        self._counts[Reason.KEPT] = n
        for name, kind in _COLUMNS.items():
            self._columns.add_zeros(name, kind, n)
        self.reason, self.because, self.number, self.file = map(self._columns.column, _COLUMNS)

    def __len__(self):
        return self._columns.length("reason")

    def kept_in(self, some: slice) -> np.ndarray:
        """(n,) bool: which of some rows are not left out so far."""
        return self.reason[some] == Reason.KEPT

    def reject(
        self,
        rows: np.ndarray,
        reason: Reason,
        because=Because.NOTHING,
        first: int = 0,
        **how,
    ) -> None:
        """Leave out the ``rows`` (mask) that are kept so far.

        The mask begins with the row ``first``; ``number`` and ``file`` are one, or one a row.
        """
        some = slice(first, first + len(rows))
        now = np.flatnonzero(rows & self.kept_in(some)) if rows.any() else ()
        if not len(now):
            return
        self._counts[reason] += len(now)
        self._counts[Reason.KEPT] -= len(now)
        for name, value in {"reason": reason, "because": because, **how}.items():
            values = self._columns.take(name, some.start, some.stop)
            values[now] = value[now] if np.ndim(value) else value
            self._columns.put(name, first, values)

    def count(self, reason: Reason) -> int:
        return int(self._counts[reason])
