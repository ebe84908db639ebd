"""Sight lines equal a direct look at every sample, and hand-worked streets."""

import numpy as np
import pytest

from kc_safety_plugin.core.catalogue_flaws import CatalogueFlaw as Flaw
from kc_safety_plugin.core.conditions.blocked_stretches import blocked_stretches
from kc_safety_plugin.core.conditions.plant_rasters import ndvi, plausible_height
from kc_safety_plugin.core.conditions.plant_rules import SightRule, sight_rules
from kc_safety_plugin.core.conditions.plant_sight import (
    Sight,
    judge_samples,
    plant_sight,
    sight_by_height,
)
from kc_safety_plugin.core.conditions.stretches import stretch_paths
from kc_safety_plugin.core.conditions.vegetation import street_sight, vegetation_score
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.walks import walk_samples

RULE = SightRule("", 0.6, 2.0)


def roads():
    parts = [[(0, 0), (40, 0)], [(0, 50), (13, 50), (13, 70)], [(0, 90), (0, 90)]]
    return Lines.from_parts([np.array(part, float) for part in parts], [0, 1, 2], 3)


def test_the_ends_of_the_window_are_clear():
    top = np.array([0.6, 0.61, 2.0, 2.01, 3.0, 3.0])
    bottom = np.array([0.0, 0.0, 0.0, np.nan, 2.0, 1.99])
    expected = [Sight.CLEAR, Sight.BLOCKED, Sight.BLOCKED, Sight.TALL, Sight.CLEAR, Sight.BLOCKED]
    assert plant_sight(top, bottom, RULE).tolist() == expected


def test_what_is_impossible_of_a_plant_is_not_known():
    top = np.array([np.nan, -1.0, 500.0, 9.0, 9.0, 1.0])
    bottom = np.array([0.0, 0.0, 0.0, -2.0, 10.0, 5.0])
    unknown, tall = Sight.UNKNOWN, Sight.TALL
    expected = [unknown, unknown, unknown, tall, tall, Sight.BLOCKED]
    assert plant_sight(top, bottom, RULE).tolist() == expected


def test_raster_and_plants_together_equal_a_direct_look():
    random = np.random.default_rng(5)
    samples, plants = 300, 60
    top = np.where(random.random(plants) < 0.1, np.nan, random.uniform(0, 12, plants))
    bottom = np.where(random.random(plants) < 0.3, np.nan, random.uniform(0, 4, plants))
    near = random.random((samples, plants)) < 0.02
    heights = [random.uniform(0, 12, random.integers(0, 4)) for _ in range(samples)]
    within = np.array([max([h for h in one if h <= 2.0], default=np.nan) for one in heights])
    highest = np.array([max(one, default=np.nan) for one in heights])
    raster = sight_by_height(within, highest, RULE)
    plant = plant_sight(top, bottom, RULE)
    seen = judge_samples(samples, raster, np.nonzero(near), plant, top > 2.0)

    for i in range(samples):
        blocked = any(0.6 < h <= 2.0 for h in heights[i])
        unsure, explained = any(h > 2.0 for h in heights[i]), False
        unknown_plant = False
        for j in np.flatnonzero(near[i]):
            low = np.nan if bottom[j] > top[j] else bottom[j]
            if 0.6 < top[j] <= 2.0 or (top[j] > 2.0 and low < 2.0):
                blocked = True
            elif top[j] > 2.0 and np.isnan(low):
                unknown_plant = True
            elif top[j] > 2.0:
                explained = True
        if blocked:
            expected = Sight.BLOCKED
        elif unknown_plant or (unsure and not explained):
            expected = Sight.TALL
        elif len(heights[i]) == 0:
            expected = Sight.UNKNOWN
        else:
            expected = Sight.CLEAR
        assert seen[i] == expected, i
    assert set(seen) == {-1, 0, 1, 2}


@pytest.mark.parametrize("offset", [0.0, 6.0])
@pytest.mark.parametrize("tall_as", [Sight.BLOCKED, Sight.CLEAR, Sight.UNKNOWN])
def test_streets_equal_counting_by_hand(offset, tall_as):
    lines = roads()
    samples = walk_samples(lines, offset, 2.0)
    random = np.random.default_rng(6)
    sight = random.choice([-1, 0, 1, 1, 2], len(samples.x)).astype(np.int8)
    green = random.choice([0.0, 1.0, np.nan], len(samples.x))
    result = street_sight(samples, sight, green, lines, tall_as)
    for line in (0, 1):
        mine = np.flatnonzero(samples.line == line)
        judged = [int(tall_as) if sight[i] == 2 else int(sight[i]) for i in mine]
        known = [value for value in judged if value >= 0]
        assert result.samples[line] == len(mine)
        assert result.covered[line] == pytest.approx(len(known) / len(mine))
        assert result.blocked[line] == pytest.approx(known.count(1) / len(known))
        unsure = sum(sight[i] == 2 and value >= 0 for i, value in zip(mine, judged))
        assert result.unsure[line] == pytest.approx(unsure / len(known))
        seen = [green[i] for i in mine if not np.isnan(green[i])]
        assert result.green[line] == pytest.approx(np.mean(seen))
        longest = best = 0.0
        step = lines.length[line] / (len(mine) / (1 if offset == 0 else 2))
        for k, i in enumerate(mine):
            if k and samples.side[i] != samples.side[mine[k - 1]]:
                longest = 0.0
            longest = longest + step if judged[k] == 1 else 0.0
            best = max(best, longest)
        assert result.longest[line] == pytest.approx(best)
    assert result.samples[2] == 0 and np.isnan(result.blocked[2]) and np.isnan(result.longest[2])


