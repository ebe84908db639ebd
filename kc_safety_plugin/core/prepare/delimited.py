"""Read delimited text that went through many hands: no row is lost unsaid."""

import codecs
import csv
import gc
import io
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import BinaryIO, Optional

from .plain_lines import plain_columns

_DELIMITERS = ",;\t|"
#: A value may hold line breaks; beyond this many lines its closing quote is missing.
_LONGEST_RECORD = 40
#: A line longer than this (characters) is taken in pieces, so that memory stays bounded.
_LONGEST_LINE = 16 * 1024 * 1024
_BLOCK = 16_384
#: Signs of a line of such files, about; a block is read in one piece.
_LINE = 96
_FALLBACK = "kc_safety_cp1252"


def _as_cp1252(error):
    # Files of one city mix UTF-8 and Windows text; a byte that is not UTF-8 is read as the latter.
    bad = error.object[error.start : error.end]
    return bad.decode("cp1252", "replace"), error.end


codecs.register_error(_FALLBACK, _as_cp1252)


@dataclass(frozen=True)
class Block:
    """Some rows of a table: the texts of each asked column, and where the rows stand.

    Texts are a list, or an array of bytes in UTF-8. ``damaged`` are the lines of rows whose
    values cannot be told apart; they have no texts.
    """

    lines: Sequence
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
        """Yield the columns ``picks`` (numbers) of all rows, about ``size`` at a time."""
        limit = csv.field_size_limit(_LONGEST_LINE * 2)
        try:
            while True:
                first = self._lines.number + 1
                text = "" if self._lines.has_some() else self._lines.text(size * _LINE)
                block = self._plain_block(picks, text, first)
                if block is None:
                    taken = self._lines.several(text)
                    if not taken:
                        return
                    block = self._block(picks, taken, first)
                if block.lines or block.damaged:
                    yield block
        finally:
            csv.field_size_limit(limit)

    def _plain_block(self, picks: list, text: str, first: int) -> Optional[Block]:
        """The block of a text that has no traps; None otherwise."""
        if not 0 < len(text) <= _LONGEST_LINE:
            return None
        columns = plain_columns(text, self.delimiter, len(self.header), picks)
        if not columns:
            return None
        self._lines.pass_over(len(columns[0]))
        return Block(range(first, first + len(columns[0])), columns, [])

    def _block(self, picks: list, taken: list, first: int) -> Block:
        with _uncollected():
            lines, rows, damaged, left = self._together(taken, first)
            if left < len(taken):
                self._lines.give(taken[left:], first + left - 1)
                self._carefully(lines, rows, damaged)
            block = Block(lines, [list(map(itemgetter(i), rows)) for i in picks], damaged)
            # Before the search begins again.
            del rows
        return block

    def _together(self, taken: list, first: int) -> tuple:
        """Read lines that hold whole rows, all of them at once.

        Returns (line numbers, rows, lines of damaged rows, how many lines were read); reading
        ends before the first row that needs a closer look.
        """
        if len(self.header) > 1 and '"' not in "".join(taken):
            rows = [line.rstrip("\r\n").split(self.delimiter) for line in taken]
            starts, left = range(len(taken)), len(taken)
        else:
            rows, starts, left = self._quoted(taken)
        width = len(self.header)
        lines, damaged = [first + start for start in starts], []
        if any(map(width.__ne__, map(len, rows))):
            listed = list(zip(lines, rows))
            lines, rows = [], []
            for line, row in listed:
                self._sort_in(line, row, lines, rows, damaged)
        return lines, rows, damaged, left

    def _quoted(self, taken: list) -> tuple:
        """(rows, where each begins, how many lines were read) of lines with quotes."""
        # A line after the last one: a quote that is still open swallows it.
        reader = csv.reader(chain(taken, ("",)), delimiter=self.delimiter)
        rows, starts, left = [], [], 0
        try:
            for row in reader:
                end = reader.line_num
                if end - left > 1 and not (
                    end <= len(taken)
                    and end - left <= _LONGEST_RECORD
                    and self._belongs_together(taken[left:end])
                ):
                    break
                rows.append(row)
                starts.append(left)
                left = end
        except csv.Error:
            pass
        if left > len(taken):
            del rows[-1], starts[-1]
            left = len(taken)
        return rows, starts, left

    def _carefully(self, lines: list, rows: list, damaged: list) -> None:
        """Read the lines that were given back row by row, and what the last row needs."""
        for line, row in self._records():
            self._sort_in(line, row, lines, rows, damaged)
            if not self._lines.has_some():
                break

    def _sort_in(self, line: int, row, lines: list, rows: list, damaged: list) -> None:
        """Fit a row to the columns; damaged are those that have more, and None."""
        width = len(self.header)
        if row is not None and len(row) != width:
            if len(row) > width:
                row = row[:width] if not "".join(row[width:]).strip() else None
            elif not "".join(row).strip():
                return
            else:
                row = row + [""] * (width - len(row))
        if row is None:
            damaged.append(line)
        else:
            lines.append(line)
            rows.append(row)

    def _records(self):
        """Yield (line number, values), values None where they cannot be told apart."""
        source, reader = self._lines, self._reader()
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
        if self._back:
            line = self._back.popleft()
        else:
            line = self._text.readline(_LONGEST_LINE)
            if not line:
                raise StopIteration
        if "\0" in line:
            line = line.replace("\0", "")
        self.number += 1
        self.taken.append(line)
        return line

    def text(self, signs: int) -> str:
        """Whole lines of about so many signs; they are not counted yet."""
        text = self._text.read(signs)
        if text and not text.endswith("\n"):
            text += self._text.readline(_LONGEST_LINE)
        return text

    def pass_over(self, count: int) -> None:
        """Count lines of ``text`` that need no closer look."""
        self.number += count

    def several(self, text: str) -> list:
        """The lines given back, else those of ``text``; they count as taken for good."""
        self.taken.clear()
        if self._back:
            lines = list(self._back)
            self._back.clear()
        else:
            lines = self._split(text)
        self.number += len(lines)
        return lines

    def _split(self, text: str) -> list:
        lines = io.StringIO(text, newline="").readlines()
        if lines and len(lines[-1]) > _LONGEST_LINE:
            rest = lines[-1][_LONGEST_LINE:]
            lines[-1] = lines[-1][:_LONGEST_LINE]
            if not rest.endswith("\n"):
                rest += self._text.readline(_LONGEST_LINE - len(rest))
            lines.append(rest)
        return [line.replace("\0", "") for line in lines] if "\0" in text else lines

    def give(self, lines: list, number: int) -> None:
        """Have ``lines`` read again; ``number`` is that of the line before them."""
        self._back.extendleft(reversed(lines))
        self.number = number

    def has_some(self) -> bool:
        """True while lines that were given back wait to be read."""
        return bool(self._back)

    def give_back(self, kept: int) -> None:
        """Read again all lines that were taken after the first ``kept``."""
        returned = self.taken[kept:]
        self._back.extendleft(reversed(returned))
        self.number -= len(returned)
        del self.taken[kept:]


@contextmanager
def _uncollected():
    """Spare Python the search for cycles among thousands of new lists that cannot have any."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _decoded(stream):
    buffered = io.BufferedReader(stream) if isinstance(stream, io.RawIOBase) else stream
    start = buffered.peek(4)[:4] if hasattr(buffered, "peek") else b""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return io.TextIOWrapper(buffered, encoding="utf-16", errors="replace", newline="")
    return io.TextIOWrapper(buffered, encoding="utf-8-sig", errors=_FALLBACK, newline="")


def _delimiter(line: str) -> str:
    """The sign that parts the header into most names; the comma when none does."""
    return max(_DELIMITERS, key=lambda sign: len(next(csv.reader([line], delimiter=sign), [])))
