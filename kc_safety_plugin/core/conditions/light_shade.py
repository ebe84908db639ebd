"""Tree crowns between lamps and walks: which light paths pass through leaves."""

from dataclasses import dataclass

import numpy as np

_STEPS = 12


@dataclass(frozen=True)
class Canopy:
    """Tree crowns on a grid of square cells.

    Attributes
    ----------
    top : (rows, columns) float array
        Height of the top of the crown above the ground, metres, south row first; NaN where
        there is no crown, infinity where its height is not known.
    left, bottom : float
        South-west corner of the grid, metres.
    cell : float
        Side of a cell, metres.
    base : float
        Height of the lowest leaves, metres, everywhere the same. Light passes below it.
    passes : float
        Share of the light that gets through a crown, 0 … 1.
    """

    top: np.ndarray
    left: float
    bottom: float
    cell: float
    base: float = 2.5
    passes: float = 0.0

    def top_at(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Crown tops at places; NaN outside the grid and where there is no crown.

        Examples
        --------
        >>> Canopy(np.array([[9.0, np.nan]]), 0.0, 0.0, 2.0).top_at(
        ...     np.array([1.0, 3.0, 5.0]), np.array([1.0, 1.0, 1.0])).tolist()
        [9.0, nan, nan]
        """
        rows, columns = self.top.shape
        column = np.floor((x - self.left) / self.cell).astype(np.int64)
        row = np.floor((y - self.bottom) / self.cell).astype(np.int64)
        inside = (column >= 0) & (row >= 0) & (column < columns) & (row < rows)
        found = self.top[np.where(inside, row, 0), np.where(inside, column, 0)]
        return np.where(inside, found, np.nan)

    def share(self, x, y, dx, dy, height) -> np.ndarray:
        """Share of the light that arrives at ground points from lamps.

        Parameters
        ----------
        x, y : (n,) float arrays
            Points on the ground.
        dx, dy : (n,) float arrays
            From the point to the foot of the lamp, metres.
        height : (n,) float array
            Of the lamp, metres.

        Returns
        -------
        (n,) float array
            ``passes`` where the straight path meets a crown between its base and its top, else
            1. A crown does not shade what passes above it.

        Notes
        -----
        The part of the path above the crown base is tested at 12 places evenly spaced, so a
        crown narrower than a twelfth of the path can be missed.

        Examples
        --------
        A crown 6 m high between 4 and 6 m from the point, a lamp of 8 m 10 m away:

        >>> tree = Canopy(np.array([[np.nan, np.nan, 6.0, np.nan, np.nan]]), 0.0, 0.0, 2.0)
        >>> one = np.ones(1)
        >>> tree.share(0 * one, one, 10 * one, 0 * one, 8 * one).tolist()
        [0.0]
        >>> tree.share(0 * one, one, 10 * one, 0 * one, 20 * one).tolist()
        [1.0]
        """
        low = np.minimum(self.base / height, 1.0)
        hidden = np.zeros(len(x), bool)
        for step in range(_STEPS):
            along = low + (1.0 - low) * (step + 0.5) / _STEPS
            with np.errstate(invalid="ignore"):
                hidden |= self.top_at(x + along * dx, y + along * dy) >= along * height
        # A lamp no higher than the leaves shines below them.
        hidden &= height > self.base
        return np.where(hidden, self.passes, 1.0)

    def covers(self, x, y, height) -> np.ndarray:
        """True for lamps that stand in a crown: its top is higher than they are.

        Examples
        --------
        >>> tree = Canopy(np.array([[9.0]]), 0.0, 0.0, 2.0)
        >>> tree.covers(np.ones(2), np.ones(2), np.array([8.0, 10.0])).tolist()
        [True, False]
        """
        with np.errstate(invalid="ignore"):
            return (self.top_at(x, y) > height) & (height > self.base)
