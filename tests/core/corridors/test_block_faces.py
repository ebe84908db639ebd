"""Blocks and their faces: where they end, what they are called, which side is which."""

import numpy as np
import pytest

from kc_safety_plugin.core.corridors.block_faces import beside
from kc_safety_plugin.core.corridors.blocks import block_ends, even_stretches
from kc_safety_plugin.core.corridors.corridor import (
    Cutting,
    Streets,
    corridor_along,
    corridor_between,
)
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines


def streets(*rows):
    parts = [np.array(xy, float) for _, xy in rows]
    ids = [f"s{number}" for number in range(len(rows))]
    return Streets(Lines.from_parts(parts, range(len(rows)), len(rows)), [n for n, _ in rows], ids)


TOWN = [
    ("MAIN ST", [(0, 0), (100, 0)]),
    ("MAIN ST", [(100, 0), (250, 0)]),
    ("MAIN ST", [(250, 0), (400, 0)]),
    ("OAK AVE", [(0, -90), (0, 0)]),
    ("ELM AVE", [(100, 0), (100, 90)]),
    ("", [(180, 0), (180, 90)]),
    ("ASH CT", [(250, 0), (250, -80)]),
    ("FIR PL", [(258, 0), (258, 80)]),
    ("YEW ST", [(400, 0), (400, 90)]),
]


def test_faces_of_a_street_between_cross_streets():
    corridor = corridor_between(streets(*TOWN), "Main", "Oak", "Yew", "Main Street")
    assert corridor.streets == ("Main St", "Oak Ave", "Yew St")
    left = [face for face in corridor.faces if face.side == "L"]
    right = [face for face in corridor.faces if face.side == "R"]
    assert [(f.from_m, f.to_m) for f in left] == [(0, 100), (100, 254), (254, 400)]
    assert [(f.from_m, f.to_m) for f in right] == [(f.from_m, f.to_m) for f in left]
    assert [(f.from_name, f.to_name) for f in left] == [
        ("Oak Ave", "Elm Ave"),
        ("Elm Ave", "Ash Ct / Fir Pl"),
        ("Ash Ct / Fir Pl", "Yew St"),
    ]
    assert [f.face_id for f in left] == [
        "main-street-00000-L",
        "main-street-00100-L",
        "main-street-00254-L",
    ]
    assert [f.line for f in left] == [0, 1, 2]
    assert len({f.face_id for f in corridor.faces}) == len(corridor.faces)
    assert left[0].xy.tolist() == [[0, 10], [100, 10]]
    assert right[0].xy.tolist() == [[0, -10], [100, -10]]


def test_left_and_right_change_places_when_one_walks_the_other_way():
    corridor = corridor_between(streets(*TOWN), "Main", "Yew", "Oak")
    assert corridor.name == "Main St, Yew St to Oak Ave"
    first = corridor.faces[0]
    assert (first.side, first.xy[0].tolist()) == ("L", [400, -10])
    assert [f.to_m - f.from_m for f in corridor.faces[::2]] == [146, 154, 100]


def test_ids_do_not_change_with_the_order_of_the_input():
    base = corridor_between(streets(*TOWN), "Main", "Oak", "Yew", "X")
    mixed = corridor_between(streets(*TOWN[::-1]), "Main", "Oak", "Yew", "X")
    told = [(f.face_id, f.from_m, f.to_m, f.xy.tolist()) for f in base.faces]
    assert [(f.face_id, f.from_m, f.to_m, f.xy.tolist()) for f in mixed.faces] == told


