"""New ranks for new weights: the order of the list and the classes of the map."""

import numpy as np
import pytest

from kc_safety_plugin.core.conditions.overlay import overlay
from kc_safety_plugin.core.conditions.reweighting import SHARES, class_cuts, rank_again
from kc_safety_plugin.core.errors import Problem, SafetyDataError


def scores(seed, count=400, factors=4, digits=2):
    random = np.random.default_rng(seed)
    found = np.round(random.random((count, factors)), digits)
    found[random.random(found.shape) < 0.25] = np.nan
    return found


@pytest.mark.parametrize("method", ["mean", "product"])
@pytest.mark.parametrize("seed", range(5))
def test_ranks_are_those_of_the_overlay_and_the_order_follows_them(seed, method):
    values, weights = scores(seed), np.random.default_rng(seed).random(4)
    ranking = rank_again(values, weights, method)
    result = overlay(values, weights, method)
    assert np.array_equal(ranking.result.rank, result.rank)
    assert ranking.ranked == (result.rank > 0).sum()
    ranks = result.rank[ranking.order]
    assert (np.diff(ranks) >= 0).all() and ranks[0] == 1
    # Ties stand in the order of the rows.
    for rank in np.unique(ranks):
        assert (np.diff(ranking.order[ranks == rank]) > 0).all()


@pytest.mark.parametrize("digits", [1, 6])
@pytest.mark.parametrize("seed", range(5))
def test_cuts_part_the_streets_as_their_ranks_do(seed, digits):
    ranking = rank_again(scores(seed, digits=digits), np.array([2.0, 1.0, 0.5, 0.0]))
    value, rank = ranking.result.value, ranking.result.rank
    known = rank > 0
    for share, cut in zip(SHARES, class_cuts(ranking)):
        inside = rank[known] <= share * ranking.ranked
        assert np.array_equal(value[known] >= cut, inside)
        # Far enough from every value for another way to add it up.
        assert np.abs(value[known] - cut).min() > 1e-13


def test_a_tie_is_in_one_class():
    ranking = rank_again(np.array([[0.5]] * 30 + [[0.1]] * 70), np.array([1.0]))
    # Rank 1 for thirty streets: all of them are in the first class.
    assert class_cuts(ranking) == pytest.approx([0.3, 0.3, 0.3, 0.3])


def test_few_streets_have_empty_classes():
    ranking = rank_again(np.array([[0.5], [0.4]]), np.array([1.0]))
    assert class_cuts(ranking) == [2.0] * 4
    empty = rank_again(np.full((3, 2), np.nan), np.array([1.0, 1.0]))
    assert empty.ranked == 0 and class_cuts(empty) == [2.0] * 4


def test_weights_that_are_all_zero_are_refused():
    with pytest.raises(SafetyDataError) as refusal:
        rank_again(scores(1), np.zeros(4))
    assert refusal.value.problem is Problem.WEIGHTS
