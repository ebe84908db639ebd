"""The exact cut of a row, against every possible cut and against two other solvers."""

from itertools import combinations
from random import Random

import numpy as np
import pytest

from kc_safety_plugin.core.field.turf_partition import best_meeting, linear_partition, prefix_optima
from kc_safety_plugin.core.field.turfs import Start, Stops, Walking, plan_turfs

#: 36 m there and back at 1.2 m/s, and two crossings of 36 m, take a minute each: costs are whole.
WALKING = Walking(speed=1.2, crossing=36.0)


def sums(work):
    n = len(work)
    return np.array([[sum(work[i : j + 1]) for j in range(n)] for i in range(n)], float)


def every_cut(n, parts):
    for cuts in combinations(range(1, n), parts - 1):
        yield [0, *cuts]


def costs_of(cost, firsts):
    lasts = [*(first - 1 for first in firsts[1:]), len(cost) - 1]
    return [cost[i, j] for i, j in zip(firsts, lasts)]


@pytest.mark.parametrize("seed", range(60))
def test_no_cut_of_all_is_better(seed):
    random = Random(seed)
    n = random.randint(1, 9)
    parts = random.randint(1, n)
    # Costs that are no plain sums: a fixed part, and a jump where a run is long.
    work = [random.choice([0, 1, 2, 5, 9, 20]) for _ in range(n)]
    cost = sums(work)
    for i in range(n):
        for j in range(i, n):
            cost[i, j] += 3 + (7 if j - i > 2 else 0)
    found = costs_of(cost, linear_partition(cost, parts).tolist())
    tried = [costs_of(cost, firsts) for firsts in every_cut(n, parts)]
    longest = min(max(one) for one in tried)
    assert max(found) == longest == prefix_optima(cost, parts)[parts, n]
    squares = [sum(c * c for c in one) for one in tried if max(one) == longest]
    assert sum(c * c for c in found) == min(squares)


@pytest.mark.parametrize("seed", range(40))
def test_no_meeting_place_of_all_is_better(seed):
    random = Random(1000 + seed)
    n = random.randint(2, 8)
    parts = random.randint(2, n)
    cost = sums([random.randint(0, 20) for _ in range(n)])
    places = [
        (at, random.choice([0, 4, 30]), random.choice([0, 0, 5]))
        for at in range(1, n)
        for _ in range(2)
    ]
    half = parts // 2
    longest = []
    for at, before, after in places:
        tried = [np.inf]
        for firsts in every_cut(n, parts):
            if firsts[half] == at:
                values = costs_of(cost, firsts)
                values[half - 1] += before
                values[half] += after
                tried.append(max(values))
        longest.append(min(tried))
    assert longest[best_meeting(cost, parts, *zip(*places))] == min(longest)


def large_case(seed):
    """(blocks as (metres, minutes left, minutes right, stops), number of teams)."""
    random = Random(20231130 + seed)
    blocks = []
    for _ in range(random.randint(40, 90)):
        stops = [
            (random.choice([-1, 1]), random.choice([4, 6, 6, 10, 15, 25]))
            for _ in range(random.choice([0, 1, 2, 4, 7, 12]))
        ]
        blocks.append((36 * random.randint(1, 6), stops))
    return blocks, random.randint(3, 12)


def as_stops(blocks):
    low, rows = 0.0, []
    for metres, stops in blocks:
        for number, (side, minutes) in enumerate(stops):
            at = low + metres * (number + 0.5) / len(stops)
            rows.append((at, side, low, low + metres, minutes))
        low += metres
    at, side, low, high, minutes = (np.array(column, float) for column in zip(*rows))
    n = len(rows)
    return Stops(at, side.astype(int), low, high, minutes, [""] * n, np.zeros(n), None)


def minutes_of(blocks):
    """Cost of every run of the blocks that have stops, one by one; blocks left out are walked."""
    ends, at = [], 0
    for metres, stops in blocks:
        if stops:
            ends.append((at, at + metres, stops))
        at += metres
    n = len(ends)
    cost = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(i, n):
            stops = [stop for _, _, some in ends[i : j + 1] for stop in some]
            both = len({side for side, _ in stops}) == 2
            walk = 2 * (ends[j][1] - ends[i][0]) + both * 72
            assert walk % 72 == 0
            cost[i][j] = sum(minutes for _, minutes in stops) + walk // 72
    return cost


def greedy_fits(cost, teams, limit):
    """True when turfs filled one after the other up to ``limit`` need no more than ``teams``."""
    n, first, used = len(cost), 0, 0
    while first < n:
        last = first
        while last < n and cost[first][last] <= limit:
            last += 1
        if last == first:
            return False
        first, used = last, used + 1
    return used <= teams


def by_search(cost, teams):
    """The other way to the same number: the smallest limit that greedy filling keeps."""
    low, high = 0, cost[0][-1]
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if greedy_fits(cost, teams, middle) else (middle + 1, high)
    return low


#: Optima of the 30 cases by OR-Tools 9.15.6755, CP-SAT with one team variable per block and turf,
#: ends, sides and walks of the turfs as variables; all 30 proved optimal. Minutes.
RECORDED = [
    392, 393, 664, 332, 503, 793, 1205, 344, 447, 481, 1048, 682, 412, 250, 481,
    436, 443, 1221, 569, 358, 511, 967, 354, 490, 665, 400, 414, 689, 422, 534,
]  # fmt: skip


@pytest.mark.parametrize("seed", range(30))
def test_thirty_large_cases_equal_two_other_solvers(seed):
    blocks, teams = large_case(seed)
    plan = plan_turfs(as_stops(blocks), {"": teams}, WALKING)
    longest = max(turf.minutes for turf in plan.turfs)
    assert len(plan.turfs) == teams
    assert longest == pytest.approx(by_search(minutes_of(blocks), teams), abs=1e-9)
    assert longest == pytest.approx(RECORDED[seed], abs=1e-9)


@pytest.mark.parametrize("seed", range(12))
def test_the_common_start_costs_no_more_than_any_other_corner(seed):
    blocks, _ = large_case(seed)
    blocks = blocks[:14]
    stops = as_stops(blocks)
    corners = np.cumsum([0, *(metres for metres, _ in blocks)])
    middle = plan_turfs(stops, {"": 2}, WALKING, Start("middle", tuple(corners)))
    others = [
        max(t.minutes for t in plan_turfs(stops, {"": 2}, WALKING, Start(meeting=at)).turfs)
        for at in corners
        if stops.low.min() < at < stops.high.max()
    ]
    west, east = middle.turfs
    assert (west.way, east.way) == (-1, 1) and west.start_m == east.start_m
    assert max(west.minutes, east.minutes) <= min(others) + 1e-9
