"""Canopy heights, red and near infrared, and NDVI: what a flight over the city would show."""

import numpy as np
from osgeo import gdal, ogr

from . import plan
from .dice import Dice
from .output import geometry, reference

#: Left, bottom, right, top in EPSG:26915: multiples of both pixels.
EXTENT = (364740, 4329030, 368880, 4330410)
FINE, COARSE = 2, 5
NODATA = -9999.0
#: Red and near infrared reflectance by what lies there.
STREET, ROOF, PAVED, LAWN, WILD, CROWN = 1, 2, 3, 4, 5, 6
REFLECTANCE = {
    STREET: (0.20, 0.23), ROOF: (0.24, 0.28), PAVED: (0.22, 0.26),
    LAWN: (0.10, 0.30), WILD: (0.08, 0.38), CROWN: (0.05, 0.42),
}  # fmt: skip


def boundary():
    """Outline of the study area, a little beyond the outermost lots."""
    u = np.linspace(plan.WEST - 20, plan.EAST + 50, 25)
    south, north = np.full(25, plan.SOUTH - 50), np.full(25, plan.NORTH + 50)
    x, y = plan.place(np.concatenate([u, u[::-1]]), np.concatenate([south, north]))
    return tuple(zip(x.tolist(), y.tolist()))


def _burn(shapes, pixel, kind=gdal.GDT_Byte):
    """Polygons (outline, value) onto a fresh grid, later ones on top."""
    left, bottom, right, top = EXTENT
    width, height = (right - left) // pixel, (top - bottom) // pixel
    raster = gdal.GetDriverByName("MEM").Create("", width, height, 1, kind)
    raster.SetGeoTransform((left, pixel, 0, top, 0, -pixel))
    raster.SetProjection(reference().ExportToWkt())
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = memory.CreateLayer("shapes", reference(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("value", ogr.OFTReal))
    for coordinates, value in shapes:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(geometry("polygon", coordinates))
        feature.SetField(0, float(value))
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(raster, [1], layer, options=["ATTRIBUTE=value"])
    return raster.ReadAsArray()


def canopy(trees, shrubs):
    """Height of the highest leaves above the ground, in metres, by steps of half a metre."""
    left, bottom, right, top = EXTENT
    heights = _burn([(s.outline, s.top) for s in shrubs], FINE, gdal.GDT_Float32)
    heights = np.ceil(heights * 4) / 4
    rows, columns = heights.shape
    for tree in trees:
        reach = int(tree.radius / FINE) + 1
        column, row = int((tree.xy[0] - left) / FINE), int((top - tree.xy[1]) / FINE)
        r = slice(max(row - reach, 0), min(row + reach + 1, rows))
        c = slice(max(column - reach, 0), min(column + reach + 1, columns))
        y = top - (np.arange(r.start, r.stop) + 0.5) * FINE - tree.xy[1]
        x = left + (np.arange(c.start, c.stop) + 0.5) * FINE - tree.xy[0]
        inside = 1 - (x[None, :] ** 2 + y[:, None] ** 2) / tree.radius**2
        dome = tree.bottom + (tree.top - tree.bottom) * np.sqrt(np.maximum(inside, 0))
        dome = np.where(inside > 0, np.round(dome * 2) / 2, 0)
        heights[r, c] = np.maximum(heights[r, c], dome)
    inside = _burn([(boundary(), 1)], FINE)
    return np.where(inside == 1, heights, NODATA).astype(np.float32)


def _ground(lots):
    yield boundary(), STREET
    for lot in lots:
        shop = lot.land_use in ("2100", "3120", "5212", "2300", "1200")
        cover = PAVED if shop else WILD if lot.empty else LAWN
        yield lot.corners, cover
        if lot.building:
            west, east, south, north = lot.building
            x, y = plan.place((west, east, east, west), (south, south, north, north))
            yield tuple(zip(x.tolist(), y.tolist())), ROOF


def red_and_infrared(lots, heights):
    """Reflectance in 250 steps at the coarse pixel, 255 outside."""
    cover = _burn(list(_ground(lots)), COARSE)
    left, bottom, right, top = EXTENT
    rows, columns = cover.shape
    y = np.minimum(((np.arange(rows) + 0.5) * COARSE / FINE).astype(int), heights.shape[0] - 1)
    x = np.minimum(((np.arange(columns) + 0.5) * COARSE / FINE).astype(int), heights.shape[1] - 1)
    cover = np.where(heights[np.ix_(y, x)] > 0.5, CROWN, cover)
    noise = Dice("reflectance").array(2, rows, columns)
    bands = []
    for band in (0, 1):
        table = np.zeros(8)
        for code, values in REFLECTANCE.items():
            table[code] = values[band]
        value = table[cover] * (0.94 + 0.12 * noise[band])
        steps = np.round(value * 250 / 4) * 4
        bands.append(np.where(cover > 0, steps, 255).astype(np.uint8))
    return bands


def ndvi(red, infrared):
    """(infrared - red) / (infrared + red), by steps of a fiftieth."""
    low, high = red.astype(float), infrared.astype(float)
    value = np.round((high - low) / np.maximum(high + low, 1) * 50) / 50
    return np.where(red == 255, NODATA, value).astype(np.float32)
