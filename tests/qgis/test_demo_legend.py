"""The legend of the picture that the demo leaves."""

import runpy
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsLayerTree, QgsLayerTreeModel, QgsRasterLayer, QgsVectorLayer

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def density(tmp_path):
    path = tmp_path / "density.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 4, 4, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((0, 10, 0, 40, 0, -10))
    raster.GetRasterBand(1).SetDescription("incidents per km²")
    raster.GetRasterBand(1).WriteArray(np.arange(16.0).reshape(4, 4))
    raster = None
    layer = QgsRasterLayer(str(path), "Incidents per km²")
    layer.loadNamedStyle(str(ROOT / "resources" / "styles" / "density.qml"))
    return layer


def test_the_classes_of_a_raster_stand_without_the_name_of_its_band(qgis_app, density):
    list_in_legend = runpy.run_path(str(ROOT / ".ci" / "demo_project.py"))["list_in_legend"]
    streets = QgsVectorLayer("LineString?crs=EPSG:26915", "Streets", "memory")
    tree = QgsLayerTree()
    model = QgsLayerTreeModel(tree)
    tree.addLayer(density)
    (found,) = tree.findLayers()
    before = [row.data(0) for row in model.layerLegendNodes(found)]
    assert before[0].startswith("Band 1") and len(before) > 3
    list_in_legend(model, [density, streets])
    rows = {
        node.name(): [row.data(0) for row in model.layerLegendNodes(node)]
        for node in tree.findLayers()
    }
    assert rows["Incidents per km²"] == before[1:]
    assert len(rows["Streets"]) == 1
