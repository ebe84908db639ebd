"""Which forms a book ends with: checklists, offers, work orders, services."""

from dataclasses import dataclass, field

from kc_safety_plugin.core.field.book import Book
from kc_safety_plugin.core.field.roles import BUSINESS, SERVICES

from .checklist_form import checklist_forms
from .department_form import department_forms
from .resource_form import resource_forms
from .services_form import services_forms

_VISIT = "business-visit"


@dataclass(frozen=True)
class Extras:
    """``checklists``: name -> items; ``of_task``: task -> name of its checklist.

    ``departments`` asks for the sheets of work orders, ``resources`` is the text of a page.
    """

    checklists: dict = field(default_factory=dict)
    of_task: dict = field(default_factory=dict)
    departments: bool = False
    resources: str = ""


def book_forms(paper, frame, words, book: Book, extras: Extras) -> list:
    """All forms of the book in order."""
    forms: list = []
    by_list: dict = {}
    for stop in book.stops:
        by_list.setdefault(_checklist(stop, book, extras), []).append(stop)
    for name, items in extras.checklists.items():
        if items and by_list.get(name):
            forms += checklist_forms(paper, frame, words, name, items, by_list[name])
    serving = [role for role in book.roles() if book.kind_of(role) == SERVICES]
    for role in serving:
        own = [stop for stop in book.stops if stop.role == role]
        # Nothing is offered to a lamp: orders have their own sheets.
        stops = [stop for stop in own if stop.order is None] or own
        forms += services_forms(paper, frame, words, role, stops)
    text = extras.resources.strip() or (words("resources_lines") if serving else "")
    if text:
        forms += resource_forms(paper, frame, words, text)
    if extras.departments:
        orders = [stop for stop in book.stops if stop.order is not None]
        for department in sorted({stop.order.department for stop in orders}):
            own = [stop for stop in orders if stop.order.department == department]
            forms += department_forms(paper, frame, words, department, own)
    return forms


def _checklist(stop, book, extras) -> str:
    if stop.task in extras.of_task:
        return extras.of_task[stop.task]
    plain = stop.order is None and stop.kind in ("visit", "business")
    return _VISIT if plain and book.kind_of(stop.role) == BUSINESS else ""
