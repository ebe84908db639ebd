"""Processing algorithm: risk terrain modelling, as the RTMDx utility does it."""

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterDestination,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.conditions.risk_factors import read_factors
from kc_safety_plugin.algorithms.conditions.risk_results import (
    by_strength,
    write_cells,
    write_model,
    write_raster,
)
from kc_safety_plugin.algorithms.conditions.risk_words import (
    cell_reasons,
    family_sentence,
    fate_sentence,
    net_sentence,
    reach_text,
    screening_sentence,
    term_sentence,
)
from kc_safety_plugin.algorithms.hotspots.incidents import Incidents, warn_piles, without_strays
from kc_safety_plugin.algorithms.parameters import (
    POINTS,
    POLYGONS,
    choice,
    distance,
    finished,
    sink,
    source,
    whole_number,
)
from kc_safety_plugin.bridge.masks import bounds, cells_in_polygons
from kc_safety_plugin.core.conditions.risk_terrain.factors import (
    DENSITY,
    PROXIMITY,
    columns_of,
    distances_of,
    variables_of,
)
from kc_safety_plugin.core.conditions.risk_terrain.fates import Fate, fates
from kc_safety_plugin.core.conditions.risk_terrain.model import fit_risk_terrain
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.grid import SquareGrid, totals
from kc_safety_plugin.core.hotspots.study_area import hull_cells
from kc_safety_plugin.core.prepare.piles import find_piles
from kc_safety_plugin.i18n import tr

_MOST_CELLS = 500_000
#: Cells times variables: about 1 GB in the elastic net.
_MOST_VALUES = 100_000_000
#: Fewer incidents make no model that should be shown.
_FEW = 30
_OPERATIONS = {"both": [PROXIMITY, DENSITY], "proximity": [PROXIMITY], "density": [DENSITY]}
_SIGNS = {"any": 0, "aggravating": 1, "protective": -1}


