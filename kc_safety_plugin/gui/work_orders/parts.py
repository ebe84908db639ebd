"""The widgets of the panel of work orders and where they stand."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kc_safety_plugin.gui.flow import FlowLayout, labeled
from kc_safety_plugin.i18n import tr

from .clash_box import ClashBox
from .filters import Filters
from .lists import History, Numbers
from .paper import FORMATS
from .table import OrderTable
from .work_bar import WorkBar


class Parts(QWidget):
    """Layout only; the panel connects them."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.filters, self.clashes, self.work = Filters(), ClashBox(), WorkBar()
        self.count = QLabel()
        self.table = OrderTable(self)
        self.view = self._view()
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
        row = self.fontMetrics().height()
        self.view.setMinimumHeight(8 * row)
        self.tabs.setMinimumHeight(7 * row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.filters)
        column.addWidget(self.count)
        column.addWidget(self.clashes)
        column.addWidget(split, 1)
        column.addWidget(self.work)
        column.addWidget(self._map_and_files())

    def show_history(self, number: str, entries: list) -> None:
        self.history.show_entries(entries)
        title = tr("History of {number}").format(number=number)
        self.tabs.setTabText(1, title if number else tr("History (select one order)"))

    def _view(self) -> QTableView:
        view = QTableView()
        view.setAccessibleName(tr("Work orders"))
        view.setModel(self.table)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.setAlternatingRowColors(True)
        view.verticalHeader().hide()
        # Rows of one height are placed without asking each for its size.
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 8)
        width = view.fontMetrics().horizontalAdvance("0")
        for column, letters in enumerate((15, 9, 12, 26, 28, 34, 18, 12)):
            view.setColumnWidth(column, width * letters)
        view.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        view.setSortingEnabled(True)
        return view

    def _map_and_files(self) -> QWidget:
        self.zoom, self.flash = QPushButton(tr("&Zoom")), QPushButton(tr("F&lash"))
        self.form = QComboBox()
        self.form.addItems(FORMATS)
        self.export, self.print = QPushButton(tr("&Export…")), QPushButton(tr("Prin&t map book…"))
        self.zoom.setToolTip(tr("Show the selected orders on the map (Enter)"))
        self.flash.setToolTip(tr("Let the selected orders flash on the map"))
        box = QWidget()
        row = FlowLayout(box)
        for widget in (self.zoom, self.flash, labeled(tr("For&mat"), self.form), self.export):
            row.addWidget(widget)
        row.addWidget(self.print)
        return box
