"""What a geometry is to the arrays: one place, or the vertices of its parts."""

import numpy as np
from qgis.core import QgsGeometry, QgsWkbTypes


def is_usable(geometry: QgsGeometry) -> bool:
    return not geometry.isNull() and not geometry.isEmpty() and geometry.boundingBox().isFinite()


def place_of(geometry: QgsGeometry):
    """The point that stands for a geometry; None where there is none.

    A line gives its middle, a polygon a point on its surface, several points their centre.
    """
    if not is_usable(geometry):
        return None
    kind = geometry.type()
    if kind == QgsWkbTypes.GeometryType.PointGeometry:
        if not geometry.isMultipart():
            return geometry.constGet()
        place = geometry.centroid()
    elif kind == QgsWkbTypes.GeometryType.LineGeometry:
        place = geometry.interpolate(geometry.length() / 2)
    else:
        place = geometry.pointOnSurface()
    return None if place.isNull() else place.asPoint()


def line_parts(geometry: QgsGeometry) -> list:
    """Vertices of every part of a line or polygon outline as (k, 2) arrays."""
    straight = QgsGeometry(geometry)
    constant = straight.constGet()
    if constant.hasCurvedSegments():
        straight = QgsGeometry(constant.segmentize())
    parts = []
    for part in straight.constParts():
        ring = part.exteriorRing() if hasattr(part, "exteriorRing") else part
        if ring is None or not hasattr(ring, "numPoints"):
            continue
        xy = np.array([(ring.xAt(i), ring.yAt(i)) for i in range(ring.numPoints())], float)
        if len(xy) >= 2:
            parts.append(xy)
    return parts
