"""Turfs as a whole: minutes, rounds, starting places, side streets, and no luck of input order."""

from itertools import permutations
from random import Random

import numpy as np
import pytest

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.field.turf_order import round_order
from kc_safety_plugin.core.field.turf_teams import per_role
from kc_safety_plugin.core.field.turf_tour import closed_tour
from kc_safety_plugin.core.field.turfs import Plan, Start, Stops, Walking, plan_turfs

WALKING = Walking(speed=1.0, crossing=20.0)


def stops_of(rows, between=None):
    """``rows`` of (chainage, side, minutes[, role[, away, low, high]]) in blocks of 100 m."""
    at = np.array([row[0] for row in rows], float)
    low, high = np.floor(at / 100) * 100, np.floor(at / 100) * 100 + 100
    away = np.zeros(len(rows))
    for number, row in enumerate(rows):
        if len(row) > 4:
            away[number], low[number], high[number] = row[4:7]
    return Stops(
        at,
        np.array([row[1] for row in rows]),
        low,
        high,
        np.array([row[2] for row in rows], float),
        [row[3] if len(row) > 3 else "" for row in rows],
        away,
        between,
    )


def test_minutes_by_hand():
    # Block 0-100 has stops on both sides, 100-200 none, 200-300 one on the left.
    stops = stops_of([(10, 1, 6), (90, -1, 6), (250, 1, 12)])
    one = plan_turfs(stops, {"": 1}, WALKING).turfs[0]
    assert (one.from_m, one.to_m, one.stops, one.service) == (0, 300, 3, 24)
    assert one.walk_m == 2 * 300 + 2 * 20
    assert one.minutes == pytest.approx(24 + 640 / 60)
    first, second = plan_turfs(stops, {"": 2}, WALKING).turfs
    assert (first.walk_m, second.walk_m) == (2 * 100 + 2 * 20, 2 * 100)
    assert (second.from_m, second.to_m, second.team, second.number) == (200, 300, 2, 2)
    plan = plan_turfs(stops, {"": 2}, WALKING)
    mean = (first.minutes + second.minutes) / 2
    assert plan.balance == pytest.approx(max(first.minutes, second.minutes) / mean)
    assert plan.turf.tolist() == [1, 1, 2] and plan.sequence.tolist() == [1, 2, 1]


def test_up_one_side_and_down_the_other():
    stops = stops_of([(10, 1, 1), (30, -1, 1), (60, 1, 1), (80, -1, 1), (150, 0, 1)])
    plan = plan_turfs(stops, {"": 1}, WALKING)
    assert plan.sequence.tolist() == [1, 5, 2, 4, 3]
    right = plan_turfs(stops, {"": 1}, Walking(1.0, 20.0, first_side=-1))
    assert right.sequence.tolist() == [5, 1, 4, 2, 3]
    back = plan_turfs(stops, {"": 1}, WALKING, Start("to"))
    assert back.turfs[0].start_m == 200 and back.turfs[0].way == -1
    assert back.sequence.tolist() == [3, 2, 4, 1, 5]


def test_all_on_one_side_are_met_on_the_way_out():
    at = np.array([10.0, 20.0, 30.0])
    for side in (1, -1, 0):
        assert round_order(at, [side] * 3, 0.0, 1).tolist() == [0, 1, 2]
        assert round_order(at, [side] * 3, 40.0, -1).tolist() == [2, 1, 0]
        assert round_order(at, [side] * 3, 25.0, 1).tolist() == [2, 1, 0]


@pytest.mark.parametrize("seed", range(30))
def test_a_round_is_as_long_as_said_wherever_it_begins(seed):
    random = Random(seed)
    n = random.randint(2, 30)
    at = np.array([random.uniform(0, 400) for _ in range(n)])
    side = np.array([random.choice([-1, 1]) for _ in range(n)])
    side[:2] = 1, -1
    start, way = random.choice([0.0, 150.0, 400.0]), random.choice([1, -1])
    if start == 0.0:
        way = 1
    if start == 400.0:
        way = -1
    order = round_order(at, side, start, way)
    # Position on the closed round of 800 m (up left, down right): it never runs backward.
    place = np.where(side > 0, at, 800.0 - at)[order]
    begin = start if way > 0 else 800.0 - start
    ahead = np.where(place < begin - 1e-9, place + 800.0, place) - begin
    assert np.all(np.diff(ahead) >= -1e-9)


