"""A map book: sheets, numbered stops in walking order, and where their markers go."""

import re
from dataclasses import dataclass, field, replace
from typing import Optional

import numpy as np

from kc_safety_plugin.core.units import FOOT

from .frame import Frame
from .placing import in_side_streets, with_markers
from .pointers import runs, with_pointers
from .roles import BUSINESS, role_works
from .route import Route
from .sheets import choose_scale, cut_sheets, sheet_of
from .stop import Stop
from .stretch_names import crossings, stretch_name
from .walk_list import walk_order

_INCH = 25.4


@dataclass(frozen=True)
class Book:
    """Everything that is printed.

    ``feet`` on the ground per inch on paper; ``crossings`` are (chainage, name) of cross streets;
    ``sides`` are sheets of side streets; ``works`` tell what each role does. A sheet's index counts
    through ``sheets`` and ``sides``.
    """

    route: Route
    sheets: list
    stops: list
    stretches: list
    frame: Frame
    feet: int
    crossings: list
    sides: list = field(default_factory=list)
    works: dict = field(default_factory=dict)

    @property
    def metres_per_mm(self) -> float:
        return self.feet * FOOT / _INCH

    @property
    def all_sheets(self) -> list:
        return [*self.sheets, *self.sides]

    def ground(self, index: int) -> float:
        """Metres per millimetre of the sheet with this index."""
        return (self.all_sheets[index].feet or self.feet) * FOOT / _INCH

    def home(self, index: int) -> int:
        """The sheet of the corridor that a sheet belongs to."""
        return index if index < len(self.sheets) else self.sides[index - len(self.sheets)].home

    def in_order(self) -> list:
        """Indices of all sheets, those of side streets after the sheet where one turns off."""
        return sorted(range(len(self.all_sheets)), key=lambda index: (self.home(index), index))

    def spots_between_blocks(self, count: int = 25) -> np.ndarray:
        """(count, 2) places evenly along the corridor, its ends left out."""
        share = (np.arange(count) + 0.5) / count
        return self.route.at(self.route.first_m + share * self.route.length)

    def taken_places(self, every: float = 8.0) -> np.ndarray:
        """(k, 2) places where no other name should stand.

        The street, match lines, markers, and the edges where the sides of the street are named.
        """
        along = np.arange(self.route.first_m, self.route.last_m, every)
        places = [self.route.at(along)]
        for sheet in self.sheets[1:]:
            heading = self.route.heading(sheet.from_m)
            reach = np.arange(-sheet.across_m / 2, sheet.across_m / 2, every)
            across = np.array([-np.sin(heading), np.cos(heading)])
            places.append(self.route.at(sheet.from_m) + reach[:, None] * across)
        for sheet in self.sheets:
            # The sides are named somewhere along the middle of both edges.
            reach = np.arange(-0.35 * sheet.along_m, 0.25 * sheet.along_m, every)
            for edge in (-1, 1):
                beside = np.full(len(reach), edge * (sheet.across_m / 2 - 4 * self.metres_per_mm))
                places.append(sheet.ground(np.column_stack([reach, beside])))
        sheets = self.all_sheets
        places += [sheets[stop.sheet].ground(stop.marker) for stop in self.stops]
        return np.concatenate(places)

    def turned_off(self, index: int, role: str) -> tuple:
        """((first, last, sheet), …) of the stops in side streets off the sheet with this index."""
        own = [
            stop
            for stop in self.stops
            if stop.beside and stop.role == role and self.home(stop.sheet) == index
        ]
        return runs(own, self.all_sheets)

    def of_role(self, role: str) -> "Book":
        """The book with the stops of one role; numbers stay, so that books can be compared."""
        return replace(self, stops=[stop for stop in self.stops if stop.role == role])

    def roles(self) -> list:
        """The roles of the stops, in the order of their sheets; [''] without stops."""
        return list(dict.fromkeys(stop.role for stop in self.stops)) or [""]

    def kind_of(self, role: str) -> str:
        """What a role does: check businesses, bring services, or ''."""
        return self.works[role].kind if role in self.works else ""

    def stops_of(self, sheet: int, role: Optional[str] = None) -> list:
        """Stops of the sheet with this index in walking order: all, or those of one role."""
        own = (stop for stop in self.stops if stop.sheet == sheet)
        return [stop for stop in own if role is None or stop.role == role]


