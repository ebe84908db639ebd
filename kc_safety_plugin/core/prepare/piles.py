"""Find piles: points that share one exact coordinate implausibly often."""

from dataclasses import dataclass

import numpy as np

from .keys import among, portions

#: No fewer points than this make a pile, however few lie elsewhere.
SMALLEST_PILE = 20
#: A pile holds at least this many times what a busy place holds.
SMALLEST_MULTIPLE = 8.0
#: Exponent of the tail of counts per place (see ``find_piles``).
TAIL_EXPONENT = 2.6

_CHUNK = 1 << 15
#: Counts below this are counted one by one.
_FEW_POINTS = 1024
#: Bins of keys, as a power of two.
_MOST_BINS, _FEWEST_BINS = 20, 8


@dataclass(frozen=True)
class Piles:
    """``size`` is the count from which a place is a pile; the largest pile comes first.

    ``on_pile`` (n,) tells which points lie on one, ``places`` (k, 2) where the piles are and
    ``counts`` (k,) how many points each holds.
    """

    size: int
    on_pile: np.ndarray
    places: np.ndarray
    counts: np.ndarray

    def __len__(self):
        return len(self.counts)


def find_piles(x: np.ndarray, y: np.ndarray, size: int = 0) -> Piles:
    """Find exact coordinates that hold implausibly many points.

    A file that could not be geocoded is put on the centre of its ZIP code, on a hospital or on
    police headquarters; every density map then shows a hot spot that is not there.

    Parameters
    ----------
    x, y : (n,) float arrays
        Coordinates in any unit. A place is one exact pair; points with NaN or infinite
        coordinates are on no pile and are not counted.
    size : int
        Points from which a place is a pile; 0 chooses it by the rule below.

    Notes
    -----
    The rule looks at the count of points at each occupied place:

        size = busy * max(8, (k / 4) ** (1 / 2.6)), but at least 20

    ``busy`` is what the upper quartile of the ``k`` places holds, as the mean of the counts
    between the 65 % and the 85 % place, so that it moves smoothly although counts are whole
    numbers; the largest place never takes part. Addresses that are geocoded to the block stack
    a few points everywhere, and crime gathers at few places by nature: counts per place fall off
    as a power, P(count > c) = (busy / c) ** a / 4 beyond the upper quartile. The largest of k
    ordinary places is then expected at busy * (k / 4) ** (1 / a), and a place beyond that is not
    explained by crime gathering. Hill's estimate of ``a`` from the largest 30 to 400 places of
    block-geocoded files of Kansas City, Chicago and Boston lies around 2.6 (2.1 to 3.7).
    Quartiles of places, not of points, do not move when piles hold half of all points. Since
    ``busy`` grows with the length of the period and ``k`` with the size of the city, the rule
    reads a corridor and a decade alike. For a few dozen places the power says little, hence the
    multiple of 8; below 20 points chance alone stacks that many.

    Examples
    --------
    >>> x = np.concatenate([np.arange(60.0), np.full(40, 7.0)])
    >>> piles = find_piles(x, np.zeros(100))
    >>> piles.size, piles.places.tolist(), piles.counts.tolist()
    (20, [[7.0, 0.0]], [41])
    """
    x, y = np.ascontiguousarray(x, float), np.ascontiguousarray(y, float)
    key, finite = place_keys(x, y), np.isfinite(x) & np.isfinite(y)
    # All of them is most often so, and then needs no copy.
    known = slice(None) if finite.all() else np.flatnonzero(finite)
    key = key[known]
    if size > 0:
        # Places share bins, so a bin holds at least what each of its places holds.
        bins = (key >> _bin_shift(len(key))).view(np.intp)
        near = np.flatnonzero((np.bincount(bins, minlength=1) >= size)[bins])
        known, key = (near if isinstance(known, slice) else known[near]), key[near]
    size, crowded = crowded_keys(key, size)
    on_pile = np.zeros(len(x), bool)
    on_pile[known] = among(key, crowded)
    return piles_at(size, on_pile, x[on_pile], y[on_pile])


