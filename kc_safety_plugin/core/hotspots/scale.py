"""Automatic cell size and distance band of a hot spot analysis, with the reason of each choice."""

from dataclasses import dataclass
from enum import Enum

import numpy as np

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.grid import Grid
from kc_safety_plugin.core.progress import Tick, part_of, silent
from kc_safety_plugin.core.spots import spots

from .neighbor_sums import NeighborSums
from .pairs import Places, distance_to_neighbor
from .spacing import distinct_places, nearest_other

_STEPS = 30
_MANY_PLACES = 10_000
_MANY_NEIGHBORS = 500
_SHORTEST_CELL = 10.0
_FEWEST_CELLS_ACROSS = 12
_MOST_CELLS_ACROSS = 600


class Reason(Enum):
    """Why a cell size or a band was chosen."""

    SPACING = "spacing"
    AREA = "area"
    PEAK = "peak"
    NEIGHBORS = "neighbors"
    SPREAD = "spread"


@dataclass(frozen=True)
class Choice:
    """A length in metres and why it was chosen; ``neighbors`` is k for ``Reason.NEIGHBORS``."""

    metres: float
    reason: Reason
    neighbors: int = 0


def automatic_cell(
    x: np.ndarray, y: np.ndarray, parameter: str = "CELL_SIZE", tick: Tick = silent
) -> Choice:
    """Cell size from the spacing of the places where incidents happened.

    Parameters
    ----------
    x, y : (n,) float arrays
        Metres.

    Notes
    -----
    Twice the larger of mean and median distance to the nearest other place, over distinct places
    without far outliers (nearest distance above mean + 3 standard deviations), after what Esri
    describes for Optimized Hot Spot Analysis. It is kept between 10 m and what gives at least 12
    cells along the longer side of the area, so that a corridor of two kilometres gets a grid as
    well as a city, and rounded to two figures that end in 0 or 5.

    Raises
    ------
    SafetyDataError
        ``NO_SPREAD`` when all points lie on one place.

    Examples
    --------
    >>> east, north = np.meshgrid(np.arange(20) * 60.0, np.arange(20) * 60.0)
    >>> automatic_cell(east.ravel(), north.ravel()).metres
    95.0
    """
    place = distinct_places(x, y, part_of(tick, 0.0, 0.2))
    tick(0.2)
    span = float(np.ptp(place, axis=0).max()) if len(place) else 0.0
    if not span > 1e-6:
        raise SafetyDataError(Problem.NO_SPREAD, parameter=parameter)
    nearest = nearest_other(place[:, 0], place[:, 1], part_of(tick, 0.2, 1.0))
    tick(1.0)
    core = ~outliers(nearest)
    spacing = 2.0 * max(nearest[core].mean(), np.median(nearest[core]))
    # A few stray points far away must not decide what the longer side is.
    side = float(np.ptp(place[core], axis=0).max()) or span
    longest = max(side / _FEWEST_CELLS_ACROSS, _SHORTEST_CELL)
    shortest = max(side / _MOST_CELLS_ACROSS, _SHORTEST_CELL)
    size = min(max(spacing, shortest), longest)
    reason = Reason.SPACING if shortest <= spacing <= longest else Reason.AREA
    return Choice(_rounded(size), reason)


def outliers(nearest: np.ndarray) -> np.ndarray:
    """True for places whose nearest neighbor is farther than mean + 3 standard deviations."""
    return nearest > nearest.mean() + 3.0 * nearest.std()


def automatic_band(x: np.ndarray, y: np.ndarray, values: np.ndarray, tick: Tick = silent) -> Choice:
    """Distance band for values at irregular places.

    Notes
    -----
    Outliers are set aside. With fewer than 10,000 places (or fewer than 500 neighbors within 30
    steps) Moran's I is computed for 30 bands, each a mean nearest distance wider than the one
    before, and the first peak of its z score is taken. Otherwise, or without a peak, the mean
    distance to the k-th neighbor with k = 5 % of the places, between 3 and 30, but no more than
    the standard distance. After what Esri describes for Optimized Hot Spot Analysis.

    Raises
    ------
    SafetyDataError
        ``NO_SPREAD`` when all places are one.
    """
    order = np.lexsort((values, y, x))
    x, y, values = (np.asarray(part, float)[order] for part in (x, y, values))
    places, spot, _ = spots(x, y, tick)
    first = np.flatnonzero(np.diff(spot, prepend=-1))
    if len(places) < 2:
        raise SafetyDataError(Problem.NO_SPREAD, parameter="BAND")
    nearest = nearest_other(places[:, 0], places[:, 1], tick)
    core = ~outliers(nearest)
    step = float(nearest[core].mean())
    px, py, value = places[core, 0], places[core, 1], values[first[core]]
    if not _crowded(px, py, step):
        scores = moran_scores(px, py, value, step, _STEPS, tick)
        peak = first_peak(scores)
        if peak is not None:
            return Choice(step * (peak + 1), Reason.PEAK)
    return _by_neighbors(px, py, len(places), tick)


