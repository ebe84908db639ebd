"""Processing algorithm: when in the week incidents happen, as a table and a chart."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import (
    POINTS,
    any_field,
    finished,
    numeric_field,
    sink,
    source,
)
from kc_safety_plugin.i18n import tr


class HourOfWeek(SafetyAlgorithm):
    NAME = "hourofweek"
    GROUP = Group.HOT_SPOTS

    def displayName(self):
        return tr("Hour of the week")

    def tags(self):
        return tr("time,aoristic,day,night,clock,weekday,temporal,chart,heat map").split(",")

    def shortDescription(self):
        return tr("When in the week incidents happen: a table of 168 hours and a chart.")

    def shortHelpString(self):
        return tr(
            "Shares every incident among the hours in which it may have happened (aoristic "
            "analysis, Ratcliffe and McCullagh 1998): a burglary between 23:30 and 01:15 counts "
            "2/7 for the hour from 23:00, 4/7 for that from 0:00 and 1/7 for that from 1:00. "
            "Incidents at one moment count for its hour; a begin after its end is exchanged with "
            "it; a range longer than seven days is spread evenly over the week.\n\n"
            "Times are what the clock on the wall shows; TIME_ZONE is only needed for the two "
            "nights when clocks change, in which the overlap is counted in real time. Incidents "
            "of which only the day is known (time_precision day, or a date without a time) are "
            "left out and counted.\n\n"
            "hour_of_week 0 is Monday, midnight to 1 am; share is the part of the group's whole. "
            "With GROUP_FIELD (a street id, a category, a beat) every value gets 168 rows; the "
            "chart shows all together."
        )

    def parameters(self):
        zone = QgsProcessingParameterString("TIME_ZONE", tr("Time zone"), "America/Chicago")
        chart = QgsProcessingParameterFileDestination(
            "CHART",
            tr("Chart"),
            tr("SVG drawing (*.svg);;PNG picture (*.png)"),
            optional=True,
            createByDefault=False,
        )
        return [
            source("INPUT", tr("Incidents"), POINTS),
            any_field("BEGIN_FIELD", tr("Earliest time"), "INPUT", default="occurred_from"),
            any_field(
                "END_FIELD",
                tr("Latest time"),
                "INPUT",
                default="occurred_to",
                help=tr("Not used when the layer has no field of that name."),
            ),
            any_field("GROUP_FIELD", tr("One table for each value of"), "INPUT"),
            numeric_field("WEIGHT", tr("Weight field"), "INPUT"),
            finished(zone, tr("Tells on which nights clocks change."), advanced=True),
            sink("OUTPUT", tr("Hours of the week"), QgsProcessing.SourceType.TypeVector),
            finished(chart, tr("An .svg to print, or a .png for slides.")),
        ]

    def outputs(self):
        return [
            QgsProcessingOutputNumber("EVENTS", tr("Incidents counted")),
            QgsProcessingOutputNumber("WITHOUT_TIME", tr("Incidents without a time of day")),
            QgsProcessingOutputNumber("WITHOUT_DATE", tr("Incidents without a date")),
            QgsProcessingOutputNumber("LONG", tr("Incidents spread evenly over the week")),
            QgsProcessingOutputNumber("GROUPS", tr("Groups")),
            QgsProcessingOutputNumber("PEAK_HOUR", tr("Busiest hour of the week, 0 to 167")),
            QgsProcessingOutputString("PEAK", tr("Busiest hour of the week in words")),
        ]

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        if ok and parameters.get("CHART"):
            path = self.parameterAsFileOutput(parameters, "CHART", context)
            if Path(path).suffix.lower() not in (".svg", ".png"):
                return False, tr("CHART: give a file name that ends in .svg or .png.")
        return ok, message
