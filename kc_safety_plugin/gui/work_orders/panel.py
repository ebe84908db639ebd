"""Dock panel: the work orders of the workspace and what can be done with them."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, pyqtSignal

from kc_safety_plugin.bridge.status_words import status_words
from kc_safety_plugin.core.corridors.queue import active
from kc_safety_plugin.core.workorders.figures import Sums
from kc_safety_plugin.core.workorders.finder import OrderIndex
from kc_safety_plugin.gui.algorithm_runner import AlgorithmRunner
from kc_safety_plugin.gui.map_pointer import MapPointer
from kc_safety_plugin.gui.panel import Panel
from kc_safety_plugin.i18n import tr

from .edits import Edit, save
from .files import Files
from .generate import Generator
from .order_form import OrderForm
from .parts import Parts


@dataclass(frozen=True)
class Content:
    """What one reading of the workspace brings."""

    index: OrderIndex
    sums: Sums
    corridors: list


def make_panel(around) -> "WorkOrdersPanel":
    panel = WorkOrdersPanel(around.workspace, AlgorithmRunner(around.project, around.window))
    pointer = MapPointer(around.canvas, around.project, panel)
    panel.zoomRequested.connect(pointer.zoom)
    panel.flashRequested.connect(pointer.flash)
    form = OrderForm(around.project, around.workspace, around.window, panel)
    panel.formRequested.connect(form.open)
    panel.closing.connect(form.close)
    form.told.connect(panel.notice.say)
    form.failed.connect(panel.notice.warn)
    panel.generator.moreWanted.connect(around.commands["generateworkorders"])
    return panel


class WorkOrdersPanel(Panel):
    """Passive: shows what the store holds; rules are core's, saving is the store's."""

    zoomRequested = pyqtSignal(list)
    flashRequested = pyqtSignal(list)
    formRequested = pyqtSignal(str)
    closing = pyqtSignal()

    def __init__(self, workspace, runner):
        self._content = None
        self._edit: tuple = ()
        self._theirs: dict = {}
        self._sought = ""
        super().__init__(workspace, runner)
        self._files, self.generator = Files(self), Generator(self)
        self.show_content(None)

    def body(self):
        self.parts = parts = Parts()
        parts.filters.changed.connect(self._filter)
        parts.view.selectionModel().selectionChanged.connect(lambda *_: self._on_selection())
        parts.view.activated.connect(lambda _index: self.zoom())
        parts.work.stepWanted.connect(self.set_status)
        parts.work.crewWanted.connect(self.assign)
        parts.clashes.repeated.connect(self._repeat)
        for button, action in (
            (parts.zoom, self.zoom),
            (parts.flash, self.flash),
            (parts.open, self.open_form),
            (parts.generate, self.generate),
            (parts.export, self.export),
            (parts.print, self.print_book),
        ):
            button.clicked.connect(lambda _checked, run=action: run())
        return parts

    # -- read and show ----------------------------------------------------------------------

    def read(self, store) -> Content:
        orders, today = store.orders(), store.clock().today()
        index = OrderIndex(orders, today)
        return Content(index, Sums(index), store.corridors())

    def show_content(self, content) -> None:
        kept = {order.wo_id for order in self.selected()}
        self._content = content
        index = content.index if content else OrderIndex([], date.max)
        self.parts.filters.offer(index)
        self.parts.table.show_index(index)
        self._filter(self.parts.filters.wanted())
        self._select(self.parts.table.rows_of(kept))
        for button in (self.parts.generate, self.parts.export, self.parts.print):
            button.setEnabled(content is not None)
        self._seek()

    def show_order(self, wo_id: str) -> None:
        """Select one order and bring it into view, as soon as the workspace is read."""
        self._sought = wo_id
        if self._content is not None or not (self._stale or self.behind.is_running()):
            self._seek()

    def _seek(self):
        if not self._sought:
            return
        wanted, self._sought = {self._sought}, ""
        if not self.parts.table.rows_of(wanted):
            self.parts.filters.clear()
        rows = self.parts.table.rows_of(wanted)
        if not rows:
            self.notice.warn(tr("The workspace does not hold this order; choose the one it is in."))
            return
        self._select(rows)
        self.parts.view.scrollTo(self.parts.table.index(rows[0], 0))
        self.zoom()

    def selected(self) -> list:
        rows = self.parts.view.selectionModel().selection()
        spans = [(one.top(), one.bottom()) for one in rows]
        table = self.parts.table
        numbers = {row for top, bottom in spans for row in range(top, bottom + 1)}
        return [table.order(row) for row in sorted(numbers)]

    def _filter(self, wanted):
        table = self.parts.table
        kept = {order.wo_id for order in self.selected()}
        table.show_wanted(wanted)
        whole = len(self._content.index.orders) if self._content else 0
        self.parts.count.setText(
            tr("{shown:,} of {whole:,} orders, {overdue:,} overdue").format(
                shown=table.rowCount(), whole=whole, overdue=table.overdue()
            )
        )
        shown = self._content.sums.of(table.rows()) if self._content else []
        self.parts.numbers.show_figures(shown)
        self._select(table.rows_of(kept))

    def _select(self, rows):
        table, chosen, start = self.parts.table, QItemSelection(), None
        last = table.columnCount() - 1
        for at, row in enumerate(rows):
            start = row if start is None else start
            if at + 1 == len(rows) or rows[at + 1] != row + 1:
                chosen.select(table.index(start, 0), table.index(row, last))
                start = None
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.parts.view.selectionModel().select(chosen, flag)
        self._on_selection()

    def _on_selection(self):
        orders = self.selected()
        self.parts.work.offer(orders)
        places = any(one.lon is not None for one in orders)
        self.parts.zoom.setEnabled(places)
        self.parts.flash.setEnabled(places)
        self.parts.open.setEnabled(len(orders) == 1)
        if len(orders) != 1:
            self.parts.show_history("", [])
            return
        (order,), opener = orders, self.workspace.opener()

        def work():
            with opener() as store:
                return store.history(order.wo_id)

        self.behind.start(
            "history",
            tr("Reading the history of an order"),
            work,
            lambda entries: self.parts.show_history(order.number, entries),
            lambda _error, sentence: self.notice.warn(sentence),
        )

    # -- change -----------------------------------------------------------------------------

    def set_status(self, status, note) -> None:
        told = tr("New status {status}; orders saved: {count}.")
        told = partial(told.format, status=status_words()[status.value])
        self._save(Edit.to_status(told, status, self.workspace.who(), note), self.selected())

    def assign(self, crew) -> None:
        if crew:
            told = tr("Assigned to {crew}; orders saved: {count}.")
        else:
            told = tr("Assigned to nobody; orders saved: {count}.")
        told, who = partial(told.format, crew=crew), self.workspace.who()
        self._save(Edit.to_crew(told, crew, who), self.selected())

    def _save(self, edit, orders):
        opener = self.workspace.opener()
        self._edit = edit, [one.wo_id for one in orders]
        self.parts.work.setEnabled(False)
        self.parts.clashes.hide()
        self.notice.hide()
        self.progress.wait(True)
        title = tr("Saving work orders")
        work = partial(save, opener, orders, edit)
        self.behind.start("save", title, work, self._saved, self._unsaved)

    def _saved(self, outcome):
        self._settle()
        if outcome.clashes:
            self.parts.clashes.show_clashes(outcome.clashes)
            self._theirs = {one.seen.wo_id: one.theirs for one in outcome.clashes}
            self.refresh()
            return
        self.parts.work.note.clear()
        self.notice.say(self._edit[0].told(count=outcome.saved))
        self.workspace.touched()

    def _unsaved(self, _error, sentence):
        self._settle()
        self.notice.warn(sentence)
        self.parts.work.note.setFocus()

    def _settle(self):
        self.progress.wait(False)
        self.parts.work.setEnabled(True)

    def _repeat(self):
        edit, wanted = self._edit
        fresh = {one.wo_id: one for one in self._content.index.orders}
        fresh.update(self._theirs)
        self._save(edit, [fresh[one] for one in wanted if one in fresh])

    # -- map and files ----------------------------------------------------------------------

    def zoom(self) -> None:
        self.zoomRequested.emit(self._places())

    def flash(self) -> None:
        self.flashRequested.emit(self._places())

    def _places(self):
        return [(one.lon, one.lat) for one in self.selected() if one.lon is not None]

    def open_form(self) -> None:
        """The form of the one order that is selected."""
        (order,) = self.selected()
        self.formRequested.emit(order.wo_id)

    def generate(self) -> None:
        """Orders of what the project has found on the active corridor, after asking."""
        self.generator.ask(active(self._content.corridors))

    def export(self) -> None:
        wanted, form = self.parts.filters.wanted(), self.parts.form.currentText()
        self._files.export(wanted, self._shown(), form, self.parts.apart.isChecked())

    def print_book(self) -> None:
        wanted = self.parts.filters.wanted()
        self._files.print_book(self._content.corridors, wanted, self._shown())

    def close_work(self) -> None:
        self.closing.emit()
        super().close_work()

    def _shown(self) -> list:
        table = self.parts.table
        return [table.order(row) for row in range(table.rowCount())]
