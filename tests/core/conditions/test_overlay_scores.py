"""Scores, weights, ranks and stability of the overlay, by hand and by slow direct computation."""

from itertools import product

import numpy as np
import pytest

from kc_safety_plugin.core.conditions.overlay import (
    hottest_share,
    overlay,
    percentile_ranks,
    rank_stability,
)
from kc_safety_plugin.core.conditions.overlay_weights import parse_weights
from kc_safety_plugin.core.errors import Problem, SafetyDataError

NAN = np.nan


def random_scores(seed, n=200, k=4):
    random = np.random.default_rng(seed)
    scores = random.random((n, k)).round(2)
    scores[random.random((n, k)) < 0.25] = NAN
    scores[:3] = NAN
    return scores


def test_percentile_ranks_by_hand():
    # Five measured: 0 0 3 3 9, so 0/4, 2/4 and 4/4 are below.
    measure = np.array([3.0, 0.0, NAN, 9.0, 0.0, 3.0])
    assert percentile_ranks(measure).tolist() == pytest.approx(
        [0.5, 0.0, NAN, 1.0, 0.0, 0.5], nan_ok=True
    )


def test_percentile_ranks_equal_a_count_of_the_better_ones():
    measure = random_scores(1)[:, 0]
    known = measure[~np.isnan(measure)]
    slow = [NAN if np.isnan(m) else sum(o < m for o in known) / (len(known) - 1) for m in measure]
    assert percentile_ranks(measure).tolist() == pytest.approx(slow, nan_ok=True)


def test_streets_without_incidents_score_zero_however_many_they_are():
    rate = np.array([0.0] * 9990 + [0.1] * 10)
    score = percentile_ranks(rate)
    assert score[:9990].max() == 0
    assert score[9990:].min() > 0.99


def test_all_equal_or_alone_scores_zero():
    assert percentile_ranks(np.array([4.0, 4.0])).tolist() == [0, 0]
    assert percentile_ranks(np.array([4.0])).tolist() == [0]
    assert np.isnan(percentile_ranks(np.array([NAN, NAN]))).all()
    assert len(percentile_ranks(np.empty(0))) == 0


def test_hottest_share_counts_the_street_itself():
    assert hottest_share(np.array([5.0, 1.0, 1.0, 0.0, NAN])).tolist() == pytest.approx(
        [0.25, 0.75, 0.75, 1.0, NAN], nan_ok=True
    )


def test_a_missing_factor_leaves_the_mean():
    scores = np.array([[0.9, NAN], [0.9, 0.0], [NAN, 0.4]])
    result = overlay(scores, np.array([1.0, 1.0]))
    assert result.value.tolist() == [0.9, 0.45, 0.4]
    assert result.rank.tolist() == [1, 2, 3]


@pytest.mark.parametrize("method", ["mean", "product"])
def test_the_value_equals_a_slow_computation(method):
    scores, weights = random_scores(2), np.array([2.0, 1.0, 0.0, 0.5])
    slow = []
    for row in scores:
        pairs = [(s, w) for s, w in zip(row, weights) if not np.isnan(s) and w > 0]
        if not pairs:
            slow.append(NAN)
        elif method == "mean":
            slow.append(sum(s * w for s, w in pairs) / sum(w for _, w in pairs))
        else:
            slow.append(np.prod([s**w for s, w in pairs]) ** (1 / sum(w for _, w in pairs)))
    assert overlay(scores, weights, method).value.tolist() == pytest.approx(slow, nan_ok=True)


def test_a_zero_makes_the_product_zero_and_a_weightless_zero_does_not():
    scores = np.array([[0.0, 0.8]])
    assert overlay(scores, np.array([1.0, 1.0]), "product").value.tolist() == [0]
    assert overlay(scores, np.array([0.0, 1.0]), "product").value.tolist() == pytest.approx([0.8])


