"""What the panel asks algorithms for, one after the other, and what it tells when they are done."""

from qgis.core import QgsProcessingUtils, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from kc_safety_plugin.gui.algorithm_runner import AlgorithmRunner
from kc_safety_plugin.i18n import tr

_DEFINE, _ACTIVATE = "kcsafety:definecorridor", "kcsafety:activatecorridor"
_RANK = "kcsafety:rankcorridors"
_LAYERS = ("CENTERLINE", "AREA", "BLOCK_FACES")


class Chain(QObject):
    """``told`` carries what was done, ``kept`` the name of the corridor that the workspace took,
    ``ranked`` the layer of candidates, and ``unknown`` that a corridor could not be defined.
    """

    told = pyqtSignal(str)
    kept = pyqtSignal(str)
    ranked = pyqtSignal(object)
    unknown = pyqtSignal()

    def __init__(self, project: QgsProject, runner: AlgorithmRunner, parent: QObject):
        super().__init__(parent)
        self._project, self._runner = project, runner
        self._workspace, self._status = "", "active"
        runner.finished.connect(self._on_finished)
        runner.failed.connect(self._on_failed)

    def activate(self, workspace: str, name: str, start: str, days: int) -> None:
        """Put a corridor that waits to work."""
        self._status = "active"
        given = {"WORKSPACE": workspace, "NAME": name, "START": start, "DAYS": days}
        self._runner.run(_ACTIVATE, {**given, "STATUS": "active"})

    def define(self, workspace: str, parameters: dict) -> None:
        """Define a corridor, then put it into the queue of the workspace."""
        self._workspace = workspace
        # Files of their own, for the workspace is what keeps the corridor in the end.
        files = {
            one: QgsProcessingUtils.generateTempFilename(f"{one.lower()}.gpkg") for one in _LAYERS
        }
        self._runner.run(_DEFINE, {**parameters, **files})

    def rank(self, parameters: dict) -> None:
        self._runner.run(_RANK, parameters, load=("OUTPUT",))

    def _on_finished(self, name, results):
        if name == _DEFINE:
            self._status = "planned"
            layers = {one: results[one] for one in _LAYERS}
            given = {**layers, "WORKSPACE": self._workspace, "NAME": results["CORRIDOR"]}
            self._runner.run(_ACTIVATE, {**given, "STATUS": "planned"})
        elif name == _ACTIVATE:
            if self._status == "planned":
                sentence = tr("{name} is in the queue: {start} to {end}.")
            else:
                sentence = tr("{name} is active: {start} to {end}.")
            self.told.emit(
                sentence.format(
                    name=results["USED_NAME"], start=results["USED_START"], end=results["END"]
                )
            )
            self.kept.emit(results["USED_NAME"])
        elif name == _RANK:
            layer = self._project.mapLayer(results["OUTPUT"])
            self.ranked.emit(layer)
            count = int(results["CANDIDATES"])
            self.told.emit(
                tr("Candidates found: {count}; they are on the map, too.").format(count=count)
            )

    def _on_failed(self, name, _sentence):
        if name == _DEFINE:
            self.unknown.emit()
