"""Processing algorithm: work orders as files for departments and other systems."""

import csv
from contextlib import ExitStack
from pathlib import Path

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import POINTS, choice, finished, source
from kc_safety_plugin.algorithms.workspace_parameters import workspace_parameter
from kc_safety_plugin.bridge.exports.ogr_files import gpkg_file, workbook_file
from kc_safety_plugin.bridge.exports.read_sheet import read_sheet
from kc_safety_plugin.bridge.exports.text_files import (
    calendar_file,
    csv_file,
    geojson_file,
    is_time_zone,
    kml_file,
    open311_file,
)
from kc_safety_plugin.bridge.files import whole_file
from kc_safety_plugin.core.workorders.exports.names import distinct_names, safe_name
from kc_safety_plugin.core.workorders.exports.sheet import (
    by_department,
    chosen_rows,
    person_columns,
)
from kc_safety_plugin.core.workorders.life import status_of
from kc_safety_plugin.i18n import tr

from .export_profile import (
    PROFILED,
    chosen_profile,
    parts_in_profile,
    profile_parameters,
    profile_wanted,
)
from .kept_orders import OWN_COLUMNS, lend_orders
from .term_events import term_events

_ENDINGS = {
    "csv": "csv",
    "xlsx": "xlsx",
    "geojson": "geojson",
    "gpkg": "gpkg",
    "kml": "kml",
    "open311_csv": "csv",
    "ics": "ics",
}


