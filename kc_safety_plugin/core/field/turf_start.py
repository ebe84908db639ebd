"""Where teams begin their rounds, and the corner from which two groups go opposite ways."""

from dataclasses import dataclass, field, replace
from typing import Optional

import numpy as np

from .turf_partition import best_meeting, prefix_optima
from .turf_stops import Walking
from .turf_units import Units

_EPS = 1e-6


@dataclass(frozen=True)
class Start:
    """Where rounds begin: ``at`` is from, to or middle; ``meeting`` a corner for all instead.

    ``corners`` are the chainages of all block ends; without them only those of blocks with
    stops are known. ``own`` gives single teams, by role and number, a chainage of their own.
    """

    at: str = "from"
    corners: tuple = ()
    meeting: Optional[float] = None
    own: dict = field(default_factory=dict)


def meeting_cut(units: Units, parts: int, walking: Walking, start: Start) -> tuple:
    """(units, meeting place or None, minutes from unit to unit) with the cut at the meeting."""
    cost, meeting = units.cost(walking), start.meeting
    if meeting is None and start.at != "middle":
        return units, None, cost
    corners = np.unique([*units.low, *units.high, *start.corners])
    if parts == 1:
        middle = np.abs(corners - (corners[0] + corners[-1]) / 2).argmin()
        return units, float(corners[middle]) if meeting is None else meeting, cost
    if meeting is None:
        behind, meeting = _best_corner(units, cost, parts, corners, walking)
        choices = [behind]
    else:
        # What lies at the meeting place itself can go to either group.
        middle = (units.low + units.high) / 2
        before, upto = (int(np.sum(middle < meeting + eps)) for eps in (-_EPS, _EPS))
        choices = list(range(before, upto + 1))
    met = [_met(units, meeting, behind, walking) for behind in choices]
    longest = [prefix_optima(cost, parts)[parts, -1] for _, cost in met]
    units, cost = met[int(np.argmin(np.round(longest, 9)))]
    return units, meeting, cost


def _best_corner(units: Units, cost, parts: int, corners, walking: Walking) -> tuple:
    """(first unit behind it, chainage) of the corner from which two groups part best."""
    reach = np.maximum.accumulate(units.high)
    options = []
    for behind in range(1, len(reach)):
        end, begin = reach[behind - 1], units.low[behind]
        between = corners[(corners > end + _EPS) & (corners <= begin + _EPS)]
        options += [(behind, end, at) for at in (end, *between)]
    unit, end, at = (np.array(column) for column in zip(*options))
    begin = units.low[unit]
    before = walking.minutes(2 * np.maximum(at - end, 0.0))
    after = walking.minutes(2 * np.maximum(begin - at, 0.0))
    best = best_meeting(cost, parts, unit, before, after)
    return int(unit[best]), float(at[best])


def _met(units: Units, meeting: float, behind: int, walking: Walking) -> tuple:
    """Lengthen the units before ``behind`` and at it up to the meeting place, and cut there."""
    low, high = units.low.copy(), units.high.copy()
    inside = 0 < behind < len(low)
    if inside:
        high[behind - 1] = max(high[behind - 1], meeting)
        low[behind] = min(low[behind], meeting)
    units = replace(units, low=low, high=high)
    cost = units.cost(walking)
    if inside:
        cost[:behind, behind:] = np.inf
    return units, cost


def begin_of(
    ends: tuple, start: Start, meeting: Optional[float], way: int, own: Optional[float] = None
) -> tuple:
    """(chainage, direction) at which the team of a turf sets out.

    Parameters
    ----------
    ends : (low, high)
        Of the turf.
    start : Start
    meeting : float or None
    way : int
        Direction of a team that sets out from within its turf.
    own : float or None
        Where this team starts: it begins at the corner of its turf nearest to there.

    Examples
    --------
    >>> begin_of((0.0, 90.0), Start("to"), None, 1), begin_of((90.0, 200.0), Start(), 90.0, 1)
    ((90.0, -1), (90.0, 1))
    >>> begin_of((0.0, 300.0), Start(corners=(0.0, 100.0, 300.0)), None, 1, own=130.0)
    (100.0, 1)
    """
    low, high = ends
    if own is not None:
        corners = np.array([low, high, *(at for at in start.corners if low < at < high)])
        meeting = float(corners[np.abs(corners - own).argmin()])
    if meeting is None:
        return (high, -1) if start.at == "to" else (low, 1)
    if high <= meeting + _EPS:
        return high, -1
    if low >= meeting - _EPS:
        return low, 1
    return meeting, way
