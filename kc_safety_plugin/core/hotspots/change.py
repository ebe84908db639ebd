"""Compare two periods: difference, rate ratio with its exact interval, exact test."""

from dataclasses import dataclass

import numpy as np

from ..incomplete_beta import beta_quantile, log_gamma
from ..progress import Tick, silent

#: Poisson counts farther than this many standard deviations from the mean are left out of the
#: e-test's sums: their probability is below 1e-15 in all.
_REACH = 9.0


@dataclass(frozen=True)
class Change:
    """Columns per area, as in the doc of ``compare_periods``; ``flag`` is a short text or ''."""

    difference: np.ndarray
    percent: np.ndarray
    ratio: np.ndarray
    low: np.ndarray
    high: np.ndarray
    p: np.ndarray
    flag: list


def compare_periods(
    first: np.ndarray,
    second: np.ndarray,
    days_first: float,
    days_second: float,
    tick: Tick = silent,
) -> Change:
    """Compare the counts of a second period with those of a first, per area.

    Parameters
    ----------
    first, second : (n,) int arrays
        Events of each period.
    days_first, days_second : float
        Lengths of the periods; everything is per day, so they may differ.
    tick : Tick
        Progress and cancel.

    Returns
    -------
    Change
        ``difference`` of the second count and what the first rate would have given;
        ``percent`` of change in the rate, NaN where the first count is 0 (flag ``new``: there is
        nothing to take a percentage of); ``ratio`` of the rates, second over first, NaN when both
        are 0, infinite when only the first is; ``low``, ``high`` its exact 95 % interval by
        conditioning on the sum (Clopper and Pearson 1934; Przyborowski and Wilenski 1940); ``p``
        two-sided by the e-test (Krishnamoorthy and Thomson 2004). Flags: ``none`` no event in
        either period, ``new``, ``gone``, ``few`` fewer than 5 in both together.

    Examples
    --------
    >>> change = compare_periods(np.array([10]), np.array([5]), 90, 90)
    >>> float(change.percent[0]), float(change.p[0].round(4))
    (-50.0, 0.2062)
    """
    first, second = np.asarray(first, np.int64), np.asarray(second, np.int64)
    expected = first * (days_second / days_first)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(first + second > 0, second / expected, np.nan)
        percent = np.where(first > 0, 100.0 * (second - expected) / expected, np.nan)
    # Most streets of a city share a few small pairs of counts: each pair is worked out once.
    pairs, member = np.unique(np.column_stack([first, second]), axis=0, return_inverse=True)
    member = member.reshape(-1)
    low, high = ratio_interval(*pairs.T, days_first, days_second)
    p = np.empty(len(pairs))
    for k, (a, b) in enumerate(pairs.tolist()):
        tick(k / len(pairs))
        p[k] = e_test(a, b, days_first, days_second)
    flags = [_flag(a, b) for a, b in zip(first.tolist(), second.tolist())]
    return Change(second - expected, percent, ratio, low[member], high[member], p[member], flags)


def _flag(first: int, second: int) -> str:
    if first + second == 0:
        return "none"
    if first == 0:
        return "new"
    if second == 0:
        return "gone"
    return "few" if first + second < 5 else ""


def count_periods(times: np.ndarray, area: np.ndarray, areas: int, days: list) -> tuple:
    """Count the events of two periods per area.

    ``times`` (k,) datetime64 and ``area`` (k,) of every event in its area; ``days`` four dates:
    first and last day of the first and of the second period, all included. NaT counts nowhere.

    Examples
    --------
    >>> times = np.array(["2024-01-01T10", "2024-01-31T23", "2024-02-01"], "datetime64[s]")
    >>> days = [np.datetime64(d) for d in ("2024-01-01", "2024-01-31", "2024-02-01", "2024-02-29")]
    >>> [counts.tolist() for counts in count_periods(times, np.array([0, 0, 1]), 2, days)]
    [[2, 0], [0, 1]]
    """
    day = times.astype("datetime64[D]")
    periods = ((day >= days[k]) & (day <= days[k + 1]) for k in (0, 2))
    return tuple(np.bincount(area[during], minlength=areas) for during in periods)


