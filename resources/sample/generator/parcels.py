"""Lots: each block cut into lots that face a street, with what stands on them."""

from dataclasses import dataclass
from typing import Optional

from . import plan, stories
from .blocks import make_blocks
from .dice import Dice

#: Codes of the city's 2015 land use file, its words shortened.
LAND_USE = {
    "1111": "Single Family",
    "1122": "Duplex",
    "1124": "Multifamily - 4 units",
    "1125": "Multifamily - 5 units or greater",
    "1200": "Hotel / Motel",
    "2100": "Commercial (Non-Office)",
    "2300": "Office",
    "3120": "Light Industry / Vehicle Sale / Service",
    "4110": "School",
    "5212": "Paved Parking",
    "6620": "Church",
    "7100": "Park",
    "9500": "Vacant Residential",
    "9600": "Vacant Non-Residential",
}
HOMES = ("1111", "1122", "1124", "1125")
STRIP = 36.0
SCHOOL, PARKS = (367780.0, -300.0), ((365020.0, 420.0), (366020.0, 420.0), (368400.0, 460.0))


@dataclass
class Lot:
    """A lot; ``west … north`` in plan coordinates, ``face`` the side of its street."""

    west: float
    east: float
    south: float
    north: float
    face: str
    street: str
    block: int
    number: int = 0
    land_use: str = ""
    building_sqft: Optional[int] = None
    year_built: Optional[int] = None
    parcel_id: str = ""
    empty: bool = False

    @property
    def middle(self):
        return (self.west + self.east) / 2, (self.south + self.north) / 2

    @property
    def area(self):
        return (self.east - self.west) * (self.north - self.south)

    @property
    def address(self):
        return f"{self.number} {self.street}"

    @property
    def corners(self):
        u = (self.west, self.east, self.east, self.west)
        v = (self.south, self.south, self.north, self.north)
        return tuple(zip(*(c.tolist() for c in plan.place(u, v))))

    @property
    def building(self):
        """The footprint in plan coordinates, or None."""
        if not self.building_sqft:
            return None
        width, depth = self.east - self.west, self.north - self.south
        u, v = self.middle
        return u - 0.34 * width, u + 0.34 * width, v - 0.27 * depth, v + 0.27 * depth


def make_parcels() -> list:
    """All lots with use, building, address and id."""
    dice = Dice("parcels")
    lots = []
    for i, block in enumerate(make_blocks()):
        lots += _cut(block, i, dice)
    taken, quota = set(), dict.fromkeys(stories.STRETCHES, 0.5)
    for lot in lots:
        _use(lot, dice, quota)
        _number(lot, taken)
    per_block = {}
    for lot in lots:
        count = per_block[lot.block] = per_block.get(lot.block, 0) + 1
        book = "01274" if lot.west < plan.BENTON else "12740"
        lot.parcel_id = f"{book}{lot.block:05d}{count:03d}0000"
    return lots


def _cut(block, index, dice):
    """Lots of one block: shops along the avenue, homes behind."""
    west = block.west + plan.half_width(block.on_west)
    east = block.east - plan.half_width(block.on_east)
    south = block.south + plan.half_width(block.on_south)
    north = block.north - plan.half_width(block.on_north)
    whole = _institution(block)
    if whole:
        face, street = _any_street(block)
        return [Lot(west, east, south, north, face, street, index, land_use=whole)]
    lots = []

    def row(a, b, c, d, face, street, mean):
        """Lots side by side in the rectangle, all facing one street."""
        along = (b - a) if face in "NS" else (d - c)
        cuts = _widths(along, mean, dice)
        for low, high in zip(cuts, cuts[1:]):
            box = (a + low, a + high, c, d) if face in "NS" else (a, b, c + low, c + high)
            lots.append(Lot(*box, face, street, index))

    if block.on_south == plan.INDEPENDENCE:
        row(west, east, south, south + STRIP, "S", block.on_south, 25)
        south += STRIP
    if block.on_north == plan.INDEPENDENCE:
        row(west, east, north - STRIP, north, "N", block.on_north, 25)
        north -= STRIP
    streets = {"W": block.on_west, "E": block.on_east, "S": block.on_south, "N": block.on_north}
    if block.on_south == plan.INDEPENDENCE:
        streets["S"] = None
    if block.on_north == plan.INDEPENDENCE:
        streets["N"] = None
    _homes(row, (west, east, south, north), streets, dice)
    return lots


