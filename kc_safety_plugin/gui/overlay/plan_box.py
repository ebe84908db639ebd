"""What a run would do, in words, and the button that runs it."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QLabel, QPushButton, QVBoxLayout

from kc_safety_plugin.i18n import tr

from .chain import Need
from .steps import STEPS, step_words


class PlanBox(QGroupBox):
    runWanted = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(tr("What a run does"), parent)
        self.run = QPushButton(tr("R&un"))
        self.run.setDefault(True)
        self.run.setToolTip(tr("Compute what changed, from hot streets to the ranks"))
        self.run.clicked.connect(lambda _checked: self.runWanted.emit())
        self.lines = {step.key: QLabel() for step in STEPS}
        column = QVBoxLayout(self)
        for line in self.lines.values():
            line.setWordWrap(True)
            column.addWidget(line)
        column.addWidget(self.run)

    def show_plan(self, needs: dict) -> None:
        told = {
            Need.COMPUTE: tr("{step}: will be computed"),
            Need.UP_TO_DATE: tr("{step}: up to date, will be reused"),
            Need.NOTHING_BOUND: tr("{step}: left out, no layer is chosen for it"),
        }
        words = step_words()
        for key, line in self.lines.items():
            line.setText(told[needs[key]].format(step=words[key]))
