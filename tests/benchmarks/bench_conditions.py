"""The condition tools as a planner runs them, from file to file: seconds and memory.

Each run has a process of its own, so that the memory told is that of QGIS, the tool and its
outputs together.
"""

import time
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

from tests.benchmarks.city import street_parts
from tests.benchmarks.measure import FOLDER, ROOT, Row, alone, qgis

_EDGES = ROOT.parent / "shared" / "data" / "kc" / "street_edges_from_blocks.gpkg"
_PIXELS = 16_384
_LIGHT, _PLANTS = "<= 20 s for 3 M, <= 1 GB", "< 500 MB, raster of 1 GB"


def rows(quick: bool):
    """Rows of the table; those on real streets only where the data are."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    lamps, parcels, pixels = (10_000, 50_000, 2_048) if quick else (100_000, 1_000_000, _PIXELS)
    base = alone("bench_conditions:nothing")
    made = str(_streets())
    for streets in filter(None, (made, str(_EDGES) if _EDGES.exists() else "")):
        of = "made-up streets" if streets == made else "real streets of Kansas City"
        found = alone("bench_conditions:light", streets, _lamps(streets, lamps))
        allowed = 20.0 * max(found["SAMPLE_COUNT"] / 3e6, 1.0)
        met = found["seconds"] <= allowed and found["peak_mb"] <= 1024
        yield _row(f"lighting file to file, {of}", found, base, _LIGHT, met)
        raster = _canopy(streets, pixels)
        found = alone("bench_conditions:plants", streets, raster)
        yield _row(f"vegetation file to file, {of}", found, base, _PLANTS, found["peak_mb"] < 500)
        Path(raster).unlink()
    for areas in (False, True):
        found = alone("bench_conditions:vacant", made, _parcels(made, parcels, areas))
        shape = "areas" if areas else "points"
        yield _row(f"vacancy file to file, parcels as {shape}", found, base)
    for file in FOLDER.glob("conditions_*"):
        file.unlink()


def nothing() -> dict:
    """QGIS with the provider and no work: what every other figure stands on."""
    keep = qgis()
    return {"size": "", "seconds": 0.0, "open": len(keep)}


def light(streets: str, lamps: str) -> dict:
    asked = {"STREETS": streets, "LAMPS": lamps, "HEIGHT_FIELD": "height", "STATUS_FIELD": "status"}
    found = _run("lighting", {**asked, "DARK": _target("dark")})
    samples, count = int(found["SAMPLE_COUNT"]), int(found["LAMPS_READ"])
    return {**found, "size": f"{samples:,} samples, {count:,} lamps"}


def plants(streets: str, raster: str) -> dict:
    asked = {"STREETS": streets, "CANOPY_HEIGHT": raster, "BLOCKED": _target("blocked")}
    found = _run("vegetation", asked)
    return {**found, "size": f"{int(found['SAMPLE_COUNT']):,} samples"}


def vacant(streets: str, parcels: str) -> dict:
    asked = {"STREETS": streets, "PARCELS": parcels, "VACANT_EXPRESSION": "\"use\" LIKE '95%'"}
    found = _run("vacancy", {**asked, "BUILDING_FIELD": "area", "PLACES": _target("places")})
    return {**found, "size": f"{int(found['PARCEL_COUNT']):,} parcels"}


def _run(name: str, asked: dict) -> dict:
    keep = qgis()
    import processing

    start = time.perf_counter()
    found = processing.run(f"kcsafety:{name}", {**asked, "OUTPUT": _target("streets")})
    seconds = time.perf_counter() - start
    numbers = {key: value for key, value in found.items() if isinstance(value, (int, float))}
    return {**numbers, "seconds": seconds, "open": len(keep)}


def _row(work, found, base, target="", met=None) -> Row:
    note = f"{found['peak_mb']:.0f} MB in all, {base['peak_mb']:.0f} MB of them QGIS"
    return Row(work, found["size"], found["seconds"], target=target, met=met, note=note)


def _target(name: str) -> str:
    return str(FOLDER / f"conditions_{name}.gpkg")


def _system() -> osr.SpatialReference:
    system = osr.SpatialReference()
    system.ImportFromEPSG(32615)
    return system


def _layer(name: str, kind: int, fields: tuple) -> tuple:
    path = FOLDER / f"conditions_{name}.gpkg"
    path.unlink(missing_ok=True)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer(name, _system(), kind, ["SPATIAL_INDEX=NO"])
    for field, type_ in fields:
        layer.CreateField(ogr.FieldDefn(field, type_))
    return path, dataset, layer


def _fill(made: tuple, shapes, values) -> str:
    path, dataset, layer = made
    layer.StartTransaction()
    for shape, row in zip(shapes, values):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt(shape))
        for i, value in enumerate(row):
            feature.SetField(i, value)
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer, dataset, made
    return str(path)


def _streets() -> str:
    made = _layer("made_streets", ogr.wkbLineString, (("street_id", ogr.OFTInteger),))
    parts = street_parts()
    shapes = (
        "LINESTRING(" + ",".join(f"{x:.3f} {y:.3f}" for x, y in part.tolist()) + ")"
        for part in parts
    )
    return _fill(made, shapes, ((i,) for i in range(len(parts))))


def _along(streets: str, count: int, reach: float) -> np.ndarray:
    """(count, 2) places up to ``reach`` metres beside vertices of the streets."""
    dataset = ogr.Open(streets)
    ends = []
    for feature in dataset.GetLayer(0):
        shape = feature.GetGeometryRef()
        line = shape if shape.GetGeometryCount() == 0 else shape.GetGeometryRef(0)
        a, b = line.GetPoint_2D(0), line.GetPoint_2D(line.GetPointCount() - 1)
        ends.append((*a, *b))
    ends, random = np.array(ends), np.random.default_rng(20231130)
    one = ends[random.integers(0, len(ends), count)]
    share = random.random((count, 1))
    return one[:, :2] * (1 - share) + one[:, 2:] * share + random.uniform(-reach, reach, (count, 2))


def _lamps(streets: str, count: int) -> str:
    fields = (("height", ogr.OFTReal), ("status", ogr.OFTString))
    random = np.random.default_rng(1)
    values = ((8.0 + i % 3, "out" if random.random() < 0.1 else "on") for i in range(count))
    shapes = (f"POINT({x:.2f} {y:.2f})" for x, y in _along(streets, count, 8.0).tolist())
    return _fill(_layer("lamps", ogr.wkbPoint, fields), shapes, values)


def _parcels(streets: str, count: int, areas: bool) -> str:
    places = _along(streets, count, 40.0).tolist()
    values = (("9500" if i % 12 == 0 else "1100", 120.0 if i % 5 else 0.0) for i in range(count))
    fields = (("use", ogr.OFTString), ("area", ogr.OFTReal))
    if not areas:
        shapes = (f"POINT({x:.2f} {y:.2f})" for x, y in places)
        return _fill(_layer("parcels", ogr.wkbPoint, fields), shapes, values)
    shapes = (
        f"POLYGON(({x:.2f} {y:.2f},{x + 15:.2f} {y:.2f},{x + 15:.2f} {y + 35:.2f},"
        f"{x:.2f} {y + 35:.2f},{x:.2f} {y:.2f}))"
        for x, y in places
    )
    return _fill(_layer("parcels", ogr.wkbPolygon, fields), shapes, values)


def _canopy(streets: str, pixels: int) -> str:
    """Heights over all streets in strips, as most height models come: the hard case."""
    dataset = ogr.Open(streets)
    west, east, south, north = dataset.GetLayer(0).GetExtent()
    size = max(east - west, north - south) / pixels
    path = FOLDER / "conditions_canopy.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(path), pixels, pixels, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((west, size, 0.0, north, 0.0, -size))
    raster.SetProjection(dataset.GetLayer(0).GetSpatialRef().ExportToWkt())
    random = np.random.default_rng(2)
    for row in range(0, pixels, 256):
        # Crowns and shrubs some metres wide, one in ten places, of any height up to 12 m.
        heights = 12.0 * np.clip(10.0 * random.random((32, pixels // 8), np.float32) - 9.0, 0, 1)
        raster.GetRasterBand(1).WriteArray(heights.repeat(8, axis=0).repeat(8, axis=1), 0, row)
    return str(path)
