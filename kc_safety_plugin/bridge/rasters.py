"""Values of a raster layer under points given in the working system."""

from typing import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsRasterLayer,
)

from kc_safety_plugin.bridge.raster_pixels import open_pixels
from kc_safety_plugin.bridge.transforms import transformed
from kc_safety_plugin.core.progress import Tick, silent

_TILE_SIDE = 512
_TILE_PIXELS = 1 << 20


def sample_raster(
    layer: QgsRasterLayer,
    x: np.ndarray,
    y: np.ndarray,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    band: int = 1,
    tick: Tick = silent,
    formula: Callable = None,
) -> np.ndarray:
    """Return the value of the pixel under every point.

    ``x, y`` are in ``crs``; the raster may have any system, pixel size and rotation. NaN where
    the raster has no data, and outside it. Scale and offset of the band, and no-data values set
    in the layer's properties, are applied. Only touched tiles are read, one at a time.
    ``formula`` turns pixels into the value wanted before it is picked; with several bands
    (``band=(3, 4)``) it gets one array for each. It may stack several values on a new first
    axis; the result then has that axis too.
    """
    pixels = open_pixels(layer, band, formula)
    column, row = _positions(pixels, x, y, crs, layer.crs(), transforms)
    return _by_tiles(pixels, column, row, _under(column, row), tick)


def sample_maximum(
    layer: QgsRasterLayer,
    x: np.ndarray,
    y: np.ndarray,
    radius: float,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    band: int = 1,
    tick: Tick = silent,
    formula: Callable = None,
) -> np.ndarray:
    """Return the largest value within ``radius`` (units of ``crs``) of every point.

    A pixel counts when its centre lies within the radius or when it holds the point. NaN where
    no such pixel has data, and for points outside the raster. Distances follow the raster's own
    scale and rotation at each point, so degrees and feet are measured as metres. The work grows
    with (radius / pixel size)². ``formula`` as for ``sample_raster``.
    """
    pixels = open_pixels(layer, band, formula)
    x, y = np.asarray(x, float), np.asarray(y, float)
    column, row = _positions(pixels, x, y, crs, layer.crs(), transforms)
    if not radius > 0:
        return _by_tiles(pixels, column, row, _under(column, row), tick)

    def look(chosen):
        px, py, here = x[chosen], y[chosen], (column[chosen], row[chosen])
        east = _positions(pixels, px + radius, py, crs, layer.crs(), transforms)
        north = _positions(pixels, px, py + radius, crs, layer.crs(), transforms)
        return _circle(*here, east, north)

    return _by_tiles(pixels, column, row, look, tick)


def pixel_size(
    layer: QgsRasterLayer,
    x: float,
    y: float,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> float:
    """Side of a square as large as the pixel at a place, in units of ``crs`` (metres)."""
    pixels = open_pixels(layer)
    corner = np.array([0.0, 1.0, 0.0]) + x, np.array([0.0, 0.0, 1.0]) + y
    column, row = _positions(pixels, *corner, crs, layer.crs(), transforms)
    (a, b), (c, d) = column[1:] - column[0], row[1:] - row[0]
    return float(1.0 / np.sqrt(abs(a * d - b * c)))


def _positions(pixels, x, y, crs, raster_crs, transforms):
    return pixels.position(*transformed(x, y, crs, raster_crs, transforms))


def _under(column, row):
    """Look at the pixel under each point."""

    def look(chosen):
        def pick(values, top, left):
            return values[..., row[chosen].astype(int) - top, column[chosen].astype(int) - left]

        return (0, 0), pick

    return look


def _circle(column, row, east, north):
    """Look at the pixels around each point; ``east`` and ``north`` lie one radius away."""
    # Pixels per radius towards east and north; the inverse turns pixels into radii.
    a, c = east[0] - column, east[1] - row
    b, d = north[0] - column, north[1] - row
    with np.errstate(invalid="ignore", divide="ignore"):
        p, q, r, s = np.array([d, -b, -c, a]) / (a * d - b * c)
    # A centre at most ``reach`` away lies at most that and half a pixel from the point's own.
    reach = (np.nanmax(np.hypot(*axis), initial=0.0) for axis in ((a, b), (c, d)))
    across, down = (int(one + 0.5 + 1e-9) for one in reach)

    def pick(values, top, left):
        height, width = values.shape[-2:]
        i0, j0 = row.astype(int), column.astype(int)
        best = values[..., i0 - top, j0 - left]
        for di in range(-down, down + 1):
            dy = i0 + (di + 0.5) - row
            i = i0 + (di - top)
            for dj in range(-across, across + 1):
                dx = j0 + (dj + 0.5) - column
                j = j0 + (dj - left)
                near = (p * dx + q * dy) ** 2 + (r * dx + s * dy) ** 2 <= 1.0 + 1e-12
                near &= (i >= 0) & (j >= 0) & (i < height) & (j < width)
                best[..., near] = np.fmax(best[..., near], values[..., i[near], j[near]])
        return best

    return (across, down), pick


def _by_tiles(pixels, column, row, look, tick):
    """Read tile after tile; ``look(chosen)`` gives (margin in pixels, function that picks)."""
    result = None
    with np.errstate(invalid="ignore"):
        inside = (column >= 0) & (row >= 0) & (column < pixels.width) & (row < pixels.height)
    inside = np.flatnonzero(inside)
    wide, high = _tile_shape(pixels)
    tile_row, tile_column = (row[inside] // high).astype(int), (column[inside] // wide).astype(int)
    tile = tile_row * (pixels.width // wide + 1) + tile_column
    order = inside[np.argsort(tile, kind="stable")]
    starts = np.flatnonzero(np.diff(np.sort(tile), prepend=-1))
    for first, last in zip(starts, [*starts[1:], len(order)]):
        tick(first / len(order))
        chosen = order[first:last]
        (across, down), pick = look(chosen)
        # Only the rectangle round the points of the tile, so long thin streets read little.
        left = max(int(column[chosen].min()) - across, 0)
        top = max(int(row[chosen].min()) - down, 0)
        right = min(int(column[chosen].max()) + across + 1, pixels.width)
        bottom = min(int(row[chosen].max()) + down + 1, pixels.height)
        values = pixels.window(left, top, right - left, bottom - top)
        if result is None:
            result = np.full((*values.shape[:-2], len(column)), np.nan)
        result[..., chosen] = pick(values, top, left)
    if result is None:
        layers = np.shape(pixels.window(0, 0, 1, 1))[:-2]
        result = np.full((*layers, len(column)), np.nan)
    return result


def _tile_shape(pixels):
    """Whole blocks, at least 512 pixels a side where that stays under a million pixels."""
    wide, high = (block * max(1, -(-_TILE_SIDE // block)) for block in pixels.block)
    wide = min(wide, pixels.width, _TILE_PIXELS)
    return wide, max(1, min(high, pixels.height, _TILE_PIXELS // wide))
