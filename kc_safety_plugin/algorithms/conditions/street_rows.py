"""What the condition tools share: streets with their ids, open requests on their streets."""

import numpy as np
from qgis.core import QgsField, QgsGeometry, QgsPointXY

from kc_safety_plugin.bridge.compat import int_field, is_null
from kc_safety_plugin.bridge.features import FeatureTable, PointTable
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines
from kc_safety_plugin.core.walks import samples_on, walk_groups
from kc_safety_plugin.i18n import tr

STREET_ID = "street_id"
_MOST_SAMPLES = 20_000_000
#: Sides as the contract writes them: left and right of the line's direction, or on it.
SIDES = {1: "L", -1: "R", 0: "C"}


def street_ids(run, streets: FeatureTable) -> tuple:
    """Return (field, ids, ranks) of the streets.

    The ids are those of the field chosen, else of ``street_id``, else row numbers; the ranks
    settle ties, so that the order of the input does not.
    """
    name = run.text("STREET_ID")
    if not name and streets.fields.lookupField(STREET_ID) >= 0:
        name = streets.fields.at(streets.fields.lookupField(STREET_ID)).name()
        run.say(tr("STREET_ID: used the field {field}.").format(field=name))
    ids, ranks = streets.ids(name), streets.ranks(name)
    if not name:
        return int_field(STREET_ID), ids, ranks
    field = QgsField(streets.fields.at(streets.fields.lookupField(name)))
    field.setName(STREET_ID)
    missing = sum(is_null(value) for value in ids)
    twice = len(ids) - missing - len({str(value) for value in ids if not is_null(value)})
    if missing or twice:
        run.warn(
            tr(
                "STREET_ID: {missing} streets have no id and {twice} repeat one; "
                "they stay apart here, but later tools cannot tell them apart."
            ).format(missing=missing, twice=twice)
        )
    return field, ids, ranks


def sample_spacing(run, lines: Lines) -> float:
    """``SPACING``; refused where it would make more samples than a machine can bear."""
    spacing = run.number("SPACING")
    samples = int(samples_on(lines, run.number("WALK_OFFSET"), spacing).sum())
    if samples > _MOST_SAMPLES:
        raise SafetyDataError(
            Problem.TOO_MANY_SAMPLES,
            parameter=run.label("SPACING"),
            samples=samples,
            spacing=spacing,
        )
    return spacing


def samples_in_order(run, lines: Lines):
    """Yield (sample, line, side, chainage, geometry) along all walks, street after street."""
    for group in walk_groups(
        lines, run.number("WALK_OFFSET"), run.number("SPACING"), in_order=True
    ):
        walk = group.walk
        columns = (group.sample, group.line[walk.line], walk.side, walk.chainage, walk.x, walk.y)
        for sample, line, side, chainage, x, y in zip(*(one.tolist() for one in columns)):
            yield sample, line, SIDES[side], chainage, QgsGeometry.fromPointXY(QgsPointXY(x, y))


def open_requests(run, name: str, condition: str, texts=(), tick=None) -> PointTable:
    """Open cases of one condition, from the output of *Import requests*, with ``texts``."""
    fields = run.source(name).fields()
    for field in ("condition", "status"):
        if fields.lookupField(field) < 0:
            raise SafetyDataError(Problem.REQUEST_FIELDS, parameter=run.label(name), field=field)
    table = run.points(name, texts=("condition", "status", *texts), tick=tick)
    wanted = [
        one.strip().lower() == condition and status.strip().lower() == "open"
        for one, status in zip(table.columns["condition"], table.columns["status"])
    ]
    keep = np.array(wanted, bool)
    run.say(
        tr("{parameter}: {count} of {all} cases are open and about {condition}.").format(
            parameter=run.label(name), count=int(keep.sum()), all=len(table), condition=condition
        )
    )
    columns = {text: [c for c, k in zip(table.columns[text], keep) if k] for text in texts}
    return PointTable(table.x[keep], table.y[keep], columns)


def counted_on_streets(points, lines: Lines, distance: float, order, tick) -> tuple:
    """Return (points per nearest street, how many lie farther than ``distance`` from any)."""
    street = snap_to_lines(points.x, points.y, lines, distance, order, tick).line
    near = street >= 0
    return np.bincount(street[near], minlength=lines.count), int((~near).sum())
