"""A window for the plugin to come into, as QGIS has one."""

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QMainWindow


class Interface:
    """What the plugin asks of ``iface``; everything else is heard and does nothing."""

    def __init__(self):
        self._window = QMainWindow()
        self._canvas = QgsMapCanvas(self._window)
        self._window.setCentralWidget(self._canvas)
        self._help = self._window.menuBar().addMenu("Help")

    def mainWindow(self):
        return self._window

    def mapCanvas(self):
        return self._canvas

    def addToolBar(self, title):
        return self._window.addToolBar(title)

    def addDockWidget(self, area, dock):
        self._window.addDockWidget(area, dock)
        dock.show()

    def removeDockWidget(self, dock):
        self._window.removeDockWidget(dock)

    def addPluginToMenu(self, name, action):
        self._window.menuBar().addMenu(name).addAction(action)

    def pluginHelpMenu(self):
        return self._help

    def __getattr__(self, name):
        return lambda *arguments, **named: None
