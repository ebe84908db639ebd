"""A planner's first hour: guide, sample project, results in the tree, locator, pages, map tip."""

import tempfile
from pathlib import Path

from qgis import processing, utils
from qgis.core import (
    QgsApplication,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapTip
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QDockWidget,
    QFileDialog,
    QTreeView,
)

from kc_safety_plugin.bridge.roles import layers_by_role
from kc_safety_plugin.gui.options_page import OptionsPage
from kc_safety_plugin.gui.project_page import ProjectPage
from kc_safety_plugin.settings import ProjectSettings


def plugin():
    return utils.plugins["kc_safety_plugin"]


def screen(desktop, name):
    """All that is on the screen, lists and tips in front of the window too."""
    desktop.settle()
    picture = QGuiApplication.primaryScreen().grabWindow(0)
    assert picture.save(str(desktop.shots / f"{name}.png"))


def entry(desktop, text):
    """An entry of the menu *KC Safety*."""
    (found,) = [
        one for one in desktop.iface.mainWindow().findChildren(QAction) if one.text() == text
    ]
    return found


def open_sample(desktop, folder):
    panel = plugin().open_panel("corridor")
    desktop.wait_for(lambda: not panel.behind.is_running(), "the panel")
    desktop.shot("first_steps")
    steps = panel.column.itemAt(1).widget()
    assert steps.isVisible() and len(steps.buttons) == 5
    ask, QFileDialog.getExistingDirectory = QFileDialog.getExistingDirectory, lambda *_: folder
    try:
        steps.buttons["sample"].click()
    finally:
        QFileDialog.getExistingDirectory = ask
    project = QgsProject.instance()
    desktop.wait_for(lambda: "synthetic" in project.title(), "the sample project")
    desktop.wait(500)
    desktop.shot("sample_project")
    return layers_by_role(project)


def by_dialog(desktop, name, parameters, layers):
    """Run from the dialog of Processing, as from the toolbox."""
    count = len(QgsProject.instance().mapLayers())
    dialog = processing.createAlgorithmDialog(f"kcsafety:{name}", parameters)
    dialog.show()
    dialog.runAlgorithm()
    wanted = count + layers
    desktop.wait_for(lambda: len(QgsProject.instance().mapLayers()) == wanted, name)
    desktop.wait(200)
    dialog.close()


def tree():
    root = QgsProject.instance().layerTreeRoot()
    return [(one.name(), one.parent().name()) for one in root.findLayers()]


def run_city(desktop, bound):
    streets = {"STREETS": bound["streets"], "STREET_ID": "street_id"}
    by_dialog(desktop, "hotstreets", {"INCIDENTS": bound["incidents"], **streets}, 1)
    assert tree()[0] == ("Hot streets", "Hot spots"), tree()
    made = processing.run(
        "kcsafety:definecorridor",
        {
            **streets,
            "NAME_FIELD": "name",
            "STREET": "Independence Avenue",
            "FROM_STREET": "Benton Boulevard",
            "TO_STREET": "Hardesty Avenue",
            "NAME": "Independence Avenue",
            **dict.fromkeys(("CENTERLINE", "AREA", "BLOCK_FACES"), "TEMPORARY_OUTPUT"),
        },
    )
    path = str(Path(bound["streets"].source().split("|")[0]).parent / "workspace.gpkg")
    processing.run("kcsafety:createworkspace", {"NAME": "Kansas City", "OUTPUT": path})
    shape = {one: made[one] for one in ("CENTERLINE", "AREA", "BLOCK_FACES")}
    corridor = {"WORKSPACE": path, "NAME": "Independence Avenue", **shape}
    processing.run("kcsafety:activatecorridor", corridor)
    panel = plugin().open_panel("corridor")
    panel.workspace.choose(path)
    settings = ProjectSettings(QgsProject.instance())
    desktop.wait_for(lambda: settings.corridor == "Independence Avenue", "the corridor")
    lamps = {"LAMPS": bound["lamps"], "LAMP_ID": "pole_no", "STATUS_FIELD": "status"}
    more = dict.fromkeys(("DARK", "LAMP_STATUS"), "TEMPORARY_OUTPUT")
    by_dialog(desktop, "lighting", {**streets, **lamps, **more}, 3)
    before = len(QgsProject.instance().mapLayers())
    load = ["OUTPUT"]
    panel.runner.run("kcsafety:gistar", {"INPUT": bound["incidents"]}, load=load)
    desktop.wait_for(lambda: len(QgsProject.instance().mapLayers()) == before + 1, "Gi*")
    dark = QgsProject.instance().mapLayersByName("Dark stretches")[0]
    by_dialog(
        desktop, "generateworkorders", {"WORKSPACE": path, "LAMPS": _lamps(), "DARK": dark}, 1
    )
    inside = [name for name, group in tree() if group == "Independence Avenue"]
    assert len(inside) == 5, tree()
    panel.workspace.touched()
    desktop.wait_for(lambda: not panel.behind.is_running(), "the panel")
    dock = desktop.iface.mainWindow().findChild(QDockWidget, "Layers")
    dock.findChild(QTreeView).collapseAll()
    for group in QgsProject.instance().layerTreeRoot().findGroups(True):
        group.setExpanded(True)
    desktop.shot("layer_tree")
    return dark


