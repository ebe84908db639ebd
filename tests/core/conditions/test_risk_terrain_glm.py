"""Count regression: figures of R, hand-worked cases, direct likelihoods, cases without a maximum.

Recorded with R 4.2.2 (stats::glm, epsilon 1e-14) and MASS 7.3-58.2 (glm.nb, epsilon 1e-12).
"""

import math

import numpy as np
import pytest

from kc_safety_plugin.core.conditions.risk_terrain.counts import gather
from kc_safety_plugin.core.conditions.risk_terrain.glm import Family, fit_counts
from kc_safety_plugin.core.conditions.risk_terrain.stepwise import stepwise
from tests.core.conditions.risk_terrain_cases import COUNT, LIGHT, VACANT, spread_out

POISSON, NEGATIVE_BINOMIAL = Family.POISSON, Family.NEGATIVE_BINOMIAL


@pytest.fixture
def sixteen():
    return gather(np.column_stack([LIGHT, VACANT]), COUNT)[0]


@pytest.mark.parametrize(
    ("columns", "coefficients", "bic"),
    [
        ([], [1.01160091171], 83.4349063463),
        ([0], [0.0953101798, 1.6094379124], 60.6181772528),
        ([1], [0.4855078158, 0.8690378470], 78.6233409920),
        ([0, 1], [-0.4307829161, 1.6094379124, 0.8690378470], 55.8066118985),
    ],
)
def test_poisson_agrees_with_r(sixteen, columns, coefficients, bic):
    fit = fit_counts(sixteen.only(columns), POISSON)
    assert fit.coefficients == pytest.approx(coefficients, abs=1e-9)
    assert fit.bic == pytest.approx(bic, abs=1e-8)


def test_the_full_model_of_sixteen_cells(sixteen):
    fit = fit_counts(sixteen, POISSON)
    assert fit.log_likelihood == pytest.approx(-23.7444228659, abs=1e-9)
    assert fit.errors == pytest.approx([0.380926, 0.348155, 0.330426], abs=1e-6)
    assert np.exp(fit.coefficients[1:]) == pytest.approx([5.0, 2.384615], abs=1e-6)
    assert np.isinf(fit.theta)


def test_counts_that_vary_less_than_poisson_have_no_finite_theta(sixteen):
    # R stops on the way to infinity, at theta 44,843 with BIC 58.57960.
    fit = fit_counts(sixteen, NEGATIVE_BINOMIAL)
    assert np.isinf(fit.theta)
    assert fit.bic == pytest.approx(55.8066118985 + math.log(16), abs=1e-8)
    assert fit.bic == pytest.approx(58.5796, abs=5e-4)


def test_stepwise_takes_light_then_vacancy(sixteen):
    found = stepwise(sixteen, np.array([0, 1]), POISSON)
    assert found.chosen == (0, 1)
    assert found.path == pytest.approx((83.4349063463, 60.6181772528, 55.8066118985), abs=1e-8)
    assert found.fit.bic < stepwise(sixteen, np.array([0, 1]), NEGATIVE_BINOMIAL).fit.bic


@pytest.mark.parametrize(
    ("columns", "coefficients", "errors", "theta", "bic", "poisson"),
    [
        ([], [0.832909122935], [0.204281648], 0.483307313741, 244.034508589, 355.749068543),
        (
            [0],
            [0.336472236621, 1.074514737089],
            [0.242793723, 0.391570189],
            0.608396119873,
            240.891246853,
            320.639576845,
        ),
        (
            [0, 1],
            [0.153203911528, 0.952763580037, 0.433138061655],
            [0.304352245, 0.385017977, 0.374100116],
            0.64358842705,
            243.780490146,
            307.172672251,
        ),
        (
            [0, 1, 2],
            [0.0387923575207, 0.9585414109634, 0.4892647395176, 0.2030175030435],
            [0.346297689, 0.384707430, 0.374000685, 0.379526895],
            0.646994231596,
            247.614081725,
            311.246201301,
        ),
    ],
)
def test_negative_binomial_agrees_with_r(columns, coefficients, errors, theta, bic, poisson):
    table, _ = gather(*spread_out())
    table = table.only(columns)
    fit = fit_counts(table, NEGATIVE_BINOMIAL)
    assert fit.coefficients == pytest.approx(coefficients, abs=2e-7)
    assert fit.errors == pytest.approx(errors, abs=1e-6)
    assert fit.theta == pytest.approx(theta, rel=1e-6)
    assert fit.bic == pytest.approx(bic, abs=1e-6)
    assert fit_counts(table, POISSON).bic == pytest.approx(poisson, abs=1e-6)


