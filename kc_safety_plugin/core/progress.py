"""How a long kernel tells how far it is, and learns that it should stop."""

from typing import Callable

#: Called with the share done, 0 to 1; raises ``Canceled`` when the user asked to stop.
Tick = Callable[[float], None]


def silent(share: float) -> None:
    """The tick of a caller that does not listen."""
