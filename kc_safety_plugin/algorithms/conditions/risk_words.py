"""Sentences of a risk terrain model: what each factor means, what was left out and why."""

import numpy as np

from kc_safety_plugin.core.conditions.risk_terrain.factors import PROXIMITY, Variable
from kc_safety_plugin.core.conditions.risk_terrain.fates import FactorFate, Fate
from kc_safety_plugin.core.conditions.risk_terrain.glm import Family
from kc_safety_plugin.core.conditions.risk_terrain.model import RiskTerrain, Term
from kc_safety_plugin.core.conditions.risk_terrain.screening import Unusable
from kc_safety_plugin.core.units import FOOT
from kc_safety_plugin.i18n import tr


def reach_text(metres: float) -> str:
    return tr("{metres:,.0f} m ({feet:,.0f} ft)").format(metres=metres, feet=metres / FOOT)


def where_text(variable: Variable, name: str) -> str:
    """Where a variable is present."""
    if variable.operation == PROXIMITY:
        words = tr("within {reach} of {factor}")
    else:
        words = tr("where the density of {factor} within {reach} is high")
    return words.format(reach=reach_text(variable.distance), factor=name)


def term_sentence(term: Term, variable: Variable, name: str, farthest: float) -> str:
    """What one factor of the model means; ``farthest`` is the longest distance tried."""
    where = where_text(variable, name)
    if term.rrv >= 1.0:
        words = tr(
            "Cells {where} have {rrv:.2f} times the incidents of other cells, all other factors of "
            "the model being equal (95 % interval {low:.2f} to {high:.2f})."
        )
    else:
        words = tr(
            "Cells {where} have only {rrv:.2f} times the incidents of other cells, all other "
            "factors of the model being equal (95 % interval {low:.2f} to {high:.2f})."
        )
    if variable.distance == farthest:
        words += " " + tr(
            "That is the longest distance tried: it may reach farther (MAX_BLOCKS), or mark a part "
            "of town rather than a place."
        )
    return words.format(where=where, rrv=term.rrv, low=term.low, high=term.high)


def fate_sentence(fate: FactorFate, names: list, number: int) -> str:
    """Why a factor is not in the model."""
    words = {
        Fate.CONSTANT: tr("{factor}: not in the model; it is near every cell or near none."),
        Fate.SEPARATED: tr(
            "{factor}: not in the model; not one incident lies near it, or all of them do, so its "
            "relative risk would be zero or infinite."
        ),
        Fate.SAME: tr("{factor}: not in the model; it marks exactly the same cells as {like}."),
        Fate.NET: tr(
            "{factor}: not in the model; the penalized regression found no use for it in cells "
            "held out."
        ),
        Fate.BIC: tr(
            "{factor}: not in the model; beside the factors in it, it does not lower BIC."
        ),
    }
    told = words[fate.fate]
    if fate.like >= 0 and fate.fate is not Fate.SAME:
        told += " " + tr("Its cells are largely those of {like} (correlation {r:.2f}).")
    like = names[fate.like] if fate.like >= 0 else ""
    return told.format(factor=names[number], like=like, r=fate.correlation)


def screening_sentence(model: RiskTerrain, variables: int) -> str:
    """How many variables were tried and how many could be used."""
    reasons = [why for why, _ in model.screened.dropped.values()]
    return tr(
        "{all} variables (factor, operation, distance): {usable} usable; left out {constant} the "
        "same in all cells, {none} without any incident, {every} with all incidents (perfect "
        "separation), {same} equal to another one."
    ).format(
        all=variables,
        usable=len(model.screened.kept),
        constant=reasons.count(Unusable.CONSTANT),
        none=reasons.count(Unusable.NO_INCIDENT),
        every=reasons.count(Unusable.ALL_INCIDENTS),
        same=reasons.count(Unusable.SAME),
    )


def net_sentence(model: RiskTerrain, seed: int) -> str:
    return tr(
        "Penalized Poisson regression (elastic net, half lasso, half ridge), {folds} folds of "
        "cells drawn with SEED {seed}: penalty {penalty:.4g} tells held-out cells best and leaves "
        "{count} candidate variables."
    ).format(folds=model.folds, seed=seed, penalty=model.net.penalty, count=len(model.candidates))


def family_name(family: Family) -> str:
    return {
        Family.POISSON: tr("Poisson"),
        Family.NEGATIVE_BINOMIAL: tr("negative binomial"),
    }[family]


def family_sentence(model: RiskTerrain) -> str:
    return tr(
        "Stepwise by BIC (factors in the model): Poisson {poisson:,.1f} ({p}), negative binomial "
        "{nb:,.1f} ({n}); taken: {family}. Without factors its BIC is {null:,.1f}."
    ).format(
        poisson=model.poisson.fit.bic,
        p=len(model.poisson.chosen),
        nb=model.negative_binomial.fit.bic,
        n=len(model.negative_binomial.chosen),
        family=family_name(model.fit.family),
        null=model.best.path[0],
    )


def cell_reasons(model: RiskTerrain, variables: list, names: list, present: np.ndarray):
    """A function that tells why a cell has its score: the factors of the model present in it."""
    terms = sorted(model.terms, key=lambda term: (-term.rrv, names[variables[term.column].factor]))
    parts = [
        tr("{where} (× {rrv:.2f})").format(
            where=where_text(variables[term.column], names[variables[term.column].factor]),
            rrv=term.rrv,
        )
        for term in terms
    ]
    columns = present[:, [term.column for term in terms]]
    told: dict = {}

    def reason(cell: int) -> str:
        key = columns[cell].tobytes()
        if key not in told:
            here = "; ".join(part for part, on in zip(parts, columns[cell]) if on)
            told[key] = _reason(float(model.risk[cell]), here, bool(terms))
        return told[key]

    return reason


def _reason(risk, here, any_term):
    if not any_term:
        return tr("No factor was found: the same risk everywhere.")
    if risk <= 1.0 + 1e-9:
        words = tr("The lowest risk: {here}.")
    else:
        words = tr("{risk:,.1f} times the lowest risk: {here}.")
    return words.format(risk=risk, here=here or tr("no factor of the model is near"))
