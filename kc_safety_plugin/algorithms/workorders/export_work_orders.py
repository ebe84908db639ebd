"""Processing algorithm: work orders as files for departments and other systems."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import POINTS, choice, finished, source, written
from kc_safety_plugin.algorithms.workspace_parameters import workspace_parameter
from kc_safety_plugin.bridge.exports.zone_names import is_time_zone
from kc_safety_plugin.i18n import tr

from .profile_parameters import PROFILED, profile_parameters, profile_wanted

#: Formats, and how their files end.
ENDINGS = {
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
            written(
                "CORRIDOR",
                tr("Corridor of the workspace"),
                help=tr("Blank: the active one; * for all."),
                advanced=True,
            ),
            choice("FORMAT", tr("Format"), list(ENDINGS)),
            written(
                "DEPARTMENT", tr("Departments"), help=tr("Separated by commas; blank for all.")
            ),
            written(
                "STATUS",
                tr("Status"),
                help=tr("Separated by commas, such as issued,in_progress; blank for every status."),
            ),
            written(
                "ORDERS",
                tr("Orders"),
                help=tr("Numbers or wo_id, separated by commas; blank for all."),
                advanced=True,
            ),
            QgsProcessingParameterBoolean(
                "ONE_FILE_PER_DEPARTMENT", tr("One file per department"), False
            ),
            written(
                "FILE_NAME",
                tr("Name of the files"),
                "work_orders",
                help=tr("Without ending; the department is added where there is a file for each."),
                optional=False,
                advanced=True,
            ),
            finished(
                QgsProcessingParameterBoolean(
                    "BYTE_ORDER_MARK", tr("Mark CSV files as UTF-8 for Excel"), False
                ),
                advanced=True,
            ),
            written(
                "TIME_ZONE",
                tr("Time zone of created and updated"),
                "America/Chicago",
                help=tr("For open311_csv and ics, which need the offset from UTC."),
                optional=False,
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
                "TIME_ZONE: '{value}' is no time zone; give a name such as America/Chicago."
            ).format(value=zone)
        form = self.parameterAsString(parameters, "FORMAT", context)
        if ok and form not in PROFILED and profile_wanted(self, parameters, context):
            return False, tr(
                "PROFILE: {format} has columns of its own; choose csv or xlsx."
            ).format(format=form)
        return ok, message
