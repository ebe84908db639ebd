"""The cells of the study area, and the incidents that lie in them."""

import numpy as np

from kc_safety_plugin.algorithms.hotspots.incidents import Incidents
from kc_safety_plugin.bridge.masks import cells_in_polygons
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.grid import Grid, SquareGrid
from kc_safety_plugin.core.hotspots.study_area import hull_cells
from kc_safety_plugin.i18n import tr

#: Cells along the longer side of the area: fine enough to tell which incidents lie inside.
_FINE = 1000


def roughly_inside(x: np.ndarray, y: np.ndarray, box: tuple, polygons) -> np.ndarray:
    """True for points in ``polygons``, else in ``box`` (left, bottom, right, top); near enough."""
    fine = SquareGrid(max(box[2] - box[0], box[3] - box[1]) / _FINE).window(*box)
    number = fine.numbers_of(x, y)
    if not polygons:
        return number >= 0
    return np.append(cells_in_polygons(polygons, fine).reshape(-1), False)[number]


def study_cells(run, incidents: Incidents, grid: Grid, polygons, most: int) -> np.ndarray:
    """Cells with their center in ``polygons`` of BOUNDARY, else in the hull of the incidents.

    A bool array of the shape of the grid, with one to ``most`` cells, or a refusal.
    """
    if polygons:
        area = cells_in_polygons(polygons, grid)
    else:
        area = hull_cells(grid, incidents.x, incidents.y)
    cells = int(np.count_nonzero(area))
    if cells == 0:
        raise SafetyDataError(Problem.NO_CELL, parameter=run.label("BOUNDARY"))
    if cells > most:
        raise SafetyDataError(Problem.TOO_LARGE, parameter=run.label("CELL_SIZE"), cells=cells)
    return area


def incidents_of_cells(run, incidents: Incidents, grid: Grid, area: np.ndarray) -> tuple:
    """(incidents in cells of ``area``, how many are not)."""
    inside = np.append(area.reshape(-1), False)[grid.numbers_of(incidents.x, incidents.y)]
    outside = int(np.count_nonzero(~inside))
    if outside == len(incidents):
        raise SafetyDataError(Problem.NOTHING_INSIDE, parameter=run.label("BOUNDARY"))
    if outside:
        run.say(
            tr("{count} of {all} incidents lie outside the cells of {parameter}.").format(
                count=outside, all=len(incidents), parameter=run.label("BOUNDARY")
            )
        )
    return incidents.only(inside), outside
