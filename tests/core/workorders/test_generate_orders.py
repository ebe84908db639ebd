"""Rules applied to findings: one order per task and subject, open cases linked."""

import json
from datetime import date

import numpy as np
import pytest

from kc_safety_plugin.core.lines import Lines
from kc_safety_plugin.core.workorders.assemble import Overlay
from kc_safety_plugin.core.workorders.axis import Faces, axis_of
from kc_safety_plugin.core.workorders.deduplicate import leaders, nearest_within
from kc_safety_plugin.core.workorders.findings import (
    Findings,
    along_lines,
    on_corridor,
    with_lengths,
)
from kc_safety_plugin.core.workorders.generate import generate_orders
from kc_safety_plugin.core.workorders.numbers import order_numbers
from kc_safety_plugin.core.workorders.orders import order_id
from kc_safety_plugin.core.workorders.rule_reader import read_rules

START = date(2023, 11, 1)
LAMP = {
    "name": "lamp-out", "finding": "lamp", "condition": "lighting", "task": "Repair street light",
    "department": "Public Works", "priority": 2, "due_day": 14, "when": {"out": True},
    "measure": "out", "reason": "It is out.", "hours": 2, "cost": 250,
}  # fmt: skip
DARK = {
    "name": "dark", "finding": "dark_stretch", "condition": "lighting", "task": "Plan light",
    "department": "Public Works", "priority": 3, "due_day": 60,
    "when": {"length_m": {"at_least": 20}}, "per": "length_m", "cost_per": 10, "hours": 1,
    "measure": "{total:0} m", "reason": "Longest {length_m:0} m.",
}  # fmt: skip
DUMPING = {
    "name": "dumping", "finding": "request", "condition": "dumping", "task": "Remove material",
    "department": "Solid waste", "priority": 2, "due_day": 7, "when": {"condition": "dumping"},
}  # fmt: skip


def axis():
    """Main St runs east, two blocks of 100 m and 120 m."""
    parts, sides, spans, ids = [], [], [], []
    for low, high in ((0, 100), (100, 220)):
        for side, y in ((1, 6), (-1, -6)):
            parts.append(np.array([(low, y), (high, y)], float))
            sides.append(side)
            spans.append((low, high))
            ids.append(f"{low}{'L' if side > 0 else 'R'}")
    start, end = np.array(spans, float).T
    lines = Lines.from_parts(parts, range(4), 4)
    return axis_of(
        Faces(lines, ids, ["Main St"] * 4, np.array(sides), ["b"] * 4, start, end, [""] * 4)
    )


AXIS = axis()


def points(kind, places, columns, asset=(), request=()):
    xy = np.array(places, float).reshape(len(places), 2)
    lon, lat = xy.T / 1e5
    found = Findings(kind, *xy.T, lon, lat, columns, list(asset), list(request))
    return on_corridor(found, AXIS, np.ones(len(places), bool), 75.0)


def dark(*parts):
    lines = Lines.from_parts([np.array(p, float) for p in parts], range(len(parts)), len(parts))
    middle = lines.midpoint
    direction = lines.at(np.arange(len(parts)), lines.length / 2)[1]
    found = Findings(
        "dark_stretch", *middle.T, *(middle.T / 1e5), {}, direction=direction,
        extent=along_lines(lines),
    )  # fmt: skip
    found = with_lengths(found, lines.length)
    return on_corridor(found, AXIS, np.ones(len(parts), bool), 75.0)


def cases(*rows):
    """(x, y, number, condition), oldest first."""
    n = len(rows)
    columns = {
        "condition": [row[3] for row in rows],
        "age_days": np.arange(n, 0, -1, dtype=float),
    }
    return points("request", [row[:2] for row in rows], columns, [row[2] for row in rows])


def generate(tables, *rules, distance=50.0, ranked=None, **top):
    catalogue = read_rules(json.dumps({"rules": list(rules), **top}), "test.json")
    used = [rule for rule in catalogue.rules if rule.finding in tables]
    return generate_orders(tables, AXIS, catalogue, used, START, distance, ranked)


def test_one_order_per_asset_and_task():
    table = points("lamp", [(10, 8), (50, 8), (10, 8.2)], {"out": ["true", "false", "1"]}, "abc")
    result = generate({"lamp": table}, LAMP)
    assert sorted(o.asset_id for o in result.orders) == ["a", "c"]
    first = min(result.orders, key=lambda o: o.asset_id)
    assert first.wo_id == order_id("Main St", "Repair street light", "asset:a")
    assert first.due_date == date(2023, 11, 15) and first.chainage_m == 10.0
    assert (first.side, first.location) == ("L", "Main St, b, north side")
    assert (first.est_hours, first.est_cost, first.status) == (2.0, 250.0, "proposed")


