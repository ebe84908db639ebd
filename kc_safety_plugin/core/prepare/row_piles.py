"""Piles among the rows of an import, and leaving them out."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.progress import Tick, part_of, silent

from .filters import Study, kept_places
from .growing import Growing, Stored
from .keys import summed
from .piles import count_of_counts, place_keys, size_from
from .portions import ByKey, ByRow
from .rows import Rows
from .verdicts import Because, Reason, Verdicts


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


def piles_of(verdicts: Verdicts, rows: Rows, study: Study, tick: Tick = silent) -> RowPiles:
    """Find piles among the rows that are kept so far (see ``piles.find_piles``).

    Called before period and area are applied: a pile is seen best in the whole file.
    """
    by_key, counted = ByKey(len(rows), ("count", np.int64), ("row", np.int64)), _Counted()
    for some, row, x, y in kept_places(verdicts, rows):
        tick(0.3 * rows.share(some))
        by_key.put(place_keys(x, y), row=row, count=1)
    together = summed("count")
    for places in by_key.summaries(together, part_of(tick, 0.3, 0.6)):
        counted.add(places["count"])
    size = study.pile_size or size_from(counted.counts, counted.times)
    total = int(counted.times[counted.counts >= size].sum())
    heights = ByRow(len(rows), ("count", np.int64))

    def piles(places):
        return places[places["count"] >= size]

    def height(records, known):
        records["count"] = known["count"]
        return records

    if total:
        by_key.answers(together, piles, height, heights, part_of(tick, 0.6, 0.9))
    columns, largest = Growing(), _Largest()
    columns.add_zeros("height", np.int32, len(rows))
    for some in rows.pieces() if total else ():
        tick(0.9 + 0.1 * rows.share(some))
        at, found = heights.of(some)
        if len(at):
            out = np.zeros(some.stop - some.start, np.int32)
            out[at] = found["count"]
            columns.put("height", some.start, out)
            x, y = (rows.read(name, some)[at] for name in ("longitude", "latitude"))
            largest.add(found["count"], x, y)
    return RowPiles(size, total, *largest.found(), columns.column("height"))


def reject_piles(verdicts: Verdicts, rows: Rows, piles: RowPiles) -> None:
    """Reject what lies on a pile, with the number of points there."""
    for some in rows.pieces():
        height = piles.height[some]
        because = Because.ON_A_PILE_OF
        verdicts.reject(height > 0, Reason.ON_PILES, because, some.start, number=height)


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