def test_the_other_carriageway_pushes_the_face_out():
    rows = [
        ("MAIN ST", [(0, 0), (300, 0)]),
        ("MAIN ST", [(0, 24), (300, 24)]),
        ("A ST", [(0, -50), (0, 0)]),
        ("A ST", [(0, 0), (0, 24)]),
        ("B ST", [(300, 0), (300, -50)]),
        ("B ST", [(300, 0), (300, 24)]),
    ]
    # Side streets that meet one carriageway each end blocks on both.
    rows += [("T PL", [(100, 24), (100, 90)]), ("U PL", [(200, 0), (200, -90)])]
    corridor = corridor_between(streets(*rows), "Main", "A", "B")
    assert [f.from_name for f in corridor.faces[::2]] == ["A St", "T Pl", "U Pl"]
    left, right = corridor.faces[:2]
    base = corridor.path[0, 1]
    outer = {round(left.xy[0, 1] - base), round(right.xy[0, 1] - base)}
    assert outer == ({34, -10} if base == 0 else {10, -34})
    assert corridor.divided == pytest.approx(300, abs=10)
    assert len(corridor.other_carriageway) >= 50


def test_a_drawn_line_alone_is_cut_evenly():
    corridor = corridor_along([[np.array([[0.0, 0.0], [500.0, 0.0]])]], name="Drawn")
    assert [f.to_m for f in corridor.faces[::2]] == [125, 250, 375, 500]
    assert {f.line for f in corridor.faces} == {-1}
    assert corridor.streets == ("", "", "")


def test_a_drawn_line_over_streets_takes_their_crossings_and_names():
    drawn = np.array([[2.0, 5.0], [200.0, -6.0], [398.0, 7.0]])
    corridor = corridor_along([[drawn]], streets(*TOWN))
    assert corridor.name == "Main St, Oak Ave to Yew St"
    names = [(f.from_name, f.to_name) for f in corridor.faces[::2]]
    assert names == [
        ("Oak Ave", "Elm Ave"),
        ("Elm Ave", "Ash Ct / Fir Pl"),
        ("Ash Ct / Fir Pl", "Yew St"),
    ]
    assert [f.line for f in corridor.faces[::2]] == [0, 1, 2]


def test_pieces_of_a_drawn_line_are_joined_in_the_direction_of_the_first():
    a, b = np.array([[0.0, 0.0], [50.0, 0.0]]), np.array([[90.0, 0.0], [50.0, 0.0]])
    assert corridor_along([[a], [b]]).path.tolist() == [[0, 0], [50, 0], [90, 0]]
    far = np.array([[500.0, 0.0], [600.0, 0.0]])
    assert corridor_along([[a], [far]]).left_out == 1
    with pytest.raises(SafetyDataError) as refused:
        corridor_along([[a, far]])
    assert refused.value.problem is Problem.CORRIDOR_LINE
    with pytest.raises(SafetyDataError):
        corridor_along([[np.array([[1.0, 1.0], [1.0, 1.0]])]])


def test_crossings_near_the_ends_belong_to_the_ends():
    ends = block_ends(100.0, np.array([5.0, 93.0, 99.9]), ["A ST", "B ST", "C ST"], 20.0)
    assert ends.chainage.tolist() == [0, 100]
    assert ends.names == ["A St", "B St / C St"]


def test_a_corridor_shorter_than_a_block_is_one_block():
    ends = block_ends(12.0, np.array([0.0, 6.0, 12.0]), ["A ST", "B ST", "C ST"], 20.0)
    assert ends.chainage[0] == 0 and ends.chainage[-1] == 12
    assert even_stretches(12.0, 120.0).chainage.tolist() == [0, 12]


def test_the_shortest_block_is_a_choice():
    close = Cutting(min_block=5.0)
    corridor = corridor_between(streets(*TOWN), "Main", "Oak", "Yew", cutting=close)
    assert [f.from_m for f in corridor.faces[::2]] == [0, 100, 250, 258]


def test_a_parallel_line_keeps_its_distance():
    angle = np.linspace(0, np.pi, 200)
    arc = 100 * np.column_stack([np.cos(angle), np.sin(angle)])
    for distance in (-10.0, 10.0):
        radius = np.hypot(*beside(arc, distance).T)
        assert np.allclose(radius, 100 - distance, atol=0.01)
