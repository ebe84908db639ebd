"""Cut a row of units into contiguous parts whose largest is as small as can be."""

import numpy as np

_EPS = 1e-9


def prefix_optima(cost: np.ndarray, parts: int) -> np.ndarray:
    """Smallest possible largest cost of every prefix, for every number of parts.

    Parameters
    ----------
    cost : (n, n) float array
        ``cost[i, j]`` of a part that runs from unit ``i`` to unit ``j``, both included; infinite
        where a part may not run so. Below the diagonal it is not read.
    parts : int

    Returns
    -------
    (parts + 1, n + 1) float array
        ``[k, m]``: the first ``m`` units in exactly ``k`` parts, none empty; infinite where that
        cannot be.

    Examples
    --------
    >>> work = np.array([3.0, 1.0, 2.0])
    >>> cost = np.cumsum(np.triu(np.tile(work, (3, 1))), axis=1)
    >>> prefix_optima(cost, 2)[2].tolist()
    [inf, inf, 3.0, 3.0]
    """
    n = len(cost)
    upper = np.where(np.tri(n, k=-1, dtype=bool), np.inf, cost)
    best = np.full((parts + 1, n + 1), np.inf)
    best[0, 0] = 0.0
    for k in range(1, parts + 1):
        best[k, 1:] = np.maximum(best[k - 1, :n, None], upper).min(axis=0)
    return best


def linear_partition(cost: np.ndarray, parts: int) -> np.ndarray:
    """Cut ``n`` units in a row into exactly ``parts`` contiguous parts.

    Parameters
    ----------
    cost, parts
        As in ``prefix_optima``.

    Returns
    -------
    (parts,) int array
        First unit of every part, ascending; the first is 0.

    Notes
    -----
    Exact: the largest cost is the smallest possible, by dynamic programming over all cuts
    (linear partition problem; Skiena, *The Algorithm Design Manual*, section 10.7). Of all such
    cuts the one with the smallest sum of squares is taken, then the one whose last part begins
    first, so the answer is unique.

    Examples
    --------
    >>> work = np.array([1.0, 5.0, 1.0, 1.0, 4.0])
    >>> cost = np.cumsum(np.triu(np.tile(work, (5, 1))), axis=1)
    >>> linear_partition(cost, 3).tolist()
    [0, 2, 4]
    """
    n = len(cost)
    largest = prefix_optima(cost, parts)[parts, n]
    allowed = cost <= largest * (1 + _EPS) + _EPS
    allowed &= ~np.tri(n, k=-1, dtype=bool)
    squares = np.full(cost.shape, np.inf)
    squares[allowed] = cost[allowed] ** 2
    total = np.full(n + 1, np.inf)
    total[0] = 0.0
    begin = np.zeros((parts + 1, n + 1), np.intp)
    for k in range(1, parts + 1):
        sums = total[:n, None] + squares
        # Sums that differ by rounding alone are equal; the earliest cut then decides.
        low = sums.min(axis=0)
        begin[k, 1:] = np.argmax(sums <= low * (1 + _EPS) + _EPS, axis=0)
        total = np.concatenate([[np.inf], low])
    firsts, end = [], n
    for k in range(parts, 0, -1):
        end = int(begin[k, end])
        firsts.append(end)
    return np.array(firsts[::-1], np.intp)


def best_meeting(cost: np.ndarray, parts: int, behind, before, after) -> int:
    """Which of several meeting places two groups should leave in opposite directions.

    Parameters
    ----------
    cost, parts
        As in ``prefix_optima``; ``parts // 2`` parts lie before the meeting place.
    behind : (m,) int array
        First unit behind each meeting place, 1 … n − 1.
    before, after : (m,) float arrays
        What the parts that end and begin at each meeting place cost more for reaching to it.

    Returns
    -------
    int
        The place with the smallest largest cost, of equal ones the first.

    Examples
    --------
    >>> cost = np.cumsum(np.triu(np.ones((4, 4))), axis=1)
    >>> best_meeting(cost, 2, [1, 2, 3], np.zeros(3), np.zeros(3))
    1
    """
    n, ahead = len(cost), parts // 2
    left = prefix_optima(cost, ahead)[ahead - 1]
    # Seen from the other end: [m] are the last m units.
    right = prefix_optima(cost[::-1, ::-1].T, parts - ahead)[parts - ahead - 1]
    longest = []
    for unit, more_before, more_after in zip(behind, before, after):
        one = np.maximum(left[:unit], cost[:unit, unit - 1] + more_before).min()
        other = np.maximum(right[n - unit - 1 :: -1], cost[unit, unit:] + more_after).min()
        longest.append(max(one, other))
    best = np.array(longest)
    return int(np.argmax(best <= best.min() * (1 + _EPS) + _EPS))
