"""The page with services to offer, in the planner's own words."""

from .forms import Form, in_pages, numbered

_POINTS = 12


def resource_forms(paper, frame, words, text: str) -> list:
    """Pages with ``text``, line by line, and ruled lines below for what is added by hand."""
    lines: list = []
    for line in text.splitlines():
        lines += paper.lines(line, frame[2] - 2, _POINTS, 99) or [""]
    while lines and not lines[0]:
        lines.pop(0)
    step = paper.line_height(_POINTS) * 1.35
    pages = in_pages(lines, [step] * len(lines), frame[3])

    def page(number, own):
        def draw():
            y = frame[1]
            for line in own:
                paper.text(frame[0] + 1, y, frame[2] - 1, step, line, _POINTS)
                y += step
            bottom = frame[1] + frame[3]
            paper.ruled(frame[0], y + 2, frame[2], bottom, words("notes"))

        sub = numbered(words("resources_sub"), words, pages, number)
        return Form(words("resources"), sub, draw)

    return [page(number, own) for number, own in enumerate(pages)]
