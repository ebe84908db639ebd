"""Where the sun stands: is it night at a place and time?"""

import numpy as np

#: The upper rim of the sun at a flat horizon, refraction included (degrees).
HORIZON = -0.833
_STEPS = 36
#: Spans whose arrays stay in the cache.
_AT_ONCE = 16_384
#: A span longer than this always meets day and night in the zones where people live.
_LONGEST_SPAN = np.timedelta64(18 * 3600, "s")


def sun_elevation(utc: np.ndarray, longitude: np.ndarray, latitude: np.ndarray) -> np.ndarray:
    """Return the height of the sun's centre above the horizon in degrees, without refraction.

    Parameters
    ----------
    utc : datetime64 array
        Universal time; NaT gives NaN.
    longitude, latitude : float arrays
        Degrees, east and north positive.

    Notes
    -----
    The equations of NOAA's solar calculator (after Meeus, *Astronomical Algorithms*); good to
    about 0.01 degree between 1900 and 2100.

    Examples
    --------
    The worked example of the Solar Position Algorithm (Reda and Andreas, NREL/TP-560-34302):
    39.872 degrees without refraction.

    >>> utc = np.array(["2003-10-17T19:30:30"], "datetime64[s]")
    >>> sun_elevation(utc, np.array([-105.1786]), np.array([39.742476])).round(2)
    array([39.87])
    """
    seconds = (utc - np.datetime64("2000-01-01T12:00:00")) / np.timedelta64(1, "s")
    days = np.asarray(seconds, float) / 86400.0
    t = days / 36525.0
    mean_longitude = (280.46646 + t * (36000.76983 + 0.0003032 * t)) % 360.0
    anomaly = np.radians(357.52911 + t * (35999.05029 - 0.0001537 * t))
    eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t)
    center = (
        np.sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
        + np.sin(2 * anomaly) * (0.019993 - 0.000101 * t)
        + np.sin(3 * anomaly) * 0.000289
    )
    node = np.radians(125.04 - 1934.136 * t)
    apparent = np.radians(mean_longitude + center - 0.00569 - 0.00478 * np.sin(node))
    seconds_of_obliquity = 21.448 - t * (46.815 + t * (0.00059 - 0.001813 * t))
    obliquity = np.radians(23 + (26 + seconds_of_obliquity / 60) / 60 + 0.00256 * np.cos(node))
    declination = np.arcsin(np.sin(obliquity) * np.sin(apparent))
    y = np.tan(obliquity / 2) ** 2
    longitude_of_mean = np.radians(mean_longitude)
    equation_of_time = 4 * np.degrees(
        y * np.sin(2 * longitude_of_mean)
        - 2 * eccentricity * np.sin(anomaly)
        + 4 * eccentricity * y * np.sin(anomaly) * np.cos(2 * longitude_of_mean)
        - 0.5 * y**2 * np.sin(4 * longitude_of_mean)
        - 1.25 * eccentricity**2 * np.sin(2 * anomaly)
    )
    minutes = ((days + 0.5) % 1.0) * 1440.0
    solar_minutes = minutes + equation_of_time + 4.0 * np.asarray(longitude, float)
    hour_angle = np.radians(solar_minutes / 4.0 - 180.0)
    phi = np.radians(np.asarray(latitude, float))
    sine = np.sin(phi) * np.sin(declination)
    sine = sine + np.cos(phi) * np.cos(declination) * np.cos(hour_angle)
    return np.degrees(np.arcsin(np.clip(sine, -1.0, 1.0)))


def night(
    first: np.ndarray, last: np.ndarray, longitude: np.ndarray, latitude: np.ndarray
) -> np.ndarray:
    """Tell whether it was night all the time from ``first`` to ``last`` (universal time).

    Returns
    -------
    (n,) int8 array
        1 night, 0 day, -1 not known: the span holds both, is longer than 18 hours, or has no
        beginning or end.

    Examples
    --------
    >>> utc = np.array(["2017-06-21T18:00", "2017-06-22T06:00"], "datetime64[s]")
    >>> night(utc, utc, np.full(2, -94.5), np.full(2, 39.1))
    array([0, 1], dtype=int8)
    """
    out = np.empty(len(first), np.int8)
    for start in range(0, len(first), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        out[some] = _night(first[some], last[some], longitude[some], latitude[some])
    return out


def _night(first, last, longitude, latitude) -> np.ndarray:
    span = last - first
    moment = np.timedelta64(0, "s")
    rows = np.flatnonzero(~np.isnat(span) & (span <= _LONGEST_SPAN) & (span >= moment))
    always = _down(first[rows], longitude[rows], latitude[rows])
    never = ~always
    lasting = np.flatnonzero(span[rows] > moment)
    some = rows[lasting]
    for step in range(1, _STEPS + 1 if len(some) else 1):
        down = _down(first[some] + span[some] * step // _STEPS, longitude[some], latitude[some])
        always[lasting] &= down
        never[lasting] &= ~down
    out = np.full(len(first), -1, np.int8)
    out[rows[always]] = 1
    out[rows[never]] = 0
    return out


def _down(utc, longitude, latitude):
    return sun_elevation(utc, longitude, latitude) < HORIZON
