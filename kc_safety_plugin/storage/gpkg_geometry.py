"""Geometry as a GeoPackage stores it: a header before well-known binary."""

import math
import struct

_POINT = struct.Struct("<BIdd")
_HEADER = struct.Struct("<2sBBi")
_LITTLE = 1
#: Doubles of the envelope by the code in the header.
_ENVELOPES = (0, 4, 6, 6, 8)


def blob(wkb: bytes, srs_id: int, box=None) -> bytes:
    """Header and ``wkb``; ``box`` is (left, right, bottom, top) or None for points."""
    flags = _LITTLE | (0 if box is None else 2)
    head = _HEADER.pack(b"GP", 0, flags, srs_id)
    return head + (b"" if box is None else struct.pack("<4d", *box)) + wkb


def point(x: float, y: float, srs_id: int):
    """A point, None where there is no place."""
    if not (math.isfinite(x) and math.isfinite(y)):
        return None
    return blob(_POINT.pack(1, 1, x, y), srs_id)


def wkb_of(stored) -> bytes:
    """The well-known binary of a stored geometry, empty for none."""
    if not stored:
        return b""
    return bytes(stored[_HEADER.size + 8 * _ENVELOPES[(stored[3] >> 1) & 7] :])


def place_of(stored) -> tuple:
    """(x, y) of a stored point, NaN without one."""
    wkb = wkb_of(stored)
    if len(wkb) < _POINT.size:
        return math.nan, math.nan
    order = "<" if wkb[0] == _LITTLE else ">"
    return struct.unpack_from(order + "dd", wkb, 5)


def stored_box(stored):
    """(left, right, bottom, top) of a stored geometry; None without one."""
    if not stored:
        return None
    if (stored[3] >> 1) & 7:
        order = "<" if stored[3] & _LITTLE else ">"
        return struct.unpack_from(order + "4d", stored, _HEADER.size)
    if len(stored) == _HEADER.size + _POINT.size:
        x, y = place_of(stored)
        return (x, x, y, y) if math.isfinite(x) else None
    return box_of(wkb_of(stored))


def around(boxes):
    """The box that holds all of ``boxes``, None among them left aside; None for none.

    Examples
    --------
    >>> around([(0, 1, 0, 1), None, (5, 6, -2, 0)])
    (0, 6, -2, 1)
    """
    sides = list(zip(*filter(None, boxes)))
    if not sides:
        return None
    left, right, bottom, top = sides
    return min(left), max(right), min(bottom), max(top)


def box_of(wkb: bytes):
    """(left, right, bottom, top) of plain lines and polygons, single or multi; None when empty."""
    x: list = []
    y: list = []
    _collect(wkb, 0, x, y)
    return (min(x), max(x), min(y), max(y)) if x else None


def _collect(wkb, at, x, y) -> int:
    order = "<" if wkb[at] == _LITTLE else ">"
    kind, count = struct.unpack_from(order + "II", wkb, at + 1)
    family, extra = kind % 1000, (0, 1, 1, 2)[kind // 1000]
    if family == 1:
        values = struct.unpack_from(f"{order}{2 + extra}d", wkb, at + 5)
        x.append(values[0])
        y.append(values[1])
        return at + 5 + 8 * (2 + extra)
    at += 9
    for _ in range(count):
        if family > 3:
            at = _collect(wkb, at, x, y)
            continue
        points = count
        if family == 3:
            (points,) = struct.unpack_from(order + "I", wkb, at)
            at += 4
        values = struct.unpack_from(f"{order}{points * (2 + extra)}d", wkb, at)
        x.extend(values[:: 2 + extra])
        y.extend(values[1 :: 2 + extra])
        at += 8 * len(values)
        if family == 2:
            break
    return at


def spatial_functions() -> dict:
    """The functions that the triggers of a spatial index call, by name.

    GDAL brings them along on its own connections only; somebody may have asked QGIS for an index.
    """

    def side(number):
        def value(stored):
            if not stored:
                return None
            wkb = wkb_of(stored)
            x, y = place_of(stored)
            box = (x, x, y, y) if len(wkb) == _POINT.size else box_of(wkb)
            return None if box is None or math.isnan(box[0]) else box[number]

        return value

    def is_empty(stored):
        return None if stored is None else int(side(0)(stored) is None)

    names = ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")
    return {"ST_IsEmpty": is_empty, **{name: side(i) for i, name in enumerate(names)}}
