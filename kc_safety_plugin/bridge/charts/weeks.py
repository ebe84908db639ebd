"""Counts by week as a line with control limits; weeks of the term are told from earlier ones."""

from dataclasses import dataclass
from functools import partial
from typing import Optional

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPolygonF

from kc_safety_plugin.core.corridors.weeks import LEAST_SHOWN, Limits, Weeks
from kc_safety_plugin.i18n import tr

from .key import Entry, draw_key, key_height, key_rows
from .pen import MIDDLE, RIGHT, Pen
from .theme import LIGHT, Theme

_STEPS = (1, 2, 5)


@dataclass(frozen=True)
class _Plan:
    """Where things stand: the frame of the line, the top of its axis, and the rows of the key."""

    frame: QRectF
    top: float
    step: float
    rows: list


def _plan(pen, area, weeks, limits, titled) -> _Plan:
    letter = pen.letter
    rows = key_rows(pen, _entries(pen, weeks, limits), area.width() - 4.0 * letter)
    low = 2.2 * letter + key_height(rows, letter)
    top = (4.4 if titled else 1.6) * letter
    frame = area.adjusted(3.2 * letter, top, -letter, -low)
    return _Plan(frame, *_axis_steps(weeks, limits), rows)


def week_places(
    area: QRectF, weeks: Weeks, limits: Optional[Limits], theme: Theme, titled: bool = True
) -> list:
    """Where the mark of every week is drawn in ``area``."""
    return _places(_plan(Pen(QPainter(), theme), area, weeks, limits, titled), weeks)


def _places(plan, weeks) -> list:
    frame = plan.frame
    step = frame.width() / max(len(weeks), 1)
    return [
        QPointF(
            frame.left() + (number + 0.5) * step,
            frame.bottom() - frame.height() * float(count) / plan.top,
        )
        for number, count in enumerate(weeks.count)
    ]


def draw_weeks(
    painter: QPainter,
    area: QRectF,
    weeks: Weeks,
    limits: Optional[Limits],
    title: str = "",
    theme: Theme = LIGHT,
) -> None:
    """Draw the counts with their mean and limits; a week outside has a diamond and its number.

    Weeks marked ``few`` have a square in place of a dot.
    """
    pen = Pen(painter, theme)
    pen.ground(area)
    pen.title(area, title)
    plan = _plan(pen, area, weeks, limits, bool(title))
    frame = plan.frame
    _axis(pen, plan)
    _dates(pen, frame, weeks)
    for value, style in _lines(limits):
        y = frame.bottom() - frame.height() * value / plan.top
        pen.line(frame.left(), y, frame.right(), y, theme.words, 1.0, style)
    _first_day(pen, frame, weeks)
    places = _places(plan, weeks)
    painter.setPen(QPen(QColor(theme.mark), 1.4))
    painter.drawPolyline(QPolygonF(places))
    outside = _outside(weeks, limits)
    for number, place in enumerate(places):
        _mark(pen, place, weeks, number, outside[number])
    draw_key(pen, plan.rows, frame.left(), frame.bottom() + 2.0 * theme.letter)


def _outside(weeks, limits) -> np.ndarray:
    return np.zeros(len(weeks), bool) if limits is None else limits.outside(weeks.count) != 0


def _lines(limits) -> list:
    if limits is None:
        return []
    dashes = Qt.PenStyle.DashLine
    lines = [(limits.center, Qt.PenStyle.SolidLine), (limits.high, dashes)]
    return [*lines, (limits.low, dashes)] if limits.low > 0 else lines


def _axis_steps(weeks, limits) -> tuple:
    """(top of the axis, distance of its lines)."""
    highest = max([*weeks.count.tolist(), limits.high if limits else 0.0, 4.0])
    size = 10.0 ** np.floor(np.log10(highest / 4))
    step = next((n * size for n in _STEPS if n * size >= highest / 4), 10 * size)
    step = max(1.0, step)
    return step * np.ceil(highest * 1.04 / step), step


