"""The term of a corridor in words."""

from datetime import date

from kc_safety_plugin.core.corridors.clock import Phase, Term
from kc_safety_plugin.i18n import tr


def term_words(term: Term, today: date) -> str:
    """Which day ``today`` is, with both ends named: "day 12 of 90, 2023-12-01 to 2024-02-28"."""
    day = term.day(today)
    before, after = 1 - day, day - term.days
    phase = term.phase(today)
    if phase is Phase.RUNNING:
        sentence = tr("day {day} of {days}, {start} to {end}")
    elif phase is Phase.BEFORE and before == 1:
        sentence = tr("{days} days, {start} to {end}; it starts tomorrow")
    elif phase is Phase.BEFORE:
        sentence = tr("{days} days, {start} to {end}; it starts in {before} days")
    elif after == 1:
        sentence = tr("{days} days, {start} to {end}; it ended yesterday")
    else:
        sentence = tr("{days} days, {start} to {end}; it ended {after} days ago")
    return sentence.format(
        day=day,
        days=term.days,
        start=term.start.isoformat(),
        end=term.end.isoformat(),
        before=before,
        after=after,
    )
