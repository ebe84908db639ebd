"""Run algorithms of the provider on behalf of a panel, in the background where they may be."""

from dataclasses import dataclass, field

from qgis.core import (
    QgsApplication,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QProgressDialog, QWidget

from kc_safety_plugin.i18n import tr


class _Feedback(QgsProcessingFeedback):
    """Keeps the errors apart from the talk."""

    def __init__(self):
        super().__init__(False)
        self.errors: list = []

    def reportError(self, error, fatalError=False):
        self.errors.append(error)
        super().reportError(error, fatalError)


@dataclass(eq=False)
class _Job:
    """One run; a task borrows all of this and must not outlive it."""

    name: str
    algorithm: QgsProcessingAlgorithm
    parameters: dict = field(default_factory=dict)
    context: QgsProcessingContext = field(default_factory=QgsProcessingContext)
    feedback: _Feedback = field(default_factory=_Feedback)


class AlgorithmRunner(QObject):
    """Panels know algorithms by id only, so gui imports no algorithm module."""

    started = pyqtSignal(str)
    progressed = pyqtSignal(float)
    finished = pyqtSignal(str, dict)
    failed = pyqtSignal(str, str)
    canceled = pyqtSignal(str)

    def __init__(self, project: QgsProject, parent=None):
        super().__init__(parent)
        self._project = project
        self._jobs: list = []
        #: Everything the run that ended last has said.
        self.told = ""
        self._closed = False
        # The layers a run was begun with are gone: nobody waits for what it would load.
        project.cleared.connect(self.cancel)

    def is_running(self) -> bool:
        return bool(self._jobs)

    def run(self, algorithm_id: str, parameters: dict, load=()) -> None:
        """Start a run; the layers of the outputs ``load`` come into the project, styled."""
        self.told = ""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
        if algorithm is None:
            self.failed.emit(algorithm_id, tr("{name} is not there.").format(name=algorithm_id))
            return
        job = _Job(algorithm_id, algorithm)
        job.context.setProject(self._project)
        wanted = {name: self._kept(value) for name, value in parameters.items()}
        for name in load:
            target = wanted.get(name, "TEMPORARY_OUTPUT")
            wanted[name] = QgsProcessingOutputLayerDefinition(target, self._project)
        ok, message = algorithm.checkParameterValues(wanted, job.context)
        if not ok:
            self.failed.emit(algorithm_id, message)
            return
        job.parameters = wanted
        self._jobs.append(job)
        job.feedback.progressChanged.connect(self.progressed)
        self.started.emit(algorithm_id)
        if algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading:
            self._run_here(job)
        else:
            self._run_behind(job)

    def cancel(self) -> None:
        """Ask every run to stop; each answers with ``canceled``."""
        for job in self._jobs:
            job.feedback.cancel()

    def close(self) -> None:
        """Stop for good: a run that still winds down reports to nobody."""
        self._closed = True
        self.cancel()

    def _kept(self, value):
        """A twin of a layer of the project, which may be removed while the run still reads it."""
        if isinstance(value, (list, tuple)):
            return [self._kept(one) for one in value]
        layer = self._project.mapLayer(value) if isinstance(value, str) else value
        if not isinstance(layer, QgsMapLayer):
            return value
        if isinstance(layer, QgsVectorLayer) and layer.isEditable():
            # A clone would lack the edits that are not saved yet.
            twin = layer.materialize(QgsFeatureRequest())
            twin.setName(layer.name())
            return twin
        return layer.clone()

    def _run_behind(self, job: _Job) -> None:
        task = QgsProcessingAlgRunnerTask(job.algorithm, job.parameters, job.context, job.feedback)
        done = self._done
        # The task keeps this function, and with it the job, for as long as it lives.
        task.executed.connect(lambda ok, results, job=job: done(job, ok, results))
        QgsApplication.taskManager().addTask(task)

    def _run_here(self, job: _Job) -> None:
        """For algorithms bound to the main thread: a dialog keeps all but Cancel from the user."""
        parent = self.parent()
        dialog = QProgressDialog(parent if isinstance(parent, QWidget) else None)
        dialog.setWindowTitle(job.algorithm.displayName())
        dialog.setLabelText(tr("This takes the window for a while."))
        dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
        dialog.setRange(0, 100)
        dialog.setMinimumDuration(300)
        dialog.canceled.connect(job.feedback.cancel)
        job.feedback.progressChanged.connect(lambda percent: dialog.setValue(int(percent)))
        try:
            results, ok = job.algorithm.run(job.parameters, job.context, job.feedback)
        finally:
            dialog.canceled.disconnect(job.feedback.cancel)
            dialog.close()
            dialog.deleteLater()
        self._done(job, ok, results)

    def _done(self, job: _Job, successful: bool, results: dict) -> None:
        if self._closed:
            return
        self._jobs.remove(job)
        self.told = job.feedback.textLog()
        if job.feedback.isCanceled():
            self.canceled.emit(job.name)
        elif not successful:
            said = job.feedback.errors[-1:] or [job.feedback.textLog()]
            self.failed.emit(job.name, said[0].strip())
        else:
            self._load(job)
            self.finished.emit(job.name, results)

    def _load(self, job: _Job) -> None:
        for name, details in job.context.layersToLoadOnCompletion().items():
            layer = QgsProcessingUtils.mapLayerFromString(name, job.context)
            if layer is None:
                continue
            details.setOutputLayerName(layer)
            # Processing, too, adds a layer first: its place in the tree is part of the finish.
            self._project.addMapLayer(job.context.temporaryLayerStore().takeMapLayer(layer))
            if details.postProcessor() is not None:
                details.postProcessor().postProcessLayer(layer, job.context, job.feedback)
