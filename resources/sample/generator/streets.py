"""Street centre lines, cut at every crossing."""

import math
from dataclasses import dataclass
from functools import cached_property

from . import plan


@dataclass(frozen=True)
class Segment:
    """One piece of street between two crossings, drawn west to east or north to south."""

    street_id: int
    name: str
    axis: str
    lane: str
    u: tuple
    v: tuple
    numbers: tuple  # left from, left to, right from, right to

    @cached_property
    def ends(self):
        x, y = plan.place(self.u, self.v)
        return ((float(x[0]), float(y[0])), (float(x[1]), float(y[1])))

    @cached_property
    def length(self):
        (x0, y0), (x1, y1) = self.ends
        return math.hypot(x1 - x0, y1 - y0)

    @property
    def middle(self):
        return (sum(self.u) / 2, sum(self.v) / 2)

    @property
    def block(self):
        """The hundred of the block."""
        along = self.middle[0 if self.axis == "EW" else 1]
        return plan.house_number(self.axis, along) // 100 * 100

    def at(self, metres, offset=0.0):
        """The place so far along the segment and so far to its left."""
        (x0, y0), (x1, y1) = self.ends
        dx, dy = (x1 - x0) / self.length, (y1 - y0) / self.length
        return x0 + dx * metres - dy * offset, y0 + dy * metres + dx * offset

    def plan_at(self, metres):
        share = metres / self.length
        return tuple(a + share * (b - a) for a, b in (self.u, self.v))


def _cuts(line, others):
    """Places along ``line`` where others cross it or end on it."""
    cuts = {line.low, line.high}
    for other in others:
        if line.low <= other.at <= line.high and other.low <= line.at <= other.high:
            cuts.add(other.at)
    return sorted(float(cut) for cut in cuts)


def _numbers(axis, start, end):
    first, last = plan.house_number(axis, start), plan.house_number(axis, end)
    even, odd = (first, max(first, last - 2)), (first + 1, max(first + 1, last - 1))
    # Even numbers stand north of east-west streets and west of north-south ones.
    return (*even, *odd) if axis == "EW" else (*odd, *even)


def make_streets() -> list:
    """All segments, from the west and north, numbered from 1001."""
    pieces = []
    for line in plan.EAST_WEST:
        cuts = _cuts(line, plan.NORTH_SOUTH)
        for a, b in zip(cuts, cuts[1:]):
            pieces.append((line, "EW", (a, b), (float(line.at),) * 2, _numbers("EW", a, b)))
    for line in plan.NORTH_SOUTH:
        cuts = _cuts(line, plan.EAST_WEST)[::-1]
        for a, b in zip(cuts, cuts[1:]):
            pieces.append((line, "NS", (float(line.at),) * 2, (a, b), _numbers("NS", a, b)))
    return [
        Segment(1001 + i, line.name, axis, line.lane, u, v, numbers)
        for i, (line, axis, u, v, numbers) in enumerate(pieces)
    ]
