"""Read feature sources into arrays, in the working system."""

from dataclasses import dataclass, field

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsFields,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from kc_safety_plugin.bridge.attributes import as_numbers, as_texts, as_times
from kc_safety_plugin.bridge.compat import is_null
from kc_safety_plugin.bridge.polygons import polygon_rings
from kc_safety_plugin.bridge.shapes import is_usable, line_parts, place_of
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.progress import Tick, silent

_TICK_EVERY = 4096


@dataclass(frozen=True)
class PointTable:
    """Points of a source as arrays. ``skipped`` features had no usable geometry."""

    x: np.ndarray
    y: np.ndarray
    columns: dict = field(default_factory=dict)
    skipped: int = 0

    def __len__(self):
        return len(self.x)


@dataclass(frozen=True)
class FeatureTable:
    """Features with usable geometry, in the working system. ``skipped`` had none."""

    features: list
    fields: QgsFields
    skipped: int = 0

    def __len__(self):
        return len(self.features)

    def numbers(self, name: str) -> np.ndarray:
        return as_numbers([f.attribute(name) for f in self.features], name)

    def texts(self, name: str) -> list:
        return as_texts([f.attribute(name) for f in self.features])

    def ids(self, name: str) -> list:
        """Values of the id field as given, or the feature ids without one."""
        if name:
            return [f.attribute(name) for f in self.features]
        return [f.id() for f in self.features]

    def ranks(self, name: str) -> np.ndarray:
        """Rank of every feature by its id (numbers as numbers), to settle ties; from 0."""
        ids = self.ids(name)
        try:
            keys = np.array([np.inf if is_null(one) else float(one) for one in ids])
        except (TypeError, ValueError):
            keys = np.array(as_texts(ids))
        return np.argsort(np.argsort(keys, kind="stable"), kind="stable")

    def places(self) -> tuple:
        """(x, y) of one place per feature (``place_of``); NaN where there is none."""
        places = [place_of(one.geometry()) for one in self.features]
        xy = [(np.nan, np.nan) if p is None else (p.x(), p.y()) for p in places]
        return tuple(np.array(xy, float).reshape(-1, 2).T)

    def centers(self) -> tuple:
        """(x, y) of the centroid of points and polygons and of the middle of lines."""
        xy = np.full((len(self.features), 2), np.nan)
        for row, feature in zip(xy, self.features):
            center = feature.geometry().centroid()
            if not center.isNull():
                row[:] = center.asPoint().x(), center.asPoint().y()
        middle = self.lines().midpoint if self.are_lines() else np.full_like(xy, np.nan)
        return tuple(np.where(np.isnan(middle), xy, middle).T)

    def are_lines(self) -> bool:
        line = QgsWkbTypes.GeometryType.LineGeometry
        return bool(self.features) and self.features[0].geometry().type() == line

    def lines(self) -> Lines:
        """All geometries as packed lines, curves straightened."""
        parts, owner = [], []
        for number, feature in enumerate(self.features):
            for part in line_parts(feature.geometry()):
                parts.append(part)
                owner.append(number)
        return Lines.from_parts(parts, owner, len(self.features))

    def rings(self) -> Lines:
        """All rings of polygons, holes too, as the parts of one line per feature."""
        parts, owner = [], []
        for number, feature in enumerate(self.features):
            rings = polygon_rings(feature.geometry())
            parts += rings
            owner += [number] * len(rings)
        return Lines.from_parts(parts, owner, len(self.features))


def read_features(
    source: QgsProcessingFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    tick: Tick = silent,
    attributes: bool = True,
) -> FeatureTable:
    """Read all features, by default with their attributes; geometry is brought to ``crs``."""
    kept, skipped = [], 0
    request = QgsFeatureRequest() if attributes else QgsFeatureRequest().setNoAttributes()
    for feature in _iterate(source, request, crs, transforms, tick):
        if is_usable(feature.geometry()):
            kept.append(feature)
        else:
            skipped += 1
    return FeatureTable(kept, source.fields(), skipped)


def read_points(
    source: QgsProcessingFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    numbers: tuple = (),
    texts: tuple = (),
    times: tuple = (),
    tick: Tick = silent,
) -> PointTable:
    """Read one point per feature and the named columns.

    ``place_of`` gives the point of a line, a polygon or several points.
    NULL becomes NaN in ``numbers``, ``''`` in ``texts`` and NaT in ``times`` (local wall time).
    """
    names = [*numbers, *texts, *times]
    indexes = [source.fields().lookupField(name) for name in names]
    request = QgsFeatureRequest().setSubsetOfAttributes(indexes)
    x, y, skipped = [], [], 0
    cells: list = [[] for _ in names]
    for feature in _iterate(source, request, crs, transforms, tick):
        place = place_of(feature.geometry())
        if place is None:
            skipped += 1
            continue
        x.append(place.x())
        y.append(place.y())
        for column, index in zip(cells, indexes):
            column.append(feature.attribute(index))
    columns: dict = {}
    for name, values in zip(names, cells):
        if name in numbers:
            columns[name] = as_numbers(values, name)
        elif name in texts:
            columns[name] = as_texts(values)
        else:
            columns[name] = as_times(values)
    return PointTable(np.array(x, float), np.array(y, float), columns, skipped)


def _iterate(source, request, crs, transforms, tick):
    request.setDestinationCrs(crs, transforms)
    # Broken polygons are a finding to report, not a reason to stop the whole run.
    skip_checks = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    total = max(source.featureCount(), 1)
    for number, feature in enumerate(source.getFeatures(request, skip_checks)):
        if number % _TICK_EVERY == 0:
            tick(min(number / total, 1.0))
        yield feature
