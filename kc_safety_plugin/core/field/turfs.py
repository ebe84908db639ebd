"""Share the stops of a corridor out to teams: contiguous turfs, the longest as short as can be."""

from dataclasses import dataclass, replace

import numpy as np

from kc_safety_plugin.core.progress import Tick, silent

from .turf_order import round_order
from .turf_partition import linear_partition
from .turf_start import Start, begin_of, meeting_cut
from .turf_stops import Stops, Walking
from .turf_trips import side_trips
from .turf_units import units_of

_AS_USUAL, _AT_FROM = Walking(), Start()


@dataclass(frozen=True)
class Turf:
    """One team's part: ``way`` is +1 when it sets out at ``start_m`` with the chainage."""

    number: int
    team: int
    role: str
    stops: int
    service: float
    walk_m: float
    minutes: float
    from_m: float
    to_m: float
    start_m: float
    way: int


@dataclass(frozen=True)
class Plan:
    """``turf`` (number) and ``sequence`` (from 1) of every stop; ``trip`` −1 on the corridor."""

    turf: np.ndarray
    sequence: np.ndarray
    trip: np.ndarray
    turfs: list

    @property
    def balance(self) -> float:
        """Longest turf over the mean, in minutes; 1 is perfect, NaN without turfs."""
        minutes = np.array([turf.minutes for turf in self.turfs])
        if not len(minutes):
            return float("nan")
        return float(minutes.max() / minutes.mean()) if minutes.max() > 0 else 1.0


def plan_turfs(
    stops: Stops,
    teams: dict,
    walking: Walking = _AS_USUAL,
    start: Start = _AT_FROM,
    tick: Tick = silent,
) -> Plan:
    """Cut the stops of each role into one turf per team and order every turf for walking.

    Parameters
    ----------
    stops : Stops
    teams : dict
        Number of teams of each role; blocks are not divided, so no more turfs are made than
        blocks and crossings with stops.
    walking : Walking
    start : Start
    tick : Tick

    Returns
    -------
    Plan
        Turfs are numbered role by role (by name), along the corridor.

    Notes
    -----
    The minutes of a turf are those of its visits, of the walk from the end of its first block
    to that of its last and back, of two crossings of the street when it has stops on both
    sides, and of its trips into side streets. They grow with every block taken in, and
    ``linear_partition`` finds the cuts whose longest turf is shortest.

    Examples
    --------
    >>> at, low = np.array([50.0, 150.0, 250.0]), np.array([0.0, 100.0, 200.0])
    >>> three = Stops(at, np.ones(3, int), low, low + 100, np.array([6.0, 6.0, 12.0]), [""] * 3,
    ...     np.zeros(3), None)
    >>> plan = plan_turfs(three, {"": 2})
    >>> plan.turf.tolist(), [round(turf.walk_m) for turf in plan.turfs]
    ([1, 1, 2], [400, 200])
    """
    n = len(stops.chainage)
    turf, sequence = np.zeros(n, np.intp), np.zeros(n, np.intp)
    trip = np.full(n, -1)
    turfs: list[Turf] = []
    roles = sorted(set(stops.role))
    for number, role in enumerate(roles):
        tick(number / len(roles))
        rows = np.array([row for row in range(n) if stops.role[row] == role], np.intp)
        own = stops.take(rows)
        trips = side_trips(own.chainage, own.side, own.away, own.between)
        # Two roles with one team each set out in opposite directions.
        parts = _role_turfs(own, trips, teams[role], walking, start, way=1 - 2 * (number % 2))
        for part, members in parts:
            part = replace(part, number=len(turfs) + 1, role=role)
            order = round_order(
                own.chainage[members],
                own.side[members],
                part.start_m,
                part.way,
                walking.first_side,
                (trips.trip[members], trips.rank[members], members),
            )
            turf[rows[members]] = part.number
            sequence[rows[members[order]]] = np.arange(1, len(members) + 1)
            turfs.append(part)
        offset = trip.max() + 1
        trip[rows] = np.where(trips.trip < 0, -1, trips.trip + offset)
    return Plan(turf, sequence, trip, turfs)


def _role_turfs(stops, trips, teams, walking, start, way) -> list:
    """[(turf, rows of its stops)] of one role, along the corridor."""
    units = units_of(stops, trips)
    count = len(units.low)
    parts = min(teams, count)
    units, meeting, cost = meeting_cut(units, parts, walking, start)
    firsts = linear_partition(cost, parts)
    turfs = []
    for team, (first, last) in enumerate(zip(firsts, [*firsts[1:], count]), 1):
        members = np.flatnonzero((units.of >= first) & (units.of < last))
        low, high = units.low[first], units.high[first:last].max()
        own = start.own.get((stops.role[0], team))
        begin, direction = begin_of((low, high), start, meeting, way, own)
        turf = Turf(
            number=0,
            team=team,
            role="",
            stops=len(members),
            service=float(stops.minutes[members].sum()),
            walk_m=float(units.metres(walking.crossing)[first, last - 1]),
            minutes=float(cost[first, last - 1]),
            from_m=float(low),
            to_m=float(high),
            start_m=float(begin),
            way=direction,
        )
        turfs.append((turf, members))
    return turfs
