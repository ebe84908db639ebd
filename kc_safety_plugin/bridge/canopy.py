"""Tree crowns as a grid of crown tops, from a canopy height raster or from polygons."""

from dataclasses import dataclass

import numpy as np
from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsRasterLayer,
)

from kc_safety_plugin.bridge.attributes import as_numbers
from kc_safety_plugin.bridge.features import FeatureTable
from kc_safety_plugin.bridge.rasters import pixel_size, sample_raster
from kc_safety_plugin.core.progress import Tick, silent

_FINEST = 1.0
_MOST_CELLS = 25_000_000
_ROWS_AT_ONCE = 1 << 18
_UNKNOWN = 1e9


@dataclass(frozen=True)
class CrownTops:
    """``top`` (south row first, NaN = no crown) on cells anchored at (0, 0) of the system."""

    top: np.ndarray
    left: float
    bottom: float
    cell: float


def crowns_of_raster(
    layer: QgsRasterLayer,
    box: tuple,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    tick: Tick = silent,
) -> CrownTops:
    """Canopy heights (metres) at the cell centres of ``box`` = (west, south, east, north).

    Cells are as large as the raster's pixels, 1 m at least, larger where the box would need more
    than 25 million of them. Heights of zero or less are no crown.
    """
    west, south, east, north = box
    pixel = pixel_size(layer, (west + east) / 2, (south + north) / 2, crs, transforms)
    rows, columns, left, bottom, cell = _grid(box, pixel)
    top = np.empty((rows, columns), np.float32)
    x = left + (np.arange(columns) + 0.5) * cell
    step = max(1, _ROWS_AT_ONCE // columns)
    for first in range(0, rows, step):
        tick(first / rows)
        y = bottom + (np.arange(first, min(first + step, rows)) + 0.5) * cell
        grid_x, grid_y = np.meshgrid(x, y)
        found = sample_raster(layer, grid_x.ravel(), grid_y.ravel(), crs, transforms)
        top[first : first + len(y)] = found.reshape(grid_x.shape)
    with np.errstate(invalid="ignore"):
        top[~(top > 0.0)] = np.nan
    return CrownTops(top, left, bottom, cell)


def crowns_of_polygons(
    table: FeatureTable, height_field: str, box: tuple, tick: Tick = silent
) -> CrownTops:
    """Crown tops of polygons; the highest wins where they overlap.

    A crown without a height (no field, NULL, zero or less) counts as higher than any lamp.
    """
    rows, columns, left, bottom, cell = _grid(box, _FINEST)
    heights = np.full(len(table), np.nan)
    if height_field:
        heights = as_numbers([f.attribute(height_field) for f in table.features], height_field)
    with np.errstate(invalid="ignore"):
        heights = np.where(heights > 0.0, heights, _UNKNOWN)
    tick(0.0)
    raster = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Float32)
    # South row first: no flip needed afterwards.
    raster.SetGeoTransform((left, cell, 0.0, bottom, 0.0, cell))
    # GDAL 3.11 joined the two in-memory drivers under one name.
    driver = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")
    shapes = driver.CreateDataSource("crowns")
    layer = shapes.CreateLayer("crowns", None, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("top", ogr.OFTReal))
    for number in np.argsort(heights, kind="stable"):
        shape = ogr.Feature(layer.GetLayerDefn())
        wkb = bytes(table.features[number].geometry().asWkb())
        shape.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        shape.SetField("top", float(heights[number]))
        layer.CreateFeature(shape)
    tick(0.5)
    gdal.RasterizeLayer(raster, [1], layer, options=["ATTRIBUTE=top"])
    top = raster.GetRasterBand(1).ReadAsArray()
    del layer, shapes, raster
    top[top == 0.0] = np.nan
    top[top >= _UNKNOWN] = np.inf
    return CrownTops(top, left, bottom, cell)


def _grid(box, cell):
    west, south, east, north = box
    least = np.sqrt(max((east - west) * (north - south), 1.0) / _MOST_CELLS)
    cell = float(max(cell, _FINEST, least))
    left, bottom = np.floor(west / cell), np.floor(south / cell)
    columns, rows = int(np.ceil(east / cell) - left), int(np.ceil(north / cell) - bottom)
    return max(rows, 1), max(columns, 1), float(left * cell), float(bottom * cell), cell
