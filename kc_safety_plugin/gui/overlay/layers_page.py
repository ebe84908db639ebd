"""The page of the layers: roles, what a run does, and the incidents week by week."""

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QGroupBox, QLabel, QPushButton, QVBoxLayout, QWidget

from kc_safety_plugin.gui.background import Background
from kc_safety_plugin.i18n import tr

from .chain import Chain, kept_weights
from .layer_state import LayerStates
from .plan_box import PlanBox
from .role_keeper import RoleKeeper
from .roles_box import RolesBox
from .steps import Setup, choices


class LayersPage(QWidget):
    def __init__(self, keeper: RoleKeeper, chain: Chain, states: LayerStates, behind: Background):
        super().__init__()
        self._chain = chain
        self.roles, self.plan = RolesBox(keeper, behind), PlanBox()
        self.play, self.week = QPushButton(), QLabel()
        self.week.setWordWrap(True)
        weeks = QGroupBox(tr("Incidents week by week"))
        inside = QVBoxLayout(weeks)
        inside.addWidget(self.play)
        inside.addWidget(self.week)
        column = QVBoxLayout(self)
        for widget in (self.roles, self.plan, weeks):
            column.addWidget(widget)
        column.addStretch(1)
        self.show_week("")
        # Many layers may change at once; one look at them is enough.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(150)
        self._soon.timeout.connect(self.show_plan)
        self.roles.changed.connect(self._soon.start)
        states.changed.connect(self._soon.start)
        self._soon.start()

    def setup(self, weights: str = "", method: str = "") -> Setup:
        """What to run: other weights where they are given, else those of the last ranks."""
        if not weights:
            last = self._chain.output("overlay")
            weights, method = kept_weights(last) if last is not None else ("", "")
        bound = self.roles.setup()
        return Setup(bound.layers, bound.vacant, weights, method or "mean")

    def show_plan(self) -> None:
        if not self._chain.is_running():
            setup = self.setup()
            self.plan.show_plan(self._chain.plan(setup), choices(setup))

    def show_week(self, sentence: str) -> None:
        """What the map shows of the incidents; blank when it shows all."""
        self.play.setText(tr("Stop and show all") if sentence else tr("Pla&y the last 12 weeks"))
        self.week.setText(sentence)
        self.week.setVisible(bool(sentence))