def test_stretches_follow_the_walk_round_a_bend():
    lines = Lines.from_parts([np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 10.0]])], [0], 1)
    samples = walk_samples(lines, 1.0, 2.0)
    blocked = (samples.side == -1) & (samples.chainage > 6) & (samples.chainage < 14)
    runs = blocked_stretches(samples, blocked.astype(np.int8), Sight.BLOCKED)
    assert (runs.begin.tolist(), runs.end.tolist(), runs.side.tolist()) == ([6.0], [14.0], [-1])
    (path,) = stretch_paths(lines, samples, runs, 1.0)
    assert path.tolist() == [[6, -1], [9, -1], [11, 1], [11, 4]]


def test_stretches_tell_the_highest_plant_and_what_is_unsure():
    samples = walk_samples(roads(), 0.0, 2.0)
    sight = np.zeros(len(samples.x), np.int8)
    sight[2:5], sight[8:10] = [1, 2, 2], [2, 1]
    height = np.full(len(sight), np.nan)
    height[[2, 4, 12]] = [1.5, 9.0, 30.0]
    as_blocked = blocked_stretches(samples, sight, Sight.BLOCKED, height)
    np.testing.assert_array_equal(as_blocked.height, [9.0, np.nan])
    assert as_blocked.unsure == pytest.approx([2 / 3, 1 / 2])
    as_clear = blocked_stretches(samples, sight, Sight.CLEAR, height)
    assert as_clear.height[0] == 1.5 and as_clear.unsure.tolist() == [0.0, 0.0]
    assert (as_clear.end - as_clear.begin).tolist() == [2.0, 2.0]


def test_a_stretch_ends_with_the_side_and_the_line():
    lines = roads()
    samples = walk_samples(lines, 3.0, 2.0)
    runs = blocked_stretches(samples, np.ones(len(samples.x), np.int8), Sight.BLOCKED)
    assert list(zip(runs.line, runs.side)) == [(0, 1), (0, -1), (1, 1), (1, -1)]
    assert (runs.end - runs.begin).tolist() == pytest.approx([40, 40, 33, 33])


def test_nothing_blocked_and_no_samples():
    lines = roads()
    samples = walk_samples(lines, 3.0, 2.0)
    none = blocked_stretches(samples, np.zeros(len(samples.x), np.int8), Sight.BLOCKED)
    assert len(none) == 0 and stretch_paths(lines, samples, none, 3.0) == []
    empty = Lines.from_parts([], [], 1)
    result = street_sight(walk_samples(empty, 6, 2), np.empty(0, np.int8), None, empty)
    assert np.isnan(result.blocked).all() and result.samples.tolist() == [0]


def test_ndvi_and_heights():
    red, infrared = np.array([[30.0, 0.0]]), np.array([[90.0, 0.0]])
    np.testing.assert_array_equal(ndvi(red, infrared), [[0.5, np.nan]])
    heights = plausible_height(np.array([-2.0, -2.1, 120.0, 120.1, np.nan]))
    np.testing.assert_array_equal(heights, [0.0, np.nan, 120.0, np.nan, np.nan])


def test_requests_never_lower_a_score():
    share = np.linspace(0, 1, 11)
    nothing = np.full(11, np.nan)
    without = vegetation_score(share, nothing, np.zeros(11))
    once = vegetation_score(share, nothing, np.ones(11))
    assert without == pytest.approx(share)
    assert (once >= without).all() and once.max() == 1 and once[0] == pytest.approx(0.25)


@pytest.mark.parametrize("heights", [(2.0, 2.0), (2.5, 2.0), (-0.1, 2.0)])
def test_a_window_must_be_open(heights):
    with pytest.raises(SafetyDataError) as caught:
        RULE.with_heights(*heights)
    assert caught.value.problem is Problem.PLANT_WINDOW


def test_a_preset_without_a_source_is_refused():
    entry = {"title": "x", "shrub_top": 0.6, "canopy_bottom": 2}
    with pytest.raises(SafetyDataError) as caught:
        sight_rules({"presets": {"ours": entry}})
    assert caught.value.problem is Problem.CATALOGUE_PART
    told = caught.value.details
    assert (told["part"], told["flaw"], told["key"]) == ("ours", Flaw.MISSING, "source")
