"""Rank stretches of named streets as candidates for the next corridor."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.progress import Tick, silent

from .block_faces import chainages
from .crossings import chosen, single_parts
from .network import stretch
from .ranking_axes import near_axes, street_axes
from .ranking_ends import Ends, places_to_end, street_crossings, stretches_about
from .ranking_scores import Along, Measured, Samples, rank_range, score
from .ranking_streets import StreetGroups

#: A way round a gap may be half as long again as the gap before a corridor is led straight over it.
_WAY_ROUND = 1.5
#: A candidate differs by at most this share from the length asked for.
WITHIN = 0.25


@dataclass(frozen=True)
class Evidence:
    """What is known at every sample.

    ``hot`` is true where the rule is met; ``scores`` is (samples, factors), 0..1 with 1 the
    worst; ``incidents`` counts. NaN is "not known".
    """

    hot: np.ndarray
    scores: np.ndarray
    incidents: np.ndarray


@dataclass(frozen=True)
class Candidate:
    """One stretch of a street. ``worst`` are the cross streets around its worst block or ''."""

    street: str
    from_street: str
    to_street: str
    xy: np.ndarray
    worst: tuple

    @property
    def length(self) -> float:
        return float(chainages(self.xy)[-1])


@dataclass(frozen=True)
class Ranking:
    """Candidates, best first, with their figures (one row each) and how they were come by.

    Attributes
    ----------
    candidates : list of Candidate
    figures : Measured
    score, rank, rank_low, rank_high : (n,) arrays
        ``rank_low`` is the best rank (the smallest number) under other weights.
    short, uncrossed : int
        Named streets too short for a candidate, and those without two named crossings about
        the length apart.
    streets, stretches, qualified : int
        Streets with a stretch of the length, such stretches, and those that meet the rule.
    highest_share : float
        The largest share of a stretch that meets the rule; NaN without a stretch.
    """

    candidates: list
    figures: Measured
    score: np.ndarray
    rank: np.ndarray
    rank_low: np.ndarray
    rank_high: np.ndarray
    short: int
    uncrossed: int
    streets: int
    stretches: int
    qualified: int
    highest_share: float


def rank_corridors(
    lines: Lines,
    groups: StreetGroups,
    samples: Samples,
    evidence: Evidence,
    weights,
    length: float,
    min_share: float,
    max_gap: float = 100.0,
    tick: Tick = silent,
) -> Ranking:
    """Find the best stretches of about ``length`` metres along named streets and rank them.

    Parameters
    ----------
    lines, groups, samples
        Streets, which of them are one street, and the samples on them.
    evidence : Evidence
        One row per sample.
    weights : (factors,) array
        Zero or more, at least one above zero.
    length : float
        Metres; a candidate is this long, give or take a quarter.
    min_share : float
        A candidate meets the rule along at least this share of its length, and somewhere.
    max_gap : float
        As for defining a corridor, metres: a stretch goes over gaps of two thirds of it, which
        a corridor then spans whether it is led straight or round by other streets.

    Returns
    -------
    Ranking

    Notes
    -----
    Stretches begin and end at named cross streets that meet the street once, so that their
    names define them. The score of a stretch is its ``hot_share`` times the weighted mean of its
    factors, each the mean over the metres of street that have it; a factor without any leaves the
    mean. Of the
    stretches that meet the rule the one with the highest score is kept, then the next that does
    not overlap one kept on its street, and so on; of equal scores the one with more of its
    length under the rule, then the one nearer to ``length``, then the street that comes first in
    the alphabet, then the one that begins first.
    """
    long_enough = np.flatnonzero(groups.length >= (1.0 - WITHIN) * length)
    road = _Roads.of(lines, groups, samples, long_enough, length, max_gap, tick)
    found = stretches_about(road.ends, length, WITHIN)
    axis = road.ends.axis[found.first]
    low, high = road.ends.chainage[found.first], road.ends.chainage[found.last]
    on = road.sample
    along = Along(
        road.axis,
        road.chainage,
        samples.metres[on],
        evidence.hot[on],
        evidence.scores[on],
        evidence.incidents[on],
    )
    figures = along.between(axis, low, high)
    value = score(figures.hot_share, figures.factors, weights)
    good = (figures.hot_share >= min_share) & (figures.hot_share > 0) & ~np.isnan(value)
    kept = _best_apart(value, figures.hot_share, length, road.street[axis], axis, low, high, good)
    tick(0.95)
    mine = figures.of(kept)
    rank, rank_low, rank_high = rank_range(mine.hot_share, mine.factors, weights)
    crossed = np.unique(road.street[axis])
    return Ranking(
        [road.candidate(groups, found.first[i], found.last[i], along, weights) for i in kept],
        mine,
        value[kept],
        rank,
        rank_low,
        rank_high,
        len(groups.labels) - len(long_enough),
        len(long_enough) - len(crossed),
        len(crossed),
        len(axis),
        int(good.sum()),
        float(figures.hot_share.max()) if len(axis) else float("nan"),
    )


@dataclass(frozen=True)
class _Roads:
    """Axes of all streets, where stretches may end on them, and the samples beside them."""

    axes: list
    street: np.ndarray
    ends: Ends
    sample: np.ndarray
    axis: np.ndarray
    chainage: np.ndarray

    @classmethod
    def of(cls, lines, groups, samples, wanted, length, max_gap, tick) -> "_Roads":
        crossings = street_crossings(lines, groups, wanted)
        tick(0.3)
        line_order = np.argsort(groups.street, kind="stable")
        of_sample = groups.street[samples.line]
        sample_order = np.argsort(of_sample, kind="stable")
        axes, street, ends, found = [], [], [], []
        for number, one in enumerate(wanted.tolist()):
            tick(0.3 + 0.6 * number / len(wanted))
            own = line_order[slice(*np.searchsorted(groups.street[line_order], [one, one + 1]))]
            parts, _ = single_parts(chosen(lines, own))
            mine = street_axes(parts, max_gap / _WAY_ROUND, (1.0 - WITHIN) * length)
            packed = Lines.from_parts(mine, range(len(mine)), len(mine))
            here = slice(*np.searchsorted(crossings.own, [one, one + 1]))
            last = places_to_end(
                crossings.point[here], crossings.cross[here], packed, groups.length
            )
            at = sample_order[slice(*np.searchsorted(of_sample[sample_order], [one, one + 1]))]
            on, along = near_axes(samples.x[at], samples.y[at], samples.unit[at], packed)
            at, on, along = at[on >= 0], on[on >= 0], along[on >= 0]
            ends.append((last.axis + len(axes), last.chainage, last.street))
            found.append((at, on + len(axes), along))
            axes += mine
            street += [one] * len(mine)
        places = Ends(*_stacked(ends, (np.intp, float, np.intp)))
        on = _stacked(found, (np.intp, np.intp, float))
        return cls(axes, np.array(street, np.intp), places, *on)

    def candidate(self, groups, first, last, along, weights) -> Candidate:
        """The stretch from one end to another."""
        path = self.axes[self.ends.axis[first]]
        low, high = self.ends.chainage[[first, last]]
        block = np.arange(first, last)
        at = self.ends.chainage[first : last + 1]
        axis = self.ends.axis[block]
        here = along.between(axis, at[:-1], at[1:])
        value = score(here.hot_share, here.factors, weights)
        names = [groups.labels[s] for s in self.ends.street[first : last + 1]]
        worst = ("", "")
        if len(block) > 1 and not np.isnan(value).all():
            k = int(np.nanargmax(np.round(value, 9)))
            worst = (names[k], names[k + 1])
        xy = stretch(path, chainages(path), low, high)
        return Candidate(groups.labels[self.street[axis[0]]], names[0], names[-1], xy, worst)


def _best_apart(value, hot_share, length, street, axis, low, high, good):
    """Numbers of the stretches to keep, best first: each overlaps none before it."""
    off = np.round(np.abs(high - low - length), 6)
    order = np.lexsort((low, axis, street, off, -hot_share, -value))
    taken, kept = {}, []
    for i in order[good[order]].tolist():
        others = taken.setdefault(int(axis[i]), [])
        if all(low[i] >= b - 1e-6 or high[i] <= a + 1e-6 for a, b in others):
            others.append((low[i], high[i]))
            kept.append(i)
    return np.array(kept, np.intp)


def _stacked(rows, types):
    """Columns of many short rows of columns."""
    columns = zip(*rows) if rows else [[np.empty(0)]] * len(types)
    return [np.concatenate(one).astype(kind) for one, kind in zip(columns, types)]
