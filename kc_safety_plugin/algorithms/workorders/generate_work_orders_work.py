"""From findings to work orders: read, assemble, keep, write."""

from datetime import date, datetime

import numpy as np
from qgis.core import QgsWkbTypes

from kc_safety_plugin.bridge.areas import inside
from kc_safety_plugin.bridge.catalogues import catalogue_text
from kc_safety_plugin.bridge.work_orders import OrderTable, order_feature, order_fields, read_orders
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.workorders.assemble import Overlay
from kc_safety_plugin.core.workorders.findings import on_corridor
from kc_safety_plugin.core.workorders.generate import Generated, generate_orders
from kc_safety_plugin.core.workorders.merge import merge
from kc_safety_plugin.core.workorders.rule_reader import read_rules
from kc_safety_plugin.core.workorders.totals import open_work
from kc_safety_plugin.i18n import tr

from .condition_inputs import INPUTS, read_condition
from .faces_input import read_axis, street_names
from .generate_parameters import CATALOGUES
from .kept_orders import keeper, keeping

_WITHOUT_AREA = 75.0


def execute(run):
    given = [one for one in INPUTS if run.given(one.parameter)]
    if not given:
        names = ", ".join(one.parameter for one in INPUTS)
        raise SafetyDataError(Problem.NO_FINDINGS, parameters=names)
    file, text = catalogue_text(
        run.path("RULES") if run.given("RULES") else "", CATALOGUES[run.choice("RULE_SET")]
    )
    catalogue = read_rules(text, file)
    kept = keeper(run)
    if kept:
        kept.lend_layers(run)
    run.work_in_crs_of("BLOCK_FACES")
    start, now = _dates(run, kept)
    area = _area(run)
    axis = read_axis(run, "BLOCK_FACES", street_names(area))
    tables, rules = _findings(run, given, axis, area, catalogue)
    found = generate_orders(
        tables,
        axis,
        catalogue,
        rules,
        start,
        run.number("DUPLICATE_DISTANCE"),
        _overlay(run),
    )
    corridors = frozenset(axis.faces.corridor)
    with keeping(run, kept) as (orders, keep):
        earlier = orders or _existing(run)
        merged = merge(earlier.orders, found.orders, found.evaluated, corridors, now)
        results = _results(run, found, merged)
        output = _write(run, earlier, merged)
        if keep:
            keep(merged.orders, now)
    return {
        "OUTPUT": output,
        "USED_START": start.isoformat(),
        "USED_RULES": file,
        **results,
    }


def _write(run, earlier, merged):
    fields = order_fields(earlier.extra_fields)
    rows = (order_feature(fields, o, earlier.extras.get(o.wo_id, ())) for o in merged.orders)
    kind = QgsWkbTypes.Type.Point
    return run.write("OUTPUT", fields, kind, rows, "work_orders", len(merged.orders))


def _dates(run, kept):
    start = run.day("START") or (kept.start if kept else None)
    if start is None:
        start = date.today()
        run.say(tr("The 90 days begin today, {day}.").format(day=start.isoformat()))
    first = kept.now() if kept else datetime(start.year, start.month, start.day)
    now = run.moment("RUN_DATE") or first
    run.say(tr("created and updated of what changes carry {time}.").format(time=now.isoformat(" ")))
    return start, now


def _area(run):
    area = run.features("AREA")
    if area is None:
        text = tr("Findings count within {metres:g} m of the center of the corridor.")
        run.say(text.format(metres=_WITHOUT_AREA))
    else:
        run.refuse_empty("AREA", area)
    return area


def _findings(run, given, axis, area, catalogue):
    tables, rules = {}, []
    for number, one in enumerate(given):
        run.tick(0.1, 0.6)(number / len(given))
        findings, usable = read_condition(run, one, catalogue)
        if area is None:
            within, reach = np.ones(len(findings), bool), _WITHOUT_AREA
        else:
            polygons = [f.geometry() for f in area.features]
            within, reach = inside(polygons, findings.x, findings.y), np.inf
        tables[one.kind] = on_corridor(findings, axis, within, reach)
        rules.extend(usable)
        run.say(
            tr("{parameter}: {kept} of {count} lie on the corridor.").format(
                parameter=run.label(one.parameter),
                kept=len(tables[one.kind][0]),
                count=len(findings),
            )
        )
    order = {rule.name: place for place, rule in enumerate(catalogue.rules)}
    return tables, sorted(rules, key=lambda rule: order[rule.name])


def _overlay(run):
    table = run.features("OVERLAY")
    if table is None:
        return None
    names = {one.name().lower(): one.name() for one in table.fields}
    if "overlay_rank" not in names:
        raise SafetyDataError(
            Problem.FACTOR_FIELD,
            parameter=run.label("OVERLAY"),
            fields="overlay_rank",
            tool="Overlay",
        )
    why = table.texts(names["why"]) if "why" in names else [""] * len(table)
    return Overlay(table.lines(), table.numbers(names["overlay_rank"]), why)


def _existing(run) -> OrderTable:
    layer = run.source("EXISTING")
    if layer is None:
        return OrderTable([])
    if layer.fields().lookupField("wo_id") < 0:
        raise SafetyDataError(
            Problem.FACTOR_FIELD,
            parameter=run.label("EXISTING"),
            fields="wo_id",
            tool=tr("Generate work orders"),
        )
    table = read_orders(layer, run.crs, run.context.transformContext(), run.tick(0.6, 0.7))
    if table.repeated:
        run.warn(
            tr("EXISTING: {count} rows repeat a wo_id; the highest row_version was kept.").format(
                count=table.repeated
            )
        )
    if table.nameless:
        run.warn(
            tr("EXISTING: left out {count} rows without a wo_id.").format(count=table.nameless)
        )
    return table


def _results(run, found: Generated, merged) -> dict:
    totals = open_work(merged.orders)
    hours, cost = sum(t.hours for t in totals), sum(t.cost for t in totals)
    by_department = "\n".join(
        tr("{department}: {orders} orders, {hours:.1f} h, ${cost:,.0f}").format(
            department=t.department, orders=t.orders, hours=t.hours, cost=t.cost
        )
        for t in totals
    )
    run.say(
        tr("{new} new, {updated} updated, {same} unchanged; {gone} proposed for closing.").format(
            new=merged.new, updated=merged.updated, same=merged.unchanged, gone=merged.gone
        )
    )
    run.say(tr("Orders linked to an open 311 case: {count}.").format(count=found.linked))
    if found.covered:
        run.say(
            tr("Findings covered by another order near by: {count}.").format(count=found.covered)
        )
    if found.repeats:
        run.say(
            tr("311 cases that repeat an older one and share its order: {count}.").format(
                count=found.repeats
            )
        )
    if by_department:
        run.say(by_department)
    return {
        "NEW": merged.new,
        "UPDATED": merged.updated,
        "UNCHANGED": merged.unchanged,
        "LINKED": found.linked,
        "GONE": merged.gone,
        "COVERED": found.covered,
        "REPEATS": found.repeats,
        "ORDERS": len(merged.orders),
        "HOURS": round(hours, 1),
        "COST": round(cost, 0),
        "BY_DEPARTMENT": by_department,
    }
