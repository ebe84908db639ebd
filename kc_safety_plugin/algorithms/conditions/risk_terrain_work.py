"""Risk terrain: read, compute, write."""

import numpy as np

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
from kc_safety_plugin.core.conditions.risk_terrain.factors import (
    DENSITY,
    PROXIMITY,
    columns_of,
    distances_of,
    variables_of,
)
from kc_safety_plugin.core.conditions.risk_terrain.model import fit_risk_terrain
from kc_safety_plugin.core.grid import totals

_OPERATIONS = {"both": [PROXIMITY, DENSITY], "proximity": [PROXIMITY], "density": [DENSITY]}
_SIGNS = {"any": 0, "aggravating": 1, "protective": -1}


def execute(run):
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
