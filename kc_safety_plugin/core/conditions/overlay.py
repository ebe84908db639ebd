"""Where hot meets dark, overgrown and empty: factor scores, their mean, ranks and stability."""

from dataclasses import dataclass
from itertools import product

import numpy as np

from kc_safety_plugin.core.errors import Problem, SafetyDataError

#: More factors than this are swung one at a time: all corners would be 2^factors.
_CORNERS_UP_TO = 8
_ROUNDING = 1e-12


@dataclass(frozen=True)
class Overlay:
    """``value`` in 0..1, NaN where nothing was measured; ``rank`` from 1, 0 there.

    Ties share the better rank. ``top`` is the factor (column) with the highest score of those
    with a weight, of equals the heavier and then the first; −1 where all are 0 or unknown.
    Weights do not enter otherwise, or the heaviest factor would lead almost everywhere.
    """

    value: np.ndarray
    rank: np.ndarray
    top: np.ndarray


def percentile_ranks(measure: np.ndarray) -> np.ndarray:
    """Score every street by the share of measured streets that are less bad.

    Parameters
    ----------
    measure : (n,) float array
        Higher is worse, NaN is "not measured".

    Returns
    -------
    (n,) float array
        (number of measured streets with a smaller value) / (measured streets − 1): 0 for the
        best, 1 for the worst when it stands alone; equal values share the smaller score; NaN
        where nothing was measured.

    Notes
    -----
    PERCENT_RANK of the SQL:2003 standard. Ties take the smaller score, not the middle one, so
    the many streets without any incident stay at 0 however many they are.

    Examples
    --------
    >>> percentile_ranks(np.array([0.0, 0.0, 0.0, 2.0, np.nan, 5.0])).tolist()
    [0.0, 0.0, 0.0, 0.75, nan, 1.0]
    """
    measure = np.asarray(measure, float)
    score = np.full(len(measure), np.nan)
    known = ~np.isnan(measure)
    ordered = np.sort(measure[known])
    below = np.searchsorted(ordered, measure[known], side="left")
    score[known] = below / max(len(ordered) - 1, 1)
    return score


def hottest_share(measure: np.ndarray) -> np.ndarray:
    """Share of measured streets that are at least as bad, 0..1; NaN where nothing was measured.

    Examples
    --------
    >>> hottest_share(np.array([0.0, 0.0, 2.0, 5.0])).tolist()
    [1.0, 1.0, 0.5, 0.25]
    """
    measure = np.asarray(measure, float)
    share = np.full(len(measure), np.nan)
    known = ~np.isnan(measure)
    ordered = np.sort(measure[known])
    below = np.searchsorted(ordered, measure[known], side="left")
    share[known] = 1.0 - below / max(len(ordered), 1)
    return share


def overlay(scores: np.ndarray, weights: np.ndarray, method: str = "mean") -> Overlay:
    """Weigh factor scores into one value per street and rank it.

    Parameters
    ----------
    scores : (n, k) float array
        One row per street, one column per factor, 0..1, 1 is worst, NaN is "not measured".
    weights : (k,) float array
        Zero or more, at least one above zero.
    method : {"mean", "product"}
        Weighted arithmetic mean, or weighted geometric mean (the product of the scores to the
        power of their weights), which is high only where every factor is.

    Returns
    -------
    Overlay

    Notes
    -----
    A missing factor leaves the mean: the weights of the others are brought to a sum of one, so
    an unmeasured street is not mistaken for a safe one. A factor of weight 0 has no say.

    Examples
    --------
    >>> scores = np.array([[1.0, 0.5], [0.4, np.nan], [np.nan, np.nan]])
    >>> result = overlay(scores, np.array([2.0, 1.0]))
    >>> result.value.round(4).tolist(), result.rank.tolist(), result.top.tolist()
    ([0.8333, 0.4, nan], [1, 2, 0], [0, 0, -1])
    """
    scores, weights = np.asarray(scores, float), _checked(weights)
    value = _weighed(scores, weights, method)
    known = ~np.isnan(value)
    rank = np.zeros(len(value), np.intp)
    descending = np.sort(-np.round(value[known], 12))
    rank[known] = 1 + np.searchsorted(descending, -np.round(value[known], 12), side="left")
    return Overlay(value, rank, _leader(scores, weights))


def rank_stability(
    scores: np.ndarray,
    weights: np.ndarray,
    method: str = "mean",
    swing: float = 0.2,
    top: float = 0.1,
) -> float:
    """Share of the top tenth that stays in it however the weights swing.

    Every combination of each weight × (1 − ``swing``) and × (1 + ``swing``) is tried (2^k of
    them; above eight factors one weight at a time); a street stays when it is in the top
    ``top`` share under all of them. Streets tied at the edge are all in. NaN without a street.

    Examples
    --------
    >>> rank_stability(np.array([[0.9], [0.5], [0.1]]), np.array([1.0]))
    1.0
    """
    scores, weights = np.asarray(scores, float), _checked(weights)
    use = weights > 0
    scores, weights = scores[:, use], weights[use]
    base = _weighed(scores, weights, method)
    inside = _leading(base, top)
    if not inside.any():
        return float("nan")
    stays = inside.copy()
    for factors in weight_swings(len(weights), swing):
        stays &= _leading(_weighed(scores, weights * factors, method), top)
    return float(stays.sum() / inside.sum())


def _checked(weights):
    weights = np.asarray(weights, float)
    if not np.all(np.isfinite(weights)) or np.any(weights < 0) or not np.any(weights > 0):
        raise SafetyDataError(Problem.WEIGHTS, parameter="WEIGHTS")
    return weights


def _weighed(scores, weights, method):
    known = ~np.isnan(scores)
    seen = known @ weights
    if method == "product":
        with np.errstate(divide="ignore"):
            terms = np.log(np.where(known & (weights > 0), scores, 1.0))
    else:
        terms = np.where(known, scores, 0.0)
    # 0 × −inf would be NaN: a factor without weight was set to log 1 above.
    total = terms @ weights if method != "product" else (terms * weights).sum(axis=1)
    value = np.full(len(scores), np.nan)
    np.divide(total, seen, out=value, where=seen > 0)
    return np.exp(value) if method == "product" else value


def _leader(scores, weights):
    heavier = np.lexsort((np.arange(len(weights)), -weights))
    ordered = np.where(weights > 0, np.nan_to_num(scores), 0.0)[:, heavier]
    return np.where(ordered.max(axis=1, initial=0.0) > 0, heavier[ordered.argmax(axis=1)], -1)


def _leading(value, share):
    known = value[~np.isnan(value)]
    if not len(known):
        return np.zeros(len(value), bool)
    count = int(np.ceil(share * len(known) - _ROUNDING))
    edge = np.partition(known, len(known) - count)[len(known) - count]
    with np.errstate(invalid="ignore"):
        return value >= edge - _ROUNDING


def weight_swings(count, swing):
    if count <= _CORNERS_UP_TO:
        return [np.array(c) for c in product((1 - swing, 1 + swing), repeat=count)]
    one = []
    for number in range(count):
        for factor in (1 - swing, 1 + swing):
            factors = np.ones(count)
            factors[number] = factor
            one.append(factors)
    return one
