"""What a walk list says of one stop."""

from kc_safety_plugin.core.field.stretch_names import block_ends, short_place
from kc_safety_plugin.core.units import FOOT

#: Feet within which a stop is at the crossing, metres beyond which it lies back from the street.
_AT, _BACK = 25.0, 20.0


def place_words(stop, words, corridor: str) -> str:
    """The place without what the heading says; else how far it is from the nearer cross street."""
    place = words.sentence(short_place(stop.place, corridor, stop.block))
    if place or not stop.block:
        return place or words("marked_place")
    first, last = stop.span
    ends = block_ends(stop.block)
    feet = [abs(stop.chainage - end) / FOOT for end in (first, last)]
    near = 0 if feet[0] <= feet[1] else 1
    rounded = 10 * round(feet[near] / 10)
    off = 10 * round(stop.away / FOOT / 10)
    if len(ends) < 2 or ends[0][:1].isdigit() and ends[0].endswith((" ft", " m")):
        at = 10 * round(stop.chainage / FOOT / 10)
        return words("off_feet" if stop.beside else "at_feet", feet=at, off=off)
    if stop.beside:
        return words("off_cross", off=off, cross=ends[near])
    if feet[near] < _AT and stop.away > _BACK:
        return words("back_at_cross", feet=off, cross=ends[near])
    if feet[near] < _AT:
        return words("at_cross", cross=ends[near])
    return words("from_cross", feet=rounded, cross=ends[near])
