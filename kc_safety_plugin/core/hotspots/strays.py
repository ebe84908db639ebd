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
    middles, wrong, sides = [], 0.0, []
    for values in (x, y):
        low, high = float(values.min()), float(values.max())
        middle, off = _near_rank(
            (values[part] - low for part in _parts(x)), high - low, 0.5, len(x)
        )
        middles.append(low + middle)
        sides.append(max(middle, high - low - middle))
        # By so much the distances may be wrong.
        wrong += off
    # No point is farther out than a corner of the box around all.
    farthest = float(np.hypot(*sides))
    distance, off = _near_rank(_distances(x, y, *middles), farthest, 0.95, len(x))
    return farthest + wrong < FAR * (distance - off - wrong)


def _parts(values):
    return (slice(first, first + _CHUNK) for first in range(0, len(values), _CHUNK))


def _distances(x, y, middle_x, middle_y):
    for part in _parts(x):
        dx, dy = x[part] - middle_x, y[part] - middle_y
        dx *= dx
        dy *= dy
        dx += dy
        yield np.sqrt(dx, out=dx)


def _near_rank(pieces, high, share, n):
    """(value, largest error) of the value that a share of ``n`` values does not exceed.

    Values lie between 0 and ``high``; the ``pieces`` of them are used up.
    """
    width = high / _BINS
    if not width > 0:
        return 0.0, 0.0
    counts = np.zeros(_BINS + 1, np.intp)
    for steps in pieces:
        steps *= 1.0 / width
        counts += np.bincount(steps.astype(np.intp), minlength=_BINS + 1)
    # A rank between two values lies between their bins.
    rank, below = share * (n - 1), np.cumsum(counts)
    first = int(np.searchsorted(below, np.floor(rank) + 1))
    last = int(np.searchsorted(below, np.ceil(rank) + 1))
    return 0.5 * (first + last + 1) * width, (0.5 * (last - first) + 1.0) * width
