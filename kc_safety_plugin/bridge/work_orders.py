"""Work orders as layer rows and back."""

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeatureSource,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from kc_safety_plugin.bridge.attributes import as_texts, wall_time
from kc_safety_plugin.bridge.compat import (
    date_field,
    datetime_field,
    int_field,
    is_null,
    real_field,
    text_field,
)
from kc_safety_plugin.core.progress import Tick, silent
from kc_safety_plugin.core.workorders.orders import COLUMNS, WorkOrder

_WHOLE = {"priority", "row_version"}
_REAL = {"chainage_m", "est_hours", "est_cost", "lon", "lat"}
_DAYS = {"due_date"}
_TIMES = {"created", "updated"}
# A copied fid would collide with the one the output format makes for itself.
_OWN = {*COLUMNS, "fid"}
_TEXTS = set(COLUMNS) - _WHOLE - _REAL - _DAYS - _TIMES
_TICK_EVERY = 1024


@dataclass(frozen=True)
class OrderTable:
    """Orders of a layer, its further fields, and their values by ``wo_id``.

    ``repeated`` rows had the ``wo_id`` of another with a higher row version, ``nameless`` none.
    """

    orders: list
    extra_fields: list = field(default_factory=list)
    extras: dict = field(default_factory=dict)
    repeated: int = 0
    nameless: int = 0


def order_fields(extra_fields=()) -> QgsFields:
    """Fields of a layer of orders, with further ones of an earlier layer at the end."""
    fields = QgsFields()
    for name in COLUMNS:
        fields.append(_field(name))
    for one in extra_fields:
        fields.append(one)
    return fields


def order_feature(fields: QgsFields, order: WorkOrder, extras=()) -> QgsFeature:
    """One order as a point; one without a place has no geometry."""
    feature = QgsFeature(fields)
    if order.x == order.x:
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(order.x, order.y)))
    values = [_stored(value) for value in order.__dict__.values()][: len(COLUMNS)]
    values.extend(extras or [None] * (fields.count() - len(values)))
    feature.setAttributes(values)
    return feature


def read_orders(
    source: QgsProcessingFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    tick: Tick = silent,
) -> OrderTable:
    """Read every order of an earlier layer, also those without a place."""
    names = {one.name().lower(): i for i, one in enumerate(source.fields())}
    known = [(name, names[name]) for name in COLUMNS if name in names]
    further = [(i, one) for i, one in enumerate(source.fields()) if one.name().lower() not in _OWN]
    request = QgsFeatureRequest().setDestinationCrs(crs, transforms)
    skip_checks = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    found: dict = {}
    extras: dict = {}
    repeated = nameless = 0
    for number, feature in enumerate(source.getFeatures(request, skip_checks)):
        if number % _TICK_EVERY == 0:
            tick(min(number / max(source.featureCount(), 1), 1.0))
        cells = feature.attributes()
        values = {name: _read(name, cells[i]) for name, i in known}
        order = WorkOrder(**values, **_place(feature.geometry()))
        if not order.wo_id:
            nameless += 1
            continue
        if order.wo_id in found:
            repeated += 1
            if order.row_version <= found[order.wo_id].row_version:
                continue
        found[order.wo_id] = order
        extras[order.wo_id] = [cells[i] for i, _ in further]
    return OrderTable(list(found.values()), [f for _, f in further], extras, repeated, nameless)


def _field(name):
    if name in _WHOLE:
        return int_field(name)
    if name in _REAL:
        return real_field(name)
    if name in _DAYS:
        return date_field(name)
    return datetime_field(name) if name in _TIMES else text_field(name)


def _stored(value):
    if isinstance(value, date):
        return _calendar(value)
    return None if value == "" else value


@lru_cache(maxsize=1024)
def _calendar(value):
    if isinstance(value, datetime):
        # Wall time, labelled UTC so that neither the machine's zone nor its clock change moves it.
        text = value.isoformat(timespec="seconds")
        return QDateTime.fromString(f"{text}Z", Qt.DateFormat.ISODate)
    return QDate(value.year, value.month, value.day)


def _read(name, value):
    if type(value) is str and name in _TEXTS:
        return value
    if name in _DAYS:
        return as_day(value)
    if name in _TIMES:
        return as_moment(value)
    if name in _WHOLE:
        return 1 if is_null(value) else int(float(value))
    if name in _REAL:
        return None if is_null(value) or value == "" else float(value)
    return as_texts([value])[0]


def as_day(value) -> Optional[date]:
    """A date from what a layer holds (date, date-time or ISO text); None when it is none."""
    if isinstance(value, QDateTime):
        value = value.date()
    if isinstance(value, QDate):
        return date(value.year(), value.month(), value.day()) if value.isValid() else None
    try:
        return None if is_null(value) else date.fromisoformat(str(value).strip()[:10])
    except ValueError:
        return None


def as_moment(value) -> Optional[datetime]:
    """A date and time, local wall time, likewise."""
    if isinstance(value, QDateTime):
        value = wall_time(value)
    elif isinstance(value, QDate):
        value = value.toString("yyyy-MM-dd")
    try:
        text = None if is_null(value) else str(value).strip().replace("/", "-")[:19]
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None


def _place(geometry) -> dict:
    if geometry.isNull() or geometry.isEmpty():
        return {}
    point = geometry.centroid().asPoint()
    return {"x": point.x(), "y": point.y()}
