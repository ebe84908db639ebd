"""Outputs come with a look, a name in plain words, a place in the tree and metadata."""

import sqlite3
from contextlib import closing
from types import SimpleNamespace

import numpy as np
import pytest
from osgeo import gdal
from qgis import processing, utils
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsLayerMetadata,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)

from kc_safety_plugin.bridge.results.map_tips import add_map_tip, escaped
from kc_safety_plugin.bridge.results.order_action import add_order_action
from kc_safety_plugin.bridge.results.tree import place_in_tree
from kc_safety_plugin.gui.algorithm_runner import AlgorithmRunner
from kc_safety_plugin.settings import ProjectSettings

STYLED = "singleSymbol"


@pytest.fixture
def project(qgis_new_project, without_a_window):
    return QgsProject.instance()


@pytest.fixture
def incidents(layer, project):
    at = np.random.default_rng(7).normal((366000, 4330000), 300, (200, 2))
    rows = [(f"Point({x} {y})", i) for i, (x, y) in enumerate(at)]
    points = layer("Point", rows, "n:integer", name="Incidents 2024")
    told = QgsLayerMetadata()
    told.setLicenses(["CC0-1.0"])
    points.setMetadata(told)
    project.addMapLayer(points)
    return points


def tree(project):
    """Paths of all layers in the layer tree, from top to bottom."""
    found = []
    for node in project.layerTreeRoot().findLayers():
        names, parent = [node.name()], node.parent()
        while parent is not None and parent.parent() is not None:
            names.insert(0, parent.name())
            parent = parent.parent()
        found.append(" / ".join(names))
    return found


def by_dialog(name, parameters, _project, _qtbot):
    processing.runAndLoadResults(f"kcsafety:{name}", {"OUTPUT": "TEMPORARY_OUTPUT", **parameters})


def by_panel(name, parameters, project, qtbot):
    runner = AlgorithmRunner(project)
    with qtbot.waitSignal(runner.finished, timeout=20000):
        runner.run(f"kcsafety:{name}", parameters, load=["OUTPUT"])
    runner.deleteLater()


@pytest.mark.parametrize("load", [by_dialog, by_panel])
def test_results_stand_in_the_group_of_the_corridor(
    load, provider, project, incidents, tmp_path, qtbot
):
    ProjectSettings(project).corridor = "Independence Avenue"
    gi_star = {"INPUT": incidents, "CELL_SIZE": 150.0}
    load("gistar", {**gi_star, "OUTPUT": str(tmp_path / "x1.gpkg")}, project, qtbot)
    density = {"INPUT": incidents, "BANDWIDTH": 200.0, "CELL_SIZE": 50.0}
    load("kerneldensity", density, project, qtbot)
    load("gistar", gi_star, project, qtbot)
    mine = "KC Safety / Independence Avenue / "
    assert tree(project) == [
        mine + "Hot spots (2)",
        mine + "Hot spots",
        mine + "Density (incidents per km²)",
        "Incidents 2024",
    ]
    # A layer that is moved in the tree must not fall out of the project.
    qtbot.wait(50)
    assert len(project.mapLayers()) == 4
    cells = project.mapLayersByName("Hot spots")[0]
    assert cells.renderer().type() != STYLED
    told = cells.metadata()
    assert told.title() == "Hot spots" and told.licenses() == ["CC0-1.0"]
    assert "Incidents 2024" in told.abstract() and "kcsafety:gistar" in told.history()[0]
    assert str(tmp_path) not in told.abstract()
    assert told.crs() == cells.crs() and told.extent().spatialExtents()
    density = project.mapLayersByName("Density (incidents per km²)")[0]
    assert "kcsafety:kerneldensity" in density.metadata().history()[0]


def test_points_stand_above_lines_above_areas(layer, project):
    kinds = ("Polygon", "Point", "LineString", "Point")
    made = [layer(kind, [], "n:integer", name=f"{at} {kind}") for at, kind in enumerate(kinds)]
    root = project.layerTreeRoot()
    for one in made:
        project.addMapLayer(one, False)
        group = root.findGroup("Main St") or root
        # Where QGIS puts it while another result is chosen in the tree.
        group.insertLayer(0, one)
        place_in_tree(one, project, "Main St")
    mine = "KC Safety / Main St / "
    names = ("3 Point", "1 Point", "2 LineString", "0 Polygon")
    assert tree(project) == [mine + name for name in names]


