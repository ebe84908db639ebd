"""Shrubs beside the walk and trees, each with the height of its top and of its lowest leaves."""

import math
from dataclasses import dataclass

from . import plan, stories
from .dice import Dice

SHRUBS = ("Amur honeysuckle", "Forsythia", "Lilac", "Privet hedge", "Yew", "Burning bush")
#: Name, usual height, crown radius, height of the lowest leaves.
TREES = (
    ("Pin oak", 15.0, 4.6, 2.6),
    ("Silver maple", 14.0, 4.8, 2.9),
    ("Hackberry", 13.0, 4.2, 3.0),
    ("Honeylocust", 12.0, 4.3, 3.1),
    ("Callery pear", 8.5, 2.8, 2.1),
    ("Redbud", 5.5, 2.5, 1.9),
    ("Hawthorn", 5.0, 2.3, 1.8),
)


@dataclass(frozen=True)
class Plant:
    """A shrub (outline) or a tree (crown of ``radius`` around ``xy``)."""

    kind: str
    species: str
    xy: tuple
    uv: tuple
    outline: tuple
    radius: float
    top: float
    bottom: float
    beside_walk: bool


def make_shrubs(segments) -> list:
    """Hedges and bushes between walk and lots; wild ones in the bad stretches."""
    dice = Dice("shrubs")
    shrubs = []
    for segment in segments:
        if segment.length < 30 or segment.lane == "southbound":
            continue
        for side in (1, -1):
            at = 9.0 + dice.uniform(0, 10)
            while at < segment.length - 9:
                story = stories.stretch_at(segment.name, segment.plan_at(at)[0])
                wild, share = story is not None, 0.05
                if story:
                    share = story.overgrown
                elif stories.near_stretch(*segment.plan_at(at)):
                    wild, share = dice.chance(0.4), 0.16
                elif segment.name == plan.INDEPENDENCE:
                    share = 0.03
                length = dice.uniform(4, 11) if wild else dice.uniform(2, 6)
                if dice.chance(share):
                    shrubs.append(_shrub(segment, side, at, length, wild, dice))
                at += length + dice.uniform(0.5, 4)
    return shrubs


def _shrub(segment, side, at, length, wild, dice):
    near = dice.uniform(5.9, 6.8) if wild else dice.uniform(6.6, 7.6)
    far = near + (dice.uniform(1.6, 2.6) if wild else dice.uniform(0.9, 1.5))
    corners = ((at, near), (at + length, near), (at + length, far), (at, far))
    outline = tuple(segment.at(along, side * off) for along, off in corners)
    top = dice.uniform(1.5, 2.7) if wild else dice.uniform(0.4, 1.1)
    species = SHRUBS[0] if wild and dice.chance(0.6) else dice.pick(SHRUBS)
    middle = segment.at(at + length / 2, side * (near + far) / 2)
    return Plant(
        "shrub", species, middle, segment.plan_at(at + length / 2), outline, (far - near) / 2,
        round(top, 1), 0.0, True,
    )  # fmt: skip


def make_trees(segments, lots) -> list:
    """Street trees and trees behind the houses."""
    dice = Dice("trees")
    trees = []
    for segment in segments:
        if segment.length < 30 or segment.lane == "southbound":
            continue
        kind = plan.kind(segment.name)
        spacing = {"arterial": 44, "boulevard": 20, "collector": 36, "local": 36}[kind]
        for side in (1, -1):
            at = dice.uniform(12, 12 + spacing)
            while at < segment.length - 10:
                trees.append(_street_tree(segment, side, at, dice))
                at += spacing * dice.uniform(0.6, 1.9)
    for lot in lots:
        if lot.area < 260 or not dice.chance(0.9 if lot.land_use == "7100" else 0.09):
            continue
        for _ in range(60 if lot.land_use == "7100" else 1):
            u, v = _behind(lot, dice)
            x, y = (float(c) for c in plan.place(u, v))
            trees.append(_tree((x, y), (u, v), dice, 1.0, False))
    return trees


def _street_tree(segment, side, at, dice):
    uv = segment.plan_at(at)
    story = stories.stretch_at(segment.name, uv[0])
    # Low limbs where nobody prunes.
    low = 0.45 if story and dice.chance(story.overgrown) else 1.0
    offset = {"arterial": 9.2, "boulevard": 9.0}.get(plan.kind(segment.name), 7.4)
    return _tree(segment.at(at, side * offset), uv, dice, low, True)


def _tree(xy, uv, dice, low, beside_walk):
    species, height, radius, bottom = dice.pick(TREES)
    size = dice.uniform(0.65, 1.2)
    return Plant(
        "tree", species, tuple(round(c, 2) for c in xy), uv, (), round(radius * size, 1),
        round(height * size, 1), round(bottom * (0.75 + 0.35 * size) * low, 1), beside_walk,
    )  # fmt: skip


def _behind(lot, dice):
    """A place on the half of the lot away from its street."""
    a, b = dice.uniform(0.2, 0.8), dice.uniform(0.68, 0.92)
    across = {"S": (a, b), "N": (a, 1 - b), "W": (b, a), "E": (1 - b, a)}[lot.face]
    if lot.land_use == "7100":
        across = (dice.uniform(0.05, 0.95), dice.uniform(0.05, 0.95))
    return (
        lot.west + across[0] * (lot.east - lot.west),
        lot.south + across[1] * (lot.north - lot.south),
    )


def crown(tree, corners=6):
    """The crown's outline."""
    turns = [2 * math.pi * i / corners for i in range(corners)]
    return tuple(
        (tree.xy[0] + tree.radius * math.cos(t), tree.xy[1] + tree.radius * math.sin(t))
        for t in turns
    )
