"""Vacant houses and lots: read, compute, write."""

from pathlib import Path

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes

from kc_safety_plugin.algorithms.conditions.street_rows import SIDES, street_ids
from kc_safety_plugin.algorithms.conditions.vacant_inputs import (
    SOURCES,
    read_evidence,
    read_vacant_parcels,
)
from kc_safety_plugin.bridge.catalogues import read_catalogue
from kc_safety_plugin.bridge.compat import int_field, real_field, text_field
from kc_safety_plugin.bridge.result_rows import ResultColumns, result_feature, result_fields
from kc_safety_plugin.core.conditions.vacancy import (
    nearness,
    place_scores,
    stacked,
    street_vacancy,
    vacant_places,
)
from kc_safety_plugin.core.conditions.vacant_rules import vacancy_rules
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.nearest import snap_to_lines
from kc_safety_plugin.i18n import tr


def execute(run):
    if not any(run.given(name) for name in SOURCES):
        raise SafetyDataError(Problem.NO_VACANCY_DATA)
    run.work_in_crs_of("STREETS")
    path = run.path("EVIDENCE")
    shown = Path(path).name if path else "vacancy_evidence.json"
    rules = vacancy_rules(read_catalogue(path, "vacancy_evidence"), shown)
    streets = run.features("STREETS", run.tick(0, 0.05))
    run.refuse_empty("STREETS", streets)
    id_field, ids, ranks = street_ids(run, streets)
    lines = streets.lines()
    parcels = read_vacant_parcels(run)
    join = run.number("MATCH_DISTANCE")
    evidence = read_evidence(run, parcels, rules, join)
    places = vacant_places(parcels.x, parcels.y, parcels.vacant, parcels.building, evidence, join)

    reach = run.number("MAX_DISTANCE")
    at_parcels = snap_to_lines(parcels.x, parcels.y, lines, reach, ranks, run.tick(0.6, 0.75))
    at = snap_to_lines(places.x, places.y, lines, reach, ranks, run.tick(0.75, 0.8))
    score = place_scores(places, rules)
    near = nearness(at.distance, reach)
    result = street_vacancy(lines.length, at_parcels.line, places, at.line, near, score, rules)
    totals = _totals(run, parcels, evidence, places, at_parcels.line, at.line)
    written = {
        "OUTPUT": _write_streets(run, streets, id_field, ids, result),
        "PLACES": _write_places(run, places, parcels, at, score, id_field, ids),
    }
    return {**written, **totals}


def _write_streets(run, streets, id_field, ids, result):
    columns = ResultColumns(
        streets.fields,
        id_field,
        int_field("parcels"),
        int_field("vacant"),
        int_field("houses"),
        int_field("lots"),
        real_field("vacant_100m"),
        int_field("evidence"),
        real_field("vacancy_score"),
    )
    values = zip(
        streets.features, ids, result.parcels, result.vacant, result.houses, result.lots,
        result.per_100m, result.evidence, result.score,
    )  # fmt: skip
    rows = (columns.row(*value) for value in values)
    kind = QgsWkbTypes.Type.MultiLineString
    return run.write("OUTPUT", columns.fields, kind, rows, "vacancy", len(ids))


def _write_places(run, places, parcels, at, score, id_field, ids):
    fields = result_fields(
        text_field("kind"),
        text_field("evidence"),
        int_field("records"),
        real_field("score"),
        id_field,
        real_field("distance_m"),
        text_field("side"),
        real_field("chainage_m"),
        text_field("parcel_id"),
        text_field("address"),
    )
    records = places.seen.sum(axis=1)
    evidence = places.evidence()

    def rows():
        for i, parcel in enumerate(places.parcel.tolist()):
            street = int(at.line[i])
            yield result_feature(
                fields,
                QgsGeometry.fromPointXY(QgsPointXY(places.x[i], places.y[i])),
                "house" if places.house[i] else "lot",
                evidence[i],
                records[i],
                score[i],
                ids[street] if street >= 0 else None,
                at.distance[i],
                SIDES[int(at.side[i])] if street >= 0 else None,
                at.chainage[i],
                (parcels.ids[parcel] or None) if parcel >= 0 else None,
                (parcels.addresses[parcel] or None) if parcel >= 0 else None,
            )

    kind = QgsWkbTypes.Type.Point
    return run.write("PLACES", fields, kind, rows(), "vacant_places", len(places))


def _totals(run, parcels, evidence, places, parcel_street, place_street):
    spots, on_spots = stacked(parcels.x, parcels.y)
    matched = sum(int((one.parcel >= 0).sum()) for one in evidence)
    totals = {
        "PARCEL_COUNT": len(parcels),
        "VACANT_PARCELS": int(parcels.vacant.sum()),
        "UNKNOWN_PARCELS": parcels.unknown,
        "PLACE_COUNT": len(places),
        "HOUSES": int(places.house.sum()),
        "LOTS": int((~places.house).sum()),
        "FAR_PARCELS": int((parcel_street < 0).sum()),
        "FAR_PLACES": int((place_street < 0).sum()),
        "EVIDENCE_COUNT": sum(len(one.x) for one in evidence),
        "EVIDENCE_MATCHED": matched,
        "STACKS": spots,
        "STACKED_PARCELS": on_spots,
        "PARCELS_REPAIRED": parcels.repaired,
        "NO_BUILDING_VALUE": parcels.no_building if run.text("BUILDING_FIELD") else 0,
    }
    run.say(tr("{PLACE_COUNT} vacant places: {HOUSES} houses and {LOTS} lots.").format(**totals))
    if evidence:
        run.say(
            tr("{EVIDENCE_MATCHED} of {EVIDENCE_COUNT} records belong to a parcel.").format(
                **totals
            )
        )
    if spots:
        run.say(
            tr(
                "PARCELS: {STACKED_PARCELS} parcels are stacked on {STACKS} spots (condominiums); "
                "each counts as one parcel."
            ).format(**totals)
        )
    if parcels.unknown:
        run.warn(
            tr(
                "VACANT_EXPRESSION gave NULL for {count} parcels; they do not count as vacant."
            ).format(count=parcels.unknown)
        )
    if totals["FAR_PLACES"] or totals["FAR_PARCELS"]:
        run.warn(
            tr(
                "{FAR_PLACES} vacant places and {FAR_PARCELS} parcels lie farther than "
                "MAX_DISTANCE from any street; the places have no street_id."
            ).format(**totals)
        )
    return totals
