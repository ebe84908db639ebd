"""Processing algorithm: which places hold most of the incidents."""

from qgis.core import QgsProcessingOutputNumber

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import (
    POINTS,
    POINTS_OR_POLYGONS,
    distance,
    numeric_field,
    sink,
    source,
)
from kc_safety_plugin.i18n import tr


class TopPlaces(SafetyAlgorithm):
    NAME = "topplaces"
    GROUP = Group.HOT_SPOTS

    def displayName(self):
        return tr("Top places (80–20)")

    def tags(self):
        return tr("80-20,risky facilities,repeat places,addresses,businesses,rank,share").split(",")

    def shortDescription(self):
        return tr("The few places that hold most of the incidents.")

    def shortHelpString(self):
        return tr(
            "A few places hold most of the incidents: this ranks them. PLACES are businesses, bus "
            "stops, parcels or any points or polygons; an incident belongs to the polygon that "
            "holds it, else to the nearest place within TOLERANCE. Without PLACES the incidents' "
            "own coordinates are the places: from the busiest down, each gathers what lies within "
            "TOLERANCE and belongs to no busier one.\n\n"
            "share is the part of all incidents that belong to a place; going down the ranks, the "
            "places so far hold cum_share of them and are cum_places of all places. "
            "TOP_SHARE_PLACES is the share of places that holds 80 %.\n\n"
            "Addresses of open police data are cut to the hundred block: a place there is a block, "
            "not a house. A warning is given when implausibly many incidents share one exact "
            "coordinate: such piles are mostly failed geocodes."
        )

    def parameters(self):
        return [
            source("INCIDENTS", tr("Incidents"), POINTS),
            source("PLACES", tr("Places"), POINTS_OR_POLYGONS, optional=True),
            distance("TOLERANCE", tr("Farthest incident from its place"), 30),
            numeric_field("WEIGHT", tr("Weight field"), "INCIDENTS"),
            sink("OUTPUT", tr("Top places"), POINTS_OR_POLYGONS[0]),
        ]

    def outputs(self):
        return [
            QgsProcessingOutputNumber("SNAPPED", tr("Incidents that belong to a place")),
            QgsProcessingOutputNumber("NOT_SNAPPED", tr("Incidents at no place")),
            QgsProcessingOutputNumber(
                "TOP_SHARE_PLACES", tr("Share of places that holds 80 % of the incidents")
            ),
            QgsProcessingOutputNumber("PILES", tr("Coordinates that make a top place alone")),
        ]
