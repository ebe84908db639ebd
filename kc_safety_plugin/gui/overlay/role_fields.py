"""Which columns of a layer hold what a step asks for, by their names."""

import re

from qgis.core import (
    QgsExpression,
    QgsFeatureRequest,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from kc_safety_plugin.bridge.compat import is_null

#: Parameter to patterns of column names, the best first.
_COLUMNS = {
    "LUMENS_FIELD": ("lumens?", "lumen_output", "lm"),
    "HEIGHT_FIELD": ("height_m", "mounting_height_m", "height"),
    "STATUS_FIELD": ("status", "state", "working"),
    "LAMP_ID": ("pole_no", "pole_id", "lamp_id", "asset_id"),
    "TOP_FIELD": ("top_m", "height_m", "top_ft", "height_ft", "top", "height"),
    "BOTTOM_FIELD": ("bottom_m", "base_m", "bottom_ft", "base_ft", "bottom"),
    "BUILDING_FIELD": ("building_(sqft|area|m2)", "bldg_?(sqft|area)", "building"),
    "PARCEL_ID": ("parcel_?id", "apn", "kivapin", "pin"),
    "ADDRESS_FIELD": ("address", "site_?addr(ess)?", "situs"),
}
_NUMERIC = {"LUMENS_FIELD", "HEIGHT_FIELD", "TOP_FIELD", "BOTTOM_FIELD"}
_USE = re.compile(r"vacan|land.?use|use_?(code|desc|name|class)|prop.?class", re.IGNORECASE)
#: Land use codes of Jackson County that mean vacant land.
_CODES = ("9500", "9600")
_MANY = 2000


def columns_for(layer: QgsVectorLayer, *parameters: str) -> dict:
    """Parameter to column, for those that the layer has a column for."""
    found = {p: next(_matching(layer, p), "") for p in parameters}
    return {parameter: name for parameter, name in found.items() if name}


def _matching(layer, parameter):
    for pattern in _COLUMNS[parameter]:
        for field in layer.fields():
            fits = re.fullmatch(pattern, field.name(), re.IGNORECASE)
            if fits and (field.isNumeric() or parameter not in _NUMERIC):
                yield field.name()


def vacant_where(source: QgsVectorLayerFeatureSource) -> str:
    """An expression for vacant parcels, blank when no column speaks of it.

    Columns that say so in words come before codes of land use, and those before yes and no.
    Reads every parcel once; may be called in a thread.
    """
    columns = _values(source)
    for rule in (_in_words, _in_codes, _as_flag):
        found = [rule(name, values) for name, values in columns.items()]
        if any(found):
            return str(next(filter(None, found)))
    return ""


def _values(source) -> dict:
    """Column to its different values, for the columns that may speak of vacancy."""
    fields = source.fields()
    names = [one.name() for one in fields if _USE.search(one.name())]
    if not names:
        return {}
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(names, fields)
    places, found = [fields.indexOf(one) for one in names], [{} for _ in names]
    for feature in source.getFeatures(request):
        for place, values in zip(places, found):
            value = feature.attribute(place)
            if len(values) < _MANY and not is_null(value):
                values[value] = True
    return {name: list(values) for name, values in zip(names, found)}


def _in_words(name, values):
    said = any("vacan" in str(value).lower() for value in values)
    return f"{QgsExpression.quotedColumnRef(name)} ILIKE '%vacan%'" if said else ""


def _in_codes(name, values):
    codes = [code for code in _CODES if any(str(value).startswith(code) for value in values)]
    column = QgsExpression.quotedColumnRef(name)
    return " OR ".join(f"to_string({column}) LIKE '{code}%'" for code in codes)


def _as_flag(name, values):
    marks = {_flag(value) for value in values}
    is_flag = name.lower().startswith("vacan") and marks and marks <= {"0", "1"}
    return f"to_int({QgsExpression.quotedColumnRef(name)}) = 1" if is_flag else ""


def _flag(value):
    return str(int(value)) if isinstance(value, (bool, int, float)) else str(value)
