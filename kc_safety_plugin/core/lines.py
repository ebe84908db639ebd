"""Street lines as packed arrays: lengths, midpoints, positions along them."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np


@dataclass(frozen=True)
class Lines:
    """``n`` (multi-part) polylines in one pair of arrays.

    Attributes
    ----------
    xy : (m, 2) float array
        All vertices, metres.
    part_start : (p + 1,) int array
        Part ``k`` holds the vertices ``part_start[k]:part_start[k + 1]``.
    part_line : (p,) int array
        The line (0 … n−1) a part belongs to, ascending. A line without geometry has no part.
    count : int
        Number of lines ``n``.
    """

    xy: np.ndarray
    part_start: np.ndarray
    part_line: np.ndarray
    count: int

    @classmethod
    def from_parts(cls, parts: list, part_line, count: int) -> "Lines":
        """Pack a list of (k, 2) vertex arrays."""
        lengths = [len(part) for part in parts]
        xy = np.concatenate(parts) if parts else np.empty((0, 2))
        start = np.concatenate([[0], np.cumsum(lengths, dtype=np.intp)]).astype(np.intp)
        return cls(np.asarray(xy, float), start, np.asarray(part_line, np.intp), count)

    def take(self, some: np.ndarray) -> "Lines":
        """Return the lines ``some`` (each once, in any order) alone, numbered from 0.

        Examples
        --------
        >>> parts = [np.array([[k, 0.0], [k, k + 1.0]]) for k in (0.0, 1.0, 2.0)]
        >>> Lines.from_parts(parts, [0, 1, 2], 3).take(np.array([2, 0])).length.tolist()
        [3.0, 1.0]
        """
        first = np.searchsorted(self.part_line, some)
        parts = np.searchsorted(self.part_line, some, side="right") - first
        chosen = np.repeat(first, parts) + _within(parts)
        size = np.diff(self.part_start)[chosen]
        vertex = np.repeat(self.part_start[chosen], size) + _within(size)
        start = np.append(0, np.cumsum(size))
        return Lines(self.xy[vertex], start, np.repeat(np.arange(len(some)), parts), len(some))

    @cached_property
    def _edges(self) -> np.ndarray:
        """Index of the first vertex of every straight edge (never across parts)."""
        first = np.ones(len(self.xy), bool)
        first[self.part_start[1:] - 1] = False
        return np.flatnonzero(first)

    @cached_property
    def start(self) -> np.ndarray:
        """(e, 2) first end of every straight edge."""
        return self.xy[self._edges]

    @cached_property
    def end(self) -> np.ndarray:
        """(e, 2) other end of every straight edge."""
        return self.xy[self._edges + 1]

    @cached_property
    def edge_line(self) -> np.ndarray:
        """(e,) line each edge belongs to."""
        sizes = np.maximum(np.diff(self.part_start) - 1, 0)
        return np.repeat(self.part_line, sizes)

    @cached_property
    def edge_length(self) -> np.ndarray:
        """(e,) metres."""
        return np.hypot(*(self.end - self.start).T) if len(self.start) else np.empty(0)

    @cached_property
    def edge_chainage(self) -> np.ndarray:
        """(e,) metres from the beginning of its line to the first end of the edge."""
        running = np.cumsum(self.edge_length) - self.edge_length
        first = np.searchsorted(self.edge_line, np.arange(self.count))
        offset = np.append(running, 0.0)[np.minimum(first, len(running))]
        return running - offset[self.edge_line]

    @cached_property
    def length(self) -> np.ndarray:
        """(n,) metres; parts of one line add up.

        Examples
        --------
        >>> bent = np.array([[0.0, 0.0], [3.0, 4.0], [3.0, 10.0]])
        >>> Lines.from_parts([bent], [0], 1).length
        array([11.])
        """
        return np.bincount(self.edge_line, self.edge_length, minlength=self.count)

    def at(self, line: np.ndarray, chainage: np.ndarray) -> tuple:
        """Return (points (k, 2), unit direction (k, 2)) at ``chainage`` metres along ``line``.

        A chainage outside the line is brought to its nearer end. On a vertex the edge that
        begins there gives the direction. Every ``line`` asked for must have an edge of some length.

        Examples
        --------
        >>> straight = Lines.from_parts([np.array([[0.0, 0.0], [10.0, 0.0]])], [0], 1)
        >>> point, direction = straight.at(np.array([0]), np.array([4.0]))
        >>> point.tolist(), direction.tolist()
        ([[4.0, 0.0]], [[1.0, 0.0]])
        """
        line = np.asarray(line, np.intp)
        chainage = np.clip(np.asarray(chainage, float), 0.0, self.length[line])
        # One ascending key over all edges: each line gets a range of its own.
        span = np.concatenate([[0.0], np.cumsum(self.length + 1.0)])
        solid = np.flatnonzero(self.edge_length > 0)
        key = span[self.edge_line[solid]] + self.edge_chainage[solid]
        edge = solid[np.searchsorted(key, span[line] + chainage, side="right") - 1]
        unit = (self.end[edge] - self.start[edge]) / self.edge_length[edge, None]
        along = np.clip(chainage - self.edge_chainage[edge], 0.0, self.edge_length[edge])
        return self.start[edge] + along[:, None] * unit, unit

    @cached_property
    def midpoint(self) -> np.ndarray:
        """(n, 2) point half-way along each line; NaN where a line has no length."""
        middle = np.full((self.count, 2), np.nan)
        solid = np.flatnonzero(self.length > 0)
        if len(solid):
            middle[solid] = self.at(solid, self.length[solid] / 2)[0]
        return middle


def _within(sizes: np.ndarray) -> np.ndarray:
    """0, 1, … within each of the given sizes, end to end."""
    return np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
