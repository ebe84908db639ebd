"""Gi* of published data sets."""

import csv
from pathlib import Path

import numpy as np
import pytest

from kc_safety_plugin.core.hotspots.getis_ord import gi_star_places

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "data" / "reference"

pytestmark = [
    pytest.mark.real_data,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="no reference data here"),
]


@pytest.mark.parametrize(
    ("band", "z"), [(30, 1.450780), (60, 1.900559), (90, 2.096939), (120, 1.981907)]
)
def test_the_example_of_getis_and_ord(band, z):
    with open(FOLDER / "go_xyz.csv", newline="") as file:
        rows = [[float(row[name]) for name in ("x", "y", "val")] for row in csv.DictReader(file)]
    x, y, value = np.array(rows).T
    assert len(x) == 256
    assert gi_star_places(x, y, value, band).z[119] == pytest.approx(z, abs=1e-6)
