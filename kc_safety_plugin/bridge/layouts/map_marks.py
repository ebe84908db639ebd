"""What is drawn over the maps: match lines, neighbours, numbered markers, sheet outlines."""

from dataclasses import dataclass

import numpy as np
from qgis.PyQt.QtGui import QColor

from kc_safety_plugin.core.field.book import Book, sheet_neighbours
from kc_safety_plugin.core.field.placing import marker_size

from .paper import GREY, INK
from .symbols import draw_marker
from .words import Words

#: Millimetres kept clear of a crossing.
_CORNER = 3.0
#: From the middle of some words to the middle of a marker that does not touch them.
_CLEAR = 5.4
_VEIL = QColor(255, 255, 255, 150)


@dataclass(frozen=True)
class SheetMarks:
    """What is written over one map: the street's name, its sides, house numbers, stops."""

    words: Words
    street: str
    sides: dict
    stops: list
    houses: list
    #: Metres from the center line to the block faces.
    face_m: float


def mark_sheet(paper, book: Book, index: int, frame, marks: SheetMarks) -> None:
    """Draw match lines, names and stops over the map in ``frame`` (x, y, width, height mm)."""
    sheet, ground = book.all_sheets[index], book.ground(index)
    beside = index >= len(book.sheets)
    centre = np.array([frame[0] + frame[2] / 2, frame[1] + frame[3] / 2])

    def on_paper(local):
        return book.frame.on_paper(local, ground) + centre

    paper.painter.save()
    paper.clip(*frame)
    before, after = (0, 0) if beside else sheet_neighbours(book.sheets, index)
    for neighbour, chainage, outward in ((before, sheet.from_m, -1), (after, sheet.to_m, 1)):
        if neighbour:
            words = marks.words("match_line", number=neighbour)
            if 2.5 * paper.width_of(words, 9, True) * ground > sheet.across_m:
                words = marks.words("match_short", number=neighbour)
            _match_line(paper, book, sheet, on_paper, words, marks.stops, chainage, outward)
    _street_name(paper, book, index, on_paper, marks)
    _house_numbers(paper, book, sheet, ground, on_paper, marks)
    if not beside:
        _side_names(paper, book, on_paper, frame, marks)
    _leaders(paper, book, index, on_paper, marks.stops)
    for stop in marks.stops:
        x, y = on_paper(stop.marker)[0]
        draw_marker(paper, x, y, stop.kind, stop.number)
    paper.painter.restore()
    paper.box(*frame, line=0.4)


def _match_line(paper, book, sheet, on_paper, words, stops, chainage, outward):
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
    width = paper.width_of(words, 9, True) * book.metres_per_mm
    reach = (sheet.across_m - width) / 2
    markers = np.array([on_paper(s.marker)[0] for s in stops])
    sides = (-1, 1) if 2.5 * width < sheet.across_m else (-1,)
    found = []
    for side in sides:
        outmost = max(reach - 4 * book.metres_per_mm, 0)
        tries = middle + side * np.outer(outmost * np.linspace(1, 0.5, 9), across)
        spans = (on_paper(t + np.outer(np.linspace(-0.5, 0.5, 9) * width, across)) for t in tries)
        free = [_room(span, markers) for span in spans]
        best = int(np.argmax(free))
        found.append((free[best], tries[best]))
    # Words under a marker are not written, unless both sides of the street are full.
    clear = [one for one in found if one[0] >= _CLEAR * paper.large]
    for _, place in clear or [max(found, key=lambda one: one[0])]:
        x, y = on_paper(place)[0]
        paper.turned(x, y, degrees, words, 9, True)


