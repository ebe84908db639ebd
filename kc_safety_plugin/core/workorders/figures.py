"""Open and overdue work by department, with the sum of all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from .finder import OrderIndex


@dataclass(frozen=True)
class Figure:
    """Work of one department; of all where ``department`` is None. Hours and cost are open ones."""

    department: object
    orders: int = 0
    open: int = 0
    overdue: int = 0
    hours: float = 0.0
    cost: float = 0.0


def figures(orders: Sequence, today: date) -> list:
    """One ``Figure`` per department in alphabetical order, and the sum of all at the end.

    An order is overdue after its due date, not on it. A missing estimate adds nothing.

    Examples
    --------
    >>> from .orders import WorkOrder
    >>> late = WorkOrder(department="Parks", due_date=date(2023, 12, 1), est_hours=2.0)
    >>> done = WorkOrder(department="Parks", due_date=date(2023, 12, 1), status="done")
    >>> parks, every = figures([late, done], date(2023, 12, 2))
    >>> parks.orders, parks.open, parks.overdue, parks.hours, every.department
    (2, 1, 1, 2.0, None)
    """
    return Sums(OrderIndex(orders, today)).of(np.arange(len(orders)))


class Sums:
    """The figures of any rows of an index, from arrays that are made once.

    Examples
    --------
    >>> from .orders import WorkOrder
    >>> late = WorkOrder(department="Parks", due_date=date(2023, 12, 1), est_hours=2.0)
    >>> done = WorkOrder(department="Parks", due_date=date(2023, 12, 1), status="done")
    >>> sums = Sums(OrderIndex([late, done], date(2023, 12, 2)))
    >>> [(one.department, one.orders, one.overdue) for one in sums.of(np.array([0]))]
    [('Parks', 1, 1), (None, 1, 1)]
    """

    def __init__(self, index: OrderIndex):
        departments = [one.department for one in index.orders]
        self._names = sorted(set(departments))
        at = {name: number for number, name in enumerate(self._names)}
        self._group = np.array([at[name] for name in departments], np.intp)
        is_open = index.open.astype(float)
        hours = np.array([one.est_hours or 0.0 for one in index.orders]) * is_open
        cost = np.array([one.est_cost or 0.0 for one in index.orders]) * is_open
        self._columns = (is_open, index.overdue.astype(float), hours, cost)

    def of(self, rows: np.ndarray) -> list:
        """As ``figures`` of the orders in ``rows``."""
        group, size = self._group[rows], len(self._names)
        orders = np.bincount(group, minlength=size)
        opens, late, hours, cost = (
            np.bincount(group, column[rows], minlength=size) for column in self._columns
        )
        there = [
            Figure(name, *_row(orders[at], opens[at], late[at], hours[at], cost[at]))
            for at, name in enumerate(self._names)
            if orders[at]
        ]
        every = _row(orders.sum(), opens.sum(), late.sum(), hours.sum(), cost.sum())
        return [*there, Figure(None, *every)]


def _row(orders, opens, late, hours, cost) -> tuple:
    return int(orders), int(opens), int(late), float(hours), float(cost)
