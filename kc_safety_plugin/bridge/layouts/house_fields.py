"""Read address ranges of street segments near the corridor."""

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from kc_safety_plugin.bridge.compat import is_null
from kc_safety_plugin.bridge.shapes import line_parts
from kc_safety_plugin.core.field.house_numbers import house_ranges
from kc_safety_plugin.core.field.route import Route

#: Left from, left to, right from, right to, as cities and the Census call them.
_FIELDS = (
    ("from_left", "to_left", "from_right", "to_right"),
    ("left_from", "left_to", "right_from", "right_to"),
    ("fromleft", "toleft", "fromright", "toright"),
    ("lfromadd", "ltoadd", "rfromadd", "rtoadd"),
    ("l_f_add", "l_t_add", "r_f_add", "r_t_add"),
    ("lfromhn", "ltohn", "rfromhn", "rtohn"),
    ("fromaddr_l", "toaddr_l", "fromaddr_r", "toaddr_r"),
    ("l_add_from", "l_add_to", "r_add_from", "r_add_to"),
)
_AROUND = 25.0


def range_fields(layer: QgsVectorLayer) -> list:
    """The four fields with the ranges, [] without them."""
    names = {one.name().casefold(): one.name() for one in layer.fields()}
    for four in _FIELDS:
        if set(four) <= set(names):
            return [names[name] for name in four]
    return []


def read_houses(layer: QgsVectorLayer, route: Route, project: QgsProject) -> list:
    """House numbers along ``route`` (in the project's system) from a layer of streets."""
    fields = range_fields(layer)
    if not fields:
        return []
    to_project = QgsCoordinateTransform(layer.crs(), project.crs(), project.transformContext())
    (left, low), (right, high) = route.xy.min(axis=0), route.xy.max(axis=0)
    around = QgsRectangle(left, low, right, high).buffered(_AROUND)
    to_layer = QgsCoordinateTransform(project.crs(), layer.crs(), project.transformContext())
    near = to_layer.transformBoundingBox(around)
    first, last, numbers = [], [], []
    for feature in layer.getFeatures(QgsFeatureRequest(near)):
        shape = QgsGeometry(feature.geometry())
        shape.transform(to_project)
        parts = line_parts(shape)
        if parts:
            first.append(parts[0][0])
            last.append(parts[-1][-1])
            numbers.append([_number(feature.attribute(name)) for name in fields])
    if not numbers:
        return []
    return house_ranges(route, np.array(first), np.array(last), np.array(numbers, float))


def _number(value) -> float:
    """A house number; NaN for none and for words such as "3401 REAR"."""
    try:
        return np.nan if is_null(value) else float(value)
    except (TypeError, ValueError):
        return np.nan
