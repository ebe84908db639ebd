"""Names of columns, and the words of a whole file."""

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


class Words:
    """Texts of all blocks of a file, each kept once."""

    def __init__(self):
        self._numbers: dict = {}

    def add(self, encoded: tuple, change=lambda text: text) -> np.ndarray:
        """Return the number of ``change`` of each of ``encoded`` texts, in as few bytes as will do.

        What is changed once must not change again: then a text that is there needs no change.
        """
        codes, names = encoded
        numbers = self._numbers
        found = list(map(numbers.get, names))
        if None in found:
            for at, name in enumerate(names):
                if found[at] is None:
                    found[at] = numbers.setdefault(change(name), len(numbers))
        return narrow(np.array(found, np.int64))[codes]

    def texts(self) -> list:
        return list(self._numbers)
