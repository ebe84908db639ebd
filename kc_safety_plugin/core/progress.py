"""How a long kernel tells how far it is, and learns that it should stop."""

from typing import Callable

#: Called with the share done, 0 to 1; raises ``Canceled`` when the user asked to stop.
Tick = Callable[[float], None]


def silent(share: float) -> None:
    """The tick of a caller that does not listen."""


def part_of(tick: Tick, start: float, end: float) -> Tick:
    """The tick of a part that takes a stage from ``start`` to ``end``, shares of it.

    Examples
    --------
    >>> part_of(print, 0.25, 0.75)(0.5)
    0.5
    """
    return lambda share: tick(start + (end - start) * share)
