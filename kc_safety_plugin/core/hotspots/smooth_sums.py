"""Sums of a smooth kernel over very many points, from the moments of every cell, tile by tile."""

import numpy as np

from kc_safety_plugin.core.parallel import for_each
from kc_safety_plugin.core.progress import Tick, part_of, silent

from .convolve import spectrum, tile_size
from .kernels import Stamp
from .moments import STEPS, BinnedPoints, CellMoments

#: Cells that the moments of a cell are spread over, to each side.
SPREAD = 2
#: Cells of a strip of tiles that are held in memory at once.
_STRIP_CELLS = 3_000_000
_DUST = 1e-9
#: From so many cells a point on, points are spread one by one.
_SPARSE = 4
#: Kernels of so many cells hardly see the third moments of a cell.
_WIDE = 25
#: From so many cells on threads are worth while.
_MANY_CELLS = 1_500_000


def smooth_sums(
    points: BinnedPoints, stamp: Stamp, scale: float, out: np.ndarray, tick: Tick = silent
) -> None:
    """Set ``out`` to ``scale`` times the kernel heights of all points at the cells' centers.

    Parameters
    ----------
    points : BinnedPoints
        On the grid of ``out`` with a margin of ``stamp.reach`` + ``SPREAD`` cells.
    stamp : Stamp
        A kernel whose value and slope end smoothly.
    scale : float
    out : (rows, columns) float32 array
        Overwritten; zero where no point reaches.
    tick : Tick
        Progress and cancel.

    Notes
    -----
    The points of a cell are replaced by weights on its center and the centers around it that have
    the same moments up to the second, mixed one included, after the second-order binning of M. P.
    Wand (1994), Journal of Computational and Graphical Statistics 3, 433–445, with the first
    derivative over five centers instead of three: one transform forth and one back then do. Tiles
    overlap and save (see ``convolve``); tiles without points are left out.
    """
    rows, columns = out.shape
    reach = stamp.reach
    size = [tile_size(n, reach) for n in (rows, columns)]
    step = [side - 2 * reach for side in size]
    transfer = spectrum(scale * stamp.kernel.shape(stamp.squared()), reach, size)
    at_once = max(1, round(_STRIP_CELLS / (step[0] * points.shape[1]))) * step[0]
    strips = range(0, rows, at_once)
    wide, starts = stamp.bandwidth >= _WIDE * stamp.cell, None
    if len(strips) > 1:
        points, starts = points.by_row()
    for first in strips:
        share = [min(one, rows) / rows for one in (first, first + at_once)]
        some = points
        if starts is not None:
            some = points.rows(first, first + at_once + 2 * (reach + SPREAD), starts)
        strip = out[first : first + at_once]
        _strip(some, strip, transfer, (size, step, reach), wide, part_of(tick, *share))


def _strip(points, out, transfer, sizes, wide, tick):
    size, step, reach = sizes
    if not len(points):
        out[:] = 0.0
        return
    rows, columns = out.shape
    tiles = [(j, i) for j in range(0, rows, step[0]) for i in range(0, columns, step[1])]
    weights_of = _weights(points, wide, part_of(tick, 0.0, 0.3))

    def work(tile):
        j, i = tile
        part = tuple(slice(k, k + side + 2 * SPREAD) for k, side in zip(tile, size))
        keep = (slice(j, min(j + step[0], rows)), slice(i, min(i + step[1], columns)))
        weights = weights_of(part)
        if weights is None:
            out[keep] = 0.0
            return
        transformed = np.fft.rfft2(weights, size)
        transformed *= transfer
        back = np.fft.irfft2(transformed, size)
        # Rounding of the transform leaves dust where there is nothing.
        dust = _DUST * back.max()
        height, width = keep[0].stop - j, keep[1].stop - i
        back = back[reach : reach + height, reach : reach + width]
        np.multiply(back, back > dust, out=out[keep], casting="same_kind")

    for_each(work, tiles, part_of(tick, 0.3, 1.0), small=rows * columns < _MANY_CELLS)


