"""Keep the name of the active corridor in the project, where results take it from."""

from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject

from kc_safety_plugin.i18n import tr
from kc_safety_plugin.late import late
from kc_safety_plugin.settings import ProjectSettings

from .workspace import Workspace

_background = late("kc_safety_plugin.gui.background", "Background")
_active = late("kc_safety_plugin.core.corridors.queue", "active")


class CorridorKeeper(QObject):
    """Looks into the workspace, behind the window, whenever it changes."""

    def __init__(self, project: QgsProject, workspace: Workspace, parent: QObject):
        super().__init__(parent)
        self._settings, self._workspace = ProjectSettings(project), workspace
        self._behind: Any = None
        workspace.changed.connect(self._look)

    def close(self) -> None:
        self._workspace.changed.disconnect(self._look)
        if self._behind is not None:
            self._behind.close()

    def _look(self):
        path = self._workspace.path
        if not path:
            return
        if self._behind is None:
            self._behind = _background()
        opener = self._workspace.opener()

        def work():
            with opener() as store:
                found = _active(store.corridors())
            return found.name if found else ""

        title = tr("Looking for the active corridor")
        # A workspace that cannot be read says so in the panels.
        self._behind.start("corridor", title, work, self._keep, lambda _error, _sentence: None)

    def _keep(self, name):
        self._settings.corridor = name
