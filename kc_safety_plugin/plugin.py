"""Life cycle of the plugin: the one place that knows ``iface`` and wires the parts together."""

from contextlib import ExitStack

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtWidgets import QMenu

from kc_safety_plugin.gui.desk import last_area, panel_action, panel_icon, remember, was_open
from kc_safety_plugin.gui.late_panel import LatePanel, Surroundings
from kc_safety_plugin.gui.workspace import Workspace
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.provider import SafetyProvider


def _panels() -> tuple:
    """Title, object name, icon and module of every panel, in the order of the toolbar."""
    gui = "kc_safety_plugin.gui"
    return (
        (tr("Corridor"), "KcSafetyCorridor", "corridor", f"{gui}.corridor.panel"),
        (tr("Overlay"), "KcSafetyOverlay", "overlay", f"{gui}.overlay.panel"),
        (tr("Work orders"), "KcSafetyWorkOrders", "work_orders", f"{gui}.work_orders.panel"),
    )


class SafetyPlugin:
    """Everything added to QGIS registers its own removal, so unload cannot forget any of it."""

    def __init__(self, iface):
        self._iface = iface
        self._undo = ExitStack()

    def initProcessing(self):
        """Also called alone by qgis_process, where there is no window."""
        provider = SafetyProvider()
        registry = QgsApplication.processingRegistry()
        registry.addProvider(provider)
        self._undo.callback(registry.removeProvider, provider)
        # Our models wait until their steps can be found.
        provider.refreshAlgorithms()

    def initGui(self):
        self.initProcessing()
        window, project = self._iface.mainWindow(), QgsProject.instance()
        workspace = Workspace(project, parent=window)
        self._undo.callback(workspace.deleteLater)
        self._undo.callback(self._remove_menu)
        bar = self._iface.addToolBar(tr("KC Safety"))
        bar.setObjectName("KcSafetyToolBar")
        self._undo.callback(bar.deleteLater)
        self._undo.callback(window.removeToolBar, bar)
        around = Surroundings(project, self._iface.mapCanvas(), window, workspace)
        for title, name, icon, module in _panels():
            self._add_panel(LatePanel(title, name, module, around), icon, bar)

    def unload(self):
        self._undo.close()

    def _remove_menu(self):
        # QGIS takes an empty submenu out of its menu, but leaves the object behind.
        for menu in self._iface.mainWindow().findChildren(QMenu):
            if menu.title().replace("&", "") == tr("KC Safety") and menu.isEmpty():
                menu.deleteLater()

    def _add_panel(self, panel, icon, bar):
        window = self._iface.mainWindow()
        action = panel_action(panel, panel_icon(icon, window.palette()), window)
        self._undo.callback(action.deleteLater)
        self._iface.addDockWidget(last_area(panel), panel)
        # Adding a dock shows it; the first time it waits until it is asked for.
        panel.stand(was_open(panel))
        self._undo.callback(panel.deleteLater)
        self._undo.callback(self._iface.removeDockWidget, panel)
        self._undo.callback(panel.close_work)
        self._undo.callback(remember, panel, window)
        bar.addAction(action)
        self._iface.addPluginToMenu(tr("KC Safety"), action)
        self._undo.callback(self._iface.removePluginMenu, tr("KC Safety"), action)
