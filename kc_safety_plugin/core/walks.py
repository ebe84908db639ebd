"""Sample points on the walks of a street: both sides of the centre line, evenly spaced."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .lines import Lines

#: Groups of lines are cut from strips of this height, metres.
_STRIP = 500.0


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
    number = samples_on(lines, offset, spacing)
    solid = np.flatnonzero(number)
    rows = np.repeat(number[solid] // len(sides), len(sides))
    line = np.repeat(np.repeat(solid, len(sides)), rows)
    side = np.repeat(np.tile(sides, len(solid)), rows)
    number = np.arange(rows.sum()) - np.repeat(np.cumsum(rows) - rows, rows)
    chainage = (number + 0.5) * (lines.length[line] / np.repeat(rows, rows))
    point, unit = lines.at(line, chainage)
    x = point[:, 0] - offset * side * unit[:, 1]
    y = point[:, 1] + offset * side * unit[:, 0]
    return WalkSamples(x, y, line, side.astype(np.int8), chainage)


def samples_on(lines: Lines, offset: float, spacing: float) -> np.ndarray:
    """(n,) number of samples that ``walk_samples`` places on each line, both sides together.

    Examples
    --------
    >>> parts = [np.array([[0.0, 0.0], [k, 0.0]]) for k in (5.0, 0.0)]
    >>> samples_on(Lines.from_parts(parts, [0, 1], 2), 6.0, 2.0).tolist()
    [6, 0]
    """
    stretches = np.maximum(np.ceil(lines.length / spacing - 1e-9), 1).astype(np.intp)
    return np.where(lines.length > 0, stretches * (1 if offset == 0 else 2), 0)


@dataclass(frozen=True)
class WalkGroup:
    """Some lines that lie near one another, and their samples.

    ``line`` holds the numbers of the lines in the whole; ``lines`` and ``walk.line`` count from 0
    in this group. ``sample`` is the number of each sample in ``walk_samples`` of the whole.
    """

    line: np.ndarray
    lines: Lines
    walk: WalkSamples
    sample: np.ndarray


def walk_groups(
    lines: Lines, offset: float, spacing: float, most: int = 1 << 17, in_order: bool = False
) -> Iterator[WalkGroup]:
    """Yield the samples of ``walk_samples`` group by group, so that a city takes no more memory.

    Parameters
    ----------
    most : int
        A group ends before it has more samples than that, but holds one line at least.
    in_order : bool
        Keep the order of the lines. Otherwise groups lie together on the ground and do not
        depend on the order of the input.

    Examples
    --------
    >>> parts = [np.array([[k, 0.0], [k, 4.0]]) for k in (9.0, 0.0, 5.0)]
    >>> road = Lines.from_parts(parts, [0, 1, 2], 3)
    >>> [(one.line.tolist(), one.sample.tolist()) for one in walk_groups(road, 0.0, 2.0, most=4)]
    [([1, 2], [2, 3, 4, 5]), ([0], [0, 1])]
    """
    number = samples_on(lines, offset, spacing)
    first = np.cumsum(number) - number
    chosen = np.flatnonzero(number)
    if not in_order:
        x, y = lines.midpoint[chosen].T
        chosen = chosen[np.lexsort((lines.length[chosen], y, x, y // _STRIP))]
    running = np.cumsum(number[chosen])
    begin = 0
    while begin < len(chosen):
        done = running[begin - 1] if begin else 0
        end = max(int(np.searchsorted(running, done + most, side="right")), begin + 1)
        line = chosen[begin:end]
        own = lines.take(line)
        walk = walk_samples(own, offset, spacing)
        at = first[line] - (running[begin:end] - number[line] - done)
        yield WalkGroup(line, own, walk, np.arange(len(walk.x)) + np.repeat(at, number[line]))
        begin = end
