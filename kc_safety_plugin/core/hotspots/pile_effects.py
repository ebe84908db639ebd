"""What a pile of incidents on one exact coordinate does to a hot spot map."""

from typing import Optional

import numpy as np

from kc_safety_plugin.core.grid import SquareGrid
from kc_safety_plugin.core.prepare.piles import Piles

from .kernels import Kernel


def pile_weights(piles: Piles, x: np.ndarray, y: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """(k,) sum of the weights on each pile.

    Examples
    --------
    >>> piles = Piles(2, np.array([True, True, False]), np.array([[1.0, 5.0]]), np.array([2]))
    >>> x, y = np.array([1.0, 1.0, 2.0]), np.array([5.0, 5.0, 5.0])
    >>> pile_weights(piles, x, y, np.array([1.0, 3.0, 9.0])).tolist()
    [4.0]
    """
    places = piles.places[:, 0] + 1j * piles.places[:, 1]
    order = np.argsort(places)
    on = np.flatnonzero(piles.on_pile)
    which = order[np.searchsorted(places[order], x[on] + 1j * y[on])] if len(on) else on
    return np.bincount(which, weights[on], minlength=len(places))


def pile_density(
    piles: Piles,
    loads: np.ndarray,
    grid: SquareGrid,
    surface: np.ndarray,
    inside: Optional[np.ndarray],
    bandwidth: float,
    kernel: Kernel,
    limit: float,
) -> np.ndarray:
    """(k,) share of the density at each pile's cell that the pile alone makes.

    ``loads`` (k,) is the weight on each pile (see ``pile_weights``). The share is
    0 where the density is not above ``limit`` (per km²), outside the window or not ``inside``
    (without it all cells are).
    """
    share = np.zeros(len(piles))
    if not len(piles):
        return share
    x, y = piles.places.T
    number = grid.numbers_of(x, y)
    seen = number >= 0
    if inside is not None:
        seen &= inside.reshape(-1)[number]
    there = surface.reshape(-1)[number].astype(float)
    hot = np.flatnonzero(seen & (there > limit))
    center_x, center_y = grid.centers_of(*grid.cells_of(x, y))
    alone = kernel.at(np.hypot(x - center_x, y - center_y), bandwidth) * 1e6
    alone = alone * loads
    share[hot] = np.minimum(alone[hot] / there[hot], 1.0)
    return share


def pile_shares(piles: Piles, place: np.ndarray, count: np.ndarray, hot: np.ndarray) -> np.ndarray:
    """(k,) share of the incidents of each pile's cell or street that lie on the pile.

    Parameters
    ----------
    piles : Piles
    place : (k,) int array
        Cell or street of each pile, −1 for none.
    count : (n,) array
        Incidents of every cell or street.
    hot : (n,) bool array
        Piles elsewhere get 0.

    Examples
    --------
    >>> piles = Piles(2, np.zeros(3, bool), np.zeros((2, 2)), np.array([30, 40]))
    >>> pile_shares(piles, np.array([0, 1]), np.array([40, 50]), np.array([True, False])).tolist()
    [0.75, 0.0]
    """
    share = np.zeros(len(piles))
    known = np.flatnonzero(place >= 0)
    known = known[hot[place[known]]]
    share[known] = piles.counts[known] / np.maximum(count[place[known]], 1)
    return share
