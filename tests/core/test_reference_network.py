"""Snapping against a published network with points whose segment and position are known."""

import csv
from pathlib import Path

import numpy as np
import pytest

from kc_safety_plugin.core.hotspots.scale import automatic_cell
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.nearest import snap_to_lines
from kc_safety_plugin.core.prepare.piles import find_piles

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "reference"
pytestmark = [
    pytest.mark.real_data,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="no reference data here"),
]


def columns(name, *fields):
    with open(FOLDER / name, newline="") as file:
        return np.array([[float(row[f]) for f in fields] for row in csv.DictReader(file)]).T


@pytest.fixture
def chicago():
    x0, y0, x1, y1 = columns("spatstat_chicago_segments.csv", "x0", "y0", "x1", "y1")
    parts = list(np.stack([np.column_stack([x0, y0]), np.column_stack([x1, y1])], axis=1))
    return Lines.from_parts(parts, range(len(parts)), len(parts))


def test_the_published_length_of_the_network(chicago):
    assert chicago.count == 503
    assert chicago.length.sum() == pytest.approx(31150.21, abs=0.01)


def test_points_fall_on_their_segment_and_place(chicago):
    x, y, segment, share = columns("spatstat_chicago_points.csv", "x", "y", "seg", "tp")
    hit = snap_to_lines(x, y, chicago)
    segment = segment.astype(int) - 1
    assert len(x) == 116 and hit.distance.max() < 1e-6
    # At a corner several segments hold the point; elsewhere there is one answer.
    inside = (share > 1e-5) & (share < 1 - 1e-5)
    assert np.array_equal(hit.line[inside], segment[inside])
    along = share * chicago.length[segment]
    assert hit.chainage[inside] == pytest.approx(along[inside], abs=1e-4)


def test_points_beside_the_streets(chicago):
    """Every point moved 7 ft east and 4 ft south: spatstat.geom 3.0-6, nncross, project2segment."""
    x, y = columns("spatstat_chicago_points.csv", "x", "y")
    hit = snap_to_lines(x + 7.0, y - 4.0, chicago)
    assert hit.distance.sum() == pytest.approx(566.049751921, abs=1e-8)
    assert hit.distance[:6] == pytest.approx(
        [3.76465657839, 3.84232669413, 7.1894454954, 5.70344067465, 3.95090291072, 1.85411493721],
        abs=1e-9,
    )
    first = [39, 54, 53, 68, 122, 155, 235, 163, 164, 233, 245, 249]
    assert (hit.line[:12] + 1).tolist() == first
    assert (hit.line + 1).sum() == 22663
    assert hit.chainage.sum() == pytest.approx(3874.43329082, abs=1e-7)


def test_a_lattice_of_rounded_coordinates_is_no_trap():
    # Robberies of Memphis with coordinates rounded to 0.001 degree, about 100 m.
    longitude, latitude = columns("memphis_robberies_2019.csv", "x", "y")
    x, y = longitude * 90_700.0, latitude * 110_900.0
    assert len(x) == 2245
    assert 50 < automatic_cell(x, y).metres < 2000
    assert find_piles(x, y).on_pile.mean() < 0.05
