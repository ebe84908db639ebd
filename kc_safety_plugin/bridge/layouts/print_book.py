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

from kc_safety_plugin.core.field.book import Book, sheet_neighbours
from kc_safety_plugin.core.field.walk_list import fill_pages
from kc_safety_plugin.core.progress import Tick, silent
from kc_safety_plugin.core.workorders.axis import compass_side
from kc_safety_plugin.i18n import tr

from .legend import draw_legend
from .list_page import ListLayout
from .map_marks import Overview, mark_sheet
from .paper import Paper
from .sheet_list import draw_sheet_list, feet_range, stop_range
from .template import INDEX, LIST, SHEET, Page, Template

_DPI = 300
_FEET = 0.3048


@dataclass(frozen=True)
class Layers:
    """Layers of the printing project, top first: for the sheets, the index and the key map.

    ``conditions`` are rows of the legend, ``street`` is the corridor's name on the base map.
    """

    sheet: list = field(default_factory=list)
    overview: list = field(default_factory=list)
    key: list = field(default_factory=list)
    conditions: list = field(default_factory=list)
    street: str = ""


@dataclass(frozen=True)
class Facts:
    """Words that stand on every page."""

    title: str
    corridor: str
    data_date: str
    print_date: str
    run: str
    large: float = 1.0


@dataclass(frozen=True)
class Spread:
    """A map and the list page that faces it: part ``part`` of ``parts`` of a sheet."""

    sheet: int
    rows: tuple
    part: int
    parts: int


