"""Which points lie in the polygons of a layer."""

from typing import Callable

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsGeometry, QgsPoint, QgsPointXY


def inside(geometries: list, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """(n,) booleans: within or on the edge of any of ``geometries``, holes left out."""
    return inside_of(geometries)(x, y)


def inside_of(geometries: list) -> Callable[[np.ndarray, np.ndarray], np.ndarray]:
    """The same, to be asked again and again of x and y."""
    area = QgsGeometry.unaryUnion([one.makeValid() for one in geometries])
    # The engine looks at the shape and does not keep it.
    shape = area.constGet().clone()
    engine = QgsGeometry.createGeometryEngine(shape)
    engine.prepareGeometry()

    def inside(x, y, _shape=shape):
        return np.array([engine.intersects(QgsPoint(a, b)) for a, b in zip(x, y)], bool)

    return inside


def moved(transform: QgsCoordinateTransform, x: np.ndarray, y: np.ndarray) -> tuple:
    """Coordinates of points in the destination system of ``transform``."""
    points = [transform.transform(QgsPointXY(a, b)) for a, b in zip(x, y)]
    return np.array([p.x() for p in points], float), np.array([p.y() for p in points], float)
