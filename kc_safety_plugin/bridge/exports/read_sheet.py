"""Read a layer of work orders into a table for export."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, QVariant

from kc_safety_plugin.bridge.attributes import as_texts
from kc_safety_plugin.bridge.compat import enum_number, is_null
from kc_safety_plugin.bridge.crs import WGS84
from kc_safety_plugin.bridge.work_orders import as_day, as_moment
from kc_safety_plugin.core.progress import Tick, silent
from kc_safety_plugin.core.workorders.exports.sheet import Column, Kind, Sheet
from kc_safety_plugin.core.workorders.orders import COLUMNS

_TICK_EVERY = 1024
_PLAIN = (str, int, float)
_TYPES = QMetaType.Type
_WHOLE = (_TYPES.Int, _TYPES.UInt, _TYPES.LongLong, _TYPES.ULongLong)
_KINDS = {enum_number(one): Kind.WHOLE for one in _WHOLE}
_KINDS[enum_number(_TYPES.Double)] = Kind.REAL
_KINDS[enum_number(_TYPES.Bool)] = Kind.BOOL
_KINDS[enum_number(_TYPES.QDate)] = Kind.DATE
_KINDS[enum_number(_TYPES.QDateTime)] = Kind.TIME
_OWN = {"priority": Kind.WHOLE, "row_version": Kind.WHOLE, "due_date": Kind.DATE}
_OWN.update(dict.fromkeys(("created", "updated"), Kind.TIME))
_OWN.update(dict.fromkeys(("chainage_m", "est_hours", "est_cost", "lon", "lat"), Kind.REAL))


def read_sheet(
    source: QgsProcessingFeatureSource,
    leave_out: list,
    transforms: QgsCoordinateTransformContext,
    tick: Tick = silent,
) -> Sheet:
    """Read every row; ``lon`` and ``lat`` follow the geometry where there is one.

    The plugin's own columns have their own types whatever the layer made of them, so a pole
    number that a file format took for a number is text again.
    """
    unwanted = {name.lower() for name in leave_out} | {"fid"}
    kept = [(i, f) for i, f in enumerate(source.fields()) if f.name().lower() not in unwanted]
    columns = [Column(f.name(), _kind(f)) for _, f in kept]
    wanted = [(i, column.kind) for (i, _), column in zip(kept, columns)]
    wgs84 = QgsCoordinateReferenceSystem(WGS84)
    to_degrees = QgsCoordinateTransform(source.sourceCrs(), wgs84, transforms)
    skip_checks = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    rows, places, ground = [], [], []
    for number, feature in enumerate(source.getFeatures(QgsFeatureRequest(), skip_checks)):
        if number % _TICK_EVERY == 0:
            tick(min(number / max(source.featureCount(), 1), 1.0))
        values = feature.attributes()
        rows.append([_value(values[i], kind) for i, kind in wanted])
        point = _point(feature.geometry())
        ground.append(point and (point.x(), point.y()))
        degrees = point and to_degrees.transform(point)
        places.append(degrees and (degrees.x(), degrees.y()))
    _fill_degrees(columns, rows, places)
    return Sheet(tuple(columns), tuple(map(tuple, rows)), tuple(places), tuple(ground))


def _kind(field) -> Kind:
    name = field.name()
    if name in COLUMNS:
        return _OWN.get(name, Kind.TEXT)
    return _KINDS.get(enum_number(field.type()), Kind.TEXT)


def _value(value, kind):
    # Comparing with NULL is slow, and most cells are plain text, plain numbers or nothing.
    found = type(value)
    if found is str and kind is Kind.TEXT:
        return value
    if found is QVariant and value.isNull():
        return None
    if found not in _PLAIN and is_null(value):
        return None
    if kind is Kind.DATE:
        return as_day(value)
    if kind is Kind.TIME:
        return as_moment(value)
    if kind in (Kind.WHOLE, Kind.REAL):
        try:
            number = float(value)
        except (TypeError, ValueError):
            return None
        return (int(value) if kind is Kind.WHOLE else number) if number == number else None
    if kind is Kind.BOOL:
        return bool(value)
    if isinstance(value, (QDate, QDateTime)):
        moment = as_moment(value)
        return moment and moment.isoformat()
    return as_texts([value])[0]


def _point(geometry):
    if geometry.isNull() or geometry.isEmpty() or not geometry.boundingBox().isFinite():
        return None
    return geometry.centroid().asPoint()


def _fill_degrees(columns, rows, places) -> None:
    for name, axis in (("lon", 0), ("lat", 1)):
        names = [column.name for column in columns]
        if name not in names:
            columns.append(Column(name, Kind.REAL))
            names.append(name)
            for row in rows:
                row.append(None)
        at = names.index(name)
        for row, place in zip(rows, places):
            if place is not None:
                row[at] = round(place[axis], 7)
