"""Processing algorithm: Getis–Ord Gi* of incident counts on a grid."""

from qgis.core import QgsProcessingOutputNumber

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.hotspots.hot_and_cold import hot_and_cold
from kc_safety_plugin.algorithms.parameters import (
    POINTS,
    POLYGONS,
    choice,
    distance,
    numeric_field,
    sink,
    source,
)
from kc_safety_plugin.i18n import tr


class GiStar(SafetyAlgorithm):
    NAME = "gistar"
    GROUP = Group.HOT_SPOTS

    def displayName(self):
        return tr("Hot spots of incidents (Gi*)")

    def tags(self):
        return tr(
            "Getis-Ord,Gi star,hot spot analysis,hotspot,cluster,fishnet,hexagon,grid,FDR"
        ).split(",")

    def shortDescription(self):
        return tr("Statistically sure hot and cold spots of incidents on a grid.")

    def shortHelpString(self):
        return tr(
            "Counts incidents in the cells of a grid and tests every cell: does it lie among more "
            "(hot) or fewer (cold) incidents than chance would put there? A cell is compared "
            "together with all cells whose centers lie within BAND, itself included (Getis–Ord "
            "Gi*, as in ArcGIS). Because thousands of cells are tested, p is corrected for false "
            "discoveries over the whole map: gi_bin is 3, 2, 1 for hot spots that are 99, 95, 90 % "
            "sure after that, and −3, −2, −1 for cold ones.\n\n"
            "The study area is BOUNDARY (cells with their center inside), or the convex hull of "
            "the incidents and every cell that holds one. Cells without incidents are part of it: "
            "leave out water and countryside by a boundary, or everything built up looks hot.\n\n"
            "CELL_SIZE 0 takes twice the distance between neighboring places, rounded; for "
            "hexagons it is the distance between opposite sides. BAND 0 takes the first peak of "
            "Moran's I over 30 bands, else the distance that gives about 30 neighbors. Both are "
            "reported. cell_id (column_row from 0, 0 of the coordinate system) names the same cell "
            "in every run with the same cell size.\n\n"
            "A warning is given when one exact coordinate that implausibly many incidents share "
            "holds at least half of a hot cell: such piles are mostly failed geocodes."
        )

    def parameters(self):
        return [
            source("INPUT", tr("Incidents"), POINTS),
            numeric_field("WEIGHT", tr("Weight field"), "INPUT"),
            distance("CELL_SIZE", tr("Cell size (0 = automatic)"), 0),
            choice("SHAPE", tr("Shape of the cells"), ["square", "hexagon"]),
            distance("BAND", tr("Distance band (0 = automatic)"), 0),
            source("BOUNDARY", tr("Study area"), POLYGONS, optional=True),
            sink("OUTPUT", tr("Hot spots"), POLYGONS[0]),
        ]

    def outputs(self):
        return [
            QgsProcessingOutputNumber("CELLS", tr("Cells of the study area")),
            *hot_and_cold(),
            QgsProcessingOutputNumber("USED_CELL_SIZE", tr("Cell size used (m)")),
            QgsProcessingOutputNumber("COUNTED", tr("Incidents in the study area")),
            QgsProcessingOutputNumber("OUTSIDE", tr("Incidents outside the study area")),
            QgsProcessingOutputNumber("FAR_AWAY", tr("Incidents far away from all others")),
            QgsProcessingOutputNumber("PILES", tr("Coordinates that make a hot cell alone")),
        ]
