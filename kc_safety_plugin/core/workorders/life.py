"""The life of a work order: which step may follow which, and the event each step leaves."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from kc_safety_plugin.core.errors import Problem, SafetyDataError

from .orders import WorkOrder, changed


class Status(Enum):
    """Where an order stands; the value is what layers and files hold."""

    PROPOSED = "proposed"
    ISSUED = "issued"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    VERIFIED = "verified"
    ON_HOLD = "on_hold"
    CANCELED = "canceled"


#: What may follow a status. A crew that fills in paper reports *done* without *in progress*.
NEXT = {
    Status.PROPOSED: (Status.ISSUED, Status.ON_HOLD, Status.CANCELED),
    Status.ISSUED: (Status.IN_PROGRESS, Status.DONE, Status.ON_HOLD, Status.CANCELED),
    Status.IN_PROGRESS: (Status.DONE, Status.ON_HOLD, Status.CANCELED),
    Status.DONE: (Status.VERIFIED, Status.IN_PROGRESS),
    Status.VERIFIED: (),
    Status.ON_HOLD: (Status.PROPOSED, Status.ISSUED, Status.IN_PROGRESS, Status.CANCELED),
    Status.CANCELED: (Status.PROPOSED,),
}

#: Orders nobody has to work on any more.
CLOSED = frozenset({Status.DONE, Status.VERIFIED, Status.CANCELED})
#: Orders nobody has to visit any more, as layers hold them; what is done is still looked at.
SETTLED = frozenset({Status.VERIFIED.value, Status.CANCELED.value})

_BACKWARD = {(Status.DONE, Status.IN_PROGRESS), (Status.CANCELED, Status.PROPOSED)}


@dataclass(frozen=True)
class Event:
    """One change of status or of crew; ``who`` is a role or a login, never a resident.

    ``when`` is local time. The crews are given where the order went to another one.
    """

    wo_id: str
    when: datetime
    who: str
    from_status: str
    to_status: str
    note: str = ""
    from_crew: str = ""
    to_crew: str = ""


def status_of(text: str) -> Status:
    """Read a status as layers hold it; blank means proposed.

    Examples
    --------
    >>> status_of("In progress") is Status.IN_PROGRESS, status_of("") is Status.PROPOSED
    (True, True)
    """
    word = text.strip().lower().replace(" ", "_").replace("-", "_") or Status.PROPOSED.value
    try:
        return Status(word)
    except ValueError:
        known = ", ".join(status.value for status in Status)
        raise SafetyDataError(Problem.STATUS, value=text, known=known) from None


def needs_reason(now: Status, then: Status) -> bool:
    """True for the steps that must say why: hold, cancel, and going back."""
    return then in (Status.ON_HOLD, Status.CANCELED) or (now, then) in _BACKWARD


def step(order: WorkOrder, to: Status, when: datetime, who: str, note: str = "") -> tuple:
    """Take ``order`` to the status ``to``.

    Returns
    -------
    (WorkOrder, Event)
        The order with its new status, ``updated`` and ``row_version``, and the event to keep.

    Raises
    ------
    SafetyDataError
        ``STATUS_STEP`` for a step its life does not allow, ``STATUS_REASON`` for a hold, a
        cancellation or a step back without a reason.

    Examples
    --------
    >>> order = WorkOrder(wo_id="a", number="IND-LT-00001", status="proposed", row_version=1)
    >>> after, event = step(order, Status.ISSUED, datetime(2023, 12, 1), "planner")
    >>> after.status, after.row_version, event.from_status
    ('issued', 2, 'proposed')
    """
    now = status_of(order.status)
    if to not in NEXT[now]:
        allowed = ", ".join(status.value for status in NEXT[now]) or "-"
        raise SafetyDataError(
            Problem.STATUS_STEP, order=order.number, now=now.value, then=to.value, allowed=allowed
        )
    note = note.strip()
    if needs_reason(now, to) and not note:
        raise SafetyDataError(Problem.STATUS_REASON, order=order.number, then=to.value)
    moved = changed(order, status=to.value, updated=when, row_version=order.row_version + 1)
    return moved, Event(order.wo_id, when, who, now.value, to.value, note)


def assign(order: WorkOrder, crew: str, when: datetime, who: str) -> tuple:
    """Give ``order`` to ``crew``, to nobody where that is blank; its status stays.

    Returns
    -------
    (WorkOrder, Event)
        As of ``step``.

    Examples
    --------
    >>> order = WorkOrder(wo_id="a", status="issued", assigned_to="Crew 3", row_version=1)
    >>> after, event = assign(order, "Crew 4", datetime(2023, 12, 1), "planner")
    >>> after.assigned_to, event.from_crew, event.to_crew, event.from_status == event.to_status
    ('Crew 4', 'Crew 3', 'Crew 4', True)
    """
    status = status_of(order.status).value
    given = changed(order, assigned_to=crew, updated=when, row_version=order.row_version + 1)
    crews = {"from_crew": order.assigned_to, "to_crew": crew}
    return given, Event(order.wo_id, when, who, status, status, **crews)


def created(order: WorkOrder, who: str) -> Event:
    """The first event of an order."""
    if order.created is None:
        raise ValueError("an order without a date of creation has no first event")
    return Event(order.wo_id, order.created, who, "", order.status)
