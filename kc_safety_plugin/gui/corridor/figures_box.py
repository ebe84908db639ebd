"""What the corridor stands at: incidents so far beside the days before, and its orders."""

from functools import partial
from typing import Optional

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsProject
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from kc_safety_plugin.bridge.charts import draw_bars
from kc_safety_plugin.bridge.roles import bind, layers_by_role
from kc_safety_plugin.gui.charts import ChartView
from kc_safety_plugin.gui.flow import labeled
from kc_safety_plugin.gui.work_orders.lists import Numbers
from kc_safety_plugin.i18n import tr

from .trend_words import window_bars, window_words

_ROLE = "incidents"


class FiguresBox(QWidget):
    """``bound`` tells that a person chose another layer of incidents."""

    bound = pyqtSignal()

    def __init__(self, project: QgsProject, parent=None):
        super().__init__(parent)
        self._project = project
        self.layer = QgsMapLayerComboBox()
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PointLayer)
        self.layer.setAllowEmptyLayer(True)
        self.layer.setSizeAdjustPolicy(
            self.layer.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.layer.setMinimumContentsLength(16)
        self.bars = ChartView(tr("Incidents in the term and before"), 6.5)
        self.told, self.sums = QLabel(), QLabel()
        for label in (self.told, self.sums):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.numbers = Numbers()
        self.numbers.setMinimumHeight(6 * self.fontMetrics().height())
        column = QVBoxLayout(self)
        chosen = labeled(tr("Layer of &incidents"), self.layer)
        chosen.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addWidget(chosen)
        column.addWidget(self.bars)
        column.addWidget(self.told)
        column.addWidget(self.sums)
        column.addWidget(self.numbers, 1)
        column.addStretch(0)
        self.layer.activated.connect(lambda _at: self._bind())

    def show_layer(self) -> Optional[QgsMapLayer]:
        """Show the layer that plays the role now."""
        layer = layers_by_role(self._project).get(_ROLE)
        self.layer.blockSignals(True)
        if layer is None:
            # The blank first entry, from which one step of the arrow key leads to a layer.
            self.layer.setCurrentIndex(0)
        else:
            self.layer.setLayer(layer)
        self.layer.blockSignals(False)
        return layer

    def show_content(self, content) -> None:
        corridor = content.corridor if content else None
        trend = content.trend if corridor else None
        words = (content.why_not if corridor else "") if trend is None else window_words(trend)
        if content and content.left_out:
            words += " " + tr("Left out, on piles or without a date: {count:,}.").format(
                count=content.left_out
            )
        self.told.setText(words)
        self.told.setVisible(bool(words))
        bars = window_bars(trend) if trend is not None else []
        self.bars.setVisible(bool(bars))
        self.bars.set_high(0.8 + 1.9 * len(bars))
        self.bars.show_chart(partial(_draw, bars), words)
        every = content.figures[-1] if corridor else None
        self.sums.setText(
            tr("{open:,} open orders, {overdue:,} of them overdue").format(
                open=every.open, overdue=every.overdue
            )
            if every
            else ""
        )
        self.numbers.show_figures(content.figures if corridor else [])
        self.numbers.setVisible(corridor is not None)

    def _bind(self):
        bind(self.layer.currentLayer(), _ROLE, self._project)
        self.bound.emit()


def _draw(bars, painter, area, theme):
    draw_bars(painter, area, bars, "", theme)
