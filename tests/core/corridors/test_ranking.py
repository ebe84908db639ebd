"""Stretches of street ranked by hand: windows, rule, score, reasons of order, rank ranges."""

import numpy as np
import pytest

from kc_safety_plugin.core.corridors.corridor import Streets, corridor_between
from kc_safety_plugin.core.corridors.ranking import Evidence, rank_corridors
from kc_safety_plugin.core.corridors.ranking_scores import street_samples
from kc_safety_plugin.core.corridors.ranking_streets import street_groups
from kc_safety_plugin.core.lines import Lines

LETTERS = "ABCDEFGHIJKLMNOPQ"


class Town:
    """Streets as (name, points); scores and hot by the number of the line."""

    def __init__(self, streets):
        parts = [np.array(xy, float) for _, xy in streets]
        self.lines = Lines.from_parts(parts, range(len(parts)), len(parts))
        self.names = [name for name, _ in streets]
        self.groups = street_groups(self.names, self.lines.length)
        self.samples = street_samples(self.lines)

    def rank(self, hot, scores, weights=(1.0,), length=300.0, share=0.0, incidents=None, gap=100.0):
        at = self.samples.line
        scores = np.asarray(scores, float).reshape(len(self.names), -1)[at]
        counted = np.full(len(at), np.nan) if incidents is None else np.asarray(incidents)[at]
        evidence = Evidence(np.asarray(hot, bool)[at], scores, counted)
        return rank_corridors(
            self.lines, self.groups, self.samples, evidence, weights, length, share, gap
        )

    def corridor(self, one):
        streets = Streets(self.lines, self.names, [str(i) for i in range(len(self.names))])
        return corridor_between(streets, one.street, one.from_street, one.to_street)


def main_street(count=10, name="E MAIN ST", y=0.0, step=100.0):
    return [(name, [(i * step, y), (i * step + step, y)]) for i in range(count)]


def cross_streets(count=11, low=-60.0, high=60.0, step=100.0):
    return [(f"{LETTERS[i]} ST", [(i * step, y), (i * step, y + high - 0.0)])
            for i in range(count) for y in (low, 0.0)]  # fmt: skip


def named(ranking):
    return [(one.street, one.from_street, one.to_street) for one in ranking.candidates]


@pytest.fixture
def town():
    return Town(main_street() + cross_streets())


def values(town, first, other=0.0):
    """``first`` for the blocks of Main Street, ``other`` elsewhere."""
    return np.array([*first, *[other] * (len(town.names) - len(first))], float)


def test_the_best_stretches_that_do_not_overlap(town):
    scores = values(town, [0.1, 0.2, 0.9, 0.9, 0.9, 0.2, 0.1, 0.4, 0.5, 0.6])
    found = town.rank(np.ones(len(town.names)), scores)
    # The best 300 m, then what is left on both sides: 400–500 m fit no further stretch inside.
    assert named(found) == [
        ("E Main St", "C St", "F St"), ("E Main St", "H St", "K St")
    ]  # fmt: skip
    assert found.score.tolist() == pytest.approx([0.9, 0.5])
    assert [one.length for one in found.candidates] == [300, 300]
    assert (found.streets, found.stretches, found.qualified) == (1, 8, 8)
    assert found.candidates[1].worst == ("J St", "K St")
    assert (found.short, found.uncrossed) == (11, 0)


def test_the_score_is_the_share_under_the_rule_times_the_weighted_mean(town):
    hot = values(town, [0, 0, 0, 1, 1, 0, 0, 0, 0, 0])
    scores = np.column_stack([values(town, [0.3] * 10), values(town, [0.9] * 10)])
    found = town.rank(hot, scores, weights=(2.0, 1.0), incidents=values(town, [20.0] * 10))
    assert found.figures.hot_share[0] == pytest.approx(2 / 3)
    assert found.score[0] == pytest.approx(2 / 3 * (2 * 0.3 + 0.9) / 3)
    # Two stretches hold both hot blocks: the one that begins first is kept.
    assert named(found)[0] == ("E Main St", "C St", "F St")
    # Ten samples stand for each block; the helper gave each of them 20.
    assert found.figures.incidents[0] == 3 * 10 * 20
    assert np.isfinite(found.figures.incidents).all()


