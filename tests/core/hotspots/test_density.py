"""Kernel density against its formulas and against direct summation."""

import numpy as np
import pytest

from kc_safety_plugin.core.errors import Canceled, Problem, SafetyDataError
from kc_safety_plugin.core.grid import SquareGrid
from kc_safety_plugin.core.hotspots import smooth_sums
from kc_safety_plugin.core.hotspots.bandwidth import automatic_bandwidth
from kc_safety_plugin.core.hotspots.convolve import convolve, transform_size
from kc_safety_plugin.core.hotspots.kde import density, is_exact
from kc_safety_plugin.core.hotspots.kernels import Kernel
from kc_safety_plugin.core.hotspots.surface import surface_figures

EVERY_KERNEL = pytest.mark.parametrize("kernel", list(Kernel), ids=lambda kernel: kernel.value)
BOTH_WAYS = pytest.mark.parametrize("exact", [True, False])


def directly(x, y, grid, bandwidth, kernel, weights=None):
    """The definition: every cell center times every point."""
    column, row = np.meshgrid(
        grid.column + np.arange(grid.columns), grid.row + np.arange(grid.rows)
    )
    cx, cy = grid.centers_of(column, row)
    weights = np.ones(len(x)) if weights is None else weights
    out = np.zeros(grid.shape)
    for a, b, w in zip(x, y, weights):
        out += w * kernel.at(np.hypot(cx - a, cy - b), bandwidth)
    return out * 1e6


def clusters(n=1500, seed=4):
    random = np.random.default_rng(seed)
    center = random.uniform(0, 3000, (15, 2))[random.integers(0, 15, n)]
    x, y = (center + random.normal(0, 220, (n, 2))).T
    return x, y, random.uniform(0, 3, n)


def test_heights_of_the_quartic_kernel():
    # 3 / (pi h^2) and 3 / (pi h^2) (1 - 1/4)^2 per square metre for h = 300 m.
    heights = Kernel.QUARTIC.at(np.array([0.0, 150.0, 300.0, 301.0]), 300.0)
    assert heights == pytest.approx([1.0610330e-5, 5.9683104e-6, 0, 0], rel=1e-7)


@pytest.mark.parametrize(
    ("kernel", "at_zero", "at_half"),
    [
        (Kernel.UNIFORM, 1 / np.pi, 1 / np.pi),
        (Kernel.TRIANGULAR, 3 / np.pi, 1.5 / np.pi),
        (Kernel.EPANECHNIKOV, 2 / np.pi, 1.5 / np.pi),
        (Kernel.QUARTIC, 3 / np.pi, 3 * 0.5625 / np.pi),
        (Kernel.TRIWEIGHT, 4 / np.pi, 4 * 0.421875 / np.pi),
        (Kernel.GAUSSIAN, 0.5 / np.pi, 0.5 * np.exp(-0.125) / np.pi),
    ],
)
def test_heights_of_every_kernel(kernel, at_zero, at_half):
    assert kernel.at(np.array([0.0, 0.5]), 1.0) == pytest.approx([at_zero, at_half], rel=1e-14)


@EVERY_KERNEL
def test_every_kernel_holds_one_incident_and_has_the_spread_it_says(kernel):
    r = np.linspace(0, kernel.reach, 400_001)
    ring = kernel.at(r, 1.0) * 2 * np.pi * r
    step = r[1] - r[0]
    volume, spread = step * ring.sum(), step * (ring * r * r).sum() / 2
    tolerance = 4e-3 if kernel is Kernel.GAUSSIAN else 1e-5
    assert volume == pytest.approx(1.0, abs=tolerance)
    assert spread == pytest.approx(kernel.spread**2, rel=tolerance)


