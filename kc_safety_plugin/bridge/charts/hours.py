"""Seven days by the hours of a day as shaded cells, with bars for the totals of each."""

from dataclasses import dataclass
from functools import partial
from typing import Optional

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QPainter

from kc_safety_plugin.i18n import tr

from .key import Entry, draw_key, key_height, key_rows
from .pen import RIGHT, Pen
from .theme import LIGHT, Theme


@dataclass(frozen=True)
class Cells:
    """Where the cells are; day 0 is Monday."""

    left: float
    top: float
    width: float
    height: float
    day_bars: float
    columns: int = 24

    def cell(self, day: int, column: int) -> QRectF:
        x, y = self.left + column * self.width, self.top + day * self.height
        return QRectF(x, y, self.width, self.height)

    def at(self, point: QPointF) -> Optional[tuple]:
        """(day, column) of the cell under a point, None beside them."""
        column = int((point.x() - self.left) // self.width)
        day = int((point.y() - self.top) // self.height)
        return (day, column) if 0 <= column < self.columns and 0 <= day < 7 else None


def day_words() -> list:
    return [tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun")]


def hour_cells(
    area: QRectF, weights: np.ndarray, theme: Theme, titled: bool = True, withheld=None
) -> Cells:
    """Where ``draw_hours_of_week`` draws its cells."""
    return _plan(Pen(QPainter(), theme), area, weights, _hidden(weights, withheld), titled)[0]


def _hidden(weights, withheld) -> np.ndarray:
    return np.zeros(weights.shape, bool) if withheld is None else withheld


def _plan(pen, area, weights, hidden, titled) -> tuple:
    """(Cells, limits of the classes, rows of the key); narrow charts have no bars of the days."""
    letter, shown = pen.letter, weights[~hidden]
    limits = class_limits(shown)
    rows = key_rows(pen, _entries(pen, limits, shown, hidden), area.width() - 4.0 * letter)
    left = area.left() + 3.4 * letter
    top = area.top() + (7.0 if titled else 4.2) * letter
    bars = 8.5 * letter if area.width() > 36 * letter else 0.0
    columns = weights.shape[1]
    width = max(area.right() - left - bars - 0.6 * letter, 24.0) / columns
    below = 2.2 * letter + key_height(rows, letter)
    height = max(area.bottom() - top - below, 7.0) / 7
    return Cells(left, top, width, height, bars, columns), limits, rows


def draw_hours_of_week(
    painter: QPainter,
    area: QRectF,
    weights: np.ndarray,
    title: str = "",
    theme: Theme = LIGHT,
    withheld: Optional[np.ndarray] = None,
) -> None:
    """Draw ``weights`` (7, k), Monday first, each cell of 24 / k hours.

    Cells that are ``withheld`` (7, k, True) show hatching instead of their class.
    """
    pen = Pen(painter, theme)
    pen.ground(area)
    pen.title(area, title)
    hidden = _hidden(weights, withheld)
    cells, limits, rows = _plan(pen, area, weights, hidden, bool(title))
    for day, name in enumerate(day_words()):
        row = cells.cell(day, 0)
        words = QRectF(area.left(), row.top(), row.left() - area.left() - 4, row.height())
        pen.words(words, name, align=RIGHT)
        for column in range(cells.columns):
            box = cells.cell(day, column).adjusted(0.5, 0.5, -0.5, -0.5)
            if hidden[day, column]:
                pen.hatched(box, theme.faint)
                continue
            step = int(np.searchsorted(limits, weights[day, column], side="left"))
            painter.fillRect(box, QColor(theme.steps[step]))
    _hour_bars(pen, cells, weights.sum(axis=0))
    _hour_names(pen, cells)
    if cells.day_bars:
        _day_bars(pen, cells, weights.sum(axis=1))
    draw_key(pen, rows, cells.left, cells.cell(6, 0).bottom() + 1.7 * theme.letter)


def class_limits(values: np.ndarray) -> np.ndarray:
    """Upper limits of the first four of five classes with about as many cells each."""
    return np.quantile(values, [0.2, 0.4, 0.6, 0.8]) if len(values) else np.zeros(4)


def _hour_bars(pen, cells, totals):
    highest, room = max(float(totals.max()), 1e-12), 3.8 * pen.letter
    for column, total in enumerate(totals):
        height = room * float(total) / highest
        cell = cells.cell(0, column)
        bar = QRectF(cell.left() + 1, cells.top - 3 - height, max(cell.width() - 2, 1), height)
        pen.painter.fillRect(bar, QColor(pen.theme.mark))


def _hour_names(pen, cells):
    top = cells.cell(6, 0).bottom() + 0.1 * pen.letter
    wide = cells.width * cells.columns / 24
    every = next((n for n in (3, 6, 12) if n * wide > 3.6 * pen.letter), 24)
    for hour in range(0, 24, every):
        half = tr("am") if hour < 12 else tr("pm")
        box = QRectF(cells.left + hour * wide, top, every * wide, 1.5 * pen.letter)
        pen.words(box, f"{(hour - 1) % 12 + 1} {half}", pen.theme.faint)


def _day_bars(pen, cells, totals):
    highest, whole = max(float(totals.max()), 1e-12), max(float(totals.sum()), 1e-12)
    room = cells.day_bars - 4.2 * pen.letter
    for day, total in enumerate(totals):
        row = cells.cell(day, cells.columns - 1)
        width = room * float(total) / highest
        bar = QRectF(row.right() + 5, row.top() + 2, width, max(row.height() - 4, 1))
        pen.painter.fillRect(bar, QColor(pen.theme.mark))
        words = QRectF(bar.right() + 3, row.top(), 4 * pen.letter, row.height())
        pen.words(words, f"{100 * float(total) / whole:.0f} %")


def _entries(pen, limits, values, hidden):
    """The classes and what they mean."""
    entries = []
    if len(values):
        bounds = [float(values.min()), *map(float, limits), float(values.max())]
        for step, color in enumerate(pen.theme.steps):
            # Where most cells are equal, several limits are: such a class is empty.
            if step == 0 or bounds[step] < bounds[step + 1]:
                words = tr("{low:.1f} to {high:.1f}").format(
                    low=bounds[step], high=bounds[step + 1]
                )
                entries.append(Entry(words, partial(_square, pen, color)))
    if hidden.any():
        sign = partial(pen.hatched, color=pen.theme.faint)
        entries.append(Entry(tr("under 5, or withheld"), sign))
    return entries


def _square(pen, color, box):
    pen.painter.fillRect(box, QColor(color))
