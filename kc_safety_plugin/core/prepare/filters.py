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
    longitude, latitude = rows.longitude, rows.latitude
    longitude[~verdicts.kept] = np.nan
    far, metres = far_away(longitude, latitude)
    turned = far & interchanged(longitude, latitude)
    verdicts.reject(turned, Reason.FAR_AWAY, Because.INTERCHANGED)
    verdicts.reject(far & np.isnan(metres), Reason.FAR_AWAY, Because.NO_PLACE_ON_EARTH)
    verdicts.reject(far, Reason.FAR_AWAY, Because.METRES_AWAY, metres)


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
    some = np.flatnonzero(verdicts.kept)
    where = rows.part("longitude", some), rows.part("latitude", some)
    piles: Piles = find_piles(*where, study.pile_size)
    on_pile = np.zeros(len(rows), bool)
    on_pile[some] = piles.on_pile
    return piles, on_pile


def reject_piles(verdicts: Verdicts, rows: Rows, piles: Piles, on_pile: np.ndarray) -> None:
    """Reject what lies on a pile, with the number of points there."""
    height, longitude, latitude = np.zeros(len(rows)), rows.longitude, rows.latitude
    for (x, y), count in zip(piles.places, piles.counts):
        height[on_pile & (longitude == x) & (latitude == y)] = count
    verdicts.reject(on_pile, Reason.ON_PILES, Because.ON_A_PILE_OF, height)
