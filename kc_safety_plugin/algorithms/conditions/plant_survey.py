"""Look at plants beside all walks, group by group of streets, so that memory stays small."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.algorithms.conditions.plant_inputs import (
    CanopyHeights,
    Greenness,
    Plants,
    read_plants,
)
from kc_safety_plugin.core.conditions.blocked_stretches import BlockedStretches, blocked_stretches
from kc_safety_plugin.core.conditions.plant_rules import SightRule
from kc_safety_plugin.core.conditions.plant_sight import (
    Sight,
    judge_samples,
    plant_sight,
    sight_by_height,
)
from kc_safety_plugin.core.conditions.stretches import in_whole, joined, put_in, stretch_paths
from kc_safety_plugin.core.conditions.vegetation import Streets, street_sight
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.progress import Tick, part_of
from kc_safety_plugin.core.walks import WalkSamples, samples_on, walk_groups, walk_samples


@dataclass(frozen=True)
class Samples:
    """What is known at samples: ``sight`` and ``index`` are None where nothing tells of them."""

    sight: np.ndarray
    index: np.ndarray
    height: np.ndarray


@dataclass(frozen=True)
class PlantSurvey:
    """What is kept: figures and sources of every street, stretches, samples if asked for.

    ``blocked`` and ``paths`` are None where nothing tells heights. ``by_height`` and ``by_index``
    are true for streets of which a raster of heights or greenness knows something.
    """

    streets: Streets
    blocked: BlockedStretches
    paths: list
    by_height: np.ndarray
    by_index: np.ndarray
    samples: Samples
    plants: Plants
    judged: np.ndarray
    wrong: int


class Sources:
    """The layers that tell of plants, ready to be asked."""

    def __init__(self, run, rule: SightRule, factor: float):
        self._clearance, self._rule = run.number("CLEARANCE"), rule
        self._radius, self._threshold = run.number("PLANT_RADIUS"), run.number("NDVI_THRESHOLD")
        self.heights = self.greenness = self.plants = self.judged = None
        if run.given("CANOPY_HEIGHT"):
            self.heights = CanopyHeights(run, self._clearance, rule.canopy_bottom, factor)
        if run.given("NDVI"):
            self.greenness = Greenness(run, self._clearance)
        if run.given("PLANTS"):
            self.plants = read_plants(run, factor)
            self.judged = plant_sight(self.plants.top, self.plants.bottom, rule)
            self._tall = self.plants.top > rule.canopy_bottom

    def at(self, walk: WalkSamples, tick: Tick) -> Samples:
        """Everything known at some samples."""
        x, y = walk.x, walk.y
        raster = pairs = sight = index = height = None
        if self.heights is not None:
            within, height = self.heights.at(x, y, part_of(tick, 0.0, 0.6))
            raster = sight_by_height(within, height, self._rule)
        if self.plants is not None:
            near = part_of(tick, 0.6, 0.7)
            pairs = self.plants.near(x, y, self._clearance, self._radius, near)
        if raster is not None or pairs is not None:
            tall = self._tall if pairs is not None else None
            sight = judge_samples(len(x), raster, pairs, self.judged, tall)
        if self.greenness is not None:
            index = self.greenness.at(x, y, part_of(tick, 0.7, 1.0))
        return Samples(sight, index, height)

    def green(self, index: np.ndarray):
        """1 where the index says green, 0 where not, NaN for no data; None without an index."""
        if index is None:
            return None
        return np.where(np.isnan(index), np.nan, (index >= self._threshold).astype(float))

    def finish(self, lines: Lines) -> None:
        center = tuple(lines.xy.mean(axis=0).tolist()) if len(lines.xy) else (0.0, 0.0)
        for one in (self.heights, self.greenness):
            if one is not None:
                one.finish(center)


def plant_survey(run, lines: Lines, spacing: float, sources: Sources, tall_as: Sight):
    """Ask the sources along the walks beside ``lines``."""
    offset, tick = run.number("WALK_OFFSET"), run.tick(0.15, 0.7)
    streets, blocked = _nothing(lines, sources, tall_as)
    parts, paths = [blocked], []
    known = {name: np.zeros(lines.count, bool) for name in ("height", "index")}
    total = int(samples_on(lines, offset, spacing).sum())
    kept = _blank(total if run.given("SAMPLES") else 0, sources)
    done = 0
    for group in walk_groups(lines, offset, spacing):
        walk, own = group.walk, group.lines
        heard = part_of(tick, done / total, (done + len(walk.x)) / total)
        seen = sources.at(walk, heard)
        green = sources.green(seen.index)
        put_in(streets, street_sight(walk, seen.sight, green, own, tall_as), group)
        for name, flags in known.items():
            values = getattr(seen, name)
            if values is not None:
                flags[group.line[walk.line[~np.isnan(values)]]] = True
        if seen.sight is not None:
            runs = blocked_stretches(walk, seen.sight, tall_as, seen.height)
            parts.append(in_whole(runs, group))
            if run.given("BLOCKED"):
                paths += stretch_paths(own, walk, runs, offset)
        if run.given("SAMPLES"):
            for name, column in vars(kept).items():
                if column is not None:
                    column[group.sample] = getattr(seen, name)
        done += len(walk.x)
    sources.finish(lines)
    if blocked is not None:
        blocked, order = joined(parts)
        paths = [paths[i] for i in order] if paths else []
    wrong = sources.heights.wrong if sources.heights is not None else 0
    by = known["height"], known["index"]
    return PlantSurvey(streets, blocked, paths, *by, kept, sources.plants, sources.judged, wrong)


def _tells_sight(sources):
    return sources.heights is not None or sources.plants is not None


def _nothing(lines, sources, tall_as):
    """The figures of streets without samples, to be filled, and no stretches."""
    walk = walk_samples(Lines.from_parts([], [], 0), 0.0, 1.0)
    sight = np.empty(0, np.int8) if _tells_sight(sources) else None
    green = None if sources.greenness is None else np.empty(0)
    empty = street_sight(walk, sight, green, lines, tall_as)
    streets = Streets(*(column.copy() for column in vars(empty).values()))
    return streets, None if sight is None else blocked_stretches(walk, sight, tall_as)


def _blank(count, sources):
    sight = np.full(count, Sight.UNKNOWN, np.int8) if _tells_sight(sources) else None
    index = None if sources.greenness is None else np.full(count, np.nan)
    return Samples(sight, index, None if sources.heights is None else np.full(count, np.nan))
