"""Names of columns, and texts as small numbers."""

import io
import re
import tempfile
from collections.abc import Sequence

import numpy as np

_NOT_A_WORD = re.compile(r"[^0-9a-z]+")
_MIXED_AT_ONCE = 65_536


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


def mixed_bits(*columns: np.ndarray) -> np.ndarray:
    """One whole number (uint64) per row of ``columns``, with every bit of the row mixed in.

    Columns of numbers, moments or bytes. Two of ten million different rows get the same number
    with a chance of three in a million (multipliers of the finaliser of MurmurHash3).

    Examples
    --------
    >>> mixed = mixed_bits(np.array([b"KC20000013", b"KC2", b"KC20000013"]), np.array([7, 7, 7]))
    >>> bool(mixed[0] == mixed[2]), bool(mixed[0] == mixed[1])
    (True, False)
    """
    mixed = np.zeros(len(columns[0]), np.uint64)
    for start in range(0, len(mixed), _MIXED_AT_ONCE):
        some = slice(start, start + _MIXED_AT_ONCE)
        for column in columns:
            for word in _words(column[some]):
                part = mixed[some]
                part += word
                part *= np.uint64(0xFF51AFD7ED558CCD)
                part ^= part >> np.uint64(33)
                part *= np.uint64(0xC4CEB9FE1A85EC53)
                part ^= part >> np.uint64(33)
    return mixed


def _words(values: np.ndarray) -> np.ndarray:
    """Rows of 64 bits that tell equal values."""
    if values.dtype.kind == "S":
        width = max(-(-values.dtype.itemsize // 8), 1)
        padded = np.ascontiguousarray(values.astype(f"S{8 * width}"))
        return padded.view(np.uint64).reshape(-1, width).T
    if values.dtype.kind == "f":
        # Adding nought makes one zero of plus and minus zero.
        return (values.astype(float) + 0.0).view(np.uint64)[None]
    return values.astype(np.int64).view(np.uint64)[None]


def repeated(keys: np.ndarray) -> np.ndarray:
    """Which of ``keys`` occur more than once, (n,) bool."""
    ordered = np.sort(keys)
    return among(keys, ordered[1:][ordered[1:] == ordered[:-1]])


def among(keys: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Which of ``keys`` are ``wanted``, (n,) bool."""
    if not len(wanted):
        return np.zeros(len(keys), bool)
    wanted = np.unique(wanted)
    out = np.empty(len(keys), bool)
    for start in range(0, len(keys), _MIXED_AT_ONCE):
        some = keys[start : start + _MIXED_AT_ONCE]
        at = np.minimum(np.searchsorted(wanted, some), len(wanted) - 1)
        out[start : start + _MIXED_AT_ONCE] = wanted[at] == some
    return out


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

    def add(self, texts, change=lambda text: text) -> np.ndarray:
        """Return the number of ``change`` of each text, in as few bytes as will do.

        What is changed once must not change again: then a text that is there needs no change.
        """
        codes, names = encode(texts)
        numbers = self._numbers
        found = list(map(numbers.get, names))
        if None in found:
            for at, name in enumerate(names):
                if found[at] is None:
                    found[at] = numbers.setdefault(change(name), len(numbers))
        return narrow(np.array(found, np.int64))[codes]

    def texts(self) -> list:
        return list(self._numbers)


class MadeLate(Sequence):
    """A list of ``n`` values that are made, some at a time, when they are asked for.

    Examples
    --------
    >>> squares = MadeLate(5, lambda at: (at**2).tolist())
    >>> squares[1:3], squares[-1], list(squares)
    ([1, 4], 16, [0, 1, 4, 9, 16])
    """

    _SOME = 4096

    def __init__(self, n: int, make):
        self._n = n
        self._make = make

    @classmethod
    def coded(cls, codes: np.ndarray, values: list) -> "MadeLate":
        """The value of each code."""
        return cls(len(codes), lambda at: [values[code] for code in codes[at].tolist()])

    def __len__(self):
        return self._n

    def __getitem__(self, at):
        if isinstance(at, slice):
            return self._make(np.arange(*at.indices(self._n)))
        return self._make(np.array([range(self._n)[at]]))[0]

    def __iter__(self):
        for start in range(0, self._n, self._SOME):
            yield from self[start : start + self._SOME]

    def __eq__(self, other):
        return list(self) == list(other)

    __hash__ = None


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

    def put(self, name: str, start: int, values: np.ndarray) -> None:
        """Write over the values from ``start`` on of a column of one kind."""
        ((kind, _),) = self._runs[name]
        self._files[name].seek(start * kind.itemsize)
        self._files[name].write(values.astype(kind).tobytes())

    def __del__(self):
        for file in self._files.values():
            file.close()
