"""The way along a street: crossings, gaps, carriageways, names that change; and refusals."""

import numpy as np
import pytest

from kc_safety_plugin.core.corridors.centerline import street_between
from kc_safety_plugin.core.corridors.remarks import Remark
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines


def city(*streets):
    """(lines, names) from (name, [(x, y), …]) pairs."""
    parts = [np.array(xy, float) for _, xy in streets]
    return Lines.from_parts(parts, range(len(parts)), len(parts)), [name for name, _ in streets]


def along(name, xs, y=0.0):
    """One line per stretch between the xs."""
    return [(name, [(a, y), (b, y)]) for a, b in zip(xs, xs[1:])]


def across(name, x, low=-100.0, high=100.0, at=0.0):
    """A cross street cut at y = ``at``."""
    return [(name, [(x, low), (x, at)]), (name, [(x, at), (x, high)])]


GRID = [
    *along("MAIN ST", [0, 100, 200, 300, 400]),
    *across("A ST", 0),
    *across("B ST", 100),
    *across("C ST", 300),
    *across("D ST", 400),
]


def test_direction_runs_from_the_from_street():
    lines, names = city(*GRID)
    there = street_between(lines, names, "Main", "B", "C")
    assert there.xy.tolist() == [[100, 0], [200, 0], [300, 0]]
    assert street_between(lines, names, "Main", "C", "B").xy.tolist() == there.xy[::-1].tolist()
    assert there.length == 200
    assert there.remarks == []


def test_input_order_and_direction_of_drawing_do_not_matter():
    ring = [("LOOP RD", [(0, 0), (0, 80), (100, 80)]), ("LOOP RD", [(0, 0), (100, 0), (100, 80)])]
    streets = [*ring, *along("X ST", [-50, 0]), *along("Y ST", [100, 180], 80)]
    first = street_between(*city(*streets), "Loop", "X", "Y")
    assert first.length == 180
    random = np.random.default_rng(5)
    for _ in range(10):
        mixed = [streets[i] for i in random.permutation(len(streets))]
        mixed = [(n, xy[::-1] if random.random() < 0.5 else xy) for n, xy in mixed]
        again = street_between(*city(*mixed), "Loop", "X", "Y")
        assert again.xy.tolist() == first.xy.tolist()


def test_streets_that_are_not_cut_at_crossings():
    lines, names = city(
        ("MAIN ST", [(0, 0), (1000, 0)]),
        ("A ST", [(200, -50), (200, 50)]),
        ("B ST", [(700, 50), (700, -50)]),
    )
    route = street_between(lines, names, "main st", "a st", "b st")
    assert route.xy.tolist() == [[200, 0], [700, 0]]
    assert route.remarks == []


def test_a_bridge_in_a_cut_layer_is_taken_with_a_remark():
    over = ("OVER RD", [(250, -90), (250, 90)])
    lines, names = city(*GRID, over)
    route = street_between(lines, names, "Main", "A", "Over")
    assert route.length == 250
    assert [r for r, _ in route.remarks] == [Remark.CROSSES_WITHOUT_NODE]


def test_a_cross_street_that_ends_short_is_taken_with_a_remark():
    lines, names = city(*GRID, ("SHORT CT", [(250, 30), (250, 90)]))
    route = street_between(lines, names, "Main", "A", "Short")
    assert route.length == 250
    assert route.remarks == [(Remark.ENDS_SHORT, {"parameter": "TO_STREET", "distance": 30.0})]
    with pytest.raises(SafetyDataError) as refused:
        street_between(lines, names, "Main", "A", "Short", max_gap=20)
    assert refused.value.problem is Problem.NO_CROSSING
    assert refused.value.details["distance"] == pytest.approx(30)


def test_two_carriageways_of_a_cross_street_are_one_crossing():
    lines, names = city(*GRID[:4], *across("A ST", 0), *across("C ST", 300), *across("C ST", 320))
    route = street_between(lines, names, "Main", "A", "C")
    assert route.length == 300
    assert route.remarks == []


def test_the_street_as_two_carriageways_gives_one_line():
    lines, names = city(
        *along("MAIN ST", [0, 100, 200, 300]),
        *along("MAIN ST", [0, 100, 200, 300], 25),
        *across("A ST", 0, at=0),
        *across("B ST", 300, at=0),
    )
    route = street_between(lines, names, "Main", "A", "B")
    assert route.length == 300
    assert len(set(route.xy[:, 1])) == 1
    assert len(route.own) == 6


def test_several_crossings_the_shortest_way_is_taken_and_told():
    crescent = [
        ("OAK CRES", [(100, 0), (100, 200), (900, 200), (900, 0)]),
        *across("B ST", 150),
    ]
    lines, names = city(*along("MAIN ST", [0, 100, 150, 900, 950]), *crescent)
    route = street_between(lines, names, "Main", "B", "Oak Crescent")
    assert route.length == 50
    ((remark, details),) = route.remarks
    assert remark is Remark.SHORTEST_OF_SEVERAL
    assert details["others"] == [750.0]


def test_two_streets_of_one_name_far_apart_are_refused():
    far = [(n, [(x, y + 5000) for x, y in xy]) for n, xy in GRID]
    with pytest.raises(SafetyDataError) as refused:
        street_between(*city(*GRID, *far), "Main", "A", "C")
    assert refused.value.problem is Problem.TWO_PLACES


