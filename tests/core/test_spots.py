"""Spots are what numpy finds in the pairs of coordinates."""

import numpy as np
import pytest

from kc_safety_plugin.core.errors import Canceled
from kc_safety_plugin.core.spots import spots


def test_spots_are_those_of_numpy():
    x, y = np.random.default_rng(3).integers(-4, 4, (2, 500)).astype(float)
    xy = np.column_stack([x, y])
    places, spot, count = spots(x, y)
    expected, of, held = np.unique(xy, axis=0, return_inverse=True, return_counts=True)
    assert np.array_equal(places, expected)
    assert np.array_equal(spot, of.ravel())
    assert np.array_equal(count, held)


def test_no_points_have_no_spots():
    places, spot, count = spots(np.empty(0), np.empty(0))
    assert places.shape == (0, 2) and len(spot) == len(count) == 0


def test_cancel_is_heard():
    def stop(share):
        raise Canceled

    with pytest.raises(Canceled):
        spots(np.zeros(3), np.zeros(3), stop)
