"""Dock panel: the active corridor, its day of the 90, its figures, who is next and who could be."""

from typing import Optional

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from kc_safety_plugin.core.corridors.queue import Corridor
from kc_safety_plugin.gui.algorithm_runner import AlgorithmRunner
from kc_safety_plugin.gui.first_steps import add_first_steps
from kc_safety_plugin.gui.line_tool import LineTool
from kc_safety_plugin.gui.map_pointer import MapPointer
from kc_safety_plugin.gui.page_tabs import PageTabs
from kc_safety_plugin.gui.panel import CREATE, Panel
from kc_safety_plugin.gui.workspace_layers import corridor_place, show_workspace
from kc_safety_plugin.i18n import tr

from .agreement import agreed
from .chain import Chain
from .define_box import DefineBox
from .figures_box import FiguresBox
from .heading import extent_words, title_words, why_no_trend
from .queue_box import QueueBox
from .rank_box import RankBox
from .reading import Asked, Content, asked_of, read_content
from .term_bar import TermBar
from .trend_box import TrendBox


def make_panel(around) -> "CorridorPanel":
    panel = CorridorPanel(around.workspace, AlgorithmRunner(around.project, around.window))
    panel.tool = tool = LineTool(around.canvas, around.project)
    # The canvas owns its tools and outlives the panel.
    panel.closing.connect(tool.close)
    panel.define.drawing.connect(tool.begin)
    tool.drawn.connect(panel.define.take_line)
    tool.left.connect(panel.define.end_drawing)
    pointer = MapPointer(around.canvas, around.project, panel)
    panel.zoomRequested.connect(pointer.zoom_to_features)
    add_first_steps(panel, around.commands)
    return panel


class CorridorPanel(Panel):
    """Shows; defining, ranking and putting to work is the algorithms' business."""

    closing = pyqtSignal()
    zoomRequested = pyqtSignal(object, list)

    def __init__(self, workspace, runner):
        self._content: Optional[Content] = None
        self._asked = Asked()
        self._seen: object = None
        self.tool: Optional[LineTool] = None
        super().__init__(workspace, runner)
        self.chain = Chain(workspace.project, runner, self)
        self.chain.told.connect(self.notice.say)
        self.chain.kept.connect(self._on_kept)
        self.chain.ranked.connect(self.candidates.show_layer)
        self.chain.unknown.connect(self.define.show_likes)
        # Many things can happen to a project at once; one look afterwards is enough.
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.timeout.connect(self._look_at_layers)
        project = workspace.project
        self._happenings = (project.layersAdded, project.layersRemoved, project.dirtySet)
        for happened in self._happenings:
            happened.connect(self._look_soon)
        self.show_content(None)

    def body(self):
        project = self.workspace.project
        self.title, self.about = QLabel(), QLabel()
        for label in (self.title, self.about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.term, self.queue = TermBar(), QueueBox()
        self.figures, self.trend = FiguresBox(project), TrendBox()
        self.define = DefineBox(project, self.behind)
        self.candidates = RankBox(project, self.behind)
        self.queue.activated.connect(self.activate)
        self.figures.bound.connect(self.refresh)
        self.trend.saved.connect(
            lambda path: self.notice.say(tr("Chart saved: {file}").format(file=path))
        )
        self.trend.failed.connect(self.notice.warn)
        self.define.wanted.connect(self.put_into_queue)
        self.candidates.wanted.connect(self.rank)
        self.candidates.chosen.connect(self.put_into_queue)
        self.tabs = PageTabs(tr("Parts of the panel"))
        for page, title in (
            (self.figures, tr("Figures")),
            (self.trend, tr("Charts")),
            (self.queue, tr("Queue")),
            (self.define, tr("New corridor")),
            (self.candidates, tr("Candidates")),
        ):
            self.tabs.addTab(page, title)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.about, self.term):
            column.addWidget(widget)
        column.addWidget(self.tabs, 1)
        return box

    @property
    def numbers(self):
        return self.figures.numbers

    @property
    def sums(self):
        return self.figures.sums

    # -- read and show ----------------------------------------------------------------------

    def refresh(self) -> None:
        self._seen = self.figures.show_layer()
        self._asked = asked_of(self.workspace.project)
        super().refresh()

    def read(self, store) -> Content:
        return read_content(store, self._asked)

    def show_content(self, content: Optional[Content]) -> None:
        self._content = content
        corridor = content.corridor if content else None
        self.title.setText(title_words(content))
        font = self.title.font()
        font.setBold(corridor is not None)
        self.title.setFont(font)
        self.about.setText(extent_words(corridor) if corridor else "")
        self.about.setVisible(bool(self.about.text()))
        if content is not None:
            self.term.show_term(corridor.term if corridor else None, content.today)
        self.term.setVisible(corridor is not None)
        self.figures.show_content(content)
        self.trend.show_trend(
            content.trend if corridor else None,
            corridor.name if corridor else "",
            why_no_trend(content),
        )
        self.queue.show_queue(content.waiting if content else [])

    def _look_soon(self, *_):
        self._look.start(0)

    def _look_at_layers(self):
        """Read again where another layer plays the role of the incidents, or none."""
        if not self.isVisible():
            self._stale = True
        elif self.figures.show_layer() is not self._seen:
            self.refresh()

    # -- ask --------------------------------------------------------------------------------

    def put_into_queue(self, parameters: dict) -> None:
        """Define a corridor and let it wait in the workspace."""
        if self._may_ask():
            self.chain.define(self.workspace.path, parameters)

    def rank(self, parameters: dict) -> None:
        if not self.runner.is_running():
            self.notice.hide()
            self.chain.rank(parameters)

    def activate(self, corridor: Corridor) -> None:
        """Put ``corridor`` to work from today, after asking; the active one is finished by it."""
        running = self._content.corridor if self._content else None
        if not self._may_ask():
            return
        still_open = self._content.figures[-1].open
        if running is not None and not agreed(self, corridor.name, running.name, still_open):
            return
        today = self._content.today.isoformat()
        self.chain.activate(self.workspace.path, corridor.name, today, corridor.days)

    def close_work(self) -> None:
        for happened in self._happenings:
            happened.disconnect(self._look_soon)
        self._look.stop()
        self.closing.emit()
        super().close_work()

    def _may_ask(self) -> bool:
        if self.runner.is_running():
            return False
        self.notice.hide()
        if not self.workspace.path:
            self.notice.warn(tr("Choose a workspace first, or make a new one."))
        return bool(self.workspace.path)

    def _take_new(self, name, results):
        """An empty workspace waits for its first corridor."""
        super()._take_new(name, results)
        if name == CREATE:
            self.tabs.setCurrentWidget(self.define)

    def _on_kept(self, name):
        self.define.clear()
        project, path = self.workspace.project, self.workspace.path
        show_workspace(project, path)
        self.workspace.touched()
        layer, ids = corridor_place(project, path, name)
        if ids:
            self.zoomRequested.emit(layer, ids)
