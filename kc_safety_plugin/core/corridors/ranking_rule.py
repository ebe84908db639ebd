"""The rule a street must meet to be a candidate: far above the mean, or among the highest."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Moments:
    """Number of values, their mean and the sum of squared distances from it."""

    count: int = 0
    mean: float = 0.0
    squares: float = 0.0

    @property
    def sd(self) -> float:
        """Population standard deviation; 0 without a value."""
        return float(np.sqrt(self.squares / self.count)) if self.count else 0.0

    def joined(self, values: np.ndarray) -> "Moments":
        """Take in more values; NaN is no value.

        Notes
        -----
        Chan, Golub and LeVeque (1979), Updating formulae and a pairwise algorithm for computing
        sample variances.

        Examples
        --------
        >>> both = Moments().joined(np.array([1.0, 2.0])).joined(np.array([3.0, np.nan, 6.0]))
        >>> both.mean, round(both.sd**2, 12)
        (3.0, 3.5)
        """
        values = np.asarray(values, float)
        values = values[~np.isnan(values)]
        if not len(values):
            return self
        count = self.count + len(values)
        mean = float(values.mean())
        away = mean - self.mean
        squares = float(((values - mean) ** 2).sum())
        squares += self.squares + away**2 * self.count * len(values) / count
        return Moments(count, self.mean + away * len(values) / count, squares)


def two_sd_above(moments: Moments) -> float:
    """The published Kansas City rule: a place is high where it lies above mean + 2 SD.

    Examples
    --------
    >>> two_sd_above(Moments().joined(np.array([0.0, 0.0, 3.0, 3.0])))
    4.5
    """
    return moments.mean + 2.0 * moments.sd


def top_share_limit(value: np.ndarray, metres: np.ndarray, share: float) -> float:
    """The smallest value that at most ``share`` of the street length lies above.

    Parameters
    ----------
    value, metres : (n,) float arrays
        NaN is "not measured" and takes no part.
    share : float
        0..1.

    Returns
    -------
    float
        A place is high where its value is greater. Equal values stay together, so fewer metres
        than the share may be high; none where all are equal. NaN without a value.

    Examples
    --------
    >>> top_share_limit(np.array([1.0, 2.0, 3.0, 4.0]), np.full(4, 10.0), 0.25)
    3.0
    >>> top_share_limit(np.array([0.0, 0.0, 0.0, 7.0]), np.full(4, 10.0), 0.5)
    0.0
    """
    value, metres = np.asarray(value, float), np.asarray(metres, float)
    known = ~np.isnan(value)
    if not known.any():
        return float("nan")
    levels, level = np.unique(value[known], return_inverse=True)
    at = np.bincount(level, metres[known])
    above = np.cumsum(at[::-1])[::-1] - at
    return float(levels[np.argmax(above <= share * at.sum() * (1 + 1e-12))])


def above_all(measures: list, limits: list) -> np.ndarray:
    """True where every measure is above its limit; not where one is unknown.

    Examples
    --------
    >>> above_all([np.array([2.0, 2.0, np.nan]), np.array([5.0, 1.0, 5.0])], [1.0, 3.0]).tolist()
    [True, False, False]
    """
    with np.errstate(invalid="ignore"):
        return np.logical_and.reduce([m > limit for m, limit in zip(measures, limits)])
