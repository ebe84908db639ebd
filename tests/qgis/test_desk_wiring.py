"""What the plugin adds to the window leads where it says, and goes when the plugin goes."""

import json
from collections import Counter
from types import SimpleNamespace

import pytest
from qgis.core import QgsLocatorResult, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QFileDialog, QMenu

from kc_safety_plugin import classFactory
from kc_safety_plugin import plugin as plugin_module
from kc_safety_plugin.gui import help as help_module
from tests.qgis.desk import order, settled
from tests.qgis.test_desk_tools import make_workspace

PAIRS = {
    "registerOptionsWidgetFactory": "unregisterOptionsWidgetFactory",
    "registerProjectPropertiesWidgetFactory": "unregisterProjectPropertiesWidgetFactory",
    "registerLocatorFilter": "deregisterLocatorFilter",
    "addPluginToMenu": "removePluginMenu",
    "addDockWidget": "removeDockWidget",
}


class Witness:
    """The interface of QGIS, with a record of who is given what."""

    def __init__(self, iface):
        self._iface, self._help = iface, QMenu()
        self.calls: dict = {}
        self.shown: list = []

    def __getattr__(self, name):
        if name in PAIRS or name in PAIRS.values():
            return lambda *given: self._note(name, given)
        return getattr(self._iface, name)

    def _note(self, name, given):
        self.calls.setdefault(name, []).append(id(given[-1]))
        self.calls.setdefault("given", []).append(given[-1])
        if "Dock" in name:
            getattr(self._iface, name)(*given)

    def pluginHelpMenu(self):
        return self._help

    def showProjectPropertiesDialog(self, page):
        self.shown.append(page)

    def addProject(self, path):
        self.shown.append(path)


@pytest.fixture
def witness(qgis_processing, qgis_iface, qgis_new_project):
    QgsSettings().remove("kc_safety")
    qgis_iface.mainWindow().show()
    yield Witness(qgis_iface)
    QgsSettings().remove("kc_safety")
    qgis_iface.mainWindow().hide()


@pytest.fixture
def plugin(witness):
    plugin = classFactory(witness)
    plugin.initGui()
    yield plugin
    plugin.unload()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_everything_that_was_given_is_taken_back(witness):
    plugin = classFactory(witness)
    plugin.initGui()
    assert [one.text() for one in witness.pluginHelpMenu().actions()] == ["KC Safety"]
    assert set(PAIRS) <= set(witness.calls)
    plugin.unload()
    for given, taken in PAIRS.items():
        assert Counter(witness.calls[given]) == Counter(witness.calls[taken]), given
    assert witness.pluginHelpMenu().actions() == []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def entry(witness, text):
    found = [one for one in witness.calls["given"] if hasattr(one, "text") and one.text() == text]
    return found[0]


def test_the_menu_opens_help_and_the_sample(plugin, witness, monkeypatch, tmp_path, qtbot):
    opened = []
    assert not any(entry(witness, one).icon().isNull() for one in ("Help", "Open sample project…"))
    monkeypatch.setattr(help_module, "help_page", lambda topic: opened.append(topic))
    entry(witness, "Help").trigger()
    witness.pluginHelpMenu().actions()[0].trigger()
    assert opened == ["index", "index"]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    entry(witness, "Open sample project…").trigger()
    qtbot.waitUntil(lambda: bool(witness.shown), timeout=60000)
    assert witness.shown[0].endswith("sample.qgz")


def selected(panel):
    """Numbers of the orders that are selected, once nothing more is read."""
    return [one.number for one in panel.selected()] if settled(panel) else None


def test_an_order_opens_from_the_map_and_from_the_locator(plugin, witness, tmp_path, qtbot):
    path = make_workspace(tmp_path / "kc.gpkg", [order(number) for number in range(9)])
    plugin.open_panel("corridor").workspace.choose(path)
    plugin.open_work_order(order(5).wo_id)
    panel = plugin.open_panel("work_orders")
    qtbot.waitUntil(lambda: selected(panel) == ["MAI-00005"], timeout=20000)
    (locator,) = [one for one in witness.calls["given"] if hasattr(one, "activePrefix")]
    place = ["order", order(2).wo_id, [order(2).lon, 39.1, order(2).lon, 39.1]]
    locator.triggerResult(QgsLocatorResult(locator, "MAI-00002", json.dumps(place)))
    qtbot.waitUntil(lambda: selected(panel) == ["MAI-00002"], timeout=20000)


def test_the_first_steps_of_the_corridor_panel_are_wired(plugin, witness, monkeypatch):
    panel = plugin.open_panel("corridor")
    steps = panel.column.itemAt(1).widget()
    assert set(steps.buttons) >= {"sample", "project", "overlay", "new_workspace", "work_orders"}
    steps.buttons["project"].click()
    assert witness.shown == ["KC Safety"]
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/new.gpkg", ""))
    monkeypatch.setattr(panel.runner, "run", lambda *words: asked.append(words))
    steps.buttons["new_workspace"].click()
    assert asked == [("kcsafety:createworkspace", {"NAME": "new", "OUTPUT": "/new.gpkg"})]
    steps.buttons["work_orders"].click()
    assert plugin.open_panel("work_orders").isVisible()


def test_all_settings_of_the_orders_open_filled_in(plugin, monkeypatch):
    dialog, asked = SimpleNamespace(show=lambda: asked.append("shown")), []
    monkeypatch.setattr(
        plugin_module, "_algorithm_dialog", lambda *words: asked.append(words) or dialog
    )
    given = {"WORKSPACE": "/kc.gpkg"}
    plugin.open_panel("work_orders").generator.moreWanted.emit(given)
    assert asked == [("kcsafety:generateworkorders", given), "shown"]
