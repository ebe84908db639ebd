"""The ground of a turf as a polygon: a band along the corridor, and its side streets."""

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY

from kc_safety_plugin.core.corridors.block_faces import beside

#: Metres kept around side-street stops.
_AROUND = 12.0
_ARC_STEPS = 6


def turf_shape(street: np.ndarray, half_width: float, trips: list) -> QgsGeometry:
    """A multipolygon of the band ``half_width`` metres either side of ``street``, and the trips.

    ``street`` is (k, 2), of under two places when the turf is a crossing alone; each of
    ``trips`` holds the (m, 2) places of one walk into side streets.
    """
    parts = [_around(places) for places in trips]
    if len(street) > 1:
        parts.append(_band(street, half_width))
    shape = QgsGeometry.unaryUnion(parts)
    shape.convertToMultiType()
    return shape


def _band(street, half_width) -> QgsGeometry:
    ring = np.concatenate([beside(street, half_width), beside(street, -half_width)[::-1]])
    return QgsGeometry.fromPolygonXY([[QgsPointXY(x, y) for x, y in ring]]).makeValid()


def _around(places) -> QgsGeometry:
    points = QgsGeometry.fromMultiPointXY([QgsPointXY(x, y) for x, y in places])
    return points.convexHull().buffer(_AROUND, _ARC_STEPS)
