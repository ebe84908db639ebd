"""Incidents by week around the first day of a corridor, with the limits of a control chart."""

from dataclasses import dataclass
from datetime import date
from typing import Optional

import numpy as np

#: Half a year: long enough for a mean, short enough that it still holds.
WEEKS_BEFORE = 26
#: Fewer weeks than these give no limits worth drawing.
LEAST_WEEKS = 8
#: The smallest count that may leave the house.
LEAST_SHOWN = 5
#: What stands for 1 to 4 where they are not told apart.
STANDS_FOR_FEW = 2.5
_BLOCKS = (1, 2, 3, 4, 6)
_MOST_WITHHELD = 0.1


@dataclass(frozen=True)
class Weeks:
    """``first`` (k,) datetime64[D] day of each week, its ``count`` (k,), and ``term`` (k,) bool.

    Where counts of 1 to 4 are not to be told apart, ``few`` (k,) is True and 2.5 stands for them.
    """

    first: np.ndarray
    count: np.ndarray
    term: np.ndarray
    few: np.ndarray

    def __len__(self):
        return len(self.first)


@dataclass(frozen=True)
class Limits:
    """Center line and control limits of a chart of counts, from ``weeks`` weeks."""

    center: float
    low: float
    high: float
    weeks: int

    def outside(self, count: np.ndarray) -> np.ndarray:
        """-1 below the lower limit, 1 above the upper one, 0 between or on them."""
        return np.where(count > self.high, 1, np.where(count < self.low, -1, 0))


def weekly_counts(
    day: np.ndarray, start: date, first: date, end: date, days: int, before: int = WEEKS_BEFORE
) -> Weeks:
    """Count incidents in whole weeks that begin on the weekday of ``start``.

    Parameters
    ----------
    day : (n,) datetime64 array
        Local days, or local wall time; NaT counts nowhere.
    start : date
        First day of the corridor, and of its first week.
    first, end : date
        What is known: every day from ``first`` up to ``end``, which is not known any more. Weeks
        that are not wholly known are left out.
    days : int
        Length of the term; weeks that are not wholly in it end the series.
    before : int
        At most so many weeks before ``start``.

    Examples
    --------
    >>> day = np.array(["2023-11-30", "2023-12-01", "2023-12-07", "2023-12-08"], "datetime64[D]")
    >>> start, known = date(2023, 12, 1), (date(2023, 11, 1), date(2023, 12, 15))
    >>> weeks = weekly_counts(day, start, *known, 90)
    >>> weeks.count.astype(int).tolist(), weeks.term.tolist(), str(weeks.first[0])
    ([0, 0, 0, 1, 2, 1], [False, False, False, False, True, True], '2023-11-03')
    """
    earliest = max(-before, -((start - first).days // 7))
    latest = min((end - start).days // 7, days // 7)
    number = np.arange(earliest, max(latest, earliest))
    zero = np.datetime64(start)
    known = day.astype("datetime64[D]")
    known = known[~np.isnat(known)]
    week = (known - zero).astype(np.int64) // 7 - earliest
    inside = (week >= 0) & (week < len(number))
    count = np.bincount(week[inside], minlength=len(number)).astype(float)
    return Weeks(zero + 7 * number, count, number >= 0, np.zeros(len(number), bool))


def control_limits(weeks: Weeks, least: int = LEAST_WEEKS) -> Optional[Limits]:
    """Limits of a c chart from the weeks before the term; None where they are too few.

    Mean and mean ± 3·√mean of the counts, the lower one at least 0 (Shewhart 1931, *Economic
    Control of Quality of Manufactured Product*; Montgomery 2013, *Introduction to Statistical
    Quality Control*, 7th ed., section 7.3.1, equation 7.17). The weeks of the term take no part:
    the chart asks whether they still follow what was before. Counts of crimes scatter more than
    the Poisson law behind the limits says, so a single week outside is a reason to look, not a
    proof; with a mean below 9 the lower limit is 0 and no week can be too quiet.

    Examples
    --------
    >>> flat = Weeks(np.arange(10), np.full(10, 16.0), np.arange(10) > 8, np.zeros(10, bool))
    >>> control_limits(flat)
    Limits(center=16.0, low=4.0, high=28.0, weeks=9)
    """
    base = weeks.count[~weeks.term]
    if len(base) < least:
        return None
    center = float(base.mean())
    reach = 3.0 * center**0.5
    return Limits(center, max(0.0, center - reach), center + reach, len(base))


def coarsened(weeks: Weeks) -> Weeks:
    """The weeks with every count of 1 to 4 as 2.5 and marked ``few``.

    Limits of these weeks tell no more of a small count than the weeks themselves.

    Examples
    --------
    >>> one = Weeks(np.arange(3), np.array([0.0, 4, 5]), np.zeros(3, bool), np.zeros(3, bool))
    >>> coarsened(one).count.tolist(), coarsened(one).few.tolist()
    ([0.0, 2.5, 5.0], [False, True, False])
    """
    few = (weeks.count > 0) & (weeks.count < LEAST_SHOWN)
    return Weeks(weeks.first, np.where(few, STANDS_FOR_FEW, weeks.count), weeks.term, few)


def withheld_cells(table: np.ndarray) -> np.ndarray:
    """Cells of a table with sums of rows and columns that must not be shown, True.

    All between 0 and 5, and where one alone is missing in a row or column, so that the sum would
    give it away, the next smallest beside it (complementary suppression; Willenborg and de Waal
    2001, *Elements of Statistical Disclosure Control*, section 6.2).

    Examples
    --------
    >>> withheld_cells(np.array([[9.0, 2.0], [7.0, 8.0]])).tolist()
    [[True, True], [True, True]]
    """
    hidden = (table > 0) & (table < LEAST_SHOWN)
    added = True
    while added:
        added = False
        for cells, mask in ((table, hidden), (table.T, hidden.T)):
            for line in np.flatnonzero(mask.sum(axis=1) == 1):
                rest = np.flatnonzero((cells[line] > 0) & ~mask[line])
                if len(rest):
                    mask[line, rest[np.argmin(cells[line, rest])]] = True
                    added = True
    return hidden


def shareable_hours(hours: np.ndarray) -> tuple:
    """(table, withheld) of hours of the week in blocks large enough to leave the house.

    ``hours`` (7, 24) weights. Blocks of 1, 2, 3, 4, 6 hours: the first with which at most a tenth
    of the cells that are not empty must be withheld, else the last.

    Examples
    --------
    >>> table, withheld = shareable_hours(np.full((7, 24), 2.0))
    >>> table.shape, float(table[0, 0]), bool(withheld.any())
    ((7, 8), 6.0, False)
    """
    for block in _BLOCKS:
        table = hours.reshape(7, 24 // block, block).sum(axis=2)
        withheld = withheld_cells(table)
        if withheld.sum() <= _MOST_WITHHELD * np.count_nonzero(table):
            break
    return table, withheld