def test_a_missing_factor_leaves_the_mean_and_is_told(town):
    dark = values(town, [np.nan, np.nan, np.nan, 0.8, 0.8, 0.8, np.nan, np.nan, np.nan, np.nan])
    other = values(town, [0.4, 0.4, 0.4, 0.42, 0.42, 0.42, 0.4, 0.4, 0.4, 0.4])
    scores = np.column_stack([other, dark])
    found = town.rank(np.ones(len(town.names)), scores, weights=(1.0, 1.0))
    best = dict(zip(named(found), range(9)))
    both = best["E Main St", "D St", "G St"]
    assert found.score[both] == pytest.approx(0.61)
    assert found.figures.known[both].tolist() == pytest.approx([1.0, 1.0])
    alone = best["E Main St", "A St", "D St"]
    assert found.score[alone] == pytest.approx(0.4)
    assert np.isnan(found.figures.factors[alone, 1]) and found.figures.known[alone, 1] == 0


def test_nothing_known_is_no_candidate(town):
    found = town.rank(np.ones(len(town.names)), np.full(len(town.names), np.nan))
    assert found.candidates == [] and found.stretches == 8 and found.qualified == 0


def test_equal_scores_share_a_rank_and_the_larger_share_goes_first():
    streets = main_street() + main_street(name="OAK ST", y=500.0)
    streets += cross_streets(low=-60.0)
    streets += [(f"{LETTERS[i]} ST", [(i * 100, 60), (i * 100, 500)]) for i in range(11)]
    town = Town(streets)
    hot = np.ones(len(streets))
    scores = np.zeros(len(streets))
    scores[2:5] = scores[12:15] = 0.5
    found = town.rank(hot, scores, share=0.5)
    assert [one.street for one in found.candidates][:2] == ["E Main St", "Oak St"]
    assert found.rank.tolist()[:3] == [1, 1, 3]
    # Half as hot and twice as bad: the same score.
    hot[:10] = [0, 0, 0, 1, 0, 0, 0, 0, 0, 0]
    scores[2:5] = 0.75
    scores[12:15] = 0.25
    found = town.rank(hot, scores, share=0.3)
    assert found.score[:2].tolist() == pytest.approx([0.25, 0.25])
    assert [one.street for one in found.candidates][:2] == ["Oak St", "E Main St"]


def test_rank_range_under_other_weights():
    streets = main_street() + main_street(name="OAK ST", y=500.0) + cross_streets()
    streets += [(f"{LETTERS[i]} ST", [(i * 100, 60), (i * 100, 500)]) for i in range(11)]
    town = Town(streets)
    dark, empty = np.zeros(len(streets)), np.zeros(len(streets))
    dark[0:3], empty[0:3] = 0.9, 0.2
    dark[10:13], empty[10:13] = 0.5, 0.55
    found = town.rank(np.ones(len(streets)), np.column_stack([dark, empty]), (1.0, 1.0), share=1.0)
    # Means 0.55 and 0.525; with weights 0.8 and 1.2 they are 0.48 and 0.53.
    assert [one.street for one in found.candidates][:2] == ["E Main St", "Oak St"]
    assert (found.rank[0], found.rank_low[0], found.rank_high[0]) == (1, 1, 2)
    assert (found.rank[1], found.rank_low[1], found.rank_high[1]) == (2, 1, 2)


