"""Names of time zones."""

from qgis.PyQt.QtCore import QTimeZone


def is_time_zone(zone: str) -> bool:
    return QTimeZone(zone.encode()).isValid()
