"""Draw small charts with QPainter: on a widget, into an SVG or PNG file, on paper."""

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.PyQt.QtCore import QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QTextOption
from qgis.PyQt.QtSvg import QSvgGenerator

from kc_safety_plugin.bridge.files import whole_file
from kc_safety_plugin.i18n import tr

#: Five steps of one hue, light to dark: they keep their order in grey and for every eye.
STEPS = ("#f1eef6", "#bdc9e1", "#74a9cf", "#2b8cbe", "#045a8d")


@dataclass(frozen=True)
class Theme:
    """Colours of the ground and of the words on it."""

    ground: str = "#ffffff"
    words: str = "#222222"
    faint: str = "#8a8a8a"


LIGHT = Theme()
DARK = Theme(ground="#2b2b2b", words="#eeeeee", faint="#a0a0a0")


@contextmanager
def chart_file(path: str, width: int = 900, height: int = 400):
    """Yield (painter, rectangle) of an SVG, or PNG at twice the size, written whole."""
    with whole_file(path) as part:
        size = QSize(width, height)
        scale = 2 if Path(path).suffix.lower() == ".png" else 1
        image = QImage(size * scale, QImage.Format.Format_ARGB32)
        drawing = QSvgGenerator()
        if scale == 1:
            drawing.setFileName(str(part))
            drawing.setSize(size)
            drawing.setViewBox(QRect(0, 0, width, height))
            drawing.setTitle("KC Safety")
        painter = QPainter(image if scale > 1 else drawing)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        try:
            yield painter, QRectF(0, 0, width, height)
        finally:
            # A painter that outlives its device takes QGIS down with it.
            painter.end()
        if scale > 1 and not image.save(str(part), "PNG"):
            raise OSError(tr("{path} could not be written.").format(path=path))


def draw_hours_of_week(painter, area: QRectF, weights: np.ndarray, title: str, theme=LIGHT):
    """Seven days by 24 hours as shaded cells, with bars for the totals of each hour and day.

    ``weights`` (7, 24), Monday first.
    """
    days = [tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun")]
    painter.fillRect(area, QColor(theme.ground))
    _words(painter, QRectF(area.left() + 14, area.top() + 8, area.width() - 28, 26), title,
           theme.words, 15, bold=True)  # fmt: skip
    left, top = area.left() + 60, area.top() + 96
    cell_width = (area.width() - 60 - 110) / 24
    cell_height = (area.height() - 96 - 62) / 7
    limits = class_limits(weights)
    for day in range(7):
        row = top + day * cell_height
        label = QRectF(area.left() + 8, row, 44, cell_height)
        _words(painter, label, days[day], theme.words, 11, Qt.AlignmentFlag.AlignRight)
        for hour in range(24):
            step = int(np.searchsorted(limits, weights[day, hour], side="left"))
            cell = QRectF(left + hour * cell_width, row, cell_width, cell_height)
            painter.fillRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), QColor(STEPS[step]))
    bottom = top + 7 * cell_height
    _hour_bars(painter, left, top, cell_width, weights.sum(axis=0), theme)
    _hour_names(painter, left, bottom + 2, cell_width, theme)
    _day_bars(painter, left + 24 * cell_width, top, cell_height, weights.sum(axis=1), theme)
    _key(painter, left, bottom + 30, limits, weights, theme)


def class_limits(values: np.ndarray) -> np.ndarray:
    """Upper limits of the first four of five classes with about as many cells each."""
    return np.quantile(values, [0.2, 0.4, 0.6, 0.8])


def _hour_bars(painter, left, top, width, totals, theme):
    highest = max(float(totals.max()), 1e-12)
    for hour, total in enumerate(totals):
        height = 44.0 * float(total) / highest
        bar = QRectF(left + hour * width + 1, top - 4 - height, width - 2, height)
        painter.fillRect(bar, QColor(STEPS[3]))


def _hour_names(painter, left, top, width, theme):
    for hour in range(0, 24, 3):
        half = tr("am") if hour < 12 else tr("pm")
        box = QRectF(left + hour * width, top, 3 * width, 16)
        _words(painter, box, f"{(hour - 1) % 12 + 1} {half}", theme.faint, 9)


def _day_bars(painter, left, top, height, totals, theme):
    highest, whole = max(float(totals.max()), 1e-12), max(float(totals.sum()), 1e-12)
    for day, total in enumerate(totals):
        width = 56.0 * float(total) / highest
        bar = QRectF(left + 5, top + day * height + 2, width, height - 4)
        painter.fillRect(bar, QColor(STEPS[3]))
        share = QRectF(left + 8 + width, top + day * height, 44, height)
        _words(painter, share, f"{100 * float(total) / whole:.0f} %", theme.words, 9)


def _key(painter, left, top, limits, values, theme):
    bounds = [float(values.min()), *map(float, limits), float(values.max())]
    for step, color in enumerate(STEPS):
        box = QRectF(left + step * 130, top, 16, 12)
        painter.fillRect(box, QColor(color))
        text = tr("{low:.1f} to {high:.1f}").format(low=bounds[step], high=bounds[step + 1])
        _words(painter, QRectF(box.right() + 5, top - 3, 105, 18), text, theme.words, 9)


def _words(painter, box, text, color, size, align=Qt.AlignmentFlag.AlignLeft, bold=False):
    font = QFont("DejaVu Sans")
    font.setPixelSize(size + 2)
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(QColor(color))
    option = QTextOption(align | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.drawText(box, text, option)
