"""Block-level words for where an order lies: no house number, no name of a person."""

import re

import numpy as np

from .axis import Axis, Spots, compass_side, face_rows

_NUMBER = re.compile(r"^\d+(\.0+)?$")


def locations(axis: Axis, spots: Spots, both: str = "both sides") -> list:
    """Say where every spot is, such as ``3400 block Main St, north side``.

    ``both`` is said of spots without a side.
    """
    faces = axis.faces
    sides = compass_side(spots.direction, spots.side)
    words = []
    for row, side in zip(face_rows(axis, spots), sides):
        street = faces.street[row] or faces.corridor[row]
        words.append(place_words(faces.block[row], street, f"{side} side" if side else both))
    return words


def place_words(block: str, street: str, side: str) -> str:
    """Join block, street and side.

    Examples
    --------
    >>> place_words("3400", "Main St", "east side"), place_words("", "Main St", "east side")
    ('3400 block Main St, east side', 'Main St, east side')
    >>> place_words("Oak St to Elm Ave", "Main St", "both sides")
    'Main St, both sides, between Oak St and Elm Ave'
    >>> place_words("0 ft to 390 ft", "Main St", "east side")
    'Main St, 0 ft to 390 ft, east side'
    """
    block = " ".join(block.split())
    if not block or block == street:
        return f"{street}, {side}"
    if _NUMBER.match(block):
        return f"{block.split('.')[0]} block {street}, {side}"
    ends = block.split(" to ")
    if len(ends) == 2 and not block[0].isdigit():
        return f"{street}, {side}, between {ends[0]} and {ends[1]}"
    if street.casefold() in block.casefold():
        return f"{block}, {side}"
    return f"{street}, {block}, {side}"


def side_letters(side: np.ndarray) -> list:
    """``L`` and ``R`` of the corridor's direction, blank for both sides.

    Examples
    --------
    >>> side_letters(np.array([1, 0, -1]))
    ['L', '', 'R']
    """
    return [("R", "", "L")[int(s) + 1] for s in side]
