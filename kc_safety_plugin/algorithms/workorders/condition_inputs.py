"""Read the condition layers of ``generateworkorders`` as findings."""

from dataclasses import dataclass, replace

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform

from kc_safety_plugin.algorithms.run import Run
from kc_safety_plugin.bridge.areas import moved
from kc_safety_plugin.bridge.attributes import as_texts
from kc_safety_plugin.bridge.crs import WGS84
from kc_safety_plugin.core.conditions.light_lamps import out_by_status
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.workorders.cases import open_cases
from kc_safety_plugin.core.workorders.findings import Findings, along_lines, with_lengths
from kc_safety_plugin.core.workorders.measures import KNOWN, usable_rules
from kc_safety_plugin.core.workorders.rules import Catalogue
from kc_safety_plugin.i18n import tr


@dataclass(frozen=True)
class ConditionInput:
    """One input: its kind of finding, the parameter that names an id, and usual names of one."""

    parameter: str
    kind: str
    id_parameter: str = ""
    usual_ids: tuple = ()
    lines: bool = False


_PLACE_IDS = ("parcel_id", "place_id", "kivapin", "apn", "parcel", "asset_id")
INPUTS = (
    ConditionInput("LAMPS", "lamp", "LAMP_ID", ("lamp_id", "pole_id", "pole_number", "asset_id")),
    ConditionInput("LIGHTING", "street_light", lines=True),
    ConditionInput("DARK", "dark_stretch", lines=True),
    ConditionInput("STOP_LUX", "stop", "STOP_ID", ("stop_id", "asset_id")),
    ConditionInput("VEGETATION", "vegetation", lines=True),
    ConditionInput("PLACES", "vacant_place", "PLACE_ID", _PLACE_IDS),
    ConditionInput(
        "BUSINESSES",
        "business",
        "BUSINESS_ID",
        ("business_id", "place_id", "license_no", "asset_id"),
    ),
    ConditionInput("REQUESTS", "request"),
)


def read_condition(run: Run, one: ConditionInput, catalogue: Catalogue) -> tuple:
    """Return (Findings, rules that can be used) of an input that was given."""
    source = run.source(one.parameter)
    layer = _Layer({f.name().lower(): f.name() for f in source.fields()}, source.fields())
    renamed = _renamed(run, one, layer)
    have = set(layer.names) | set(renamed) | _derived(one, layer)
    rules, rests = usable_rules(catalogue, one.kind, have)
    for rule, missing in rests:
        run.warn(
            tr("{parameter}: rule '{rule}' was not used, the layer has no field {field}.").format(
                parameter=run.label(one.parameter), rule=rule.name, field=missing
            )
        )
    wanted = set().union(*(rule.needs() for rule in rules)) | set(KNOWN[one.kind])
    must = set().union(*(rule.numbers() for rule in rules))
    read = {name: renamed.get(name) or layer.names.get(name) for name in wanted}
    read = {name: field for name, field in read.items() if field}
    numbers = {name for name, field in read.items() if name in must or layer.is_number(field)}
    findings = (_lines if one.lines else _points)(run, one, layer, read, numbers)
    return findings, rules


class _Layer:
    """Fields of an input, found without regard to capitals."""

    def __init__(self, names: dict, fields):
        self.names, self._fields = names, fields

    def is_number(self, name) -> bool:
        return self._fields.field(name).isNumeric()

    def first(self, candidates) -> str:
        return next((self.names[name] for name in candidates if name in self.names), "")


def _renamed(run, one, layer) -> dict:
    """Measures that a parameter takes from a field of another name."""
    if one.kind == "business":
        field = run.text("BUSINESS_COUNT") or layer.first(("count",))
        if not field:
            _refuse_field(run, one, "count", "BUSINESS_COUNT")
        return {"count": field}
    if one.kind == "lamp":
        field = run.text("STATUS_FIELD") or layer.first(("out",))
        if not field:
            _refuse_field(run, one, "out", "STATUS_FIELD")
        return {"out": field}
    if one.kind == "request":
        for name in ("request_id", "condition"):
            if name not in layer.names:
                raise SafetyDataError(
                    Problem.REQUEST_FIELDS, parameter=run.label(one.parameter), field=name
                )
    return {}


def _refuse_field(run, one, name, parameter):
    raise SafetyDataError(
        Problem.FIELD_OR_CHOICE, parameter=run.label(one.parameter), field=name, other=parameter
    )


def _derived(one, layer) -> set:
    names = {"length_m"} if one.lines else set()
    return names | ({"blocked_m"} if "blocked_share" in layer.names else set())


def _points(run, one, layer, read, numbers) -> Findings:
    is_request = one.kind == "request"
    asset = run.text(one.id_parameter) if one.id_parameter else ""
    asset = asset or layer.first(("request_id",) if is_request else one.usual_ids)
    case, status, opened = layer.first(("request_id",)), "", ""
    if is_request:
        status, opened = layer.first(("status",)), layer.first(("opened",))
    number_fields = {field for name, field in read.items() if name in numbers}
    texts = {field for name, field in read.items() if name not in numbers}
    texts = (texts | {asset, case, status}) - number_fields - {""}
    table = run.points(one.parameter, number_fields, texts, [opened])
    columns = {name: table.columns[field] for name, field in read.items()}
    if one.kind == "lamp" and run.text("STATUS_FIELD"):
        out = out_by_status(as_texts(list(columns["out"])), run.text("OUT_VALUES").split(","))
        columns["out"] = as_texts(out.tolist())
    lon, lat = _degrees(run, table.x, table.y)
    findings = Findings(
        one.kind,
        table.x,
        table.y,
        lon,
        lat,
        columns,
        as_texts(list(table.columns[asset])) if asset else [],
        as_texts(list(table.columns[case])) if case and not is_request else [],
    )
    if not is_request:
        return findings
    rows = open_cases(findings.asset, table.columns.get(status), table.columns.get(opened))
    return findings.take(rows)


def _lines(run, one, layer, read, numbers) -> Findings:
    table = run.features(one.parameter)
    lines = table.lines()
    solid = np.flatnonzero(lines.length > 0)
    columns = {
        name: table.numbers(field) if name in numbers else table.texts(field)
        for name, field in read.items()
    }
    side = table.texts(layer.names["side"]) if "side" in layer.names else []
    x, y = lines.midpoint.T
    findings = Findings(
        one.kind, x, y, x, y, columns, drawn_side=side, extent=along_lines(lines)
    ).take(solid)
    lon, lat = _degrees(run, findings.x, findings.y)
    direction = lines.at(solid, lines.length[solid] / 2)[1]
    return with_lengths(
        replace(findings, lon=lon, lat=lat, direction=direction), lines.length[solid]
    )


def _degrees(run, x, y):
    wgs84 = QgsCoordinateReferenceSystem(WGS84)
    return moved(QgsCoordinateTransform(run.crs, wgs84, run.context.transformContext()), x, y)