def make_book(
    route: Route,
    blocks: tuple,
    stops: list,
    frame: Frame,
    feet: int = 0,
    overlap: float = 0.1,
    large: float = 1.0,
    kinds: Optional[dict] = None,
) -> Book:
    """Cut the sheets, put every stop on one, order and number the stops, spread the markers.

    Parameters
    ----------
    route : Route
    blocks : (names, from_m, to_m)
        Of the block faces, for the names of the stretches.
    stops : list of Stop
        ``chainage`` and ``side`` known; any order.
    frame : Frame
        Size of the map on paper.
    feet : int
        Feet per inch, 0 to choose.
    overlap : float
        Share of the frame that neighbours show both of.
    large : float
        Factor on the size of markers.
    kinds : dict
        What some roles do, where that is known; else their names and stops tell.

    Returns
    -------
    Book
        The same whatever the order of ``stops``: ties are broken by place and task.
    """
    reach = min(max((abs(_offset(route, s)) for s in stops), default=0.0) + 5.0, 60.0)
    feet = feet or choose_scale(route.length, frame.along, frame.across, max(reach, 30.0))
    ground = feet * FOOT / _INCH
    sheets = [
        replace(sheet, name=str(sheet.number), feet=feet)
        for sheet in cut_sheets(route, frame.along * ground, frame.across * ground, overlap)
    ]
    works = role_works(stops, kinds or {})
    stops = _in_turfs(sorted(stops, key=lambda s: (s.place, s.task, s.detail, s.x, s.y)), works)
    turfs = sorted({stop.turf for stop in stops}, key=_by_number)
    home = sheet_of(sheets, [s.chainage for s in stops])
    # Each role walks the whole corridor; stops without a role come last.
    roles = sorted({stop.role for stop in stops}, key=lambda role: (not role, role))
    rank = np.array([roles.index(stop.role) for stop in stops], int)
    order = walk_order(
        home + rank * len(sheets),
        [s.side for s in stops],
        [s.chainage for s in stops],
        [turfs.index(s.turf) for s in stops],
        [np.nan if s.sequence is None else s.sequence for s in stops],
    )
    numbered = [
        replace(stops[row], number=n + 1, sheet=int(home[row])) for n, row in enumerate(order)
    ]
    words, from_m, to_m = blocks
    starts, ends = np.asarray(from_m, float), np.asarray(to_m, float)
    numbered = _in_blocks(route, numbered, words, starts, ends)
    numbered, sides = in_side_streets(route, numbered, sheets, frame, ground)
    placed = with_markers(route, numbered, sheets, sides, ground, overlap, large)
    placed = with_pointers(placed, [*sheets, *sides])
    names = [stretch_name(words, from_m, to_m, sheet.from_m, sheet.to_m) for sheet in sheets]
    streets = crossings(words, from_m, to_m)
    return Book(route, sheets, placed, names, frame, feet, streets, sides, works)


def _by_number(turf: str) -> list:
    """Sort key that puts turf 2 before turf 10."""
    return [(int(word), "") if word.isdigit() else (-1, word) for word in re.split(r"(\d+)", turf)]


def _in_turfs(stops: list, works: dict) -> list:
    """Give every stop without a turf, such as an order, that of the nearest stop of its side."""
    having = [stop for stop in stops if stop.turf]
    if not having:
        return stops
    at = np.array([stop.chainage for stop in having])
    side = np.array([stop.side for stop in having])
    visits = np.array([works[stop.role].kind == BUSINESS for stop in having])
    joined = []
    for stop in stops:
        if not stop.turf:
            away = np.abs(at - stop.chainage) + np.where(side == stop.side, 0.0, 1e6)
            # What is to be done at a business is for the team that visits businesses.
            away = away + np.where(visits == (stop.kind == "business"), 0.0, 1e9)
            mate = having[int(np.argmin(away))]
            stop = replace(stop, turf=mate.turf, role=mate.role)
        joined.append(stop)
    return joined


def _in_blocks(route: Route, stops: list, names, from_m, to_m) -> list:
    """Give every stop the name of its block and the chainage of the block's ends."""
    if not len(from_m):
        return stops
    placed = []
    for stop in stops:
        beyond = np.maximum(from_m - stop.chainage, 0) + np.maximum(stop.chainage - to_m, 0)
        block = int(np.argmin(beyond))
        span = (float(from_m[block]), float(to_m[block]))
        away = _offset(route, stop)
        placed.append(replace(stop, block=str(names[block]).strip(), span=span, away=away))
    return placed


def _offset(route: Route, stop: Stop) -> float:
    x, y = route.at(stop.chainage)[0]
    return float(np.hypot(stop.x - x, stop.y - y))


def sheet_neighbours(sheets: list, index: int) -> tuple:
    """Numbers of the sheets before and after, 0 where there is none."""
    before = sheets[index - 1].number if index > 0 else 0
    after = sheets[index + 1].number if index + 1 < len(sheets) else 0
    return before, after
