"""Whichever way a layer is read, a run gives what it gives for a plain copy of the rows it shows.

Plain files are read as arrays, everything else feature by feature. Every state that a layer can be
in on a planner's desk is compared with a memory layer of the features that QGIS shows in it.
"""

import numpy as np
import pytest
from osgeo import ogr, osr
from qgis.core import (
    NULL,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QVariant

FIELDS = (
    ("count", ogr.OFTInteger, ogr.OFSTNone),
    ("sure", ogr.OFTInteger, ogr.OFSTBoolean),
    ("harm", ogr.OFTReal, ogr.OFSTNone),
    ("beat", ogr.OFTString, ogr.OFSTNone),
    ("begun", ogr.OFTDateTime, ogr.OFSTNone),
    ("ended", ogr.OFTDateTime, ogr.OFSTNone),
)
DRIVERS = {"GPKG": "gpkg", "GeoJSON": "geojson", "ESRI Shapefile": "shp"}


def rows():
    random = np.random.default_rng(20231130)
    for number in range(300):
        x, y = random.uniform(-94.56, -94.51), random.uniform(39.09, 39.12)
        hour = int(random.integers(0, 96))
        begun = f"2024-03-{8 + hour // 24:02d}T{hour % 24:02d}:15:00Z"
        later = hour + int(random.integers(0, 9))
        ended = f"2024-03-{8 + later // 24:02d}T{later % 24:02d}:45:00Z"
        yield (
            None if number % 41 == 7 else f"POINT ({x} {y})",
            None if number % 17 == 3 else int(random.integers(0, 5)),
            None if number % 13 == 5 else int(random.integers(0, 2)),
            None if number % 11 == 2 else float(random.integers(0, 40)) / 8,
            None if number % 19 == 1 else f"B{number % 4}",
            None if number % 23 == 4 else begun,
            None if number % 7 == 6 else ended,
        )


@pytest.fixture(params=DRIVERS)
def points(request, tmp_path, qgis_processing):
    """A file of points with every kind of hole in it."""
    path = tmp_path / f"points.{DRIVERS[request.param]}"
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    dataset = ogr.GetDriverByName(request.param).CreateDataSource(str(path))
    table = dataset.CreateLayer("points", system, ogr.wkbPoint)
    for name, kind, subtype in FIELDS:
        definition = ogr.FieldDefn(name, kind)
        definition.SetSubType(subtype)
        table.CreateField(definition)
    for wkt, *values in rows():
        feature = ogr.Feature(table.GetLayerDefn())
        if wkt:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        for (name, _, _), value in zip(FIELDS, values):
            if value is None:
                feature.SetFieldNull(name)
            else:
                feature.SetField(name, value)
        table.CreateFeature(feature)
    del table, dataset
    layer = QgsVectorLayer(str(path), "points", "ogr")
    assert layer.featureCount() == 300
    QgsProject.instance().addMapLayer(layer, False)
    yield layer
    if layer.isEditable():
        layer.rollBack()
    QgsProject.instance().removeMapLayer(layer.id())


def shown(layer, request=None):
    """A memory layer of the features that QGIS shows, in their order."""
    copy = QgsVectorLayer("Point?crs=EPSG:4326", "copy", "memory")
    copy.dataProvider().addAttributes(list(layer.fields()))
    copy.updateFields()
    features = []
    for one in layer.getFeatures(request or QgsFeatureRequest()):
        feature = QgsFeature(copy.fields())
        feature.setGeometry(one.geometry())
        feature.setAttributes(one.attributes())
        features.append(feature)
    assert copy.dataProvider().addFeatures(features)[0]
    return copy


def nothing(layer):
    return layer


def filtered(layer):
    assert layer.setSubsetString('"count" >= 2')
    return layer


def selected(layer):
    layer.selectByIds(sorted(layer.allFeatureIds())[::3])
    return QgsProcessingFeatureSourceDefinition(layer.id(), True)


def filtered_and_selected(layer):
    filtered(layer)
    return selected(layer)


def edited(layer):
    """Values and places changed, features deleted and added, nothing saved."""
    ids = sorted(layer.allFeatureIds())
    assert layer.startEditing()
    for number, name, value in ((10, "harm", 500.0), (11, "harm", NULL), (12, "beat", "B1")):
        layer.changeAttributeValue(ids[number], layer.fields().lookupField(name), value)
    layer.changeGeometry(ids[13], QgsGeometry.fromWkt("POINT (-94.512 39.118)"))
    layer.deleteFeatures(ids[20:60])
    for k in range(5):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"POINT (-94.5{20 + k} 39.1)"))
        feature.setAttribute("harm", 90.0 + k)
        assert layer.addFeature(feature)
    return layer