def test_a_gap_is_bridged_and_told():
    gap = [
        *along("MAIN ST", [0, 100, 160]),
        *along("MAIN ST", [220, 400]),
        *across("A ST", 0),
        *across("D ST", 400),
    ]
    route = street_between(*city(*gap), "Main", "A", "D")
    assert route.length == pytest.approx(400)
    assert route.remarks == [(Remark.GAP_BRIDGED, {"gap": 60.0})]
    with pytest.raises(SafetyDataError) as refused:
        street_between(*city(*gap), "Main", "A", "D", max_gap=50)
    assert refused.value.problem is Problem.STREET_GAP
    assert refused.value.details["gap"] == pytest.approx(60)


def test_a_stretch_of_another_name_is_followed_when_it_is_short():
    lines, names = city(
        *along("MAIN ST", [0, 100]),
        ("OLD MAIN", [(100, 0), (130, 30), (160, 0)]),
        *along("MAIN ST", [160, 300]),
        *across("A ST", 0),
        *across("D ST", 300),
    )
    route = street_between(lines, names, "Main St", "A", "D")
    assert [130, 30] in route.xy.tolist()
    assert route.length == pytest.approx(240 + 60 * np.sqrt(2))
    with pytest.raises(SafetyDataError) as refused:
        street_between(lines, names, "Main St", "A", "D", max_gap=20)
    assert refused.value.details["along"] == "Old Main"
    joined = street_between(lines, names, "Main St; Old Main", "A", "D", max_gap=0)
    assert joined.xy.tolist() == route.xy.tolist()


def test_a_detour_over_other_streets_is_not_taken_while_the_street_holds_together():
    winding = [("BEND RD", [(0, 0), (0, 500), (100, 500), (100, 0)])]
    lines, names = city(
        *winding,
        *along("CUT ST", [0, 100]),
        ("A ST", [(0, -100), (0, 0)]),
        ("B ST", [(100, -100), (100, 0)]),
    )
    assert street_between(lines, names, "Bend", "A", "B").length == 1100


def test_the_map_decides_between_streets_of_one_name():
    elsewhere = [("MAIN CT", [(5000, 0), (5100, 0)]), ("C AVE", [(9000, 0), (9000, 9)])]
    route = street_between(*city(*GRID, *elsewhere), "Main", "A", "C")
    assert (route.street, route.to_street) == ("Main St", "C St")
    assert [d["parameter"] for r, d in route.remarks if r is Remark.NAME_CHOSEN] == [
        "STREET",
        "TO_STREET",
    ]


def test_what_is_truly_ambiguous_is_refused():
    lines, names = city(*GRID, *across("C AVE", 200))
    with pytest.raises(SafetyDataError) as refused:
        street_between(lines, names, "Main", "A", "C")
    assert refused.value.problem is Problem.STREET_AMBIGUOUS
    assert refused.value.details == {
        "parameter": "TO_STREET",
        "written": "C",
        "names": "C Ave, C St",
    }
    assert street_between(lines, names, "Main", "A", "C Ave").length == 200


@pytest.mark.parametrize(
    "written, problem, parameter",
    [
        (("Mane", "A", "C"), Problem.STREET_UNKNOWN, "STREET"),
        (("Main", "Zeppelin", "C"), Problem.STREET_UNKNOWN, "FROM_STREET"),
        (("Main", "A", "Far"), Problem.NO_CROSSING, "TO_STREET"),
        (("Main", "Main", "C"), Problem.SAME_STREET, "FROM_STREET"),
        (("Main", "A", "A st"), Problem.SAME_CROSSING, None),
    ],
)
def test_refusals(written, problem, parameter):
    lines, names = city(*GRID, ("FAR LN", [(0, 900), (50, 900)]))
    with pytest.raises(SafetyDataError) as refused:
        street_between(lines, names, *written)
    assert refused.value.problem is problem
    if parameter:
        assert refused.value.details["parameter"] == parameter


def test_an_unknown_name_lists_the_nearest():
    with pytest.raises(SafetyDataError) as refused:
        street_between(*city(*GRID), "Maine Street", "A", "C")
    assert refused.value.details["nearest"].startswith("Main St")


@pytest.mark.parametrize("seed", range(12))
def test_random_grids_give_the_distance_between_the_cross_streets(seed):
    random = np.random.default_rng(seed)
    xs = np.cumsum(random.uniform(60, 200, 9)).round(1)
    ys = np.cumsum(random.uniform(60, 200, 7)).round(1)
    streets = []
    for number, y in enumerate(ys):
        streets += along(f"{number + 1}TH ST", xs.tolist(), y)
    for number, x in enumerate(xs):
        name = f"{'ABCDEFGHI'[number]} AVE"
        streets += [(name, [(x, a), (x, b)]) for a, b in zip(ys, ys[1:])]
    turn = random.uniform(0, np.pi)
    spin = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    streets = [streets[i] for i in random.permutation(len(streets))]
    streets = [
        (name, (np.array(xy) @ spin)[:: random.choice([-1, 1])].tolist()) for name, xy in streets
    ]
    lines, names = city(*streets)
    row = random.integers(len(ys))
    first, second = random.choice(len(xs), 2, replace=False)
    written = f"{row + 1}th street", f"{'abcdefghi'[first]} av", f"{'ABCDEFGHI'[second]} Avenue"
    route = street_between(lines, names, *written)
    assert route.length == pytest.approx(abs(xs[first] - xs[second]))
    assert route.xy[0] == pytest.approx(np.array([xs[first], ys[row]]) @ spin, abs=1e-6)
    assert route.xy[-1] == pytest.approx(np.array([xs[second], ys[row]]) @ spin, abs=1e-6)
    assert route.remarks == []
