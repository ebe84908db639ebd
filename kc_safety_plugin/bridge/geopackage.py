"""Fill a GeoPackage column by column, several times as fast as feature by feature.

QGIS makes the file, with its tables, its spatial index and its triggers, and writes one row to
it; that row tells how this version of QGIS and GDAL stores values. Only where our own way to
store them gives the same, to the last bit, the row is taken out and the file filled.
"""

import contextlib
import os
import sqlite3
from pathlib import Path
from typing import Callable, Optional

import numpy as np
from qgis.core import QgsFields

from kc_safety_plugin.bridge.batches import (
    Batch,
    as_blobs,
    features_of,
    finite_or_nan,
    well_known,
    whole_points,
)
from kc_safety_plugin.bridge.bulk_rows import BulkRows, quoted
from kc_safety_plugin.bridge.compat import is_datetime, is_simple, is_text
from kc_safety_plugin.bridge.moment_texts import moment_texts
from kc_safety_plugin.core.box_strips import BoxStrips
from kc_safety_plugin.core.packed_tree import PackedTree, outward
from kc_safety_plugin.core.progress import Tick

_FLAGS, _ENVELOPE, _EMPTY = 1, 2, 16
#: Statements that are kept compiled.
_KEPT = 8
#: Unit and zone of a moment as texts that versions of GDAL store it as.
_MOMENTS = (("ms", "naive"), ("ms", "UTC"), ("s", "naive"), ("s", "UTC"))
_MOMENT = np.array(["2001-02-03T04:05:06"], "datetime64[s]")


def bulk_file(path: Path, open_sink: Callable, fields: QgsFields, sample) -> Optional["BulkFile"]:
    """Make the file and open it to be filled; None, and no file, where that is not possible.

    Parameters
    ----------
    path : Path
        Where ``open_sink()`` makes a new GeoPackage; it returns the feature sink.
    sample : (n, …) float array or None
        Shapes of the kind that will be written, one at least.
    """
    if any(not _is_plain(field) for field in fields):
        return None
    if sample is not None and sample.ndim == 2:
        sample = np.ones((1, 2))
    probe = Batch(None if sample is None else sample[:1], [_example(field) for field in fields])
    sink = open_sink()
    written = sink.addFeature(next(iter(features_of(probe, fields))))
    sink.flushBuffer()
    # The sink closes its file when the last reference goes.
    del sink
    file = None
    with contextlib.suppress(sqlite3.Error, OSError, _Unexpected):
        file = BulkFile(path, fields, sample)
        if written and file.begin(probe):
            return file
    if file is not None:
        file.close()
    path.unlink(missing_ok=True)
    return None


def _is_plain(field) -> bool:
    # A length cuts texts, a precision rounds numbers.
    return is_simple(field) and field.precision() <= 0 and field.length() <= 0


def _example(field):
    if is_text(field):
        return ["Ä b"]
    return _MOMENT if is_datetime(field) else [1]


class _Unexpected(Exception):
    """The file is not as QGIS makes one as far as we know."""


