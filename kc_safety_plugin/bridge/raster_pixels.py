"""Read windows of pixels of any raster layer as floats, NaN where there is no data."""

from typing import Callable

import numpy as np
from osgeo import gdal
from qgis.core import QgsRasterLayer, QgsRectangle

from kc_safety_plugin.bridge.compat import enum_number
from kc_safety_plugin.core.errors import Problem, SafetyDataError

# numpy types of QGIS's raster data types by number; the enum moved between versions.
_TYPES = {1: "u1", 2: "u2", 3: "i2", 4: "u4", 5: "i4", 6: "f4", 7: "f8", 14: "i1"}


def open_pixels(layer: QgsRasterLayer, band=1, formula: Callable = None):
    """Return a reader of a band, or of ``formula`` over one or several bands."""
    if formula is None:
        return _open_band(layer, band)
    bands = (band,) if isinstance(band, int) else band
    return _Calculated([_open_band(layer, number) for number in bands], formula)


def _open_band(layer, band):
    """By GDAL where GDAL opens the source, else by the layer's provider."""
    provider = layer.dataProvider() if layer is not None and layer.isValid() else None
    if provider is None:
        raise SafetyDataError(Problem.RASTER, layer=layer.name() if layer is not None else "?")
    if not layer.crs().isValid():
        raise SafetyDataError(Problem.NO_CRS, parameter=layer.name())
    if not 1 <= band <= provider.bandCount():
        raise SafetyDataError(
            Problem.RASTER_BAND, layer=layer.name(), band=band, count=provider.bandCount()
        )
    dataset = _opened(layer.source()) if layer.providerType() == "gdal" else None
    same = dataset is not None and (dataset.RasterXSize, dataset.RasterYSize) == (
        provider.xSize(),
        provider.ySize(),
    )
    if same and dataset.GetGeoTransform(can_return_null=True) is not None:
        return _GdalPixels(dataset, band, provider)
    if provider.xSize() < 1 or provider.ySize() < 1:
        raise SafetyDataError(Problem.RASTER, layer=layer.name())
    # A provider lives in the thread of its layer; a copy may be used in this one.
    return _ProviderPixels(provider.clone(), band)


def _opened(source: str):
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return gdal.OpenEx(source, gdal.OF_RASTER)
    except RuntimeError:
        return None
    finally:
        gdal.PopErrorHandler()


class _Pixels:
    """Size, block size and the affine map from map units to (column, row)."""

    def __init__(self, geotransform, width, height, block):
        self.width, self.height, self.block = width, height, block
        x0, a, b, y0, c, d = geotransform
        self._origin = np.array([x0, y0])
        self._inverse = np.linalg.inv(np.array([[a, b], [c, d]]))

    def position(self, x: np.ndarray, y: np.ndarray) -> tuple:
        """Fractional column and row of places in the raster's system."""
        dx, dy = x - self._origin[0], y - self._origin[1]
        (a, b), (c, d) = self._inverse
        return a * dx + b * dy, c * dx + d * dy


class _Calculated:
    """A formula over bands of one raster."""

    def __init__(self, bands: list, formula: Callable):
        self._bands, self._formula = bands, formula
        first = bands[0]
        self.width, self.height, self.block = first.width, first.height, first.block
        self.position = first.position

    def window(self, *place) -> np.ndarray:
        with np.errstate(invalid="ignore", divide="ignore"):
            values = self._formula(*(band.window(*place) for band in self._bands))
        return np.where(np.isfinite(values), values, np.nan)


class _GdalPixels(_Pixels):
    def __init__(self, dataset, band, provider):
        # The band is only alive while its data set is.
        self._dataset, self._band = dataset, dataset.GetRasterBand(band)
        super().__init__(
            dataset.GetGeoTransform(),
            dataset.RasterXSize,
            dataset.RasterYSize,
            self._band.GetBlockSize(),
        )
        known = self._band.GetNoDataValue()
        self._nodata = known if provider.useSourceNoDataValue(band) else None
        self._no_ranges = [(r.min(), r.max()) for r in provider.userNoDataValues(band)]
        self._scale = self._band.GetScale() or 1.0
        self._offset = self._band.GetOffset() or 0.0
        self._masked = bool(self._band.GetMaskFlags() & gdal.GMF_PER_DATASET)

    def window(self, column, row, width, height) -> np.ndarray:
        """(height, width) floats; the window must lie inside the raster."""
        raw = self._read(self._band, column, row, width, height)
        values = raw.astype(float)
        gone = np.zeros(raw.shape, bool)
        if self._nodata is not None:
            gone |= raw == _in_type(self._nodata, raw.dtype)
        values = values * self._scale + self._offset
        for low, high in self._no_ranges:
            gone |= (values >= low) & (values <= high)
        if self._masked:
            mask = self._band.GetMaskBand()
            gone |= self._read(mask, column, row, width, height) == 0
            mask.FlushCache()
        # Each window is visited once: blocks kept in GDAL's cache would only use memory.
        self._band.FlushCache()
        values[gone | ~np.isfinite(values)] = np.nan
        return values

    @staticmethod
    def _read(band, column, row, width, height):
        try:
            values = band.ReadAsArray(int(column), int(row), int(width), int(height))
        except RuntimeError as error:
            raise OSError(str(error)) from error
        if values is None:
            raise OSError(gdal.GetLastErrorMsg())
        return values


def _in_type(nodata, kind):
    """The no-data value as the band stores it; NaN where the band cannot hold it at all."""
    with np.errstate(invalid="ignore", over="ignore"):
        stored = np.array(nodata).astype(kind)
    return stored if kind.kind == "f" or float(stored) == float(nodata) else np.nan


class _ProviderPixels(_Pixels):
    def __init__(self, provider, band):
        self._provider, self._number = provider, band
        extent, width, height = provider.extent(), provider.xSize(), provider.ySize()
        self._extent = extent
        self._cell = (extent.width() / width, extent.height() / height)
        steps = (extent.xMinimum(), self._cell[0], 0.0, extent.yMaximum(), 0.0, -self._cell[1])
        super().__init__(steps, width, height, (256, 256))

    def window(self, column, row, width, height) -> np.ndarray:
        """(height, width) floats; the window must lie inside the raster."""
        left = self._extent.xMinimum() + column * self._cell[0]
        top = self._extent.yMaximum() - row * self._cell[1]
        rectangle = QgsRectangle(
            left, top - height * self._cell[1], left + width * self._cell[0], top
        )
        block = self._provider.block(self._number, rectangle, int(width), int(height))
        if block is None or not block.isValid() or block.isEmpty():
            raise OSError(self._provider.dataSourceUri())
        kind = _TYPES.get(enum_number(block.dataType()))
        if kind is None:
            raise OSError(self._provider.dataSourceUri())
        values = np.frombuffer(bytes(block.data()), kind).astype(float).reshape(height, width)
        if block.hasNoDataValue():
            values[values == block.noDataValue()] = np.nan
        elif block.hasNoData():
            gone = [[block.isNoData(r, c) for c in range(width)] for r in range(height)]
            values[np.array(gone)] = np.nan
        values[~np.isfinite(values)] = np.nan
        return values
