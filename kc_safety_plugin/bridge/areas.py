"""Which points lie in the polygons of a layer."""

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsGeometry, QgsPoint, QgsPointXY


def inside(geometries: list, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """(n,) booleans: within or on the edge of any of ``geometries``, holes left out."""
    area = QgsGeometry.unaryUnion([one.makeValid() for one in geometries])
    engine = QgsGeometry.createGeometryEngine(area.constGet())
    engine.prepareGeometry()
    return np.array([engine.intersects(QgsPoint(a, b)) for a, b in zip(x, y)], bool)


def moved(transform: QgsCoordinateTransform, x: np.ndarray, y: np.ndarray) -> tuple:
    """Coordinates of points in the destination system of ``transform``."""
    points = [transform.transform(QgsPointXY(a, b)) for a, b in zip(x, y)]
    return np.array([p.x() for p in points], float), np.array([p.y() for p in points], float)
