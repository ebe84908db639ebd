"""Make the templates of the map book, field_book_*.qpt; run with a Python that has QGIS 3.22.

Usage: QT_QPA_PLATFORM=offscreen python3 resources/layouts/make_layouts.py
"""

import base64
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

SIZES = {"letter": (215.9, 279.4), "tabloid": (279.4, 431.8), "a4": (210, 297), "a3": (297, 420)}
LARGE = 1.56
INK, SOFT = "#1a1a1a", "#3c3c3c"
LEFT, CENTRE, RIGHT = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignHCenter,
    Qt.AlignmentFlag.AlignRight,
)
TOP, MIDDLE, BOTTOM = (
    Qt.AlignmentFlag.AlignTop,
    Qt.AlignmentFlag.AlignVCenter,
    Qt.AlignmentFlag.AlignBottom,
)
ARROW = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 34">'
    b'<path d="M20 2 L29 32 L20 26 Z" fill="#1a1a1a"/><path d="M20 2 L11 32 L20 26 Z" '
    b'fill="#ffffff" stroke="#1a1a1a" stroke-width="1.4" stroke-linejoin="round"/></svg>'
)


class Sheets:
    """A layout of four pages under construction; ``large`` multiplies letters and their room."""

    def __init__(self, project, size, large):
        self.large, (self.width, self.height) = large, size
        self.layout = QgsPrintLayout(project)
        self.layout.initializeDefaults()
        pages = self.layout.pageCollection()
        pages.page(0).setPageSize(QgsLayoutSize(*size))
        for _ in range(3):
            page = QgsLayoutItemPage(self.layout)
            page.setPageSize(QgsLayoutSize(*size))
            pages.addPage(page)
        self.page = 0

    def put(self, item, x, y, width, height, name=""):
        item.setId(name)
        self.layout.addLayoutItem(item)
        item.attemptResize(QgsLayoutSize(width, height))
        item.attemptMove(QgsLayoutPoint(x, y), True, False, self.page)
        return item

    def label(
        self, x, y, width, height, text, points=9.5, bold=False, align=LEFT, colour=INK,
        upright=MIDDLE, name="",
    ):  # fmt: skip
        item = QgsLayoutItemLabel(self.layout)
        item.setText(text)
        item.setMarginX(0)
        item.setMarginY(0)
        item.setFont(self.font(points, bold))
        item.setFontColor(QColor(colour))
        item.setHAlign(align)
        item.setVAlign(upright)
        return self.put(item, x, y, width, height, name)

    def font(self, points, bold=False):
        font = QFont("DejaVu Sans")
        font.setPointSizeF(points * self.large)
        font.setBold(bold)
        return font

    def box(self, x, y, width, height, name="", fill=None):
        item = QgsLayoutItemShape(self.layout)
        style = {"color": fill or "255,255,255,0", "outline_style": "no"}
        style["style"] = "solid" if fill else "no"
        item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        item.setSymbol(QgsFillSymbol.createSimple(style))
        return self.put(item, x, y, width, height, name)

    def map(self, x, y, width, height, name, line=0.4):
        item = self.put(QgsLayoutItemMap(self.layout), x, y, width, height, name)
        item.setFrameEnabled(True)
        item.setFrameStrokeWidth(QgsLayoutMeasurement(line))
        item.setBackgroundColor(QColor("white"))
        item.setExtent(QgsRectangle(0, 0, width, height))
        return item

    def north(self, x, y, size, linked, name):
        item = self.put(QgsLayoutItemPicture(self.layout), x, y, size, size, name)
        svg = QgsLayoutItemPicture.Format.FormatSVG
        item.setPicturePath("base64:" + base64.b64encode(ARROW).decode(), svg)
        item.setLinkedMap(linked)
        item.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)

    def bar(self, x, y, width, linked, name, feet):
        item = QgsLayoutItemScaleBar(self.layout)
        item.setStyle("Single Box")
        item.setLinkedMap(linked)
        item.setUnits(QgsUnitTypes.DistanceUnit.DistanceFeet)
        item.setUnitLabel("ft")
        item.setNumberOfSegments(2)
        item.setNumberOfSegmentsLeft(0)
        item.setUnitsPerSegment(feet)
        item.setHeight(2.2)
        item.setLabelBarSpace(1)
        item.setBoxContentSpace(0.5)
        letters = item.textFormat()
        letters.setFont(self.font(9))
        letters.setSize(9 * self.large)
        letters.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
        letters.setColor(QColor(INK))
        item.setTextFormat(letters)
        self.put(item, x, y, width, 12, name)

    def head(self, black, below):
        """Title and what the page shows; white on black which page it is. Return its lower end."""
        large, wide = self.large, 52 if self.large == 1 else 66
        room = self.width - 24 - wide - 3
        self.label(12, 13, room, 8.5 * large, "[% @kc_title %]", 16, True)
        # Two lines where one does not hold it.
        low = 8.0 if large == 1 else 14.0
        self.label(12, 13 + 8.5 * large, room, low, below, 10, colour=SOFT, upright=TOP)
        left = self.width - 12 - wide
        self.box(left, 13, wide, 14 * large - 1, fill=INK)
        high = 14 * large - 1
        self.label(left + 2, 13, wide - 4, high, black, 15, True, CENTRE, colour="#ffffff")
        return 13 + 8.5 * large + low + (0.5 if large == 1 else 3)

    def foot(self):
        """Dates, run, what to do with the page after use, and its number; return its upper end."""
        large, y = self.large, self.height - 10 - 5 * self.large
        wide = self.width - 24
        if large == 1:
            self.label(12, y, wide - 40, 5, "[% @kc_footer %]", 9, colour=SOFT)
            self.label(self.width - 52, y, 40, 5, "[% @kc_page_of %]", 9, align=RIGHT, colour=SOFT)
            return y
        high = 9 * large
        self.label(12, y - high, wide, high, "[% @kc_footer %]", 9, colour=SOFT, upright=BOTTOM)
        self.label(12, y, wide, 5 * large, "[% @kc_page_of %]", 9, colour=SOFT)
        return y - high


