"""What may not go on paper: columns about persons, report numbers, layers of incidents."""

import re

from kc_safety_plugin.core.prepare.privacy import is_person_column

_REPORT = re.compile(r"report_?n|case_?n|incident_?(id|n)|^dv_?flag", re.IGNORECASE)
_OFFENSE = re.compile(r"offense|offence|^n?ibrs|^crime|statute", re.IGNORECASE)
_COUNT = re.compile(
    r"^(n|num|count|number|total|sum)(_|$)|(_|^)(count|counts|total|numpoints|incidents?|crimes?|"
    r"calls?|offen[sc]es?|arrests?|shootings?|complaints?|violations?)(_|$)",
    re.IGNORECASE,
)
#: (pattern, what is printed instead), for Python and for expressions of QGIS alike.
PRINTED_AS = (
    (r"(?i)\bKC[- ]?\d{2}[- ]?\d{5,8}\b", "…"),
    (
        r"(?i)(?<![\d.,/-])\b[1-4](?=\s+(?:[a-z]+\s+){0,2}"
        r"(?:incidents?|crimes?|calls?|reports?|complaints?|offen[sc]es?|arrests?|victims?|"
        r"shootings?|assaults?|robberies|burglaries|violations?)\b)",
        "<5",
    ),
)
_TIME = re.compile(r"occurred|reported|^from_?(date|time)", re.IGNORECASE)
#: Top places without a list of places: coordinates of incidents with what they add up to.
_COORDINATES = frozenset({"count", "weight", "share", "cum_share", "cum_places", "rank"})
_KEYS = frozenset({"fid", "ogc_fid", "id"})


def is_private_column(name: str) -> bool:
    """True for a column about persons or with the number of a report.

    Examples
    --------
    >>> [is_private_column(n) for n in ("owner_name", "Report No", "street", "Victim Age", "image")]
    [True, True, False, True, False]
    """
    return is_person_column(name) or bool(_REPORT.search(_word(name)))


def is_count_column(name: str) -> bool:
    """True for a column of counts, which may be small.

    Examples
    --------
    >>> [is_count_column(n) for n in ("count", "calls_for_service", "n_2023", "county", "name")]
    [True, True, True, False, False]
    """
    return bool(_COUNT.search(_word(name)))


def looks_like_incidents(names) -> bool:
    """True for the columns of a crime file: what happened, and when or under which number.

    A column that marks rows as sensitive is enough. So are coordinates of incidents counted as
    top places: only columns of the place tell that it is a shop or a stop, and no one's home.

    Examples
    --------
    >>> looks_like_incidents(["incident_id", "offense", "occurred_from"])
    True
    >>> looks_like_incidents(["location", "task", "report_no"])
    False
    >>> top = ["count", "weight", "share", "cum_share", "cum_places", "rank"]
    >>> looks_like_incidents(["fid", *top]), looks_like_incidents(["fid", "business", *top])
    (True, False)
    """
    words = [_word(name) for name in names]
    if {word.casefold() for word in words} - _KEYS == _COORDINATES:
        return True
    if any(word.casefold() in ("sensitive", "is_sensitive") for word in words):
        return True
    what = any(_OFFENSE.search(word) for word in words)
    return what and any(_REPORT.search(word) or _TIME.search(word) for word in words)


def printable(text: str) -> str:
    """Take report numbers out of ``text``, and hide counts of incidents under five.

    Examples
    --------
    >>> printable("3 incidents or calls"), printable("14 calls, report KC23012345")
    ('<5 incidents or calls', '14 calls, report …')
    >>> printable("2 lamps out")
    '2 lamps out'
    """
    for pattern, word in PRINTED_AS:
        text = re.sub(pattern, word, text)
    return text


def _word(name: str) -> str:
    return re.sub(r"\W+", "_", name.strip())
