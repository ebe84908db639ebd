"""Points along a curve that fills the plane, so that those of every square lie together."""

import numpy as np

#: Halvings of the whole square that the curve knows; a key of 32 bits holds them.
DEPTH = 16
_HALF = np.uint32(2**16 - 1)


def _spread_bits() -> np.ndarray:
    """Every number of 16 bits with a gap of one bit before each of its bits."""
    bits = np.arange(2**16, dtype=np.uint32)
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        bits = (bits | bits << np.uint32(shift)) & np.uint32(mask)
    return bits


class PlaneOrder:
    """Points in the order of G. M. Morton's curve (1966) over their square.

    Attributes
    ----------
    order : (n,) int array
        Number of the point at each place of the order.
    x, y : (n,) float arrays
        The points in this order.
    side : float
        Side of the whole square.
    margin : float
        What rounding can take from a comparison of distances, with plenty to spare, metres.

    Examples
    --------
    >>> order = PlaneOrder(np.array([9.0, 1.0, 8.0, 0.0]), np.array([9.0, 8.0, 1.0, 0.0]))
    >>> order.order.tolist()
    [3, 2, 1, 0]
    """

    def __init__(self, x: np.ndarray, y: np.ndarray):
        west, south = x.min(), y.min()
        self.side = max(x.max() - west, y.max() - south, 1e-9) * (1 + 1e-12)
        spread, key = _spread_bits(), 0
        for values, low, shift in ((x, west, 0), (y, south, 1)):
            step = ((values - low) * (2**DEPTH / self.side)).astype(np.intp)
            key = key | spread[np.minimum(step, 2**DEPTH - 1)] << np.uint32(shift)
        # Sorting 16 bits at a time numpy counts instead of comparing.
        order = np.argsort((key & _HALF).astype(np.uint16), kind="stable")
        upper = (key >> np.uint32(16)).astype(np.uint16)
        self.order = order[np.argsort(upper[order], kind="stable")]
        self._key = key[self.order].astype(np.int64)
        self.x, self.y = x[self.order], y[self.order]
        self.margin = 1e-8 + 8 * np.spacing(max(np.abs(x).max(), np.abs(y).max()))

    def boxes(self, begin: np.ndarray, end: np.ndarray) -> tuple:
        """Middle (x, y) and half size (x, y) of the box around each run of points.

        The runs must ascend.
        """
        cut = np.column_stack([begin, end]).ravel()
        if cut[-1] == len(self.x):
            cut = cut[:-1]
        middle, half = [], []
        for values in (self.x, self.y):
            low, high = (f.reduceat(values, cut)[::2] for f in (np.minimum, np.maximum))
            middle.append((low + high) / 2)
            half.append((high - low) / 2)
        return (*middle, *half)

    def quarter(self, square: np.ndarray, begin: np.ndarray, end: np.ndarray, level: int) -> tuple:
        """Cut squares of a level in four; returns those with points and the square each was.

        ``square`` holds numbers along the curve of the level, 0 for the whole at level 0.
        """
        part = square[:, None] * 4 + np.arange(4)
        cut = np.searchsorted(self._key, (part[:, 1:] << 2 * (DEPTH - level - 1)).ravel())
        cut = cut.reshape(-1, 3)
        begin, end = np.column_stack([begin, cut]).ravel(), np.column_stack([cut, end]).ravel()
        peopled = np.flatnonzero(end > begin)
        return part.ravel()[peopled], begin[peopled], end[peopled], peopled // 4
