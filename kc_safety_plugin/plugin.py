"""Life cycle of the plugin: the one place that knows ``iface`` and wires the parts together."""

from contextlib import ExitStack
from functools import partial

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QAction, QMenu

from kc_safety_plugin.gui.corridor_keeper import CorridorKeeper
from kc_safety_plugin.gui.desk import last_area, panel_action, panel_icon, remember, was_open
from kc_safety_plugin.gui.help import open_help
from kc_safety_plugin.gui.late_panel import LatePanel, Surroundings
from kc_safety_plugin.gui.locator.filter import SafetyLocator
from kc_safety_plugin.gui.page_factories import PROJECT_PAGE, OptionsFactory, ProjectFactory
from kc_safety_plugin.gui.workspace import Workspace
from kc_safety_plugin.i18n import speak, tr
from kc_safety_plugin.late import late
from kc_safety_plugin.provider import SafetyProvider

_sample_project = late("kc_safety_plugin.gui.sample_project", "SampleProject")
_show_place = late("kc_safety_plugin.gui.locator.show", "show_place")
_algorithm_dialog = late("qgis.processing", "createAlgorithmDialog")
#: The algorithm whose dialog a panel opens with all its settings.
_GENERATE = "generateworkorders"


def _panels() -> tuple:
    """Title, object name, key and module of every panel, in the order of the toolbar.

    By its key other parts of QGIS open a panel; its icon is called so, too.
    """
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
        self._frames: dict = {}
        self._sample = None

    def initProcessing(self):
        """Also called alone by qgis_process, where there is no window."""
        self._undo.callback(QCoreApplication.removeTranslator, speak(QgsApplication.locale()))
        provider = SafetyProvider()
        registry = QgsApplication.processingRegistry()
        registry.addProvider(provider)
        self._undo.callback(registry.removeProvider, provider)
        provider.complete()

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
        around.commands.update(self._commands())
        for title, name, key, module in _panels():
            self._add_panel(LatePanel(title, name, module, around), key, bar)
        self._add_entries()
        self._add_pages(project, workspace)
        self._add_locator(project, workspace)

    def unload(self):
        self._undo.close()

    def open_panel(self, key: str):
        """Show a panel; returns what is inside the frame."""
        frame = self._frames[key]
        frame.setUserVisible(True)
        frame.fill()
        return frame.panel

    def open_work_order(self, wo_id: str) -> None:
        """Show one order in its panel; layers of work orders call this by their action."""
        self.open_panel("work_orders").show_order(wo_id)

    def _remove_menu(self):
        # QGIS takes an empty submenu out of its menu, but leaves the object behind.
        for menu in self._iface.mainWindow().findChildren(QMenu):
            if menu.title().replace("&", "") == tr("KC Safety") and menu.isEmpty():
                menu.deleteLater()

    def _commands(self) -> dict:
        """What panels may open elsewhere in the window, by name."""
        keys = (key for _, _, key, _ in _panels())
        return {
            "sample": self._open_sample,
            "project": partial(self._iface.showProjectPropertiesDialog, PROJECT_PAGE),
            **{key: partial(self.open_panel, key) for key in keys},
            _GENERATE: partial(self._open_algorithm, _GENERATE),
        }

    def _open_algorithm(self, name, parameters=None):
        _algorithm_dialog(f"kcsafety:{name}", parameters or {}).show()

    def _open_sample(self):
        if self._sample is None:
            window, project = self._iface.mainWindow(), QgsProject.instance()
            self._sample = _sample_project(project, window, self._iface.addProject)
            self._undo.callback(self._close_sample)
        self._sample.ask()

    def _close_sample(self):
        self._sample.close()
        self._sample.deleteLater()
        self._sample = None

    def _add_entries(self):
        """Entries of the menu that open no panel."""
        window, title = self._iface.mainWindow(), tr("KC Safety")
        sample, about = QAction(tr("Open sample project…"), window), QAction(tr("Help"), window)
        entry = QAction(title, window)
        sample.triggered.connect(lambda _checked: self._open_sample())
        for action, icon in ((sample, "sample"), (about, "help")):
            action.setIcon(panel_icon(icon, window.palette()))
            self._undo.callback(action.deleteLater)
            self._iface.addPluginToMenu(title, action)
            self._undo.callback(self._iface.removePluginMenu, title, action)
        for action in (about, entry):
            action.triggered.connect(lambda _checked: open_help())
        self._undo.callback(entry.deleteLater)
        self._iface.pluginHelpMenu().addAction(entry)
        self._undo.callback(self._iface.pluginHelpMenu().removeAction, entry)

    def _add_pages(self, project, workspace):
        options, properties = OptionsFactory(), ProjectFactory(project, workspace)
        self._iface.registerOptionsWidgetFactory(options)
        self._undo.callback(self._iface.unregisterOptionsWidgetFactory, options)
        self._iface.registerProjectPropertiesWidgetFactory(properties)
        self._undo.callback(self._iface.unregisterProjectPropertiesWidgetFactory, properties)
        keeper = CorridorKeeper(project, workspace, self._iface.mainWindow())
        self._undo.callback(keeper.deleteLater)
        self._undo.callback(keeper.close)

    def _add_locator(self, project, workspace):
        locator = SafetyLocator(project, workspace, self._show_found)
        self._iface.registerLocatorFilter(locator)
        self._undo.callback(self._iface.deregisterLocatorFilter, locator)

    def _show_found(self, kind, key, box):
        _show_place(box, self._iface.mapCanvas(), QgsProject.instance())
        if kind == "order":
            self.open_work_order(key)
        elif kind == "corridor":
            self.open_panel("corridor")

    def _add_panel(self, panel, key, bar):
        window = self._iface.mainWindow()
        self._frames[key] = panel
        action = panel_action(panel, panel_icon(key, window.palette()), window)
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