class ExportWorkOrders(SafetyAlgorithm):
    NAME = "exportworkorders"
    GROUP = Group.WORK_ORDERS

    def displayName(self):
        return tr("Export work orders")

    def tags(self):
        return tr("csv,excel,geojson,geopackage,kml,open311,calendar,department,share").split(",")

    def shortDescription(self):
        return tr("Writes work orders to files that departments and other systems read.")

    def shortHelpString(self):
        return tr(
            "Writes the orders of a layer to a folder, all in one file or one file per department. "
            "Identifiers stay text, dates are ISO dates, and columns that describe persons are "
            "left out.\n\n"
            "csv: RFC 4180 in UTF-8. Text that a spreadsheet would run as a formula gets an "
            "apostrophe in front, which changes the value that is read back; numbers never do. "
            "xlsx: safer for Excel, with a second sheet that says what it is. geojson: RFC 7946, "
            "WGS 84. gpkg: with its style, in the system of the layer. kml: placemarks. "
            "open311_csv: the bulk columns of GeoReport v2. ics: due dates as a calendar, with "
            "a workspace also the term of the corridor, its first day, every thirtieth and its "
            "last; importing it again updates the events.\n\n"
            "A profile gives csv and xlsx the columns, words and dates of another system; those "
            "shipped are starting points, check them with your administrator."
        )

    def parameters(self):
        return [
            source(
                "INPUT",
                tr("Work orders"),
                POINTS,
                optional=True,
                help=tr("The output of Generate work orders; not needed with a workspace."),
            ),
            workspace_parameter(optional=True, help=tr("Instead of a layer of work orders.")),
            finished(
                QgsProcessingParameterString(
                    "CORRIDOR", tr("Corridor of the workspace"), optional=True
                ),
                help=tr("Blank: the active one; * for all."),
                advanced=True,
            ),
            choice("FORMAT", tr("Format"), list(_ENDINGS)),
            finished(
                QgsProcessingParameterString("DEPARTMENT", tr("Departments"), optional=True),
                help=tr("Separated by commas; blank for all."),
            ),
            finished(
                QgsProcessingParameterString("STATUS", tr("Status"), optional=True),
                help=tr("Separated by commas, such as issued,in_progress; blank for every status."),
            ),
            QgsProcessingParameterBoolean(
                "ONE_FILE_PER_DEPARTMENT", tr("One file per department"), False
            ),
            finished(
                QgsProcessingParameterString("FILE_NAME", tr("Name of the files"), "work_orders"),
                help=tr("Without ending; the department is added where there is a file for each."),
                advanced=True,
            ),
            finished(
                QgsProcessingParameterBoolean(
                    "BYTE_ORDER_MARK", tr("Mark CSV files as UTF-8 for Excel"), False
                ),
                advanced=True,
            ),
            finished(
                QgsProcessingParameterString(
                    "TIME_ZONE", tr("Time zone of created and updated"), "America/Chicago"
                ),
                help=tr("For open311_csv and ics, which need the offset from UTC."),
                advanced=True,
            ),
            *profile_parameters(),
            QgsProcessingParameterFolderDestination("FOLDER", tr("Folder")),
        ]

    def outputs(self):
        return [
            QgsProcessingOutputString("FILES", tr("Files written, one per line")),
            QgsProcessingOutputNumber("COUNT", tr("Orders written")),
        ]

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        zone = self.parameterAsString(parameters, "TIME_ZONE", context)
        if ok and all(parameters.get(name) in (None, "") for name in ("INPUT", "WORKSPACE")):
            return False, tr("INPUT: give a layer of work orders, or a WORKSPACE that keeps them.")
        if ok and not is_time_zone(zone):
            return False, tr(
                "TIME_ZONE: '{zone}' is no time zone; give a name such as America/Chicago."
            ).format(zone=zone)
        form = self.parameterAsString(parameters, "FORMAT", context)
        if ok and form not in PROFILED and profile_wanted(self, parameters, context):
            return False, tr(
                "PROFILE: {format} has columns of its own; choose csv or xlsx."
            ).format(format=form)
        return ok, message

    def execute(self, run):
        departments = _listed(run.text("DEPARTMENT"))
        statuses = [status_of(one).value for one in _listed(run.text("STATUS"))]
        profile = chosen_profile(run)
        sheet, crs, corridors = self._read(run)
        sheet = sheet.take(self._chosen(run, sheet, departments, statuses))
        parts = by_department(sheet) if run.flag("ONE_FILE_PER_DEPARTMENT") else [("", sheet)]
        if profile:
            parts = parts_in_profile(run, parts, profile)
        folder = run.folder("FOLDER")
        events = term_events(corridors)
        if run.choice("FORMAT") == "ics":
            self._warn_of_undated(run, sheet, events)
        paths = self._write(run, Path(folder), parts, crs, events)
        run.say(
            tr("Orders written: {count}; files: {files}.").format(
                count=len(sheet), files=len(paths)
            )
        )
        return {
            "FOLDER": folder,
            "FILES": "\n".join(str(path) for path in paths),
            "COUNT": len(sheet),
        }

    def _read(self, run):
        own, corridors = [], []
        if run.given("WORKSPACE") and not run.given("INPUT"):
            corridors = lend_orders(run)
            own = [*OWN_COLUMNS]
        layer = run.source("INPUT")
        run.crs = layer.sourceCrs()
        persons = person_columns(layer.fields().names())
        if persons:
            run.warn(
                tr("Left out columns that describe persons: {names}.").format(
                    names=", ".join(persons)
                )
            )
        transforms = run.context.transformContext()
        sheet = read_sheet(layer, persons + own, transforms, run.tick(0, 0.5))
        return sheet, layer.sourceCrs(), corridors

    def _warn_of_undated(self, run, sheet, events):
        undated = sheet.values("due_date").count(None)
        if undated:
            run.warn(
                tr("Orders without a due date, not in the calendar: {count}.").format(count=undated)
            )
        if undated == len(sheet) and not events:
            run.warn(
                tr("The calendar is empty; with a WORKSPACE it shows the term of the corridor.")
            )

    def _chosen(self, run, sheet, departments, statuses):
        known = {str(name or "").strip() for name in sheet.values("department")}
        for name in departments:
            if name.casefold() not in {one.casefold() for one in known}:
                run.warn(
                    tr(
                        "DEPARTMENT: no order is for '{name}'; there are orders for {known}."
                    ).format(name=name, known=", ".join(sorted(known - {""})) or "-")
                )
        return chosen_rows(sheet, departments, statuses)

    def _write(self, run, folder, parts, crs, events) -> list:
        ending = _ENDINGS[run.choice("FORMAT")]
        base = safe_name(run.text("FILE_NAME"), "work_orders")
        names = [base]
        if run.flag("ONE_FILE_PER_DEPARTMENT"):
            names = [f"{base}_{name}" for name in distinct_names([n for n, _ in parts], "no_name")]
        paths = []
        tick = run.tick(0.5, 1.0)
        # All files take their names together, at the very end.
        with ExitStack() as files:
            for number, (name, (department, sheet)) in enumerate(zip(names, parts)):
                tick(number / len(parts))
                path = folder / f"{name}.{ending}"
                part = files.enter_context(whole_file(path))
                self._write_one(run, sheet, part, crs, department, events)
                paths.append(path)
            tick(1.0)
        return paths

    def _write_one(self, run, sheet, path, crs, department, events):
        form, mark, zone = run.choice("FORMAT"), run.flag("BYTE_ORDER_MARK"), run.text("TIME_ZONE")
        title = tr("Work orders") + (f": {department}" if department else "")
        if form == "csv":
            csv_file(sheet, path, mark)
        elif form == "xlsx":
            workbook_file(sheet, path, self._about(run, sheet, title))
        elif form == "geojson":
            geojson_file(sheet, path)
        elif form == "gpkg":
            gpkg_file(sheet, path, crs)
        elif form == "kml":
            kml_file(sheet, path, title)
        elif form == "open311_csv":
            open311_file(sheet, path, mark, zone)
        else:
            calendar_file(sheet, path, zone, events)

    def _about(self, run, sheet, title):
        return [
            (tr("Title"), title),
            (tr("Orders"), str(len(sheet))),
            (tr("Departments"), run.text("DEPARTMENT") or tr("all")),
            (tr("Status"), run.text("STATUS") or tr("all")),
            (tr("Coordinates"), tr("lon and lat are WGS 84 degrees.")),
            (tr("Priority"), tr("1 is the most urgent, 4 the least.")),
            (tr("Estimates"), tr("Hours and cost come from the catalogue of rules.")),
            (tr("Made by"), "KC Safety"),
        ]


def _listed(text: str) -> list:
    """Words of a comma-separated list; quotes keep a comma inside a name."""
    words = next(csv.reader([text], skipinitialspace=True), [])
    return [word.strip() for word in words if word.strip()]
