"""The ninety days of a corridor: calendar days, both ends named."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

#: The usual length of the work on a corridor.
DAYS = 90


class Phase(Enum):
    """Where a day lies."""

    BEFORE = "before"
    RUNNING = "running"
    OVER = "over"


@dataclass(frozen=True)
class Term:
    """``days`` calendar days; ``start`` is day 1 and ``end`` the last one, both worked on.

    Calendar days know no clock change: the term of a spring and of an autumn are equally long.

    Examples
    --------
    >>> term = Term(date(2023, 12, 1), 90)
    >>> term.end.isoformat(), term.day(date(2023, 12, 1)), term.day(date(2024, 2, 28))
    ('2024-02-28', 1, 90)
    """

    start: date
    days: int = DAYS

    @property
    def end(self) -> date:
        return self.start + timedelta(days=self.days - 1)

    def day(self, today: date) -> int:
        """Number of ``today``: 1 on the first day, 0 or less before, more than ``days`` after."""
        return (today - self.start).days + 1

    def left(self, today: date) -> int:
        """Days still to come after ``today``; none once the term is over."""
        return max(0, min((self.end - today).days, self.days))

    def phase(self, today: date) -> Phase:
        if today < self.start:
            return Phase.BEFORE
        return Phase.RUNNING if today <= self.end else Phase.OVER
