"""What the services team offered at each stop, and where it referred people; no names."""

from .forms import Form, hint, in_pages, numbered
from .paper import CENTRE, RULE
from .symbols import draw_marker, middle_of_row

_ROW = 13.0
_HEAD = 8.0
_BOX = 5.2
#: Right edges as shares of the width: number, offers, referral, the two boxes, date.
_EDGES = (0.08, 0.37, 0.63, 0.74, 0.85, 1.0)
#: Large letters need wider columns above the boxes.
_EDGES_LARGE = (0.09, 0.33, 0.57, 0.71, 0.85, 1.0)


def services_forms(paper, frame, words, role: str, stops: list) -> list:
    """Pages for the team ``role``: a row for each stop, called by its number alone."""
    row = _ROW * paper.large
    top = 2 * paper.line_height(9.5) + (_HEAD + 4) * paper.large
    pages = in_pages(stops, [row] * len(stops), frame[3] - top)
    sub = f"{words('offers_sub')} · {words.of(role)}"

    def page(number, own):
        def draw():
            _draw(paper, frame, words, own)

        return Form(words("offers"), numbered(sub, words, pages, number), draw)

    return [page(number, own) for number, own in enumerate(pages)]


def _draw(paper, frame, words, stops) -> None:
    x, _, width, _ = frame
    large, row = paper.large, _ROW * paper.large
    y = hint(paper, frame, words("offers_help"))
    edges = _EDGES_LARGE if large > 1 else _EDGES
    lefts = [x + edge * width for edge in (0.0, *edges[:-1])]
    wide = [width * (b - a) for a, b in zip((0.0, *edges), edges)]
    keys = ("number", "offers_made", "referred_to", "accepted", "declined", "follow_up")
    head = _HEAD * large
    for key, left, room in zip(keys, lefts, wide):
        lines = paper.lines(words(key), room - 1, 9, 2, True)
        top = y + head - paper.line_height(9) * len(lines)
        align = {} if key in keys[1:3] else {"align": CENTRE}
        paper.column(left, top, lines, room - 1, 9, True, **align)
    y += head + 1
    paper.line(x, y, x + width, y, 0.5)
    for stop in stops:
        at = middle_of_row(y + row / 2, stop.kind, stop.number, large)
        draw_marker(paper, lefts[0] + wide[0] / 2, at, stop.kind, stop.number)
        low, size = y + row - 2.5 * large, _BOX * large
        for column in (1, 2, 5):
            left = lefts[column]
            paper.line(left, low, left + wide[column] - 3 * (column < 5), low, 0.2)
        for column in (3, 4):
            left = lefts[column] + (wide[column] - 1 - size) / 2
            paper.box(left, y + (row - size) / 2, size, size, 0.4)
        y += row
        paper.line(x, y, x + width, y, 0.3, RULE)
