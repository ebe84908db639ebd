"""The map on paper: its size, and which way the street runs."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Frame:
    """The map on paper, millimetres along and across the street; ``upward``: the street runs up."""

    along: float
    across: float
    upward: bool = True

    @classmethod
    def of(cls, width: float, height: float) -> "Frame":
        """The street follows the longer side.

        Examples
        --------
        >>> Frame.of(138.0, 217.0).upward, Frame.of(250.0, 140.0).upward
        (True, False)
        """
        return cls(max(width, height), min(width, height), upward=height >= width)

    def on_paper(self, local, metres_per_mm: float) -> np.ndarray:
        """(n, 2) millimetres right of and below the centre of the map, of places on a sheet."""
        u, v = np.atleast_2d(local).T / metres_per_mm
        return np.column_stack([-v, -u]) if self.upward else np.column_stack([u, -v])
