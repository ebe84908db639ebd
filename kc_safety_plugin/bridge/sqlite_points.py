"""Read the points of a GeoPackage past GDAL, for versions of it that give no arrays."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

import numpy as np

from kc_safety_plugin.bridge.bulk_rows import quoted
from kc_safety_plugin.bridge.plain_layers import PlainLayer

_BATCH = 65536
#: Bytes before the well-known binary, by the kind of envelope in them.
_HEADERS = (8, 40, 56, 56, 72)


def sqlite_batches(plain: PlainLayer):
    """Yield what GDAL's arrays would be: dicts of arrays, missing values masked.

    Raises ``RuntimeError`` where the file cannot be read like this, or a column holds something
    else than it says.
    """
    try:
        yield from _batches(plain)
    except (sqlite3.Error, TypeError, ValueError) as error:
        raise RuntimeError(str(error)) from error


def _batches(plain):
    columns = list(dict.fromkeys(plain.names.values()))
    kinds = {plain.names[asked]: kind for asked, kind in plain.kinds.items()}
    chosen = ", ".join(map(quoted, [plain.geometry, *columns]))
    base = sqlite3.connect(f"file:{quote(str(Path(plain.path).absolute()))}?mode=ro", uri=True)
    try:
        table = quoted(plain.layer.GetName())
        cursor = base.execute(" ".join(("SELECT", chosen, "FROM", table)))
        while True:
            rows = cursor.fetchmany(_BATCH)
            if not rows:
                return
            blobs, *cells = zip(*rows)
            batch = {plain.geometry: _geometries(blobs)}
            for name, values in zip(columns, cells):
                batch[name] = _column(values, kinds[name])
            yield batch
    finally:
        base.close()


def _geometries(blobs: tuple) -> np.ma.MaskedArray:
    """Well-known binaries without the header that a GeoPackage puts before each."""
    if not all(one is None or one[:2] == b"GP" for one in blobs):
        raise ValueError("not a geometry of a GeoPackage")
    items = np.empty(len(blobs), object)
    items[:] = [b"" if one is None else one[_HEADERS[one[3] >> 1 & 7] :] for one in blobs]
    return np.ma.array(items, mask=[one is None for one in blobs])


def _column(values: tuple, kind: str):
    if kind in ("Date", "DateTime"):
        # Shorter and longer texts are all wall times to the second.
        return np.array([None if one is None else one[:19] for one in values], "datetime64[s]")
    items = np.empty(len(values), object)
    items[:] = values
    missing = np.array([one is None for one in values])
    if kind == "String":
        items[missing] = b""
        return np.ma.array(items, mask=missing)
    if missing.any():
        items[missing] = 0
    numbers = items.astype(np.float64 if kind == "Real" else np.int64)
    return np.ma.array(numbers, mask=missing)
