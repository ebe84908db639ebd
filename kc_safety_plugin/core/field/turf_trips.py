"""Trips from the corridor into its side streets, one for each crossing and side."""

from dataclasses import dataclass
from typing import Callable

import numpy as np

from .turf_tour import closed_tour


@dataclass(frozen=True)
class Trips:
    """``trip`` and ``rank`` (order within it) of each stop, −1 and 0 on the corridor itself.

    ``metres`` (t,) is the walk of each trip, there and back.
    """

    trip: np.ndarray
    rank: np.ndarray
    metres: np.ndarray


def side_trips(
    chainage: np.ndarray,
    side: np.ndarray,
    away: np.ndarray,
    between: Callable[[np.ndarray], np.ndarray],
) -> Trips:
    """Gather the stops on side streets into trips and order each.

    Parameters
    ----------
    chainage, side : (n,) arrays
        Where each stop's walk leaves the corridor.
    away : (n,) float array
        Metres of that walk; 0 for stops on the corridor.
    between : callable
        Rows in, matrix of the metres walked between them out.

    Examples
    --------
    >>> away = np.array([0.0, 40.0, 70.0])
    >>> trips = side_trips(np.zeros(3), np.ones(3), away, lambda r: abs(away[r][:, None] - away[r]))
    >>> trips.trip.tolist(), trips.metres.tolist()
    ([-1, 0, 0], [140.0])
    """
    trip = np.full(len(away), -1)
    rank = np.zeros(len(away), np.intp)
    off = np.flatnonzero(away > 0)
    if not len(off):
        return Trips(trip, rank, np.empty(0))
    keys = np.column_stack([np.round(chainage[off], 3), side[off]])
    _, trip[off] = np.unique(keys, axis=0, return_inverse=True)
    metres = []
    for number in range(trip.max() + 1):
        rows = np.flatnonzero(trip == number)
        order, length = closed_tour(away[rows], between(rows))
        rank[rows[order]] = np.arange(len(rows))
        metres.append(length)
    return Trips(trip, rank, np.array(metres))
