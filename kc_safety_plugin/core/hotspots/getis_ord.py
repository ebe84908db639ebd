"""Getis–Ord Gi*: which places lie in more than their share of high or low values."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core import statistics
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.grid import Grid
from kc_safety_plugin.core.parallel import for_each
from kc_safety_plugin.core.progress import Tick, silent

from .neighbor_sums import FullCounts, NeighborSums, row_blocks
from .pairs import Places

#: Below this many places the normal distribution of Gi* is in doubt.
FEW_PLACES = 30


@dataclass(frozen=True)
class GiStar:
    """Gi* of places: z score, two-sided p, p after false discovery control, class, neighbors.

    ``neighbors`` counts the place itself. ``bin`` is ±3, ±2, ±1 for hot (+) and cold (−) spots that
    are 99, 95, 90 % sure by the adjusted p, else 0.
    """

    z: np.ndarray
    p: np.ndarray
    p_fdr: np.ndarray
    bin: np.ndarray
    neighbors: np.ndarray

    @property
    def hot(self) -> int:
        return int(np.count_nonzero(self.bin > 0))

    @property
    def cold(self) -> int:
        return int(np.count_nonzero(self.bin < 0))


@dataclass(frozen=True)
class Moments:
    """Number, mean and population standard deviation of the values that are tested."""

    n: int
    mean: float
    sd: float

    @classmethod
    def of(cls, values: np.ndarray) -> "Moments":
        """Raises ``SafetyDataError``: ``NO_VARIANCE`` when all values are equal."""
        if values.size == 0 or values.min() == values.max():
            raise SafetyDataError(Problem.NO_VARIANCE)
        mean = float(values.mean())
        return cls(int(values.size), mean, float(np.sqrt(np.mean((values - mean) ** 2))))

    def score(self, total: np.ndarray, neighbors: np.ndarray) -> np.ndarray:
        """z of neighbour sums ``total``; 0 where a place has every other as its neighbour.

        Notes
        -----
        A. Getis and J. K. Ord (1992), Geographical Analysis 24, 189–206, in the form of Ord and
        Getis (1995), Geographical Analysis 27, 286–306, eq. 5, for binary weights:
        ``(Σx_j − x̄W) / (S·sqrt((nW − W²)/(n − 1)))``.
        """
        spread = self.n * neighbors - neighbors * neighbors
        spread = np.sqrt(spread / (self.n - 1)) * self.sd
        out = total - self.mean * neighbors
        np.divide(out, spread, out=out, where=spread > 0)
        out[spread <= 0] = 0.0
        return out


def gi_star_scores(
    values: np.ndarray, grid: Grid, band: float, area: np.ndarray = None, tick: Tick = silent
) -> tuple:
    """z scores and neighbour counts of the cells of a grid's window.

    Parameters
    ----------
    values : (rows, columns) float array, south first
        One value per cell; cells outside the study area must hold zero.
    grid : Grid
        Square or hexagon grid with the window of ``values``.
    band : float
        Cells whose centres are at most this many metres apart are neighbours; every cell is one
        of its own.
    area : (rows, columns) bool array, optional
        The study area; all cells without it.
    tick : Tick
        Progress and cancel.

    Returns
    -------
    z : (rows, columns) float array
        NaN outside the study area.
    neighbors : (rows, columns) int32 array
        Neighbours in the study area, itself included: exact at edges and round holes.

    Raises
    ------
    SafetyDataError
        ``NO_VARIANCE`` when all values are equal; ``BAND`` when every cell is a neighbour of
        every other.
    """
    stencil = grid.stencil(band)
    moments = Moments.of(values if area is None else values[area])
    sums = NeighborSums(values, stencil, grid.row)
    if area is None:
        counts = FullCounts(values.shape, stencil, grid.row)
    else:
        counts = NeighborSums(area, stencil, grid.row)
    z = np.empty(values.shape)
    neighbors = np.empty(values.shape, np.int32)

    def work(rows):
        count = counts.block(*rows)
        neighbors[slice(*rows)] = count
        z[slice(*rows)] = moments.score(sums.block(*rows), count)

    for_each(work, row_blocks(values.shape), tick)
    if area is not None:
        z[~area] = np.nan
        neighbors[~area] = 0
    _refuse_endless_band(neighbors if area is None else neighbors[area], moments.n)
    return z, neighbors


def gi_star_grid(
    values: np.ndarray, grid: Grid, band: float, area: np.ndarray = None, tick: Tick = silent
) -> GiStar:
    """Gi* of the cells of the study area, in row order; parameters as in ``gi_star_scores``.

    Examples
    --------
    >>> from kc_safety_plugin.core.grid import SquareGrid
    >>> counts = np.zeros((5, 5))
    >>> counts[2, 2], counts[1, 2], counts[2, 1] = 10, 4, 3
    >>> gi_star_grid(counts, SquareGrid(10.0, 0, 0, 5, 5), 14.2).z.round(6)[5:8].tolist()
    [-0.232629, 2.085164, 2.085164]
    """
    z, neighbors = gi_star_scores(values, grid, band, area, tick)
    if area is None:
        return with_significance(z.reshape(-1), neighbors.reshape(-1))
    return with_significance(z[area], neighbors[area])


def gi_star_places(
    x: np.ndarray, y: np.ndarray, values: np.ndarray, band: float, tick: Tick = silent
) -> GiStar:
    """Gi* of values at irregular places; places at most ``band`` metres apart are neighbours.

    Parameters
    ----------
    x, y, values : (n,) float arrays
        Metres and values, finite.
    band : float
        Metres.

    Raises
    ------
    SafetyDataError
        As ``gi_star_scores``.

    Examples
    --------
    >>> x = np.array([10.0, 20, 40, 15, 30, 30])
    >>> y = np.array([10.0, 10, 10, 20, 20, 30])
    >>> gi_star_places(x, y, np.array([2, 3, 3.2, 5, 8, 7]), 15.0).z.round(6).tolist()
    [-1.397276, -0.289178, 0.65065, -0.289178, 1.234521, 2.024243]
    """
    values = np.asarray(values, float)
    # The order of addition must not depend on the order of the rows.
    order = np.lexsort((values, y, x))
    x, y, ordered = np.asarray(x, float)[order], np.asarray(y, float)[order], values[order]
    moments = Moments.of(ordered)
    total, count = np.zeros(len(x)), np.zeros(len(x))
    for here, there, _ in Places(x, y, band / 2.0).pairs(band, tick=tick):
        total += np.bincount(here, ordered[there], minlength=len(x))
        count += np.bincount(here, minlength=len(x))
    z, neighbors = np.empty(len(x)), np.empty(len(x), np.intp)
    z[order] = moments.score(total, count)
    neighbors[order] = count
    _refuse_endless_band(neighbors, moments.n)
    return with_significance(z, neighbors)


def with_significance(z: np.ndarray, neighbors: np.ndarray) -> GiStar:
    """Add p, adjusted p and classes to z scores."""
    p = statistics.two_sided_p(z)
    p_fdr = statistics.adjusted_p(p)
    return GiStar(z, p, p_fdr, statistics.classes(z, p_fdr), neighbors)


def _refuse_endless_band(neighbors, n):
    if neighbors.min(initial=n) == n:
        raise SafetyDataError(Problem.BAND, parameter="BAND")
