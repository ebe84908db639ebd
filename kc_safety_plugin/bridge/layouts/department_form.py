"""Work-order sheets of a department: every order with its code, facts and lines to sign."""

from .forms import Form, in_pages, numbered
from .paper import GREY, RULE
from .qr_code import draw_qr

#: Width of a code with its light border: the code itself is over 20 mm.
_CODE = 28.0
_SIGN = 40.0


def department_forms(paper, frame, words, department: str, stops: list) -> list:
    """Pages for ``department``, the most urgent orders first."""
    stops = sorted(stops, key=lambda stop: (stop.order.priority or "9", stop.number))
    heights = [_height(paper, frame, words, stop) for stop in stops]
    pages = in_pages(stops, heights, frame[3])
    sub = words.of(department) or words("department_none")

    def page(number, own):
        def draw():
            y = frame[1]
            for stop in own:
                _order(paper, frame, words, y, stop)
                y += _height(paper, frame, words, stop)

        return Form(words("work_orders"), numbered(sub, words, pages, number), draw)

    return [page(number, own) for number, own in enumerate(pages)]


def _room(paper, frame) -> float:
    return frame[2] - _CODE - 3 - _SIGN * paper.large


def _texts(paper, frame, words, stop) -> tuple:
    order, room = stop.order, _room(paper, frame)
    facts = [
        words("order_priority", priority=order.priority) if order.priority else "",
        words("order_due", due=order.due) if order.due else "",
        words("order_hours", hours=order.hours) if order.hours else "",
        words("order_asset", asset=order.asset) if order.asset else "",
        words("order_stop", stop=stop.number, sheet=stop.sheet_name),
    ]
    title = f"{order.order_id} · {words.of(stop.task)}"
    return (
        paper.lines(title, room, 10, bold=True),
        paper.lines(words.sentence(order.location), room, 9.5),
        paper.lines(" · ".join(filter(None, facts)), room, 9),
        paper.lines(words.sentence(order.measure), room, 9),
    )


def _height(paper, frame, words, stop) -> float:
    title, place, facts, measure = _texts(paper, frame, words, stop)
    text = len(title) * paper.line_height(10) + len(place) * paper.line_height(9.5)
    text += (len(facts) + len(measure)) * paper.line_height(9)
    return max(text + 4 * paper.large, _CODE + 0.8, 24 * paper.large)


def _order(paper, frame, words, y, stop) -> None:
    x, width, large = frame[0], frame[2], paper.large
    title, place, facts, measure = _texts(paper, frame, words, stop)
    room, left = _room(paper, frame), x + _CODE + 1
    draw_qr(paper, x, y + 0.5, _CODE, stop.order.order_id)
    at = paper.column(left, y + 2 * large, title, room, 10, True)
    at = paper.column(left, at, place, room)
    at = paper.column(left, at, facts, room, 9)
    paper.column(left, at, measure, room, 9, colour=GREY)
    sign, size = x + width - (_SIGN - 2) * large, 5.2 * large
    paper.box(sign, y + 2.5 * large, size, size, 0.4)
    paper.text(sign + size + 1.5, y + 2.5 * large, 30 * large, size, words("done"), 9.5)
    paper.blank(sign, y + 9 * large, (_SIGN - 2) * large + 2.5, words("done_on"))
    paper.blank(sign, y + 16 * large, (_SIGN - 2) * large + 2.5, words("done_by"))
    bottom = y + _height(paper, frame, words, stop)
    paper.line(x, bottom, x + width, bottom, 0.3, RULE)
