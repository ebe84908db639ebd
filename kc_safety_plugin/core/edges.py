"""Straight edges, alone and in groups, as places measure how far they are."""

import numpy as np

from .lines import Lines

_GROUP = 12


class Edges:
    """The edges of lines as flat columns, with the rank of their line that decides ties."""

    def __init__(self, lines: Lines, order: np.ndarray):
        self.ax, self.ay = np.ascontiguousarray(lines.start.T)
        self.dx, self.dy = np.ascontiguousarray((lines.end - lines.start).T)
        squared = self.dx**2 + self.dy**2
        self.inverse = np.divide(1.0, squared, out=np.zeros_like(squared), where=squared > 0)
        self.length = np.sqrt(squared)
        rank_of_line = np.argsort(np.argsort(order, kind="stable"), kind="stable")
        self.rank = rank_of_line[lines.edge_line]

    def meet(self, edge: np.ndarray, x: np.ndarray, y: np.ndarray) -> "Meeting":
        """Measure edge by edge to the place of the same number; ``x`` and ``y`` are used up."""
        dx, dy = self.dx.take(edge), self.dy.take(edge)
        x -= self.ax.take(edge)
        y -= self.ay.take(edge)
        share = x * dx
        share += y * dy
        share *= self.inverse.take(edge)
        np.maximum(share, 0.0, out=share)
        np.minimum(share, 1.0, out=share)
        away_x, away_y = share * dx, share * dy
        np.subtract(x, away_x, out=away_x)
        np.subtract(y, away_y, out=away_y)
        return Meeting(x, y, dx, dy, share, away_x, away_y)

    def seen_from(self, edge: np.ndarray, x: np.ndarray, y: np.ndarray) -> "Sight":
        met = self.meet(edge, x, y)
        distance = np.sqrt(met.squared())
        return Sight(met.away_x, met.away_y, distance, distance, met.away_x, met.away_y, distance)


class Meeting:
    """Places and the nearest point of an edge: from the edge's beginning, and from that point."""

    __slots__ = ("x", "y", "dx", "dy", "share", "away_x", "away_y")

    def __init__(self, x, y, dx, dy, share, away_x, away_y):
        self.x, self.y, self.dx, self.dy, self.share = x, y, dx, dy, share
        self.away_x, self.away_y = away_x, away_y

    def squared(self) -> np.ndarray:
        """Squared distances."""
        total = self.away_x * self.away_x
        total += self.away_y * self.away_y
        return total

    def side(self, some: np.ndarray) -> np.ndarray:
        """+1 left of the edge, −1 right of it, 0 on it."""
        here = self.x.take(some), self.y.take(some), self.dx.take(some), self.dy.take(some)
        return np.sign(here[2] * here[1] - here[3] * here[0])


class Sight:
    """Things as places see them.

    Nothing of the thing is on this side of a straight front, ``least`` away (negative: behind
    the place) and square to the direction ``(x, y) / length`` that comes from the thing. A
    witness, one point of the thing, lies at ``−(witness_x, witness_y)``, ``most`` away.
    """

    __slots__ = ("x", "y", "length", "least", "witness_x", "witness_y", "most")

    def __init__(self, x, y, length, least, witness_x, witness_y, most):
        self.x, self.y, self.length, self.least = x, y, length, least
        self.witness_x, self.witness_y, self.most = witness_x, witness_y, most


class EdgeGroups:
    """Edges that lie together, a dozen at a time, each group in a circle."""

    def __init__(self, edges: Edges):
        x, y = edges.ax + edges.dx / 2, edges.ay + edges.dy / 2
        n = len(x)
        strips = max(int(np.sqrt(n / _GROUP)), 1)
        strip = np.empty(n, np.intp)
        strip[np.argsort(x, kind="stable")] = np.arange(n) * strips // n
        self._order = np.lexsort((y, strip))
        self._first = np.arange(0, n, _GROUP)
        self._size = np.diff(np.append(self._first, n))
        ends_x = np.stack([edges.ax, edges.ax + edges.dx])[:, self._order]
        ends_y = np.stack([edges.ay, edges.ay + edges.dy])[:, self._order]
        middle = []
        for ends in (ends_x, ends_y):
            low = np.minimum.reduceat(ends.min(axis=0), self._first)
            high = np.maximum.reduceat(ends.max(axis=0), self._first)
            middle.append((low + high) / 2)
        self._x, self._y = middle
        mine = np.repeat(np.arange(len(self._first)), self._size)
        out = np.hypot(ends_x - self._x[mine], ends_y - self._y[mine]).max(axis=0)
        self._reach = np.maximum.reduceat(out, self._first) * (1 + 1e-12)
        witness = self._order[self._first + self._size // 2]
        self._witness_x, self._witness_y = edges.ax[witness], edges.ay[witness]
        #: In squares smaller than this the groups rule out too little.
        self.fine = 4.0 * float(np.median(self._reach))

    def __len__(self) -> int:
        return len(self._first)

    def seen_from(self, group: np.ndarray, x: np.ndarray, y: np.ndarray) -> Sight:
        witness_x, witness_y = x - self._witness_x.take(group), y - self._witness_y.take(group)
        x -= self._x.take(group)
        y -= self._y.take(group)
        length = np.hypot(x, y)
        least = length - self._reach.take(group)
        return Sight(x, y, length, least, witness_x, witness_y, np.hypot(witness_x, witness_y))

    def opened(self, group: np.ndarray, count: np.ndarray) -> tuple:
        """The edges of listed groups (lists end to end), and how many each list then has."""
        size = self._size[group]
        edge = np.repeat(self._first[group] - np.cumsum(size) + size, size) + np.arange(size.sum())
        return self._order[edge], np.add.reduceat(size, np.cumsum(count) - count)
