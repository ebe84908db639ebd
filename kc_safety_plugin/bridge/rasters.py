"""Values of a raster layer under points given in the working system."""

from typing import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsLineString,
    QgsPointXY,
    QgsRasterLayer,
)

from kc_safety_plugin.bridge.raster_pixels import open_pixels
from kc_safety_plugin.core.progress import Tick, silent

_CHUNK = 1 << 17
_TILE_SIDE = 512
_TILE_PIXELS = 1 << 22


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
    (``band=(3, 4)``) it gets one array for each.
    """
    pixels = open_pixels(layer, band, formula)
    column, row = _positions(pixels, x, y, crs, layer.crs(), transforms)
    return _by_tiles(pixels, column, row, (0, 0), _under(column, row), tick)


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
    if not radius > 0 or len(x) == 0:
        return _by_tiles(pixels, column, row, (0, 0), _under(column, row), tick)
    east = _positions(pixels, x + radius, y, crs, layer.crs(), transforms)
    north = _positions(pixels, x, y + radius, crs, layer.crs(), transforms)
    # Pixels per radius towards east and north; its inverse turns pixels into radii.
    a, c = east[0] - column, east[1] - row
    b, d = north[0] - column, north[1] - row
    with np.errstate(invalid="ignore", divide="ignore"):
        inverse = np.array([d, -b, -c, a]) / (a * d - b * c)
        reach = np.hypot(a, b), np.hypot(c, d)
    margin = tuple(int(np.ceil(np.nanmax(r, initial=0.0) + 0.5)) for r in reach)

    under = _under(column, row)

    def largest(values, top, left, chosen):
        best = under(values, top, left, chosen)
        col, lin = np.floor(column[chosen]).astype(int), np.floor(row[chosen]).astype(int)
        p, q, r, s = inverse[:, chosen]
        for down in range(-margin[1], margin[1] + 1):
            dy = lin + down + 0.5 - row[chosen]
            for across in range(-margin[0], margin[0] + 1):
                dx = col + across + 0.5 - column[chosen]
                near = (p * dx + q * dy) ** 2 + (r * dx + s * dy) ** 2 <= 1.0 + 1e-12
                i, j = lin + down - top, col + across - left
                near &= (i >= 0) & (j >= 0) & (i < values.shape[0]) & (j < values.shape[1])
                best[near] = np.fmax(best[near], values[i[near], j[near]])
        return best

    return _by_tiles(pixels, column, row, margin, largest, tick)


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


def transformed(
    x: np.ndarray,
    y: np.ndarray,
    crs: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> tuple:
    """Return (x, y) in ``target``; NaN where a place has no coordinates there."""
    x, y = np.asarray(x, float), np.asarray(y, float)
    change = QgsCoordinateTransform(crs, target, transforms)
    if change.isShortCircuited():
        return x, y
    out = np.full((len(x), 2), np.nan)
    finite = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    for first in range(0, len(finite), _CHUNK):
        some = finite[first : first + _CHUNK]
        out[some] = _chunk_transformed(x[some], y[some], change)
    out[~np.isfinite(out).all(axis=1)] = np.nan
    return out[:, 0], out[:, 1]


def _chunk_transformed(x, y, change):
    # One line through all points: QGIS then transforms them in one call.
    line = QgsLineString(x.tolist(), y.tolist())
    try:
        line.transform(change)
    except QgsCsException:
        return [_point_transformed(*place, change) for place in zip(x.tolist(), y.tolist())]
    return np.frombuffer(bytes(line.asWkb()), "=f8", offset=9).reshape(-1, 2)


def _point_transformed(x, y, change):
    try:
        place = change.transform(QgsPointXY(x, y))
    except QgsCsException:
        return (np.nan, np.nan)
    return (place.x(), place.y())


def _positions(pixels, x, y, crs, raster_crs, transforms):
    return pixels.position(*transformed(x, y, crs, raster_crs, transforms))


def _under(column, row):
    def pick(values, top, left, chosen):
        return values[row[chosen].astype(int) - top, column[chosen].astype(int) - left]

    return pick


def _by_tiles(pixels, column, row, margin, pick, tick):
    """Call ``pick(values, top, left, chosen)`` for every tile that holds points."""
    result = np.full(len(column), np.nan)
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
        # Only the rectangle round the points of the tile, so long thin streets read little.
        left = max(int(column[chosen].min()) - margin[0], 0)
        top = max(int(row[chosen].min()) - margin[1], 0)
        right = min(int(column[chosen].max()) + margin[0] + 1, pixels.width)
        bottom = min(int(row[chosen].max()) + margin[1] + 1, pixels.height)
        values = pixels.window(left, top, right - left, bottom - top)
        result[chosen] = pick(values, top, left, chosen)
    return result


def _tile_shape(pixels):
    """Whole blocks, at least 512 pixels a side where that stays under four million pixels."""
    wide, high = (block * max(1, -(-_TILE_SIDE // block)) for block in pixels.block)
    wide = min(wide, pixels.width, _TILE_PIXELS)
    return wide, max(1, min(high, pixels.height, _TILE_PIXELS // wide))
