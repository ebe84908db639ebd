"""The walk list of a sheet: rows to tick, lines to write on, half a page for notes."""

from qgis.PyQt.QtGui import QColor

from kc_safety_plugin.core.field.stretch_names import short_place
from kc_safety_plugin.i18n import tr

from .paper import CENTRE, GREY, INK, RULE
from .symbols import draw_marker

_ROW = 15.8
#: Large print writes the cells of a row below one another.
_STACKED_ROW = 38.0
_HEAD = 10.0
_CREW = 10.0
_TURF = 7.0
#: Shares of the width: number, place, side, task; the three boxes take the rest.
_COLUMNS = (0.072, 0.315, 0.083, 0.35)
_BOX = 5.2


class ListLayout:
    """Measures of the list in its rectangle (x, y, width, height mm)."""

    def __init__(self, paper, frame, corridor):
        self.paper, self._corridor = paper, corridor
        self.x, self.y, self.width, self.height = frame
        large = paper.large
        self.stacked = large > 1
        self.row = _STACKED_ROW if self.stacked else _ROW * large
        self.head = 0.0 if self.stacked else _HEAD * large
        self.turf = _TURF * large
        self.crew = _CREW * large
        self.full = self.height - self.crew - self.head
        #: The last page keeps half of itself for notes.
        self.last = max(self.height / 2 - self.crew - self.head, self.row)

    def heights(self, stops) -> list:
        """Height of each row; the first of a turf carries the turf's heading."""
        return [self.row + (self.turf if head else 0.0) for head in self._heads(stops)]

    @staticmethod
    def _heads(stops) -> list:
        before = [None] + [stop.turf for stop in stops]
        return [stop.turf if stop.turf != old else "" for stop, old in zip(stops, before)]

    def draw(self, stops, side_words) -> None:
        """Draw one page; ``side_words`` maps +1, −1 and 0 to what the side is called."""
        y = self._crew_line(self.y)
        if not stops:
            y = self._nothing(y)
        elif not self.stacked:
            y = self._table_head(y)
        for stop, head in zip(stops, self._heads(stops)):
            if head:
                y = self._turf_head(y, head)
            y = (self._stacked_row if self.stacked else self._stop_row)(y, stop, side_words)
        self._notes(y)

    # -- parts ----------------------------------------------------------------------------

    def _columns(self):
        edges, at = [], self.x
        for share in _COLUMNS:
            edges.append((at, share * self.width))
            at += share * self.width
        box = (self.x + self.width - at) / 3
        return edges, [(at + n * box, box) for n in range(3)]

    def _blank(self, x, y, width, label):
        """A label and a line to write on."""
        paper = self.paper
        label_width = paper.width_of(label, 9) + 1.5
        paper.text(x, y, label_width, 5 * paper.large, label, 9, colour=GREY)
        paper.line(x + label_width, y + 5 * paper.large, x + width - 2.5, y + 5 * paper.large, 0.2)

    def _crew_line(self, y):
        words = (tr("Crew"), tr("Date"), tr("Start"), tr("End"))
        x = self.x
        for label, share in zip(words, (0.43, 0.23, 0.17, 0.17)):
            self._blank(x, y + 1.5 * self.paper.large, share * self.width, label)
            x += share * self.width
        return y + self.crew

    def _table_head(self, y):
        paper = self.paper
        paper.box(self.x, y, self.width, self.head, 0, fill=QColor("#e4e4e4"))
        columns, boxes = self._columns()
        titles = (tr("No."), tr("Place"), tr("Side"), tr("Task"))
        for (x, width), title in zip(columns, titles):
            paper.text(x + 1, y, width - 1, self.head, title, 9.5, True)
        for (x, width), title in zip(boxes, (tr("Done"), tr("Refer"), tr("Not found"))):
            words = paper.lines(title, width - 0.5, 9, 2, True)
            step = paper.line_height(9)
            top = y + (self.head - step * len(words)) / 2
            for number, word in enumerate(words):
                paper.text(x, top + number * step, width, step, word, 9, True, CENTRE)
        paper.line(self.x, y + self.head, self.x + self.width, y + self.head, 0.5)
        return y + self.head

    def _nothing(self, y):
        words = tr("No stops on this sheet.")
        self.paper.text(self.x, y, self.width, self.row, words, 11, True)
        return y + self.row

    def _turf_head(self, y, turf):
        self.paper.text(self.x + 1, y, self.width - 2, self.turf, turf, 10, True)
        self.paper.line(self.x, y + self.turf, self.x + self.width, y + self.turf, 0.25)
        return y + self.turf

    def _stop_row(self, y, stop, side_words):
        paper, large = self.paper, self.paper.large
        columns, boxes = self._columns()
        step = paper.line_height(9.5)
        # Number and place share a line, for the eye and for readers of the text.
        top = y + 2.4 * large
        (x, width) = columns[0]
        draw_marker(paper, x + width / 2, top + step / 2, stop.kind, stop.number)
        texts = (
            self._place_lines(stop.place, columns[1][1] - 2),
            paper.lines(side_words[stop.side], columns[2][1] - 1, 9.5, 2),
            paper.lines(stop.task, columns[3][1] - 2, 9.5, 1 if stop.detail else 2, True),
        )
        for (x, width), lines in zip(columns[1:], texts):
            for number, line in enumerate(lines):
                bold = x == columns[3][0]
                paper.text(x + 1, top + number * step, width - 1, step, line, 9.5, bold)
        if stop.detail:
            x, width = columns[3]
            below = top + step * max(len(texts[2]), 1)
            paper.text(x + 1, below, width - 2, step, stop.detail, 9, colour=GREY)
        for x, width in boxes:
            size = _BOX * large
            paper.box(x + (width - size) / 2, y + 2.2 * large, size, size, 0.4)
        write = y + 10.1 * large
        notes = columns[1][0] + 1
        end = self.x + self.width
        self._blank(notes, write, end - 58 * large - notes, tr("Notes"))
        self._blank(end - 58 * large, write, 27 * large, tr("Time"))
        self._blank(end - 31 * large, write, 33 * large, tr("Initials"))
        paper.line(self.x, y + self.row, end, y + self.row, 0.3, RULE)
        return y + self.row

    def _place_lines(self, place, width) -> list:
        """Two lines; a place too long for them goes without the street's name and side."""
        lines = self.paper.lines(place, width, 9.5, 3)
        if len(lines) > 2:
            place = short_place(place, self._corridor)
        return self.paper.lines(place, width, 9.5, 2)

    def _stacked_row(self, y, stop, side_words):
        paper, large = self.paper, self.paper.large
        left, end = self.x + 16, self.x + self.width
        width = end - left
        step = paper.line_height(9.5)
        draw_marker(paper, self.x + 7, y + 9, stop.kind, stop.number)
        place = stop.place
        if paper.width_of(place, 9.5) > width * 0.75:
            place = short_place(place, self._corridor)
        place = f"{place} · {side_words[stop.side]}"
        for number, (words, points, bold, colour) in enumerate((
            (place, 9.5, False, INK), (stop.task, 9.5, True, INK), (stop.detail, 9, False, GREY),
        )):  # fmt: skip
            at = y + 1.5 + number * step
            paper.text(left, at, width, step, words, points, bold, colour=colour)
        at = y + 3 + 3 * step
        x, size = left, _BOX * large
        for word in (tr("Done"), tr("Refer"), tr("Not found")):
            paper.box(x, at, size, size, 0.4)
            wide = paper.width_of(word, 9.5)
            paper.text(x + size + 2, at, wide + 1, size, word, 9.5)
            x += size + wide + 8
        self._blank(x, at + 1, end - x, tr("Time"))
        write = y + self.row - 8.5
        self._blank(left, write, width * 0.68, tr("Notes"))
        self._blank(left + width * 0.68, write, width * 0.32 + 2.5, tr("Initials"))
        paper.line(self.x, y + self.row, end, y + self.row, 0.3, RULE)
        return y + self.row

    def _notes(self, y):
        """Ruled lines down to the end of the page."""
        paper, step = self.paper, 9.0 * self.paper.large
        bottom = self.y + self.height
        if bottom - y < 2 * step:
            return
        paper.text(self.x + 1, y + 2, 60, 6 * paper.large, tr("Notes"), 10, True, colour=INK)
        at = y + 2 + 6 * paper.large + step * 0.6
        while at <= bottom:
            paper.line(self.x, at, self.x + self.width, at, 0.2, RULE)
            at += step
