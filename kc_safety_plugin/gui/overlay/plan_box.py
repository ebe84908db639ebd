"""What a run would do, step by step, in words."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QGroupBox, QLabel, QVBoxLayout

from kc_safety_plugin.i18n import tr

from .chain import Need
from .steps import STEPS, step_words


class PlanBox(QGroupBox):
    def __init__(self, parent=None):
        super().__init__(tr("What a run does"), parent)
        self.lines = {step.key: QLabel() for step in STEPS}
        column = QVBoxLayout(self)
        for line in self.lines.values():
            line.setWordWrap(True)
            column.addWidget(line)
        self.choices = QLabel()
        self.choices.setTextFormat(Qt.TextFormat.PlainText)
        self.choices.setWordWrap(True)
        column.addWidget(self.choices)

    def show_plan(self, needs: dict, choices: list) -> None:
        told = {
            Need.COMPUTE: tr("{step}: will be computed"),
            Need.UP_TO_DATE: tr("{step}: up to date, will be reused"),
            Need.NOTHING_BOUND: tr("{step}: left out, no layer is chosen for it"),
        }
        words = step_words()
        for key, line in self.lines.items():
            line.setText(told[needs[key]].format(step=words[key]))
        self.choices.setText("\n".join(choices))
        self.choices.setVisible(bool(choices))
