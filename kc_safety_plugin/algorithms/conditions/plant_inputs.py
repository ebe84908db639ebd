"""Read what is known of plants near places: canopy heights, greenness, inventories."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.bridge.attributes import as_numbers
from kc_safety_plugin.bridge.polygons import is_polygon, mended, polygon_rings
from kc_safety_plugin.bridge.rasters import pixel_size, sample_maximum, sample_raster
from kc_safety_plugin.core.conditions.plant_rasters import LOWEST, TALLEST, ndvi, plausible_height
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.pairs import (
    points_in_polygons,
    points_near_lines,
    points_near_points,
)
from kc_safety_plugin.core.progress import part_of
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


class CanopyHeights:
    """CANOPY_HEIGHT asked group by group of places; counts what cannot be a plant."""

    def __init__(self, run, clearance: float, canopy_bottom: float, factor: float):
        self._run, self._layer = run, _raster(run, "CANOPY_HEIGHT")
        self._clearance, self._bottom, self._factor = clearance, canopy_bottom, factor
        #: Values under samples that lie below or above every plant.
        self.wrong = 0
        self._known = self._too_tall = 0
        self._sum = 0.0

    def at(self, x, y, tick) -> tuple:
        """Return (greatest height up to the bottom of crowns, greatest height) of each place."""
        place = self._run.crs, self._run.context.transformContext()
        under = sample_raster(self._layer, x, y, *place, tick=part_of(tick, 0.0, 0.3))
        under = under * self._factor
        tall = under > TALLEST
        self._known += np.count_nonzero(~np.isnan(under))
        self._too_tall += np.count_nonzero(tall)
        self._sum += under[tall].sum()
        self.wrong += np.count_nonzero(tall | (under < LOWEST))

        def both(height):
            height = plausible_height(height * self._factor)
            return np.stack([np.where(height <= self._bottom, height, np.nan), height])

        tick = part_of(tick, 0.3, 1.0)
        return sample_maximum(self._layer, x, y, self._clearance, *place, tick=tick, formula=both)

    def finish(self, center: tuple) -> None:
        """Refuse elevations; tell what was left out."""
        if self._too_tall * 2 > self._known:
            raise SafetyDataError(Problem.RASTER_HEIGHTS, value=self._sum / self._too_tall)
        if self.wrong:
            self._run.warn(
                tr(
                    "CANOPY_HEIGHT: {count} values under samples lie below {low:g} m or above "
                    "{high:g} m; they count as not known."
                ).format(count=self.wrong, low=LOWEST, high=TALLEST)
            )
        _say_pixels(self._run, "CANOPY_HEIGHT", self._layer, center, self._clearance)


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


class Greenness:
    """NDVI asked group by group of places."""

    def __init__(self, run, clearance: float):
        self._run, self._layer, self._clearance = run, _raster(run, "NDVI"), clearance
        red, infrared = run.whole_number("RED_BAND"), run.whole_number("NIR_BAND")
        self._bands, self._formula = ((red, infrared), ndvi) if red and infrared else (1, None)

    def at(self, x, y, tick) -> np.ndarray:
        """Greatest vegetation index inside the clearance of each place; NaN for no data."""
        place = self._run.crs, self._run.context.transformContext()
        how = {"band": self._bands, "tick": tick, "formula": self._formula}
        index = sample_maximum(self._layer, x, y, self._clearance, *place, **how)
        highest = float(np.nanmax(np.abs(index), initial=0.0))
        if highest > 1.0 + 1e-6:
            raise SafetyDataError(Problem.NDVI_RANGE, highest=highest)
        return index

    def finish(self, center: tuple) -> None:
        """Tell pixels too coarse for what is asked of them."""
        _say_pixels(self._run, "NDVI", self._layer, center, self._clearance)


def _raster(run, name):
    layer = run.raster(name)
    if layer is None:
        raise SafetyDataError(Problem.RASTER, layer=run.label(name))
    return layer


def _say_pixels(run, name, layer, center, clearance):
    size = pixel_size(layer, *center, run.crs, run.context.transformContext())
    if size > 2 * clearance:
        run.warn(
            tr(
                "{parameter}: pixels of {size:.1f} m are coarser than the clearance of "
                "{clearance:g} m; they mix walk, roadway and front yards."
            ).format(parameter=run.label(name), size=size, clearance=clearance)
        )
