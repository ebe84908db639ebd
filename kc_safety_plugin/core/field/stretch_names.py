"""Say which blocks a stretch of the corridor covers."""

import re

from kc_safety_plugin.core.corridors.feet import feet_stretch

_TO = re.compile(r"\s+(?:to|[-–—])\s+", re.IGNORECASE)
_DISTANCE = re.compile(r"[\d,]+ (?:ft|m)")
_SIDE = re.compile(r"(?:north|east|south|west) side|both sides", re.IGNORECASE)


def stretch_name(blocks, from_m, to_m, first_m: float, last_m: float) -> str:
    """Name the stretch by the blocks it covers: from the first to the last of them.

    Blocks named by their cross streets ("Benton Blvd to Prospect Ave") give the outer two
    names, others ("3400") the first and the last; blocks that have only distances for a name
    give the stretch itself in feet. A touch of under a metre does not count.

    Examples
    --------
    >>> stretch_name(["A St to B St", "B St to C St"], [0, 100], [100, 200], 0, 200)
    'A St to C St'
    >>> stretch_name(["3400", "3500", "3600"], [0, 90, 180], [90, 180, 270], 0, 180)
    '3400 to 3500'
    >>> stretch_name(["up to B St", "B St on"], [0, 90], [90, 180], 0, 180)
    'B St'
    >>> stretch_name(["0 ft to 390 ft"], [0], [120], 0, 120)
    '0 ft to 390 ft'
    """
    covered = sorted(
        (start, end, str(block).strip())
        for block, start, end in zip(blocks, from_m, to_m)
        if min(end, last_m) - max(start, first_m) > 1.0 and str(block).strip()
    )
    if not covered:
        return ""
    first, last = _ends(covered[0][2])[0], _ends(covered[-1][2])[-1]
    if _DISTANCE.fullmatch(first) and _DISTANCE.fullmatch(last):
        return feet_stretch(first_m, last_m)
    return first if first == last else f"{first} to {last}"


def _ends(block: str) -> list:
    if block.lower().startswith("up to "):
        return [block[6:]]
    if block.lower().endswith(" on"):
        return [block[:-3]]
    return _TO.split(block)


def short_place(place: str, corridor: str) -> str:
    """Leave out of a long place what page and column say already: the street and the side.

    Examples
    --------
    >>> short_place("Main Street, north side, between A St and B St", "Main St")
    'between A St and B St'
    >>> short_place("3400 block Main St, both sides", "Main St")
    '3400 block Main St'
    """
    parts = [part.strip() for part in place.split(",")]
    kept = [part for part in parts if not _SIDE.fullmatch(part)]
    if len(kept) > 1 and kept[0].casefold().split()[:-1] == corridor.casefold().split()[:-1]:
        kept = kept[1:]
    return ", ".join(kept)
