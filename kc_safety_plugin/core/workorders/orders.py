"""A work order as a record, and the name that stays with it on every run."""

import uuid
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import lru_cache
from typing import Optional

# Fixed for ever: a new one would double every order of every city.
_NAMESPACE = uuid.UUID("6f0c2a52-3f0b-5d0e-9b1d-0d8f4b7c9a11")


@dataclass(frozen=True)
class WorkOrder:
    """One task for one department at one place.

    ``x, y`` are metres in the working system, ``chainage_m`` metres along the corridor from its
    from-street, ``lon, lat`` WGS 84 degrees. ``measure`` is the physical figure in words.
    ``assigned_to`` (a crew, never a resident), ``note`` and ``status`` belong to people;
    ``proposal`` is what a later run suggests they do.
    """

    wo_id: str = ""
    number: str = ""
    corridor: str = ""
    condition: str = ""
    task: str = ""
    priority: int = 4
    department: str = ""
    status: str = "proposed"
    due_date: Optional[date] = None
    location: str = ""
    block: str = ""
    side: str = ""
    chainage_m: Optional[float] = None
    asset_id: str = ""
    request_id: str = ""
    measure: str = ""
    reason: str = ""
    est_hours: Optional[float] = None
    est_cost: Optional[float] = None
    created: Optional[datetime] = None
    updated: Optional[datetime] = None
    row_version: int = 1
    lon: Optional[float] = None
    lat: Optional[float] = None
    assigned_to: str = ""
    note: str = ""
    proposal: str = ""
    x: float = float("nan")
    y: float = float("nan")


#: Names of the columns of a layer of orders, in order; the place itself is the geometry.
COLUMNS = tuple(field.name for field in fields(WorkOrder) if field.name not in ("x", "y"))


def changed(order: WorkOrder, **values) -> WorkOrder:
    """The order with other ``values``; several times faster than ``dataclasses.replace``."""
    return WorkOrder(**{**order.__dict__, **values})


def order_id(corridor: str, task: str, subject: str) -> str:
    """Return the UUID (version 5) of ``task`` on ``subject``, an asset or a face of ``corridor``.

    Capitals of the corridor and the task, and doubled blanks, do not make another order; poles
    12a and 12A are two.

    Examples
    --------
    >>> order_id("Main St", "Repair street light", "asset:P-17")
    '07afc69b-87bc-5143-8357-0fe191b59849'
    """
    head = _plain(corridor.casefold()) + "\x1f" + _plain(task.casefold())
    return str(uuid.uuid5(_NAMESPACE, head + "\x1f" + " ".join(subject.split())))


@lru_cache(maxsize=256)
def _plain(text: str) -> str:
    return " ".join(text.split())
