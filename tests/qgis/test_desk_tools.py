"""Locator, sample project and first steps: found, opened and dismissed through their widgets."""

import json
import threading

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeedback,
    QgsLocator,
    QgsLocatorContext,
    QgsLocatorResult,
    QgsProject,
    QgsSettings,
)
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QProgressDialog

from kc_safety_plugin.bridge.compat import result_data
from kc_safety_plugin.bridge.roles import bind, layers_by_role
from kc_safety_plugin.gui.corridor_keeper import CorridorKeeper
from kc_safety_plugin.gui.first_steps import FirstSteps, add_first_steps
from kc_safety_plugin.gui.locator.filter import SafetyLocator
from kc_safety_plugin.gui.overlay.roles import BY_KEY
from kc_safety_plugin.gui.sample_project import SampleProject
from kc_safety_plugin.gui.work_orders.panel import WorkOrdersPanel
from kc_safety_plugin.gui.workspace import Workspace
from kc_safety_plugin.settings import Preferences, ProjectSettings
from kc_safety_plugin.storage.geopackage import open_geopackage
from kc_safety_plugin.storage.gpkg_create import create_geopackage
from kc_safety_plugin.storage.records import System
from tests.qgis.desk import CHICAGO, MAIN, TRUMAN, UTM, memory_store, order, settled, shown_panel


@pytest.fixture(autouse=True)
def clean_settings(qgis_app):
    QgsSettings().remove("kc_safety")
    yield
    QgsSettings().remove("kc_safety")


@pytest.fixture
def project(qgis_new_project):
    return QgsProject.instance()


def make_workspace(path, orders):
    wkt = QgsCoordinateReferenceSystem("EPSG:26915").toWkt()
    create_geopackage(path, "Kansas City", CHICAGO, System(UTM.name, "EPSG", 26915, wkt))
    with open_geopackage(path) as store, store.change() as change:
        change.put_corridor(MAIN)
        change.put_corridor(TRUMAN)
        change.put_orders(MAIN.corridor_id, orders)
    return str(path)


@pytest.fixture
def workspace(project, tmp_path):
    workspace = Workspace(project)
    workspace.choose(make_workspace(tmp_path / "kc.gpkg", [order(number) for number in range(9)]))
    yield workspace
    workspace.deleteLater()


@pytest.fixture
def streets(layer, project):
    rows = [
        ("LineString(366000 4330000, 366100 4330000)", 1, "Independence Ave"),
        ("LineString(366100 4330000, 366200 4330000)", 2, "Independence Ave"),
        ("LineString(366000 4330000, 366000 4330100)", 3, "Hardesty Ave"),
        ("LineString(366000 4330000, 366000 4330100)", 4, None),
        (None, 5, "Nowhere St"),
    ]
    made = layer("LineString", rows, "street_id:integer,name:string", name="streets")
    project.addMapLayer(made)
    bind(made, "streets")
    return made


@pytest.fixture
def ask(project, workspace, qtbot):
    """Ask the way the window does: through QGIS's own locator, in its own threads."""
    shown, locator = [], QgsLocator()
    finder = SafetyLocator(project, workspace, lambda *found: shown.append(found))
    locator.registerFilter(finder)

    def ask(text):
        found = []

        def keep(result):
            # The locator lends its results; QGIS's own list copies them, too.
            found.append(QgsLocatorResult(result))

        locator.foundResult.connect(keep)
        with qtbot.waitSignal(locator.finished, timeout=20000):
            locator.fetchResults(text, QgsLocatorContext())
        qtbot.wait(20)
        locator.foundResult.disconnect(keep)
        return found

    ask.finder, ask.shown = finder, shown
    yield ask
    locator.deregisterFilter(finder)


def told(found):
    return [(one.group, one.displayString, one.description) for one in found]


