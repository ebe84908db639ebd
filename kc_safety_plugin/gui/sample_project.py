"""*Open sample project*: a copy of the sample city in a folder of the planner's choice."""

from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QFileDialog, QMainWindow, QMessageBox, QProgressDialog

from kc_safety_plugin.bridge.sample import copy_sample, import_steps, write_sample_project
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.settings import Preferences

from .algorithm_runner import AlgorithmRunner


class SampleProject(QObject):
    """Copies, imports the tables behind the window, and opens the finished project.

    ``open_project`` takes the path of a project file.
    """

    def __init__(self, project: QgsProject, window: QMainWindow, open_project: Callable):
        super().__init__(window)
        self._window, self._open = window, open_project
        self.runner = AlgorithmRunner(project, window)
        self.runner.finished.connect(lambda _name, _results: self._go_on())
        self.runner.failed.connect(lambda _name, sentence: self._give_up(sentence))
        self.runner.canceled.connect(lambda _name: self._give_up(""))
        self._folder = Path()
        self._steps: list = []
        self._dialog: Optional[QProgressDialog] = None

    def ask(self) -> None:
        """Ask for a folder and begin."""
        title = tr("Folder that takes the sample project")
        folder = QFileDialog.getExistingDirectory(self._window, title, Preferences().folder)
        if folder and not self.runner.is_running():
            self.begin(Path(folder))

    def begin(self, folder: Path) -> None:
        try:
            self._folder = copy_sample(folder)
        except OSError as error:
            self._tell(str(error))
            return
        self._steps = import_steps(self._folder)
        dialog = QProgressDialog(tr("Preparing the sample city…"), tr("Cancel"), 0, 0)
        dialog.setParent(self._window, Qt.WindowType.Dialog)
        dialog.setWindowTitle(tr("KC Safety"))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumDuration(300)
        dialog.canceled.connect(self.runner.cancel)
        self._dialog = dialog
        self._go_on()

    def close(self) -> None:
        """The plugin goes."""
        self.runner.close()
        self._end()

    def _go_on(self):
        if self._steps:
            self.runner.run(*self._steps.pop(0))
            return
        self._end()
        try:
            path = write_sample_project(self._folder)
        except OSError as error:
            self._tell(str(error))
            return
        self._open(str(path))

    def _give_up(self, sentence):
        self._steps = []
        self._end()
        if sentence:
            self._tell(sentence)

    def _end(self):
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.canceled.disconnect(self.runner.cancel)
            dialog.close()
            dialog.deleteLater()

    def _tell(self, sentence):
        box = QMessageBox(QMessageBox.Icon.Warning, tr("KC Safety"), sentence, parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.exec()
        box.deleteLater()
