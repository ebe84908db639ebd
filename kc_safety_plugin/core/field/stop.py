"""One stop of a map book: a row of a walk list and a marker on a map."""

from dataclasses import dataclass
from typing import Optional

from .order_facts import OrderFacts


@dataclass(frozen=True)
class Stop:
    """One row of a walk list.

    ``side`` is +1 left, −1 right of the corridor, 0 both; ``kind`` chooses the symbol;
    ``role`` is that of the team, ``crew`` its number and that of the turf, ``order`` what a
    department's sheet says of an order. ``number``, ``sheet`` (an index), ``block`` with the
    chainage of its two ends (``span``) and ``away``, metres from the center line, are given by
    ``make_book``; ``marker`` is the place of its symbol, metres from the centre of its sheet along
    and left of the heading; ``beside`` stops are on the sheet of a side street; ``before`` and
    ``after`` are stops of other sheets that are walked in between.
    """

    x: float
    y: float
    chainage: float
    side: int = 0
    place: str = ""
    task: str = ""
    detail: str = ""
    kind: str = "visit"
    turf: str = ""
    sequence: Optional[float] = None
    role: str = ""
    crew: tuple = ("", "")
    order: Optional[OrderFacts] = None
    block: str = ""
    span: tuple = (0.0, 0.0)
    away: float = 0.0
    number: int = 0
    sheet: int = -1
    sheet_name: str = ""
    beside: bool = False
    marker: tuple = (0.0, 0.0)
    before: tuple = ()
    after: tuple = ()
