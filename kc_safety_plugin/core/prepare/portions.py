"""Bring together records that belong together, whatever the memory holds.

A table that is longer than the memory is cut into portions by a number of each record: rows with
equal keys, rows of one piece, values between two borders. Each portion is small enough to be
sorted in the memory. (The partitioning of GRACE hash joins, Kitsuregawa et al. 1983.)
"""

from collections.abc import Iterable, Iterator
from typing import Callable

import numpy as np

from kc_safety_plugin.core.progress import Tick, silent

from . import growing
from .growing import Growing

#: Records of a portion, about, and the most that are read at once of one that is larger.
_PORTION, _AT_ONCE = 1 << 17, 1 << 19
#: Beyond that the lists of where portions lie would outgrow the portions.
_MOST_PORTIONS = 512
#: Values that tell where the borders between portions lie.
_SAMPLE = 1 << 18


class Portions:
    """Records (structured arrays of one ``kind``) in ``count`` portions, in one file.

    Examples
    --------
    >>> portions = Portions([("a", int)], 2)
    >>> portions.add(np.array([1, 0, 1]), np.array([(7,), (8,), (9,)], portions.kind))
    >>> [portions.whole(number)["a"].tolist() for number in range(2)]
    [[8], [7, 9]]
    """

    def __init__(self, kind, count: int):
        self.kind = np.dtype(kind)
        self.count = max(count, 1)
        self._records = Growing()
        self._records.add(all=np.empty(0, self.kind))
        #: Where each addition begins, and where from there its portions end.
        self._starts: list = []
        self._ends: list = []

    def __len__(self):
        return self._records.length("all")

    def add(self, which: np.ndarray, records: np.ndarray) -> None:
        """Put each record into the portion ``which``; there they keep their order."""
        if not len(records):
            return
        ends = np.cumsum(np.bincount(which, minlength=self.count))
        if self.count == 1 and self._ends:
            # It goes on where the last addition ended.
            self._ends[0] = self._ends[0] + ends
        else:
            self._starts.append(len(self))
            self._ends.append(ends.astype(np.uint32))
        if self.count > 1:
            records = records[np.argsort(which.astype(np.uint16), kind="stable")]
        self._records.add(all=records)

    def sizes(self, number: int, most: int = 0) -> list:
        """How many records come at once with ``pieces``."""
        return [sum(stop - start for start, stop in cut) for cut in self._cuts(number, most)]

    def pieces(self, number: int, most: int = 0) -> Iterator[np.ndarray]:
        """The records of a portion, no more than ``most`` at once; 0 takes what is usual."""
        for cut in self._cuts(number, most):
            yield self._records.take_parts("all", cut)

    def _cuts(self, number: int, most: int) -> list:
        """Lists of the parts of the file that hold ``most`` records of a portion together."""
        cuts, room = [], 0
        for begin, ends in zip(self._starts, self._ends):
            start = begin + (int(ends[number - 1]) if number else 0)
            stop = begin + int(ends[number])
            while start < stop:
                if room == 0:
                    cuts.append([])
                    room = most or _AT_ONCE
                end = min(stop, start + room)
                cuts[-1].append((start, end))
                room -= end - start
                start = end
        return cuts

    def whole(self, number: int) -> np.ndarray:
        return self._records.take_parts("all", sum(self._cuts(number, len(self)), []))


class ByRow(Portions):
    """Records with the ``row`` they are for, given back piece by piece of all ``rows``."""

    def __init__(self, rows: int, *fields: tuple):
        super().__init__([("row", np.int64), *fields], len(growing.pieces_of(rows)))

    def put(self, records: np.ndarray) -> None:
        """Take what has the same fields from any records."""
        own = np.empty(len(records), self.kind)
        for name in self.kind.names:
            own[name] = records[name]
        self.add(records["row"] // growing._AT_ONCE, own)

    def of(self, piece: slice) -> tuple:
        """(places in a piece, their records)."""
        records = self.whole(piece.start // growing._AT_ONCE)
        return records["row"] - piece.start, records


class ByKey(Portions):
    """Records with a key of mixed bits (``keys.mixed_bits``): equal keys come together.

    ``fields`` are pairs of names and kinds; ``records`` is their number, about.
    """

    def __init__(self, records: int, *fields: tuple):
        bits = min((records // _PORTION).bit_length(), _MOST_PORTIONS.bit_length() - 1)
        super().__init__([("key", np.uint64), *fields], 1 << bits)
        self._bits = bits

    def put(self, key: np.ndarray, **columns) -> None:
        records = np.empty(len(key), self.kind)
        records["key"] = key
        for name, values in columns.items():
            records[name] = values
        # In two steps: no number can be shifted by all of its bits.
        which = (key >> np.uint64(1)) >> np.uint64(63 - self._bits)
        self.add(which.view(np.int64), records)

    def summaries(self, merge: Callable, tick: Tick = silent) -> Iterator[np.ndarray]:
        """One record of each key, ordered by key.

        ``merge(records)`` makes of records of one and the same portion one of each key, ordered;
        it is also given what it made before, so that a key may have any number of records.
        """
        for number in range(self.count):
            tick(number / self.count)
            yield self._summary(number, merge)

    def answers(
        self, merge: Callable, telling: Callable, answer: Callable, rows: ByRow, tick: Tick = silent
    ) -> ByRow:
        """Tell ``rows`` what is known of their key.

        Of the summary of each portion (see ``summaries``) ``telling`` leaves the records that
        matter; ``answer(records, known)`` gets the records with such a key, each with what is
        known of it, and makes records for ``rows``.
        """
        for number in range(self.count):
            tick(number / self.count)
            known = telling(self._summary(number, merge))
            keys = known["key"].copy()
            for records in self.pieces(number) if len(known) else ():
                key = records["key"].copy()
                at = np.searchsorted(keys, key)
                at[at == len(keys)] = 0
                mine = np.flatnonzero(keys[at] == key)
                rows.put(answer(records[mine], known[at[mine]]))
        return rows

    def _summary(self, number: int, merge: Callable) -> np.ndarray:
        out = None
        for records in self.pieces(number):
            out = merge(records if out is None else np.concatenate([out, records]))
        return np.empty(0, self.kind) if out is None else out


def in_order(
    pieces: Callable[[], Iterable[np.ndarray]], name: str, count: int, tick: Tick = silent
) -> Iterator[np.ndarray]:
    """Yield ``count`` records by their field ``name``, some at a time, ties as they came.

    ``pieces()`` gives all of them anew, some at a time.
    """
    borders = borders_of((records[name] for records in pieces()), count, -(-count // _PORTION))
    portions = None
    for records in pieces() if count else ():
        tick(0.0)
        portions = portions or Portions(records.dtype, len(borders) + 1)
        portions.add(np.searchsorted(borders, records[name], side="right"), records)
    for number in range(portions.count if count else 0):
        records = portions.whole(number)
        yield records[np.argsort(records[name], kind="stable")]


def borders_of(pieces: Iterable[np.ndarray], count: int, parts: int) -> np.ndarray:
    """Values between which about ``count / parts`` of all lie, judged by some of them."""
    parts = min(parts, _MOST_PORTIONS)
    if parts < 2:
        return np.empty(0)
    # A part by chance, not by rule: files have rhythms. The same one in each run.
    chance, share = np.random.default_rng(7), _SAMPLE / count
    some = [values[chance.random(len(values)) < share] for values in pieces]
    ordered = np.sort(np.concatenate(some))
    return ordered[[len(ordered) * number // parts for number in range(1, parts)]]
