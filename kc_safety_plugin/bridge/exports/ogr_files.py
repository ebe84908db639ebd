"""Write a table of work orders as GeoPackage or Excel workbook through OGR."""

from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from osgeo import gdal, ogr, osr
from qgis.core import QgsCoordinateReferenceSystem

from kc_safety_plugin.core.workorders.exports.cells import clean
from kc_safety_plugin.core.workorders.exports.sheet import Kind, Sheet
from kc_safety_plugin.paths import STYLES

LAYER = "work_orders"
_STYLE = "work_orders"
_TYPES = {
    Kind.TEXT: ogr.OFTString,
    Kind.WHOLE: ogr.OFTInteger64,
    Kind.REAL: ogr.OFTReal,
    Kind.BOOL: ogr.OFTInteger,
    Kind.DATE: ogr.OFTDate,
    Kind.TIME: ogr.OFTDateTime,
}
# What an Excel cell holds at most.
_LONGEST_CELL = 32767
_CUT = " [cut]"


def gpkg_file(sheet: Sheet, path: Path, crs: QgsCoordinateReferenceSystem) -> None:
    """Write the orders in ``crs`` with their house style, which QGIS finds in the file."""
    with _in_words():
        _write_gpkg(sheet, path, crs)


def _write_gpkg(sheet, path, crs) -> None:
    file = _created("GPKG", path)
    system = osr.SpatialReference()
    system.ImportFromWkt(crs.toWkt())
    layer = file.CreateLayer(LAYER, system, ogr.wkbPoint, ["GEOMETRY_NAME=geom"])
    _write_rows(layer, sheet, sheet.ground, clean)
    _write_style(file)
    _finish(file)


def workbook_file(sheet: Sheet, path: Path, about: list) -> None:
    """Write a sheet of orders and a second one that says what it is (``about``: name, text)."""
    with _in_words():
        _write_workbook(sheet, path, about)


def _write_workbook(sheet, path, about) -> None:
    file = _created("XLSX", path)
    orders = file.CreateLayer("Work orders", None, ogr.wkbNone)
    _write_rows(orders, sheet, None, _cell)
    read_me = file.CreateLayer("Read me", None, ogr.wkbNone)
    for name in ("Matter", "Content"):
        read_me.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for name, content in about:
        feature = ogr.Feature(read_me.GetLayerDefn())
        feature.SetField(0, _cell(name))
        feature.SetField(1, _cell(content))
        _check(read_me.CreateFeature(feature))
    _finish(file)


def _write_rows(layer, sheet: Sheet, places, text) -> None:
    for column in sheet.columns:
        definition = ogr.FieldDefn(column.name, _TYPES[column.kind])
        if column.kind is Kind.BOOL:
            definition.SetSubType(ogr.OFSTBoolean)
        _check(layer.CreateField(definition))
    shape = layer.GetLayerDefn()
    layer.StartTransaction()
    for number, row in enumerate(sheet.rows):
        feature = ogr.Feature(shape)
        for index, value in enumerate(row):
            _set(feature, index, value, text)
        if places is not None and places[number] is not None:
            point = ogr.Geometry(ogr.wkbPoint)
            point.SetPoint_2D(0, *places[number])
            feature.SetGeometryDirectly(point)
        _check(layer.CreateFeature(feature))
    layer.CommitTransaction()


def _set(feature, index, value, text) -> None:
    if value is None:
        return
    if isinstance(value, datetime):
        day = (value.year, value.month, value.day)
        feature.SetField(index, *day, value.hour, value.minute, float(value.second), 0)
    elif isinstance(value, date):
        feature.SetField(index, value.year, value.month, value.day, 0, 0, 0.0, 0)
    elif isinstance(value, str):
        feature.SetField(index, text(value))
    elif isinstance(value, int):
        feature.SetFieldInteger64(index, int(value))
    elif value == value:
        feature.SetField(index, float(value))


def _write_style(file) -> None:
    """The table ``layer_styles`` as QGIS reads it when it opens the layer."""
    layer = file.CreateLayer("layer_styles", None, ogr.wkbNone, ["FID=id"])
    values = {
        "f_table_catalog": "",
        "f_table_schema": "",
        "f_table_name": LAYER,
        "f_geometry_column": "geom",
        "styleName": _STYLE,
        "styleQML": (STYLES / f"{_STYLE}.qml").read_text(encoding="utf-8"),
        "styleSLD": "",
        "useAsDefault": 1,
        "description": "KC Safety",
        "owner": "",
        "ui": "",
    }
    for name, value in values.items():
        kind = ogr.OFTString if isinstance(value, str) else ogr.OFTInteger
        definition = ogr.FieldDefn(name, kind)
        if name == "useAsDefault":
            definition.SetSubType(ogr.OFSTBoolean)
        _check(layer.CreateField(definition))
    _check(layer.CreateField(ogr.FieldDefn("update_time", ogr.OFTDateTime)))
    feature = ogr.Feature(layer.GetLayerDefn())
    for name, value in values.items():
        feature.SetField(name, value)
    _check(layer.CreateFeature(feature))


def _cell(text: str) -> str:
    text = clean(text)
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - len(_CUT)] + _CUT


def _created(driver, path):
    file = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    if file is None:
        raise OSError(f"{path.name}: GDAL cannot write {driver}")
    return file


def _check(code) -> None:
    if code:
        raise OSError(gdal.GetLastErrorMsg() or f"GDAL error {code}")


def _finish(file) -> None:
    """The caller's last reference closes the file; what can fail has been written here."""
    if file.SyncToDisk():
        raise OSError(gdal.GetLastErrorMsg() or "GDAL could not write the file to disk")


@contextmanager
def _in_words():
    """Another plugin may have asked GDAL for exceptions: they mean the same as its codes."""
    try:
        yield
    except RuntimeError as error:
        raise OSError(str(error)) from error
