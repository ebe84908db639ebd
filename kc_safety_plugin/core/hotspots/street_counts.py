"""Incidents on street segments: counts, weights and rates."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines
from kc_safety_plugin.core.prepare.piles import Piles
from kc_safety_plugin.core.progress import Tick, silent


@dataclass(frozen=True)
class StreetCounts:
    """Incidents per street; ``street`` tells the street of every incident, −1 for none.

    ``rate_100m`` is weight per 100 m of street, NaN for a street without length.
    """

    x: np.ndarray
    y: np.ndarray
    street: np.ndarray
    count: np.ndarray
    weight: np.ndarray
    rate_100m: np.ndarray

    @property
    def snapped(self) -> int:
        return int(np.count_nonzero(self.street >= 0))

    @property
    def not_snapped(self) -> int:
        return len(self.street) - self.snapped

    def street_of_places(self, piles: Piles) -> np.ndarray:
        """(k,) street of each pile, −1 for none."""
        on = np.flatnonzero(piles.on_pile)
        place = self.x[on] + 1j * self.y[on]
        order = np.argsort(place)
        wanted = piles.places[:, 0] + 1j * piles.places[:, 1]
        return self.street[on[order[np.searchsorted(place[order], wanted)]]]


def street_counts(
    x: np.ndarray,
    y: np.ndarray,
    weights: np.ndarray,
    lines: Lines,
    max_distance: float,
    order: np.ndarray = None,
    tick: Tick = silent,
) -> StreetCounts:
    """Bring incidents to their nearest street and add them up.

    Parameters
    ----------
    x, y : (n,) float arrays
        Metres.
    weights : (n,) float array or None
        Zero or more; one per incident without it.
    lines : Lines
    max_distance : float
        Incidents farther from every street than this are on none.
    order : (lines.count,) array, optional
        Ties go to the smallest.

    Examples
    --------
    >>> road = Lines.from_parts([np.array([[0.0, 0.0], [50.0, 0.0]])], [0], 1)
    >>> found = street_counts(np.array([10.0, 90.0]), np.array([3.0, 90.0]), None, road, 20.0)
    >>> found.count.tolist(), found.rate_100m.tolist(), found.not_snapped
    ([1], [2.0], 1)
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    street = np.full(len(x), -1, np.intp)
    if len(lines.xy):
        # Strays far from every street would only coarsen the search.
        low, high = lines.xy.min(axis=0) - max_distance, lines.xy.max(axis=0) + max_distance
        around = (x >= low[0]) & (x <= high[0]) & (y >= low[1]) & (y <= high[1])
        found = snap_to_lines(x[around], y[around], lines, max_distance, order, tick)
        street[around] = found.line
    near = np.flatnonzero(street >= 0)
    count = np.bincount(street[near], minlength=lines.count)
    weight = count.astype(float)
    if weights is not None:
        # The order of addition must not depend on the order of the rows.
        near = near[np.lexsort((weights[near], y[near], x[near]))]
        weight = np.bincount(street[near], weights[near], minlength=lines.count)
    rate = np.full(lines.count, np.nan)
    np.divide(100.0 * weight, lines.length, out=rate, where=lines.length > 0)
    return StreetCounts(x, y, street, count, weight, rate)
