"""311 requests of nearly two years in the 30 columns of the city's file."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from . import plan, stories
from .dice import Dice
from .output import to_degrees
from .request_types import DAYS, TYPES

HEADER = (
    "CASE ID", "SOURCE", "DEPARTMENT", "WORK GROUP", "REQUEST TYPE", "CATEGORY", "TYPE", "DETAIL",
    "CREATION DATE", "CREATION TIME", "CREATION MONTH", "CREATION YEAR", "STATUS",
    "EXCEEDED EST TIMEFRAME", "CLOSED DATE", "CLOSED MONTH", "CLOSED YEAR", "DAYS TO CLOSE",
    "STREET ADDRESS", "ADDRESS WITH GEOCODE", "ZIP CODE", "NEIGHBORHOOD", "COUNTY",
    "COUNCIL DISTRICT", "POLICE DISTRICT", "PARCEL ID NO", "LATITUDE", "LONGITUDE", "CASE URL",
    "30-60-90 Days Open Window",
)  # fmt: skip
FIRST = datetime(2023, 1, 2)
#: The file was drawn on this day: three days before the demo's first day.
DRAWN = datetime(2024, 11, 15)
SOURCES = (("PHONE", 62), ("WEB", 24), ("EMAIL", 6), ("BOT", 5), ("INSPE", 3))


@dataclass
class Request:
    """One case at a place of the plan, put on ``xy``."""

    cause: str
    uv: tuple
    xy: tuple
    address: str
    opened: datetime
    days: float
    status: str = "RESOL"


def make_requests(lots, lamps, shrubs) -> list:
    """All cases, oldest first."""
    dice = Dice("requests")
    cases = []

    def ask(cause, lot, xy=None, oldest=FIRST, patience=1.0):
        span = (DRAWN - oldest).total_seconds()
        opened = oldest + timedelta(seconds=int(dice.uniform() * span))
        opened = opened.replace(hour=dice.integer(7, 20), minute=dice.integer(0, 59), second=0)
        place = tuple(map(float, plan.place(*lot.middle))) if xy is None else xy
        days = dice.exponential(DAYS[cause] * patience)
        cases.append(Request(cause, lot.middle, place, lot.address, opened, days))

    nearest = _Nearest(lots)
    for lamp in lamps:
        bad = stories.stretch_at(lamp.street, lamp.uv[0])
        if lamp.out and dice.chance(0.55 if bad else 0.3):
            # A call in the last weeks, on the pole when the caller gave its number.
            xy = lamp.xy if dice.chance(0.4) else None
            ask("lamp", nearest.to(lamp.uv), xy, DRAWN - timedelta(days=70), 9)
            if dice.chance(0.25):
                ask("lamp", nearest.to(lamp.uv), None, DRAWN - timedelta(days=40), 9)
        elif not lamp.out and dice.chance(0.06):
            ask("lamp", nearest.to(lamp.uv))
    for shrub in shrubs:
        if shrub.top > 1.2 and dice.chance(0.25):
            ask("shrub", nearest.to(shrub.uv), None, DRAWN - timedelta(days=200), 2)
    for lot in lots:
        if lot.empty:
            house = bool(lot.building_sqft)
            for _ in range(dice.weighted((0, 1, 2, 3), (52, 28, 13, 7))):
                ask("empty house" if house and dice.chance(0.6) else "empty lot", lot)
            if dice.chance(0.3):
                ask("dumping", lot)
        elif lot.street == plan.INDEPENDENCE and dice.chance(0.22):
            ask("graffiti", lot)
        if stories.stretch_at(lot.street, lot.middle[0]) and dice.chance(0.35):
            # Fresh tips and tags in the bad stretches.
            ask(dice.pick(("dumping", "graffiti")), lot, None, DRAWN - timedelta(days=30), 6)
        if dice.chance(0.03):
            ask("trash", lot)
        if dice.chance(0.055):
            ask(dice.weighted(("other", "dumping", "day burner"), (86, 10, 4)), lot)
    _settle(cases, dice)
    cases.sort(key=lambda case: (case.opened, case.address, case.cause))
    return cases


class _Nearest:
    """The lot of an address for something on the street."""

    def __init__(self, lots):
        self._lots = lots
        self._places = np.array([lot.middle for lot in lots])

    def to(self, uv):
        apart = ((self._places - uv) ** 2).sum(axis=1)
        return self._lots[int(apart.argmin())]


def _settle(cases, dice):
    for case in cases:
        if case.opened + timedelta(days=case.days) > DRAWN:
            case.status = dice.weighted(("OPEN", "ASSIG"), (95, 5))
        else:
            case.status = dice.weighted(("RESOL", "CANC", "DUP"), (95, 3, 2))


def rows(cases):
    """Rows of the file; numbers of months and years as the file has them (``2023.0``)."""
    dice = Dice("request details")
    degrees = to_degrees(*zip(*(case.xy for case in cases)))
    for i, (case, (longitude, latitude)) in enumerate(zip(cases, degrees)):
        old, new = TYPES[case.cause]
        # Both vocabularies live on side by side, the old one in a fifth of the cases.
        kind = dice.pick(old if dice.chance(0.2) else new)
        closed = case.opened + timedelta(days=case.days)
        done = case.status not in ("OPEN", "ASSIG")
        waited = (DRAWN - case.opened).days
        zip_text = plan.zip_code(case.uv[0])
        address = case.address.title().replace("Th ", "th ")
        yield (
            f"{case.opened.year}{100000 + 37 * i:06d}", dice.weighted(*zip(*SOURCES)), *kind,
            f"{case.opened:%m/%d/%Y}", f"{case.opened:%I:%M %p}", case.opened.month,
            case.opened.year, case.status,
            "Y" if case.days > 1.4 * DAYS[case.cause] else "N",
            f"{closed:%m/%d/%Y}" if done else "", f"{closed.month}.0" if done else "",
            f"{closed.year}.0" if done else "", f"{(closed.date() - case.opened.date()).days}.0"
            if done else "",
            address, f"{address}{zip_text}\n({latitude}, {longitude})", f"{zip_text}.0",
            plan.neighborhood(*case.uv), "Jackson", "3.0" if case.uv[1] < 0 else "4.0", "East",
            10000 + dice.integer(1, 89999), latitude, longitude,
            f"https://example.org/synthetic/{case.opened.year}{100000 + 37 * i:06d}",
            "" if done else f"{min(90, waited // 30 * 30)}.0",
        )  # fmt: skip
