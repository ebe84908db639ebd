"""What holds for any data: found by trying to break it."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kc_safety_plugin.core.grid import SquareGrid
from kc_safety_plugin.core.hotspots.aoristic import hours_of_week
from kc_safety_plugin.core.hotspots.getis_ord import gi_star_grid, gi_star_places
from kc_safety_plugin.core.hotspots.kde import density
from kc_safety_plugin.core.hotspots.kernels import Kernel

quick = settings(max_examples=40, deadline=None)
coordinates = st.lists(
    st.tuples(st.integers(0, 2000), st.integers(0, 2000)), min_size=2, max_size=60
)
counts = st.integers(4, 9).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(0, 20), min_size=columns, max_size=columns), min_size=4, max_size=9
    )
).map(np.array)  # fmt: skip


def scores(values, band=1.5):
    grid = SquareGrid(1.0, 0, 0, values.shape[1], values.shape[0])
    return gi_star_grid(values.astype(float), grid, band).z.reshape(values.shape)


def uneven(values):
    return values.min() != values.max()


@quick
@given(counts.filter(uneven), st.floats(0.01, 100.0))
def test_gi_star_does_not_know_the_unit_of_the_weights(values, unit):
    assert scores(values * unit) == pytest.approx(scores(values), abs=1e-6)


@quick
@given(counts.filter(uneven))
def test_gi_star_turns_with_the_map(values):
    turned = scores(np.rot90(values).copy())
    assert turned == pytest.approx(np.rot90(scores(values)), abs=1e-9)


@quick
@given(counts.filter(uneven), st.integers(-500, 500), st.integers(-500, 500))
def test_gi_star_does_not_know_where_it_is(values, east, north):
    there = SquareGrid(1.0, east, north, values.shape[1], values.shape[0])
    moved = gi_star_grid(values.astype(float), there, 1.5).z.reshape(values.shape)
    assert np.array_equal(moved, scores(values))


@quick
@given(coordinates, st.randoms(use_true_random=False))
def test_gi_star_does_not_know_the_order(places, random):
    x, y = np.array(places, float).T
    values = np.arange(len(x)) % 5 * 1.0
    spread = max(np.ptp(x), np.ptp(y))
    # With everybody a neighbor of everybody there is nothing to compare; that is refused.
    assume(uneven(values) and spread > 300)
    shuffled = list(range(len(x)))
    random.shuffle(shuffled)
    first = gi_star_places(x, y, values, 300.0)
    second = gi_star_places(x[shuffled], y[shuffled], values[shuffled], 300.0)
    assert second.z == pytest.approx(first.z[shuffled], abs=1e-9)
    assert np.array_equal(second.neighbors, first.neighbors[shuffled])


@quick
@given(
    coordinates, st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6),
    st.floats(0.01, 100.0), st.integers(0, 3),
)  # fmt: skip
def test_gi_star_of_places_knows_no_origin_no_north_and_no_unit(places, east, north, unit, turns):
    x, y = np.array(places, float).T
    values = np.arange(len(x)) % 5 * 1.0
    assume(uneven(values) and max(np.ptp(x), np.ptp(y)) > 300)
    first = gi_star_places(x, y, values, 300.0)
    for _ in range(turns):
        x, y = -y, x
    second = gi_star_places(x + east, y + north, values * unit, 300.0)
    assert second.z == pytest.approx(first.z, abs=1e-7)
    assert np.array_equal(second.neighbors, first.neighbors)


@quick
@given(coordinates, st.sampled_from([k for k in Kernel if k is not Kernel.GAUSSIAN]))
def test_density_integrates_to_the_count(places, kernel):
    x, y = np.array(places, float).T
    grid = SquareGrid(20.0, -30, -30, 160, 160)
    volume = density(x, y, grid, 400.0, kernel).sum() * (20.0 / 1000.0) ** 2
    # A sum over cells of a twentieth of the bandwidth; the edge of the uniform kernel is rough.
    assert volume == pytest.approx(len(x), rel=0.01)


@quick
@given(st.lists(st.tuples(st.integers(0, 10**7), st.integers(-(10**6), 10**6)), min_size=1))
def test_aoristic_mass_equals_events(ranges):
    begin = np.array([b for b, _ in ranges], "datetime64[s]")
    end = begin + np.array([s for _, s in ranges], "timedelta64[s]")
    table = hours_of_week(begin, end)
    assert table.sum() == pytest.approx(len(ranges), rel=1e-9)
    assert table.min() >= -1e-9
