"""Vacant places and street scores equal direct loops over everything."""

import json
from pathlib import Path

import numpy as np
import pytest

from kc_safety_plugin.core.catalogue_flaws import CatalogueFlaw as Flaw
from kc_safety_plugin.core.conditions.vacancy import (
    Evidence,
    nearness,
    place_scores,
    street_vacancy,
    vacant_places,
)
from kc_safety_plugin.core.conditions.vacant_matching import containing_or_nearest, nearest_point
from kc_safety_plugin.core.conditions.vacant_rules import SOURCES, vacancy_rules
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.lines import Lines

CATALOGUE = Path(__file__).parents[3] / "resources" / "catalogues" / "vacancy_evidence.json"


@pytest.fixture
def rules():
    return vacancy_rules(json.loads(CATALOGUE.read_text(encoding="utf-8")))


def test_the_nearest_point_equals_a_direct_search():
    random = np.random.default_rng(1)
    x, y = random.integers(0, 50, (2, 200)).astype(float)
    px, py = random.integers(0, 50, (2, 80)).astype(float)
    rank = random.permutation(80)
    seen = nearest_point(x, y, px, py, 4.0, rank)
    for i in range(200):
        apart = np.hypot(px - x[i], py - y[i])
        near = [j for j in range(80) if apart[j] <= 4.0]
        expected = min(near, key=lambda j: (round(apart[j], 6), rank[j])) if near else -1
        assert seen[i] == expected
    assert (seen < 0).any() and (seen >= 0).any()


def test_the_polygon_that_holds_a_point_comes_first_then_the_nearest():
    random = np.random.default_rng(2)
    corners = [(i * 10.0, j * 10.0) for i in range(5) for j in range(5)]
    square = np.array([[0, 0], [8, 0], [8, 8], [0, 8], [0, 0]], float)
    rings = Lines.from_parts([square + corner for corner in corners], range(25), 25)
    x, y = random.uniform(-10, 60, (2, 400))
    seen = containing_or_nearest(x, y, rings, 3.0, np.arange(25))
    for i in range(400):
        apart = [
            np.hypot(max(a - x[i], 0, x[i] - a - 8), max(b - y[i], 0, y[i] - b - 8))
            for a, b in corners
        ]
        best = int(np.argmin(np.round(apart, 6)))
        assert seen[i] == (best if apart[best] <= 3.0 else -1)


def slow_places(x, y, vacant, building, evidence, join):
    """The same, record by record."""
    places = [
        {"x": a, "y": b, "house": c > 0, "seen": {"parcels": 1} if v else {}}
        for a, b, v, c in zip(x, y, vacant, building)
    ]
    own = []
    for one in evidence:
        before = list(own)
        spots = {}
        for a, b, parcel, house in zip(one.x, one.y, one.parcel, one.house):
            if parcel >= 0:
                place = places[parcel]
            else:
                near = [p for p in before if np.hypot(p["x"] - a, p["y"] - b) <= join]
                near.sort(key=lambda p: round(np.hypot(p["x"] - a, p["y"] - b), 6))
                place = near[0] if near else spots.get((a, b))
                if place is None:
                    place = spots[a, b] = {"x": a, "y": b, "house": False, "seen": {}}
                    own.append(place)
            place["seen"][one.source] = place["seen"].get(one.source, 0) + 1
            place["house"] |= house
    return [p for p in places if p["seen"]] + own


def random_case(seed):
    random = np.random.default_rng(seed)
    x, y = random.uniform(0, 100, (2, 60))
    vacant, building = random.random(60) < 0.3, random.choice([0.0, np.nan, 90.0], 60)
    evidence = []
    for source in SOURCES[1:]:
        spots = random.uniform(0, 300, (15, 2))
        at = spots[random.integers(0, 15, 25)]
        parcel = np.where(at[:, 0] < 100, random.integers(0, 60, 25), -1)
        # One spot belongs to one parcel.
        parcel = np.array([parcel[np.flatnonzero((at == row).all(axis=1))[0]] for row in at])
        evidence.append(Evidence(source, *at.T, parcel, random.random(25) < 0.2))
    return x, y, vacant, building, evidence


