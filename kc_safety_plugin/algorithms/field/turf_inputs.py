"""Read the stops of a canvass from one or several layers: nothing about persons."""

from dataclasses import dataclass, replace

import numpy as np
from qgis.core import QgsField, QgsFields

from kc_safety_plugin.algorithms.run import Run
from kc_safety_plugin.bridge.attributes import as_texts
from kc_safety_plugin.bridge.compat import is_null, is_text
from kc_safety_plugin.bridge.features import FeatureTable, read_features
from kc_safety_plugin.bridge.result_rows import person_fields
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.field.paper_privacy import looks_like_incidents
from kc_safety_plugin.core.workorders.life import SETTLED
from kc_safety_plugin.i18n import tr

#: Fields of the output; those of the stops with the same name are replaced.
RESULTS = (
    "turf", "team", "role", "sequence", "side", "chainage_m", "minutes", "side_walk_m",
)  # fmt: skip


@dataclass(frozen=True)
class StopTable:
    """Stops as columns; ``kept`` are rows of values for ``fields``."""

    x: np.ndarray
    y: np.ndarray
    role: list
    minutes: np.ndarray
    fields: list
    kept: list

    def __len__(self):
        return len(self.x)

    def take(self, rows) -> "StopTable":
        return StopTable(
            self.x[rows],
            self.y[rows],
            [self.role[row] for row in rows],
            self.minutes[rows],
            self.fields,
            [self.kept[row] for row in rows],
        )

    def in_order(self, *keys) -> np.ndarray:
        """Rows sorted by ``keys``, then by place and content: the same for any input order."""
        texts = ["\x1f".join(as_texts(row)) for row in self.kept]
        content = np.unique(np.array(texts, dtype=str), return_inverse=True)[1]
        last = (content, self.y, self.x)
        return np.lexsort((*last, *keys[::-1]))


def read_turf_stops(run: Run) -> StopTable:
    """The stops of STOPS and MORE_STOPS together, orders that are closed left out."""
    label = run.label("STOPS")
    first = run.features("STOPS", run.tick(0.0, 0.1))
    if not first:
        raise SafetyDataError(Problem.EMPTY, parameter=label)
    _refuse_incidents(label, first.fields)
    tables = [_stops(run, label, "", first)]
    # By name, so that the order of the layers decides nothing.
    for layer in sorted(run.layers("MORE_STOPS"), key=lambda one: one.name()):
        tables.append(_further(run, layer))
    stops = _joined(tables)
    if not len(stops):
        run.refuse_empty("STOPS", stops)
    return stops


def _further(run, layer) -> StopTable:
    source, label = run.one_of("MORE_STOPS", layer)
    _refuse_incidents(label, source.fields())
    table = read_features(source, run.crs, run.context.transformContext(), run.tick(0.1, 0.1))
    run.leave_out_shapeless(label, table.skipped)
    return _stops(run, label, layer.name().strip(), table)


def _refuse_incidents(label, fields) -> None:
    if looks_like_incidents(fields.names()):
        raise SafetyDataError(Problem.INCIDENTS_ON_PAPER, parameter=label)


def _stops(run, label, layer_role, table: FeatureTable) -> StopTable:
    table = _open_orders(run, label, table)
    names = {one.name().lower(): one.name() for one in table.fields}
    dropped = person_fields(table.fields)
    run.leave_out_persons(label, dropped)
    gone = {*RESULTS, "fid", *(name.lower() for name in dropped)}
    index = [i for i, one in enumerate(table.fields) if one.name().lower() not in gone]
    x, y = table.places()
    return StopTable(
        x,
        y,
        _roles(run, table, names, layer_role),
        _minutes(run, table, names),
        [table.fields.at(i) for i in index],
        [[_value(feature.attribute(i)) for i in index] for feature in table.features],
    )


def _value(value):
    return None if is_null(value) else value


def _open_orders(run, label, table: FeatureTable) -> FeatureTable:
    names = {one.name().lower(): one.name() for one in table.fields}
    if not {"wo_id", "status"} <= set(names):
        return table
    status = table.texts(names["status"])
    open_rows = [
        feature
        for feature, word in zip(table.features, status)
        if word.strip().lower() not in SETTLED
    ]
    closed = len(table) - len(open_rows)
    run.leave_out(
        closed,
        tr("{parameter}: left out {count} verified or canceled orders.").format(
            parameter=label, count=closed
        ),
    )
    return replace(table, features=open_rows)


def _roles(run, table, names, layer_role) -> list:
    """The role of every stop; without ROLE_FIELD a field ``role`` is kept for the list."""
    field = run.text("ROLE_FIELD") or "role"
    if field.lower() not in names:
        return [layer_role if run.given("ROLE_FIELD") else ""] * len(table)
    return [" ".join(role.split()) for role in table.texts(names[field.lower()])]


def _minutes(run, table, names) -> np.ndarray:
    """NaN where the field has none."""
    field = run.text("MINUTES_FIELD").lower()
    if not field or field not in names:
        return np.full(len(table), np.nan)
    minutes = table.numbers(names[field])
    return np.where(np.isfinite(minutes) & (minutes >= 0), minutes, np.nan)


def _joined(tables) -> StopTable:
    """All stops under the fields of all layers; of fields with one name the first decides."""
    fields: list[QgsField] = []
    place: dict = {}
    for table in tables:
        for one in table.fields:
            if one.name().lower() not in place:
                place[one.name().lower()] = len(fields)
                fields.append(one)
    kept = []
    for table in tables:
        columns = [place[one.name().lower()] for one in table.fields]
        same = [fields[at].type() == one.type() for at, one in zip(columns, table.fields)]
        for values in table.kept:
            row = [None] * len(fields)
            for at, alike, value in zip(columns, same, values):
                row[at] = value if alike else _as_text(fields[at], value)
            kept.append(row)
    return StopTable(
        np.concatenate([table.x for table in tables]),
        np.concatenate([table.y for table in tables]),
        [role for table in tables for role in table.role],
        np.concatenate([table.minutes for table in tables]),
        fields,
        kept,
    )


def _as_text(field: QgsField, value):
    """A value of another type: as text where the field takes text, else nothing."""
    if value is None or not is_text(field):
        return None
    return as_texts([value])[0]


def kept_fields(stops: StopTable) -> QgsFields:
    fields = QgsFields()
    for one in stops.fields:
        fields.append(one)
    return fields
