"""The two lists below the table: numbers per department, and the history of an order."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from kc_safety_plugin.bridge.status_words import status_words
from kc_safety_plugin.core.workorders.life import status_of
from kc_safety_plugin.gui.row_view import fit_rows
from kc_safety_plugin.i18n import tr


class PlainList(QTableWidget):
    """A small table to read."""

    def __init__(self, name: str, titles: list, parent=None):
        super().__init__(0, len(titles), parent)
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(titles)
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self._fit()

    def _fit(self):
        """The last column takes the room that is left; without any it keeps its own."""
        header, columns = self.horizontalHeader(), range(self.columnCount())
        own = sum(max(header.sectionSizeHint(n), self.sizeHintForColumn(n)) for n in columns)
        header.setStretchLastSection(own <= self.viewport().width())

    def show_lines(self, lines: list) -> None:
        fit_rows(self)
        self.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for column, value in enumerate(line):
                item = QTableWidgetItem(value if isinstance(value, str) else f"{value:,.0f}")
                if not isinstance(value, str):
                    item.setTextAlignment(_RIGHT)
                self.setItem(row, column, item)
        self._fit()


class Numbers(PlainList):
    """Open and overdue work of every department, and of all together."""

    def __init__(self, parent=None):
        super().__init__(
            tr("Numbers per department"),
            [
                tr("Department"),
                tr("Open"),
                tr("Overdue"),
                tr("Hours"),
                tr("Cost"),
                tr("All orders"),
            ],
            parent,
        )

    def show_figures(self, figures: list) -> None:
        self.show_lines(
            [
                (
                    tr("All departments") if one.department is None else one.department or "-",
                    one.open,
                    one.overdue,
                    one.hours,
                    one.cost,
                    one.orders,
                )
                for one in figures
            ]
        )


class History(PlainList):
    """Who took an order from where to where or gave it to whom, when and why."""

    def __init__(self, parent=None):
        titles = [tr("When"), tr("Who"), tr("From"), tr("To"), tr("Crew"), tr("Note")]
        super().__init__(tr("History of the order"), titles, parent)

    def show_entries(self, entries: list) -> None:
        words = status_words()

        def word(status):
            return words[status_of(status).value] if status else tr("new")

        def steps(entry):
            if not entry.is_step:
                return "", ""
            return word(entry.from_status), word(entry.to_status)

        self.show_lines(
            [
                (
                    one.moment.local.isoformat(" ", "minutes"),
                    one.who,
                    *steps(one),
                    _crews(one),
                    one.note,
                )
                for one in entries
            ]
        )
        self.scrollToBottom()

    def showEvent(self, event):
        """What was done last is what people look for."""
        super().showEvent(event)
        self.scrollToBottom()


def _crews(entry) -> str:
    if not entry.is_assignment:
        return ""
    if not entry.from_crew:
        return entry.to_crew
    return f"{entry.from_crew} → {entry.to_crew or tr('nobody')}"


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