@EVERY_KERNEL
@BOTH_WAYS
def test_the_volume_of_the_surface_is_the_number_of_incidents(kernel, exact):
    x, y = np.array([1000.0, 1033.0, 1210.0]), np.array([1000.0, 987.0, 1111.0])
    reach = kernel.reach * 200.0
    grid = SquareGrid(10.0).window(x.min() - reach, y.min() - reach, 1210 + reach, 1111 + reach)
    surface = density(x, y, grid, 200.0, kernel, exact=exact)
    tolerance = {Kernel.UNIFORM: 5e-3, Kernel.GAUSSIAN: 5e-4}.get(kernel, 5e-4)
    assert surface.sum() * 10.0**2 / 1e6 == pytest.approx(3.0, rel=tolerance)


@EVERY_KERNEL
@pytest.mark.parametrize("weighted", [False, True])
def test_equal_to_direct_summation(kernel, weighted):
    x, y, w = clusters()
    w = w if weighted else None
    grid = SquareGrid(50.0).window(200, 0, 2900, 2500)
    direct = directly(x, y, grid, 500.0, kernel, w)
    exact = density(x, y, grid, 500.0, kernel, w, exact=True)
    assert np.abs(exact - direct).max() <= 1e-12 * direct.max()
    quick = density(x, y, grid, 500.0, kernel, w, exact=False)
    assert np.abs(quick - direct).max() <= 5e-4 * direct.max()


def streets(n=6000, seed=2):
    """Places in the corners of cells only, as addresses on a grid of streets may lie."""
    random = np.random.default_rng(seed)
    x, y = np.rint(random.normal(1500, 400, (2, n)) / 50.0) * 50.0 + 1.0
    across = random.random(n) < 0.5
    along = random.uniform(-200, 200, n)
    return np.where(across, x + along, x), np.where(across, y, y + along)


@pytest.mark.parametrize("kernel", [Kernel.QUARTIC, Kernel.TRIWEIGHT, Kernel.GAUSSIAN])
@pytest.mark.parametrize("cells", [10.0, 14.7])
@pytest.mark.parametrize("size", [50.0, 20.0])
def test_places_in_line_are_as_accurate(kernel, cells, size):
    """Their errors do not cancel out; many and few points to a cell go different ways."""
    x, y = streets()
    grid = SquareGrid(size).window(800, 800, 2200, 2200)
    direct = directly(x, y, grid, cells * size, kernel)
    quick = density(x, y, grid, cells * size, kernel, exact=False)
    assert np.abs(quick - direct).max() <= 5e-4 * direct.max()


@pytest.mark.parametrize("weights", ["whole", "wide"])
def test_weights_of_every_size(weights):
    x, y, w = clusters(4000)
    w = np.ceil(w) if weights == "whole" else 10.0 ** (3.0 * w)
    grid = SquareGrid(50.0).window(200, 0, 2900, 2500)
    direct = directly(x, y, grid, 500.0, Kernel.QUARTIC, w)
    quick = density(x, y, grid, 500.0, weights=w, exact=False)
    assert np.abs(quick - direct).max() <= 5e-4 * direct.max()


def test_many_strips_are_one_surface(monkeypatch):
    """A large grid is worked on strip by strip."""
    x, y, _ = clusters(3000)
    grid = SquareGrid(10.0).window(0, 0, 3000, 9000)
    whole = density(x, y, grid, 100.0, exact=False)
    monkeypatch.setattr(smooth_sums, "_STRIP_CELLS", 1)
    strips = density(x, y, grid, 100.0, exact=False)
    assert np.abs(strips - whole).max() <= 1e-6 * whole.max()
    assert (whole[500:] == 0).all() and whole[:300].any()


def test_crowds_stay_out_of_every_strip(monkeypatch):
    random = np.random.default_rng(4)
    place = random.uniform(0, 4000, (150, 2))[random.zipf(1.6, 40_000) % 150]
    x, y = np.append(place, random.uniform(0, 4000, (5000, 2)), axis=0).T
    grid = SquareGrid(50.0, 0, 0, 80, 80)
    whole = density(x, y, grid, 500.0, exact=False)
    true = density(x, y, grid, 500.0, exact=True)
    assert abs(whole - true).max() < 3e-4 * true.max()
    monkeypatch.setattr("kc_safety_plugin.core.hotspots.smooth_sums._STRIP_CELLS", 2000)
    assert abs(density(x, y, grid, 500.0, exact=False) - whole).max() < 1e-6 * whole.max()
    alike = density(x, y, grid, 500.0, weights=np.full(len(x), 2.0), exact=False)
    assert abs(alike - 2.0 * whole).max() < 1e-6 * whole.max()


