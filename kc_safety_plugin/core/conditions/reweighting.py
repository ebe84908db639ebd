"""Weigh the factors of an overlay anew: ranks, the order of the list, the classes of the map."""

from dataclasses import dataclass

import numpy as np

from .overlay import Overlay, overlay

#: Classes of the map by share of the ranked streets, the worst first; the rest is one more.
SHARES = (0.01, 0.05, 0.10, 0.25)


@dataclass(frozen=True)
class Ranking:
    """``result`` of the overlay; ``order`` lists the ranked rows from rank 1 on."""

    result: Overlay
    order: np.ndarray

    @property
    def ranked(self) -> int:
        return len(self.order)


def rank_again(scores: np.ndarray, weights: np.ndarray, method: str = "mean") -> Ranking:
    """Rank the rows of ``scores`` (n, k) as ``overlay`` does, and put them in order.

    Ties keep the order of the rows. Refuses weights that are all zero, as ``overlay`` does.

    Examples
    --------
    >>> ranking = rank_again(np.array([[0.2], [np.nan], [0.9]]), np.array([1.0]))
    >>> ranking.order.tolist(), ranking.result.rank.tolist()
    ([2, 0], [2, 0, 1])
    """
    result = overlay(scores, weights, method)
    order = np.argsort(result.rank, kind="stable")
    return Ranking(result, order[result.rank[order] > 0])


def class_cuts(ranking: Ranking, shares=SHARES) -> list:
    """Overlay values that part the classes of a map, falling.

    A street is in the first ``share`` of n ranked streets when its rank is at most share × n.
    The cut lies half-way between the last value inside and the first one outside, so that a
    value computed elsewhere, with another rounding, falls on the same side. Above every value
    (2.0) where the class is empty, below (−0.5) where all are inside.

    Examples
    --------
    >>> ranking = rank_again(np.array([[0.9], [0.7], [0.4], [0.0]]), np.array([1.0]))
    >>> [round(cut, 3) for cut in class_cuts(ranking, (0.1, 0.25, 0.5, 1.0))]
    [2.0, 0.8, 0.55, -0.5]
    """
    values = ranking.result.value[ranking.order]
    ranks = ranking.result.rank[ranking.order]
    cuts = []
    for share in shares:
        inside = int(np.searchsorted(ranks, share * len(ranks), side="right"))
        if inside == 0:
            cuts.append(2.0)
        elif inside == len(ranks):
            cuts.append(-0.5)
        else:
            cuts.append(float(values[inside - 1] + values[inside]) / 2.0)
    return cuts
