"""Processing algorithm: vacant houses and lots, and how they weigh on each street."""

from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFile,
    QgsWkbTypes,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.conditions.street_parameters import streets_with_ids
from kc_safety_plugin.algorithms.conditions.street_rows import SIDES, street_ids
from kc_safety_plugin.algorithms.conditions.vacant_inputs import (
    SOURCES,
    read_evidence,
    read_vacant_parcels,
)
from kc_safety_plugin.algorithms.parameters import (
    ANY_GEOMETRY,
    LINES,
    POINTS,
    POINTS_OR_POLYGONS,
    any_field,
    distance,
    finished,
    sink,
    source,
)
from kc_safety_plugin.bridge.catalogues import read_catalogue
from kc_safety_plugin.bridge.compat import int_field, real_field, text_field
from kc_safety_plugin.bridge.features import ResultColumns, result_feature, result_fields
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


class Vacancy(SafetyAlgorithm):
    NAME = "vacancy"
    GROUP = Group.CONDITIONS

    def displayName(self):
        return tr("Vacant houses and lots")

    def tags(self):
        return tr("vacant,abandoned,blight,parcel,land bank,dangerous building,lot").split(",")

    def shortDescription(self):
        return tr("Vacant places from parcels and other evidence, counted along each street.")

    def shortHelpString(self):
        return tr(
            "Finds vacant places and counts them at their nearest street.\n\n"
            "A parcel is vacant where VACANT_EXPRESSION holds. Further evidence (dangerous "
            "buildings, Land Bank, open 311 cases about vacancy) belongs to the parcel it lies in, "
            "else to the nearest one within MATCH_DISTANCE; without a parcel it is a place of its "
            "own. A place with a building is a house, else a lot.\n\n"
            "Score of a place: 1 − product of (1 − weight) over its sources, times the weight of "
            "its kind. Weights come from a catalogue (EVIDENCE) and are judgements: look at them.\n"
            "vacancy_score of a street: D / (D + 2), where D adds score × (1 − (distance / "
            "MAX_DISTANCE)²) of its places, per 100 m of street. Streets shorter than 50 m count "
            "as 50 m there. A street without parcels and places has no score.\n\n"
            "Units of a condominium stacked on one point count as one parcel each, and how many "
            "there are is reported. No column of a parcel is copied but the id and the address "
            "you name; columns about owners are refused."
        )

    def parameters(self):
        return [
            *streets_with_ids(),
            source("PARCELS", tr("Parcels"), POINTS_OR_POLYGONS, optional=True),
            finished(
                QgsProcessingParameterExpression(
                    "VACANT_EXPRESSION",
                    tr("Parcels are vacant where"),
                    "",
                    "PARCELS",
                    optional=True,
                ),
                tr("For example: \"landusecode\" LIKE '9500%'"),
            ),
            any_field(
                "BUILDING_FIELD",
                tr("Building area or flag"),
                "PARCELS",
                help=tr("Above 0 or yes = house; 0, no or NULL = lot."),
            ),
            any_field("PARCEL_ID", tr("Parcel id field"), "PARCELS"),
            any_field("ADDRESS_FIELD", tr("Address field"), "PARCELS"),
            source("DANGEROUS", tr("Dangerous buildings"), ANY_GEOMETRY, optional=True),
            source("LAND_BANK", tr("Land Bank lots"), ANY_GEOMETRY, optional=True),
            source("REQUESTS", tr("Requests (from Import requests)"), POINTS, optional=True),
            distance("MAX_DISTANCE", tr("Farthest place from its street"), 60),
            distance("MATCH_DISTANCE", tr("Farthest evidence from its parcel"), 15, advanced=True),
            finished(
                QgsProcessingParameterFile(
                    "EVIDENCE",
                    tr("Weights of the evidence"),
                    extension="json",
                    optional=True,
                ),
                tr("A copy of vacancy_evidence.json with the city's own weights."),
                advanced=True,
            ),
            sink("OUTPUT", tr("Vacancy by street"), LINES[0]),
            sink("PLACES", tr("Vacant places"), POINTS[0]),
        ]

    def outputs(self):
        numbers = {
            "PARCEL_COUNT": tr("Parcels"),
            "VACANT_PARCELS": tr("Parcels that are vacant by the expression"),
            "UNKNOWN_PARCELS": tr("Parcels for which the expression gave NULL"),
            "PLACE_COUNT": tr("Vacant places"),
            "HOUSES": tr("Vacant houses"),
            "LOTS": tr("Vacant lots"),
            "FAR_PARCELS": tr("Parcels too far from any street"),
            "FAR_PLACES": tr("Vacant places too far from any street"),
            "EVIDENCE_COUNT": tr("Records of evidence"),
            "EVIDENCE_MATCHED": tr("Records that belong to a parcel"),
            "STACKS": tr("Spots with several parcels"),
            "STACKED_PARCELS": tr("Parcels on such spots"),
            "PARCELS_REPAIRED": tr("Broken parcel areas mended"),
            "NO_BUILDING_VALUE": tr("Parcels without a building value, taken as lots"),
        }
        return [QgsProcessingOutputNumber(name, text) for name, text in numbers.items()]

    def execute(self, run):
        if not any(run.given(name) for name in SOURCES):
            raise SafetyDataError(Problem.NO_VACANCY_DATA)
        run.work_in_crs_of("STREETS")
        rules = vacancy_rules(read_catalogue(run.path("EVIDENCE"), "vacancy_evidence"))
        streets = run.features("STREETS", run.tick(0, 0.05))
        run.refuse_empty("STREETS", streets)
        id_field, ids, ranks = street_ids(run, streets)
        lines = streets.lines()
        parcels = read_vacant_parcels(run)
        join = run.number("MATCH_DISTANCE")
        evidence = read_evidence(run, parcels, rules, join)
        places = vacant_places(
            parcels.x, parcels.y, parcels.vacant, parcels.building, evidence, join
        )

        reach = run.number("MAX_DISTANCE")
        at_parcels = snap_to_lines(parcels.x, parcels.y, lines, reach, ranks, run.tick(0.6, 0.75))
        at = snap_to_lines(places.x, places.y, lines, reach, ranks, run.tick(0.75, 0.8))
        score = place_scores(places, rules)
        near = nearness(at.distance, reach)
        result = street_vacancy(lines.length, at_parcels.line, places, at.line, near, score, rules)
        totals = _totals(run, parcels, evidence, places, at_parcels.line, at.line)
        written = {
            "OUTPUT": self._write_streets(run, streets, id_field, ids, result),
            "PLACES": self._write_places(run, places, parcels, at, score, id_field, ids),
        }
        return {**written, **totals}

    def _write_streets(self, run, streets, id_field, ids, result):
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

    def _write_places(self, run, places, parcels, at, score, id_field, ids):
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
