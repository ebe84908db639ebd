"""Smallest and largest value, mean and spread of a density surface."""

from typing import NamedTuple

import numpy as np

from kc_safety_plugin.core.parallel import for_each

_CHUNK = 1 << 16
#: From so many cells on threads are worth while.
_MANY = 3_000_000


class Figures(NamedTuple):
    """``sd`` is the population standard deviation."""

    minimum: float
    maximum: float
    mean: float
    sd: float


def surface_figures(surface: np.ndarray, inside: np.ndarray = None) -> Figures:
    """Figures of the cells that are ``inside``.

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
    Figures(minimum=0.0, maximum=4.0, mean=2.0, sd=1.632993161855452)
    """
    values = surface.reshape(-1) if inside is None else surface[inside]
    begins = range(0, len(values), _CHUNK)
    parts: list = [None] * len(begins)

    def work(k):
        some = values[begins[k] : begins[k] + _CHUNK].astype(float)
        low, high, here = float(some.min()), float(some.max()), float(some.mean())
        some -= here
        parts[k] = len(some), low, high, here, float(some @ some)

    for_each(work, range(len(parts)), small=len(values) < _MANY)
    count, mean, squares = 0, 0.0, 0.0
    for here, _, _, middle, spread in parts:
        gap, total = middle - mean, count + here
        squares += spread + gap * gap * count * here / total
        mean += gap * here / total
        count = total
    low, high = min(part[1] for part in parts), max(part[2] for part in parts)
    return Figures(low, high, mean, float(np.sqrt(squares / count)))
