"""A workspace in one GeoPackage file."""

from contextlib import contextmanager
from pathlib import Path

import numpy as np

from kc_safety_plugin.core.corridors.moments import Clock
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.prepare.zones import Zone

from .ddl import names, sql
from .gpkg_change import GeoPackageChange
from .gpkg_connection import PATIENCE, connected, in_words
from .gpkg_geometry import wkb_of
from .gpkg_rows import (
    CORRIDOR_COLUMNS,
    ENTRY_COLUMNS,
    FACE_COLUMNS,
    ORDER_COLUMNS,
    corridor_of,
    entry_of,
    face_of,
    order_of,
)
from .migrations import migrate, schema_version
from .records import Shape, System


def open_geopackage(path, patience: float = PATIENCE) -> "GeoPackageStore":
    """Open a workspace, whole and of this version; an older one is brought up to date.

    Raises
    ------
    SafetyDataError
        ``FILE_MISSING``, ``NO_WORKSPACE``, ``WORKSPACE_DAMAGED``, ``WORKSPACE_NEWER``,
        ``WORKSPACE_LOCKED`` or ``WORKSPACE_READ_ONLY``.
    """
    path = Path(path)
    if not path.is_file():
        raise SafetyDataError(Problem.FILE_MISSING, file=str(path))
    with open(path, "rb") as opened:
        if opened.read(15) != b"SQLite format 3":
            raise SafetyDataError(Problem.NO_WORKSPACE, file=path.name)
    with in_words(path):
        connection = connected(path, patience)
        try:
            _refuse_damaged(connection, path)
            if not schema_version(connection):
                raise SafetyDataError(Problem.NO_WORKSPACE, file=path.name)
            copy = migrate(connection, path)
        except BaseException:
            connection.close()
            raise
    return GeoPackageStore(path, connection, copy)


def _refuse_damaged(connection, path):
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise SafetyDataError(
            Problem.WORKSPACE_DAMAGED, file=path.name, reason=found.splitlines()[-1]
        )


class GeoPackageReading:
    """Reads records over one connection."""

    def __init__(self, path: Path, connection):
        self.path, self._connection = path, connection

    def settings(self) -> dict:
        return dict(self._rows("SELECT key, value FROM settings"))

    def clock(self) -> Clock:
        rows = self._rows("SELECT since_utc, offset_s FROM clock_changes ORDER BY since_utc")
        since = np.array([at for at, _ in rows[1:]], "datetime64[s]")
        zone = Zone(since, np.array([offset for _, offset in rows], np.int64))
        return Clock(self.settings().get("zone", "UTC"), zone)

    def system(self) -> System:
        (row,) = self._rows(
            "SELECT s.srs_name, s.organization, s.organization_coordsys_id, s.definition"
            " FROM gpkg_spatial_ref_sys AS s JOIN gpkg_geometry_columns AS g USING (srs_id)"
            " WHERE g.table_name = 'work_orders'"
        )
        return System(*row)

    def corridors(self) -> list:
        return self._records("corridors", CORRIDOR_COLUMNS, corridor_of, "start_date, name")

    def shape(self, corridor_id):
        line = self._rows("SELECT geom FROM corridors WHERE corridor_id = ?", corridor_id)
        if not line:
            return None
        area = self._rows(
            "SELECT geom, buffer_m FROM corridor_areas WHERE corridor_id = ?", corridor_id
        )
        faces = self._records(
            "block_faces", FACE_COLUMNS, face_of, "from_m, side, face_id", corridor_id
        )
        drawn, buffer = area[0] if area else (None, None)
        return Shape(wkb_of(line[0][0]), wkb_of(drawn), tuple(faces), buffer)

    def orders(self, corridor_id="") -> list:
        by = "corridor, chainage_m IS NULL, chainage_m, side, task, wo_id"
        return self._records("work_orders", ORDER_COLUMNS, order_of, by, corridor_id)

    def history(self, subject="") -> list:
        statement = sql("SELECT", names(ENTRY_COLUMNS), "FROM events")
        if subject:
            statement += " WHERE wo_id = ? OR (kind = 'corridor' AND corridor_id = ?)"
        given = (subject, subject) if subject else ()
        return [entry_of(row) for row in self._rows(statement + " ORDER BY at_utc, fid", *given)]

    def _records(self, table, columns, record, by, corridor_id="") -> list:
        where = "WHERE corridor_id = ?" if corridor_id else ""
        statement = sql("SELECT", names(columns), "FROM", table, where, "ORDER BY", by)
        return [record(row) for row in self._rows(statement, *filter(None, (corridor_id,)))]

    def _rows(self, statement, *values) -> list:
        with in_words(self.path):
            return self._connection.execute(statement, values).fetchall()


class GeoPackageStore(GeoPackageReading):
    """An open workspace file. One thread, short life: open it, do the work, close it.

    ``copy`` is where the file lies as it was, if it had to be brought up to date.
    """

    def __init__(self, path, connection, copy=""):
        super().__init__(path, connection)
        self.name, self.copy = path.name, copy

    @contextmanager
    def change(self):
        with in_words(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield _Change(self.path, self._connection)
                self._connection.execute("COMMIT")
            except BaseException:
                # A full disk has rolled back already.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        self._connection.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


class _Change(GeoPackageChange, GeoPackageReading):
    """Reads and writes in one transaction."""
