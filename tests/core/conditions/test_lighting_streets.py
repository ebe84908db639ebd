"""From samples to streets: averages, tests of the class, dark stretches, neighbors."""

import numpy as np
import pytest

from kc_safety_plugin.core.conditions.light_streets import (
    dark_stretches,
    mean_by_line,
    neighbors_with,
    street_light,
)
from kc_safety_plugin.core.conditions.light_targets import TARGETS
from kc_safety_plugin.core.conditions.lighting import PointLight
from kc_safety_plugin.core.conditions.stretches import stretch_paths
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.walks import walk_samples

MEDIUM = TARGETS["medium"]


def lines(*parts):
    return Lines.from_parts([np.array(p, float) for p in parts], range(len(parts)), len(parts))


def seen(lux, fixed=None, clear=None, vertical=9.0, in_reach=True):
    lux = np.asarray(lux, float)
    whole = np.ones(len(lux))
    return PointLight(
        lux,
        lux if fixed is None else np.asarray(fixed, float),
        lux if clear is None else np.asarray(clear, float),
        vertical * whole,
        in_reach & (whole > 0),
    )


def test_the_classes_are_those_of_the_table():
    rows = {name: (t.average, t.vertical, t.ratio) for name, t in TARGETS.items()}
    assert rows == {
        "high": (10.76, 5.38, 4.0), "medium": (5.38, 2.15, 4.0), "low": (4.31, 1.08, 4.0),
    }  # fmt: skip
    # Footcandles of the table: 1.0 / 0.5, 0.5 / 0.2, 0.4 / 0.1.
    for name, (average, vertical) in {
        "high": (1, 0.5),
        "medium": (0.5, 0.2),
        "low": (0.4, 0.1),
    }.items():
        assert TARGETS[name].average == pytest.approx(average * 10.7639, abs=0.006)
        assert TARGETS[name].vertical == pytest.approx(vertical * 10.7639, abs=0.006)


def test_figures_of_one_street_by_hand():
    road = lines([[0, 0], [8, 0]])
    walk = walk_samples(road, 6.0, 4.0)  # two samples left, two right
    light = seen([10.76, 5.38, 2.69, 0.538], fixed=[12, 8, 6, 4], clear=[11, 6, 3, 1], vertical=2.0)
    street = street_light(walk, light, MEDIUM, 1)
    assert street.left[0] == pytest.approx(8.07) and street.right[0] == pytest.approx(1.614)
    assert street.average[0] == pytest.approx(4.842) and street.lowest[0] == 0.538
    assert street.uniformity[0] == pytest.approx(9.0)
    assert street.fixed[0] == 7.5 and street.clear[0] == 5.25
    assert street.dark_share[0] == 0.5 and street.deep_share[0] == 0.25
    assert street.score[0] == pytest.approx((0 + 0 + 0.5 + 0.9) / 4)
    assert street.missed.tolist() == [[True, True, True]]
    assert not street.meets[0] and not street.meets_vertical[0]


@pytest.mark.parametrize(
    "left, right, vertical, missed",
    [
        ([6, 6], [6, 6], 2.15, []),
        ([6, 6], [6, 6], 2.14, ["vertical"]),
        ([9, 9], [5, 5], 3.0, ["average"]),
        ([20, 20], [20, 1], 3.0, ["uniformity"]),
        ([20, 20], [20, 0], 3.0, ["uniformity"]),
        ([5.38, 5.38], [5.38, 5.38], 3.0, []),
    ],
)
def test_every_test_of_the_class(left, right, vertical, missed):
    walk = walk_samples(lines([[0, 0], [8, 0]]), 6.0, 4.0)
    street = street_light(walk, seen(left + right, vertical=vertical), MEDIUM, 1)
    names = [n for n, no in zip(("average", "uniformity", "vertical"), street.missed[0]) if no]
    assert names == missed
    assert street.meets[0] == (not set(missed) - {"vertical"})
    assert street.meets_vertical[0] == ("vertical" not in missed)


def test_score_runs_from_enough_to_none():
    walk = walk_samples(lines([[0, 0], [2, 0]], [[0, 9], [2, 9]], [[0, 20], [2, 20]]), 0.0, 2.0)
    street = street_light(walk, seen([9.0, 2.69, 0.0]), MEDIUM, 3)
    assert street.score.tolist() == [0.0, 0.5, 1.0]
    assert np.isnan(street.uniformity[2]) and street.missed[2, 1]


def test_on_the_line_left_and_right_are_the_same():
    walk = walk_samples(lines([[0, 0], [8, 0]]), 0.0, 4.0)
    street = street_light(walk, seen([4.0, 8.0]), MEDIUM, 1)
    assert street.left[0] == street.right[0] == street.average[0] == 6.0


