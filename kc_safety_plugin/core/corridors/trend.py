"""What incidents say of a corridor so far: counts of windows, of weeks, of hours of the week."""

from dataclasses import dataclass
from datetime import date
from typing import Optional

import numpy as np

from kc_safety_plugin.core.hotspots.aoristic import hours_of_week
from kc_safety_plugin.core.hotspots.change import ratio_interval
from kc_safety_plugin.core.prepare.zones import UTC, Zone

from .clock import Term
from .weeks import Limits, Weeks, control_limits, weekly_counts
from .windows import Window, Windows, known_end, windows


@dataclass(frozen=True)
class Trend:
    """``counts`` of the windows term, before and a year ago; None where days are not known.

    ``ratio`` is the rate of the term over that before with its 95 % interval (value, low, high),
    NaN or None where it says nothing. ``hours`` (7, 24) are of ``timed`` incidents in ``span``.
    """

    windows: Windows
    counts: tuple
    ratio: Optional[tuple]
    weeks: Weeks
    limits: Optional[Limits]
    hours: np.ndarray
    timed: int
    span: Optional[Window]
    last: Optional[date]


def trend_of(
    begin: np.ndarray,
    end: np.ndarray,
    clock: np.ndarray,
    known: tuple,
    term: Term,
    today: date,
    zone: Zone = UTC,
) -> Trend:
    """Count the incidents of a corridor.

    Parameters
    ----------
    begin, end : (n,) datetime64 arrays
        Local wall time; ``begin`` has no NaT.
    clock : (n,) bool array
        True where the time of day is known.
    known : (first, last)
        datetime64 of the first and the last incident anywhere, NaT where there is none: before
        and after, no news is not good news.
    term, today, zone
        The days of the corridor, the day that is not over yet, and the clock changes.

    Examples
    --------
    >>> begin = np.array(["2023-11-20T10", "2023-12-02T11", "2023-12-09T23"], "datetime64[s]")
    >>> known = begin.min() - np.timedelta64(90, "D"), begin.max()
    >>> none = np.full(3, np.datetime64("NaT"))
    >>> clock = np.ones(3, bool)
    >>> found = trend_of(begin, none, clock, known, Term(date(2023, 12, 1)), date(2023, 12, 20))
    >>> found.windows.term.days, found.counts, len(found.weeks), found.timed
    (9, (2, 0, None), 15, 3)
    """
    first, last = (None if np.isnat(one) else one.astype("datetime64[D]").item() for one in known)
    until = known_end(last, today) if last else term.start
    wins = windows(term, until)
    day = begin.astype("datetime64[D]")
    three = (wins.term, wins.before, wins.year_ago)
    counts = tuple(one.count(day) if one.within(first, until) else None for one in three)
    weeks = weekly_counts(day, term.start, first or until, until, term.days)
    span = _span(weeks, wins.term)
    inside = clock & _in(day, span)
    hours = hours_of_week(begin[inside], end[inside], zone=zone)[0].reshape(7, 24)
    ratio = _ratio(*counts[:2])
    timed = int(np.count_nonzero(inside))
    return Trend(wins, counts, ratio, weeks, control_limits(weeks), hours, timed, span, last)


def _ratio(now, before) -> Optional[tuple]:
    if now is None or before is None or now + before == 0:
        return None
    # Both windows have equally many days.
    low, high = ratio_interval(np.array([before]), np.array([now]), 1.0, 1.0)
    return (now / before if before else float("inf"), float(low[0]), float(high[0]))


def _span(weeks: Weeks, term: Window) -> Optional[Window]:
    """From the first week to the last day of the term that is known."""
    if not len(weeks):
        return term if term.days else None
    first = weeks.first[0].item()
    end = max(term.end if term.days else first, (weeks.first[-1] + np.timedelta64(7, "D")).item())
    return Window(first, (end - first).days)


def _in(day, span) -> np.ndarray:
    if span is None:
        return np.zeros(len(day), bool)
    return (day >= np.datetime64(span.first)) & (day < np.datetime64(span.end))
