"""Distances along a corridor in the words of people who read feet."""

from kc_safety_plugin.core.units import FOOT


def feet_stretch(first_m: float, last_m: float) -> str:
    """A stretch by its two distances along the corridor, given in metres, to the nearest 10 ft.

    Examples
    --------
    >>> feet_stretch(44.0, 200.0), feet_stretch(0.0, 402.3)
    ('140 ft to 660 ft', '0 ft to 1,320 ft')
    """
    first, last = (10 * int(metres / FOOT / 10 + 0.5) for metres in (first_m, last_m))
    return f"{first:,} ft to {last:,} ft"
