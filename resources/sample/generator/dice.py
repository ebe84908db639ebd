"""Random choices that repeat exactly on every machine and every release of numpy."""

import math
import zlib

import numpy as np

SEED = 20231130


class Dice:
    """One stream per subject, so that a change in one leaves the others as they were.

    Only the raw uniform numbers of the generator are used: numpy promises those, and not
    what its distributions make of them.
    """

    def __init__(self, subject: str):
        self._random = np.random.Generator(
            np.random.PCG64([SEED, zlib.crc32(subject.encode())])
        ).random

    def uniform(self, low=0.0, high=1.0):
        return low + (high - low) * float(self._random())

    def integer(self, low, high):
        """A whole number from ``low`` to ``high``, both included."""
        return low + int(self._random() * (high - low + 1))

    def chance(self, share):
        return float(self._random()) < share

    def normal(self, mean=0.0, sd=1.0):
        radius = math.sqrt(-2 * math.log(1 - float(self._random())))
        return mean + sd * radius * math.cos(2 * math.pi * float(self._random()))

    def exponential(self, mean):
        return -mean * math.log(1 - float(self._random()))

    def pick(self, items):
        return items[int(self._random() * len(items))]

    def weighted(self, items, weights):
        total = sum(weights)
        mark = float(self._random()) * total
        for item, weight in zip(items, weights):
            mark -= weight
            if mark < 0:
                return item
        return items[-1]

    def draws(self, weights, count):
        """``count`` indices drawn with the given weights."""
        edges = np.cumsum(np.asarray(weights, float))
        return np.searchsorted(edges, self._random(count) * edges[-1], side="right")

    def turn(self, wheel):
        """One index drawn by a ``Wheel``."""
        return wheel.at(float(self._random()))

    def array(self, *shape):
        return self._random(shape)

    def shuffled(self, items):
        items = list(items)
        return [items[i] for i in np.argsort(self._random(len(items)), kind="stable")]


class Wheel:
    """Weights prepared for many draws."""

    def __init__(self, weights):
        self._edges = np.cumsum(np.asarray(weights, float))

    def at(self, mark):
        return int(np.searchsorted(self._edges, mark * self._edges[-1], side="right"))
