"""Local wall time and universal time of one place."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Zone:
    """Clock changes of a time zone.

    ``since`` (k,) datetime64[s] in universal time, ascending; ``offset`` (k + 1,) seconds that
    the wall clock is ahead of universal time before the first, after the first, … change.
    """

    since: np.ndarray
    offset: np.ndarray

    def to_wall(self, utc: np.ndarray) -> np.ndarray:
        """Wall time of universal times; NaT stays NaT.

        Examples
        --------
        >>> change = np.array(["2017-03-12T08:00:00"], "datetime64[s]")
        >>> central = Zone(change, np.array([-21600, -18000]))
        >>> utc = np.array(["2017-03-12T07:59:59", "2017-03-12T08:00"], "datetime64[s]")
        >>> [str(moment) for moment in central.to_wall(utc)]
        ['2017-03-12T01:59:59', '2017-03-12T03:00:00']
        """
        number = np.searchsorted(self.since, utc, side="right")
        return utc + self.offset[number].astype("timedelta64[s]")

    def to_utc(self, wall: np.ndarray) -> np.ndarray:
        """Universal time of wall times; NaT stays NaT.

        An hour that the clock shows twice is taken as the first; one that it leaves out is read
        as if the clock had not yet changed.
        """
        before = self.offset[:-1].astype("timedelta64[s]")
        # Each change, as the clock that is not yet changed shows it; a clock that goes back
        # shows the doubled hour before it.
        number = np.searchsorted(self.since + before, wall, side="right")
        later = wall - self.offset[number].astype("timedelta64[s]")
        earlier = wall - self.offset[np.maximum(number - 1, 0)].astype("timedelta64[s]")
        # In a gap the changed clock would give a moment before the change.
        gap = (number > 0) & (later < self._change(number))
        return np.where(gap, earlier, later)

    def _change(self, number):
        if not len(self.since):
            return np.full(np.shape(number), np.datetime64("NaT", "s"))
        return self.since[np.maximum(number - 1, 0)]


UTC = Zone(np.empty(0, "datetime64[s]"), np.zeros(1, np.int64))
