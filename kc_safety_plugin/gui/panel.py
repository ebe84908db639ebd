"""What all panels share: the workspace above, messages, progress below."""

from pathlib import Path
from traceback import format_exception

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAction,
    QFileDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kc_safety_plugin.i18n import tr
from kc_safety_plugin.settings import Preferences

from .algorithm_runner import AlgorithmRunner
from .background import Background
from .flow import FlowLayout
from .notice import Notice
from .progress_row import ProgressRow
from .workspace import Workspace
from .workspace_layers import show_workspace

CREATE = "kcsafety:createworkspace"


class Panel(QWidget):
    """Reads the workspace behind the window, and only while it can be seen.

    A subclass gives ``body`` (its widget), ``read`` (what to take from an open store, in a
    thread) and ``show_content`` (None without a workspace).
    """

    def __init__(self, workspace: Workspace, runner: AlgorithmRunner):
        super().__init__()
        self.workspace, self.runner = workspace, runner
        self.behind = Background()
        self._stale = True
        self.notice = Notice()
        self.progress = ProgressRow(runner)
        self._build()
        workspace.changed.connect(self._on_change)
        runner.failed.connect(lambda _name, sentence: self.notice.warn(sentence, runner.told))
        runner.canceled.connect(lambda _name: self.notice.say(tr("Canceled; nothing was kept.")))
        runner.finished.connect(self._take_new)

    def body(self) -> QWidget:
        raise NotImplementedError

    def read(self, store):
        raise NotImplementedError

    def show_content(self, content) -> None:
        raise NotImplementedError

    def refresh(self) -> None:
        """Read the workspace again; what is shown stays until the answer is there."""
        self._stale = False
        path = self.workspace.path
        self._file.setText(Path(path).name or tr("none chosen"))
        self._file.setToolTip(path)
        if not path:
            self.behind.drop("read")
            self.progress.wait(False)
            self.show_content(None)
            return
        opener, read = self.workspace.opener(), self.read

        def work():
            with opener() as store:
                return read(store)

        self.progress.wait(True)
        title = tr("Reading the workspace")
        self.behind.start("read", title, work, self._show_read, self._tell_unread)

    def choose_workspace(self) -> None:
        begin = self.workspace.path or Preferences().folder
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Workspace"), begin, tr("Workspace (*.gpkg)")
        )
        if path:
            self.notice.hide()
            self.workspace.choose(path)
            show_workspace(self.workspace.project, path)

    def new_workspace(self) -> None:
        """Make an empty workspace, named as its file, and work with it."""
        if self.runner.is_running():
            return
        begin = str(Path(Preferences().folder) / tr("workspace.gpkg"))
        path, _ = QFileDialog.getSaveFileName(
            self, tr("New workspace"), begin, tr("Workspace (*.gpkg)")
        )
        if path:
            self.notice.hide()
            self.runner.run(CREATE, {"NAME": Path(path).stem, "OUTPUT": path})

    def showEvent(self, event):
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def close_work(self) -> None:
        """The panel goes: nothing that still runs may report to it."""
        self.behind.close()
        self.runner.close()

    def _take_new(self, name, results):
        if name == CREATE:
            self.workspace.choose(results["WORKSPACE"])

    def _on_change(self):
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _show_read(self, content):
        self.progress.wait(False)
        self.show_content(content)

    def _tell_unread(self, error, sentence):
        self.progress.wait(False)
        self.show_content(None)
        self.notice.warn(
            sentence, "".join(format_exception(type(error), error, error.__traceback__))
        )

    def _build(self):
        label = QLabel(tr("Workspace:"))
        self._file = QLabel(tr("none chosen"))
        self._file.setTextFormat(Qt.TextFormat.PlainText)
        choose = QPushButton(tr("Choose…"))
        choose.setAccessibleName(tr("Choose the workspace"))
        choose.clicked.connect(lambda _checked: self.choose_workspace())
        label.setBuddy(choose)
        self.again = QPushButton(tr("Refresh"))
        self.again.setToolTip(tr("Read the workspace again (F5)"))
        self.again.clicked.connect(lambda _checked: self.refresh())
        key = QAction(self)
        key.setShortcut(QKeySequence("F5"))
        key.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.triggered.connect(lambda _checked: self.refresh())
        self.addAction(key)
        top = QWidget()
        row = FlowLayout(top)
        self.new = QPushButton(tr("New…"))
        self.new.setAccessibleName(tr("Make a new workspace"))
        self.new.setToolTip(tr("Make a file that keeps corridors, work orders and their history"))
        self.new.clicked.connect(lambda _checked: self.new_workspace())
        for widget in (label, self._file, choose, self.new, self.again):
            row.addWidget(widget)
        inside = QWidget()
        self.column = column = QVBoxLayout(inside)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(top)
        column.addWidget(self.notice)
        column.addWidget(self.body(), 1)
        column.addWidget(self.progress)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
