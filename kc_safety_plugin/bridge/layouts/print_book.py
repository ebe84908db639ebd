"""Print a map book: one layout, filled again for every page, to one PDF."""

from dataclasses import dataclass, field

import numpy as np
from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutRenderContext,
    QgsLayoutSize,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QMarginsF, QSizeF
from qgis.PyQt.QtGui import QPageSize, QPainter, QPdfWriter

from kc_safety_plugin.core.field.book import Book
from kc_safety_plugin.core.progress import Tick, silent
from kc_safety_plugin.i18n import tr

from .book_forms import Extras, book_forms
from .cover import Cover
from .forms import Form
from .legend import draw_legend
from .list_page import ListLayout
from .map_marks import SheetMarks, mark_sheet
from .overview import Overview, index_height, names_fit, names_room
from .page_words import PageWords
from .paper import Paper
from .qr_code import draw_qr
from .sheet_list import SheetList, stop_range
from .spreads import plan_spreads
from .template import FORM, INDEX, LIST, SHEET, Page, Template
from .words import Words

_DPI = 300
_FEET = 0.3048
#: What the book draws itself; templates hold a rectangle in its place.
_FILLED = (LIST, FORM, "sheet_list", "legend", "cover", "qr")
#: Longest half of the bar of the index map, millimetres.
_HALF_BAR = 28.0
#: Least share of what lies below the cover's block that the index map takes beside a list.
_MAP_SHARE = 0.4
_BELOW_INDEX = ("index_scalebar", "index_north", "index_note", "sheet_list")
_BELOW_COVER = (INDEX, *_BELOW_INDEX)


@dataclass(frozen=True)
class Layers:
    """Layers of the printing project, top first: for the sheets, the index and the key map.

    ``conditions`` are rows of the legend, ``street`` is the corridor's name on the base map,
    ``houses`` the house numbers along it, ``face_m`` metres from the center line to the block
    faces, ``places`` the ``geo:`` link of each sheet, ``named`` the fields that names are from.
    """

    sheet: list = field(default_factory=list)
    overview: list = field(default_factory=list)
    key: list = field(default_factory=list)
    conditions: list = field(default_factory=list)
    street: str = ""
    houses: list = field(default_factory=list)
    face_m: float = 6.0
    places: list = field(default_factory=list)
    named: list = field(default_factory=list)


@dataclass(frozen=True)
class Facts:
    """Words that stand on every page, and whom to call."""

    title: str
    corridor: str
    data_date: str
    print_date: str
    run: str
    large: float = 1.0
    contacts: str = ""


def print_book(
    path,
    book: Book,
    template: Template,
    layers: Layers,
    facts: Facts,
    words: Words,
    extras: Extras,
    tick: Tick = silent,
) -> int:
    """Write the PDF at ``path``; return the number of pages.

    Page 1 is the cover, every even page a map and every odd page the list that faces it; forms
    come last. A list that runs over is faced by its map once more. An index of sheets too long
    for the cover takes a pair of pages after it.
    """
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setTitle(facts.title)
    writer.setCreator("KC Safety")
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    _set_size(writer, template.pages[INDEX])
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(tr("{file}: the file cannot be written.").format(file=path))
    try:
        return _Printer(writer, painter, book, template, layers, facts, words, extras).run(tick)
    finally:
        painter.end()


