"""The plugin comes and goes without a trace, with a window and without."""

import builtins
import json

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QToolBar

from kc_safety_plugin import classFactory
from kc_safety_plugin.gui.late_panel import LatePanel
from kc_safety_plugin.late import late
from kc_safety_plugin.provider import ALGORITHMS

PANELS = {"Corridor": "CorridorPanel", "Overlay": "OverlayPanel", "Work orders": "WorkOrdersPanel"}


@pytest.fixture
def registry(qgis_processing):
    registry = QgsApplication.processingRegistry()
    yield registry
    if registry.providerById("kcsafety"):
        registry.removeProvider("kcsafety")


def surroundings(registry, iface):
    window = iface.mainWindow()
    return (
        sorted(one.id() for one in registry.providers()),
        sorted(f"{type(child).__name__} {child.objectName()}" for child in window.children()),
    )


def test_two_loads_and_unloads_leave_nothing_behind(registry, qgis_iface):
    before = surroundings(registry, qgis_iface)
    for _ in range(2):
        plugin = classFactory(qgis_iface)
        plugin.initGui()
        assert registry.providerById("kcsafety").algorithms()
        (bar,) = qgis_iface.mainWindow().findChildren(QToolBar, "KcSafetyToolBar")
        assert [one.text() for one in bar.actions()] == list(PANELS)
        assert all(not one.icon().isNull() for one in bar.actions())
        plugin.unload()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert surroundings(registry, qgis_iface) == before


def test_it_lives_without_a_window(registry):
    plugin = classFactory(None)
    plugin.initProcessing()
    assert {a.name() for a in registry.providerById("kcsafety").algorithms()} >= {
        one.NAME for one in ALGORITHMS
    }
    plugin.unload()
    assert registry.providerById("kcsafety") is None


def test_qgis_process_lists_every_algorithm(qgis_process):
    listed = qgis_process("list")
    assert listed.returncode == 0, listed.stderr
    for one in ALGORITHMS:
        assert f"kcsafety:{one.NAME}" in listed.stdout
    assert "Traceback" not in listed.stdout + listed.stderr


def test_qgis_process_describes_an_algorithm(qgis_process):
    shown = qgis_process("help", "kcsafety:kerneldensity", "--json")
    assert shown.returncode == 0, shown.stderr
    assert set(json.loads(shown.stdout)["parameters"]) >= {"INPUT", "BANDWIDTH", "KERNEL"}


@pytest.fixture
def docking(registry, qgis_iface, qgis_new_project, monkeypatch):
    """An interface that docks panels, and takes them out again."""
    window = qgis_iface.mainWindow()
    monkeypatch.setattr(qgis_iface, "addDockWidget", window.addDockWidget)
    monkeypatch.setattr(qgis_iface, "removeDockWidget", window.removeDockWidget)
    QgsSettings().remove("kc_safety")
    plugin = classFactory(qgis_iface)
    yield plugin
    plugin.unload()
    QgsSettings().remove("kc_safety")
    window.hide()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_panel_is_made_when_it_is_first_seen(docking, qgis_iface, qtbot):
    window = qgis_iface.mainWindow()
    window.show()
    docking.initGui()
    qtbot.wait(50)
    (bar,) = window.findChildren(QToolBar, "KcSafetyToolBar")
    frames = window.findChildren(LatePanel)
    assert len(frames) == len(PANELS)
    for action, frame, kind in zip(bar.actions(), frames, PANELS.values()):
        assert frame.panel is None and not frame.isVisible()
        action.trigger()
        made = frame.panel
        assert type(made).__name__ == kind and made.isVisible() and action.isChecked()
        action.trigger()
        assert not frame.isVisible()
        action.trigger()
        assert frame.panel is made and frame.isVisible()


def test_a_panel_left_open_waits_for_the_window(docking, qgis_iface, qtbot):
    window = qgis_iface.mainWindow()
    QgsSettings().setValue("kc_safety/KcSafetyCorridor/open", True)
    docking.initGui()
    frame = window.findChild(LatePanel, "KcSafetyCorridor")
    qtbot.wait(50)
    assert frame.panel is None
    window.show()
    assert frame.panel is None
    qtbot.waitUntil(lambda: frame.panel is not None)
    assert frame.panel.isVisible()
    assert window.findChild(LatePanel, "KcSafetyWorkOrders").panel is None


def test_qgis_sees_what_is_read_late_and_so_unloads_it(monkeypatch):
    seen, read = [], builtins.__import__
    call = late("kc_safety_plugin.core.progress", "silent")
    monkeypatch.setattr(builtins, "__import__", lambda *a, **b: seen.append(a[0]) or read(*a, **b))
    call(0.5)
    monkeypatch.undo()
    assert "kc_safety_plugin.core.progress" in seen
