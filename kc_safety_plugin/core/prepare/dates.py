"""Read dates and times of day as public files write them."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from .coding import encode
from .zones import Zone

_DAY = np.timedelta64(1, "D")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(.*))?")
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[T ,]+(.*))?")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ,]+(.*))?")
_DIGITS = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:[T ]?(\d{4}(?:\d\d)?))?")
_NAMED = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})(?:[T ,]+(.*))?")
_NAMED_FIRST = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:[T ,]+(.*))?")
_SECONDS_SINCE_1970 = re.compile(r"(\d{9,13})(?:\.0+)?")
_CLOCK = re.compile(
    r"(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*([AaPp])?\.?(?:[Mm]\.?)?"
    r"\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?"
)
_PACKED = re.compile(r"(\d{3,4})(?:\.0)?")
_HOUR = re.compile(r"(\d{1,2})\.0")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

#: Days of many years, and minutes of a day, come again in every block of a file.
_REMEMBERED = 8192

#: How well a moment is known.
UNKNOWN, DAY, HOUR, MINUTE = 0, 1, 2, 3
#: Midnight that may be a time or just a day, until the whole file is seen.
_MIDNIGHT = 4
#: How a date with slashes may be read.
_FIXED, _MONTH_FIRST, _DAY_FIRST, _EITHER = 0, 1, 2, 3
_NOT_READ = (0, -1, UNKNOWN, _FIXED, None)


@dataclass(frozen=True)
class Moments:
    """Moments as local wall time: ``time`` datetime64[s] (NaT unknown), ``known`` int8.

    ``order`` remembers how a date with slashes was read, so that ``Habits`` can mend it.
    """

    time: np.ndarray
    known: np.ndarray
    order: np.ndarray

    def __len__(self):
        return len(self.time)

    @staticmethod
    def none(n: int) -> "Moments":
        return Moments(
            np.full(n, np.datetime64("NaT"), "datetime64[s]"),
            np.zeros(n, np.int8),
            np.zeros(n, np.int8),
        )


class Habits:
    """How a file writes its dates: what only the whole file can tell.

    Days first: some dates can only be read with the day first, none only with the month first.
    Midnight is a time of day when some moment of the file is not midnight, else the file just
    gives days.
    """

    def __init__(self):
        self._day_first = self._month_first = self._timed = False

    def note(self, moments: Moments) -> None:
        """Look at some moments of the file."""
        known, order = moments.known, moments.order
        self._day_first |= bool(np.any(order == _DAY_FIRST))
        self._month_first |= bool(np.any(order == _MONTH_FIRST))
        self._timed |= bool(np.any((known == MINUTE) | (known == HOUR)))

    def settled(self, moments: Moments) -> Moments:
        """Read some moments as the file means them, once all are noted."""
        time, known = moments.time, moments.known
        if self._day_first and not self._month_first:
            time = _exchanged(time, moments.order == _EITHER)
        meant = MINUTE if self._timed else DAY
        known = np.where(known == _MIDNIGHT, meant, known).astype(np.int8)
        return replace(moments, time=time, known=known)


def read_moments(dates: list, times, zone: Zone) -> Moments:
    """Read a column of dates, with a column of times of day or None.

    Parameters
    ----------
    dates, times : lists of text
        Dates: ``2018-09-02``, ``2018-09-02T18:15:00.000``, with an offset from universal time,
        ``09/02/2018 06:15:00 PM``, ``20180902``, ``2 Sep 2018``, seconds or milliseconds since
        1970. Times: ``18:15``, ``6:15 PM``, ``1815``, ``3`` (the hour). Anything else is not
        known; nothing is guessed. Without a column of times, midnight may be a time.
    zone : Zone
        Brings moments with an offset to local wall time; all others are wall time already.

    Examples
    --------
    >>> from kc_safety_plugin.core.prepare.zones import UTC
    >>> read = read_moments(["01/31/2018 12:00:00 AM", "2018-01-31", ""], ["17:22", "", "3"], UTC)
    >>> read.time.tolist()[0].isoformat(), read.known.tolist()
    ('2018-01-31T17:22:00', [3, 1, 0])
    """
    codes, words = encode(dates)
    parsed = [_date(word.strip()) for word in words]
    days = np.array([p[0] for p in parsed], np.int64)[codes]
    seconds = np.array([p[1] for p in parsed], np.int64)[codes]
    known = np.array([p[2] for p in parsed], np.int8)[codes]
    order = np.array([p[3] for p in parsed], np.int8)[codes]
    offset = np.array([np.nan if p[4] is None else p[4] for p in parsed], float)[codes]
    if times is not None:
        codes, words = encode(times)
        clocks = [_clock(word.strip()) for word in words]
        given = np.array([c[1] for c in clocks], np.int8)[codes]
        use = (given > 0) & (known > 0)
        seconds = np.where(use, np.array([c[0] for c in clocks], np.int64)[codes], seconds)
        offset[use] = np.nan
        known = np.where(use, given, known)
        known[known == _MIDNIGHT] = DAY
    moment = days * 86400 + np.maximum(seconds, 0)
    time = moment.astype("datetime64[s]")
    time[known == UNKNOWN] = np.datetime64("NaT")
    shifted = np.flatnonzero(~np.isnan(offset))
    if len(shifted):
        utc = (moment[shifted] - offset[shifted].astype(np.int64) * 60).astype("datetime64[s]")
        time[shifted] = zone.to_wall(utc)
    return Moments(time, known.astype(np.int8), order)


@lru_cache(_REMEMBERED)
def _date(text: str) -> tuple:
    """(days since 1970, seconds of the day or -1, known, order, offset in minutes or None)."""
    if not text:
        return _NOT_READ
    for pattern, names in _FORMS:
        found = pattern.fullmatch(text)
        if found:
            parts = dict(zip(names, found.groups()))
            return _with_clock(_day(parts), parts.get("clock"))
    found = _SECONDS_SINCE_1970.fullmatch(text)
    if found:
        seconds = int(found.group(1))
        seconds = seconds // 1000 if len(found.group(1)) > 10 else seconds
        return seconds // 86400, seconds % 86400, MINUTE, _FIXED, 0
    return _NOT_READ


_FORMS = (
    (_ISO, ("year", "month", "day", "clock")),
    (_SLASHED, ("first", "second", "year", "clock")),
    (_YEAR_FIRST, ("year", "month", "day", "clock")),
    (_DIGITS, ("year", "month", "day", "clock")),
    (_NAMED, ("day", "name", "year", "clock")),
    (_NAMED_FIRST, ("name", "day", "year", "clock")),
)


def _day(parts: dict):
    year = int(parts["year"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        month_first, day_first = _days(year, first, second), _days(year, second, first)
        if month_first is None:
            return (day_first, _DAY_FIRST) if day_first is not None else None
        if day_first is None:
            return month_first, _MONTH_FIRST
        return month_first, _EITHER
    if "name" in parts:
        name = parts["name"][:3].lower()
        if name not in _MONTHS:
            return None
        month = _MONTHS.index(name) + 1
    else:
        month = int(parts["month"])
    days = _days(year, month, int(parts["day"]))
    return None if days is None else (days, _FIXED)


def _days(year: int, month: int, day: int):
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1 <= year <= 9999):
        return None
    start = np.datetime64(f"{year:04d}-{month:02d}", "M")
    date = start.astype("datetime64[D]") + np.timedelta64(day - 1, "D")
    return int(date.astype(np.int64)) if date.astype("datetime64[M]") == start else None


def _with_clock(day, clock) -> tuple:
    if day is None:
        return _NOT_READ
    days, order = day
    if not clock or not clock.strip():
        return days, -1, DAY, order, None
    seconds, known, offset = _clock(clock.strip())
    if known == UNKNOWN:
        return days, -1, DAY, order, None
    if seconds == 0 and offset is None:
        known = _MIDNIGHT
    return days, seconds, known, order, offset


@lru_cache(_REMEMBERED)
def _clock(text: str) -> tuple:
    """(seconds of the day, known, offset in minutes or None)."""
    if not text:
        return -1, UNKNOWN, None
    found = _HOUR.fullmatch(text)
    if found:
        text = found.group(1)
    found = _PACKED.fullmatch(text)
    if found:
        digits = found.group(1)
        text = f"{digits[:-2]}:{digits[-2:]}"
    elif text.isdigit() and len(text) == 6:
        text = f"{text[:2]}:{text[2:4]}:{text[4:]}"
    found = _CLOCK.fullmatch(text)
    if not found:
        # Only a full date-time has its date cut off; "2018-01-31T17:22" may stand in a time.
        return _clock(text.split("T", 1)[1]) if "T" in text[5:] else (-1, UNKNOWN, None)
    hour, minute, second = (int(part or 0) for part in found.groups()[:3])
    half = (found.group(4) or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return -1, UNKNOWN, None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and (minute or second)):
        return -1, UNKNOWN, None
    known = HOUR if found.group(2) is None else MINUTE
    return hour * 3600 + minute * 60 + second, known, _offset(found.group(5))


def _offset(text):
    if not text:
        return None
    if text[0] not in "+-":
        return 0
    digits = text[1:].replace(":", "").ljust(4, "0")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return -minutes if text[0] == "-" else minutes


def _exchanged(time, rows):
    """Read the dates of ``rows`` again with the day first."""
    out = time.copy()
    some = time[rows]
    months = some.astype("datetime64[M]")
    years = months.astype("datetime64[Y]")
    day_of_month = (some.astype("datetime64[D]") - months) // _DAY
    month = (months - years).astype(np.int64)
    clock = some - some.astype("datetime64[D]")
    start = (years.astype("datetime64[M]") + day_of_month.astype("timedelta64[M]")).astype(
        "datetime64[D]"
    )
    out[rows] = (start + month.astype("timedelta64[D]")).astype("datetime64[s]") + clock
    return out