class BulkFile:
    """A GeoPackage of one table that is being filled."""

    def __init__(self, path: Path, fields: QgsFields, sample):
        self._path = path
        self._is_text = [is_text(field) for field in fields]
        # Statements that are kept for another use are long, and their lengths many.
        self._connection = sqlite3.connect(
            str(path), isolation_level=None, check_same_thread=False, cached_statements=_KEPT
        )
        self._writer = BulkRows(self._connection)
        self._rows = 0
        self._boxes = BoxStrips()
        self._box = None
        self._moment = _MOMENTS[0]
        self._table, self._geometry, self._srs = self._described(sample is not None)
        every = [row[1] for row in self._run("PRAGMA table_info (", quoted(self._table), ")")]
        self._columns = [name for name in every[1:] if name != self._geometry]
        if self._columns != [field.name() for field in fields]:
            raise _Unexpected
        self._tree = self._found_tree()
        self._triggers: list = []

    def _run(self, *words, values=()):
        return self._connection.execute(" ".join(words), values)

    def _described(self, spatial: bool) -> tuple:
        """(table, geometry column or None, number of its system)."""
        tables = self._run("SELECT table_name FROM gpkg_contents").fetchall()
        if len(tables) != 1:
            raise _Unexpected
        table = tables[0][0]
        if not spatial:
            return table, None, 0
        found = self._run(
            "SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE z = 0 AND m = 0"
        ).fetchall()
        if len(found) != 1:
            raise _Unexpected
        return table, found[0][0], found[0][1]

    def _found_tree(self):
        name = f"rtree_{self._table}_{self._geometry}"
        asked = "SELECT count(*) FROM sqlite_master WHERE name = ?"
        return name if self._run(asked, values=(name,)).fetchone()[0] else None

    def begin(self, probe: Batch) -> bool:
        """Empty the table of its one row; False when we would not store that row the same."""
        names = ", ".join(map(quoted, self._stored_columns()))
        rows = self._run("SELECT", names, "FROM", quoted(self._table)).fetchall()
        for self._moment in _MOMENTS:
            if rows == list(zip(*self._values(probe))):
                break
        else:
            return False
        self._run("PRAGMA journal_mode = OFF")
        self._run("PRAGMA synchronous = OFF")
        self._run("PRAGMA locking_mode = EXCLUSIVE")
        self._run("BEGIN")
        asked = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
        self._triggers = self._run(asked, values=(self._table,)).fetchall()
        for name, _ in self._triggers:
            self._run("DROP TRIGGER", quoted(name))
        self._run("DELETE FROM", quoted(self._table))
        self._run("DELETE FROM sqlite_sequence")
        if self._tree:
            # Refused where SQLite keeps the tables of an index from being written to.
            for part in ("node", "rowid", "parent"):
                asked = quoted(f"{self._tree}_{part}")
                if part == "node":
                    size = self._run("SELECT length(data) FROM", asked, "WHERE nodeno = 1")
                    self._node_bytes = size.fetchone()[0]
                self._run("DELETE FROM", asked)
        self._into = f"{quoted(self._table)} ({names})"
        self._boxes = BoxStrips()
        self._box, self._rows = None, 0
        return True

    def _stored_columns(self) -> list:
        return self._columns if self._geometry is None else [self._geometry, *self._columns]

    def add(self, batch: Batch) -> None:
        """Write rows; they are numbered from 1 in the order in which they come."""
        if len(batch):
            self._writer.put(self._into, self._values(batch))
            self._rows += len(batch)

    def _values(self, batch: Batch) -> list:
        columns = []
        if batch.shapes is not None:
            columns.append(self._blobs(batch.shapes))
        for column, text in zip(batch.columns, self._is_text):
            columns.append(_texts(column) if text else self._plain(column))
        return columns

    def _plain(self, column) -> list:
        if isinstance(column, list):
            return column
        if column.dtype.kind == "M":
            return moment_texts(column.astype("datetime64[s]"), *self._moment)
        # SQLite stores NaN as NULL.
        return (finite_or_nan(column) if column.dtype.kind == "f" else column).tolist()

    def _blobs(self, shapes: np.ndarray) -> list:
        before = [("magic", "S2"), ("version", "u1"), ("flags", "u1"), ("srs", "<i4")]
        if shapes.ndim == 2:
            left = right = shapes[:, 0]
            bottom = top = shapes[:, 1]
        else:
            before.append(("envelope", "<f8", 4))
            (left, bottom), (right, top) = shapes.min(axis=1).T, shapes.max(axis=1).T
        records = well_known(shapes, tuple(before))
        records["magic"], records["srs"] = b"GP", self._srs
        boxes = np.column_stack([left, right, bottom, top])
        number = np.arange(self._rows + 1, self._rows + 1 + len(shapes), dtype=np.int32)
        if shapes.ndim == 2:
            known = np.isfinite(whole_points(shapes)[:, 0])
            records["flags"] = np.where(known, _FLAGS, _FLAGS | _EMPTY)
            boxes, number = boxes[known], number[known]
        else:
            records["flags"], records["envelope"] = _FLAGS | _ENVELOPE, boxes
        self._note(boxes, number)
        return as_blobs(records)

    def _note(self, boxes, number) -> None:
        if not len(boxes):
            return
        low, high = boxes[:, [0, 2]].min(axis=0), boxes[:, [1, 3]].max(axis=0)
        if self._box is not None:
            low, high = np.minimum(low, self._box[0]), np.maximum(high, self._box[1])
        self._box = low, high
        if self._tree:
            self._boxes.add(outward(boxes), number)

    def finish(self, tick: Tick) -> None:
        """Index, count, close, and bring to the disk what was written."""
        self._writer.wait()
        if self._tree:
            self._index(tick)
        for _, statement in self._triggers:
            self._run(statement)
        box = (None,) * 4 if self._box is None else (*self._box[0], *self._box[1])
        self._run(
            "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),"
            " min_x = ?, min_y = ?, max_x = ?, max_y = ?",
            values=tuple(None if side is None else float(side) for side in box),
        )
        with contextlib.suppress(sqlite3.OperationalError):
            # Files of very old versions have no table of counts.
            self._run("UPDATE gpkg_ogr_contents SET feature_count = ?", values=(self._rows,))
        self._run("COMMIT")
        self.close()
        with open(self._path, "rb+") as written:
            os.fsync(written.fileno())
        tick(1.0)

    def _index(self, tick: Tick) -> None:
        if not len(self._boxes):
            self._put("node", [[1], [bytes(self._node_bytes)]])
            self._writer.wait()
            return
        for part, columns in PackedTree(self._boxes, self._node_bytes).tables(tick):
            self._put(part, columns)
        self._writer.wait()

    def _put(self, part: str, columns: list) -> None:
        self._writer.put(quoted(f"{self._tree}_{part}"), columns)

    def close(self) -> None:
        """Leave the file as it is; harmless when it is closed."""
        self._writer.close()
        self._connection.close()


def _texts(column: list) -> list:
    """Texts as GDAL stores them: to the first NUL, and what is no character as a mark."""
    joined = "".join(filter(None, column))
    if "\0" in joined:
        column = [text and text.split("\0", 1)[0] for text in column]
    if not joined.isascii():
        try:
            joined.encode()
        except UnicodeEncodeError:
            column = [text and text.encode("utf-8", "replace").decode() for text in column]
    return column
