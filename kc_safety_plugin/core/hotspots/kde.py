"""Kernel density: incidents per square kilometre at the cell centres of a grid."""

import numpy as np

from kc_safety_plugin.core.grid import Grid
from kc_safety_plugin.core.progress import Tick, part_of, silent

from .binned_points import BinnedPoints
from .convolve import convolve
from .crowds import split_crowds
from .kernels import Kernel, Stamp
from .smooth_sums import SPREAD, smooth_sums
from .stamping import stamp_offsets, stamp_squares

#: Up to this many kernel heights are always summed one by one.
EXACT_HEIGHTS = 1e7
#: Seconds a height takes, and a point and a cell by moments, for choosing the faster way.
_HEIGHT = 1e-8
_BY_MOMENTS = {True: (3e-8, 3e-8), False: (1.2e-7, 1.3e-7)}

_PER_KM2 = 1e6
_CHUNK = 1 << 15


def is_exact(
    points: int, cells: int, cell: float, bandwidth: float, kernel: Kernel = Kernel.QUARTIC
) -> bool:
    """True when ``density`` sums every kernel height one by one: few heights, or the faster way.

    Examples
    --------
    >>> is_exact(10_000, 480_000, 50.0, 500.0), is_exact(1_000_000, 480_000, 50.0, 500.0)
    (True, False)
    """
    side = 2 * Stamp(kernel, bandwidth, cell).reach + 1
    # An exponential costs about five times a polynomial.
    heights = (5.0 if kernel is Kernel.GAUSSIAN else 1.0) * points * side * side
    point, of_cell = _BY_MOMENTS[kernel.smooth]
    return heights <= EXACT_HEIGHTS or heights * _HEIGHT <= points * point + cells * of_cell


