"""The log entries that orders begin with."""

from kc_safety_plugin.core.corridors.moments import Moment
from kc_safety_plugin.core.workorders.life import created

from .records import Entry


def first_entries(orders, who: str, moment: Moment) -> list:
    """The entries of orders that are new; ``created`` of them is the moment."""
    return [Entry.of_order(created(order, who), moment) for order in orders]
