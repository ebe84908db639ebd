"""Nearest other places against every pair of them."""

import numpy as np
import pytest

from kc_safety_plugin.core.errors import Canceled
from kc_safety_plugin.core.hotspots.spacing import distinct_places, nearest_other


def lattice(x, y):
    return np.rint(x / 50.0) * 50.0, np.rint(y / 50.0) * 50.0


def crowd(x, y):
    """Half of them on a thousandth of the ground."""
    half = len(x) // 2
    return np.append(x[:half] * 1e-3, x[half:]), np.append(y[:half] * 1e-3, y[half:])


LAYOUTS = {
    "anywhere": lambda x, y: (x, y),
    "lattice": lattice,
    "east-west": lambda x, y: (x, np.full(len(x), 3.0)),
    "north-south": lambda x, y: (np.full(len(x), 3.0), y),
    "crowd": crowd,
    "stray": lambda x, y: (np.append(x[1:], 9e6), np.append(y[1:], 9e6)),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("n", [2, 3, 10, 100, 1500])
def test_nearest_of_all_pairs(layout, n):
    x, y = LAYOUTS[layout](*np.random.default_rng(n).uniform(0, 1000, (2, n)))
    distance = np.hypot(x[:, None] - x, y[:, None] - y)
    np.fill_diagonal(distance, np.inf)
    assert nearest_other(x, y) == pytest.approx(distance.min(axis=1), rel=1e-12)


def test_one_place_alone_has_no_neighbor():
    assert nearest_other([5.0], [5.0]).tolist() == [np.inf]


def test_cancel_is_heard():
    def stop(share):
        raise Canceled

    with pytest.raises(Canceled):
        nearest_other(np.arange(9.0), np.zeros(9), stop)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_distinct_places_are_those_of_numpy(layout):
    x, y = LAYOUTS[layout](*np.random.default_rng(1).uniform(0, 1000, (2, 400)))
    x, y = np.append(x, x[::3]), np.append(y, y[::3])
    expected = np.unique(np.column_stack([x, y]), axis=0)
    assert np.array_equal(distinct_places(x, y), expected)
    assert distinct_places([], []).shape == (0, 2)


def test_places_of_a_long_file_are_found_piece_by_piece():
    random = np.random.default_rng(5)
    x, y = random.integers(0, 5_000, 200_000) * 1.0, random.integers(0, 40, 200_000) * 1.0
    x[7] = 1e7
    shares = []
    found = distinct_places(x, y, shares.append)
    assert np.array_equal(found, np.unique(np.column_stack([x, y]), axis=0))
    # One far place puts all the others into few strips.
    assert len(set(shares)) >= 2 and shares == sorted(shares)
    shares.clear()
    distinct_places(random.random(400_000), np.zeros(400_000), shares.append)
    assert len(set(shares)) >= 5
