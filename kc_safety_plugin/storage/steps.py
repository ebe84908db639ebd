"""Take an order of a workspace one step on in its life."""

from typing import Optional

from kc_safety_plugin.core.corridors.moments import Moment
from kc_safety_plugin.core.workorders.life import Status, created, step
from kc_safety_plugin.core.workorders.orders import WorkOrder

from .base import Store
from .records import Entry


def take_step(
    store: Store,
    order: WorkOrder,
    to: Status,
    who: str,
    note: str = "",
    moment: Optional[Moment] = None,
) -> WorkOrder:
    """Save the step and its event together; returns the order as it is now.

    ``order`` is as the planner saw it: where it was changed since, nothing is saved and
    ``WORKSPACE_CHANGED`` says by whom.
    """
    moment = moment or store.clock().now()
    after, event = step(order, to, moment.local, who, note)
    with store.change() as change:
        change.put_orders("", [after], [Entry.of_order(event, moment)])
    return after


def first_entries(orders, who: str, moment: Moment) -> list:
    """The entries of orders that are new; ``created`` of them is the moment."""
    return [Entry.of_order(created(order, who), moment) for order in orders]
