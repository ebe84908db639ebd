"""What can be done with the orders that are selected."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from kc_safety_plugin.bridge.status_words import status_words
from kc_safety_plugin.core.workorders.life import NEXT, Status, status_of
from kc_safety_plugin.gui.flow import FlowLayout, labeled
from kc_safety_plugin.i18n import tr


class WorkBar(QWidget):
    """Offers the steps that all selected orders may take."""

    stepWanted = pyqtSignal(object, str)
    crewWanted = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._kept = None
        self.status, self.note, self.crew = QComboBox(), QLineEdit(), QLineEdit()
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.status.setSizeAdjustPolicy(policy)
        self.status.setMinimumContentsLength(8)
        self.note.setPlaceholderText(tr("needed to hold, cancel or go back"))
        self.step = QPushButton(tr("Set status"))
        self.assign = QPushButton(tr("Assign"))
        self.step.clicked.connect(lambda _checked: self._step())
        self.assign.clicked.connect(lambda _checked: self.crewWanted.emit(self.crew.text().strip()))
        self.note.returnPressed.connect(self.step.click)
        self.crew.returnPressed.connect(self.assign.click)
        row = FlowLayout(self)
        row.addWidget(labeled(tr("&New status"), self.status))
        row.addWidget(labeled(tr("&Reason or note"), self.note))
        row.addWidget(self.step)
        row.addWidget(labeled(tr("&Crew (no names of persons)"), self.crew))
        row.addWidget(self.assign)
        self.offer([])

    def offer(self, orders) -> None:
        """Offer what may follow for every one of ``orders``."""
        # While the table is filled anew nothing is selected and so nothing offered.
        kept = self._kept = self.status.currentData() or self._kept
        found = {one.status for one in orders}
        now = {status_of(text) for text in found}
        steps = [one for one in Status if now and all(one in NEXT[each] for each in now)]
        self.status.clear()
        words = status_words()
        for one in steps:
            self.status.addItem(words[one.value], one)
        if kept in steps:
            self.status.setCurrentIndex(steps.index(kept))
        count = len(orders)
        self.status.setEnabled(bool(steps))
        self.step.setEnabled(bool(steps))
        self.assign.setEnabled(bool(orders))
        self.step.setText(tr("Set status ({count})").format(count=count))
        self.assign.setText(tr("Assign ({count})").format(count=count))
        self.step.setToolTip(
            tr("Select orders first.")
            if not orders
            else ("" if steps else tr("No step is open to all of the selected orders."))
        )

    def _step(self):
        self.stepWanted.emit(self.status.currentData(), self.note.text())
