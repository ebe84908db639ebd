"""A map page of the book: one sheet, with its stops, the key map, the link and the legend."""

from kc_safety_plugin.core.field.book import Book

from .book_parts import Facts, Layers
from .legend import draw_legend
from .map_items import set_bar, show, show_overview
from .map_marks import SheetMarks, mark_sheet
from .overview import Overview
from .page_words import PageWords
from .paper import Paper
from .qr_code import draw_qr
from .spreads import Spread
from .template import SHEET, Page
from .words import Words


class SheetPage:
    """``fill`` the template's items, let the template be drawn, then ``draw`` the rest."""

    def __init__(
        self,
        page: Page,
        paper: Paper,
        book: Book,
        layers: Layers,
        facts: Facts,
        words: Words,
        says: PageWords,
    ):
        self._page, self._paper, self._book, self._layers = page, paper, book, layers
        self._words, self._says = words, says
        self._street = layers.street or facts.corridor.split(",")[0]
        self._key = None
        if page.item("key_map") is not None:
            self._key = Overview.of(book, page.place("key_map"))

    def fill(self, spread: Spread) -> None:
        page, book = self._page, self._book
        sheet, item = book.all_sheets[spread.sheet], page.item(SHEET)
        ground = book.ground(spread.sheet)
        show(item, self._layers.sheet, sheet.x, sheet.y, page.place(SHEET), ground)
        item.setMapRotation(sheet.rotation(book.frame.upward))
        set_bar(page, "scalebar", sheet.feet / 2, self._words("feet_unit"))
        if self._key is not None:
            show_overview(page.item("key_map"), self._layers.key, self._key)

    def draw(self, spread: Spread) -> None:
        page, book, layers, index = self._page, self._book, self._layers, spread.sheet
        stops, sides = book.stops_of(index, spread.role), self._says.sides(index)
        marks = SheetMarks(self._words, self._street, sides, stops, layers.houses, layers.face_m)
        mark_sheet(self._paper, book, index, page.place(SHEET), marks)
        if self._key is not None:
            self._key.mark(self._paper, book, index, 9)
        if page.place("qr"):
            x, y, width, height = page.place("qr")
            draw_qr(self._paper, x, y, min(width, height), layers.places[index])
        if page.place("legend"):
            used = {stop.kind for stop in stops}
            several = len(book.sheets) > 1 and index < len(book.sheets)
            place, conditions = page.place("legend"), layers.conditions
            draw_legend(self._paper, place, self._words, used, conditions, several)
