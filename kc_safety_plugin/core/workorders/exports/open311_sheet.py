"""Work orders in the columns of Open311's bulk format."""

from dataclasses import replace

from ..life import CLOSED, Status
from .sheet import Column, Kind, Sheet

_DONE = {status.value for status in CLOSED}
_COLUMNS = (
    "service_request_id",
    "requested_datetime",
    "updated_datetime",
    "closed_date",
    "status_description",
    "status_notes",
    "source",
    "service_name",
    "service_subtype",
    "description",
    "agency_responsible",
    "address",
)
_LONGEST = 4000


def open311_sheet(sheet: Sheet, times: dict) -> Sheet:
    """Return ``sheet`` in the bulk columns of GeoReport v2.

    Parameters
    ----------
    times : dict
        ``created`` and ``updated`` as lists of ISO texts with their offset from UTC.

    Notes
    -----
    An order linked to a case carries the case's number; any other has none yet, because the
    receiving system gives it. The order's own number begins the description.
    """
    values = {name: sheet.values(name) for name in sheet.names()}

    def column(name):
        return values.get(name) or [None] * len(sheet)

    closed = [status in _DONE for status in column("status")]
    descriptions = [
        ": ".join(str(part) for part in parts if part)[:_LONGEST]
        for parts in zip(column("number"), column("task"), column("reason"))
    ]
    columns = (
        column("request_id"),
        times["created"],
        times["updated"],
        [when if shut else None for when, shut in zip(times["updated"], closed)],
        ["closed" if shut else "open" for shut in closed],
        [status or Status.PROPOSED.value for status in column("status")],
        ["KC Safety"] * len(sheet),
        column("condition"),
        column("task"),
        descriptions,
        column("department"),
        column("location"),
        [place and round(place[1], 7) for place in sheet.places],
        [place and round(place[0], 7) for place in sheet.places],
    )
    kinds = [Column(name, Kind.TEXT) for name in _COLUMNS]
    kinds += [Column("lat", Kind.REAL), Column("long", Kind.REAL)]
    return replace(sheet, columns=tuple(kinds), rows=tuple(zip(*columns)))
