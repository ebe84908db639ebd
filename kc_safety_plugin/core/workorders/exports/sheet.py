"""A table of work orders with typed columns, whatever it is written to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from kc_safety_plugin.core.prepare.privacy import is_person_column

from ..orders import COLUMNS


class Kind(Enum):
    """What a column holds; identifiers are always text."""

    TEXT = "text"
    WHOLE = "whole"
    REAL = "real"
    BOOL = "bool"
    DATE = "date"
    TIME = "time"


@dataclass(frozen=True)
class Column:
    name: str
    kind: Kind


@dataclass(frozen=True)
class Sheet:
    """Rows of Python values in column order (None = missing); ``places`` are (lon, lat) or None.

    ``ground`` are the same places in the system of the layer.
    """

    columns: tuple
    rows: tuple
    places: tuple
    ground: tuple

    def __len__(self):
        return len(self.rows)

    def names(self) -> list:
        return [column.name for column in self.columns]

    def values(self, name: str) -> list:
        """One column; None in every row where there is no such column."""
        names = self.names()
        if name not in names:
            return [None] * len(self.rows)
        at = names.index(name)
        return [row[at] for row in self.rows]

    def take(self, keep: list) -> "Sheet":
        return replace(
            self,
            rows=tuple(self.rows[i] for i in keep),
            places=tuple(self.places[i] for i in keep),
            ground=tuple(self.ground[i] for i in keep),
        )


def person_columns(names: list) -> list:
    """Columns that must not leave the house; the plugin's own never describe persons."""
    return [name for name in names if name not in COLUMNS and is_person_column(name)]


def chosen_rows(sheet: Sheet, departments: list, statuses: list, orders: Sequence = ()) -> list:
    """Rows of any of ``departments``, ``statuses`` and ``orders``; an empty list takes all.

    ``orders`` are numbers or ids. Capitals do not count. A blank status is *proposed*.
    """
    wanted = {name.casefold() for name in departments}
    stages, asked = set(statuses), {name.casefold() for name in orders}
    return [
        row
        for row, (department, status, *names) in enumerate(
            zip(*map(sheet.values, ("department", "status", "wo_id", "number")))
        )
        if (not wanted or str(department or "").strip().casefold() in wanted)
        and (not stages or str(status or "proposed") in stages)
        and (not asked or any(str(name or "").casefold() in asked for name in names))
    ]


def by_department(sheet: Sheet) -> list:
    """[(department, Sheet)] in alphabetical order; an empty sheet stays whole."""
    names = [str(name or "").strip() for name in sheet.values("department")]
    if not names:
        return [("", sheet)]
    return [
        (name, sheet.take([i for i, n in enumerate(names) if n == name]))
        for name in sorted(set(names))
    ]
