"""Write a risk terrain: cells with their score, the table of the model, the raster."""

import numpy as np
from qgis.core import QgsWkbTypes

from kc_safety_plugin.algorithms.conditions.risk_words import term_sentence
from kc_safety_plugin.bridge.batches import Batch, slices
from kc_safety_plugin.bridge.compat import bool_field, int_field, real_field, text_field
from kc_safety_plugin.bridge.raster_classes import classes_on_load
from kc_safety_plugin.bridge.result_rows import result_feature, result_fields
from kc_safety_plugin.core.grid import cell_ids
from kc_safety_plugin.i18n import tr


def by_strength(model) -> list:
    """Terms of the model, the highest relative risk first."""
    return sorted(model.terms, key=lambda term: (-term.rrv, term.column))


def write_cells(run, grid, area, count, model, reasons):
    column, row = grid.cell_at(np.flatnonzero(area))
    fields = result_fields(
        text_field("cell_id"),
        int_field("count"),
        real_field("risk"),
        bool_field("high_risk"),
        text_field("why"),
        int_field("risk_class"),
    )
    classes = np.searchsorted(_steps(model), model.risk * (1.0 - 1e-9), side="left")

    def batches():
        for some in slices(len(count)):
            yield Batch(
                grid.corners_of(column[some], row[some]),
                [
                    cell_ids(column[some], row[some]),
                    count[some].astype(np.int64),
                    model.risk[some],
                    model.high[some],
                    [reasons(cell) for cell in range(some.start, some.stop)],
                    classes[some],
                ],
            )

    kind = QgsWkbTypes.Type.Polygon
    return run.write_rows("OUTPUT", fields, kind, batches(), "risk_terrain", len(count))


def write_model(run, model, variables, names):
    farthest = max(variable.distance for variable in variables)
    fields = result_fields(
        text_field("factor"),
        text_field("operation"),
        real_field("distance_m"),
        real_field("coefficient"),
        real_field("rrv"),
        real_field("p"),
        real_field("bic"),
        real_field("std_error"),
        real_field("rrv_low"),
        real_field("rrv_high"),
        real_field("bic_without"),
        int_field("cells"),
        text_field("sentence"),
    )

    def features():
        for term in by_strength(model):
            variable = variables[term.column]
            name = names[variable.factor]
            yield result_feature(
                fields,
                None,
                name,
                variable.operation,
                variable.distance,
                term.coefficient,
                term.rrv,
                term.p,
                model.fit.bic,
                term.error,
                term.low,
                term.high,
                term.bic_without,
                term.cells,
                term_sentence(term, variable, name, farthest),
            )

    kind = QgsWkbTypes.Type.NoGeometry
    return run.write("MODEL", fields, kind, features(), count=len(model.terms))


def write_raster(run, grid, area, model):
    surface = np.full(grid.shape, np.nan)
    surface[area] = model.risk
    left, top = grid.column * grid.size, (grid.row + grid.rows) * grid.size
    path = run.write_raster(
        "RASTER", surface[::-1], left, top, grid.size, band_name=tr("relative risk, lowest = 1")
    )
    limits, labels = _classes(model)
    classes_on_load(run.context, path, "risk_terrain_raster", limits, labels)
    return path


def _steps(model) -> list:
    """Mean score, and one and two standard deviations above it: the limits of the classes."""
    mean = float(model.risk.mean())
    return [mean, 0.5 * (mean + model.limit), model.limit]


def _classes(model) -> tuple:
    """Upper limits and labels of the classes of the raster."""
    steps = _steps(model)
    numbers = [f"{step:.2f}" for step in steps]
    labels = [
        tr("Up to the mean (1 – {mean} times the lowest risk)").format(mean=numbers[0]),
        tr("{low} – {high}").format(low=numbers[0], high=numbers[1]),
        tr("{low} – {high}").format(low=numbers[1], high=numbers[2]),
        tr("High risk: above {low} (mean + 2 SD)").format(low=numbers[2]),
    ]
    return [*steps, float("inf")], labels
