"""Checklists: the items once, then a row of boxes for each stop."""

from .forms import Form, hint, in_pages, numbered
from .paper import CENTRE, RULE
from .symbols import draw_marker, middle_of_row

_ROW = 10.0
_BOX = 5.2
_NUMBER = 14.0


def checklist_forms(paper, frame, words, name: str, items: list, stops: list) -> list:
    """Pages for the checklist ``name``; ``stops`` are called by their numbers alone."""
    items = [words.of(item) for item in items]
    top = _items_height(paper, frame, words, items)
    row = _ROW * paper.large
    pages = in_pages(stops, [row] * len(stops), frame[3] - top - row)
    kind = words.of(name).replace("-", " ")

    def page(number, own):
        def draw():
            _draw(paper, frame, words, items, own)

        return Form(words("checklist"), numbered(kind.capitalize(), words, pages, number), draw)

    return [page(number, own) for number, own in enumerate(pages)]


def _lines(paper, frame, items) -> list:
    room = frame[2] - _NUMBER * paper.large
    return [paper.lines(item, room, 10) for item in items]


def _items_height(paper, frame, words, items) -> float:
    lines = sum(map(len, _lines(paper, frame, items)))
    help_lines = len(paper.lines(words("checklist_help"), frame[2], 9.5))
    height = lines * paper.line_height(10) + len(items) * paper.large
    return height + help_lines * paper.line_height(9.5) + 6 * paper.large


def _draw(paper, frame, words, items, stops) -> None:
    x, _, width, _ = frame
    large = paper.large
    y = hint(paper, frame, words("checklist_help"))
    for number, lines in enumerate(_lines(paper, frame, items)):
        paper.text(x, y, 8 * large, paper.line_height(10), str(number + 1), 10, True, CENTRE)
        y = paper.column(x + 10 * large, y, lines, width - 10 * large, 10) + large
    y += 3 * large
    row = _ROW * large
    box = min(9.5 * large, width * 0.5 / len(items))
    marks = x + _NUMBER * large
    remarks = marks + box * len(items) + 3
    initials = x + width - 22 * large
    paper.text(x, y, _NUMBER * large, row, words("number"), 9.5, True, CENTRE)
    for number in range(len(items)):
        paper.text(marks + number * box, y, box, row, str(number + 1), 9.5, True, CENTRE)
    paper.text(remarks, y, initials - remarks - 1, row, words("notes"), 9.5, True)
    paper.text(initials, y, 22 * large, row, words("initials"), 9.5, True)
    paper.line(x, y + row, x + width, y + row, 0.5)
    for stop in stops:
        y += row
        at = middle_of_row(y + row / 2, stop.kind, stop.number, large)
        draw_marker(paper, x + _NUMBER * large / 2, at, stop.kind, stop.number)
        size = min(_BOX * large, box - 1.5)
        for number in range(len(items)):
            left = marks + number * box + (box - size) / 2
            paper.box(left, y + (row - size) / 2, size, size, 0.4)
        low = y + row - 2 * large
        paper.line(remarks, low, initials - 3, low, 0.2)
        paper.line(initials, low, x + width, low, 0.2)
        paper.line(x, y + row, x + width, y + row, 0.3, RULE)