def test_streets_are_found_by_the_prefix(ask, streets):
    found = ask("kc indep")
    assert told(found) == [("Streets", "Independence Ave", "2 blocks")]
    kind, _, box = json.loads(result_data(found[0]))
    assert kind == "street" and box[0] == pytest.approx(-94.548, abs=0.01)
    assert box[2] - box[0] == pytest.approx(200 / 86500, rel=0.02)
    assert ask("kc nowhere") == []
    assert len(ask("kc ha")) == 1 and ask("ha") == [] and len(ask("hard")) == 1


def test_corridors_and_orders_are_found(ask, streets):
    assert told(ask("kc ")) == [
        ("Corridors", "Main St", f"active since {MAIN.start.isoformat()}"),
        ("Corridors", "Truman Rd", f"planned, first day {TRUMAN.start.isoformat()}"),
    ]
    found = ask("kc mai-00004 trim")
    assert told(found) == [("Work orders", "MAI-00004 · Trim shrubs", "400 Main St, north side")]
    ask.finder.triggerResult(found[0])
    assert ask.shown == [("order", order(4).wo_id, (order(4).lon, 39.1) * 2)]


def test_a_changed_workspace_or_layer_is_read_again(ask, streets, workspace, layer):
    assert told(ask("kc mai-00042")) == []
    with open_geopackage(workspace.path) as store, store.change() as change:
        change.put_orders(MAIN.corridor_id, [order(42)])
    assert len(ask("kc mai-00042")) == 1
    bind(None, "streets", QgsProject.instance())
    assert told(ask("kc hardesty")) == []


def test_the_search_touches_no_layer(project, workspace, streets, qtbot):
    """What was prepared is enough when project and layers are gone."""
    finder = SafetyLocator(project, workspace, print)
    asked = finder.clone()
    asked.prepare("hardesty", QgsLocatorContext())
    project.clear()
    found = []
    asked.resultFetched.connect(lambda result: found.append(result.displayString))
    call = ("hardesty", QgsLocatorContext(), QgsFeedback())
    worker = threading.Thread(target=asked.fetchResults, args=call)
    worker.start()
    worker.join(20)
    qtbot.waitUntil(lambda: bool(found), timeout=5000)
    assert found == ["Hardesty Ave"]


@pytest.mark.parametrize("chosen, active", [("", "kc"), ("safe", "safe")])
def test_the_prefix_is_ours_or_a_persons(project, workspace, chosen, active):
    if chosen and Qgis.QGIS_VERSION_INT >= 33000:
        pytest.skip("the setting has another name")
    settings = QgsSettings()
    settings.setValue("locator_filters/prefix_kc_safety", chosen, QgsSettings.Section.Gui)
    if not chosen:
        settings.remove("locator_filters/prefix_kc_safety", QgsSettings.Section.Gui)
    locator, finder = QgsLocator(), SafetyLocator(project, workspace, print)
    locator.registerFilter(finder)
    try:
        assert finder.activePrefix() == active
        assert [finder.prefix() for _ in range(2)][1] == "kc"
    finally:
        locator.deregisterFilter(finder)
        settings.remove("locator_filters/prefix_kc_safety", QgsSettings.Section.Gui)


def test_a_found_order_is_selected_in_the_panel(qgis_iface, project, qtbot):
    panel = shown_panel(WorkOrdersPanel, memory_store(), qgis_iface.mainWindow(), qtbot)
    zoomed = []
    panel.zoomRequested.connect(zoomed.append)
    panel.parts.filters.words.setText("nothing has these words")
    assert panel.parts.table.rowCount() == 0
    panel.show_order(order(7).wo_id)
    assert [one.number for one in panel.selected()] == ["MAI-00007"]
    assert zoomed[-1] == [(order(7).lon, order(7).lat)]
    panel.show_order("not there")
    assert "does not hold this order" in panel.notice.text()
    qtbot.waitUntil(lambda: settled(panel), timeout=20000)
    panel.refresh()
    panel.show_order(order(3).wo_id)
    qtbot.waitUntil(lambda: settled(panel), timeout=20000)
    assert [one.number for one in panel.selected()] == ["MAI-00003"]
    panel.close_work()
    panel.setParent(None)
    panel.deleteLater()
    qgis_iface.mainWindow().hide()


