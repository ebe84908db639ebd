"""Choose the coordinate reference system to compute in: always metres."""

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsPointXY,
    QgsRectangle,
    QgsUnitTypes,
)

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.i18n import tr

WGS84 = "EPSG:4326"
_ZONE_WIDTH = 6.0
_CITY_DEGREES = 3.0


@dataclass(frozen=True)
class WorkingCrs:
    """The system to compute in, and why it was chosen (a sentence)."""

    crs: QgsCoordinateReferenceSystem
    why: str


def is_metric(crs: QgsCoordinateReferenceSystem) -> bool:
    """True for a projected system in metres whose metres are metres on the ground.

    Mercator maps stretch lengths by 1/cos(latitude), 29 % in Kansas City, so Web Mercator is
    no system to measure in although its unit is called metre.
    """
    if not crs.isValid() or crs.isGeographic():
        return False
    mercator = crs.projectionAcronym() in ("merc", "webmerc")
    return crs.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceMeters and not mercator


def working_crs(
    source: QgsFeatureSource, transforms: QgsCoordinateTransformContext, parameter: str
) -> WorkingCrs:
    """Return the system of ``source`` when it is projected in metres, else its UTM zone.

    The zone is that of the extent's centre. Where the extent is wider than a zone, it is that of
    the median feature: a few wrong geocodes in another state must not move a whole city.
    """
    crs, extent = source.sourceCrs(), source.sourceExtent()
    if not crs.isValid():
        raise SafetyDataError(Problem.NO_CRS, parameter=parameter)
    name = crs.authid() or crs.description()
    if not crs.isGeographic() and _looks_like_degrees(extent):
        raise SafetyDataError(Problem.DEGREES, parameter=parameter, crs=name)
    if is_metric(crs):
        why = tr("Computed in {crs}, the system of {parameter}.")
        return WorkingCrs(crs, why.format(crs=name, parameter=parameter))
    if extent.isNull() or not extent.isFinite():
        # Newer QGIS knows no extent of a file with a filter; the features themselves do.
        extent = QgsRectangle(*[_median(source, parameter)] * 2)
    to_degrees = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), transforms)
    try:
        wide = to_degrees.transformBoundingBox(extent).width() > _ZONE_WIDTH
        centre = to_degrees.transform(_median(source, parameter) if wide else extent.center())
    except QgsCsException:
        centre = to_degrees.transform(_median(source, parameter))
    zone = utm_zone(centre.x(), centre.y())
    why = tr("Computed in {zone}, the UTM zone of {parameter}, because {crs} is not metric.")
    return WorkingCrs(zone, why.format(zone=zone.authid(), parameter=parameter, crs=name))


def _looks_like_degrees(extent: QgsRectangle) -> bool:
    """True for a city's worth of longitudes and latitudes: as metres they would be a garden."""
    place = extent.center()
    on_earth = abs(place.x()) <= 180 and abs(place.y()) <= 90 and abs(place.x()) > 10
    return on_earth and 0 < max(extent.width(), extent.height()) < _CITY_DEGREES


def _median(source: QgsFeatureSource, parameter: str) -> QgsPointXY:
    request = QgsFeatureRequest().setNoAttributes()
    boxes = (f.geometry().boundingBox() for f in source.getFeatures(request) if f.hasGeometry())
    centres = np.array([(b.center().x(), b.center().y()) for b in boxes if b.isFinite()])
    if not len(centres):
        raise SafetyDataError(Problem.EMPTY, parameter=parameter)
    return QgsPointXY(*np.median(centres, axis=0))


def utm_zone(longitude: float, latitude: float) -> QgsCoordinateReferenceSystem:
    """Return the WGS 84 / UTM zone of a place (plain six-degree zones)."""
    number = int((longitude + 180.0) % 360.0 // 6.0) + 1
    return QgsCoordinateReferenceSystem(f"EPSG:{(32700 if latitude < 0 else 32600) + number}")