def _weights(points, wide, tick):
    """A function that gives the weights on the centers of a part of the grid; None for none."""
    if points.weights is None and len(points) < points.shape[0] * points.shape[1] / _SPARSE:
        grid = spread_points(points, wide)
        tick(1.0)

        def of(part):
            inner = tuple(slice(one.start + SPREAD, one.stop - SPREAD) for one in part)
            weights = grid[inner]
            return weights if weights.any() else None

        return of
    moments = CellMoments(points, tick)
    occupied = moments.count.reshape(points.shape)
    return lambda part: spread(*moments.of(part)) if occupied[part].any() else None


def spread_points(points: BinnedPoints, wide: bool = False) -> np.ndarray:
    """Weights on all cell centers, added up point by point: best for few points on many cells.

    Six centers a point do for a ``wide`` kernel, thirteen keep most of the third moments too.
    """
    width, cells = points.shape[1], points.shape[0] * points.shape[1]
    u, v = points.u.astype(float), points.v.astype(float)
    nodes, whole = (_six if wide else _thirteen)(u, v, width)
    # What spreads past an edge falls on two more rows at each end, or on the columns of the margin.
    around = SPREAD * width
    number, weights = (np.empty(len(nodes) * len(u), kind) for kind in (np.intp, float))
    for k, (ahead, weight) in enumerate(nodes):
        part = slice(k * len(u), (k + 1) * len(u))
        np.add(points.number, ahead + around, out=number[part])
        weights[part] = weight
    out = np.bincount(number, weights, minlength=cells + 2 * around)[around : around + cells]
    out *= 1.0 / whole
    return out.reshape(points.shape)


def _thirteen(u, v, width):
    """(cells ahead, weights) of the centers, and what the weights of a point add up to.

    Weights are whole numbers, so that sums do not depend on the order of the points.
    """
    whole = float(STEPS)
    cross = 6.0 * u * v
    nodes = [(0, 24.0 * (whole * whole - u * u - v * v))]
    for moment, ahead in ((u, 1), (v, width)):
        near, square, far = 16.0 * whole * moment, 12.0 * moment * moment, 2.0 * whole * moment
        nodes += [(ahead, square + near), (-ahead, square - near)]
        nodes += [(2 * ahead, -far), (-2 * ahead, far)]
    nodes += [(width + 1, cross), (-width - 1, cross), (width - 1, -cross), (1 - width, -cross)]
    return nodes, 24.0 * whole * whole


def _six(u, v, width):
    """The same with the own center, the four beside it and one across the corner."""
    whole = float(STEPS)
    corner = 2.0 * np.abs(u * v)
    uu, vv = u * u, v * v
    nodes = [(0, 2.0 * (whole * whole - uu - vv) + corner)]
    aside = np.where(u < 0, -1, 1), np.where(v < 0, -width, width)
    for moment, square, beside in ((u, uu, aside[0]), (v, vv, aside[1])):
        # Towards the point, and away from it.
        near = whole * np.abs(moment)
        nodes += [(beside, square + near - corner), (-beside, square - near)]
    return [*nodes, (aside[0] + aside[1], corner)], 2.0 * whole * whole


def spread(one, u, v, uu, vv, uv) -> np.ndarray:
    """Weights on cell centers with the given moments of every cell, two cells less on each side.

    Examples
    --------
    >>> cell = np.zeros((6, 6))
    >>> cell[2, 2] = 1.0
    >>> weights = spread(cell, 0.25 * cell, 0 * cell, 0.0625 * cell, 0 * cell, 0 * cell)
    >>> weights.round(4).tolist()
    [[0.9375, 0.1979], [0.0, 0.0]]
    """
    middle = slice(2, -2)
    out = (one - uu - vv)[2:-2, 2:-2]
    for moment, square, turned in ((u, uu, False), (v, vv, True)):
        # Views with the direction of the moment along the columns.
        here = out.T if turned else out
        first, second = (part.T if turned else part for part in (moment, square))
        near, half = first * (2.0 / 3.0), second * 0.5
        here += (half + near)[middle, 1:-3]
        half -= near
        here += half[middle, 3:-1]
        far = first * (1.0 / 12.0)
        here -= far[middle, :-4]
        here += far[middle, 4:]
    cross = uv[:, 1:-3] - uv[:, 3:-1]
    cross *= 0.25
    out += cross[1:-3]
    out -= cross[3:-1]
    return out
