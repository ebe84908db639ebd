"""Sheets cover the corridor, overlap as promised and know their neighbours."""

import numpy as np
import pytest

from kc_safety_plugin.core.field.book import Frame, sheet_neighbours
from kc_safety_plugin.core.field.route import Route, route_of
from kc_safety_plugin.core.field.sheets import choose_scale, cut_sheets, sheet_of
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.workorders.axis import Faces, axis_of

ALONG, ACROSS = 260.0, 165.0


def route(xy):
    xy = np.asarray(xy, float)
    return Route(xy, np.concatenate([[0], np.cumsum(np.hypot(*np.diff(xy, axis=0).T))]))


def arc(radius, degrees, n=80):
    turn = np.radians(np.linspace(0, degrees, n))
    return route(np.column_stack([radius * np.sin(turn), radius * (1 - np.cos(turn))]))


SHAPES = {
    "straight": route([(0, 0), (2224, 60)]),
    "short": route([(0, 0), (40, 30)]),
    "elbow": route([(0, 0), (700, 0), (700, 900)]),
    "hairpin": route([(0, 0), (500, 0), (500, 40), (0, 40)]),
    "bend": arc(400, 200),
    "circle": arc(90, 359),
    "westward": route([(0, 0), (-900, 300), (-1500, -200)]),
}


@pytest.fixture(params=sorted(SHAPES))
def shape(request):
    return SHAPES[request.param]


def test_every_place_is_on_the_sheet_that_owns_it(shape):
    sheets = cut_sheets(shape, ALONG, ACROSS)
    chainage = np.linspace(shape.first_m, shape.last_m, 2000)
    owner = sheet_of(sheets, chainage)
    places = shape.at(chainage)
    for index, sheet in enumerate(sheets):
        assert np.all(sheet.contains(places[owner == index], margin=-1e-6))
    assert set(owner) == set(range(len(sheets)))


def test_stretches_follow_one_another_without_gap(shape):
    sheets = cut_sheets(shape, ALONG, ACROSS)
    assert [s.number for s in sheets] == list(range(1, len(sheets) + 1))
    assert sheets[0].from_m == shape.first_m and sheets[-1].to_m == shape.last_m
    assert all(a.to_m == b.from_m for a, b in zip(sheets, sheets[1:]))


@pytest.mark.parametrize("overlap", [0.08, 0.1, 0.25])
def test_neighbours_both_show_the_overlap(shape, overlap):
    sheets = cut_sheets(shape, ALONG, ACROSS, overlap)
    for one, two in zip(sheets, sheets[1:]):
        half = overlap * ALONG / 2
        first = max(one.to_m - half, shape.first_m)
        last = min(one.to_m + half, shape.last_m)
        shared = shape.at(np.linspace(first, last, 50))
        assert np.all(one.contains(shared, margin=-1e-6))
        assert np.all(two.contains(shared, margin=-1e-6))


def test_walks_on_both_sides_are_on_the_sheet():
    bend = SHAPES["bend"]
    sheets = cut_sheets(bend, ALONG, ACROSS, reach_m=15)
    for sheet in sheets:
        shown = sheet.local(bend.between(sheet.from_m, sheet.to_m))
        assert np.abs(shown[:, 1]).max() <= ACROSS / 2 - 15 + 1e-6


def test_a_straight_street_needs_no_more_sheets_than_its_length():
    straight = SHAPES["straight"]
    sheets = cut_sheets(straight, ALONG, ACROSS, 0.1)
    assert len(sheets) == int(np.ceil(straight.length / (0.9 * ALONG))) == 10


def test_only_the_bend_is_cut_shorter():
    elbow = route([(0, 0), (750, 0), (750, 900)])
    sheets = cut_sheets(elbow, ALONG, 90.0)
    lengths = np.array([s.to_m - s.from_m for s in sheets])
    short = lengths < lengths.max() - 1
    assert 0 < short.sum() <= 4
    assert all(s.to_m > 600 and s.from_m < 900 for s, cut in zip(sheets, short) if cut)


def test_rotation_turns_the_way_ahead_up():
    for sheet in cut_sheets(SHAPES["westward"], ALONG, ACROSS):
        turn = np.radians(sheet.rotation(upward=True))
        heading = np.array([np.cos(sheet.heading), np.sin(sheet.heading)])
        # Clockwise rotation by `turn` of the heading must give north.
        turned = (
            heading[0] * np.cos(turn) + heading[1] * np.sin(turn),
            heading[1] * np.cos(turn) - heading[0] * np.sin(turn),
        )
        assert turned == pytest.approx((0.0, 1.0), abs=1e-12)


def test_paper_coordinates_left_is_left():
    sheet = cut_sheets(SHAPES["straight"], ALONG, ACROSS)[0]
    ahead_left = np.array([[10.0, 5.0]])
    assert Frame.of(138, 217).on_paper(ahead_left, 1.0).tolist() == [[-5.0, -10.0]]
    assert Frame.of(250, 140).on_paper(ahead_left, 1.0).tolist() == [[10.0, -5.0]]
    assert sheet.local(sheet.ground(ahead_left)) == pytest.approx(ahead_left)


def test_neighbours():
    sheets = cut_sheets(SHAPES["straight"], 800, ACROSS)
    around = [sheet_neighbours(sheets, i) for i in range(len(sheets))]
    assert around == [(0, 2), (1, 3), (2, 4), (3, 0)]
    assert sheet_neighbours(sheets[:1], 0) == (0, 0)


def test_scale_grows_with_the_corridor_and_with_what_must_be_seen():
    assert choose_scale(2224, 217, 138, 60) == 100
    assert choose_scale(2224, 217, 138, 100) == 150
    assert choose_scale(4000, 217, 138, 60) == 150
    assert choose_scale(90000, 217, 138, 60) == 200


def test_route_joins_blocks_in_order_and_keeps_chainage():
    parts = [np.array(p, float) for p in (
        [(100, 6), (200, 6)], [(0, 6), (100, 6)], [(0, -6), (100, -6)], [(200, -6), (100, -6)],
    )]  # fmt: skip
    faces = Faces(
        Lines.from_parts(parts, range(4), 4),
        list("abcd"),
        ["K"] * 4,
        np.array([1, 1, -1, -1]),
        [""] * 4,
        np.array([100.0, 0.0, 0.0, 100.0]),
        np.array([200.0, 100.0, 100.0, 200.0]),
        [""] * 4,
    )
    joined = route_of(axis_of(faces))
    assert joined.at([0, 50, 150, 200]).tolist() == [[0, 0], [50, 0], [150, 0], [200, 0]]
    assert np.all(np.diff(joined.chainage) > 0)
