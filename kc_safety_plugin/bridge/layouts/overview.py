"""The whole corridor on one small map, turned so that it runs from left to right."""

from dataclasses import dataclass

import numpy as np
from qgis.PyQt.QtGui import QColor

from kc_safety_plugin.core.field.book import Book

from .paper import CENTRE, GREY, INK

#: Room beyond both ends of the corridor, as a share of its length.
_ENDS = 0.03
#: Room above the strip for the names of cross streets, and below it, millimetres.
_NAMES, _BELOW = 29.0, 7.0
_LOWEST = 46.0


@dataclass(frozen=True)
class Overview:
    """A north-is-anywhere map in ``frame`` (x, y, width, height mm).

    ``x, y`` is the middle of the map, ``heading`` the direction (radians from east) that points to
    the right, ``ground`` metres per millimetre.
    """

    frame: tuple
    x: float
    y: float
    heading: float
    ground: float

    @classmethod
    def of(cls, book: Book, frame, names: float = 0.0) -> "Overview":
        """Fit all sheets into ``frame``; keep ``names`` millimetres free above them."""
        heading = _level(book)
        local = _local(_corners(book), heading)
        low, high = local.min(axis=0), local.max(axis=0)
        size = (high - low) * (1 + 2 * _ENDS)
        room = max(frame[3] - names, frame[3] / 3)
        ground = max(size[0] / frame[2], size[1] / room)
        u, v = (low + high) / 2 + (0.0, names * ground / 2)
        cos, sin = np.cos(heading), np.sin(heading)
        return cls(tuple(frame), u * cos - v * sin, u * sin + v * cos, heading, ground)

    @property
    def rotation(self) -> float:
        """Clockwise degrees for the map item."""
        return float(np.degrees(self.heading))

    def on_paper(self, xy) -> np.ndarray:
        """(n, 2) millimetres on the page."""
        local = _local(np.atleast_2d(xy), self.heading)
        centre = _local(np.array([(self.x, self.y)]), self.heading)
        middle = (self.frame[0] + self.frame[2] / 2, self.frame[1] + self.frame[3] / 2)
        return middle + (local - centre) * (1.0, -1.0) / self.ground

    def name_crossings(self, paper, book: Book) -> None:
        """Write the names of the cross streets above the strip, as many as keep apart."""
        paper.painter.save()
        paper.clip(*self.frame)
        step, last = paper.line_height(9) * 1.05, -np.inf
        highest = self.on_paper(_corners(book))[:, 1].min()
        for chainage, name in book.crossings:
            x, y = self.on_paper(book.route.at(chainage))[0]
            if abs(x - last) < step:
                continue
            last = x
            top = highest - 1.5
            paper.line(x, y, x, top + 1.0, 0.25, GREY)
            room = top - self.frame[1] - 1.0
            if paper.width_of(name, 9, True) > room:
                name = paper.lines(name.split(" / ")[0], room, 9, 1, True)[0]
            half = paper.width_of(name, 9, True) / 2
            paper.turned(x, max(top - half, self.frame[1] + half + 0.5), -90, name, 9, True)
        paper.painter.restore()

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
        self._mark_sides(paper, book, current)
        middles = [(sheet.from_m + sheet.to_m) / 2 for sheet in book.sheets]
        places = self.on_paper(book.route.at(middles))
        size = 7.4 * paper.large * letters / 9.5
        shown = _apart(places, size) if current < 0 else [book.home(current)]
        for index in shown:
            x, y = places[index]
            paper.circle(x, y, size, 0.4, INK, QColor("white"))
            number = str(book.sheets[index].number)
            paper.text(x - size, y - size / 2, 2 * size, size, number, letters, True, CENTRE)
        paper.painter.restore()
        paper.box(*self.frame, line=0.3)

    def _mark_sides(self, paper, book, current) -> None:
        """Outlines of the sheets of side streets; their names where there is room."""
        for index, sheet in enumerate(book.sides, len(book.sheets)):
            corners = self.on_paper(sheet.corners())
            if index == current:
                paper.polygon(corners, 0, fill=QColor(255, 209, 102, 150))
            paper.polygon(corners, 0.6 if index == current else 0.2, GREY)
            x, y = self.on_paper(sheet.ground((0.3 * sheet.along_m, 0.0)))[0]
            size, wide = paper.line_height(9), paper.width_of(sheet.name, 9, True)
            room = sheet.across_m / self.ground
            if current < 0 and room > 1.2 * wide:
                paper.text(x - wide, y - size / 2, 2 * wide, size, sheet.name, 9, True, CENTRE)


def _apart(places, size) -> list:
    """Every sheet, or every second, third … so that their numbers do not cover one another."""
    for stride in range(1, len(places) + 1):
        some = places[::stride]
        if len(some) < 2 or np.hypot(*np.diff(some, axis=0).T).min() >= 0.95 * size:
            return list(range(0, len(places), stride))
    return [0]


def index_height(book: Book, width: float, large: float) -> float:
    """Height of the index map that the corridor and the names of its cross streets fill."""
    local = _local(_corners(book), _level(book))
    along, across = (local.max(axis=0) - local.min(axis=0)) * (1 + 2 * _ENDS)
    return max(_LOWEST, across * width / along + names_room(book, large) + 2 * _BELOW)


def names_room(book: Book, large: float) -> float:
    """Millimetres above the strip for the names of cross streets, if there are any."""
    return _NAMES * large if book.crossings else 0.0


def names_fit(height: float, large: float) -> bool:
    """True where a map of this height keeps more than half of it beside the names."""
    return height >= 2.2 * _NAMES * large


def _corners(book) -> np.ndarray:
    return np.concatenate([sheet.corners() for sheet in book.all_sheets])


def _level(book) -> float:
    """Direction of the corridor from end to end, upright to a reader."""
    chord = book.route.at(book.route.last_m)[0] - book.route.at(book.route.first_m)[0]
    heading = float(np.arctan2(chord[1], chord[0]))
    return (heading + np.pi / 2) % np.pi - np.pi / 2


def _local(xy, heading) -> np.ndarray:
    cos, sin = np.cos(heading), np.sin(heading)
    x, y = np.asarray(xy, float).T
    return np.column_stack([x * cos + y * sin, y * cos - x * sin])
