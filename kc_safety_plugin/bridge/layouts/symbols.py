"""Symbols of stops: told apart by shape and number first, by tint second."""

import math

from qgis.PyQt.QtGui import QColor

from kc_safety_plugin.core.field.placing import marker_size

from .paper import CENTRE, INK

#: kind -> (corners, turn in degrees, growth so that a number fits, tint). 0 corners: a circle.
_SHAPES = {
    "lighting": (6, 0, 1.06, "#ffe08a"),
    "vegetation": (4, 0, 1.24, "#c9e7c4"),
    "vacancy": (4, 45, 1.22, "#cfe0f5"),
    "dumping": (5, 0, 1.16, "#e8d3c0"),
    "graffiti": (3, 0, 1.55, "#ead3ea"),
    "business": (0, 0, 1.0, "#f6c9a8"),
    "other": (8, 22.5, 1.02, "#e2e2e2"),
    "visit": (0, 0, 1.0, "#ffffff"),
}


def kind_of(condition: str) -> str:
    """The symbol for the condition of an order; blank is a visit."""
    word = condition.strip().casefold()
    if not word:
        return "visit"
    return word if word in _SHAPES and word != "visit" else "other"


def kinds() -> tuple:
    """In the order of the legend."""
    return tuple(_SHAPES)


def middle_of_row(y, kind, number=0, large=1.0):
    """Where the marker's place must be for its shape to stand around ``y``: triangles rise."""
    corners, _, grow, _ = _SHAPES[kind]
    return y + (marker_size(number, large) * grow / 8 if corners == 3 else 0.0)


def draw_marker(paper, x, y, kind, number=0, growth=1.0):
    """Draw the symbol of ``kind`` at (x, y) millimetres with its number inside, if any."""
    corners, turn, grow, tint = _SHAPES[kind]
    size = marker_size(number, growth * paper.large)
    if corners == 0:
        paper.circle(x, y, size, 0.45, INK, QColor(tint))
        if kind == "business":
            # Two rings tell it from a visit where there is no color.
            paper.circle(x, y, size + 1.3, 0.35, INK)
    else:
        radius = size / 2 * grow
        points = []
        for corner in range(corners):
            angle = math.radians(360 * corner / corners + turn - 90)
            points.append((x + radius * math.cos(angle), y + radius * math.sin(angle)))
        paper.polygon(points, 0.45, INK, QColor(tint))
    if number:
        down = size * 0.1 if corners == 3 else 0.0
        box = (x - size, y - size / 2 + down, 2 * size, size)
        paper.text(*box, str(number), 9 * growth, True, CENTRE)
