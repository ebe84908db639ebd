"""Write records into a GeoPackage, each only where nobody was quicker."""

import sqlite3
from pathlib import Path

from kc_safety_plugin.core.errors import Problem, SafetyDataError

from .ddl import marks, names, sql
from .gpkg_create import put_system
from .gpkg_geometry import around, blob, box_of, point, stored_box
from .gpkg_rows import corridor_row, entry_row, face_row, order_row, stored
from .records import System

_HOLD_NO_GEOMETRY = (
    "SELECT NOT EXISTS (SELECT 1 FROM corridors) AND NOT EXISTS (SELECT 1 FROM work_orders)"
    " AND NOT EXISTS (SELECT 1 FROM canvass_stops)"
)
#: What a refusal tells of a row: where it stands, and since when.
_TOLD = {
    "work_orders": ("status", "updated"),
    "corridors": ("status", "updated"),
}


class GeoPackageChange:
    """The writing half of a transaction; the reading half is mixed in beside it."""

    path: Path
    _connection: sqlite3.Connection

    def put_settings(self, values):
        self._connection.executemany(
            "INSERT INTO settings (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            list(values.items()),
        )

    def put_system(self, system: System) -> bool:
        (empty,) = self._connection.execute(_HOLD_NO_GEOMETRY).fetchone()
        if empty:
            put_system(self._connection, system)
        return bool(empty)

    def put_corridor(self, corridor, entry=None, shape=None):
        row = corridor_row(corridor)
        if entry is not None:
            self._log([entry], corridor.corridor_id)
            row.update(stored({"updated": entry.moment.local, "updated_by": entry.who}))
        if shape is not None:
            row["geom"] = self._drawn(shape.centerline)
        self._save("corridors", "corridor_id", [row])
        if shape is not None:
            self._put_shape(corridor, shape)

    def put_orders(self, corridor_id, orders, entries=()):
        said = {entry.subject: entry for entry in entries}
        self._log(entries, corridor_id)
        rows = []
        srs = self._srs_id()
        for order in orders:
            row = {**order_row(order), "geom": point(order.x, order.y, srs)}
            entry = said.get(order.wo_id)
            if entry is not None:
                row.update(stored({"updated_by": entry.who}))
                if entry.is_step:
                    row.update(stored({"status_note": entry.note}))
            if order.row_version == 1:
                row["corridor_id"] = corridor_id
            rows.append(row)
        self._save("work_orders", "wo_id", rows)

    def _put_shape(self, corridor, shape):
        identity = corridor.corridor_id
        for table in ("corridor_areas", "block_faces"):
            statement = sql("DELETE", "FROM", table, "WHERE corridor_id = ?")
            self._connection.execute(statement, (identity,))
        about = {"corridor_id": identity, "corridor": corridor.name}
        area = {**about, "street": corridor.street or None, "buffer_m": shape.buffer_m}
        self._insert("corridor_areas", [{**area, "geom": self._drawn(shape.area)}])
        faces = [{**face_row(one), **about, "geom": self._drawn(one.wkb)} for one in shape.faces]
        self._insert("block_faces", faces)

    def _log(self, entries, corridor_id):
        rows = [entry_row(entry, corridor_id or self._corridor_of(entry)) for entry in entries]
        self._insert("events", rows)

    def _corridor_of(self, entry):
        found = self._connection.execute(
            "SELECT corridor_id FROM work_orders WHERE wo_id = ?", (entry.subject,)
        ).fetchone()
        return found[0] if found else None

    def _save(self, table, key, rows):
        """Insert rows of version 1, update the others where the version before is still there."""
        new = [row for row in rows if row["row_version"] == 1]
        for row in new:
            self._refuse_other_version(table, key, row)
        self._insert(table, new)
        for row in rows:
            if row["row_version"] > 1 and not self._updated(table, key, row):
                self._refuse_other_version(table, key, row)
        self._widen(table, rows)

    def _updated(self, table, key, row) -> bool:
        setting = ", ".join(f"{name} = ?" for name in row) + ", edited_from = NULL"
        where = f"WHERE {key} = ? AND row_version = ? - 1"
        statement = sql("UPDATE", table, "SET", setting, where)
        values = (*row.values(), row[key], row["row_version"])
        return self._connection.execute(statement, values).rowcount == 1

    def _insert(self, table, rows):
        groups: dict = {}
        for row in rows:
            groups.setdefault(tuple(row), []).append(tuple(row.values()))
        for columns, values in groups.items():
            statement = sql(
                "INSERT", "INTO", table, "(", names(columns), ") VALUES (", marks(len(columns)), ")"
            )
            self._connection.executemany(statement, values)
        self._widen(table, rows)

    def _widen(self, table, rows):
        """Let the extent recorded for ``table`` hold ``rows``; it never shrinks."""
        if not any("geom" in row for row in rows):
            return
        look = "SELECT min_x, max_x, min_y, max_y FROM gpkg_contents WHERE table_name = ?"
        known = self._connection.execute(look, (table,)).fetchone()
        if None in known:
            # Written by another program, or the first rows: all of the table are looked at.
            boxes = [stored_box(geom) for (geom,) in self._geometries(table)]
        else:
            boxes = [known, *(stored_box(row.get("geom")) for row in rows)]
        self._connection.execute(
            "UPDATE gpkg_contents SET min_x = ?, max_x = ?, min_y = ?, max_y = ?,"
            " last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?",
            (*(around(boxes) or (None,) * 4), table),
        )

    def _geometries(self, table):
        statement = sql("SELECT geom", "FROM", table, "WHERE geom IS NOT NULL")
        return self._connection.execute(statement)

    def _refuse_other_version(self, table, key, row):
        """Tell who was quicker, if somebody was."""
        told = names(_TOLD[table])
        look = sql("SELECT row_version, updated_by,", told, "FROM", table)
        found = self._connection.execute(look + f" WHERE {key} = ?", (row[key],)).fetchone()
        version, who, status, when = found or (0, None, None, None)
        if version == row["row_version"] - 1:
            return
        raise SafetyDataError(
            Problem.WORKSPACE_CHANGED,
            subject=row.get("number") or row.get("name") or row[key],
            who=who or "somebody",
            when=(when or "-")[:16].replace("T", " "),
            what=status or "-",
            version=version,
        )

    def _drawn(self, wkb):
        return blob(wkb, self._srs_id(), box_of(wkb)) if wkb else None

    def _srs_id(self) -> int:
        (found,) = self._connection.execute(
            "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'work_orders'"
        ).fetchone()
        return found
