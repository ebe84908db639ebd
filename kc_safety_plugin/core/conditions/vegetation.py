"""What plants do to every street: blocked sight, a score, and lamps in the shade."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.walks import WalkSamples

from .plant_sight import Sight, resolved
from .stretches import stretches


@dataclass(frozen=True)
class Streets:
    """One value per street. Shares are NaN where there are no data for the street.

    ``covered`` is the share of samples with data; ``blocked`` and ``unsure`` are shares of
    those; ``longest`` is the longest blocked stretch along one side, metres.
    """

    samples: np.ndarray
    covered: np.ndarray
    blocked: np.ndarray
    unsure: np.ndarray
    green: np.ndarray
    longest: np.ndarray


def street_sight(
    samples: WalkSamples,
    sight: np.ndarray,
    green: np.ndarray,
    lines: Lines,
    tall_as: Sight = Sight.BLOCKED,
) -> Streets:
    """Sum samples up for every street.

    Parameters
    ----------
    samples : WalkSamples
    sight : (n,) int8 array of ``Sight`` or None
        None where neither heights nor plants were given.
    green : (n,) float array or None
        1 where there is green inside the clearance, 0 where not, NaN for no data.
    lines : Lines
    tall_as : Sight
        What a tall crown of unknown lower end counts as.
    """
    total = np.bincount(samples.line, minlength=lines.count)
    none = np.full(lines.count, np.nan)
    covered, blocked, unsure, longest = np.zeros(lines.count), none, none, none
    green_share = none
    if green is not None:
        known = ~np.isnan(green)
        seen = _counted(samples, known, lines)
        green_share = _share(_counted(samples, known & (green > 0), lines), seen)
        covered = _share(seen, total)
    if sight is not None:
        judged = resolved(sight, tall_as)
        seen = _counted(samples, judged != Sight.UNKNOWN, lines)
        covered = _share(seen, total)
        blocked = _share(_counted(samples, judged == Sight.BLOCKED, lines), seen)
        tall = (sight == Sight.TALL) & (judged != Sight.UNKNOWN)
        unsure = _share(_counted(samples, tall, lines), seen)
        runs = stretches(samples, judged == Sight.BLOCKED)
        longest = np.zeros(lines.count)
        np.maximum.at(longest, runs.line, runs.end - runs.begin)
        longest[np.isnan(blocked)] = np.nan
    return Streets(total, covered, blocked, unsure, green_share, longest)


def _counted(samples, chosen, lines):
    return np.bincount(samples.line[chosen], minlength=lines.count)


def _share(part, whole):
    return np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0)


def vegetation_score(
    blocked: np.ndarray, green: np.ndarray, requests: np.ndarray, factor: float = 0.75
) -> np.ndarray:
    """Score streets from 0 to 1, 1 the worst.

    The score is the blocked share, or the green share where nothing tells heights; every open
    request leaves only ``factor`` of what was clear: 1 − (1 − share) · factorⁿ. A street
    without data has a score only when there are requests for it.

    Examples
    --------
    >>> nan = np.nan
    >>> vegetation_score(
    ...     np.array([0.5, nan, nan, nan]), np.array([0.9, 0.9, nan, nan]), np.array([1, 0, 1, 0]))
    array([0.625, 0.9  , 0.25 ,   nan])
    """
    share = np.where(np.isnan(blocked), green, blocked)
    share = np.where(np.isnan(share) & (requests > 0), 0.0, share)
    return 1.0 - (1.0 - share) * factor ** np.asarray(requests, float)


def lamps_in_shade(
    street: np.ndarray, leaves: np.ndarray, lamp_height: float, streets: int
) -> np.ndarray:
    """Count the lamps of every street that plants reach up to.

    Parameters
    ----------
    street : (k,) int array
        Street of each lamp, −1 for none.
    leaves : (k,) float array
        Greatest plant height at the lamp, metres; NaN for not known.
    lamp_height : float
        Mounting height, metres.
    streets : int
        Number of streets.

    Returns
    -------
    (streets,) float array
        0 for streets without lamps, NaN where nothing is known at any of the lamps.

    Examples
    --------
    >>> lamps_in_shade(np.array([0, 0, 1]), np.array([9.0, 3.0, np.nan]), 8.0, 3)
    array([ 1., nan,  0.])
    """
    on = street >= 0
    known = on & ~np.isnan(leaves)
    shaded = np.bincount(street[known & (leaves >= lamp_height)], minlength=streets).astype(float)
    lamps = np.bincount(street[on], minlength=streets)
    shaded[(lamps > 0) & (np.bincount(street[known], minlength=streets) == 0)] = np.nan
    return shaded