def test_wide_kernels_are_summed_exactly_too():
    x, y, w = clusters(60)
    grid = SquareGrid(20.0).window(0, 0, 1500, 900)
    direct = directly(x, y, grid, 700.0, Kernel.QUARTIC, w)
    exact = density(x, y, grid, 700.0, Kernel.QUARTIC, w, exact=True)
    assert np.abs(exact - direct).max() <= 1e-12 * direct.max()


@EVERY_KERNEL
def test_piles_do_not_spoil_the_accuracy(kernel):
    """Thousands on single coordinates in the corner of a cell: errors that cannot cancel out."""
    x, y = np.array([1001.0, 1449.0, 1030.0]), np.array([1001.0, 1449.0, 1270.0])
    many = np.array([5000, 3000, 1])
    grid = SquareGrid(50.0).window(0, 0, 2500, 2500)
    direct = directly(x, y, grid, 500.0, kernel, many.astype(float))
    quick = density(np.repeat(x, many), np.repeat(y, many), grid, 500.0, kernel, exact=False)
    assert np.abs(quick - direct).max() <= 5e-4 * direct.max()


@EVERY_KERNEL
@BOTH_WAYS
def test_the_order_of_the_points_does_not_matter(kernel, exact):
    x, y, w = clusters()
    order = np.random.default_rng(9).permutation(len(x))
    grid = SquareGrid(50.0).window(0, 0, 3000, 3000)
    for weights in (None, w):
        shuffled = None if weights is None else weights[order]
        one = density(x, y, grid, 500.0, kernel, weights, exact=exact)
        other = density(x[order], y[order], grid, 500.0, kernel, shuffled, exact=exact)
        assert (one == other).all()


@BOTH_WAYS
def test_scaling_weights_scales_the_surface(exact):
    x, y, w = clusters(400)
    grid = SquareGrid(50.0).window(0, 0, 3000, 3000)
    one = density(x, y, grid, 500.0, weights=w, exact=exact)
    ten = density(x, y, grid, 500.0, weights=10.0 * w, exact=exact)
    assert ten == pytest.approx(10.0 * one, rel=1e-5, abs=float(1e-4 * one.max()))


@BOTH_WAYS
def test_moving_all_by_whole_cells_moves_the_surface(exact):
    x, y, _ = clusters(400)
    here = density(x, y, SquareGrid(64.0).window(0, 0, 3000, 2000), 512.0, exact=exact)
    grid = SquareGrid(64.0).window(6400, -1280, 9400, 720)
    there = density(x + 6400, y - 1280, grid, 512.0, exact=exact)
    assert there == pytest.approx(here, rel=1e-9, abs=float(1e-6 * here.max()))


@BOTH_WAYS
@EVERY_KERNEL
def test_a_quarter_turn_turns_the_surface(kernel, exact):
    x, y, _ = clusters(400)
    grid = SquareGrid(50.0, 0, 0, 60, 60)
    turned = density(3000.0 - y, x, grid, 500.0, kernel, exact=exact)
    surface = density(x, y, grid, 500.0, kernel, exact=exact)
    assert turned == pytest.approx(np.rot90(surface, 3), abs=float(5e-4 * surface.max()))
    if exact:
        assert turned == pytest.approx(np.rot90(surface, 3), abs=float(1e-9 * surface.max()))


