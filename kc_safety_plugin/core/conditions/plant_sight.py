"""Whether plants fill the window between shrub top and crown, at every sample of a walk."""

from enum import IntEnum

import numpy as np

from .plant_rasters import TALLEST
from .plant_rules import SightRule


class Sight(IntEnum):
    """What is known of one sample."""

    UNKNOWN = -1
    CLEAR = 0
    BLOCKED = 1
    #: Only a crown taller than the window, whose lower end nobody has measured.
    TALL = 2


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


def resolved(sight: np.ndarray, tall_as: Sight) -> np.ndarray:
    """``sight`` with every TALL replaced by what it is to count as."""
    return np.where(sight == Sight.TALL, np.int8(tall_as), sight).astype(np.int8)
