"""Draw on a PDF page in millimetres, with text that stays text."""

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPainterPath,
    QPen,
    QTextOption,
)

#: The first one that is installed is used: Linux, Windows, macOS, anything.
_FAMILIES = ("DejaVu Sans", "Verdana", "Segoe UI", "Arial", "Helvetica Neue", "Helvetica")

INK = QColor("#1a1a1a")
GREY = QColor("#474747")
RULE = QColor("#9a9a9a")

LEFT, CENTRE, RIGHT = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignHCenter,
    Qt.AlignmentFlag.AlignRight,
)


def font_family() -> str:
    """A plain family that this machine really has."""
    for family in _FAMILIES:
        if QFontInfo(QFont(family)).family().casefold() == family.casefold():
            return family
    return QFontInfo(QFont()).family()


#: Any spacing at all stops Qt from joining f and i, so that readers of the PDF find words.
NO_LIGATURES = 0.05


def without_ligatures(font: QFont) -> QFont:
    """The same font, its letters kept apart."""
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, NO_LIGATURES)
    return font


class Paper:
    """A painter with millimetres for coordinates and points for letters."""

    def __init__(self, painter, dpi: float, large: float = 1.0):
        self.painter = painter
        self.large = large
        self._dots = dpi / 25.4
        self._dpi = dpi
        self._family = font_family()

    # -- shapes ---------------------------------------------------------------------------

    def line(self, x1, y1, x2, y2, width=0.25, colour=INK, dash=None):
        d = self._dots
        self.painter.setPen(self.pen(width, colour, dash))
        self.painter.drawLine(QLineF(x1 * d, y1 * d, x2 * d, y2 * d))

    def box(self, x, y, width, height, line=0.25, colour=INK, fill=None):
        self.painter.setPen(self.pen(line, colour) if line else QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(QBrush(fill) if fill is not None else QBrush())
        self.painter.drawRect(self.rect(x, y, width, height))

    def path(self, points, width=0.25, colour=INK):
        """Open line through (x, y) pairs."""
        self._draw(self._through(points), width, colour, None)

    def polygon(self, points, line=0.25, colour=INK, fill=None):
        """Closed outline through (x, y) pairs."""
        path = self._through(points)
        path.closeSubpath()
        self._draw(path, line, colour, fill)

    def _through(self, points) -> QPainterPath:
        path = QPainterPath()
        for number, (x, y) in enumerate(points):
            point = QPointF(x * self._dots, y * self._dots)
            path.lineTo(point) if number else path.moveTo(point)
        return path

    def circle(self, x, y, diameter, line=0.25, colour=INK, fill=None):
        path = QPainterPath()
        path.addEllipse(self.rect(x - diameter / 2, y - diameter / 2, diameter, diameter))
        self._draw(path, line, colour, fill)

    def _draw(self, path, line, colour, fill):
        self.painter.setPen(self.pen(line, colour) if line else QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(QBrush(fill) if fill is not None else QBrush())
        self.painter.drawPath(path)

    def pen(self, width, colour, dash=None) -> QPen:
        pen = QPen(QColor(colour))
        pen.setWidthF(width * self._dots)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if dash:
            # Qt counts dashes in widths of the line.
            pen.setDashPattern([part / width for part in dash])
        return pen

    def rect(self, x, y, width, height) -> QRectF:
        d = self._dots
        return QRectF(x * d, y * d, width * d, height * d)

    def clip(self, x, y, width, height):
        self.painter.setClipRect(self.rect(x, y, width, height))

    # -- letters --------------------------------------------------------------------------

    def font(self, points, bold=False) -> QFont:
        font = QFont(self._family)
        font.setPixelSize(max(1, round(points * self.large * self._dpi / 72)))
        font.setBold(bold)
        return without_ligatures(font)

    def width_of(self, text, points, bold=False) -> float:
        return QFontMetricsF(self.font(points, bold)).horizontalAdvance(text) / self._dots

    def line_height(self, points) -> float:
        return QFontMetricsF(self.font(points)).height() / self._dots

    def text(self, x, y, width, height, text, points=9.5, bold=False, align=LEFT, colour=INK):
        """One line, centred in height; longer text is cut with an ellipsis."""
        font = self.font(points, bold)
        cut = QFontMetricsF(font).elidedText(
            text, Qt.TextElideMode.ElideRight, width * self._dots + 1
        )
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        option = QTextOption(align | Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        self.painter.drawText(self.rect(x, y, width, height), cut, option)

    def lines(self, text, width, points=9.5, most=12, bold=False) -> list:
        """Break ``text`` at blanks, and words too long for a line anywhere.

        Only what does not fit in ``most`` lines is cut.
        """
        metrics = QFontMetricsF(self.font(points, bold))
        room = width * self._dots
        broken, current = [], ""
        for word in text.split():
            longer = f"{current} {word}".strip()
            if metrics.horizontalAdvance(longer) <= room:
                current = longer
                continue
            if current:
                broken.append(current)
            while len(word) > 1 and metrics.horizontalAdvance(word) > room:
                fits = next(
                    n for n in range(len(word) - 1, 0, -1)
                    if n == 1 or metrics.horizontalAdvance(word[:n]) <= room
                )  # fmt: skip
                broken.append(word[:fits])
                word = word[fits:]
            current = word
        broken += [current] if current else []
        if len(broken) > most:
            broken[most - 1 :] = [" ".join(broken[most - 1 :])]
        cut = Qt.TextElideMode.ElideRight
        return [metrics.elidedText(line, cut, room + 1) for line in broken]

    def column(self, x, y, lines, width, points=9.5, bold=False, align=LEFT, colour=INK) -> float:
        """Lines below one another; return where the next would begin."""
        step = self.line_height(points)
        for line in lines:
            self.text(x, y, width, step, line, points, bold, align, colour)
            y += step
        return y

    def blank(self, x, y, width, label, points=9) -> None:
        """A label and a line to write on, five millimetres high in normal print."""
        wide = self.width_of(label, points) + 1.5
        height = 5 * self.large
        self.text(x, y, wide, height, label, points, colour=GREY)
        self.line(x + wide, y + height, x + width - 2.5, y + height, 0.2)

    def ruled(self, x, y, width, bottom, title) -> None:
        """Ruled lines under ``title`` down to ``bottom``, where there is room for two."""
        step = 9.0 * self.large
        if bottom - y < 2 * step:
            return
        self.text(x + 1, y + 2, width, 6 * self.large, title, 10, True)
        at = y + 2 + 6 * self.large + step * 0.6
        while at <= bottom:
            self.line(x, at, x + width, at, 0.2, RULE)
            at += step

    def turned(self, x, y, degrees, text, points=9.5, bold=False, colour=INK):
        """Text centred on a place and turned clockwise, never upside down, with a white halo."""
        degrees = (degrees + 90) % 180 - 90
        font = self.font(points, bold)
        width = QFontMetricsF(font).horizontalAdvance(text)
        base = QPointF(-width / 2, QFontMetricsF(font).capHeight() / 2)
        outline = QPainterPath()
        outline.addText(base, font, text)
        halo = self.pen(1.8 * self.large, QColor("white"))
        halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter = self.painter
        painter.save()
        painter.translate(x * self._dots, y * self._dots)
        painter.rotate(degrees)
        painter.setPen(halo)
        painter.setBrush(QBrush())
        painter.drawPath(outline)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(base, text)
        painter.restore()
