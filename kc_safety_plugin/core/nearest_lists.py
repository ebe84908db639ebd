"""For points that lie together, the edges that can be nearest to one of them."""

from dataclasses import dataclass, replace

import numpy as np

from .edges import EdgeGroups, Edges
from .plane_order import DEPTH, PlaneOrder
from .progress import Tick

_CHUNK = 1 << 16
#: So few points are sooner measured against the whole list than cut apart.
_FEW_POINTS, _FEW_EDGES = 16, 2


@dataclass(frozen=True)
class Lists:
    """Runs of points in the plane's order, and the things each run has still to look at.

    Run ``k`` holds the points ``begin[k]:end[k]`` of the square ``square[k]`` and the things
    ``item[first[k]:first[k] + count[k]]``.
    """

    square: np.ndarray
    begin: np.ndarray
    end: np.ndarray
    first: np.ndarray
    count: np.ndarray
    item: np.ndarray

    @classmethod
    def nothing(cls) -> "Lists":
        return cls(*(np.empty(0, np.intp) for _ in range(6)))

    def __len__(self) -> int:
        return len(self.begin)

    def where(self, chosen: np.ndarray) -> "Lists":
        """Some of the runs; ``item`` stays."""
        return Lists(*(column[chosen] for column in self._runs), self.item)

    def packed(self) -> "Lists":
        """The same with nothing in ``item`` that no run asks for."""
        item = self.item[spans(self.first, self.count)]
        return replace(self, item=item, first=np.cumsum(self.count) - self.count)

    def joined(self, other: "Lists") -> "Lists":
        """Both, in the order of their points."""
        other = replace(other, first=other.first + len(self.item))
        runs = [np.concatenate(pair) for pair in zip(self._runs, other._runs)]
        order = np.argsort(runs[1])
        return Lists(*(column[order] for column in runs), np.concatenate([self.item, other.item]))

    def quartered(self, points: PlaneOrder, level: int) -> "Lists":
        """The quarters that have points; each looks at what its square looked at."""
        square, begin, end, mother = points.quarter(self.square, self.begin, self.end, level)
        return Lists(square, begin, end, self.first[mother], self.count[mother], self.item)

    @property
    def _runs(self) -> tuple:
        return self.square, self.begin, self.end, self.first, self.count


def nearest_lists(points: PlaneOrder, edges: Edges, max_distance: float, tick: Tick) -> Lists:
    """Runs of points with all edges that can be nearest to one of them, at most ``max_distance``.

    Points with no edge so near are in no run. Ties within 1 nm are all listed.

    Notes
    -----
    Squares with points are cut in four as long as that pays; a quarter looks only at what its
    square could not rule out. Large squares look at groups of edges, small ones at the edges of
    the groups that are left.
    """
    groups = EdgeGroups(edges)
    start, everything = np.zeros(1, np.intp), np.arange(len(groups))
    wide = Lists(start, start, start + len(points.x), start, start + len(groups), everything)
    near, found = Lists.nothing(), [Lists.nothing()]
    for level in range(DEPTH + 1):
        tick(level / (DEPTH + 1))
        last = level == DEPTH
        if len(wide):
            wide = _sifted(wide, points, groups, max_distance)
            few = wide.end - wide.begin <= _FEW_POINTS
            ready = few | last | (points.side / 2**level < groups.fine)
            if ready.any():
                open_now = wide.where(ready).packed()
                item, count = groups.opened(open_now.item, open_now.count)
                first = np.cumsum(count) - count
                near = near.joined(replace(open_now, item=item, count=count, first=first))
                wide = wide.where(~ready)
        if len(near):
            near = _sifted(near, points, edges, max_distance)
            done = last | (near.end - near.begin <= _FEW_POINTS) | (near.count <= _FEW_EDGES)
            found.append(near.where(done).packed())
            near = near.where(~done)
        if not len(wide) and not len(near):
            break
        wide, near = wide.quartered(points, level), near.quartered(points, level)
    return _stacked(found)