def _street_name(paper, book, index, on_paper, marks):
    """The corridor's own name, twice, where the street is freest of markers."""
    sheet, name = book.all_sheets[index], marks.street
    half = paper.width_of(name, 10, True) / 2 + 2
    reach = half * book.ground(index)
    room = sheet.to_m - sheet.from_m
    if room <= 2 * reach:
        return
    markers = np.array([on_paper(s.marker)[0] for s in marks.stops]).reshape(-1, 2)
    parts = 2 if room > 5 * reach else 1
    for part in range(parts):
        first = sheet.from_m + room * part / parts + reach
        last = sheet.from_m + room * (part + 1) / parts - reach
        chainage = np.linspace(first, last, 40)
        free = [_freedom(on_paper, book, sheet, c, reach, markers) for c in chainage]
        best = chainage[int(np.argmax(free))]
        x, y = on_paper(sheet.local(book.route.at(best)))[0]
        (x1, y1), (x2, y2) = on_paper(sheet.local(book.route.at([best - 5, best + 5])))
        degrees = np.degrees(np.arctan2(y2 - y1, x2 - x1))
        paper.turned(x, y, degrees, name, 10, True)


def _freedom(on_paper, book, sheet, chainage, reach, markers) -> float:
    """Room around the name centred at ``chainage``, ``reach`` metres to either side."""
    along = np.linspace(chainage - reach, chainage + reach, 9)
    return _room(on_paper(sheet.local(book.route.at(along))), markers)


def _room(words, markers) -> float:
    """Millimetres from places along some words to the nearest marker, at most 9."""
    if not len(markers):
        return 9.0
    return min(9.0, float(np.hypot(*(markers[:, None] - words).transpose(2, 0, 1)).min()))


def _house_numbers(paper, book, sheet, ground, on_paper, marks):
    """The numbers on both sides of each block, along the street and where there is room."""
    markers = np.array([on_paper(s.marker)[0] for s in marks.stops]).reshape(-1, 2)
    for house in marks.houses:
        text = str(house.low) if house.low == house.high else f"{house.low}–{house.high}"
        half = paper.width_of(text, 9) / 2 + 1.5
        first = max(house.from_m, sheet.from_m) + (half + _CORNER) * ground
        last = min(house.to_m, sheet.to_m) - (half + _CORNER) * ground
        if first > last:
            continue
        beside = house.side * (marks.face_m + 2.6 * paper.large * ground)
        tries = np.unique(np.linspace(first, last, 15))
        # The middle of the block is best where nothing else is.
        tries = tries[np.argsort(np.abs(tries - (first + last) / 2), kind="stable")]
        free, places = [], []
        for chainage in tries:
            turn = book.route.heading(chainage) - sheet.heading
            middle = sheet.local(book.route.at(chainage))[0]
            place = middle + beside * np.array([-np.sin(turn), np.cos(turn)])
            along = np.outer(np.linspace(-half, half, 7) * ground, [np.cos(turn), np.sin(turn)])
            free.append(min(_room(on_paper(place + along), markers), 6.0))
            places.append((place, turn))
        place, turn = places[int(np.argmax(free))]
        if max(free) < 4.0:
            continue
        x, y = on_paper(place)[0]
        x2, y2 = on_paper(place + np.array([np.cos(turn), np.sin(turn)]))[0]
        paper.turned(x, y, np.degrees(np.arctan2(y2 - y, x2 - x)), text, 9)


def _side_names(paper, book, on_paper, frame, marks):
    """Which edge of the map is the left side of the street, and which the right."""
    x, y, width, height = frame
    sides = marks.sides
    markers = np.array([on_paper(s.marker)[0] for s in marks.stops]).reshape(-1, 2)
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


def _leaders(paper, book, index, on_paper, stops):
    """A thread from a moved marker to its place; a grey dot where a neighbour's stop lies."""
    sheet = book.all_sheets[index]
    roles = {stop.role for stop in stops}
    near = sheet.contains([(stop.x, stop.y) for stop in book.stops]) if book.stops else []
    for stop, inside in zip(book.stops, near):
        if (stop.sheet != index and not inside) or (roles and stop.role not in roles):
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
