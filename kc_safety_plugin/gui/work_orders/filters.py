"""The row of filters above the table."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from kc_safety_plugin.bridge.status_words import status_words
from kc_safety_plugin.core.workorders.finder import OrderIndex, Wanted
from kc_safety_plugin.gui.flow import FlowLayout, labeled
from kc_safety_plugin.gui.words import priority_words
from kc_safety_plugin.i18n import tr


class Filters(QWidget):
    """``changed`` carries what is wanted now."""

    changed = pyqtSignal(object)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("number, street, task…"))
        self.words.setClearButtonEnabled(True)
        self.department, self.status = QComboBox(), QComboBox()
        self.priority, self.corridor = QComboBox(), QComboBox()
        self.overdue = QCheckBox(tr("O&verdue only"))
        #: Stands where the panel has room for it.
        self.all = QPushButton(tr("Show all"))
        self.all.clicked.connect(lambda _checked: self.clear())
        row = FlowLayout(self)
        for text, field in (
            (tr("F&ind"), self.words),
            (tr("&Department"), self.department),
            (tr("Stat&us"), self.status),
            (tr("&Priority"), self.priority),
            (tr("Corrid&or"), self.corridor),
        ):
            row.addWidget(labeled(text, field))
        row.addWidget(self.overdue)
        _fill(self.status, status_words())
        _fill(self.priority, priority_words())
        for box, letters in ((self.status, 8), (self.department, 14), (self.corridor, 14)):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(letters)
        for box in (self.department, self.corridor):
            _fill(box, {})
        self.words.textChanged.connect(self._tell)
        self.overdue.toggled.connect(self._tell)
        for box in (self.department, self.status, self.priority, self.corridor):
            box.currentIndexChanged.connect(self._tell)

    def wanted(self) -> Wanted:
        return Wanted(
            text=self.words.text(),
            department=self.department.currentData() or "",
            status=self.status.currentData() or "",
            priority=self.priority.currentData() or 0,
            corridor=self.corridor.currentData() or "",
            overdue=self.overdue.isChecked(),
        )

    def offer(self, index: OrderIndex) -> None:
        """Offer the departments and corridors there are; what was chosen stays chosen."""
        for box, name in ((self.department, "department"), (self.corridor, "corridor")):
            box.blockSignals(True)
            chosen = box.currentData()
            _fill(box, {one: one for one in index.choices(name)})
            box.setCurrentIndex(max(0, box.findData(chosen)))
            box.blockSignals(False)

    def clear(self) -> None:
        self.blockSignals(True)
        self.words.clear()
        self.overdue.setChecked(False)
        for box in (self.department, self.status, self.priority, self.corridor):
            box.setCurrentIndex(0)
        self.blockSignals(False)
        self._tell()

    def _tell(self, *_):
        self.changed.emit(self.wanted())


def _fill(box: QComboBox, words: dict) -> None:
    box.clear()
    box.addItem(tr("all"), None)
    for value, word in words.items():
        box.addItem(word, value)
