"""Print a map book: one layout, filled again for every page, to one PDF."""

from qgis.core import Qgis, QgsLayoutExporter, QgsLayoutRenderContext
from qgis.PyQt.QtCore import QMarginsF, QSizeF
from qgis.PyQt.QtGui import QPageSize, QPainter, QPdfWriter

from kc_safety_plugin.core.field.book import Book
from kc_safety_plugin.core.progress import Tick, silent
from kc_safety_plugin.i18n import tr

from .book_forms import Extras, book_forms
from .book_parts import Facts, Layers
from .cover_page import CoverPage
from .forms import Form
from .list_page import ListLayout
from .page_words import PageWords
from .paper import Paper
from .sheet_index import SheetIndex
from .sheet_page import SheetPage
from .spreads import Spread, plan_spreads
from .template import FORM, INDEX, LIST, SHEET, Page, Template
from .words import Words

_DPI = 300
#: What the book draws itself; templates hold a rectangle in its place.
_FILLED = (LIST, FORM, "sheet_list", "legend", "cover", "qr")


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
    """The pages of one book, drawn one after another by one painter."""

    def __init__(self, writer, painter, book, template, layers, facts, words, extras):
        self._writer, self._painter = writer, painter
        self._book, self._pages, self._layers = book, template.pages, layers
        for page in set(self._pages.values()):
            _print_quality(page.layout)
            page.hide(*_FILLED)
        paper = Paper(painter, _DPI, facts.large)
        self._says = PageWords(words, book, facts)
        frame = self._pages[LIST].place(LIST)
        self._list = ListLayout(paper, frame, facts.corridor, words, layers.houses, book.stops)
        self._spreads = plan_spreads(
            book, lambda stops, sheet: self._list.pages(stops, self._says.sides(sheet))
        )
        index = SheetIndex(paper, words, self._says, book, self._spreads)
        self._cover = CoverPage(self._pages[INDEX], paper, book, facts, words, index)
        self._sheet = SheetPage(self._pages[SHEET], paper, book, layers, facts, words, self._says)
        frame = self._pages[FORM].place(FORM)
        self._index_pages = [] if self._cover.holds_index else index.pages(frame)
        self._forms = book_forms(paper, frame, words, book, extras)
        self._total = 1 + len(self._index_pages) + 2 * len(self._spreads) + len(self._forms)
        self._page = 0

    def run(self, tick) -> int:
        self._print_cover()
        for form in self._index_pages:
            self._print_form(form)
        for spread in self._spreads:
            tick(self._page / self._total)
            self._print_sheet(spread)
            tick(self._page / self._total)
            self._print_list(spread)
        for form in self._forms:
            tick(self._page / self._total)
            self._print_form(form)
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

    def _print_cover(self) -> None:
        self._cover.fill(self._layers.overview)
        self._turn_to(self._pages[INDEX], self._says.of_cover())
        self._cover.draw()

    def _print_sheet(self, spread: Spread) -> None:
        self._sheet.fill(spread)
        self._turn_to(self._pages[SHEET], self._sheet_words(spread))
        self._sheet.draw(spread)

    def _print_list(self, spread: Spread) -> None:
        self._turn_to(self._pages[LIST], self._sheet_words(spread))
        stops = self._book.stops_of(spread.sheet, spread.role)
        own, sides = stops[slice(*spread.rows)], self._says.sides(spread.sheet)
        elsewhere = () if stops else self._book.turned_off(spread.sheet, spread.role)
        self._list.draw(own, sides, not stops, elsewhere)

    def _print_form(self, form: Form) -> None:
        self._turn_to(self._pages[FORM], self._says.of_form(form))
        form.draw()

    def _sheet_words(self, spread: Spread) -> dict:
        return self._says.of_sheet(spread.sheet, spread.role, spread.part, spread.parts)


def _set_size(writer: QPdfWriter, page: Page) -> None:
    writer.setPageSize(QPageSize(QSizeF(page.width, page.height), QPageSize.Unit.Millimeter))


def _print_quality(layout) -> None:
    context = layout.renderContext()
    context.setDpi(_DPI)
    context.setFlag(QgsLayoutRenderContext.Flag.FlagForceVectorOutput, True)
    context.setFlag(QgsLayoutRenderContext.Flag.FlagAntialiasing, True)
    context.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
