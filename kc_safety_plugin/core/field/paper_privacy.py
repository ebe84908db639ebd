"""What may not go on paper: columns about persons, layers of incidents."""

import re

_PERSON = re.compile(
    r"owner|resident|tenant|taxpayer|victim|suspect|arrest|offender|witness|complainant|caller|"
    r"person|involve|^race$|^sex$|gender|ethnic|^age$|age_range|_age$|birth|^dob$|phone|e_?mail|"
    r"first_?name|last_?name|full_?name|surname|contact|license_no|dv_?flag|ssn",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"report_?no|report_?num|case_?no|case_?num|incident_?(id|no|num)", re.IGNORECASE
)
_OFFENSE = re.compile(r"offense|offence|^ibrs|^crime|statute|nibrs", re.IGNORECASE)
_TIME = re.compile(r"occurred|reported|from_date|from_time", re.IGNORECASE)


def _word(name: str) -> str:
    return re.sub(r"\W+", "_", name.strip())


def is_private_column(name: str) -> bool:
    """True for a column about a person or with a report number.

    Examples
    --------
    >>> [is_private_column(n) for n in ("owner_name", "Report No", "street", "Victim Age", "image")]
    [True, True, False, True, False]
    """
    word = _word(name)
    return bool(_PERSON.search(word) or _REPORT.search(word))


def looks_like_incidents(names) -> bool:
    """True for the columns of a crime file: what happened, and when or under which number.

    Examples
    --------
    >>> looks_like_incidents(["incident_id", "offense", "occurred_from"])
    True
    >>> looks_like_incidents(["location", "task", "report_no"])
    False
    """
    words = [_word(name) for name in names]
    what = any(_OFFENSE.search(word) for word in words)
    return what and any(_REPORT.search(word) or _TIME.search(word) for word in words)