def test_two_groups_start_at_one_corner_and_go_opposite_ways():
    rows = [(x, side, 6) for x in range(50, 1000, 100) for side in (1, -1)]
    plan = plan_turfs(stops_of(rows), {"": 2}, WALKING, Start("middle"))
    west, east = plan.turfs
    assert (west.start_m, west.way, east.start_m, east.way) == (500, -1, 500, 1)
    assert west.minutes == east.minutes and plan.balance == 1.0
    assert plan.sequence[rows.index((450, -1, 6))] == 1
    assert plan.sequence[rows.index((550, 1, 6))] == 1
    # A gap without stops at the meeting place is walked by whom it costs least.
    gap = [row for row in rows if not 400 < row[0] < 600]
    west, east = plan_turfs(
        stops_of(gap), {"": 2}, WALKING, Start("middle", tuple(range(0, 1001, 100)))
    ).turfs
    assert west.start_m == east.start_m == 500 and (west.to_m, east.from_m) == (500, 500)


def test_a_meeting_point_is_never_inside_a_turf():
    rows = [(x, 1, 6) for x in range(50, 1000, 100)]
    turfs = plan_turfs(stops_of(rows), {"": 3}, WALKING, Start(meeting=200.0)).turfs
    assert [(t.from_m, t.to_m, t.start_m, t.way) for t in turfs] == [
        (0, 200, 200, -1), (200, 600, 200, 1), (600, 1000, 600, 1),
    ]  # fmt: skip


def test_two_roles_of_one_team_set_out_in_opposite_directions():
    rows = [(x, 1, 6, role) for x in range(50, 400, 100) for role in ("business", "services")]
    plan = plan_turfs(stops_of(rows), {"business": 1, "services": 1}, WALKING, Start(meeting=200.0))
    assert [(t.role, t.start_m, t.way) for t in plan.turfs] == [
        ("business", 200, 1), ("services", 200, -1),
    ]  # fmt: skip
    first = {plan.turfs[0].role: 250.0, plan.turfs[1].role: 150.0}
    for row, sequence in zip(rows, plan.sequence):
        assert (sequence == 1) == (row[0] == first[row[3]])


def test_each_role_has_teams_stops_and_minutes_of_its_own():
    rows = [(x, 1, 10, "a") for x in range(50, 800, 100)]
    rows += [(x, -1, 3, "b") for x in range(50, 800, 100)]
    plan = plan_turfs(stops_of(rows), {"a": 2, "b": 1}, WALKING)
    assert [(t.number, t.role, t.team, t.stops, t.service) for t in plan.turfs] == [
        (1, "a", 1, 4, 40), (2, "a", 2, 4, 40), (3, "b", 1, 8, 24),
    ]  # fmt: skip


def test_no_more_turfs_than_blocks_with_stops():
    plan = plan_turfs(stops_of([(10, 1, 6), (20, 1, 6), (150, -1, 6)]), {"": 5}, WALKING)
    assert [turf.stops for turf in plan.turfs] == [2, 1]
    assert isinstance(plan, Plan)
    none = plan_turfs(stops_of([]), {"": 2}, WALKING)
    assert none.turfs == [] and np.isnan(none.balance)


@pytest.mark.parametrize("seed", range(20))
def test_blocks_stay_whole_and_turfs_contiguous(seed):
    random = Random(seed)
    rows = [
        (random.uniform(0, 2000), random.choice([-1, 0, 1]), random.choice([0, 5, 30]))
        for _ in range(80)
    ]
    at = random.choice(["from", "to", "middle"])
    plan = plan_turfs(stops_of(rows), {"": random.randint(1, 9)}, WALKING, Start(at))
    block = np.floor(np.array([row[0] for row in rows]) / 100)
    turf_of = {}
    for b, t in zip(block, plan.turf):
        assert turf_of.setdefault(b, t) == t
    assert [turf_of[b] for b in sorted(turf_of)] == sorted(turf_of.values())
    for turf in plan.turfs:
        assert sorted(plan.sequence[plan.turf == turf.number]) == list(range(1, turf.stops + 1))
        assert turf.minutes == pytest.approx(turf.service + turf.walk_m / 60)


