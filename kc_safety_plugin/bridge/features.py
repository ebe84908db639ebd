"""Read feature sources into arrays, in the working system; give results their fields."""

from dataclasses import dataclass, field

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from kc_safety_plugin.bridge.compat import is_null
from kc_safety_plugin.bridge.polygons import polygon_rings
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.prepare.privacy import is_person_column
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
        """(x, y) of one place per feature, as ``read_points`` gives it; NaN where there is none."""
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
        if _usable(feature.geometry()):
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

    A line gives its middle, a polygon a point on its surface, several points their centre.
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


def as_numbers(values, name: str) -> np.ndarray:
    """Attribute values as floats: NULL and blank text become NaN, other text is refused."""
    out = np.full(len(values), np.nan)
    for i, value in enumerate(values):
        if is_null(value) or value == "":
            continue
        try:
            out[i] = float(value)
        except (TypeError, ValueError):
            raise SafetyDataError(Problem.NOT_A_NUMBER, parameter=name, value=value) from None
    return out


def as_texts(values) -> list:
    """Attribute values as text: NULL becomes ``''``, whole numbers lose their ``.0``."""
    return ["" if is_null(v) else _text(v) for v in values]


def _text(value) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def as_times(values) -> np.ndarray:
    """Dates, date-times or ISO text as datetime64[s] wall time; NULL and nonsense become NaT."""
    return np.array([_time(value) for value in values], dtype="datetime64[s]")


def wall_time(value: QDateTime) -> str:
    """ISO text of what the clock shows; also of the hour that a clock change leaves out.

    Files give times without a zone, which Qt takes for the machine's: 02:30 on a spring night is
    then no valid moment and its own text is empty, but date and time are there.
    """
    return f"{value.date().toString('yyyy-MM-dd')}T{value.time().toString('HH:mm:ss')}"


def _time(value):
    if is_null(value):
        return np.datetime64("NaT")
    if isinstance(value, QDateTime):
        value = wall_time(value)
    elif isinstance(value, QDate):
        value = value.toString("yyyy-MM-dd")
    try:
        return np.datetime64(str(value).strip().replace(" ", "T")[:19], "s")
    except ValueError:
        return np.datetime64("NaT")


def line_parts(geometry: QgsGeometry) -> list:
    """Vertices of every part of a line or polygon outline as (k, 2) arrays."""
    straight = QgsGeometry(geometry)
    constant = straight.constGet()
    if constant.hasCurvedSegments():
        straight = QgsGeometry(constant.segmentize())
    parts = []
    for part in straight.constParts():
        ring = part.exteriorRing() if hasattr(part, "exteriorRing") else part
        if ring is None or not hasattr(ring, "numPoints"):
            continue
        xy = np.array([(ring.xAt(i), ring.yAt(i)) for i in range(ring.numPoints())], float)
        if len(xy) >= 2:
            parts.append(xy)
    return parts


def _iterate(source, request, crs, transforms, tick):
    request.setDestinationCrs(crs, transforms)
    # Broken polygons are a finding to report, not a reason to stop the whole run.
    skip_checks = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    total = max(source.featureCount(), 1)
    for number, feature in enumerate(source.getFeatures(request, skip_checks)):
        if number % _TICK_EVERY == 0:
            tick(min(number / total, 1.0))
        yield feature


def _usable(geometry: QgsGeometry) -> bool:
    return not geometry.isNull() and not geometry.isEmpty() and geometry.boundingBox().isFinite()


def place_of(geometry: QgsGeometry):
    """The point that stands for a geometry, as ``read_points`` says; None where there is none."""
    if not _usable(geometry):
        return None
    kind = geometry.type()
    if kind == QgsWkbTypes.GeometryType.PointGeometry:
        if not geometry.isMultipart():
            return geometry.constGet()
        place = geometry.centroid()
    elif kind == QgsWkbTypes.GeometryType.LineGeometry:
        place = geometry.interpolate(geometry.length() / 2)
    else:
        place = geometry.pointOnSurface()
    return None if place.isNull() else place.asPoint()


class ResultColumns:
    """The fields of a source plus result fields; a field of the same name is replaced.

    Fields about persons are not copied.
    """

    def __init__(self, source_fields: QgsFields, *results: QgsField):
        names = {result.name().lower() for result in results}
        # A copied fid would collide with the one the output format makes for itself.
        names.update(["fid", *(name.lower() for name in person_fields(source_fields))])
        self._kept = [i for i, f in enumerate(source_fields) if f.name().lower() not in names]
        self.fields = QgsFields()
        for one in [source_fields.at(i) for i in self._kept] + list(results):
            self.fields.append(one)

    def row(self, feature: QgsFeature, *values) -> QgsFeature:
        """Copy ``feature`` with ``values`` in the result fields."""
        out = QgsFeature(self.fields)
        out.setGeometry(feature.geometry())
        out.setAttributes([feature.attribute(i) for i in self._kept] + plain(values))
        return out


def person_fields(fields: QgsFields) -> list:
    """Names of the fields that describe persons."""
    return [name for name in fields.names() if is_person_column(name)]


def result_fields(*results: QgsField) -> QgsFields:
    """Fields of an output that keeps nothing of its input."""
    fields = QgsFields()
    for one in results:
        fields.append(one)
    return fields


def result_feature(fields: QgsFields, geometry, *values) -> QgsFeature:
    """A new feature with ``values`` in field order; NaN and NaT become NULL."""
    out = QgsFeature(fields)
    if geometry is not None:
        out.setGeometry(geometry)
    out.setAttributes(plain(values))
    return out


def plain_feature(fields: QgsFields, geometry, values: list) -> QgsFeature:
    """The same for values that are plain already; the fast way for long outputs."""
    out = QgsFeature(fields)
    if geometry is not None:
        out.setGeometry(geometry)
    out.setAttributes(values)
    return out


def wall_times(moments: np.ndarray) -> list:
    """datetime64 as what ``plain`` makes of it, equal moments once."""
    seconds = np.asarray(moments, "datetime64[s]")
    unknown, made = np.isnat(seconds), {}
    out = []
    for second, missing in zip(seconds.astype(np.int64).tolist(), unknown.tolist()):
        if missing:
            out.append(None)
            continue
        if second not in made:
            made[second] = QDateTime.fromSecsSinceEpoch(second, Qt.TimeSpec.UTC)
        out.append(made[second])
    return out


def plain(values) -> list:
    """numpy scalars as Python values that QGIS stores; NaN, infinity and NaT become None."""
    return [_plain(value) for value in values]


def _plain(value):
    if isinstance(value, np.datetime64):
        if np.isnat(value):
            return None
        # Wall time, labelled UTC so that neither the machine's zone nor its clock change moves it.
        text = str(value.astype("datetime64[s]"))
        return QDateTime.fromString(f"{text}Z", Qt.DateFormat.ISODate)
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and not np.isfinite(value):
        return None
    return value
