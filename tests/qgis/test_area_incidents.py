"""Incidents of a layer that lie in an area: who is in, who is left out, what is known."""

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from kc_safety_plugin.bridge.area_incidents import incident_source, incidents_inside
from kc_safety_plugin.core.errors import SafetyDataError

UTM = QgsCoordinateReferenceSystem("EPSG:26915")
AREA = QgsGeometry.fromWkt("Polygon((0 0, 100 0, 0 100, 0 0))")
FIELDS = "occurred_from:datetime,occurred_to:datetime,time_precision:string(10),pile:bool"
ROWS = [
    ("Point(10 10)", "2024-01-01T10:00:00", "2024-01-01T12:00:00", "minute", False),
    ("Point(20 20)", "2024-01-03T00:00:00", None, "day", None),
    # In the box of the area, but beyond its slope.
    ("Point(90 90)", "2024-01-05T01:00:00", None, "minute", False),
    ("Point(30 30)", None, None, "minute", False),
    ("Point(40 40)", "2024-01-04T02:00:00", None, "minute", True),
    (None, "2023-12-24T03:00:00", None, "minute", False),
    ("Point(9000 9000)", "2024-02-29T04:00:00", None, "minute", False),
]


def read(layer, area=AREA, crs=UTM):
    return incidents_inside(incident_source(layer, QgsCoordinateTransformContext()), area, crs)


def saved(layer, path):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    return QgsVectorLayer(f"{path}|layername=input", "Incidents", "ogr")


@pytest.mark.parametrize("kept", ["memory", "file", "edited"])
def test_those_inside_with_their_times(qgis_app, layer, tmp_path, kept):
    points = layer("Point", ROWS, FIELDS)
    if kept != "memory":
        points = saved(points, tmp_path / "input.gpkg")
    if kept == "edited":
        assert points.startEditing()
    found = read(points)
    assert found.begin.tolist() == np.array(["2024-01-01T10", "2024-01-03"], "M8[s]").tolist()
    assert found.end[0] == np.datetime64("2024-01-01T12") and np.isnat(found.end[1])
    assert found.clock.tolist() == [True, False]
    assert (found.piled, found.undated) == (1, 1)
    assert str(found.first) == "2023-12-24T03:00:00" and str(found.last) == "2024-02-29T04:00:00"


def test_a_filter_of_the_layer_holds(qgis_app, layer, tmp_path):
    points = saved(layer("Point", ROWS, FIELDS), tmp_path / "input.gpkg")
    assert points.setSubsetString("\"time_precision\" = 'day'")
    found = read(points)
    assert len(found.begin) == 1 and str(found.last) == "2024-01-03T00:00:00"


def test_degrees_and_feet(qgis_app, layer):
    place = QgsGeometry.fromWkt("Point(-94.55 39.1)")
    for crs in ("EPSG:4326", "ESRI:102698"):
        system = QgsCoordinateReferenceSystem(crs)
        assert system.isValid()
        xy = QgsGeometry(place)
        rows = [(xy.asWkt(9), "2024-01-01T10:00:00")]
        if crs != "EPSG:4326":
            rows = [("Point(2764000 1066000)", "2024-01-01T10:00:00")]
        points = layer("Point", rows, "occurred_from:datetime", crs)
        around = (
            next(points.getFeatures()).geometry().buffer(0.01 if crs == "EPSG:4326" else 300, 8)
        )
        far = QgsGeometry(around)
        far.translate(1.0 if crs == "EPSG:4326" else 9000.0, 0)
        assert len(read(points, around, system).begin) == 1
        assert len(read(points, far, system).begin) == 0


def test_texts_and_days_alone(qgis_app, layer):
    rows = [("Point(1 1)", "2024-01-01T10:00"), ("Point(1 1)", "2024-01-02"), ("Point(1 1)", "?")]
    found = read(layer("Point", rows, "occurred_from:string(30)"))
    assert found.clock.tolist() == [True, False] and found.undated == 1
    days = read(layer("Point", [("Point(1 1)", "2024-01-02")], "occurred_from:date"))
    assert days.clock.tolist() == [False] and str(days.last) == "2024-01-02T00:00:00"


def test_an_empty_layer_says_nothing_of_any_day(qgis_app, layer):
    found = read(layer("Point", [], FIELDS))
    assert len(found.begin) == 0 and np.isnat(found.first) and np.isnat(found.last)


def test_layers_that_cannot_be_read_are_refused_by_name(qgis_app, layer):
    with pytest.raises(SafetyDataError) as refused:
        incident_source(layer("Point", [], "when:datetime"), QgsCoordinateTransformContext())
    assert refused.value.details["fields"] == "occurred_from"
    unknown = layer("Point", [], FIELDS)
    unknown.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(SafetyDataError):
        incident_source(unknown, QgsCoordinateTransformContext())
