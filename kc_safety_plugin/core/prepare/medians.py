"""The median of values that lie in a file."""

import numpy as np

from kc_safety_plugin.core.progress import Tick, silent

from .growing import Stored

#: So many values are put in order in the memory.
_FEW = 1 << 18
_BITS = 16
_SIGN = np.uint64(1 << 63)


def median(values: Stored, tick: Tick = silent) -> float:
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
    if any(np.isnan(some).any() for some in values.pieces()):
        return np.nan
    return _between(values, (n - 1) // 2, n // 2, tick)


def _between(values: Stored, first: int, last: int, tick: Tick) -> float:
    """The middle of the values that ``first`` and ``last``, the same or the next, come before."""
    low, left, before, held = 0, 64, 0, len(values)
    while left and held > _FEW:
        left -= _BITS
        tick(0.0)
        counts = np.zeros(1 << _BITS, np.int64)
        for codes in _codes(values, low, left + _BITS):
            places = ((codes - np.uint64(low)) >> np.uint64(left)).view(np.int64)
            counts += np.bincount(places, minlength=len(counts))
        ends = before + np.cumsum(counts)
        bins = np.searchsorted(ends, (first, last), side="right").tolist()
        if bins[0] != bins[1]:
            return sum(_between(values, one, one, tick) for one in (first, last)) / 2
        held = int(counts[bins[0]])
        before = int(ends[bins[0]]) - held
        low += bins[0] << left
    if left == 0:
        return float(_floats(np.array([low], np.uint64))[0])
    codes = np.sort(np.concatenate(list(_codes(values, low, left))))
    return float(_floats(codes[[first - before, last - before]]).sum() / 2)


def _codes(values: Stored, low: int, bits: int):
    """Codes of the values from ``low`` on that differ in no more than the last ``bits`` of it."""
    for some in values.pieces():
        code = (some + 0.0).view(np.uint64)
        code = np.where(code & _SIGN, ~code, code | _SIGN)
        if bits < 64:
            code = code[code >> np.uint64(bits) == np.uint64(low >> bits)]
        yield code


def _floats(codes: np.ndarray) -> np.ndarray:
    return np.where(codes & _SIGN, codes ^ _SIGN, ~codes).view(float)
