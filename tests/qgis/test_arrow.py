"""Points read as arrays are the points QGIS hands out one by one."""

import sqlite3

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsField,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsProperty,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QVariant

from kc_safety_plugin.bridge.arrow import read_plain_points
from kc_safety_plugin.bridge.features import read_points
from kc_safety_plugin.bridge.plain_layers import open_plain, takes_all_rows
from kc_safety_plugin.core.errors import Canceled

FIELDS = {
    "count": (ogr.OFTInteger, ogr.OFSTNone),
    "sure": (ogr.OFTInteger, ogr.OFSTBoolean),
    "number": (ogr.OFTInteger64, ogr.OFSTNone),
    "harm": (ogr.OFTReal, ogr.OFSTNone),
    "name": (ogr.OFTString, ogr.OFSTNone),
    "figure": (ogr.OFTString, ogr.OFSTNone),
    "day": (ogr.OFTDate, ogr.OFSTNone),
    "moment": (ogr.OFTDateTime, ogr.OFSTNone),
}
NUMBERS = ("count", "number", "harm", "figure")
TEXTS = ("name",)
TIMES = ("day", "moment")
# In degrees, so that they can be moved to metres.
ROWS = [
    ("POINT (-94.5446 39.1061)", 1, 1, 2**60 + 1, 1.5, "Ünï", "12", "2024-03-10",
     "2024-03-10T02:30:00Z"),
    ("POINT (-94.6 39.0)", 0, 0, 2**53 + 1, float("nan"), "", "", "1969-12-31",
     "1969-12-31T23:59:59.900Z"),
    ("POINT EMPTY", None, None, None, None, None, None, None, None),
    (None, 5, 1, 5, 5.0, "nowhere", "5", "2024-01-01", "2024-01-01T00:00:00Z"),
    ("POINT (-94.5 39.2)", None, None, None, None, None, None, None, None),
    ("POINT (-94.4 39.3)", -7, 0, -7, 1e300, "x" * 300, " 7.5 ", "2024-11-03",
     "2024-11-03T01:30:00Z"),
]  # fmt: skip
DRIVERS = {"GPKG": "gpkg", "ESRI Shapefile": "shp", "GeoJSON": "geojson"}
UTM = "EPSG:32615"


def shape(wkt):
    """A geometry; infinity, which newer GDAL does not read from WKT, by its coordinates."""
    if "inf" not in wkt:
        return ogr.CreateGeometryFromWkt(wkt)
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(*map(float, wkt[wkt.index("(") + 1 : -1].split()))
    return point


def write(path, driver="GPKG", rows=ROWS, kind=ogr.wkbPoint, crs=4326):
    system = osr.SpatialReference()
    system.ImportFromEPSG(crs)
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = dataset.CreateLayer("points", system, kind)
    for name, (type_, subtype) in FIELDS.items():
        definition = ogr.FieldDefn(name, type_)
        definition.SetSubType(subtype)
        layer.CreateField(definition)
    for wkt, *values in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        if wkt is not None:
            feature.SetGeometry(shape(wkt))
        for name, value in zip(FIELDS, values):
            if value is None:
                feature.SetFieldNull(name)
            else:
                feature.SetField(name, value)
        layer.CreateFeature(feature)
    del layer, dataset
    return QgsVectorLayer(str(path), "points", "ogr")


def both(layer, crs=UTM, numbers=(), texts=(), times=(), arrays=True):
    """(array table or None, loop table); without ``arrays`` as with GDAL before 3.6."""
    context = QgsProcessingContext()
    target = QgsCoordinateReferenceSystem(crs), context.transformContext()
    plain = open_plain(layer, (*numbers, *texts, *times))
    if not arrays:
        plain.has_arrays = False
    roles = numbers, texts, times
    fast = plain and read_plain_points(plain, layer.crs(), *target, *roles)
    return fast, read_points(QgsProcessingFeatureSource(layer, context), *target, *roles)


def assert_equal(fast, slow):
    assert fast is not None
    np.testing.assert_array_equal(fast.x, slow.x)
    np.testing.assert_array_equal(fast.y, slow.y)
    assert fast.skipped == slow.skipped
    assert set(fast.columns) == set(slow.columns)
    for name, expected in slow.columns.items():
        if isinstance(expected, list):
            assert fast.columns[name] == expected, name
        else:
            assert fast.columns[name].dtype == expected.dtype
            np.testing.assert_array_equal(fast.columns[name], expected, err_msg=name)


@pytest.mark.parametrize("driver", DRIVERS)
@pytest.mark.parametrize("crs", ["EPSG:4326", UTM])
def test_places_and_numbers_of_every_driver(qgis_processing, tmp_path, driver, crs):
    layer = write(tmp_path / f"points.{DRIVERS[driver]}", driver)
    numbers = ("count", "number", "harm")
    fast, slow = both(layer, crs, numbers)
    assert_equal(fast, slow)
    assert len(slow) == 4 and slow.skipped == 2


