"""What cuts do not divide: blocks and corners, and the minutes of any run of them."""

from dataclasses import dataclass

import numpy as np

from .turf_stops import Stops, Walking
from .turf_trips import Trips


@dataclass(frozen=True)
class Units:
    """Blocks, and corners of side streets, that have stops, in order; no cut divides one.

    Attributes
    ----------
    of : (n,) int array
        The unit of each stop.
    low, high : (u,) float arrays
        Chainages of its ends, both the same at a corner.
    service : (u,) float array
        Minutes of all visits.
    side_walk : (u,) float array
        Metres walked into side streets and back.
    left, right : (u,) int arrays
        Stops on either side.
    """

    of: np.ndarray
    low: np.ndarray
    high: np.ndarray
    service: np.ndarray
    side_walk: np.ndarray
    left: np.ndarray
    right: np.ndarray

    def metres(self, crossing: float) -> np.ndarray:
        """(u, u) metres walked in a turf from unit to unit."""
        first = np.arange(len(self.low))
        upto = np.where(first[:, None] <= first, self.high, -np.inf)
        length = np.maximum.accumulate(upto, axis=1) - self.low[:, None]
        both = (_sums(self.left) > 0) & (_sums(self.right) > 0)
        return 2 * length + 2 * crossing * both + _sums(self.side_walk)

    def cost(self, walking: Walking) -> np.ndarray:
        """(u, u) minutes of a turf from unit to unit."""
        return _sums(self.service) + walking.minutes(self.metres(walking.crossing))


def _sums(values) -> np.ndarray:
    """[i, j]: sum from i to j, both included."""
    total = np.concatenate([[0.0], np.cumsum(values)])
    return total[None, 1:] - total[:-1, None]


def units_of(stops: Stops, trips: Trips) -> Units:
    """Gather the stops of one role into units."""
    # At a corner the side streets left and right can go to two teams.
    corner = np.where(stops.low == stops.high, stops.side, 0)
    keys = np.round(np.column_stack([stops.low, stops.high, corner]), 6)
    ends, of = np.unique(keys, axis=0, return_inverse=True)
    of = of.ravel()
    count = len(ends)
    side_walk = np.zeros(count)
    for number, metres in enumerate(trips.metres):
        side_walk[of[np.flatnonzero(trips.trip == number)[0]]] += metres
    return Units(
        of,
        ends[:, 0],
        ends[:, 1],
        np.bincount(of, stops.minutes, minlength=count),
        side_walk,
        np.bincount(of, stops.side > 0, minlength=count),
        np.bincount(of, stops.side < 0, minlength=count),
    )
