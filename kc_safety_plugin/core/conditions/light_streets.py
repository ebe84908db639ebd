"""What the light on the walks means for each street: averages, dark stretches, verdict."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.walks import WalkSamples

from .light_targets import LightTarget
from .lighting import PointLight

#: Names of the tests a street can fail, in the order of ``StreetLight.missed``; the first two
#: decide whether it meets its class.
TESTS = ("average", "uniformity", "vertical")


@dataclass(frozen=True)
class StreetLight:
    """One value per line; NaN (False) for a line without length.

    Attributes
    ----------
    average, lowest, fixed, clear : (n,) float arrays
        Lux over the samples of both walks: average and lowest now, average with every lamp on,
        and average now without the shade of trees.
    left, right : (n,) float arrays
        Average on each walk, lux; both the same where there is one row of samples on the line.
    uniformity : (n,) float array
        Average over lowest; NaN where a sample has no light at all.
    vertical : (n,) float array
        Lowest vertical illuminance, lux.
    dark_share, deep_share : (n,) float arrays
        Share of the samples below the average of the class, and below the lowest point it allows.
    score : (n,) float array
        Missing share of the light: mean over the samples of max(0, 1 − lux / average of the
        class). 0 = every sample has the average of the class or more, 1 = no light at all.
    missed : (n, 3) bool array
        Tests not passed, columns as in ``TESTS``.
    no_lamp : (n,) bool array
        No lamp, on or out, within reach of any sample.
    measured : (n,) bool array
        The line has samples.
    """

    average: np.ndarray
    lowest: np.ndarray
    fixed: np.ndarray
    clear: np.ndarray
    left: np.ndarray
    right: np.ndarray
    uniformity: np.ndarray
    vertical: np.ndarray
    dark_share: np.ndarray
    deep_share: np.ndarray
    score: np.ndarray
    missed: np.ndarray
    no_lamp: np.ndarray
    measured: np.ndarray

    @cached_property
    def meets(self) -> np.ndarray:
        """True for measured streets that pass the tests of average and uniformity."""
        return self.measured & ~self.missed[:, :2].any(axis=1)

    @cached_property
    def meets_vertical(self) -> np.ndarray:
        """True for measured streets with the vertical minimum everywhere."""
        return self.measured & ~self.missed[:, 2]


def mean_by_line(walk: WalkSamples, values: np.ndarray, count: int, chosen=slice(None)):
    """Mean of sample ``values`` for each of ``count`` lines; NaN for a line without samples.

    ``chosen`` picks samples, e.g. those of one side.

    Examples
    --------
    >>> walk = WalkSamples(*np.zeros((2, 2)), np.zeros(2, int), np.array([1, -1]), np.ones(2))
    >>> mean_by_line(walk, np.array([3.0, 5.0]), 2)
    array([ 4., nan])
    """
    line = walk.line[chosen]
    number = np.bincount(line, minlength=count)
    total = np.bincount(line, values[chosen], minlength=count)
    return np.divide(total, number, out=np.full(count, np.nan), where=number > 0)


def street_light(
    walk: WalkSamples, light: PointLight, target: LightTarget, count: int
) -> StreetLight:
    """Sum up the samples of ``count`` lines.

    A street meets its class when the average of each walk reaches the average of the class and
    the average over both walks is at most ``ratio`` times the lowest sample. The vertical minimum
    is a test of its own: light on faces comes from flat angles, where an assumed distribution
    says least about a real luminaire.

    Examples
    --------
    >>> from kc_safety_plugin.core.conditions.light_targets import TARGETS
    >>> walk = WalkSamples(*np.zeros((2, 2)), np.zeros(2, int), np.array([1, -1]), np.ones(2))
    >>> lux = np.array([8.0, 2.69])
    >>> seen = PointLight(lux, lux, lux, lux, lux > 0)
    >>> street = street_light(walk, seen, TARGETS["medium"], 1)
    >>> street.score.tolist(), street.dark_share.tolist(), street.missed[0].tolist()
    ([0.25], [0.5], [True, False, False])
    """
    line = walk.line
    rows = np.bincount(line, minlength=count)
    measured = rows > 0

    def mean(values, chosen=slice(None)):
        return mean_by_line(walk, values, count, chosen)

    first = np.flatnonzero(np.diff(line, prepend=-1))

    def least(values):
        out = np.full(count, np.nan)
        if len(first):
            out[line[first]] = np.minimum.reduceat(values, first)
        return out

    average, lowest, vertical = mean(light.lux), least(light.lux), least(light.vertical)
    left = mean(light.lux, walk.side >= 0)
    right = mean(light.lux, walk.side <= 0)
    uniformity = np.divide(average, lowest, out=np.full(count, np.nan), where=lowest > 0)
    no_lamp = measured & (np.bincount(line, light.in_reach, minlength=count) == 0)
    with np.errstate(invalid="ignore"):
        missed = np.column_stack(
            [
                np.minimum(left, right) < target.average,
                (uniformity > target.ratio) | (lowest == 0.0),
                vertical < target.vertical,
            ]
        )
    return StreetLight(
        average=average,
        lowest=lowest,
        fixed=mean(light.fixed),
        clear=mean(light.clear),
        left=left,
        right=right,
        uniformity=uniformity,
        vertical=vertical,
        dark_share=mean((light.lux < target.average).astype(float)),
        deep_share=mean((light.lux < target.lowest).astype(float)),
        score=mean(np.maximum(0.0, 1.0 - light.lux / target.average)),
        missed=missed & measured[:, None],
        no_lamp=no_lamp,
        measured=measured,
    )


@dataclass(frozen=True)
class Stretches:
    """Runs of samples of one walk. ``first`` and ``last`` are sample numbers, both included.

    ``begin`` and ``end`` are chainages along the line, metres; ``average`` and ``lowest`` lux.
    """

    first: np.ndarray
    last: np.ndarray
    line: np.ndarray
    side: np.ndarray
    begin: np.ndarray
    end: np.ndarray
    average: np.ndarray
    lowest: np.ndarray

    def __len__(self):
        return len(self.first)


def dark_stretches(walk: WalkSamples, lux: np.ndarray, below: float) -> Stretches:
    """Return the unbroken runs of samples with less than ``below`` lux along each walk.

    Every sample stands for the stretch half-way to its neighbors, so the lengths of a walk that
    is dark from end to end add up to the length of its line.

    Examples
    --------
    >>> road = Lines.from_parts([np.array([[0.0, 0.0], [8.0, 0.0]])], [0], 1)
    >>> from kc_safety_plugin.core.walks import walk_samples
    >>> dark = dark_stretches(walk_samples(road, 0.0, 2.0), np.array([9.0, 1.0, 3.0, 9.0]), 5.0)
    >>> dark.begin.tolist(), dark.end.tolist(), dark.average.tolist(), dark.lowest.tolist()
    ([2.0], [6.0], [2.0], [1.0])
    """
    n = len(lux)
    new_walk = np.ones(n, bool)
    new_walk[1:] = (np.diff(walk.line) != 0) | (np.diff(walk.side) != 0)
    dark = lux < below
    before = np.zeros(n, bool)
    before[1:] = dark[:-1]
    starts = dark & (new_walk | ~before)
    after = np.zeros(n, bool)
    after[:-1] = dark[1:] & ~new_walk[1:]
    first, last = np.flatnonzero(starts), np.flatnonzero(dark & ~after)
    # The first sample of a walk lies half a step from its beginning.
    half = walk.chainage[np.flatnonzero(new_walk)][np.cumsum(new_walk) - 1]
    number = np.cumsum(starts)[dark] - 1
    size = np.bincount(number, minlength=len(first))
    total = np.bincount(number, lux[dark], minlength=len(first))
    lowest = np.empty(0)
    if len(first):
        inside = np.flatnonzero(dark)
        lowest = np.minimum.reduceat(lux[inside], np.searchsorted(inside, first))
    return Stretches(
        first=first,
        last=last,
        line=walk.line[first],
        side=walk.side[first],
        begin=walk.chainage[first] - half[first],
        end=walk.chainage[last] + half[last],
        average=total / np.maximum(size, 1),
        lowest=lowest,
    )


def stretch_paths(
    lines: Lines, walk: WalkSamples, direction: np.ndarray, stretches: Stretches, offset: float
) -> list:
    """Return the (k, 2) vertices of every stretch on its walk, samples on straight parts left out.

    ``direction`` (n, 2) is the unit vector of the line at every sample.

    Examples
    --------
    >>> road = Lines.from_parts([np.array([[0.0, 0.0], [8.0, 0.0]])], [0], 1)
    >>> from kc_safety_plugin.core.walks import walk_samples
    >>> walk = walk_samples(road, 6.0, 2.0)
    >>> dark = dark_stretches(walk, np.array([9.0, 1.0, 1.0, 1.0, 9.0, 9.0, 9.0, 9.0]), 5.0)
    >>> _, direction = road.at(walk.line, walk.chainage)
    >>> stretch_paths(road, walk, direction, dark, 6.0)[0].tolist()
    [[2.0, 6.0], [8.0, 6.0]]
    """
    if len(stretches) == 0:
        return []
    heads = _on_walk(lines, stretches.line, stretches.begin, stretches.side * offset)
    tails = _on_walk(lines, stretches.line, stretches.end, stretches.side * offset)
    ahead, behind = direction[1:], direction[:-1]
    turn = np.abs(ahead[:, 0] * behind[:, 1] - ahead[:, 1] * behind[:, 0]) > 1e-6
    turn |= ahead[:, 0] * behind[:, 0] + ahead[:, 1] * behind[:, 1] < 0.0
    turn &= (walk.line[1:] == walk.line[:-1]) & (walk.side[1:] == walk.side[:-1])
    bend = np.zeros(len(walk.x), bool)
    bend[1:] |= turn
    bend[:-1] |= turn
    corners = np.flatnonzero(bend)
    places = np.column_stack([walk.x[corners], walk.y[corners]])
    low = np.searchsorted(corners, stretches.first)
    high = np.searchsorted(corners, stretches.last, side="right")
    return [
        np.vstack([head, places[a:b], tail]) for head, tail, a, b in zip(heads, tails, low, high)
    ]


def _on_walk(lines, line, chainage, offset):
    point, unit = lines.at(line, chainage)
    return point + offset[:, None] * np.column_stack([-unit[:, 1], unit[:, 0]])


def neighbors_with(lines: Lines, flag: np.ndarray) -> np.ndarray:
    """Count, for every line, the other lines that share an end with it and have ``flag`` set.

    Ends within the same centimetre are one node.

    Examples
    --------
    >>> parts = [np.array([[a, 0.0], [a + 1.0, 0.0]]) for a in (0.0, 1.0, 2.0)]
    >>> neighbors_with(Lines.from_parts(parts, [0, 1, 2], 3), np.array([True, False, False]))
    array([0, 1, 0])
    """
    ends = np.concatenate([lines.part_start[:-1], lines.part_start[1:] - 1])
    owner = np.concatenate([lines.part_line, lines.part_line])
    places = np.round(lines.xy[ends], 2)
    _, node = np.unique(places, axis=0, return_inverse=True)
    node = np.ravel(node)
    at = np.unique(np.column_stack([node, owner]), axis=0)
    first = np.searchsorted(at[:, 0], np.arange(node.max(initial=-1) + 2))
    source = at[np.asarray(flag, bool)[at[:, 1]]]
    size = np.diff(first)[source[:, 0]]
    offset = np.repeat(first[source[:, 0]] - (np.cumsum(size) - size), size)
    other = at[np.arange(size.sum()) + offset, 1]
    lit = np.repeat(source[:, 1], size)
    pairs = np.unique(np.column_stack([other, lit])[other != lit], axis=0)
    return np.bincount(pairs[:, 0].astype(np.intp), minlength=lines.count)
