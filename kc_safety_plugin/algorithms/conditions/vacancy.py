"""Processing algorithm: vacant houses and lots, and how they weigh on each street."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterExpression,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.conditions.street_parameters import streets_with_ids
from kc_safety_plugin.algorithms.parameters import (
    ANY_GEOMETRY,
    LINES,
    POINTS,
    POINTS_OR_POLYGONS,
    any_field,
    distance,
    finished,
    json_file,
    sink,
    source,
)
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
            "its kind. Weights come from a catalogue (EVIDENCE) and are judgments: look at them.\n"
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
            json_file(
                "EVIDENCE",
                tr("Weights of the evidence"),
                tr("A copy of vacancy_evidence.json with the city's own weights."),
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
