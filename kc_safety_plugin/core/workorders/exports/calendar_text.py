"""Due dates of work orders as a calendar (RFC 5545)."""

from datetime import date, timedelta

from .cells import clean, plain_text
from .sheet import Sheet

_FOLD = 75


def write_calendar(sheet: Sheet, stamps: list, stream) -> int:
    """Write one all-day event per order with a due date; return how many.

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
    count = 0
    for number, stamp in enumerate(stamps):
        order = dict(zip(sheet.names(), sheet.rows[number]))
        if isinstance(order.get("due_date"), date) and order.get("wo_id"):
            lines.extend(_event(order, stamp, sheet.places[number]))
            count += 1
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


def _event(order, stamp, place) -> list:
    due = order["due_date"]
    canceled = order.get("status") == "canceled"
    title = f"{plain_text(order.get('number'))} {plain_text(order.get('task'))}".strip()
    lines = [
        "BEGIN:VEVENT",
        f"UID:{escaped(order['wo_id'])}@kcsafety",
        f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}" if stamp else f"DTSTAMP:{due:%Y%m%d}T000000Z",
        f"SEQUENCE:{max(int(order.get('row_version') or 1) - 1, 0)}",
        f"DTSTART;VALUE=DATE:{due:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escaped(title)}",
        f"LOCATION:{escaped(order.get('location'))}",
        f"DESCRIPTION:{escaped(order.get('reason'))}",
        f"CATEGORIES:{escaped(order.get('department'))}",
        f"PRIORITY:{_priority(order.get('priority'))}",
        f"STATUS:{'CANCELLED' if canceled else 'CONFIRMED'}",
        "TRANSP:TRANSPARENT",
    ]
    if place is not None:
        lines.append(f"GEO:{place[1]:.6f};{place[0]:.6f}")
    return [*lines, "END:VEVENT"]


def _priority(priority) -> int:
    """1–4 of an order on the calendar's scale, where 1 is highest, 5 medium and 9 lowest."""
    return {1: 1, 2: 3, 3: 5, 4: 9}.get(priority, 0)
