"""The words of each page, by the name of the variable that a template shows them with."""

import numpy as np

from kc_safety_plugin.core.field.book import Book, sheet_neighbours
from kc_safety_plugin.core.units import FOOT, MILE
from kc_safety_plugin.core.workorders.axis import compass_side

from .book_parts import Facts
from .sheet_list import stop_range
from .words import Words


class PageWords:
    """Fills ``@kc_…`` for cover, map, list and form of one book."""

    def __init__(self, words: Words, book: Book, facts: Facts):
        self._words, self._book, self._facts = words, book, facts

    def of_book(self, page: int, pages: int) -> dict:
        """What every page may show."""
        words, facts, book = self._words, self._facts, self._book
        stamps = {"data_date": facts.data_date, "print_date": facts.print_date, "run": facts.run}
        return {
            **stamps,
            "title": facts.title,
            "corridor": facts.corridor,
            "scale": words("scale", feet=book.feet),
            "sheets": len(book.sheets),
            "page": page,
            "pages": pages,
            "footer": words("footer", **stamps),
            "page_of": words("page_of", page=page, pages=pages),
            "stamps": words("dates_block", **stamps),
            "emergency": words("emergency_short"),
            "north": words("north"),
            "double_sided": words("double_sided"),
            "scan": words("scan_place"),
        }

    def of_cover(self) -> dict:
        """The first page: the whole corridor."""
        words, book, facts = self._words, self._book, self._facts
        stretch = self._whole_stretch()
        stretch = "" if stretch in facts.corridor else stretch
        line = words("corridor_line", corridor=facts.corridor, stretch=stretch)
        feet, miles = book.route.length / FOOT, book.route.length / MILE
        sheets, scale = len(book.all_sheets), words("scale", feet=book.feet)
        size = words("length_line", feet=feet, miles=miles, sheets=sheets, scale=scale)
        return {
            "stretch": stretch,
            "corridor_line": line if stretch else facts.corridor,
            "length": words("length", feet=feet),
            "length_line": size,
            "sheet": 0,
            "stops": stop_range(book.stops),
            **dict.fromkeys(("part", "previous", "next", "left", "right"), ""),
        }

    def of_sheet(self, index: int, role: str, part: int, parts: int) -> dict:
        """A map or the list that faces it."""
        words, book = self._words, self._book
        sheet = book.all_sheets[index]
        sides = self.sides(index)
        stops = stop_range(book.stops_of(index, role))
        found = words("stops", range=stops) if stops != "–" else words("no_stops")
        pages = words("part", part=part, parts=parts) if parts > 1 else ""
        stretch = self.stretch(index)
        team = self.role(role)
        line = (words("walk_list"), team, stretch, found, pages)
        if self._facts.large > 1:
            # Room for what the map that faces the list does not say.
            line = (team or words("walk_list"), found, pages)
        return {
            "sheet": sheet.name,
            "sheet_of": words("sheet_of", sheet=sheet.name, sheets=len(book.sheets)),
            "scale": words("scale", feet=sheet.feet),
            "stretch": stretch,
            "role": team,
            "map_line": " · ".join(filter(None, (stretch, team))),
            "list_line": " · ".join(filter(None, line)),
            **self._neighbours(index),
            "left": sides[1],
            "right": sides[-1],
            "part": pages,
            "stops": found,
            "length": words("length", feet=(sheet.to_m - sheet.from_m) / FOOT),
        }

    def of_form(self, form) -> dict:
        """A page beside maps and lists."""
        return {"form_title": form.title, "form_line": form.sub}

    def role(self, role: str) -> str:
        """What the team is called; stops without a team are named only beside others."""
        if role:
            name = self._words.of(role)
            return name[:1].upper() + name[1:]
        return self._words("no_role") if len(self._book.roles()) > 1 else ""

    def stretch(self, index: int) -> str:
        """The blocks of a sheet, or its feet where they have no names; where it turns off."""
        book = self._book
        if index >= len(book.sheets):
            sheet, home = book.all_sheets[index], book.home(index)
            turned = np.sin(sheet.heading - book.sheets[home].heading)
            side = self.sides(home)[1 if turned > 0 else -1]
            return self._words("side_streets", number=book.sheets[home].name, side=side)
        name, sheet = book.stretches[index], book.sheets[index]
        if name:
            return self._words.stretch(name)
        first, last = sheet.from_m / FOOT, sheet.to_m / FOOT
        return self._words("feet_range", first=first, last=last)

    def sides(self, index: int) -> dict:
        """+1, −1 and 0 -> what the side is called there."""
        sheet = self._book.sheets[self._book.home(index)]
        along = sheet.ground([(0, 0), (1, 0)])
        direction = (along[1] - along[0])[None, :]
        names = {0: self._words("side_both")}
        for side, key in ((1, "side_left"), (-1, "side_right")):
            compass = compass_side(direction, np.array([side]))[0]
            names[side] = f"{self._words(key)} {self._words(f'{compass}_side')}"
        return names

    def _neighbours(self, index: int) -> dict:
        """What lies beyond the lower and the upper edge of a map."""
        book = self._book
        if index >= len(book.sheets):
            back = self._words("continues", number=book.sheets[book.home(index)].name)
            ahead = self._words("away_from", corridor=self._facts.corridor)
            return {"previous": back, "next": ahead}
        before, after = sheet_neighbours(book.sheets, index)
        return {
            "previous": self._continues(before, "previous_none"),
            "next": self._continues(after, "next_none"),
        }

    def _continues(self, neighbour: int, end: str) -> str:
        return self._words("continues", number=neighbour) if neighbour else self._words(end)

    def _whole_stretch(self) -> str:
        names = [name for name in self._book.stretches if name]
        if not names:
            return ""
        first, last = names[0].split(" to ")[0], names[-1].split(" to ")[-1]
        return self._words.stretch(first if first == last else f"{first} to {last}")
