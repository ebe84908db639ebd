"""Both versions of orders that two people changed, side by side, and what can be done."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QGroupBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kc_safety_plugin.bridge.status_words import status_words
from kc_safety_plugin.core.workorders.life import status_of
from kc_safety_plugin.gui.flow import FlowLayout
from kc_safety_plugin.i18n import tr

_COMPARED = ("status", "assigned_to", "due_date", "priority", "department", "note")
#: More lines than anybody would read.
_MOST = 200


class ClashBox(QGroupBox):
    """``repeated`` asks to apply the same edit to the orders as they are now."""

    repeated = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(tr("Changed by somebody else meanwhile"), parent)
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self.table = QTableWidget(0, 5)
        self.table.setAccessibleName(tr("Both versions of the orders"))
        self.table.setHorizontalHeaderLabels(
            [tr("Order"), tr("What"), tr("You saw"), tr("Yours"), tr("In the workspace")]
        )
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.keep = QPushButton(tr("Keep theirs"))
        self.repeat = QPushButton(tr("Apply mine to theirs"))
        self.keep.clicked.connect(lambda _checked: self.hide())
        self.repeat.clicked.connect(lambda _checked: self._repeat())
        buttons = QWidget()
        row = FlowLayout(buttons)
        row.addWidget(self.keep)
        row.addWidget(self.repeat)
        column = QVBoxLayout(self)
        column.addWidget(self._told)
        column.addWidget(self.table)
        column.addWidget(buttons)
        self.hide()

    def show_clashes(self, clashes) -> None:
        told = tr("Nothing was saved. Orders that were changed meanwhile: {count}.")
        self._told.setText(told.format(count=len(clashes)))
        lines = [line for clash in clashes for line in _lines(clash)][:_MOST]
        self.table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for column, text in enumerate(line):
                self.table.setItem(row, column, QTableWidgetItem(text))
        height = self.table.horizontalHeader().sizeHint().height()
        rows = min(len(lines), 6) * self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(height + rows + 24)
        self.repeat.setEnabled(all(clash.theirs is not None for clash in clashes))
        self.show()
        self.keep.setFocus()

    def _repeat(self):
        self.hide()
        self.repeated.emit()


def _lines(clash) -> list:
    titles = {
        "status": tr("Status"),
        "assigned_to": tr("Crew"),
        "due_date": tr("Due"),
        "priority": tr("Priority"),
        "department": tr("Department"),
        "note": tr("Note"),
    }
    if clash.theirs is None:
        gone = tr("It was deleted.")
        return [(clash.seen.number, tr("Order"), "", "", gone)]
    lines = []
    for name in _COMPARED:
        three = [_text(one, name) for one in (clash.seen, clash.mine, clash.theirs)]
        if len(set(three)) > 1:
            lines.append((clash.seen.number, titles[name], *three))
    by = tr("{who}, {when}").format(who=clash.who or tr("somebody"), when=clash.when or "-")
    said = f"{by}: {clash.note}" if clash.note else by
    return [*lines, (clash.seen.number, tr("Changed by"), "", "", said)]


def _text(order, name) -> str:
    value = getattr(order, name)
    if name == "status":
        return str(status_words()[status_of(value).value])
    return "" if value is None else str(value)
