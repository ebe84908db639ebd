"""Coordinates that so many points share that their moments alone would not be accurate enough."""

import numpy as np

from .moments import BinnedPoints

#: A coordinate is summed by itself from this share of the peak times (bandwidth in cells)² on: the
#: error of moments falls with that square.
_LARGE = 1.0 / 6000.0
_BINS = (1 << 20) - 1


def split_crowds(points: BinnedPoints, bandwidth: float) -> tuple:
    """Return (the other points, the crowds as one point each with their weight, or None).

    ``bandwidth`` is counted in cells.

    Where a kernel ends its second derivative jumps, and moments of second order are wrong there by
    0.4 % of a point's peak (bandwidth of ten cells). Scattered points cancel out; a crowd on one
    coordinate does not.
    """
    if not len(points):
        return points, None
    few_cells = points.shape[0] * points.shape[1] <= 2 * len(points)
    limit = _LARGE * bandwidth**2 * _peak(points, bandwidth, few_cells)
    home = points.number if few_cells else points.number & _BINS
    near = _crowded(home, points.weights, limit, points.count if few_cells else None)
    # Places share bins: a bin holds at least what each of its places holds.
    # Widened by hand: from NumPy 2 on a small kind does not grow with a large factor.
    number, u = points.number[near].astype(np.int64), points.u[near].astype(np.int64)
    mixed = number * 0x9E3779B1 + u * 0x85EBCA6B + points.v[near]
    mixed ^= mixed >> 21
    weights = None if points.weights is None else points.weights[near]
    near = near[_crowded(mixed & _bins(len(mixed)), weights, limit)]
    if not len(near):
        return points, None
    place = points.number[near].astype(np.int64) << 32
    place += (points.u[near].astype(np.int64) << 16) + points.v[near]
    order = np.argsort(place, kind="stable")
    first = np.flatnonzero(np.diff(place[order], prepend=-1))
    size = np.diff(np.append(first, len(order)))
    many = size.astype(float)
    if points.weights is not None:
        many = _sums(points.weights[near[order]], place[order], first)
    large = many > limit
    if not large.any():
        return points, None
    crowds = points.only(near[order[first[large]]])
    crowds.weights = many[large]
    gone = near[order[np.repeat(large, size)]]
    if few_cells and weights is None:
        points.leave_out(gone, crowds, size[large])
        return points, crowds
    alone = np.ones(len(points), bool)
    alone[gone] = False
    return points.only(alone), crowds


def _sums(weights, place, first):
    """Weight on every place, whatever the order of the points."""
    return np.add.reduceat(weights[np.lexsort((weights, place))], first)


def _bins(points):
    """A mask that gives at least two bins for each point, as few as that: zeros cost time too."""
    return min((1 << int(2 * points).bit_length()) - 1, _BINS)


def _crowded(home, weights, limit, load=None):
    """The points of homes that hold more than ``limit``."""
    if load is None or weights is not None:
        load = np.bincount(home, weights)
    if load.max(initial=0) <= limit:
        return np.empty(0, np.intp)
    return np.flatnonzero((load > limit)[home])


def _peak(points, bandwidth, few_cells):
    """A lower bound of the highest sum of heights."""
    block = max(int(bandwidth) // 2, 1)
    if few_cells:
        cells = points.count
        if points.weights is not None:
            cells = np.bincount(points.number, points.weights, len(cells))
        sums = np.add.reduceat(cells.reshape(points.shape), np.arange(0, points.shape[0], block))
        sums = np.add.reduceat(sums, np.arange(0, points.shape[1], block), axis=1)
    else:
        width = points.shape[1] // block + 1
        row, column = points.places()
        sums = np.bincount(row // block * width + column // block, points.weights)
    # A block lies within a third of a bandwidth of its middle.
    return 0.75 * sums.max()
