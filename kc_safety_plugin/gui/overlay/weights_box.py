"""A slider and a number for the weight of each factor."""

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGridLayout,
    QGroupBox,
    QLabel,
    QPushButton,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kc_safety_plugin.core.conditions.overlay_weights import HOUSE_WEIGHTS
from kc_safety_plugin.gui.flow import FlowLayout, labeled
from kc_safety_plugin.i18n import tr

from .factor_words import factor_word

#: A weight of 1 on the scale of 0 to 100 that people see.
SCALE = 50
#: Moves of a slider closer than this are one, in milliseconds.
_TOGETHER = 25


class WeightsBox(QGroupBox):
    """``changed`` is sent when weights or method are others than before."""

    changed = pyqtSignal()
    keepWanted = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(tr("Weights"), parent)
        self.sliders: dict = {}
        self.numbers: dict = {}
        self._start: dict = {}
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self.method = QComboBox()
        self.method.addItem(tr("their mean"), "mean")
        self.method.addItem(tr("their product: high only where all are"), "product")
        self.method.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.method.setMinimumContentsLength(12)
        self.reset, self.keep = QPushButton(tr("Reset")), QPushButton(tr("&Keep these weights"))
        self.reset.setToolTip(tr("Back to the weights the layer was ranked with"))
        self.keep.setToolTip(tr("Rank the layer anew, so that it holds these ranks"))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TOGETHER)
        self._soon.timeout.connect(self.changed)
        self.method.currentIndexChanged.connect(lambda _index: self._soon.start())
        self.reset.clicked.connect(lambda _checked: self._go_back())
        self.keep.clicked.connect(lambda _checked: self.keepWanted.emit())
        row = QWidget()
        flow = FlowLayout(row)
        for widget in (
            labeled(tr("Bring scores together &by"), self.method),
            self.reset,
            self.keep,
        ):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.addLayout(self._grid)
        column.addWidget(row)

    def offer(self, factors: list, weights: list, method: str) -> None:
        """One row per factor; the weights are those the layer was ranked with."""
        self._start = {**dict(zip(factors, weights)), "": method or "mean"}
        if list(self.sliders) != factors:
            self._build(factors)
        self._go_back()

    def weights(self) -> list:
        return [self._weight(one) for one in self.sliders]

    def text(self) -> str:
        """The weights as *Overlay hot spots and conditions* reads them."""
        return ",".join(f"{one}={self._weight(one)!r}" for one in self.sliders)

    def is_moved(self) -> bool:
        moved = any(one.value() != self._steps(factor) for factor, one in self.sliders.items())
        return moved or self.method.currentData() != self._start.get("", "mean")

    def _go_back(self):
        for factor, slider in self.sliders.items():
            slider.setValue(self._steps(factor))
        self.method.setCurrentIndex(max(0, self.method.findData(self._start.get("", "mean"))))
        self._soon.start()

    def _weight(self, factor) -> float:
        steps = self.sliders[factor].value()
        # A weight that lies between two steps stays what it was until it is moved.
        return float(self._start[factor]) if steps == self._steps(factor) else steps / self._scale()

    def _steps(self, factor) -> int:
        return round(self._start[factor] * self._scale())

    def _scale(self) -> float:
        """Steps per weight of 1; fewer where the layer was ranked with weights above 2."""
        highest = max((self._start[one] for one in self.sliders), default=1.0)
        return min(SCALE, 100.0 / highest) if highest > 0 else SCALE

    def _build(self, factors):
        while self._grid.count():
            self._grid.takeAt(0).widget().deleteLater()
        self.sliders, self.numbers = {}, {}
        for row, factor in enumerate(factors):
            word = factor_word(factor)
            label, slider, number = QLabel(word), QSlider(Qt.Orientation.Horizontal), QSpinBox()
            label.setBuddy(slider)
            slider.setAccessibleName(tr("Weight of {factor}").format(factor=word))
            number.setAccessibleName(tr("Weight of {factor} as a number").format(factor=word))
            slider.setRange(0, 100)
            slider.setPageStep(10)
            number.setRange(0, 100)
            slider.valueChanged.connect(number.setValue)
            number.valueChanged.connect(slider.setValue)
            slider.valueChanged.connect(lambda _value: self._soon.start())
            for column, widget in enumerate((label, slider, number)):
                self._grid.addWidget(widget, row, column)
            self.sliders[factor], self.numbers[factor] = slider, number


def usual_weights(factors: list) -> list:
    return [HOUSE_WEIGHTS.get(one, 1.0) for one in factors]