def test_the_project_keeps_the_name_of_the_active_corridor(project, workspace, qtbot):
    keeper = CorridorKeeper(project, workspace, workspace)
    workspace.touched()
    settings = ProjectSettings(project)
    qtbot.waitUntil(lambda: settings.corridor == "Main St", timeout=20000)
    project.setDirty(False)
    workspace.touched()
    qtbot.waitUntil(lambda: not keeper._behind.is_running(), timeout=20000)
    assert not project.isDirty()
    keeper.close()


# -- sample project -------------------------------------------------------------------------------


@pytest.fixture
def sample(project, provider, qgis_iface, qtbot):
    opened = []
    sample = SampleProject(project, qgis_iface.mainWindow(), opened.append)
    sample.opened = opened
    yield sample
    sample.close()
    sample.deleteLater()


def test_the_sample_opens_ready_to_run(sample, project, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    (tmp_path / "kc_safety_sample").mkdir()
    sample.ask()
    qtbot.waitUntil(lambda: bool(sample.opened), timeout=60000)
    folder = tmp_path / "kc_safety_sample_2"
    assert sample.opened == [str(folder / "sample.qgz")]
    assert not sorted(folder.glob("*.py")) and not sorted(folder.glob(".*part*"))
    moved = folder.rename(tmp_path / "moved")
    assert project.read(str(moved / "sample.qgz"))
    layers = project.mapLayers().values()
    assert all(one.isValid() for one in layers) and "synthetic" in project.title()
    assert all(str(moved) in one.source() for one in layers)
    bound = layers_by_role(project)
    assert set(bound) == set(BY_KEY)
    assert bound["incidents"].featureCount() > 1000
    assert "pile" in bound["incidents"].fields().names()
    assert project.crs().authid() == "EPSG:26915"
    project.clear()


def test_canceling_opens_nothing(sample, tmp_path, qtbot, qgis_iface):
    sample.begin(tmp_path)
    sample.runner.cancel()
    qtbot.waitUntil(lambda: not sample.runner.is_running(), timeout=20000)
    assert sample.opened == [] and sample._dialog is None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not qgis_iface.mainWindow().findChildren(QProgressDialog)


def test_a_folder_that_takes_no_files_is_told(sample, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    said = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))
    sample.begin(tmp_path / "file")
    assert said and "file" in said[0] and sample.opened == []


# -- first steps ----------------------------------------------------------------------------------


def test_each_button_opens_its_step(project, qtbot):
    done = []
    names = ["sample", "project", "overlay", "new_workspace", "work_orders"]
    workspace = Workspace(project)
    steps = FirstSteps(workspace, {name: lambda name=name: done.append(name) for name in names})
    qtbot.addWidget(steps)
    for button in steps.buttons.values():
        button.click()
    assert done == names


def test_a_step_that_is_not_there_is_not_offered(project, qtbot):
    steps = FirstSteps(Workspace(project), {"sample": print})
    qtbot.addWidget(steps)
    assert list(steps.buttons) == ["sample"]


def test_the_steps_go_with_a_workspace_and_for_good(qgis_iface, project, qtbot):
    panel = shown_panel(WorkOrdersPanel, memory_store(), qgis_iface.mainWindow(), qtbot)
    steps = add_first_steps(panel, {})
    assert not steps.isVisible()
    panel.workspace.choose("")
    assert steps.isVisible()
    steps.dismiss.click()
    assert not steps.isVisible() and not Preferences().guide
    panel.workspace.choose("/a.gpkg")
    panel.workspace.choose("")
    assert not steps.isVisible()
    Preferences().guide = True
    panel.workspace.choose("")
    assert steps.isVisible()
    panel.close_work()
    panel.setParent(None)
    panel.deleteLater()
    qgis_iface.mainWindow().hide()
