"""Distance of every place to the nearest other one, for millions of places."""

import numpy as np

from kc_safety_plugin.core.progress import Tick, part_of, silent

_CHUNK = 1 << 16
#: Neighbors in a strip that every place is compared with before the search turns to single places.
_TOGETHER = 3
#: Strips in which places are put in order; short whole numbers count so many.
_STRIPS = 60_000
#: Share of the rest of the bar that half a round of the search takes.
_OF_REST = 0.35


def nearest_other(x: np.ndarray, y: np.ndarray, tick: Tick = silent) -> np.ndarray:
    """Distance to the nearest other place, metres; infinite for a place alone.

    Parameters
    ----------
    x, y : (n,) float arrays
        Metres, finite. Places with equal coordinates are at distance 0.
    tick : Tick
        Progress and cancel.

    Notes
    -----
    Places are sorted along strips, once in strips of some width and once in the same strips moved
    by half of it, so that any two places less than half a width apart share a strip. There the
    search from a place ends where the next one along the strip is farther than the nearest found.
    Where the nearest found is farther than half a width, wider strips are tried.

    Examples
    --------
    >>> nearest_other(np.array([0.0, 1.0, 3.0]), np.zeros(3)).tolist()
    [1.0, 1.0, 2.0]
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    n = len(x)
    if n < 2:
        return np.full(n, np.inf)
    tick(0.0)
    # Places that are in order already, as they most often are, cost nearly nothing like this.
    by_x = np.argsort(x, kind="stable")
    x, y = x[by_x], y[by_x]
    tick(0.0)
    best = np.full(n, np.inf)
    left = None
    width = _first_width(x, y)
    low, span = y.min(), max(np.ptp(y), np.ptp(x))
    done = 0.0
    while True:
        for shift in (0.0, 0.5):
            # How many rounds there will be is not known: each takes a part of what is left.
            now = part_of(tick, done, done + _OF_REST * (1.0 - done))
            done += _OF_REST * (1.0 - done)
            now(0.0)
            strip = np.floor((y - low) / width + shift).astype(np.int64)
            # Short whole numbers are sorted digit by digit, many times faster.
            order = np.argsort(strip.astype(np.min_scalar_type(int(strip.max()))), kind="stable")
            now(0.1)
            strips = _Strips(x[order], y[order], strip[order])
            _search(strips, best, order, left, part_of(now, 0.2, 1.0))
        left = np.flatnonzero(~(best < (0.5 * width * (1 - 1e-9)) ** 2))
        if not len(left) or width > 4.0 * span:
            break
        width *= 3.0
    out = np.empty(n)
    out[by_x] = np.sqrt(best)
    return out


def _first_width(x, y):
    """Strips in which the middle half of the places find their neighbor soon."""
    sides = [np.subtract(*np.percentile(part, [75, 25])) or np.ptp(part) for part in (x, y)]
    area = max(sides[0], sides[1] / 100.0) * max(sides[1], sides[0] / 100.0)
    # No more strips than a short whole number counts.
    return max(2.0 * np.sqrt(area / len(x)), np.ptp(y) / 60_000.0, 1e-9)


class _Strips:
    """Places in order of their strip and along it."""

    def __init__(self, x, y, strip):
        self.x, self.y, self.strip = x, y, strip

    def squared(self, here, there):
        """(gap along the strip, distance), both squared; infinite across strips."""
        along = self.x[there] - self.x[here]
        along *= along
        across = self.y[there] - self.y[here]
        across *= across
        across += along
        apart = self.strip[there] != self.strip[here]
        along[apart] = np.inf
        across[apart] = np.inf
        return along, across


def _search(strips, best, order, left, tick):
    n = len(order)
    found = best[order]
    if left is None:
        for step in range(1, _TOGETHER + 1):
            tick(0.1 * step)
            for first in range(0, n - step, _CHUNK):
                last = min(first + _CHUNK, n - step)
                here, there = slice(first, last), slice(first + step, last + step)
                _, squared = strips.squared(here, there)
                np.minimum(found[here], squared, out=found[here])
                np.minimum(found[there], squared, out=found[there])
        active = np.arange(n)
    else:
        asked = np.zeros(n, bool)
        asked[left] = True
        active = np.flatnonzero(asked[order])
    for direction in (1, -1):
        first = 1 if left is not None else _TOGETHER
        share = (0.3, 0.65) if direction == 1 else (0.65, 1.0)
        _along(strips, found, active, direction, first, part_of(tick, *share))
    best[order] = found


def _along(strips, found, active, direction, step, tick):
    """Go along the strip from the ``active`` places until nothing nearer can follow."""
    n = max(len(active), 1)
    while len(active):
        tick(1.0 - len(active) / n)
        there = active + direction * step
        inside = (there >= 0) & (there < len(found))
        if not inside.all():
            active, there = active[inside], there[inside]
        along, squared = strips.squared(active, there)
        nearest = np.minimum(found[active], squared)
        found[active] = nearest
        active = active[along < nearest]
        step += 1


def distinct_places(x: np.ndarray, y: np.ndarray, tick: Tick = silent) -> np.ndarray:
    """(k, 2) places without repetition, from west to east and then from south to north.

    Examples
    --------
    >>> distinct_places([2.0, 1.0, 2.0, 1.0], [5.0, 8.0, 5.0, 7.0]).tolist()
    [[1.0, 7.0], [1.0, 8.0], [2.0, 5.0]]
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    parts = [_distinct(x[part], y[part]) for part in _from_west_to_east(x, tick)]
    return np.concatenate(parts) if parts else np.empty((0, 2))


def _from_west_to_east(x, tick):
    """Yield the numbers of the points of one strip after the other; equal x share a strip."""
    if not len(x):
        return
    tick(0.0)
    low, span = x.min(), np.ptp(x)
    strip = np.zeros(len(x), np.uint16)
    if span > 0:
        strip[:] = np.minimum((x - low) * (_STRIPS / span), _STRIPS - 1)
    # Short whole numbers are sorted digit by digit, many times faster.
    order = np.argsort(strip, kind="stable")
    ends = np.cumsum(np.bincount(strip))
    wanted = np.minimum(np.arange(_CHUNK, len(x) + _CHUNK, _CHUNK), len(x))
    cuts = np.unique(ends[np.searchsorted(ends, wanted)])
    for begin, end in zip([0, *cuts[:-1]], cuts):
        tick(begin / len(x))
        yield order[begin:end]


def _distinct(x, y):
    order = np.argsort(x)
    x, y = x[order], y[order]
    repeated = x[1:] == x[:-1]
    if repeated.any():
        # Only places with the same x are to be put in order by y.
        shared = np.append(repeated, False)
        shared[1:] |= repeated
        shared = np.flatnonzero(shared)
        y[shared] = y[shared[np.lexsort((y[shared], x[shared]))]]
    new = np.append(True, ~repeated | (y[1:] != y[:-1]))
    return np.column_stack([x[new], y[new]])
