"""A city measured group by group of streets gives what one piece gives, in less memory."""

import tracemalloc

import numpy as np
import pytest

from kc_safety_plugin.core.conditions.light_lamps import Lamps
from kc_safety_plugin.core.conditions.light_streets import dark_stretches, street_light
from kc_safety_plugin.core.conditions.light_survey import light_survey
from kc_safety_plugin.core.conditions.light_targets import TARGETS
from kc_safety_plugin.core.conditions.lighting import light_on_points
from kc_safety_plugin.core.conditions.photometry import Uniform
from kc_safety_plugin.core.conditions.stretches import stretch_paths
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.walks import samples_on, walk_groups, walk_samples

MEDIUM = TARGETS["medium"]


def roads(count, seed=3):
    """Bent streets anywhere in 4 by 4 km, one without length, one of two parts."""
    random = np.random.default_rng(seed)
    start = random.uniform(0, 4000, (count, 1, 2))
    parts = list(start + np.cumsum(random.uniform(-60, 60, (count, 3, 2)), axis=1))
    parts[1] = np.array([[5.0, 5.0], [5.0, 5.0]])
    owner = list(range(count))
    parts.append(parts[-1] + 300.0)
    return Lines.from_parts(parts, [*owner, count - 1], count)


def shine(x, y, direction, tick):
    random = np.random.default_rng(8)
    place = random.uniform(0, 4000, (2, 800))
    figures = np.full(800, 8.0), np.full(800, 9000.0), random.random(800) < 0.2
    lamps = Lamps(*place, *figures, np.full(800, np.nan))
    return light_on_points(x, y, lamps, Uniform(), 0.7, 60.0, direction, tick=tick)


def test_groups_hold_every_sample_once_and_end_in_time():
    lines = roads(200)
    whole = walk_samples(lines, 6.0, 2.0)
    number = samples_on(lines, 6.0, 2.0)
    assert number.tolist() == np.bincount(whole.line, minlength=200).tolist() and number[1] == 0
    for in_order in (True, False):
        seen = []
        for group in walk_groups(lines, 6.0, 2.0, most=1000, in_order=in_order):
            assert len(group.walk.x) <= 1000
            for name in ("x", "y", "side", "chainage"):
                expected = getattr(whole, name)[group.sample]
                assert getattr(group.walk, name) == pytest.approx(expected, abs=1e-9)
            assert group.line[group.walk.line].tolist() == whole.line[group.sample].tolist()
            seen.append(group.sample)
        assert len(seen) > 10
        together = np.concatenate(seen)
        assert (together if in_order else np.sort(together)).tolist() == list(range(len(whole.x)))


def test_a_line_longer_than_a_group_is_a_group():
    lines = Lines.from_parts([np.array([[0.0, 0.0], [90.0, 0.0]])], [0], 1)
    (group,) = walk_groups(lines, 6.0, 2.0, most=5)
    assert len(group.walk.x) == 90


def test_the_survey_equals_one_piece():
    lines = roads(3000)
    walk = walk_samples(lines, 6.0, 2.0)
    assert len(walk.x) > 2 * (1 << 17)
    _, direction = lines.at(walk.line, walk.chainage)
    light = shine(walk.x, walk.y, direction, lambda share: None)
    street, dark = street_light(walk, light, MEDIUM, 3000), dark_stretches(walk, light.lux, 5.38)
    found = light_survey(lines, 6.0, 2.0, MEDIUM, shine, shine, keep_paths=True, keep_samples=True)
    for name, values in vars(found.streets).items():
        expected = np.asarray(getattr(street, name), float)
        assert np.asarray(values, float) == pytest.approx(expected, abs=1e-9, nan_ok=True), name
    assert found.lux == pytest.approx(light.lux) and found.vertical == pytest.approx(light.vertical)
    for name, values in vars(found.dark).items():
        assert values == pytest.approx(getattr(dark, name), abs=1e-6), name
    for ours, theirs in zip(found.paths, stretch_paths(lines, walk, dark, 6.0)):
        assert ours == pytest.approx(theirs, abs=1e-6)
    assert len(found.paths) == len(dark)
    expected = street.fixed + street.average
    assert found.with_new == pytest.approx(expected, nan_ok=True)


def test_the_order_of_the_streets_changes_no_bit():
    lines = roads(3000)
    order = np.random.default_rng(1).permutation(3000)
    one = light_survey(lines, 6.0, 2.0, MEDIUM, shine).streets
    other = light_survey(lines.take(order), 6.0, 2.0, MEDIUM, shine).streets
    for name in ("average", "lowest", "vertical", "score"):
        np.testing.assert_array_equal(getattr(one, name)[order], getattr(other, name))


def test_twice_the_city_takes_no_more_memory():
    peaks = []
    for count in (2500, 5000):
        lines = roads(count)
        tracemalloc.start()
        light_survey(lines, 6.0, 2.0, MEDIUM, shine)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    # The figures of 2,500 more streets are half a megabyte; samples would be fifty.
    assert peaks[1] < peaks[0] + 5e6
    assert peaks[0] < 80e6


def test_nothing_to_measure():
    lines = Lines.from_parts([np.zeros((2, 2))], [0], 1)
    found = light_survey(lines, 6.0, 2.0, MEDIUM, shine, keep_paths=True, keep_samples=True)
    assert not found.streets.measured[0] and np.isnan(found.streets.score[0])
    assert len(found.dark) == 0 and found.paths == [] and len(found.lux) == 0
