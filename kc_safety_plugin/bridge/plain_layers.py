"""Files of a layer that can be read past QGIS without another result."""

from pathlib import Path
from typing import Optional

from osgeo import gdal, ogr
from qgis.core import (
    QgsFields,
    QgsProcessingFeatureSourceDefinition,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsWkbTypes,
)

#: Drivers that give the same as the feature loop; True where texts are always UTF-8.
_DRIVERS = {"GPKG": True, "GeoJSON": True, "CSV": True, "ESRI Shapefile": False}
_KNOWN_PARTS = {"path", "layerName", "layerId", "openOptions", "vsiPrefix", "vsiSuffix"}


class PlainLayer:
    """A layer of points of a file, open for reading, with the columns asked for.

    ``names`` and ``kinds`` give the name in the file and the QGIS type of every column by the name
    it was asked for; ``geometry`` is the column of the geometry.
    """

    def __init__(self, path: str, dataset, layer, columns: dict):
        self.path = path
        # GDAL drops the layer with its dataset.
        self._dataset = dataset
        self.layer = layer
        self.names: dict = {asked: name for asked, (name, _) in columns.items()}
        self.kinds: dict = {asked: kind for asked, (_, kind) in columns.items()}
        self.geometry: str = layer.GetGeometryColumn() or "wkb_geometry"
        #: False before GDAL 3.6.
        self.has_arrays: bool = hasattr(layer, "GetArrowStreamAsNumPy")

    def in_wall_time(self, asked: str) -> bool:
        """True when no time has an offset from UTC, which some versions of GDAL apply.

        Only a GeoPackage can be asked for that: its times are texts of at most 24 letters then.
        """
        if self._dataset.GetDriver().ShortName != "GPKG":
            return False
        quoted = self.names[asked].replace('"', '""')
        self.layer.SetAttributeFilter(f'length("{quoted}") > 24')
        self.layer.ResetReading()
        found = self.layer.GetNextFeature()
        self.layer.SetAttributeFilter(None)
        return found is None


def takes_all_rows(value) -> bool:
    """False for an input limited to the selection, a number of rows or an expression."""
    if not isinstance(value, QgsProcessingFeatureSourceDefinition):
        return True
    limited = value.selectedFeaturesOnly or value.featureLimit >= 0
    # Filter expressions came with QGIS 3.32.
    return not limited and not getattr(value, "filterExpression", "")


def open_plain(layer: Optional[QgsVectorLayer], names: tuple) -> Optional[PlainLayer]:
    """Open the file behind a layer of points, or None where only QGIS knows what the layer shows.

    That is: other providers than files, filters, edits not saved, columns that come from a join
    or an expression, and files whose columns QGIS sees in another way than GDAL.
    """
    if layer is None or layer.providerType() != "ogr" or layer.isEditable():
        return None
    if layer.subsetString() or layer.dataProvider().subsetString():
        return None
    if layer.geometryType() != QgsWkbTypes.GeometryType.PointGeometry:
        return None
    fields = layer.fields()
    chosen = {}
    for name in names:
        number = fields.lookupField(name)
        if number < 0 or fields.fieldOrigin(number) != QgsFields.FieldOrigin.OriginProvider:
            return None
        chosen[name] = fields.at(number)
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    parts = {key: value for key, value in parts.items() if value not in (None, "")}
    if not set(parts) <= _KNOWN_PARTS or not Path(parts.get("path", "")).is_file():
        return None
    return _opened(parts, chosen)


def _opened(parts: dict, chosen: dict) -> Optional[PlainLayer]:
    flags = gdal.OF_VECTOR | gdal.OF_READONLY
    try:
        dataset = gdal.OpenEx(parts["path"], flags, open_options=parts.get("openOptions") or [])
    except RuntimeError:
        return None
    if dataset is None or dataset.GetDriver().ShortName not in _DRIVERS:
        return None
    name, number = parts.get("layerName"), int(parts.get("layerId", 0))
    layer = dataset.GetLayerByName(name) if name else dataset.GetLayer(number)
    if layer is None:
        return None
    if ogr.GT_Flatten(layer.GetGeomType()) not in (ogr.wkbPoint, ogr.wkbMultiPoint):
        return None
    definition = layer.GetLayerDefn()
    columns = {}
    for asked, field in chosen.items():
        index = definition.GetFieldIndex(field.name())
        if index < 0:
            return None
        kind = _kind(definition.GetFieldDefn(index))
        if kind is None or kind != field.typeName():
            return None
        if kind == "String" and not _DRIVERS[dataset.GetDriver().ShortName]:
            return None
        columns[asked] = (definition.GetFieldDefn(index).GetName(), kind)
    plain = PlainLayer(parts["path"], dataset, layer, columns)
    # Without arrays only the tables of a GeoPackage can be read by columns.
    readable = plain.has_arrays or dataset.GetDriver().ShortName == "GPKG"
    return plain if readable else None


def _kind(definition) -> Optional[str]:
    """The name QGIS gives to a column of this type; None for types that are rarely used."""
    subtype = definition.GetSubType()
    # Arrays of booleans do not follow the rows in GDAL 3.6: columns of them are left to QGIS.
    if subtype not in (ogr.OFSTNone, ogr.OFSTInt16, ogr.OFSTFloat32):
        return None
    kind = definition.GetType()
    known = {
        ogr.OFTInteger: "Integer",
        ogr.OFTInteger64: "Integer64",
        ogr.OFTReal: "Real",
        ogr.OFTString: "String",
        ogr.OFTDate: "Date",
        ogr.OFTDateTime: "DateTime",
    }
    return known.get(kind)
