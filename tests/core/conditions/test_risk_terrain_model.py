"""The risk terrain model: published arithmetic, recovery of what was put in, hard cases."""

import math

import numpy as np
import pytest

from kc_safety_plugin.core.conditions.risk_terrain.counts import gather
from kc_safety_plugin.core.conditions.risk_terrain.factors import (
    DENSITY,
    PROXIMITY,
    Variable,
    columns_of,
    distances_of,
    points_factor,
    variables_of,
)
from kc_safety_plugin.core.conditions.risk_terrain.fates import Fate, fates
from kc_safety_plugin.core.conditions.risk_terrain.glm import Family, fit_counts
from kc_safety_plugin.core.conditions.risk_terrain.model import fit_risk_terrain, scores
from kc_safety_plugin.core.conditions.risk_terrain.screening import Unusable
from kc_safety_plugin.core.errors import Canceled, Problem, SafetyDataError
from kc_safety_plugin.core.grid import SquareGrid
from tests.core.conditions.risk_terrain_cases import COUNT, LIGHT, VACANT

SEED = 20231130
DISTANCES = distances_of(120.0, 4, False)
BOTH = [PROXIMITY, DENSITY]


def test_scores_of_sixteen_cells():
    present = np.column_stack([LIGHT, VACANT])
    fit = fit_counts(gather(present, COUNT)[0], Family.POISSON)
    risk, limit = scores(present, fit.coefficients[1:])
    assert sorted(set(risk.round(4).tolist())) == [1.0, 2.3846, 5.0, 11.9231]
    assert risk[LIGHT & VACANT] == pytest.approx(5.0 * 2.384615385, rel=1e-9)
    assert limit == pytest.approx(risk.mean() + 2 * risk.std())


def test_sixteen_cells_from_end_to_end():
    model = fit_risk_terrain(np.column_stack([LIGHT, VACANT]), COUNT, np.array([0, 1]), SEED)
    assert model.fit.family is Family.POISSON
    assert [term.rrv for term in model.terms] == pytest.approx([5.0, 2.384615], abs=1e-6)
    assert model.fit.bic == pytest.approx(55.806612, abs=1e-6)
    assert model.best.path == pytest.approx((83.434906, 60.618177, 55.806612), abs=1e-6)
    assert [term.bic_without for term in model.terms] == pytest.approx(
        [78.623341, 60.618177], abs=1e-6
    )
    # Two-sided p of the z of R's summary.glm: 4.622760 and 2.630055.
    assert [term.p for term in model.terms] == pytest.approx([3.7867e-06, 8.5371e-03], rel=1e-4)
    assert sorted(set(model.risk.round(4).tolist())) == [1.0, 2.3846, 5.0, 11.9231]


def test_arithmetic_of_a_published_model():
    # Burglary, 9,199 cells: bus stops within 500 m, police detections dense within 500 m.
    coefficients = np.array([3.0617, 2.1578])
    assert np.exp(coefficients) == pytest.approx([21.3638, 8.6521], abs=1e-3)
    cells = np.array([[0, 0], [1, 0], [0, 1], [1, 1]], bool)
    risk, _ = scores(cells, coefficients)
    assert risk[3] == pytest.approx(184.8, abs=0.05) and risk[0] == 1.0
    # Its BIC counts the intercept, two coefficients and theta: four times log of the cells.
    random = np.random.default_rng(1)
    present = random.random((9199, 2)) < 0.1
    fit = fit_counts(
        gather(present, random.negative_binomial(0.4, 0.3, 9199))[0], Family.NEGATIVE_BINOMIAL
    )
    penalty = fit.bic + 2 * fit.log_likelihood
    assert penalty == pytest.approx(4 * math.log(9199), abs=1e-8)
    assert 18288.17 + penalty == pytest.approx(18324.68, abs=0.01)


def test_the_lowest_cell_is_one_although_every_cell_has_a_factor():
    present = np.array([[1, 0], [0, 1], [1, 1]], bool)
    risk, _ = scores(present, np.log([4.0, 0.5]))
    assert risk.tolist() == pytest.approx([8.0, 1.0, 4.0])


def simulated(seed, theta=None, side=70, incidents=1200):
    """Cells of a town whose incidents follow bars within 120 m and dense vacant lots (240 m).

    Stops, schools and parks go with nothing. Returns (present, variables, names, count).
    """
    random = np.random.default_rng(seed)
    grid = SquareGrid(60.0, 0, 0, side, side)
    area = np.ones(grid.shape, bool)
    names = ["bars", "parks", "schools", "stops", "vacant"]
    columns, variables = [], []
    for number, points in enumerate((40, 30, 30, 45, 90)):
        factor = points_factor(names[number], *random.uniform(0, side * 60.0, (2, points)))
        columns.append(columns_of(factor, grid, area, BOTH, DISTANCES))
        variables += variables_of(number, BOTH, DISTANCES)
    present = np.concatenate(columns, axis=1)
    mean = np.exp(
        math.log(4) * present[:, variables.index(Variable(0, PROXIMITY, 120.0))]
        + math.log(3) * present[:, variables.index(Variable(4, DENSITY, 240.0))]
    )
    mean *= incidents / mean.sum()
    if theta:
        mean = mean * random.gamma(theta, 1 / theta, len(mean))
    return present, variables, names, random.poisson(mean)


def owners(variables):
    return np.array([variable.factor for variable in variables])


