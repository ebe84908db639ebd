"""The page of the ranked streets: which layer, the weights, the list and its reasons."""

from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtWidgets import (
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kc_safety_plugin.gui.flow import FlowLayout, labeled
from kc_safety_plugin.gui.row_view import fit_columns, fit_rows, row_view
from kc_safety_plugin.i18n import tr

from .roles import FILTERS
from .street_filters import StreetFilters
from .street_table import StreetTable
from .weights_box import WeightsBox

#: Widths of the columns of the list, in letters; the reason takes what is left.
_LETTERS = (6, 24, 11, 48, 24)


class StreetsPage(QWidget):
    """Layout only; the desk connects it."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.layer = QgsMapLayerComboBox()
        self.layer.setFilters(FILTERS["line"])
        self.layer.setAllowEmptyLayer(True, tr("none"))
        policy = QgsMapLayerComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.layer.setSizeAdjustPolicy(policy)
        self.layer.setMinimumContentsLength(14)
        self.hint, self.state, self.why = QLabel(), QLabel(), QLabel()
        for label in (self.hint, self.state, self.why):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.why.setAccessibleName(tr("Why this street"))
        self.why.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.weights, self.filters = WeightsBox(), StreetFilters()
        self.table = StreetTable(self)
        self.view = row_view(self.table, tr("Streets by rank"), several=False)
        self.view.horizontalHeader().setStretchLastSection(True)
        self.zoom, self.flash = QPushButton(tr("&Zoom")), QPushButton(tr("Flash"))
        self.zoom.setToolTip(tr("Show the street on the map (Enter)"))
        self.flash.setToolTip(tr("Let the street flash on the map"))
        buttons = QWidget()
        row = FlowLayout(buttons)
        for widget in (self.zoom, self.flash):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.addWidget(labeled(tr("Ra&nked streets"), self.layer))
        column.addWidget(self.hint)
        column.addWidget(self.weights)
        column.addWidget(self.filters)
        column.addWidget(self.state)
        column.addWidget(self.view, 1)
        column.addWidget(self.why)
        column.addWidget(buttons)
        self._measure()

    def changeEvent(self, event):
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self):
        """Give columns and rows the size that letters of this size need."""
        metrics = self.view.fontMetrics()
        fit_rows(self.view)
        fit_columns(self.view, _LETTERS)
        self.view.setMinimumHeight(9 * metrics.height())
        placeholder = self.filters.words.placeholderText()
        self.filters.words.setMinimumWidth(metrics.horizontalAdvance(placeholder + "nnn"))