class _Printer:
    def __init__(self, writer, painter, book, template, layers, facts, words, extras):
        self._writer, self._painter, self._words = writer, painter, words
        self._book, self._pages, self._layers = book, template.pages, layers
        self._paper, self._facts = Paper(painter, _DPI, facts.large), facts
        self._says = PageWords(words, book, facts)
        frame = self._pages[LIST].place(LIST)
        self._list = ListLayout(
            self._paper,
            frame,
            facts.corridor,
            words,
            layers.houses,
            book.stops,
        )
        self._spreads = plan_spreads(
            book, lambda stops, sheet: self._list.pages(stops, self._says.sides(sheet))
        )
        for page in set(self._pages.values()):
            _print_quality(page.layout)
            page.hide(*_FILLED)
        self._block = None
        self._fit_cover()
        self._rows, self._index_pages = self._sheet_rows()
        form = self._pages[FORM].place(FORM)
        self._forms = book_forms(self._paper, form, words, book, extras)
        self._total = 1 + len(self._index_pages) + 2 * len(self._spreads) + len(self._forms)
        self._page = 0

    def run(self, tick) -> int:
        self._cover()
        for form in self._index_pages:
            self._form(form)
        for spread in self._spreads:
            tick(self._page / self._total)
            self._map(spread)
            tick(self._page / self._total)
            self._walk_list(spread)
        for form in self._forms:
            tick(self._page / self._total)
            self._form(form)
        tick(1.0)
        return self._page

    def _turn_to(self, page: Page, words: dict) -> None:
        """Begin a new page and draw the template on it."""
        self._page += 1
        if self._page > 1:
            _set_size(self._writer, page)
            self._writer.newPage()
        page.say({**self._says.of_book(self._page, self._total), **words})
        self._painter.save()
        QgsLayoutExporter(page.layout).renderPage(self._painter, page.number)
        self._painter.restore()

    # -- index ----------------------------------------------------------------------------

    def _fit_cover(self) -> None:
        """Block and map on the first page of our own template take the height they need."""
        page, large = self._pages[INDEX], self._facts.large
        if page.place("cover"):
            width = page.place("cover")[2]
            self._block = Cover(self._paper, width, self._words, self._facts, self._book.stops)
        if page.ours:
            page.stretch("cover", self._block.height, _BELOW_COVER, "sheet_list")
            _, _, width, high = page.place(INDEX)
            most = high + page.place("sheet_list")[3]
            # The list of sheets stays on this page where a fair part of it is left for the map.
            table = SheetList(self._paper, self._words, self._index_rows(0)).height(width)
            most = most - table if most - table >= _MAP_SHARE * most else most
            height = min(max(most, 40.0), index_height(self._book, width, large))
            page.stretch(INDEX, height, _BELOW_INDEX, "sheet_list")

    def _sheet_rows(self) -> tuple:
        """Rows of the index of sheets, and the pages it takes beyond the cover: none or two."""
        place = self._pages[INDEX].place("sheet_list")
        table = SheetList(self._paper, self._words, self._index_rows(0))
        if place is None or len(self._book.all_sheets) <= table.room(place):
            return table, []
        frame = self._pages[FORM].place(FORM)
        count = len(table.pages(frame))
        count += count % 2
        table = SheetList(self._paper, self._words, self._index_rows(count))
        parts, below = table.pages(frame), self._says.of_cover()["corridor_line"]
        forms = []
        for number in range(count):
            rows = parts[number] if number < len(parts) else []
            draw = _index(table, frame, rows, self._notes)
            forms.append(Form(self._words("index_title"), below, draw))
        return table, forms

    def _index_rows(self, before: int) -> list:
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

    def _notes(self, frame) -> None:
        x, y, width, height = frame
        self._paper.ruled(x, y, width, y + height, self._words("notes"))

    # -- pages ----------------------------------------------------------------------------

    def _cover(self) -> None:
        page, book, paper = self._pages[INDEX], self._book, self._paper
        frame = page.place(INDEX)
        large = self._facts.large
        named = names_fit(frame[3], large)
        overview = Overview.of(book, frame, names_room(book, large) * named)
        _show_overview(page.item(INDEX), self._layers.overview, overview)
        half = min(frame[2] / 6, _HALF_BAR)
        self._set_bar(page, "index_scalebar", _round(half * overview.ground / _FEET))
        self._turn_to(page, self._says.of_cover())
        if named:
            overview.name_crossings(paper, book)
        overview.mark(paper, book)
        if self._block is not None:
            self._block.draw(page.place("cover"))
        if page.place("sheet_list") and not self._index_pages:
            x, y, width, height = page.place("sheet_list")
            bottom = self._rows.draw((x, y, width, height), self._index_rows(0))
            self._paper.ruled(x, bottom + 4, width, y + height, self._words("notes"))

    def _map(self, spread) -> None:
        page, book, index = self._pages[SHEET], self._book, spread.sheet
        sheet = book.all_sheets[index]
        item, frame = page.item(SHEET), page.place(SHEET)
        _show(item, self._layers.sheet, sheet.x, sheet.y, frame, book.ground(index))
        item.setMapRotation(sheet.rotation(book.frame.upward))
        self._set_bar(page, "scalebar", sheet.feet / 2)
        key = None
        if page.item("key_map") is not None:
            key = Overview.of(book, page.place("key_map"))
            _show_overview(page.item("key_map"), self._layers.key, key)
        self._turn_to(page, self._sheet_words(spread))
        name = self._layers.street or self._facts.corridor.split(",")[0]
        stops, sides = book.stops_of(index, spread.role), self._says.sides(index)
        layers = self._layers
        marks = SheetMarks(self._words, name, sides, stops, layers.houses, layers.face_m)
        mark_sheet(self._paper, book, index, frame, marks)
        if key is not None:
            key.mark(self._paper, book, index, 9)
        if page.place("qr"):
            x, y, width, height = page.place("qr")
            draw_qr(self._paper, x, y, min(width, height), self._layers.places[index])
        if page.place("legend"):
            used = {stop.kind for stop in stops}
            several = len(book.sheets) > 1 and index < len(book.sheets)
            place, conditions = page.place("legend"), self._layers.conditions
            draw_legend(self._paper, place, self._words, used, conditions, several)

    def _walk_list(self, spread) -> None:
        self._turn_to(self._pages[LIST], self._sheet_words(spread))
        stops = self._book.stops_of(spread.sheet, spread.role)
        own, sides = stops[slice(*spread.rows)], self._says.sides(spread.sheet)
        elsewhere = () if stops else self._book.turned_off(spread.sheet, spread.role)
        self._list.draw(own, sides, not stops, elsewhere)

    def _form(self, form) -> None:
        self._turn_to(self._pages[FORM], self._says.of_form(form))
        form.draw()

    def _sheet_words(self, spread) -> dict:
        return self._says.of_sheet(spread.sheet, spread.role, spread.part, spread.parts)

    def _set_bar(self, page: Page, name: str, feet: float) -> None:
        bar = page.item(name)
        if isinstance(bar, QgsLayoutItemScaleBar):
            bar.setUnitsPerSegment(feet)
            bar.setUnitLabel(self._words("feet_unit"))


