"""The days of a corridor that belong in everybody's calendar."""

import uuid
from dataclasses import dataclass
from datetime import date, timedelta

from kc_safety_plugin.core.corridors.queue import Corridor

_NAMESPACE = uuid.UUID("7d0d7a8e-3c57-5f0b-a1d4-2f5f3f1c6b02")
_EVERY = 30


@dataclass(frozen=True)
class Milestone:
    """``day`` is its number in the term, 0 for the term as a whole; ``last`` belongs to it."""

    uid: str
    day: int
    first: date
    last: date
    canceled: bool
    sequence: int


def milestones(corridor: Corridor) -> list:
    """The term as a whole, its first day, every thirtieth and its last.

    Each keeps its ``uid`` when the dates of the corridor change, so that importing a calendar
    again moves the events. Days after an early finish are canceled.

    Examples
    --------
    >>> days = milestones(Corridor("c", "Main St", "active", date(2023, 12, 1)))
    >>> [one.day for one in days], days[3].first.isoformat(), days[4].first.isoformat()
    ([0, 1, 30, 60, 90], '2024-01-29', '2024-02-28')
    """
    term = corridor.term
    last = min(corridor.finished or term.end, term.end)
    found = [_milestone(corridor, "term", 0, term.start, max(last, term.start), False)]
    keys = {1: "first", **{day: f"day {day}" for day in range(_EVERY, term.days, _EVERY)}}
    for day, key in {**keys, term.days: "last"}.items():
        at = term.start + timedelta(days=day - 1)
        found.append(_milestone(corridor, key, day, at, at, at > last))
    return found


def _milestone(corridor, key, day, first, last, canceled) -> Milestone:
    uid = str(uuid.uuid5(_NAMESPACE, f"{corridor.corridor_id}\x1f{key}"))
    return Milestone(uid, day, first, last, canceled, max(corridor.row_version - 1, 0))
