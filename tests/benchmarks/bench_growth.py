"""Growth with the number of points and cells: binning, and what follows once points are binned."""

import math
from unittest.mock import patch

import numpy as np

from kc_safety_plugin.core.grid import SquareGrid, totals
from kc_safety_plugin.core.hotspots import smooth_sums
from kc_safety_plugin.core.hotspots.binned_points import BinnedPoints
from kc_safety_plugin.core.hotspots.getis_ord import gi_star_scores
from kc_safety_plugin.core.hotspots.kernels import Kernel, Stamp
from kc_safety_plugin.core.statistics import discovery_classes, two_sided_p
from tests.benchmarks import city
from tests.benchmarks.measure import Row, alone, medians, peak_mb

CELL, BANDWIDTH, BAND = 50.0, 500.0, 500.0
#: Targets: growth per doubling of the points, growth that counts as none, bytes a cell.
_PER_DOUBLING, _NONE, _BYTES = 2.6, 1.5, 45
_COUNTS = (10_000, 100_000, 1_000_000, 10_000_000)
_SHAPES = ((750, 1000), (1500, 2000), (3000, 4000))


def rows(quick: bool):
    counts = _COUNTS[:2] if quick else _COUNTS
    found = alone("bench_growth:seconds", counts)
    yield from doubling("points counted by cell", counts, found["count"])
    yield from doubling("points binned for a density", counts, found["bin"])
    yield from level("density of binned points", counts, found["density"])
    yield from level("Gi* of binned points", counts, found["gi_star"])
    for shape in _SHAPES[:1] if quick else _SHAPES:
        yield _memory(*shape)


def seconds(counts: list) -> dict:
    """Seconds of every step of both analyses of a city with so many points, taken by turns."""
    # Few points have a shorter way of their own; to see growth all go the same way.
    with patch.object(smooth_sums, "_SPARSE", math.inf):
        steps = [_steps(count) for count in counts]
        return {name: medians(*(one[name] for one in steps), runs=9) for name in steps[0]}


def _steps(points: int) -> dict:
    x, y = city.points(points)
    right, top = city.LEFT + city.WIDTH - 1, city.BOTTOM + city.HEIGHT - 1
    grid = SquareGrid(CELL).window(city.LEFT, city.BOTTOM, right, top)
    stamp = Stamp(Kernel.QUARTIC, BANDWIDTH, CELL)
    out, values = np.empty(grid.shape, np.float32), totals(grid, x, y)
    binned = _binned(x, y, grid, stamp)
    return {
        "count": lambda: totals(grid, x, y),
        "bin": lambda: _binned(x, y, grid, stamp),
        "density": lambda: smooth_sums.smooth_sums(binned, stamp, 1.0, out),
        # Without classes: how many scores are worth sorting is a matter of the data.
        "gi_star": lambda: gi_star_scores(values, grid, BAND),
    }


def _binned(x, y, grid, stamp):
    """The part of a density that looks at points; the rest looks at cells."""
    binned = BinnedPoints.of(x, y, None, grid, stamp.reach + smooth_sums.SPREAD)
    binned.add_up().complete()
    return binned


def _gi_star(values, grid):
    z, _ = gi_star_scores(values, grid, BAND)
    return discovery_classes(z, two_sided_p(z))


def doubling(work, counts, times):
    for k, (count, time) in enumerate(zip(counts, times)):
        row = Row(f"growth: {work}", f"{count:,} points", time)
        if k:
            factor = (time / times[k - 1]) ** (1 / math.log2(count / counts[k - 1]))
            row.target, row.met = f"<= {_PER_DOUBLING}x per doubling", factor <= _PER_DOUBLING
            row.note = f"{factor:.2f}x per doubling since the row above"
        yield row


def level(work, counts, times):
    for k, (count, time) in enumerate(zip(counts, times)):
        row = Row(f"growth: {work}", f"{count:,} points", time)
        if k:
            row.target, row.met = "independent of the points", time <= _NONE * times[0]
            row.note = f"{time / times[0]:.2f} times the first row"
        yield row


def _memory(rows_, columns) -> Row:
    found = alone("bench_growth:memory", rows_, columns)
    return Row(
        "memory: Gi* with p and FDR, radius 10 cells",
        f"{rows_:,} x {columns:,} cells",
        found["seconds"],
        target=f"<= {_BYTES} bytes a cell",
        met=found["bytes"] <= _BYTES,
        note=f"{found['bytes']:.0f} bytes a cell with the counts, peak {found['peak_mb']:.0f} MB",
    )


def memory(rows_: int, columns: int) -> dict:
    """Bytes a cell that Gi* takes at most, counts and results included."""
    _gi_star(np.eye(50), SquareGrid(CELL, 0, 0, 50, 50))
    before, grid = peak_mb(), SquareGrid(CELL, 0, 0, columns, rows_)
    values = np.random.default_rng(11).poisson(2.0, grid.shape).astype(float)
    (seconds_,) = medians(lambda: _gi_star(values, grid))
    return {"seconds": seconds_, "bytes": (peak_mb() - before) * 2**20 / rows_ / columns}
