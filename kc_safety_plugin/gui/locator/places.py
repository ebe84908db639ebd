"""Read what the locator finds: streets of a layer, corridors and orders of a workspace."""

import os
from dataclasses import dataclass
from typing import Callable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from kc_safety_plugin.bridge.crs import WGS84
from kc_safety_plugin.core.field.street_fields import known_street_field
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.storage.systems import crs_of

_NOWHERE: tuple = ()


@dataclass(frozen=True)
class Place:
    """One thing to be found; ``box`` is west, south, east, north in degrees, or blank."""

    kind: str
    title: str
    detail: str
    key: str
    box: tuple

    @property
    def searched(self) -> str:
        return f"{self.title}\n{self.detail}".casefold()


@dataclass(frozen=True)
class Streets:
    """A layer of streets as the main thread hands it to another one."""

    rows: QgsVectorLayerFeatureSource
    field: str
    crs: QgsCoordinateReferenceSystem
    transforms: QgsCoordinateTransformContext
    stamp: tuple


def streets_of(layer, transforms: QgsCoordinateTransformContext):
    """A view of the layer that needs neither the layer nor the main thread; None without names."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return None
    field = known_street_field(layer.fields().names())
    if not field:
        return None
    stamp = (layer.id(), layer.source(), layer.subsetString(), layer.featureCount(), field)
    rows = QgsVectorLayerFeatureSource(layer)
    return Streets(rows, field, layer.crs(), transforms, stamp)


def street_places(streets: Streets, canceled: Callable) -> list:
    """One ``Place`` for each name, over all its segments."""
    boxes: dict = {}
    counts: dict = {}
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes([streets.field], streets.rows.fields())
    for feature in streets.rows.getFeatures(request):
        if canceled():
            return []
        name = str(feature[streets.field] or "").strip()
        if not name or name == "NULL" or not feature.hasGeometry():
            continue
        boxes.setdefault(name, QgsRectangle()).combineExtentWith(feature.geometry().boundingBox())
        counts[name] = counts.get(name, 0) + 1
    degrees = _to_degrees(streets.crs, streets.transforms)
    return [
        Place("street", name, tr("{count} blocks").format(count=counts[name]), name, degrees(box))
        for name, box in sorted(boxes.items())
    ]


def workspace_stamp(path: str) -> tuple:
    """Changes whenever the file was written, in its journal too; empty without a file."""
    times = []
    for name in (path, f"{path}-wal"):
        try:
            times.append(os.stat(name).st_mtime_ns)
        except OSError:
            continue
    return (path, *times) if times else ()


def workspace_places(store, transforms: QgsCoordinateTransformContext, canceled: Callable) -> list:
    """Corridors, their blocks and the work orders of an open workspace."""
    degrees = _to_degrees(crs_of(store.system()), transforms)
    found = []
    for corridor in store.corridors():
        if canceled():
            return []
        shape = store.shape(corridor.corridor_id)
        box = degrees(_box(shape.centerline)) if shape else _NOWHERE
        found.append(Place("corridor", corridor.name, _stage(corridor), corridor.corridor_id, box))
        blocks: dict = {}
        for face in shape.faces if shape else ():
            blocks.setdefault(face.block, QgsRectangle()).combineExtentWith(_box(face.wkb))
        for block, around in blocks.items():
            key = f"{corridor.corridor_id}/{block}"
            found.append(Place("block", block, corridor.name, key, degrees(around)))
    for order in store.orders():
        box = (order.lon, order.lat, order.lon, order.lat) if order.lon is not None else _NOWHERE
        title = tr("{number} · {task}").format(number=order.number, task=order.task)
        found.append(Place("order", title, order.location, order.wo_id, box))
    return found


def _stage(corridor) -> str:
    told = {
        "planned": tr("planned, first day {day}"),
        "active": tr("active since {day}"),
        "finished": tr("finished, began {day}"),
    }
    return told[corridor.status].format(day=corridor.start.isoformat())


def _box(wkb: bytes) -> QgsRectangle:
    shape = QgsGeometry()
    shape.fromWkb(wkb or b"")
    return shape.boundingBox()


def _to_degrees(crs, transforms) -> Callable:
    wgs84 = QgsCoordinateReferenceSystem(WGS84)
    way = QgsCoordinateTransform(crs, wgs84, transforms)

    def corners(box: QgsRectangle) -> tuple:
        if box.isNull():
            return _NOWHERE
        try:
            # Of a box without height, as a street due east has, QGIS would turn one corner only.
            turned = way.transformBoundingBox(box.buffered(1e-4 * (box.width() + box.height())))
        except QgsCsException:
            return _NOWHERE
        return turned.xMinimum(), turned.yMinimum(), turned.xMaximum(), turned.yMaximum()

    return corners
