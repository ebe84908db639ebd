"""What the lighting algorithm writes: streets, samples, dark stretches, stops and lamps."""

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsField, QgsGeometry, QgsLineString, QgsWkbTypes

from kc_safety_plugin.algorithms.conditions.light_inputs import LampInput
from kc_safety_plugin.algorithms.conditions.street_rows import SIDES, samples_in_order
from kc_safety_plugin.algorithms.run import Run
from kc_safety_plugin.bridge.attributes import as_texts
from kc_safety_plugin.bridge.compat import bool_field, int_field, real_field, text_field
from kc_safety_plugin.bridge.features import FeatureTable
from kc_safety_plugin.bridge.result_rows import ResultColumns, result_feature, result_fields
from kc_safety_plugin.core.conditions.light_streets import TESTS
from kc_safety_plugin.core.conditions.light_survey import LightSurvey
from kc_safety_plugin.core.conditions.light_targets import LightTarget
from kc_safety_plugin.core.conditions.lighting import PointLight
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.i18n import tr


@dataclass(frozen=True)
class Streets:
    """The streets of a run: features, geometry, ids and the field the ids are written to."""

    table: FeatureTable
    lines: Lines
    ids: list
    id_field: QgsField


def write_streets(
    run: Run,
    streets: Streets,
    found: LightSurvey,
    lamps: dict,
    target: LightTarget,
) -> str:
    """The OUTPUT lines. ``lamps`` are counts per street: lamps, out, shaded, neighbors_out."""
    columns = ResultColumns(
        streets.table.fields,
        streets.id_field,
        int_field("lamps"),
        int_field("lamps_out"),
        real_field("lux_avg"),
        real_field("lux_min"),
        real_field("uniformity"),
        real_field("dark_share"),
        real_field("lux_avg_fixed"),
        bool_field("meets_target"),
        real_field("light_score"),
        text_field("missed"),
        real_field("lux_left"),
        real_field("lux_right"),
        real_field("lux_vert_min"),
        bool_field("meets_vertical"),
        real_field("deep_dark_share"),
        real_field("target_lux"),
        bool_field("no_lamp"),
        int_field("neighbors_out"),
        int_field("lamps_shaded"),
        real_field("lux_lost_trees"),
        real_field("lux_avg_new"),
    )
    light = found.streets
    words = {TESTS[0]: tr("average"), TESTS[1]: tr("uniformity"), TESTS[2]: tr("vertical")}

    def rows():
        for i, feature in enumerate(streets.table.features):
            missed = ", ".join(words[t] for t, failed in zip(TESTS, light.missed[i]) if failed)
            measured = bool(light.measured[i])
            yield columns.row(
                feature,
                streets.ids[i],
                lamps["lamps"][i],
                lamps["out"][i],
                light.average[i],
                light.lowest[i],
                light.uniformity[i],
                light.dark_share[i],
                light.fixed[i],
                bool(light.meets[i]) if measured else None,
                light.score[i],
                missed if measured else None,
                light.left[i],
                light.right[i],
                light.vertical[i],
                bool(light.meets_vertical[i]) if measured else None,
                light.deep_share[i],
                target.average,
                bool(light.no_lamp[i]) if measured else None,
                lamps["neighbors_out"][i],
                lamps["shaded"][i],
                light.clear[i] - light.average[i],
                found.with_new[i],
            )

    kind = run.source("STREETS").wkbType()
    return run.write(
        "OUTPUT", columns.fields, kind, rows(), style="lighting", count=len(streets.table)
    )


def write_samples(run: Run, streets: Streets, found: LightSurvey, target: LightTarget) -> str:
    fields = result_fields(
        streets.id_field,
        text_field("side"),
        real_field("chainage_m"),
        real_field("lux"),
        real_field("lux_vert"),
        real_field("target_lux"),
    )

    def rows():
        for sample, line, side, chainage, place in samples_in_order(run, streets.lines):
            yield result_feature(
                fields,
                place,
                streets.ids[line],
                side,
                chainage,
                found.lux[sample],
                found.vertical[sample],
                target.average,
            )

    kind = QgsWkbTypes.Type.Point
    return run.write("SAMPLES", fields, kind, rows(), style="light_samples", count=len(found.lux))


def write_dark(run: Run, streets: Streets, found: LightSurvey, target: LightTarget) -> str:
    dark = found.dark
    fields = result_fields(
        streets.id_field,
        text_field("side"),
        real_field("from_m"),
        real_field("to_m"),
        real_field("length_m"),
        real_field("lux_avg"),
        real_field("lux_min"),
        bool_field("deep_dark"),
        real_field("target_lux"),
    )

    def rows():
        for i, path in enumerate(found.paths):
            yield result_feature(
                fields,
                QgsGeometry(QgsLineString(path[:, 0].tolist(), path[:, 1].tolist())),
                streets.ids[dark.line[i]],
                SIDES[int(dark.side[i])],
                dark.begin[i],
                dark.end[i],
                dark.end[i] - dark.begin[i],
                dark.average[i],
                dark.lowest[i],
                bool(dark.lowest[i] < target.lowest),
                target.average,
            )

    kind = QgsWkbTypes.Type.LineString
    return run.write("DARK", fields, kind, rows(), style="dark_stretches", count=len(dark))


def write_stops(run: Run, stops: FeatureTable, light: PointLight, target: LightTarget) -> str:
    columns = ResultColumns(
        stops.fields,
        real_field("lux"),
        real_field("lux_fixed"),
        bool_field("meets_target"),
        real_field("target_lux"),
    )

    def rows():
        for i, feature in enumerate(stops.features):
            meets = bool(light.lux[i] >= target.average)
            yield columns.row(feature, light.lux[i], light.fixed[i], meets, target.average)

    kind = run.source("STOPS").wkbType()
    return run.write("STOP_LUX", columns.fields, kind, rows(), style="stop_light", count=len(stops))


def write_lamps(run: Run, streets: Streets, given: LampInput, shaded: np.ndarray) -> str:
    columns = ResultColumns(
        given.table.fields,
        text_field("lamp_id"),
        bool_field("out"),
        text_field("out_why"),
        text_field("request_id"),
        streets.id_field,
        real_field("distance_m"),
        bool_field("in_shade"),
        real_field("height_used"),
        real_field("lumens_used"),
    )
    lamp_ids = as_texts(given.table.ids(run.text("LAMP_ID")))

    def rows():
        for i, feature in enumerate(given.table.features):
            street = given.street.line[i]
            why = "status" if given.by_status[i] else "request" if given.request[i] else None
            yield columns.row(
                feature,
                lamp_ids[i],
                bool(given.lamps.out[i]),
                why,
                given.request[i],
                streets.ids[street] if street >= 0 else None,
                given.street.distance[i],
                bool(shaded[i]),
                given.lamps.height[i],
                given.lamps.lumens[i],
            )

    kind = run.source("LAMPS").wkbType()
    return run.write(
        "LAMP_STATUS", columns.fields, kind, rows(), style="lamp_status", count=len(given.table)
    )
