"""How far a run is, and the button that stops it."""

from qgis.PyQt.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from kc_safety_plugin.gui.algorithm_runner import AlgorithmRunner
from kc_safety_plugin.i18n import tr


class ProgressRow(QWidget):
    """Shown while ``runner`` runs, or while other work goes on."""

    def __init__(self, runner: AlgorithmRunner, parent=None):
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(runner.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        runner.started.connect(self._begin)
        runner.progressed.connect(lambda percent: self._move(percent))
        for ended in (runner.finished, runner.failed, runner.canceled):
            ended.connect(lambda *_: self.hide())
        self.hide()

    def wait(self, waiting: bool) -> None:
        """Show that something goes on that tells no progress and is soon over."""
        self.bar.setRange(0, 0)
        self.cancel.setVisible(False)
        self.setVisible(waiting)

    def _begin(self, _name):
        # Without an end the bar moves to and fro: it runs, but has not said how far it is.
        self.bar.setRange(0, 0)
        self.cancel.setVisible(True)
        self.show()

    def _move(self, percent):
        self.bar.setRange(0, 100)
        self.bar.setValue(int(percent))