def _stacked(parts: list) -> Lists:
    items = np.array([len(part.item) for part in parts])
    parts = [
        replace(part, first=part.first + before)
        for part, before in zip(parts, np.cumsum(items) - items)
    ]
    runs = [np.concatenate(columns) for columns in zip(*(part._runs for part in parts))]
    return Lists(*runs, np.concatenate([part.item for part in parts]))


def _sifted(lists: Lists, points: PlaneOrder, things, max_distance: float) -> Lists:
    """Drop what cannot be nearest to any point of its run, and runs with nothing left.

    A thing is dropped when one witness (the point of another that is nearest to the middle of
    the run's box) is nearer than the front of the thing at all four corners of the box. Distance
    to a point is convex and distance to a straight front linear, so the witness is nearer
    everywhere in the box: the lists are exact.
    """
    box = points.boxes(lists.begin, lists.end)
    running = np.cumsum(lists.count)
    kept, left, begin = [], [], 0
    while begin < len(lists):
        end = next_chunk(running, begin, _CHUNK)
        part = slice(begin, end)
        item, count = _sifted_chunk(
            lists.where(part), [of[part] for of in box], things, max_distance, points.margin
        )
        kept.append(item)
        left.append(count)
        begin = end
    count = np.concatenate(left)
    first = np.cumsum(count) - count
    return replace(lists, item=np.concatenate(kept), count=count, first=first).where(count > 0)


def _sifted_chunk(lists: Lists, box: list, things, max_distance: float, margin: float) -> tuple:
    x, y, half_x, half_y = box
    start = np.cumsum(lists.count) - lists.count
    run = owners(lists.count)
    item = lists.item.take((lists.first - start).take(run) + np.arange(len(run)))
    sight = things.seen_from(item, x.take(run), y.take(run))

    # First by circles around the boxes, which is quick.
    reach = np.hypot(half_x, half_y)
    best = np.minimum.reduceat(sight.most, start)
    limit = np.minimum(best + 2 * reach, max_distance + reach) * (1 + 1e-12) + margin
    some = np.flatnonzero(sight.least <= limit.take(run))
    witness = np.flatnonzero(sight.most <= best.take(run))
    witness_x, witness_y = np.empty(len(lists)), np.empty(len(lists))
    witness_x[run[witness]] = sight.witness_x[witness]
    witness_y[run[witness]] = sight.witness_y[witness]

    # Then by the corners of the boxes, what is left.
    run, length, least = run.take(some), sight.length.take(some), sight.least.take(some)
    inverse = np.divide(1.0, length, out=np.zeros_like(length), where=length > 0)
    east = sight.x.take(some) * half_x.take(run) * inverse
    north = sight.y.take(some) * half_y.take(run) * inverse
    worst = np.full(len(run), -np.inf)
    for a, b in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        corner = np.hypot(witness_x + a * half_x, witness_y + b * half_y).take(run)
        corner -= east if a > 0 else -east
        corner -= north if b > 0 else -north
        np.maximum(worst, corner, out=worst)
    possible = np.flatnonzero(least <= worst * (1 + 1e-12) + margin)
    count = np.bincount(run.take(possible), minlength=len(lists))
    return item.take(some.take(possible)), count


def owners(count: np.ndarray) -> np.ndarray:
    """0, 0, 1, … : the list of each entry, for lists of ``count`` ≥ 1 entries end to end."""
    step = np.zeros(int(count.sum()), np.intp)
    step[np.cumsum(count)[:-1]] = 1
    return np.cumsum(step, out=step)


def spans(first: np.ndarray, count: np.ndarray) -> np.ndarray:
    """``first[0]``, ``first[0] + 1``, … ``count[0]`` of them, then those of the next."""
    return np.repeat(first - np.cumsum(count) + count, count) + np.arange(count.sum())


def next_chunk(running: np.ndarray, begin: int, most: int) -> int:
    """Where the chunk from ``begin`` ends: at most ``most`` entries, one list at least."""
    done = running[begin - 1] if begin else 0
    return max(int(np.searchsorted(running, done + most, side="right")), begin + 1)
