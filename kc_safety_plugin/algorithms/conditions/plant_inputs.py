"""Read what is known of plants near places: canopy heights, greenness, inventories."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.bridge.features import as_numbers
from kc_safety_plugin.bridge.polygons import is_polygon, mended, polygon_rings
from kc_safety_plugin.bridge.rasters import pixel_size, sample_maximum, sample_raster
from kc_safety_plugin.core.conditions.vegetation import (
    LOWEST,
    TALLEST,
    ndvi,
    plausible_height,
)
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.pairs import (
    points_in_polygons,
    points_near_lines,
    points_near_points,
)
from kc_safety_plugin.i18n import tr


@dataclass(frozen=True)
class Plants:
    """An inventory: parts that are points, rings of those that are areas, heights of each."""

    x: np.ndarray
    y: np.ndarray
    owner: np.ndarray
    rings: Lines
    top: np.ndarray
    bottom: np.ndarray
    repaired: int

    def near(self, x, y, distance: float, radius: float, tick) -> tuple:
        """Return (place, plant) of all pairs within ``distance``; ``radius`` widens points."""
        place, part = points_near_points(x, y, self.x, self.y, distance + radius, tick)
        found = [(place, self.owner[part])]
        found.append(points_near_lines(x, y, self.rings, distance, tick))
        found.append(points_in_polygons(x, y, self.rings, tick))
        place, plant = (np.concatenate(column) for column in zip(*found))
        each = np.unique(np.column_stack([place, plant]), axis=0)
        return each[:, 0], each[:, 1]

    def tallest_near(self, x, y, distance: float, radius: float, tick) -> np.ndarray:
        """Greatest top within ``distance`` of each place; 0 for no plant."""
        place, plant = self.near(x, y, distance, radius, tick)
        known = ~np.isnan(self.top[plant])
        tallest = np.zeros(len(x))
        np.maximum.at(tallest, place[known], self.top[plant[known]])
        return tallest


def read_plants(run, factor: float) -> Plants:
    """Read PLANTS with the fields of their heights; ``factor`` brings those to metres."""
    if not run.text("TOP_FIELD"):
        raise SafetyDataError(Problem.TOP_FIELD)
    table = run.features("PLANTS", run.tick(0.05, 0.15))
    x, y, owner, rings, ring_owner, repaired, gone = [], [], [], [], [], 0, 0
    for number, feature in enumerate(table.features):
        geometry = feature.geometry()
        if is_polygon(geometry):
            geometry, broken = mended(geometry)
            repaired += broken
            parts = [] if geometry is None else polygon_rings(geometry)
            gone += not parts
            rings += parts
            ring_owner += [number] * len(parts)
        else:
            for point in geometry.vertices():
                x.append(point.x())
                y.append(point.y())
                owner.append(number)
    if repaired:
        run.warn(
            tr("PLANTS: {count} broken areas were mended, {gone} of them had no area left.").format(
                count=repaired, gone=gone
            )
        )
    heights = []
    for name in ("TOP_FIELD", "BOTTOM_FIELD"):
        values = np.full(len(table), np.nan)
        if run.text(name):
            cells = [feature.attribute(run.text(name)) for feature in table.features]
            values = as_numbers(cells, run.label(name)) * factor
        heights.append(values)
    lines = Lines.from_parts(rings, ring_owner, len(table))
    place = np.array(x, float), np.array(y, float), np.array(owner, np.intp)
    return Plants(*place, lines, *heights, repaired)


def read_heights(run, x, y, clearance: float, canopy_bottom: float, factor: float) -> tuple:
    """Return (greatest height up to ``canopy_bottom``, greatest height, heights left out)."""
    layer = _raster(run, "CANOPY_HEIGHT")
    place = run.crs, run.context.transformContext()
    under = sample_raster(
        layer, x, y, *place, tick=run.tick(0.15, 0.25), formula=lambda height: height * factor
    )
    known, wrong = ~np.isnan(under), (under < LOWEST) | (under > TALLEST)
    if np.count_nonzero(under > TALLEST) * 2 > known.sum():
        raise SafetyDataError(Problem.RASTER_HEIGHTS, value=float(np.nanmedian(under)))
    if wrong.any():
        run.warn(
            tr(
                "CANOPY_HEIGHT: {count} values under samples lie below {low:g} m or above "
                "{high:g} m; they count as not known."
            ).format(count=int(wrong.sum()), low=LOWEST, high=TALLEST)
        )

    def both(height):
        height = plausible_height(height * factor)
        return np.stack([np.where(height <= canopy_bottom, height, np.nan), height])

    tick = run.tick(0.25, 0.55)
    within, highest = sample_maximum(layer, x, y, clearance, *place, tick=tick, formula=both)
    _say_pixels(run, "CANOPY_HEIGHT", layer, x, y, clearance)
    return within, highest, int(wrong.sum())


def heights_at(run, x, y, distance: float, factor: float) -> np.ndarray:
    """Greatest canopy height within ``distance`` of each place; NaN for no data."""
    return sample_maximum(
        _raster(run, "CANOPY_HEIGHT"),
        x,
        y,
        distance,
        run.crs,
        run.context.transformContext(),
        tick=run.tick(0.55, 0.6),
        formula=lambda height: plausible_height(height * factor),
    )


def read_greenness(run, x, y, clearance: float) -> np.ndarray:
    """Greatest vegetation index inside the clearance of each place; NaN for no data."""
    layer = _raster(run, "NDVI")
    red, infrared = run.whole_number("RED_BAND"), run.whole_number("NIR_BAND")
    bands, formula = ((red, infrared), ndvi) if red and infrared else (1, None)
    place = run.crs, run.context.transformContext()
    tick = run.tick(0.6, 0.7)
    index = sample_maximum(layer, x, y, clearance, *place, band=bands, tick=tick, formula=formula)
    highest = float(np.nanmax(np.abs(index), initial=0.0))
    if highest > 1.0 + 1e-6:
        raise SafetyDataError(Problem.NDVI_RANGE, highest=highest)
    _say_pixels(run, "NDVI", layer, x, y, clearance)
    return index


def _raster(run, name):
    layer = run.raster(name)
    if layer is None:
        raise SafetyDataError(Problem.RASTER, layer=run.label(name))
    return layer


def _say_pixels(run, name, layer, x, y, clearance):
    size = pixel_size(
        layer, float(np.mean(x)), float(np.mean(y)), run.crs, run.context.transformContext()
    )
    if size > 2 * clearance:
        run.warn(
            tr(
                "{parameter}: pixels of {size:.1f} m are coarser than the clearance of "
                "{clearance:g} m; they mix walk, roadway and front yards."
            ).format(parameter=run.label(name), size=size, clearance=clearance)
        )
