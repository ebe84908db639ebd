"""Processing algorithm: Getis–Ord Gi* of incident counts on a grid."""

import numpy as np
from qgis.core import QgsProcessingOutputNumber, QgsWkbTypes

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.hotspots.incidents import (
    Incidents,
    read_incidents,
    say_choice,
    warn_piles,
    without_strays,
)
from kc_safety_plugin.algorithms.hotspots.significance import (
    hot_and_cold,
    say_result,
    score_fields,
    score_rows,
)
from kc_safety_plugin.algorithms.parameters import (
    POINTS,
    POLYGONS,
    choice,
    distance,
    numeric_field,
    sink,
    source,
)
from kc_safety_plugin.bridge.cell_shapes import cell_shapes
from kc_safety_plugin.bridge.compat import int_field, real_field, text_field
from kc_safety_plugin.bridge.features import result_feature, result_fields
from kc_safety_plugin.bridge.masks import bounds, cells_in_polygons
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.grid import HexagonGrid, SquareGrid, cell_ids, totals
from kc_safety_plugin.core.hotspots.getis_ord import gi_star_grid
from kc_safety_plugin.core.hotspots.pile_effects import pile_shares
from kc_safety_plugin.core.hotspots.scale import automatic_cell, automatic_grid_band
from kc_safety_plugin.core.hotspots.study_area import hull_cells
from kc_safety_plugin.core.prepare.piles import find_piles
from kc_safety_plugin.i18n import tr

_GRIDS = {"square": SquareGrid, "hexagon": HexagonGrid}
_MOST_POLYGONS = 2_000_000
_FINE = 1000


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
            choice("SHAPE", tr("Shape of the cells"), list(_GRIDS)),
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

    def execute(self, run):
        run.work_in_crs_of("INPUT")
        incidents = read_incidents(run, "INPUT")
        boundary, polygons, far = run.features("BOUNDARY"), None, 0
        if boundary is None:
            incidents, far = without_strays(run, "INPUT", "BOUNDARY", incidents)
        else:
            run.refuse_empty("BOUNDARY", boundary)
            polygons = [feature.geometry() for feature in boundary.features]

        grid = self._grid(run, incidents, polygons)
        if polygons:
            area = cells_in_polygons(polygons, grid)
        else:
            area = hull_cells(grid, incidents.x, incidents.y)
        cells = int(np.count_nonzero(area))
        if cells == 0:
            raise SafetyDataError(Problem.NO_CELL, parameter=run.label("BOUNDARY"))
        if cells > _MOST_POLYGONS:
            raise SafetyDataError(Problem.TOO_LARGE, parameter=run.label("CELL_SIZE"), cells=cells)
        incidents, outside = self._in_area(run, incidents, grid, area)
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
        piles = self._warn_piles(run, incidents, grid, area, counts, result)
        number = np.flatnonzero(area.reshape(-1))
        column, row = grid.cell_at(number)
        ids = cell_ids(column, row)
        fields = result_fields(
            text_field("cell_id"), int_field("count"), real_field("weight"), *score_fields()
        )
        shapes = cell_shapes(grid.corners_of(column, row))
        features = (
            result_feature(fields, shape, name, int(n), w, *scores)
            for shape, name, n, w, scores in zip(
                shapes, ids, counts.tolist(), weights.tolist(), score_rows(result)
            )
        )
        kind = QgsWkbTypes.Type.Polygon
        return {
            "OUTPUT": run.write("OUTPUT", fields, kind, features, style="gi_star", count=cells),
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

    def _grid(self, run, incidents, polygons):
        """The grid with its window over the boundary, or over the incidents."""
        x, y = incidents.x, incidents.y
        box = bounds(polygons) if polygons else (x.min(), y.min(), x.max(), y.max())
        size = run.number("CELL_SIZE")
        if not size:
            if polygons:
                # A fine grid tells well enough which incidents lie inside.
                fine = SquareGrid(max(box[2] - box[0], box[3] - box[1]) / _FINE).window(*box)
                covered = np.append(cells_in_polygons(polygons, fine).reshape(-1), False)
                inside = covered[fine.numbers_of(x, y)]
                if not inside.any():
                    raise SafetyDataError(Problem.NOTHING_INSIDE, parameter=run.label("BOUNDARY"))
                x, y = x[inside], y[inside]
            chosen = automatic_cell(x, y, run.label("CELL_SIZE"))
            say_choice(run, "CELL_SIZE", chosen)
            size = chosen.metres
        return _GRIDS[run.choice("SHAPE")](size).window(*box, parameter=run.label("CELL_SIZE"))

    def _in_area(self, run, incidents: Incidents, grid, area) -> tuple:
        """Return (incidents in cells of the study area, how many are not)."""
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

    def _warn_piles(self, run, incidents, grid, area, counts, result):
        piles = find_piles(incidents.x, incidents.y)
        position = np.full(area.size + 1, -1)
        position[:-1][area.reshape(-1)] = np.arange(len(counts))
        place = position[grid.numbers_of(*piles.places.reshape(-1, 2).T)]
        share = pile_shares(piles, place, counts, result.bin > 0)
        return warn_piles(
            run,
            piles,
            share >= 0.5,
            tr(
                "{count} incidents share one exact coordinate, {place}: {share:.0f} % of the "
                "incidents of a hot cell. The hot spot may be made by one coordinate. Check it: "
                "failed geocodes are put on such points. Leave them out (Import incidents, "
                "EXCLUDE_PILES)."
            ),
            [{"share": 100.0 * one} for one in share],
        )
