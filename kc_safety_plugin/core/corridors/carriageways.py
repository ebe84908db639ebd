"""The other carriageway of a divided street."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines

from .crossings import chosen

#: Two carriageways lie at most this far apart, metres, and at most this far from parallel.
APART = 60.0
PARALLEL = 0.9
TOUCHING = 3.0
_SAMPLE = 5.0
_BIN = 2 * _SAMPLE


@dataclass(frozen=True)
class Beside:
    """Points every 5 m or less on lines of the street that run beside the path.

    Attributes
    ----------
    point : (m, 2) float array
    line : (m,) int array
        The street line it lies on.
    chainage, apart : (m,) float arrays
        Where along the path it lies, and how far from it, metres.
    side : (m,) int array
        +1 left of the path, −1 right.
    """

    point: np.ndarray
    line: np.ndarray
    chainage: np.ndarray
    apart: np.ndarray
    side: np.ndarray

    @property
    def metres(self) -> float:
        """Length of the path with another carriageway beside it."""
        return self._covered(np.ones(len(self.line), bool))

    def of(self, keep) -> "Beside":
        return Beside(*(v[keep] for v in vars(self).values()))

    def away(self, ends: np.ndarray) -> np.ndarray:
        """(2, blocks) metres to it, left and right; 0 where less than half a block has one."""
        out = np.zeros((2, len(ends) - 1))
        for row, sign in enumerate((1, -1)):
            for block, (low, high) in enumerate(zip(ends, ends[1:])):
                here = (self.side == sign) & (self.chainage >= low) & (self.chainage < high)
                if here.any() and self._covered(here) >= (high - low) / 2:
                    out[row, block] = np.median(self.apart[here])
        return out

    def _covered(self, here):
        return float(len(np.unique(self.chainage[here] // _BIN)) * _BIN)


def other_carriageway(path: np.ndarray, lines: Lines, own: np.ndarray) -> Beside:
    """Find the lines of the street that run beside the path.

    Parameters
    ----------
    path : (k, 2) float array
        The center line, which follows one carriageway.
    lines, own
        Streets, and the numbers of those that bear the street's name.

    Examples
    --------
    >>> two = Lines.from_parts([np.array([[0.0, y], [100.0, y]]) for y in (0.0, 20.0)], [0, 1], 2)
    >>> found = other_carriageway(np.array([[0.0, 0.0], [100.0, 0.0]]), two, np.array([0, 1]))
    >>> found.metres, found.away(np.array([0.0, 100.0])).tolist()
    (100.0, [[20.0], [0.0]])
    """
    mine = chosen(lines, own)
    solid = np.flatnonzero(mine.length > 0)
    count = np.maximum(np.ceil(mine.length[solid] / _SAMPLE), 1).astype(np.intp)
    line = np.repeat(solid, count)
    number = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    point, unit = mine.at(line, (number + 0.5) * mine.length[line] / np.repeat(count, count))
    road = Lines.from_parts([path], [0], 1)
    hit = snap_to_lines(point[:, 0], point[:, 1], road, APART)
    _, direction = road.at(np.zeros(len(line), np.intp), np.nan_to_num(hit.chainage))
    keep = (hit.line == 0) & (hit.distance > TOUCHING)
    keep &= (hit.chainage > 0) & (hit.chainage < road.length[0])
    keep &= np.abs((unit * direction).sum(axis=1)) >= PARALLEL
    return Beside(point, np.asarray(own)[line], hit.chainage, hit.distance, hit.side).of(keep)
