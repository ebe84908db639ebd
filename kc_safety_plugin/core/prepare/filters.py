"""Leave out rows that are far away, outside the study or on a pile; the same for every import."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from kc_safety_plugin.core.progress import Tick, part_of, silent

from .growing import Growing, Stored
from .keys import mixed_bits, one_of_each, summed
from .piles import count_of_counts, place_keys, size_from
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


@dataclass(frozen=True)
class RowPiles:
    """Piles among rows. ``size`` is the count from which a place is one, ``total`` how many are.

    ``places`` (k, 2) and ``counts`` (k,) are of the largest ones, the largest first; ``height`` is
    a column: how many points lie where the row does, where that is a pile, else 0.
    """

    size: int
    total: int
    places: np.ndarray
    counts: np.ndarray
    height: Stored

    def __len__(self):
        return self.total


def reject_far(verdicts: Verdicts, rows: Rows, tick: Tick = silent) -> None:
    """Reject coordinates that cannot be of the city (see ``places.city_of``)."""

    def pieces(begin=0.0, end=0.3):
        for some in rows.pieces():
            tick(begin + (end - begin) * some.start / (len(rows) or 1))
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
        tick(0.2 * some.start / (len(rows) or 1))
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
    for some, row, x, y in _kept_places(verdicts, rows):
        tick(0.2 + 0.2 * some.start / len(rows))
        by_key.put(mixed_bits(x, y), row=row, x=x, y=y)

    def outside(places):
        return places[~inside(places["x"], places["y"])]

    found = ByRow(len(rows))
    by_key.answers(one_of_each, outside, lambda records, _: records, found, part_of(tick, 0.4, 0.9))
    for some in rows.pieces():
        tick(0.9 + 0.1 * some.start / len(rows))
        out = np.zeros(some.stop - some.start, bool)
        out[found.of(some)[0]] = True
        verdicts.reject(out, Reason.OUTSIDE, Because.OUT_OF_AREA, some.start)


def _kept_places(verdicts: Verdicts, rows: Rows) -> Iterator[tuple]:
    """(piece, kept rows in it, their longitude, their latitude)."""
    for some in rows.pieces():
        kept = np.flatnonzero(verdicts.kept_in(some))
        x, y = (rows.read(name, some)[kept] for name in ("longitude", "latitude"))
        yield some, some.start + kept, x, y


def piles_of(verdicts: Verdicts, rows: Rows, study: Study, tick: Tick = silent) -> RowPiles:
    """Find piles among the rows that are kept so far (see ``piles.find_piles``).

    Called before period and area are applied: a pile is seen best in the whole file.
    """
    by_key, counted = ByKey(len(rows), ("count", np.int64), ("row", np.int64)), _Counted()
    for some, row, x, y in _kept_places(verdicts, rows):
        tick(0.3 * some.start / (len(rows) or 1))
        by_key.put(place_keys(x, y), row=row, count=1)
    for places in by_key.summaries(summed("count"), part_of(tick, 0.3, 0.6)):
        counted.add(places["count"])
    size = study.pile_size or size_from(counted.counts, counted.times)
    heights, columns, largest = ByRow(len(rows), ("count", np.int64)), Growing(), _Largest()

    def piles(places):
        return places[places["count"] >= size]

    def height(records, known):
        records["count"] = known["count"]
        return records

    total = int(counted.times[counted.counts >= size].sum())
    if total:
        by_key.answers(summed("count"), piles, height, heights, part_of(tick, 0.6, 0.9))
    columns.add_zeros("height", np.int32, len(rows))
    for some in rows.pieces() if total else ():
        tick(0.9 + 0.1 * some.start / len(rows))
        at, found = heights.of(some)
        if len(at):
            x, y = (rows.read(name, some)[at] for name in ("longitude", "latitude"))
            largest.add(found["count"], x, y)
            out = np.zeros(some.stop - some.start, np.int32)
            out[at] = found["count"]
            columns.put("height", some.start, out)
    return RowPiles(size, total, *largest.found(), columns.column("height"))


class _Counted:
    """Distinct ``counts`` of points per place, and how many ``times`` each was met."""

    def __init__(self):
        self.counts = self.times = np.empty(0, np.int64)

    def add(self, counts: np.ndarray) -> None:
        more, times = count_of_counts(counts)
        self.counts, at = np.unique(np.append(self.counts, more), return_inverse=True)
        together = np.zeros(len(self.counts), np.int64)
        np.add.at(together, at, np.append(self.times, times))
        self.times = together


class _Largest:
    """The largest piles, as many as may be told; equal ones from west to east."""

    _TOLD = 1000

    def __init__(self):
        self._rows = np.empty((0, 3))

    def add(self, count, x, y) -> None:
        rows = np.column_stack([-count, x + 0.0, y + 0.0])
        self._rows = np.unique(np.concatenate([self._rows, rows]), axis=0)[: self._TOLD]

    def found(self) -> tuple:
        """(places, counts)."""
        return self._rows[:, 1:], -self._rows[:, 0].astype(np.int64)


def reject_piles(verdicts: Verdicts, rows: Rows, piles: RowPiles) -> None:
    """Reject what lies on a pile, with the number of points there."""
    for some in rows.pieces():
        height = piles.height[some]
        because = Because.ON_A_PILE_OF
        verdicts.reject(height > 0, Reason.ON_PILES, because, some.start, number=height)
