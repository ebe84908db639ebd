"""Unbroken stretches of a walk: runs of chosen samples, where they begin and end, their course."""

from dataclasses import dataclass, fields, replace

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.walks import WalkGroup, WalkSamples


@dataclass(frozen=True)
class Stretches:
    """Runs of samples of one walk. ``first`` and ``last`` are sample numbers, both included.

    ``begin`` and ``end`` are chainages along the line, metres.
    """

    first: np.ndarray
    last: np.ndarray
    line: np.ndarray
    side: np.ndarray
    begin: np.ndarray
    end: np.ndarray

    def __len__(self):
        return len(self.first)


def stretches(walk: WalkSamples, chosen: np.ndarray) -> Stretches:
    """Return the unbroken runs of ``chosen`` samples along each walk.

    Every sample stands for the stretch half-way to its neighbors, so the lengths of a walk that
    is chosen from end to end add up to the length of its line.

    Examples
    --------
    >>> from kc_safety_plugin.core.walks import walk_samples
    >>> road = Lines.from_parts([np.array([[0.0, 0.0], [8.0, 0.0]])], [0], 1)
    >>> runs = stretches(walk_samples(road, 0.0, 2.0), np.array([False, True, True, False]))
    >>> runs.begin.tolist(), runs.end.tolist()
    ([2.0], [6.0])
    """
    new = np.ones(len(chosen), bool)
    new[1:] = (np.diff(walk.line) != 0) | (np.diff(walk.side) != 0)
    starts, ends = chosen.copy(), chosen.copy()
    starts[1:] &= new[1:] | ~chosen[:-1]
    ends[:-1] &= new[1:] | ~chosen[1:]
    first, last = np.flatnonzero(starts), np.flatnonzero(ends)
    # The first sample of a walk lies half a step from its beginning.
    heads = np.flatnonzero(new)
    half = walk.chainage[heads[np.searchsorted(heads, first, side="right") - 1]]
    return Stretches(
        first,
        last,
        walk.line[first],
        walk.side[first],
        walk.chainage[first] - half,
        walk.chainage[last] + half,
    )


def stretch_paths(lines: Lines, walk: WalkSamples, runs: Stretches, offset: float) -> list:
    """Return the (k, 2) vertices of every stretch on its walk, samples on straight parts left out.

    Examples
    --------
    >>> from kc_safety_plugin.core.walks import walk_samples
    >>> road = Lines.from_parts([np.array([[0.0, 0.0], [8.0, 0.0]])], [0], 1)
    >>> walk = walk_samples(road, 6.0, 2.0)
    >>> runs = stretches(walk, (walk.side == 1) & (walk.chainage > 2.0))
    >>> stretch_paths(road, walk, runs, 6.0)[0].tolist()
    [[2.0, 6.0], [8.0, 6.0]]
    """
    if len(runs) == 0:
        return []
    heads = _on_walk(lines, runs.line, runs.begin, runs.side * offset)
    tails = _on_walk(lines, runs.line, runs.end, runs.side * offset)
    _, direction = lines.at(walk.line, walk.chainage)
    ahead, behind = direction[1:], direction[:-1]
    turn = np.abs(ahead[:, 0] * behind[:, 1] - ahead[:, 1] * behind[:, 0]) > 1e-6
    turn |= ahead[:, 0] * behind[:, 0] + ahead[:, 1] * behind[:, 1] < 0.0
    turn &= (walk.line[1:] == walk.line[:-1]) & (walk.side[1:] == walk.side[:-1])
    bend = np.zeros(len(walk.x), bool)
    bend[1:] |= turn
    bend[:-1] |= turn
    corners = np.flatnonzero(bend)
    places = np.column_stack([walk.x[corners], walk.y[corners]])
    low = np.searchsorted(corners, runs.first)
    high = np.searchsorted(corners, runs.last, side="right")
    return [
        np.vstack([head, places[a:b], tail]) for head, tail, a, b in zip(heads, tails, low, high)
    ]


def _on_walk(lines, line, chainage, offset):
    point, unit = lines.at(line, chainage)
    return point + offset[:, None] * np.column_stack([-unit[:, 1], unit[:, 0]])


def in_whole(runs: Stretches, group: WalkGroup) -> Stretches:
    """Renumber the stretches of a group: lines and samples as in the whole."""
    return replace(
        runs,
        first=group.sample[runs.first],
        last=group.sample[runs.last],
        line=group.line[runs.line],
    )


def joined(parts: list) -> tuple:
    """Bring stretches of one class together, numbered as in the whole.

    Returns
    -------
    (Stretches of that class, (k,) int array)
        By line, left walk first, chainage; and the place of every stretch in the parts laid end
        to end.
    """
    names = [one.name for one in fields(parts[0])]
    columns = {name: np.concatenate([getattr(part, name) for part in parts]) for name in names}
    order = np.argsort(columns["first"], kind="stable")
    return type(parts[0])(**{name: column[order] for name, column in columns.items()}), order


def put_in(whole, part, group: WalkGroup) -> None:
    """Write the figures of a group's lines into those of all lines, arrays of one dataclass."""
    for one in fields(whole):
        getattr(whole, one.name)[group.line] = getattr(part, one.name)
