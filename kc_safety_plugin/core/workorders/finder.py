"""Find and order work orders by the thousand, as fast as a planner types."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from .life import CLOSED, Status, status_of

_SEARCHED = (
    "number", "task", "location", "block", "condition", "department", "assigned_to", "asset_id",
    "request_id", "measure", "reason", "note", "corridor",
)  # fmt: skip
_NEVER = date.max.toordinal()


@dataclass(frozen=True)
class Wanted:
    """What orders to show; blank, 0 and False mean all. Every word of ``text`` must occur."""

    text: str = ""
    department: str = ""
    status: str = ""
    priority: int = 0
    corridor: str = ""
    overdue: bool = False


class OrderIndex:
    """Columns of ``orders``, made once, so that each question is answered from arrays.

    ``open`` (n,) is True for orders that are not closed, ``overdue`` for those of them due before
    ``today``; ``late`` (n,) counts the days.

    Examples
    --------
    >>> from .orders import WorkOrder
    >>> lamp = WorkOrder(number="A-1", task="Repair lamp", due_date=date(2023, 12, 1))
    >>> lot = WorkOrder(number="A-2", task="Board up", status="done", due_date=date(2023, 12, 1))
    >>> index = OrderIndex([lamp, lot], date(2023, 12, 5))
    >>> index.rows(Wanted(text="REPAIR a-1")).tolist(), index.rows(Wanted(overdue=True)).tolist()
    ([0], [0])
    >>> index.late.tolist()
    [4, 0]
    """

    def __init__(self, orders: Sequence, today: date):
        self.orders, self.today = list(orders), today
        self._searched = [_searched(one) for one in self.orders]
        self._columns: dict = {}
        self._ranks: dict = {}
        self.statuses = [status_of(one.status) for one in self.orders]
        closed = np.array([one in CLOSED for one in self.statuses], bool)
        due = self._column("due_date")
        self.open = ~closed
        self.overdue = ~closed & (due < today.toordinal())
        self.late = np.where(self.overdue, today.toordinal() - due, 0)

    def choices(self, name: str) -> list:
        """The different values of a column of text, in alphabetical order, blank left out."""
        return sorted({getattr(one, name) for one in self.orders} - {""})

    def rows(self, wanted: Wanted) -> np.ndarray:
        """Rows of the orders that are wanted, ascending."""
        keep = np.ones(len(self.orders), bool)
        for name in ("department", "status", "corridor"):
            value = getattr(wanted, name)
            if value:
                keep &= self._column(name) == value
        if wanted.priority:
            keep &= self._column("priority") == wanted.priority
        if wanted.overdue:
            keep &= self.overdue
        rows = np.flatnonzero(keep)
        for word in wanted.text.casefold().split():
            rows = np.array([row for row in rows.tolist() if word in self._searched[row]], np.intp)
        return rows

    def ordered(self, rows: np.ndarray, column: str, descending: bool = False) -> np.ndarray:
        """``rows`` by a column; equals stay as they stand, days that are not set come last."""
        rank = self._rank(column)[rows]
        if descending:
            rank = np.where(rank == _NEVER, rank, -rank)
        return rows[np.argsort(rank, kind="stable")]

    def _rank(self, name) -> np.ndarray:
        if name not in self._ranks:
            values = self._column(name)
            if name == "status":
                life = [status.value for status in Status]
                values = np.array([life.index(one) for one in values])
            elif values.dtype == object:
                values = np.unique(values.astype(str), return_inverse=True)[1]
            self._ranks[name] = values
        return self._ranks[name]

    def _column(self, name) -> np.ndarray:
        if name not in self._columns:
            values: list
            if name == "status":
                values = [one.value for one in self.statuses]
            else:
                values = [getattr(one, name) for one in self.orders]
            if name == "due_date":
                days = [_NEVER if day is None else day.toordinal() for day in values]
                column = np.array(days, np.int64)
            elif name == "priority":
                column = np.array(values, np.int64)
            else:
                column = np.empty(len(values), object)
                column[:] = values
            self._columns[name] = column
        return self._columns[name]


def _searched(order) -> str:
    values = order.__dict__
    return "\n".join([values[name] or "" for name in _SEARCHED]).casefold()
