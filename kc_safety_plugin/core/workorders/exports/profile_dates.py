"""Dates as another system wants them written."""

import re
from datetime import date, datetime

_TOKENS = ("yyyy", "MM", "dd", "HH", "mm", "ss")
_TOKEN = re.compile("|".join(_TOKENS))
_LETTERS = re.compile(r"[A-Za-z]+")


def broken_format(text: str) -> str:
    """The first part of a format that is no token, blank for a good one.

    Examples
    --------
    >>> broken_format("yyyy-MM-ddTHH:mm:ss"), broken_format("MM/DD/yyyy"), broken_format("x")
    ('', 'DD', 'x')
    """
    left = _TOKEN.sub(" ", text)
    wrong = next((one for one in _LETTERS.findall(left) if one != "T"), "")
    return wrong if wrong or _TOKEN.search(text) else text or "-"


def dated(value, form: str):
    """A day or moment in the format; what is neither stays as it is.

    Examples
    --------
    >>> dated(date(2023, 12, 1), "MM/dd/yyyy"), dated(date(2023, 12, 1), "yyyy-MM-ddTHH:mm:ss")
    ('12/01/2023', '2023-12-01T00:00:00')
    """
    if not isinstance(value, date):
        return value
    moment = value if isinstance(value, datetime) else datetime(*value.timetuple()[:3])
    parts = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
    words = {token: f"{part:0{len(token)}d}" for token, part in zip(_TOKENS, parts)}
    return _TOKEN.sub(lambda found: words[found.group()], form)
