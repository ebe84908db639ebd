"""Choose the coordinate reference system to compute in: always metres."""

from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsRectangle,
    QgsUnitTypes,
)

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.i18n import tr

WGS84 = "EPSG:4326"


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
    crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle,
    transforms: QgsCoordinateTransformContext,
    parameter: str,
) -> WorkingCrs:
    """Return ``crs`` when it is projected in metres, else the UTM zone of the extent's centre."""
    if not crs.isValid():
        raise SafetyDataError(Problem.NO_CRS, parameter=parameter)
    name = crs.authid() or crs.description()
    if is_metric(crs):
        why = tr("Computed in {crs}, the system of {parameter}.")
        return WorkingCrs(crs, why.format(crs=name, parameter=parameter))
    if extent.isNull() or not extent.isFinite():
        raise SafetyDataError(Problem.EMPTY, parameter=parameter)
    to_degrees = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), transforms)
    centre = to_degrees.transform(extent.center())
    zone = utm_zone(centre.x(), centre.y())
    why = tr("Computed in {zone}, the UTM zone of {parameter}, because {crs} is not metric.")
    return WorkingCrs(zone, why.format(zone=zone.authid(), parameter=parameter, crs=name))


def utm_zone(longitude: float, latitude: float) -> QgsCoordinateReferenceSystem:
    """Return the WGS 84 / UTM zone of a place (plain six-degree zones)."""
    number = int((longitude + 180.0) % 360.0 // 6.0) + 1
    return QgsCoordinateReferenceSystem(f"EPSG:{(32700 if latitude < 0 else 32600) + number}")
