"""Between coordinate reference systems of QGIS and those a workspace keeps."""

from qgis.core import QgsCoordinateReferenceSystem

from .records import System


def system_of(crs: QgsCoordinateReferenceSystem) -> System:
    authority, _, code = crs.authid().partition(":")
    number = int(code) if code.isdigit() else 0
    wkt = crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT1_GDAL)
    return System(crs.description() or "unnamed", authority or "NONE", number, wkt)


def crs_of(system: System) -> QgsCoordinateReferenceSystem:
    """The system by its code, else by its definition."""
    crs = QgsCoordinateReferenceSystem(f"{system.authority}:{system.code}")
    return crs if crs.isValid() else QgsCoordinateReferenceSystem.fromWkt(system.wkt)
