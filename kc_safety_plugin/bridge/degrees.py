"""Between a file's coordinates and degrees."""

from typing import Callable

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from kc_safety_plugin.bridge.crs import WGS84
from kc_safety_plugin.bridge.transforms import transformed


class Degrees:
    """Turns coordinates of a file in ``crs`` into degrees of WGS 84."""

    def __init__(
        self, crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
    ):
        self.crs = crs if crs.isValid() else QgsCoordinateReferenceSystem(WGS84)
        #: Degrees in the file already; then coordinates beyond 180 are a mistake to tell.
        self.geographic: bool = self.crs.isGeographic()
        self._wgs84 = QgsCoordinateReferenceSystem(WGS84)
        self._transforms = transforms

    def __call__(self, x: np.ndarray, y: np.ndarray) -> tuple:
        """Longitude and latitude; NaN where a coordinate is missing or cannot be brought over."""
        if self.crs == self._wgs84:
            return x, y
        return transformed(x, y, self.crs, self._wgs84, self._transforms)


def of_each_place(
    longitude: np.ndarray,
    latitude: np.ndarray,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    of: Callable[[np.ndarray, np.ndarray], np.ndarray],
) -> np.ndarray:
    """What ``of`` says of each place in ``crs``, asked once a place and given to all points."""
    place = np.empty(len(longitude), complex)
    place.real, place.imag = longitude, latitude
    places, member = np.unique(place, return_inverse=True)
    wgs84 = QgsCoordinateReferenceSystem(WGS84)
    x, y = transformed(places.real, places.imag, wgs84, crs, transforms)
    return of(x, y)[member.reshape(-1)]
