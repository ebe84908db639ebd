"""Which column of a street layer holds the names: by what it is called, then by what it holds."""

import re

from .paper_privacy import is_private_column

#: Columns of cities, counties, the Census and OpenStreetMap, the fullest name first.
_KNOWN = (
    "full_street_name", "fullstreetname", "full_street", "fullstreet", "full_stree", "fullstname",
    "fullname", "full_name", "street_name", "streetname", "street_nam", "st_name", "stname",
    "strname", "str_name", "road_name", "roadname", "rd_name", "name", "street", "road", "feanme",
    "label", "basename", "primaryname",
)  # fmt: skip
_LIKE = re.compile(r"(street|str|st|road|rd|way|route|rte|hwy|full|calle).*(name|nam|nm|label)")
_KIND = re.compile(
    r"\b(ave?|avenue|st|street|rd|road|blvd|boulevard|dr|drive|ln|lane|ct|court|pl|place|pkwy|"
    r"parkway|ter|terrace|trfy|trafficway|hwy|highway|cir|circle|way|trl|trail|fwy|expy|aly|alley|"
    r"calle|avenida)\.?\b",
    re.IGNORECASE,
)
#: Share of values that must read like streets.
_ENOUGH = 0.5


def street_column(columns: dict, wanted: str = "") -> str:
    """Return the column with the names of streets, '' without one.

    Parameters
    ----------
    columns : dict
        Name of each text column -> some of its values, blanks left out.
    wanted : str
        The column asked for, in any case; '' to find one.

    Notes
    -----
    A column about persons is never taken, whatever it is called: ``owner_name`` is none, but a
    column ``full_name`` beside streets is, when what it holds reads like streets.

    Examples
    --------
    >>> street_column({"name": ["Main St"], "oneway": ["yes"]})
    'name'
    >>> street_column({"LABEL_1": ["E 9TH ST", "OAK AVE"], "ZONE": ["R-1", "B-2"]})
    'LABEL_1'
    >>> street_column({"owner_name": ["A Street"], "id": ["7"]})
    ''
    """
    by_key = {name.casefold(): name for name in columns}
    if wanted:
        found = by_key.get(wanted.casefold(), "")
        private = is_private_column(found)
        return "" if private and not _of_streets(found, columns[found]) else found
    usable = {
        name: values
        for name, values in columns.items()
        if values and (not is_private_column(name) or _of_streets(name, values))
    }
    for key in _KNOWN:
        name = by_key.get(key, "")
        if name in usable:
            return name
    likely = [name for name in usable if _LIKE.search(name.casefold().replace(" ", "_"))]
    likely = [name for name in likely if any(map(_worded, usable[name]))]
    if likely:
        return max(likely, key=lambda name: _share(usable[name]))
    held = {name: _share(values) for name, values in usable.items()}
    best = max(held, key=lambda name: held[name], default="")
    return best if best and held[best] >= _ENOUGH else ""


def known_street_field(names) -> str:
    """The field with the names of streets by what it is called alone, '' without one.

    Examples
    --------
    >>> known_street_field(["OBJECTID", "Name", "FULLNAME"]), known_street_field(["id"])
    ('FULLNAME', '')
    """
    by_key = {name.casefold(): name for name in names}
    return next((by_key[key] for key in _KNOWN if key in by_key), "")


def _share(values) -> float:
    """Share of values that read like streets, those with a name before the kind of street."""
    return sum(bool(_KIND.search(value)) and " " in value for value in values) / max(len(values), 1)


def _of_streets(name: str, values) -> bool:
    """``full_name`` may be that of a person or of a street."""
    return name.casefold() == "full_name" and bool(values) and _share(values) >= _ENOUGH


def _worded(value: str) -> bool:
    return bool(re.search(r"[^\W\d_]{2}", value))