def ratio_interval(first, second, days_first, days_second, level=0.95) -> tuple:
    """Exact interval of the ratio of two Poisson rates, second over first.

    Given their sum, the second count is binomial; the Clopper-Pearson bounds of its share are
    turned into a ratio. 0 and infinity where a count is 0, NaN where both are.

    Examples
    --------
    >>> low, high = ratio_interval(np.array([10]), np.array([5]), 1.0, 1.0)
    >>> float(low[0].round(6)), float(high[0].round(6))
    (0.134097, 1.605498)
    """
    first, second = np.asarray(first, float), np.asarray(second, float)
    tail = (1.0 - level) / 2
    some, other = second > 0, first > 0
    lower = np.where(some, beta_quantile(tail, np.where(some, second, 1.0), first + 1.0), 0.0)
    upper = np.where(other, beta_quantile(1 - tail, second + 1.0, np.where(other, first, 1.0)), 1.0)
    scale = days_first / days_second
    with np.errstate(divide="ignore"):
        low, high = scale * lower / (1.0 - lower), scale * upper / (1.0 - upper)
    nothing = first + second == 0
    return np.where(nothing, np.nan, low), np.where(nothing, np.nan, high)


def e_test(first: int, second: int, days_first: float = 1.0, days_second: float = 1.0) -> float:
    """Two-sided p that two Poisson rates are equal.

    The probability, at the pooled rate, of every pair of counts whose standardised difference is
    at least the observed one: the e-test of Krishnamoorthy and Thomson (2004, *Journal of
    Statistical Planning and Inference* 119) with the score statistic, whose variance is pooled as
    the hypothesis says (Gu et al. 2008, *Biometrical Journal* 50). For a fixed first count those
    pairs are the second counts outside an interval, whose ends solve a quadratic, so the sum runs
    over one count only.

    Examples
    --------
    >>> round(e_test(6, 2), 4)
    0.1749
    """
    total = int(first) + int(second)
    if total == 0:
        return 1.0
    n1, n2 = float(days_first), float(days_second)
    rate = total / (n1 + n2)
    t2 = (first / n1 - second / n2) ** 2 * n1 * n2 / total
    if t2 < 1e-12:
        return 1.0
    i = _likely(n1 * rate)
    j = _likely(n2 * rate)
    below = np.concatenate([[0.0], np.cumsum(_poisson(j, n2 * rate))])
    # (i/n1 − j/n2)² ≥ t²(i + j)/(n1 n2)  ⇔  j/n2 outside the roots of a quadratic.
    centre = i / n1 + t2 / (2 * n1)
    width = np.sqrt(centre**2 - (i / n1) ** 2 + t2 * i / (n1 * n2))
    slack = 1e-9 * (1.0 + j[-1])
    at_most = np.floor((centre - width) * n2 + slack)
    at_least = np.ceil((centre + width) * n2 - slack)
    lower = below[np.clip(at_most - j[0] + 1, 0, len(j)).astype(np.intp)]
    upper = 1.0 - below[np.clip(at_least - j[0], 0, len(j)).astype(np.intp)]
    # At (0, 0) the statistic is 0 by definition: no evidence of a difference.
    if i[0] == 0 and j[0] == 0 and at_most[0] >= 0:
        lower[0] -= below[1]
    return float(min(np.sum(_poisson(i, n1 * rate) * (lower + np.maximum(upper, 0.0))), 1.0))


def _likely(mean: float) -> np.ndarray:
    reach = _REACH * np.sqrt(mean) + 20.0
    return np.arange(max(0, int(mean - reach)), int(mean + reach) + 1, dtype=float)


def _poisson(counts: np.ndarray, mean: float) -> np.ndarray:
    return np.exp(counts * np.log(mean) - mean - log_gamma(counts + 1.0))
