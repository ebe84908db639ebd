"""Processing algorithm: kernel density of incidents as a raster."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterRasterDestination,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import (
    POINTS,
    POLYGONS,
    choice,
    distance,
    finished,
    numeric_field,
    source,
)
from kc_safety_plugin.i18n import tr

#: The kernels of core, by their names.
KERNELS = ["quartic", "epanechnikov", "triangular", "uniform", "triweight", "gaussian"]
#: How near the true sum of all incidents the density must be.
ACCURACIES = ["accurate", "exact"]


class KernelDensity(SafetyAlgorithm):
    NAME = "kerneldensity"
    GROUP = Group.HOT_SPOTS

    def displayName(self):
        return tr("Kernel density")

    def tags(self):
        return tr("heat map,heatmap,KDE,density,hot spot,crime,concentration,surface").split(",")

    def shortDescription(self):
        return tr("A smooth surface of incidents per square kilometer.")

    def shortHelpString(self):
        return tr(
            "Spreads every incident over the ground around it and adds up: the raster gives "
            "incidents per square kilometer (or the sum of WEIGHT per square kilometer).\n\n"
            "BANDWIDTH decides what the map shows: one or two blocks (150–300 m) show corners and "
            "stretches of a street, a kilometer shows neighborhoods. 0 takes 0.9 × the smaller of "
            "the standard distance and 1.2 × the median distance from the center × (number of "
            "incidents) to the power −1/5, from both directions; it tends to be wide. The kernel "
            "ends at the bandwidth; for the Gaussian it is the standard deviation, and the "
            "kernel is cut off at four of them, where 0.03 % lies outside. An automatic "
            "bandwidth is adapted to the kernel, so that each kernel smooths equally.\n\n"
            "MASK leaves cells with their center outside its polygons empty; incidents outside "
            "still count as far as they reach in. Densities from few incidents tell where those "
            "few happened: do not publish a map of less than about 20.\n\n"
            "A warning is given when one exact coordinate that implausibly many incidents share "
            "makes a hot place: such piles are mostly failed geocodes."
        )

    def parameters(self):
        return [
            source("INPUT", tr("Incidents"), POINTS),
            numeric_field("WEIGHT", tr("Weight field"), "INPUT"),
            distance(
                "BANDWIDTH",
                tr("Bandwidth (0 = automatic)"),
                0,
                help=tr("How far an incident reaches. One or two blocks for a corridor."),
            ),
            distance("CELL_SIZE", tr("Cell size (0 = a tenth of the bandwidth)"), 0),
            choice("KERNEL", tr("Kernel"), KERNELS, advanced=True),
            choice(
                "ACCURACY",
                tr("Accuracy"),
                ACCURACIES,
                help=tr(
                    "Accurate: within 0.05 % of the highest density at ten cells a bandwidth. "
                    "Exact: incident by incident, slow for very many."
                ),
                advanced=True,
            ),
            source("MASK", tr("Mask"), POLYGONS, optional=True),
            finished(
                QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
                tr("Otherwise the mask, or the incidents and as far as they reach."),
                advanced=True,
            ),
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Density (incidents per km²)")),
        ]

    def outputs(self):
        return [
            QgsProcessingOutputNumber("POINTS", tr("Incidents used")),
            QgsProcessingOutputNumber("USED_BANDWIDTH", tr("Bandwidth used (m)")),
            QgsProcessingOutputNumber("USED_CELL_SIZE", tr("Cell size used (m)")),
            QgsProcessingOutputNumber("MAXIMUM", tr("Highest density (per km²)")),
            QgsProcessingOutputNumber("MEAN", tr("Mean density (per km²)")),
            QgsProcessingOutputNumber("SD", tr("Standard deviation of the density (per km²)")),
            QgsProcessingOutputNumber("FAR_AWAY", tr("Incidents far away from all others")),
            QgsProcessingOutputNumber("PILES", tr("Coordinates that make a hot place alone")),
        ]
