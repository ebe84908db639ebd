"""Leave out rows that are far away or outside the study; the same for every import."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from kc_safety_plugin.core.progress import Tick, part_of, silent

from .keys import mixed_bits, one_of_each
from .places import city_of, far_from, interchanged
from .portions import ByKey, ByRow
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

    def pieces(begin=0.0, end=0.3):
        for some in rows.pieces():
            tick(begin + (end - begin) * rows.share(some))
            longitude = rows.read("longitude", some)
            longitude[~verdicts.kept_in(some)] = np.nan
            yield longitude, rows.read("latitude", some)

    city = city_of(pieces, len(rows), part_of(tick, 0.3, 0.7))
    for some, where in zip(rows.pieces(), pieces(0.7, 1.0)):
        far, metres = far_from(city, *where)
        for which, because, number in (
            (far & interchanged(*where), Because.INTERCHANGED, 0.0),
            (far & np.isnan(metres), Because.NO_PLACE_ON_EARTH, 0.0),
            (far, Because.METRES_AWAY, metres),
        ):
            verdicts.reject(which, Reason.FAR_AWAY, because, some.start, number=number)


def reject_outside(verdicts: Verdicts, rows: Rows, time, study: Study, tick: Tick = silent) -> None:
    """Reject what lies before, after or outside the study area; ``time`` is a column."""
    for some in rows.pieces():
        tick(0.2 * rows.share(some))
        day = time[some].astype("datetime64[D]")
        if study.start is not None:
            early = day < study.start
            verdicts.reject(early, Reason.OUTSIDE, Because.BEFORE_START, some.start)
        if study.end is not None:
            late = day > study.end
            verdicts.reject(late, Reason.OUTSIDE, Because.AFTER_END, some.start)
    if study.inside is not None:
        _reject_out_of_area(verdicts, rows, study.inside, tick)


def _reject_out_of_area(verdicts, rows, inside, tick):
    """Ask ``inside`` once for each place."""
    by_key = ByKey(len(rows), ("row", np.int64), ("x", float), ("y", float))
    for some, row, x, y in kept_places(verdicts, rows):
        tick(0.2 + 0.2 * rows.share(some))
        by_key.put(mixed_bits(x, y), row=row, x=x, y=y)

    def outside(places):
        return places[~inside(places["x"], places["y"])]

    found = ByRow(len(rows))
    by_key.answers(one_of_each, outside, lambda records, _: records, found, part_of(tick, 0.4, 0.9))
    for some in rows.pieces():
        tick(0.9 + 0.1 * rows.share(some))
        out = np.zeros(some.stop - some.start, bool)
        out[found.of(some)[0]] = True
        verdicts.reject(out, Reason.OUTSIDE, Because.OUT_OF_AREA, some.start)


def kept_places(verdicts: Verdicts, rows: Rows) -> Iterator[tuple]:
    """(piece, kept rows in it, their longitude, their latitude)."""
    for some in rows.pieces():
        kept = np.flatnonzero(verdicts.kept_in(some))
        x, y = (rows.read(name, some)[kept] for name in ("longitude", "latitude"))
        yield some, some.start + kept, x, y
