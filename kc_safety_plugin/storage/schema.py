"""The tables of a workspace, as data: one description for every kind of store."""

from dataclasses import dataclass
from enum import Enum

from kc_safety_plugin.core.corridors.queue import Stage
from kc_safety_plugin.core.workorders.life import Status

#: Raised by one with every migration.
SCHEMA_VERSION = 2


class Kind(Enum):
    """What a column holds. Times are wall time of the city, save where the name says UTC."""

    TEXT = "TEXT"
    WHOLE = "INTEGER"
    REAL = "REAL"
    DAY = "DATE"
    TIME = "DATETIME"


@dataclass(frozen=True)
class Column:
    """``one_of`` lists the values allowed; ``least``/``most`` bound a number."""

    name: str
    kind: Kind = Kind.TEXT
    required: bool = False
    default: object = None
    one_of: tuple = ()
    least: object = None
    most: object = None
    refers_to: str = ""


@dataclass(frozen=True)
class Table:
    """``key`` is the lasting name of a row. ``guarded`` rows carry a version that a save checks."""

    name: str
    title: str
    key: tuple
    columns: tuple
    geometry: str = ""
    guarded: bool = True
    indexed: tuple = ()

    def all_columns(self) -> tuple:
        return self.columns + (GUARD if self.guarded else ())

    def kinds(self) -> dict:
        return {column.name: column.kind for column in self.all_columns()}


#: ``edited_from`` is the version an open form began with. In a stored row it is empty, or below
#: zero the version since which only the geometry changed.
GUARD = (
    Column("updated_by"),
    Column("row_version", Kind.WHOLE, required=True, default=1),
    Column("edited_from", Kind.WHOLE),
)
_SIDES = ("L", "R")


def _real(*names):
    return tuple(Column(name, Kind.REAL) for name in names)


def _text(*names):
    return tuple(Column(name) for name in names)


_CORRIDOR_ID = Column("corridor_id", required=True, refers_to="corridors")

CORRIDORS = Table(
    "corridors",
    "Corridors",
    ("corridor_id",),
    (
        Column("corridor_id", required=True),
        Column("name", required=True),
        Column(
            "status", required=True, default="planned", one_of=tuple(one.value for one in Stage)
        ),
        Column("start_date", Kind.DAY, required=True),
        Column("days", Kind.WHOLE, required=True, default=90, least=1),
        Column("end_date", Kind.DAY),
        Column("finished_on", Kind.DAY),
        *_text("street", "from_street", "to_street"),
        Column("length_m", Kind.REAL),
        Column("note"),
        Column("updated", Kind.TIME),
    ),
    "MULTILINESTRING",
)
CORRIDOR_AREAS = Table(
    "corridor_areas",
    "Corridor areas",
    ("corridor_id",),
    (_CORRIDOR_ID, *_text("corridor", "street"), Column("buffer_m", Kind.REAL)),
    "MULTIPOLYGON",
)
BLOCK_FACES = Table(
    "block_faces",
    "Block faces",
    ("corridor_id", "face_id"),
    (
        Column("face_id", required=True),
        _CORRIDOR_ID,
        Column("corridor", required=True),
        Column("side", required=True, one_of=_SIDES),
        Column("block"),
        Column("block_no", Kind.WHOLE),
        Column("from_m", Kind.REAL, required=True),
        Column("to_m", Kind.REAL, required=True),
        Column("length_m", Kind.REAL),
        Column("street_id"),
    ),
    "MULTILINESTRING",
)
WORK_ORDERS = Table(
    "work_orders",
    "Work orders",
    ("wo_id",),
    (
        Column("wo_id", required=True),
        Column("number"),
        _CORRIDOR_ID,
        *_text("corridor", "condition"),
        Column("task", required=True),
        Column("priority", Kind.WHOLE, required=True, default=4, least=1, most=4),
        Column("department"),
        Column(
            "status", required=True, default="proposed", one_of=tuple(one.value for one in Status)
        ),
        Column("status_note"),
        Column("due_date", Kind.DAY),
        *_text("assigned_to", "note", "location", "block", "side"),
        Column("chainage_m", Kind.REAL),
        *_text("asset_id", "request_id", "measure", "reason"),
        *_real("est_hours", "est_cost"),
        Column("created", Kind.TIME),
        Column("updated", Kind.TIME),
        *_real("lon", "lat"),
        *_text("proposal", "photo_before", "photo_after"),
    ),
    "POINT",
    indexed=("corridor_id", "status", "number"),
)
EVENTS = Table(
    "events",
    "Events",
    ("event_id",),
    (
        Column("event_id", required=True),
        Column("kind", required=True, one_of=("order", "corridor")),
        Column("corridor_id"),
        Column("wo_id", refers_to="work_orders"),
        Column("from_status"),
        Column("to_status", required=True),
        Column("who"),
        Column("at_utc", Kind.TIME, required=True),
        *_text("at_local", "zone", "note", "from_crew", "to_crew"),
    ),
    guarded=False,
    indexed=("wo_id", "corridor_id"),
)
#: Filled by hand and by field apps, through forms and rules: nothing here writes or reads rows.
CANVASS_STOPS = Table(
    "canvass_stops",
    "Canvass stops",
    ("stop_id",),
    (
        Column("stop_id", required=True),
        _CORRIDOR_ID,
        *_text("kind", "label"),
        Column("turf", Kind.WHOLE),
        *_text("team", "role"),
        Column("sequence", Kind.WHOLE),
        Column("side", one_of=_SIDES),
        *_real("chainage_m", "minutes"),
        Column("wo_id", refers_to="work_orders"),
        Column("visited_on", Kind.DAY),
        Column("result", one_of=("done", "refer", "not_found")),
        *_text("note", "photo"),
    ),
    "POINT",
    indexed=("corridor_id",),
)
SETTINGS = Table(
    "settings",
    "Settings",
    ("key",),
    (Column("key", required=True), Column("value")),
    guarded=False,
)

TABLES = (CORRIDORS, CORRIDOR_AREAS, BLOCK_FACES, WORK_ORDERS, EVENTS, CANVASS_STOPS, SETTINGS)
