"""Make an empty workspace as a GeoPackage (OGC 12-128, version 1.3)."""

import sqlite3
import uuid
from datetime import timedelta
from pathlib import Path

from kc_safety_plugin.core.corridors.moments import Clock, offset_text

from .ddl import create_indexes, create_table
from .gpkg_rules import make_rules
from .records import System
from .schema import SCHEMA_VERSION, TABLES

_APPLICATION = 0x47504B47
_VERSION = 10300
_BEGINNING = "0001-01-01T00:00:00"

_FRAME = (
    """CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,
  organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL, description TEXT)""",
    """CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
  identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
    """CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL,
  m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""",
    """CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT,
  extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""",
    """CREATE TABLE clock_changes (since_utc TEXT PRIMARY KEY, offset_s INTEGER NOT NULL,
  offset_text TEXT NOT NULL)""",
    """CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256),
  f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
  useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
  update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))""",
)
_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,'
    'AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,'
    'AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],'
    'AUTHORITY["EPSG","4326"]]'
)
_SYSTEMS = (
    ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined", "undefined Cartesian"),
    ("Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic"),
    ("WGS 84 geodetic", 4326, "EPSG", 4326, _WGS84, "longitude/latitude in decimal degrees"),
)


def create_geopackage(path: Path, name: str, clock: Clock, system: System) -> None:
    """Make a new file at ``path``, where none may be, with every table and rule."""
    connection = sqlite3.connect(str(path), isolation_level=None)
    try:
        connection.execute(f"PRAGMA application_id = {_APPLICATION}")
        connection.execute(f"PRAGMA user_version = {_VERSION}")
        connection.execute("BEGIN")
        _frame(connection, system)
        for table in TABLES:
            connection.execute(create_table(table))
            for index in create_indexes(table):
                connection.execute(index)
            _register(connection, table, system.srs_id)
        _contents(connection, "layer_styles", "layer_styles", "attributes", None)
        _clock(connection, clock)
        settings = {
            "name": name,
            "workspace_id": str(uuid.uuid4()),
            "zone": clock.name,
            "schema_version": str(SCHEMA_VERSION),
        }
        connection.executemany("INSERT INTO settings (key, value) VALUES (?, ?)", settings.items())
        make_rules(connection)
        connection.execute("COMMIT")
    finally:
        connection.close()


def put_styles(path: Path, styles: dict) -> None:
    """Keep ``styles`` (QML by the name of a table) as the default look of their tables."""
    connection = sqlite3.connect(str(path), isolation_level=None)
    geometry = {table.name: "geom" if table.geometry else "" for table in TABLES}
    try:
        connection.execute("BEGIN")
        connection.execute("DELETE FROM layer_styles")
        connection.executemany(
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name,"
            " f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner,"
            " ui) VALUES ('', '', ?, ?, ?, ?, '', 1, 'KC Safety', '', '')",
            [(name, geometry[name], name, qml) for name, qml in styles.items()],
        )
        connection.execute("COMMIT")
    finally:
        connection.close()


def put_system(connection, system: System) -> None:
    """Let every table be in ``system``; only while no geometry is stored."""
    row = (system.name, system.srs_id, system.authority, system.code or system.srs_id, system.wkt)
    connection.execute(
        "INSERT OR REPLACE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, '')", row
    )
    connection.execute("UPDATE gpkg_geometry_columns SET srs_id = ?", (system.srs_id,))
    spatial = "UPDATE gpkg_contents SET srs_id = ? WHERE data_type = 'features'"
    connection.execute(spatial, (system.srs_id,))


def _frame(connection, system: System) -> None:
    for statement in _FRAME:
        connection.execute(statement)
    connection.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", _SYSTEMS)
    put_system(connection, system)


def _register(connection, table, srs_id) -> None:
    kind = "features" if table.geometry else "attributes"
    _contents(connection, table.name, table.title, kind, srs_id if table.geometry else None)
    if table.geometry:
        connection.execute(
            "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
            (table.name, table.geometry, srs_id),
        )


def _contents(connection, name, title, kind, srs_id) -> None:
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, identifier, data_type, srs_id) VALUES (?, ?, ?, ?)",
        (name, title, kind, srs_id),
    )


def _clock(connection, clock: Clock) -> None:
    since = [_BEGINNING, *(str(one) for one in clock.zone.since)]
    rows = [
        (at, int(offset), offset_text(timedelta(seconds=int(offset))))
        for at, offset in zip(since, clock.zone.offset)
    ]
    connection.executemany("INSERT INTO clock_changes VALUES (?, ?, ?)", rows)
