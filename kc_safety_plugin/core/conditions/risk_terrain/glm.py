"""Poisson and negative binomial regression on a table of counts, by maximum likelihood."""

from dataclasses import dataclass
from enum import Enum
from typing import Optional

import numpy as np

from .counts import CountTable

# A rate that is e^20 times another stands for one that is not estimable (nought or infinite).
_WIDEST = 20.0
_MOST_STEPS = 100
_EXACT = 1e-10
#: Dispersions (1/θ) looked at; below the first the model is the Poisson model.
_DISPERSIONS = (1e-6, 1e6)


class Family(Enum):
    POISSON = "poisson"
    NEGATIVE_BINOMIAL = "negative_binomial"


@dataclass(frozen=True)
class Fit:
    """Coefficients and their standard errors (intercept first), with what they are judged by.

    ``theta`` is the size parameter of the negative binomial model (variance μ + μ²/θ), infinite
    for the Poisson model. ``bic`` counts θ as a parameter and the cells as observations.
    """

    family: Family
    coefficients: np.ndarray
    errors: np.ndarray
    theta: float
    log_likelihood: float
    bic: float

    @property
    def z(self) -> np.ndarray:
        """Wald scores."""
        return self.coefficients / self.errors


def fit_counts(table: CountTable, family: Family) -> Optional[Fit]:
    """Fit log(expected incidents of a cell) = intercept + sum of coefficients present.

    Returns
    -------
    Fit or None
        None where no maximum exists: the columns depend on one another, or a combination of them
        has no incident at all (perfect separation), so that a coefficient would be infinite.

    Notes
    -----
    Iteratively reweighted least squares (P. McCullagh and J. A. Nelder, 1989, Generalized Linear
    Models), for the negative binomial in turn with Newton's method for its dispersion (J. F.
    Lawless, 1987, Canadian Journal of Statistics 15, 209–225). The gamma functions of the negative
    binomial likelihood are finite sums over ``table.over``.

    Examples
    --------
    >>> from .counts import gather
    >>> table, _ = gather(np.array([[0], [0], [1], [1]], bool), np.array([1, 3, 8, 2]))
    >>> fit_counts(table, Family.POISSON).coefficients.round(6).tolist()
    [0.693147, 0.916291]
    """
    design = np.column_stack([np.ones(len(table.cells)), table.present])
    start = np.zeros(design.shape[1])
    start[0] = np.log(table.incidents.sum() / table.cells.sum())
    beta = _coefficients(table, design, 0.0, start)
    if beta is None:
        return None
    dispersion = 0.0
    if family is Family.NEGATIVE_BINOMIAL:
        beta, dispersion = _with_dispersion(table, design, beta)
        if beta is None:
            return None
    parameters = len(beta) + (family is Family.NEGATIVE_BINOMIAL)
    likelihood = _likelihood(table, design @ beta, dispersion) - table.log_factorials
    information = _information(table, design, beta, dispersion)
    return Fit(
        family,
        beta,
        np.sqrt(np.diag(np.linalg.inv(information))),
        1.0 / dispersion if dispersion else np.inf,
        float(likelihood),
        float(parameters * np.log(table.size) - 2.0 * likelihood),
    )


def _likelihood(table, eta, dispersion):
    """Log-likelihood without the sum of log(count!)."""
    mu = np.exp(eta)
    if dispersion == 0.0:
        return float((table.incidents * eta - table.cells * mu).sum())
    steps = np.log1p(dispersion * np.arange(len(table.over)))
    shrink = (table.incidents + table.cells / dispersion) * np.log1p(dispersion * mu)
    return float((table.over * steps).sum() + (table.incidents * eta - shrink).sum())


def _information(table, design, beta, dispersion):
    """Expected information of the coefficients."""
    mu = np.exp(design @ beta)
    return design.T @ (design * (table.cells * mu / (1.0 + dispersion * mu))[:, None])


def _coefficients(table, design, dispersion, beta) -> Optional[np.ndarray]:
    """Fisher scoring at a fixed dispersion; None where there is no maximum."""
    eta = design @ beta
    best = _likelihood(table, eta, dispersion)
    for _ in range(_MOST_STEPS):
        mu = np.exp(eta)
        score = design.T @ ((table.incidents - table.cells * mu) / (1.0 + dispersion * mu))
        information = _information(table, design, beta, dispersion)
        # Scaled to a unit diagonal, so that rare variables do not look like dependent ones.
        scale = 1.0 / np.sqrt(np.diag(information))
        scaled = information * scale[:, None] * scale
        if not np.isfinite(scaled).all() or np.linalg.cond(scaled) > 1e10:
            return None
        step = scale * np.linalg.solve(scaled, scale * score)
        share = 1.0
        while True:
            trial = beta + share * step
            eta = np.clip(design @ trial, -700.0, 500.0)
            likelihood = _likelihood(table, eta, dispersion)
            if likelihood >= best - 1e-9 * abs(best) or share < 1e-6:
                break
            share *= 0.5
        beta, best = trial, likelihood
        if np.abs(beta[1:]).max(initial=0.0) > _WIDEST:
            return None
        if np.abs(step).max() < _EXACT:
            return beta
    return None


def _with_dispersion(table, design, beta):
    """Coefficients and dispersion of the negative binomial model, each in turn."""
    mu = np.exp(design @ beta)
    j = np.arange(len(table.over))
    spread = 2.0 * (table.over * j).sum() + (mu * (table.cells * mu - 2.0 * table.incidents)).sum()
    if spread <= 0.0:
        # Counts vary no more than Poisson counts: the likelihood is highest at no dispersion.
        return beta, 0.0
    dispersion = None
    for _ in range(_MOST_STEPS):
        before = dispersion
        dispersion = _dispersion(table, np.exp(design @ beta), before)
        if dispersion == 0.0:
            return _coefficients(table, design, 0.0, beta), 0.0
        if before is not None and abs(np.log(dispersion / before)) < _EXACT:
            return beta, dispersion
        beta = _coefficients(table, design, dispersion, beta)
        if beta is None:
            return None, 0.0
    return beta, dispersion


def _dispersion(table, mu, start) -> float:
    """Most likely dispersion at given means: Newton in its logarithm, kept in a bracket."""
    j = np.arange(len(table.over))

    def slopes(a):
        inner = 1.0 + a * mu
        logs = np.log1p(a * mu)
        weight = table.incidents + table.cells / a
        first = (table.over * j / (1.0 + a * j)).sum()
        first += (table.cells / a**2 * logs - weight * mu / inner).sum()
        second = -(table.over * (j / (1.0 + a * j)) ** 2).sum()
        second += (
            2.0 * table.cells * (mu / inner - logs / a) / a**2 + weight * (mu / inner) ** 2
        ).sum()
        return a * first, a * first + a * a * second

    low, high = np.log(_DISPERSIONS[0]), np.log(_DISPERSIONS[1])
    if slopes(np.exp(low))[0] <= 0.0:
        return 0.0
    at = np.log(start) if start else 0.0
    for _ in range(_MOST_STEPS):
        slope, bend = slopes(np.exp(at))
        low, high = (at, high) if slope > 0.0 else (low, at)
        step = -slope / bend if bend < 0.0 else np.inf
        following = at + step
        if not low < following < high:
            following = 0.5 * (low + high)
        if abs(following - at) < _EXACT:
            break
        at = following
    return float(np.exp(at))
