"""Read parcels into arrays: where they are, which are vacant, which carry a building."""

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
)

from kc_safety_plugin.bridge.attributes import as_numbers, as_texts
from kc_safety_plugin.bridge.compat import is_null
from kc_safety_plugin.bridge.polygons import is_polygon, mended, polygon_rings
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.progress import Tick, silent
from kc_safety_plugin.i18n import tr

_TICK_EVERY = 4096
_FLAGS = {"y": 1, "yes": 1, "true": 1, "t": 1, "n": 0, "no": 0, "false": 0, "f": 0}


@dataclass(frozen=True)
class Parcels:
    """Parcels with a usable place, metres. ``rings`` is None for points.

    ``unknown`` counts parcels for which the condition gave NULL, ``no_building`` those without
    a building value, ``repaired`` broken polygons mended, ``skipped`` parcels without a place.
    """

    x: np.ndarray
    y: np.ndarray
    vacant: np.ndarray
    building: np.ndarray
    ids: list
    addresses: list
    rings: Lines
    unknown: int
    no_building: int
    repaired: int
    skipped: int

    def __len__(self):
        return len(self.x)


def vacant_condition(text: str, source: QgsProcessingFeatureSource) -> QgsExpression:
    """Parse VACANT_EXPRESSION; one that makes no sense for the fields is refused."""
    if not text.strip():
        _refuse(tr("it is empty"))
    expression = QgsExpression(text)
    if expression.hasParserError():
        _refuse(" ".join(expression.parserErrorString().split()))
    known = {name.lower() for name in source.fields().names()}
    columns = expression.referencedColumns() - {QgsFeatureRequest.ALL_ATTRIBUTES}
    missing = sorted(name for name in columns if name.lower() not in known)
    if missing:
        _refuse(tr("PARCELS has no field {fields}").format(fields=", ".join(missing)))
    return expression


def read_parcels(
    source: QgsProcessingFeatureSource,
    crs,
    transforms,
    condition: QgsExpression,
    context: QgsExpressionContext,
    fields: tuple,
    with_rings: bool,
    tick: Tick = silent,
) -> Parcels:
    """Read all parcels; ``fields`` names (building, id, address), ``''`` for not given."""
    indexes = [source.fields().lookupField(name) if name else -1 for name in fields]
    request = QgsFeatureRequest().setDestinationCrs(crs, transforms)
    if QgsFeatureRequest.ALL_ATTRIBUTES not in condition.referencedColumns():
        used = [source.fields().lookupField(name) for name in condition.referencedColumns()]
        request.setSubsetOfAttributes(sorted({i for i in used + indexes if i >= 0}))
    answer_of = _Answers(condition, context, source.fields())
    xy, vacant, cells = [], [], [[], [], []]
    rings, ring_owner = [], []
    unknown = repaired = skipped = 0
    total = max(source.featureCount(), 1)
    flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    for number, feature in enumerate(source.getFeatures(request, flag)):
        if number % _TICK_EVERY == 0:
            tick(min(number / total, 1.0))
        place, parts, broken = _shape(feature.geometry(), with_rings)
        repaired += broken
        if place is None:
            skipped += 1
            continue
        answer = answer_of(feature)
        unknown += answer is None
        rings += parts
        ring_owner += [len(xy)] * len(parts)
        xy.append(place)
        vacant.append(bool(answer))
        for column, index in zip(cells, indexes):
            column.append(feature.attribute(index) if index >= 0 else None)
    x, y = np.array(xy, float).reshape(-1, 2).T
    building = _buildings(cells[0], fields[0])
    return Parcels(
        x,
        y,
        np.array(vacant, bool),
        building,
        as_texts(cells[1]),
        as_texts(cells[2]),
        Lines.from_parts(rings, ring_owner, len(xy)) if rings else None,
        unknown,
        int(np.isnan(building).sum()),
        repaired,
        skipped,
    )


class _Answers:
    """What the condition says of a feature: True, False, or None for NULL.

    A condition on columns alone is asked once per combination of their values: QGIS compiles
    the pattern of every LIKE anew for each feature.
    """

    def __init__(self, condition, context, fields):
        condition.prepare(context)
        self._condition, self._context = condition, context
        columns = condition.referencedColumns()
        looks_further = (
            condition.referencedFunctions()
            or condition.referencedVariables()
            or condition.needsGeometry()
            or QgsFeatureRequest.ALL_ATTRIBUTES in columns
        )
        self._columns = None if looks_further else [fields.lookupField(name) for name in columns]
        self._known = {}

    def __call__(self, feature):
        if self._columns is None:
            return self._asked(feature)
        values = [feature.attribute(index) for index in self._columns]
        key = tuple(None if is_null(value) else value for value in values)
        if key not in self._known:
            self._known[key] = self._asked(feature)
        return self._known[key]

    def _asked(self, feature):
        self._context.setFeature(feature)
        answer = self._condition.evaluate(self._context)
        if self._condition.hasEvalError():
            _refuse(" ".join(self._condition.evalErrorString().split()))
        return None if is_null(answer) else bool(answer)


def _shape(geometry, with_rings):
    """Return ((x, y) or None, rings, whether it had been broken)."""
    if geometry.isNull() or geometry.isEmpty() or not geometry.boundingBox().isFinite():
        return None, [], False
    if not is_polygon(geometry):
        if geometry.isMultipart():
            geometry = geometry.centroid()
        point = geometry.asPoint()
        return (point.x(), point.y()), [], False
    geometry, broken = mended(geometry)
    if geometry is None:
        return None, [], broken
    point = geometry.pointOnSurface().asPoint()
    return (point.x(), point.y()), polygon_rings(geometry) if with_rings else [], broken


def _buildings(values, name) -> np.ndarray:
    """Areas or flags; yes and no in words become 1 and 0."""
    plain = [
        _FLAGS.get(value.strip().lower(), value) if isinstance(value, str) else value
        for value in values
    ]
    return as_numbers(plain, f"BUILDING_FIELD ({name})")


def _refuse(reason):
    raise SafetyDataError(Problem.VACANT_EXPRESSION, reason=reason)
