"""Fifty thousand work orders generated, saved, filtered and exported, against a loop per order."""

import csv
import shutil
import time
from datetime import date

import numpy as np
from osgeo import ogr, osr

from tests.benchmarks.measure import FOLDER, Row, alone, at_least

_BLOCKS, _BLOCK_M = 100, 100.0
_X, _Y = 366400.0, 4329700.0
_PEER, _SESSION = "loop, addFeatures one by one", "the same, one edit session"
_TEMPORARY = "TEMPORARY_OUTPUT"


def rows(quick: bool):
    count = 5_000 if quick else 50_000
    _made(count)
    few = _made(count // 10)
    ours = alone("bench_work_orders:run", count)
    size = f"{count:,} orders"
    note = f"{ours['count']:,} exported; peak {ours['peak_mb']:.0f} MB"
    # Each order in a transaction of its own takes minutes; its time grows with their number.
    slow = alone("bench_work_orders:loop", few, False)
    seconds = slow["seconds"] * count / few
    row = Row("work orders made, saved and exported", size, ours["seconds"], _PEER, seconds)
    row.note = f"{note}; peer measured with {few:,}"
    yield at_least(5, row)
    fast = alone("bench_work_orders:loop", count, True)
    for work, key in (("made and saved", "generated"), ("filtered, exported", "exported")):
        yield Row(f"work orders {work}", size, ours[key], _SESSION, fast[key])
    yield Row("work orders made again, all known", size, ours["again"])


def run(count: int) -> dict:
    """The tools as a planner runs them, into a workspace."""
    from tests.benchmarks.measure import qgis

    keep = qgis()
    import processing

    file = FOLDER / "orders_workspace.gpkg"
    file.unlink(missing_ok=True)
    processing.run("kcsafety:createworkspace", {"OUTPUT": str(file)})
    layers = {name: _path(name.lower()) for name in ("CENTERLINE", "AREA", "BLOCK_FACES")}
    asked = {"WORKSPACE": str(file), "NAME": "Main St", "START": "2023-12-01", **layers}
    processing.run("kcsafety:activatecorridor", asked)
    orders = {"WORKSPACE": str(file), "LAMPS": _path(f"lamps_{count}"), "OUTPUT": _TEMPORARY}
    start = time.perf_counter()
    made = processing.run("kcsafety:generateworkorders", orders)
    generated = time.perf_counter() - start
    folder = FOLDER / "orders_out"
    shutil.rmtree(folder, ignore_errors=True)
    asked = {"WORKSPACE": str(file), "FORMAT": "csv", "STATUS": "proposed", "FOLDER": str(folder)}
    start = time.perf_counter()
    found = processing.run("kcsafety:exportworkorders", asked)
    exported = time.perf_counter() - start
    if not made["NEW"] == found["COUNT"] == count:
        raise RuntimeError(f"{count} orders wanted, {made['NEW']} made, {found['COUNT']} exported")
    start = time.perf_counter()
    processing.run("kcsafety:generateworkorders", orders)
    again = time.perf_counter() - start
    del keep
    return {
        "generated": generated,
        "exported": exported,
        "seconds": generated + exported,
        "again": again,
        "count": found["COUNT"],
    }


def loop(count: int, session: bool) -> dict:
    """What a script does: find the nearest face of each lamp, add one feature after another."""
    from tests.benchmarks.measure import qgis

    keep = qgis()
    from qgis.core import QgsFeature, QgsSpatialIndex, QgsVectorFileWriter, QgsVectorLayer

    path = FOLDER / "orders_loop.gpkg"
    path.unlink(missing_ok=True)
    start = time.perf_counter()
    faces = QgsVectorLayer(_path("block_faces"), "faces", "ogr")
    known = {face.id(): face for face in faces.getFeatures()}
    index = QgsSpatialIndex(faces.getFeatures(), flags=QgsSpatialIndex.FlagStoreFeatureGeometries)
    names = [
        "wo_id",
        "number",
        "corridor",
        "task",
        "department",
        "status",
        "due_date",
        "block",
        "side",
        "asset_id",
    ]
    fields = "&".join(f"field={name}:string(80)" for name in (*names, "chainage_m"))
    empty = QgsVectorLayer(f"Point?crs=EPSG:26915&{fields}", "work_orders", "memory")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(empty, str(path), _transforms(), options)
    saved = QgsVectorLayer(str(path), "orders", "ogr")
    shape = saved.fields()
    if session:
        saved.startEditing()
    add = saved.addFeatures if session else saved.dataProvider().addFeatures
    lamps = QgsVectorLayer(_path(f"lamps_{count}"), "lamps", "ogr")
    for number, lamp in enumerate(lamps.getFeatures()):
        if not lamp["out"]:
            continue
        place = lamp.geometry()
        face = known[index.nearestNeighbor(place.asPoint(), 1)[0]]
        along = face["from_m"] + face.geometry().lineLocatePoint(place)
        order = QgsFeature(shape)
        order.setGeometry(place)
        order["wo_id"], order["number"] = f"lamp-{lamp['lamp_id']}", f"MAI-LT-{number:05d}"
        order["corridor"], order["task"] = face["corridor"], "Repair street light"
        order["department"], order["status"] = "Public Works", "proposed"
        order["due_date"] = date(2023, 12, 15).isoformat()
        order["block"], order["side"] = face["block"], face["side"]
        order["asset_id"], order["chainage_m"] = lamp["lamp_id"], f"{along:.1f}"
        add([order])
    if session and not saved.commitChanges():
        raise RuntimeError(saved.commitErrors())
    generated = time.perf_counter() - start
    start = time.perf_counter()
    written = 0
    with open(FOLDER / "orders_loop.csv", "w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(field.name() for field in shape)
        for order in saved.getFeatures():
            if order["status"] == "proposed":
                table.writerow(order.attributes())
                written += 1
    exported = time.perf_counter() - start
    del keep
    seconds = generated + exported
    return {"generated": generated, "exported": exported, "seconds": seconds, "count": written}


def _transforms():
    from qgis.core import QgsCoordinateTransformContext

    return QgsCoordinateTransformContext()


def _path(name: str) -> str:
    return str(FOLDER / f"orders_{name}.gpkg")


def _made(count: int) -> int:
    """A street of 10 km with two sides, and ``count`` lamps that are out along it."""
    length = _BLOCKS * _BLOCK_M
    faces = []
    for block in range(_BLOCKS):
        start, end = block * _BLOCK_M, (block + 1) * _BLOCK_M
        name = f"Street {block} to Street {block + 1}"
        for side, y in (("L", 6.0), ("R", -6.0)):
            face = (f"f-{block}-{side}", "Main St", side, name, start, end, _BLOCK_M, f"s{block}")
            faces.append((_line((start, y), (end, y)), (*face, block + 1)))
    texts = [
        "face_id",
        "corridor",
        "side",
        "block",
        "from_m",
        "to_m",
        "length_m",
        "street_id",
        "block_no",
    ]
    kinds = dict.fromkeys(texts, ogr.OFTString)
    kinds.update(dict.fromkeys(("from_m", "to_m", "length_m"), ogr.OFTReal))
    kinds["block_no"] = ogr.OFTInteger
    _write("block_faces", kinds, faces)
    about = {"corridor": ogr.OFTString, "street": ogr.OFTString, "length_m": ogr.OFTReal}
    row = ("Main St", "Main Street", length)
    _write("centerline", about, [(_line((0, 0), (length, 0)), row)])
    corners = ((-75, -75), (length + 75, -75), (length + 75, 75), (-75, 75), (-75, -75))
    _write("area", about, [("POLYGON((" + _points(corners) + "))", row)])
    random = np.random.default_rng(11)
    x = random.uniform(0.0, length, count).round(2).tolist()
    y = (random.choice([-1.0, 1.0], count) * random.uniform(4.0, 12.0, count)).round(2).tolist()
    lamps = [
        (f"POINT({_points([place])})", (f"P-{number:05d}", 1))
        for number, place in enumerate(zip(x, y))
    ]
    _write(f"lamps_{count}", {"lamp_id": ogr.OFTString, "out": ogr.OFTInteger}, lamps)
    return count


def _line(*points) -> str:
    return f"LINESTRING({_points(points)})"


def _points(points) -> str:
    return ",".join(f"{_X + x:.2f} {_Y + y:.2f}" for x, y in points)


def _write(name, kinds, shapes) -> None:
    FOLDER.joinpath(f"orders_{name}.gpkg").unlink(missing_ok=True)
    system = osr.SpatialReference()
    system.ImportFromEPSG(26915)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(_path(name))
    layer = file.CreateLayer(name, system, ogr.wkbUnknown)
    for field, kind in kinds.items():
        definition = ogr.FieldDefn(field, kind)
        if field == "out":
            definition.SetSubType(ogr.OFSTBoolean)
        layer.CreateField(definition)
    layer.StartTransaction()
    for wkt, values in shapes:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt(wkt))
        for at, value in enumerate(values):
            feature.SetField(at, value)
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer, file