def test_side_streets_are_walked_at_their_corner_and_go_whole_to_one_team():
    # Two houses up the left side street at 100 m, one down the right one.
    places = np.array([[0.0, 40.0], [0.0, 90.0], [0.0, -30.0]])

    def between(rows):
        some = places[np.asarray(rows) - 2]
        return np.abs(some[:, None, 1] - some[None, :, 1])

    rows = [
        (50, 1, 6), (150, 1, 6),
        (100, 1, 6, "", 40, 100, 100), (100, 1, 6, "", 90, 100, 100),
        (100, -1, 6, "", 30, 100, 100),
    ]  # fmt: skip
    stops = stops_of(rows, between)
    one = plan_turfs(stops, {"": 1}, WALKING)
    assert one.sequence.tolist() == [1, 4, 2, 3, 5]
    assert one.turfs[0].walk_m == 2 * 200 + 2 * 20 + 180 + 60
    assert one.trip.tolist()[:2] == [-1, -1] and len(set(one.trip[2:4])) == 1
    for teams in (2, 3, 4):
        plan = plan_turfs(stops, {"": teams}, WALKING)
        assert len(plan.turfs) == teams
        assert plan.turf[2] == plan.turf[3]
    assert [turf.from_m for turf in plan.turfs] == [0, 100, 100, 100]


@pytest.mark.parametrize("seed", range(25))
def test_a_small_tour_is_the_shortest_of_all(seed):
    random = Random(seed)
    n = random.randint(1, 7)
    xy = np.array([[random.uniform(0, 100), random.uniform(0, 100)] for _ in range(n + 1)])
    full = np.hypot(*(xy[:, None] - xy).T)
    order, metres = closed_tour(full[0, 1:], full[1:, 1:])
    ways = [
        sum(full[a, b] for a, b in zip((0, *way), (*way, 0)))
        for way in permutations(range(1, n + 1))
    ]
    assert sorted(order) == list(range(n)) and metres == pytest.approx(min(ways))
    assert n < 2 or order[0] < order[-1]


@pytest.mark.parametrize("n", [12, 40])
def test_a_long_tour_is_close_to_the_known_shortest(n):
    # Places on a circle: the shortest round is along it.
    turn = np.random.default_rng(n).permutation(n + 1) * 2 * np.pi / (n + 1)
    xy = 100 * np.column_stack([np.cos(turn), np.sin(turn)])
    full = np.hypot(*(xy[:, None] - xy).T)
    order, metres = closed_tour(full[0, 1:], full[1:, 1:])
    assert sorted(order) == list(range(n))
    assert metres == pytest.approx((n + 1) * 200 * np.sin(np.pi / (n + 1)))


def test_houses_along_both_faces_of_a_street_are_one_loop():
    at = np.array([10.0 * k for k in range(1, 13)])
    order, metres = closed_tour(at, np.abs(at[:, None] - at))
    assert metres == pytest.approx(240.0)


@pytest.mark.parametrize(
    "text",
    ["business=0", "business=1.5", "police=2", "business", "-1", "business=1,BUSINESS=2", "0"],
)
def test_team_counts_that_cannot_be_meant_are_refused(text):
    with pytest.raises(SafetyDataError) as refused:
        per_role(text, ["business", "services"], "TEAMS", 1, True)
    assert refused.value.problem is Problem.PER_ROLE
    assert "business=2" in refused.value.details["example"]


def test_numbers_by_role():
    assert per_role("", ["a"], "M", 6.0) == {"a": 6.0}
    assert per_role("a=2.5; B = 4", ["A", "b", ""], "M", 6.0) == {"A": 2.5, "b": 4.0, "": 6.0}
    assert per_role("3.0", ["a"], "TEAMS", 1, True) == {"a": 3}
