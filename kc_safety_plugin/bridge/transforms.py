"""Bring many coordinates to another system at once, exactly as QGIS brings each."""

import struct

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
)

_CHUNK = 1 << 16
_LINE = 2


def transformed(
    x: np.ndarray,
    y: np.ndarray,
    crs: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> tuple:
    """Return (x, y) in ``target``; NaN where a place has no coordinates there."""
    x, y = np.asarray(x, float), np.asarray(y, float)
    change = QgsCoordinateTransform(crs, target, transforms)
    if change.isShortCircuited():
        return x, y
    out = np.full((len(x), 2), np.nan)
    finite = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    for first in range(0, len(finite), _CHUNK):
        some = finite[first : first + _CHUNK]
        out[some] = _together(np.column_stack([x[some], y[some]]), change)
    out[~np.isfinite(out).all(axis=1)] = np.nan
    return out[:, 0], out[:, 1]


def _together(places: np.ndarray, change: QgsCoordinateTransform) -> np.ndarray:
    # One line through all points: QGIS then transforms them in one call.
    header = struct.pack("<BII", 1, _LINE, len(places))
    line = QgsGeometry()
    line.fromWkb(header + places.astype("<f8").tobytes())
    try:
        line.transform(change)
    except QgsCsException:
        return _one_by_one(places, change)
    if change.fallbackOperationOccurred():
        # One place that needs another operation sends the whole line through it.
        return _one_by_one(places, change)
    return np.frombuffer(bytes(line.asWkb()), "=f8", offset=len(header)).reshape(-1, 2)


def _one_by_one(places: np.ndarray, change: QgsCoordinateTransform) -> np.ndarray:
    out = np.full(places.shape, np.nan)
    for row, place in zip(out, places.tolist()):
        try:
            point = change.transform(QgsPointXY(*place))
        except QgsCsException:
            continue
        row[:] = point.x(), point.y()
    return out
