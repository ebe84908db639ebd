"""Style and metadata inside the files of results, for those who open them without the plugin."""

import sqlite3
from contextlib import closing
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsLayerMetadata

_STANDARD = "http://mrcc.com/qgis.dtd"
_STYLES = (
    "CREATE TABLE IF NOT EXISTS layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,"
    " f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256),"
    " f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,"
    " useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),"
    " update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))",
    "INSERT OR IGNORE INTO gpkg_contents (table_name, identifier, data_type)"
    " VALUES ('layer_styles', 'layer_styles', 'attributes')",
)
#: OGC 12-128, annex F.8.
_METADATA = (
    "CREATE TABLE IF NOT EXISTS gpkg_metadata (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,"
    " md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,"
    " mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '')",
    "CREATE TABLE IF NOT EXISTS gpkg_metadata_reference (reference_scope TEXT NOT NULL,"
    " table_name TEXT, column_name TEXT, row_id_value INTEGER,"
    " timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),"
    " md_file_id INTEGER NOT NULL, md_parent_id INTEGER,"
    " CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),"
    " CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id))",
    "CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT,"
    " extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,"
    " CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))",
)
_EXTENSION = (
    "INSERT INTO gpkg_extensions SELECT ?, NULL, 'gpkg_metadata',"
    " 'http://www.geopackage.org/spec/#extension_metadata', 'read-write' WHERE NOT EXISTS"
    " (SELECT 1 FROM gpkg_extensions WHERE table_name = ? AND extension_name = 'gpkg_metadata')"
)


def sign_geopackage(path: Path, title: str, qml: str, metadata: str) -> None:
    """Store the default style and the metadata of the one layer of a new GeoPackage."""
    with closing(sqlite3.connect(str(path), isolation_level=None)) as connection:
        connection.execute("BEGIN")
        table, geometry = connection.execute(
            "SELECT c.table_name, g.column_name FROM gpkg_contents c"
            " LEFT JOIN gpkg_geometry_columns g USING (table_name)"
            " WHERE c.table_name != 'layer_styles' ORDER BY c.rowid LIMIT 1"
        ).fetchone()
        connection.execute(
            "UPDATE gpkg_contents SET identifier = ? WHERE table_name = ?", (title, table)
        )
        if qml:
            for statement in _STYLES:
                connection.execute(statement)
            connection.execute(
                "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name,"
                " f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description,"
                " owner, ui) VALUES ('', '', ?, ?, ?, ?, '', 1, 'KC Safety', '', '')",
                (table, geometry or "", table, qml),
            )
        _put_metadata(connection, table, metadata)
        connection.execute("COMMIT")


def _put_metadata(connection, table: str, metadata: str) -> None:
    for statement in _METADATA:
        connection.execute(statement)
    for name in ("gpkg_metadata", "gpkg_metadata_reference"):
        connection.execute(_EXTENSION, (name, name))
    row = connection.execute(
        "INSERT INTO gpkg_metadata (md_standard_uri, metadata) VALUES (?, ?)",
        (_STANDARD, metadata),
    ).lastrowid
    connection.execute(
        "INSERT INTO gpkg_metadata_reference (reference_scope, table_name, md_file_id)"
        " VALUES ('table', ?, ?)",
        (table, row),
    )


def sign_geotiff(path: str, metadata: QgsLayerMetadata) -> None:
    """Write title, origin and terms as the tags of a TIFF that any program shows."""
    raster = gdal.Open(path, gdal.GA_Update)
    if raster is None:
        return
    tags = {
        "TIFFTAG_DOCUMENTNAME": metadata.title(),
        "TIFFTAG_IMAGEDESCRIPTION": "\n".join([metadata.abstract(), *metadata.history()]),
        "TIFFTAG_COPYRIGHT": "; ".join([*metadata.licenses(), *metadata.rights()]),
        "TIFFTAG_SOFTWARE": "KC Safety",
    }
    for name, text in tags.items():
        raster.SetMetadataItem(name, text)
    del raster
