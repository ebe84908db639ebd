"""What the light on the walks means for each street: averages, dark stretches, verdict."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.walks import WalkSamples

from .light_targets import LightTarget
from .lighting import PointLight
from .stretches import Stretches, stretches

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
    samples : (n,) int array
        On both walks.
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
    samples: np.ndarray

    @cached_property
    def measured(self) -> np.ndarray:
        """True for lines with samples."""
        return self.samples > 0

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
        samples=rows,
    )


@dataclass(frozen=True)
class DarkStretches(Stretches):
    """Stretches with the ``average`` and the ``lowest`` light on them, lux."""

    average: np.ndarray
    lowest: np.ndarray


def dark_stretches(walk: WalkSamples, lux: np.ndarray, below: float) -> DarkStretches:
    """Return the unbroken runs of samples with less than ``below`` lux along each walk.

    Examples
    --------
    >>> road = Lines.from_parts([np.array([[0.0, 0.0], [8.0, 0.0]])], [0], 1)
    >>> from kc_safety_plugin.core.walks import walk_samples
    >>> dark = dark_stretches(walk_samples(road, 0.0, 2.0), np.array([9.0, 1.0, 3.0, 9.0]), 5.0)
    >>> dark.begin.tolist(), dark.end.tolist(), dark.average.tolist(), dark.lowest.tolist()
    ([2.0], [6.0], [2.0], [1.0])
    """
    dark = lux < below
    runs = stretches(walk, dark)
    size = runs.last - runs.first + 1
    begin = np.cumsum(size) - size
    own = lux[dark]
    total, lowest = np.empty(0), np.empty(0)
    if len(runs):
        total, lowest = np.add.reduceat(own, begin), np.minimum.reduceat(own, begin)
    return DarkStretches(**vars(runs), average=total / size, lowest=lowest)


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
