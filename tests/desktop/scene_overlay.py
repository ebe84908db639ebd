"""A planner binds layers, runs the chain with one button, and moves the weights, in a window."""

import shutil
import tempfile
import time
from pathlib import Path

from qgis import processing
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget

ORIGINAL = Path(__file__).resolve().parents[2] / "resources" / "sample"
# QGIS writes into the GeoPackages that it opens.
SAMPLE = Path(shutil.copytree(ORIGINAL, Path(tempfile.mkdtemp()) / "sample"))
CITY = f"{SAMPLE / 'sample_city.gpkg'}|layername="
NAMES = ("parcels", "plants", "streets", "land_bank", "dangerous_buildings", "lamps")


def load_city():
    project = QgsProject.instance()
    layers = [QgsVectorLayer(CITY + name, name, "ogr") for name in NAMES]
    layers.append(QgsRasterLayer(str(SAMPLE / "canopy.tif"), "canopy", "gdal"))
    project.addMapLayers(layers)
    for layer in layers:
        if layer.name() not in ("streets", "lamps"):
            project.layerTreeRoot().findLayer(layer).setItemVisibilityChecked(False)
    files = [str(path) for path in sorted(SAMPLE.glob("incidents_*.csv*"))]
    parameters = {"INPUTS": files, "EXCLUDE_PILES": True, "OUTPUT": "TEMPORARY_OUTPUT"}
    processing.runAndLoadResults("kcsafety:importincidents", parameters)


def quiet(panel):
    timers = (panel.layers._soon, panel.streets.weights._soon, panel.ranks._again)
    return not (
        panel.chain.is_running() or panel.behind.is_running() or any(t.isActive() for t in timers)
    )


def run_the_chain(desktop, panel):
    window = desktop.iface.mainWindow()
    desktop.wait_for(lambda: quiet(panel), "the plan")
    desktop.shot("overlay_layers")
    panel.run_button.click()
    desktop.wait_for(lambda: panel.progress.isVisible(), "progress")
    desktop.wait_for(lambda: quiet(panel), "the chain", 120)
    assert panel.notice.text().startswith("Computed: Hot streets, Light"), panel.notice.text()
    assert window.windowTitle()


def weigh_and_look(desktop, panel):
    canvas, table, view = desktop.iface.mapCanvas(), panel.streets.table, panel.streets.view
    canvas.setExtent(panel.ranks.layer.extent())
    for name in ("streets", "Incidents", "lamps", "Vacant places"):
        for layer in QgsProject.instance().mapLayersByName(name):
            node = QgsProject.instance().layerTreeRoot().findLayer(layer)
            node.setItemVisibilityChecked(False)
    desktop.shot("overlay_ranks")
    before = [table.index(row, 1).data() for row in range(10)]
    slider = panel.streets.weights.sliders["lighting"]
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_End)
    panel.streets.weights.sliders["hot"].setValue(5)
    desktop.wait_for(lambda: quiet(panel), "the ranks")
    assert [table.index(row, 1).data() for row in range(10)] != before
    place = view.visualRect(table.index(2, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    desktop.settle()
    assert canvas.extent().height() < 3000
    desktop.shot("overlay_weights")
    panel.streets.weights.reset.click()
    desktop.wait_for(lambda: quiet(panel), "the ranks of before")
    assert [table.index(row, 1).data() for row in range(10)] == before


def play_the_weeks(desktop, panel):
    panel.tabs.setCurrentIndex(0)
    panel.layers.play.click()
    desktop.wait_for(lambda: panel.layers.week.text().startswith("Week 2 "), "the second week")
    desktop.shot("overlay_weeks")
    panel.layers.play.click()
    assert panel.layers.week.isHidden()


def look_in_the_dark_and_large(desktop, dock, panel):
    application, window = QApplication.instance(), desktop.iface.mainWindow()

    def shots(kind, width):
        window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
        for page in (0, 1):
            panel.tabs.setCurrentIndex(page)
            desktop.shot(f"overlay_{kind}_{page}")

    QgsApplication.setUITheme("Night Mapping")
    shots("dark", 560)
    size, sheet = 2 * window.font().pointSize(), application.styleSheet()
    application.setStyleSheet(f"{sheet} * {{ font-size: {size}pt; }}")
    window.resize(1280, 720)
    shots("large", 620)
    application.setStyleSheet(sheet)
    QgsApplication.setUITheme("default")
    window.resize(1600, 1000)


def play(desktop):
    desktop.iface.newProject()
    load_city()
    window = desktop.iface.mainWindow()
    dock = window.findChild(QDockWidget, "KcSafetyOverlay")
    assert not dock.isVisible()
    began = time.perf_counter()
    window.findChild(QAction, "KcSafetyOverlayAction").trigger()
    desktop.wait_for(lambda: dock.panel is not None, "the panel")
    opened = time.perf_counter() - began
    (desktop.shots / "overlay.txt").write_text(f"opens in {opened:.2f} s\n", encoding="utf-8")
    panel = dock.panel
    window.resizeDocks([dock], [560], Qt.Orientation.Horizontal)
    run_the_chain(desktop, panel)
    weigh_and_look(desktop, panel)
    play_the_weeks(desktop, panel)
    look_in_the_dark_and_large(desktop, dock, panel)
    window.findChild(QAction, "KcSafetyOverlayAction").trigger()
    QgsProject.instance().clear()
