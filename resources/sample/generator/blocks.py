"""City blocks: the rectangles of the plan between neighboring streets."""

from typing import NamedTuple, Optional

from . import plan

#: Depth of the outermost row of lots, beyond the last street.
BORDER = 46.0
#: Narrower blocks are medians of divided boulevards.
MEDIAN = 45.0


class Block(NamedTuple):
    """Bounds in plan coordinates and the streets on the four sides (None at the city's edge)."""

    west: float
    east: float
    south: float
    north: float
    on_west: Optional[str]
    on_east: Optional[str]
    on_south: Optional[str]
    on_north: Optional[str]

    @property
    def middle(self):
        return (self.west + self.east) / 2, (self.south + self.north) / 2


def _row(v, west, east):
    """Name of the east-west street that closes the column at v."""
    for line in plan.EAST_WEST:
        if line.at == v and line.low <= west and line.high >= east:
            return line.name
    # Two streets may share the column where the name changes.
    names = [n.name for n in plan.EAST_WEST if n.at == v and n.low < east and n.high > west]
    return names[0] if len(names) > 1 else None


def make_blocks() -> list:
    """All blocks, from the south-west."""
    rows = sorted({line.at for line in plan.EAST_WEST})
    blocks, open_columns = [], {}
    for below, above in zip(rows, rows[1:]):
        legs = [leg for leg in plan.NORTH_SOUTH if leg.low <= below and leg.high >= above]
        columns = {}
        for left, right in zip(legs, legs[1:]):
            key = (left.at, right.at)
            started = open_columns.pop(key, None)
            if started is None:
                started = (below, _row(below, *key))
            columns[key] = (*started, left.name, right.name)
        # Columns that do not go on (a street begins) end here without a street between.
        for key, (south, on_south, on_west, on_east) in columns.items():
            closing = _row(above, *key)
            goes_on = any(a.at == key[0] and b.at == key[1] for a, b in _pairs(above, rows))
            if closing or not goes_on:
                blocks.append(Block(*key, south, above, on_west, on_east, on_south, closing))
            else:
                open_columns[key] = (south, on_south)
    return [b for b in blocks if b.east - b.west > MEDIAN] + _border(rows)


def _pairs(v, rows):
    """Neighboring legs just north of v."""
    higher = [row for row in rows if row > v]
    if not higher:
        return []
    legs = [leg for leg in plan.NORTH_SOUTH if leg.low <= v and leg.high >= higher[0]]
    return list(zip(legs, legs[1:]))


def _border(rows):
    """One row of lots beyond the last street in the north, south and east."""
    border = []
    for v, low, high in (
        (plan.SOUTH, plan.SOUTH - BORDER, plan.SOUTH),
        (plan.NORTH, plan.NORTH, plan.NORTH + BORDER),
    ):
        legs = [leg for leg in plan.NORTH_SOUTH if leg.low <= v <= leg.high]
        for left, right in zip(legs, legs[1:]):
            street = _row(v, left.at, right.at)
            if street is None or right.at - left.at <= MEDIAN:
                continue
            sides = (None, street) if low < plan.SOUTH else (street, None)
            border.append(Block(left.at, right.at, low, high, left.name, right.name, *sides))
    east = [line for line in plan.EAST_WEST if line.high == plan.EAST]
    east.sort(key=lambda line: line.at)
    for below, above in zip(east, east[1:]):
        border.append(
            Block(
                plan.EAST, plan.EAST + BORDER, below.at, above.at,
                "DRURY AVE", None, below.name, above.name,
            )
        )  # fmt: skip
    return border
