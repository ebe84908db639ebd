"""The widgets of the panel of work orders and where they stand."""

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kc_safety_plugin.gui.flow import FlowLayout, labeled
from kc_safety_plugin.gui.row_view import fit_columns, fit_rows, row_view
from kc_safety_plugin.i18n import tr

from .clash_box import ClashBox
from .filters import Filters
from .lists import History, Numbers
from .paper import FORMATS
from .table import OrderTable
from .work_bar import WorkBar

#: Widths of the columns of the table, in letters.
_LETTERS = (14, 8, 11, 12, 26, 34, 22, 12)
_DUE, _LATE_LETTERS = 3, 25


class Parts(QWidget):
    """Layout only; the panel connects them."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.filters, self.clashes, self.work = Filters(), ClashBox(), WorkBar()
        self.count = QLabel()
        self.generate = QPushButton(tr("&Generate orders…"))
        self.generate.setToolTip(tr("Make orders of what was found on the active corridor"))
        self.table = OrderTable(self)
        self.view = row_view(self.table, tr("Work orders"), several=True)
        self.view.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.view.setSortingEnabled(True)
        self._late = False
        self.table.modelReset.connect(self._measure_due)
        self.numbers, self.history = Numbers(), History()
        self.tabs = QTabWidget()
        self.tabs.addTab(self.numbers, tr("Numbers per department"))
        self.tabs.addTab(self.history, tr("History"))
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.view)
        split.addWidget(self.tabs)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        self._measure()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.filters)
        column.addWidget(self._found())
        column.addWidget(self.clashes)
        column.addWidget(split, 1)
        column.addWidget(self.work)
        column.addWidget(self._map_and_files())

    def show_history(self, number: str, entries: list) -> None:
        self.history.show_entries(entries)
        title = tr("History of {number}").format(number=number)
        self.tabs.setTabText(1, title if number else tr("History (select one order)"))

    def changeEvent(self, event):
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self):
        """Give columns and rows the size that letters of this size need."""
        metrics = self.view.fontMetrics()
        fit_rows(self.view)
        fit_columns(self.view, self._letters())
        self.view.setMinimumHeight(8 * metrics.height())
        self.tabs.setMinimumHeight(8 * metrics.height())
        for field, letters in (
            (self.filters.words, 22),
            (self.work.note, 30),
            (self.work.crew, 14),
        ):
            field.setMinimumWidth(metrics.horizontalAdvance("n") * letters)

    def _found(self) -> QWidget:
        box = QWidget()
        row = FlowLayout(box)
        for widget in (self.count, self.filters.all, self.generate):
            row.addWidget(widget)
        return box

    def _measure_due(self):
        """Days late take more room; where no order is, the places are to be seen instead."""
        late = self.table.overdue() > 0
        if late != self._late:
            self._late = late
            letter = self.view.fontMetrics().horizontalAdvance("0")
            self.view.setColumnWidth(_DUE, letter * self._letters()[_DUE])

    def _letters(self) -> list:
        return [*_LETTERS[:_DUE], _LATE_LETTERS, *_LETTERS[_DUE + 1 :]] if self._late else _LETTERS

    def _map_and_files(self) -> QWidget:
        self.zoom, self.flash = QPushButton(tr("&Zoom")), QPushButton(tr("F&lash"))
        self.open = QPushButton(tr("Open &form…"))
        self.open.setToolTip(tr("All that is known of the selected order, to read and to edit"))
        self.form = QComboBox()
        self.form.addItems(FORMATS)
        self.apart = QCheckBox(tr("One file per dep&artment"))
        self.export, self.print = QPushButton(tr("&Export…")), QPushButton(tr("Prin&t map book…"))
        self.zoom.setToolTip(tr("Show the selected orders on the map (Enter)"))
        self.flash.setToolTip(tr("Let the selected orders flash on the map"))
        box = QWidget()
        row = FlowLayout(box)
        export = (labeled(tr("For&mat"), self.form), self.apart, self.export)
        for widget in (self.zoom, self.flash, self.open, *export):
            row.addWidget(widget)
        row.addWidget(self.print)
        return box
