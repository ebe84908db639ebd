"""Panel: layers in their roles, the chain with one button, weights, and the top streets."""

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from kc_safety_plugin.gui.algorithm_runner import AlgorithmRunner
from kc_safety_plugin.gui.background import Background
from kc_safety_plugin.gui.map_pointer import MapPointer
from kc_safety_plugin.gui.notice import Notice
from kc_safety_plugin.gui.progress_row import ProgressRow
from kc_safety_plugin.i18n import tr

from .chain import Chain
from .layer_state import LayerStates
from .layers_page import LayersPage
from .ranks import Ranks
from .role_keeper import RoleKeeper
from .streets_page import StreetsPage
from .tree import show_in_tree
from .weeks import Weeks


class OverlayPanel(QWidget):
    """Puts the parts together; each part has its own business."""

    zoomRequested = pyqtSignal(object, list)
    flashRequested = pyqtSignal(object, list)

    def __init__(self, project: QgsProject, runner: AlgorithmRunner, controller=None):
        super().__init__()
        self._project = project
        self.runner, self.behind, self.notice = runner, Background(), Notice()
        self.keeper = RoleKeeper(project, self)
        self.states = LayerStates(project, self)
        self.chain = Chain(project, runner, self.states)
        self.weeks = Weeks(controller, self)
        self.layers = LayersPage(self.keeper, self.chain, self.states, self.behind)
        self.streets = StreetsPage()
        self.ranks = Ranks(project, self.streets, self.behind)
        self.step, self.progress = QLabel(), ProgressRow(self.chain)
        self.step.setWordWrap(True)
        self.step.hide()
        self._build()
        self._connect()

    def run(self) -> None:
        """Compute what changed, with the weights the streets were ranked with last."""
        self.notice.hide()
        self.chain.run(self.layers.setup())

    def keep_weights(self) -> None:
        """Rank anew with the weights of the sliders."""
        self.notice.hide()
        if self.ranks.layer is not self.chain.output("overlay"):
            self.notice.warn(
                tr("These streets were not ranked by a run here; choose the layers and run first.")
            )
            return
        box = self.streets.weights
        self.chain.run(self.layers.setup(box.text(), box.method.currentData()))

    def play_weeks(self) -> None:
        """Play the weeks, or stop when they play."""
        if self.weeks.is_playing():
            self.weeks.stop()
            return
        incidents = self.keeper.layers().get("incidents")
        lacking = self.weeks.play(incidents)
        if lacking:
            self.notice.warn(lacking)
        else:
            show_in_tree(self._project, incidents)

    def close_work(self) -> None:
        """The panel goes: nothing that still runs may report to it."""
        self.weeks.stop()
        self.ranks.close()
        self.behind.close()
        self.runner.close()

    def _connect(self):
        self.run_button.clicked.connect(lambda _checked: self.run())
        self.layers.play.clicked.connect(lambda _checked: self.play_weeks())
        self.streets.weights.keepWanted.connect(self.keep_weights)
        self.ranks.zoomRequested.connect(self.zoomRequested)
        self.ranks.flashRequested.connect(self.flashRequested)
        self.ranks.told.connect(self._tell_ranks)
        self.ranks.listed.connect(self._soon.start)
        self.keeper.lost.connect(self.notice.say)
        self.weeks.moved.connect(self._show_week)
        chain = self.chain
        chain.entered.connect(self._show_step)
        chain.started.connect(lambda _name: self._set_running(True))
        chain.finished.connect(lambda *_: self._on_finished())
        chain.failed.connect(self._on_failed)
        chain.canceled.connect(lambda _name: self._on_canceled())

    def _show_step(self, title, number, count):
        self.step.setText(
            tr("{title}, step {number} of {count}").format(title=title, number=number, count=count)
        )
        self.step.show()

    def _set_running(self, running):
        self.run_button.setEnabled(not running)
        self.streets.weights.keep.setEnabled(not running)
        if not running:
            self.step.hide()
            self.layers.show_plan()

    def _on_finished(self):
        self._set_running(False)
        self.notice.say(self.chain.told())
        layer = self.chain.output("overlay")
        # The steps lie on the same streets, and incidents on top of them; one look at a time.
        others = [*self.chain.results(), self.keeper.layers().get("incidents")]
        show_in_tree(self._project, layer, instead_of=filter(None, others))
        self._is_new = True
        self.ranks.show_layer(layer)
        self.tabs.setCurrentWidget(self._pages[1])
        self._soon.start()

    def _bring_list(self):
        """What a run has found is in sight, also with letters so large that the page is cut."""
        if self._is_new and not self.behind.is_running():
            self._is_new = False
            self._pages[1].ensureWidgetVisible(self.streets.view, 0, 0)

    def _on_failed(self, _name, sentence):
        self._set_running(False)
        self.notice.warn(sentence)

    def _on_canceled(self):
        self._set_running(False)
        self.notice.say(self.chain.told_canceled())

    def _tell_ranks(self, sentence):
        if sentence:
            self.notice.warn(sentence)
            self._warned = sentence
        elif self._warned and self._warned in self.notice.text():
            self.notice.hide()

    def _show_week(self, sentence):
        self.layers.show_week(sentence)

    def _build(self):
        self._warned, self._is_new = "", False
        # When what is new on the page has its place.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._bring_list)
        self.tabs, self.run_button = QTabWidget(), QPushButton(tr("R&un"))
        self.run_button.setToolTip(tr("Compute what changed, from hot streets to the ranks"))
        # In sight on every page, whatever the size of the letters.
        self.tabs.setCornerWidget(self.run_button)
        self._pages = [_scrolled(self.layers), _scrolled(self.streets)]
        self.tabs.addTab(self._pages[0], tr("L&ayers"))
        self.tabs.addTab(self._pages[1], tr("&Top streets"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.notice)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.step)
        column.addWidget(self.progress)


def make_panel(around) -> OverlayPanel:
    """The panel in the window of QGIS: it points at places of the map, and plays time on it."""
    runner = AlgorithmRunner(around.project, around.window)
    panel = OverlayPanel(around.project, runner, around.canvas.temporalController())
    pointer = MapPointer(around.canvas, around.project, panel)
    panel.zoomRequested.connect(pointer.zoom_to_features)
    panel.flashRequested.connect(pointer.flash_features)
    return panel


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setWidget(page)
    return area
