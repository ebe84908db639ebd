"""A bandwidth from the spread of the incidents."""

import numpy as np

from kc_safety_plugin.core.errors import Problem, SafetyDataError

from .kernels import Kernel


def automatic_bandwidth(
    x: np.ndarray, y: np.ndarray, kernel: Kernel = Kernel.QUARTIC, parameter: str = "BANDWIDTH"
) -> float:
    """Bandwidth in metres from the spread of the points in both directions.

    Parameters
    ----------
    x, y : (n,) float arrays
        Metres.
    kernel : Kernel
        The rule gives the radius of a quartic kernel; another kernel gets the bandwidth that
        spreads an incident equally far (same standard deviation).

    Notes
    -----
    ``0.9 · min(SD, sqrt(1 / ln 2) · D) · n^(−1/5)`` with SD the standard distance and D the median
    distance from the mean centre: Silverman's rule of thumb (B. W. Silverman, 1986, Density
    Estimation, eq. 3.31) carried to two dimensions as in Esri's documentation of Kernel Density.
    The median keeps a few far points from widening it. Rules made for a *full width*, such as
    ``bandwidth.nrd`` of R's MASS (four standard deviations), must not be taken for a radius.
    Weights do not enter: ten times the weight is no reason to smooth less.

    Raises
    ------
    SafetyDataError
        ``NO_SPREAD`` when all points lie on one place.

    Examples
    --------
    >>> corner = np.array([0.0, 1000.0, 0.0, 1000.0])
    >>> round(automatic_bandwidth(corner, np.array([0.0, 0.0, 1000.0, 1000.0])), 3)
    482.298
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    distance = np.hypot(x - x.mean(), y - y.mean())
    standard = np.sqrt(np.mean(distance**2))
    # Rounding leaves some nanometres between equal points.
    if not standard > 1e-6:
        raise SafetyDataError(Problem.NO_SPREAD, parameter=parameter)
    middle = np.sqrt(1 / np.log(2)) * np.median(distance)
    narrow = min(standard, middle) if middle > 1e-6 else standard
    quartic = 0.9 * narrow * len(x) ** -0.2
    return float(quartic * Kernel.QUARTIC.spread / kernel.spread)
