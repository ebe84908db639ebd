"""What is drawn over the maps: match lines, neighbours, numbered markers, sheet outlines."""

import numpy as np
from qgis.PyQt.QtGui import QColor

from kc_safety_plugin.core.field.book import Book, marker_size, sheet_neighbours
from kc_safety_plugin.i18n import tr

from .paper import CENTRE, GREY, INK
from .symbols import draw_marker

_VEIL = QColor(255, 255, 255, 150)


def mark_sheet(paper, book: Book, index: int, frame, street: str, sides: dict) -> None:
    """Draw match lines, names and stops over the map in ``frame`` (x, y, width, height mm)."""
    sheet, ground = book.sheets[index], book.metres_per_mm
    centre = np.array([frame[0] + frame[2] / 2, frame[1] + frame[3] / 2])

    def on_paper(local):
        return book.frame.on_paper(local, ground) + centre

    paper.painter.save()
    paper.clip(*frame)
    before, after = sheet_neighbours(book.sheets, index)
    for neighbour, chainage, outward in ((before, sheet.from_m, -1), (after, sheet.to_m, 1)):
        if neighbour:
            _match_line(paper, book, sheet, on_paper, neighbour, chainage, outward)
    _street_name(paper, book, index, on_paper, street)
    _side_names(paper, book, index, on_paper, frame, sides)
    _leaders(paper, book, index, on_paper)
    for stop in book.stops_of(index):
        x, y = on_paper(stop.marker)[0]
        draw_marker(paper, x, y, stop.kind, stop.number)
    paper.painter.restore()
    paper.box(*frame, line=0.4)


def _match_line(paper, book, sheet, on_paper, neighbour, chainage, outward):
    """A dashed line square to the street; beyond it the map is veiled."""
    middle = sheet.local(book.route.at(chainage))[0]
    turn = book.route.heading(chainage) - sheet.heading
    across = np.array([-np.sin(turn), np.cos(turn)])
    out = outward * np.array([np.cos(turn), np.sin(turn)])
    far = sheet.along_m + sheet.across_m
    ends = middle + np.outer([-far, far], across)
    veil = np.vstack([ends, ends[::-1] + far * out])
    paper.polygon(on_paper(veil), 0, fill=_VEIL)
    (x1, y1), (x2, y2) = on_paper(ends)
    paper.line(x1, y1, x2, y2, 0.6, INK, (3.0, 1.0, 0.8, 1.0))
    # The words stand clear of the street, on both sides of it.
    degrees = np.degrees(np.arctan2(y2 - y1, x2 - x1))
    width = paper.width_of(_words(neighbour), 9, True) * book.metres_per_mm
    reach = (sheet.across_m - width) / 2
    markers = np.array([on_paper(s.marker)[0] for s in book.stops_of(sheet.number - 1)])
    sides = (-1, 1) if 2.5 * width < sheet.across_m else (-1,)
    for side in sides:
        outmost = max(reach - 4 * book.metres_per_mm, 0)
        tries = middle + side * np.outer(outmost * np.array([1, 0.9, 0.8, 0.7]), across)
        spans = (on_paper(t + np.outer(np.linspace(-0.5, 0.5, 9) * width, across)) for t in tries)
        free = [_room(span, markers) for span in spans]
        x, y = on_paper(tries[int(np.argmax(free))])[0]
        paper.turned(x, y, degrees, _words(neighbour), 9, True)


def _street_name(paper, book, index, on_paper, name):
    """The corridor's own name, twice, where the street is freest of markers."""
    sheet = book.sheets[index]
    half = paper.width_of(name, 10, True) / 2 + 2
    reach = half * book.metres_per_mm
    room = sheet.to_m - sheet.from_m
    if room <= 2 * reach:
        return
    markers = np.array([on_paper(s.marker)[0] for s in book.stops_of(index)]).reshape(-1, 2)
    parts = 2 if room > 5 * reach else 1
    for part in range(parts):
        first = sheet.from_m + room * part / parts + reach
        last = sheet.from_m + room * (part + 1) / parts - reach
        chainage = np.linspace(first, last, 40)
        free = [_freedom(on_paper, book, sheet, c, half, markers) for c in chainage]
        best = chainage[int(np.argmax(free))]
        x, y = on_paper(sheet.local(book.route.at(best)))[0]
        (x1, y1), (x2, y2) = on_paper(sheet.local(book.route.at([best - 5, best + 5])))
        degrees = np.degrees(np.arctan2(y2 - y1, x2 - x1))
        paper.turned(x, y, degrees, name, 10, True)


