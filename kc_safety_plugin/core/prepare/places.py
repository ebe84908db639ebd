"""Read coordinates as public files write them, and tell which cannot be true."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from kc_safety_plugin.core.progress import Tick, part_of, silent

from .coding import as_list, encode
from .decimals import read_decimals
from .growing import Growing, pieces_of
from .keys import mixed_bits, one_of_each
from .medians import median
from .portions import ByKey

_NUMBER = r"([-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)"
_WKT = re.compile(rf"POINT\s*[ZM]*\s*\(\s*{_NUMBER}[\s,]+{_NUMBER}", re.IGNORECASE)
_GEOJSON = re.compile(rf"coordinates['\"]?\s*:\s*\[\s*{_NUMBER}\s*,\s*{_NUMBER}")
_LATITUDE = re.compile(rf"['\"]latitude['\"]\s*:\s*['\"]?{_NUMBER}")
_LONGITUDE = re.compile(rf"['\"]longitude['\"]\s*:\s*['\"]?{_NUMBER}")
_PAIR = re.compile(rf"\(\s*{_NUMBER}\s*,\s*{_NUMBER}\s*\)\s*$")
_BARE_PAIR = re.compile(rf"\s*{_NUMBER}\s*,\s*{_NUMBER}\s*")

#: Mean radius of the earth in metres.
_RADIUS = 6_371_008.8
#: A place farther out than this many times the median distance cannot be of the city.
FAR_MULTIPLE = 6.0
#: Nearer than this (metres) no place is far, however small the area of the file.
NEVER_FAR = 25_000.0
#: So many places, and so large a share of them, are no strays but another city.
MANY_PLACES, MANY_SHARE = 20, 0.1


def read_numbers(texts) -> np.ndarray:
    """Texts (a list, or an array of bytes) as floats; what is no finite number becomes NaN.

    Examples
    --------
    >>> read_numbers(["-94.5", "", "n/a", " 39 "]).tolist()
    [-94.5, nan, nan, 39.0]
    """
    if isinstance(texts, np.ndarray):
        out, plain = read_decimals(texts)
        if not plain.all():
            out[~plain] = read_numbers(as_list(texts[~plain]))
        return out
    try:
        out = np.fromiter(map(float, [text or "nan" for text in texts]), float, len(texts))
    except ValueError:
        codes, words = encode(texts)
        out = np.array([_number(word) for word in words])[codes]
    return np.where(np.isfinite(out), out, np.nan)


def _number(text):
    try:
        return float(text)
    except ValueError:
        return np.nan


def read_locations(texts) -> tuple:
    """Longitude and latitude (NaN unknown) of location texts.

    Understands ``POINT (-94.5 39.1)``, GeoJSON and its Python spelling, the portal's dictionary
    of latitude and longitude, and texts that end in ``(39.1, -94.5)``.

    Examples
    --------
    >>> x, y = read_locations(["12500 E 54 ST\\nKANSAS CITY 64133\\n(39.02, -94.43)", "99999"])
    >>> x.tolist(), y.tolist()
    ([-94.43, nan], [39.02, nan])
    """
    codes, words = encode(texts)
    if not words:
        return np.empty(0), np.empty(0)
    pairs = np.array([_location(word) for word in words], float)
    return pairs[codes, 0], pairs[codes, 1]


def _location(text: str) -> tuple:
    for pattern in (_WKT, _GEOJSON):
        found = pattern.search(text)
        if found:
            return float(found.group(1)), float(found.group(2))
    longitude, latitude = _LONGITUDE.search(text), _LATITUDE.search(text)
    if longitude and latitude:
        return float(longitude.group(1)), float(latitude.group(1))
    found = _PAIR.search(text) or _BARE_PAIR.fullmatch(text)
    if found:
        return float(found.group(2)), float(found.group(1))
    return np.nan, np.nan


@dataclass(frozen=True)
class City:
    """Where most places lie: ``middle`` (3,) on a ball of radius 1; ``limit`` in metres."""

    middle: np.ndarray
    limit: float

    def metres(self, longitude: np.ndarray, latitude: np.ndarray) -> np.ndarray:
        """Distances from the middle; NaN where there is no place on earth."""
        out = np.full(len(longitude), np.nan)
        rows = np.flatnonzero(_on_earth(longitude, latitude))
        where = longitude[rows], latitude[rows]
        out[rows] = _metres_from(self.middle, *(part(*where) for part in _ON_A_BALL.values()))
        return out


def city_of(pieces: Callable[[], Iterable], count: int = 0, tick: Tick = silent) -> Optional[City]:
    """The city that a file covers; None where there are fewer than three places.

    Parameters
    ----------
    pieces : function
        Gives all (longitude, latitude) in degrees, some at a time; NaN unknown.
    count : int
        How many there are, about; the more, the smaller the portions that are looked at.

    Notes
    -----
    The middle is the median of the distinct places (as vectors from the earth's centre, so that
    the date line is no seam); a place is far beyond 6 times the median distance from there,
    but never within 25 km. Distinct places, not points, so that a pile counts once; medians, so
    that the middle and the distance stay while less than half of the places are wrong. Where
    places fill a disc evenly, 6 medians are 4.2 times its radius; where their density falls off
    exponentially from the middle, as in most cities, 0.05 % lie beyond. Kansas City's file of
    2017 shows a gap from 4.9 to 12 medians (40 to 99 km), beyond which wrong geocodes begin;
    they lie as far as Boston and Tampa.

    Strays are few: where more than a tenth of the places, and at least 20, lie beyond, the file
    covers more than one city and none of them is far. Fewer than three places say nothing about
    a middle.
    """
    by_key = ByKey(count, ("longitude", float), ("latitude", float))
    for longitude, latitude in pieces():
        some = np.flatnonzero(_on_earth(longitude, latitude))
        x, y = longitude[some], latitude[some]
        by_key.put(mixed_bits(x, y), longitude=x, latitude=y)
    columns = Growing()
    for places in by_key.summaries(one_of_each, part_of(tick, 0.0, 0.4)):
        where = places["longitude"], places["latitude"]
        columns.add(**{name: part(*where) for name, part in _ON_A_BALL.items()})
    distinct = columns.length("x")
    if distinct < 3:
        return None
    vectors = [columns.column(name) for name in _ON_A_BALL]
    middle = np.array([median(component, part_of(tick, 0.5, 0.5)) for component in vectors])
    middle /= max(np.linalg.norm(middle), 1e-9)
    for some in pieces_of(distinct):
        tick(0.6 + 0.3 * some.start / distinct)
        columns.add(metres=_metres_from(middle, *(component[some] for component in vectors)))
    metres = columns.column("metres")
    limit = max(FAR_MULTIPLE * median(metres, part_of(tick, 0.9, 0.9)), NEVER_FAR)
    strays = sum(np.count_nonzero(some > limit) for some in metres.pieces())
    many = strays >= MANY_PLACES and strays > MANY_SHARE * distinct
    return City(middle, np.inf if many else limit)


def far_from(city: Optional[City], longitude: np.ndarray, latitude: np.ndarray) -> tuple:
    """Tell which places lie too far from the rest to be of the same city.

    Parameters
    ----------
    longitude, latitude : (n,) float arrays
        Degrees; NaN is never far. Beyond 180 or 90 degrees there is no place: far.

    Returns
    -------
    far : (n,) bool array
    distance : (n,) float array
        Metres from the middle; NaN where there is none.

    Examples
    --------
    >>> longitude, latitude = np.array([-94.6, -94.5, -94.4, -71.1]), np.array([39.0] * 4)
    >>> city = city_of(lambda: [(longitude, latitude)])
    >>> far, metres = far_from(city, longitude, latitude)
    >>> far.tolist(), (metres / 1000).round().tolist()
    ([False, False, False, True], [13.0, 4.0, 4.0, 2012.0])
    """
    known = ~np.isnan(longitude) & ~np.isnan(latitude)
    far = known & ~_on_earth(longitude, latitude)
    if city is None:
        return far, np.full(len(longitude), np.nan)
    distance = city.metres(longitude, latitude)
    return far | (distance > city.limit), distance


def _on_earth(longitude, latitude):
    return (np.abs(longitude) <= 180.0) & (np.abs(latitude) <= 90.0)


#: x, y and z of a place on a ball of radius 1.
_ON_A_BALL = {
    "x": lambda longitude, latitude: np.cos(np.radians(latitude)) * np.cos(np.radians(longitude)),
    "y": lambda longitude, latitude: np.cos(np.radians(latitude)) * np.sin(np.radians(longitude)),
    "z": lambda longitude, latitude: np.sin(np.radians(latitude)),
}


def _metres_from(middle, *vectors) -> np.ndarray:
    chord = np.linalg.norm(np.column_stack(vectors) - middle, axis=1)
    return _RADIUS * (2 * np.arcsin(np.clip(chord / 2, 0.0, 1.0)))


def interchanged(longitude: np.ndarray, latitude: np.ndarray) -> np.ndarray:
    """Rows whose latitude can only be a longitude: beyond 90 degrees, and the other within."""
    return (np.abs(latitude) > 90.0) & (np.abs(latitude) <= 180.0) & (np.abs(longitude) <= 90.0)