@pytest.mark.parametrize("driver", ["GPKG", "GeoJSON"])
def test_texts(qgis_processing, tmp_path, driver):
    layer = write(tmp_path / f"points.{DRIVERS[driver]}", driver)
    assert_equal(*both(layer, UTM, NUMBERS, TEXTS))
    assert_equal(*both(layer, UTM, (), ("count", "number", "harm", "figure")))


def test_flags_are_left_to_qgis(qgis_processing, tmp_path):
    # Arrays of booleans do not follow the rows in GDAL 3.6: lamps that are on came out as out.
    flags = [int(bit) for bit in "1101010000001000000001110100110101010010110"]
    rows = [(ROWS[0][0], 1, flag, *ROWS[0][3:]) for flag in flags]
    fast, slow = both(write(tmp_path / "points.gpkg", rows=rows), UTM, ("sure",))
    assert fast is None
    assert slow.columns["sure"].tolist() == flags


def test_times_of_a_geopackage(qgis_processing, tmp_path):
    layer = write(tmp_path / "points.gpkg")
    fast, slow = both(layer, UTM, NUMBERS, TEXTS, TIMES)
    assert_equal(fast, slow)
    assert str(fast.columns["moment"][0]) == "2024-03-10T02:30:00"
    assert_equal(*both(layer, UTM, (), (), ("name", "day")))


def test_a_geopackage_without_the_arrays_of_gdal(qgis_processing, tmp_path):
    layer = write(tmp_path / "it's 100 % points.gpkg")
    assert_equal(*both(layer, UTM, NUMBERS, TEXTS, TIMES, arrays=False))
    assert_equal(*both(layer, "EPSG:4326", ("figure",), ("count", "harm"), (), arrays=False))
    assert_equal(*both(layer, UTM, (), (), ("name", "day"), arrays=False))
    several = write(tmp_path / "several.gpkg", rows=[("MULTIPOINT (1 1,3 3)", *ROWS[0][1:])] * 2,
                    kind=ogr.wkbMultiPoint)  # fmt: skip
    assert_equal(*both(several, UTM, NUMBERS, arrays=False))


def test_a_column_that_lies_is_left_to_qgis(qgis_processing, tmp_path):
    path = tmp_path / "points.gpkg"
    write(path)
    with sqlite3.connect(path) as base:
        for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type='trigger'"):
            base.execute(f'DROP TRIGGER "{name}"')
        base.execute("UPDATE points SET harm = 'much' WHERE fid = 1")
    fast, slow = both(QgsVectorLayer(str(path), "points", "ogr"), UTM, ("harm",), arrays=False)
    assert fast is None and len(slow) == 4


def test_times_with_an_offset_are_left_to_qgis(qgis_processing, tmp_path):
    row = list(ROWS[0])
    row[-1] = "2024-03-10T10:00:00+02:00"
    layer = write(tmp_path / "points.gpkg", rows=[tuple(row)])
    fast, slow = both(layer, UTM, (), (), ("moment",))
    assert fast is None and len(slow) == 1
    assert both(layer, UTM, ("harm",))[0] is not None


@pytest.mark.parametrize(("kind", "shapes"), [
    (ogr.wkbMultiPoint, ["MULTIPOINT ((-94.5 39.1),(-94.7 39.3))", "MULTIPOINT ((-94.4 39.1))",
                         "MULTIPOINT EMPTY"]),
    (ogr.wkbPoint25D, ["POINT Z (-94.5 39.1 300)", "POINT Z (-94.4 39.2 7)"]),
    (ogr.wkbPointZM, ["POINT ZM (-94.5 39.1 300 4)", "POINT ZM (-94.4 39.2 7 5)"]),
    (ogr.wkbPointM, ["POINT M (-94.5 39.1 300)"]),
])  # fmt: skip
@pytest.mark.parametrize("crs", ["EPSG:4326", UTM])
def test_many_points_heights_and_measures(qgis_processing, tmp_path, kind, shapes, crs):
    rows = [(shape, *ROWS[0][1:]) for shape in shapes] + [(None, *ROWS[0][1:])]
    layer = write(tmp_path / "points.gpkg", rows=rows, kind=kind)
    fast, slow = both(layer, crs, ("harm",))
    assert_equal(fast, slow)
    assert slow.skipped == 1 + (kind == ogr.wkbMultiPoint)


def test_points_that_have_no_place_in_the_other_system(qgis_processing, tmp_path):
    shapes = ["POINT (-94.5 39.1)", "POINT (85 0)", "POINT (inf 3)", "POINT (-94.4 91)"]
    layer = write(tmp_path / "points.gpkg", rows=[(one, *ROWS[0][1:]) for one in shapes])
    assert_equal(*both(layer, "EPSG:3857", ("harm",)))
    assert_equal(*both(layer, UTM, ("harm",)))


