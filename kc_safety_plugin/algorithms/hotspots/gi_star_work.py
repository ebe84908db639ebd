"""Gi* of incident counts on a grid: read, compute, write."""

import numpy as np
from qgis.core import QgsWkbTypes

from kc_safety_plugin.algorithms.hotspots.incidents import (
    guilty_piles,
    read_incidents,
    say_choice,
    warn_piles,
    without_strays,
)
from kc_safety_plugin.algorithms.hotspots.significance import (
    say_result,
    score_columns,
    score_fields,
)
from kc_safety_plugin.algorithms.hotspots.study_cells import (
    incidents_of_cells,
    roughly_inside,
    study_cells,
)
from kc_safety_plugin.bridge.batches import Batch, slices
from kc_safety_plugin.bridge.compat import int_field, real_field, text_field
from kc_safety_plugin.bridge.masks import bounds
from kc_safety_plugin.bridge.result_rows import result_fields
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.grid import HexagonGrid, SquareGrid, cell_ids, totals
from kc_safety_plugin.core.hotspots.getis_ord import gi_star_grid
from kc_safety_plugin.core.hotspots.pile_effects import pile_shares
from kc_safety_plugin.core.hotspots.scale import automatic_cell, automatic_grid_band
from kc_safety_plugin.core.prepare.piles import SMALLEST_PILE, find_piles
from kc_safety_plugin.i18n import tr

_GRIDS = {"square": SquareGrid, "hexagon": HexagonGrid}
_MOST_POLYGONS = 2_000_000


def execute(run):
    run.work_in_crs_of("INPUT")
    incidents = read_incidents(run, "INPUT")
    boundary, polygons, far = run.features("BOUNDARY"), None, 0
    if boundary is None:
        incidents, far = without_strays(run, "INPUT", "BOUNDARY", incidents)
    else:
        run.refuse_empty("BOUNDARY", boundary)
        polygons = [feature.geometry() for feature in boundary.features]

    grid = _grid(run, incidents, polygons)
    run.tick()(0.18)
    area = study_cells(run, incidents, grid, polygons, _MOST_POLYGONS)
    cells = int(np.count_nonzero(area))
    run.tick()(0.19)
    incidents, outside = incidents_of_cells(run, incidents, grid, area)
    count = totals(grid, incidents.x, incidents.y)
    weight = count
    if incidents.weights is not None:
        weight = totals(grid, incidents.x, incidents.y, incidents.weights)
    run.tick()(0.2)
    band = run.number("BAND")
    if not band:
        chosen = automatic_grid_band(weight, grid, area, run.tick(0.2, 0.4))
        say_choice(run, "BAND", chosen)
        band = chosen.metres
    result = gi_star_grid(weight, grid, band, area, run.tick(0.4, 0.8))
    say_result(run, result, tr("cells"))

    counts, weights = count[area], weight[area]
    piles = _warn_piles(run, incidents, grid, area, counts, result)
    number = np.flatnonzero(area.reshape(-1))
    column, row = grid.cell_at(number)
    fields = result_fields(
        text_field("cell_id"), int_field("count"), real_field("weight"), *score_fields()
    )

    def batches():
        for some in slices(cells):
            yield Batch(
                grid.corners_of(column[some], row[some]),
                [
                    cell_ids(column[some], row[some]),
                    counts[some].astype(np.int64),
                    weights[some],
                    *score_columns(result, some),
                ],
            )

    kind = QgsWkbTypes.Type.Polygon
    return {
        "OUTPUT": run.write_rows("OUTPUT", fields, kind, batches(), "gi_star", cells),
        "CELLS": cells,
        "HOT": result.hot,
        "COLD": result.cold,
        "USED_CELL_SIZE": grid.size,
        "USED_BAND": band,
        "COUNTED": len(incidents),
        "OUTSIDE": outside,
        "FAR_AWAY": far,
        "PILES": piles,
    }


def _grid(run, incidents, polygons):
    """The grid with its window over the boundary, or over the incidents."""
    x, y = incidents.x, incidents.y
    box = bounds(polygons) if polygons else (x.min(), y.min(), x.max(), y.max())
    size = run.number("CELL_SIZE")
    if not size:
        if polygons:
            inside = roughly_inside(x, y, box, polygons)
            if not inside.any():
                raise SafetyDataError(Problem.NOTHING_INSIDE, parameter=run.label("BOUNDARY"))
            x, y = x[inside], y[inside]
        chosen = automatic_cell(x, y, run.label("CELL_SIZE"), run.tick(0.1, 0.18))
        say_choice(run, "CELL_SIZE", chosen)
        size = chosen.metres
    return _GRIDS[run.choice("SHAPE")](size).window(*box, parameter=run.label("CELL_SIZE"))


def _warn_piles(run, incidents, grid, area, counts, result):
    piles = find_piles(incidents.x, incidents.y, SMALLEST_PILE)
    position = np.full(area.size + 1, -1)
    position[:-1][area.reshape(-1)] = np.arange(len(counts))
    place = position[grid.numbers_of(*piles.places.reshape(-1, 2).T)]
    share = pile_shares(piles, place, counts, result.bin > 0)
    return warn_piles(
        run,
        piles,
        guilty_piles(incidents, piles, share),
        tr(
            "{count} incidents share one exact coordinate, {place}: {share:.0f} % of the "
            "incidents of a hot cell. The hot spot may be made by one coordinate. Check it: "
            "failed geocodes are put on such points. Leave them out (Import incidents, "
            "EXCLUDE_PILES)."
        ),
        [{"share": 100.0 * one} for one in share],
    )
