"""The first page of a book: dates and teams, the whole corridor on one map, the index of sheets."""

from kc_safety_plugin.core.field.book import Book
from kc_safety_plugin.core.units import FOOT

from .book_parts import Facts
from .cover import Cover
from .map_items import round_feet, set_bar, show_overview
from .overview import Overview, index_height, names_fit, names_room
from .paper import Paper
from .sheet_index import SheetIndex
from .template import INDEX, Page
from .words import Words

#: Longest half of the bar of the index map, millimetres.
_HALF_BAR = 28.0
#: Least share of what lies below the cover's block that the index map takes beside a list.
_MAP_SHARE = 0.4
_LOWEST_MAP = 40.0
_BELOW_MAP = ("index_scalebar", "index_north", "index_note", "sheet_list")
_BELOW_BLOCK = (INDEX, *_BELOW_MAP)


class CoverPage:
    """``fill`` the template's items, let the template be drawn, then ``draw`` the rest."""

    def __init__(
        self, page: Page, paper: Paper, book: Book, facts: Facts, words: Words, index: SheetIndex
    ):
        self._page, self._paper, self._book = page, paper, book
        self._words, self._index = words, index
        self._block = None
        if page.place("cover"):
            self._block = Cover(paper, page.place("cover")[2], words, facts, book.stops)
        if page.ours:
            self._fit(facts.large)
        frame = page.place(INDEX)
        self._named = names_fit(frame[3], facts.large)
        self._overview = Overview.of(book, frame, names_room(book, facts.large) * self._named)
        #: False where the index of sheets needs pages of its own.
        self.holds_index: bool = index.fits(page.place("sheet_list"))

    def _fit(self, large: float) -> None:
        """Block and map of our own template take the height they need."""
        page = self._page
        page.stretch("cover", self._block.height, _BELOW_BLOCK, "sheet_list")
        _, _, width, high = page.place(INDEX)
        most = high + page.place("sheet_list")[3]
        # The list of sheets stays on this page where a fair part of it is left for the map.
        table = self._index.table().height(width)
        most = most - table if most - table >= _MAP_SHARE * most else most
        height = min(max(most, _LOWEST_MAP), index_height(self._book, width, large))
        page.stretch(INDEX, height, _BELOW_MAP, "sheet_list")

    def fill(self, layers: list) -> None:
        page, overview = self._page, self._overview
        show_overview(page.item(INDEX), layers, overview)
        half = min(overview.frame[2] / 6, _HALF_BAR)
        feet = round_feet(half * overview.ground / FOOT)
        set_bar(page, "index_scalebar", feet, self._words("feet_unit"))

    def draw(self) -> None:
        page = self._page
        if self._named:
            self._overview.name_crossings(self._paper, self._book)
        self._overview.mark(self._paper, self._book)
        if self._block is not None:
            self._block.draw(page.place("cover"))
        place = page.place("sheet_list")
        if place and self.holds_index:
            end = self._index.table().draw(place, self._index.rows())
            self._index.notes(place, end + 4)
