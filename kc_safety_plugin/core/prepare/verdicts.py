"""What becomes of each row: kept, or left out for one reason."""

import numpy as np

from .reasons import Because, Reason


class Verdicts:
    """One verdict per row; the first reason stays."""

    def __init__(self, n: int):
        self.reason = np.zeros(n, np.int8)
        self.because = np.zeros(n, np.int8)
        self.number = np.zeros(n)

    @property
    def kept(self) -> np.ndarray:
        """(n,) bool: rows that are not left out so far."""
        return self.reason == Reason.KEPT

    def kept_in(self, some: slice) -> np.ndarray:
        """The same of some rows."""
        return self.reason[some] == Reason.KEPT

    def reject(
        self, rows: np.ndarray, reason: Reason, because=Because.NOTHING, number=0.0, first: int = 0
    ) -> None:
        """Leave out the ``rows`` (mask) that are kept so far; ``number`` is one or one a row.

        The masks begin with the row ``first``.
        """
        now = np.flatnonzero(rows & self.kept_in(slice(first, first + len(rows))))
        self.reason[first + now] = reason
        self.because[first + now] = because
        self.number[first + now] = number[now] if np.ndim(number) else number

    def count(self, reason: Reason) -> int:
        return int(np.count_nonzero(self.reason == reason))
