"""The book: numbers in walking order, markers apart, the same whatever the input order."""

import numpy as np
import pytest

from kc_safety_plugin.core.field.book import Frame, Stop, make_book
from kc_safety_plugin.core.field.markers import spread_markers
from kc_safety_plugin.core.field.placing import marker_size
from kc_safety_plugin.core.field.route import Route

ROUTE = Route(np.array([[0.0, 0.0], [2000.0, 0.0]]), np.array([0.0, 2000.0]))
BLOCKS = (["A St to B St", "B St to C St"], [0.0, 1000.0], [1000.0, 2000.0])
FRAME = Frame.of(138, 217)


def stops(n=80, seed=1, **more):
    rng = np.random.default_rng(seed)
    return [
        Stop(c, s * 8.0, c, int(s), f"place {i}", "task", **more)
        for i, (c, s) in enumerate(zip(rng.uniform(0, 2000, n), rng.choice([-1, 1], n)))
    ]


def test_numbers_run_through_the_book_in_walking_order():
    book = make_book(ROUTE, BLOCKS, stops(), FRAME)
    assert [s.number for s in book.stops] == list(range(1, 81))
    assert [s.sheet for s in book.stops] == sorted(s.sheet for s in book.stops)
    for index in range(len(book.sheets)):
        own = book.stops_of(index)
        left = [s.chainage for s in own if s.side == 1]
        right = [s.chainage for s in own if s.side == -1]
        assert [s.side for s in own] == [1] * len(left) + [-1] * len(right)
        assert left == sorted(left) and right == sorted(right, reverse=True)


def test_input_order_does_not_matter():
    one, two = (make_book(ROUTE, BLOCKS, s, FRAME) for s in (stops(), stops()[::-1]))
    assert one.stops == two.stops


def test_markers_do_not_overlap_and_stay_between_the_match_lines():
    book = make_book(ROUTE, BLOCKS, stops(200), FRAME)
    ground = book.metres_per_mm
    for index, sheet in enumerate(book.sheets):
        own = book.stops_of(index)
        at = np.array([s.marker for s in own])
        apart = np.hypot(*(at[:, None] - at).transpose(2, 0, 1))
        size = np.array([marker_size(s.number) * ground for s in own])
        need = (size[:, None] + size) / 2
        off = ~np.eye(len(own), dtype=bool)
        assert np.all(apart[off] > 0.99 * need[off])
        assert np.all(np.abs(at[:, 0]) <= sheet.along_m * 0.45)


def test_markers_without_company_stay_where_they_are():
    alone = spread_markers(np.array([[3.0, 4.0], [-30.0, 9.0]]), np.array([5.0, 5.0]), (50, 50))
    assert alone == pytest.approx(np.array([[3.0, 4.0], [-30.0, 9.0]]), abs=0.01)


def test_markers_beyond_the_edge_come_inside():
    inside = spread_markers(np.array([[3.0, 400.0]]), np.array([6.0]), (50, 40))
    assert inside.tolist() == [[3.0, 37.0]]


def test_turfs_sort_by_number_and_orders_join_them():
    planned = [
        Stop(100, 8, 100, 1, "p10", "Visit", turf="Turf 10", sequence=1),
        Stop(150, 8, 150, 1, "p2", "Visit", turf="Turf 2", sequence=1),
        Stop(98, 8, 98, 1, "order", "Repair"),
    ]
    book = make_book(ROUTE, BLOCKS, planned, FRAME)
    assert [s.place for s in book.stops] == ["p2", "order", "p10"]
    assert [s.turf for s in book.stops] == ["Turf 2", "Turf 10", "Turf 10"]


def test_no_stops_make_a_book_of_maps():
    book = make_book(ROUTE, BLOCKS, [], FRAME)
    assert book.stops == [] and len(book.sheets) == 9
    assert book.stretches[0] == "A St to B St" and book.stretches[-1] == "B St to C St"


def test_the_scale_asked_for_is_used():
    assert make_book(ROUTE, BLOCKS, [], FRAME, feet=250).feet == 250
    assert len(make_book(ROUTE, BLOCKS, [], FRAME, feet=250).sheets) == 4
