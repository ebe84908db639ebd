"""What a workspace holds beside corridors and work orders."""

import uuid
from dataclasses import dataclass, field
from typing import Optional

from kc_safety_plugin.core.corridors.moments import Moment
from kc_safety_plugin.core.workorders.life import Event

ORDER, CORRIDOR = "order", "corridor"
# What a city without an EPSG code of its own system gets.
_OWN_SRS = 100001


def _new_id() -> str:
    return str(uuid.uuid4())


@dataclass(frozen=True)
class Entry:
    """One line of the log: which order or corridor went from where to where, by whom and when.

    ``who`` is a role or a login, never a resident. An order that went to another crew, blank for
    nobody, has both; its status may be the same before and after.
    """

    kind: str
    subject: str
    moment: Moment
    who: str
    from_status: str
    to_status: str
    note: str = ""
    event_id: str = field(default_factory=_new_id)
    from_crew: str = ""
    to_crew: str = ""

    @property
    def is_step(self) -> bool:
        return self.from_status != self.to_status

    @property
    def is_assignment(self) -> bool:
        return self.from_crew != self.to_crew

    @staticmethod
    def of_order(event: Event, moment: Moment) -> "Entry":
        steps = (event.from_status, event.to_status, event.note)
        crews = {"from_crew": event.from_crew, "to_crew": event.to_crew}
        return Entry(ORDER, event.wo_id, moment, event.who, *steps, **crews)


@dataclass(frozen=True)
class Face:
    """One side of one block; ``wkb`` is its line in the system of the workspace."""

    face_id: str
    side: str
    block: str
    from_m: float
    to_m: float
    length_m: Optional[float] = None
    street_id: str = ""
    block_no: Optional[int] = None
    wkb: bytes = b""


@dataclass(frozen=True)
class Shape:
    """Geometry of a corridor: WKB of its center line and of its area, and its block faces."""

    centerline: bytes
    area: bytes
    faces: tuple
    buffer_m: Optional[float] = None


@dataclass(frozen=True)
class System:
    """A coordinate reference system; ``code`` 0 where no authority lists it."""

    name: str
    authority: str
    code: int
    wkt: str

    @property
    def srs_id(self) -> int:
        return self.code if self.authority == "EPSG" and self.code > 0 else _OWN_SRS
