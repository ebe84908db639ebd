"""Two planners, a locked file and a killed program, with real processes: nothing is lost."""

import random
import sqlite3
import subprocess
import sys
import time
from datetime import date, datetime
from pathlib import Path

import pytest

from kc_safety_plugin.bridge.messages import explain
from kc_safety_plugin.core.corridors.moments import Clock
from kc_safety_plugin.core.corridors.queue import Corridor, corridor_id
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.workorders.life import Status
from kc_safety_plugin.core.workorders.orders import WorkOrder, changed, order_id
from kc_safety_plugin.storage.first_entries import first_entries
from kc_safety_plugin.storage.geopackage import open_geopackage
from kc_safety_plugin.storage.gpkg_create import create_geopackage
from kc_safety_plugin.storage.records import ORDER, System
from tests.qgis.one_step import take_step

ROOT = Path(__file__).resolve().parents[2]
MAIN = Corridor(corridor_id("Main St"), "Main St", "active", date(2023, 12, 1))
MANY = 2000

#: What every other process begins with; it knows no QGIS, so it starts at once.
HEAD = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from kc_safety_plugin.core.workorders.life import Status
from kc_safety_plugin.core.workorders.orders import changed
from kc_safety_plugin.storage.geopackage import open_geopackage
from kc_safety_plugin.storage.records import ORDER, System
from tests.qgis.one_step import take_step
path = sys.argv[1]
def tell(*words):
    print(*words, flush=True)
"""
#: Saves every order and one event each, over and over; tells each generation that is kept.
SAVER = """
from kc_safety_plugin.core.workorders.life import Event
from kc_safety_plugin.storage.records import Entry
with open_geopackage(path) as store:
    moment = store.clock().now()
    for generation in range(2, 1000):
        now = f"generation {generation}"
        orders = [changed(o, measure=now, row_version=generation) for o in store.orders()]
        log = [Entry.of_order(Event(o.wo_id, moment.local, "me", "a", "b", now), moment)
               for o in orders]
        tell("saving", generation)
        with store.change() as change:
            change.put_orders("", orders, log)
        tell("kept", generation)
"""
#: Steps its own half of the orders one by one.
STEPPER = """
who, half = sys.argv[2], int(sys.argv[3])
with open_geopackage(path, patience=30) as store:
    mine = [o for o in store.orders() if int(o.chainage_m) % 2 == half]
    tell("ready")
    sys.stdin.readline()
    for order in mine:
        take_step(store, order, Status.ISSUED, who)