def _freedom(on_paper, book, sheet, chainage, half, markers) -> float:
    """Room around the name centred at ``chainage``, ``half`` millimetres to either side."""
    reach = half * book.metres_per_mm
    along = np.linspace(chainage - reach, chainage + reach, 9)
    return _room(on_paper(sheet.local(book.route.at(along))), markers)


def _room(words, markers) -> float:
    """Millimetres from places along some words to the nearest marker, at most 9."""
    if not len(markers):
        return 9.0
    return min(9.0, float(np.hypot(*(markers[:, None] - words).transpose(2, 0, 1)).min()))


def _side_names(paper, book, index, on_paper, frame, sides):
    """Which edge of the map is the left side of the street, and which the right."""
    x, y, width, height = frame
    markers = np.array([on_paper(s.marker)[0] for s in book.stops_of(index)]).reshape(-1, 2)
    upward = book.frame.upward
    edges = ((x + 4, y), (x + width - 4, y)) if upward else ((x, y + 4), (x, y + height - 4))
    along = np.array([0.0, height]) if upward else np.array([width, 0.0])
    unit = along / np.hypot(*along)
    for edge, words in zip(edges, (sides[1], sides[-1])):
        half = paper.width_of(words, 9.5, True) / 2
        tries = [np.array(edge) + share * along for share in (0.5, 0.4, 0.6, 0.3, 0.7, 0.8)]
        spans = [at + np.outer(np.linspace(-half, half, 9), unit) for at in tries]
        at = tries[int(np.argmax([_room(span, markers) for span in spans]))]
        paper.turned(*at, -90 if upward else 0, words, 9.5, True)


def _words(neighbour) -> str:
    return tr("MATCH LINE · SHEET {number}").format(number=neighbour)


def _leaders(paper, book, index, on_paper):
    """A thread from a moved marker to its place; a grey dot where a neighbour's stop lies."""
    sheet = book.sheets[index]
    for stop in book.stops:
        if abs(stop.sheet - index) > 1:
            continue
        place = sheet.local((stop.x, stop.y))
        x, y = on_paper(place)[0]
        if stop.sheet == index:
            mx, my = on_paper(stop.marker)[0]
            if np.hypot(mx - x, my - y) > marker_size(stop.number, paper.large) * 0.45:
                paper.line(mx, my, x, y, 0.3, INK)
                paper.circle(x, y, 1.2, 0, INK, INK)
        else:
            paper.circle(x, y, 2.0, 0.3, GREY, QColor("white"))


class Overview:
    """Draws sheet outlines over a north-up map item that shows the whole corridor."""

    def __init__(self, item, frame):
        extent = item.extent()
        self.frame = frame
        self._left, self._top = extent.xMinimum(), extent.yMaximum()
        self._scale = frame[2] / extent.width(), frame[3] / extent.height()

    def on_paper(self, xy) -> np.ndarray:
        x, y = np.atleast_2d(xy).T
        return np.column_stack([
            self.frame[0] + (x - self._left) * self._scale[0],
            self.frame[1] + (self._top - y) * self._scale[1],
        ])  # fmt: skip

    def mark(self, paper, book: Book, current: int = -1, letters: float = 9.5) -> None:
        """Outline and number all sheets, or tint and number the ``current`` one."""
        paper.painter.save()
        paper.clip(*self.frame)
        paper.path(self.on_paper(book.route.xy), 0.9, QColor("#14365c"))
        for index, sheet in enumerate(book.sheets):
            corners = self.on_paper(sheet.corners())
            own = index == current
            if own:
                paper.polygon(corners, 0, fill=QColor(255, 209, 102, 150))
            paper.polygon(corners, 0.6 if own or current < 0 else 0.2, INK if own else GREY)
        middles = [(sheet.from_m + sheet.to_m) / 2 for sheet in book.sheets]
        places = self.on_paper(book.route.at(middles))
        size = 7.4 * paper.large * letters / 9.5
        shown = _apart(places, size) if current < 0 else [current]
        for index in shown:
            x, y = places[index]
            paper.circle(x, y, size, 0.4, INK, QColor("white"))
            number = str(book.sheets[index].number)
            paper.text(x - size, y - size / 2, 2 * size, size, number, letters, True, CENTRE)
        paper.painter.restore()
        paper.box(*self.frame, line=0.3)


def _apart(places, size) -> list:
    """Every sheet, or every second, third … so that their numbers do not cover one another."""
    for stride in range(1, len(places) + 1):
        some = places[::stride]
        if len(some) < 2 or np.hypot(*np.diff(some, axis=0).T).min() >= 0.95 * size:
            return list(range(0, len(places), stride))
    return [0]
