"""Polygon geometries: mend broken ones, take their rings as arrays."""

import struct

import numpy as np
from qgis.core import QgsGeometry, QgsWkbTypes

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
_WKB_POLYGON = 3


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
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    rings = []
    _read(bytes(geometry.asWkb()), 0, rings)
    return rings


def _read(wkb: bytes, at: int, rings: list) -> int:
    """Append the rings of the geometry at byte ``at``; return the byte after it."""
    order = "<" if wkb[at] else ">"
    kind, count = struct.unpack_from(order + "II", wkb, at + 1)
    at += 9
    # ISO codes: thousands tell Z and M; the highest bit is the older way to say Z.
    flat, extra = (kind & 0x0FFFFFFF) % 1000, (kind & 0x0FFFFFFF) // 1000
    if flat != _WKB_POLYGON:
        for _ in range(count):
            at = _read(wkb, at, rings)
        return at
    ordinates = 2 + (extra in (1, 3) or kind >= 0x80000000) + (extra in (2, 3))
    for _ in range(count):
        (points,) = struct.unpack_from(order + "I", wkb, at)
        values = np.frombuffer(wkb, order + "f8", points * ordinates, at + 4)
        rings.append(values.reshape(points, ordinates)[:, :2].astype(float))
        at += 4 + points * ordinates * 8
    return at
