"""How much work the orders are."""

from dataclasses import dataclass

from .life import CLOSED, status_of


@dataclass(frozen=True)
class Total:
    """Open work of one department."""

    department: str
    orders: int
    hours: float
    cost: float


def open_work(orders) -> list:
    """Sum the orders that are still to be done, by department in alphabetical order.

    A missing estimate adds nothing.
    """
    sums: dict = {}
    for order in orders:
        if status_of(order.status) in CLOSED:
            continue
        row = sums.setdefault(order.department, [0, 0.0, 0.0])
        row[0] += 1
        row[1] += order.est_hours or 0.0
        row[2] += order.est_cost or 0.0
    return [Total(name, *sums[name]) for name in sorted(sums)]
