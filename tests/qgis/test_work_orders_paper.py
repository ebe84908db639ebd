"""Files, paper and forms of the work orders that the table shows, from a real workspace."""

import csv

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsAttributeDialog
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog

from kc_safety_plugin.core.workorders.life import Status
from kc_safety_plugin.gui.work_orders.order_form import OrderForm
from kc_safety_plugin.gui.work_orders.panel import WorkOrdersPanel, make_panel
from kc_safety_plugin.gui.work_orders.paper import print_parameters
from kc_safety_plugin.storage.first_entries import first_entries
from kc_safety_plugin.storage.geopackage import open_geopackage
from tests.qgis.desk import (
    CHICAGO,
    MAIN,
    TRUMAN,
    memory_store,
    order,
    put_away,
    settled,
    shown_panel,
)
from tests.qgis.one_step import take_step


@pytest.fixture
def path(tmp_path, run_algorithm):
    path = tmp_path / "kc.gpkg"
    run_algorithm("createworkspace", {"OUTPUT": str(path), "CRS": "EPSG:26915"})
    orders = [order(number) for number in range(12)]
    with open_geopackage(path) as store, store.change() as change:
        change.put_corridor(MAIN)
        change.put_corridor(TRUMAN)
        change.put_orders(MAIN.corridor_id, orders, first_entries(orders, "planner", CHICAGO.now()))
    return path


@pytest.fixture
def panel(qgis_iface, qgis_new_project, provider, path, qtbot):
    window = qgis_iface.mainWindow()
    panel = shown_panel(WorkOrdersPanel, memory_store(), window, qtbot)
    panel.workspace._open = open_geopackage
    panel.workspace.choose(str(path))
    wait(panel, qtbot)
    yield panel
    put_away(panel, window)
    window.hide()


def wait(panel, qtbot):
    qtbot.wait(20)
    qtbot.waitUntil(lambda: settled(panel), timeout=30000)


def numbers(panel):
    table = panel.parts.table
    return sorted(table.order(row).number for row in range(table.rowCount()))


def narrow(panel, how):
    filters = panel.parts.filters
    if how == "text":
        filters.words.setText("shrubs 700")
    elif how == "priority":
        filters.priority.setCurrentIndex(filters.priority.findData(1))
    elif how == "overdue":
        filters.overdue.click()
    elif how == "department":
        filters.department.setCurrentIndex(filters.department.findData("Parks"))
    elif how == "both":
        filters.overdue.click()
        filters.department.setCurrentIndex(filters.department.findData("Housing"))


@pytest.mark.parametrize("how", ["", "text", "priority", "overdue", "department", "both"])
def test_an_export_holds_what_the_table_shows(panel, qtbot, monkeypatch, tmp_path, how):
    narrow(panel, how)
    shown = numbers(panel)
    assert shown and (len(shown) < 12) == bool(how)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    panel.parts.export.click()
    wait(panel, qtbot)
    with open(tmp_path / "work_orders.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sorted(row["number"] for row in rows) == shown
    assert panel.notice.text().startswith(f"Orders written: {len(shown)}, to ")


def test_nothing_shown_is_nothing_to_export_or_to_print(panel, monkeypatch):
    panel.parts.filters.words.setText("nowhere")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: pytest.fail("asked"))
    panel.parts.export.click()
    assert panel.notice.text() == "Not done: No order is shown, so there is nothing to export."
    panel.parts.print.click()
    assert "No order of Main St is shown" in panel.notice.text()


@pytest.mark.parametrize("how", ["", "text", "overdue"])
def test_a_book_is_made_of_the_orders_that_are_shown(panel, monkeypatch, tmp_path, how):
    asked = []
    monkeypatch.setattr(panel.runner, "run", lambda *words: asked.append(words))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "b.pdf"), ""))
    narrow(panel, how)
    panel.parts.print.click()
    ((name, parameters),) = asked
    layer = QgsVectorLayer(parameters["WORK_ORDERS"], "orders", "ogr")
    assert name == "kcsafety:fieldmaps" and layer.isValid()
    assert sorted(one["number"] for one in layer.getFeatures()) == numbers(panel)


def test_quotes_in_ids_stay_values(path):
    parameters = print_parameters(str(path), MAIN, ["a' OR '1' = '1"], "b.pdf")
    layer = QgsVectorLayer(parameters["WORK_ORDERS"], "orders", "ogr")
    assert layer.isValid() and list(layer.getFeatures()) == []


