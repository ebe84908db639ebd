"""Read the layers of a risk terrain model: points, lines and areas become factors."""

import numpy as np
from qgis.core import QgsWkbTypes

from kc_safety_plugin.bridge.features import read_features
from kc_safety_plugin.bridge.layer_names import layer_title
from kc_safety_plugin.bridge.masks import cells_in_polygons
from kc_safety_plugin.core.conditions.risk_terrain.factors import (
    areas_factor,
    lines_factor,
    points_factor,
)
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.grid import Grid, SquareGrid, totals
from kc_safety_plugin.i18n import tr

_KINDS = QgsWkbTypes.GeometryType
# The ground that areas cover is counted in squares of a quarter of a cell.
_FINER = 4


def read_factors(run, grid: Grid, reach: float, tick) -> list:
    """One factor per layer of FACTORS that has features, in the order of their names.

    ``reach`` is the longest distance asked for: features that far around the window count.
    """
    layers = run.layers("FACTORS")
    factors = []
    for number, layer in enumerate(layers):
        share = number / len(layers)
        factor = _read(
            run, layer, grid, reach, lambda done, at=share: tick(at + done / len(layers))
        )
        if factor is not None:
            factors.append(factor)
    if not factors:
        raise SafetyDataError(Problem.FACTORS_EMPTY)
    # By what they hold, so that the order of the layers decides nothing.
    factors.sort(key=lambda one: (one.name, one.count, float(one.edges.xy.sum())))
    return _named_apart(factors)


def _read(run, layer, grid, reach, tick):
    source, label = run.one_of("FACTORS", layer)
    name = layer_title(layer)
    transforms = run.context.transformContext()
    table = read_features(source, run.crs, transforms, tick, attributes=False)
    run.leave_out_shapeless(label, table.skipped)
    if len(table) == 0:
        run.warn(tr("{layer}: has no features and takes no part.").format(layer=label))
        return None
    geometries = [feature.geometry() for feature in table.features]
    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind == _KINDS.PointGeometry:
        places = [(p.x(), p.y()) for one in geometries for p in one.constParts()]
        return points_factor(name, *np.array(places, float).T)
    if kind == _KINDS.LineGeometry:
        return lines_factor(name, table.lines(), grid.size / 2.0)
    return areas_factor(name, table.rings(), *_ground(geometries, grid, reach))


def _ground(geometries, grid, reach) -> tuple:
    """(x, y, m²) of the ground under areas: small ones are a point, large ones squares."""
    sizes = np.array([geometry.area() for geometry in geometries])
    small = sizes < grid.size**2
    places = [geometries[k].pointOnSurface() for k in np.flatnonzero(small)]
    known = [not place.isNull() for place in places]
    xy = [(p.asPoint().x(), p.asPoint().y()) for p, one in zip(places, known) if one]
    x, y = np.array(xy, float).reshape(-1, 2).T
    amount = sizes[small][np.array(known, bool)]
    if small.all():
        return x, y, amount
    left, bottom = grid.column * grid.size, grid.row * grid.size
    right, top = left + grid.columns * grid.size, bottom + grid.rows * grid.size
    box = (left - reach, bottom - reach, right + reach, top + reach)
    fine = SquareGrid(grid.size / _FINER).window(*box)
    covered = cells_in_polygons([geometries[k] for k in np.flatnonzero(~small)], fine)
    centers = fine.centers_of(*fine.cell_at(np.flatnonzero(covered)))
    wide = SquareGrid(grid.size).window(*box)
    share = totals(wide, *centers) * fine.size**2
    at = wide.centers_of(*wide.cell_at(np.flatnonzero(share)))
    return (
        np.append(x, at[0]),
        np.append(y, at[1]),
        np.append(amount, share[share > 0]),
    )


def _named_apart(factors) -> list:
    """Factors with names of their own: the second layer called "Bars" becomes "Bars (2)"."""
    taken: set = set()
    out = []
    for factor in factors:
        name, number = factor.name, 2
        while name in taken:
            name, number = f"{factor.name} ({number})", number + 1
        taken.add(name)
        out.append(factor.called(name))
    return out
