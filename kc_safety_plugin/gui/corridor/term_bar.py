"""The days of a corridor as a bar: how many are over, which is today, and both ends by name."""

from datetime import date
from typing import Optional

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from kc_safety_plugin.bridge.terms import term_words
from kc_safety_plugin.core.corridors.clock import Phase, Term
from kc_safety_plugin.i18n import tr

#: Seen on light and on dark ground.
_EDGE = "#808080"


class _Bar(QWidget):
    """Filled from the left; a mark for today, a tick every thirty days."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.share, self.days, self.running = 0.0, 0, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self):
        line = self.fontMetrics().height()
        return QSize(8 * line, int(1.3 * line))

    def paintEvent(self, _event):
        painter = QPainter(self)
        bar = QRectF(self.rect()).adjusted(2, 3, -2, -3)
        painter.fillRect(bar, self.palette().color(QPalette.ColorRole.Base))
        done = QRectF(bar)
        done.setWidth(bar.width() * self.share)
        painter.fillRect(done, self.palette().color(QPalette.ColorRole.Highlight))
        painter.setPen(QPen(QColor(_EDGE), 1))
        painter.drawRect(bar)
        for day in range(30, self.days, 30):
            x = bar.left() + bar.width() * day / self.days
            painter.drawLine(QPointF(x, bar.center().y()), QPointF(x, bar.bottom()))
        if self.running:
            top, bottom = QPointF(done.right(), 1), QPointF(done.right(), self.height() - 1)
            for color, width in (("#ffffff", 5), ("#000000", 3)):
                painter.setPen(QPen(QColor(color), width))
                painter.drawLine(top, bottom)
        painter.end()


class TermBar(QWidget):
    """Grows with the letters; what it shows is also its accessible description."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._term: Optional[Term] = None
        self._today = date.min
        self.setAccessibleName(tr("Days of the corridor"))
        self._head, self._start, self._end, self.bar = QLabel(), QLabel(), QLabel(), _Bar()
        font = self._head.font()
        font.setBold(True)
        self._head.setFont(font)
        self._head.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(1)
        grid.addWidget(self._head, 0, 0, 1, 2)
        grid.addWidget(self.bar, 1, 0, 1, 2)
        grid.addWidget(self._start, 2, 0)
        grid.addWidget(self._end, 2, 1, Qt.AlignmentFlag.AlignRight)

    def show_term(self, term: Optional[Term], today: date) -> None:
        self._term, self._today = term, today
        self.setAccessibleDescription(self.words())
        self.setToolTip(self.words())
        self._head.setText(self.headline())
        self._start.setText(term.start.isoformat() if term else "")
        self._end.setText(term.end.isoformat() if term else "")
        self.bar.share, self.bar.days = self.share(), term.days if term else 0
        self.bar.running = term is not None and term.phase(today) is Phase.RUNNING
        self.bar.update()

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
            before = 1 - day
            told = tr("starts tomorrow") if before == 1 else tr("starts in {count} days")
            return told.format(count=before)
        if phase is Phase.OVER:
            after = day - days
            told = tr("ended yesterday") if after == 1 else tr("ended {count} days ago")
            return told.format(count=after)
        left = self._term.left(self._today)
        return tr("Day {day} of {days}, {left} left").format(day=day, days=days, left=left)
