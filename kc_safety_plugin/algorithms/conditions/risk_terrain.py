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
from kc_safety_plugin.algorithms.conditions.risk_report import say_high, say_model, say_plan
from kc_safety_plugin.algorithms.conditions.risk_results import (
    write_cells,
    write_model,
    write_raster,
)
from kc_safety_plugin.algorithms.conditions.risk_study import (
    incidents_inside,
    study_area,
    study_grid,
    study_incidents,
    warn_of_piles,
)
from kc_safety_plugin.algorithms.conditions.risk_words import cell_reasons
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
from kc_safety_plugin.core.conditions.risk_terrain.factors import (
    DENSITY,
    PROXIMITY,
    columns_of,
    distances_of,
    variables_of,
)
from kc_safety_plugin.core.conditions.risk_terrain.model import fit_risk_terrain
from kc_safety_plugin.core.grid import totals
from kc_safety_plugin.i18n import tr

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
        incidents, polygons, far = study_incidents(run)
        distances = distances_of(
            run.number("BLOCK_LENGTH"),
            run.whole_number("MAX_BLOCKS"),
            run.choice("INCREMENT") == "whole",
        )
        operations = _OPERATIONS[run.choice("OPERATION")]
        grid = study_grid(run, incidents, polygons)
        area = study_area(run, grid, incidents, polygons, len(distances) * len(operations))
        incidents, outside = incidents_inside(run, incidents, grid, area)
        count = totals(grid, incidents.x, incidents.y)[area].astype(np.intp)
        piles = warn_of_piles(run, incidents, grid)

        factors = read_factors(run, grid, distances[-1], run.tick(0.1, 0.2))
        names = [factor.name for factor in factors]
        say_plan(run, names, operations, distances, grid.size)
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

        left_out = say_model(run, model, variables, names, present, owner, seed)
        share = float(count[model.high].sum() / count.sum())
        say_high(run, model, share)
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
