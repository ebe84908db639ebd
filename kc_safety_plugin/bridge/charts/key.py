"""What the marks of a chart mean: a sign and a word each, in as many rows as they need."""

from dataclasses import dataclass
from typing import Callable

from qgis.PyQt.QtCore import QRectF

from .pen import Pen

_ROW = 1.55
_SIGN, _GAP = 1.5, 1.1


@dataclass(frozen=True)
class Entry:
    """``draw(box)`` draws the sign in a square box of one letter."""

    words: str
    draw: Callable


def key_rows(pen: Pen, entries: list, width: float) -> list:
    """The entries in rows no wider than ``width``."""
    rows: list = []
    used = 0.0
    for one in entries:
        size = _SIGN * pen.letter + pen.width(one.words)
        if not rows or used + size > width:
            rows.append([])
            used = 0.0
        rows[-1].append(one)
        used += size + _GAP * pen.letter
    return rows


def key_height(rows: list, letter: float) -> float:
    return _ROW * letter * len(rows)


def draw_key(pen: Pen, rows: list, left: float, top: float) -> None:
    letter = pen.letter
    for number, row in enumerate(rows):
        x, y = left, top + number * _ROW * letter
        for one in row:
            one.draw(QRectF(x, y + 0.25 * letter, letter, letter))
            size = pen.width(one.words)
            pen.words(QRectF(x + _SIGN * letter, y, size + 0.5 * letter, 1.5 * letter), one.words)
            x += _SIGN * letter + size + _GAP * letter
