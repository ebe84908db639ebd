"""The stops of a canvass as columns, and how teams walk."""

from dataclasses import dataclass
from typing import Callable

import numpy as np


@dataclass(frozen=True)
class Stops:
    """Stops as columns, one row each, in an order that does not depend on their layer's.

    Attributes
    ----------
    chainage : (n,) float array
        Metres along the corridor; for a side-street stop, where its walk leaves the corridor.
    side : (n,) int array
        +1 left, −1 right, 0 on the center.
    low, high : (n,) float arrays
        Ends of the block, which no cut divides; both the same at a crossing.
    minutes : (n,) float array
        Of the visit.
    role : list of str
    away : (n,) float array
        Metres from the corridor along side streets, 0 on the corridor.
    between : callable
        Metres walked between side-street stops: rows in, matrix out.
    """

    chainage: np.ndarray
    side: np.ndarray
    low: np.ndarray
    high: np.ndarray
    minutes: np.ndarray
    role: list
    away: np.ndarray
    between: Callable[[np.ndarray], np.ndarray]

    def take(self, rows: np.ndarray) -> "Stops":
        """The stops of the rows ``rows``."""
        return Stops(
            self.chainage[rows],
            self.side[rows],
            self.low[rows],
            self.high[rows],
            self.minutes[rows],
            [self.role[row] for row in rows],
            self.away[rows],
            lambda some: self.between(rows[some]),
        )


@dataclass(frozen=True)
class Walking:
    """How teams walk: metres per second, metres to cross the street, the side to go up."""

    speed: float = 1.2
    crossing: float = 20.0
    first_side: int = 1

    def minutes(self, metres):
        return metres / self.speed / 60.0
