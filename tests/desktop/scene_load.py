"""The plugin comes and goes twice in a real window, and leaves nothing behind."""

from qgis import utils
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QDockWidget, QMenu, QToolBar


def surroundings(window):
    registry = QgsApplication.processingRegistry()
    kinds = (QDockWidget, QMenu, QToolBar)
    return (
        sorted(provider.id() for provider in registry.providers()),
        sorted(
            f"{type(w).__name__} {w.objectName()}" for k in kinds for w in window.findChildren(k)
        ),
        sorted(action.text() for action in window.menuBar().actions()),
    )


def play(desktop):
    window = desktop.iface.mainWindow()
    registry = QgsApplication.processingRegistry()
    assert "kc_safety_plugin" in utils.active_plugins
    offered = {one.name() for one in registry.providerById("kcsafety").algorithms()}
    assert len(offered) >= 14, offered
    assert utils.unloadPlugin("kc_safety_plugin")
    desktop.wait(100)
    without = surroundings(window)
    assert "kcsafety" not in without[0]
    for _ in range(2):
        assert utils.loadPlugin("kc_safety_plugin") and utils.startPlugin("kc_safety_plugin")
        desktop.wait(100)
        assert {a.name() for a in registry.providerById("kcsafety").algorithms()} == offered
        assert utils.unloadPlugin("kc_safety_plugin")
        desktop.wait(100)
        for now, before in zip(surroundings(window), without):
            assert now == before, sorted(set(now) ^ set(before)) or (len(now), len(before))
    assert utils.loadPlugin("kc_safety_plugin") and utils.startPlugin("kc_safety_plugin")
    toolbox = window.findChild(QDockWidget, "ProcessingToolbox")
    toolbox.show()
    desktop.shot("toolbox")