def density(
    x: np.ndarray,
    y: np.ndarray,
    grid: Grid,
    bandwidth: float,
    kernel: Kernel = Kernel.QUARTIC,
    weights: np.ndarray = None,
    exact: bool = None,
    tick: Tick = silent,
) -> np.ndarray:
    """Kernel density of points at the centres of the cells of a square grid's window.

    Parameters
    ----------
    x, y : (n,) float arrays
        Metres, finite. Points outside the window count as far as their kernel reaches into it.
    grid : SquareGrid
        With a window.
    bandwidth : float
        Metres; where the kernel ends, or the standard deviation of the Gaussian kernel.
    kernel : Kernel
    weights : (n,) float array, optional
        Zero or more; one per point without it.
    exact : bool, optional
        Sum all heights one by one (rounding only), or use moments and the Fourier transform (error
        below 0.05 % of the peak for bandwidths of ten cells). By default exact where that is fast.
    tick : Tick
        Progress and cancel.

    Returns
    -------
    (rows, columns) array, south first
        Incidents (or weight) per km².

    Notes
    -----
    Large sums keep, per cell, the number of points and the first and second moments of their places
    in the cell. Kernels that end smoothly need one Fourier transform of them (``smooth_sums``). For
    the others each moment is convolved with the matching derivative of the kernel; where a kernel
    has an edge or a tip that series fails, and those offsets are summed point by point.

    Examples
    --------
    >>> from kc_safety_plugin.core.grid import SquareGrid
    >>> one = density(np.array([5.0]), np.array([5.0]), SquareGrid(10.0, 0, 0, 1, 1), 300.0)
    >>> round(float(one[0, 0]), 6)
    10.61033
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    if weights is not None:
        weights = np.asarray(weights, float)
    if exact is None:
        exact = is_exact(len(x), grid.rows * grid.columns, grid.size, bandwidth, kernel)
    stamp = Stamp(kernel, bandwidth, grid.size)
    scale = _PER_KM2 * kernel.peak / bandwidth**2
    if not exact and kernel.smooth:
        points = BinnedPoints.of(x, y, weights, grid, stamp.reach + SPREAD)
        return _smooth(points, stamp, scale, grid, tick)
    points = _Apron(x, y, weights, grid, stamp.reach)
    out = _exact(points, stamp, tick) if exact else _by_moments(points, stamp, grid, tick)
    out *= scale
    return out


def _smooth(points, stamp, scale, grid, tick):
    tick(0.0)
    out = np.empty(grid.shape, np.float32)
    points, crowds = split_crowds(points, stamp.bandwidth / stamp.cell)
    smooth_sums(points, stamp, scale, out, part_of(tick, 0.05, 0.95))
    if crowds is not None:
        crowds = _Apron(crowds.x, crowds.y, crowds.weights * scale, grid, stamp.reach)
        where = crowds.row - stamp.reach, crowds.column - stamp.reach
        place = crowds.offsets()
        stamp_squares(out, where, place, crowds.weights, stamp, part_of(tick, 0.95, 1.0))
    tick(1.0)
    return out


class _Apron:
    """Points in the window and around it, with their cell and their place in the cell."""

    def __init__(self, x, y, weights, grid, reach):
        self.shape = (grid.rows + 2 * reach, grid.columns + 2 * reach)
        self.inner = (slice(reach, reach + grid.rows), slice(reach, reach + grid.columns))
        self._origin = (grid.column - reach, grid.row - reach)
        column, row = np.empty(len(x), np.int32), np.empty(len(x), np.int32)
        inside = np.empty(len(x), bool)
        height, width = self.shape
        # Blocks that stay in the processor's cache are several times faster than one pass.
        for a in range(0, len(x), _CHUNK):
            part = slice(a, a + _CHUNK)
            i, j = grid.cells_of(x[part], y[part])
            i -= self._origin[0]
            j -= self._origin[1]
            inside[part] = (i >= 0) & (i < width) & (j >= 0) & (j < height)
            column[part], row[part] = i, j
        if not inside.all():
            x, y, column, row = x[inside], y[inside], column[inside], row[inside]
            weights = None if weights is None else weights[inside]
        self.x, self.y, self.weights = x, y, weights
        self.column, self.row = column, row
        self.cell = grid.size

    def in_order(self) -> None:
        """Sort the points by place and weight, so that sums do not depend on the input order."""
        keys = (self.y, self.x) if self.weights is None else (self.weights, self.y, self.x)
        order = np.lexsort(keys)
        self.x, self.y = self.x[order], self.y[order]
        self.column, self.row = self.column[order], self.row[order]
        if self.weights is not None:
            self.weights = self.weights[order]

    def offsets(self, part=slice(None)) -> tuple:
        """(u, v) from the cell's centre to the point, in cells, −0.5 … 0.5."""
        u = self.x[part] / self.cell - (self.column[part] + self._origin[0] + 0.5)
        v = self.y[part] / self.cell - (self.row[part] + self._origin[1] + 0.5)
        return u, v


def _exact(points, stamp, tick):
    points.in_order()
    u, v = points.offsets()
    out = np.zeros(points.shape)
    where = (points.row, points.column)
    if stamp.reach >= 16:
        stamp_squares(out, where, (u, v), points.weights, stamp, tick)
    else:
        everywhere = np.ones((2 * stamp.reach + 1,) * 2, bool)
        stamp_offsets(out, where, (u, v), points.weights, stamp, everywhere, tick)
    return np.ascontiguousarray(out[points.inner])


def _by_moments(points, stamp, grid, tick):
    binned = BinnedPoints.of(points.x, points.y, points.weights, grid, stamp.reach)
    sums = binned.add_up().complete(part_of(tick, 0.0, 0.2))
    moments = sums.moments(slice(0, points.shape[0]))
    unit, layers, kernels = stamp.cell / stamp.bandwidth, [], []
    for name, kernel in stamp.moments().items():
        if kernel.any():
            layers.append(moments[name].reshape(points.shape))
            kernels.append(kernel * unit ** (0 if name == "one" else len(name)))
    out = np.zeros(grid.shape, np.float32)
    convolve(layers, kernels, out, part_of(tick, 0.2, 0.9))
    del layers, moments
    points.in_order()
    sharp = np.zeros(points.shape)
    stamp_offsets(
        sharp,
        (points.row, points.column),
        points.offsets(),
        points.weights,
        stamp,
        stamp.rough(),
        part_of(tick, 0.9, 1.0),
    )
    out += sharp[points.inner]
    return out
