"""Rows of an output as columns: the fast way to hand over many of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional

import numpy as np
from qgis.core import QgsFeature, QgsFields, QgsGeometry

from kc_safety_plugin.bridge.attributes import wall_times
from kc_safety_plugin.bridge.result_rows import plain_feature

_POINT_KIND, _POLYGON_KIND = 1, 3
#: Rows of a batch: little is made at once, and cancel is heard between two.
AT_ONCE = 8192


@dataclass(frozen=True)
class Batch:
    """Some rows of an output, in order.

    ``shapes`` (n, 2) are points, NaN for an empty one; (n, k, 2) are the corners of polygons,
    not closed; None is for tables without geometry. ``columns`` has one entry for each field: an
    array of floats (not finite is NULL), whole numbers, flags or datetime64 (wall time, NaT is
    NULL), or a list of texts, numbers or flags with None for NULL.
    """

    shapes: Optional[np.ndarray]
    columns: list

    def __len__(self):
        return len(self.columns[0]) if self.shapes is None else len(self.shapes)


def slices(n: int) -> list:
    """Slices of ``n`` rows, a batch each."""
    return [slice(start, min(start + AT_ONCE, n)) for start in range(0, n, AT_ONCE)]


def finite_or_nan(values: np.ndarray) -> np.ndarray:
    return values if np.isfinite(values).all() else np.where(np.isfinite(values), values, np.nan)


def whole_points(shapes: np.ndarray) -> np.ndarray:
    """Points of which a missing coordinate takes the other with it."""
    known = np.isfinite(shapes).all(axis=1)
    return shapes if known.all() else np.where(known[:, None], shapes, np.nan)


def well_known(shapes: np.ndarray, before: tuple = ()) -> np.ndarray:
    """Structured array with the well-known binary of each shape, after fields ``before``."""
    if shapes.ndim == 2:
        body = [("order", "u1"), ("type", "<u4"), ("xy", "<f8", 2)]
    else:
        ring = shapes.shape[1] + 1
        body = [
            ("order", "u1"),
            ("type", "<u4"),
            ("rings", "<u4"),
            ("points", "<u4"),
            ("xy", "<f8", (ring, 2)),
        ]
    out = np.zeros(len(shapes), np.dtype([*before, *body]))
    out["order"] = 1
    if shapes.ndim == 2:
        out["type"], out["xy"] = _POINT_KIND, whole_points(shapes)
    else:
        out["type"], out["rings"], out["points"] = _POLYGON_KIND, 1, ring
        out["xy"][:, :-1], out["xy"][:, -1] = shapes, shapes[:, 0]
    return out


def as_blobs(records: np.ndarray) -> list:
    """The bytes of each record."""
    return records.view(f"V{records.itemsize}").tolist()


def features_of(batch: Batch, fields: QgsFields) -> Iterator[QgsFeature]:
    """The rows as features, for every destination that takes no columns."""
    rows = zip(*(_attributes(column) for column in batch.columns))
    if batch.shapes is None:
        for row in rows:
            yield plain_feature(fields, None, list(row))
        return
    for wkb, row in zip(as_blobs(well_known(batch.shapes)), rows):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        yield plain_feature(fields, geometry, list(row))


def _attributes(column) -> list:
    if isinstance(column, list):
        return column
    if column.dtype.kind == "M":
        return wall_times(column)
    if column.dtype.kind == "f":
        return [None if value != value else value for value in finite_or_nan(column).tolist()]
    return column.tolist()
