"""Stops of different teams in one book, and what a place need not say twice."""

import numpy as np
import pytest

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.field.book import Frame, Stop, make_book
from kc_safety_plugin.core.field.paper_privacy import printable
from kc_safety_plugin.core.field.roles import (
    RoleWork,
    Why,
    read_role_kinds,
    role_kind,
    role_works,
)
from kc_safety_plugin.core.field.route import Route
from kc_safety_plugin.core.field.stretch_names import crossings, short_place

ROUTE = Route(np.array([[0.0, 0.0], [600.0, 0.0]]), np.array([0.0, 600.0]))
BLOCKS = (["A St to B St", "B St to C St"], [0.0, 300.0], [300.0, 600.0])
FRAME = Frame.of(138, 217)


def visit(at, role, turf, **more):
    crew = (turf, turf)
    return Stop(at, 8, at, 1, f"{role} {at}", "Visit", turf=turf, role=role, crew=crew, **more)


def test_numbers_run_through_one_role_then_the_next():
    stops = [visit(at, "ab"[n % 2], "12"[n % 2]) for n, at in enumerate(range(10, 600, 40))]
    book = make_book(ROUTE, BLOCKS, stops, FRAME)
    assert book.roles() == ["a", "b"]
    roles = [stop.role for stop in book.stops]
    assert roles == sorted(roles)
    assert [stop.number for stop in book.stops] == list(range(1, len(stops) + 1))
    for role in "ab":
        own = book.of_role(role)
        assert own.roles() == [role] and all(stop.role == role for stop in own.stops)
        walked = [stop.chainage for stop in own.stops]
        assert walked == sorted(walked)
        assert book.stops_of(0, role) == own.stops_of(0)


def test_markers_of_two_roles_may_share_a_place():
    same = [visit(100, "a", "1"), visit(100, "b", "2")]
    book = make_book(ROUTE, BLOCKS, same, FRAME)
    assert book.stops[0].marker == pytest.approx(book.stops[1].marker)


def test_orders_at_a_business_go_to_the_team_that_visits_businesses():
    teams = [visit(100, "services", "1"), visit(500, "compliance", "2")]
    orders = [
        Stop(110, 8, 110, 1, "shop", "Compliance visit", kind="business"),
        Stop(480, 8, 480, 1, "lamp", "Repair", kind="lighting"),
    ]
    book = make_book(ROUTE, BLOCKS, teams + orders, FRAME)
    roles = {stop.place: stop.role for stop in book.stops}
    assert roles["shop"] == "compliance" and roles["lamp"] == "services"


def test_every_stop_knows_its_block():
    ends = [Stop(at, 40, at, 1, "p", "t") for at in (-5.0, 299.0, 301.0, 900.0)]
    book = make_book(ROUTE, BLOCKS, ends, FRAME)
    found = {stop.chainage: (stop.block, stop.span) for stop in book.stops}
    assert found[-5.0] == found[299.0] == ("A St to B St", (0.0, 300.0))
    assert found[301.0] == found[900.0] == ("B St to C St", (300.0, 600.0))
    assert {round(s.away) for s in book.stops if 0 < s.chainage < 600} == {40}


def test_cross_streets_are_named_once():
    assert crossings(*BLOCKS) == [(0.0, "A St"), (300.0, "B St"), (600.0, "C St")]
    assert crossings(["3400", "3500"], [0, 90], [90, 180]) == []


@pytest.mark.parametrize(
    ("place", "short"),
    [
        ("Main St, south side, between A St and B St", ""),
        ("Main Street, south side, between A St and C St", "between A St and C St"),
        ("Corner Market, 3401 Main St", "Corner Market, 3401 Main St"),
        ("A St to B St", ""),
        ("Shop", "Shop"),
    ],
)
def test_a_place_leaves_out_what_the_heading_says(place, short):
    assert short_place(place, "Main St", "A St to B St") == short


def test_a_block_named_by_its_distances_is_left_out_too():
    place = "Main St, north side, 730 ft to 1,160 ft"
    assert short_place(place, "Main St", "730 ft to 1,160 ft") == ""


def test_a_street_of_one_word_takes_no_place_away():
    assert short_place("Shop, rear door", "Broadway", "") == "Shop, rear door"


@pytest.mark.parametrize(
    ("role", "kind"),
    [("business", "business"), ("Code inspectors", "business"), ("Partners for Peace", "services"),
     ("services", "services"), ("", ""), ("Crew B", "")],
)  # fmt: skip
def test_what_a_role_does(role, kind):
    assert role_kind(role) == kind


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("1 shooting", "<5 shooting"),
        ("4 police calls", "<5 police calls"),
        ("4 incidents or calls were recorded", "<5 incidents or calls were recorded"),
        ("5 incidents, 24 calls", "5 incidents, 24 calls"),
        ("3401 Main St, report kc 23-998877", "3401 Main St, report …"),
        ("0.4 incidents in a year", "0.4 incidents in a year"),
        ("2 lamps out over 24 m", "2 lamps out over 24 m"),
    ],
)
def test_small_counts_and_report_numbers(text, printed):
    assert printable(text) == printed


def test_what_a_role_does_is_given_or_told_by_name_or_stops():
    shops = [visit(at, "Team A", "1", kind="business") for at in (10, 60, 110)]
    homes = [visit(at, "Team B", "2") for at in (20, 70)]
    named = [visit(90, "outreach", "3"), visit(95, "Team C", "4")]
    works = role_works([*shops, *homes, *named], {"Team C": "services"})
    found = {role: (work.kind, work.why) for role, work in works.items()}
    assert found == {
        "Team A": ("business", Why.STOPS),
        "Team B": ("", Why.UNKNOWN),
        "outreach": ("services", Why.NAME),
        "Team C": ("services", Why.GIVEN),
    }
    given = role_works(shops, {"Team A": "services"})
    assert given["Team A"] == RoleWork("services", Why.GIVEN)


@pytest.mark.parametrize("text", ["Team Z=business", "a=police", "business", "a=none,A=services"])
def test_words_about_roles_that_cannot_be_meant_are_refused(text):
    with pytest.raises(SafetyDataError) as caught:
        read_role_kinds(text, ["a", "b"], "ROLE_FORMS")
    assert caught.value.problem is Problem.ROLE_KIND
