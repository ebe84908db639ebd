"""The workspace of the project, as panels share it."""

from functools import partial
from typing import Callable

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from kc_safety_plugin.i18n import tr
from kc_safety_plugin.late import late
from kc_safety_plugin.settings import Preferences, ProjectSettings

_open_geopackage = late("kc_safety_plugin.storage.geopackage", "open_geopackage")


class Workspace(QObject):
    """``changed`` is sent when it is another one or holds something else."""

    changed = pyqtSignal()

    def __init__(self, project: QgsProject, open_store: Callable = _open_geopackage, parent=None):
        super().__init__(parent)
        self._project, self._open = project, open_store
        self._settings = ProjectSettings(project)
        project.readProject.connect(self._announce)
        project.cleared.connect(self._announce)

    @property
    def project(self) -> QgsProject:
        return self._project

    @property
    def path(self) -> str:
        return self._settings.workspace

    def choose(self, path: str) -> None:
        self._settings.workspace = path
        self.changed.emit()

    def opener(self) -> Callable:
        """A function that opens the store, to be called in whatever thread will use it."""
        return partial(self._open, self.path)

    def who(self) -> str:
        """The name that the log of the workspace keeps with a change."""
        return Preferences().signature or QgsApplication.userLoginName() or tr("unknown")

    def touched(self) -> None:
        """Something was saved: let its layers and every panel show it."""
        for layer in shown_layers(self._project, self.path):
            layer.reload()
            layer.triggerRepaint()
        self.changed.emit()

    def _announce(self, *_):
        self.changed.emit()


def shown_layers(project: QgsProject, path: str) -> list:
    """The layers of the workspace that the project has."""
    return [
        one
        for one in project.mapLayers().values()
        if one.providerType() == "ogr" and one.source().split("|")[0] == path
    ]
