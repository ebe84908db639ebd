"""Records as rows of a GeoPackage and back."""

from datetime import date, datetime
from functools import lru_cache

from kc_safety_plugin.core.corridors.moments import Moment
from kc_safety_plugin.core.corridors.queue import Corridor
from kc_safety_plugin.core.workorders.orders import COLUMNS, WorkOrder

from .ddl import DATED
from .gpkg_geometry import place_of, wkb_of
from .records import ORDER, Entry, Face
from .schema import BLOCK_FACES, CORRIDORS, WORK_ORDERS, Kind

_CORRIDOR = {"start": "start_date", "finished": "finished_on"}
_CORRIDOR_FIELDS = (
    *("corridor_id", "name", "status", "start", "days", "street", "from_street", "to_street"),
    *("length_m", "finished", "row_version"),
)
_FACE_FIELDS = (
    *("face_id", "side", "block", "from_m", "to_m", "length_m", "street_id", "block_no"),
)


class _Reader:
    """Reads chosen columns of one table into keyword arguments of a record."""

    def __init__(self, table, fields, renamed=()):
        kinds = table.kinds()
        renamed = dict(renamed)
        self.columns = [renamed.get(name, name) for name in fields]
        self._cells = [(name, kinds[renamed.get(name, name)]) for name in fields]

    def values(self, row) -> dict:
        return {name: _read(value, kind) for (name, kind), value in zip(self._cells, row)}


_ORDERS = _Reader(WORK_ORDERS, COLUMNS)
_CORRIDORS = _Reader(CORRIDORS, _CORRIDOR_FIELDS, _CORRIDOR)
_FACES = _Reader(BLOCK_FACES, _FACE_FIELDS)

ORDER_COLUMNS = [*_ORDERS.columns, "geom"]
CORRIDOR_COLUMNS = _CORRIDORS.columns
FACE_COLUMNS = [*_FACES.columns, "geom"]
ENTRY_COLUMNS = [
    *("event_id", "kind", "wo_id", "corridor_id", "at_utc", "at_local", "zone", "who"),
    *("from_status", "to_status", "note", "from_crew", "to_crew"),
]


def order_of(row) -> WorkOrder:
    x, y = place_of(row[-1])
    return WorkOrder(**_ORDERS.values(row), x=x, y=y)


def corridor_of(row) -> Corridor:
    return Corridor(**_CORRIDORS.values(row))


def face_of(row) -> Face:
    return Face(**_FACES.values(row), wkb=wkb_of(row[-1]))


def entry_of(row) -> Entry:
    event_id, kind, wo_id, corridor_id, utc, local, zone, who, before, after, note, *crews = row
    moment = Moment(_time(utc), _time(local or utc), zone or "UTC")
    subject = (wo_id if kind == ORDER else corridor_id) or ""
    told = [text or "" for text in (who, before, after, note)]
    return Entry(kind, subject, moment, *told, event_id, *(crew or "" for crew in crews))


def corridor_row(corridor: Corridor) -> dict:
    row = {_CORRIDOR.get(name, name): getattr(corridor, name) for name in _CORRIDOR_FIELDS}
    return stored({**row, "end_date": corridor.term.end})


def order_row(order: WorkOrder) -> dict:
    values = order.__dict__
    return {name: _stored(values[name]) for name in COLUMNS}


def face_row(face: Face) -> dict:
    return stored({name: getattr(face, name) for name in _FACE_FIELDS})


def entry_row(entry: Entry, corridor_id: str) -> dict:
    return stored(
        {
            "event_id": entry.event_id,
            "kind": entry.kind,
            "corridor_id": corridor_id,
            "wo_id": entry.subject if entry.kind == ORDER else None,
            "from_status": entry.from_status,
            "to_status": entry.to_status,
            "who": entry.who,
            "at_utc": entry.moment.utc,
            "at_local": entry.moment.local_text,
            "zone": entry.moment.zone,
            "note": entry.note,
            "from_crew": entry.from_crew,
            "to_crew": entry.to_crew,
        }
    )


def stored(values: dict) -> dict:
    """Values as the file holds them: empty text is no value, times are ISO text."""
    return {name: _stored(value) for name, value in values.items()}


def _stored(value):
    kind = type(value)
    if kind is str:
        return value or None
    if kind is float:
        return value if value == value else None
    if kind is datetime:
        return _time_text(value)
    if kind is date:
        return value.isoformat()
    return value or None if isinstance(value, str) else value


@lru_cache(maxsize=1024)
def _time_text(value: datetime) -> str:
    # The format knows universal time only; wall time of the city is labelled so. Most orders of
    # a run share one moment.
    return value.isoformat(timespec="seconds") + ".000Z"


def _read(value, kind):
    if kind is Kind.TEXT:
        return "" if value is None else str(value)
    if value is None or kind not in DATED:
        return value
    return _time(value) if kind is Kind.TIME else date.fromisoformat(value[:10])


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text[:19].replace(" ", "T"))
