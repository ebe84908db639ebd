"""Polygon geometries: mend broken ones, take their rings as arrays."""

import struct

import numpy as np
from qgis.core import QgsGeometry, QgsWkbTypes

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry


def is_polygon(geometry: QgsGeometry) -> bool:
    return geometry.type() == _POLYGON


def mended(geometry: QgsGeometry) -> tuple:
    """Return (valid polygon geometry or None, whether it had been broken)."""
    if geometry.isGeosValid():
        return geometry, False
    better = geometry.makeValid()
    if better.isNull() or better.isEmpty():
        return None, True
    if not is_polygon(better):
        # A bow-tie with a spike becomes a collection: keep its surfaces.
        areas = [part for part in better.asGeometryCollection() if is_polygon(part)]
        better = QgsGeometry.unaryUnion(areas) if areas else QgsGeometry()
    return (better, True) if better.area() > 0 else (None, True)


def polygon_rings(geometry: QgsGeometry) -> list:
    """All rings of a (multi-)polygon, holes too, as (k, 2) arrays; curves are straightened."""
    constant = geometry.constGet()
    if constant.hasCurvedSegments():
        geometry = QgsGeometry(constant.segmentize())
    rings = []
    _read(bytes(geometry.asWkb()), 0, rings)
    return rings


def _read(wkb: bytes, at: int, rings: list) -> int:
    """Append the rings of the geometry at byte ``at``; return the byte after it."""
    order = "<" if wkb[at] else ">"
    kind, count = struct.unpack_from(order + "II", wkb, at + 1)
    at += 9
    flat = int(QgsWkbTypes.flatType(QgsWkbTypes.Type(kind)))
    if flat != int(QgsWkbTypes.Type.Polygon):
        for _ in range(count):
            at = _read(wkb, at, rings)
        return at
    ordinates = (
        2 + QgsWkbTypes.hasZ(QgsWkbTypes.Type(kind)) + QgsWkbTypes.hasM(QgsWkbTypes.Type(kind))
    )
    for _ in range(count):
        (points,) = struct.unpack_from(order + "I", wkb, at)
        values = np.frombuffer(wkb, order + "f8", points * ordinates, at + 4)
        rings.append(values.reshape(points, ordinates)[:, :2].astype(float))
        at += 4 + points * ordinates * 8
    return at
