"""Places on a corridor, from block faces drawn in any way."""

import numpy as np
import pytest

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.workorders.axis import (
    Faces,
    axis_of,
    compass_side,
    face_keys,
    face_rows,
    locate,
)
from kc_safety_plugin.core.workorders.findings import Findings, along_lines, on_corridor
from kc_safety_plugin.core.workorders.places import locations


def corridor(parts, sides, spans, corridors=None):
    n = len(parts)
    lines = Lines.from_parts([np.array(p, float) for p in parts], range(n), n)
    start, end = np.array(spans, float).T
    ids = [f"{int(a)}{'L' if s > 0 else 'R'}" for a, s in zip(start, sides)]
    names = corridors or ["Main St"] * n
    faces = Faces(lines, ids, names, np.array(sides), ["3400"] * n, start, end, [""] * n)
    return axis_of(faces)


def straight(offset=6.0, flip=False):
    """Two blocks that run north, 0-100 and 100-220 m, faces ``offset`` m off the center."""
    parts, sides, spans = [], [], []
    for low, high in ((0, 100), (100, 220)):
        for side in (1, -1):
            x = -offset * side
            part = [(x, low), (x, high)]
            parts.append(part[::-1] if flip and side < 0 else part)
            sides.append(side)
            spans.append((low, high))
    return corridor(parts, sides, spans)


@pytest.mark.parametrize("offset", [0.0, 6.0, 14.0])
@pytest.mark.parametrize("flip", [False, True])
def test_the_center_lies_between_the_faces_however_they_are_drawn(offset, flip):
    axis = straight(offset, flip)
    spots = locate(axis, np.array([-8.0, 8.0, 0.2]), np.array([30.0, 150.0, 100.0]))
    assert spots.chainage == pytest.approx([30.0, 150.0, 100.0])
    assert spots.side.tolist() == [1, -1, 0]
    assert spots.distance == pytest.approx([8.0, 8.0, 0.2])
    assert [axis.faces.face_id[r] for r in face_rows(axis, spots)][:2] == ["0L", "100R"]
    assert face_keys(axis, spots)[2] in ("0L+0R", "100L+100R")


def test_chainage_is_that_of_the_faces_not_of_the_drawing():
    axis = corridor([[(0, 6), (50, 6)], [(0, -6), (50, -6)]], [1, -1], [(1000, 1100)] * 2)
    assert locate(axis, np.array([25.0]), np.array([3.0])).chainage == pytest.approx([1050.0])


def test_a_bent_street_is_followed():
    left = [(0, 6), (94, 6), (94, 100)]
    right = [(0, -6), (106, -6), (106, 100)]
    axis = corridor([left, right], [1, -1], [(0, 200)] * 2)
    spots = locate(axis, np.array([50.0, 100.0]), np.array([9.0, 50.0]))
    assert spots.chainage == pytest.approx([50.0, 150.0], abs=0.5)
    assert spots.distance == pytest.approx([9.0, 0.0], abs=0.1)


def test_a_block_with_one_face_keeps_its_face():
    axis = corridor([[(0, 6), (100, 6)]], [1], [(0, 100)])
    spots = locate(axis, np.array([10.0]), np.array([-20.0]))
    assert face_rows(axis, spots).tolist() == [0]


def test_places_beyond_the_ends_come_to_the_end():
    spots = locate(straight(), np.array([5.0, 5.0]), np.array([-40.0, 300.0]))
    assert spots.chainage == pytest.approx([0.0, 220.0])


@pytest.mark.parametrize(
    "bearing, left",
    [(0, "west"), (44, "west"), (46, "north"), (90, "north"), (180, "east"), (270, "south")],
)
def test_the_side_has_the_name_of_the_compass(bearing, left):
    angle = np.radians(bearing)
    direction = np.array([[np.sin(angle), np.cos(angle)]])
    assert compass_side(direction, np.array([1])) == [left]


def test_words_of_a_place_name_no_house():
    axis = straight()
    spots = locate(axis, np.array([-8.0]), np.array([30.0]))
    assert locations(axis, spots) == ["3400 block Main St, west side"]


def line_findings(kind, parts, drawn_side=()):
    lines = Lines.from_parts([np.array(p, float) for p in parts], range(len(parts)), len(parts))
    direction = lines.at(np.arange(len(parts)), lines.length / 2)[1]
    zeros = np.zeros(len(parts))
    return Findings(
        kind, *lines.midpoint.T, zeros, zeros, {}, direction=direction,
        drawn_side=list(drawn_side), extent=along_lines(lines),
    )  # fmt: skip


def test_streets_count_along_the_corridor_and_not_across():
    along, across = [(2, 10), (2, 90)], [(-60, 50), (62, 50)]
    far, beside = [(40, 10), (40, 90)], [(-6, 20), (-6, 60)]
    found = line_findings("street_light", [along, across, far, beside])
    kept, spots = on_corridor(found, straight(), np.ones(4, bool), np.inf)
    assert kept.x.tolist() == [2.0, -6.0]
    assert spots.side.tolist() == [0, 0]


def test_the_side_of_a_dark_stretch_is_that_of_the_corridor_not_of_its_street():
    north, south = [(0, 10), (0, 90)], [(0, 90), (0, 10)]
    found = line_findings("dark_stretch", [north, south, [(6, 10), (6, 40)]], "LLL")
    _, spots = on_corridor(found, straight(), np.ones(3, bool), np.inf)
    # Drawn on the center, left of a street that runs south is the east side; off it geometry tells.
    assert spots.side.tolist() == [1, -1, -1]


def test_the_extent_of_a_line_reaches_both_ends():
    row, x, y = along_lines(Lines.from_parts([np.array([[0.0, 0.0], [12.0, 0.0]])], [0], 1))
    assert row.tolist() == [0, 0, 0, 0] and x == pytest.approx([0, 4, 8, 12]) and not y.any()
