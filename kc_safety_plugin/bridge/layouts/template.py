"""Load a print layout with the pages of the book, and find its items by id."""

import uuid
from pathlib import Path

from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.PyQt.QtGui import QFont, QFontMetricsF
from qgis.PyQt.QtXml import QDomDocument

from kc_safety_plugin.bridge.compat import set_text_font, text_font
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.paths import LAYOUTS

from .paper import NO_LIGATURES, font_family

#: The item that tells which page is which.
SHEET, INDEX, LIST, FORM = "map", "index_map", "list", "form"
_BIGGEST = 20_000_000
#: Smallest letters in points, in normal and in large print.
_SMALLEST = {False: 9.0, True: 14.0}
_NARROWEST = 30
_EM = 1000


class Page:
    """One page of a template: its items by id, its labels filled by variables."""

    def __init__(self, layout, number: int, ours: bool = False, large: bool = False):
        self.layout, self.number, self.ours = layout, number, ours
        self._smallest = _SMALLEST[large]
        self._sizes: dict = {}
        size = layout.pageCollection().page(number).pageSize()
        self.width, self.height = size.width(), size.height()
        self._items = [
            item
            for item in layout.items()
            if isinstance(item, QgsLayoutItem) and item.page() == number
        ]
        # Kept from the beginning: a map without extent loses its height at the first refresh.
        self._places: dict = {}
        for item in self._items:
            at, size = item.pagePos(), item.rect()
            self._places.setdefault(item.id(), (at.x(), at.y(), size.width(), size.height()))

    def item(self, name: str):
        return next((item for item in self._items if item.id() == name), None)

    def of_type(self, kind) -> list:
        return [item for item in self._items if isinstance(item, kind)]

    def place(self, name: str):
        """(x, y, width, height) in millimetres of the item with this id; None without one."""
        return self._places.get(name)

    def stretch(self, name: str, height: float, below: tuple, filler: str) -> None:
        """Give the item ``name`` another height; those ``below`` follow, ``filler`` fills up."""
        x, y, width, old = self._places[name]
        self._places[name] = (x, y, width, height)
        self.item(name).attemptResize(QgsLayoutSize(width, height))
        for other in below:
            if other in self._places:
                left, top, wide, high = self._places[other]
                high += old - height if other == filler else 0.0
                self._places[other] = (left, top + height - old, wide, high)
                moved = QgsLayoutPoint(left, top + height - old)
                self.item(other).attemptMove(moved, True, False, self.number)

    def say(self, values: dict) -> None:
        """Give every item the values as variables ``@kc_…``.

        A label without an expression whose id is the name of a value shows that value.
        """
        variables = {f"kc_{name}": value for name, value in values.items()}
        for item in self._items:
            if not isinstance(item, (QgsLayoutItemLabel, QgsLayoutItemMap)):
                continue
            QgsExpressionContextUtils.setLayoutItemVariables(item, variables)
            if isinstance(item, QgsLayoutItemLabel):
                # Values come from data: they must never be read as HTML.
                item.setMode(QgsLayoutItemLabel.Mode.ModeFont)
                if item.id() in values and "[%" not in item.text():
                    item.setText(f"[% @kc_{item.id()} %]")
                if self.ours:
                    self._fit(item)
                item.refresh()

    def _fit(self, label) -> None:
        """Longer words in smaller letters, down to the smallest, rather than cut off."""
        font = QFont(text_font(label))
        full = self._sizes.setdefault(label.uuid(), font.pointSizeF())
        font.setPixelSize(_EM)
        metrics = QFontMetricsF(font)
        lines = label.currentText().split("\n")
        ems = max(metrics.horizontalAdvance(line) for line in lines) / _EM
        room = label.rect().width() / 25.4 * 72 * 0.98
        set_text_font(label, points=min(full, max(self._smallest, room / max(ems, 1e-6))))

    def hide(self, *names: str) -> None:
        """Placeholders are drawn by the book itself."""
        for name in names:
            if self.item(name) is not None:
                self.item(name).setVisibility(False)


class Template:
    """The pages with map, index, list and form; those a user's template lacks are ours."""

    def __init__(self, project: QgsProject, paper: str, large: bool, own_path: str = ""):
        ours = LAYOUTS / f"field_book_{paper}{'_large' if large else ''}.qpt"
        self.pages = _pages(project, ours, large=large)
        if own_path:
            self.pages.update(_pages(project, Path(own_path), by_user=True))
            # A map that was never given an extent has no height, which is not a number then.
            if not all(side >= _NARROWEST for side in self.pages[SHEET].place(SHEET)[2:]):
                raise SafetyDataError(
                    Problem.TEMPLATE,
                    file=Path(own_path).name,
                    reason=tr("its map item must be at least {least} mm wide and high").format(
                        least=_NARROWEST
                    ),
                )
        for page in self.pages.values():
            _link(page)


def _pages(project, path: Path, by_user=False, large=False) -> dict:
    layout = _load(project, path)
    if by_user:
        _name_the_map(layout, path)
    else:
        family = font_family()
        for item in layout.items():
            if isinstance(item, (QgsLayoutItemLabel, QgsLayoutItemScaleBar)):
                set_text_font(item, family, spacing=NO_LIGATURES)
    found = {}
    for number in range(layout.pageCollection().pageCount()):
        page = Page(layout, number, not by_user, large)
        for kind in (SHEET, INDEX, LIST, FORM):
            if page.item(kind) is not None:
                found[kind] = page
    return found


def _load(project, path: Path) -> QgsPrintLayout:
    def refuse(reason):
        return SafetyDataError(Problem.TEMPLATE, file=path.name, reason=reason)

    try:
        if path.stat().st_size > _BIGGEST:
            raise refuse(tr("it is larger than 20 MB"))
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise refuse(tr("it cannot be read")) from None
    # A layout needs no other entity declarations, a hostile file does.
    if "<!ENTITY" in text:
        raise refuse(tr("it declares entities"))
    document = QDomDocument()
    # What setContent returns differs between Qt 5 and Qt 6; what it read does not.
    document.setContent(text)
    if document.documentElement().tagName() != "Layout":
        raise refuse(tr("it is not a print layout template"))
    layout = QgsPrintLayout(project)
    items, loaded = layout.loadFromTemplate(document, QgsReadWriteContext(), True)
    # Keeping the list would keep wrappers of items that the layout owns.
    del items
    if not loaded or layout.pageCollection().pageCount() == 0:
        raise refuse(tr("it is not a print layout template"))
    # Owned by the project, the layout can never outlive it, whatever keeps a reference.
    manager = project.layoutManager()
    layout.setName(f"book {uuid.uuid4().hex}")
    manager.addLayout(layout)
    return layout


def _name_the_map(layout, path: Path) -> None:
    maps = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    named = {item.id() for item in maps}
    if SHEET in named:
        return
    free = [item for item in maps if item.id() not in (INDEX, "key_map")]
    if not free:
        raise SafetyDataError(
            Problem.TEMPLATE, file=path.name, reason=tr("it has no map item with the id 'map'")
        )
    max(free, key=lambda item: item.rect().width() * item.rect().height()).setId(SHEET)


def _link(page: Page) -> None:
    main = page.item(SHEET) or page.item(INDEX)
    if main is None:
        return
    for bar in page.of_type(QgsLayoutItemScaleBar):
        if bar.linkedMap() is None:
            bar.setLinkedMap(main)
    for picture in page.of_type(QgsLayoutItemPicture):
        if picture.linkedMap() is None and picture.id() == "north":
            picture.setLinkedMap(main)
