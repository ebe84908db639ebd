"""Processing algorithm: what changed from one period to another, per area or street."""

from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingParameterDateTime

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import (
    LINES,
    POINTS,
    POLYGONS,
    any_field,
    distance,
    sink,
    source,
)
from kc_safety_plugin.i18n import tr

DATES = ("FIRST_START", "FIRST_END", "SECOND_START", "SECOND_END")


class PercentChange(SafetyAlgorithm):
    NAME = "percentchange"
    GROUP = Group.HOT_SPOTS

    def displayName(self):
        return tr("Percent change")

    def tags(self):
        return tr("before,after,compare,period,rate ratio,trend,difference").split(",")

    def shortDescription(self):
        return tr("Incidents of two periods compared per area or street, with an interval.")

    def shortHelpString(self):
        return tr(
            "Counts incidents of two periods in every polygon, or on every street, and compares "
            "them per day, so the periods may differ in length: difference and percent compare "
            "the second count with what the daily rate of the first would have given. Both dates "
            "of a period belong to it.\n\n"
            "rate_ratio is the second rate over the first, ratio_low and ratio_high its exact "
            "95 % interval, and p that of the e-test (Krishnamoorthy and Thomson 2004): chance "
            "alone makes one area in twenty look changed at p = 0.05.\n\n"
            "A percentage of nothing does not exist: areas without incidents in the first period "
            "have none and are flagged 'new'. Flags: none (no incident at all), new, gone, few "
            "(fewer than five in both periods together: read nothing into them)."
        )

    def parameters(self):
        day = QgsProcessingParameterDateTime.Type.Date
        titles = (
            tr("First period, first day"),
            tr("First period, last day"),
            tr("Second period, first day"),
            tr("Second period, last day"),
        )
        return [
            source("AREAS", tr("Areas or streets"), POLYGONS + LINES),
            source("INCIDENTS", tr("Incidents"), POINTS),
            any_field("DATE_FIELD", tr("Date field"), "INCIDENTS", default="occurred_from"),
            *(QgsProcessingParameterDateTime(n, t, day) for n, t in zip(DATES, titles)),
            distance(
                "MAX_SNAP",
                tr("Farthest incident from its street"),
                50,
                help=tr("Only where AREAS are streets: an incident goes to its nearest one."),
                advanced=True,
            ),
            sink("OUTPUT", tr("Change"), QgsProcessing.SourceType.TypeVectorAnyGeometry),
        ]

    def outputs(self):
        return [
            QgsProcessingOutputNumber("FIRST", tr("Incidents of the first period")),
            QgsProcessingOutputNumber("SECOND", tr("Incidents of the second period")),
            QgsProcessingOutputNumber("FIRST_DAYS", tr("Days of the first period")),
            QgsProcessingOutputNumber("SECOND_DAYS", tr("Days of the second period")),
            QgsProcessingOutputNumber("NOT_PLACED", tr("Incidents of the periods in no area")),
            QgsProcessingOutputNumber("OTHER_TIME", tr("Incidents of neither period")),
        ]

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        if not ok:
            return ok, message
        days = [self.parameterAsDateTime(parameters, name, context).date() for name in DATES]
        for first, last in ((0, 1), (2, 3)):
            if days[first] > days[last]:
                return False, tr("{end} lies before {start}; exchange the two.").format(
                    start=DATES[first], end=DATES[last]
                )
        if days[0] <= days[3] and days[2] <= days[1]:
            return False, tr(
                "The periods overlap; let SECOND_START come after FIRST_END, "
                "or the second period end before FIRST_START."
            )
        return True, ""
