"""Processing algorithm: kernel density of incidents as a raster."""

import numpy as np
from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterRasterDestination,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.hotspots.incidents import (
    read_incidents,
    warn_piles,
    without_strays,
)
from kc_safety_plugin.algorithms.parameters import (
    POINTS,
    POLYGONS,
    choice,
    distance,
    finished,
    numeric_field,
    source,
)
from kc_safety_plugin.bridge.masks import bounds, cells_in_polygons
from kc_safety_plugin.bridge.raster_classes import classes_on_load, mean_sd_classes
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.grid import SquareGrid
from kc_safety_plugin.core.hotspots.bandwidth import automatic_bandwidth
from kc_safety_plugin.core.hotspots.kde import density, is_exact
from kc_safety_plugin.core.hotspots.kernels import Kernel
from kc_safety_plugin.core.hotspots.pile_effects import pile_density, pile_weights
from kc_safety_plugin.core.hotspots.surface import surface_figures
from kc_safety_plugin.core.prepare.piles import find_piles
from kc_safety_plugin.i18n import tr

# A fine grid tells well enough which incidents lie in a mask when a bandwidth is chosen.
_FINE = 1000


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
            choice("KERNEL", tr("Kernel"), [kernel.value for kernel in Kernel], advanced=True),
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

    def execute(self, run):
        run.work_in_crs_of("INPUT")
        incidents = read_incidents(run, "INPUT")
        mask = run.features("MASK")
        if mask is not None:
            run.refuse_empty("MASK", mask)
        polygons = [feature.geometry() for feature in mask.features] if mask else None
        box = run.extent("EXTENT") or (bounds(polygons) if polygons else None)
        far = 0
        if box is None:
            incidents, far = without_strays(run, "INPUT", "MASK", incidents)

        kernel = Kernel(run.choice("KERNEL"))
        bandwidth = run.number("BANDWIDTH") or self._bandwidth(
            run, incidents, kernel, box, polygons
        )
        cell = run.number("CELL_SIZE") or bandwidth / 10.0
        grid = self._grid(incidents, kernel, bandwidth, cell, box)
        inside = cells_in_polygons(polygons, grid) if polygons else np.ones(grid.shape, bool)
        if not inside.any():
            raise SafetyDataError(Problem.NO_CELL, parameter=run.label("MASK"))
        x, y, weights = incidents.x, incidents.y, incidents.weights
        run.say(
            tr(
                "{count} incidents, bandwidth {bandwidth:.1f} m, cells of {cell:.2f} m, {way}."
            ).format(
                count=len(incidents),
                bandwidth=bandwidth,
                cell=cell,
                way=tr("summed one by one")
                if is_exact(len(x), inside.size, cell, bandwidth, kernel)
                else tr("summed by cells (within 0.05 % of the peak for ten cells a bandwidth)"),
            )
        )
        surface = density(x, y, grid, bandwidth, kernel, weights, tick=run.tick(0.1, 0.8))
        seen = surface_figures(surface, inside if polygons else None)
        figures = dict(zip(("MAXIMUM", "MEAN", "SD"), seen))
        if figures["MAXIMUM"] == 0:
            run.warn(tr("No incident reaches into the area: the density is 0 everywhere."))
        piles = self._warn_piles(run, incidents, grid, surface, inside, bandwidth, kernel, figures)
        if polygons:
            surface[~inside] = np.nan
        top = (grid.row + grid.rows) * cell
        path = run.write_raster(
            "OUTPUT",
            surface[::-1],
            grid.column * cell,
            top,
            cell,
            band_name=tr("incidents per km²"),
        )
        limits, labels = mean_sd_classes(figures["MEAN"], figures["SD"])
        classes_on_load(run.context, path, "density", limits, labels)
        return {
            "OUTPUT": path,
            "POINTS": len(incidents),
            "USED_BANDWIDTH": bandwidth,
            "USED_CELL_SIZE": cell,
            "FAR_AWAY": far,
            "PILES": piles,
            **figures,
        }

    def _bandwidth(self, run, incidents, kernel, box, polygons):
        """The automatic bandwidth of the incidents that lie in the area of the map."""
        x, y = incidents.x, incidents.y
        if box is not None:
            fine = SquareGrid(max(box[2] - box[0], box[3] - box[1]) / _FINE).window(*box)
            number = fine.numbers_of(x, y)
            inside = number >= 0
            if polygons:
                covered = np.append(cells_in_polygons(polygons, fine).reshape(-1), False)
                inside = covered[number]
            if np.count_nonzero(inside) >= 2:
                x, y = x[inside], y[inside]
        bandwidth = automatic_bandwidth(x, y, kernel, run.label("BANDWIDTH"))
        run.say(
            tr("{parameter}: chose {metres:.1f} m from the spread of {count} incidents.").format(
                parameter=run.label("BANDWIDTH"), metres=bandwidth, count=len(x)
            )
        )
        return bandwidth

    def _grid(self, incidents, kernel, bandwidth, cell, box):
        if box is None:
            # Beyond three standard deviations a Gaussian surface is flat.
            reach = min(kernel.reach, 3.0) * bandwidth
            x, y = incidents.x, incidents.y
            box = x.min() - reach, y.min() - reach, x.max() + reach, y.max() + reach
        else:
            # Cells are half-open: an edge on a cell border does not touch the next cell.
            box = box[0], box[1], box[2] - 1e-6 * cell, box[3] - 1e-6 * cell
        return SquareGrid(cell).window(*box)

    def _warn_piles(self, run, incidents, grid, surface, inside, bandwidth, kernel, figures):
        piles = find_piles(incidents.x, incidents.y)
        limit = figures["MEAN"] + 2.0 * figures["SD"]
        loads = pile_weights(piles, incidents.x, incidents.y, incidents.amounts())
        share = pile_density(piles, loads, grid, surface, inside, bandwidth, kernel, limit)
        return warn_piles(
            run,
            piles,
            share >= 0.5,
            tr(
                "{count} incidents share one exact coordinate, {place}, and make {share:.0f} % of "
                "the density there: a hot place made by one coordinate. Check it: failed geocodes "
                "are put on such points. Leave them out (Import incidents, EXCLUDE_PILES)."
            ),
            [{"share": 100.0 * one} for one in share],
        )
