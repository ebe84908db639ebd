"""Names of columns, and texts as small numbers."""

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


def encode(texts) -> tuple:
    """Return (codes, words): each text as the number of its word, words in order of appearance.

    Examples
    --------
    >>> codes, names = encode(["b", "a", "b"])
    >>> codes.tolist(), names
    ([0, 1, 0], ['b', 'a'])
    """
    texts = texts if isinstance(texts, list) else list(texts)
    names = list(dict.fromkeys(texts))
    numbers = {name: number for number, name in enumerate(names)}
    return np.fromiter(map(numbers.__getitem__, texts), np.int64, len(texts)), names


class Words:
    """Texts of all blocks of a file, each kept once."""

    def __init__(self):
        self._numbers: dict = {}

    def add(self, texts, change=lambda text: text) -> np.ndarray:
        """Return the number of ``change`` of each text as int32; equal texts are changed once."""
        codes, names = encode(texts)
        numbers = self._numbers
        changed = [numbers.setdefault(change(name), len(numbers)) for name in names]
        return np.array(changed, np.int32)[codes]

    def texts(self) -> list:
        return list(self._numbers)


class Growing:
    """Named columns that grow block by block, in one piece of memory each."""

    def __init__(self):
        self._columns: dict = {}
        self._length: dict = {}

    def add(self, **columns) -> None:
        for name, values in columns.items():
            old = self._columns.get(name)
            used = self._length.get(name, 0)
            if old is None:
                old = np.empty(0, values.dtype)
            elif old.dtype.itemsize < values.dtype.itemsize:
                old = old.astype(values.dtype)
            needed = used + len(values)
            if needed > len(old):
                # Room that is not written to yet costs no memory.
                larger = np.empty(max(needed, 2 * len(old)), old.dtype)
                larger[:used] = old[:used]
                old = larger
            old[used:needed] = values
            self._columns[name], self._length[name] = old, needed

    def length(self, name: str) -> int:
        return self._length.get(name, 0)

    def view(self, name: str, start: int = 0) -> np.ndarray:
        """The column from row ``start`` on, to be changed in place; empty without any block."""
        column = self._columns.get(name, np.empty(0))
        return column[start : self._length.get(name, 0)]
