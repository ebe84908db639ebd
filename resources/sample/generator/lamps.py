"""Street lamps: poles along every street, with outages that gather in the bad stretches."""

from dataclasses import dataclass
from typing import Optional

from . import plan, stories
from .dice import Dice

#: By class of street: metres between poles, whether they alternate sides, metres from the centre
#: line, height in metres, and the lamps (words, lumens, share).
HABITS = {
    "arterial": (27.0, True, 7.6, 9.1, (
        ("LED cobra head 142 W", 18500, 70), ("HPS cobra head 250 W", 27500, 30))),
    "boulevard": (30.0, True, 6.8, 4.9, (
        ("LED acorn 70 W", 8200, 75), ("HPS acorn 100 W", 9500, 25))),
    "collector": (40.0, True, 6.6, 8.5, (
        ("LED cobra head 88 W", 11200, 60), ("HPS cobra head 150 W", 16000, 40))),
    "local": (52.0, False, 5.4, 7.6, (
        ("LED cobra head 54 W", 6900, 65), ("HPS cobra head 100 W", 9500, 35))),
}  # fmt: skip


@dataclass
class Lamp:
    """A pole at ``xy``; ``lumens`` and ``height`` may be unknown."""

    xy: tuple
    uv: tuple
    street: str
    kind: str
    lumens: Optional[int]
    height: Optional[float]
    out: bool = False
    pole_no: str = ""


def make_lamps(segments) -> list:
    """All lamps, numbered from the west."""
    dice = Dice("lamps")
    lamps = []
    for segment in segments:
        lamps += _along(segment, dice)
    _fail(lamps, Dice("lamp outages"))
    lamps.sort(key=lambda lamp: lamp.xy)
    for i, lamp in enumerate(lamps):
        # Numbers as on the pole: text, with zeros in front.
        lamp.pole_no = f"{(i * 7 + 1042) % 9973:05d}"
    return lamps


def _along(segment, dice):
    spacing, alternate, offset, height, kinds = HABITS[plan.kind(segment.name)]
    if segment.length < 22 or segment.lane == "southbound":
        return
    count = max(1, round(segment.length / spacing))
    side = 1 if dice.chance(0.5) else -1
    kind, lumens, _ = dice.weighted(kinds, [k[2] for k in kinds])
    for i in range(count):
        along = (i + 0.5) * segment.length / count + dice.uniform(-2.5, 2.5)
        if alternate:
            side = -side
        xy = tuple(round(c, 2) for c in segment.at(along, side * offset))
        # A pole missing here and there, as on every street.
        if plan.kind(segment.name) == "local" and dice.chance(0.06):
            continue
        yield Lamp(
            xy, segment.plan_at(along), segment.name, kind,
            None if dice.chance(0.02) else lumens,
            None if dice.chance(0.02) else round(height + dice.pick((-0.3, 0.0, 0.0, 0.3)), 1),
        )  # fmt: skip


def _fail(lamps, dice):
    """Some lamps fail anywhere; in the bad stretches a set share of them does."""
    for story in stories.STRETCHES:
        own = [lamp for lamp in lamps if stories.stretch_at(lamp.street, lamp.uv[0]) is story]
        for lamp in dice.shuffled(own)[: round(story.lamps_out * len(own))]:
            lamp.out = True
    for lamp in lamps:
        u, v = lamp.uv
        if stories.stretch_at(lamp.street, u):
            continue
        share = 0.025
        if stories.near_stretch(u, v):
            share = 0.30
        if any(lamp.street == s and a <= u <= b for s, a, b in stories.QUIET_AND_DARK):
            share = 0.8
        hot_u, hot_v, radius, _ = stories.PROSPECT
        if (u - hot_u) ** 2 + (v - hot_v) ** 2 < radius**2:
            share = 0.5
        lamp.out = dice.chance(share)
