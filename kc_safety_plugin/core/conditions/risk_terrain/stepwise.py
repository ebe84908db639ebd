"""Choose the variables of a count model step by step, in and out, by BIC."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.progress import Tick, silent

from .counts import CountTable
from .glm import Family, Fit, fit_counts

# BIC that differs by rounding alone is equal; the variable named first is kept then.
_EQUAL = 1e-8


@dataclass(frozen=True)
class Selection:
    """``chosen`` columns, ascending, with the model they make; ``path`` has the BIC of each step,
    that of the model without variables first."""

    chosen: tuple
    fit: Fit
    path: tuple


def stepwise(
    table: CountTable, factor: np.ndarray, family: Family, sign: int = 0, tick: Tick = silent
) -> Selection:
    """Start without variables; at each step make the one change that lowers BIC most.

    A change adds a variable, takes one out, or exchanges a variable for another one of the same
    factor: a factor has at most one variable in the model.

    Parameters
    ----------
    table : CountTable
        With one column per candidate.
    factor : (p,) int array
        Factor each candidate belongs to.
    family : Family
    sign : int
        1 passes over models with a coefficient below zero, −1 those with one above; 0 none.
    tick : Tick
        Progress and cancel.

    Notes
    -----
    Variables that have no finite coefficient together with those in the model are passed over.
    """
    factor = np.asarray(factor)
    chosen: tuple = ()
    fit = fit_counts(table.only([]), family)
    path = [fit.bic]
    known = {chosen: fit}
    while True:
        best, better = None, None
        changes = _changes(chosen, factor)
        for done, change in enumerate(changes):
            tick(1.0 - 0.7 ** (len(path) - 1 + done / len(changes)))
            if change not in known:
                known[change] = fit_counts(table.only(list(change)), family)
            trial = known[change]
            if trial and (sign * trial.coefficients[1:] < 0.0).any():
                continue
            if trial and trial.bic < (better or fit).bic - _EQUAL:
                best, better = change, trial
        if better is None:
            tick(1.0)
            return Selection(chosen, fit, tuple(path))
        chosen, fit = best, better
        path.append(fit.bic)


def _changes(chosen, factor) -> list:
    """Column sets one step away, in the order in which ties are settled."""
    added = [
        tuple(sorted([c for c in chosen if factor[c] != factor[k]] + [k]))
        for k in range(len(factor))
        if k not in chosen
    ]
    return added + [tuple(c for c in chosen if c != k) for k in chosen]
