"""Processing algorithm: street segments ranked by their incidents, and their Gi*."""

from qgis.core import QgsProcessingOutputNumber

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.hotspots.hot_and_cold import hot_and_cold
from kc_safety_plugin.algorithms.parameters import (
    LINES,
    POINTS,
    any_field,
    distance,
    numeric_field,
    sink,
    source,
)
from kc_safety_plugin.i18n import tr


class HotStreets(SafetyAlgorithm):
    NAME = "hotstreets"
    GROUP = Group.HOT_SPOTS

    def displayName(self):
        return tr("Hot streets")

    def tags(self):
        return tr(
            "street segment,hot spot,concentration,80-20,Gi star,rate per 100 m,rank,crime"
        ).split(",")

    def shortDescription(self):
        return tr("Incidents per street segment: counts, rates, ranks and significance.")

    def shortHelpString(self):
        return tr(
            "Brings every incident to its nearest street segment (within MAX_SNAP; between equally "
            "near ones to the smaller id) and ranks the segments: count, weight, rate per 100 m, "
            "share of all incidents, and the curve of how few streets hold how many (cum_share, "
            "cum_streets). TOP_SHARE_STREETS is the share of streets that holds 80 % of the "
            "incidents.\n\n"
            "gi_z and gi_bin test whether a segment lies among segments with many incidents "
            "(Getis–Ord Gi*, distance between segment middles within BAND). The test uses the "
            "number of incidents (or their weight), not the rate: one incident on a stub of ten "
            "meters has a rate of 10 per 100 m and would make its surroundings hot. Read the rate "
            "beside it. Rank 1 has the most; equal streets share a rank.\n\n"
            "Cut streets at their crossings first: the segment from corner to corner is the unit. "
            "A warning is given when one exact coordinate that implausibly many incidents share "
            "holds at least half of a hot street: such piles are mostly failed geocodes."
        )

    def parameters(self):
        return [
            source("INCIDENTS", tr("Incidents"), POINTS),
            source("STREETS", tr("Street segments"), LINES),
            distance("MAX_SNAP", tr("Farthest incident from its street"), 50),
            numeric_field("WEIGHT", tr("Weight field"), "INCIDENTS"),
            any_field(
                "STREET_ID",
                tr("Street id field"),
                "STREETS",
                help=tr("Without one the field street_id is used if there is one."),
            ),
            distance(
                "BAND",
                tr("Distance band (0 = automatic)"),
                0,
                help=tr("Segments with their middles at most this far apart are neighbors."),
            ),
            sink("OUTPUT", tr("Hot streets"), LINES[0]),
        ]

    def outputs(self):
        return [
            QgsProcessingOutputNumber("SNAPPED", tr("Incidents brought to a street")),
            QgsProcessingOutputNumber("NOT_SNAPPED", tr("Incidents too far from any street")),
            QgsProcessingOutputNumber(
                "TOP_SHARE_STREETS", tr("Share of streets that holds 80 % of the incidents")
            ),
            *hot_and_cold(),
            QgsProcessingOutputNumber("PILES", tr("Coordinates that make a hot street alone")),
        ]
