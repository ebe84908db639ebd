"""Mistakes that are known from other tools, each a case that comes out right here.

What those tools gave was seen in their own output or code: the QGIS heatmap, sfhotspot, the Near
Repeat Calculator, xarray-spatial, esda, Visualist, crimepy, a kernel density script of a
neighborhood cleaning study, a fishnet builder, and ArcGIS. Defects of methods that are not offered
here (near repeats, emerging hot spots) have no case.
"""

import numpy as np
import pytest

from kc_safety_plugin.core.errors import SafetyDataError
from kc_safety_plugin.core.grid import SquareGrid
from kc_safety_plugin.core.hotspots.aoristic import hours_of_week
from kc_safety_plugin.core.hotspots.bandwidth import automatic_bandwidth
from kc_safety_plugin.core.hotspots.change import compare_periods
from kc_safety_plugin.core.hotspots.getis_ord import gi_star_grid, gi_star_places
from kc_safety_plugin.core.hotspots.kde import density
from kc_safety_plugin.core.hotspots.kernels import Kernel
from kc_safety_plugin.core.statistics import adjusted_p

X, Y = np.array([10.0, 20, 40, 15, 30, 30]), np.array([10.0, 10, 10, 20, 20, 30])
VALUE = np.array([2, 3, 3.2, 5, 8, 7])


@pytest.mark.parametrize("exact", [True, False])
@pytest.mark.parametrize("kernel", list(Kernel), ids=lambda kernel: kernel.value)
def test_one_incident_has_the_volume_of_one(kernel, exact):
    # A scaled quartic heatmap held 7.25 incidents: 116 was written for 16.
    reach = 100.0 * kernel.reach + 4
    grid = SquareGrid(2.0).window(-reach, -reach, reach, reach)
    surface = density(np.zeros(1), np.zeros(1), grid, 100.0, kernel, exact=exact)
    volume = surface.sum(dtype=float) * 4.0 / 1e6
    assert volume == pytest.approx(1.0, abs=1e-3)


def test_the_bandwidth_looks_both_ways():
    # mean(f(x), f(y)) in R takes the second for another argument: only x counted.
    x = np.array([1, 2, 4, 7, 11, 16, 22, 29, 37, 46.0])
    y = np.roll(x, 3)
    plain, wide, tall = (automatic_bandwidth(*xy) for xy in ((x, y), (2 * x, y), (x, 2 * y)))
    assert wide > 1.2 * plain and tall > 1.2 * plain
    assert automatic_bandwidth(x, y) == pytest.approx(automatic_bandwidth(y, x), rel=1e-12)


def test_false_discovery_is_controlled_over_the_whole_map():
    # A correction by the number of neighbors gave 0.128835 for the smallest of these.
    found = gi_star_places(X, Y, VALUE, 15.0)
    assert found.p_fdr.min() == pytest.approx(0.257671, abs=1e-6)
    assert not found.bin.any()
    # As many tests as places, not as neighbors: twice the map, half the chance.
    p = np.array([0.001, 0.2, 0.9])
    assert adjusted_p(np.append(p, np.ones(3)))[0] == pytest.approx(2 * adjusted_p(p)[0])


def test_the_score_is_gi_star_and_not_a_local_mean():
    # A z score of the local mean has no term for the number of neighbors.
    values = np.random.default_rng(5).poisson(3, (12, 15)).astype(float)
    found = gi_star_grid(values, SquareGrid(1.0, 0, 0, 15, 12), 1.5)
    column, row = np.meshgrid(np.arange(15), np.arange(12))
    near = np.hypot(
        column.ravel()[:, None] - column.ravel(), row.ravel()[:, None] - row.ravel()
    ) <= 1.5  # fmt: skip
    mean = (near @ values.ravel()) / near.sum(axis=1)
    wrong = (mean - values.mean()) / mean.std()
    n, w = values.size, near.sum(axis=1)
    spread = values.std() * np.sqrt((n * w - w * w) / (n - 1))
    right = (near @ values.ravel() - values.mean() * w) / spread
    assert found.z == pytest.approx(right, abs=1e-10)
    assert np.abs(found.z - wrong).max() > 0.3


