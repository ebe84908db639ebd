"""Spots: the places of points, each exact pair of coordinates once."""

import numpy as np

from .progress import Tick, silent


def spots(x: np.ndarray, y: np.ndarray, tick: Tick = silent) -> tuple:
    """Find the spots of points.

    Parameters
    ----------
    x, y : (n,) float arrays
        Coordinates in any unit, finite.

    Returns
    -------
    ((k, 2) float array, (n,) int array, (k,) int array)
        The spots from west to east and then from south to north, the spot of each point, and how
        many points each holds.

    Examples
    --------
    >>> places, spot, count = spots(np.array([2.0, 1.0, 2.0]), np.array([5.0, 8.0, 5.0]))
    >>> places.tolist(), spot.tolist(), count.tolist()
    ([[1.0, 8.0], [2.0, 5.0]], [1, 0, 1], [1, 2])
    """
    tick(0.0)
    order = np.argsort(y, kind="stable")
    tick(0.0)
    order = order[np.argsort(x[order], kind="stable")]
    tick(0.0)
    sorted_x, sorted_y = x[order], y[order]
    new = np.ones(len(x), bool)
    new[1:] = (sorted_x[1:] != sorted_x[:-1]) | (sorted_y[1:] != sorted_y[:-1])
    first = np.flatnonzero(new)
    spot = np.empty(len(x), np.intp)
    spot[order] = np.cumsum(new) - 1
    count = np.diff(np.append(first, len(x)))
    return np.column_stack([sorted_x[first], sorted_y[first]]), spot, count
