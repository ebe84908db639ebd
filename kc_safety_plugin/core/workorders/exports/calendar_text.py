"""Due dates of work orders and terms of corridors as a calendar (RFC 5545)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Optional

from .cells import clean, plain_text
from .sheet import Sheet

_FOLD = 75
# A calendar must have a component; this one shows nothing.
_NOTHING = (
    *("BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000"),
    *("TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE"),
)


@dataclass(frozen=True)
class Event:
    """An all-day event from ``first`` to ``last``, both included; ``stamp`` is in UTC."""

    uid: str
    first: date
    last: date
    title: str
    text: str = ""
    stamp: Optional[datetime] = None
    sequence: int = 0
    canceled: bool = False


def write_calendar(sheet: Sheet, stamps: list, stream, events=()) -> int:
    """Write ``events`` and one all-day event per order with a due date; return how many of these.

    Parameters
    ----------
    stamps : list of datetime or None
        When each order was last changed, in UTC; becomes DTSTAMP.
    stream : binary stream
        Lines are folded by octets, so bytes are written.

    Notes
    -----
    UID is the order's ``wo_id`` and SEQUENCE its row version, so a second import updates
    the events of the first. DTEND is exclusive, as the standard asks.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//KC Safety//Work orders//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    for event in events:
        lines += [*_head(event), f"DESCRIPTION:{escaped(event.text)}", "END:VEVENT"]
    count = 0
    for number, stamp in enumerate(stamps):
        order = dict(zip(sheet.names(), sheet.rows[number]))
        if isinstance(order.get("due_date"), date) and order.get("wo_id"):
            lines.extend(_order(order, stamp, sheet.places[number]))
            count += 1
    if not events and not count:
        lines.extend(_NOTHING)
    lines.append("END:VCALENDAR")
    for line in lines:
        stream.write(folded(line))
    return count


def folded(line: str) -> bytes:
    """A content line as octets, folded at 75 without splitting a character.

    Examples
    --------
    >>> [len(part) for part in folded("é" * 60).split(b"\\r\\n")]
    [74, 47, 0]
    """
    octets, room = [b""], _FOLD
    for letter in line:
        code = letter.encode("utf-8")
        if len(octets[-1]) + len(code) > room:
            octets.append(b" ")
        octets[-1] += code
    return b"\r\n".join(octets) + b"\r\n"


def escaped(value) -> str:
    """Text of a property: backslash, semicolon, comma and line breaks escaped.

    Examples
    --------
    >>> escaped("a;b,c\\\\d\\ne")
    'a\\\\;b\\\\,c\\\\\\\\d\\\\ne'
    """
    text = plain_text(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return clean("\\n".join(text.splitlines())).replace("\t", " ")


def _head(event: Event) -> list:
    first = event.first
    return [
        "BEGIN:VEVENT",
        f"UID:{escaped(event.uid)}@kcsafety",
        f"DTSTAMP:{event.stamp:%Y%m%dT%H%M%SZ}"
        if event.stamp
        else f"DTSTAMP:{first:%Y%m%d}T000000Z",
        f"SEQUENCE:{event.sequence}",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{event.last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escaped(event.title)}",
        f"STATUS:{'CANCELLED' if event.canceled else 'CONFIRMED'}",
        "TRANSP:TRANSPARENT",
    ]


def _order(order, stamp, place) -> list:
    due = order["due_date"]
    title = f"{plain_text(order.get('number'))} {plain_text(order.get('task'))}".strip()
    sequence = max(int(order.get("row_version") or 1) - 1, 0)
    canceled = order.get("status") == "canceled"
    event = Event(order["wo_id"], due, due, title, "", stamp, sequence, canceled)
    lines = [
        *_head(event),
        f"LOCATION:{escaped(order.get('location'))}",
        f"DESCRIPTION:{escaped(order.get('reason'))}",
        f"CATEGORIES:{escaped(order.get('department'))}",
        f"PRIORITY:{_priority(order.get('priority'))}",
    ]
    if place is not None:
        lines.append(f"GEO:{place[1]:.6f};{place[0]:.6f}")
    return [*lines, "END:VEVENT"]


def _priority(priority) -> int:
    """1–4 of an order on the calendar's scale, where 1 is highest, 5 medium and 9 lowest."""
    return {1: 1, 2: 3, 3: 5, 4: 9}.get(priority, 0)