def test_a_line_without_length_has_no_figures_and_meets_nothing():
    road = lines([[0, 0], [0, 0]], [[0, 0], [4, 0]])
    walk = walk_samples(road, 0.0, 4.0)
    street = street_light(walk, seen([9.0]), MEDIUM, 2)
    assert street.measured.tolist() == [False, True]
    assert np.isnan(street.average[0]) and np.isnan(street.score[0]) and np.isnan(street.lowest[0])
    assert street.meets.tolist() == [False, True]
    assert street.no_lamp.tolist() == [False, False]


def test_streets_without_a_lamp_on_record_are_told():
    walk = walk_samples(lines([[0, 0], [4, 0]], [[0, 9], [4, 9]]), 0.0, 2.0)
    light = seen([0, 0, 0, 0], in_reach=np.array([True, False, False, False]))
    assert street_light(walk, light, MEDIUM, 2).no_lamp.tolist() == [False, True]


def test_mean_of_chosen_samples():
    walk = walk_samples(lines([[0, 0], [2, 0]]), 6.0, 2.0)
    assert mean_by_line(walk, np.array([3.0, 5.0]), 1, walk.side < 0).tolist() == [5.0]


def test_dark_stretches_end_half_way_and_never_cross_a_side_or_a_street():
    road = lines([[0, 0], [10, 0]], [[10, 0], [20, 0]])
    walk = walk_samples(road, 6.0, 2.0)
    lux = np.array([9, 1, 1, 9, 1] + [1, 9, 9, 9, 1] + [1] * 5 + [9] * 5, float)
    dark = dark_stretches(walk, lux, 5.0)
    found = list(
        zip(dark.line.tolist(), dark.side.tolist(), dark.begin.tolist(), dark.end.tolist())
    )
    assert found == [
        (0, 1, 2.0, 6.0), (0, 1, 8.0, 10.0), (0, -1, 0.0, 2.0), (0, -1, 8.0, 10.0),
        (1, 1, 0.0, 10.0),
    ]  # fmt: skip
    assert dark.average.tolist() == [1.0] * 5


def test_dark_lengths_add_up_to_the_dark_share():
    rng = np.random.default_rng(2)
    road = lines([[0, 0], [33, 0], [33, 50]], [[5, 5], [5, 5]], [[90, 0], [91, 0]])
    walk = walk_samples(road, 6.0, 2.0)
    lux = rng.random(len(walk.x)) * 9
    dark = dark_stretches(walk, lux, 5.0)
    length = np.bincount(dark.line, dark.end - dark.begin, minlength=3)
    street = street_light(walk, seen(lux), TARGETS["medium"], 3)
    share = np.array(
        [(lux[walk.line == i] < 5).mean() if (walk.line == i).any() else 0 for i in range(3)]
    )
    assert length == pytest.approx(share * road.length * 2)
    assert street.measured.tolist() == [True, False, True]
    runs = [lux[a : b + 1] for a, b in zip(dark.first, dark.last)]
    assert dark.average == pytest.approx([r.mean() for r in runs])
    assert dark.lowest.tolist() == [r.min() for r in runs]


def test_nothing_dark_nothing_measured():
    walk = walk_samples(lines([[0, 0], [4, 0]]), 6.0, 2.0)
    assert len(dark_stretches(walk, np.full(4, 9.0), 5.0)) == 0
    empty = walk_samples(lines([[0, 0], [0, 0]]), 6.0, 2.0)
    assert len(dark_stretches(empty, np.empty(0), 5.0)) == 0


def test_a_stretch_follows_its_walk_round_the_bend():
    road = lines([[0, 0], [20, 0], [20, 20]])
    walk = walk_samples(road, 5.0, 2.0)
    dark = dark_stretches(walk, np.where(walk.side < 0, 1.0, 9.0), 5.0)
    (path,) = stretch_paths(road, walk, dark, 5.0)
    # The right walk: south of the first leg, east of the second; straight samples are left out.
    assert path.tolist() == [[0, -5], [19, -5], [25, 1], [25, 20]]


def test_neighbors_share_a_node_of_any_part():
    parts = (
        [[0, 0], [1, 0]],
        [[1, 0], [2, 0]],
        [[1, 0], [1, 5]],
        [[9, 9], [8, 8]],
        [[2, 0], [2, 4]],
    )
    road = Lines.from_parts([np.array(p, float) for p in parts], [0, 1, 2, 2, 3], 5)
    out = np.array([True, True, False, False, False])
    # Line 4 has no geometry; line 3 meets line 1 alone; line 2 meets 0 and 1.
    assert neighbors_with(road, out).tolist() == [1, 1, 2, 1, 0]


def test_two_streets_between_the_same_nodes_are_one_neighbor():
    loop = lines([[0, 0], [4, 0]], [[0, 0], [2, 2], [4, 0.004]], [[7, 7], [8, 7], [7, 7]])
    assert neighbors_with(loop, np.array([True, False, True])).tolist() == [0, 1, 0]


def test_neighbors_without_flag_or_lines():
    assert neighbors_with(lines([[0, 0], [1, 0]]), np.array([False])).tolist() == [0]
    nothing = Lines.from_parts([], [], 0)
    assert neighbors_with(nothing, np.empty(0, bool)).tolist() == []
