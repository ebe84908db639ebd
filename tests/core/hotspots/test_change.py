"""Two periods compared: published e-test values, exact intervals, odd lengths and zeros."""

import math

import numpy as np
import pytest

from kc_safety_plugin.core.hotspots.change import compare_periods, e_test, ratio_interval
from kc_safety_plugin.core.incomplete_beta import beta_quantile, incomplete_beta


@pytest.mark.parametrize(("counts", "lengths", "p"), [
    ((0, 3), (1, 1), 0.0884),
    ((6, 2), (1, 1), 0.1749),
    ((10, 5), (1, 1), 0.2061644),
    ((100, 25), (10, 5), 0.0015381),
])  # fmt: skip
def test_published_e_tests(counts, lengths, p):
    digits = len(str(p)) - 2
    assert e_test(*counts, *lengths) == pytest.approx(p, abs=0.6 * 10**-digits)


def by_definition(first, second, n1, n2):
    rate = (first + second) / (n1 + n2)

    def chance(k, mean):
        return math.exp(k * math.log(mean) - mean - math.lgamma(k + 1))

    def statistic(i, j):
        return abs(i / n1 - j / n2) / math.sqrt((i + j) / (n1 * n2)) if i + j else 0.0

    observed = statistic(first, second) - 1e-9
    return sum(
        chance(i, n1 * rate) * chance(j, n2 * rate)
        for i in range(150) for j in range(150) if statistic(i, j) >= observed
    )  # fmt: skip


@pytest.mark.parametrize("lengths", [(1, 1), (90, 60), (10, 5)])
def test_e_test_equals_its_definition(lengths):
    random = np.random.default_rng(20231130)
    for first, second in random.integers(0, 40, (6, 2)).tolist():
        got = e_test(first, second, *lengths)
        if first + second:
            assert got == pytest.approx(by_definition(first, second, *lengths), abs=1e-9)


def test_beta_by_the_binomial_it_sums():
    # I_p(k, n − k + 1) is the chance of at least k successes in n trials.
    n, p = 17, 0.3
    for k in range(1, n + 1):
        tail = sum(math.comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(k, n + 1))
        assert incomplete_beta(k, n - k + 1, p) == pytest.approx(tail, rel=1e-12)


def test_beta_quantile_gives_the_clopper_pearson_bounds():
    # 1 success in 10 trials, R 4.2 binom.test: 0.002528579 0.445016117
    low = beta_quantile(0.025, np.array([1.0]), np.array([10.0]))
    high = beta_quantile(0.975, np.array([2.0]), np.array([9.0]))
    assert (low[0], high[0]) == pytest.approx((0.002528579, 0.445016117), abs=1e-9)


def test_the_interval_covers_the_truth_as_often_as_it_says():
    random = np.random.default_rng(7)
    first, second = random.poisson(20, 4000), random.poisson(30, 4000)
    low, high = ratio_interval(first, second, 2.0, 2.0)
    assert 0.95 <= np.mean((low <= 1.5) & (high >= 1.5)) <= 0.985


def test_unequal_lengths_are_compared_per_day():
    change = compare_periods(np.array([20]), np.array([10]), 180, 90)
    assert (change.difference[0], change.percent[0], change.ratio[0], change.p[0]) == (0, 0, 1, 1)


def test_one_to_three_is_no_proof():
    # +200 % that other tools print without an interval.
    change = compare_periods(np.array([1]), np.array([3]), 90, 90)
    assert change.percent[0] == 200 and change.flag == ["few"]
    assert change.low[0] < 1 < change.high[0] and change.p[0] > 0.3


def test_zeros_are_flagged_not_divided_by():
    change = compare_periods(np.array([0, 0, 6]), np.array([0, 6, 0]), 90, 90)
    assert change.flag == ["none", "new", "gone"]
    assert np.isnan(change.percent[:2]).all() and change.percent[2] == -100
    assert np.isnan(change.ratio[0]) and np.isinf(change.ratio[1]) and change.ratio[2] == 0
    assert change.low[1] > 1 and np.isinf(change.high[1])
    assert change.low[2] == 0 and change.high[2] < 1
    assert change.p[0] == 1 and change.p[1] == change.p[2] < 0.05
