"""How few places hold how many incidents: ranks, shares and the 80–20 figure."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Concentration:
    """One row per place, in the order given.

    ``share`` of all weight, ``rank`` from 1 (equal weights share the better rank), and the curve:
    going down the list the places so far hold ``cum_share`` of the weight and are ``cum_places`` of
    all places. ``top_places`` is the smallest share of places that holds ``level`` of the weight.
    """

    share: np.ndarray
    rank: np.ndarray
    cum_share: np.ndarray
    cum_places: np.ndarray
    top_places: float
    on_top: np.ndarray


def concentration(
    weight: np.ndarray, order: np.ndarray = None, level: float = 0.8
) -> Concentration:
    """Rank places by weight and add up.

    Parameters
    ----------
    weight : (n,) float array
        Zero or more.
    order : (n,) array, optional
        Among places of equal weight the smaller ``order`` comes first on the curve.
    level : float
        Share of the weight for ``top_places``.

    Notes
    -----
    D. Weisburd (2015), The law of crime concentration and the criminology of place, Criminology 53,
    133–157, describes the share of places that holds half (or four fifths) of the incidents.

    Examples
    --------
    >>> result = concentration(np.array([1.0, 7.0, 0.0, 1.0, 1.0]))
    >>> result.rank.tolist(), result.cum_share.tolist(), result.top_places
    ([2, 1, 5, 2, 2], [0.8, 0.7, 1.0, 0.9, 1.0], 0.4)
    """
    weight = np.asarray(weight, float)
    n, total = len(weight), weight.sum()
    order = np.arange(n) if order is None else order
    down = np.lexsort((order, -weight))
    running = np.cumsum(weight[down])
    share = weight / total if total > 0 else np.zeros(n)
    cum_share, cum_places = np.empty(n), np.empty(n)
    cum_share[down] = running / running[-1] if total > 0 else 0.0
    cum_places[down] = np.arange(1, n + 1) / n
    rank = 1 + np.searchsorted(np.sort(-weight), -weight)
    # Rounding of the running sum must not cost one more place.
    enough = int(np.searchsorted(running, level * total * (1 - 1e-12))) + 1 if total > 0 else 0
    on_top = np.zeros(n, bool)
    on_top[down[:enough]] = True
    return Concentration(share, rank, cum_share, cum_places, enough / n, on_top)
