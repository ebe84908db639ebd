"""Order numbers people can read out over the telephone."""

import uuid
from functools import lru_cache

# Crockford's alphabet: no I, L, O or U, so nothing is mistaken for 1 or 0.
_ALPHABET = "0123456789" + "ABCDEFGH" + "JK" + "MN" + "PQRST" + "VWXYZ"
_SHORT, _WHOLE = 5, 26

_CODES = {
    "lighting": "LT",
    "vegetation": "VG",
    "vacancy": "VC",
    "dumping": "DU",
    "graffiti": "GR",
    "business": "BZ",
    "other": "OT",
}
_DIRECTIONS = {"n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east", "west", "the"}


def corridor_code(name: str) -> str:
    """Return three letters for a corridor: the first of its name, direction words left out.

    Examples
    --------
    >>> corridor_code("E Independence Ave"), corridor_code("31st Street"), corridor_code("")
    ('IND', '31S', 'COR')
    """
    words = ["".join(c for c in word if c.isalnum()) for word in name.split()]
    words = [word for word in words if word]
    named = [word for word in words if word.lower() not in _DIRECTIONS] or words
    plain = "".join(named).encode("ascii", "ignore").decode().upper()
    return (plain[:3] or "COR").ljust(3, "X")


def condition_code(condition: str) -> str:
    """Two letters for a condition; one a city made up gives its own first two."""
    plain = "".join(c for c in condition.upper() if c.isascii() and c.isalnum())
    return _CODES.get(condition, (plain + "XX")[:2])


def order_numbers(orders: list, taken: frozenset = frozenset()) -> list:
    """Return one number per order, such as ``IND-LT-7K3QF``.

    Parameters
    ----------
    orders : list of (wo_id, corridor, condition)
    taken : frozenset of str
        Numbers already given out, which no order gets again.

    Notes
    -----
    The last part is the beginning of the order's UUID in base 32, not a running count: the
    same finding keeps its number whatever else is found beside it and whether or not the
    earlier orders are at hand. Where two orders would share one (about once in a thousand
    corridors) the one with the larger UUID takes more characters.

    Examples
    --------
    >>> order_numbers([("c5f9e7e0-0000-5000-8000-000000000000", "Main St", "lighting")])
    ['MAI-LT-RQWYF']
    """
    given, numbers = set(taken), [""] * len(orders)
    for place in sorted(range(len(orders)), key=lambda i: orders[i][0]):
        wo_id, corridor, condition = orders[place]
        head, value = _head(corridor, condition), uuid.UUID(wo_id).int
        for length in range(_SHORT, _WHOLE + 1):
            numbers[place] = head + _base32(value, length)
            if numbers[place] not in given:
                break
        given.add(numbers[place])
    return numbers


@lru_cache(maxsize=256)
def _head(corridor: str, condition: str) -> str:
    return f"{corridor_code(corridor)}-{condition_code(condition)}-"


def _base32(value: int, length: int) -> str:
    """The leading ``length`` characters; 130 bits, so that they carry the leading bits."""
    shifts = range(125, 125 - 5 * length, -5)
    return "".join(_ALPHABET[((value << 2) >> shift) & 31] for shift in shifts)
