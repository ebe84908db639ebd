"""Sums of a smooth kernel over very many points, from what every cell holds, tile by tile."""

import numpy as np

from kc_safety_plugin.core.progress import Tick, part_of, silent

from .binned_points import BinnedPoints
from .convolve import convolve
from .kernels import Stamp
from .moments import STEPS, CellSums

#: Cells that the moments of a cell are spread over, to each side.
SPREAD = 2
#: Cells of a strip of tiles that are held in memory at once.
_STRIP_CELLS = 3_000_000
#: From so many cells a point on, points are spread one by one.
_SPARSE = 4
#: Kernels of so many cells hardly see the third moments of a cell.
_WIDE = 25
#: Cells that are spread at once: they stay in the processor's cache.
_BLOCK_CELLS = 1 << 16


def smooth_sums(
    points: BinnedPoints,
    stamp: Stamp,
    scale: float,
    out: np.ndarray,
    tick: Tick = silent,
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
    rows, width = out.shape[0], points.shape[1]
    kernel = scale * stamp.kernel.shape(stamp.squared())
    wide = stamp.bandwidth >= _WIDE * stamp.cell
    at_once = max(round(_STRIP_CELLS / width), 1)
    strips, starts = range(0, rows, at_once), None
    if len(strips) > 1:
        points, starts = points.by_row()
    for first in strips:
        here = part_of(tick, *(min(one, rows) / rows for one in (first, first + at_once)))
        some, strip = points, out[first : first + at_once]
        if starts is not None:
            some = points.rows(first, first + at_once + 2 * (stamp.reach + SPREAD), starts)
        if not len(some):
            strip[:] = 0.0
            continue
        if some.weights is None and len(some) < some.shape[0] * some.shape[1] / _SPARSE:
            weights = spread_points(some, wide)
        else:
            sums = some.add_up().complete(part_of(here, 0.0, 0.2))
            weights = spread_cells(sums, part_of(here, 0.2, 0.3))
        apron = weights[SPREAD:-SPREAD, SPREAD:-SPREAD]
        convolve([apron], [kernel], strip, part_of(here, 0.3, 1.0))


def spread_cells(sums: CellSums, tick: Tick = silent) -> np.ndarray:
    """Weights on all cell centers that have the moments of every cell.

    At the edges, ``SPREAD`` cells wide, they are worth nothing.
    """
    rows, width = sums.shape
    weights = np.zeros(sums.shape, np.float32)
    at_once = max(_BLOCK_CELLS // width, 1)
    for first in range(SPREAD, rows - SPREAD, at_once):
        tick(first / rows)
        last = min(first + at_once, rows - SPREAD)
        moments = sums.moments(slice(first - SPREAD, last + SPREAD))
        spread(moments, weights[first:last].reshape(-1), width)
    return weights


def spread_points(points: BinnedPoints, wide: bool = False) -> np.ndarray:
    """Weights on all cell centers, added up point by point: best for few points on many cells.

    Six centers a point do for a ``wide`` kernel, thirteen keep most of the third moments too.
    """
    width, cells = points.shape[1], points.shape[0] * points.shape[1]
    u, v = (part.astype(float) for part in points.half_steps())
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
    whole = 2.0 * STEPS
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
    whole = 2.0 * STEPS
    corner = 2.0 * np.abs(u * v)
    uu, vv = u * u, v * v
    nodes = [(0, 2.0 * (whole * whole - uu - vv) + corner)]
    aside = np.where(u < 0, -1, 1), np.where(v < 0, -width, width)
    for moment, square, beside in ((u, uu, aside[0]), (v, vv, aside[1])):
        # Towards the point, and away from it.
        near = whole * np.abs(moment)
        nodes += [(beside, square + near - corner), (-beside, square - near)]
    return [*nodes, (aside[0] + aside[1], corner)], 2.0 * whole * whole


def spread(moments: dict, out: np.ndarray, width: int) -> None:
    """Set ``out`` to weights on cell centers that have the ``moments`` of every cell.

    Moments are flat arrays of whole rows of ``width`` cells, with ``SPREAD`` rows more on each side
    than ``out``; what spreads past the end of a row falls on the other end of the next.

    Examples
    --------
    >>> cell = np.zeros((6, 6))
    >>> cell[2, 2] = 1.0
    >>> parts = {"one": 1.0, "u": 0.25, "v": 0.0, "uu": 0.0625, "vv": 0.0, "uv": 0.0}
    >>> weights = np.empty((2, 6))
    >>> spread({name: part * cell.ravel() for name, part in parts.items()}, weights.reshape(-1), 6)
    >>> (weights.round(4) + 0.0).tolist()
    [[0.0208, -0.1354, 0.9375, 0.1979, -0.0208, 0.0], [0.0, 0.0, 0.0, 0.0, 0.0, 0.0]]
    """
    begin = SPREAD * width

    def ahead(moment, cells):
        return moment[begin - cells : begin - cells + len(out)]

    out[:] = ahead(moments["one"], 0)
    for first, second, cells in (("u", "uu", 1), ("v", "vv", width)):
        near = moments[first] * np.float32(2.0 / 3.0)
        out += ahead(near, cells)
        out -= ahead(near, -cells)
        near *= np.float32(1.0 / 8.0)
        out -= ahead(near, 2 * cells)
        out += ahead(near, -2 * cells)
        half = moments[second] * np.float32(0.5)
        out += ahead(half, cells)
        out += ahead(half, -cells)
        out -= ahead(moments[second], 0)
    cross = moments["uv"] * np.float32(0.25)
    for along, across in ((width + 1, width - 1), (-width - 1, 1 - width)):
        out += ahead(cross, along)
        out -= ahead(cross, across)
