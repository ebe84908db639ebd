"""The plugin comes and goes without a trace, with a window and without."""

import json

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QToolBar

from kc_safety_plugin import classFactory
from kc_safety_plugin.provider import ALGORITHMS

PANELS = ["Corridor", "Work orders"]


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
        assert [one.text() for one in bar.actions()] == PANELS
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
