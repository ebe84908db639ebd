"""Moments as a city's clock and as universal time tell them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

import numpy as np

from kc_safety_plugin.core.prepare.zones import UTC, Zone


@dataclass(frozen=True)
class Moment:
    """One instant: ``utc`` and ``local`` without a zone of their own, and the name of the zone."""

    utc: datetime
    local: datetime
    zone: str

    @property
    def local_text(self) -> str:
        """ISO text with its offset, so that the hour a clock shows twice is told apart.

        Examples
        --------
        >>> Moment(datetime(2023, 12, 1, 14), datetime(2023, 12, 1, 8), "Chicago").local_text
        '2023-12-01T08:00:00-06:00'
        """
        return self.local.isoformat(timespec="seconds") + offset_text(self.local - self.utc)


@dataclass(frozen=True)
class Clock:
    """The clock of one time zone."""

    name: str = "UTC"
    zone: Zone = UTC

    def at_utc(self, utc: datetime) -> Moment:
        """The moment of a universal time, to the second."""
        utc = utc.replace(microsecond=0)
        wall = self.zone.to_wall(np.array([utc], "datetime64[s]"))[0].item()
        return Moment(utc, wall, self.name)

    def at_wall(self, wall: datetime) -> Moment:
        """The moment when the clock shows ``wall``; the first of two in autumn."""
        utc = self.zone.to_utc(np.array([wall.replace(microsecond=0)], "datetime64[s]"))[0].item()
        return self.at_utc(utc)

    def now(self) -> Moment:
        return self.at_utc(datetime.now(timezone.utc).replace(tzinfo=None))

    def today(self) -> date:
        """The calendar day there, wherever this machine stands."""
        return self.now().local.date()


def offset_text(offset: timedelta) -> str:
    """How far a clock is ahead of universal time, as ISO writes it.

    Examples
    --------
    >>> offset_text(timedelta(hours=-6)), offset_text(timedelta(hours=5, minutes=30))
    ('-06:00', '+05:30')
    """
    minutes = round(offset.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
