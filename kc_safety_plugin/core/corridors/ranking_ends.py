"""Where a stretch of street may begin and end: at named cross streets that are met once."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines

from .centerline import ONE_CROSSING
from .crossings import chosen, meetings, single_parts
from .network import NODE_REACH
from .ranking_streets import StreetGroups

#: Cross streets nearer to each other than this, metres, are one place to begin or end.
_ONE_PLACE = 20.0


@dataclass(frozen=True)
class Ends:
    """Places on axes, ordered by axis and chainage, and the number of the cross street there."""

    axis: np.ndarray
    chainage: np.ndarray
    street: np.ndarray

    def of(self, keep) -> "Ends":
        return Ends(self.axis[keep], self.chainage[keep], self.street[keep])


@dataclass(frozen=True)
class Crossings:
    """Points where lines of street ``own`` meet lines of another street ``cross``."""

    own: np.ndarray
    point: np.ndarray
    cross: np.ndarray


def street_crossings(lines: Lines, groups: StreetGroups, wanted: np.ndarray) -> Crossings:
    """Find where the streets ``wanted`` meet other named streets, ordered by ``own``.

    Of a street whose lines end at most of its crossings, a plain crossing is a bridge and left
    out, as when a corridor is defined.
    """
    mine = np.flatnonzero(np.isin(groups.street, wanted))
    parts, part_line = single_parts(chosen(lines, mine))
    others, other_line = single_parts(lines)
    met = meetings(parts, others, NODE_REACH)
    own = groups.street[mine[part_line[met.a]]]
    cross = groups.street[other_line[met.b]]
    foreign = own != cross
    met, own, cross = met.of(foreign), own[foreign], cross[foreign]
    count = len(groups.labels)
    through = np.bincount(own[met.through], minlength=count)
    ended = np.bincount(own[~met.through], minlength=count)
    keep = (cross >= 0) & (~met.through | (ended < through)[own])
    point, _ = parts.at(met.a[keep], met.chainage[keep])
    order = np.argsort(own[keep], kind="stable")
    return Crossings(own[keep][order], point[order], cross[keep][order])


def places_to_end(point: np.ndarray, cross: np.ndarray, axes: Lines, length: np.ndarray) -> Ends:
    """Where stretches along the axes of one street may begin and end.

    Parameters
    ----------
    point, cross : (n, 2) float array, (n,) int array
        Crossings of the street, and the street that crosses there.
    axes : Lines
        The axes of the street, single-part.
    length : (streets,) float array
        Length of every street; where several cross at a place the longest names it.

    Returns
    -------
    Ends
        Crossings of one street within 60 m are one place, at their middle. A street that is met
        at several places is left out: its name would not tell which of them is meant.
    """
    hit = snap_to_lines(point[:, 0], point[:, 1], axes, ONE_CROSSING)
    on = hit.line >= 0
    axis, chainage, cross = hit.line[on], hit.chainage[on], cross[on]
    order = np.lexsort((chainage, axis, cross))
    axis, chainage, cross = axis[order], chainage[order], cross[order]
    new = (np.diff(cross, prepend=-1) != 0) | (np.diff(axis, prepend=-1) != 0)
    first = np.flatnonzero(new | (np.diff(chainage, prepend=-np.inf) > ONE_CROSSING))
    last = np.append(first[1:], len(axis)) - 1 if len(first) else first
    places = Ends(axis[first], (chainage[first] + chainage[last]) / 2, cross[first])
    _, number, times = np.unique(places.street, return_inverse=True, return_counts=True)
    return _apart(places.of(times[number] == 1), length)


def _apart(places: Ends, length) -> Ends:
    """Of places that lie close together keep the one with the longest cross street."""
    order = np.lexsort((places.street, places.chainage, places.axis))
    places = places.of(order)
    new = np.diff(places.axis, prepend=-1) != 0
    new |= np.diff(places.chainage, prepend=-np.inf) > _ONE_PLACE
    group = np.cumsum(new)
    best = np.lexsort((places.street, -np.round(length[places.street], 3), group))
    return places.of(best[np.flatnonzero(np.diff(group[best], prepend=0))])


@dataclass(frozen=True)
class Stretches:
    """From one end to another on the same axis; ``first`` and ``last`` are numbers of ends."""

    first: np.ndarray
    last: np.ndarray


def stretches_about(ends: Ends, length: float, within: float) -> Stretches:
    """Every stretch of about ``length`` metres, sliding from end to end.

    From every end the stretch forward, and the one back, that comes nearest to ``length``
    (of two alike the shorter), when it differs from it by at most ``within`` × ``length``. Where
    the axis goes on for less than ``length`` there is none, but an axis that is shorter as a
    whole is one stretch.

    Examples
    --------
    >>> ends = Ends(np.zeros(4, int), np.array([0.0, 90.0, 150.0, 195.0]), np.arange(4))
    >>> found = stretches_about(ends, 100.0, 0.25)
    >>> list(zip(found.first.tolist(), found.last.tolist()))
    [(0, 1), (1, 3)]
    """
    count = len(ends.axis)
    if not count:
        return Stretches(np.empty(0, np.intp), np.empty(0, np.intp))
    # One ascending key over all axes, farther apart than any stretch reaches.
    span = ends.chainage.max() + 2.0 * length + 1.0
    key = ends.axis * span + ends.chainage
    here = np.arange(count)
    after = _nearest(key, key + length, shorter=-1)
    before = _nearest(key, key - length, shorter=1)
    begin = np.searchsorted(ends.axis, ends.axis, side="left")
    finish = np.searchsorted(ends.axis, ends.axis, side="right") - 1
    ahead = (key + length <= key[finish] + 1e-6) | (here == begin)
    back = (key - length >= key[begin] - 1e-6) | (here == finish)
    first = np.concatenate([here[ahead], before[back]])
    last = np.concatenate([after[ahead], here[back]])
    good = (first < last) & (ends.axis[first] == ends.axis[last])
    first, last = first[good], last[good]
    off = np.abs(ends.chainage[last] - ends.chainage[first] - length)
    pair = np.unique((first * count + last)[off <= within * length + 1e-9])
    return Stretches(pair // count, pair % count)


def _nearest(key, wanted, shorter):
    """Number of the key nearest to each wanted one; of two alike the one towards ``shorter``."""
    right = np.clip(np.searchsorted(key, wanted), 1, max(len(key) - 1, 1))
    right = np.minimum(right, len(key) - 1)
    left = np.maximum(right - 1, 0)
    to_left, to_right = np.abs(wanted - key[left]), np.abs(key[right] - wanted)
    even = np.abs(to_left - to_right) <= 1e-6
    take_left = np.where(even, shorter < 0, to_left < to_right)
    return np.where(take_left, left, right)
