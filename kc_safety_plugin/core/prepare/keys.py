"""Tell equal rows by one number each, and find those that occur again."""

from collections.abc import Iterator
from typing import Callable

import numpy as np

_AT_ONCE = 65_536
_PORTION = 1 << 17


def mixed_bits(*columns: np.ndarray) -> np.ndarray:
    """One whole number (uint64) per row of ``columns``, with every bit of the row mixed in.

    Columns of numbers, moments or bytes. Two of ten million different rows get the same number
    with a chance of three in a million (multipliers of the finaliser of MurmurHash3).

    Examples
    --------
    >>> mixed = mixed_bits(np.array([b"KC20000013", b"KC2", b"KC20000013"]), np.array([7, 7, 7]))
    >>> bool(mixed[0] == mixed[2]), bool(mixed[0] == mixed[1])
    (True, False)
    """
    mixed = np.zeros(len(columns[0]), np.uint64)
    for start in range(0, len(mixed), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        for column in columns:
            for word in words_of_bits(column[some]):
                part = mixed[some]
                part += word
                part *= np.uint64(0xFF51AFD7ED558CCD)
                part ^= part >> np.uint64(33)
                part *= np.uint64(0xC4CEB9FE1A85EC53)
                part ^= part >> np.uint64(33)
    return mixed


def words_of_bits(values: np.ndarray) -> np.ndarray:
    """Rows (k, n) of 64 bits that tell equal values."""
    if values.dtype.kind == "S":
        width = max(-(-values.dtype.itemsize // 8), 1)
        padded = np.ascontiguousarray(values.astype(f"S{8 * width}"))
        return padded.view(np.uint64).reshape(-1, width).T
    if values.dtype.kind == "f":
        # Adding nought makes one zero of plus and minus zero.
        return (values.astype(float) + 0.0).view(np.uint64)[None]
    return values.astype(np.int64).view(np.uint64)[None]


def portions(keys: np.ndarray) -> Iterator[np.ndarray]:
    """Places of ``keys`` in portions, the equal ones always in one.

    Keys are numbers with mixed bits, so that portions are of one size, about, and small enough
    to be sorted in the cache.
    """
    bits = max(len(keys) // _PORTION, 0).bit_length()
    if bits == 0:
        yield np.arange(len(keys))
        return
    which = np.empty(len(keys), np.uint16)
    for start in range(0, len(keys), _AT_ONCE):
        which[start : start + _AT_ONCE] = keys[start : start + _AT_ONCE] >> np.uint64(64 - bits)
    for number in range(1 << bits):
        yield np.flatnonzero(which == number)


def one_of_each(records: np.ndarray) -> np.ndarray:
    """The first of the records of each ``key``, ordered by key."""
    order = np.argsort(records["key"], kind="stable")
    return records[order[_begins(records["key"][order])]]


def summed(*names: str) -> Callable:
    """Makes one record of those of each ``key``, ordered by key, with sums of some fields.

    The fields are whole numbers; they are summed as far as their kind can count.
    """

    def merge(records: np.ndarray) -> np.ndarray:
        order = np.argsort(records["key"], kind="stable")
        first = np.flatnonzero(_begins(records["key"][order]))
        out = records[order[first]]
        for name in names if len(first) else ():
            total = np.add.reduceat(records[name][order], first, dtype=np.int64)
            out[name] = np.minimum(total, np.iinfo(out[name].dtype).max)
        return out

    return merge


def _begins(ordered: np.ndarray) -> np.ndarray:
    """Which of ordered values are the first of their kind."""
    out = np.ones(len(ordered), bool)
    out[1:] = ordered[1:] != ordered[:-1]
    return out


def among(keys: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Which of ``keys`` are ``wanted``, (n,) bool."""
    if not len(wanted):
        return np.zeros(len(keys), bool)
    wanted = np.unique(wanted)
    out = np.empty(len(keys), bool)
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        at = np.minimum(np.searchsorted(wanted, some), len(wanted) - 1)
        out[start : start + _AT_ONCE] = wanted[at] == some
    return out
