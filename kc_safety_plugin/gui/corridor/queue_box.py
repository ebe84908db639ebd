"""The corridors that wait, and the button that puts one of them to work."""

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGroupBox, QLabel, QPushButton, QVBoxLayout, QWidget

from kc_safety_plugin.core.corridors.queue import Corridor
from kc_safety_plugin.gui.flow import FlowLayout, labeled
from kc_safety_plugin.gui.work_orders.lists import PlainList
from kc_safety_plugin.i18n import tr


class QueueBox(QGroupBox):
    """``activated`` carries the corridor a planner wants to put to work."""

    activated = pyqtSignal(object)

    def __init__(self, parent=None):
        super().__init__(tr("Next in the queue"), parent)
        titles = [tr("Corridor"), tr("First day"), tr("Last day"), tr("Days")]
        self.list = PlainList(tr("Corridors that wait"), titles)
        self.none = QLabel(tr("No corridor waits. Define one at “New corridor”."))
        self.none.setWordWrap(True)
        self.choice = QComboBox()
        self.button = QPushButton(tr("&Activate today…"))
        self.button.clicked.connect(lambda _checked: self._activate())
        self._corridors: list = []
        box = QWidget()
        row = FlowLayout(box)
        row.addWidget(labeled(tr("Corridor to &put to work"), self.choice))
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.addWidget(self.none)
        column.addWidget(self.list)
        column.addWidget(box)
        self.show_queue([])

    def show_queue(self, corridors: list) -> None:
        chosen = self.choice.currentText()
        self._corridors = corridors
        self.list.show_lines(
            [
                (one.name, one.start.isoformat(), one.term.end.isoformat(), one.days)
                for one in corridors
            ]
        )
        self.choice.clear()
        self.choice.addItems([one.name for one in corridors])
        self.choice.setCurrentIndex(max(0, self.choice.findText(chosen)) if corridors else -1)
        self.none.setVisible(not corridors)
        self.list.setVisible(bool(corridors))
        self.choice.setEnabled(bool(corridors))
        self.button.setEnabled(bool(corridors))

    def wanted(self) -> Optional[Corridor]:
        at = self.choice.currentIndex()
        return self._corridors[at] if 0 <= at < len(self._corridors) else None

    def _activate(self):
        if self.wanted() is not None:
            self.activated.emit(self.wanted())
