"""A new workspace opens in plain QGIS with forms, styles and a project; an old file is kept."""

import sqlite3
from datetime import datetime

import pytest
from osgeo import ogr
from qgis.core import (
    QgsExpression,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.gui import QgsAttributeDialog, QgsAttributeForm, QgsGui
from qgis.PyQt.QtWidgets import QComboBox, QDialogButtonBox, QLineEdit

from kc_safety_plugin.core.corridors.queue import Corridor, corridor_id
from kc_safety_plugin.core.workorders.life import Status
from kc_safety_plugin.core.workorders.orders import WorkOrder, order_id
from kc_safety_plugin.storage.geopackage import open_geopackage
from tests.qgis.one_step import take_step
from tests.qgis.workspace_places import new_workspace

TABLES = {
    "corridors", "corridor_areas", "block_faces", "work_orders", "events", "canvass_stops",
    "settings",
}  # fmt: skip
MAIN = Corridor(corridor_id("Main"), "Main", "active", datetime(2023, 12, 1).date())


@pytest.fixture
def file(run_algorithm, tmp_path):
    target = tmp_path / "work" / "space.gpkg"
    new_workspace(run_algorithm, target, NAME="Task force")
    return target


@pytest.fixture
def filled(file):
    order = WorkOrder(
        order_id("Main", "t", "1"), "MAI-LT-00001", "Main", "lighting", "Repair", 2, x=9.0, y=9.0
    )
    with open_geopackage(file) as store, store.change() as change:
        change.put_corridor(MAIN)
        change.put_orders(MAIN.corridor_id, [order])
    return file


def table(path, name):
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert layer.isValid(), name
    return layer


def test_it_holds_every_table_and_nothing_is_left_beside_it(run_algorithm, tmp_path):
    file = tmp_path / "work" / "space.gpkg"
    result = run_algorithm("createworkspace", {"OUTPUT": str(file), "NAME": "Task force"})
    assert result["WORKSPACE"] == str(file)
    opened = ogr.Open(str(file))
    names = {opened.GetLayer(i).GetName() for i in range(opened.GetLayerCount())}
    assert names >= TABLES
    # Nothing that people would take for a layer of theirs.
    assert names - TABLES <= {"layer_styles", "qgis_projects"}
    assert [one.name for one in file.parent.iterdir()] == ["space.gpkg"]
    with open_geopackage(file) as store:
        settings = store.settings()
        assert (settings["name"], settings["zone"]) == ("Task force", "America/Chicago")
        winter = datetime(2023, 12, 1, 6)
        assert store.clock().at_utc(winter).local == datetime(2023, 12, 1)
        assert store.clock().at_utc(datetime(2036, 7, 1, 5)).local == datetime(2036, 7, 1)


def test_the_file_keeps_to_the_standard(file):
    connection = sqlite3.connect(file)
    one = connection.execute
    assert one("PRAGMA application_id").fetchone() == (0x47504B47,)
    assert one("PRAGMA user_version").fetchone() == (10300,)
    assert one("PRAGMA foreign_key_check").fetchall() == []
    assert one("PRAGMA integrity_check").fetchall() == [("ok",)]
    found = one("SELECT table_name, srs_id FROM gpkg_geometry_columns").fetchall()
    assert {srs for _, srs in found} == {26915}
    definition = one("SELECT definition FROM gpkg_spatial_ref_sys WHERE srs_id = 26915").fetchone()
    assert definition[0].startswith("PROJCS[") and "26915" in definition[0]
    connection.close()


@pytest.mark.parametrize("content", [b"anything", None])
def test_a_file_that_is_there_is_left_as_it_is(run_algorithm, tmp_path, content, request):
    if content is None:
        target = request.getfixturevalue("filled")
    else:
        target = tmp_path / "a.gpkg"
        target.write_bytes(content)
    before = target.read_bytes()
    with pytest.raises(QgsProcessingException, match="OUTPUT: .* is there already"):
        run_algorithm("createworkspace", {"OUTPUT": str(target)})
    assert target.read_bytes() == before
    assert len(list(target.parent.iterdir())) == 1


def test_refusals_name_what_to_do(run_algorithm, tmp_path):
    target = str(tmp_path / "a.gpkg")
    for crs in ("EPSG:4326", "EPSG:3857", "ESRI:102698"):
        with pytest.raises(QgsProcessingException, match="in meters"):
            run_algorithm("createworkspace", {"OUTPUT": target, "CRS": crs})
    with pytest.raises(QgsProcessingException, match="no time zone"):
        run_algorithm("createworkspace", {"OUTPUT": target, "TIME_ZONE": "Kansas"})
    assert list(tmp_path.iterdir()) == []


def test_cancel_leaves_no_file(run_algorithm, tmp_path):
    for share in (10, 50, 80):
        with pytest.raises(QgsProcessingException, match="Canceled"):
            run_algorithm("createworkspace", {"OUTPUT": str(tmp_path / "a.gpkg")}, cancel_at=share)
        assert list(tmp_path.iterdir()) == []


def test_layers_come_with_their_forms(filled):
    orders = table(filled, "work_orders")
    at = orders.fields().indexFromName
    words = {
        word: value
        for one in orders.editorWidgetSetup(at("status")).config()["map"]
        for word, value in one.items()
    }
    assert words["in progress"] == "in_progress" and len(words) == len(Status)
    kinds = {name: orders.editorWidgetSetup(at(name)).type() for name in orders.fields().names()}
    assert kinds["priority"] == "ValueMap" and kinds["due_date"] == "DateTime"
    assert kinds["photo_before"] == "ExternalResource" and kinds["corridor_id"] == "ValueRelation"
    photo = orders.editorWidgetSetup(at("photo_after")).config()
    assert (photo["RelativeStorage"], photo["DocumentViewer"]) == (1, 1)
    assert orders.constraintDescription(at("task")) == "Say what is to be done."
    assert orders.attributeAlias(at("asset_id")) == "Asset"
    assert orders.renderer().type() == "categorizedSymbol"
    tabs = orders.editFormConfig().tabs()
    seen = [tab.name() for tab in tabs if not tab.visibilityExpression().enabled()]
    assert seen == ["Task", "Place", "Why", "Photos", "Record"]
    for name in sorted(TABLES):
        layer = table(filled, name)
        assert layer.editFormConfig().tabs(), name
        assert layer.displayExpression(), name


def test_a_form_shows_words_and_refuses_a_hold_without_reason(filled):
    QgsGui.editorWidgetRegistry().initEditors()
    orders = table(filled, "work_orders")
    orders.startEditing()
    feature = next(orders.getFeatures())
    dialog = QgsAttributeDialog(orders, feature, False)
    form = dialog.attributeForm()
    (buttons,) = [box for box in dialog.findChildren(QDialogButtonBox) if not box.isHidden()]
    ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
    shown = {box.currentText() for box in form.findChildren(QComboBox)}
    assert {"proposed", "2 – soon", "lighting"} <= shown
    form.changeAttribute("status", "on_hold")
    assert not ok.isEnabled()
    form.changeAttribute("status_note", "waiting for parts")
    assert ok.isEnabled()
    assert form.save() and orders.commitChanges(), orders.commitErrors()
    with open_geopackage(filled) as store:
        (order,) = store.orders()
        entry = store.history(order.wo_id)[-1]
    assert (order.status, order.row_version) == ("on_hold", 2)
    assert (entry.from_status, entry.to_status) == ("proposed", "on_hold")
    assert entry.note == "waiting for parts" and entry.who


def edit(layer, **values):
    feature = next(layer.getFeatures())
    for name, value in values.items():
        at = layer.fields().indexFromName(name)
        assert layer.changeAttributeValue(feature.id(), at, value)


def step_by_another(path, to=Status.ISSUED):
    with open_geopackage(path) as store:
        take_step(store, store.orders()[0], to, "ana")


def test_a_planner_in_plain_qgis_is_told_when_another_was_quicker(filled):
    orders = table(filled, "work_orders")
    orders.startEditing()
    edit(orders, note="mine")
    edit(orders, note="mine again")
    step_by_another(filled)
    assert not orders.commitChanges()
    assert "Somebody else saved" in " ".join(orders.commitErrors())
    assert orders.isModified()
    orders.rollBack()
    orders.startEditing()
    edit(orders, note="once more")
    assert orders.commitChanges(), orders.commitErrors()
    with open_geopackage(filled) as store:
        (order,) = store.orders()
    assert (order.status, order.note, order.row_version) == ("issued", "once more", 3)


def test_a_form_that_was_open_all_the_while_is_told_too(filled):
    QgsGui.editorWidgetRegistry().initEditors()
    orders = table(filled, "work_orders")
    orders.startEditing()
    form = QgsAttributeForm(orders, next(orders.getFeatures()))
    step_by_another(filled)
    form.changeAttribute("note", "from an old form")
    assert form.save()
    assert not orders.commitChanges()
    assert "Somebody else saved" in " ".join(orders.commitErrors())


def test_moving_an_order_and_writing_about_it_is_one_edit(filled):
    orders = table(filled, "work_orders")
    for x in (100.0, 200.0):
        orders.startEditing()
        feature = next(orders.getFeatures())
        geometry = feature.geometry()
        geometry.translate(x, 0.0)
        assert orders.changeGeometry(feature.id(), geometry)
        edit(orders, note=f"moved {x}")
        assert orders.commitChanges(), orders.commitErrors()
    with open_geopackage(filled) as store:
        (order,) = store.orders()
    assert (order.x, order.note) == (309.0, "moved 200.0")


def test_a_file_that_is_locked_keeps_the_edits_in_qgis(filled):
    orders = table(filled, "work_orders")
    orders.startEditing()
    edit(orders, note="mine")
    holder = sqlite3.connect(filled, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert not orders.commitChanges()
    assert orders.isModified() and "locked" in " ".join(orders.commitErrors())
    holder.execute("ROLLBACK")
    holder.close()
    assert orders.commitChanges(), orders.commitErrors()
    with open_geopackage(filled) as store:
        assert store.orders()[0].note == "mine"


@pytest.fixture
def project(filled):
    project = QgsProject.instance()
    project.clear()
    assert project.read(f"geopackage:{filled}?projectName=KC Safety"), project.error()
    yield project
    project.clear()


def test_the_project_inside_opens_with_relations_and_relative_paths(project, filled):
    assert project.title() == "Task force"
    assert len(project.mapLayers()) == len(TABLES)
    assert all(layer.isValid() for layer in project.mapLayers().values())
    relations = project.relationManager().relations().values()
    assert sorted(one.name() for one in relations) == [
        "Corridors – Work orders",
        "Work orders – Events",
    ]
    assert all(one.isValid() for one in relations)
    (orders,) = project.mapLayersByName("Work orders")
    last = orders.editFormConfig().tabs()[-1]
    assert last.name() == "Events" and last.children()[0].relation().isValid()
    connection = sqlite3.connect(filled)
    stored = connection.execute("SELECT content FROM qgis_projects").fetchone()[0]
    connection.close()
    content = stored if isinstance(stored, bytes) else stored.encode()
    assert str(filled.parent).encode().hex().encode() not in content.lower()


def test_an_order_drawn_in_the_project_belongs_to_the_active_corridor(project, filled):
    (orders,) = project.mapLayersByName("Work orders")
    orders.startEditing()
    drawn = QgsVectorLayerUtils.createFeature(orders, context=orders.createExpressionContext())
    assert drawn["corridor_id"] == MAIN.corridor_id and drawn["status"] == "proposed"
    drawn["task"] = "Fix the bench"
    assert orders.addFeature(drawn) and orders.commitChanges(), orders.commitErrors()
    with open_geopackage(filled) as store:
        order = next(one for one in store.orders() if one.task == "Fix the bench")
        assert order.number.startswith("NEW-") and order.corridor == "Main"
        assert [one.to_status for one in store.history(order.wo_id)] == ["proposed"]


def test_the_file_may_be_copied_and_renamed(filled, tmp_path):
    copy = tmp_path / "copy of it.gpkg"
    copy.write_bytes(filled.read_bytes())
    orders = table(copy, "work_orders")
    assert orders.editorWidgetSetup(orders.fields().indexFromName("status")).type() == "ValueMap"
    orders.startEditing()
    edit(orders, note="in the copy")
    assert orders.commitChanges(), orders.commitErrors()


def test_the_form_of_an_order_lists_the_crews_it_was_given_to(project, filled):
    (orders,) = project.mapLayersByName("Work orders")
    orders.startEditing()
    edit(orders, assigned_to="Crew 4")
    assert orders.commitChanges(), orders.commitErrors()
    relation = orders.editFormConfig().tabs()[-1].children()[0].relation()
    events = list(relation.getRelatedFeatures(next(orders.getFeatures())))
    layer = relation.referencingLayer()
    context = layer.createExpressionContext()
    listed = QgsExpression(layer.displayExpression())
    titles = []
    for event in events:
        context.setFeature(event)
        titles.append(listed.evaluate(context))
    # The moment stands first, for lists are in the order of the alphabet.
    assert [one[19:] for one in titles] == [", proposed", ", Crew 4"]
    assert titles[0][:10] == events[0]["at_local"][:10]
    QgsGui.editorWidgetRegistry().initEditors()
    form = QgsAttributeForm(layer, events[-1])
    shown = {one.text() for one in form.findChildren(QLineEdit)}
    assert "Crew 4" in shown and events[-1]["who"] in shown
    words = [box.currentText() for box in form.findChildren(QComboBox)]
    assert words.count("proposed") == 2
