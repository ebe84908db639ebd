"""Gi* of a field of any layer: read, compute, write."""

import numpy as np
from qgis.core import QgsWkbTypes

from kc_safety_plugin.algorithms.hotspots.incidents import say_choice
from kc_safety_plugin.algorithms.hotspots.significance import say_result, score_fields, score_rows
from kc_safety_plugin.bridge.result_rows import ResultColumns
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.hotspots.getis_ord import gi_star_places
from kc_safety_plugin.core.hotspots.scale import automatic_band
from kc_safety_plugin.i18n import tr

_STYLES = {
    QgsWkbTypes.GeometryType.PointGeometry: "gi_star_points",
    QgsWkbTypes.GeometryType.LineGeometry: "gi_star_lines",
    QgsWkbTypes.GeometryType.PolygonGeometry: "gi_star",
}


def execute(run):
    run.work_in_crs_of("INPUT")
    field = run.text("FIELD")
    table = run.features("INPUT")
    run.refuse_empty("INPUT", table)
    values, (x, y) = table.numbers(field), table.centers()
    known = np.isfinite(values) & np.isfinite(x)
    missing = int(np.count_nonzero(~known))
    run.leave_out(
        missing,
        tr("{parameter}: left out {count} features without a value.").format(
            parameter=run.label("FIELD"), count=missing
        ),
    )
    if missing == len(table):
        raise SafetyDataError(Problem.EMPTY, parameter=run.label("FIELD"))
    x, y, values = x[known], y[known], values[known]
    band = run.number("BAND")
    if not band:
        chosen = automatic_band(x, y, values, run.tick(0.1, 0.4))
        say_choice(run, "BAND", chosen)
        band = chosen.metres
    result = gi_star_places(x, y, values, band, run.tick(0.4, 0.8))
    say_result(run, result, tr("features"))

    columns = ResultColumns(table.fields, *score_fields())
    kept = (table.features[i] for i in np.flatnonzero(known).tolist())
    features = (columns.row(feature, *scores) for feature, scores in zip(kept, score_rows(result)))
    kind = run.source("INPUT").wkbType()
    style = _STYLES[QgsWkbTypes.geometryType(kind)]
    return {
        "OUTPUT": run.write("OUTPUT", columns.fields, kind, features, style, len(values)),
        "CELLS": len(values),
        "HOT": result.hot,
        "COLD": result.cold,
        "USED_BAND": band,
    }
