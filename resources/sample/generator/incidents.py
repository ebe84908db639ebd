"""Police reports of two years: one row per person involved, as the department publishes them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from .dice import Dice, Wheel
from .offenses import HOURS, OFFENSES, SEASON, WEEK, Offense
from .output import to_degrees
from .plan import zip_code

HEADER = (
    "Report_No", "Reported_Date", "Reported_Time", "From_Date", "From_Time", "To_Date", "To_Time",
    "Offense", "IBRS", "Description", "Beat", "Address", "City", "Zip Code", "Rep_Dist", "Area",
    "DVFlag", "Involvement", "Race", "Sex", "Age", "Fire Arm Used Flag", "Location", "Age_Range",
)  # fmt: skip
COUNT = 7400
#: Where reports of ZIP code 64124 lie that could not be placed: longitude, latitude.
PILE = (-94.543606, 39.106882)
ON_PILE, NO_LOCATION, FAR_AWAY = 0.08, 0.10, 16
FAR = ((-71.057083, 42.361145), (-82.457178, 27.950575), (-94.800210, 39.010440), (0.0, 0.0))
_CLOCKS = {name: Wheel(hours) for name, hours in HOURS.items()}
FIRST, LAST = date(2023, 1, 1), date(2024, 12, 31)


@dataclass
class Incident:
    """One report and offense; ``place`` is the number of its hundred block."""

    offense: Offense
    place: int
    start: datetime
    end: datetime
    reported: datetime
    report_no: str = ""
    location: str = ""


def make_incidents(hundreds) -> list:
    """All incidents, in the order they were reported."""
    dice = Dice("incidents")
    days = _Days()
    incidents = []
    shares = [offense.share for offense in OFFENSES]
    places = {
        kind: Wheel([hundred.weights[kind] for hundred in hundreds]) for kind in hundreds[0].weights
    }
    for number in dice.draws(shares, COUNT):
        offense = OFFENSES[int(number)]
        place = dice.turn(places[offense.kind])
        day = days.draw(offense.hours, hundreds[place].trend, dice)
        incidents.append(_timed(offense, place, day, dice))
    _repeat(incidents, hundreds, dice)
    # The first night of 2023 and the last of 2024 stay inside the two files.
    incidents = [i for i in incidents if FIRST <= i.reported.date() <= LAST]
    incidents.sort(key=lambda i: (i.reported, i.place, i.offense.words))
    _locate(incidents, hundreds, dice)
    _number(incidents, dice)
    return incidents


class _Days:
    """Draws days of the two years by weekday and season."""

    def __init__(self):
        count = (LAST - FIRST).days + 1
        self._days = [FIRST + timedelta(days=i) for i in range(count)]
        self._wheels = {}

    def draw(self, hours, trend, dice):
        key = (hours, trend)
        if key not in self._wheels:
            self._wheels[key] = Wheel(
                [
                    WEEK[hours][d.weekday()]
                    * SEASON[d.month - 1]
                    * (trend if d.year == 2024 else 1)
                    for d in self._days
                ]
            )
        return self._days[dice.turn(self._wheels[key])]


def _timed(offense, place, day, dice):
    hour = dice.turn(_CLOCKS[offense.hours])
    # People round: one report in three names a full or half hour.
    minute = dice.pick((0, 0, 30)) if dice.chance(0.35) else dice.integer(0, 59)
    start = datetime(day.year, day.month, day.day, hour, minute)
    end, found = start, 5 + dice.exponential(50)
    if offense.span:
        end += timedelta(minutes=5 * int(dice.exponential(offense.span * 12)))
        found = 10 + dice.exponential(240)
    return Incident(offense, place, start, end, end + timedelta(minutes=int(found)))


def _repeat(incidents, hundreds, dice):
    """Burglars come back: one home burglary in five follows another within days and a block."""
    burglaries = [i for i in incidents if i.offense.words == "Burglary (Residential)"]
    for copy in burglaries[::5]:
        model = dice.pick(burglaries)
        u, v = hundreds[model.place].uv
        near = [
            i for i, h in enumerate(hundreds)
            if abs(h.uv[0] - u) < 130 and abs(h.uv[1] - v) < 130
        ]  # fmt: skip
        later = timedelta(days=dice.integer(1, 9), hours=dice.integer(-4, 4))
        span, found = copy.end - copy.start, copy.reported - copy.end
        copy.place = model.place if dice.chance(0.45) else dice.pick(near)
        copy.start = model.start + later
        copy.end = copy.start + span
        copy.reported = copy.end + found


def _locate(incidents, hundreds, dice):
    """Coordinates as published: on the block, on the ZIP code's centre, wrong, or none."""
    degrees = to_degrees(*zip(*(h.xy for h in hundreds)))
    wrong = {dice.integer(0, len(incidents) - 1) for _ in range(FAR_AWAY)}
    for i, incident in enumerate(incidents):
        longitude, latitude = degrees[incident.place]
        if i in wrong:
            longitude, latitude = FAR[i % len(FAR)]
        elif dice.chance(NO_LOCATION):
            continue
        elif zip_code(hundreds[incident.place].uv[0]) == "64124" and dice.chance(ON_PILE):
            longitude, latitude = PILE
        incident.location = f"POINT ({longitude} {latitude})"


def _number(incidents, dice):
    """Report numbers with gaps; now and then two offenses share one report."""
    counters = {2023: 12, 2024: 7}
    previous = None
    for incident in incidents:
        year = incident.reported.year
        shared = previous and dice.chance(0.04) and previous.reported.year == year
        if shared and previous.offense.words != incident.offense.words:
            # The second offense of a report: same place, same time.
            incident.report_no, incident.place = previous.report_no, previous.place
            incident.start, incident.end = previous.start, previous.end
            incident.reported, incident.location = previous.reported, previous.location
            previous = None
            continue
        counters[year] += dice.integer(1, 22)
        incident.report_no = f"KC{year % 100}{counters[year]:06d}"
        previous = incident


def rows(incidents, hundreds, year):
    """Rows of one year's file. The person columns hold nothing but invented marks."""
    dice = Dice(f"people {year}")
    for incident in incidents:
        if incident.reported.year != year:
            continue
        offense, hundred = incident.offense, hundreds[incident.place]
        spread = incident.end > incident.start
        firearm = dice.chance(offense.firearm)
        domestic = offense.domestic
        flags = ("TRUE", "FALSE") if year == 2024 else ("Y", "N")
        people = [("VIC", 1)] + [("SUS", 1)] * dice.chance(0.42) + [("VIC", 2)] * dice.chance(0.07)
        people += [("ARR", 1)] * dice.chance(0.10)
        head = (
            incident.report_no, f"{incident.reported:%m/%d/%Y}", f"{incident.reported:%H:%M}",
            f"{incident.start:%m/%d/%Y}", f"{incident.start:%H:%M}",
            f"{incident.end:%m/%d/%Y}" if spread else "", f"{incident.end:%H:%M}" if spread else "",
            offense.words, offense.ibrs, offense.description, _beat(hundred), hundred.address,
            "KANSAS CITY", zip_code(hundred.uv[0]), f"PJ{4000 + incident.place}", "EPD",
            flags[0] if domestic else flags[1],
        )  # fmt: skip
        for involvement, _ in people:
            yield (
                *head, involvement, "INVENTED", "X", 900 + dice.integer(1, 99),
                flags[0] if firearm else flags[1], incident.location, "INVENTED",
            )  # fmt: skip


def _beat(hundred):
    return 311 + (hundred.uv[0] > 366452) + 2 * (hundred.uv[1] < 0) + 4 * (hundred.uv[0] > 367650)
