"""Which pages a book has: for each role and sheet the maps and the lists that face them."""

from dataclasses import dataclass

from kc_safety_plugin.core.field.book import Book


@dataclass(frozen=True)
class Spread:
    """A map and the list page that faces it: part ``part`` of ``parts`` of a sheet."""

    role: str
    sheet: int
    rows: tuple
    part: int
    parts: int


def plan_spreads(book: Book, pages) -> list:
    """All spreads in order; ``pages(stops, sheet)`` gives the rows of each list page.

    With one role every sheet of the corridor is in the book; with several each role gets those
    where it has stops.
    """
    spreads = []
    roles = book.roles()
    for role in roles:
        for sheet in book.in_order():
            stops = book.stops_of(sheet, role)
            beside = sheet >= len(book.sheets)
            if not stops and (beside or len(roles) > 1):
                continue
            parts = pages(stops, sheet)
            spreads += [
                Spread(role, sheet, rows, number + 1, len(parts))
                for number, rows in enumerate(parts)
            ]
    return spreads
