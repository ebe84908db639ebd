"""The risk terrain model: screen, choose by elastic net, then stepwise by BIC; scores of cells."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.progress import Tick, part_of, silent
from kc_safety_plugin.core.statistics import two_sided_p

from .counts import gather
from .elastic_net import FOLDS, NetChoice, choose_by_net
from .glm import Family, Fit, fit_counts
from .screening import Screened, screen
from .stepwise import Selection, stepwise

_NORMAL_95 = 1.959963984540054


@dataclass(frozen=True)
class Term:
    """One variable of the model, with all others held equal.

    ``rrv`` is the relative risk value exp(coefficient), ``low`` and ``high`` its 95 % (Wald)
    interval, ``bic_without`` the BIC of the model without it, ``cells`` where it is present.
    """

    column: int
    coefficient: float
    error: float
    p: float
    rrv: float
    low: float
    high: float
    bic_without: float
    cells: int


@dataclass(frozen=True)
class RiskTerrain:
    """A risk terrain model and the relative risk score of every cell (the lowest cell is 1).

    ``high`` are the cells above ``limit``, the mean score plus two standard deviations.
    """

    terms: list
    fit: Fit
    poisson: Selection
    negative_binomial: Selection
    screened: Screened
    net: NetChoice
    candidates: np.ndarray
    folds: int
    risk: np.ndarray
    high: np.ndarray
    limit: float

    @property
    def best(self) -> Selection:
        """The search that led to the model taken."""
        poisson = self.fit.family is Family.POISSON
        return self.poisson if poisson else self.negative_binomial


def fit_risk_terrain(
    present: np.ndarray,
    count: np.ndarray,
    factor: np.ndarray,
    seed: int,
    sign: int = 0,
    tick: Tick = silent,
) -> RiskTerrain:
    """Model the incidents of cells by at most one variable per factor.

    Parameters
    ----------
    present : (n, p) bool array
        Variables of every cell.
    count : (n,) array
        Incidents of every cell, whole numbers.
    factor : (p,) int array
        Factor each variable belongs to.
    seed : int
        Decides which cells are held out together.
    sign : int
        1 allows only variables that go with more incidents, −1 only with fewer, 0 both.
    tick : Tick
        Progress and cancel.

    Raises
    ------
    SafetyDataError
        ``FEW_INCIDENTS`` when fewer than two cells hold one.

    Notes
    -----
    The procedure of the RTMDx utility: J. M. Caplan, L. W. Kennedy and E. L. Piza (2013), Risk
    Terrain Modeling Diagnostics Utility User Manual, and J. Heffner (2013), Statistics of the
    RTMDx Utility, Rutgers Center on Public Security. An elastic-net Poisson regression with
    cross-validation leaves candidates; of these a stepwise search by BIC builds a Poisson and a
    negative binomial model; the one with the lower BIC is the result. A cell's score is the
    product of the relative risk values present in it, over the smallest product of any cell.

    Examples
    --------
    >>> near = np.repeat([True, False], 50)
    >>> model = fit_risk_terrain(near[:, None], np.tile([0, 2], 50) + 4 * near, np.array([0]), 1)
    >>> round(model.terms[0].rrv, 6), model.risk[[0, -1]].round(6).tolist()
    (5.0, [5.0, 1.0])
    """
    count = np.asarray(count)
    occupied = int(np.count_nonzero(count))
    if occupied < 2:
        raise SafetyDataError(Problem.FEW_INCIDENTS, count=int(count.sum()), cells=occupied)
    screened = screen(present, count)
    table, row = gather(present[:, screened.kept], count)
    tick(0.05)
    folds = min(FOLDS, occupied)
    net = _choose(table, row, count, folds, seed, sign, part_of(tick, 0.05, 0.8))
    candidates = screened.kept[net.chosen]
    small = table.only(net.chosen)
    selections = [
        stepwise(small, factor[candidates], family, sign, part_of(tick, a, a + 0.1))
        for family, a in ((Family.POISSON, 0.8), (Family.NEGATIVE_BINOMIAL, 0.9))
    ]
    best = min(selections, key=lambda one: one.fit.bic)
    columns = candidates[list(best.chosen)]
    risk, limit = scores(present[:, columns], best.fit.coefficients[1:])
    return RiskTerrain(
        _terms(small, best, columns, present),
        best.fit,
        *selections,
        screened,
        net,
        candidates,
        folds,
        risk,
        risk > limit * (1.0 + 1e-9),
        limit,
    )


def scores(present: np.ndarray, coefficients: np.ndarray) -> tuple:
    """Return (relative risk score of every cell, mean plus two standard deviations).

    Examples
    --------
    >>> cells = np.array([[0, 0], [1, 0], [0, 1], [1, 1]], bool)
    >>> scores(cells, np.log([5.0, 2.0]))[0].round(6).tolist()
    [1.0, 5.0, 2.0, 10.0]
    """
    eta = present @ np.asarray(coefficients, float)
    risk = np.exp(eta - eta.min())
    return risk, float(risk.mean() + 2.0 * risk.std())


def stratified_folds(count: np.ndarray, folds: int, seed: int) -> np.ndarray:
    """Fold (0 … folds − 1) of every cell; incidents are spread evenly over the folds.

    Cells are drawn in random order and dealt out, those with most incidents first.
    """
    drawn = np.random.Generator(np.random.PCG64(seed)).permutation(len(count))
    order = drawn[np.argsort(-np.asarray(count)[drawn], kind="stable")]
    out = np.empty(len(count), np.intp)
    out[order] = np.arange(len(count)) % folds
    return out


def _choose(table, row, count, folds, seed, sign, tick) -> NetChoice:
    if table.present.shape[1] == 0:
        return NetChoice(np.empty(0, np.intp), 0.0, np.empty(0), np.empty(0))
    place = row * folds + stratified_folds(count, folds, seed)
    shape = (len(table.cells), folds)
    cells = np.bincount(place, minlength=shape[0] * folds).reshape(shape)
    incidents = np.bincount(place, count, shape[0] * folds).reshape(shape)
    return choose_by_net(table, cells.astype(float), incidents, sign, tick)


def _terms(table, selection, columns, present) -> list:
    fit = selection.fit
    p = two_sided_p(fit.z)
    terms = []
    for k, column in enumerate(columns.tolist(), start=1):
        others = [c for c in selection.chosen if c != selection.chosen[k - 1]]
        beta, error = float(fit.coefficients[k]), float(fit.errors[k])
        with np.errstate(over="ignore"):
            low, rrv, high = np.exp(beta + error * np.array([-_NORMAL_95, 0.0, _NORMAL_95]))
        terms.append(
            Term(
                column,
                beta,
                error,
                float(p[k]),
                float(rrv),
                float(low),
                float(high),
                fit_counts(table.only(others), fit.family).bic,
                int(np.count_nonzero(present[:, column])),
            )
        )
    return terms
