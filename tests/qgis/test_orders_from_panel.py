"""From what the project has found to work orders: the button of the panel of work orders."""

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QFileDialog, QLabel, QScrollArea

from kc_safety_plugin.bridge.roles import bind
from kc_safety_plugin.gui.work_orders.generate_dialog import GenerateDialog
from kc_safety_plugin.gui.work_orders.inputs import book_inputs, order_inputs
from kc_safety_plugin.gui.work_orders.panel import WorkOrdersPanel
from kc_safety_plugin.gui.workspace_layers import show_workspace
from tests.qgis.desk import memory_store, put_away, settled, shown_panel
from tests.qgis.test_desk_tools import make_workspace

GENERATE = "kcsafety:generateworkorders"


@pytest.fixture
def panel(qgis_iface, qgis_new_project, qtbot):
    window = qgis_iface.mainWindow()
    panel = shown_panel(WorkOrdersPanel, memory_store(), window, qtbot)
    yield panel
    put_away(panel, window)
    window.hide()


@pytest.fixture
def asked(panel, monkeypatch):
    runs: list = []
    monkeypatch.setattr(panel.runner, "run", lambda *words: runs.append(words))
    return runs


def add(name, kind, *fields, role=""):
    columns = "&".join(f"field={one}" for one in fields)
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:26915&{columns}", name, "memory")
    QgsProject.instance().addMapLayer(layer)
    if role:
        bind(layer, role)
    return layer


def dialogs(panel):
    return [one for one in panel.findChildren(GenerateDialog) if one.isVisible()]


def test_results_are_found_by_what_only_they_have(qgis_new_project):
    add("Streets", "LineString", "street_id", "name", role="streets")
    light = add("Light", "LineString", "lux_avg:double", "no_lamp:integer")
    dark = add("Dark", "LineString", "side", "deep_dark:integer", "lux_avg:double")
    lamps = add("Lamps, on and out", "Point", "lamp_id", "out:integer", "out_why")
    add("Poles", "Point", "pole_no", "status", role="lamps")
    cases = add("311", "Point", "request_id", "condition", "status", role="requests")
    found = order_inputs(QgsProject.instance())
    assert found == {"LIGHTING": light, "DARK": dark, "LAMPS": lamps, "REQUESTS": cases}


def test_of_two_results_the_upper_one_counts(qgis_new_project):
    old = add("Ranks", "LineString", "overlay:double", "overlay_rank:integer")
    new = add("Ranks (2)", "LineString", "overlay:double", "overlay_rank:integer")
    assert order_inputs(QgsProject.instance()) == {"OVERLAY": new}
    QgsProject.instance().removeMapLayer(new)
    assert order_inputs(QgsProject.instance()) == {"OVERLAY": old}


@pytest.mark.parametrize("field, known", [("complaints:integer", True), ("complaints", False)])
def test_businesses_need_a_column_that_counts(qgis_new_project, field, known):
    layer = add("Businesses", "Point", "name", field, role="businesses")
    wanted = {"BUSINESSES": layer, "BUSINESS_COUNT": "complaints"} if known else {}
    assert order_inputs(QgsProject.instance()) == wanted


def test_nothing_is_asked_without_findings(panel, asked):
    add("Ranks", "LineString", "overlay:double", "overlay_rank:integer")
    panel.parts.generate.click()
    assert "no findings to make orders of; run the panel Overlay first" in panel.notice.text()
    assert dialogs(panel) == [] and asked == []


def test_nothing_is_asked_without_an_active_corridor(panel, asked):
    panel.generator.ask(None)
    assert "No corridor is active" in panel.notice.text() and asked == []


def test_what_orders_are_made_of_is_shown_before_they_are_made(panel, asked):
    dark = add("Dark <b>stretches</b>", "LineString", "deep_dark:integer", "lux_avg:double")
    add("Stops, with light", "Point", "stop_id", "lux:double", "lux_fixed:double")
    shops = add("Shops", "Point", "name", "calls:integer", role="businesses")
    panel.parts.generate.click()
    (dialog,) = dialogs(panel)
    words = [one.text() for one in dialog.findChildren(QLabel)]
    assert "Dark stretches" in words and dark.name() in words
    assert "Light at stops" in words and "Stops, with light" in words
    assert "Shops, counted in the column calls" in words
    assert words[0].startswith("One order is made for each finding on Main St.")
    assert any(one.startswith("Not found: Street lamps, Light on the walks, ") for one in words)
    dialog.go.click()
    ((name, given),) = asked
    assert name == GENERATE and given["DARK"] is dark
    assert (given["BUSINESSES"], given["BUSINESS_COUNT"]) == (shops, "calls")
    assert given["WORKSPACE"] == "/somewhere/kc.gpkg" and given["WHO"]


