"""What orders will be made of, before they are made."""

from qgis.core import QgsMapLayer
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from kc_safety_plugin.i18n import tr


class GenerateDialog(QDialog):
    """``accepted`` starts the run, ``moreWanted`` opens all parameters instead."""

    moreWanted = pyqtSignal()

    def __init__(self, corridor: str, inputs: dict, parent: QWidget):
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Generate work orders"))
        column = QVBoxLayout(self)
        told = tr(
            "One order is made for each finding on {corridor}. A finding that has an order already "
            "brings it up to date; what people decided stays."
        )
        column.addWidget(_text(told.format(corridor=corridor)))
        found = QGroupBox(tr("Made of these layers"))
        form = QFormLayout(found)
        words = input_words()
        for name, word in words.items():
            if name in inputs:
                form.addRow(_text(word), _text(_told(name, inputs)))
        column.addWidget(found)
        lacking = [word for name, word in words.items() if name not in inputs]
        if lacking:
            column.addWidget(_text(tr("Not found: {names}.").format(names=", ".join(lacking))))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = buttons.addButton(tr("&Generate"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.more = buttons.addButton(tr("&All settings…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.go.setDefault(True)
        self.more.setToolTip(tr("Other layers, rules or dates, in the dialog of Processing"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.more.clicked.connect(lambda _checked: self._open_more())
        column.addWidget(buttons)

    def _open_more(self):
        self.moreWanted.emit()
        self.reject()


def input_words() -> dict:
    """What the layers of Generate work orders are, in the order of the dialog."""
    # Built per call, so that the words follow the language that is set now.
    return {
        "LAMPS": tr("Street lamps"),
        "LIGHTING": tr("Light on the walks"),
        "DARK": tr("Dark stretches"),
        "STOP_LUX": tr("Light at stops"),
        "VEGETATION": tr("Sight lines beside the walks"),
        "PLACES": tr("Vacant places"),
        "BUSINESSES": tr("Businesses with incidents or calls"),
        "REQUESTS": tr("311 requests"),
        "OVERLAY": tr("Ranks of the streets, for the priority"),
    }


def _told(name: str, inputs: dict) -> str:
    """The layer's name, and the column that was chosen without asking."""
    layer: QgsMapLayer = inputs[name]
    if name != "BUSINESSES":
        return str(layer.name())
    sentence = tr("{layer}, counted in the column {column}")
    return sentence.format(layer=layer.name(), column=inputs["BUSINESS_COUNT"])


def _text(words: str) -> QLabel:
    label = QLabel(words)
    # What a file or a person wrote must never act as HTML.
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
