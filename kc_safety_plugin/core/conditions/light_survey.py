"""The light on all walks of a city, group by group of streets, so that memory stays small."""

from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.progress import Tick, part_of, silent
from kc_safety_plugin.core.walks import samples_on, walk_groups, walk_samples

from .light_streets import DarkStretches, StreetLight, dark_stretches, mean_by_line, street_light
from .light_targets import LightTarget
from .lighting import PointLight
from .stretches import in_whole, joined, put_in, stretch_paths


@dataclass(frozen=True)
class LightSurvey:
    """What is kept of all samples.

    Attributes
    ----------
    streets : StreetLight
    dark : DarkStretches
        By line, left walk first, chainage.
    paths : list of (k, 2) arrays
        The courses of the dark stretches; empty unless asked for.
    with_new : (n,) float array
        Average of each street with every lamp and the proposed ones on, lux; NaN without any.
    lux, vertical : (samples,) float arrays
        In the order of ``walk_samples``; empty unless asked for.
    """

    streets: StreetLight
    dark: DarkStretches
    paths: list
    with_new: np.ndarray
    lux: np.ndarray
    vertical: np.ndarray


def light_survey(
    lines: Lines,
    offset: float,
    spacing: float,
    target: LightTarget,
    shine: Callable,
    shine_new: Optional[Callable] = None,
    keep_paths: bool = False,
    keep_samples: bool = False,
    tick: Tick = silent,
) -> LightSurvey:
    """Measure the walks beside ``lines``.

    Parameters
    ----------
    lines : Lines
    offset, spacing : float
        As for ``walk_samples``, metres.
    target : LightTarget
        The class that decides what is dark.
    shine : function of (x, y, direction, tick)
        The PointLight at places with the direction of their walk.
    shine_new : the same, optional
        The light of the proposed lamps alone.

    Examples
    --------
    >>> from .light_targets import TARGETS
    >>> road = Lines.from_parts([np.array([[0.0, 0.0], [8.0, 0.0]])], [0], 1)
    >>> def shine(x, y, direction, tick):
    ...     return PointLight(x, x, x, x, x > 0)
    >>> found = light_survey(road, 6.0, 2.0, TARGETS["medium"], shine, keep_samples=True)
    >>> found.streets.average.tolist(), found.lux.tolist()
    ([4.0], [1.0, 3.0, 5.0, 7.0, 1.0, 3.0, 5.0, 7.0])
    """
    streets, dark = _nothing(lines, target)
    with_new = np.full(lines.count, np.nan)
    total = int(samples_on(lines, offset, spacing).sum())
    lux, vertical = (np.full(total if keep_samples else 0, np.nan) for _ in range(2))
    parts, paths = [dark], []
    done = 0
    for group in walk_groups(lines, offset, spacing):
        walk, own = group.walk, group.lines
        size = len(walk.x)
        _, direction = own.at(walk.line, walk.chainage)
        heard = part_of(tick, done / total, (done + size) / total)
        light = shine(walk.x, walk.y, direction, heard)
        put_in(streets, street_light(walk, light, target, own.count), group)
        runs = dark_stretches(walk, light.lux, target.average)
        parts.append(in_whole(runs, group))
        if keep_paths:
            paths += stretch_paths(own, walk, runs, offset)
        if shine_new is not None:
            added = light.fixed + shine_new(walk.x, walk.y, direction, heard).lux
            with_new[group.line] = mean_by_line(walk, added, own.count)
        if keep_samples:
            lux[group.sample], vertical[group.sample] = light.lux, light.vertical
        done += size
    dark, order = joined(parts)
    paths = [paths[i] for i in order] if keep_paths else []
    return LightSurvey(streets, dark, paths, with_new, lux, vertical)


def _nothing(lines, target):
    """The figures of lines without samples, to be filled, and no stretches."""
    none = np.empty(0)
    walk = walk_samples(Lines.from_parts([], [], 0), 0.0, 1.0)
    light = PointLight(none, none, none, none, none.astype(bool))
    streets = street_light(walk, light, target, lines.count)
    return streets, dark_stretches(walk, none, target.average)