def test_without_a_number_the_place_tells_assets_apart():
    table = points("lamp", [(10, 8), (10, 8), (14, 8)], {"out": ["true"] * 3})
    result = generate({"lamp": table}, LAMP)
    assert len(result.orders) == 2 and {o.asset_id for o in result.orders} == {""}


def test_the_order_of_the_input_changes_nothing():
    places = [(x, 8) for x in range(5, 215, 7)]
    ids = [f"P{i}" for i in range(len(places))]
    shuffled = np.random.default_rng(1).permutation(len(places))
    one = generate({"lamp": points("lamp", places, {"out": ["true"] * len(ids)}, ids)}, LAMP)
    table = points(
        "lamp",
        [places[i] for i in shuffled],
        {"out": ["true"] * len(ids)},
        [ids[i] for i in shuffled],
    )
    other = generate({"lamp": table}, LAMP)
    assert sorted(one.orders, key=lambda o: o.wo_id) == sorted(other.orders, key=lambda o: o.wo_id)


def test_stretches_of_a_face_are_one_order_at_the_worst():
    tables = {"dark_stretch": dark([(0, 6), (30, 6)], [(50, 6), (95, 6)], [(0, -6), (10, -6)])}
    (order,) = generate(tables, DARK).orders
    assert order.wo_id == order_id("Main St", "Plan light", "face:0L")
    assert order.measure == "75 m" and order.est_cost == 750.0 and order.est_hours == 1.0
    assert order.chainage_m == 72.5 and "Longest 45 m. Worst of 2" in order.reason


def test_the_first_rule_of_a_task_takes_the_finding():
    long = {**DARK, "name": "long", "priority": 1, "when": {"length_m": {"at_least": 40}}}
    tables = {"dark_stretch": dark([(0, 6), (30, 6)], [(50, 6), (95, 6)], [(0, -6), (25, -6)])}
    result = generate(tables, long, DARK)
    assert sorted((o.side, o.priority) for o in result.orders) == [("L", 1), ("R", 3)]


def test_a_case_of_the_same_condition_is_linked_within_the_distance():
    tables = {
        "lamp": points("lamp", [(10, 8), (200, 8)], {"out": ["true", "true"]}, "ab"),
        "request": cases((10, 58.0, "near", "lighting"), (200, 58.1, "far", "lighting"),
                         (12, 8, "other", "vegetation")),
    }  # fmt: skip
    result = generate(tables, LAMP)
    assert {o.asset_id: o.request_id for o in result.orders} == {"a": "near", "b": ""}
    assert result.linked == 1


def test_the_case_a_lamp_was_marked_by_comes_first():
    lamps = points("lamp", [(10, 8)], {"out": ["true"]}, "a", ["told"])
    tables = {
        "lamp": lamps,
        "request": cases((150, 9, "told", "lighting"), (10, 9, "near", "lighting")),
    }
    (order,) = generate(tables, LAMP).orders
    assert order.request_id == "told" and "311 case told, open for 2 days." in order.reason
    assert generate({"lamp": lamps}, LAMP).linked == 1


def test_a_case_anywhere_along_a_stretch_is_linked():
    tables = {
        "dark_stretch": dark([(0, 6), (99, 6)]),
        "request": cases((120, 6, "end", "lighting")),
    }
    (order,) = generate(tables, DARK, distance=25.0).orders
    assert order.request_id == "end"


def test_cases_are_orders_and_repeats_share_the_oldest():
    tables = {
        "request": cases((10, 8, "old", "dumping"), (40, 8, "young", "dumping"),
                         (150, 8, "apart", "dumping"), (12, 8, "tree", "vegetation")),
    }  # fmt: skip
    result = generate(tables, DUMPING)
    assert sorted(o.request_id for o in result.orders) == ["apart", "old"]
    assert result.repeats == 1 and result.linked == 0
    old = next(o for o in result.orders if o.request_id == "old")
    assert "311 case old, open for 4 days; reported 2 times near here." in old.reason


def test_a_case_with_an_order_near_by_is_not_ordered_again():
    case_rule = {**DUMPING, "name": "light", "condition": "lighting", "task": "Check",
                 "when": {"condition": "lighting"}}  # fmt: skip
    tables = {
        "lamp": points("lamp", [(10, 8)], {"out": ["true"]}, "a"),
        "request": cases((20, 8, "near", "lighting"), (150, 8, "alone", "lighting")),
    }
    result = generate(tables, LAMP, case_rule)
    assert sorted((o.task, o.request_id) for o in result.orders) == [
        ("Check", "alone"),
        ("Repair street light", "near"),
    ]


