"""Cut a corridor into map sheets: rectangles turned to the street, overlapping, in order."""

from dataclasses import dataclass

import numpy as np

from .route import Route

#: Scales that read well on a street, feet on the ground per inch on paper.
SCALES = (100, 150, 200)
#: A thicker book than this is drawn at the next smaller scale.
MANY_SHEETS = 12


@dataclass(frozen=True)
class Sheet:
    """One map rectangle.

    ``from_m`` to ``to_m`` is the sheet's own stretch, between its match lines; ``first_m`` to
    ``last_m`` is what it must show, the overlap with its neighbours included. The rectangle has
    its centre at ``x, y``, runs ``along_m`` in direction ``heading`` (radians from east) and
    ``across_m`` at right angles to it. ``name`` is what it is called on paper, ``feet`` on the
    ground are one inch; one for side streets knows the index of the sheet where one turns off
    (``home``).
    """

    number: int
    from_m: float
    to_m: float
    first_m: float
    last_m: float
    x: float
    y: float
    heading: float
    along_m: float
    across_m: float
    name: str = ""
    home: int = -1
    feet: int = 0

    def local(self, xy) -> np.ndarray:
        """(n, 2) metres from the centre, along the heading and to its left."""
        dx, dy = (np.atleast_2d(xy) - (self.x, self.y)).T
        cos, sin = np.cos(self.heading), np.sin(self.heading)
        return np.column_stack([dx * cos + dy * sin, dy * cos - dx * sin])

    def ground(self, local) -> np.ndarray:
        """The inverse of ``local``."""
        u, v = np.atleast_2d(local).T
        cos, sin = np.cos(self.heading), np.sin(self.heading)
        return np.column_stack([self.x + u * cos - v * sin, self.y + u * sin + v * cos])

    def corners(self) -> np.ndarray:
        """(4, 2) the rectangle's corners, counter-clockwise."""
        u, v = self.along_m / 2, self.across_m / 2
        return self.ground([(-u, -v), (u, -v), (u, v), (-u, v)])

    def contains(self, xy, margin: float = 0.0) -> np.ndarray:
        """True for places at least ``margin`` metres inside the edge."""
        u, v = np.abs(self.local(xy)).T
        return (u <= self.along_m / 2 - margin) & (v <= self.across_m / 2 - margin)

    def rotation(self, upward: bool) -> float:
        """Clockwise degrees that turn the map so that the street runs up (or to the right).

        Examples
        --------
        >>> east = Sheet(1, 0, 9, 0, 9, 0.0, 0.0, 0.0, 10.0, 5.0)
        >>> east.rotation(upward=True), east.rotation(upward=False)
        (-90.0, 0.0)
        """
        turn = np.degrees(self.heading) - (90.0 if upward else 0.0)
        return float((turn + 180.0) % 360.0 - 180.0)


def choose_scale(length_m: float, along_mm: float, across_mm: float, reach_m: float) -> int:
    """Return feet per inch: the largest scale with few sheets on which ``reach_m`` fits.

    Parameters
    ----------
    length_m : float
        Length of the corridor.
    along_mm, across_mm : float
        Size of the map on paper, along and across the street.
    reach_m : float
        Distance from the centre line that should be seen.

    Examples
    --------
    >>> choose_scale(2224, 217, 138, 60), choose_scale(8000, 217, 138, 60)
    (100, 200)
    """
    for feet in SCALES:
        metres = feet * 12 / 1000
        few = length_m <= MANY_SHEETS * along_mm * metres * 0.9
        if few and across_mm * metres / 2 >= reach_m:
            return feet
    return SCALES[-1]


def cut_sheets(
    route: Route, along_m: float, across_m: float, overlap: float = 0.1, reach_m: float = 15.0
) -> list[Sheet]:
    """Cut ``route`` into as few sheets of ``along_m`` by ``across_m`` metres as hold it.

    Parameters
    ----------
    route : Route
    along_m, across_m : float
        Ground size of the map frame, along and across the street.
    overlap : float
        Share of ``along_m`` that neighbours show both of, half of it beyond each match line.
    reach_m : float
        Metres on both sides of the street that must be inside the frame.

    Returns
    -------
    list of Sheet
        Numbered from 1 along the corridor.

    Notes
    -----
    The corridor is cut into equal stretches. One that does not fit its rectangle, because the
    street bends, is halved until it does, so that straight parts keep long sheets. Each
    rectangle takes the direction from end to end of what it shows.

    Examples
    --------
    >>> straight = Route(np.array([[0.0, 0.0], [1000.0, 0.0]]), np.array([0.0, 1000.0]))
    >>> [(round(s.from_m), round(s.to_m), round(s.x)) for s in cut_sheets(straight, 420.0, 200.0)]
    [(0, 333, 167), (333, 667, 500), (667, 1000, 833)]
    """
    margin = overlap * along_m / 2
    count = max(1, int(np.ceil(route.length / (along_m - 2 * margin) - 1e-9)))
    cuts = np.linspace(route.first_m, route.last_m, count + 1)
    waiting = list(zip(cuts[:-1], cuts[1:]))[::-1]
    sheets: list[Sheet] = []
    while waiting:
        start, end = waiting.pop()
        sheet = _fit(route, start, end, margin, along_m, across_m, len(sheets) + 1)
        shown = sheet.local(route.between(sheet.first_m, sheet.last_m))
        fits = np.all(np.abs(shown) <= (along_m / 2 + 1e-6, across_m / 2 - reach_m + 1e-6))
        if fits or end - start < along_m / 64:
            sheets.append(sheet)
        else:
            middle = (start + end) / 2
            waiting += [(middle, end), (start, middle)]
    return sheets


def _fit(route, start, end, margin, along_m, across_m, number) -> Sheet:
    first, last = start - margin, end + margin
    shown = route.between(max(first, route.first_m), min(last, route.last_m))
    heading = _direction(shown)
    level = Sheet(number, start, end, first, last, 0.0, 0.0, heading, along_m, across_m)
    local = level.local(shown)
    centre = (local.min(axis=0) + local.max(axis=0)) / 2
    # Before the first and after the last match line the frame keeps the same margin.
    before, after = route.first_m - first, last - route.last_m
    centre[0] += (max(after, 0.0) - max(before, 0.0)) / 2
    x, y = level.ground(centre)[0]
    first, last = max(first, route.first_m), min(last, route.last_m)
    return Sheet(
        number, float(start), float(end), float(first), float(last), float(x), float(y),
        heading, along_m, across_m,
    )  # fmt: skip


def _direction(xy) -> float:
    """End to end; for a loop the longest extent, pointing the way it is first walked."""
    chord = xy[-1] - xy[0]
    length = np.hypot(*np.diff(xy, axis=0).T).sum()
    if np.hypot(*chord) < 0.3 * length:
        _, _, axes = np.linalg.svd(xy - xy.mean(axis=0), full_matrices=False)
        chord = axes[0] if axes[0] @ (xy[1] - xy[0]) >= 0 else -axes[0]
    return float(np.arctan2(chord[1], chord[0]))


def sheet_of(sheets: list[Sheet], chainage) -> np.ndarray:
    """Index of the sheet whose own stretch holds each chainage; half-open, ends included."""
    cuts = np.array([sheet.from_m for sheet in sheets[1:]])
    return np.searchsorted(cuts, np.asarray(chainage, float), side="right")
