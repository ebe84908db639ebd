"""Streets around a corridor as a graph, and which stops belong to which block or corner."""

import numpy as np
import pytest

from kc_safety_plugin.core.field.side_streets import walk_graph
from kc_safety_plugin.core.field.turf_places import nearest_end, on_corridor, past_ends, reached
from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.workorders.axis import Faces, axis_of, locate


def packed(*parts):
    return Lines.from_parts(
        [np.array(part, float) for part in parts], range(len(parts)), len(parts)
    )


@pytest.fixture
def axis():
    """Two blocks, 0-100 and 100-220 m, along the x axis."""
    spans = [(0, 100), (100, 220)]
    lines = packed(*[[(a, 6 * s), (b, 6 * s)] for a, b in spans for s in (1, -1)])
    start, end = np.repeat(np.array(spans, float), 2, axis=0).T
    ids = ["1L", "1R", "2L", "2R"]
    return axis_of(
        Faces(lines, ids, ["A"] * 4, np.array([1, -1, 1, -1]), [""] * 4, start, end, [""] * 4)
    )


def shortest(graph, source):
    """Distances by repeated relaxation, for small graphs."""
    metres = np.full(len(graph.xy), np.inf)
    metres[source] = 0.0
    for _ in graph.xy:
        for a, b, length in zip(graph.start, graph.end, graph.metres):
            metres[b] = min(metres[b], metres[a] + length)
            metres[a] = min(metres[a], metres[b] + length)
    return metres


@pytest.mark.parametrize("noded", [True, False])
def test_streets_are_joined_whether_cut_at_crossings_or_not(axis, noded):
    main, first = [(-50, 0), (300, 0)], [(100, -200), (100, 200)]
    back, dead_end = [(0, 100), (300, 100)], [(220, 0), (220, 60)]
    if noded:
        streets = packed(
            [(-50, 0), (100, 0)], [(100, 0), (220, 0)], [(220, 0), (300, 0)],
            [(100, -200), (100, 0)], [(100, 0), (100, 100)], [(100, 100), (100, 200)],
            [(0, 100), (100, 100)], [(100, 100), (300, 100)], dead_end,
        )  # fmt: skip
    else:
        streets = packed(main, first, back, dead_end)
    graph = walk_graph(streets, axis, [180.0, 104.0, 500.0], [103.0, 60.0, 500.0], 400, 50)
    assert graph.stop[2] == -1
    corner = int(np.flatnonzero((graph.xy == (100, 0)).all(axis=1))[0])
    assert corner in graph.entry
    assert graph.entry_chainage[graph.entry == corner] == pytest.approx(100)
    metres = shortest(graph, corner)
    assert metres[graph.stop[:2]] == pytest.approx([180, 60])
    assert shortest(graph, graph.stop[0])[graph.stop[1]] == pytest.approx(120)


def test_a_bridge_is_no_crossing(axis):
    # Lines end at their crossings; the one that crosses the back street without an end is a bridge.
    streets = packed(
        [(0, 0), (100, 0)], [(100, 0), (220, 0)], [(100, 0), (100, 200)],
        [(0, 100), (99, 100)], [(60, 150), (100, 150)], [(60, 100), (60, 150)],
        [(20, 90), (20, 110)],
    )  # fmt: skip
    graph = walk_graph(streets, axis, [20.0], [109.0], 400, 50)
    corner = int(np.flatnonzero((graph.xy == (100, 0)).all(axis=1))[0])
    assert np.isinf(shortest(graph, corner)[graph.stop[0]])


def test_two_stops_on_one_street_lie_between_its_ends(axis):
    graph = walk_graph(packed([(100, 0), (100, 90)]), axis, [99, 101, 99], [70, 20, 20], 400, 50)
    assert sorted(graph.metres.round(6)) == [0, 20, 20, 50]
    assert shortest(graph, graph.stop[1])[graph.stop[0]] == pytest.approx(50)


def test_which_block_or_corner(axis):
    x = np.array([50.0, 150.0, 100.0, 60.0, 150.0, 100.0])
    y = np.array([20.0, -30.0, 90.0, 90.0, 300.0, 90.0])
    spots = locate(axis, x, y)
    on = on_corridor(axis, spots, x, y, 75)
    assert on.tolist() == [True, True, False, False, False, False]
    away = np.array([9, 9, 90, 80, 500, np.inf])
    leaves = np.array([0, 0, 104, 60, 150, np.nan])
    found = reached(axis, spots, on, away, leaves, 400)
    assert found.placed.tolist() == [True, True, True, True, False, False]
    assert found.low[:4].tolist() == [0, 100, 100, 0]
    assert found.high[:4].tolist() == [100, 220, 100, 100]
    assert found.chainage[:4].tolist() == [50, 150, 100, 60]
    assert found.away[:4].tolist() == [0, 0, 90, 80]


def test_past_the_ends_and_round_the_corner(axis):
    x, y = np.array([-15.0, -30.0, 230.0, 250.0, 110.0]), np.full(5, 10.0)
    assert past_ends(axis, locate(axis, x, y), x, y).tolist() == [False, True, False, True, False]


def test_the_nearest_block_end(axis):
    assert [nearest_end(axis, at) for at in (-9, 49, 50, 51, 170, 999)] == [0, 0, 0, 100, 220, 220]
