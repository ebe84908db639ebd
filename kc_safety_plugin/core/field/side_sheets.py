"""Map sheets of their own for stops in side streets, beyond the edge of the corridor's sheets."""

from dataclasses import replace

import numpy as np

from kc_safety_plugin.core.units import FOOT

from .route import Route
from .sheets import SCALES, Sheet

#: Room around the stops, millimetres on paper; metres behind the corridor's center line.
_MARGIN, _BEHIND = 8.0, 12.0
#: Stops nearer to the edge of the corridor's sheet than this, millimetres, are not on it.
_EDGE = 1.0


def beyond(sheets: list, xy: np.ndarray, home: np.ndarray, metres_per_mm: float) -> np.ndarray:
    """True for the places (n, 2) that are outside the frame of their sheet ``home`` (n,)."""
    out = np.zeros(len(home), bool)
    for index in np.unique(home):
        own = np.flatnonzero(home == index)
        out[own] = ~sheets[index].contains(xy[own], _EDGE * metres_per_mm)
    return out


def cut_side_sheets(
    route: Route, sheets: list, xy: np.ndarray, home: np.ndarray, frame: tuple
) -> tuple:
    """Sheets for places beside the corridor: up on paper is away from it.

    Parameters
    ----------
    route : Route
    sheets : list of Sheet
        Those of the corridor.
    xy : (n, 2) float array
        Places that are outside the frame of their sheet.
    home : (n,) int array
        Index of the sheet where one turns off to each place.
    frame : (float, float)
        Millimetres of the map on paper, along and across.

    Returns
    -------
    (list of Sheet, (n,) int array)
        The side sheets, named 3A, 3B … after their ``home``, and which of them each place is on.

    Notes
    -----
    Left and right of the corridor have sheets of their own: as few as can be, with the corridor on
    as many as can be, and then as large in scale as can be.

    Examples
    --------
    >>> street = Route(np.array([[0.0, 0.0], [400.0, 0.0]]), np.array([0.0, 400.0]))
    >>> main = Sheet(1, 0, 400, 0, 400, 200.0, 0.0, 0.0, 420.0, 160.0)
    >>> far = np.array([[120.0, 300.0], [130.0, 180.0], [90.0, -150.0]])
    >>> found, which = cut_side_sheets(street, [main], far, np.zeros(3, int), (217.0, 142.0))
    >>> [sheet.name for sheet in found], which.tolist(), [sheet.feet for sheet in found]
    (['1A', '1B'], [0, 0, 1], [150, 100])
    """
    found: list = []
    which = np.full(len(home), -1)
    for index in np.unique(home):
        sheet, count = sheets[index], 0
        left = sheet.local(xy)[:, 1] >= 0
        for turn, side in ((np.pi / 2, left), (-np.pi / 2, ~left)):
            rows = np.flatnonzero((home == index) & side)
            if not len(rows):
                continue
            level = replace(sheet, heading=sheet.heading + turn)
            feet, groups = _fewest(level.local(xy[rows]), frame)
            for group in groups:
                made = _sheet(route, level, level.local(xy[rows[group]]), feet, frame)
                name = f"{sheet.number}{_letters(count)}"
                which[rows[group]] = len(found)
                found.append(replace(made, name=name, home=int(index), feet=feet))
                count += 1
    return found, which


def _fewest(local: np.ndarray, frame: tuple) -> tuple:
    """(feet per inch, groups of rows) with the fewest groups that fit ``frame``."""

    def cost(one):
        feet, groups = one
        deep = _room(feet, frame)[0] - _BEHIND
        return len(groups), sum(local[rows, 0].max() > deep for rows in groups), feet

    return min(((feet, _groups(local, _room(feet, frame))) for feet in SCALES), key=cost)


def _room(feet: int, frame: tuple) -> np.ndarray:
    return (np.array(frame) - 2 * _MARGIN) * feet * FOOT / 25.4


def _groups(local: np.ndarray, room: np.ndarray) -> list:
    """Rows in windows of ``room`` (depth, width): first by width, then by depth."""
    groups: list = []
    for across in _windows(local[:, 1], room[1]):
        for along in _windows(local[across, 0], room[0]):
            groups.append(across[along])
    return groups


def _windows(values: np.ndarray, room: float) -> list:
    """Rows from low to high, as many together as lie within ``room``."""
    order = np.argsort(values, kind="stable")
    windows: list = []
    while len(order):
        here = np.searchsorted(values[order], values[order[0]] + room, side="right")
        windows.append(np.sort(order[:here]))
        order = order[here:]
    return windows


def _sheet(route: Route, level: Sheet, local: np.ndarray, feet: int, frame: tuple) -> Sheet:
    """The rectangle around places given in the axes of ``level``."""
    room, ground = _room(feet, frame), feet * FOOT / 25.4
    low, high = local.min(axis=0), local.max(axis=0)
    # ``level`` has its centre on the sheet of the corridor, whose line is near 0.
    with_corridor = min(low[0], -_BEHIND)
    along, across = np.array(frame) * ground
    middle = (low + high) / 2
    if high[0] - with_corridor <= room[0]:
        # The corridor at the lower edge, so that the map shows what lies ahead.
        middle[0] = with_corridor - _MARGIN * ground + along / 2
    x, y = level.ground(middle)[0]
    sheet = replace(level, x=float(x), y=float(y), along_m=float(along), across_m=float(across))
    steps = np.linspace(level.from_m, level.to_m, 200)
    seen = steps[sheet.contains(route.at(steps), 2 * ground)]
    first, last = (seen[0], seen[-1]) if len(seen) else (level.to_m, level.to_m)
    return replace(sheet, from_m=float(first), to_m=float(last))


def _letters(number: int) -> str:
    """A, B … Z, AA, AB …"""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name
