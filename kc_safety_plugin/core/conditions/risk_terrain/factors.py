"""Turn a factor into variables of cells: near it, or where it is dense, at each distance."""

from dataclasses import dataclass, replace
from typing import Optional

import numpy as np

from kc_safety_plugin.core.grid import Grid
from kc_safety_plugin.core.hotspots.kde import density
from kc_safety_plugin.core.hotspots.kernels import Kernel
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines
from kc_safety_plugin.core.pairs import points_in_polygons
from kc_safety_plugin.core.progress import Tick, part_of, silent
from kc_safety_plugin.core.spots import spots
from kc_safety_plugin.core.walks import walk_samples

PROXIMITY, DENSITY = "proximity", "density"


@dataclass(frozen=True)
class Factor:
    """A layer of features that may go with incidents.

    Attributes
    ----------
    name : str
    count : int
        Features.
    edges : Lines
        What distances are measured to; a point is an edge without length.
    rings : Lines or None
        Closed rings of areas: a cell center inside is at distance nought.
    x, y, amount : (m,) float arrays
        What densities are made of: points and how much each stands for (features, metres of line,
        square metres of area).
    """

    name: str
    count: int
    edges: Lines
    rings: Optional[Lines]
    x: np.ndarray
    y: np.ndarray
    amount: np.ndarray

    def called(self, name: str) -> "Factor":
        return replace(self, name=name)


@dataclass(frozen=True)
class Variable:
    """``operation`` (proximity or density) of factor number ``factor`` at ``distance`` metres."""

    factor: int
    operation: str
    distance: float


def points_factor(name: str, x: np.ndarray, y: np.ndarray) -> Factor:
    """A factor of points; points on one place count each."""
    places, _, _ = spots(np.asarray(x, float), np.asarray(y, float))
    ends = np.repeat(places, 2, axis=0)
    edges = Lines(ends, 2 * np.arange(len(places) + 1), np.arange(len(places)), len(places))
    return Factor(name, len(x), edges, None, x, y, np.ones(len(x)))


def lines_factor(name: str, lines: Lines, spacing: float) -> Factor:
    """A factor of lines; its density is metres of line, taken at points ``spacing`` m apart."""
    at = walk_samples(lines, 0.0, spacing)
    samples = np.bincount(at.line, minlength=lines.count)
    return Factor(name, lines.count, lines, None, at.x, at.y, (lines.length / samples)[at.line])


def areas_factor(name: str, rings: Lines, x, y, amount) -> Factor:
    """A factor of areas; (x, y, amount) are points of the ground they cover and its size in m²."""
    return Factor(name, rings.count, rings, rings, x, y, amount)


def distances_of(block: float, blocks: int, whole: bool) -> list:
    """Half blocks, or whole blocks, up to ``blocks`` blocks.

    Examples
    --------
    >>> distances_of(120.0, 2, whole=False), distances_of(120.0, 2, whole=True)
    ([60.0, 120.0, 180.0, 240.0], [120.0, 240.0])
    """
    step = block if whole else block / 2.0
    return [step * k for k in range(1, (blocks if whole else 2 * blocks) + 1)]


def variables_of(number: int, operations: list, distances: list) -> list:
    """Variables of one factor in the order of the columns of ``columns_of``."""
    return [Variable(number, operation, d) for operation in operations for d in distances]


def columns_of(
    factor: Factor,
    grid: Grid,
    area: np.ndarray,
    operations: list,
    distances: list,
    tick: Tick = silent,
) -> np.ndarray:
    """Presence of each variable of a factor in the cells of the study area.

    Parameters
    ----------
    factor : Factor
    grid : SquareGrid
        With a window.
    area : (rows, columns) bool array
        Cells of the study area.
    operations : list
        Of PROXIMITY and DENSITY.
    distances : list of float
        Metres, ascending.
    tick : Tick
        Progress and cancel.

    Returns
    -------
    (cells, len(operations) * len(distances)) bool array
        Cells in the order of the window, south-west first.

    Notes
    -----
    As in the RTMDx utility (J. Caplan and L. Kennedy, Rutgers Center on Public Security):
    proximity is 1 in cells whose center is at most the distance away from a feature; density is 1
    where the kernel density (quartic, the distance as bandwidth) lies more than two standard
    deviations above its mean over the study area.
    """
    column, row = grid.cell_at(np.flatnonzero(area))
    x, y = grid.centers_of(column, row)
    out = []
    stages = len(operations) * len(distances)
    if PROXIMITY in operations:
        away = distance_to(factor, x, y, distances[-1], part_of(tick, 0.0, 1 / len(operations)))
        # Coordinates carry rounding; a center exactly at the distance is near.
        out += [away <= reach * (1.0 + 1e-9) for reach in distances]
    if DENSITY in operations:
        for reach in distances:
            tick(len(out) / stages)
            surface = density(
                factor.x, factor.y, grid, reach, Kernel.QUARTIC, factor.amount, True, tick=silent
            )[area]
            limit = surface.mean() + 2.0 * surface.std()
            out.append(surface > limit * (1.0 + 1e-9))
    tick(1.0)
    return np.column_stack(out)


def distance_to(
    factor: Factor, x: np.ndarray, y: np.ndarray, farthest: float, tick: Tick = silent
) -> np.ndarray:
    """Metres from points to the nearest feature, 0 inside an area, infinite beyond ``farthest``."""
    snapped = snap_to_lines(x, y, factor.edges, farthest * (1.0 + 1e-9), tick=tick)
    away = np.where(snapped.line >= 0, snapped.distance, np.inf)
    if factor.rings is not None:
        inside, _ = points_in_polygons(x, y, factor.rings, tick)
        away[inside] = 0.0
    return away
