"""Names of columns, and their values in few bytes."""

import re

import numpy as np

_NOT_A_WORD = re.compile(r"[^0-9a-z]+")


def normal_name(name: str) -> str:
    """Return a column name without its spelling: case, spaces, dots, underscores.

    Examples
    --------
    >>> normal_name("\\ufeffReported Time"), normal_name("Reported_Time")
    ('reported_time', 'reported_time')
    >>> normal_name("dvFlag ")
    'dvflag'
    """
    return _NOT_A_WORD.sub("_", name.lower()).strip("_")


def words(text: str) -> list:
    """The words of a text, as short way to write a list of names."""
    return text.split()


def narrow(numbers: np.ndarray) -> np.ndarray:
    """Whole numbers in as few bytes as will do."""
    largest = int(numbers.max(initial=0))
    for kind in (np.int8, np.int16, np.int32):
        if largest <= np.iinfo(kind).max and numbers.min(initial=0) >= np.iinfo(kind).min:
            return numbers.astype(kind)
    return numbers
