"""Columns that are longer than the memory should hold."""

import io
import tempfile
from bisect import bisect_right
from collections.abc import Iterator

import numpy as np

#: Values that are read at once, of many that are asked for.
_AT_ONCE = 65_536


def pieces_of(n: int) -> list:
    """Slices of ``n`` rows, so small that the memory can hold their values.

    Examples
    --------
    >>> pieces_of(70_000)
    [slice(0, 65536, None), slice(65536, 70000, None)]
    """
    return [slice(start, min(start + _AT_ONCE, n)) for start in range(0, n or 1, _AT_ONCE)]


class Growing:
    """Named columns that grow block by block in temporary files, whatever the memory holds.

    Examples
    --------
    >>> columns = Growing()
    >>> columns.add(id=np.array([b"a", b"b"]))
    >>> columns.add(id=np.array([b"long"]))
    >>> columns.take("id").tolist(), columns.take("id", 1, 2).tolist()
    ([b'a', b'b', b'long'], [b'b'])
    """

    def __init__(self):
        self._files: dict = {}
        #: By column: kinds of values that follow one another, and where in the column and in the
        #: file (bytes) each kind begins; the last ones are the ends.
        self._runs: dict = {}
        self._widest: dict = {}

    def add(self, **columns) -> None:
        for name, values in columns.items():
            self._room_for(name, values.dtype, len(values))
            self._files[name].seek(0, io.SEEK_END)
            self._files[name].write(values.tobytes())

    def add_zeros(self, name: str, kind, count: int) -> None:
        """Zeros that take no room on the disk until others are put in their place."""
        self._room_for(name, np.dtype(kind), count)
        self._files[name].truncate(self._runs[name][2][-1])

    def _room_for(self, name: str, kind: np.dtype, count: int) -> None:
        if name not in self._files:
            # Nobody else can open it, and it goes with the last reference.
            self._files[name] = tempfile.TemporaryFile()  # noqa: SIM115
            self._runs[name] = [], [0], [0]
        kinds, rows, offsets = self._runs[name]
        if not kinds or kinds[-1] != kind:
            self._widest[name] = max(kind, self._widest.get(name, kind), key=_width)
            kinds.append(kind)
            rows.append(rows[-1])
            offsets.append(offsets[-1])
        rows[-1] += count
        offsets[-1] += count * kind.itemsize

    def names(self) -> list:
        return list(self._files)

    def length(self, name: str) -> int:
        return self._runs[name][1][-1] if name in self._runs else 0

    def take(self, name: str, start: int = 0, stop: int = None) -> np.ndarray:
        """Values ``start`` to ``stop`` of a column, in the widest of its kinds."""
        kinds, rows, offsets = self._runs.get(name, ([], [0], [0]))
        stop = min(rows[-1] if stop is None else stop, rows[-1])
        out = np.empty(max(stop - start, 0), self._widest.get(name, float))
        for run in range(max(bisect_right(rows, start) - 1, 0), len(kinds)):
            at, own = rows[run], kinds[run]
            low, high = max(start, at), min(stop, rows[run + 1])
            if at >= stop:
                break
            if low >= high:
                continue
            direct = own == out.dtype
            part = out[low - start : high - start]
            into = part if direct else np.empty(high - low, own)
            self._files[name].seek(offsets[run] + (low - at) * own.itemsize)
            self._files[name].readinto(into.view(np.uint8))
            if not direct:
                part[:] = into
        return out

    def take_parts(self, name: str, parts: list) -> np.ndarray:
        """Values from ``start`` to ``stop`` of each of ``parts``, of a column of one kind."""
        (kind,) = self._runs[name][0]
        out, at = np.empty(sum(stop - start for start, stop in parts), kind), 0
        for start, stop in parts:
            self._files[name].seek(start * kind.itemsize)
            self._files[name].readinto(out[at : at + stop - start].view(np.uint8))
            at += stop - start
        return out

    def at(self, name: str, rows: np.ndarray) -> np.ndarray:
        """Values of a column at some rows."""
        low, high = (int(rows.min()), int(rows.max()) + 1) if len(rows) else (0, 0)
        if high - low <= _AT_ONCE:
            return self.take(name, low, high)[rows - low]
        if (rows[1:] < rows[:-1]).any():
            order = np.argsort(rows, kind="stable")
            found = self.at(name, rows[order])
            out = np.empty_like(found)
            out[order] = found
            return out
        out = np.empty(len(rows), self.take(name, 0, 0).dtype)
        for start in range(low, high, _AT_ONCE):
            first, last = np.searchsorted(rows, (start, start + _AT_ONCE))
            stop = min(start + _AT_ONCE, high)
            if first < last:
                out[first:last] = self.take(name, start, stop)[rows[first:last] - start]
        return out

    def put(self, name: str, start: int, values: np.ndarray) -> None:
        """Write over the values from ``start`` on of a column of one kind."""
        (kind,) = self._runs[name][0]
        self._files[name].seek(start * kind.itemsize)
        self._files[name].write(values.astype(kind).tobytes())

    def column(self, name: str) -> "Stored":
        return Stored(self, name)

    def __del__(self):
        for file in self._files.values():
            file.close()


def _width(kind: np.dtype) -> int:
    return kind.itemsize


class Stored:
    """One column of ``Growing`` that is read like an array, each time anew.

    Examples
    --------
    >>> columns = Growing()
    >>> columns.add(id=np.arange(5))
    >>> stored = columns.column("id")
    >>> len(stored), int(stored[-1]), stored[1:3].tolist(), stored[np.array([4, 0])].tolist()
    (5, 4, [1, 2], [4, 0])
    """

    def __init__(self, columns: Growing, name: str):
        self._columns = columns
        self._name = name

    def __len__(self):
        return self._columns.length(self._name)

    def __getitem__(self, at):
        if isinstance(at, slice):
            start, stop, step = at.indices(len(self))
            return self._columns.take(self._name, start, stop)[::step]
        if np.ndim(at):
            return self._columns.at(self._name, np.asarray(at))
        row = range(len(self))[at]
        return self._columns.take(self._name, row, row + 1)[0]

    def pieces(self) -> Iterator[np.ndarray]:
        """All values, so many at once as the memory can hold."""
        return (self[some] for some in pieces_of(len(self)))

    def __array__(self, dtype=None, copy=None):
        values = self._columns.take(self._name)
        return values if dtype is None else values.astype(dtype)

    def tolist(self) -> list:
        return np.asarray(self).tolist()
