"""The round of one turf: up one side of the street, back down the other."""

import numpy as np

_EPS = 1e-6


def round_order(chainage, side, start_m: float, way: int, first_side: int = 1, ties=()):
    """Return the rows in the order a team walks them.

    Parameters
    ----------
    chainage : (n,) float array
        Metres along the corridor.
    side : (n,) int array
        +1 left, −1 right, 0 on the center: taken with ``first_side``, or with the other when
        nothing else lies on the first.
    start_m : float
        Where the round begins, at an end of the turf or within it.
    way : int
        +1 when the team sets out with the chainage, −1 against it.
    first_side : int
        The side walked with the chainage; the other one is walked against it.
    ties : tuple of (n,) arrays
        Order of stops at one place, most important first.

    Notes
    -----
    The round is closed: up, over, down, over. A round that begins within the turf does the part
    behind its start last. Where all stops lie on one side, they are visited on the way out.

    Examples
    --------
    >>> at, side = np.array([10.0, 20.0, 10.0, 20.0]), np.array([1, 1, -1, -1])
    >>> round_order(at, side, 0.0, +1).tolist(), round_order(at, side, 30.0, -1).tolist()
    ([0, 1, 3, 2], [3, 2, 0, 1])
    >>> round_order(at, side, 15.0, +1).tolist()
    [1, 3, 2, 0]
    """
    chainage, side = np.asarray(chainage, float), np.asarray(side)
    ahead = way * (chainage - start_m) >= -_EPS
    if len(set(side.tolist()) - {0}) < 2:
        # Out on the only side; what lies behind the start comes on the way back.
        phase = np.where(ahead, 0, 1)
        along = np.where(ahead, way * chainage, -way * chainage)
    else:
        out_side = first_side if way > 0 else -first_side
        on_side = np.where(side == 0, first_side, side)
        phase = np.where(on_side != out_side, 1, np.where(ahead, 0, 2))
        along = np.where(phase == 1, -way * chainage, way * chainage)
    return np.lexsort((*ties[::-1], np.round(along, 6), phase))
