"""Businesses, bus stops, dangerous buildings, Land Bank lots, census blocks."""

from typing import NamedTuple

from . import plan, stories
from .blocks import make_blocks
from .dice import Dice
from .parcels import HOMES

#: Type of business, share, minutes for a visit, how much trouble it draws.
TRADES = (
    ("grocery", 9, 12, 1.4), ("restaurant", 17, 10, 0.5), ("liquor store", 6, 12, 3.0),
    ("gas station", 6, 12, 2.6), ("tire shop", 9, 10, 0.5), ("auto repair", 10, 12, 0.5),
    ("laundromat", 4, 8, 1.0), ("pawn shop", 4, 12, 1.5), ("bar", 4, 12, 2.2),
    ("check cashing", 3, 8, 1.0), ("barber shop", 9, 6, 0.4), ("clinic", 3, 8, 0.3),
    ("discount store", 5, 10, 1.8), ("phone store", 6, 6, 0.6),
)  # fmt: skip
TROUBLE = {trade: weight for trade, _, _, weight in TRADES}
#: One place of trouble in each bad stretch.
OF_STRETCH = {"A": "gas station", "B": "liquor store", "C": "bar", "D": "motel"}
TROUBLE["motel"] = 3.0
#: A shopping place that is hot by day although well lit and tended.
BY_DAY = (367681.0, 367749.0, "discount store")


class Business(NamedTuple):
    """A business on a lot of the avenue."""

    number: int
    name: str
    trade: str
    address: str
    complaints: int
    violations: int
    calls: int
    license: str
    minutes: int
    uv: tuple


class Stop(NamedTuple):
    stop_id: str
    name: str
    direction: str
    routes: str
    shelter: bool
    boardings: int
    xy: tuple
    uv: tuple


def make_businesses(lots) -> list:
    """Shops on the avenue; names say that they are invented."""
    dice = Dice("businesses")
    shops = [
        lot for lot in lots
        if lot.street == plan.INDEPENDENCE and not lot.empty and lot.building_sqft
        and lot.land_use in ("2100", "2300", "3120", "1200")
    ]  # fmt: skip
    shops.sort(key=lambda lot: lot.middle)
    forced = {}
    for story in stories.STRETCHES:
        inside = [lot for lot in shops if story.low < lot.middle[0] < story.high]
        forced[id(inside[len(inside) // 2])] = OF_STRETCH[story.key]
    for lot in shops:
        if BY_DAY[0] - 30 < lot.middle[0] < BY_DAY[1] + 30 and BY_DAY[2] not in forced.values():
            forced[id(lot)] = BY_DAY[2]
    made = []
    for i, lot in enumerate(shops, 1):
        trade, _, minutes, trouble = dice.weighted(TRADES, [t[1] for t in TRADES])
        if id(lot) in forced:
            trade, minutes, trouble = forced[id(lot)], 14, 5.0
        complaints = int(dice.exponential(1.1 * trouble**1.6))
        if id(lot) in forced:
            complaints += 14
        made.append(
            Business(
                i, f"Sample {trade.title()} No. {i}", trade, lot.address, complaints,
                int(dice.exponential(0.35 * trouble)), int(complaints * dice.uniform(1.2, 3.2)),
                dice.weighted(("current", "expired", "none found"), (82, 14, 4)), minutes,
                lot.middle,
            )
        )  # fmt: skip
    return made


def make_stops(segments) -> list:
    """Stops in both directions near every second or third crossing of the bus streets."""
    dice = Dice("stops")
    stops = []
    for name, apart, routes in (
        (plan.INDEPENDENCE, 190, "24"),
        ("PROSPECT AVE", 200, "71"),
    ):
        own = [s for s in segments if s.name == name]
        own.sort(key=lambda s: s.u[0] if s.axis == "EW" else -s.v[0])
        last = -1e9
        for segment in own:
            place = segment.u[0] if segment.axis == "EW" else -segment.v[0]
            if place - last < apart or segment.length < 45:
                continue
            last = place
            cross = _crossing(segment)
            for side, direction in ((-1, "ahead"), (1, "back")):
                words = {"EW": ("EB", "WB"), "NS": ("SB", "NB")}[segment.axis]
                word = words[direction == "back"]
                at = 16.0 + 4 * (side > 0)
                stops.append(
                    Stop(
                        f"{len(stops) + 2101}", f"{name} @ {cross} ({word})", word, routes,
                        dice.chance(0.4), int(8 + dice.exponential(45)),
                        tuple(round(c, 2) for c in segment.at(at, side * 7.0)),
                        segment.plan_at(at),
                    )
                )  # fmt: skip
    return stops


def _crossing(segment):
    """Name of the street at the segment's start."""
    u, v = segment.u[0], segment.v[0]
    if segment.axis == "EW":
        legs = [leg for leg in plan.NORTH_SOUTH if leg.at == u and leg.low <= v <= leg.high]
    else:
        legs = [row for row in plan.EAST_WEST if row.at == v and row.low <= u <= row.high]
    return legs[0].name


def _day(dice, first, last):
    return f"{dice.integer(first, last)}-{dice.integer(1, 12):02d}-{dice.integer(1, 28):02d}"


def make_dangerous(lots) -> list:
    """Cases against dangerous buildings; a few on lots that no file calls vacant."""
    dice = Dice("dangerous")
    rows = []
    for lot in lots:
        listed = lot.empty and bool(lot.building_sqft) and dice.chance(0.33)
        surprise = not lot.empty and lot.land_use in HOMES and dice.chance(0.003)
        if listed or surprise:
            u, v = lot.middle
            place = plan.place(u + dice.uniform(-2, 2), v + dice.uniform(-2, 2))
            rows.append((
                tuple(map(float, place)), f"DB{len(rows) + 20190:06d}", lot.address,
                _day(dice, 2019, 2023),
                dice.weighted(("open", "repair ordered", "demolition ordered"), (6, 3, 2)),
            ))  # fmt: skip
    return rows


def make_land_bank(lots) -> list:
    """Lots held by the Land Bank; some sold and built on since, some with the wrong number."""
    dice = Dice("land bank")
    rows = []
    for lot in lots:
        share = 0.0
        if lot.empty:
            share = 0.12 if lot.building_sqft else 0.32
        elif lot.land_use in HOMES:
            share = 0.004
        if dice.chance(share):
            place = plan.place(*lot.middle)
            rows.append((
                tuple(map(float, place)), lot.parcel_id, lot.address, _day(dice, 2012, 2022),
                bool(lot.building_sqft),
            ))  # fmt: skip
    return rows


def make_census(lots) -> list:
    """Census-like blocks between the streets, with people and homes."""
    dice = Dice("census")
    homes = {"1111": 1, "1122": 2, "1124": 4, "1125": 12}
    per_block = {}
    for lot in lots:
        per_block.setdefault(lot.block, []).append(homes.get(lot.land_use, 0))
    rows = []
    for i, block in enumerate(make_blocks()):
        units = sum(per_block.get(i, ()))
        people = int(units * dice.uniform(1.9, 2.9))
        u = (block.west, block.east, block.east, block.west)
        v = (block.south, block.south, block.north, block.north)
        x, y = plan.place(u, v)
        rows.append((tuple(zip(x.tolist(), y.tolist())), f"SAMPLE{i:06d}", people, units))
    return rows
