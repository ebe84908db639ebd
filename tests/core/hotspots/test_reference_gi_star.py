"""Gi* of published data sets: the authors' figures, and those of R.

Recorded with R 4.2.2 and spdep 1.2-7 (dnearneigh, include.self, localG with binary weights,
p.adjust).
"""

import csv
from pathlib import Path

import numpy as np
import pytest

from kc_safety_plugin.core.grid import SquareGrid, totals
from kc_safety_plugin.core.hotspots.getis_ord import gi_star_grid, gi_star_places

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "data" / "reference"

pytestmark = [
    pytest.mark.real_data,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="no reference data here"),
]


def columns(name, *fields):
    with open(FOLDER / name, newline="") as file:
        return np.array([[float(row[f]) for f in fields] for row in csv.DictReader(file)]).T


@pytest.mark.parametrize(
    ("band", "z"), [(30, 1.450780), (60, 1.900559), (90, 2.096939), (120, 1.981907)]
)
def test_the_example_of_getis_and_ord(band, z):
    x, y, value = columns("go_xyz.csv", "x", "y", "val")
    assert len(x) == 256
    assert gi_star_places(x, y, value, band).z[119] == pytest.approx(z, abs=1e-6)


@pytest.mark.parametrize(("band", "recorded"), [
    (30, (-2.838661556, 4.310407383, 6.991684238, 114, 78)),
    (60, (-4.518837084, 5.976805998, 20.53623582, 155, 145)),
    (90, (-6.408379605, 7.917283149, 45.68613302, 182, 179)),
    (120, (-8.046558636, 9.479615345, 75.32579294, 198, 194)),
])  # fmt: skip
def test_all_cells_of_getis_and_ord(band, recorded):
    """Least, largest and sum of z; cells with p and with adjusted p up to 0.05."""
    found = gi_star_places(*columns("go_xyz.csv", "x", "y", "val"), band)
    lowest, highest, total, sure, discovered = recorded
    assert (found.z.min(), found.z.max()) == pytest.approx((lowest, highest), abs=1e-8)
    assert found.z.sum() == pytest.approx(total, abs=1e-7)
    assert (found.p <= 0.05).sum() == sure and (found.p_fdr <= 0.05).sum() == discovered


@pytest.fixture
def memphis():
    """Robberies of 2019 whose coordinates were rounded to 0.001 degree, in whole metres."""
    longitude, latitude = columns("memphis_robberies_2019.csv", "x", "y")
    assert len(longitude) == 2245
    return np.rint(longitude * 90_700.0), np.rint(latitude * 110_900.0)


def test_memphis_by_cells(memphis):
    x, y = memphis
    grid = SquareGrid(1000.0).window(x.min(), y.min(), x.max(), y.max())
    assert (grid.columns, grid.rows) == (37, 30)
    found = gi_star_grid(totals(grid, x, y), grid, 1500.0)
    assert (found.z.max(), found.z.min()) == pytest.approx((12.216509562, -1.46493709427), abs=1e-8)
    row, column = divmod(int(found.z.argmax()), grid.columns)
    assert (column + grid.column, row + grid.row) == (-8156, 3888)
    assert (found.p <= 0.05).sum() == 177
    assert [int((np.abs(found.bin) >= k).sum()) for k in (1, 2, 3)] == [137, 129, 103]


def test_memphis_by_places(memphis):
    (x, y), count = np.unique(np.stack(memphis), axis=1, return_counts=True)
    assert len(x) == 1893 and np.sort(count)[-5:].tolist() == [5, 6, 6, 7, 11]
    found = gi_star_places(x, y, count.astype(float), 600.0)
    recorded = 7.02382477821, -1.2738453254, 0.147674992653
    assert (found.z.max(), found.z.min(), found.z.mean()) == pytest.approx(recorded, abs=1e-9)
    top = int(found.z.argmax())
    assert (x[top], y[top]) == (-8164451, 3884827)
    assert [int((found.bin >= k).sum()) for k in (1, 2, 3)] == [113, 103, 74]
    assert found.cold == 0
