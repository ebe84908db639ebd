"""The days of a corridor that are over, and the days before that they are compared with."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Optional

import numpy as np

from .clock import Term

_YEAR = 364


@dataclass(frozen=True)
class Window:
    """``days`` calendar days from ``first`` on: half-open, ``end`` is the first day after."""

    first: date
    days: int

    @property
    def end(self) -> date:
        return self.first + timedelta(days=self.days)

    @property
    def last(self) -> date:
        return self.end - timedelta(days=1)

    def earlier(self, days: int) -> "Window":
        return Window(self.first - timedelta(days=days), self.days)

    def count(self, day: np.ndarray) -> int:
        """How many of ``day`` (n,) datetime64[D] lie in the window; NaT counts nowhere."""
        first, end = np.datetime64(self.first), np.datetime64(self.end)
        return int(np.count_nonzero((day >= first) & (day < end)))

    def within(self, first: Optional[date], end: Optional[date]) -> bool:
        """True where all its days are among those that are known, ``first`` up to ``end``."""
        return bool(first and end and self.days and first <= self.first and self.end <= end)


@dataclass(frozen=True)
class Windows:
    """The term so far, and as many days ``before`` it and ``year_ago``."""

    term: Window
    before: Window
    year_ago: Window


def known_end(last: date, today: date) -> date:
    """First day of which not everything is known: after the ``last`` incident, today at most."""
    return min(last + timedelta(days=1), today)


def windows(term: Term, end: date) -> Windows:
    """The days of ``term`` before ``end`` and the days they are compared with.

    A year ago is 364 days ago, so that both windows have the same weekdays.

    Examples
    --------
    >>> found = windows(Term(date(2023, 12, 1)), date(2023, 12, 11))
    >>> found.term.days, found.before.first.isoformat(), found.before.last.isoformat()
    (10, '2023-11-21', '2023-11-30')
    >>> found.year_ago.first.isoformat(), windows(Term(date(2023, 12, 1)), date(2023, 11, 1)).term
    ('2022-12-02', Window(first=datetime.date(2023, 12, 1), days=0))
    """
    days = max(0, min((end - term.start).days, term.days))
    now = Window(term.start, days)
    return Windows(now, now.earlier(days), now.earlier(_YEAR))
