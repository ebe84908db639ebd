"""The other carriageway of a divided street."""

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines

from .crossings import chosen

#: Two carriageways lie at most this far apart, metres, and at most this far from parallel.
_APART = 60.0
_COSINE = 0.9
_SAMPLE = 5.0


def other_carriageway(path: np.ndarray, lines: Lines, own: np.ndarray, ends) -> tuple:
    """Find the lines of the street that run beside the path.

    Parameters
    ----------
    path : (k, 2) float array
        The center line, which follows one carriageway.
    lines, own
        Streets, and the numbers of those that bear the street's name.
    ends : (b + 1,) float array
        Chainages of the block ends.

    Returns
    -------
    (metres of the path with another carriageway beside it,
     (2, b) metres from the path to it, left and right, 0 where less than half a block has one,
     (m, 2) points on it, every 5 m or less)
    """
    blocks = len(ends) - 1
    mine = chosen(lines, own)
    solid = np.flatnonzero(mine.length > 0)
    count = np.maximum(np.ceil(mine.length[solid] / _SAMPLE), 1).astype(np.intp)
    line = np.repeat(solid, count)
    number = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    point, unit = mine.at(line, (number + 0.5) * mine.length[line] / np.repeat(count, count))
    road = Lines.from_parts([path], [0], 1)
    hit = snap_to_lines(point[:, 0], point[:, 1], road, _APART)
    beside = (hit.line == 0) & (hit.distance > 3.0)
    beside &= (hit.chainage > 0) & (hit.chainage < road.length[0])
    point, unit = point[beside], unit[beside]
    chainage, side, apart = hit.chainage[beside], hit.side[beside], hit.distance[beside]
    _, direction = road.at(np.zeros(len(chainage), np.intp), chainage)
    parallel = np.abs((unit * direction).sum(axis=1)) >= _COSINE
    point, chainage, side, apart = (v[parallel] for v in (point, chainage, side, apart))
    away = np.zeros((2, blocks))
    for row, sign in enumerate((1, -1)):
        for block, (low, high) in enumerate(zip(ends, ends[1:])):
            here = (side == sign) & (chainage >= low) & (chainage < high)
            covered = len(np.unique(chainage[here] // (2 * _SAMPLE))) * 2 * _SAMPLE
            if covered >= (high - low) / 2:
                away[row, block] = np.median(apart[here])
    metres = len(np.unique(chainage // (2 * _SAMPLE))) * 2 * _SAMPLE
    return min(float(metres), float(road.length[0])), away, point
