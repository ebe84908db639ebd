"""Stretches of the walks on which plants block the sight."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.core.walks import WalkSamples

from .plant_sight import Sight, resolved
from .stretches import Stretches, stretches


@dataclass(frozen=True)
class BlockedStretches(Stretches):
    """Stretches with the greatest plant height on them, metres (NaN for not known), and the
    share of their samples that are ``TALL``.
    """

    height: np.ndarray
    unsure: np.ndarray


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
    >>> from kc_safety_plugin.core.lines import Lines
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
