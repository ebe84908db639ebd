"""The plugin comes and goes twice in a real window, and leaves nothing behind."""

import sys

from qgis import processing, utils
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsVectorLayer
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


def read_late():
    """Run an algorithm, so that modules are read that loading leaves alone."""
    points = QgsVectorLayer("Point?crs=EPSG:26915", "points", "memory")
    features = [QgsFeature() for _ in range(40)]
    for number, feature in enumerate(features):
        place = f"POINT({363000 + 37 * (number % 7)} {4324000 + 53 * (number % 5)})"
        feature.setGeometry(QgsGeometry.fromWkt(place))
    points.dataProvider().addFeatures(features)
    wanted = {"INCIDENTS": points, "OUTPUT": "memory:"}
    assert processing.run("kcsafety:topplaces", wanted)["OUTPUT"].featureCount()
    assert "kc_safety_plugin.algorithms.hotspots.top_places_work" in sys.modules


def play(desktop):
    window = desktop.iface.mainWindow()
    registry = QgsApplication.processingRegistry()
    assert "kc_safety_plugin" in utils.active_plugins
    offered = {one.name() for one in registry.providerById("kcsafety").algorithms()}
    assert len(offered) >= 14, offered
    read_late()
    assert utils.unloadPlugin("kc_safety_plugin")
    desktop.wait(100)
    without = surroundings(window)
    assert "kcsafety" not in without[0]
    ours = {name: one for name, one in sys.modules.items() if name.startswith("kc_safety_plugin")}
    # Code that stayed would run beside that of the next version; QGIS forgets packages alone.
    assert not [name for name, one in ours.items() if not hasattr(one, "__path__")]
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
