"""The row of filters above the list of streets."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from kc_safety_plugin.gui.flow import FlowLayout, labeled
from kc_safety_plugin.i18n import tr

from .factor_words import factor_word


class StreetFilters(QWidget):
    """``changed`` carries text, factor and department that are wanted, blank for all."""

    changed = pyqtSignal(str, str, str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.words, self.factor, self.department = QLineEdit(), QComboBox(), QComboBox()
        self.words.setPlaceholderText(tr("street or reason…"))
        self.words.setClearButtonEnabled(True)
        clear = QPushButton(tr("Show all"))
        clear.clicked.connect(lambda _checked: self.clear())
        row = FlowLayout(self)
        row.addWidget(labeled(tr("F&ind"), self.words))
        row.addWidget(labeled(tr("Leading &factor"), self.factor))
        row.addWidget(labeled(tr("Department"), self.department))
        row.addWidget(clear)
        self.offer({})
        self.words.textChanged.connect(self._tell)
        for box in (self.factor, self.department):
            box.currentIndexChanged.connect(self._tell)

    def offer(self, departments: dict) -> None:
        """Offer these factors and their departments; what was chosen stays chosen."""
        names = sorted(set(departments.values()))
        for box, items in (
            (self.factor, [(factor_word(one), one) for one in departments]),
            (self.department, [(one, one) for one in names]),
        ):
            box.blockSignals(True)
            chosen = box.currentData()
            box.clear()
            box.addItem(tr("all"), "")
            for word, value in items:
                box.addItem(word, value)
            box.setCurrentIndex(max(0, box.findData(chosen)))
            box.blockSignals(False)

    def clear(self) -> None:
        self.blockSignals(True)
        self.words.clear()
        self.factor.setCurrentIndex(0)
        self.department.setCurrentIndex(0)
        self.blockSignals(False)
        self._tell()

    def wanted(self) -> tuple:
        return (
            self.words.text(),
            self.factor.currentData() or "",
            self.department.currentData() or "",
        )

    def _tell(self, *_):
        self.changed.emit(*self.wanted())
