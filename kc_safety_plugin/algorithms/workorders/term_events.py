"""The terms of corridors as events with words for a calendar."""

from kc_safety_plugin.core.workorders.exports.calendar_text import Event
from kc_safety_plugin.core.workorders.exports.milestones import milestones
from kc_safety_plugin.i18n import tr


def term_events(corridors: list) -> list:
    """Events of each (corridor, moment of its last change in UTC or None)."""
    return [event for corridor, stamp in corridors for event in _events(corridor, stamp)]


def _events(corridor, stamp) -> list:
    term = corridor.term
    text = tr("{name}: {days} days, {start} to {end}.").format(
        name=corridor.name, days=term.days, start=term.start.isoformat(), end=term.end.isoformat()
    )
    return [
        Event(
            one.uid,
            one.first,
            one.last,
            _title(one.day, term.days).format(name=corridor.name, day=one.day, days=term.days),
            text,
            stamp,
            one.sequence,
            one.canceled,
        )
        for one in milestones(corridor)
    ]


def _title(day, days) -> str:
    if not day:
        return tr("{name}: the {days} days")
    if day == days:
        return tr("{name}: day {day} of {days}, the last")
    return tr("{name}: day {day} of {days}")