def test_equal_streets_share_the_better_rank():
    result = overlay(np.array([[0.5], [0.9], [0.5], [0.1], [NAN]]), np.array([1.0]))
    assert result.rank.tolist() == [2, 1, 2, 4, 0]


def test_equal_means_by_different_sums_are_ties():
    scores = np.array([[0.1, 0.2, 0.3], [0.3, 0.2, 0.1], [0.2, 0.3, 0.1]])
    assert overlay(scores, np.ones(3)).rank.tolist() == [1, 1, 1]


def test_the_leading_factor():
    scores = np.array([[0.6, 0.7], [0.7, 0.6], [0.5, 0.5], [0.0, 0.0], [NAN, 0.1], [NAN, NAN]])
    assert overlay(scores, np.array([1.0, 2.0])).top.tolist() == [1, 0, 1, -1, 1, -1]
    assert overlay(scores, np.array([1.0, 0.0])).top.tolist() == [0, 0, 0, -1, -1, -1]


@pytest.mark.parametrize("method", ["mean", "product"])
def test_stability_equals_a_slow_computation(method):
    scores, weights = random_scores(3), np.array([2.0, 1.0, 1.0, 1.0])

    def top(w):
        value = overlay(scores, w, method).value
        known = sorted(value[~np.isnan(value)], reverse=True)
        edge = known[-(-len(known) // 10) - 1]
        return {i for i, v in enumerate(value) if v >= edge - 1e-12}

    base = top(weights)
    stays = set(base)
    for corner in product((0.8, 1.2), repeat=4):
        stays &= top(weights * np.array(corner))
    assert rank_stability(scores, weights, method) == len(stays) / len(base)
    assert 0 < len(stays) < len(base)


def test_one_factor_is_perfectly_stable_and_many_factors_are_swung_one_at_a_time():
    assert rank_stability(random_scores(4, k=1), np.array([3.0])) == 1
    many = random_scores(5, k=10)
    assert 0 < rank_stability(many, np.ones(10)) <= 1
    assert np.isnan(rank_stability(np.full((3, 2), NAN), np.ones(2)))


def test_the_order_of_streets_and_factors_does_not_matter():
    scores, weights = random_scores(6), np.array([2.0, 1.0, 1.0, 1.5])
    order = np.random.default_rng(0).permutation(len(scores))
    columns = [2, 0, 3, 1]
    there, back = overlay(scores, weights), overlay(scores[order][:, columns], weights[columns])
    assert there.rank[order].tolist() == back.rank.tolist()
    assert rank_stability(scores, weights) == rank_stability(scores[order], weights)


@pytest.mark.parametrize("weights", [[0, 0], [-1, 1], [NAN, 1], [np.inf, 1]])
def test_weights_that_make_no_sense_are_refused(weights):
    with pytest.raises(SafetyDataError) as refused:
        overlay(np.ones((2, 2)), np.array(weights, float))
    assert refused.value.problem is Problem.WEIGHTS


def test_weights_are_read_from_text():
    factors = ["hot", "lighting", "vacancy", "dumping"]
    assert parse_weights("", factors) == [2, 1, 1, 1]
    assert parse_weights("hot=1", factors) == [1, 1, 1, 1]
    assert parse_weights(" HOT = 3 ; light=.5, vegetation=9,dumping=0", factors) == [3, 0.5, 1, 0]


@pytest.mark.parametrize(
    "text", ["hot", "hot=x", "hot=-1", "noise=1", "hot=1,hot=2", "hot=nan", "=1"]
)
def test_weight_text_that_is_not_understood_is_refused(text):
    with pytest.raises(SafetyDataError) as refused:
        parse_weights(text, ["hot", "lighting"])
    assert refused.value.problem is Problem.WEIGHT_TEXT
    assert "vacancy" in refused.value.details["names"]


def test_all_weights_zero_are_refused():
    with pytest.raises(SafetyDataError) as refused:
        parse_weights("hot=0,lighting=0", ["hot", "lighting"])
    assert refused.value.problem is Problem.WEIGHTS
