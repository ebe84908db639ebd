"""Kernel density of incidents: read, compute, write."""

import numpy as np

from kc_safety_plugin.algorithms.hotspots.incidents import (
    guilty_piles,
    read_incidents,
    warn_piles,
    without_strays,
)
from kc_safety_plugin.algorithms.hotspots.study_cells import roughly_inside
from kc_safety_plugin.bridge.masks import bounds, cells_in_polygons
from kc_safety_plugin.bridge.raster_classes import classes_on_load, mean_sd_classes
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.grid import SquareGrid
from kc_safety_plugin.core.hotspots.bandwidth import automatic_bandwidth
from kc_safety_plugin.core.hotspots.kde import density, is_exact
from kc_safety_plugin.core.hotspots.kernels import Kernel
from kc_safety_plugin.core.hotspots.pile_effects import pile_density, pile_weights
from kc_safety_plugin.core.hotspots.surface import surface_figures
from kc_safety_plugin.core.prepare.piles import SMALLEST_PILE, find_piles
from kc_safety_plugin.i18n import tr


def execute(run):
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
    bandwidth = run.number("BANDWIDTH") or _bandwidth(run, incidents, kernel, box, polygons)
    cell = run.number("CELL_SIZE") or bandwidth / 10.0
    grid = _grid(incidents, kernel, bandwidth, cell, box)
    inside = cells_in_polygons(polygons, grid) if polygons else None
    if inside is not None and not inside.any():
        raise SafetyDataError(Problem.NO_CELL, parameter=run.label("MASK"))
    x, y, weights = incidents.x, incidents.y, incidents.weights
    exact = run.choice("ACCURACY") == "exact"
    exact = exact or is_exact(len(x), grid.rows * grid.columns, cell, bandwidth, kernel)
    run.say(
        tr("{count} incidents, bandwidth {bandwidth:.1f} m, cells of {cell:.2f} m, {way}.").format(
            count=len(incidents),
            bandwidth=bandwidth,
            cell=cell,
            way=tr("summed one by one")
            if exact
            else tr("summed by cells (within 0.05 % of the peak for ten cells a bandwidth)"),
        )
    )
    surface = density(x, y, grid, bandwidth, kernel, weights, exact, run.tick(0.1, 0.8))
    figures = surface_figures(surface, inside)
    if figures.maximum == 0:
        run.warn(tr("No incident reaches into the area: the density is 0 everywhere."))
    piles = _warn_piles(run, incidents, grid, surface, inside, bandwidth, kernel, figures)
    if inside is not None:
        surface[~inside] = np.nan
    top = (grid.row + grid.rows) * cell
    path = run.write_raster(
        "OUTPUT",
        surface[::-1],
        grid.column * cell,
        top,
        cell,
        band_name=tr("incidents per km²"),
        figures=figures,
    )
    limits, labels = mean_sd_classes(figures.mean, figures.sd)
    classes_on_load(run.context, path, "density", limits, labels)
    return {
        "OUTPUT": path,
        "POINTS": len(incidents),
        "USED_BANDWIDTH": bandwidth,
        "USED_CELL_SIZE": cell,
        "FAR_AWAY": far,
        "PILES": piles,
        "MAXIMUM": figures.maximum,
        "MEAN": figures.mean,
        "SD": figures.sd,
    }


def _bandwidth(run, incidents, kernel, box, polygons):
    """The automatic bandwidth of the incidents that lie in the area of the map."""
    x, y = incidents.x, incidents.y
    if box is not None:
        inside = roughly_inside(x, y, box, polygons)
        if np.count_nonzero(inside) >= 2:
            x, y = x[inside], y[inside]
    bandwidth = automatic_bandwidth(x, y, kernel, run.label("BANDWIDTH"))
    run.say(
        tr("{parameter}: chose {metres:.1f} m from the spread of {count} incidents.").format(
            parameter=run.label("BANDWIDTH"), metres=bandwidth, count=len(x)
        )
    )
    return bandwidth


def _grid(incidents, kernel, bandwidth, cell, box):
    if box is None:
        # Beyond three standard deviations a Gaussian surface is flat.
        reach = min(kernel.reach, 3.0) * bandwidth
        x, y = incidents.x, incidents.y
        box = x.min() - reach, y.min() - reach, x.max() + reach, y.max() + reach
    else:
        # Cells are half-open: an edge on a cell border does not touch the next cell.
        box = box[0], box[1], box[2] - 1e-6 * cell, box[3] - 1e-6 * cell
    return SquareGrid(cell).window(*box)


def _warn_piles(run, incidents, grid, surface, inside, bandwidth, kernel, figures):
    piles = find_piles(incidents.x, incidents.y, SMALLEST_PILE)
    limit = figures.mean + 2.0 * figures.sd
    loads = piles.counts
    if incidents.weights is not None:
        loads = pile_weights(piles, incidents.x, incidents.y, incidents.weights)
    share = pile_density(piles, loads, grid, surface, inside, bandwidth, kernel, limit)
    return warn_piles(
        run,
        piles,
        guilty_piles(incidents, piles, share),
        tr(
            "{count} incidents share one exact coordinate, {place}, and make {share:.0f} % of "
            "the density there: a hot place made by one coordinate. Check it: failed geocodes "
            "are put on such points. Leave them out (Import incidents, EXCLUDE_PILES)."
        ),
        [{"share": 100.0 * one} for one in share],
    )
