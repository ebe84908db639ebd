"""Processing algorithm: Getis–Ord Gi* of a field of any layer."""

import numpy as np
from qgis.core import QgsProcessingOutputNumber, QgsWkbTypes

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.hotspots.incidents import say_choice
from kc_safety_plugin.algorithms.hotspots.significance import (
    hot_and_cold,
    say_result,
    score_fields,
    score_rows,
)
from kc_safety_plugin.algorithms.parameters import (
    ANY_GEOMETRY,
    distance,
    numeric_field,
    sink,
    source,
)
from kc_safety_plugin.bridge.features import ResultColumns
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.hotspots.getis_ord import gi_star_places
from kc_safety_plugin.core.hotspots.scale import automatic_band
from kc_safety_plugin.i18n import tr

_STYLES = {
    QgsWkbTypes.GeometryType.PointGeometry: "gi_star_points",
    QgsWkbTypes.GeometryType.LineGeometry: "gi_star_lines",
    QgsWkbTypes.GeometryType.PolygonGeometry: "gi_star",
}


class GiStarValues(SafetyAlgorithm):
    NAME = "gistarvalues"
    GROUP = Group.HOT_SPOTS

    def displayName(self):
        return tr("Hot spots of a field (Gi*)")

    def tags(self):
        return tr("Getis-Ord,Gi star,hot spot analysis,hotspot,cluster,field,value,FDR").split(",")

    def shortDescription(self):
        return tr("Statistically sure hot and cold spots of the values of a layer.")

    def shortHelpString(self):
        return tr(
            "Tests for every feature whether it lies among high (hot) or low (cold) values of a "
            "field: the vacancy rate of blocks, the light on streets, the counts of stops. A "
            "feature is compared together with all features whose centers lie within BAND, itself "
            "included (Getis–Ord Gi*, binary weights, as in ArcGIS). Points, lines (by their "
            "middle) and polygons (by their centroid) all work; all fields are kept.\n\n"
            "p is corrected for false discoveries over the whole map: gi_bin is 3, 2, 1 for hot "
            "spots that are 99, 95, 90 % sure after that, −3, −2, −1 for cold ones. Features "
            "without a value are left out, not taken for zero. BAND 0 takes the first peak of "
            "Moran's I over 30 bands, else the distance that gives about 30 neighbors; the choice "
            "is reported."
        )

    def parameters(self):
        return [
            source("INPUT", tr("Layer"), ANY_GEOMETRY),
            numeric_field("FIELD", tr("Field to test"), "INPUT", optional=False),
            distance("BAND", tr("Distance band (0 = automatic)"), 0),
            sink("OUTPUT", tr("Hot spots of the field"), ANY_GEOMETRY[0]),
        ]

    def outputs(self):
        return [
            QgsProcessingOutputNumber("CELLS", tr("Features tested")),
            *hot_and_cold(),
        ]

    def execute(self, run):
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
        features = (
            columns.row(feature, *scores) for feature, scores in zip(kept, score_rows(result))
        )
        kind = run.source("INPUT").wkbType()
        style = _STYLES[QgsWkbTypes.geometryType(kind)]
        return {
            "OUTPUT": run.write("OUTPUT", columns.fields, kind, features, style, len(values)),
            "CELLS": len(values),
            "HOT": result.hot,
            "COLD": result.cold,
            "USED_BAND": band,
        }