def _homes(row, box, streets, dice):
    west, east, south, north = box
    width, height = east - west, north - south
    mean = dice.pick((14.0, 15.5, 17.5))
    across = streets["N"] and streets["S"] and height <= 1.25 * width and height > 55
    if across and (width > 1.5 * height or dice.chance(0.6)):
        half = (south + north) / 2
        row(west, east, south, half - 2, "S", streets["S"], mean)
        row(west, east, half + 2, north, "N", streets["N"], mean)
    elif height <= 50 and (streets["N"] or streets["S"]):
        face = "N" if streets["N"] else "S"
        row(west, east, south, north, face, streets[face], mean)
    elif width > 55 and streets["W"] and streets["E"]:
        half = (west + east) / 2
        row(west, half - 2, south, north, "W", streets["W"], mean)
        row(half + 2, east, south, north, "E", streets["E"], mean)
    else:
        face = "W" if streets["W"] else "E"
        row(west, east, south, north, face, streets[face], mean)


def _widths(length, mean, dice):
    count = max(1, round(length / mean))
    parts = [0.75 + 0.5 * dice.uniform() for _ in range(count)]
    cuts, total = [0.0], sum(parts)
    for part in parts:
        cuts.append(cuts[-1] + length * part / total)
    return cuts


def _institution(block):
    def holds(u, v):
        return block.west < u < block.east and block.south < v < block.north

    if holds(*SCHOOL):
        return "4110"
    return "7100" if any(holds(*park) for park in PARKS) else None


def _any_street(block):
    for face, street in zip("SNWE", (block.on_south, block.on_north, block.on_west, block.on_east)):
        if street:
            return face, street
    raise AssertionError("a block without streets")


def _use(lot, dice, quota):
    u, v = lot.middle
    shop = lot.street == plan.INDEPENDENCE
    if not lot.land_use:
        if shop:
            lot.land_use = dice.weighted(
                ("2100", "3120", "2300", "5212", "1125", "1111", "6620", "1200"),
                (52, 13, 6, 10, 7, 8, 3, 1),
            )
        else:
            lot.land_use = dice.weighted(HOMES + ("6620",), (84, 9, 3, 3, 1))
    share = 0.045
    for center_u, center_v, radius, most in stories.EMPTY:
        apart = (u - center_u) ** 2 + (v - center_v) ** 2
        share = max(share, most * 2.718281828 ** (-apart / (2 * radius**2)))
    open_use = lot.land_use in ("4110", "5212", "7100")
    lot.empty = lot.land_use not in ("4110", "7100") and dice.chance(share)
    story = stories.stretch_at(lot.street, u)
    if story:
        # Every third storefront or so, not as luck has it.
        quota[story] += story.vacant
        lot.empty = quota[story] >= 1
        quota[story] -= lot.empty
    house = not lot.empty or dice.chance(0.45)
    if lot.empty:
        home = lot.land_use in HOMES
        lot.land_use = "9500" if home else "9600"
    if house and (lot.empty or not open_use):
        floors = dice.uniform(0.32, 0.55) if shop else dice.uniform(0.28, 0.5)
        lot.building_sqft = min(24000, int(lot.area * floors * 10.764))
        lot.year_built = dice.integer(1886, 1965 if not shop else 1998)
    else:
        lot.building_sqft = 0 if dice.chance(0.5) else None
        dice.uniform()
    if lot.land_use == "4110":
        lot.building_sqft, lot.year_built = 61200, 1924


def _number(lot, taken):
    """The house number by the place along the street, even or odd by the side."""
    u, v = lot.middle
    number = plan.house_number("EW", u) if lot.face in "NS" else plan.house_number("NS", v)
    # A lot that faces south stands north of its street; east- and north-facing ones likewise.
    number += 0 if lot.face in "SE" else 1
    while (number, lot.street) in taken:
        number += 2
    taken.add((number, lot.street))
    lot.number = number
