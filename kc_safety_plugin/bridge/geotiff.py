"""Write a grid of numbers as a GeoTIFF."""

import numpy as np
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem

from kc_safety_plugin.bridge.files import whole_file

NODATA = -9999.0


def write_geotiff(
    path: str,
    rows: np.ndarray,
    left: float,
    top: float,
    cell: float,
    crs: QgsCoordinateReferenceSystem,
    band_name: str = "",
) -> None:
    """Write ``rows`` (north first, NaN = no data) as compressed float32, whole or not at all."""
    height, width = rows.shape
    with whole_file(path) as part:
        options = ["COMPRESS=DEFLATE", "PREDICTOR=3", "TILED=YES", "BIGTIFF=IF_SAFER"]
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
        band.WriteArray(np.where(np.isnan(rows), NODATA, rows).astype(np.float32))
        band.ComputeStatistics(False)
        raster.FlushCache()
        del band, raster
