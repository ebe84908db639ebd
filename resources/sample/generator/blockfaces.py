"""Hundred blocks: the places police addresses are masked to, and what draws crime to each."""

import math
from dataclasses import dataclass, field

import numpy as np

from . import plan, stories
from .dice import Dice
from .parcels import HOMES
from .places import BY_DAY, TROUBLE


@dataclass
class Hundred:
    """A hundred block with the one place its incidents are put on."""

    name: str
    hundred: int
    uv: tuple
    xy: tuple
    length: float
    weights: dict = field(default_factory=dict)
    trend: float = 1.0

    @property
    def address(self):
        """As the police write it: 2700 INDEPENDENCE AV, 3000 E 6 ST."""
        words = self.name.replace(" AVE", " AV").replace(" BLVD", " BL")
        for ordinal in ("6TH", "7TH", "8TH", "9TH"):
            words = words.replace(ordinal, ordinal[0])
        return f"{self.hundred} {words}"


def make_hundreds(segments, lots, lamps, shrubs, businesses, stops) -> list:
    """All hundred blocks with the weight each kind of offense gives them."""
    groups = {}
    for segment in segments:
        if segment.lane != "southbound":
            groups.setdefault((segment.name, segment.block), []).append(segment)
    hundreds = []
    for (name, hundred), own in sorted(groups.items()):
        longest = max(own, key=lambda s: (s.length, -s.street_id))
        xy = longest.at(longest.length / 2)
        length = sum(s.length for s in own)
        hundreds.append(Hundred(name, hundred, longest.middle, xy, length))
    near = _Near(lots, lamps, shrubs, businesses, stops)
    dice = Dice("luck of blocks")
    for hundred in hundreds:
        # Some blocks are worse for reasons that no layer shows.
        luck = math.exp(dice.normal(0, 0.2 if hundred.name == plan.INDEPENDENCE else 0.45))
        _weigh(hundred, near, luck)
    return hundreds


class _Near:
    """Counts what lies around a place."""

    def __init__(self, lots, lamps, shrubs, businesses, stops):
        self._homes = _places(lot.middle for lot in lots if lot.land_use in HOMES)
        self._empty = _places(lot.middle for lot in lots if lot.empty)
        self._lamps = _places(lamp.uv for lamp in lamps)
        self._out = np.array([lamp.out for lamp in lamps], float)
        self._wild = _places(s.uv for s in shrubs if s.top > 1.2)
        self._shops = _places(b.uv for b in businesses)
        self._trouble = np.array([TROUBLE[b.trade] + 0.12 * b.complaints for b in businesses])
        self._stops = _places(s.uv for s in stops)

    def at(self, uv):
        lamps = _within(self._lamps, uv, 75)
        return {
            "homes": _within(self._homes, uv, 80).sum(),
            "empty": min(14.0, _within(self._empty, uv, 90).sum()),
            "dark": float(self._out[lamps].mean()) if lamps.any() else 0.3,
            "wild": min(8.0, _within(self._wild, uv, 75).sum()),
            "trouble": self._trouble[_within(self._shops, uv, 65)].sum(),
            "stops": min(2.0, _within(self._stops, uv, 70).sum()),
        }


def _places(pairs):
    return np.array(list(pairs), float).reshape(-1, 2)


def _within(places, uv, reach):
    return np.hypot(places[:, 0] - uv[0], places[:, 1] - uv[1]) < reach


def _weigh(hundred, near, luck):
    found = near.at(hundred.uv)
    busy = {"arterial": 2.0, "collector": 1.2, "boulevard": 1.1, "local": 0.75}
    size = min(1.5, hundred.length / 110) * busy[plan.kind(hundred.name)]
    conditions = (
        1.15 * found["dark"] + 0.05 * found["empty"] + 0.06 * found["wild"]
        + 0.04 * min(found["trouble"], 10) + 0.10 * found["stops"]
    )  # fmt: skip
    quiet = any(
        hundred.name == street and low <= hundred.uv[0] <= high
        for street, low, high in stories.QUIET_AND_DARK
    )
    trade = 0.05 + float(min(found["trouble"], 12)) * (hundred.name == plan.INDEPENDENCE)
    hundred.weights = {
        "night": size * (0.5 if quiet else math.exp(conditions)),
        "home": 0.15 + 0.06 * float(found["homes"]) * (1 + 0.05 * found["empty"]),
        "shop": trade,
        "counter": trade,
        "family": 0.05 + 0.05 * float(found["homes"]),
        "any": size,
    }
    story = stories.stretch_at(hundred.name, hundred.uv[0])
    hot_u, hot_v, radius, trend = stories.PROSPECT
    if story:
        hundred.trend, luck = story.trend, story.heat
    elif math.hypot(hundred.uv[0] - hot_u, hundred.uv[1] - hot_v) < radius:
        hundred.trend, luck = trend, 2.6
    elif stories.near_stretch(*hundred.uv, reach=170):
        luck *= 1.5
    hundred.weights = {kind: luck * weight for kind, weight in hundred.weights.items()}
    if hundred.name == plan.INDEPENDENCE and BY_DAY[0] <= hundred.uv[0] <= BY_DAY[1]:
        # Watched and lit: thieves come while it is open, and few others at night.
        hundred.weights["counter"] = 70.0
        hundred.weights["night"] *= 0.5