def crowded_keys(key: np.ndarray, size: int = 0) -> tuple:
    """(size, keys of the piles) of the ``place_keys`` of all points; see ``find_piles``."""
    counts, often, held = [], [], []
    least = size if size > 0 else SMALLEST_PILE
    for some in portions(key):
        ordered = np.sort(key[some])
        first = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)])
        here = np.diff(np.append(first, len(ordered))).astype(np.int32)
        many = here >= least
        counts.append(here)
        often.append(ordered[first[many]])
        held.append(here[many])
    size = int(size) if size > 0 else automatic_size(np.concatenate(counts))
    return size, np.concatenate(often)[np.concatenate(held) >= size]


def piles_at(size: int, on_pile: np.ndarray, x: np.ndarray, y: np.ndarray) -> Piles:
    """The piles; ``x`` and ``y`` are the coordinates of the points that lie on one."""
    place = np.empty(len(x), complex)
    place.real, place.imag = x + 0.0, y + 0.0
    places, counts = np.unique(place, return_counts=True)
    order = np.argsort(-counts, kind="stable")
    found = np.column_stack([places.real, places.imag])[order]
    return Piles(size, on_pile, found, counts[order])


def _bin_shift(points: int) -> np.uint64:
    """Bits to drop from a key so that a bin gets a few points: empty bins cost memory and time."""
    bits = min(max(points.bit_length() - 2, _FEWEST_BINS), _MOST_BINS)
    return np.uint64(64 - bits)


def place_keys(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """One whole number per place: sorted three times as fast as the pairs.

    Every bit of the pair is mixed into 64 bits (multipliers of the finaliser of MurmurHash3); that
    two of ten million places get the same one has a chance of three in a million.
    """
    out = np.empty(len(x), np.uint64)
    # Blocks that stay in the processor's cache are several times faster than one pass.
    for first in range(0, len(x), _CHUNK):
        part = slice(first, first + _CHUNK)
        # Adding nought makes one zero of plus and minus zero.
        mixed = (x[part] + 0.0).view(np.uint64)
        mixed *= np.uint64(0xFF51AFD7ED558CCD)
        mixed ^= mixed >> np.uint64(33)
        mixed += (y[part] + 0.0).view(np.uint64)
        mixed *= np.uint64(0xC4CEB9FE1A85EC53)
        mixed ^= mixed >> np.uint64(33)
        np.multiply(mixed, np.uint64(0xFF51AFD7ED558CCD), out=out[part])
    return out


def automatic_size(counts: np.ndarray) -> int:
    """Return the count from which a place is a pile, by the rule of ``find_piles``.

    Parameters
    ----------
    counts : (k,) int array
        Points at each occupied place. One place alone has nothing to be compared with, so the
        size is then one more than it holds.

    Examples
    --------
    >>> automatic_size(np.array([1, 1, 2, 3, 500]))
    24
    >>> automatic_size(np.full(10_000, 4))
    82
    """
    return size_from(*count_of_counts(counts))


def count_of_counts(counts: np.ndarray) -> tuple:
    """(distinct counts in order, how often each occurs): few, however many places there are."""
    few = np.bincount(counts[counts < _FEW_POINTS], minlength=1)
    many, times = np.unique(counts[counts >= _FEW_POINTS], return_counts=True)
    occurring = np.flatnonzero(few)
    return np.append(occurring, many), np.append(few[occurring], times)


def size_from(counts: np.ndarray, times: np.ndarray) -> int:
    """The same as ``automatic_size`` of distinct ``counts`` in order, each so many ``times``."""
    ends = np.cumsum(times)
    k = int(ends[-1]) if len(ends) else 0
    if k < 2:
        return max(SMALLEST_PILE, int(counts.sum()) + 1)
    end = min(int(np.ceil(0.85 * k)), k - 1)
    start = min(int(0.65 * k), end - 1)
    within = np.minimum(ends, end) - np.maximum(ends - times, start)
    busy = (counts * np.maximum(within, 0)).sum() / (end - start)
    multiple = max(SMALLEST_MULTIPLE, (k / 4) ** (1 / TAIL_EXPONENT))
    return max(SMALLEST_PILE, int(np.ceil(busy * multiple)))
