"""What becomes of each row: kept, or left out for one reason."""

from enum import IntEnum

import numpy as np


class Reason(IntEnum):
    """Why a row is left out, in the order in which the reasons are tried."""

    KEPT = 0
    DAMAGED = 1
    NO_LOCATION = 2
    FAR_AWAY = 3
    NO_DATE = 4
    DUPLICATES = 5
    OUTSIDE = 6
    CLOSED = 7
    SENSITIVE = 8
    ON_PILES = 9


class Because(IntEnum):
    """What exactly it was; some come with a number."""

    NOTHING = 0
    NOT_GIVEN = 1
    ZERO = 2
    NO_PLACE_ON_EARTH = 3
    INTERCHANGED = 4
    METRES_AWAY = 5
    SAME_AS_ROW = 6
    BEFORE_START = 7
    AFTER_END = 8
    OUT_OF_AREA = 9
    DOMESTIC = 10
    OFFENSE = 11
    ON_A_PILE_OF = 12


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

    def reject(self, rows: np.ndarray, reason: Reason, because=Because.NOTHING, number=0.0) -> None:
        """Leave out the ``rows`` (mask) that are kept so far; ``number`` is one or one a row."""
        now = np.flatnonzero(rows & self.kept)
        self.reason[now] = reason
        self.because[now] = because
        self.number[now] = number[now] if np.ndim(number) else number

    def count(self, reason: Reason) -> int:
        return int(np.count_nonzero(self.reason == reason))
