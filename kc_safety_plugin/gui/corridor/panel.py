"""Dock panel: the active corridor, its day of the 90, its figures and who is next."""

from dataclasses import dataclass
from datetime import date
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QMessageBox, QVBoxLayout, QWidget

from kc_safety_plugin.core.corridors.queue import Corridor, active, queue
from kc_safety_plugin.core.workorders.figures import figures
from kc_safety_plugin.gui.algorithm_runner import AlgorithmRunner
from kc_safety_plugin.gui.panel import Panel
from kc_safety_plugin.gui.work_orders.lists import Numbers
from kc_safety_plugin.i18n import tr

from .queue_box import QueueBox
from .term_bar import TermBar


@dataclass(frozen=True)
class Content:
    """What one reading of the workspace brings; ``figures`` are of the active corridor."""

    corridor: Optional[Corridor]
    waiting: list
    figures: list
    today: date


def make_panel(around) -> "CorridorPanel":
    return CorridorPanel(around.workspace, AlgorithmRunner(around.project, around.window))


class CorridorPanel(Panel):
    """Shows; putting another corridor to work is the algorithm's business."""

    def __init__(self, workspace, runner):
        self._content: Optional[Content] = None
        super().__init__(workspace, runner)
        runner.finished.connect(self._on_finished)
        self.show_content(None)

    def body(self):
        self.title, self.about, self.sums = QLabel(), QLabel(), QLabel()
        for label in (self.title, self.about, self.sums):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.term, self.numbers, self.queue = TermBar(), Numbers(), QueueBox()
        self.numbers.setMinimumHeight(6 * self.fontMetrics().height())
        self.queue.activated.connect(self.activate)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.about, self.term, self.sums):
            column.addWidget(widget)
        column.addWidget(self.numbers, 2)
        column.addWidget(self.queue, 1)
        return box

    def read(self, store) -> Content:
        corridors, today = store.corridors(), store.clock().today()
        corridor = active(corridors)
        orders = store.orders(corridor.corridor_id) if corridor else []
        return Content(corridor, queue(corridors), figures(orders, today), today)

    def show_content(self, content) -> None:
        self._content = content
        corridor = content.corridor if content else None
        self.title.setText(_title(content))
        font = self.title.font()
        font.setBold(corridor is not None)
        self.title.setFont(font)
        self.about.setText(_extent(corridor) if corridor else "")
        self.about.setVisible(bool(self.about.text()))
        self.term.show_term(corridor.term if corridor else None, content.today if content else _NO)
        self.term.setVisible(corridor is not None)
        every = content.figures[-1] if content else None
        self.sums.setText(
            tr("{open:,} open orders, {overdue:,} of them overdue").format(
                open=every.open, overdue=every.overdue
            )
            if every and corridor
            else ""
        )
        self.numbers.show_figures(content.figures if content and corridor else [])
        self.queue.show_queue(content.waiting if content else [])

    def activate(self, corridor: Corridor) -> None:
        """Put ``corridor`` to work from today, after asking; the active one is finished by it."""
        running = self._content.corridor if self._content else None
        if running is not None and not self._agreed(running, corridor):
            return
        parameters = {
            "WORKSPACE": self.workspace.path,
            "NAME": corridor.name,
            "START": self._content.today.isoformat(),
            "DAYS": corridor.days,
            "STATUS": "active",
        }
        self.queue.setEnabled(False)
        self.runner.run("kcsafety:activatecorridor", parameters)
        self.queue.setEnabled(True)

    def _agreed(self, running, corridor) -> bool:
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.Question)
        question.setWindowTitle(tr("Activate corridor"))
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setText(
            tr("{name} becomes the active corridor today; {running} is finished by it.").format(
                name=corridor.name, running=running.name
            )
        )
        question.setInformativeText(
            tr("{open:,} orders of {running} are still open and stay in the workspace.").format(
                open=self._content.figures[-1].open, running=running.name
            )
        )
        yes = question.addButton(tr("Activate"), QMessageBox.ButtonRole.AcceptRole)
        question.addButton(QMessageBox.StandardButton.Cancel)
        question.exec()
        return question.clickedButton() is yes

    def _on_finished(self, _name, results):
        told = tr("{name} is active: {start} to {end}.")
        self.notice.say(
            told.format(name=results["USED_NAME"], start=results["USED_START"], end=results["END"])
        )
        self.workspace.touched()


_NO = date.min


def _title(content) -> str:
    if content is None:
        return tr("No workspace is read. Choose one, or make one with Create workspace.")
    if content.corridor is None:
        return tr("No corridor is active. Put one of the queue to work, or run Activate corridor.")
    return str(content.corridor.name)


def _extent(corridor) -> str:
    if not (corridor.street and corridor.from_street and corridor.to_street):
        return str(corridor.street)
    return tr("{street} from {start} to {end}").format(
        street=corridor.street, start=corridor.from_street, end=corridor.to_street
    )
