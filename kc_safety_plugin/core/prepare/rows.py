"""Gather the rows of files into arrays: where, when and what, never who."""

import hashlib
from typing import Callable

import numpy as np

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.progress import Tick, silent

from .books import Words
from .coding import as_list, encode, encode_together
from .columns import narrow
from .dates import Habits, Moments, read_moments
from .delimited import Block
from .growing import Growing, Stored, pieces_of
from .places import interchanged, read_locations, read_numbers
from .schemas import Schema
from .verdicts import Because, Reason, Verdicts
from .zones import Zone

_LONGEST_ID = 64
_AT_ONCE = 65_536
#: Bytes of identifiers lie between these.
_BLANK, _DELETE = 32, 127
_YES = frozenset(["y", "yes", "true", "t", "1"])
#: Which roles, a date and a time of day, tell each moment of a row.
_MOMENTS = {
    "begun": ("date", "time"),
    "ended": ("end_date", "end_time"),
    "reported": ("reported_date", "reported_time"),
}
_PARTS = ("time", "known", "order")

#: Turns x, y of a file into degrees of longitude and latitude; NaN where that fails.
ToDegrees = Callable[[np.ndarray, np.ndarray], tuple]


#: Kind of each column while it is empty.
_COLUMNS = {
    "source": np.int16,
    "line": np.int32,
    "damaged": bool,
    "longitude": float,
    "latitude": float,
    "zero": bool,
    "number": "S1",
    "what": np.int8,
    "domestic": bool,
    "address": np.int8,
    "status": np.int8,
}


class Rows:
    """All rows of all files, in order: columns of one value per row, read when asked for.

    ``source`` counts the ``files``; ``line`` is where a row begins; ``what`` counts ``whats``,
    tuples of the texts that tell the kind; ``address`` and ``status`` count ``addresses`` and
    ``statuses``. ``longitude`` and ``latitude`` are degrees, NaN unknown; ``zero`` marks those
    written as 0, 0; ``number`` is the identifier as bytes; ``domestic`` flags domestic violence.
    ``damaged`` rows have no values. ``begun``, ``ended`` and ``reported`` are ``Moments``.

    Each reading gives an array of its own: ask once for what is used twice.
    """

    def __init__(
        self, files: list, columns: Growing, whats: Words, addresses: Words, statuses: Words
    ):
        self.files = files
        self.whats = whats
        self.addresses = addresses
        self.statuses = statuses
        self._columns = columns

    def __len__(self):
        return self._columns.length("line")

    def __getattr__(self, name):
        if name in _COLUMNS:
            return self._columns.take(name)
        if name in _MOMENTS:
            return self.moments(name, slice(0, len(self)))
        raise AttributeError(name)

    def part(self, name: str, rows: np.ndarray) -> np.ndarray:
        """Values of a column, or of ``begun_time`` and the like, at some rows."""
        return self._columns.at(name, rows)

    def pieces(self) -> list:
        """Slices of all rows, so many that the memory can hold their values."""
        return pieces_of(len(self))

    def share(self, some: slice) -> float:
        """How much of all rows lies before a piece."""
        return some.start / (len(self) or 1)

    def read(self, name: str, some: slice) -> np.ndarray:
        """Values of a column, or of ``begun_time`` and the like, in a piece."""
        return self._columns.take(name, some.start, some.stop)

    def column(self, name: str) -> Stored:
        """The same column, read when asked for."""
        return self._columns.column(name)

    def moments(self, name: str, some: slice) -> Moments:
        """``begun``, ``ended`` or ``reported`` in a piece."""
        return Moments(
            *(self._columns.take(f"{name}_{part}", some.start, some.stop) for part in _PARTS)
        )

    def first_verdicts(self, tick: Tick = silent) -> Verdicts:
        """Leave out rows that cannot be read or have no coordinates."""
        verdicts = Verdicts(len(self))
        for some in self.pieces():
            tick(0.0)
            first = some.start
            verdicts.reject(self.read("damaged", some), Reason.DAMAGED, first=first)
            zero = self.read("zero", some)
            verdicts.reject(zero, Reason.NO_LOCATION, Because.ZERO, first)
            nowhere = np.isnan(self.read("longitude", some) + self.read("latitude", some))
            verdicts.reject(nowhere, Reason.NO_LOCATION, Because.NOT_GIVEN, first)
        return verdicts


