"""Move numbered markers apart so that each can be read."""

import numpy as np

_PAIRS = 20_000_000


def spread_markers(
    xy: np.ndarray, size: np.ndarray, half_frame: tuple, above=-np.inf, below=np.inf
) -> np.ndarray:
    """Return places near ``xy`` where markers neither overlap nor leave the frame.

    Parameters
    ----------
    xy : (n, 2) float array
        Places from the centre of the frame, any unit.
    size : (n,) float array
        Diameter of each marker, same unit.
    half_frame : (float, float)
        Half the width and height of the frame; centres stay half a marker inside it.
    above, below : (n,) float arrays or floats
        Bounds of the second coordinate of each centre, so that the street itself stays clear.

    Notes
    -----
    Overlapping markers push each other apart by half the overlap, round after round. Markers at
    one place start in directions a golden angle apart, so the result depends on nothing but
    their order. Where more markers are given than fit, the least overlap found is returned.

    Examples
    --------
    >>> two = spread_markers(np.zeros((2, 2)), np.array([2.0, 2.0]), (9.0, 9.0))
    >>> bool(np.hypot(*(two[0] - two[1])) >= 1.99)
    True
    """
    n = len(xy)
    size = np.asarray(size, float)
    high = np.maximum(np.asarray(half_frame, float) - size[:, None] / 2, 0.0)
    low = -high
    low[:, 1] = np.minimum(np.maximum(low[:, 1], above), high[:, 1])
    high[:, 1] = np.maximum(np.minimum(high[:, 1], below), low[:, 1])
    place = np.clip(np.asarray(xy, float), low, high)
    if n < 2:
        return place
    apart = (size[:, None] + size) / 2
    np.fill_diagonal(apart, 0.0)
    turn = np.arange(n) * np.pi * (3 - np.sqrt(5))
    place = place + 1e-3 * size[:, None] * np.column_stack([np.cos(turn), np.sin(turn)])
    for _ in range(int(np.clip(_PAIRS / n**2, 5, 300))):
        gap = place[:, None] - place
        distance = np.hypot(gap[..., 0], gap[..., 1])
        push = np.maximum(apart - distance, 0.0)
        if push.max() < 1e-3 * size.max():
            break
        share = push / np.maximum(distance, 1e-12) / 2
        place = np.clip(place + (gap * share[..., None]).sum(axis=1), low, high)
    return place
