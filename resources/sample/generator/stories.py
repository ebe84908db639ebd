"""The places where conditions are bad on purpose, so that the chain has something true to find."""

from typing import NamedTuple

from .plan import INDEPENDENCE


class Stretch(NamedTuple):
    """A stretch of Independence Avenue. Shares are of lamps, of walk and of lots near it."""

    key: str
    low: float
    high: float
    lamps_out: float
    overgrown: float
    vacant: float
    trend: float
    heat: float


#: From Bales to Cleveland, Norton to Spruce, Elmwood to Poplar, Denver to Hardesty.
STRETCHES = (
    Stretch("A", 366802, 367084, 0.75, 0.55, 0.45, 1.0, 1.6),
    Stretch("B", 367352, 367577, 0.45, 0.65, 0.30, 1.1, 1.7),
    Stretch("C", 367865, 368148, 0.80, 0.35, 0.35, 1.8, 1.05),
    Stretch("D", 368450, 368672, 0.50, 0.40, 0.55, 0.9, 1.35),
)

#: Dark and yet quiet, so that light alone explains nothing: (street, from, to) along the street.
QUIET_AND_DARK = (("PENDLETON AVE", 365103, 365491), ("E 7TH ST", 368281, 368672))
#: Hot and dark away from the avenue, less so in the second year: Prospect and 9th.
PROSPECT = (365900.0, -400.0, 130.0, 0.55)

#: Where lots stand empty: u, v, radius, share at the centre.
EMPTY = tuple(((s.low + s.high) / 2, side * 55.0, 120.0, s.vacant) for s in STRETCHES for side in (
    -1, 1)) + (
    (365900.0, -390.0, 170.0, 0.5),
    (365250.0, -300.0, 130.0, 0.35),
    (366300.0, -340.0, 130.0, 0.3),
    (367150.0, -330.0, 110.0, 0.35),
    (368330.0, 330.0, 110.0, 0.25),
)  # fmt: skip


def stretch_at(name: str, u: float):
    """The bad stretch that this place of this street lies in, or None."""
    if name != INDEPENDENCE:
        return None
    return next((s for s in STRETCHES if s.low <= u <= s.high), None)


def near_stretch(u: float, v: float, reach: float = 110.0):
    """The bad stretch within ``reach`` of a place off the avenue, or None."""
    return next((s for s in STRETCHES if s.low - 20 <= u <= s.high + 20 and abs(v) <= reach), None)