def test_the_place_itself_has_the_weight_of_a_neighbor():
    # With rows made to add up to one before the place was added, the first came out as -0.62488.
    assert gi_star_places(X, Y, VALUE, 15.0).z[0] == pytest.approx(-1.39727626, abs=1e-8)


def test_a_neighborhood_without_values_is_no_neighborhood_of_zeros():
    # Values that are missing were read as zero: then this place is cold.
    grid = SquareGrid(1.0, 0, 0, 20, 20)
    values = np.random.default_rng(2).poisson(4, grid.shape).astype(float)
    area = np.ones(grid.shape, bool)
    area[:6, :6] = False
    values[~area] = 0.0
    inside = gi_star_grid(values, grid, 2.0, area)
    whole = gi_star_grid(values, grid, 2.0)
    assert whole.bin.reshape(grid.shape)[1, 1] == -3
    assert len(inside.z) == area.sum() and inside.z.min() > whole.z.min() + 2


def test_a_fishnet_does_not_fill_the_box_with_zeros():
    # Zeros all around make every cell with an incident hot.
    grid = SquareGrid(10.0, 0, 0, 60, 60)
    values = np.zeros(grid.shape)
    area = np.zeros(grid.shape, bool)
    area[27:33] = True
    values[area] = np.random.default_rng(8).poisson(2, area.sum())
    assert (gi_star_grid(values, grid, 15.0).bin == 3).sum() > 100
    assert (gi_star_grid(values, grid, 15.0, area).bin == 3).sum() < 10


def test_middle_hours_share_the_time():
    # Every hour between the first and the last was given the whole middle of the range.
    begin, end = (np.array([t], "datetime64[s]") for t in ("2024-01-01T01:30", "2024-01-01T05:30"))
    hours = hours_of_week(begin, end)[0]
    assert hours[1:6] == pytest.approx([0.125, 0.25, 0.25, 0.25, 0.125])
    assert hours.sum() == pytest.approx(1.0)


@pytest.mark.parametrize("cell", [50.0, 402.336])
def test_a_cell_size_is_a_length_and_not_a_number_of_cells(cell):
    # A quarter of a mile was handed on as 1,320 columns, whatever the extent.
    grid = SquareGrid(cell).window(0.0, 0.0, 8046.0, 4023.0)
    east, north = grid.centers_of(grid.column + np.arange(2), grid.row + np.arange(2))
    assert east[1] - east[0] == pytest.approx(cell) and north[1] - north[0] == pytest.approx(cell)
    assert grid.columns == int(8046.0 // cell) + 1 and grid.rows == int(4023.0 // cell) + 1


def test_a_distance_band_need_not_be_a_whole_number():
    # Thresholds were whole numbers only.
    near = gi_star_places(X / 10, Y / 10, VALUE, 1.5)
    assert near.z == pytest.approx(gi_star_places(X, Y, VALUE, 15.0).z, abs=1e-12)


def test_a_percentage_has_an_interval_and_zero_is_no_missing_value():
    # From nothing there was no answer at all, and one to three was printed as +200 % alone.
    found = compare_periods(np.array([0, 1]), np.array([3, 3]), 90, 90)
    assert np.isnan(found.percent[0]) and found.flag == ["new", "few"]
    assert found.difference[0] == 3 and found.p[0] == pytest.approx(0.0884, abs=5e-5)
    assert found.percent[1] == 200 and found.low[1] < 1 < found.high[1]


def test_values_without_variance_stop_the_run():
    with pytest.raises(SafetyDataError):
        gi_star_places(X, Y, np.full(6, 4.0), 15.0)
