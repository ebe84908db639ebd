"""Leave out rows that are far away, outside the study or on a pile; the same for every import."""

from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from .piles import Piles, find_piles
from .places import far_away, interchanged
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


def reject_far(verdicts: Verdicts, rows: Rows) -> None:
    """Reject coordinates that cannot be of the city (see ``places.far_away``)."""
    some = np.flatnonzero(verdicts.kept)
    longitude, latitude = rows.longitude[some], rows.latitude[some]
    far, metres = far_away(longitude, latitude)
    turned, nowhere = np.zeros(len(rows), bool), np.zeros(len(rows), bool)
    turned[some] = far & interchanged(longitude, latitude)
    nowhere[some] = far & np.isnan(metres)
    distance, too_far = np.zeros(len(rows)), np.zeros(len(rows), bool)
    distance[some], too_far[some] = np.nan_to_num(metres), far
    verdicts.reject(turned, Reason.FAR_AWAY, Because.INTERCHANGED)
    verdicts.reject(nowhere, Reason.FAR_AWAY, Because.NO_PLACE_ON_EARTH)
    verdicts.reject(too_far, Reason.FAR_AWAY, Because.METRES_AWAY, distance)


def reject_outside(verdicts: Verdicts, rows: Rows, time: np.ndarray, study: Study) -> None:
    """Reject what lies before, after or outside the study area."""
    day = time.astype("datetime64[D]")
    if study.start is not None:
        verdicts.reject(day < study.start, Reason.OUTSIDE, Because.BEFORE_START)
    if study.end is not None:
        verdicts.reject(day > study.end, Reason.OUTSIDE, Because.AFTER_END)
    if study.inside is not None:
        some = np.flatnonzero(verdicts.kept)
        outside = np.zeros(len(rows), bool)
        outside[some] = ~study.inside(rows.longitude[some], rows.latitude[some])
        verdicts.reject(outside, Reason.OUTSIDE, Because.OUT_OF_AREA)


def piles_of(verdicts: Verdicts, rows: Rows, study: Study) -> tuple:
    """Find piles among the rows that are kept so far.

    Returns
    -------
    (Piles, (n,) bool, (n,) int)
        The piles, the rows that lie on one, and how many lie there with them. Called before
        period and area are applied: a pile is seen best in the whole file.
    """
    some = np.flatnonzero(verdicts.kept)
    piles: Piles = find_piles(rows.longitude[some], rows.latitude[some], study.pile_size)
    on_pile, height = np.zeros(len(rows), bool), np.zeros(len(rows))
    on_pile[some] = piles.on_pile
    for (x, y), count in zip(piles.places, piles.counts):
        height[on_pile & (rows.longitude == x) & (rows.latitude == y)] = count
    return piles, on_pile, height
