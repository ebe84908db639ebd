"""Processing algorithm: what changed from one period to another, per area or street."""

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDateTime,
    QgsWkbTypes,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.hotspots.times import time_field
from kc_safety_plugin.algorithms.parameters import (
    LINES,
    POINTS,
    POLYGONS,
    any_field,
    distance,
    sink,
    source,
)
from kc_safety_plugin.bridge.compat import int_field, real_field, text_field
from kc_safety_plugin.bridge.features import ResultColumns
from kc_safety_plugin.core.hotspots.change import compare_periods, count_periods
from kc_safety_plugin.core.nearest import snap_to_lines
from kc_safety_plugin.core.pairs import points_in_polygons
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

    def execute(self, run):
        run.work_in_crs_of("AREAS")
        field = time_field(run, "INCIDENTS", "DATE_FIELD")
        areas = run.features("AREAS", tick=run.tick(0, 0.1))
        run.refuse_empty("AREAS", areas)
        incidents = run.points("INCIDENTS", times=(field,), tick=run.tick(0.1, 0.4))
        times = incidents.columns[field]
        undated = int(np.isnat(times).sum())
        run.leave_out(
            undated,
            tr("{parameter}: left out {count} incidents without a date.").format(
                parameter=run.label("DATE_FIELD"), count=undated
            ),
        )
        days = [np.datetime64(run.day(name)) for name in DATES]
        lengths = [int((days[k + 1] - days[k]) / np.timedelta64(1, "D")) + 1 for k in (0, 2)]
        point, area = _placed(run, areas, incidents)
        first, second = count_periods(times[point], area, len(areas), days)
        inside = [
            int(one.sum()) for one in count_periods(times, np.zeros_like(times, int), 1, days)
        ]
        placed = np.unique(point)
        found = count_periods(times[placed], np.zeros(len(placed), int), 1, days)
        outside = sum(inside) - int(sum(found)[0])
        _say(run, inside, lengths, outside)
        change = compare_periods(first, second, *lengths, run.tick(0.7, 0.8))
        columns = ResultColumns(
            areas.fields,
            int_field("first"),
            int_field("second"),
            real_field("difference"),
            real_field("percent"),
            real_field("rate_ratio"),
            real_field("ratio_low"),
            real_field("ratio_high"),
            real_field("p"),
            text_field("flag"),
        )
        figures = zip(
            first.tolist(),
            second.tolist(),
            change.difference.tolist(),
            change.percent.tolist(),
            change.ratio.tolist(),
            change.low.tolist(),
            change.high.tolist(),
            change.p.tolist(),
            change.flag,
        )
        rows = (columns.row(one, *row) for one, row in zip(areas.features, figures))
        kind = run.source("AREAS").wkbType()
        lines = QgsWkbTypes.geometryType(kind) == QgsWkbTypes.GeometryType.LineGeometry
        style = "percent_change_streets" if lines else "percent_change"
        return {
            "OUTPUT": run.write("OUTPUT", columns.fields, kind, rows, style, len(areas)),
            "FIRST": inside[0],
            "SECOND": inside[1],
            "FIRST_DAYS": lengths[0],
            "SECOND_DAYS": lengths[1],
            "NOT_PLACED": outside,
            "OTHER_TIME": len(incidents) - undated - sum(inside),
        }


def _placed(run, areas, incidents) -> tuple:
    """(incident, area) index arrays; an incident in overlapping areas counts in each."""
    x, y, tick = incidents.x, incidents.y, run.tick(0.4, 0.7)
    if not areas.are_lines():
        return points_in_polygons(x, y, areas.rings(), tick)
    known = areas.fields.lookupField("street_id")
    ranks = areas.ranks("" if known < 0 else areas.fields.at(known).name())
    street = snap_to_lines(x, y, areas.lines(), run.number("MAX_SNAP"), ranks, tick).line
    point = np.flatnonzero(street >= 0)
    return point, street[point]


def _say(run, inside, lengths, outside):
    run.say(
        tr(
            "{a} incidents in the {m} days of the first period, {b} in the {n} days of the second; "
            "{outside} of them lie in no area."
        ).format(a=inside[0], m=lengths[0], b=inside[1], n=lengths[1], outside=outside)
    )
    if lengths[0] != lengths[1]:
        run.say(tr("The periods differ in length: everything is compared per day."))
    for count, name in zip(inside, ("FIRST_START, FIRST_END", "SECOND_START, SECOND_END")):
        if count == 0:
            run.warn(
                tr("No incident lies between the days {names}; check them.").format(names=name)
            )
