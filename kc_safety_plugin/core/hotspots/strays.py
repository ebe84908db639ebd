"""Points so far from all others that they can only be wrong geocodes."""

import numpy as np

#: A point this many times farther out than 95 % of the points is astray.
FAR = 4.0
#: More than this share of the points far out are no strays but another place.
MOST = 0.01
_BINS = 2048
_CHUNK = 1 << 16


def strays(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """True for points far outside the place where the others are.

    Distance is measured from the medians of x and y; the limit is ``FAR`` times the distance that
    95 % of the points keep. A city's own suburbs do not come near it; a geocode in another state
    does, and would stretch a map of the city over a continent. Where more than ``MOST`` of the
    points lie beyond the limit nothing is astray.

    Examples
    --------
    >>> x = np.append(np.arange(100.0), 9000.0)
    >>> np.flatnonzero(strays(x, np.zeros(101))).tolist()
    [100]
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    if len(x) < 20 or _clearly_none(x, y):
        return np.zeros(len(x), bool)
    out = np.hypot(x - np.median(x), y - np.median(y))
    limit = FAR * np.percentile(out, 95)
    far = out > limit
    if limit == 0 or np.count_nonzero(far) > MOST * len(x):
        far[:] = False
    return far


def _clearly_none(x, y):
    """True when a histogram tells, past its own errors, that no point lies beyond the limit."""
    middle_x, off_x = _near_rank(x, 0.5)
    middle_y, off_y = _near_rank(y, 0.5)
    out = np.empty(len(x))
    for first in range(0, len(x), _CHUNK):
        part = slice(first, first + _CHUNK)
        dx, dy = x[part] - middle_x, y[part] - middle_y
        dx *= dx
        dy *= dy
        dx += dy
        np.sqrt(dx, out=out[part])
    distance, off = _near_rank(out, 0.95)
    # By so much the distances may be wrong, and the distance that 95 % keep.
    wrong = off_x + off_y
    return out.max() + wrong < FAR * (distance - off - wrong)


def _near_rank(values, share):
    """(value, largest error) of the value that a share of the values does not exceed."""
    low, high = float(values.min()), float(values.max())
    width = (high - low) / _BINS
    if not width > 0:
        return low, 0.0
    counts = np.zeros(_BINS + 1, np.intp)
    for first in range(0, len(values), _CHUNK):
        steps = values[first : first + _CHUNK] - low
        steps *= 1.0 / width
        counts += np.bincount(steps.astype(np.intp), minlength=_BINS + 1)
    # A rank between two values lies between their bins.
    rank, below = share * (len(values) - 1), np.cumsum(counts)
    first = int(np.searchsorted(below, np.floor(rank) + 1))
    last = int(np.searchsorted(below, np.ceil(rank) + 1))
    return low + 0.5 * (first + last + 1) * width, (0.5 * (last - first) + 1.0) * width