def test_incidents_outside_the_window_reach_into_it():
    grid = SquareGrid(10.0, 0, 0, 5, 5)
    surface = density(np.array([-40.0]), np.array([25.0]), grid, 100.0)
    expected = 1e6 * Kernel.QUARTIC.at(np.array([45.0]), 100.0)[0]
    assert surface[2, 0] == pytest.approx(expected, rel=1e-12)
    assert (density(np.array([-400.0]), np.array([25.0]), grid, 100.0) == 0).all()


def test_nothing_near_is_exactly_zero_on_large_grids():
    x, y = np.full(50, 500.0), np.full(50, 500.0)
    grid = SquareGrid(10.0).window(0, 0, 9000, 9000)
    surface = density(x, y, grid, 200.0, exact=False)
    assert (surface[90:] == 0).all() and surface.min() >= 0


def test_the_faster_way_is_chosen():
    assert is_exact(20_000, 480_000, 50.0, 500.0)
    assert not is_exact(100_000, 480_000, 50.0, 500.0)
    assert is_exact(20_000, 12_000_000, 50.0, 500.0, Kernel.UNIFORM)
    assert not is_exact(50_000, 12_000_000, 10.0, 500.0)
    assert not is_exact(10_000, 480_000, 10.0, 500.0, Kernel.GAUSSIAN)


def test_figures_of_a_surface():
    surface = np.random.default_rng(4).gamma(0.3, 5.0, (500, 400)) + 1e6
    inside = surface > 1e6 + 0.5
    for mask, values in ((None, surface), (inside, surface[inside])):
        expected = values.min(), values.max(), values.mean(), values.std()
        assert surface_figures(surface, mask) == pytest.approx(expected, rel=1e-12)


@BOTH_WAYS
def test_cancel_stops_the_kernel(exact):
    def stop(share):
        if share > 0.05:
            raise Canceled

    x, y, _ = clusters(3000)
    with pytest.raises(Canceled):
        density(x, y, SquareGrid(20.0).window(0, 0, 3000, 3000), 500.0, exact=exact, tick=stop)


def test_tiles_give_the_same_as_one_sum():
    random = np.random.default_rng(8)
    layer, kernel = random.random((700, 300)), random.random((9, 9))
    out = convolve([layer], [kernel], np.empty((692, 292)))
    direct = np.zeros_like(out)
    for j in range(9):
        for i in range(9):
            direct += kernel[j, i] * layer[8 - j : 700 - j, 8 - i : 300 - i]
    assert out == pytest.approx(direct, rel=1e-10)
    assert [transform_size(n) for n in (17, 97, 1025)] == [18, 100, 1080]


def test_the_bandwidth_sees_both_directions():
    """A known defect elsewhere: only x was read, so stretching y changed nothing."""
    x, y, _ = clusters()
    assert automatic_bandwidth(x, 5.0 * y) > 1.5 * automatic_bandwidth(x, y)
    assert automatic_bandwidth(x, y) == pytest.approx(automatic_bandwidth(y, x), rel=1e-12)


def test_the_bandwidth_by_hand():
    # Five points on a cross: distances 0, 100 × 4; SD = sqrt(0.8)·100, median = 100.
    x, y = np.array([0, 100, -100, 0, 0.0]), np.array([0, 0, 0, 100, -100.0])
    expected = 0.9 * np.sqrt(0.8) * 100 * 5**-0.2
    assert automatic_bandwidth(x, y) == pytest.approx(expected, rel=1e-12)
    gaussian = automatic_bandwidth(x, y, Kernel.GAUSSIAN)
    assert gaussian == pytest.approx(expected / np.sqrt(8), rel=1e-12)


def test_the_bandwidth_of_one_place_is_refused():
    with pytest.raises(SafetyDataError) as refusal:
        automatic_bandwidth(np.full(9, 5.0), np.full(9, 7.0))
    assert refusal.value.problem is Problem.NO_SPREAD


def test_a_pile_on_the_center_does_not_make_the_bandwidth_zero():
    x = np.append(np.zeros(90), np.linspace(-500, 500, 11))
    assert automatic_bandwidth(x, np.zeros(101)) > 10
