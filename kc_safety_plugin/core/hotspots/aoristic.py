"""Share events whose time is known only as a range among the 168 hours of the week."""

from typing import Optional

import numpy as np

from ..prepare.zones import UTC, Zone
from ..progress import Tick, silent

HOURS = 168
_HOUR = 3600
_WEEK = HOURS * _HOUR
#: 1970-01-01 was a Thursday; Monday 00:00 of that week lies three days before.
_MONDAY = 3 * 24 * _HOUR


def hours_of_week(
    begin: np.ndarray,
    end: np.ndarray,
    weight: Optional[np.ndarray] = None,
    group: Optional[np.ndarray] = None,
    groups: int = 1,
    zone: Zone = UTC,
    tick: Tick = silent,
) -> np.ndarray:
    """Return the aoristic weight of every hour of the week.

    Each event has a total of ``weight``. An hour gets the share of it that the hour's overlap has
    in the event's whole range (Ratcliffe and McCullagh 1998). Overlap is real time: in the night
    when clocks go back, the hour from 1 to 2 lasts two hours.

    Parameters
    ----------
    begin, end : (n,) datetime64 arrays
        Local wall time. A missing ``end`` is the begin; a reversed pair is swapped. A range longer
        than seven days says nothing of the hour and is spread evenly. A missing ``begin`` is an
        error of the caller: leave those rows out and count them.
    weight : (n,) float array, optional
        One per event without it.
    group : (n,) int array, optional
        Row 0 … ``groups`` − 1 of the result that the event belongs to.
    zone : Zone
        When clocks change; the default takes wall time as it stands.
    tick : Tick
        Progress and cancel.

    Returns
    -------
    (groups, 168) float array
        Hour 0 is Monday 00:00 to 01:00. The sum over all is the sum of the weights.

    Examples
    --------
    >>> day = np.array(["2024-01-01T01:00"], "datetime64[s]")
    >>> hours_of_week(day, np.array(["2024-01-01T02:30"], "datetime64[s]"))[0, :3].round(6)
    array([0.      , 0.666667, 0.333333])
    """
    n = len(begin)
    weight = np.ones(n) if weight is None else np.asarray(weight, float)
    group = np.zeros(n, np.intp) if group is None else np.asarray(group, np.intp)
    first = zone.to_utc(begin.astype("datetime64[s]")).astype(np.int64)
    last = np.where(np.isnat(end), begin, end).astype("datetime64[s]")
    last = zone.to_utc(last).astype(np.int64)
    first, last = np.minimum(first, last), np.maximum(first, last)

    table = np.zeros((groups, HOURS))
    span = last - first
    vague = span > _WEEK
    table += np.bincount(group[vague], weight[vague], minlength=groups)[:, None] / HOURS
    # A moment is a range of one second within its hour: the same share, no division by zero.
    length = np.where(span == 0, 1, span)
    known = np.flatnonzero(~vague)
    periods = _periods(zone, first[known], (first + length)[known])
    for done, (low, high, offset) in enumerate(periods):
        tick(done / len(periods))
        left = np.maximum(first[known], low)
        right = np.minimum((first + length)[known], high)
        here = right > left
        rows = known[here]
        rate = weight[rows] / length[rows]
        _spread(table, group[rows], left[here] + offset, right[here] + offset, rate)
    return table


def _periods(zone: Zone, first, last) -> list:
    """(from, to, offset) of the stretches between clock changes that hold events, UTC seconds."""
    edges = np.iinfo(np.int64)
    bounds = np.concatenate([[edges.min // 2], zone.since.astype(np.int64), [edges.max // 2]])
    early, late = first.min(initial=edges.max), last.max(initial=edges.min)
    used = (bounds[1:] > early) & (bounds[:-1] < late)
    return list(zip(bounds[:-1][used], bounds[1:][used], zone.offset[used]))


def _spread(table, group, left, right, rate) -> None:
    """Add ``rate`` per second over [left, right), local seconds, shorter than a week or equal."""
    left, right = left + _MONDAY, right + _MONDAY
    first, last = left // _HOUR, (right - 1) // _HOUR
    alone = first == last
    head = np.where(alone, right - left, (first + 1) * _HOUR - left)
    tail = np.where(alone, 0, right - last * _HOUR)
    groups = len(table)
    for hour, seconds in ((first, head), (last, tail)):
        cell = group * HOURS + hour % HOURS
        table += np.bincount(cell, rate * seconds, minlength=groups * HOURS).reshape(groups, HOURS)
    # Whole hours between: plus where they begin, minus where they end, then a running sum over
    # two weeks laid end to end.
    whole = np.maximum(last - first - 1, 0)
    begin = (first + 1) % HOURS
    size = 2 * HOURS + 1
    steps = np.bincount(group * size + begin, rate * _HOUR, minlength=groups * size)
    steps -= np.bincount(group * size + begin + whole, rate * _HOUR, minlength=groups * size)
    running = np.cumsum(steps.reshape(groups, size), axis=1)
    table += running[:, :HOURS] + running[:, HOURS : 2 * HOURS]
