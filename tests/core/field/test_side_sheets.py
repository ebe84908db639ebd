"""Stops in side streets: on a sheet of their own, at their place, and pointed to."""

import numpy as np
import pytest

from kc_safety_plugin.core.field.book import Frame, Stop, make_book
from kc_safety_plugin.core.field.placing import marker_size
from kc_safety_plugin.core.field.route import Route
from kc_safety_plugin.core.field.sheets import SCALES
from kc_safety_plugin.core.units import FOOT

LENGTH = 1500.0
BLOCKS = (["A St to B St", "B St to C St"], [0.0, 750.0], [750.0, LENGTH])


def route(turned=0.0):
    end = LENGTH * np.array([np.cos(turned), np.sin(turned)])
    return Route(np.array([[0.0, 0.0], end]), np.array([0.0, LENGTH]))


def stops(seed, street, n=90, **more):
    """Stops up to 400 m to both sides, each with its sequence in one turf."""
    rng = np.random.default_rng(seed)
    made = []
    for number in range(n):
        along, away = rng.uniform(0, LENGTH), rng.uniform(-400, 400)
        heading = street.heading(0.0)
        x, y = street.at(along)[0] + away * np.array([-np.sin(heading), np.cos(heading)])
        role = more.get("role", "ab"[number % 2])
        made.append(
            Stop(
                x, y, along, int(np.sign(away)), f"p{number}", "t", turf="1", role=role,
                sequence=float(number),
            )
        )  # fmt: skip
    return made


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("turned", [0.0, 2.2])
@pytest.mark.parametrize("frame", [Frame.of(142, 217), Frame.of(300, 190)])
def test_every_stop_is_at_its_place_on_the_sheet_that_lists_it(seed, turned, frame):
    street = route(turned)
    book = make_book(street, BLOCKS, stops(seed, street), frame)
    assert book.sides and len(book.stops) == 90
    listed = [stop.number for index in book.in_order() for stop in book.stops_of(index)]
    assert sorted(listed) == list(range(1, 91))
    for stop in book.stops:
        sheet, ground = book.all_sheets[stop.sheet], book.ground(stop.sheet)
        assert sheet.contains((stop.x, stop.y), 0.9 * ground).all()
        assert stop.sheet_name == sheet.name and sheet.feet in SCALES
        assert sheet.along_m == pytest.approx(frame.along * sheet.feet * FOOT / 25.4)
        half = marker_size(stop.number) / 2 * ground
        assert abs(stop.marker[0]) + half <= sheet.along_m / 2
        assert abs(stop.marker[1]) + half <= sheet.across_m / 2
    for sheet in book.sides:
        home = book.sheets[sheet.home]
        # Up on paper is away from the corridor.
        toward = home.local(sheet.ground((sheet.along_m / 2, 0.0)))[0, 1]
        back = home.local(sheet.ground((-sheet.along_m / 2, 0.0)))[0, 1]
        assert abs(toward) > abs(back)
        assert sheet.name.startswith(home.name) and sheet.name[len(home.name) :].isalpha()


def test_names_are_given_once_and_sheets_follow_their_corridor_sheet():
    book = make_book(route(), BLOCKS, stops(3, route()), Frame.of(142, 217))
    names = [book.all_sheets[index].name for index in book.in_order()]
    assert len(set(names)) == len(names)
    assert [int(name.rstrip("AB")) for name in names] == sorted(int(n.rstrip("AB")) for n in names)
    assert names[:3] == ["1", "1A", "1B"]


def test_pointers_lead_through_all_stops_of_a_sheet_in_walking_order():
    book = make_book(route(), BLOCKS, stops(1, route(), role="a"), Frame.of(142, 217))
    for home in range(len(book.sheets)):
        own, walked = book.stops_of(home), []
        for stop in own:
            for first, last, _ in stop.before:
                walked += range(first, last + 1)
            walked.append(stop.number)
            for first, last, _ in stop.after:
                walked += range(first, last + 1)
        everyone = [s.number for s in book.stops if book.home(s.sheet) == home]
        # Where all stops are in side streets there is no list to point from.
        assert walked == (everyone if own else [])
        named = {s.number: s.sheet_name for s in book.stops}
        for stop in own:
            for first, last, name in (*stop.before, *stop.after):
                assert {named[n] for n in range(first, last + 1)} == {name}


def test_stops_on_the_corridor_need_no_side_sheet():
    near = [Stop(at, 8.0, at, 1, f"p{at}", "t") for at in np.linspace(0, LENGTH, 30)]
    book = make_book(route(), BLOCKS, near, Frame.of(142, 217))
    assert not book.sides and all(stop.before == stop.after == () for stop in book.stops)


def test_a_place_far_out_has_a_sheet_and_does_not_shrink_the_others():
    lost = [Stop(100.0, 9000.0, 100.0, 1, "lost", "t"), Stop(120.0, 200.0, 120.0, 1, "near", "t")]
    book = make_book(route(), BLOCKS, lost, Frame.of(142, 217))
    assert [sheet.name for sheet in book.sides] == ["1A", "1B"]
    assert all(sheet.feet <= SCALES[-1] for sheet in book.sides)


def test_side_sheets_do_not_depend_on_the_order_of_input():
    made = stops(4, route())
    one, two = (make_book(route(), BLOCKS, some, Frame.of(142, 217)) for some in (made, made[::-1]))
    assert one.stops == two.stops and one.sides == two.sides


def test_a_sheet_whose_stops_are_all_in_side_streets_says_where():
    far = [Stop(at, 250.0, at, 1, f"p{at}", "t") for at in (40.0, 90.0)]
    book = make_book(route(), BLOCKS, far, Frame.of(142, 217))
    assert not book.stops_of(0) and book.turned_off(0, "") == ((1, 2, "1A"),)
    assert book.turned_off(1, "") == ()
