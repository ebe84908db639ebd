"""Incidents by hour of the week: read, compute, write, draw."""

from pathlib import Path
from typing import Optional

import numpy as np
from qgis.core import QgsField, QgsWkbTypes

from kc_safety_plugin.algorithms.hotspots.times import optional_time_field, read_events, time_field
from kc_safety_plugin.bridge.charts import chart_file, draw_hours_of_week
from kc_safety_plugin.bridge.compat import int_field, real_field, text_field
from kc_safety_plugin.bridge.result_rows import result_feature, result_fields
from kc_safety_plugin.bridge.time_zones import zone_named
from kc_safety_plugin.core.hotspots.aoristic import hours_of_week
from kc_safety_plugin.i18n import tr


def execute(run):
    zone = zone_named(run.text("TIME_ZONE"))
    begin = time_field(run, "INPUT", "BEGIN_FIELD")
    end = optional_time_field(run, "INPUT", "END_FIELD")
    group = run.text("GROUP_FIELD")
    run.work_in_crs_of("INPUT")
    events = read_events(run, "INPUT", begin, end, run.text("WEIGHT"), group)
    values, member = np.unique(events.group or [""] * len(events), return_inverse=True)
    times = events.begin, events.end
    tick = run.tick(0.2, 0.75)
    table = hours_of_week(*times, events.weight, member, len(values), zone, tick)
    tick(1.0)
    whole = table.sum(axis=0)
    peak = int(np.argmax(whole))
    words = tr("{day} {hour}:00 to {next}:00").format(
        day=_days()[peak // 24], hour=peak % 24, next=(peak + 1) % 24
    )
    run.say(
        tr("{count} incidents; the busiest hour is {words} with {share:.1f} % of them.").format(
            count=len(events), words=words, share=100.0 * whole[peak] / whole.sum()
        )
    )
    field = run.source("INPUT").fields().field(group) if group else None
    return {
        "OUTPUT": _write(run, table, field, values.tolist()),
        "CHART": _chart(run, whole, len(events)),
        "EVENTS": len(events),
        "WITHOUT_TIME": events.without_time,
        "WITHOUT_DATE": events.without_date,
        "LONG": _long(run, events),
        "GROUPS": len(values),
        "PEAK_HOUR": peak,
        "PEAK": words,
    }


def _long(run, events) -> int:
    count = int(np.count_nonzero(np.abs(events.end - events.begin) > np.timedelta64(7, "D")))
    if count:
        run.say(
            tr("{count} incidents lie between times more than a week apart; spread evenly.").format(
                count=count
            )
        )
    return count


def _days() -> list:
    return [
        tr("Monday"),
        tr("Tuesday"),
        tr("Wednesday"),
        tr("Thursday"),
        tr("Friday"),
        tr("Saturday"),
        tr("Sunday"),
    ]


def _write(run, table, field, values):
    hours = (
        int_field("hour_of_week"),
        text_field("day"),
        int_field("hour"),
        real_field("weight"),
        real_field("share"),
    )
    first = _group_field(field, [one.name() for one in hours]) if field else None
    fields = result_fields(*([first] if first else []), *hours)
    days = _days()

    def rows():
        for value, weights in zip(values, table):
            share = (weights / (weights.sum() or 1.0)).tolist()
            head = [_as_in(field, value)] if first else []
            for hour, weight in enumerate(weights.tolist()):
                row = (*head, hour, days[hour // 24], hour % 24, weight, share[hour])
                yield result_feature(fields, None, *row)

    kind = QgsWkbTypes.Type.NoGeometry
    return run.write("OUTPUT", fields, kind, rows(), count=table.size)


def _group_field(field, taken) -> QgsField:
    """The input's field: numbers stay numbers, so that the table joins to its layer."""
    name = f"group_{field.name()}" if field.name().lower() in (*taken, "fid") else field.name()
    if not field.isNumeric():
        return text_field(name)
    kept = QgsField(field)
    kept.setName(name)
    return kept


def _as_in(field, value):
    if value == "":
        return None
    if not field.isNumeric():
        return value
    number = float(value)
    return int(value) if number.is_integer() and "." not in value else number


def _chart(run, whole, events) -> Optional[str]:
    if not run.given("CHART"):
        return None
    target = Path(run.destination("CHART")).absolute()
    title = tr("When incidents happen: {count:,} incidents by hour of the week").format(
        count=events
    )
    with chart_file(str(run.held.room_for(target))) as (painter, area):
        draw_hours_of_week(painter, area, whole.reshape(7, 24), title)
    return str(target)