tell("done", len(mine))
"""
#: Holds the file as a program that is saving does.
HOLDER = """
import sqlite3
connection = sqlite3.connect(path, isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE settings SET value = 'theirs' WHERE key = 'name'")
tell("held")
sys.stdin.readline()
connection.execute("COMMIT")
tell("done")
"""


def order(number):
    return WorkOrder(
        wo_id=order_id("Main St", "light", str(number)),
        number=f"MAI-LT-{number:05d}",
        corridor="Main St",
        task="Repair street light",
        measure="generation 1",
        chainage_m=float(number),
        created=datetime(2023, 12, 1, 8),
        x=366400.0 + number,
        y=4329700.0,
    )


@pytest.fixture(params=["delete", "wal"])
def file(request, tmp_path):
    path = tmp_path / "space.gpkg"
    create_geopackage(path, "Kansas City", Clock(), System("UTM 15", "EPSG", 26915, "x"))
    connection = sqlite3.connect(path)
    # QGIS edits a GeoPackage in write-ahead mode, other programs leave it as it is.
    connection.execute(f"PRAGMA journal_mode = {request.param}")
    connection.close()
    return path


def filled(path, count):
    with open_geopackage(path) as store, store.change() as change:
        orders = [order(number) for number in range(count)]
        moment = Clock().at_wall(datetime(2023, 12, 1, 8))
        change.put_corridor(MAIN)
        change.put_orders(MAIN.corridor_id, orders, first_entries(orders, "me", moment))


@pytest.fixture
def start():
    running = []

    def start(body, *words):
        process = subprocess.Popen(
            [sys.executable, "-c", HEAD + body, *map(str, words)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


def hear(process, word):
    said = process.stdout.readline()
    assert said.startswith(word), said
    return said


def test_a_kill_in_the_middle_of_a_save_leaves_before_or_after(file, start):
    filled(file, MANY)
    dice = random.Random(20231130)
    cut_short = 0
    kept = 1
    for _ in range(6):
        saver = start(SAVER.replace("range(2,", f"range({kept + 1},"), file)
        hear(saver, "saving")
        # One save takes some tenths of a second: the kill falls before, into or after its commit.
        time.sleep(dice.uniform(0.0, 0.35))
        saver.kill()
        told = [line.split() for line in saver.communicate()[0].splitlines()]
        last = max([kept, *(int(n) for word, n in told if word == "kept")])
        connection = sqlite3.connect(file)
        assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        connection.close()
        with open_geopackage(file) as store:
            orders, log = store.orders(), store.history()
        generations = {(one.measure, one.row_version) for one in orders}
        assert len(orders) == MANY and len(generations) == 1
        (found,) = {version for _, version in generations}
        assert generations == {(f"generation {found}", found)}
        # All that was told to be kept is there; at most the save that was under way came after.
        assert found in (last, last + 1)
        assert len([one for one in log if one.kind == ORDER]) == MANY * found
        cut_short += found == last
        kept = found
    assert cut_short


def test_two_planners_at_work_lose_nothing(file, start):
    filled(file, 60)
    planners = [start(STEPPER, file, who, half) for half, who in enumerate(("ana", "ben"))]
    for planner in planners:
        hear(planner, "ready")
    for planner in planners:
        planner.stdin.write("go\n")
        planner.stdin.flush()
    for planner in planners:
        assert hear(planner, "done") == "done 30\n"
    with open_geopackage(file) as store:
        assert {(one.status, one.row_version) for one in store.orders()} == {("issued", 2)}
        steps = [one for one in store.history() if one.to_status == "issued"]
        assert sorted(one.who for one in steps) == ["ana"] * 30 + ["ben"] * 30
        assert len({one.subject for one in steps}) == 60


def test_of_two_planners_with_the_same_order_the_second_is_told(file, start):
    filled(file, 2)
    with open_geopackage(file) as store:
        seen = store.orders()
        other = start(STEPPER, file, "ana", 0)
        hear(other, "ready")
        other.stdin.write("go\n")
        other.stdin.flush()
        hear(other, "done")
        with pytest.raises(SafetyDataError) as refusal:
            take_step(store, seen[0], Status.CANCELED, "ben", "not needed")
        assert refusal.value.problem is Problem.WORKSPACE_CHANGED
        assert "ana" in explain(refusal.value)
        assert store.orders()[0].status == "issued"
        again = take_step(store, store.orders()[0], Status.CANCELED, "ben", "not needed")
        assert store.orders()[0] == again
        said = [(one.who, one.to_status) for one in store.history(seen[0].wo_id)]
        assert said == [("me", "proposed"), ("ana", "issued"), ("ben", "canceled")]


def test_a_file_that_another_program_is_saving_is_told_and_nothing_is_lost(file, start):
    filled(file, 3)
    with open_geopackage(file, patience=0.3) as store:
        before = store.orders()
        holder = start(HOLDER, file)
        hear(holder, "held")
        begun = time.monotonic()
        with pytest.raises(SafetyDataError) as refusal:
            take_step(store, before[0], Status.ISSUED, "me")
        assert 0.2 < time.monotonic() - begun < 5
        assert refusal.value.problem is Problem.WORKSPACE_LOCKED
        assert "try again" in explain(refusal.value)
        assert store.orders() == before
        holder.stdin.write("go\n")
        holder.stdin.flush()
        hear(holder, "done")
        take_step(store, before[0], Status.ISSUED, "me")
        assert store.settings()["name"] == "theirs"
        assert store.orders()[0].status == "issued"


def test_a_program_killed_while_it_holds_the_file_lets_go_of_it(file, start):
    filled(file, 3)
    holder = start(HOLDER, file)
    hear(holder, "held")
    holder.kill()
    holder.wait()
    with open_geopackage(file, patience=0.3) as store:
        assert store.settings()["name"] == "Kansas City"
        with store.change() as change:
            change.put_orders("", [changed(store.orders()[0], note="x", row_version=2)])


def test_a_file_without_the_right_to_write_is_told(file):
    with open_geopackage(file) as store:
        # As root every file can be written, so SQLite itself is asked to refuse.
        store._connection.execute("PRAGMA query_only = ON")
        with pytest.raises(SafetyDataError) as refusal, store.change() as change:
            change.put_settings({"name": "x"})
    assert refusal.value.problem is Problem.WORKSPACE_READ_ONLY


def test_a_full_disk_leaves_the_old_state(file):
    filled(file, 3)
    with open_geopackage(file) as store:
        before = store.orders()
        (pages,) = store._connection.execute("PRAGMA page_count").fetchone()
        store._connection.execute(f"PRAGMA max_page_count = {pages + 5}")
        more = [order(number) for number in range(10, 2000)]
        with pytest.raises(SafetyDataError) as refusal, store.change() as change:
            change.put_orders(MAIN.corridor_id, more)
        assert "full" in explain(refusal.value)
        assert store.orders() == before
