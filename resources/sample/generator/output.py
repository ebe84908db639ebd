"""Writes layers, rasters and tables the same way every time."""

import csv
import gzip
import io
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import numpy as np
from osgeo import gdal, ogr, osr

SYNTHETIC = (
    "SYNTHETIC sample data made by a script for showing and testing KC Safety. Street names are "
    "real, everything else is invented: no incident, request, lot, lamp, plant or business in it "
    "is or was real. Not for planning."
)
DAY = "2024-12-31T00:00:00.000Z"
EPSG = 26915

_TYPES = {
    "text": (ogr.OFTString, ogr.OFSTNone),
    "int": (ogr.OFTInteger, ogr.OFSTNone),
    "real": (ogr.OFTReal, ogr.OFSTNone),
    "bool": (ogr.OFTInteger, ogr.OFSTBoolean),
    "date": (ogr.OFTDate, ogr.OFSTNone),
}
_GEOMETRIES = {"point": ogr.wkbPoint, "line": ogr.wkbLineString, "polygon": ogr.wkbPolygon}


class Layer(NamedTuple):
    """A layer: fields as 'name type' words, rows of (coordinates, value, …)."""

    name: str
    title: str
    geometry: str
    fields: str
    rows: list


def reference():
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(EPSG)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def _change(places, back=False):
    degrees = osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    degrees.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    metres = reference()
    ends = (degrees, metres) if back else (metres, degrees)
    change = osr.CoordinateTransformation(*ends)
    return change.TransformPoints([tuple(map(float, place)) for place in places])


def to_degrees(x, y):
    """Longitude and latitude, six decimals, of places in metres."""
    return [(round(p[0], 6), round(p[1], 6)) for p in _change(zip(x, y))]


def to_metres(places):
    """Metres of places given as longitude and latitude."""
    return [(round(p[0], 2), round(p[1], 2)) for p in _change(places, back=True)]


def geometry(kind, coordinates):
    if kind == "point":
        shape = ogr.Geometry(ogr.wkbPoint)
        shape.AddPoint_2D(*map(float, coordinates))
        return shape
    ring = ogr.Geometry(ogr.wkbLinearRing if kind == "polygon" else ogr.wkbLineString)
    for x, y in coordinates:
        ring.AddPoint_2D(round(float(x), 2), round(float(y), 2))
    if kind == "line":
        return ring
    ring.CloseRings()
    shape = ogr.Geometry(ogr.wkbPolygon)
    shape.AddGeometry(ring)
    return shape


def write_geopackage(path: Path, layers: list) -> None:
    """All layers into one GeoPackage, each with its label, without a date of today."""
    path.unlink(missing_ok=True)
    gdal.SetConfigOption("OGR_CURRENT_DATE", DAY)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    for layer in layers:
        options = [
            f"IDENTIFIER={layer.title} (synthetic)",
            f"DESCRIPTION={SYNTHETIC}",
            "GEOMETRY_NAME=geom",
            "FID=fid",
            # An index on every layer would be a fifth of the file.
            f"SPATIAL_INDEX={'YES' if layer.name == 'parcels' else 'NO'}",
        ]
        kind = _GEOMETRIES[layer.geometry]
        table = data.CreateLayer(layer.name, reference(), kind, options)
        for word in layer.fields.split(","):
            name, type_name = word.split()
            field = ogr.FieldDefn(name, _TYPES[type_name][0])
            field.SetSubType(_TYPES[type_name][1])
            table.CreateField(field)
        table.StartTransaction()
        for coordinates, *values in layer.rows:
            feature = ogr.Feature(table.GetLayerDefn())
            feature.SetGeometryDirectly(geometry(layer.geometry, coordinates))
            for i, value in enumerate(values):
                if value is None:
                    feature.SetFieldNull(i)
                else:
                    feature.SetField(i, value)
            table.CreateFeature(feature)
        table.CommitTransaction()
        table.SetMetadata({"SYNTHETIC": "YES", "ABSTRACT": SYNTHETIC, "TITLE": layer.title})
    data.SetMetadata({"SYNTHETIC": "YES", "ABSTRACT": SYNTHETIC})
    data = table = None  # closes the file
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE gpkg_contents SET last_change = ?", (DAY,))
        connection.execute("UPDATE gpkg_metadata_reference SET timestamp = ?", (DAY,))
        connection.commit()
        connection.execute("VACUUM")


def write_raster(path: Path, bands, left, top, pixel, nodata, names, kind=gdal.GDT_Float32):
    """A compressed GeoTIFF that says what it is."""
    path.unlink(missing_ok=True)
    bands = [np.asarray(band) for band in bands]
    height, width = bands[0].shape
    raster = gdal.GetDriverByName("GTiff").Create(
        str(path), width, height, len(bands), kind,
        ["COMPRESS=DEFLATE", "ZLEVEL=9", "TILED=YES"],
    )  # fmt: skip
    raster.SetGeoTransform((left, pixel, 0, top, 0, -pixel))
    raster.SetProjection(reference().ExportToWkt())
    raster.SetMetadata(
        {"SYNTHETIC": "YES", "TIFFTAG_IMAGEDESCRIPTION": SYNTHETIC, "TIFFTAG_DATETIME": DAY[:10]}
    )
    for i, (band, name) in enumerate(zip(bands, names), 1):
        target = raster.GetRasterBand(i)
        target.SetNoDataValue(nodata)
        target.SetDescription(name)
        target.WriteArray(band)
    raster.FlushCache()
    raster = None  # closes the file


def write_table(path: Path, header, rows) -> None:
    """A CSV file, compressed when the name ends in gz; the clock stays out of it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    content = text.getvalue().encode("utf-8")
    if path.suffix == ".gz":
        with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
            packed.write(content)
    else:
        path.write_bytes(content)
