"""Figures that are known of the real files, found again by the tools."""

from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
)

from kc_safety_plugin.bridge.features import read_features, read_points
from kc_safety_plugin.core.pairs import points_near_lines

KC = Path(__file__).resolve().parents[3] / "shared" / "data" / "kc"
pytestmark = [
    pytest.mark.real_data,
    pytest.mark.skipif(not KC.is_dir(), reason="the shared real data are not here"),
]
AVENUE = KC / "corridor_independence_ave.geojson"
STREETS = KC / "street_edges_from_blocks.gpkg"


def delimited(name, options, crs="EPSG:4326"):
    layer = QgsVectorLayer(f"{KC / name}|option:{options}", "table", "ogr")
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    assert layer.isValid() and layer.isSpatial()
    return layer


@pytest.mark.parametrize(
    ("name", "within"), [("kcpd_2017_points.csv", 246), ("land_bank_2012_2016.csv", 22)]
)
def test_points_within_150_metres_of_the_avenue(qgis_processing, name, within):
    context = QgsProcessingContext()
    target = QgsCoordinateReferenceSystem("EPSG:32615"), context.transformContext()
    line = QgsVectorLayer(str(AVENUE), "avenue", "ogr")
    table = delimited(name, "X_POSSIBLE_NAMES=Longitude|option:Y_POSSIBLE_NAMES=Latitude")
    points = read_points(QgsProcessingFeatureSource(table, context), *target)
    lines = read_features(QgsProcessingFeatureSource(line, context), *target).lines()
    assert len(points_near_lines(points.x, points.y, lines, 150.0)[0]) == within


def test_the_length_of_the_avenue(run_algorithm):
    line = QgsVectorLayer(str(AVENUE), "avenue", "ogr")
    result = run_algorithm(
        "definecorridor", {"LINE": line, "STREETS": str(STREETS), "NAME": "Independence Avenue"}
    )
    # 2,224 m from Benton Boulevard to Hardesty Avenue, 20 m more or less at either end.
    assert result["GROUND_LENGTH"] == pytest.approx(2224, abs=40)


def test_homicides_of_2015(run_algorithm):
    result = run_algorithm(
        "importincidents", {"INPUTS": [str(KC / "homicides_2015_us_cities.csv")]}
    )
    assert result["READ"] == result["KEPT"] == 1_922
    # The dates are written as seconds since 1970.
    years = {row["occurred_from"].date().year() for row in result.rows()}
    assert years <= {2014, 2015, 2016} and 2015 in years


def test_council_districts_written_as_text(run_algorithm, layer):
    table = delimited("council_districts_2023.csv", "GEOM_POSSIBLE_NAMES=the_geom", "")
    incidents = layer(
        "Point",
        [("POINT(-94.5446 39.1061)", f"2017-0{1 + 6 * (k > 2)}-15T12:00:00") for k in range(5)],
        "occurred_from:datetime",
        "EPSG:4326",
    )
    asked = {
        "INCIDENTS": incidents, "AREAS": table, "FIRST_START": "2017-01-01",
        "FIRST_END": "2017-06-30", "SECOND_START": "2017-07-01", "SECOND_END": "2017-12-31",
    }  # fmt: skip
    with pytest.raises(QgsProcessingException, match="AREAS.*coordinate"):
        run_algorithm("percentchange", asked)
    table.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    rows = run_algorithm("percentchange", asked).rows()
    assert len(rows) == 6
    counts = sorted((row["first"], row["second"]) for row in rows)
    assert counts == [(0, 0)] * 5 + [(3, 2)]


def test_lamps_of_the_city(run_algorithm):
    lamps = QgsVectorLayer(str(KC / "light_poles_sample.geojson"), "lamps", "ogr")
    everywhere = QgsVectorLayer(str(STREETS), "streets", "ogr")
    context = QgsProcessingContext().transformContext()
    move = QgsCoordinateTransform(lamps.crs(), everywhere.crs(), context)
    near = set()
    for lamp in lamps.getFeatures():
        around = QgsGeometry.fromPointXY(move.transform(lamp.geometry().asPoint())).buffer(60, 8)
        near.update(
            street.id()
            for street in everywhere.getFeatures(around.boundingBox())
            if street.geometry().intersects(around)
        )
    streets = everywhere.materialize(QgsFeatureRequest(list(near)))
    result = run_algorithm(
        "lighting",
        {"STREETS": streets, "LAMPS": lamps, "SPACING": 12, "LAMP_STATUS": "TEMPORARY_OUTPUT"},
    )
    assert result["LAMPS_READ"] == result.layer("LAMP_STATUS").featureCount() == 111
    assert result["STREET_LAMPS"] + result["LAMPS_OFF_STREET"] == 111
    # Nothing is known of their heights and lumens, and that is said.
    assert result["DEFAULTED_HEIGHTS"] == result["DEFAULTED_LUMENS"] == 111


def test_tracts_in_a_system_without_a_code(run_algorithm):
    tracts = QgsVectorLayer(str(KC.parent / "raster" / "olinda_tracts.shp"), "tracts", "ogr")
    assert tracts.featureCount() == 470
    asked = {"INPUT": tracts, "FIELD": "V014", "BAND": 1500}
    if not tracts.crs().isGeographic():
        # QGIS 3.22 makes nothing of the system of this file; the way out is told.
        with pytest.raises(QgsProcessingException, match="INPUT.*degrees.*set its.*EPSG:4326"):
            run_algorithm("gistarvalues", asked)
        tracts.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    result = run_algorithm("gistarvalues", asked)
    rows = result.rows()
    assert len(rows) + result["SKIPPED"] == 470 and result["WORKING_CRS"] == "EPSG:32725"
    assert max(row["neighbors"] for row in rows) > 20
    assert result["HOT"] == sum(row["gi_bin"] > 0 for row in rows)