class Gatherer:
    """Takes blocks of texts file by file; ``finish`` gives the rows as arrays.

    ``what`` names the roles whose texts together tell the kind of a row.
    """

    def __init__(self, zone: Zone, what: tuple):
        self._zone = zone
        self._what = what
        self._files: list = []
        self._columns = Growing()
        # Without any row the columns still have their kinds.
        self._columns.add(**{name: np.empty(0, kind) for name, kind in _COLUMNS.items()})
        for name in _MOMENTS:
            self._add_moments(name, Moments.none(0))
        self._whats, self._addresses, self._statuses = Words(), Words(), Words()

    def add_file(
        self, file: str, schema: Schema, blocks, to_degrees: ToDegrees, tick: Tick = silent
    ) -> int:
        """Read all blocks of a file; returns the number of rows.

        Each block comes as (Block of the columns of ``picks(schema)``, x and y arrays of a
        geometry or None).

        Raises
        ------
        SafetyDataError
            ``FILE_EMPTY``, ``NOT_DEGREES`` and ``INTERCHANGED`` with the file's name.
        """
        roles = list(schema.roles)
        self._files.append(file)
        first = self._columns.length("line")
        seen, habits = _Seen(), {name: Habits() for name in _MOMENTS}
        for block, place in blocks:
            texts = dict(zip(roles, block.columns))
            x, y = _place(texts, place, len(block.lines))
            seen.add(x, y)
            self._add_block(block, texts, x, y, to_degrees, habits)
        seen.check(file, to_degrees)
        for name in _MOMENTS:
            starts = range(first, self._columns.length("line"), _AT_ONCE)
            self._settle(name, habits[name], starts, tick)
        return seen.rows + seen.damaged

    def _settle(self, name, habits, starts, tick):
        for start in starts:
            tick(1.0)
            stop = min(start + _AT_ONCE, starts.stop)
            parts = (self._columns.take(f"{name}_{part}", start, stop) for part in _PARTS)
            settled = habits.settled(Moments(*parts))
            self._columns.put(f"{name}_time", start, settled.time)
            self._columns.put(f"{name}_known", start, settled.known)

    def _add_block(self, block: Block, texts, x, y, to_degrees, habits):
        n, broken = len(block.lines), len(block.damaged)
        zero = (x == 0) & (y == 0)
        longitude, latitude = to_degrees(x, y)

        def column(role):
            if role not in texts:
                return np.zeros(n + broken, "S1")
            return as_list(texts[role]) + [""] * broken if broken else texts[role]

        flags, words = encode(column("domestic"))
        self._columns.add(
            source=np.full(n + broken, len(self._files) - 1, np.int16),
            line=narrow(np.concatenate([block.lines, block.damaged]).astype(np.int64)),
            damaged=np.arange(n + broken) >= n,
            longitude=np.concatenate([longitude, np.full(broken, np.nan)]),
            latitude=np.concatenate([latitude, np.full(broken, np.nan)]),
            zero=np.concatenate([zero, np.zeros(broken, bool)]),
            number=identifiers(column("id")),
            what=self._whats.add(encode_together(list(map(column, self._what))), _each_plain),
            domestic=np.array([word.strip().lower() in _YES for word in words], bool)[flags],
            address=self._addresses.add(encode(column("address")), _plain),
            status=self._statuses.add(encode(column("status")), _lower),
        )
        for name, (date, time) in _MOMENTS.items():
            if date in texts:
                times = column(time) if time in texts else None
                moments = read_moments(column(date), times, self._zone)
            else:
                moments = Moments.none(n + broken)
            habits[name].note(moments)
            self._add_moments(name, moments)

    def _add_moments(self, name, moments):
        parts = {f"{name}_{part}": getattr(moments, part) for part in _PARTS}
        self._columns.add(**parts)

    def finish(self) -> Rows:
        return Rows(self._files, self._columns, self._whats, self._addresses, self._statuses)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _each_plain(texts: tuple) -> tuple:
    return tuple(" ".join(text.split()) for text in texts)


