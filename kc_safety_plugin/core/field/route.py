"""The corridor as one line with chainage, pieced together from its blocks."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.workorders.axis import Axis


@dataclass(frozen=True)
class Route:
    """One polyline; ``chainage`` (m,) ascends strictly and belongs to the vertices ``xy`` (m, 2).

    Chainage is the corridor's own (metres from the from-street) and need not begin at 0.
    """

    xy: np.ndarray
    chainage: np.ndarray

    @property
    def first_m(self) -> float:
        return float(self.chainage[0])

    @property
    def last_m(self) -> float:
        return float(self.chainage[-1])

    @property
    def length(self) -> float:
        """Metres of chainage."""
        return self.last_m - self.first_m

    def at(self, chainage) -> np.ndarray:
        """(k, 2) places; a chainage outside the corridor is brought to its nearer end.

        Examples
        --------
        >>> vertices = np.array([[0.0, 0.0], [3.0, 4.0], [3.0, 10.0]])
        >>> bent = Route(vertices, np.array([0.0, 5.0, 11.0]))
        >>> bent.at([2.5, 8.0]).tolist()
        [[1.5, 2.0], [3.0, 7.0]]
        """
        chainage = np.atleast_1d(np.asarray(chainage, float))
        return np.column_stack([np.interp(chainage, self.chainage, axis) for axis in self.xy.T])

    def between(self, first_m: float, last_m: float) -> np.ndarray:
        """(k, 2) vertices of the stretch, both its ends included."""
        inside = self.chainage[(self.chainage > first_m) & (self.chainage < last_m)]
        return self.at(np.concatenate([[first_m], inside, [last_m]]))

    def nearest(self, xy) -> tuple:
        """Chainage (k,) of the nearest place on the line to each of (k, 2) places, and how far.

        Examples
        --------
        >>> bent = Route(np.array([[0.0, 0.0], [9.0, 0.0], [9.0, 9.0]]), np.array([0.0, 9.0, 18.0]))
        >>> [found.tolist() for found in bent.nearest([(4.0, 1.0), (11.0, 5.0)])]
        [[4.0, 14.0], [1.0, 2.0]]
        """
        xy = np.atleast_2d(np.asarray(xy, float))
        start, step = self.xy[:-1], np.diff(self.xy, axis=0)
        share = ((xy[:, None] - start) * step).sum(axis=2) / (step**2).sum(axis=1)
        share = np.clip(share, 0.0, 1.0)
        away = np.hypot(*np.moveaxis(xy[:, None] - start - share[..., None] * step, 2, 0))
        best = np.argmin(away, axis=1)
        rows = np.arange(len(xy))
        chainage = self.chainage[best] + share[rows, best] * np.diff(self.chainage)[best]
        return chainage, away[rows, best]

    def heading(self, chainage: float, reach: float = 10.0) -> float:
        """Direction at ``chainage``, radians from east, over ``reach`` metres either way."""
        low = max(chainage - reach, self.first_m)
        high = min(chainage + reach, self.last_m)
        dx, dy = (self.at([high]) - self.at([low]))[0]
        return float(np.arctan2(dy, dx))


def route_of(axis: Axis) -> Route:
    """Join the blocks of ``axis`` in order of chainage; gaps at crossings are bridged straight.

    Where blocks overlap in chainage the earlier one keeps its vertices.
    """
    xy, chainage = [], []
    for block in np.lexsort((axis.to_m, axis.from_m)):
        rows = slice(*axis.lines.part_start[block : block + 2])
        vertices = axis.lines.xy[rows]
        steps = np.hypot(*np.diff(vertices, axis=0).T)
        share = np.concatenate([[0.0], np.cumsum(steps)]) / steps.sum()
        xy.append(vertices)
        chainage.append(axis.from_m[block] + share * (axis.to_m - axis.from_m)[block])
    joined = np.concatenate(chainage)
    highest_before = np.concatenate([[-np.inf], np.maximum.accumulate(joined)[:-1]])
    keep = joined > highest_before + 1e-6
    return Route(np.concatenate(xy)[keep], joined[keep])
