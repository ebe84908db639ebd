"""The plan of the Northeast: true names in true order, roughly true places.

Everything is laid out in two plan coordinates and only then put on the map: ``u`` is the easting
(EPSG:26915) at which something meets Independence Avenue, ``v`` the metres north of the avenue.
"""

from typing import NamedTuple

import numpy as np

#: Independence Avenue: easting and northing of its bends. From Benton Boulevard (u 366452) to
#: Hardesty Avenue (u 368672) it is 2,224 m long.
BEND_U = np.array([364700.0, 365890.0, 367250.0, 368900.0])
BEND_Y = np.array([4329796.0, 4329718.0, 4329637.0, 4329534.0])
#: Streets lean: metres east per metre north.
LEAN = 0.062
NORTH, SOUTH = 500.0, -420.0
WEST, EAST = 364785.0, 368760.0
BENTON, HARDESTY = 366452.0, 368672.0
INDEPENDENCE = "INDEPENDENCE AVE"


class Line(NamedTuple):
    """A straight piece of street: ``at`` is u of a north-south street, v of the others."""

    name: str
    at: float
    low: float
    high: float
    lane: str = "both"


#: East-west streets: name, v, from u, to u. Eighth Street stops at the school and goes on behind
#: it; Admiral Boulevard goes on as 6th Street, Lexington (west) as Garner Avenue.
EAST_WEST = (
    Line("PENDLETON AVE", 500, WEST, 365900),
    Line("LEXINGTON AVE", 500, 366138, EAST),
    Line("SMART AVE", 400, 366333, EAST),
    Line("LEXINGTON AVE", 298, WEST, 366333),
    Line("GARNER AVE", 298, 366333, 367352),
    Line("THOMPSON AVE", 198, BENTON, EAST),
    Line("ROBERTS ST", 97, BENTON, 367250),
    Line(INDEPENDENCE, 0, WEST, EAST),
    Line("ADMIRAL BLVD", -103, WEST, 365363),
    Line("E 6TH ST", -103, 365363, EAST),
    Line("E 7TH ST", -205, WEST, EAST),
    Line("E 8TH ST", -312, WEST, 367681),
    Line("E 8TH ST", -312, 367882, EAST),
    Line("E 9TH ST", -420, WEST, EAST),
)

#: North-south streets: name, u north of the avenue, u south of it, top v, bottom v. Many jog at
#: the avenue; None: no such leg.
_NORTH_SOUTH = (
    ("HIGHLAND AVE", 364936, 365007, 500, -420),
    ("WOODLAND AVE", 365103, 365103, 500, -420),
    ("EUCLID AVE", 365238, None, 500, 0),
    ("EUCLID AVE", None, 365275, -205, -420),
    ("GARFIELD AVE", 365363, 365363, 500, -420),
    ("BROOKLYN AVE", 365491, 365491, 500, -420),
    ("PARK AVE", 365597, 365597, 500, -420),
    ("OLIVE ST", 365660, 365701, 500, -420),
    ("WABASH AVE", 365754, None, 500, 0),
    ("WABASH AVE", None, 365790, -103, -420),
    ("PROSPECT AVE", 365900, 365900, 500, -420),
    ("MONTGALL AVE", 366041, None, 298, 0),
    ("MONTGALL AVE", None, 366020, -103, -420),
    ("CHESTNUT AVE", 366138, 366138, 500, -420),
    ("AGNES AVE", 366244, None, 500, 0),
    ("AGNES AVE", None, 366230, -205, -420),
    ("GLADSTONE BLVD", 366333, None, 500, 0),
    ("BELLEFONTAINE AVE", None, 366333, 0, -420),
    ("BENTON BLVD", BENTON, BENTON, 500, -420),
    ("COLLEGE AVE", None, 366570, -205, -420),
    ("INDIANA AVE", 366648, 366688, 500, -420),
    ("BALES AVE", 366802, None, 500, 0),
    ("BALES AVE", None, 366830, -205, -420),
    ("ASKEW AVE", 366925, None, 500, 0),
    ("MONROE AVE", None, 366952, 0, -420),
    ("CLEVELAND AVE", 367047, 367084, 500, -420),
    ("MERSINGTON AVE", 367160, None, 500, 400),
    ("MYRTLE AVE", 367250, 367250, 500, -420),
    ("NORTON AVE", 367352, 367352, 500, -420),
    ("JACKSON AVE", 367447, None, 500, 0),
    ("JACKSON AVE", None, 367470, -205, -420),
    ("SPRUCE AVE", 367544, 367577, 500, -420),
    ("KENSINGTON AVE", 367647, 367681, 500, -420),
    ("CYPRESS AVE", 367749, None, 500, 0),
    ("CYPRESS AVE", None, 367781, 0, -205),
    ("ELMWOOD AVE", 367849, 367882, 500, -420),
    ("LAWN AVE", 367947, None, 500, 0),
    ("POPLAR AVE", 368148, None, 500, 0),
    ("BRIGHTON AVE", 368246, 368281, 500, -420),
    ("QUINCY AVE", 368347, None, 500, 0),
    ("DENVER AVE", 368450, 368479, 500, -420),
    ("COLORADO AVE", 368551, None, 500, 0),
    ("HARDESTY AVE", HARDESTY, HARDESTY, 500, -420),
    ("DRURY AVE", EAST, EAST, 500, -420),
)