def cover(sheets):
    large, wide = sheets.large, sheets.width - 24
    sheets.label(12, 14, wide, 12 * large, "[% @kc_title %]", 22, True)
    sheets.label(12, 14 + 12 * large, wide, 6.5 * large, "[% @kc_corridor_line %]", 12)
    y = 14 + 18.5 * large
    sheets.label(12, y, wide, 6 * large, "[% @kc_length_line %]", 10, colour=SOFT)
    y += 8 * large
    sheets.box(12, y, wide, 32 * large, "cover")
    y += 32 * large + 4
    foot = sheets.foot()
    normal = large == 1
    high = (foot - y) * (0.62 if normal else 0.72)
    index = sheets.map(12, y, wide, high, "index_map")
    y += high + 4
    sheets.bar(12, y, 70, index, "index_scalebar", 1000)
    room = sheets.width - 12 - 106
    note = "[% @kc_double_sided %]"
    high = 11 if normal else 22
    sheets.label(106, y, room, high, note, 9.5 if normal else 9, align=RIGHT, name="index_note")
    sheets.north(90, y - 1, 12, index, "index_north")
    y += 13 if normal else 24
    sheets.box(12, y, wide, foot - 3 - y, "sheet_list")


def sheet(sheets):
    large, normal = sheets.large, sheets.large == 1
    top = sheets.head("[% @kc_sheet_of %]", "[% @kc_map_line %]")
    foot = sheets.foot()
    side = (48 if sheets.width > 220 else 46) if normal else 62
    wide, y = sheets.width - 24 - side - 4, top + 7 * large
    high = foot - 3 - 7 * large - y
    main = sheets.map(12, y, wide, high, "map")
    sheets.label(12, top, wide, 6 * large, "[% @kc_next %]", 10, True, CENTRE)
    sheets.label(12, y + high + large, wide, 6 * large, "[% @kc_previous %]", 10, True, CENTRE)
    bottom, x = y + high, 12 + wide + 4
    sheets.north(x + side / 2 - 7.5, top - 1, 15, main, "north")
    sheets.label(x, top + 14, side, 5 * large, "[% @kc_north %]", 9.5, True, CENTRE)
    y = top + (21 if normal else 25)
    sheets.bar(x + 1, y, side - 2, main, "scalebar", 100)
    y += 11 if normal else 15
    sheets.label(x, y, side, 5 * large, "[% @kc_scale %]", 9.5)
    y += 7 * large
    if normal:
        sheets.map(x, y, side, 18, "key_map", 0.25)
        y += 21
    stamps = 26 if normal else 32
    scan = 8 if normal else 14
    code = bottom - stamps - 28 - scan - 1
    sheets.box(x, y, side, code - 3 - y, "legend")
    sheets.box(x, code, 28, 28, "qr")
    sheets.label(x, code + 28, side, scan, "[% @kc_scan %]", 9, upright=TOP)
    words = "[% @kc_stamps %]\n[% @kc_emergency %]"
    sheets.label(x, bottom - stamps, side, stamps, words, 9, upright=BOTTOM)


def list_or_form(sheets, black, below, name):
    top = sheets.head(black, below)
    sheets.box(12, top, sheets.width - 24, sheets.foot() - 3 - top, name)


def make(paper, large):
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32615"))
    sheets = Sheets(project, SIZES[paper], large)
    cover(sheets)
    sheets.page = 1
    sheet(sheets)
    sheets.page = 2
    list_or_form(sheets, "[% @kc_sheet_of %]", "[% @kc_list_line %]", "list")
    sheets.page = 3
    list_or_form(sheets, "[% @kc_form_title %]", "[% @kc_form_line %]", "form")
    sheets.layout.setName(f"KC Safety field book, {paper}{', large print' if large > 1 else ''}")
    name = f"field_book_{paper}{'_large' if large > 1 else ''}.qpt"
    target = Path(__file__).resolve().parent / name
    if not sheets.layout.saveAsTemplate(str(target), QgsReadWriteContext()):
        raise SystemExit(f"{target} was not written")


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    for one in SIZES:
        for factor in (1, LARGE):
            make(one, factor)
    application.exitQgis()
