"""The days of a corridor as a bar: how many are over, which is today, and both ends by name."""

from datetime import date
from typing import Optional

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from kc_safety_plugin.bridge.terms import term_words
from kc_safety_plugin.core.corridors.clock import Phase, Term
from kc_safety_plugin.i18n import tr


class TermBar(QWidget):
    """Grows with the letters; what it shows is also its accessible description."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._term: Optional[Term] = None
        self._today = date.min
        self.setAccessibleName(tr("Days of the corridor"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_term(self, term: Optional[Term], today: date) -> None:
        self._term, self._today = term, today
        self.setAccessibleDescription(self.words())
        self.setToolTip(self.words())
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        return term_words(self._term, self._today) if self._term else ""

    def share(self) -> float:
        """Part of the days that are begun, 0 before the first and 1 from the last on."""
        if self._term is None:
            return 0.0
        return min(max(self._term.day(self._today) / self._term.days, 0.0), 1.0)

    def headline(self) -> str:
        """ "Day 12 of 90", or when it starts or ended."""
        if self._term is None:
            return ""
        day, days = self._term.day(self._today), self._term.days
        phase = self._term.phase(self._today)
        if phase is Phase.BEFORE:
            return tr("starts in {count} days").format(count=1 - day)
        if phase is Phase.OVER:
            return tr("ended {count} days ago").format(count=day - days)
        left = self._term.left(self._today)
        return tr("Day {day} of {days}, {left} left").format(day=day, days=days, left=left)

    def sizeHint(self):
        metrics = self.fontMetrics()
        ends = metrics.horizontalAdvance("2023-12-01  2024-02-28  ")
        head = metrics.horizontalAdvance(self.headline() + "  ")
        return QSize(max(ends, head), int(3.6 * metrics.height()))

    def minimumSizeHint(self):
        return self.sizeHint()

    def changeEvent(self, event):
        super().changeEvent(event)
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event):
        if self._term is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(self.rect()))
        painter.end()

    def _paint(self, painter, area):
        palette, line = self.palette(), float(self.fontMetrics().height())
        ink = palette.color(QPalette.ColorRole.WindowText)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(ink)
        head = QRectF(area.left(), area.top(), area.width(), 1.1 * line)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft, self.headline())
        font.setBold(False)
        painter.setFont(font)
        bar = QRectF(area.left() + 1, head.bottom() + 0.15 * line, area.width() - 2, 0.9 * line)
        painter.fillRect(bar, palette.color(QPalette.ColorRole.Base))
        done = QRectF(bar)
        done.setWidth(bar.width() * self.share())
        painter.fillRect(done, palette.color(QPalette.ColorRole.Highlight))
        painter.setPen(QPen(ink, 1))
        painter.drawRect(bar)
        self._ticks(painter, bar, ink)
        ends = QRectF(area.left(), bar.bottom() + 0.15 * line, area.width(), 1.1 * line)
        painter.drawText(ends, Qt.AlignmentFlag.AlignLeft, self._term.start.isoformat())
        painter.drawText(ends, Qt.AlignmentFlag.AlignRight, self._term.end.isoformat())

    def _ticks(self, painter, bar, ink):
        """A short line every thirty days, a thick one with a triangle for today."""
        for day in range(30, self._term.days, 30):
            x = bar.left() + bar.width() * day / self._term.days
            painter.setPen(QPen(QColor(ink), 1))
            painter.drawLine(
                int(x), int(bar.bottom() - bar.height() / 3), int(x), int(bar.bottom())
            )
        if self._term.phase(self._today) is Phase.RUNNING:
            x = bar.left() + bar.width() * self.share()
            painter.setPen(QPen(ink, 3))
            painter.drawLine(int(x), int(bar.top() - 2), int(x), int(bar.bottom() + 2))
