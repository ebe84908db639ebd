"""Say which blocks a stretch of the corridor covers."""

import re

from kc_safety_plugin.core.corridors.feet import feet_stretch

_TO = re.compile(r"\s+(?:to|[-–—])\s+", re.IGNORECASE)
_DISTANCE = re.compile(r"[\d,]+ (?:ft|m)")
_BETWEEN = re.compile(r"between (.+) and (.+)", re.IGNORECASE)
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
    first, last = block_ends(covered[0][2])[0], block_ends(covered[-1][2])[-1]
    if _DISTANCE.fullmatch(first) and _DISTANCE.fullmatch(last):
        return feet_stretch(first_m, last_m)
    return first if first == last else f"{first} to {last}"


def block_ends(block: str) -> list:
    """The names at the two ends of a block, or its one name.

    Examples
    --------
    >>> block_ends("Bales Ave to Askew Ave"), block_ends("3400")
    (['Bales Ave', 'Askew Ave'], ['3400'])
    """
    if block.lower().startswith("up to "):
        return [block[6:]]
    if block.lower().endswith(" on"):
        return [block[:-3]]
    return _TO.split(block)


def crossings(blocks, from_m, to_m) -> list:
    """(chainage, name) of the cross streets that the names of the blocks tell, in order.

    Examples
    --------
    >>> crossings(["A St to B St", "B St to C St", "40 ft to 90 ft"], [0, 90, 180], [90, 180, 200])
    [(0.0, 'A St'), (90.0, 'B St'), (180.0, 'C St')]
    """
    found: dict = {}
    for block, start, end in zip(blocks, from_m, to_m):
        ends = block_ends(str(block).strip())
        if len(ends) == 2:
            for name, chainage in zip(ends, (start, end)):
                if not _DISTANCE.fullmatch(name):
                    found.setdefault((name, round(float(chainage) / 30)), float(chainage))
    return sorted((chainage, name) for (name, _), chainage in found.items())


def short_place(place: str, corridor: str, block: str = "") -> str:
    """Leave out of a place what page, heading and column say already: street, side and block.

    Examples
    --------
    >>> short_place("Main Street, north side, between A St and B St", "Main St")
    'between A St and B St'
    >>> short_place("Main Street, north side, between A St and B St", "Main St", "A St to B St")
    ''
    >>> short_place("3400 block Main St, both sides", "Main St")
    '3400 block Main St'
    """
    # A comma within a number, as in 1,160 ft, parts nothing.
    parts = [part.strip() for part in re.split(r",(?!\d{3}\b)", place)]
    kept = [part for part in parts if not _SIDE.fullmatch(part) and not _says(part, block)]
    if kept and len(parts) > 1 and _same_street(kept[0], corridor):
        kept = kept[1:]
    return ", ".join(kept)


def _says(part: str, block: str) -> bool:
    between = _BETWEEN.fullmatch(part)
    ends = list(between.groups()) if between else [part]
    named = block_ends(block) if block else []
    told = [end.casefold() for end in ends] == [end.casefold() for end in named]
    return told and bool(named) or bool(block) and part.casefold() == block.casefold()


def _same_street(one: str, two: str) -> bool:
    """True for the same words, the last of which may be abbreviated."""
    one_words, two_words = one.casefold().split(), two.casefold().split()
    return one_words == two_words or (len(one_words) > 1 and one_words[:-1] == two_words[:-1])
