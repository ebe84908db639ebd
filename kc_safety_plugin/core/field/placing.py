"""Give every stop a sheet and its marker a place on it."""

from dataclasses import replace
from itertools import product

import numpy as np

from kc_safety_plugin.core.units import FOOT

from .markers import spread_markers
from .route import Route
from .side_sheets import beyond, cut_side_sheets

_INCH = 25.4
#: Half the width of the corridor's name on paper, millimetres.
_NAME_ROOM = 2.6


def marker_size(number: int, scale: float = 1.0) -> float:
    """Millimetres across a marker that holds ``number`` in letters of nine points.

    Examples
    --------
    >>> marker_size(7), marker_size(42), marker_size(107)
    (6.6, 6.6, 8.2)
    """
    return round(scale * (6.6 if number < 100 else 8.2 if number < 1000 else 10.4), 3)


def with_markers(route, stops: list, sheets: list, sides: list, ground, overlap, large) -> list:
    """The stops with the places of their markers, by number."""
    placed = _on_corridor(route, stops, sheets, ground, overlap, large)
    placed += _beside(stops, sheets, sides, large)
    return sorted(placed, key=lambda stop: stop.number)


def in_side_streets(route: Route, stops: list, sheets, frame, ground) -> tuple:
    """(stops, side sheets): stops beyond the edge of their sheet go to a sheet of their own."""
    if not stops:
        return stops, []
    xy = np.array([(stop.x, stop.y) for stop in stops])
    home = np.array([stop.sheet for stop in stops])
    rows = np.flatnonzero(beyond(sheets, xy, home, ground))
    sides, which = cut_side_sheets(route, sheets, xy[rows], home[rows], (frame.along, frame.across))
    moved = list(stops)
    for row, side in zip(rows, which):
        moved[row] = replace(stops[row], sheet=len(sheets) + int(side), beside=True)
    return moved, sides


def _beside(stops: list, sheets: list, sides: list, large) -> list:
    placed = []
    roles = dict.fromkeys(stop.role for stop in stops)
    for role, (index, sheet) in product(roles, enumerate(sides, len(sheets))):
        own = [stop for stop in stops if stop.sheet == index and stop.role == role]
        if not own:
            continue
        ground = sheet.feet * FOOT / _INCH
        size = np.array([marker_size(stop.number, large) for stop in own]) * ground
        half = (sheet.along_m / 2 - 2 * ground, sheet.across_m / 2 - 2 * ground)
        local = sheet.local([(stop.x, stop.y) for stop in own])
        for stop, marker in zip(own, spread_markers(local, size * 1.25, half)):
            placed.append(replace(stop, marker=(float(marker[0]), float(marker[1]))))
    return placed


def _on_corridor(route, stops: list, sheets: list, ground, overlap, large) -> list:
    placed = []
    # Markers of different roles never meet: each role has maps of its own.
    roles = dict.fromkeys(stop.role for stop in stops)
    for role, index in product(roles, range(len(sheets))):
        sheet = sheets[index]
        own = [stop for stop in stops if stop.sheet == index and stop.role == role]
        if not own:
            continue
        size = np.array([marker_size(stop.number, large) for stop in own]) * ground
        # Markers keep off the part beyond the match lines, which belongs to the neighbours.
        low, high = _between_match_lines(route, sheets, index, overlap)
        half = ((high - low) / 2, sheet.across_m / 2 - 2 * ground)
        shift = ((low + high) / 2, 0.0)
        local = sheet.local([(stop.x, stop.y) for stop in own]) - shift
        # The middle of the street keeps room for its name.
        middle = sheet.local(route.at([stop.chainage for stop in own]))[:, 1]
        side = np.array([stop.side for stop in own])
        clear = size / 2 + _NAME_ROOM * large * ground
        above = np.where(side > 0, middle + clear, -np.inf)
        below = np.where(side < 0, middle - clear, np.inf)
        places = spread_markers(local, size * 1.25, half, above, below) + shift
        for stop, marker in zip(own, places):
            placed.append(replace(stop, marker=(float(marker[0]), float(marker[1]))))
    return placed


def _between_match_lines(route, sheets: list, index: int, overlap) -> tuple:
    """Where along a sheet its own part begins and ends; at an open end the margin is kept."""
    sheet = sheets[index]
    most = sheet.along_m * (1 - overlap) / 2
    low = sheet.local(route.at(sheet.from_m))[0, 0] if index else -most
    high = sheet.local(route.at(sheet.to_m))[0, 0] if index + 1 < len(sheets) else most
    # A street that turns back on itself has match lines at odd places.
    return (low, high) if high - low > most / 4 else (-most, most)