def test_numbers_per_department_are_of_the_orders_that_are_shown(panel):
    table = panel.parts.numbers
    assert table.item(table.rowCount() - 1, 5).text() == "12"
    narrow(panel, "both")
    assert [table.item(row, 0).text() for row in range(table.rowCount())] == [
        "Housing",
        "All departments",
    ]
    assert table.item(0, 2).text() == "2" and table.item(1, 5).text() == "2"


@pytest.fixture
def form(panel, qgis_iface):
    form = OrderForm(QgsProject.instance(), panel.workspace, qgis_iface.mainWindow(), panel)
    panel.formRequested.connect(form.open)
    form.told.connect(panel.notice.say)
    form.failed.connect(panel.notice.warn)
    yield form
    form.close()


def select(panel, *rows):
    panel._select(sorted(rows))


def test_the_form_of_the_selected_order_is_opened_and_saved(panel, form, path, qtbot):
    assert not panel.parts.open.isEnabled()
    select(panel, 3, 4)
    assert not panel.parts.open.isEnabled()
    select(panel, 3)
    panel.parts.open.click()
    dialog = form.dialog
    assert dialog.isVisible() and dialog.feature()["number"] == "MAI-00003"
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.isEditable()
    dialog.attributeForm().changeAttribute("assigned_to", "crew 9")
    dialog.accept()
    wait(panel, qtbot)
    assert panel.notice.text() == "The form was saved." and form.dialog is None
    assert not layer.isEditable()
    with open_geopackage(path) as store:
        after = store.orders()[3]
    assert (after.number, after.assigned_to, after.row_version) == ("MAI-00003", "crew 9", 2)
    assert panel.parts.table.order(3).assigned_to == "crew 9"
    with open_geopackage(path) as store:
        assert store.history(after.wo_id)[-1].to_crew == "crew 9"


def test_a_form_that_is_canceled_changes_nothing(panel, form, path, qtbot):
    select(panel, 0)
    panel.parts.open.click()
    form.dialog.attributeForm().changeAttribute("assigned_to", "crew 9")
    qtbot.keyClick(form.dialog, Qt.Key.Key_Escape)
    wait(panel, qtbot)
    (layer,) = QgsProject.instance().mapLayers().values()
    assert not layer.isEditable() and form.dialog is None
    with open_geopackage(path) as store:
        assert store.orders()[0].assigned_to == ""


def test_a_form_older_than_the_order_is_refused_with_the_words_of_the_file(
    panel, form, path, qtbot
):
    select(panel, 0)
    panel.parts.open.click()
    with open_geopackage(path) as store:
        take_step(store, store.orders()[0], Status.ISSUED, "somebody", "")
    form.dialog.attributeForm().changeAttribute("assigned_to", "crew 9")
    form.dialog.accept()
    wait(panel, qtbot)
    assert panel.notice.text().startswith("Not done: The form was not saved.")
    assert "Somebody else saved one of these work orders" in panel.notice.text()
    assert panel.notice.text().endswith("Yours was: Crew = crew 9.")
    with open_geopackage(path) as store:
        first = store.orders()[0]
    assert (first.status, first.assigned_to) == ("issued", "")


def test_a_layer_in_editing_is_left_in_editing(panel, form, path, qtbot):
    layer = QgsVectorLayer(f"{path}|layername=work_orders", "Mine", "ogr")
    QgsProject.instance().addMapLayer(layer)
    assert layer.startEditing()
    select(panel, 0)
    panel.parts.open.click()
    form.dialog.attributeForm().changeAttribute("assigned_to", "crew 9")
    form.dialog.accept()
    assert layer.isEditable() and layer.isModified()
    assert layer.rollBack()


def test_the_panel_goes_and_takes_the_form_with_it(panel, qgis_iface, qgis_canvas, path, qtbot):
    class Around:
        project, window, canvas = QgsProject.instance(), qgis_iface.mainWindow(), qgis_canvas
        workspace = panel.workspace
        commands = {"generateworkorders": lambda _parameters: None}

    made = make_panel(Around)
    made.refresh()
    qtbot.waitUntil(lambda: made._content is not None and settled(made), timeout=20000)
    made._select([1])
    made.parts.open.click()
    dialogs = Around.window.findChildren(QgsAttributeDialog)
    assert [one.isVisible() for one in dialogs] == [True]
    made.close_work()
    assert not dialogs[0].isVisible()
    made.deleteLater()
