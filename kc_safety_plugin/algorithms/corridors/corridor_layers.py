"""Read the outputs of Define corridor as one corridor of a workspace."""

import math
from dataclasses import dataclass

from qgis.core import QgsGeometry

from kc_safety_plugin.algorithms.run import Run
from kc_safety_plugin.bridge.compat import is_null
from kc_safety_plugin.bridge.features import FeatureTable
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.storage.records import Face, Shape

from .activate_corridor import LAYERS

_NEEDED = ("face_id", "side", "from_m", "to_m")


@dataclass(frozen=True)
class Drawn:
    """A corridor as it was defined: its words and its geometry."""

    name: str
    street: str
    from_street: str
    to_street: str
    length_m: float
    shape: Shape


def read_layers(run: Run) -> Drawn:
    """The three layers in the working system of ``run``."""
    tables: dict = {}
    for number, name in enumerate(LAYERS):
        tables[name] = run.features(name, run.tick(0.1 + 0.1 * number, 0.2 + 0.1 * number))
        run.refuse_empty(name, tables[name])
    line = QgsGeometry.collectGeometry([_straight(f) for f in tables["CENTERLINE"].features])
    area = QgsGeometry.unaryUnion([_straight(f) for f in tables["AREA"].features])
    about = _Row(tables["CENTERLINE"], 0)
    buffer = _Row(tables["AREA"], 0).number("buffer_m")
    return Drawn(
        about.text("corridor"),
        about.text("street"),
        about.text("from_street"),
        about.text("to_street"),
        line.length(),
        Shape(_multi(line), _multi(area), _faces(run, tables["BLOCK_FACES"]), buffer),
    )


def _faces(run, table: FeatureTable) -> tuple:
    have = {field.name().lower() for field in table.fields}
    for name in _NEEDED:
        if name not in have:
            raise SafetyDataError(
                Problem.FACTOR_FIELD,
                parameter=run.label("BLOCK_FACES"),
                fields=name,
                tool="Define corridor",
            )
    rows = [_Row(table, number) for number in range(len(table))]
    corridors = sorted({row.text("corridor") for row in rows})
    if len(corridors) > 1:
        raise SafetyDataError(
            Problem.ONE_CORRIDOR,
            parameter=run.label("BLOCK_FACES"),
            count=len(corridors),
            names=", ".join(corridors),
        )
    faces = [_face(row, feature) for row, feature in zip(rows, table.features)]
    return tuple(sorted(faces, key=lambda face: (face.from_m, face.side, face.face_id)))


def _face(row, feature) -> Face:
    number = row.number("block_no")
    return Face(
        row.text("face_id"),
        "L" if row.text("side").upper().startswith("L") else "R",
        row.text("block"),
        row.number("from_m") or 0.0,
        row.number("to_m") or 0.0,
        row.number("length_m"),
        row.text("street_id"),
        None if number is None else int(number),
        _multi(_straight(feature)),
    )


class _Row:
    """Attributes of one feature by name, without regard to capitals."""

    def __init__(self, table: FeatureTable, number: int):
        self._names = {field.name().lower(): field.name() for field in table.fields}
        self._feature = table.features[number]

    def text(self, name) -> str:
        value = self._value(name)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return "" if value is None else str(value).strip()

    def number(self, name):
        value = self._value(name)
        try:
            number = float(value)
        except (TypeError, ValueError):
            return None
        return number if math.isfinite(number) else None

    def _value(self, name):
        if name not in self._names:
            return None
        value = self._feature.attribute(self._names[name])
        return None if is_null(value) else value


def _straight(feature) -> QgsGeometry:
    flat = feature.geometry().constGet().segmentize()
    flat.dropZValue()
    flat.dropMValue()
    return QgsGeometry(flat)


def _multi(geometry: QgsGeometry) -> bytes:
    geometry.convertToMultiType()
    return bytes(geometry.asWkb())
