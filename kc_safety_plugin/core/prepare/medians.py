"""The median of values that lie in a file."""

import numpy as np

from .growing import Stored, pieces_of

#: So many values are put in order in the memory.
_FEW = 1 << 20
_BITS = 16
_SIGN = np.uint64(1 << 63)


def median(values: Stored) -> float:
    """The median, as numpy gives it, of floats that the memory need not hold.

    Their order as numbers is that of their bits, so that the place of the median is closed in by
    sixteen bits with each reading.

    Examples
    --------
    >>> from kc_safety_plugin.core.prepare.growing import Growing
    >>> columns = Growing()
    >>> columns.add(x=np.array([3.0, -1.0, 2.5, -7.5]))
    >>> median(columns.column("x"))
    0.75
    """
    n = len(values)
    if n <= _FEW:
        return float(np.median(values[:], overwrite_input=True))
    if any(np.isnan(values[some]).any() for some in pieces_of(n)):
        return np.nan
    return (_ranked(values, (n - 1) // 2) + _ranked(values, n // 2)) / 2


def _ranked(values: Stored, rank: int) -> float:
    """The value that ``rank`` others come before."""
    low, left = 0, 64
    while True:
        left -= _BITS
        counts = np.zeros(1 << _BITS, np.int64)
        for codes in _codes(values, low, left + _BITS):
            bins = ((codes - np.uint64(low)) >> np.uint64(left)).view(np.int64)
            counts += np.bincount(bins, minlength=len(counts))
        ends = np.cumsum(counts)
        number = int(np.searchsorted(ends, rank, side="right"))
        rank -= int(ends[number] - counts[number])
        low += number << left
        if left == 0 or counts[number] <= _FEW:
            break
    codes = np.array([low], np.uint64)
    if left:
        codes = np.sort(np.concatenate(list(_codes(values, low, left))))
    return float(_floats(codes)[rank if left else 0])


def _codes(values: Stored, low: int, bits: int):
    """Codes of the values from ``low`` on that differ in no more than the last ``bits`` of it."""
    for some in pieces_of(len(values)):
        code = (values[some] + 0.0).view(np.uint64)
        code = np.where(code & _SIGN, ~code, code | _SIGN)
        if bits < 64:
            code = code[code >> np.uint64(bits) == np.uint64(low >> bits)]
        yield code


def _floats(codes: np.ndarray) -> np.ndarray:
    return np.where(codes & _SIGN, codes ^ _SIGN, ~codes).view(float)
