"""Table model over the orders that are wanted, in the order that is wanted."""

from datetime import date
from html import escape

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QFont

from kc_safety_plugin.bridge.status_words import status_words
from kc_safety_plugin.core.workorders.finder import OrderIndex, Wanted
from kc_safety_plugin.core.workorders.orders import WorkOrder
from kc_safety_plugin.i18n import tr

COLUMNS = (
    "number", "priority", "status", "due_date", "task", "location", "department", "assigned_to",
)  # fmt: skip
_LONG = ("task", "location")
_SOME_DAY = date(2000, 1, 1)


class OrderTable(QAbstractTableModel):
    """Holds row numbers of the index only, so that a question never copies an order."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._index = OrderIndex([], _SOME_DAY)
        self._rows = np.empty(0, np.intp)
        self._wanted = Wanted()
        self._sorted = ("number", False)
        self._statuses = status_words()
        self._bold = QFont()
        self._bold.setBold(True)

    def titles(self) -> tuple:
        return (
            tr("Number"), tr("Priority"), tr("Status"), tr("Due"), tr("Task"), tr("Place"),
            tr("Department"), tr("Crew"),
        )  # fmt: skip

    def show_index(self, index: OrderIndex) -> None:
        self.beginResetModel()
        self._index = index
        self._choose()
        self.endResetModel()

    def show_wanted(self, wanted: Wanted) -> None:
        self.beginResetModel()
        self._wanted = wanted
        self._choose()
        self.endResetModel()

    def sort(self, column, order=Qt.SortOrder.AscendingOrder):
        self.beginResetModel()
        self._sorted = (COLUMNS[column], order == Qt.SortOrder.DescendingOrder)
        self._choose()
        self.endResetModel()

    def order(self, row: int) -> WorkOrder:
        return self._index.orders[self._rows[row]]

    def rows(self) -> np.ndarray:
        """Numbers in the index of the orders that are shown."""
        return self._rows

    def overdue(self) -> int:
        """How many of the orders shown are overdue."""
        return int(self._index.overdue[self._rows].sum())

    def rows_of(self, identities) -> list:
        """Rows in which the orders with these ids are shown, ascending."""
        if not identities:
            return []
        orders = self._index.orders
        return [row for row, at in enumerate(self._rows) if orders[at].wo_id in identities]

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.titles()[section] if orientation == Qt.Orientation.Horizontal else section + 1

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        at, column = self._rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(at, column)
        if role == Qt.ItemDataRole.ToolTipRole and column in _LONG:
            return _plain(self._text(at, column))
        if role == Qt.ItemDataRole.FontRole and column == "due_date" and self._index.overdue[at]:
            return self._bold
        return None

    def _text(self, at, column) -> str:
        order = self._index.orders[at]
        if column == "status":
            return self._statuses[self._index.statuses[at].value]
        if column != "due_date":
            return str(getattr(order, column))
        day = order.due_date.isoformat() if order.due_date else ""
        if self._index.overdue[at]:
            late = int(self._index.late[at])
            words = tr("{day}, {late} day late") if late == 1 else tr("{day}, {late} days late")
            return words.format(day=day, late=late)
        return day

    def _choose(self):
        rows = self._index.rows(self._wanted)
        self._rows = self._index.ordered(rows, *self._sorted)


def _plain(text: str) -> str:
    # A tooltip would take text that looks like HTML for HTML.
    return "<p>" + escape(text) + "</p>"