def _index(table, frame, rows, notes):
    def draw():
        bottom = table.draw(frame, rows) + 4 if rows else frame[1]
        notes((frame[0], bottom, frame[2], frame[1] + frame[3] - bottom))

    return draw


def _show(item: QgsLayoutItemMap, layers, x, y, frame, metres_per_mm) -> None:
    half_width, half_height = frame[2] * metres_per_mm / 2, frame[3] * metres_per_mm / 2
    item.setLayers(layers)
    item.attemptResize(QgsLayoutSize(frame[2], frame[3]))
    # The rectangle has the shape of the item, so setExtent leaves the item's size alone.
    item.setExtent(QgsRectangle(x - half_width, y - half_height, x + half_width, y + half_height))


def _show_overview(item, layers, overview: Overview) -> None:
    _show(item, layers, overview.x, overview.y, overview.frame, overview.ground)
    item.setMapRotation(overview.rotation)


def _round(feet: float) -> float:
    """The largest of 1, 2, 5, 10, 20, … that is not above ``feet``."""
    ten = 10.0 ** np.floor(np.log10(feet))
    return float(max(step * ten for step in (1, 2, 5) if step * ten <= feet))


def _set_size(writer: QPdfWriter, page: Page) -> None:
    writer.setPageSize(QPageSize(QSizeF(page.width, page.height), QPageSize.Unit.Millimeter))


def _print_quality(layout) -> None:
    context = layout.renderContext()
    context.setDpi(_DPI)
    context.setFlag(QgsLayoutRenderContext.Flag.FlagForceVectorOutput, True)
    context.setFlag(QgsLayoutRenderContext.Flag.FlagAntialiasing, True)
    context.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