def test_the_likelihood_is_that_of_the_cells_one_by_one():
    present, count = spread_out()
    table, _ = gather(present, count)
    for family in Family:
        fit = fit_counts(table, family)
        mu = np.exp(np.column_stack([np.ones(60), present]) @ fit.coefficients)
        total = 0.0
        for y, m in zip(count.tolist(), mu.tolist()):
            if family is POISSON:
                total += y * math.log(m) - m - math.lgamma(y + 1)
            else:
                t = fit.theta
                total += math.lgamma(y + t) - math.lgamma(t) - math.lgamma(y + 1)
                total += t * math.log(t / (t + m)) + y * math.log(m / (t + m))
        assert fit.log_likelihood == pytest.approx(total, abs=1e-8)
        parameters = 4 + (family is NEGATIVE_BINOMIAL)
        assert fit.bic == pytest.approx(parameters * math.log(60) - 2 * total, abs=1e-7)


def test_no_other_theta_is_more_likely():
    table, _ = gather(*spread_out())
    fit = fit_counts(table, NEGATIVE_BINOMIAL)
    y, mu = spread_out()[1], None
    mu = np.exp(np.column_stack([np.ones(60), spread_out()[0]]) @ fit.coefficients)

    def likelihood(t):
        return sum(
            math.lgamma(n + t) - math.lgamma(t) + t * math.log(t / (t + m)) - n * math.log1p(t / m)
            for n, m in zip(y.tolist(), mu.tolist())
        )

    best = likelihood(fit.theta)
    assert all(likelihood(fit.theta * k) < best for k in (0.5, 0.99, 1.01, 2.0))


def test_gathering_cells_changes_nothing_whatever_their_order():
    present, count = spread_out()
    order = np.random.default_rng(5).permutation(60)
    one, _ = gather(present, count)
    other, row = gather(present[order], count[order])
    assert (one.present == other.present).all() and (one.incidents == other.incidents).all()
    assert (other.present[row] == present[order]).all()
    wide = np.random.default_rng(6).random((300, 40)) < 0.05
    table, row = gather(wide, np.arange(300) % 4)
    assert (table.present[row] == wide).all()
    assert (table.size, table.incidents.sum(), table.over.tolist()) == (300, 450, [225, 150, 75])
    assert table.log_factorials == pytest.approx(75 * math.log(2) + 75 * math.log(6))


@pytest.mark.parametrize("family", list(Family))
def test_a_combination_without_incidents_has_no_model(family):
    a = np.tile([True, False], 40)
    # No incident where a is present; no incident where a and b are both absent.
    b = np.repeat([True, False], 40)
    separated, _ = gather(a[:, None], np.where(a, 0, 1 + np.arange(80) % 3))
    assert fit_counts(separated, family) is None
    twice, _ = gather(np.column_stack([a, ~a]), np.arange(80) % 5)
    assert fit_counts(twice, family) is None
    empty_corner, _ = gather(np.column_stack([a, b, a & b]), np.where(a & b, 0, 1))
    assert fit_counts(empty_corner, family) is None


def test_thousands_of_incidents_on_one_cell_are_no_obstacle():
    near = np.repeat([True, False], 500)
    count = (np.arange(1000) % 7 == 0).astype(int)
    count[3] = 20_000
    fit = fit_counts(gather(near[:, None], count)[0], NEGATIVE_BINOMIAL)
    assert 0 < fit.theta < 0.1 and np.isfinite(fit.bic)
    assert fit.bic < fit_counts(gather(near[:, None], count)[0], POISSON).bic


@pytest.mark.parametrize("family", list(Family))
def test_stepwise_ends_where_no_single_change_lowers_bic(family):
    random = np.random.default_rng(11)
    factor = np.array([0, 0, 0, 1, 1, 1, 2, 2, 2])
    for _ in range(5):
        present = random.random((200, 9)) < 0.3
        mean = np.exp(0.9 * present[:, 1] + 0.7 * present[:, 5] - 0.3)
        table, _ = gather(present, random.poisson(mean * random.gamma(2.0, 0.5, 200)))
        found = stepwise(table, factor, family)
        assert len({factor[k] for k in found.chosen}) == len(found.chosen)
        for k in range(9):
            rest = [c for c in found.chosen if c != k]
            other = [c for c in found.chosen if factor[c] != factor[k]] + [k]
            change = rest if k in found.chosen else other
            assert fit_counts(table.only(sorted(change)), family).bic >= found.fit.bic - 1e-8


def test_stepwise_keeps_to_the_sign_asked_for():
    present, _ = spread_out()
    count = np.where(present[:, 0], 4, 1) * np.where(present[:, 1], 1, 3)
    table, _ = gather(present, count)
    more = stepwise(table, np.arange(3), POISSON, sign=1)
    less = stepwise(table, np.arange(3), POISSON, sign=-1)
    assert more.chosen == (0,) and (less.fit.coefficients[1:] < 0).all() and 1 in less.chosen