def _legs():
    # Two boulevards are divided: The Paseo all along, Van Brunt for one block.
    yield Line("THE PASEO", WEST, SOUTH, NORTH, "southbound")
    yield Line("THE PASEO", 364822, SOUTH, NORTH, "northbound")
    yield Line("VAN BRUNT BLVD", 368042, 0, NORTH)
    yield Line("VAN BRUNT BLVD", 368042, -103, 0, "southbound")
    yield Line("VAN BRUNT BLVD", 368076, -103, 0, "northbound")
    yield Line("VAN BRUNT BLVD", 368076, SOUTH, -103)
    for name, north, south, top, bottom in _NORTH_SOUTH:
        if north is not None and north == south:
            yield Line(name, north, bottom, top)
            continue
        if north is not None:
            yield Line(name, north, max(bottom, 0), top)
        if south is not None:
            yield Line(name, south, bottom, min(top, 0))


NORTH_SOUTH = tuple(sorted(_legs(), key=lambda leg: (leg.at, leg.low)))

ARTERIAL = (INDEPENDENCE, "PROSPECT AVE")
BOULEVARD = ("THE PASEO", "BENTON BLVD", "GLADSTONE BLVD", "VAN BRUNT BLVD", "ADMIRAL BLVD")
COLLECTOR = ("E 9TH ST", "HARDESTY AVE", "WOODLAND AVE", "CHESTNUT AVE", "LEXINGTON AVE")
TRANSIT = (INDEPENDENCE, "PROSPECT AVE", "E 9TH ST", "HARDESTY AVE")

# House numbers: hundreds where streets cross, east of the river's zero line and south of St John.
_NUMBER_U = (
    364785, 364970, 365103, 365238, 365363, 365491, 365597, 365680, 365772, 365900, 366041,
    366138, 366244, 366333, 366452, 366668, 366802, 366925, 367000, 367065, 367160, 367250,
    367352, 367450, 367560, 367664, 367765, 367865, 367947, 368042, 368148, 368262, 368347,
    368465, 368551, 368672, 368760, 368900,
)  # fmt: skip
_NUMBER = (
    1500, 1600, 1700, 1900, 2000, 2100, 2200, 2300, 2400, 2500, 2600, 2700, 2800, 2900, 3000,
    3300, 3400, 3500, 3600, 3700, 3800, 3900, 4100, 4200, 4300, 4400, 4500, 4600, 4700, 4800,
    4900, 5000, 5100, 5200, 5300, 5400, 5500, 5600,
)  # fmt: skip
_NUMBER_V = (-560, -420, -312, -205, -103, 0, 198, 400, 500, 600)
_NUMBER_S = (1000, 900, 800, 700, 600, 550, 500, 400, 350, 300)


def house_number(axis: str, along: float) -> int:
    """The even house number at u (axis EW) or v (axis NS)."""
    if axis == "EW":
        number = np.interp(along, _NUMBER_U, _NUMBER)
    else:
        number = np.interp(along, _NUMBER_V, _NUMBER_S)
    return 2 * int(round(float(number) / 2))


def kind(name: str) -> str:
    for label, names in (
        ("arterial", ARTERIAL),
        ("boulevard", BOULEVARD),
        ("collector", COLLECTOR),
    ):
        if name in names:
            return label
    return "local"


def half_width(name) -> float:
    """From the centre line to the lots; the border of the city has no street."""
    if name is None:
        return 0.0
    return {"arterial": 12.0, "boulevard": 13.0, "collector": 10.0, "local": 9.0}[kind(name)]


def place(u, v):
    """Plan coordinates to metres of EPSG:26915. Away from the avenue streets wave a little."""
    u, v = np.asarray(u, float), np.asarray(v, float)
    drift = v / 500
    x = u + LEAN * v + 5 * drift * np.sin(u / 430 + v / 300)
    y = np.interp(u, BEND_U, BEND_Y) + v + 6 * drift * np.sin(u / 610)
    return np.round(x, 2), np.round(y, 2)


def neighborhood(u: float, v: float) -> str:
    if v < 0:
        return "Independence Plaza" if u < BENTON else "Lykins"
    if u < 366138:
        return "Pendleton Heights"
    return "Scarritt Renaissance" if u < 367447 else "Indian Mound"


def zip_code(u: float) -> str:
    return "64124" if u < 367900 else "64123"
