"""Share the stops of a corridor out to teams: contiguous turfs, the longest as short as can be."""

from dataclasses import dataclass, replace
from typing import Callable, Optional

import numpy as np

from kc_safety_plugin.core.progress import Tick, silent

from .turf_order import round_order
from .turf_partition import best_meeting, linear_partition, prefix_optima
from .turf_trips import Trips, side_trips

_EPS = 1e-6


@dataclass(frozen=True)
class Stops:
    """Stops as columns, one row each, in an order that does not depend on their layer's.

    Attributes
    ----------
    chainage : (n,) float array
        Metres along the corridor; for a side-street stop, where its walk leaves the corridor.
    side : (n,) int array
        +1 left, −1 right, 0 on the center.
    low, high : (n,) float arrays
        Ends of the block, which no cut divides; both the same at a crossing.
    minutes : (n,) float array
        Of the visit.
    role : list of str
    away : (n,) float array
        Metres from the corridor along side streets, 0 on the corridor.
    between : callable
        Metres walked between side-street stops: rows in, matrix out.
    """

    chainage: np.ndarray
    side: np.ndarray
    low: np.ndarray
    high: np.ndarray
    minutes: np.ndarray
    role: list
    away: np.ndarray
    between: Callable[[np.ndarray], np.ndarray]

    def take(self, rows: np.ndarray) -> "Stops":
        return Stops(
            *(c[rows] for c in (self.chainage, self.side, self.low, self.high, self.minutes)),
            [self.role[row] for row in rows],
            self.away[rows],
            lambda some: self.between(rows[some]),
        )


@dataclass(frozen=True)
class Walking:
    """How teams walk: metres per second, metres to cross the street, the side to go up."""

    speed: float = 1.2
    crossing: float = 20.0
    first_side: int = 1

    def minutes(self, metres):
        return metres / self.speed / 60.0


@dataclass(frozen=True)
class Start:
    """Where rounds begin: ``at`` is from, to or middle; ``meeting`` a block end for all instead.

    ``middle`` is the block end in the middle of the corridor, for a team that has it all.
    """

    at: str = "from"
    middle: float = 0.0
    meeting: Optional[float] = None


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
    walking: Walking = Walking(),
    start: Start = Start(),
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
    trip, turfs = np.full(n, -1), []
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


@dataclass(frozen=True)
class _Units:
    """Blocks and crossings that have stops, in order; no cut divides one. ``of`` each stop."""

    of: np.ndarray
    low: np.ndarray
    high: np.ndarray
    service: np.ndarray
    side_walk: np.ndarray
    left: np.ndarray
    right: np.ndarray

    def metres(self, crossing: float) -> np.ndarray:
        """(u, u) metres walked in a turf from unit to unit."""
        first = np.arange(len(self.low))
        upto = np.where(first[:, None] <= first, self.high, -np.inf)
        length = np.maximum.accumulate(upto, axis=1) - self.low[:, None]
        both = (_sums(self.left) > 0) & (_sums(self.right) > 0)
        return 2 * length + 2 * crossing * both + _sums(self.side_walk)

    def cost(self, walking: Walking) -> np.ndarray:
        """(u, u) minutes of a turf from unit to unit."""
        return _sums(self.service) + walking.minutes(self.metres(walking.crossing))


def _sums(values) -> np.ndarray:
    """[i, j]: sum from i to j, both included."""
    total = np.concatenate([[0.0], np.cumsum(values)])
    return total[None, 1:] - total[:-1, None]


def _units(stops: Stops, trips: Trips) -> _Units:
    ends, of = np.unique(
        np.round(np.column_stack([stops.low, stops.high]), 6), axis=0, return_inverse=True
    )
    of = of.ravel()
    count = len(ends)
    side_walk = np.zeros(count)
    for number, metres in enumerate(trips.metres):
        side_walk[of[np.flatnonzero(trips.trip == number)[0]]] += metres
    return _Units(
        of,
        ends[:, 0],
        ends[:, 1],
        np.bincount(of, stops.minutes, minlength=count),
        side_walk,
        np.bincount(of, stops.side > 0, minlength=count),
        np.bincount(of, stops.side < 0, minlength=count),
    )


def _role_turfs(stops, trips, teams, walking, start, way) -> list:
    """[(turf, rows of its stops)] of one role, along the corridor."""
    units = _units(stops, trips)
    count = len(units.low)
    parts = min(teams, count)
    units, meeting, cost = _meeting(units, parts, walking, start)
    firsts = linear_partition(cost, parts)
    turfs = []
    for team, (first, last) in enumerate(zip(firsts, [*firsts[1:], count]), 1):
        members = np.flatnonzero((units.of >= first) & (units.of < last))
        low, high = units.low[first], units.high[first:last].max()
        begin, direction = _begin(low, high, start, meeting, way)
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


def _meeting(units: _Units, parts: int, walking: Walking, start: Start) -> tuple:
    """(units, meeting place or None, minutes from unit to unit) with the cut at the meeting."""
    cost, meeting = units.cost(walking), start.meeting
    if meeting is None and start.at != "middle":
        return units, None, cost
    if parts == 1:
        return units, start.middle if meeting is None else meeting, cost
    if meeting is None:
        gap = units.low - np.concatenate([[np.inf], np.maximum.accumulate(units.high)[:-1]])
        behind = best_meeting(cost, parts, walking.minutes(2 * np.maximum(gap, 0.0)))
        meeting = float(units.high[:behind].max())
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


def _met(units: _Units, meeting: float, behind: int, walking: Walking) -> tuple:
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


def _begin(low, high, start, meeting, way) -> tuple:
    if meeting is None:
        return (high, -1) if start.at == "to" else (low, 1)
    if high <= meeting + _EPS:
        return high, -1
    if low >= meeting - _EPS:
        return low, 1
    return meeting, way
