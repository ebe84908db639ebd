"""What became of every factor on the way to the model, so that nothing vanishes unsaid."""

from dataclasses import dataclass
from enum import Enum

import numpy as np

from .model import RiskTerrain
from .screening import Unusable

#: From this correlation on two variables largely mark the same cells.
ALIKE = 0.7


class Fate(Enum):
    IN_MODEL = "in_model"
    #: Every variable is present in all cells or in none.
    CONSTANT = "constant"
    #: Variables that differ between cells have no incident where present, or none where absent.
    SEPARATED = "separated"
    #: Every usable variable marks the same cells as one of another factor.
    SAME = "same"
    #: The elastic net gave no variable a coefficient.
    NET = "net"
    #: No variable lowers BIC beside those in the model.
    BIC = "bic"


@dataclass(frozen=True)
class FactorFate:
    """``like`` is the factor whose variable marks largely the same cells (−1 for none), with their
    ``correlation``."""

    fate: Fate
    like: int = -1
    correlation: float = np.nan


def fates(model: RiskTerrain, present: np.ndarray, factor: np.ndarray, factors: int) -> list:
    """Tell for each of the ``factors`` whether it is in the model, or where it dropped out and why.

    ``present`` (n, p) and ``factor`` (p,) are those the model was made of.
    """
    factor = np.asarray(factor)
    chosen = [term.column for term in model.terms]
    kept = np.zeros(len(factor), bool)
    kept[model.screened.kept] = True
    out = []
    for number in range(factors):
        own = np.flatnonzero(factor == number)
        if np.isin(chosen, own).any():
            out.append(FactorFate(Fate.IN_MODEL))
        elif not kept[own].any():
            out.append(_unusable(model, own, factor))
        else:
            fate = Fate.BIC if np.isin(model.candidates, own).any() else Fate.NET
            like, r = _most_alike(present, own[kept[own]], chosen)
            out.append(FactorFate(fate, int(factor[like]), r) if r >= ALIKE else FactorFate(fate))
    return out


def _unusable(model, own, factor):
    reasons = [model.screened.dropped[k] for k in own.tolist()]
    if any(why is Unusable.SAME for why, _ in reasons):
        like = next(other for why, other in reasons if why is Unusable.SAME)
        return FactorFate(Fate.SAME, int(factor[like]), 1.0)
    if all(why is Unusable.CONSTANT for why, _ in reasons):
        return FactorFate(Fate.CONSTANT)
    return FactorFate(Fate.SEPARATED)


def _most_alike(present, own, chosen) -> tuple:
    """(column of the model, correlation) most like one of the ``own`` columns."""
    if not chosen:
        return -1, 0.0
    both = np.corrcoef(present[:, [*own, *chosen]].astype(float), rowvar=False)
    part = both[: len(own), len(own) :]
    place = np.unravel_index(np.argmax(part), part.shape)
    return chosen[place[1]], float(part[place])
