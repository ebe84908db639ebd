"""Points so far from all others that they can only be wrong geocodes."""

import numpy as np

#: A point this many times farther out than 95 % of the points is astray.
FAR = 4.0
#: More than this share of the points far out are no strays but another place.
MOST = 0.01


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
    if len(x) < 20:
        return np.zeros(len(x), bool)
    out = np.hypot(x - np.median(x), y - np.median(y))
    limit = FAR * np.percentile(out, 95)
    far = out > limit
    if limit == 0 or np.count_nonzero(far) > MOST * len(x):
        far[:] = False
    return far
