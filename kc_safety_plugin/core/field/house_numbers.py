"""House numbers along the corridor, from the address ranges of its street segments."""

from dataclasses import dataclass

import numpy as np

from .route import Route

#: A segment of the corridor has both ends at most this far from its center line, metres.
_NEAR = 20.0
_SHORTEST = 5.0


@dataclass(frozen=True)
class HouseRange:
    """The lowest and highest number on one side (+1 left, −1 right) of a stretch."""

    side: int
    from_m: float
    to_m: float
    low: int
    high: int


def house_ranges(route: Route, first: np.ndarray, last: np.ndarray, numbers: np.ndarray) -> list:
    """Bring the address ranges of street segments to the sides and chainage of ``route``.

    Parameters
    ----------
    route : Route
    first, last : (n, 2) float arrays
        Ends of each segment, in the direction in which it was drawn.
    numbers : (n, 4) float array
        Left from, left to, right from, right to, as seen along the segment; NaN or 0 is none.

    Returns
    -------
    list of HouseRange
        By chainage, the left side first. Segments that cross the corridor, lie off it or have
        no numbers give none; one drawn against the chainage changes sides.

    Examples
    --------
    >>> route = Route(np.array([[0.0, 0.0], [100.0, 0.0]]), np.array([0.0, 100.0]))
    >>> east, west = np.array([[100.0, 0.0]]), np.array([[0.0, 0.0]])
    >>> house_ranges(route, east, west, np.array([[3499.0, 3401.0, 3498.0, 3400.0]]))[0]
    HouseRange(side=1, from_m=0.0, to_m=100.0, low=3400, high=3498)
    """
    if not len(first):
        return []
    start, off_start = route.nearest(first)
    end, off_end = route.nearest(last)
    along = (off_start < _NEAR) & (off_end < _NEAR) & (np.abs(end - start) > _SHORTEST)
    found = []
    for row in np.flatnonzero(along):
        forward = end[row] > start[row]
        low_m, high_m = sorted((float(start[row]), float(end[row])))
        for side, pair in ((1, numbers[row, :2]), (-1, numbers[row, 2:])):
            if np.all(pair > 0):
                low, high = sorted(int(value) for value in pair)
                found.append(HouseRange(side if forward else -side, low_m, high_m, low, high))
    return sorted(found, key=lambda one: (one.from_m, -one.side, one.low))


def numbers_along(houses: list, side: int, from_m: float, to_m: float) -> str:
    """Say the house numbers of one side between two chainages, '' where none are known.

    A range counts where its middle lies in the stretch, or the middle of the stretch in it.

    Examples
    --------
    >>> houses = [HouseRange(1, 0, 100, 3401, 3449), HouseRange(1, 100, 200, 3501, 3549)]
    >>> numbers_along(houses, 1, 0, 200), numbers_along(houses, -1, 0, 200)
    ('3401–3549', '')
    """
    middle = (from_m + to_m) / 2
    own = [
        one
        for one in houses
        if side in (0, one.side)
        and (from_m <= (one.from_m + one.to_m) / 2 <= to_m or one.from_m <= middle <= one.to_m)
    ]
    if not own:
        return ""
    low, high = min(one.low for one in own), max(one.high for one in own)
    return str(low) if low == high else f"{low}–{high}"
