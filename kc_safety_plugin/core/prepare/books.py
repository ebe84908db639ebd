"""The words of whole files, in books that the memory need not hold."""

import hashlib
import json
from typing import Callable

import numpy as np

from .columns import narrow
from .growing import Growing

#: Words of a book, about: more than a city has addresses on most files.
_BOOK = 1 << 16
#: Books that were written and are open to be read again.
_OPEN = 2


class Words:
    """Texts of all blocks of files, or tuples of texts, by number.

    One book is open for new words, each once. When it is full it goes to a file and another is
    begun, where a word may stand again: one number is one word, but a word may have several.

    Examples
    --------
    >>> words = Words()
    >>> words.add((np.array([1, 0, 1]), ["Oak", "Elm"])).tolist()
    [1, 0, 1]
    >>> words.add((np.array([0]), ["Ash"])).tolist(), words.at(np.array([2, 0]))
    ([2], ['Ash', 'Oak'])
    """

    def __init__(self):
        self._numbers: dict = {}
        self._starts = [0]
        self._books = Growing()
        #: Where each book begins in the file, and the last one ends.
        self._offsets = [0]
        self._open: dict = {}

    def __len__(self):
        return self._starts[-1] + len(self._numbers)

    def __getitem__(self, number: int):
        return self.at(np.array([range(len(self))[number]]))[0]

    def add(self, encoded: tuple, change=lambda text: text) -> np.ndarray:
        """Return the number of ``change`` of each of ``encoded`` texts, in as few bytes as will do.

        What is changed once must not change again: then a text that is there needs no change.
        """
        codes, names = encoded
        if len(self._numbers) + len(names) > _BOOK and self._numbers:
            self._close_book()
        self._open.pop(len(self._starts) - 1, None)
        numbers = self._numbers
        found = list(map(numbers.get, names))
        if None in found:
            for at, name in enumerate(names):
                if found[at] is None:
                    found[at] = numbers.setdefault(change(name), len(numbers))
        return narrow(self._starts[-1] + np.array(found, np.int64))[codes]

    def _close_book(self) -> None:
        book = json.dumps(list(self._numbers)).encode()
        self._books.add(all=np.frombuffer(book, np.uint8))
        self._offsets.append(self._offsets[-1] + len(book))
        self._starts.append(len(self))
        self._numbers = {}

    def at(self, numbers: np.ndarray) -> list:
        """The words of some numbers."""
        books = np.searchsorted(self._starts, numbers, side="right") - 1
        out = [None] * len(numbers)
        for book in np.unique(books).tolist():
            words, rows = self._read(book), np.flatnonzero(books == book)
            places = (numbers[rows] - self._starts[book]).tolist()
            if len(rows) == len(out):
                # One book is the rule.
                return [words[place] for place in places]
            for row, place in zip(rows.tolist(), places):
                out[row] = words[place]
        return out

    def meanings(self, numbers: np.ndarray, of: Callable) -> tuple:
        """(``of`` each distinct word, in a list; which of them belongs to each number)."""
        distinct, which = np.unique(numbers, return_inverse=True)
        return list(map(of, self.at(distinct))), which.reshape(-1)

    def _read(self, book: int) -> list:
        if book not in self._open:
            while len(self._open) >= _OPEN:
                del self._open[next(iter(self._open))]
            if book == len(self._starts) - 1:
                self._open[book] = list(self._numbers)
            else:
                stored = self._books.take("all", *self._offsets[book : book + 2])
                words = json.loads(stored.tobytes())
                self._open[book] = [
                    tuple(word) if isinstance(word, list) else word for word in words
                ]
        return self._open[book]


def number_of(text) -> int:
    """A whole number of 64 bits that tells equal texts, or equal tuples of texts.

    Examples
    --------
    >>> number_of("arson") == number_of("arson"), number_of(("a", "b")) == number_of(("ab", ""))
    (True, False)
    """
    joined = text if isinstance(text, str) else "\0".join(text)
    digest = hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)
