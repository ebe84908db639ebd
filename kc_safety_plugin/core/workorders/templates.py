"""Fill the figures of a finding into a rule's sentence."""

import re

_PLACE = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)(?::(%|\d))?\}")


def names_in(template: str) -> list:
    """Names a template asks for.

    Examples
    --------
    >>> names_in("{lux_avg:1} lx on {street}")
    ['lux_avg', 'street']
    """
    return [match.group(1) for match in _PLACE.finditer(template)]


def broken_place(template: str) -> str:
    """Return the first brace that is no placeholder, ``''`` when all are well-formed.

    Examples
    --------
    >>> broken_place("{blocked_share:%} of {x.y}")
    '{x.y}'
    """
    rest = _PLACE.sub("", template)
    match = re.search(r"\{[^}]*\}?|\}", rest)
    return match.group(0) if match else ""


def fill(template: str, values: dict) -> str:
    """Replace ``{name}``, ``{name:1}`` (decimals) and ``{name:%}`` (share as per cent).

    Only names are looked up, never attributes, so a catalogue from a stranger can do no harm.
    A missing value shows as "unknown".

    Examples
    --------
    >>> fill("{lux:1} lx, {share:%} dark, {kind}", {"lux": 1.849, "share": 0.254, "kind": "lot"})
    '1.8 lx, 25 % dark, lot'
    """

    def shown(match):
        value, form = values.get(match.group(1)), match.group(2)
        if value is None or value == "" or value != value:
            return "unknown"
        if isinstance(value, str):
            return value
        if isinstance(value, bool):
            return "yes" if value else "no"
        if form == "%":
            return f"{100 * value:.0f} %"
        return f"{value:.{form}f}" if form else f"{value:g}"

    return _PLACE.sub(shown, template)
