"""Between a file's coordinates and degrees: each place is brought over once."""

from typing import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsPointXY,
)

from kc_safety_plugin.bridge.crs import WGS84


class Degrees:
    """Turns coordinates of a file in ``crs`` into degrees of WGS 84."""

    def __init__(
        self, crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
    ):
        self.crs = crs if crs.isValid() else QgsCoordinateReferenceSystem(WGS84)
        #: Degrees in the file already; then coordinates beyond 180 are a mistake to tell.
        self.geographic: bool = self.crs.isGeographic()
        wgs84 = QgsCoordinateReferenceSystem(WGS84)
        self._transform = None
        if self.crs != wgs84:
            self._transform = QgsCoordinateTransform(self.crs, wgs84, transforms)

    def __call__(self, x: np.ndarray, y: np.ndarray) -> tuple:
        """Longitude and latitude; NaN where a coordinate is missing or cannot be brought over."""
        if self._transform is None:
            return x, y
        moved = _each_place(x, y, lambda a, b: _moved(self._transform, a, b))
        return moved[:, 0], moved[:, 1]


def moved_places(
    longitude: np.ndarray,
    latitude: np.ndarray,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    of: Callable[[np.ndarray, np.ndarray], np.ndarray],
) -> np.ndarray:
    """What ``of`` says of each place in ``crs``, asked once a place and given to all points."""
    wgs84 = QgsCoordinateReferenceSystem(WGS84)
    transform = QgsCoordinateTransform(wgs84, crs, transforms)

    def asked(a, b):
        moved = _moved(transform, a, b)
        return of(moved[:, 0], moved[:, 1])

    return _each_place(longitude, latitude, asked)


def _each_place(x, y, ask):
    place = np.empty(len(x), complex)
    place.real, place.imag = x, y
    places, member = np.unique(place, return_inverse=True)
    return ask(places.real, places.imag)[member.reshape(-1)]


def _moved(transform: QgsCoordinateTransform, x, y) -> np.ndarray:
    out = np.full((len(x), 2), np.nan)
    for i, (a, b) in enumerate(zip(x.tolist(), y.tolist())):
        if a != a or b != b:
            continue
        try:
            point = transform.transform(QgsPointXY(a, b))
        except QgsCsException:
            continue
        out[i] = point.x(), point.y()
    return np.where(np.isfinite(out), out, np.nan)