def test_the_dialog_can_be_left_and_can_open_all_settings(panel, asked, qtbot):
    dark = add("Dark", "LineString", "deep_dark:integer", "lux_avg:double")
    panel.parts.generate.click()
    dialogs(panel)[0].reject()
    panel.parts.generate.click()
    with qtbot.waitSignal(panel.generator.moreWanted) as more:
        dialogs(panel)[0].more.click()
    assert more.args == [{"WORKSPACE": "/somewhere/kc.gpkg", "DARK": dark}]
    assert dialogs(panel) == [] and asked == []


def test_what_came_of_it_is_told(panel, qtbot):
    counts = {"NEW": 3, "UPDATED": 2.0, "UNCHANGED": 7, "LINKED": 1, "GONE": 0}
    panel.runner.finished.emit(GENERATE, counts)
    told = "New orders: 3, brought up to date: 2, left as they were: 7. Linked to an open 311 case"
    assert panel.notice.text() == f"{told}: 1."
    qtbot.waitUntil(lambda: settled(panel), timeout=20000)
    panel.runner.finished.emit(GENERATE, {**counts, "GONE": 4})
    assert panel.notice.text().endswith("Proposed for closing, for their finding is gone: 4.")
    qtbot.waitUntil(lambda: settled(panel), timeout=20000)


def test_a_file_for_each_department_and_what_was_written(panel, asked, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    panel.parts.export.click()
    panel.parts.apart.click()
    panel.parts.export.click()
    assert [given["ONE_FILE_PER_DEPARTMENT"] for _, given in asked] == [False, True]
    files = "\n".join(str(tmp_path / one) for one in ("a.csv", "b.csv"))
    panel.runner.finished.emit("kcsafety:exportworkorders", {"COUNT": 12.0, "FILES": files})
    assert panel.notice.text() == f"Orders written: 12, to 2 files in {tmp_path}: a.csv, b.csv"


def test_a_book_is_drawn_on_streets_and_parcels(panel, asked, monkeypatch):
    streets = add("Streets", "LineString", "name", role="streets")
    parcels = add("Parcels", "Polygon", "parcel_id", role="parcels")
    dark = add("Dark", "LineString", "deep_dark:integer", "lux_avg:double")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/b.pdf", ""))
    panel.parts.print.click()
    ((_, given),) = asked
    assert given["BASEMAP"] == [parcels, streets] and given["CONDITIONS"] == [dark]
    QgsProject.instance().clear()
    assert book_inputs(QgsProject.instance()) == {"BASEMAP": [], "CONDITIONS": []}


def test_a_new_workspace_is_made_and_chosen(panel, asked, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/data/new.gpkg", ""))
    panel.new.click()
    assert asked == [
        ("kcsafety:createworkspace", {"NAME": "new", "OUTPUT": "/data/new.gpkg"}),
    ]
    panel.runner.finished.emit("kcsafety:createworkspace", {"WORKSPACE": "/data/new.gpkg"})
    assert panel.workspace.path == "/data/new.gpkg"


def test_a_workspace_is_on_the_map_once_it_holds_a_corridor(qgis_new_project, tmp_path):
    project = QgsProject.instance()
    path = str(make_workspace(tmp_path / "kc.gpkg", []))
    show_workspace(project, path)
    names = [one.name() for one in project.layerTreeRoot().findLayers()]
    assert names == ["Work orders", "Corridors", "Block faces", "Corridor areas"]
    assert project.layerTreeRoot().findGroup("Workspace kc").isExpanded()
    show_workspace(project, path)
    assert len(project.mapLayers()) == 4
    show_workspace(project, str(tmp_path / "none.gpkg"))
    assert len(project.mapLayers()) == 4


def test_late_orders_get_the_room_their_words_need(panel):
    panel.parts.filters.words.setText("600")
    wide = panel.parts.view.columnWidth(3)
    assert panel.parts.table.overdue() == 0
    panel.parts.filters.clear()
    assert panel.parts.table.overdue() > 0 and panel.parts.view.columnWidth(3) > wide


def test_words_stand_at_the_middle_of_the_button_beside_them(panel, qtbot):
    qtbot.waitUntil(lambda: panel.parts.count.height() > 0)
    words, button = panel.parts.count.geometry(), panel.parts.generate.geometry()
    assert abs(words.center().y() - button.center().y()) <= 1


def test_a_message_comes_into_view(panel, qtbot):
    area = panel.findChild(QScrollArea)
    panel.parts.setMinimumHeight(3000)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 1000)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert panel.notice.visibleRegion().isEmpty()
    panel.notice.say("Something is to be seen.")
    qtbot.waitUntil(lambda: not panel.notice.visibleRegion().isEmpty())
