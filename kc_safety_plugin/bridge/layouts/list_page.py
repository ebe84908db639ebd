"""The walk list of a sheet: rows under headings, lines to write on, half a page for notes."""

from qgis.PyQt.QtGui import QColor

from kc_safety_plugin.core.field.walk_list import fill_pages

from .list_headings import Headings
from .list_rows import StackedRow, TableRow

_HEAD = 8.2
_CREW = 7.2
_TURF = 7.0
_BLOCK = 5.0
#: Share of the list that the notes on its last page have at least.
_NOTES = 0.5
_SHADE, _BAND = QColor("#e4e4e4"), QColor("#f0f0f0")


class ListLayout:
    """Measures of the list in its rectangle (x, y, width, height mm)."""

    def __init__(self, paper, frame, corridor, words, houses=(), stops=()):
        self.paper, self.words = paper, words
        self._houses = list(houses)
        self.x, self.y, self.width, self.height = frame
        large = paper.large
        kind = StackedRow if large > 1 else TableRow
        self._row = kind(paper, self.x, self.width, words, corridor).fitted(stops)
        self._titles = 0.0 if large > 1 else _HEAD
        self._turf, self._crew = _TURF * large, _CREW * large

    def _block_height(self, text) -> float:
        if not text:
            return 0.0
        lines = self.paper.lines(text, self.width - 2, 9.5, 2, True)
        return len(lines) * self.paper.line_height(9.5) + (_BLOCK - 3.9) * self.paper.large

    def pages(self, stops, sides) -> list:
        """(first, end) rows of each page; the last one keeps half of itself for notes."""
        above = self._headings(sides).above(stops)
        rows = [
            self._row.height(stop, sides)
            + (self._turf if turf else 0.0)
            + self._block_height(block)
            + self._block_height(elsewhere)
            + self._block_height(self._headings(sides).elsewhere(stop.after))
            for stop, (elsewhere, turf, block) in zip(stops, above)
        ]
        room = self.height - self._crew - self._titles
        last = room - self.height * _NOTES
        if sum(rows) <= last:
            return [(0, len(rows))]
        # A page that continues repeats its headings.
        again = max((self._block_height(block) for _, _, block in above), default=0.0)
        again += self._turf if any(turf for _, turf, _ in above) else 0.0
        return fill_pages(rows, room - again, last - again)

    def draw(self, stops, sides, nothing: bool = False, elsewhere: tuple = ()) -> None:
        """Draw one page; ``sides`` maps +1, −1 and 0 to what the side is called.

        ``nothing`` says that the sheet has no stops; without it an empty page is all notes.
        ``elsewhere`` are stops of other sheets that one turns off to.
        """
        y = self._crew_line(self.y)
        if nothing:
            self.paper.text(self.x, y, self.width, 15.8, self.words("nothing"), 11, True)
            y += 15.8 * self.paper.large
            y = self._elsewhere(y, self._headings(sides).elsewhere(elsewhere))
        elif self._titles and stops:
            self.paper.box(self.x, y, self.width, self._titles, 0, fill=_SHADE)
            self._row.draw_titles(y, self._titles)
            y += self._titles
            self.paper.line(self.x, y, self.x + self.width, y, 0.5)
        headings = self._headings(sides)
        for stop, (before, turf, block) in zip(stops, headings.above(stops)):
            y = self._elsewhere(y, before)
            y = self._heading(y, self._turf, turf, 10.5, None) if turf else y
            y = self._heading(y, self._block_height(block), block, 9.5, _BAND) if block else y
            self._row.draw(y, stop, sides)
            y += self._row.height(stop, sides)
            y = self._elsewhere(y, headings.elsewhere(stop.after))
        self.paper.ruled(self.x, y, self.width, self.y + self.height, self.words("notes"))

    def _headings(self, sides) -> Headings:
        return Headings(self.words, self._houses, sides)

    def _elsewhere(self, y, text) -> float:
        return self._heading(y, self._block_height(text), text, 9.5, None) if text else y

    def _crew_line(self, y):
        x = self.x
        for key, share in (("crew", 0.43), ("date", 0.23), ("start", 0.17), ("end", 0.17)):
            wide = share * self.width
            self.paper.blank(x, y + 0.8 * self.paper.large, wide, self.words(key))
            x += wide
        return y + self._crew

    def _heading(self, y, height, text, points, shade):
        paper = self.paper
        if shade is not None:
            paper.box(self.x, y, self.width, height, 0, fill=shade)
        lines = paper.lines(text, self.width - 2, points, 2, True)
        top = y + (height - paper.line_height(points) * len(lines)) / 2
        paper.column(self.x + 1, top, lines, self.width - 2, points, True)
        paper.line(self.x, y + height, self.x + self.width, y + height, 0.25)
        return y + height