def test_without_a_corridor_results_stand_by_step(provider, project, incidents, qtbot):
    by_dialog("gistar", {"INPUT": incidents, "CELL_SIZE": 150.0}, project, qtbot)
    assert tree(project)[0] == "KC Safety / Hot spots / Hot spots"


def test_a_group_chosen_in_the_settings_is_kept(provider, project, incidents, qtbot):
    key = "Processing/Configuration/RESULTS_GROUP_NAME"
    QgsSettings().setValue(key, "Mine")
    try:
        by_panel("gistar", {"INPUT": incidents, "CELL_SIZE": 150.0}, project, qtbot)
    finally:
        QgsSettings().remove(key)
    assert not any(path.startswith("KC Safety") for path in tree(project))


def test_a_geopackage_carries_style_and_metadata(run_algorithm, incidents, tmp_path):
    path = tmp_path / "cells.gpkg"
    run_algorithm("gistar", {"INPUT": incidents, "CELL_SIZE": 150.0, "OUTPUT": str(path)})
    assert sorted(one.name for one in tmp_path.iterdir()) == ["cells.gpkg"]
    layer = QgsVectorLayer(str(path), "cells", "ogr")
    assert layer.isValid() and layer.renderer().type() != STYLED and layer.mapTipTemplate()
    told = layer.metadata()
    assert told.title() == "Hot spots" and told.licenses() == ["CC0-1.0"]
    assert "made by" in told.history()[0] and "run" in told.history()[0]
    del layer
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = connection.execute("SELECT data_type FROM gpkg_contents ORDER BY 1").fetchall()
        assert rows == [("attributes",), ("features",)]


def test_a_geotiff_carries_its_origin(run_algorithm, incidents, tmp_path):
    path = str(tmp_path / "density.tif")
    where = {"BANDWIDTH": 200.0, "CELL_SIZE": 50.0, "OUTPUT": path}
    run_algorithm("kerneldensity", {"INPUT": incidents, **where})
    tags = gdal.Open(path).GetMetadata()
    assert tags["TIFFTAG_DOCUMENTNAME"] == "Density (incidents per km²)"
    assert tags["TIFFTAG_COPYRIGHT"].startswith("CC0-1.0")
    assert "Incidents 2024" in tags["TIFFTAG_IMAGEDESCRIPTION"]


def evaluated(layer, values):
    feature = QgsFeature(layer.fields())
    feature.setAttributes(values)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


NASTY = "<img src=x> & \"two\" 'one' [% 1 + 1 %]"
SAFE = "&lt;img src=x&gt; &amp; &quot;two&quot; &#39;one&#39; [% 1 + 1 %]"


def test_text_of_a_file_stays_text_in_map_tips(layer, qgis_app):
    assert QgsExpression(escaped("'&lt; <'")).evaluate() == "&amp;lt; &lt;"
    orders = layer("Point", [], "number:string,task:string,priority:integer,reason:string")
    add_map_tip(orders, "work_orders")
    shown = evaluated(orders, ["MAI-1", NASTY, 2, None])
    assert shown.endswith(f"<b>MAI-1</b><br>Task: {SAFE}<br>Priority: 2</div>")


def test_a_map_tip_needs_none_of_its_fields(layer, qgis_app):
    bare = layer("Point", [], "n:integer")
    add_map_tip(bare, "hot_streets")
    assert bare.mapTipTemplate() == ""
    add_map_tip(bare, "nothing known")
    assert bare.mapTipTemplate() == ""


def action_code(orders):
    (action,) = orders.actions().actions()
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(orders))
    context.setFeature(next(orders.getFeatures()))
    return QgsExpression.replaceExpressionText(action.command(), context)


def test_the_order_action_takes_no_code_from_a_file(layer, qgis_app):
    orders = layer("Point", [("Point(0 0)", 'a-1"); import os #')], "wo_id:string")
    add_order_action(orders)
    add_order_action(orders)
    (action,) = orders.actions().actions()
    assert action.actionScopes() == {"Feature", "Canvas"}
    assert 'open_work_order("a-1importos")' in action_code(orders)


def test_the_order_action_opens_the_order_or_does_nothing(layer, qgis_app, monkeypatch):
    orders = layer("Point", [("Point(0 0)", "a-1")], "wo_id:string")
    add_order_action(orders)
    code, opened = compile(action_code(orders), "action", "exec"), []
    exec(code, {})
    plugin = SimpleNamespace(open_work_order=opened.append)
    monkeypatch.setitem(utils.plugins, "kc_safety_plugin", plugin)
    exec(code, {})
    assert opened == ["a-1"]
