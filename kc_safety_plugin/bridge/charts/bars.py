"""A few bars side by side to compare, each with its number in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QPainter

from .pen import RIGHT, Pen
from .theme import LIGHT, Theme


@dataclass(frozen=True)
class Bar:
    """``hatched`` of ``value`` is drawn with slanting lines; ``text`` stands beside the bar."""

    label: str
    value: float
    text: str
    hatched: float = 0.0


def draw_bars(
    painter: QPainter, area: QRectF, bars: Sequence, title: str = "", theme: Theme = LIGHT
) -> None:
    """Draw ``bars`` from top to bottom, from one zero line."""
    pen = Pen(painter, theme)
    letter = theme.letter
    pen.ground(area)
    inner = pen.title(area, title).adjusted(0.4 * letter, 0.4 * letter, -0.4 * letter, 0)
    names = min(max((pen.width(one.label) for one in bars), default=0) + 4, 0.45 * inner.width())
    texts = max((pen.width(one.text) for one in bars), default=0) + 1.2 * letter
    room = max(inner.width() - names - texts - letter, 2 * letter)
    highest = max([one.value for one in bars] or [0]) or 1.0
    step = 1.9 * letter
    for number, one in enumerate(bars):
        top = inner.top() + number * step
        pen.words(QRectF(inner.left(), top, names, step), one.label, align=RIGHT)
        left = inner.left() + names + 0.6 * letter
        width = room * one.value / highest
        box = QRectF(left, top + 0.3 * letter, width, step - 0.6 * letter)
        late = QRectF(box)
        late.setWidth(width * one.hatched / one.value if one.value else 0)
        painter.fillRect(box.adjusted(late.width(), 0, 0, 0), QColor(theme.mark))
        if late.width() > 0:
            pen.hatched(late, theme.mark)
        words = QRectF(left + width + 0.4 * letter, top, texts, step)
        pen.words(words, one.text)
        pen.line(left, top, left, top + step, theme.faint)
