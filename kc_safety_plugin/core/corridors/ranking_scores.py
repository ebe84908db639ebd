"""What a stretch of street scores: means over its length, their weighted mean, its rank."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.conditions.overlay import overlay, weight_swings
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.walks import walk_samples

_SPACING = 10.0
_DIGITS = 9


@dataclass(frozen=True)
class Samples:
    """Points every 10 m or less on street lines; each stands for ``metres`` of its line.

    A line has equal samples, ``first[line]`` is the number of its first one.
    """

    x: np.ndarray
    y: np.ndarray
    line: np.ndarray
    chainage: np.ndarray
    metres: np.ndarray
    first: np.ndarray
    unit: np.ndarray

    def at(self, line: np.ndarray, chainage: np.ndarray) -> np.ndarray:
        """The sample that stands for each place on a line."""
        count = np.diff(np.append(self.first, len(self.line)))[line]
        step = (np.asarray(chainage) / self.metres[self.first[line]]).astype(np.intp)
        return self.first[line] + np.clip(step, 0, count - 1)


def street_samples(lines: Lines) -> Samples:
    """Place the samples.

    Examples
    --------
    >>> road = Lines.from_parts([np.array([[0.0, 0.0], [24.0, 0.0]])], [0], 1)
    >>> at = street_samples(road)
    >>> at.x.tolist(), at.metres.tolist(), at.at(np.array([0]), np.array([9.0])).tolist()
    ([4.0, 12.0, 20.0], [8.0, 8.0, 8.0], [1])
    """
    walk = walk_samples(lines, 0.0, _SPACING)
    number = np.bincount(walk.line, minlength=lines.count)
    _, unit = lines.at(walk.line, walk.chainage)
    metres = lines.length[walk.line] / number[walk.line]
    first = np.cumsum(number) - number
    return Samples(walk.x, walk.y, walk.line, walk.chainage, metres, first, unit)


@dataclass(frozen=True)
class Measured:
    """Figures of stretches, one row each.

    Attributes
    ----------
    metres : (n,) float array
        Metres of street line, both carriageways of a divided street.
    hot_share : (n,) float array
        Share of the metres that meet the rule. Metres of which nothing is known do not.
    factors : (n, k) float array
        Mean of each score over the metres that have one; NaN where none has.
    known : (n, k) float array
        Share of the metres that have the score.
    incidents : (n,) float array
        NaN where the stretch has no figure at all.
    """

    metres: np.ndarray
    hot_share: np.ndarray
    factors: np.ndarray
    known: np.ndarray
    incidents: np.ndarray

    def of(self, keep) -> "Measured":
        return Measured(*(column[keep] for column in vars(self).values()))


class Along:
    """Sums along axes: samples in the order of their axis and chainage."""

    def __init__(self, axis, chainage, metres, hot, scores, incidents):
        """All (m,) but ``scores`` (m, k); NaN is "not known"."""
        self._span = float(np.max(chainage, initial=0.0)) + 1.0
        key = np.asarray(axis) * self._span + chainage
        order = np.argsort(key, kind="stable")
        self._key = key[order]
        metres, scores = np.asarray(metres)[order], np.asarray(scores)[order]
        known = ~np.isnan(scores)
        counted = ~np.isnan(np.asarray(incidents)[order])
        columns = [
            metres[:, None],
            (metres * np.asarray(hot)[order])[:, None],
            known * metres[:, None],
            np.where(known, scores, 0.0) * metres[:, None],
            np.nan_to_num(np.asarray(incidents)[order])[:, None],
            counted[:, None].astype(float),
        ]
        running = np.cumsum(np.hstack(columns), axis=0)
        self._running = np.vstack([np.zeros(running.shape[1]), running])
        self._factors = scores.shape[1]

    def between(self, axis, low, high) -> Measured:
        """Measure stretches of axes from chainage ``low`` up to ``high``."""
        bounds = [np.searchsorted(self._key, axis * self._span + at) for at in (low, high)]
        sums = self._running[bounds[1]] - self._running[bounds[0]]
        k = self._factors
        metres, hot = sums[:, 0], sums[:, 1]
        known, total = sums[:, 2 : 2 + k], sums[:, 2 + k : 2 + 2 * k]
        # Differences of long sums carry rounding: far below a micrometre is nothing.
        some = known > 1e-6
        factors = np.full(known.shape, np.nan)
        np.divide(total, known, out=factors, where=some)
        safe = np.maximum(metres, 1e-9)
        return Measured(
            metres,
            np.round(np.clip(hot / safe, 0.0, 1.0), _DIGITS),
            np.round(factors, _DIGITS),
            np.round(np.where(some, known, 0.0) / safe[:, None], _DIGITS),
            np.where(sums[:, -1] > 0.5, np.round(sums[:, -2], 6), np.nan),
        )


def score(hot_share: np.ndarray, factors: np.ndarray, weights) -> np.ndarray:
    """How bad a stretch is, times how much of it meets the rule.

    Parameters
    ----------
    hot_share : (n,) float array
        0..1.
    factors : (n, k) float array
        0..1, 1 is worst, NaN is "not known".
    weights : (k,) array

    Returns
    -------
    (n,) float array
        ``hot_share`` × the weighted mean of the factors that are known; NaN where none is. The
        rule says where there is need, the factors what can be mended there: a dark street that
        hardly meets the rule does not outrank a street that meets it all along.

    Examples
    --------
    >>> score(np.array([0.5, 1.0]), np.array([[0.9, 0.3], [0.9, np.nan]]), [2.0, 1.0]).tolist()
    [0.35, 0.9]
    """
    return np.round(hot_share * overlay(factors, weights).value, _DIGITS)


def rank_range(hot_share: np.ndarray, factors: np.ndarray, weights, swing: float = 0.2) -> tuple:
    """Return (rank, best rank, worst rank) of every row when weights swing up and down.

    Every combination of each weight × (1 ± ``swing``) is tried (above eight factors one weight
    at a time). Equal scores share the better rank.

    Examples
    --------
    >>> factors = np.array([[0.9, 0.2], [0.6, 0.6], [0.1, 0.1]])
    >>> [ranks.tolist() for ranks in rank_range(np.ones(3), factors, [1.0, 1.0])]
    [[2, 1, 3], [1, 1, 3], [2, 2, 3]]
    """
    weights = np.asarray(weights, float)
    use = weights > 0
    factors, weights = np.asarray(factors, float)[:, use], weights[use]
    rank = _ranks(score(hot_share, factors, weights))
    swings = weight_swings(len(weights), swing)
    every = np.vstack([rank, *(_ranks(score(hot_share, factors, weights * f)) for f in swings)])
    return rank, every.min(axis=0), every.max(axis=0)


def _ranks(value):
    return 1 + np.searchsorted(np.sort(-value), -value, side="left")
