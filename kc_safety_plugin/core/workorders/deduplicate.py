"""Cases of the same thing close together: found once, ordered once."""

import numpy as np

from kc_safety_plugin.core.pairs import points_near_points


def nearest_within(x, y, other_x, other_y, radius: float, group=None) -> np.ndarray:
    """Row of the nearest of the others at most ``radius`` metres away, −1 where none is.

    Ties go to the smaller row. With ``group`` (the thing each point belongs to, 0 … g−1, each
    with a point) the answer is one row per group: the one nearest to any of its points.

    Examples
    --------
    >>> nearest_within([0.0, 50.0], [0.0, 0.0], [3.0, 2.0], [0.0, 0.0], 10.0).tolist()
    [1, -1]
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    other_x, other_y = np.asarray(other_x, float), np.asarray(other_y, float)
    group = np.arange(len(x)) if group is None else np.asarray(group, np.intp)
    found = np.full(group.max() + 1 if len(group) else 0, -1, np.intp)
    i, j = points_near_points(x, y, other_x, other_y, radius)
    distance = np.hypot(x[i] - other_x[j], y[i] - other_y[j])
    i = group[i]
    ranked = np.lexsort((j, distance, i))
    first = ranked[np.flatnonzero(np.diff(i[ranked], prepend=-1))]
    found[i[first]] = j[first]
    return found


def leaders(x, y, radius: float) -> np.ndarray:
    """Group repeated calls: every row gets the row that stands for it.

    Rows come oldest first. The oldest that nobody stands for yet stands for itself and for all
    younger ones within ``radius``.

    Examples
    --------
    >>> leaders([0.0, 30.0, 60.0, 200.0], [0.0] * 4, 50.0).tolist()
    [0, 0, 2, 3]
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    j, i = points_near_points(x, y, x, y, radius)
    start = np.searchsorted(i, np.arange(len(x) + 1))
    leader = np.full(len(x), -1, np.intp)
    for row in range(len(x)):
        if leader[row] < 0:
            group = j[start[row] : start[row + 1]]
            leader[group[leader[group] < 0]] = row
            leader[row] = row
    return leader