def test_many_batches_in_order(qgis_processing, tmp_path):
    random = np.random.default_rng(5)
    x, y = random.uniform(-94.7, -94.3, 70_000), random.uniform(38.9, 39.3, 70_000)
    path = tmp_path / "many.csv"
    lines = ["x,y,harm"] + [f"{a:.9f},{b:.9f},{i}" for i, (a, b) in enumerate(zip(x, y))]
    path.write_text("\n".join(lines))
    packed = tmp_path / "many.gpkg"
    table = gdal.OpenEx(
        str(path),
        gdal.OF_VECTOR,
        open_options=["X_POSSIBLE_NAMES=x", "Y_POSSIBLE_NAMES=y", "AUTODETECT_TYPE=YES"],
    )
    gdal.VectorTranslate(str(packed), table, options=["-a_srs", "EPSG:4326"])
    layer = QgsVectorLayer(str(packed), "many", "ogr")
    fast, slow = both(layer, UTM, ("harm",))
    assert_equal(fast, slow)
    np.testing.assert_array_equal(fast.columns["harm"], np.arange(70_000))


@pytest.mark.parametrize("kept", [1, 10**15])
def test_the_count_that_a_file_keeps_may_be_wrong(qgis_processing, tmp_path, kept):
    path = tmp_path / "points.gpkg"
    write(path, rows=ROWS * 3)
    with sqlite3.connect(path) as base:
        base.execute("UPDATE gpkg_ogr_contents SET feature_count = ?", (kept,))
    fast, slow = both(QgsVectorLayer(str(path), "points", "ogr"), UTM, ("harm",))
    assert_equal(fast, slow)
    assert len(fast) == 12


def test_csv_with_columns_of_coordinates(qgis_processing, tmp_path):
    path = tmp_path / "points.csv"
    path.write_text("x,y,harm,name\n-94.5,39.1,2.5,a\n-94.4,39.2,,é\n,,1,b\n", encoding="utf-8")
    layer = QgsVectorLayer(
        f"{path}|option:X_POSSIBLE_NAMES=x|option:Y_POSSIBLE_NAMES=y|option:AUTODETECT_TYPE=YES",
        "points", "ogr",
    )  # fmt: skip
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert layer.isSpatial()
    assert_equal(*both(layer, UTM, ("harm",), ("name",)))


def test_what_only_qgis_knows_is_left_to_it(qgis_processing, tmp_path):
    layer = write(tmp_path / "points.gpkg")
    assert open_plain(layer, ("harm",)) is not None
    assert open_plain(layer, ("missing",)) is None
    assert open_plain(None, ()) is None
    layer.startEditing()
    assert open_plain(layer, ()) is None
    layer.rollBack()
    layer.setSubsetString('"count" > 0')
    assert open_plain(layer, ()) is None
    layer.setSubsetString("")
    layer.addExpressionField('"harm" * 2', QgsField("twice", QVariant.Double))
    assert open_plain(layer, ("twice",)) is None
    assert open_plain(layer, ("harm",)) is not None
    other = QgsVectorLayer("NoGeometry?field=count:integer&field=extra:double", "o", "memory")
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(other)
    join.setJoinFieldName("count")
    join.setTargetFieldName("count")
    join.setUsingMemoryCache(True)
    layer.addJoin(join)
    assert open_plain(layer, ("o_extra",)) is None
    assert open_plain(other, ("count",)) is None


def test_limits_of_the_input(qgis_processing):
    limited = QgsProcessingFeatureSourceDefinition
    assert takes_all_rows("a.gpkg") and takes_all_rows(limited("a.gpkg"))
    assert not takes_all_rows(limited("a.gpkg", True))
    assert not takes_all_rows(limited("a.gpkg", False, 10))
    assert takes_all_rows(limited(QgsProperty.fromValue("a.gpkg")))


@pytest.fixture
def counting(monkeypatch):
    """How often the feature loop was used."""
    calls = []

    def counted(*arguments):
        calls.append(1)
        return read_points(*arguments)

    monkeypatch.setattr("kc_safety_plugin.algorithms.run.read_points", counted)
    return calls


def test_algorithms_take_the_fast_way(run_algorithm, tmp_path, counting):
    layer = write(tmp_path / "points.gpkg")
    asked = {"CELL_SIZE": 500, "BANDWIDTH": 2000, "OUTPUT": str(tmp_path / "d.tif")}
    fast = run_algorithm("kerneldensity", {**asked, "INPUT": layer})
    by_path = run_algorithm("kerneldensity", {**asked, "INPUT": str(tmp_path / "points.gpkg")})
    assert counting == [] and fast["POINTS"] == by_path["POINTS"] == 4 and fast["SKIPPED"] == 2
    layer.selectByIds([1, 2, 3])
    QgsProject.instance().addMapLayer(layer)
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    some = run_algorithm("kerneldensity", {**asked, "INPUT": chosen})
    QgsProject.instance().takeMapLayer(layer)
    assert counting == [1] and (some["POINTS"], some["SKIPPED"]) == (2, 1)


def test_cancel_stops_between_batches(qgis_processing, tmp_path):
    layer = write(tmp_path / "points.gpkg")
    target = QgsCoordinateReferenceSystem(UTM), QgsProcessingContext().transformContext()

    def stop(_share):
        raise Canceled

    with pytest.raises(Canceled):
        read_plain_points(open_plain(layer, ()), layer.crs(), *target, tick=stop)
