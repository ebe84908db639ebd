"""Why a row of a file is left out."""

from enum import IntEnum


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