class RiskTerrainModel(SafetyAlgorithm):
    NAME = "riskterrain"
    GROUP = Group.CONDITIONS

    def displayName(self):
        return tr("Risk terrain model")

    def tags(self):
        return tr(
            "RTM,RTMDx,risk terrain modeling,risk factor,relative risk,environment,Poisson,"
            "negative binomial,elastic net,BIC"
        ).split(",")

    def shortDescription(self):
        return tr("Finds which features of places go with incidents, how far and how strongly.")

    def shortHelpString(self):
        return tr(
            "Risk terrain modeling looks at places, not at people: which features around a place "
            "(vacant houses, bus stops, dark lamps, problem businesses) go with incidents, within "
            "which distance and how strongly? It is a screening tool that tells where to look "
            "first. It predicts nothing about any person, proves no cause, and reported incidents "
            "follow where people report: check every finding on the ground.\n\n"
            "The study area is cut into cells of half a block. Each layer of FACTORS gives "
            "variables at every half (or whole) block up to MAX_BLOCKS: proximity (the center of "
            "the cell lies within the distance) and density (the kernel density with that "
            "bandwidth is more than two standard deviations above its mean). Lines count by their "
            "length, areas by the ground they cover. A penalized Poisson regression with "
            "cross-validation chooses candidates; a stepwise search, in and out, builds a Poisson "
            "and a negative binomial model of at most one variable per factor, and the lower BIC "
            "wins. The relative risk value (RRV) of a factor is how many times as many incidents "
            "its cells have, all else equal. A cell's risk is the product of the values present "
            "in it, divided so that the lowest cell is 1; high risk is above the mean plus two "
            "standard deviations.\n\n"
            "Fewer than about 30 incidents make no model to rely on. Factors that lie in the same "
            "places stand in for one another: one of them enters, and the report says which were "
            "left out and why. The p of a variable chosen among many is too small, and the "
            "intervals are too narrow because neighboring cells resemble each other: trust a "
            "second year more.\n\n"
            "Procedure: J. M. Caplan, L. W. Kennedy and E. L. Piza (2013), Risk Terrain Modeling "
            "Diagnostics (RTMDx) Utility User Manual, Rutgers Center on Public Security; J. M. "
            "Caplan and L. W. Kennedy (2016), Risk Terrain Modeling, University of California "
            "Press. The program here is our own."
        )

    def parameters(self):
        any_geometry = QgsProcessing.SourceType.TypeVectorAnyGeometry
        return [
            source("INCIDENTS", tr("Incidents"), POINTS),
            source(
                "BOUNDARY",
                tr("Study area"),
                POLYGONS,
                optional=True,
                help=tr(
                    "Cells with their center inside. Without it the convex hull of the incidents, "
                    "which holds rivers and countryside too."
                ),
            ),
            finished(
                QgsProcessingParameterMultipleLayers("FACTORS", tr("Factors"), any_geometry),
                tr("One layer per factor: points, lines or areas. The name of the layer is used."),
            ),
            distance("CELL_SIZE", tr("Cell size (0 = half a block)"), 0),
            distance("BLOCK_LENGTH", tr("Length of a block"), 120, minimum=1),
            whole_number(
                "MAX_BLOCKS",
                tr("Farthest distance (blocks)"),
                4,
                1,
                20,
                help=tr("How far a factor may reach."),
            ),
            choice("INCREMENT", tr("Distances in steps of a block"), ["half", "whole"]),
            choice("OPERATION", tr("Try"), list(_OPERATIONS)),
            choice(
                "EFFECT",
                tr("Factors that may enter"),
                list(_SIGNS),
                help=tr(
                    "aggravating: only those with more incidents near them; protective: only those "
                    "with fewer."
                ),
                advanced=True,
            ),
            whole_number(
                "SEED",
                tr("Seed"),
                20231130,
                0,
                help=tr("Decides which cells are held out together; the same seed repeats a run."),
                advanced=True,
            ),
            sink("OUTPUT", tr("Risk terrain"), POLYGONS[0]),
            sink("MODEL", tr("Risk terrain model"), QgsProcessing.SourceType.TypeVector),
            QgsProcessingParameterRasterDestination("RASTER", tr("Relative risk")),
        ]

    def outputs(self):
        numbers = {
            "CELLS": tr("Cells of the study area"),
            "HIGH_RISK": tr("Cells of high risk"),
            "HIGH_RISK_LIMIT": tr("Risk above which a cell is of high risk"),
            "HIGH_RISK_SHARE": tr("Share of the incidents in cells of high risk"),
            "COUNTED": tr("Incidents in the study area"),
            "OUTSIDE": tr("Incidents outside the study area"),
            "FAR_AWAY": tr("Incidents far away from all others"),
            "PILES": tr("Coordinates that make half of a cell alone"),
            "USED_CELL_SIZE": tr("Cell size used (m)"),
            "VARIABLES": tr("Variables tried"),
            "USABLE": tr("Variables usable"),
            "CANDIDATES": tr("Variables left by the penalized regression"),
            "FOLDS": tr("Folds of the cross-validation"),
            "LAMBDA": tr("Penalty chosen"),
            "FACTORS_CHOSEN": tr("Factors in the model"),
            "INTERCEPT": tr("Intercept"),
            "THETA": tr("Theta of the negative binomial model (0 = Poisson)"),
            "BIC": tr("BIC of the model"),
            "BIC_NULL": tr("BIC without factors"),
            "BIC_POISSON": tr("BIC of the Poisson model"),
            "BIC_NEGATIVE_BINOMIAL": tr("BIC of the negative binomial model"),
        }
        return [
            *(QgsProcessingOutputNumber(name, text) for name, text in numbers.items()),
            QgsProcessingOutputString("FAMILY", tr("Model: poisson or negative_binomial")),
            QgsProcessingOutputString("LEFT_OUT", tr("Factors left out and why")),
        ]

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        if ok and not self.parameterAsLayerList(parameters, "FACTORS", context):
            return False, tr("FACTORS: give at least one layer of points, lines or areas.")
        return ok, message

    def execute(self, run):
        run.work_in_crs_of("INCIDENTS")
        incidents, polygons, far = _incidents(run)
        distances = distances_of(
            run.number("BLOCK_LENGTH"),
            run.whole_number("MAX_BLOCKS"),
            run.choice("INCREMENT") == "whole",
        )
        operations = _OPERATIONS[run.choice("OPERATION")]
        grid = _grid(run, incidents, polygons)
        area = _study_area(run, grid, incidents, polygons, len(distances) * len(operations))
        incidents, outside = _inside(run, incidents, grid, area)
        count = totals(grid, incidents.x, incidents.y)[area].astype(np.intp)
        piles = _warn_piles(run, incidents, grid)

        factors = read_factors(run, grid, distances[-1], run.tick(0.1, 0.2))
        names = [factor.name for factor in factors]
        _say_plan(run, names, operations, distances, grid.size)
        variables, columns = [], []
        for number, factor in enumerate(factors):
            share = number / len(factors)
            tick = run.tick(0.2 + 0.2 * share, 0.2 + 0.2 * (share + 1 / len(factors)))
            variables += variables_of(number, operations, distances)
            columns.append(columns_of(factor, grid, area, operations, distances, tick))
        present = np.concatenate(columns, axis=1)
        del columns
        owner = np.array([variable.factor for variable in variables])
        seed, sign = run.whole_number("SEED"), _SIGNS[run.choice("EFFECT")]
        model = fit_risk_terrain(present, count, owner, seed, sign, run.tick(0.4, 0.8))

        left_out = _say_model(run, model, variables, names, present, owner, seed)
        share = float(count[model.high].sum() / count.sum())
        _say_high(run, model, share)
        reasons = cell_reasons(model, variables, names, present)
        return {
            "OUTPUT": write_cells(run, grid, area, count, model, reasons),
            "MODEL": write_model(run, model, variables, names),
            "RASTER": write_raster(run, grid, area, model),
            "CELLS": len(count),
            "HIGH_RISK": int(np.count_nonzero(model.high)),
            "HIGH_RISK_LIMIT": model.limit,
            "HIGH_RISK_SHARE": share,
            "COUNTED": len(incidents),
            "OUTSIDE": outside,
            "FAR_AWAY": far,
            "PILES": piles,
            "USED_CELL_SIZE": grid.size,
            "VARIABLES": len(variables),
            "USABLE": len(model.screened.kept),
            "CANDIDATES": len(model.candidates),
            "FOLDS": model.folds,
            "LAMBDA": model.net.penalty,
            "FACTORS_CHOSEN": len(model.terms),
            "INTERCEPT": float(model.fit.coefficients[0]),
            "THETA": model.fit.theta if np.isfinite(model.fit.theta) else 0.0,
            "BIC": model.fit.bic,
            "BIC_NULL": model.best.path[0],
            "BIC_POISSON": model.poisson.fit.bic,
            "BIC_NEGATIVE_BINOMIAL": model.negative_binomial.fit.bic,
            "FAMILY": model.fit.family.value,
            "LEFT_OUT": left_out,
        }


