"""The frame of a panel in the window; what it shows is made when it is first seen."""

from qgis.core import QgsProject
from qgis.gui import QgsDockWidget, QgsMapCanvas
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QMainWindow

from kc_safety_plugin.late import late

from .desk import has_place
from .help import HelpKey
from .workspace import Workspace


class Surroundings:
    """What a panel may know of QGIS, handed to the ``make_panel`` of its module."""

    def __init__(
        self, project: QgsProject, canvas: QgsMapCanvas, window: QMainWindow, workspace: Workspace
    ):
        self.project, self.canvas, self.window = project, canvas, window
        self.workspace = workspace
        #: Functions that open things elsewhere in the window, by name.
        self.commands: dict = {}


class LatePanel(QgsDockWidget):
    """Calls ``make_panel(surroundings)`` of ``module`` once, for the ``Panel`` it holds."""

    def __init__(self, title: str, name: str, module: str, around: Surroundings):
        super().__init__(title)
        self.setObjectName(name)
        self.panel = None
        self._make, self._around = late(module, "make_panel"), around
        self._docked = self._joined = False
        HelpKey(self, f"panel_{module.split('.')[-2]}")
        # While QGIS starts, the window comes first. A child, so that it goes with the frame.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.fill)

    def stand(self, shown: bool) -> None:
        """It has its place in the window; from now on, who shows it wants to see it."""
        self._docked = True
        self.setVisible(shown)

    def fill(self) -> None:
        """Make what is to be seen."""
        if self.panel is None:
            self.panel = self._make(self._around)
            self.setWidget(self.panel)

    def close_work(self) -> None:
        """The frame goes: nothing is made any more, and nothing that runs reports."""
        self._docked = False
        self._soon.stop()
        if self.panel is not None:
            self.panel.close_work()
            self.panel.runner.deleteLater()

    def setVisible(self, shown):
        if shown and self._docked and self._window_is_up():
            # Before it appears, so that it gets the room that its content asks for.
            self.fill()
            if not self._joined and not has_place(self):
                self._join()
        super().setVisible(shown)

    def _join(self):
        """The first time, behind or before a panel that is open: stacked, none would have room."""
        self._joined, window = True, self._around.window
        for other in window.findChildren(LatePanel):
            near = window.dockWidgetArea(other) == window.dockWidgetArea(self)
            if other is not self and near and other.isVisible() and not other.isFloating():
                window.tabifyDockWidget(other, self)
                # The new one is on top only after the window has laid out its tabs.
                QTimer.singleShot(0, self.raise_)
                return

    def showEvent(self, event):
        super().showEvent(event)
        if self._docked and self.panel is None:
            self._soon.start(0)

    def _window_is_up(self):
        handle = self._around.window.windowHandle()
        return handle is not None and handle.isExposed()
