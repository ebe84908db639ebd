"""What a work-order sheet says of one order; nothing about persons."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OrderFacts:
    """``order_id`` is what the code on the sheet holds; ``due`` an ISO date; blanks are unknown."""

    order_id: str
    department: str = ""
    priority: str = ""
    due: str = ""
    hours: str = ""
    asset: str = ""
    measure: str = ""
    location: str = ""