def _incidents(run) -> tuple:
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


def _grid(run, incidents, polygons):
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


def _study_area(run, grid, incidents, polygons, variables):
    """(rows, columns) bool array, with not more cells than a model can have."""
    if polygons:
        area = cells_in_polygons(polygons, grid)
    else:
        area = hull_cells(grid, incidents.x, incidents.y)
    cells = int(np.count_nonzero(area))
    if cells == 0:
        raise SafetyDataError(Problem.NO_CELL, parameter=run.label("BOUNDARY"))
    if cells > min(_MOST_CELLS, _MOST_VALUES // (variables * len(run.layers("FACTORS")))):
        raise SafetyDataError(Problem.TOO_LARGE, parameter=run.label("CELL_SIZE"), cells=cells)
    return area


def _inside(run, incidents, grid, area) -> tuple:
    """(incidents in cells of the study area, how many are not), with a word when they are few."""
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
    incidents = incidents.only(inside)
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


def _warn_piles(run, incidents, grid):
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


def _say_plan(run, names, operations, distances, cell):
    run.say(
        tr("{count} factors ({names}), {operations}, at {distances}.").format(
            count=len(names),
            names=", ".join(names),
            operations=" + ".join(operations),
            distances=", ".join(reach_text(one) for one in distances),
        )
    )
    if cell > distances[0] * (1.0 + 1e-9):
        run.warn(
            tr(
                "Cells of {cell:g} m are coarser than the shortest distance, {reach}; give a "
                "smaller CELL_SIZE or a longer BLOCK_LENGTH."
            ).format(cell=cell, reach=reach_text(distances[0]))
        )


def _say_model(run, model, variables, names, present, owner, seed) -> str:
    """Tell the choices, a sentence per factor; return those on factors left out."""
    run.say(screening_sentence(model, len(variables)))
    run.say(net_sentence(model, seed))
    run.say(family_sentence(model))
    farthest = max(variable.distance for variable in variables)
    for term in by_strength(model):
        variable = variables[term.column]
        run.say(term_sentence(term, variable, names[variable.factor], farthest))
    left_out = [
        fate_sentence(fate, names, number)
        for number, fate in enumerate(fates(model, present, owner, len(names)))
        if fate.fate is not Fate.IN_MODEL
    ]
    for sentence in left_out:
        run.say(sentence)
    return "\n".join(left_out)


def _say_high(run, model, share):
    if not model.terms:
        run.warn(
            tr(
                "No factor goes with the incidents: no model is better than the same risk "
                "everywhere, and no cell is of high risk."
            )
        )
        return
    if not model.high.any():
        run.warn(
            tr(
                "No cell is of high risk (above {limit:.2f}, mean + 2 SD; the highest is "
                "{highest:.2f}): the factors of the model mark too many cells for one to stand out."
            ).format(limit=model.limit, highest=float(model.risk.max()))
        )
        return
    run.say(
        tr(
            "{count:,} of {cells:,} cells are of high risk (above {limit:.2f}, mean + 2 SD; the "
            "highest is {highest:.1f}); they hold {share:.0f} % of the incidents the model was "
            "made from."
        ).format(
            count=int(np.count_nonzero(model.high)),
            cells=len(model.high),
            limit=model.limit,
            highest=float(model.risk.max()),
            share=100.0 * share,
        )
    )
