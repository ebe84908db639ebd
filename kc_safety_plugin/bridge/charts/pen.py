"""What all charts draw with: words that stay in their place, and fills that need no color."""

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
    QTextOption,
)

from .theme import Theme

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
MIDDLE = Qt.AlignmentFlag.AlignHCenter


class Pen:
    """Draws on ``painter`` in a theme; sizes are in letters."""

    def __init__(self, painter: QPainter, theme: Theme):
        self.painter, self.theme, self.letter = painter, theme, theme.letter

    def font(self, size: float = 1.0, bold: bool = False) -> QFont:
        font = QFont(self.theme.family)
        # Whole pixels, for QFont takes no others.
        font.setPixelSize(max(6, round(size * self.letter)))
        font.setBold(bold)
        return font

    def width(self, text: str, size: float = 1.0, bold: bool = False) -> float:
        # Device dots would differ on paper: letters are measured in units of the drawing.
        return QFontMetricsF(self.font(size, bold)).horizontalAdvance(text)

    def words(self, box: QRectF, text: str, color="", size=1.0, align=LEFT, bold=False, wrap=False):
        self.painter.setFont(self.font(size, bold))
        self.painter.setPen(QColor(color or self.theme.words))
        top = Qt.AlignmentFlag.AlignTop
        option = QTextOption(align | (top if wrap else Qt.AlignmentFlag.AlignVCenter))
        mode = QTextOption.WrapMode
        option.setWrapMode(mode.WordWrap if wrap else mode.NoWrap)
        self.painter.drawText(box, text, option)

    def title(self, area: QRectF, text: str) -> QRectF:
        """Words above the chart; the area that is left below them."""
        if not text:
            return area
        size, line = 1.35, 2.2 * self.letter
        if self.width(text, size, True) > area.width() - 2 * self.letter:
            size, line = 1.1, 3.4 * self.letter
        box = QRectF(area.left() + self.letter, area.top() + 0.5 * self.letter,
                     area.width() - 2 * self.letter, line)  # fmt: skip
        self.words(box, text, size=size, bold=True, wrap=True)
        return area.adjusted(0, line + 0.3 * self.letter, 0, 0)

    def ground(self, area: QRectF) -> None:
        self.painter.fillRect(area, QColor(self.theme.ground))

    def line(self, x1, y1, x2, y2, color, width=1.0, style=Qt.PenStyle.SolidLine) -> None:
        self.painter.setPen(QPen(QColor(color), width, style))
        self.painter.drawLine(QLineF(x1, y1, x2, y2))

    def hatched(self, box: QRectF, color: str) -> None:
        """A frame with slanting lines: told from a fill without color, also in black and white."""
        self.painter.save()
        self.painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        gap = max(2.5, 0.32 * self.letter)
        x = box.left() - box.height()
        while x < box.right():
            self.line(x, box.bottom(), x + box.height(), box.top(), color, 0.8)
            x += gap
        self.painter.restore()
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(QColor(color), 0.8))
        self.painter.drawRect(box)

    def dot(self, x: float, y: float, radius: float, color: str, filled: bool) -> None:
        self.painter.setPen(QPen(QColor(color), 1.4))
        self.painter.setBrush(QBrush(QColor(color if filled else self.theme.ground)))
        self.painter.drawEllipse(QPointF(x, y), radius, radius)

    def diamond(self, x: float, y: float, radius: float, color: str) -> None:
        self.painter.setPen(QPen(QColor(self.theme.ground), 1.0))
        self.painter.setBrush(QBrush(QColor(color)))
        corners = ((0, -radius), (radius, 0), (0, radius), (-radius, 0))
        self.painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))
