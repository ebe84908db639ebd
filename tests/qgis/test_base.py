"""What every algorithm promises: outputs whole or not at all, refusals in one sentence."""

import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsProcessingException, QgsVectorLayer, QgsWkbTypes

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import POINTS, number, sink, source
from kc_safety_plugin.bridge.compat import real_field
from kc_safety_plugin.bridge.result_rows import result_feature, result_fields


class Probe(SafetyAlgorithm):
    """Copies points; fails at a chosen row."""

    NAME = "probe"
    GROUP = Group.PREPARE

    def displayName(self):
        return "Probe"

    def parameters(self):
        return [
            source("INPUT", "Points", POINTS),
            number("FAIL_AT", "Row to fail at", -1),
            sink("OUTPUT", "Copy", POINTS[0]),
        ]

    def execute(self, run):
        run.work_in_crs_of("INPUT")
        points = run.points("INPUT", numbers=["value"])
        run.refuse_empty("INPUT", points)
        fields = result_fields(real_field("value"))
        fail_at = run.number("FAIL_AT")

        def rows():
            for i, (x, y, v) in enumerate(zip(points.x, points.y, points.columns["value"])):
                if i == fail_at:
                    raise OSError("disk full")
                yield result_feature(fields, QgsGeometry.fromPointXY(QgsPointXY(x, y)), v)

        kind = QgsWkbTypes.Type.Point
        return {"OUTPUT": run.write("OUTPUT", fields, kind, rows(), count=len(points))}


@pytest.fixture
def probe(provider):
    provider.addAlgorithm(Probe())


@pytest.fixture
def five(layer):
    rows = [(f"POINT({i} 0)", float(i)) for i in range(5)]
    return layer("Point", rows, "value:double")


def values(path):
    copy = QgsVectorLayer(str(path), "copy", "ogr")
    assert copy.isValid()
    return sorted(f["value"] for f in copy.getFeatures())


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "shp"])
def test_a_file_appears_whole_under_its_name(probe, run_algorithm, five, tmp_path, ending):
    target = tmp_path / f"copy.{ending}"
    result = run_algorithm("probe", {"INPUT": five, "OUTPUT": str(target)})
    assert result["OUTPUT"] == str(target)
    assert values(target) == [0, 1, 2, 3, 4]
    assert not [p for p in tmp_path.iterdir() if "part" in p.name]


def test_a_failure_leaves_the_earlier_file(probe, run_algorithm, five, tmp_path):
    target = tmp_path / "copy.gpkg"
    run_algorithm("probe", {"INPUT": five, "OUTPUT": str(target)})
    with pytest.raises(QgsProcessingException, match="disk full"):
        run_algorithm("probe", {"INPUT": five, "OUTPUT": str(target), "FAIL_AT": 3})
    assert values(target) == [0, 1, 2, 3, 4]
    assert [p.name for p in tmp_path.iterdir()] == ["copy.gpkg"]


def test_cancel_leaves_no_output(probe, run_algorithm, five, tmp_path):
    target = tmp_path / "copy.gpkg"
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        run_algorithm("probe", {"INPUT": five, "OUTPUT": str(target)}, cancel_at=50)
    assert list(tmp_path.iterdir()) == []


def test_null_is_not_zero_and_missing_geometry_is_counted(probe, run_algorithm, layer):
    rows = [("POINT(1 1)", None), (None, 3.0), ("POINT EMPTY", 4.0)]
    result = run_algorithm("probe", {"INPUT": layer("Point", rows, "value:double")})
    assert [row["value"] for row in result.rows()] == [None]
    assert result["SKIPPED"] == 2
    assert "left out 2" in result["REPORT"]


def test_degrees_are_computed_in_the_utm_zone(probe, run_algorithm, layer):
    points = layer("Point", [("POINT(-94.5446 39.1061)", 1.0)], "value:double", "EPSG:4326")
    result = run_algorithm("probe", {"INPUT": points})
    assert result["WORKING_CRS"] == "EPSG:32615"
    assert result.layer().crs().authid() == "EPSG:32615"
    point = next(result.layer().getFeatures()).geometry().asPoint()
    # The same place by pyproj 3.4.1.
    assert (point.x(), point.y()) == pytest.approx((366447.0168, 4329686.3559), abs=1e-3)


def test_a_wrong_geocode_does_not_move_the_city(probe, run_algorithm, layer):
    rows = [(f"POINT({-94.5 - i / 1000} 39.1)", 1.0) for i in range(9)] + [("POINT(-122 37)", 1.0)]
    result = run_algorithm("probe", {"INPUT": layer("Point", rows, "value:double", "EPSG:4326")})
    assert result["WORKING_CRS"] == "EPSG:32615"


def test_feet_become_metres(probe, run_algorithm, layer):
    points = layer("Point", [("POINT(2780000 1070000)", 1.0)], "value:double", "ESRI:102698")
    assert run_algorithm("probe", {"INPUT": points})["WORKING_CRS"] == "EPSG:32615"


def test_web_mercator_is_no_system_to_measure_in(probe, run_algorithm, layer):
    points = layer("Point", [("POINT(-10524658 4736714)", 1.0)], "value:double", "EPSG:3857")
    assert run_algorithm("probe", {"INPUT": points})["WORKING_CRS"] == "EPSG:32615"


def test_a_layer_without_crs_is_refused_by_name(probe, run_algorithm, five):
    from qgis.core import QgsCoordinateReferenceSystem

    five.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match="INPUT.*coordinate reference system"):
        run_algorithm("probe", {"INPUT": five})


def test_degrees_that_call_themselves_metres_are_refused(probe, run_algorithm, layer):
    rows = [(f"POINT({-94.5 - i / 1000} 39.1)", 1.0) for i in range(9)]
    with pytest.raises(QgsProcessingException, match="INPUT.*degrees.*EPSG:26915.*EPSG:4326"):
        run_algorithm("probe", {"INPUT": layer("Point", rows, "value:double", "EPSG:26915")})


def test_an_empty_layer_is_refused(probe, run_algorithm, layer):
    with pytest.raises(QgsProcessingException, match="INPUT.*nothing to work on"):
        run_algorithm("probe", {"INPUT": layer("Point", [], "value:double")})