def _lower(text: str) -> str:
    return text.strip().lower()


def picks(schema: Schema) -> list:
    """Numbers of the columns to read: those with a role, and no others."""
    return list(schema.roles.values())


def identifiers(texts) -> np.ndarray:
    """Identifiers as bytes, compact in memory; a spreadsheet's ``.0`` is dropped.

    ``texts`` is a list, or an array of bytes in UTF-8.

    Examples
    --------
    >>> identifiers(["KC20000013", "2019204570.0", " "]).tolist()
    [b'KC20000013', b'2019204570', b'']
    """
    if isinstance(texts, np.ndarray) and _are_identifiers(texts):
        return texts
    short = list(map(str.strip, as_list(texts)))
    joined = "\n".join(short) + "\n"
    if ".0\n" in joined or not joined.isascii() or max(map(len, short), default=0) > _LONGEST_ID:
        short = list(map(_identifier, short))
    return np.array(short, "S") if short else np.empty(0, "S1")


def _are_identifiers(texts: np.ndarray) -> bool:
    """True where nothing needs to be stripped, dropped or shortened."""
    signs = np.ascontiguousarray(texts).view(np.uint8)
    blank = (signs <= _BLANK) & (signs > 0)
    if texts.dtype.itemsize > _LONGEST_ID or blank.any() or (signs >= _DELETE).any():
        return False
    return not np.char.endswith(texts, b".0").any() if (signs == ord(".")).any() else True


def _identifier(text: str) -> bytes:
    if text.endswith(".0") and text[:-2].isdigit():
        text = text[:-2]
    out = text.encode("utf-8", "replace")
    if len(out) > _LONGEST_ID:
        return b"#" + hashlib.blake2b(out, digest_size=16).hexdigest().encode()
    return out


def _place(texts, place, n):
    """Coordinates of a block: the geometry, else two columns, else the text of a location."""
    x, y = np.full(n, np.nan), np.full(n, np.nan)
    if place is not None:
        x, y = place
    elif "x" in texts and "y" in texts:
        x, y = read_numbers(texts["x"]), read_numbers(texts["y"])
    if "location" in texts:
        missing = np.isnan(x) | np.isnan(y) | ((x == 0) & (y == 0))
        if missing.any():
            rows = np.flatnonzero(missing)
            x[rows], y[rows] = read_locations(_some(texts["location"], rows))
    return x, y


def _some(texts, rows):
    return texts[rows] if isinstance(texts, np.ndarray) else [texts[row] for row in rows]


class _Seen:
    """What the coordinates of a file look like."""

    def __init__(self):
        self.rows = self.damaged = 0
        self._placed = self._turned = self._beyond = 0
        self._example = 0.0

    def add(self, x, y):
        self.rows += len(x)
        self._placed += int(np.count_nonzero(~np.isnan(x) & ~np.isnan(y)))
        self._turned += int(np.count_nonzero(interchanged(x, y)))
        beyond = np.flatnonzero((np.abs(x) > 360.0) | (np.abs(y) > 360.0))
        self._beyond += len(beyond)
        if len(beyond):
            self._example = float(x[beyond[0]])

    def check(self, file, to_degrees):
        if getattr(to_degrees, "geographic", True):
            if self._beyond * 2 > self._placed:
                raise SafetyDataError(Problem.NOT_DEGREES, file=file, value=f"{self._example:.0f}")
            if self._turned * 2 > self._placed:
                raise SafetyDataError(Problem.INTERCHANGED, file=file)
