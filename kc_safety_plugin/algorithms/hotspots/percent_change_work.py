"""Two periods compared: read, compute, write."""

import numpy as np
from qgis.core import QgsWkbTypes

from kc_safety_plugin.algorithms.hotspots.times import time_field
from kc_safety_plugin.bridge.compat import int_field, real_field, text_field
from kc_safety_plugin.bridge.result_rows import ResultColumns
from kc_safety_plugin.core.hotspots.change import compare_periods, count_periods
from kc_safety_plugin.core.nearest import snap_to_lines
from kc_safety_plugin.core.pairs import points_in_polygons
from kc_safety_plugin.i18n import tr

from .percent_change import DATES


def execute(run):
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
    inside = [int(one.sum()) for one in count_periods(times, np.zeros_like(times, int), 1, days)]
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