def _crowded(x, y, step):
    if len(x) < _MANY_PLACES:
        return False
    probe = np.arange(0, len(x), max(len(x) // 200, 1))
    counts = np.zeros(len(x))
    for here, _, _ in Places(x, y, 10 * step).pairs(_STEPS * step, probe):
        counts += np.bincount(here, minlength=len(x))
    return counts.max() >= _MANY_NEIGHBORS


def _by_neighbors(x, y, n, tick):
    k = int(max(3, min(30, 0.05 * n)))
    distances = distance_to_neighbor(x, y, min(k, len(x) - 1), tick)
    spread = float(np.sqrt(np.mean((x - x.mean()) ** 2 + (y - y.mean()) ** 2)))
    band = float(distances.mean())
    if spread < band:
        return Choice(spread, Reason.SPREAD)
    return Choice(band, Reason.NEIGHBORS, k)


def moran_scores(
    x: np.ndarray, y: np.ndarray, values: np.ndarray, step: float, steps: int, tick: Tick = silent
) -> np.ndarray:
    """z scores of Moran's I (normality) for the bands step, 2·step, … ``steps``·step.

    NaN where no place has a neighbor or all values are equal.

    Notes
    -----
    Binary weights, A. D. Cliff and J. K. Ord (1981), Spatial Processes, section 2.3.

    Examples
    --------
    >>> x = np.arange(6.0)
    >>> moran_scores(x, 0 * x, np.array([1.0, 1, 1, 5, 5, 5]), 1.0, 2).round(4).tolist()
    [2.2361, 2.7634]
    """
    n = len(x)
    deviation = values - values.mean()
    products = np.zeros(steps)
    degrees = np.zeros((n, steps))
    for here, there, squared in Places(x, y, step * steps / 4.0).pairs(step * steps, tick=tick):
        other = here != there
        here, there = here[other], there[other]
        ring = np.ceil(np.sqrt(squared[other]) / step * (1 - 1e-9)).astype(np.intp) - 1
        ring = np.clip(ring, 0, steps - 1)
        products += np.bincount(ring, deviation[here] * deviation[there], minlength=steps)
        degrees += np.bincount(here * steps + ring, minlength=n * steps).reshape(n, steps)
    degrees = np.cumsum(degrees, axis=1)
    return moran_of_sums(n, deviation @ deviation, np.cumsum(products), degrees)[1]


def moran_of_sums(n: int, squares: float, products: np.ndarray, degrees: np.ndarray) -> tuple:
    """Moran's I of several sets of neighbors and its z score (normality).

    Parameters
    ----------
    n : int
        Number of places.
    squares : float
        Sum of squared deviations from the mean.
    products : (bands,) float array
        Products of deviations summed over pairs of neighbors, each pair in both directions.
    degrees : (n, bands) float array
        Neighbors of every place, without itself.
    """
    s0 = degrees.sum(axis=0)
    s1, s2 = 2.0 * s0, 4.0 * (degrees * degrees).sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        index = n / s0 * products / squares
        variance = (n * n * s1 - n * s2 + 3.0 * s0 * s0) / (s0 * s0 * (n * n - 1.0))
        variance -= 1.0 / (n - 1.0) ** 2
        z = (index + 1.0 / (n - 1.0)) / np.sqrt(variance)
    return index, np.where(np.isfinite(z), z, np.nan)


def first_peak(scores: np.ndarray):
    """Index of the first score above both its neighbors, or None.

    Examples
    --------
    >>> first_peak(np.array([1.0, 3.0, 2.0, 4.0, 1.0]))
    1
    """
    middle = scores[1:-1]
    peaks = np.flatnonzero((middle > scores[:-2]) & (middle > scores[2:]))
    return int(peaks[0]) + 1 if len(peaks) else None


def automatic_grid_band(
    values: np.ndarray, grid: Grid, area: np.ndarray, tick: Tick = silent
) -> Choice:
    """Distance band for the cells of a grid: the same rules with the cell size as the step.

    On a grid the neighbors of a cell are known, so the ``_MANY_PLACES`` rule and the k-th neighbor
    need no search.
    """
    n = int(np.count_nonzero(area))
    if n < _MANY_PLACES:
        scores = _grid_moran_scores(values, grid, area, n, tick)
        peak = first_peak(scores)
        if peak is not None:
            return Choice(grid.size * (peak + 1), Reason.PEAK)
    k = int(max(3, min(30, 0.05 * n)))
    reach = 1.0
    while grid.stencil(reach * grid.size).neighbors <= k:
        reach += 0.5
    row, column = np.nonzero(area)
    x, y = grid.centers_of(column + grid.column, row + grid.row)
    spread = float(np.sqrt(x.var() + y.var()))
    if grid.size <= spread < reach * grid.size:
        return Choice(spread, Reason.SPREAD)
    return Choice(reach * grid.size, Reason.NEIGHBORS, k)


def _grid_moran_scores(values, grid, area, n, tick):
    deviation = np.where(area, values - values[area].mean(), 0.0)
    squares = float((deviation * deviation).sum())
    scores = np.full(_STEPS, np.nan)
    for k in range(_STEPS):
        tick(k / _STEPS)
        stencil = grid.stencil(grid.size * (k + 1))
        degree = NeighborSums(area, stencil, grid.row).all()[area] - 1.0
        lag = NeighborSums(deviation, stencil, grid.row).all()
        products = float((deviation * lag).sum()) - squares
        _, z = moran_of_sums(n, squares, np.array([products]), degree[:, None])
        scores[k] = z[0]
        # Two scores after a peak are enough.
        if k >= 2 and first_peak(scores[: k + 1]) is not None:
            break
    return scores


def _rounded(metres: float) -> float:
    """Two figures that end in 0 or 5: 37 → 35, 63 → 65, 120 → 100, 130 → 150."""
    unit = 10.0 ** np.floor(np.log10(metres))
    step = 0.5 * unit
    return float(np.rint(metres / step) * step)
