"""The legend beside the map: only what the book really shows."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QBrush, QColor

from .face_layer import FACE_COLOUR, FACE_WIDTH
from .paper import INK
from .symbols import draw_marker, kinds

_ROW, _LEAST = 7.6, 3.8
_SAMPLE = 10.0
_BRUSHES = {
    "f_diagonal": Qt.BrushStyle.FDiagPattern,
    "b_diagonal": Qt.BrushStyle.BDiagPattern,
    "horizontal": Qt.BrushStyle.HorPattern,
    "vertical": Qt.BrushStyle.VerPattern,
    "cross": Qt.BrushStyle.CrossPattern,
}


def draw_legend(paper, frame, words, used: set, conditions, match_lines: bool) -> None:
    """Fill ``frame`` with the symbols of the kinds ``used`` on this sheet and of the layers."""
    x, y, width, height = frame
    bottom = y + height
    paper.text(x, y, width, 6 * paper.large, words("legend"), 10.5, True)
    y += 7 * paper.large
    rows = [(words(f"kind_{kind}"), kind) for kind in kinds() if kind in used]
    rows.append((words("block_face"), _face))
    rows += [(words.of(key.title), _condition(key)) for key in conditions]
    if match_lines:
        rows.append((words("match_title"), _match))
    room, line = width - (_SAMPLE + 2) * paper.large, paper.line_height(9)
    titles = [paper.lines(title, room, 9) for title, _ in rows]
    least = [max(_LEAST * paper.large, len(title) * line + 0.4) for title in titles]
    if sum(least) > bottom - y:
        titles = [paper.lines(title, room, 9, 1) for title, _ in rows]
        least = [_LEAST * paper.large] * len(rows)
    spare = max(0.0, bottom - y - sum(least)) / len(rows)
    for (_, draw), title, step in zip(rows, titles, least):
        step = max(step, min(_ROW * paper.large, step + spare))
        if isinstance(draw, str):
            draw = _marker(draw, min(0.8, step / paper.large / 9))
        if y + step > bottom + 0.1:
            break
        draw(paper, x, y + step / 2, _SAMPLE * paper.large)
        left, top = x + (_SAMPLE + 2) * paper.large, y + step / 2 - line * len(title) / 2
        paper.column(left, top, title, room, 9)
        y += step


def _marker(kind, growth):
    return lambda paper, x, y, size: draw_marker(paper, x + size / 2, y, kind, 0, growth)


def _face(paper, x, y, size):
    paper.line(x, y, x + size, y, FACE_WIDTH, QColor(FACE_COLOUR))


def _match(paper, x, y, size):
    paper.line(x, y, x + size, y, 0.6, INK, (3.0, 1.0, 0.8, 1.0))


def _condition(key):
    colour = QColor(key.colour)

    def draw(paper, x, y, size):
        if key.shape == "line":
            paper.line(x, y, x + size, y, 0.9, colour, key.dash)
        elif key.shape == "area":
            paper.box(x, y - 2, size, 4, 0.3, colour, QBrush(colour, _BRUSHES[key.pattern]))
        else:
            _dot(paper, x + size / 2, y, 2.6, key.pattern, colour)

    return draw


def _dot(paper, x, y, size, shape, colour):
    half, white = size / 2, QColor("white")
    if shape == "square":
        paper.box(x - half, y - half, size, size, 0.5, colour, white)
    elif shape == "diamond":
        around = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
        paper.polygon(around, 0.5, colour, white)
    elif shape == "triangle":
        paper.polygon([(x, y - half), (x + half, y + half), (x - half, y + half)], 0.5, colour)
    elif shape == "cross2":
        paper.line(x - half, y - half, x + half, y + half, 0.5, colour)
        paper.line(x - half, y + half, x + half, y - half, 0.5, colour)
    else:
        paper.circle(x, y, size, 0.5, colour, white)