def test_a_finding_rests_near_the_order_that_comes_first():
    rule = {**DARK, "unless_near": {"finding": "lamp", "within": 40}}
    tables = {
        "dark_stretch": dark([(0, 6), (30, 6)], [(120, 6), (180, 6)]),
        "lamp": points("lamp", [(50, 8), (150, 8)], {"out": ["true", "false"]}, "ab"),
    }
    result = generate(tables, LAMP, rule)
    assert sorted((o.task, o.chainage_m) for o in result.orders) == [
        ("Plan light", 150.0),
        ("Repair street light", 50.0),
    ]
    assert result.covered == 1


def test_a_rule_rests_where_a_better_layer_is_given():
    rule = {**DARK, "without": "lamp"}
    tables = {"dark_stretch": dark([(0, 6), (30, 6)])}
    assert len(generate(tables, rule).orders) == 1
    tables["lamp"] = points("lamp", [], {"out": []})
    result = generate(tables, rule)
    assert result.orders == () and ("lighting", "Plan light") in result.evaluated


def test_the_worst_streets_of_the_overlay_raise_the_priority():
    streets = Lines.from_parts(
        [np.array([(0.0, 0), (100, 0)]), np.array([(100.0, 0), (220, 0)])], [0, 1], 2
    )
    overlay = Overlay(streets, np.array([1.0, 2.0]), ["Dark and empty.", ""])
    table = points("lamp", [(10, 8), (150, 8)], {"out": ["true", "true"]}, "ab")
    top = {"overlay": {"top_share": 0.5, "raise_by": 1}}
    result = generate({"lamp": table}, LAMP, ranked=overlay, **top)
    assert {o.asset_id: o.priority for o in result.orders} == {"a": 1, "b": 2}
    reasons = {o.asset_id: o.reason for o in result.orders}
    assert reasons["a"].endswith("Overlay rank 1: Dark and empty.")
    assert "Overlay" not in reasons["b"]


def test_a_measure_may_be_compared_with_another():
    rule = {**LAMP, "name": "dim", "when": {"lux": {"below": "target_lux"}}}
    columns = {"lux": np.array([3.0, 8.0, np.nan]), "target_lux": np.array([5.0, 5.0, 5.0])}
    table = points("lamp", [(10, 8), (30, 8), (50, 8)], columns, "abc")
    assert [o.asset_id for o in generate({"lamp": table}, rule).orders] == ["a"]


def test_nothing_found_is_no_order():
    result = generate({"lamp": points("lamp", [], {"out": []})}, LAMP)
    assert result.orders == ()


def test_nearest_within_equals_the_slow_way():
    rng = np.random.default_rng(3)
    x, y, px, py = rng.uniform(0, 300, (4, 80))
    group = rng.permutation(np.repeat(np.arange(20), 4))
    away = np.hypot(x[:, None] - px, y[:, None] - py)
    single = np.where(away.min(axis=1) <= 25, away.argmin(axis=1), -1)
    assert nearest_within(x, y, px, py, 25.0).tolist() == single.tolist()
    for one, found in enumerate(nearest_within(x, y, px, py, 25.0, group)):
        mine = away[group == one].min(axis=0)
        assert found == (mine.argmin() if mine.min() <= 25 else -1)


def test_leaders_equal_the_slow_way():
    rng = np.random.default_rng(4)
    x, y = rng.uniform(0, 200, (2, 60))
    expected = []
    for i in range(60):
        first = [
            j for j in range(i) if expected[j] == j and np.hypot(x[i] - x[j], y[i] - y[j]) <= 30
        ]
        expected.append(first[0] if first else i)
    assert leaders(x, y, 30.0).tolist() == expected


def test_numbers_hang_on_the_order_alone_and_never_repeat():
    ids = [order_id("Main St", "t", str(i)) for i in range(50_000)]
    rows = [(one, "Main St", "lighting") for one in ids]
    numbers = order_numbers(rows)
    assert len(set(numbers)) == len(ids)
    assert sorted(map(len, numbers))[-1] <= 14 and min(map(len, numbers)) == 12
    assert order_numbers(rows[:100]) == numbers[:100]
    (again,) = order_numbers(rows[:1], frozenset(numbers[:1]))
    assert again != numbers[0] and again.startswith(numbers[0])


@pytest.mark.parametrize("corridor", ["Main St", "MAIN  st", " main St "])
def test_spelling_of_corridor_and_task_makes_no_other_order(corridor):
    assert order_id(corridor, "Task", "asset:1a") == order_id("Main St", "task", "asset:1a")
    assert order_id(corridor, "Task", "asset:1A") != order_id("Main St", "task", "asset:1a")
