"""Which cells of a grid lie in polygons."""

import numpy as np
from osgeo import gdal, ogr, osr
from qgis.core import QgsGeometry

from kc_safety_plugin.core.grid import Grid

_PLANE = 'LOCAL_CS["plane",UNIT["metre",1]]'


def cells_in_polygons(geometries: list, grid: Grid) -> np.ndarray:
    """(rows, columns) bool array, south first: cells whose center lies in one of the polygons."""
    # From GDAL 3.11 the raster driver MEM keeps layers as well.
    driver = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")
    shapes = driver.CreateDataSource("shapes")
    # Without a system on both sides GDAL warns on the console.
    plane = osr.SpatialReference(_PLANE)
    layer = shapes.CreateLayer("shapes", plane, ogr.wkbUnknown)
    for geometry in geometries:
        row = ogr.Feature(layer.GetLayerDefn())
        row.SetGeometryDirectly(ogr.CreateGeometryFromWkb(bytes(_straight(geometry).asWkb())))
        layer.CreateFeature(row)
    inside = np.zeros(grid.shape, bool)
    for rows, left, bottom, dx, dy in grid.lattices():
        height = len(range(*rows.indices(grid.rows)))
        raster = gdal.GetDriverByName("MEM").Create("", grid.columns, height, 1, gdal.GDT_Byte)
        # A positive height puts the south in the first row, as our arrays have it.
        raster.SetGeoTransform((left, dx, 0.0, bottom, 0.0, dy))
        raster.SetProjection(_PLANE)
        gdal.RasterizeLayer(raster, [1], layer, burn_values=[1])
        inside[rows] = raster.ReadAsArray().astype(bool)
    return inside


def bounds(geometries: list) -> tuple:
    """(left, bottom, right, top) of all geometries."""
    boxes = [geometry.boundingBox() for geometry in geometries]
    return (
        min(box.xMinimum() for box in boxes),
        min(box.yMinimum() for box in boxes),
        max(box.xMaximum() for box in boxes),
        max(box.yMaximum() for box in boxes),
    )


def _straight(geometry: QgsGeometry) -> QgsGeometry:
    shape = geometry.constGet()
    return QgsGeometry(shape.segmentize()) if shape.hasCurvedSegments() else geometry
