"""Coordinates that so many points share that their moments alone would not be accurate enough."""

import numpy as np

from .binned_points import BinnedPoints

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
    limit = _LARGE * bandwidth**2 * _peak(points, bandwidth)
    if points.dense:
        load, unit = points.add_up().load
        near = _in_crowded(load, points.number, limit / unit)
    else:
        near = _crowded(points.number & _BINS, points.weights, limit)
    # Places share bins: a bin holds at least what each of its places holds.
    place = (points.number[near].astype(np.int64) << 16) + points.place[near]
    mixed = place * 0x9E3779B1
    mixed ^= mixed >> 21
    weights = None if points.weights is None else points.weights[near]
    chosen = _crowded(mixed & _bins(len(mixed)), weights, limit)
    near, place = near[chosen], place[chosen]
    if not len(near):
        return points, None
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
    # Mostly they share one coordinate; where not, the order of the points must not choose it.
    for name in ("x", "y"):
        setattr(crowds, name, np.minimum.reduceat(getattr(points, name)[near[order]], first)[large])
    crowds.weights = many[large]
    gone = near[order[np.repeat(large, size)]]
    if points.dense:
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


def _crowded(home, weights, limit):
    """The points of homes that hold more than ``limit``."""
    return _in_crowded(np.bincount(home, weights), home, limit)


def _in_crowded(load, home, limit):
    if load.max(initial=0) <= limit:
        return np.empty(0, np.intp)
    return np.flatnonzero((load > limit).take(home))


def _peak(points, bandwidth):
    """The highest sum of heights, about."""
    block = max(int(bandwidth) // 2, 1)
    rows, width = points.shape[0] // block, points.shape[1] // block
    if points.dense:
        # What is left over lies in the margin.
        load, unit = points.add_up().load
        cells = load.reshape(points.shape)[: rows * block]
        strips = cells.reshape(rows, block, -1).sum(axis=1)[:, : width * block]
        sums = strips.reshape(rows, width, block).sum(axis=2) * unit
    else:
        row, column = np.divmod(points.number, points.shape[1])
        number = row // block * (width + 1) + column // block
        sums = np.bincount(number, points.weights, minlength=(rows + 1) * (width + 1))
        sums = sums.reshape(rows + 1, width + 1)
    # A square as wide as the bandwidth, wherever it begins; a quartic holds π/3 of it.
    sums = np.pad(sums, 1)
    sums = sums[1:] + sums[:-1]
    return (sums[:, 1:] + sums[:, :-1]).max()