@pytest.mark.parametrize(("share", "count"), [(0.0, 1), (0.3, 1), (0.4, 0)])
def test_the_least_share_under_the_rule(town, share, count):
    hot = values(town, [0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
    found = town.rank(hot, values(town, [0.5] * 10), share=share)
    assert len(found.candidates) == count
    assert found.highest_share == pytest.approx(1 / 3)


def test_everything_below_the_rule(town):
    found = town.rank(np.zeros(len(town.names)), values(town, [0.5] * 10))
    assert found.candidates == [] and found.highest_share == 0


def test_streets_too_short_unnamed_or_without_cross_streets():
    far = [("", [(0, 900), (1000, 900)]), ("ALLEY", [(0, 950), (1000, 950)])]
    alone = [("LONELY RD", [(0, 2000), (1000, 2000)])]
    town = Town(main_street(2) + cross_streets(3) + far + alone)
    found = town.rank(np.ones(len(town.names)), np.ones(len(town.names)))
    assert found.candidates == []
    assert (found.short, found.uncrossed, found.streets, found.stretches) == (4, 1, 0, 0)
    assert np.isnan(found.highest_share)


def test_a_stretch_is_cut_short_only_where_the_whole_street_is():
    # Near both ends of a street of 480 m only a full stretch counts, but 270 m are one stretch.
    for count, ends in ((16, [0, 300]), (9, [0, 270])):
        town = Town(main_street(count, step=30.0) + cross_streets(count + 1, step=30.0))
        scores = values(town, [0.9] * 8 + [0.1] * (count - 8))
        (one,) = town.rank(np.ones(len(town.names)), scores).candidates
        assert one.xy[[0, -1], 0].tolist() == ends


def test_a_street_met_twice_is_no_end():
    # B Street meets Main twice, 200 m apart: "B St" would not say where.
    streets = main_street(4) + [("A ST", [(0, 0), (0, 60)]), ("E ST", [(400, 0), (400, 60)])]
    streets += [("B ST", [(100, 0), (100, 50), (300, 50), (300, 0)])]
    town = Town(streets)
    assert named(town.rank(np.ones(7), np.ones(7), length=400.0)) == [("E Main St", "A St", "E St")]
    assert named(town.rank(np.ones(7), np.ones(7), length=200.0)) == []


def test_names_define_the_same_stretch_over_gaps_and_jogs():
    west = [("W MAIN ST", [(x, 0), (x + 100, 0)]) for x in (0, 100, 200)]
    east = [("E MAIN STREET", [(x, 40), (x + 100, 40)]) for x in (300, 400, 560)]
    streets = west + east
    streets += [(f"{n} ST", [(x, -80), (x, 0), (x, 40), (x, 90)]) for n, x in
                (("A", 0), ("B", 100), ("C", 200), ("D", 300), ("E", 400), ("F", 660))]  # fmt: skip
    town = Town(streets)
    found = town.rank(np.ones(len(streets)), np.ones(len(streets)), length=700.0)
    assert named(found) == [("Main St", "A St", "F St")]
    one = found.candidates[0]
    assert town.corridor(one).name == "Main St, A St to F St"
    assert one.length == pytest.approx(town.corridor(one).length) == pytest.approx(700)


def test_both_carriageways_count():
    streets = main_street(4) + [("MAIN ST", [(i * 100 + 100, 24), (i * 100, 24)]) for i in range(4)]
    streets += [(f"{LETTERS[i]} ST", [(i * 100, -50), (i * 100, 0), (i * 100, 24), (i * 100, 70)])
                for i in range(5)]  # fmt: skip
    town = Town(streets)
    scores = np.array([0.2] * 4 + [0.6] * 4 + [0.0] * 5)
    hot = np.array([1] * 4 + [0] * 9)
    found = town.rank(hot, scores, length=400.0)
    assert named(found) == [("Main St", "A St", "E St")]
    assert found.figures.metres[0] == pytest.approx(800)
    assert found.figures.factors[0, 0] == pytest.approx(0.4)
    assert found.figures.hot_share[0] == pytest.approx(0.5)
    assert found.candidates[0].length == pytest.approx(400)


def test_the_order_and_direction_of_the_lines_do_not_matter(town):
    random = np.random.default_rng(3)
    streets = main_street() + main_street(name="OAK ST", y=60.0) + cross_streets(high=60.0)
    score, hot = random.random(len(streets)), random.random(len(streets)) < 0.6
    first = Town(streets).rank(hot, score)
    for _ in range(5):
        order = random.permutation(len(streets))
        mixed = [streets[i] for i in order]
        mixed = [(n, xy[::-1] if random.random() < 0.5 else xy) for n, xy in mixed]
        again = Town(mixed).rank(hot[order], score[order])
        assert named(again) == named(first)
        assert again.score.tolist() == first.score.tolist()
        assert [c.xy.tolist() for c in again.candidates] == [
            c.xy.tolist() for c in first.candidates
        ]


def test_cancel_is_heard(town):
    class Stop(Exception):
        pass

    def tick(share):
        if share > 0.3:
            raise Stop

    at = town.samples.line
    nothing = Evidence(np.ones(len(at), bool), np.ones((len(at), 1)), np.zeros(len(at)))
    with pytest.raises(Stop):
        rank_corridors(town.lines, town.groups, town.samples, nothing, [1.0], 300.0, 0.0, tick=tick)
