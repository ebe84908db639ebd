"""Largest value, mean and spread of a density surface."""

import numpy as np

_CHUNK = 1 << 16


def surface_figures(surface: np.ndarray, inside: np.ndarray = None) -> tuple:
    """Return (maximum, mean, population standard deviation) of the cells that are ``inside``.

    Parameters
    ----------
    surface : (rows, columns) float array
        Finite, any unit.
    inside : (rows, columns) bool array, optional
        The cells that count, at least one; all without it.

    Notes
    -----
    Means and squared deviations of blocks are joined after Chan, Golub and LeVeque (1983), The
    American Statistician 37, 242-247: one pass, and no loss of digits where the mean is large.

    Examples
    --------
    >>> surface_figures(np.array([[0.0, 2.0], [4.0, 9.0]]), np.array([[True, True], [True, False]]))
    (4.0, 2.0, 1.632993161855452)
    """
    values = surface.reshape(-1) if inside is None else surface[inside]
    count, mean, squares = 0, 0.0, 0.0
    for first in range(0, len(values), _CHUNK):
        some = values[first : first + _CHUNK].astype(float)
        here = float(some.mean())
        some -= here
        gap, total = here - mean, count + len(some)
        squares += float(some @ some) + gap * gap * count * len(some) / total
        mean += gap * len(some) / total
        count = total
    return float(values.max()), mean, float(np.sqrt(squares / count))