def print_book(
    path, book: Book, template: Template, layers: Layers, facts: Facts, tick: Tick = silent
) -> int:
    """Write the PDF at ``path``; return the number of pages.

    Page 1 is the index, every even page a map and every odd page the list that faces it. A list
    that runs over is faced by its map once more.
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
        return _Printer(writer, painter, book, template, layers, facts).run(tick)
    finally:
        painter.end()


class _Printer:
    def __init__(self, writer, painter, book, template, layers, facts):
        self._writer, self._painter = writer, painter
        self._book, self._pages, self._layers = book, template.pages, layers
        self._paper = Paper(painter, _DPI, facts.large)
        self._facts = facts
        self._list = ListLayout(self._paper, self._pages[LIST].place(LIST), facts.corridor)
        self._spreads = self._plan()
        self._page = 0
        for page in set(self._pages.values()):
            _print_quality(page.layout)
            page.hide(LIST, "sheet_list", "legend")

    def _plan(self) -> list:
        spreads = []
        for index in range(len(self._book.sheets)):
            stops = self._book.stops_of(index)
            measure = self._list
            parts = fill_pages(measure.heights(stops), measure.full, measure.last)
            spreads += [Spread(index, p, n + 1, len(parts)) for n, p in enumerate(parts)]
        return spreads

    def run(self, tick) -> int:
        total = 1 + 2 * len(self._spreads)
        self._index(total)
        for number, spread in enumerate(self._spreads):
            tick((1 + 2 * number) / total)
            self._map(spread, total)
            tick((2 + 2 * number) / total)
            self._walk_list(spread, total)
        tick(1.0)
        return self._page

    def _turn_to(self, page: Page, words: dict, total: int) -> None:
        """Begin a new page and draw the template on it."""
        self._page += 1
        if self._page > 1:
            _set_size(self._writer, page)
            self._writer.newPage()
        facts, book = self._facts, self._book
        page.say({
            "title": facts.title,
            "corridor": facts.corridor,
            "data_date": facts.data_date,
            "print_date": facts.print_date,
            "run": facts.run,
            "scale": tr("1 inch = {feet} feet").format(feet=book.feet),
            "sheets": len(book.sheets),
            "page": self._page,
            "pages": total,
            **words,
        })  # fmt: skip
        self._painter.save()
        QgsLayoutExporter(page.layout).renderPage(self._painter, page.number)
        self._painter.restore()

    # -- pages ----------------------------------------------------------------------------

    def _index(self, total) -> None:
        page, book = self._pages[INDEX], self._book
        ground = self._overview(page, INDEX, 0.04, self._layers.overview)
        # About a fifth of the width for each half of the bar.
        _set_bar(page, "index_scalebar", _round(page.place(INDEX)[2] / 6 * ground / _FEET))
        length = book.route.length
        words = tr("{feet:,.0f} ft ({miles:.1f} miles)")
        names = self._whole_stretch()
        if names in self._facts.corridor:
            names = ""
        self._turn_to(page, {
            "length": words.format(feet=length / _FEET, miles=length / 1609.344),
            "stretch": names,
            "sheet": 0, "part": "", "stops": stop_range(book.stops),
            "previous": "", "next": "", "left": "", "right": "",
        }, total)  # fmt: skip
        Overview(page.item(INDEX), page.place(INDEX)).mark(self._paper, book)
        if page.place("sheet_list"):
            first: dict = {}
            for number, spread in enumerate(self._spreads):
                first.setdefault(spread.sheet, 2 + 2 * number)
            draw_sheet_list(self._paper, page.place("sheet_list"), book, first)

    def _whole_stretch(self) -> str:
        names = [name for name in self._book.stretches if name]
        if not names:
            return ""
        first, last = names[0].split(" to ")[0], names[-1].split(" to ")[-1]
        return first if first == last else tr("{first} to {last}").format(first=first, last=last)

    def _map(self, spread, total) -> None:
        page, book, index = self._pages[SHEET], self._book, spread.sheet
        sheet = book.sheets[index]
        item, frame = page.item(SHEET), page.place(SHEET)
        _show(item, self._layers.sheet, sheet.x, sheet.y, frame, book.metres_per_mm)
        item.setMapRotation(sheet.rotation(book.frame.upward))
        _set_bar(page, "scalebar", book.feet / 2)
        if page.item("key_map") is not None:
            self._overview(page, "key_map", 0.08, self._layers.key)
        self._turn_to(page, self._sheet_words(spread), total)
        name = self._layers.street or self._facts.corridor.split(",")[0]
        mark_sheet(self._paper, book, index, frame, name, self._sides(index))
        if page.item("key_map") is not None:
            key = Overview(page.item("key_map"), page.place("key_map"))
            key.mark(self._paper, book, index, 9)
        if page.place("legend"):
            draw_legend(self._paper, page.place("legend"), book, self._layers.conditions, index)

    def _walk_list(self, spread, total) -> None:
        self._turn_to(self._pages[LIST], self._sheet_words(spread), total)
        stops = self._book.stops_of(spread.sheet)[slice(*spread.rows)]
        self._list.draw(stops, self._sides(spread.sheet))

    def _overview(self, page, name, margin, layers) -> float:
        """Show the whole corridor, all sheets included, north up; return metres per mm."""
        item, frame = page.item(name), page.place(name)
        corners = np.concatenate([sheet.corners() for sheet in self._book.sheets])
        (left, low), (right, high) = corners.min(axis=0), corners.max(axis=0)
        ground = max((right - left) / frame[2], (high - low) / frame[3]) * (1 + 2 * margin)
        x, y = (left + right) / 2, (low + high) / 2
        _show(item, layers, x, y, frame, ground)
        item.setMapRotation(0)
        return ground

    # -- words ----------------------------------------------------------------------------

    def _sheet_words(self, spread) -> dict:
        book, index = self._book, spread.sheet
        sheet = book.sheets[index]
        before, after = sheet_neighbours(book.sheets, index)
        sides = self._sides(index)
        parts = tr("page {part} of {parts}").format(part=spread.part, parts=spread.parts)
        stops = stop_range(book.stops_of(index))
        return {
            "sheet": sheet.number,
            "stretch": book.stretches[index] or feet_range(sheet.from_m, sheet.to_m),
            "previous": _continues(before, tr("Beginning of the corridor")),
            "next": _continues(after, tr("End of the corridor")),
            "left": sides[1],
            "right": sides[-1],
            "part": parts if spread.parts > 1 else "",
            "stops": tr("stops {range}").format(range=stops) if stops != "–" else tr("no stops"),
            "length": tr("{feet:,.0f} ft").format(feet=(sheet.to_m - sheet.from_m) / _FEET),
        }

    def _sides(self, index) -> dict:
        sheet = self._book.sheets[index]
        along = sheet.ground([(0, 0), (1, 0)])
        direction = (along[1] - along[0])[None, :]
        words = {0: tr("Both")}
        for side, title in ((1, tr("Left")), (-1, tr("Right"))):
            compass = compass_side(direction, np.array([side]))[0]
            words[side] = f"{title} {_compass(compass)}"
        return words


def _compass(word) -> str:
    return {
        "north": tr("(north)"),
        "east": tr("(east)"),
        "south": tr("(south)"),
        "west": tr("(west)"),
    }[word]


def _continues(neighbour, end) -> str:
    return tr("Continues on sheet {number}").format(number=neighbour) if neighbour else end


def _show(item: QgsLayoutItemMap, layers, x, y, frame, metres_per_mm) -> None:
    half_width, half_height = frame[2] * metres_per_mm / 2, frame[3] * metres_per_mm / 2
    item.setLayers(layers)
    item.attemptResize(QgsLayoutSize(frame[2], frame[3]))
    # The rectangle has the shape of the item, so setExtent leaves the item's size alone.
    item.setExtent(QgsRectangle(x - half_width, y - half_height, x + half_width, y + half_height))


def _set_bar(page: Page, name: str, feet: float) -> None:
    bar = page.item(name)
    if isinstance(bar, QgsLayoutItemScaleBar):
        bar.setUnitsPerSegment(feet)


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
