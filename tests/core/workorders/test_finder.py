"""Finding orders: the same answers as looking at each in turn."""

import random
from datetime import date, timedelta

import numpy as np

from kc_safety_plugin.core.workorders.figures import Sums, figures
from kc_safety_plugin.core.workorders.finder import OrderIndex, Wanted
from kc_safety_plugin.core.workorders.life import CLOSED, Status, status_of
from kc_safety_plugin.core.workorders.orders import WorkOrder

TODAY = date(2024, 1, 15)


def orders(count=300, seed=4):
    draw = random.Random(seed)
    return [
        WorkOrder(
            wo_id=str(number),
            number=f"IND-{number:05d}",
            task=draw.choice(["Repair street light", "Trim shrubs", "Board up"]),
            department=draw.choice(["Public Works", "Parks", "Housing", ""]),
            status=draw.choice([status.value for status in Status]),
            priority=draw.randint(1, 4),
            corridor=draw.choice(["Main St", "Oak St"]),
            due_date=draw.choice([None, TODAY + timedelta(days=draw.randint(-40, 40))]),
            est_hours=draw.choice([None, 1.5]),
            est_cost=draw.choice([None, 100.0]),
            location=f"{draw.randint(1, 99)} Élm Street",
        )
        for number in range(count)
    ]


def late(order):
    due = order.due_date
    return due is not None and due < TODAY and status_of(order.status) not in CLOSED


def test_every_filter_gives_what_a_look_at_each_gives():
    all_orders = orders()
    index = OrderIndex(all_orders, TODAY)
    tests = {
        Wanted(): lambda one: True,
        Wanted(text="TRIM 1"): lambda one: (
            one.task.startswith("Trim") and "1" in f"{one.number}{one.location}"
        ),
        Wanted(text="élm board"): lambda one: one.task == "Board up",
        Wanted(department="Parks"): lambda one: one.department == "Parks",
        Wanted(status="on_hold"): lambda one: one.status == "on_hold",
        Wanted(priority=1, corridor="Oak St"): lambda one: (
            one.priority == 1 and one.corridor == "Oak St"
        ),
        Wanted(overdue=True): late,
        Wanted(text="nowhere"): lambda one: False,
    }
    for wanted, fits in tests.items():
        expected = [row for row, one in enumerate(all_orders) if fits(one)]
        assert index.rows(wanted).tolist() == expected, wanted
    assert index.choices("department") == ["Housing", "Parks", "Public Works"]
    assert index.late.max() == max((TODAY - one.due_date).days for one in all_orders if late(one))


def test_orders_are_sorted_both_ways_and_days_not_set_come_last():
    all_orders = orders()
    index = OrderIndex(all_orders, TODAY)
    rows = index.rows(Wanted())
    for column, key in (
        ("number", lambda one: one.number),
        ("priority", lambda one: one.priority),
        ("status", lambda one: list(Status).index(status_of(one.status))),
    ):
        up = [all_orders[row] for row in index.ordered(rows, column)]
        assert up == sorted(all_orders, key=key)
        down = [all_orders[row] for row in index.ordered(rows, column, descending=True)]
        assert [key(one) for one in down] == sorted(map(key, all_orders), reverse=True)
    for descending in (False, True):
        days = [all_orders[row].due_date for row in index.ordered(rows, "due_date", descending)]
        known = [day for day in days if day]
        assert known == sorted(known, reverse=descending) and days[-1] is None
        assert days[: len(known)] == known


def test_figures_add_up_and_an_order_due_today_is_not_overdue():
    all_orders = [*orders(), WorkOrder(department="Parks", due_date=TODAY)]
    *by_department, every = figures(all_orders, TODAY)
    assert [one.department for one in by_department] == ["", "Housing", "Parks", "Public Works"]
    assert every.orders == len(all_orders)
    assert every.overdue == sum(map(late, all_orders)) == sum(one.overdue for one in by_department)
    assert every.open == sum(status_of(one.status) not in CLOSED for one in all_orders)
    hours = [one.est_hours or 0 for one in all_orders if status_of(one.status) not in CLOSED]
    assert every.hours == sum(hours)


def test_no_orders_are_no_trouble():
    index = OrderIndex([], TODAY)
    assert index.rows(Wanted(text="x", overdue=True)).tolist() == []
    assert index.ordered(index.rows(Wanted()), "number").tolist() == []
    (every,) = figures([], TODAY)
    assert every.open == 0


def test_sums_of_any_rows_are_the_figures_of_those_orders():
    all_orders = orders()
    index = OrderIndex(all_orders, TODAY)
    sums = Sums(index)
    for wanted in (Wanted(), Wanted(text="trim"), Wanted(overdue=True), Wanted(text="nowhere")):
        rows = index.rows(wanted)
        assert sums.of(rows) == figures([all_orders[row] for row in rows], TODAY)
    assert Sums(OrderIndex([], TODAY)).of(np.empty(0, int)) == figures([], TODAY)
