"""Which block of the corridor a stop belongs to, and which stops are out of reach."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.workorders.axis import Axis, Spots

from .route import Route, route_of

#: Metres past the ends that still belong to the corridor's last corners.
ROUND_THE_CORNER = 20.0
#: Metres past the ends that can belong to the side streets at the ends.
PAST_END_STREETS = 60.0
#: A walk that leaves the corridor this near to a block end, metres, leaves at the crossing.
_AT_CROSSING = 25.0


@dataclass(frozen=True)
class Reached:
    """``placed`` stops, with the block or crossing each belongs to; ``away`` is 0 on the street."""

    placed: np.ndarray
    chainage: np.ndarray
    low: np.ndarray
    high: np.ndarray
    away: np.ndarray


def past_ends(axis: Axis, spots: Spots, x, y, margin: float = ROUND_THE_CORNER) -> np.ndarray:
    """True for places more than ``margin`` metres past the ends of the corridor."""
    route: Route = route_of(axis)
    at_end = (spots.chainage <= route.first_m + 0.01) | (spots.chainage >= route.last_m - 0.01)
    place = route.at(spots.chainage)
    along = (x - place[:, 0]) * spots.direction[:, 0] + (y - place[:, 1]) * spots.direction[:, 1]
    return at_end & (np.abs(along) > margin)


def on_corridor(axis: Axis, spots: Spots, x, y, max_distance: float) -> np.ndarray:
    """True for places on the corridor itself: near its center and not past its ends."""
    return (spots.distance <= max_distance) & ~past_ends(axis, spots, x, y)


def reached(axis: Axis, spots: Spots, on: np.ndarray, away, leaves, max_walk: float) -> Reached:
    """Give every stop its block, those on side streets that of the way in.

    Parameters
    ----------
    axis, spots
        The corridor, and where its nearest place to every stop is.
    on : (n,) bool array
        Stops on the corridor itself.
    away, leaves : (n,) float arrays
        Of the others: metres walked from the corridor (infinite: no way), and the chainage
        where that walk leaves it.
    max_walk : float
        Stops with a longer walk are not placed.

    Notes
    -----
    A walk that leaves the corridor at a crossing belongs to the crossing, so that the blocks on
    both sides of it can go to two teams and the side street to either.
    """
    n = len(spots)
    away = np.where(on, 0.0, away)
    placed = away <= max_walk
    chainage = np.where(away > 0, leaves, spots.chainage)
    low, high = np.full(n, np.nan), np.full(n, np.nan)
    street = placed & (away == 0)
    low[street], high[street] = axis.from_m[spots.block[street]], axis.to_m[spots.block[street]]
    side = np.flatnonzero(placed & (away > 0))
    if len(side):
        ends = np.unique(np.concatenate([axis.from_m, axis.to_m]))
        gap = np.abs(ends - chainage[side, None])
        near = gap.argmin(axis=1)
        crossing = gap[np.arange(len(side)), near] <= _AT_CROSSING
        block = _block_at(axis, chainage[side])
        low[side] = np.where(crossing, ends[near], axis.from_m[block])
        high[side] = np.where(crossing, ends[near], axis.to_m[block])
        chainage[side] = np.where(crossing, ends[near], chainage[side])
    return Reached(placed, chainage, low, high, away)


def _block_at(axis: Axis, chainage) -> np.ndarray:
    at = chainage[:, None]
    outside = np.maximum(np.maximum(axis.from_m - at, at - axis.to_m), 0.0)
    return outside.argmin(axis=1)


def nearest_end(axis: Axis, chainage: float) -> float:
    """Chainage of the block end nearest to ``chainage``; of two, the smaller."""
    ends = np.unique(np.concatenate([axis.from_m, axis.to_m]))
    return float(ends[np.abs(ends - chainage).argmin()])
