"""A chart in a panel: drawn in the colors and letters of the window, and told in words."""

from typing import Callable, Optional

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QSizePolicy, QToolButton, QToolTip, QWidget

from kc_safety_plugin.bridge.charts import CHART_ENDINGS, Theme, theme_of
from kc_safety_plugin.i18n import tr


class ChartView(QWidget):
    """``show_chart(draw, words)``: ``draw(painter, area, theme)``, and the same in words.

    ``hint(point, area, theme)`` gives the words of a tooltip, blank for none.
    """

    def __init__(self, name: str, high: float, parent=None):
        super().__init__(parent)
        self._draw: Optional[Callable] = None
        self._hint: Optional[Callable] = None
        self._high = high
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_chart(
        self, draw: Optional[Callable], words: str, hint: Optional[Callable] = None
    ) -> None:
        self._draw, self._hint = draw, hint
        self.setAccessibleDescription(words)
        self.update()

    def set_high(self, letters: float) -> None:
        self._high = letters
        self.updateGeometry()

    def theme(self) -> Theme:
        return theme_of(self.palette(), self.font().family(), float(self.fontInfo().pixelSize()))

    def rect_f(self) -> QRectF:
        return QRectF(self.rect())

    def sizeHint(self):
        letter = self.fontInfo().pixelSize()
        return QSize(int(30 * letter), int(self._high * letter))

    def minimumSizeHint(self):
        letter = self.fontInfo().pixelSize()
        return QSize(int(16 * letter), int(self._high * letter))

    def changeEvent(self, event):
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, _event):
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.theme()
        painter.fillRect(self.rect(), QColor(theme.ground))
        if self._draw is not None:
            self._draw(painter, self.rect_f(), theme)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.palette().color(QPalette.ColorRole.Highlight)), 3))
            painter.drawRect(self.rect_f().adjusted(1, 1, -1, -1))
        painter.end()

    def event(self, event):
        if event.type() == QEvent.Type.ToolTip and self._hint is not None:
            place = QPointF(event.pos())
            words = self._hint(place, self.rect_f(), self.theme())
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)


class SaveButton(QToolButton):
    """Asks for a file of one of the kinds of chart files; ``chosen`` carries its path."""

    chosen = pyqtSignal(str)

    def __init__(self, text: str, parent=None):
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text.replace("&", ""))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        menu = QMenu(self)
        for ending in CHART_ENDINGS:
            kind = ending[1:].upper()
            action = menu.addAction(tr("As {kind}…").format(kind=kind))
            action.triggered.connect(lambda _checked, ending=ending: self._ask(ending))
        self.setMenu(menu)

    def _ask(self, ending):
        kinds = f"{ending[1:].upper()} (*{ending})"
        path, _ = QFileDialog.getSaveFileName(self, self.accessibleName(), "", kinds)
        if path:
            self.chosen.emit(path if path.lower().endswith(ending) else path + ending)