def _axis(pen, plan):
    frame, letter = plan.frame, pen.letter
    for value in np.arange(0, plan.top + plan.step / 2, plan.step):
        y = frame.bottom() - frame.height() * value / plan.top
        pen.line(frame.left(), y, frame.right(), y, pen.theme.grid if value else pen.theme.faint)
        box = QRectF(frame.left() - 3 * letter, y - letter, 2.6 * letter, 2 * letter)
        pen.words(box, f"{value:,.0f}", pen.theme.faint, align=RIGHT)


def _dates(pen, frame, weeks):
    """First days of weeks below the axis, as many as find room."""
    if not len(weeks):
        return
    step = frame.width() / len(weeks)
    room = pen.width("2024-12-31") + pen.letter
    every = max(1, int(np.ceil(room / step)))
    start = int(np.argmax(weeks.term)) if weeks.term.any() else 0
    for number in range(start % every, len(weeks), every):
        x = frame.left() + (number + 0.5) * step
        left = x - room / 2
        if left < frame.left() - 3 * pen.letter or left + room > frame.right() + pen.letter:
            continue
        pen.line(x, frame.bottom(), x, frame.bottom() + 0.3 * pen.letter, pen.theme.faint)
        box = QRectF(left, frame.bottom() + 0.3 * pen.letter, room, 1.5 * pen.letter)
        pen.words(box, str(weeks.first[number]), pen.theme.faint, align=MIDDLE)


def _first_day(pen, frame, weeks):
    if not weeks.term.any() or weeks.term.all():
        return
    x = frame.left() + frame.width() * int(np.argmax(weeks.term)) / len(weeks)
    top = frame.top() - 0.2 * pen.letter
    pen.line(x, top, x, frame.bottom(), pen.theme.words, 1.4, Qt.PenStyle.DotLine)
    text = tr("day 1")
    width = pen.width(text) + 8
    right = x + width > frame.right()
    box = QRectF(x - width if right else x + 3, top - 0.2 * pen.letter, width, 1.4 * pen.letter)
    pen.words(box, text, align=RIGHT if right else Qt.AlignmentFlag.AlignLeft)


def _mark(pen, place, weeks, number, outside):
    letter, theme = pen.letter, pen.theme
    radius = 0.3 * letter
    if weeks.few[number]:
        box = QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius)
        pen.painter.fillRect(box, QColor(theme.ground))
        pen.hatched(box, theme.mark)
    elif outside:
        pen.diamond(place.x(), place.y(), 0.55 * letter, theme.alarm)
        box = QRectF(place.x() - 2 * letter, place.y() - 2 * letter, 4 * letter, 1.4 * letter)
        pen.words(box, f"{weeks.count[number]:,.0f}", align=MIDDLE, bold=True)
    else:
        pen.dot(place.x(), place.y(), radius, theme.mark, bool(weeks.term[number]))


def _entries(pen, weeks, limits):
    entries = [Entry(tr("week before"), partial(_dot, pen, False))]
    if weeks.term.any():
        entries.append(Entry(tr("week of the corridor"), partial(_dot, pen, True)))
    if limits is not None:
        solid, dashed = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine
        mean = tr("mean before {value:.1f}").format(value=limits.center)
        both = tr("limits {low:.2f} and {high:.2f}") if limits.low else tr("limit {high:.2f}")
        both = both.format(low=limits.low, high=limits.high)
        entries.append(Entry(mean, partial(_stroke, pen, solid)))
        entries.append(Entry(both, partial(_stroke, pen, dashed)))
    if _outside(weeks, limits).any():
        entries.append(Entry(tr("outside the limits"), partial(_diamond, pen)))
    if weeks.few.any():
        words = tr("under {least}").format(least=LEAST_SHOWN)
        entries.append(Entry(words, partial(pen.hatched, color=pen.theme.mark)))
    return entries


def _dot(pen, filled, box):
    pen.dot(box.center().x(), box.center().y(), 0.32 * box.width(), pen.theme.mark, filled)


def _diamond(pen, box):
    pen.diamond(box.center().x(), box.center().y(), 0.55 * box.width(), pen.theme.alarm)


def _stroke(pen, style, box):
    y = box.center().y()
    pen.line(box.left() - 0.2 * box.width(), y, box.right() + 0.2 * box.width(), y,
             pen.theme.words, 1.0, style)  # fmt: skip
