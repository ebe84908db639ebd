"""Street lamps: missing figures, which are out, and by whose word."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import Snapped
from kc_safety_plugin.core.progress import Tick, silent

from .light_pairs import near_pairs


@dataclass(frozen=True)
class Lamps:
    """``n`` lamps in the working system.

    Attributes
    ----------
    x, y : (n,) float arrays
        Metres.
    height : (n,) float array
        Metres above the ground, above zero.
    lumens : (n,) float array
        Luminous flux, above zero.
    out : (n,) bool array
        True where the lamp gives no light.
    facing : (n,) float array
        Direction of the front of the luminaire, degrees counter-clockwise from east; NaN where
        nobody knows. Only a measured distribution asks for it.
    """

    x: np.ndarray
    y: np.ndarray
    height: np.ndarray
    lumens: np.ndarray
    out: np.ndarray
    facing: np.ndarray

    def __len__(self):
        return len(self.x)


@dataclass(frozen=True)
class Filled:
    """Figures without gaps, and how many were ``missing`` or not above zero (``wrong``)."""

    values: np.ndarray
    missing: int
    wrong: int


def filled(values: np.ndarray, default: float) -> Filled:
    """Replace NaN and figures that cannot be (zero, negative) by ``default``.

    Examples
    --------
    >>> filled(np.array([9.0, np.nan, 0.0, -3.0]), 8.0)
    Filled(values=array([9., 8., 8., 8.]), missing=1, wrong=2)
    """
    values = np.asarray(values, float)
    missing = np.isnan(values)
    wrong = ~missing & ~((values > 0.0) & np.isfinite(values))
    return Filled(np.where(missing | wrong, default, values), int(missing.sum()), int(wrong.sum()))


def out_by_status(status: list, out_values: list) -> np.ndarray:
    """True where the status is one of ``out_values``, without regard to case and blanks.

    Examples
    --------
    >>> out_by_status(["OUT ", "ok", ""], ["out", "dark"]).tolist()
    [True, False, False]
    """
    words = {value.strip().casefold() for value in out_values} - {""}
    return np.array([value.strip().casefold() in words for value in status], bool)


def nearest_lamp(
    x: np.ndarray,
    y: np.ndarray,
    lamp_x: np.ndarray,
    lamp_y: np.ndarray,
    distance: float,
    order: np.ndarray = None,
    tick: Tick = silent,
) -> np.ndarray:
    """Return the nearest lamp within ``distance`` metres of every point, −1 where there is none.

    Ties (within 1 nm) go to the lamp with the smallest ``order``; without it to the first one.

    Examples
    --------
    >>> nearest_lamp(np.array([1.0, 50.0]), np.zeros(2), np.array([0.0, 4.0]), np.zeros(2), 30.0)
    array([ 0, -1])
    """
    rank = np.arange(len(lamp_x)) if order is None else np.argsort(np.argsort(order, kind="stable"))
    best = np.full(len(x), -1, np.intp)
    best_distance = np.full(len(x), np.inf)
    for points, k, lamp, dx, dy in near_pairs(x, y, lamp_x, lamp_y, distance, tick):
        away = np.round(np.hypot(dx, dy), 9)
        first = np.lexsort((rank[lamp], away, k))
        first = first[np.flatnonzero(np.diff(k[first], prepend=-1))]
        point, found, away = points[k[first]], lamp[first], away[first]
        tie = (away == best_distance[point]) & (rank[found] < rank[best[point]])
        better = (away < best_distance[point]) | tie
        best[point[better]] = found[better]
        best_distance[point[better]] = away[better]
    return best


def facing_of(
    x: np.ndarray, y: np.ndarray, azimuth: np.ndarray, lines: Lines, street: Snapped = None
) -> np.ndarray:
    """Direction the front of every lamp looks to, degrees counter-clockwise from east.

    Parameters
    ----------
    x, y : (n,) float arrays
        Lamps, metres.
    azimuth : (n,) float array
        Degrees clockwise from north; NaN where it is not known.
    lines : Lines
    street : Snapped, optional
        Where the lamps fall on the lines; with it a lamp of unknown azimuth looks to the
        nearest point of its street.

    Returns
    -------
    (n,) float array
        NaN for lamps that are neither known nor beside a street.

    Examples
    --------
    >>> road = Lines.from_parts([np.array([[0.0, 0.0], [9.0, 0.0]])], [0], 1)
    >>> x, y = np.array([4.0, 4.0]), np.array([3.0, 3.0])
    >>> from kc_safety_plugin.core.nearest import snap_to_lines
    >>> facing_of(x, y, np.array([np.nan, 90.0]), road, snap_to_lines(x, y, road)).tolist()
    [-90.0, 0.0]
    """
    facing = 90.0 - np.asarray(azimuth, float)
    if street is None:
        return facing
    beside = (street.line >= 0) & (street.distance > 0.01) & np.isnan(facing)
    beside[beside] = lines.length[street.line[beside]] > 0.0
    turned = np.flatnonzero(beside)
    if len(turned) == 0:
        return facing
    foot, _ = lines.at(street.line[turned], street.chainage[turned])
    facing[turned] = np.degrees(np.arctan2(foot[:, 1] - y[turned], foot[:, 0] - x[turned]))
    return facing
