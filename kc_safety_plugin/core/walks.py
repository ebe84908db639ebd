"""Sample points on the walks of a street: both sides of the centre line, evenly spaced."""

from dataclasses import dataclass

import numpy as np

from .lines import Lines


@dataclass(frozen=True)
class WalkSamples:
    """Samples along the walks, ordered by line, side (left first) and chainage.

    ``side`` is +1 on the left of the line's direction, −1 on the right, 0 on the line itself.
    """

    x: np.ndarray
    y: np.ndarray
    line: np.ndarray
    side: np.ndarray
    chainage: np.ndarray


def walk_samples(lines: Lines, offset: float, spacing: float) -> WalkSamples:
    """Place samples every ``spacing`` metres (or less, evenly) at ``offset`` metres either side.

    A line of length L is cut into ``ceil(L / spacing)`` equal stretches and each stretch gets a
    sample at its middle, so samples of neighbouring segments never fall on one another and each
    stands for the same length. ``offset`` 0 gives one row of samples on the line.

    Examples
    --------
    >>> road = Lines.from_parts([np.array([[0.0, 0.0], [4.0, 0.0]])], [0], 1)
    >>> walk = walk_samples(road, offset=6.0, spacing=2.0)
    >>> walk.x.tolist(), walk.y.tolist()
    ([1.0, 3.0, 1.0, 3.0], [6.0, 6.0, -6.0, -6.0])
    """
    sides = np.array([0]) if offset == 0 else np.array([1, -1])
    solid = np.flatnonzero(lines.length > 0)
    stretches = np.ceil(lines.length[solid] / spacing - 1e-9).astype(np.intp)
    stretches = np.maximum(stretches, 1)
    rows = np.repeat(stretches, len(sides))
    line = np.repeat(np.repeat(solid, len(sides)), rows)
    side = np.repeat(np.tile(sides, len(solid)), rows)
    number = np.arange(rows.sum()) - np.repeat(np.cumsum(rows) - rows, rows)
    chainage = (number + 0.5) * (lines.length[line] / np.repeat(rows, rows))
    point, unit = lines.at(line, chainage)
    x = point[:, 0] - offset * side * unit[:, 1]
    y = point[:, 1] + offset * side * unit[:, 0]
    return WalkSamples(x, y, line, side.astype(np.int8), chainage)
