"""Kernel density: incidents per square kilometre at the cell centres of a grid."""

from copy import copy

import numpy as np

from kc_safety_plugin.core.grid import Grid
from kc_safety_plugin.core.progress import Tick, silent

from .convolve import convolve
from .kernels import Kernel, Stamp
from .stamping import stamp_offsets, stamp_squares

#: Up to this many kernel heights are always summed one by one.
EXACT_HEIGHTS = 1e7
#: Seconds a height, a point and a cell take one way and the other, for choosing the faster one.
_HEIGHT, _POINT, _CELL = 1.2e-8, 1.2e-7, 1.3e-7

_PER_KM2 = 1e6
# Offsets inside a cell are kept in steps of 2^-16 cell: their sums are then whole numbers, which
# a double holds exactly, so the order of the points cannot matter.
_STEPS = 65536.0
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
    return heights <= EXACT_HEIGHTS or heights * _HEIGHT <= points * _POINT + cells * _CELL


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
    in the cell, and convolve each with the matching derivative of the kernel (the second-order
    Taylor series of M. P. Wand, 1994, Journal of Computational and Graphical Statistics 3, 433–445,
    goes to the neighbouring nodes instead). Where a kernel has an edge or a tip the series fails;
    those offsets are summed point by point.

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
    work = _exact if exact else _by_moments
    out = work(_Apron(x, y, weights, grid, stamp.reach), stamp, tick)
    out *= _PER_KM2 * kernel.peak / bandwidth**2
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

    def split(self, chosen):
        """Take the ``chosen`` points out; return them with equal coordinates added up."""
        taken = copy(self)
        for name in ("x", "y", "column", "row"):
            values = getattr(self, name)
            setattr(taken, name, values[chosen])
            setattr(self, name, values[~chosen])
        weights = np.ones(np.count_nonzero(chosen))
        if self.weights is not None:
            weights, self.weights = self.weights[chosen], self.weights[~chosen]
        order = np.lexsort((weights, taken.y, taken.x))
        x, y = taken.x[order], taken.y[order]
        first = np.flatnonzero(
            np.append(True, (np.diff(x) != 0) | (np.diff(y) != 0))  # one row per coordinate
        )
        taken.weights = np.add.reduceat(weights[order], first)
        for name in ("x", "y", "column", "row"):
            setattr(taken, name, getattr(taken, name)[order][first])
        return taken

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


def _by_moments(points, stamp, tick):
    rough = stamp.rough()
    if points.weights is not None or rough.any():
        points.in_order()
    number = np.empty(len(points.x), np.intp)
    u, v = np.empty(len(number)), np.empty(len(number))
    for a in range(0, len(number), _CHUNK):
        part = slice(a, a + _CHUNK)
        np.multiply(points.row[part], points.shape[1], out=number[part], dtype=np.intp)
        number[part] += points.column[part]
        u[part], v[part] = points.offsets(part)
        u[part] *= _STEPS
        v[part] *= _STEPS
        np.rint(u[part], out=u[part])
        np.rint(v[part], out=v[part])
    tick(0.1)
    cells = points.shape[0] * points.shape[1]
    piles, count = None, np.bincount(number, points.weights, minlength=cells)
    if stamp.kernel in (Kernel.QUARTIC, Kernel.TRIWEIGHT):
        piled = _piled(points, number, count, u, v, stamp.reach)
        if piled.any():
            piles = points.split(piled)
            number, u, v = number[~piled], u[~piled], v[~piled]
            count = np.bincount(number, points.weights, minlength=cells)
    unit = stamp.cell / (_STEPS * stamp.bandwidth)
    moments = [
        (None, 1.0),
        (lambda: u, unit),
        (lambda: v, unit),
        (lambda: u * u, 0.5 * unit * unit),
        (lambda: v * v, 0.5 * unit * unit),
        (lambda: u * v, unit * unit),
    ]
    kernels, layers = [], []
    for kernel, (moment, scale) in zip(stamp.moments(), moments):
        if not kernel.any():
            continue
        summed = count
        if moment is not None:
            amount = moment()
            if points.weights is not None:
                amount = amount * points.weights
            summed = np.bincount(number, amount, minlength=cells)
        layers.append(summed.reshape(points.shape).astype(np.float32))
        kernels.append(kernel * scale)
        tick(0.1 + 0.2 * len(layers) / 6)
    window = [side.stop - side.start for side in points.inner]
    out = np.zeros(window, np.float32)
    convolve(layers, kernels, out, lambda share: tick(0.3 + 0.6 * share))
    del layers
    # Rounding of the transform leaves dust where the density is nought.
    peak = out.max(initial=0.0)
    out[out < 1e-9 * peak] = 0.0
    if rough.any():
        sharp = np.zeros(points.shape)
        stamp_offsets(
            sharp,
            (points.row, points.column),
            points.offsets(),
            points.weights,
            stamp,
            rough,
            lambda share: tick(0.9 + 0.1 * share),
        )
        out += sharp[points.inner]
    if piles is not None:
        out += _exact(piles, stamp, lambda share: tick(0.9 + 0.1 * share))
    return out


def _piled(points, number, weight, u, v, reach):
    """Points on coordinates that so many share that one of them alone could spoil the accuracy.

    Where a kernel ends its second derivative jumps, and a point's series is wrong there by up to
    two per cent of its peak (bandwidth of ten cells). Scattered points cancel out; a pile on one
    coordinate does not.
    """
    height, width = points.shape
    block = max(reach // 2, 1)
    sums = np.add.reduceat(weight.reshape(height, width), np.arange(0, height, block), axis=0)
    sums = np.add.reduceat(sums, np.arange(0, width, block), axis=1)
    # A block lies within a third of a bandwidth of its middle: a lower bound of the peak.
    peak = 0.75 * sums.max(initial=0.0)
    crowded = np.flatnonzero((weight > peak / 40.0)[number])
    piled = np.zeros(len(number), bool)
    if len(crowded) == 0:
        return piled
    half = int(_STEPS)
    place = (u[crowded].astype(np.int64) + half << 17) + (v[crowded].astype(np.int64) + half)
    place += number[crowded].astype(np.int64) << 35
    order = np.argsort(place, kind="stable")
    first = np.flatnonzero(np.diff(place[order], prepend=-1))
    many = np.ones(len(crowded)) if points.weights is None else points.weights[crowded]
    shared = np.add.reduceat(many[order], first) > peak / 400.0
    size = np.diff(np.append(first, len(order)))
    piled[crowded[order[np.repeat(shared, size)]]] = True
    return piled
