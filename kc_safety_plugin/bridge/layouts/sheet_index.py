"""The index of sheets: its rows, and the pages it takes where the cover has no room for it."""

from kc_safety_plugin.core.field.book import Book

from .forms import Form
from .page_words import PageWords
from .paper import Paper
from .sheet_list import SheetList, stop_range
from .words import Words


class SheetIndex:
    """Which sheet shows what, and on which pages of the book."""

    def __init__(self, paper: Paper, words: Words, says: PageWords, book: Book, spreads: list):
        self._paper, self._words, self._says = paper, words, says
        self._book, self._spreads = book, spreads

    def rows(self, before: int = 0) -> list:
        """(sheet, stretch, stops, pages) of each sheet; ``before``: index pages after the cover."""
        first: dict = {}
        for number, spread in enumerate(self._spreads):
            if spread.part == 1:
                page = 2 + before + 2 * number
                first.setdefault(spread.sheet, []).append(f"{page}, {page + 1}")
        return [
            (
                self._book.all_sheets[index].name,
                self._says.stretch(index),
                stop_range(self._book.stops_of(index)),
                "; ".join(first.get(index, [])) or "–",
            )
            for index in self._book.in_order()
        ]

    def table(self, before: int = 0) -> SheetList:
        return SheetList(self._paper, self._words, self.rows(before))

    def fits(self, place) -> bool:
        """True for a page without a ``place`` for the index, too: nothing is missed there."""
        return place is None or len(self._book.all_sheets) <= self.table().room(place)

    def pages(self, frame: tuple) -> list:
        """The index as pages of its own, an even number of them, with room for notes."""
        count = len(self.table().pages(frame))
        count += count % 2
        table, below = self.table(count), self._says.of_cover()["corridor_line"]
        parts = table.pages(frame) + [[]] * count
        return [
            Form(self._words("index_title"), below, self._draws(table, frame, rows))
            for rows in parts[:count]
        ]

    def _draws(self, table, frame, rows):
        def draw():
            end = table.draw(frame, rows) + 4 if rows else frame[1]
            self.notes(frame, end)

        return draw

    def notes(self, frame: tuple, top: float) -> None:
        """Ruled lines from ``top`` to the end of ``frame``."""
        x, y, width, height = frame
        self._paper.ruled(x, top, width, y + height, self._words("notes"))
