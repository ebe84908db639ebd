"""Kernels of a density surface: how one incident spreads over the ground around it."""

from dataclasses import dataclass
from enum import Enum

import numpy as np


class Kernel(Enum):
    """Shapes of the hill that every incident becomes; each holds a volume of one.

    With h the bandwidth and u = d / h: uniform 1/(πh²), triangular 3(1−u)/(πh²), Epanechnikov
    2(1−u²)/(πh²), quartic 3(1−u²)²/(πh²), triweight 4(1−u²)³/(πh²), all zero from u = 1 on, and
    Gaussian exp(−u²/2)/(2πh²), cut off at u = 4 where 0.03 % of its volume lies outside.
    """

    QUARTIC = "quartic"
    EPANECHNIKOV = "epanechnikov"
    TRIANGULAR = "triangular"
    UNIFORM = "uniform"
    TRIWEIGHT = "triweight"
    GAUSSIAN = "gaussian"

    @property
    def reach(self) -> float:
        """Bandwidths from the incident to where the kernel ends."""
        return 4.0 if self is Kernel.GAUSSIAN else 1.0

    @property
    def smooth(self) -> bool:
        """True where value and slope go to (nearly) zero at the end of the kernel."""
        return self in (Kernel.QUARTIC, Kernel.TRIWEIGHT, Kernel.GAUSSIAN)

    @property
    def spread(self) -> float:
        """Standard deviation along one axis, in bandwidths (of the kernel not cut off)."""
        variance = {
            Kernel.QUARTIC: 1 / 8,
            Kernel.EPANECHNIKOV: 1 / 6,
            Kernel.TRIANGULAR: 3 / 20,
            Kernel.UNIFORM: 1 / 4,
            Kernel.TRIWEIGHT: 1 / 10,
            Kernel.GAUSSIAN: 1.0,
        }[self]
        return variance**0.5

    @property
    def peak(self) -> float:
        """Value at the incident for a bandwidth of one metre, per m²."""
        return {
            Kernel.QUARTIC: 3 / np.pi,
            Kernel.EPANECHNIKOV: 2 / np.pi,
            Kernel.TRIANGULAR: 3 / np.pi,
            Kernel.UNIFORM: 1 / np.pi,
            Kernel.TRIWEIGHT: 4 / np.pi,
            Kernel.GAUSSIAN: 0.5 / np.pi,
        }[self]

    def shape(self, squared: np.ndarray) -> np.ndarray:
        """Height as a share of the peak at squared distance ``squared`` (in bandwidths²).

        Examples
        --------
        >>> Kernel.QUARTIC.shape(np.array([0.0, 0.25, 1.0])).tolist()
        [1.0, 0.5625, 0.0]
        """
        squared = np.asarray(squared, float)
        if self is Kernel.GAUSSIAN:
            return np.where(squared <= self.reach**2, np.exp(-0.5 * squared), 0.0)
        if self is Kernel.UNIFORM:
            return (squared <= 1.0).astype(float)
        if self is Kernel.TRIANGULAR:
            return np.maximum(1.0 - np.sqrt(squared), 0.0)
        inner = 1.0 - squared
        np.maximum(inner, 0.0, out=inner)
        if self is Kernel.QUARTIC:
            inner *= inner
        elif self is Kernel.TRIWEIGHT:
            inner = inner * inner * inner
        return inner

    def at(self, distance: np.ndarray, bandwidth: float) -> np.ndarray:
        """Density of one incident at ``distance`` metres, per m².

        Examples
        --------
        >>> Kernel.QUARTIC.at(np.array([0.0, 150.0]), 300.0).round(12).tolist()
        [1.061033e-05, 5.96831e-06]
        """
        u = np.asarray(distance, float) / bandwidth
        return self.peak / bandwidth**2 * self.shape(u * u)

    def slopes(self, squared: np.ndarray) -> tuple:
        """First and second derivative of ``shape`` by ``squared``; zero where the kernel ends.

        At the tip of the triangular kernel and at the ends of the kernels that are not smooth there
        is no derivative; callers sum those places point by point.
        """
        squared = np.asarray(squared, float)
        zero = np.zeros_like(squared)
        inside = squared < self.reach**2
        if self is Kernel.GAUSSIAN:
            height = self.shape(squared)
            return -0.5 * height, 0.25 * height
        if self is Kernel.UNIFORM:
            return zero, zero
        if self is Kernel.EPANECHNIKOV:
            return np.where(inside, -1.0, 0.0), zero
        if self is Kernel.TRIANGULAR:
            root = np.sqrt(np.where(squared > 0, squared, np.inf))
            return np.where(inside, -0.5 / root, 0.0), np.where(inside, 0.25 / root**3, 0.0)
        inner = np.where(inside, 1.0 - squared, 0.0)
        if self is Kernel.QUARTIC:
            return -2.0 * inner, np.where(inside, 2.0, 0.0)
        return -3.0 * inner**2, 6.0 * inner


@dataclass(frozen=True)
class Stamp:
    """A kernel on the lattice of cell offsets −reach … reach, heights as a share of the peak."""

    kernel: Kernel
    bandwidth: float
    cell: float

    @property
    def reach(self) -> int:
        """Cells from the incident's cell to the farthest cell centre it can touch."""
        return int(np.floor(self.kernel.reach * self.bandwidth / self.cell + 0.5 + 1e-9))

    @property
    def _offsets(self) -> np.ndarray:
        return np.arange(-self.reach, self.reach + 1) * (self.cell / self.bandwidth)

    def squared(self) -> np.ndarray:
        """Squared distance of every offset, in bandwidths²."""
        offset = self._offsets
        return offset[:, None] ** 2 + offset**2

    def rough(self) -> np.ndarray:
        """Offsets where the kernel has an edge or a tip within the incident's cell.

        There a Taylor series is no good, wherever in its cell the incident lies.
        """
        offset = self._offsets
        distance = np.hypot(offset[:, None], offset[None, :])
        step = self.cell / self.bandwidth
        half_diagonal = step * np.sqrt(0.5) * (1 + 1e-9)
        if self.kernel.smooth:
            return np.zeros(distance.shape, bool)
        rough = np.abs(distance - self.kernel.reach) <= half_diagonal
        if self.kernel is Kernel.TRIANGULAR:
            rough |= distance <= 5.5 * step
        return rough

    def moments(self) -> dict:
        """Kernels for the moments 1, u, v, u², v², uv of the incidents of a cell, by their names.

        ``u`` and ``v`` are offsets from the cell's centre in bandwidths. The second-order Taylor
        series of the height at a cell centre is the sum of moment times kernel; rough offsets are
        zero in all of them. Rows are offsets to the north, columns to the east.
        """
        offset = self._offsets
        x, y = offset[None, :], offset[:, None]
        squared = x * x + y * y
        first, second = self.kernel.slopes(squared)
        kernels = {
            "one": self.kernel.shape(squared),
            "u": -2.0 * first * x,
            "v": -2.0 * first * y,
            "uu": 2.0 * second * x * x + first,
            "vv": 2.0 * second * y * y + first,
            "uv": 4.0 * second * x * y,
        }
        good = ~self.rough()
        return {name: np.where(good, kernel, 0.0) for name, kernel in kernels.items()}
