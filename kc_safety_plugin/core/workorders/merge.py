"""Bring a new run and earlier orders together without losing what people decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from .life import CLOSED, Status, status_of
from .orders import WorkOrder, changed

#: What a later run suggests in the field ``proposal``.
CLOSE = "close: no longer found"
CHECK = "check: found again after it was done"

# Until an order is issued it follows the catalogue; afterwards its task is a promise to a crew.
_FOLLOWS = (
    "condition",
    "task",
    "priority",
    "department",
    "due_date",
    "location",
    "block",
    "side",
    "chainage_m",
    "asset_id",
    "est_hours",
    "est_cost",
    "lon",
    "lat",
)
_ALWAYS = ("measure", "reason", "request_id")
_PLACE = ("x", "y")


@dataclass(frozen=True)
class Merged:
    """All orders after a run; ``gone`` of them are proposed for closing."""

    orders: tuple
    new: int
    updated: int
    unchanged: int
    gone: int


def merge(
    existing: Sequence, found: Sequence, evaluated: frozenset, corridors: frozenset, now: datetime
) -> Merged:
    """Update earlier orders with the findings of a run.

    Parameters
    ----------
    existing : sequence of WorkOrder
        Every ``wo_id`` once.
    found : sequence of WorkOrder
        Orders of this run, proposed.
    evaluated : frozenset of (condition, task)
        What this run could have found; only such orders can be gone.
    corridors : frozenset of str
        Corridors this run looked at.
    now : datetime
        Goes into ``updated`` of what changed, and of that only.

    Returns
    -------
    Merged
        Every earlier order is still there. Status, crew and note are a person's and stay.

    Examples
    --------
    >>> first = WorkOrder(wo_id="1", number="A", corridor="Main", status="issued", measure="2 lx")
    >>> again = WorkOrder(wo_id="1", corridor="Main", measure="1 lx")
    >>> result = merge([first], [again], frozenset(), frozenset(["Main"]), datetime(2023, 12, 1))
    >>> result.orders[0].measure, result.orders[0].status, result.updated
    ('1 lx', 'issued', 1)
    """
    earlier = {order.wo_id: order for order in existing}
    orders, new, updated, gone = [], 0, 0, 0
    for order in found:
        before = earlier.pop(order.wo_id, None)
        if before is None:
            orders.append(changed(order, created=now, updated=now, row_version=1))
            new += 1
            continue
        after = _refreshed(before, order, now)
        updated += after is not before
        orders.append(after)
    for before in earlier.values():
        looked = before.corridor in corridors and (before.condition, before.task) in evaluated
        closed = status_of(before.status) in CLOSED
        after = before
        if looked:
            proposal = "" if closed else CLOSE
            gone += not closed
            after = _changed(before, {"proposal": proposal}, now)
        updated += after is not before
        orders.append(after)
    orders.sort(key=_place_in_list)
    return Merged(tuple(orders), new, updated, len(orders) - new - updated, gone)


def _refreshed(before: WorkOrder, found: WorkOrder, now: datetime) -> WorkOrder:
    status = status_of(before.status)
    if status is Status.CANCELED:
        return before
    follows = status is Status.PROPOSED
    names = _ALWAYS + (_FOLLOWS + _PLACE if follows else ())
    values = {name: getattr(found, name) for name in names}
    if not found.request_id:
        # A case that was linked once stays linked after it is closed.
        values["request_id"] = before.request_id
    values["number"] = before.number or found.number
    values["proposal"] = CHECK if status in (Status.DONE, Status.VERIFIED) else ""
    return _changed(before, values, now)


def _changed(before: WorkOrder, values: dict, now: datetime) -> WorkOrder:
    if all(_same(getattr(before, name), value) for name, value in values.items()):
        return before
    return changed(before, **values, updated=now, row_version=before.row_version + 1)


def _same(one, other) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return one == other or (one != one and other != other) or abs(one - other) < 1e-6
    return one == other


def _place_in_list(order: WorkOrder) -> tuple:
    chainage = order.chainage_m
    unknown = chainage is None
    return (
        order.corridor,
        unknown,
        0.0 if unknown else chainage,
        order.side,
        order.task,
        order.wo_id,
    )
