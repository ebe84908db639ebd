"""The order in which to visit a few places on side streets and come back."""

import numpy as np

#: Up to this many places every order is weighed; above, exchanges improve a first order.
_EXACT = 9
_GAIN = 1e-9


def closed_tour(away: np.ndarray, between: np.ndarray) -> tuple:
    """Order places for the shortest walk from a base through all of them and back.

    Parameters
    ----------
    away : (n,) float array
        Metres from the base to each place.
    between : (n, n) float array
        Metres from place to place, symmetric.

    Returns
    -------
    (order, metres) : (n,) int array and float
        Of a tour and its reverse, the one that visits the smaller row first.

    Notes
    -----
    Shortest of all for up to nine places (Held and Karp 1962, J. SIAM 10:196). For more, the
    nearest unvisited place follows each, and 2-opt and Or-opt exchanges (Croes 1958; Or 1976)
    are made until none shortens the walk.

    Examples
    --------
    >>> at = np.array([30.0, 10.0, 20.0])
    >>> order, metres = closed_tour(at, np.abs(at[:, None] - at))
    >>> metres
    60.0
    """
    n = len(away)
    if n < 2:
        return np.arange(n), float(2 * np.sum(away))
    full = np.zeros((n + 1, n + 1))
    full[1:, 1:] = between
    full[0, 1:] = full[1:, 0] = away
    tour = _held_karp(full) if n <= _EXACT else _improved(full, _nearest_first(full))
    if tour[0] > tour[-1]:
        tour = tour[::-1]
    return np.array(tour) - 1, _length(full, tour)


def _length(full, tour) -> float:
    stops = [0, *tour, 0]
    return float(full[stops[:-1], stops[1:]].sum())


def _held_karp(full) -> list:
    n = len(full) - 1
    best = {(1 << i, i): (full[0, i + 1], -1) for i in range(n)}
    for visited in range(1, 1 << n):
        for last in range(n):
            if (visited, last) not in best:
                continue
            so_far = best[visited, last][0]
            for new in range(n):
                if visited >> new & 1:
                    continue
                key, metres = (visited | 1 << new, new), so_far + full[last + 1, new + 1]
                if key not in best or metres < best[key][0] - _GAIN:
                    best[key] = (metres, last)
    visited = (1 << n) - 1
    last = min(range(n), key=lambda i: (round(best[visited, i][0] + full[i + 1, 0], 6), i))
    tour = []
    while last >= 0:
        tour.append(last + 1)
        visited, last = visited ^ (1 << last), best[visited, last][1]
    return tour[::-1]


def _nearest_first(full) -> list:
    left, tour, here = set(range(1, len(full))), [], 0
    while left:
        here = min(left, key=lambda i: (full[here, i], i))
        left.remove(here)
        tour.append(here)
    return tour


def _improved(full, tour) -> list:
    better = True
    while better:
        tour, turned = _two_opt(full, tour)
        tour, moved = _or_opt(full, tour)
        better = turned or moved
    return tour


def _two_opt(full, tour) -> tuple:
    """Turn stretches of the tour round as long as one becomes shorter by it."""
    stops = np.array([0, *tour, 0])
    any_better = False
    while True:
        a, b = stops[:-1], stops[1:]
        legs = full[a, b]
        gain = legs[:, None] + legs[None, :] - full[np.ix_(a, a)] - full[np.ix_(b, b)]
        gain[np.tri(len(a), k=0, dtype=bool)] = 0.0
        i, j = np.unravel_index(np.argmax(gain), gain.shape)
        if gain[i, j] <= _GAIN:
            return stops[1:-1].tolist(), any_better
        stops[i + 1 : j + 1] = stops[i + 1 : j + 1][::-1]
        any_better = True


def _or_opt(full, tour) -> tuple:
    """Move up to three places in a row elsewhere, where that shortens the tour; once."""
    here = _length(full, tour)
    for size in (1, 2, 3):
        for first in range(len(tour) - size + 1):
            piece, rest = tour[first : first + size], tour[:first] + tour[first + size :]
            stops = np.array([0, *rest, 0])
            a, b = stops[:-1], stops[1:]
            inside = full[piece[:-1], piece[1:]].sum()
            base = full[a, b].sum() + inside
            for part in (piece, piece[::-1]):
                longer = full[a, part[0]] + full[part[-1], b] - full[a, b]
                at = int(np.argmin(longer))
                if base + longer[at] < here - _GAIN:
                    return rest[:at] + part + rest[at:], True
    return tour, False