@pytest.mark.parametrize("seed", range(5))
def test_places_equal_a_loop_over_the_records(seed, rules):
    case = random_case(seed)
    places = vacant_places(*case, 8.0)
    expected = slow_places(*case, 8.0)

    def key(x, y, house, seen):
        return round(x, 6), round(y, 6), bool(house), tuple(seen)

    seen = [key(*row) for row in zip(places.x, places.y, places.house, places.seen.tolist())]
    wanted = [
        key(p["x"], p["y"], p["house"], [p["seen"].get(source, 0) for source in SOURCES])
        for p in expected
    ]
    assert sorted(seen) == sorted(wanted)
    assert len(places) == len(wanted)
    score = place_scores(places, rules)
    for k, row in enumerate(places.seen):
        doubt = np.prod([1 - rules.weights[s] for s, n in zip(SOURCES, row) if n])
        assert score[k] == pytest.approx((1 - doubt) * (1.0 if places.house[k] else 0.7))
        assert places.evidence()[k] == ", ".join(s for s, n in zip(SOURCES, row) if n)


def test_the_order_of_records_changes_nothing():
    x, y, vacant, building, evidence = random_case(9)
    places = vacant_places(x, y, vacant, building, evidence, 8.0)
    turned = [
        Evidence(e.source, e.x[::-1], e.y[::-1], e.parcel[::-1], e.house[::-1]) for e in evidence
    ]
    again = vacant_places(x, y, vacant, building, turned, 8.0)
    for name in ("x", "y", "parcel", "house", "seen"):
        np.testing.assert_array_equal(getattr(places, name), getattr(again, name))


def test_streets_equal_a_loop_over_the_places(rules):
    random = np.random.default_rng(3)
    x, y, vacant, building, evidence = random_case(4)
    places = vacant_places(x, y, vacant, building, evidence, 8.0)
    length = np.array([10.0, 80.0, 250.0, 0.0, 120.0])
    at_parcel = random.integers(-1, 4, 60)
    at_place = random.integers(-1, 4, len(places))
    distance = np.where(at_place < 0, np.nan, random.uniform(0, 60, len(places)))
    score = place_scores(places, rules)
    near = nearness(distance, 60.0)
    result = street_vacancy(length, at_parcel, places, at_place, near, score, rules)
    for street in range(5):
        mine = np.flatnonzero(at_place == street)
        assert result.parcels[street] == np.count_nonzero(at_parcel == street)
        assert result.vacant[street] == len(mine)
        assert result.houses[street] == places.house[mine].sum()
        assert result.lots[street] == len(mine) - places.house[mine].sum()
        assert result.evidence[street] == places.seen[mine, 1:].sum()
        if street == 4:
            assert np.isnan(result.score[4]) and result.per_100m[4] == 0
            continue
        weight = sum(score[k] * (1 - (distance[k] / 60) ** 2) for k in mine)
        density = weight / max(length[street], 50.0) * 100
        assert result.score[street] == pytest.approx(density / (density + 2.0))
        if length[street]:
            assert result.per_100m[street] == pytest.approx(100 * len(mine) / length[street])
    assert np.isnan(result.per_100m[3])


def test_a_larger_reach_of_zero_weighs_all_alike():
    assert nearness(np.array([0.0, 5.0]), 0.0).tolist() == [1.0, 1.0]


@pytest.mark.parametrize(
    ("change", "part", "flaw", "key"),
    [
        ({"half_at": 0}, "", Flaw.ABOVE_ZERO, "half_at"),
        ({"half_at": "much"}, "", Flaw.ABOVE_ZERO, "half_at"),
        ({"house_words": "house"}, "", Flaw.TEXTS, "house_words"),
        ({"kinds": {"house": 1}}, "kinds", Flaw.MISSING, "lot"),
        ({"kinds": {"house": 1, "lot": 1.5}}, "kinds", Flaw.NUMBER_RANGE, "lot"),
        ({"kinds": {"house": 1, "lot": True}}, "kinds", Flaw.NUMBER_RANGE, "lot"),
        (
            {"own_kind": {"dangerous": "barn", "land_bank": "lot", "requests": "lot"}},
            "own_kind",
            Flaw.NOT_ONE_OF,
            "dangerous",
        ),
        ({"weights": "high"}, "weights", Flaw.NO_OBJECT, None),
    ],
)
def test_a_catalogue_with_a_mistake_is_refused(change, part, flaw, key):
    catalogue = {**json.loads(CATALOGUE.read_text(encoding="utf-8")), **change}
    with pytest.raises(SafetyDataError) as caught:
        vacancy_rules(catalogue, "mine.json")
    assert caught.value.problem is (Problem.CATALOGUE_PART if part else Problem.CATALOGUE_FILE)
    told = caught.value.details
    assert (told["file"], told["part"], told["flaw"]) == ("mine.json", part, flaw)
    assert told.get("key") == key
