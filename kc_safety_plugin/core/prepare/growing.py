"""Columns that are longer than the memory should hold."""

import io
import tempfile

import numpy as np

#: Values that are read at once, of many that are asked for.
_AT_ONCE = 65_536


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
        #: Kind and count of values that follow one another, by column.
        self._runs: dict = {}

    def add(self, **columns) -> None:
        for name, values in columns.items():
            if name not in self._files:
                # Nobody else can open it, and it goes with the last reference.
                self._files[name] = tempfile.TemporaryFile()  # noqa: SIM115
                self._runs[name] = []
            runs = self._runs[name]
            if runs and runs[-1][0] == values.dtype:
                runs[-1][1] += len(values)
            else:
                runs.append([values.dtype, len(values)])
            self._files[name].seek(0, io.SEEK_END)
            self._files[name].write(values.tobytes())

    def names(self) -> list:
        return list(self._files)

    def length(self, name: str) -> int:
        return sum(count for _, count in self._runs.get(name, ()))

    def take(self, name: str, start: int = 0, stop: int = None) -> np.ndarray:
        """Values ``start`` to ``stop`` of a column, in the widest of its kinds."""
        runs = self._runs.get(name, ())
        stop = self.length(name) if stop is None else stop
        kind = max((kind for kind, _ in runs), key=lambda kind: kind.itemsize, default=float)
        out = np.empty(max(stop - start, 0), kind)
        at, offset = 0, 0
        for own, count in runs:
            low, high = max(start - at, 0), min(stop - at, count)
            if low < high:
                direct = own == out.dtype
                part = out[at + low - start : at + high - start]
                into = part if direct else np.empty(high - low, own)
                self._files[name].seek(offset + low * own.itemsize)
                self._files[name].readinto(into.view(np.uint8))
                if not direct:
                    part[:] = into
            at += count
            offset += count * own.itemsize
        return out

    def at(self, name: str, rows: np.ndarray) -> np.ndarray:
        """Values of a column at some rows."""
        low, high = (int(rows.min()), int(rows.max()) + 1) if len(rows) else (0, 0)
        if high - low <= _AT_ONCE or (rows[1:] < rows[:-1]).any():
            return self.take(name, low, high)[rows - low]
        out = np.empty(len(rows), self.take(name, 0, 0).dtype)
        for start in range(low, high, _AT_ONCE):
            first, last = np.searchsorted(rows, (start, start + _AT_ONCE))
            stop = min(start + _AT_ONCE, high)
            if first < last:
                out[first:last] = self.take(name, start, stop)[rows[first:last] - start]
        return out

    def put(self, name: str, start: int, values: np.ndarray) -> None:
        """Write over the values from ``start`` on of a column of one kind."""
        ((kind, _),) = self._runs[name]
        self._files[name].seek(start * kind.itemsize)
        self._files[name].write(values.astype(kind).tobytes())

    def column(self, name: str) -> "Stored":
        return Stored(self, name)

    def __del__(self):
        for file in self._files.values():
            file.close()


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

    def __array__(self, dtype=None, copy=None):
        values = self._columns.take(self._name)
        return values if dtype is None else values.astype(dtype)

    def tolist(self) -> list:
        return np.asarray(self).tolist()
