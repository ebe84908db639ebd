"""One row of a walk list: cells side by side, or below one another in large print."""

from dataclasses import dataclass, replace

from .list_texts import place_words
from .paper import CENTRE, GREY, RULE, Paper
from .symbols import draw_marker, middle_of_row
from .words import Words

#: Shares of the width: number, place and task together, side; the three boxes take the rest.
_NUMBER, _TEXTS, _SIDE = 0.072, 0.65, 0.083
#: Shares that places may have.
_PLACES = (0.26, 0.30, 0.34)
_BOX = 5.2
_TOP = 1.2
_WRITE = 5.6


@dataclass(frozen=True)
class TableRow:
    """Cells side by side, with a line to write on below them."""

    paper: Paper
    x: float
    width: float
    words: Words
    corridor: str
    place: float = _PLACES[0]

    def fitted(self, stops) -> "TableRow":
        """The same with the column of places as wide as makes the list of ``stops`` shortest."""
        sides = dict.fromkeys((-1, 0, 1), "")
        rows = [replace(self, place=share) for share in _PLACES]
        return min(rows, key=lambda row: sum(row.height(stop, sides) for stop in stops))

    def columns(self) -> tuple:
        """((x, width) of the four cells, (x, width) of the three boxes)."""
        edges, at = [], self.x
        for share in (_NUMBER, self.place, _SIDE, _TEXTS - self.place):
            edges.append((at, share * self.width))
            at += share * self.width
        box = (self.x + self.width - at) / 3
        return edges, [(at + n * box, box) for n in range(3)]

    def _cells(self, stop, sides):
        """Lines of place, side, task and detail."""
        paper, (columns, _) = self.paper, self.columns()
        place = place_words(stop, self.words, self.corridor)
        return (
            paper.lines(place, columns[1][1] - 2),
            paper.lines(sides[stop.side], columns[2][1] - 1),
            paper.lines(self.words.of(stop.task), columns[3][1] - 2, bold=True),
            paper.lines(stop.detail, columns[3][1] - 2, 9),
        )

    def _text_height(self, place, side, task, detail) -> float:
        step, small = self.paper.line_height(9.5), self.paper.line_height(9)
        cell = len(task) * step + len(detail) * small
        return max(len(place) * step, len(side) * step, cell, 2 * step)

    def height(self, stop, sides) -> float:
        return self._text_height(*self._cells(stop, sides)) + (_TOP + _WRITE) * self.paper.large

    def draw(self, y, stop, sides) -> None:
        paper, large = self.paper, self.paper.large
        columns, boxes = self.columns()
        place, side, task, detail = cells = self._cells(stop, sides)
        # Number and place share a line, for the eye and for readers of the text.
        top = y + _TOP * large
        x, width = columns[0]
        middle = top + paper.line_height(9.5) / 2
        at = middle_of_row(middle + 0.8 * large, stop.kind, stop.number, large)
        draw_marker(paper, x + width / 2, at, stop.kind, stop.number)
        paper.column(columns[1][0] + 1, top, place, columns[1][1] - 1)
        paper.column(columns[2][0] + 1, top, side, columns[2][1] - 1)
        x, width = columns[3][0] + 1, columns[3][1] - 1
        below = paper.column(x, top, task, width, bold=True)
        paper.column(x, below, detail, width, 9, colour=GREY)
        size = _BOX * large
        for x, width in boxes:
            paper.box(x + (width - size) / 2, y + 1.8 * large, size, size, 0.4)
        write = top + self._text_height(*cells) - 0.5 * large
        notes, end = columns[1][0] + 1, self.x + self.width
        paper.blank(notes, write, end - 58 * large - notes, self.words("notes"))
        paper.blank(end - 58 * large, write, 27 * large, self.words("time"))
        paper.blank(end - 31 * large, write, 33 * large, self.words("initials"))
        bottom = y + self.height(stop, sides)
        paper.line(self.x, bottom, end, bottom, 0.3, RULE)

    def draw_titles(self, y, height) -> None:
        """The names of the columns."""
        paper, words = self.paper, self.words
        columns, boxes = self.columns()
        for (x, width), key in zip(columns, ("number", "place", "side", "task")):
            paper.text(x + 1, y, width - 1, height, words(key), 9.5, True)
        for (x, width), key in zip(boxes, ("done", "refer", "not_found")):
            lines = paper.lines(words(key), width - 0.5, 9, 2, True)
            top = y + (height - paper.line_height(9) * len(lines)) / 2
            paper.column(x, top, lines, width, 9, True, CENTRE)


@dataclass(frozen=True)
class StackedRow:
    """The same in large print: one thing below the other."""

    paper: Paper
    x: float
    width: float
    words: Words
    corridor: str

    def fitted(self, stops) -> "StackedRow":
        """There are no columns to fit."""
        return self

    def _cells(self, stop, sides):
        paper, room = self.paper, self.width - 20
        place = f"{place_words(stop, self.words, self.corridor)} · {sides[stop.side]}"
        return (
            paper.lines(place, room),
            paper.lines(self.words.of(stop.task), room, bold=True),
            paper.lines(stop.detail, room, 9),
        )

    def height(self, stop, sides) -> float:
        place, task, detail = self._cells(stop, sides)
        paper = self.paper
        texts = (len(place) + len(task)) * paper.line_height(9.5)
        texts += len(detail) * paper.line_height(9)
        return texts + 3 + (_BOX + 2 + 7.5) * paper.large

    def draw(self, y, stop, sides) -> None:
        paper, large, words = self.paper, self.paper.large, self.words
        left, end = self.x + 19, self.x + self.width
        place, task, detail = self._cells(stop, sides)
        middle = middle_of_row(y + 9, stop.kind, stop.number, large)
        draw_marker(paper, self.x + 9, middle, stop.kind, stop.number)
        at = paper.column(left, y + 1.5, place, end - left)
        at = paper.column(left, at, task, end - left, bold=True)
        at = paper.column(left, at, detail, end - left, 9, colour=GREY) + 1.5
        x, size = left, _BOX * large
        for key in ("done", "refer", "not_found"):
            paper.box(x, at, size, size, 0.4)
            wide = paper.width_of(words(key), 9.5)
            paper.text(x + size + 2, at, wide + 1, size, words(key), 9.5)
            x += size + wide + 7
        paper.blank(x, at, end - x, words("time"))
        write = at + size + 1.5 * large
        share = (end - left) * 0.66
        paper.blank(left, write, share, words("notes"))
        paper.blank(left + share, write, end - left - share + 2.5, words("initials"))
        bottom = y + self.height(stop, sides)
        paper.line(self.x, bottom, end, bottom, 0.3, RULE)
