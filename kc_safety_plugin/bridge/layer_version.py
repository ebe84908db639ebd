"""What the file behind a layer says of its last change."""

from pathlib import Path

from osgeo import gdal
from qgis.core import QgsMapLayer, QgsProviderRegistry, QgsVectorLayer


def data_version(layer: QgsMapLayer) -> list:
    """Texts that change with the data; empty where there is no file.

    A GeoPackage keeps the date of the last change of each table. Its own date is no measure:
    opening it in QGIS, or saving a style, changes that.
    """
    where = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = Path(str(where.get("path") or ""))
    if not path.is_file():
        return []
    if path.suffix.lower() == ".gpkg" and isinstance(layer, QgsVectorLayer):
        told = _last_change(path, str(where.get("layerName") or ""))
        if told:
            return [told]
    status = path.stat()
    return [str(status.st_mtime_ns), str(status.st_size)]


def _last_change(path: Path, table: str) -> str:
    try:
        data = gdal.OpenEx(str(path), gdal.OF_VECTOR, ["GPKG"])
        rows = data and data.ExecuteSQL("SELECT table_name, last_change FROM gpkg_contents")
        known = {row.GetField(0): row.GetFieldAsString(1) for row in rows or ()}
    except RuntimeError:
        return ""
    if rows is not None:
        data.ReleaseResultSet(rows)
    if not table and len(known) == 1:
        (table,) = known
    return known.get(table, "")
