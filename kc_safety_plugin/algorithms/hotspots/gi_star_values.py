"""Processing algorithm: Getis–Ord Gi* of a field of any layer."""

from qgis.core import QgsProcessingOutputNumber

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.hotspots.hot_and_cold import hot_and_cold
from kc_safety_plugin.algorithms.parameters import (
    ANY_GEOMETRY,
    distance,
    numeric_field,
    sink,
    source,
)
from kc_safety_plugin.i18n import tr


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
