"""Read delimited text that went through many hands: no row is lost unsaid."""

import codecs
import csv
import io
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_DELIMITERS = ",;\t|"
#: A value may hold line breaks; beyond this many lines its closing quote is missing.
_LONGEST_RECORD = 40
#: A line longer than this (characters) is taken in pieces, so that memory stays bounded.
_LONGEST_LINE = 16 * 1024 * 1024
_BLOCK = 16_384
_FALLBACK = "kc_safety_cp1252"


def _as_cp1252(error):
    # Files of one city mix UTF-8 and Windows text; a byte that is not UTF-8 is read as the latter.
    bad = error.object[error.start : error.end]
    return bad.decode("cp1252", "replace"), error.end


codecs.register_error(_FALLBACK, _as_cp1252)


@dataclass(frozen=True)
class Block:
    """Some rows of a table: one list of texts per asked column, and where the rows stand.

    ``damaged`` are the lines of rows whose values cannot be told apart; they have no texts.
    """

    lines: list
    columns: list
    damaged: list


class _Runaway(Exception):
    """A quoted value that does not end."""


class DelimitedTable:
    """A table of delimited text: ``header``, then blocks of the columns asked for.

    Understands UTF-8 with and without byte order mark, UTF-16, stray bytes of Windows text,
    line ends of any kind, the delimiters ``, ; tab |``, values with line breaks, NULs. Rows
    without text are skipped. A row with more values than the header, or with a quote that never
    ends, is *damaged*: it is counted, and reading goes on with the next line.
    """

    def __init__(self, stream: BinaryIO):
        self._text = _decoded(stream)
        self._lines = _Lines(self._text)
        self.delimiter, self.header = ",", []
        for line in self._lines:
            if line.strip():
                self.delimiter = _delimiter(line)
                self._lines.give_back(0)
                self.header = [name.strip() for name in next(self._reader())]
                break
            self._lines.taken.clear()

    def _reader(self):
        return csv.reader(self._lines, delimiter=self.delimiter)

    def blocks(self, picks: list, size: int = _BLOCK) -> Iterator[Block]:
        """Yield the columns ``picks`` (numbers) of all rows; no other column is kept."""
        lines, rows, damaged = [], [], []
        limit = csv.field_size_limit(_LONGEST_LINE * 2)
        try:
            for line, row in self._records():
                if row is None:
                    damaged.append(line)
                else:
                    lines.append(line)
                    rows.append(row)
                if len(rows) + len(damaged) >= size:
                    yield Block(lines, [[row[i] for row in rows] for i in picks], damaged)
                    lines, rows, damaged = [], [], []
        finally:
            csv.field_size_limit(limit)
        if rows or damaged:
            yield Block(lines, [[row[i] for row in rows] for i in picks], damaged)

    def _records(self):
        """Yield (line number, values), values None for a damaged row."""
        source, width, reader = self._lines, len(self.header), self._reader()
        while True:
            source.taken.clear()
            start = source.number + 1
            try:
                row = next(reader)
                whole = len(source.taken) == 1 or self._belongs_together(source.taken)
            except StopIteration:
                return
            except (_Runaway, csv.Error):
                whole = False
            if not whole:
                source.give_back(1)
                reader = self._reader()
                row = None
            elif len(row) > width:
                row = row[:width] if not "".join(row[width:]).strip() else None
            elif len(row) < width:
                if not "".join(row).strip():
                    continue
                row = row + [""] * (width - len(row))
            yield start, row

    def _belongs_together(self, taken) -> bool:
        """False where a missing quote has joined lines that are rows of their own."""
        if sum(line.count('"') for line in taken) % 2:
            return False
        return len(self.header) < 2 or not any(self._is_row(line) for line in taken[1:])

    def _is_row(self, line) -> bool:
        if line.count('"') % 2 or line.count(self.delimiter) < len(self.header) - 1:
            return False
        return len(next(csv.reader([line], delimiter=self.delimiter))) == len(self.header)


class _Lines:
    """Lines of a text that can be given back."""

    def __init__(self, text):
        self._text = text
        self._back: deque = deque()
        self.number = 0
        self.taken: list = []

    def __iter__(self):
        return self

    def __next__(self):
        if len(self.taken) >= _LONGEST_RECORD:
            raise _Runaway
        line = self._back.popleft() if self._back else self._text.readline(_LONGEST_LINE)
        if not line:
            raise StopIteration
        if "\0" in line:
            line = line.replace("\0", "")
        self.number += 1
        self.taken.append(line)
        return line

    def give_back(self, kept: int) -> None:
        """Read again all lines that were taken after the first ``kept``."""
        returned = self.taken[kept:]
        self._back.extendleft(reversed(returned))
        self.number -= len(returned)
        del self.taken[kept:]


def _decoded(stream):
    buffered = io.BufferedReader(stream) if isinstance(stream, io.RawIOBase) else stream
    start = buffered.peek(4)[:4] if hasattr(buffered, "peek") else b""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return io.TextIOWrapper(buffered, encoding="utf-16", errors="replace", newline="")
    return io.TextIOWrapper(buffered, encoding="utf-8-sig", errors=_FALLBACK, newline="")


def _delimiter(line: str) -> str:
    """The sign that parts the header into most names; the comma when none does."""
    return max(_DELIMITERS, key=lambda sign: len(next(csv.reader([line], delimiter=sign), [])))