STATES = (nothing, filtered, selected, filtered_and_selected, edited)


def surface(run_algorithm, source, **more):
    result = run_algorithm(
        "kerneldensity", {"INPUT": source, "CELL_SIZE": 200, "BANDWIDTH": 900, **more}
    )
    raster = result.layer()
    block = raster.dataProvider().block(1, raster.extent(), raster.width(), raster.height())
    values = np.array(
        [[block.value(i, j) for j in range(raster.width())] for i in range(raster.height())]
    )
    del block, raster
    return values, result["POINTS"], result["SKIPPED"]


def assert_same(ours, theirs):
    np.testing.assert_allclose(ours[0], theirs[0], rtol=1e-6, atol=1e-9)
    assert ours[1:] == theirs[1:]


def plain_copy(layer, source):
    limited = isinstance(source, QgsProcessingFeatureSourceDefinition)
    request = QgsFeatureRequest(layer.selectedFeatureIds()) if limited else None
    return shown(layer, request)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("weight", ["", "harm", "sure"])
def test_density(run_algorithm, points, state, weight):
    source = state(points)
    more = {"WEIGHT": weight} if weight else {}
    ours = surface(run_algorithm, source, **more)
    assert ours[0].max() > 0 and 0 < ours[1] < 300
    assert_same(ours, surface(run_algorithm, plain_copy(points, source), **more))


@pytest.mark.parametrize("state", STATES)
def test_hours(run_algorithm, points, state):
    if points.dataProvider().storageType() == "ESRI Shapefile":
        pytest.skip("a shapefile has no moments")
    source = state(points)
    asked = {"BEGIN_FIELD": "begun", "END_FIELD": "ended"}
    ours = run_algorithm("hourofweek", {"INPUT": source, **asked})
    theirs = run_algorithm("hourofweek", {"INPUT": plain_copy(points, source), **asked})
    assert ours.rows() == theirs.rows() and ours["SKIPPED"] == theirs["SKIPPED"]
    assert sum(row["weight"] for row in ours.rows()) > 10


def test_a_joined_column_and_a_virtual_one(run_algorithm, points):
    other = QgsVectorLayer("NoGeometry?field=beat:string&field=load:double", "loads", "memory")
    features = []
    for number in range(3):
        feature = QgsFeature(other.fields())
        feature.setAttributes([f"B{number}", 1.5 * number])
        features.append(feature)
    other.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(other, False)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(other)
    join.setJoinFieldName("beat")
    join.setTargetFieldName("beat")
    join.setUsingMemoryCache(True)
    assert points.addJoin(join)
    points.addExpressionField('coalesce("harm", 0) + 1', QgsField("more", QVariant.Double))
    for weight in ("loads_load", "more"):
        ours = surface(run_algorithm, points, WEIGHT=weight)
        assert ours[0].max() > 0
        assert_same(ours, surface(run_algorithm, shown(points), WEIGHT=weight))
    QgsProject.instance().removeMapLayer(other.id())


def test_nothing_left_by_a_filter_is_told(run_algorithm, points):
    assert points.setSubsetString('"count" > 1000')
    with pytest.raises(QgsProcessingException, match="INPUT"):
        surface(run_algorithm, points)
