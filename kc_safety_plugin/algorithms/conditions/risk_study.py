"""The incidents, grid and study area of a risk terrain model, with a word on what is wrong."""

import numpy as np

from kc_safety_plugin.algorithms.hotspots.incidents import Incidents, warn_piles, without_strays
from kc_safety_plugin.algorithms.hotspots.study_cells import incidents_of_cells, study_cells
from kc_safety_plugin.bridge.masks import bounds
from kc_safety_plugin.core.grid import SquareGrid, totals
from kc_safety_plugin.core.prepare.piles import find_piles
from kc_safety_plugin.i18n import tr

_MOST_CELLS = 500_000
#: Cells times variables: about 1 GB in the elastic net.
_MOST_VALUES = 100_000_000
#: Fewer incidents make no model that should be shown.
_FEW = 30


def study_incidents(run) -> tuple:
    """(incidents, polygons of the boundary or None, incidents left out as far away)."""
    table = run.points("INCIDENTS", tick=run.tick(0.0, 0.1))
    run.refuse_empty("INCIDENTS", table)
    incidents = Incidents(table.x, table.y, None)
    boundary = run.features("BOUNDARY", run.tick(0.1, 0.1))
    if boundary is None:
        run.warn(
            tr(
                "No BOUNDARY: the study area is the convex hull of the incidents. Ground where "
                "nothing can happen makes every built-up place look risky; give a boundary."
            )
        )
        incidents, far = without_strays(run, "INCIDENTS", "BOUNDARY", incidents)
        return incidents, None, far
    run.refuse_empty("BOUNDARY", boundary)
    return incidents, [feature.geometry() for feature in boundary.features], 0


def study_grid(run, incidents, polygons):
    x, y = incidents.x, incidents.y
    box = bounds(polygons) if polygons else (x.min(), y.min(), x.max(), y.max())
    size = run.number("CELL_SIZE")
    if not size:
        size = run.number("BLOCK_LENGTH") / 2.0
        run.say(
            tr("{parameter}: chose {metres:g} m, half a block.").format(
                parameter=run.label("CELL_SIZE"), metres=size
            )
        )
    if polygons:
        # Cells are half-open: an edge on a cell border does not touch the next cell.
        box = box[0], box[1], box[2] - 1e-6 * size, box[3] - 1e-6 * size
    return SquareGrid(size).window(*box, parameter=run.label("CELL_SIZE"))


def study_area(run, grid, incidents, polygons, variables):
    """(rows, columns) bool array, with not more cells than a model can have."""
    values = _MOST_VALUES // (variables * len(run.layers("FACTORS")))
    return study_cells(run, incidents, grid, polygons, min(_MOST_CELLS, values))


def incidents_inside(run, incidents, grid, area) -> tuple:
    """(incidents in cells of the study area, how many are not), with a word when they are few."""
    incidents, outside = incidents_of_cells(run, incidents, grid, area)
    cells = int(np.count_nonzero(area))
    run.say(tr("{count:,} incidents in {cells:,} cells.").format(count=len(incidents), cells=cells))
    if len(incidents) < _FEW:
        run.warn(
            tr(
                "Only {count} incidents: a model of fewer than about {few} rests on chance. Take "
                "it as a hint at most, or use a longer time or a larger area."
            ).format(count=len(incidents), few=_FEW)
        )
    return incidents, outside


def warn_of_piles(run, incidents, grid):
    piles = find_piles(incidents.x, incidents.y)
    here = totals(grid, incidents.x, incidents.y).reshape(-1)
    share = piles.counts / here[grid.numbers_of(*piles.places.reshape(-1, 2).T)]
    return warn_piles(
        run,
        piles,
        share >= 0.5,
        tr(
            "{count} incidents share one exact coordinate, {place}, {share:.0f} % of their cell. "
            "Check it: failed geocodes are put on such points and can bend the model. Leave them "
            "out (Import incidents, EXCLUDE_PILES)."
        ),
        [{"share": 100.0 * one} for one in share],
    )
