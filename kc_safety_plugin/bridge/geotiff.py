"""Write a grid of numbers as a GeoTIFF."""

import numpy as np
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem

from kc_safety_plugin.bridge.files import whole_file
from kc_safety_plugin.core.progress import Tick, silent

NODATA = -9999.0
_PLAIN_CELLS = 25_000_000
#: Rows written at once: a whole number of the file's tiles.
_ROWS = 256


def write_geotiff(
    path: str,
    rows: np.ndarray,
    left: float,
    top: float,
    cell: float,
    crs: QgsCoordinateReferenceSystem,
    band_name: str = "",
    tick: Tick = silent,
    figures: tuple = None,
) -> None:
    """Write ``rows`` (north first, NaN = no data) as float32, whole or not at all.

    ``figures`` are minimum, maximum, mean and standard deviation, where they are known already.
    Files of up to 100 MB are not compressed: that takes longer than the density itself and saves
    a third.
    """
    height, width = rows.shape
    with whole_file(path) as part:
        options = ["TILED=YES", "BIGTIFF=IF_SAFER"]
        if height * width > _PLAIN_CELLS:
            options += ["COMPRESS=DEFLATE", "PREDICTOR=3", "ZLEVEL=1", "NUM_THREADS=ALL_CPUS"]
        raster = gdal.GetDriverByName("GTiff").Create(
            str(part), width, height, 1, gdal.GDT_Float32, options
        )
        if raster is None:
            raise OSError(gdal.GetLastErrorMsg())
        raster.SetGeoTransform((left, cell, 0.0, top, 0.0, -cell))
        raster.SetProjection(crs.toWkt())
        band = raster.GetRasterBand(1)
        band.SetNoDataValue(NODATA)
        if band_name:
            band.SetDescription(band_name)
        for first in range(0, height, _ROWS):
            tick(first / height)
            some = rows[first : first + _ROWS].astype(np.float32)
            empty = np.isnan(some)
            if empty.any():
                some[empty] = NODATA
            band.WriteArray(some, 0, first)
        if figures is None:
            band.ComputeStatistics(False)
        else:
            band.SetStatistics(*figures)
        raster.FlushCache()
        del band, raster
