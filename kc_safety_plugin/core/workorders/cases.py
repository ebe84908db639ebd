"""The open 311 cases, in the order in which people called."""

from typing import Optional

import numpy as np


def open_cases(
    numbers: list, status: Optional[list] = None, opened: Optional[np.ndarray] = None
) -> np.ndarray:
    """Rows of the cases that are open, oldest first; without a date last, then by number.

    Parameters
    ----------
    numbers : list of str
        Case numbers.
    status : list of str, optional
        ``open`` or ``closed``; without it every case counts as open.
    opened : (n,) datetime64 array, optional

    Examples
    --------
    >>> days = np.array(["2023-05-02", "2023-05-01", "2023-04-01", "NaT"], "datetime64[s]")
    >>> open_cases(["a", "b", "c", "d"], ["open", "Open", "closed", "open"], days).tolist()
    [1, 0, 3]
    """
    count = len(numbers)
    is_open = np.ones(count, bool)
    if status is not None:
        is_open = np.array([word.strip().casefold() == "open" for word in status], bool)
    when = np.full(count, np.iinfo(np.int64).max)
    if opened is not None:
        known = ~np.isnat(opened)
        when[known] = opened[known].astype("datetime64[s]").astype(np.int64)
    ranked = np.lexsort((np.array(numbers, dtype=str), when)) if count else np.empty(0, np.intp)
    return ranked[is_open[ranked]]
