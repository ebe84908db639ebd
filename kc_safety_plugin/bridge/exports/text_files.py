"""Write a table of work orders as text: CSV, GeoJSON, KML, Open311, calendar."""

from datetime import datetime
from pathlib import Path

from qgis.PyQt.QtCore import QDateTime, Qt, QTimeZone

from kc_safety_plugin.core.workorders.exports.calendar_text import write_calendar
from kc_safety_plugin.core.workorders.exports.csv_text import write_csv
from kc_safety_plugin.core.workorders.exports.geojson_text import write_geojson
from kc_safety_plugin.core.workorders.exports.kml_text import write_kml
from kc_safety_plugin.core.workorders.exports.open311_sheet import open311_sheet
from kc_safety_plugin.core.workorders.exports.sheet import Sheet


def csv_file(sheet: Sheet, path: Path, mark: bool) -> None:
    """``mark`` puts a byte order mark first, which Excel needs to see UTF-8."""
    with open(path, "w", encoding="utf-8-sig" if mark else "utf-8", newline="") as stream:
        write_csv(sheet, stream)


def open311_file(sheet: Sheet, path: Path, mark: bool, zone: str) -> None:
    times = {
        name: [_with_offset(when, zone) for when in sheet.values(name)]
        for name in ("created", "updated")
    }
    csv_file(open311_sheet(sheet, times), path, mark)


def geojson_file(sheet: Sheet, path: Path) -> None:
    with open(path, "w", encoding="utf-8", newline="\n") as stream:
        write_geojson(sheet, stream)


def kml_file(sheet: Sheet, path: Path, title: str) -> None:
    with open(path, "w", encoding="utf-8", newline="\n") as stream:
        write_kml(sheet, title, stream)


def calendar_file(sheet: Sheet, path: Path, zone: str, events=()) -> None:
    """``events`` stand beside the due dates of the orders."""
    stamps = [_in_utc(when, zone) for when in sheet.values("updated")]
    with open(path, "wb") as stream:
        write_calendar(sheet, stamps, stream, events)


def _zoned(when: datetime, zone: str) -> QDateTime:
    wall = QDateTime.fromString(when.isoformat(timespec="seconds"), "yyyy-MM-ddTHH:mm:ss")
    return QDateTime(wall.date(), wall.time(), QTimeZone(zone.encode()))


def _with_offset(when, zone):
    if when is None:
        return None
    there = _zoned(when, zone)
    return there.toOffsetFromUtc(there.offsetFromUtc()).toString(Qt.DateFormat.ISODate)


def _in_utc(when, zone):
    if when is None:
        return None
    text = _zoned(when, zone).toUTC().toString("yyyy-MM-ddTHH:mm:ss")
    return datetime.fromisoformat(text)
