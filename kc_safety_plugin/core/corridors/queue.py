"""One corridor is active; the others wait in a queue or are finished."""

import uuid
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import Optional

from kc_safety_plugin.core.errors import Problem, SafetyDataError

from .clock import DAYS, Term

# Fixed for ever: the same name gives the same corridor on every machine.
_NAMESPACE = uuid.UUID("0c6b5a5e-95b5-5c1f-8f5d-5a0d1d1b7c90")


class Stage(Enum):
    """Where a corridor stands; the value is what the workspace holds."""

    PLANNED = "planned"
    ACTIVE = "active"
    FINISHED = "finished"


@dataclass(frozen=True)
class Corridor:
    """A corridor of the workspace. ``finished`` is its last day of work once it is finished."""

    corridor_id: str
    name: str
    status: str
    start: date
    days: int = DAYS
    street: str = ""
    from_street: str = ""
    to_street: str = ""
    length_m: Optional[float] = None
    finished: Optional[date] = None
    row_version: int = 1

    @property
    def term(self) -> Term:
        return Term(self.start, self.days)

    @property
    def stage(self) -> Stage:
        return Stage(self.status)


@dataclass(frozen=True)
class Activation:
    """What putting a corridor to work changes: itself, and the one it relieves."""

    corridor: Corridor
    relieved: Optional[Corridor] = None


def corridor_id(name: str) -> str:
    """The UUID (version 5) of a corridor's name; capitals and doubled blanks do not count.

    Examples
    --------
    >>> corridor_id("Main St") == corridor_id(" main  ST ")
    True
    """
    return str(uuid.uuid5(_NAMESPACE, _key(name)))


def active(corridors) -> Optional[Corridor]:
    """The one that is worked on, None without one."""
    return next((one for one in corridors if one.stage is Stage.ACTIVE), None)


def queue(corridors) -> list:
    """The planned ones, first start first."""
    planned = [one for one in corridors if one.stage is Stage.PLANNED]
    return sorted(planned, key=lambda one: (one.start, one.name))


def named(corridors, name: str) -> Optional[Corridor]:
    """The corridor of that name, however it is written."""
    return next((one for one in corridors if _key(one.name) == _key(name)), None)


def next_start(corridors, today: date) -> date:
    """The first day after all terms that are running or planned; at least ``today``."""
    open_ones = [one for one in corridors if one.stage is not Stage.FINISHED]
    ends = [one.term.end + timedelta(days=1) for one in open_ones]
    return max([today, *ends])


def admit(corridors, wanted: Corridor) -> Activation:
    """Put ``wanted`` into the queue, or make it the active one and finish the other.

    Parameters
    ----------
    corridors : sequence of Corridor
        All of the workspace.
    wanted : Corridor
        Planned or active. One of the same name that is already there takes its new dates and
        keeps its identity.

    Raises
    ------
    SafetyDataError
        ``CORRIDOR_FINISHED`` when the name belongs to a finished corridor, whose orders would
        mix with the new ones; ``CORRIDOR_ACTIVE`` when the active one would go back to the queue.

    Notes
    -----
    The one that is relieved is finished on the day before the new one starts, or at its own
    end if that is earlier; never before its first day.
    """
    before = named(corridors, wanted.name)
    version = 1
    if before is not None:
        if before.stage is Stage.FINISHED:
            raise SafetyDataError(
                Problem.CORRIDOR_FINISHED, name=before.name, day=before.finished or before.term.end
            )
        if before.stage is Stage.ACTIVE and wanted.stage is Stage.PLANNED:
            raise SafetyDataError(Problem.CORRIDOR_ACTIVE, name=before.name)
        version = before.row_version + 1
    identity = before.corridor_id if before else corridor_id(wanted.name)
    corridor = replace(wanted, corridor_id=identity, row_version=version)
    running = active(corridors)
    if wanted.stage is Stage.PLANNED or running is None or running.corridor_id == identity:
        return Activation(corridor)
    last = min(running.term.end, wanted.start - timedelta(days=1))
    return Activation(corridor, finish(running, max(last, running.start)))


def finish(corridor: Corridor, day: date) -> Corridor:
    """The corridor, finished with ``day`` as its last."""
    version = corridor.row_version + 1
    return replace(corridor, status=Stage.FINISHED.value, finished=day, row_version=version)


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
