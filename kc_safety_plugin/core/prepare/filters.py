"""Leave out rows that are far away, outside the study or on a pile; the same for every import."""

from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from kc_safety_plugin.core.progress import Tick, silent

from .growing import Growing
from .keys import among
from .piles import Piles, crowded_keys, piles_at, place_keys
from .places import city_of, far_from, interchanged
from .rows import Rows
from .verdicts import Because, Reason, Verdicts


@dataclass(frozen=True)
class Study:
    """What the planner asked for.

    ``start`` and ``end`` are days (datetime64[D]), both inside, or None; ``inside`` tells for
    degrees of longitude and latitude which lie in the study area, None for everywhere;
    ``pile_size`` 0 is automatic.
    """

    start: Optional[np.datetime64] = None
    end: Optional[np.datetime64] = None
    inside: Optional[Callable[[np.ndarray, np.ndarray], np.ndarray]] = None
    exclude_piles: bool = False
    pile_size: int = 0


def reject_far(verdicts: Verdicts, rows: Rows, tick: Tick = silent) -> None:
    """Reject coordinates that cannot be of the city (see ``places.city_of``)."""

    def pieces():
        for some in rows.pieces():
            tick(0.0)
            longitude = rows.read("longitude", some)
            longitude[~verdicts.kept_in(some)] = np.nan
            yield longitude, rows.read("latitude", some)

    city = city_of(pieces)
    for some, where in zip(rows.pieces(), pieces()):
        far, metres = far_from(city, *where)
        for which, because, number in (
            (far & interchanged(*where), Because.INTERCHANGED, 0.0),
            (far & np.isnan(metres), Because.NO_PLACE_ON_EARTH, 0.0),
            (far, Because.METRES_AWAY, metres),
        ):
            verdicts.reject(which, Reason.FAR_AWAY, because, number, some.start)


def reject_outside(verdicts: Verdicts, rows: Rows, time, study: Study) -> None:
    """Reject what lies before, after or outside the study area; ``time`` is a column."""
    for some in rows.pieces():
        day = time[some].astype("datetime64[D]")
        if study.start is not None:
            early = day < study.start
            verdicts.reject(early, Reason.OUTSIDE, Because.BEFORE_START, first=some.start)
        if study.end is not None:
            late = day > study.end
            verdicts.reject(late, Reason.OUTSIDE, Because.AFTER_END, first=some.start)
    if study.inside is not None:
        some = np.flatnonzero(verdicts.kept)
        outside = np.zeros(len(rows), bool)
        outside[some] = ~study.inside(rows.part("longitude", some), rows.part("latitude", some))
        verdicts.reject(outside, Reason.OUTSIDE, Because.OUT_OF_AREA)


def piles_of(verdicts: Verdicts, rows: Rows, study: Study) -> tuple:
    """Find piles among the rows that are kept so far.

    Returns
    -------
    (Piles, (n,) bool)
        The piles and the rows that lie on one. Called before period and area are applied: a pile
        is seen best in the whole file.
    """
    columns = Growing()
    columns.add(key=np.empty(0, np.uint64))
    for some in rows.pieces():
        kept = verdicts.kept_in(some)
        where = (rows.read(name, some)[kept] for name in ("longitude", "latitude"))
        columns.add(key=place_keys(*where))
    key = columns.take("key")
    size, crowded = crowded_keys(key, study.pile_size)
    on_pile = np.zeros(len(rows), bool)
    on_pile[verdicts.kept] = among(key, crowded)
    there = np.flatnonzero(on_pile)
    where = (rows.part(name, there) for name in ("longitude", "latitude"))
    return piles_at(size, on_pile, *where), on_pile


def reject_piles(verdicts: Verdicts, rows: Rows, piles: Piles, on_pile: np.ndarray) -> None:
    """Reject what lies on a pile, with the number of points there."""
    height, longitude, latitude = np.zeros(len(rows)), rows.longitude, rows.latitude
    for (x, y), count in zip(piles.places, piles.counts):
        height[on_pile & (longitude == x) & (latitude == y)] = count
    verdicts.reject(on_pile, Reason.ON_PILES, Because.ON_A_PILE_OF, height)
