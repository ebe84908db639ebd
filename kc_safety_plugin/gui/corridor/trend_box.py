"""The two charts of a corridor, each with its words, tooltips and a button that saves it."""

from functools import partial
from typing import Callable, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from kc_safety_plugin.bridge.charts import (
    draw_hours_of_week,
    draw_weeks,
    hour_cells,
    week_places,
)
from kc_safety_plugin.bridge.charts.pen import Pen
from kc_safety_plugin.core.corridors.trend import Trend
from kc_safety_plugin.gui.charts import ChartView, SaveButton
from kc_safety_plugin.i18n import tr

from .chart_files import save_hours, save_weeks
from .reading import untimed
from .trend_words import hour_words, one_hour, one_week, week_words

_WEEKS_HIGH, _HOURS_HIGH = 17.0, 19.0


class TrendBox(QWidget):
    """``saved`` carries the path of a chart file, ``failed`` what went wrong."""

    saved = pyqtSignal(str)
    failed = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._trend: Optional[Trend] = None
        self._name = ""
        self.why_not = QLabel()
        self.why_not.setTextFormat(Qt.TextFormat.PlainText)
        self.why_not.setWordWrap(True)
        self.charts = QWidget()
        whole = QVBoxLayout(self)
        whole.addWidget(self.why_not)
        whole.addWidget(self.charts, 1)
        whole.addStretch(0)
        column = QVBoxLayout(self.charts)
        column.setContentsMargins(0, 0, 0, 0)
        self.weeks, self.save_weeks = self._chart(
            column, tr("Incidents by week"), _WEEKS_HIGH, tr("Save chart of &weeks"), save_weeks
        )
        self.hours, self.save_hours = self._chart(
            column, tr("Incidents by hour of the week"), _HOURS_HIGH,
            tr("Save chart of &hours"), save_hours,
        )  # fmt: skip
        self.show_trend(None, "", "")

    def _chart(self, column, name, high, save_text, write):
        view, button = ChartView(name, high), SaveButton(save_text)
        button.setToolTip(tr("In files, counts of 1 to 4 are shown as under 5."))
        title = QLabel(name)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        title.setBuddy(view)
        button.chosen.connect(partial(self._save, write))
        column.addWidget(title)
        column.addWidget(view, 1)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return view, button

    def show_trend(self, trend: Optional[Trend], name: str, why_not: str) -> None:
        self._trend, self._name = trend, name
        self.why_not.setText(why_not)
        self.why_not.setVisible(bool(why_not))
        self.charts.setVisible(trend is not None)
        some_weeks = trend is not None and len(trend.weeks) > 0
        some_hours = trend is not None and not untimed(trend)
        for view, words, draw, hint, some in (
            (self.weeks, week_words, _draw_weeks, _week_at, some_weeks),
            (self.hours, hour_words, _draw_hours, _hour_at, some_hours),
        ):
            said = words(trend) if trend is not None else why_not
            if some:
                view.show_chart(partial(draw, trend), said, partial(hint, trend))
            else:
                view.show_chart(partial(_say, said) if trend is not None else None, said)
        self.save_weeks.setEnabled(some_weeks)
        self.save_hours.setEnabled(some_hours)

    def _save(self, write: Callable, path: str) -> None:
        try:
            write(path, self._trend, self._name)
        except OSError as error:
            self.failed.emit(str(error))
            return
        self.saved.emit(path)


def _draw_weeks(trend, painter, area, theme):
    draw_weeks(painter, area, trend.weeks, trend.limits, "", theme)


def _draw_hours(trend, painter, area, theme):
    draw_hours_of_week(painter, area, trend.hours, "", theme)


def _say(words, painter, area, theme):
    gap = theme.letter
    Pen(painter, theme).words(area.adjusted(gap, gap, -gap, -gap), words, wrap=True)


def _week_at(trend, point, area, theme) -> str:
    places = week_places(area, trend.weeks, trend.limits, theme, titled=False)
    nearest = min(range(len(places)), key=lambda at: abs(places[at].x() - point.x()))
    return one_week(trend, nearest) if abs(places[nearest].x() - point.x()) < 20 else ""


def _hour_at(trend, point, area, theme) -> str:
    found = hour_cells(area, trend.hours, theme, titled=False).at(point)
    return one_hour(trend, *found) if found else ""