def _lamps():
    lit = [
        one for one in QgsProject.instance().mapLayers().values() if "lamp" in one.name().lower()
    ]
    return next(one for one in lit if "KC Safety" not in one.name() and "out" in str(one.source()))


def search(desktop):
    desktop.iface.locatorSearch("kc indep")
    desktop.wait(2500)
    screen(desktop, "locator")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    desktop.wait(200)


def in_the_dark_and_large(desktop):
    """The pages and the guide in a dark theme with letters of twice the size."""
    application, window = QApplication.instance(), desktop.iface.mainWindow()
    QgsApplication.setUITheme("Night Mapping")
    sheet, size = application.styleSheet(), 2 * window.font().pointSize()
    application.setStyleSheet(f"{sheet} * {{ font-size: {size}pt; }}")
    window.resize(1280, 720)
    pages(desktop, "_large")
    plugin().open_panel("corridor").workspace.choose("")
    dock = window.findChild(QDockWidget, "KcSafetyCorridor")
    window.findChild(QDockWidget, "KcSafetyWorkOrders").hide()
    window.resizeDocks([dock], [560], Qt.Orientation.Horizontal)
    desktop.shot("first_steps_large")
    application.setStyleSheet(sheet)
    QgsApplication.setUITheme("default")
    window.resize(1600, 1000)


def pages(desktop, kind=""):
    """Dialogs that hold the window: looked at from a timer."""
    seen = []

    def look(page, name):
        found = [one for top in QApplication.topLevelWidgets() for one in top.findChildren(page)]
        found = [one for one in found if one.isVisible()]
        if not found:
            QTimer.singleShot(500, lambda: look(page, name))
            return
        seen.append(name)
        dialog = found[0].window()
        dialog.grab().save(str(desktop.shots / f"{name}.png"))
        dialog.reject()

    QTimer.singleShot(1500, lambda: look(OptionsPage, f"options_page{kind}"))
    desktop.iface.showOptionsDialog(None, "KcSafetyOptions")
    QTimer.singleShot(1500, lambda: look(ProjectPage, f"project_page{kind}"))
    plugin()._commands()["project"]()
    assert len(seen) == 2, seen


def tip_and_action(desktop):
    orders = next(
        one
        for one in QgsProject.instance().mapLayers().values()
        if isinstance(one, QgsVectorLayer) and "wo_id" in one.fields().names()
    )
    feature = next(one for one in orders.getFeatures() if one.hasGeometry())
    canvas = desktop.iface.mapCanvas()
    point = feature.geometry().asPoint()
    canvas.setCenter(point)
    canvas.zoomScale(3000)
    desktop.settle()
    pixel = canvas.getCoordinateTransform().transform(point)
    tip = QgsMapTip()
    tip.showMapTip(orders, point, QPoint(int(pixel.x()), int(pixel.y())), canvas)
    desktop.wait(1500)
    screen(desktop, "map_tip")
    tip.clear(canvas)
    (action,) = [one for one in orders.actions().actions() if "work order" in one.name()]
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(orders))
    orders.actions().doAction(action.id(), feature, context)
    panel = plugin()._frames["work_orders"].panel
    wanted = feature["wo_id"]
    desktop.wait_for(lambda: [one.wo_id for one in panel.selected()] == [wanted], "the order")
    desktop.shot("open_order")


def play(desktop):
    with tempfile.TemporaryDirectory() as folder:
        desktop.iface.newProject()
        bound = open_sample(desktop, folder)
        run_city(desktop, bound)
        search(desktop)
        tip_and_action(desktop)
        pages(desktop)
        in_the_dark_and_large(desktop)
        QgsProject.instance().setDirty(False)
        desktop.iface.newProject()