@pytest.mark.parametrize("theta", [None, 1.0])
def test_what_was_put_in_is_found(theta):
    for seed in (1, 2, 3):
        present, variables, names, count = simulated(seed, theta)
        model = fit_risk_terrain(present, count, owners(variables), SEED)
        expected = Family.NEGATIVE_BINOMIAL if theta else Family.POISSON
        assert model.fit.family is expected
        found = {variables[term.column]: term for term in model.terms}
        bars = found[Variable(0, PROXIMITY, 120.0)]
        vacant = found[Variable(4, DENSITY, 240.0)]
        assert bars.low < 4.0 < bars.high and vacant.low < 3.0 < vacant.high
        assert bars.p < 1e-6 and bars.rrv == pytest.approx(math.exp(bars.coefficient))
        assert bars.bic_without > model.fit.bic + 10
        assert bars.cells == np.count_nonzero(present[:, bars.column])
        # Of three factors that go with nothing at most one slips in, weakly.
        assert len(found) <= 3
        assert all(
            abs(term.coefficient) < 0.6 for v, term in found.items() if v.factor in (1, 2, 3)
        )
        assert model.risk.min() == 1.0
        assert (model.high == (model.risk > model.risk.mean() + 2 * model.risk.std())).all()
        assert model.fit.bic == min(model.poisson.fit.bic, model.negative_binomial.fit.bic)


def test_without_any_link_there_is_no_model_and_no_high_risk():
    present, variables, names, _ = simulated(5)
    count = np.random.default_rng(7).poisson(0.2, len(present))
    model = fit_risk_terrain(present, count, owners(variables), SEED)
    assert model.terms == [] and (model.risk == 1.0).all() and not model.high.any()
    assert model.fit.bic == model.best.path[0]
    assert {one.fate for one in fates(model, present, owners(variables), 5)} <= {Fate.NET, Fate.BIC}


def test_a_protective_factor_is_found_and_can_be_kept_out():
    present, variables, _, _ = simulated(6)
    column = variables.index(Variable(3, PROXIMITY, 180.0))
    random = np.random.default_rng(8)
    count = random.poisson(np.where(present[:, column], 0.15, 0.6))
    model = fit_risk_terrain(present, count, owners(variables), SEED)
    strongest = max(model.terms, key=lambda term: abs(term.coefficient))
    assert strongest.column == column and strongest.rrv == pytest.approx(0.25, abs=0.05)
    assert model.risk[present[:, column]].mean() < model.risk[~present[:, column]].mean()
    only_more = fit_risk_terrain(present, count, owners(variables), SEED, sign=1)
    assert all(term.rrv >= 1.0 for term in only_more.terms)
    only_less = fit_risk_terrain(present, count, owners(variables), SEED, sign=-1)
    assert all(term.rrv <= 1.0 for term in only_less.terms) and only_less.terms


def test_a_twin_is_left_out_with_its_like_named():
    present, variables, _, count = simulated(1)
    near = present[:, variables.index(Variable(0, PROXIMITY, 120.0))]
    flip = np.random.default_rng(9).random(len(near)) < 0.01
    everywhere = np.ones(len(near), bool)
    never = (count == 0) & (np.arange(len(count)) % 9 == 0)
    more = np.column_stack([present, near, near ^ flip, everywhere, never])
    factor = np.append(owners(variables), [5, 6, 7, 8])
    model = fit_risk_terrain(more, count, factor, SEED)
    told = fates(model, more, factor, 9)
    assert told[0].fate is Fate.IN_MODEL and told[4].fate is Fate.IN_MODEL
    assert (told[5].fate, told[5].like, told[5].correlation) == (Fate.SAME, 0, 1.0)
    assert told[6].fate in (Fate.NET, Fate.BIC) and told[6].like == 0
    assert told[6].correlation == pytest.approx(np.corrcoef(near, near ^ flip)[0, 1])
    assert told[7].fate is Fate.CONSTANT and told[8].fate is Fate.SEPARATED
    assert model.screened.dropped[len(variables) + 2] == (Unusable.CONSTANT, None)


def test_the_same_seed_gives_the_same_model():
    present, variables, _, count = simulated(4, theta=0.5)
    one, two = (fit_risk_terrain(present, count, owners(variables), 7) for _ in range(2))
    assert one.terms == two.terms and one.net.penalty == two.net.penalty
    assert (one.risk == two.risk).all()


def test_too_few_cells_with_incidents_are_refused():
    present = np.arange(40)[:, None] % 3 == 0
    count = np.zeros(40, int)
    count[3] = 12
    with pytest.raises(SafetyDataError) as refused:
        fit_risk_terrain(present, count, np.array([0]), SEED)
    assert refused.value.problem is Problem.FEW_INCIDENTS
    assert refused.value.details == {"count": 12, "cells": 1}
    # Two cells are enough to go on, with as many folds.
    count[8] = 1
    assert fit_risk_terrain(present, count, np.array([0]), SEED).folds == 2


def test_nothing_usable_leaves_the_mean():
    count = np.array([1, 0, 2, 0])
    model = fit_risk_terrain(np.ones((4, 2), bool), count, np.array([0, 1]), SEED)
    assert model.terms == [] and len(model.candidates) == 0
    assert math.exp(model.fit.coefficients[0]) == pytest.approx(0.75)


def test_it_can_be_stopped_at_any_point():
    present, variables, _, count = simulated(2, side=30, incidents=200)
    seen = []
    fit_risk_terrain(present, count, owners(variables), SEED, tick=seen.append)
    assert seen == sorted(seen) and seen[-1] == pytest.approx(1.0)
    for moment in (0.1, 0.81, 0.91):

        def stop(share, moment=moment):
            if share >= moment:
                raise Canceled

        with pytest.raises(Canceled):
            fit_risk_terrain(present, count, owners(variables), SEED, tick=stop)
