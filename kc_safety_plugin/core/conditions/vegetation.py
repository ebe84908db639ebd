"""Sight lines beside the walk: where plants fill the window between shrub top and crown."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.walks import WalkSamples

from .plant_rules import SightRule
from .stretches import Stretches, stretches

#: Heights below this are no ground noise, heights above are taller than any tree.
LOWEST, TALLEST = -2.0, 120.0


class Sight(IntEnum):
    """What is known of one sample."""

    UNKNOWN = -1
    CLEAR = 0
    BLOCKED = 1
    #: Only a crown taller than the window, whose lower end nobody has measured.
    TALL = 2


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


@dataclass(frozen=True)
class BlockedStretches(Stretches):
    """Stretches with the greatest plant height on them, metres (NaN for not known), and the
    share of their samples that are ``TALL``.
    """

    height: np.ndarray
    unsure: np.ndarray


def plausible_height(height: np.ndarray) -> np.ndarray:
    """Heights above ground, metres: small negatives become 0, impossible ones NaN.

    Examples
    --------
    >>> plausible_height(np.array([-0.2, 4.0, -9999.0, 265.0])).tolist()
    [0.0, 4.0, nan, nan]
    """
    height = np.asarray(height, float)
    known = (height >= LOWEST) & (height <= TALLEST)
    return np.where(known, np.maximum(height, 0.0), np.nan)


def ndvi(red: np.ndarray, infrared: np.ndarray) -> np.ndarray:
    """Normalized difference vegetation index, (NIR − red) / (NIR + red); NaN where both are 0.

    Source: Rouse et al. 1974, Monitoring vegetation systems in the Great Plains with ERTS.

    Examples
    --------
    >>> ndvi(np.array([50.0, 0.0]), np.array([150.0, 0.0])).tolist()
    [0.5, nan]
    """
    total = np.asarray(infrared, float) + red
    return np.divide(infrared - red, total, out=np.full_like(total, np.nan), where=total != 0)


def sight_by_height(within: np.ndarray, highest: np.ndarray, rule: SightRule) -> np.ndarray:
    """Judge samples by a canopy-height raster alone.

    Parameters
    ----------
    within : (n,) float array
        Greatest height inside the clearance among heights up to ``rule.canopy_bottom``,
        metres; NaN for none.
    highest : (n,) float array
        Greatest of all heights inside the clearance; NaN where the raster has no data.
    rule : SightRule

    Returns
    -------
    (n,) int8 array of ``Sight``

    Notes
    -----
    A top that ends inside the window blocks it for certain, whatever is below. A top above
    the window proves only that there is something tall: the raster does not know where its
    foliage begins, so such a sample is ``TALL``, not ``BLOCKED``.

    Examples
    --------
    >>> rule = SightRule("", 0.6, 2.0)
    >>> sight_by_height(np.array([0.5, 1.5, np.nan]), np.array([0.5, 9.0, 9.0]), rule).tolist()
    [0, 1, 2]
    """
    sight = np.full(len(highest), Sight.CLEAR, np.int8)
    sight[highest > rule.canopy_bottom] = Sight.TALL
    sight[within > rule.shrub_top] = Sight.BLOCKED
    sight[np.isnan(highest)] = Sight.UNKNOWN
    return sight


def plant_sight(top: np.ndarray, bottom: np.ndarray, rule: SightRule) -> np.ndarray:
    """Judge plants by the heights of their top and of their lowest foliage.

    Parameters
    ----------
    top, bottom : (m,) float arrays
        Metres above ground, NaN where not known. A bottom above its top is taken as not known.

    Returns
    -------
    (m,) int8 array of ``Sight``: BLOCKED for foliage in the window, CLEAR for none, TALL for a
    plant taller than the window with an unknown bottom, UNKNOWN without a usable top.

    Examples
    --------
    >>> rule = SightRule("", 0.6, 2.0)
    >>> top, bottom = np.array([0.5, 1.5, 9.0, 9.0, 9.0]), np.array([0, np.nan, 1.0, 2.0, np.nan])
    >>> plant_sight(top, bottom, rule).tolist()
    [0, 1, 1, 0, 2]
    """
    top, bottom = np.asarray(top, float), np.asarray(bottom, float)
    bottom = np.where((bottom < 0) | (bottom > top), np.nan, bottom)
    sight = np.full(len(top), Sight.CLEAR, np.int8)
    tall = top > rule.canopy_bottom
    sight[tall & np.isnan(bottom)] = Sight.TALL
    sight[tall & (bottom < rule.canopy_bottom)] = Sight.BLOCKED
    sight[~tall & (top > rule.shrub_top)] = Sight.BLOCKED
    sight[~(top >= 0) | (top > TALLEST)] = Sight.UNKNOWN
    return sight


def judge_samples(
    count: int, raster: np.ndarray, pairs: tuple, plants: np.ndarray, tall: np.ndarray
) -> np.ndarray:
    """Bring raster and plants together, one ``Sight`` per sample.

    Parameters
    ----------
    count : int
        Number of samples.
    raster : (count,) int8 array or None
        ``sight_by_height``, None without a raster.
    pairs : (sample, plant) int arrays or None
        Plants inside the clearance of samples, None without plants.
    plants : (m,) int8 array
        ``plant_sight`` of every plant.
    tall : (m,) bool array
        Plants whose top is above the window.

    Notes
    -----
    A plant in the window blocks. A tall crown of the raster counts as clear when a tall plant
    with a known bottom above the window stands there and no plant of unknown bottom does.
    Without a raster the plants are the whole truth; beside one, a sample the raster does not
    cover stays unknown unless a plant blocks it.
    """
    sight = np.full(count, Sight.CLEAR, np.int8) if raster is None else raster.copy()
    if pairs is None:
        return sight
    sample, plant = pairs
    has = {kind: np.zeros(count, bool) for kind in (Sight.BLOCKED, Sight.TALL)}
    for kind, seen in has.items():
        seen[sample[plants[plant] == kind]] = True
    raised = np.zeros(count, bool)
    raised[sample[(plants[plant] == Sight.CLEAR) & tall[plant]]] = True
    sight[raised & (sight == Sight.TALL)] = Sight.CLEAR
    sight[has[Sight.TALL] & (sight != Sight.BLOCKED)] = Sight.TALL
    sight[has[Sight.BLOCKED]] = Sight.BLOCKED
    return sight


def blocked_stretches(
    samples: WalkSamples, sight: np.ndarray, tall_as: Sight, height: np.ndarray = None
) -> BlockedStretches:
    """Join neighboring blocked samples; each stands for its own share of the line's length.

    Parameters
    ----------
    samples : WalkSamples
    sight : (n,) int8 array of ``Sight``
    tall_as : Sight
        What a tall crown of unknown lower end counts as.
    height : (n,) float array, optional
        Greatest plant height at every sample, metres, NaN for not known.

    Examples
    --------
    >>> from kc_safety_plugin.core.walks import walk_samples
    >>> road = Lines.from_parts([np.array([[0.0, 0.0], [8.0, 0.0]])], [0], 1)
    >>> sight = np.array([0, 1, 2, 0], np.int8)
    >>> found = blocked_stretches(walk_samples(road, 0.0, 2.0), sight, Sight.BLOCKED)
    >>> found.begin.tolist(), found.end.tolist(), found.unsure.tolist()
    ([2.0], [6.0], [0.5])
    """
    blocked = resolved(sight, tall_as) == Sight.BLOCKED
    runs = stretches(samples, blocked)
    size = runs.last - runs.first + 1
    begin = np.cumsum(size) - size
    highest, tall = np.full(len(runs), np.nan), np.zeros(len(runs))
    if len(runs):
        tall = np.add.reduceat((sight[blocked] == Sight.TALL).astype(float), begin)
        if height is not None:
            highest = np.fmax.reduceat(height[blocked], begin)
    return BlockedStretches(**vars(runs), height=highest, unsure=tall / size)


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


def resolved(sight: np.ndarray, tall_as: Sight) -> np.ndarray:
    """``sight`` with every TALL replaced by what it is to count as."""
    return np.where(sight == Sight.TALL, np.int8(tall_as), sight).astype(np.int8)


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


def _counted(samples, chosen, lines):
    return np.bincount(samples.line[chosen], minlength=lines.count)


def _share(part, whole):
    return np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0)


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
