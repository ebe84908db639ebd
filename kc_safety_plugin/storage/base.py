"""What every kind of workspace can do; algorithms and panels know nothing else of it."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Optional, Protocol

from kc_safety_plugin.core.corridors.moments import Clock
from kc_safety_plugin.core.corridors.queue import Corridor
from kc_safety_plugin.core.workorders.orders import WorkOrder

from .records import Entry, Shape, System


class Reading(Protocol):
    """What can be asked; every answer is made of frozen records."""

    def settings(self) -> dict:
        """Texts by name: ``name``, ``workspace_id``, ``zone``, ``schema_version`` …"""

    def clock(self) -> Clock:
        """The clock of the city."""

    def system(self) -> System:
        """The system its geometry is in, metres."""

    def corridors(self) -> list:
        """Every ``Corridor``, by start and name."""

    def shape(self, corridor_id: str) -> Optional[Shape]:
        """The geometry of a corridor; None for one the workspace does not hold."""

    def orders(self, corridor_id: str = "") -> list:
        """Every ``WorkOrder``, or those of one corridor, along the street."""

    def history(self, subject: str = "") -> list:
        """Every ``Entry``, or those of one order or corridor, oldest first."""


class Change(Reading, Protocol):
    """One transaction: all of it is kept or nothing.

    A record to be saved carries the row version it will have: 1 for a new one, else one more
    than the record it was made from. Where the workspace holds another version by now, somebody
    else was quicker: ``SafetyDataError`` with ``WORKSPACE_CHANGED``, and nothing is kept.
    """

    def put_settings(self, values: dict) -> None: ...

    def put_system(self, system: System) -> bool:
        """Let an empty workspace be in ``system``; False where it holds geometry already."""

    def put_corridor(
        self, corridor: Corridor, entry: Optional[Entry] = None, shape: Optional[Shape] = None
    ) -> None:
        """Save a corridor; with ``shape`` its geometry is replaced."""

    def put_orders(
        self, corridor_id: str, orders: Sequence[WorkOrder], entries: Sequence[Entry] = ()
    ) -> None:
        """Save orders and what happened to them; ``corridor_id`` is for the new ones."""


class Store(Reading, Protocol):
    """An open workspace; a context manager that closes it."""

    name: str

    def change(self) -> AbstractContextManager:
        """Begin a ``Change``; it is kept at the end of ``with`` and undone by any exception.

        While it is open nobody else can save, and what it reads stays true.
        """

    def close(self) -> None: ...

    def __enter__(self) -> "Store": ...

    def __exit__(self, *error) -> None: ...
