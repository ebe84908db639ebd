"""The term of a corridor in words."""

from datetime import date

from kc_safety_plugin.core.corridors.clock import Phase, Term
from kc_safety_plugin.i18n import tr


def term_words(term: Term, today: date) -> str:
    """Which day ``today`` is, with both ends named: "day 12 of 90, 2023-12-01 to 2024-02-28"."""
    day = term.day(today)
    sentence = {
        Phase.BEFORE: tr("{days} days, {start} to {end}; it starts in {before} days"),
        Phase.RUNNING: tr("day {day} of {days}, {start} to {end}"),
        Phase.OVER: tr("{days} days, {start} to {end}; they ended {after} days ago"),
    }[term.phase(today)]
    return sentence.format(
        day=day,
        days=term.days,
        start=term.start.isoformat(),
        end=term.end.isoformat(),
        before=1 - day,
        after=day - term.days,
    )
