"""Every kind of workspace keeps the same promises: one set of tests for all."""

import random
import sqlite3
from dataclasses import replace
from datetime import date, datetime

import pytest
from osgeo import ogr

from kc_safety_plugin.bridge.messages import explain
from kc_safety_plugin.bridge.time_zones import zone_named
from kc_safety_plugin.core.corridors.moments import Clock
from kc_safety_plugin.core.corridors.queue import Corridor, admit, corridor_id, finish
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.workorders.life import NEXT, Status, assign, needs_reason
from kc_safety_plugin.core.workorders.orders import WorkOrder, changed, order_id
from kc_safety_plugin.storage.first_entries import first_entries
from kc_safety_plugin.storage.geopackage import open_geopackage
from kc_safety_plugin.storage.gpkg_create import create_geopackage
from kc_safety_plugin.storage.gpkg_geometry import blob, box_of
from kc_safety_plugin.storage.gpkg_rules import drop_rules
from kc_safety_plugin.storage.memory import MemoryStore
from kc_safety_plugin.storage.migrations import Migration, migrate
from kc_safety_plugin.storage.records import CORRIDOR, Entry, Face, Shape, System
from kc_safety_plugin.storage.schema import SCHEMA_VERSION
from kc_safety_plugin.storage.shares import shared_place
from tests.qgis.one_step import take_step

UTM = System("NAD83 / UTM zone 15N", "EPSG", 26915, 'LOCAL_CS["x"]')
START = date(2023, 12, 1)
MAIN = Corridor(corridor_id("Main St"), "Main St", "active", START, street="Main Street")
NEXT_ONE = Corridor(corridor_id("Truman Rd"), "Truman Rd", "planned", date(2024, 3, 1))


@pytest.fixture
def clock():
    return Clock("America/Chicago", zone_named("America/Chicago"))


@pytest.fixture
def file(tmp_path, clock):
    path = tmp_path / "space.gpkg"
    create_geopackage(path, "Kansas City", clock, UTM)
    return path


@pytest.fixture(params=["memory", "geopackage"])
def store(request, clock):
    if request.param == "memory":
        yield MemoryStore("Kansas City", clock, UTM, patience=0.1)
        return
    with open_geopackage(request.getfixturevalue("file"), patience=0.1) as opened:
        yield opened


def line(*points):
    wkb = ogr.Geometry(ogr.wkbMultiLineString)
    part = ogr.Geometry(ogr.wkbLineString)
    for x, y in points:
        part.AddPoint_2D(x, y)
    wkb.AddGeometry(part)
    return bytes(wkb.ExportToWkb(ogr.wkbNDR))


def square(x, y, size):
    ring = f"{x} {y},{x + size} {y},{x + size} {y + size},{x} {y + size},{x} {y}"
    return bytes(ogr.CreateGeometryFromWkt(f"MULTIPOLYGON((({ring})))").ExportToWkb(ogr.wkbNDR))


def shape():
    faces = tuple(
        Face(f"0-{side}", side, "Oak to Elm", 0.0, 100.0, 100.0, "s1", 1, line((0, y), (100, y)))
        for side, y in (("L", 10.0), ("R", -10.0))
    )
    return Shape(line((0, 0), (100, 0)), square(-75, -75, 250), faces, 75.0)


def order(number, **more):
    values = {
        "number": f"MAI-LT-{number:05d}",
        "corridor": "Main St",
        "condition": "lighting",
        "task": "Repair street light",
        "priority": 2,
        "department": "Public Works",
        "due_date": date(2023, 12, 15),
        "side": "L",
        "chainage_m": float(number),
        "asset_id": f"00{number}",
        "measure": '2 lx; it\'s = "dark" 🚧',
        "est_hours": 2.0,
        "est_cost": 250.0,
        "created": datetime(2023, 12, 1, 8, 30),
        "updated": datetime(2023, 12, 1, 8, 30),
        "lon": -94.5,
        "lat": 39.1,
        "x": 366400.0 + number,
        "y": 4329700.5,
    }
    return WorkOrder(wo_id=order_id("Main St", "light", str(number)), **{**values, **more})


def fill(store, count=3):
    moment = store.clock().at_wall(datetime(2023, 12, 1, 8, 30))
    orders = [order(number) for number in range(count)]
    entry = Entry(CORRIDOR, MAIN.corridor_id, moment, "planner", "", "active")
    with store.change() as change:
        change.put_corridor(MAIN, entry, shape())
        change.put_orders(MAIN.corridor_id, orders, first_entries(orders, "planner", moment))
    return orders


def test_what_is_saved_comes_back_unchanged(store):
    odd = order(7, x=float("nan"), y=float("nan"), due_date=None, chainage_m=None, note="")
    orders = fill(store)
    with store.change() as change:
        change.put_orders(MAIN.corridor_id, [odd])
    back = store.orders()
    assert back[:3] == orders and store.orders(MAIN.corridor_id)[:3] == orders
    assert replace(back[3], x=0.0, y=0.0) == replace(odd, x=0.0, y=0.0)
    assert back[3].x != back[3].x
    assert store.corridors() == [MAIN] and store.orders("nowhere") == []
    assert store.shape(MAIN.corridor_id) == shape() and store.shape("nowhere") is None
    assert store.settings()["name"] == "Kansas City"
    assert store.clock().name == "America/Chicago"
    summer = datetime(2024, 7, 1, 12)
    assert store.clock().at_utc(summer).local == datetime(2024, 7, 1, 7)


def test_the_log_says_who_when_from_to_and_why(store):
    first = fill(store)[0]
    moment = store.clock().at_wall(datetime(2023, 12, 4, 9, 15))
    issued = take_step(store, first, Status.ISSUED, "planner", moment=moment)
    later = store.clock().at_utc(datetime(2023, 12, 5, 15, 0))
    held = take_step(store, issued, Status.ON_HOLD, "crew 3", "waiting for parts", later)
    assert store.orders()[0] == held and held.row_version == 3
    assert held.updated == datetime(2023, 12, 5, 9, 0)
    log = store.history(first.wo_id)
    assert [(one.from_status, one.to_status, one.who, one.note) for one in log] == [
        ("", "proposed", "planner", ""),
        ("proposed", "issued", "planner", ""),
        ("issued", "on_hold", "crew 3", "waiting for parts"),
    ]
    assert log[2].moment.utc == datetime(2023, 12, 5, 15, 0)
    assert log[2].moment.local == datetime(2023, 12, 5, 9, 0)
    assert log[2].moment.zone == "America/Chicago"
    assert [one.kind for one in store.history(MAIN.corridor_id)] == ["corridor"]
    assert len(store.history()) == 6


def test_the_second_of_two_planners_is_told_and_loses_nothing(store):
    first = fill(store)[0]
    take_step(store, first, Status.ISSUED, "Ana", moment=store.clock().at_utc(first.created))
    before = (store.orders(), store.history())
    with pytest.raises(SafetyDataError) as refusal:
        take_step(store, first, Status.CANCELED, "Ben", "twice")
    assert refusal.value.problem is Problem.WORKSPACE_CHANGED
    told = explain(refusal.value)
    assert "MAI-LT-00000" in told and "Ana" in told and "issued" in told and "again" in told
    assert (store.orders(), store.history()) == before


def test_a_save_is_kept_whole_or_not_at_all(store):
    orders = fill(store)
    before = (store.orders(), store.history(), store.corridors(), store.settings())
    stale = changed(orders[2], note="x", row_version=7)
    moment = store.clock().now()
    with pytest.raises(SafetyDataError), store.change() as change:
        change.put_settings({"name": "other"})
        change.put_orders(MAIN.corridor_id, [order(9)], first_entries([order(9)], "me", moment))
        change.put_orders("", [changed(orders[0], note="x", row_version=2), stale])
    with pytest.raises(ZeroDivisionError), store.change() as change:
        change.put_orders("", [changed(orders[0], note="x", row_version=2)])
        raise ZeroDivisionError
    assert (store.orders(), store.history(), store.corridors(), store.settings()) == before


def test_an_order_that_is_there_already_is_not_made_twice(store):
    orders = fill(store)
    with pytest.raises(SafetyDataError) as refusal, store.change() as change:
        change.put_orders(MAIN.corridor_id, [order(5), orders[1]])
    assert refusal.value.problem is Problem.WORKSPACE_CHANGED
    assert "MAI-LT-00001" in explain(refusal.value)
    assert len(store.orders()) == 3


def test_a_change_sees_itself_and_nobody_else_does(store):
    orders = fill(store)
    with store.change() as change:
        change.put_orders("", [changed(orders[0], note="gate", row_version=2)])
        assert change.orders()[0].note == "gate"
        if store.name == "memory":
            assert store.orders()[0].note == ""
    assert store.orders()[0].note == "gate"


def test_two_changes_at_once_are_not_possible(store, request):
    fill(store)
    if store.name == "memory":
        other = store
    else:
        other = open_geopackage(request.getfixturevalue("file"), patience=0.1)
        request.addfinalizer(other.close)
    with store.change() as change:
        change.put_settings({"name": "mine"})
        with pytest.raises(SafetyDataError) as refusal, other.change():
            pass
    assert refusal.value.problem is Problem.WORKSPACE_LOCKED
    assert "try again" in explain(refusal.value)
    assert store.settings()["name"] == "mine"


def test_one_corridor_is_active_and_relieving_it_is_one_save(store):
    fill(store)
    wanted = replace(NEXT_ONE, status="active")
    with pytest.raises(SafetyDataError) as refusal, store.change() as change:
        change.put_corridor(wanted, None, shape())
    assert "one is at a time" in explain(refusal.value)
    assert store.corridors() == [MAIN]
    act = admit(store.corridors(), wanted)
    with store.change() as change:
        change.put_corridor(act.relieved)
        change.put_corridor(act.corridor, None, shape())
    after = {one.name: one for one in store.corridors()}
    assert after["Main St"] == finish(MAIN, date(2024, 2, 28))
    assert after["Truman Rd"].status == "active"


def test_a_new_geometry_replaces_the_old_one(store):
    fill(store)
    again = shape()
    fewer = Shape(line((0, 0), (50, 0)), square(-75, -75, 200), again.faces[:1], 60.0)
    with store.change() as change:
        change.put_corridor(replace(MAIN, row_version=2), None, fewer)
    assert store.shape(MAIN.corridor_id) == fewer


def test_the_system_follows_the_first_corridor_and_no_later_one(store):
    feet = System("Missouri West", "ESRI", 102698, "LOCAL_CS['y']")
    assert store.system() == UTM
    with store.change() as change:
        assert change.put_system(feet)
    assert store.system() == feet
    fill(store)
    with store.change() as change:
        assert not change.put_system(UTM)
    assert store.system() == feet


def test_every_step_of_the_life_works_and_every_other_is_refused(store):
    fill(store, 1)
    moment = store.clock().now()
    made = 0
    for now in Status:
        for then in Status:
            made += 1
            one = order(100 + made, status=now.value)
            with store.change() as change:
                change.put_orders(MAIN.corridor_id, [one])
            if then in NEXT[now]:
                why = "because" if needs_reason(now, then) else ""
                assert take_step(store, one, then, "me", why, moment).status == then.value
            else:
                with pytest.raises(SafetyDataError) as refusal:
                    take_step(store, one, then, "me", "because", moment)
                assert one.number in explain(refusal.value)


# -- what is true of the file alone ---------------------------------------------------------------


def test_an_assignment_is_kept_with_its_event_or_not_at_all(store):
    first = fill(store)[0]
    moment = store.clock().at_wall(datetime(2023, 12, 2, 9))
    held = take_step(store, first, Status.ON_HOLD, "planner", "gate locked", moment)
    later = store.clock().at_wall(datetime(2023, 12, 3, 9))
    after, event = assign(held, "Crew 4", later.local, "dispatcher")
    with store.change() as change:
        change.put_orders("", [after], [Entry.of_order(event, later)])
    assert store.orders()[0] == after and after.assigned_to == "Crew 4"
    entry = store.history(first.wo_id)[-1]
    assert (entry.who, entry.from_crew, entry.to_crew) == ("dispatcher", "", "Crew 4")
    assert entry.from_status == entry.to_status == "on_hold" and entry.moment.utc == later.utc
    late, event = assign(held, "Crew 5", later.local, "somebody else")
    with pytest.raises(SafetyDataError), store.change() as change:
        change.put_orders("", [late], [Entry.of_order(event, later)])
    assert store.history(first.wo_id)[-1] == entry


def test_an_assignment_leaves_the_reason_of_the_last_step(file):
    with open_geopackage(file) as store:
        first = fill(store)[0]
        held = take_step(store, first, Status.ON_HOLD, "planner", "gate locked")
        moment = store.clock().now()
        after, event = assign(held, "Crew 4", moment.local, "dispatcher")
        with store.change() as change:
            change.put_orders("", [after], [Entry.of_order(event, moment)])
    connection = plain(file)
    look = "SELECT status_note, updated_by FROM work_orders WHERE wo_id = ?"
    assert connection.execute(look, (first.wo_id,)).fetchone() == ("gate locked", "dispatcher")
    connection.close()


def plain(path):
    return sqlite3.connect(path, isolation_level=None)


def test_the_file_itself_refuses_impossible_steps_of_any_program(file):
    with open_geopackage(file) as store:
        fill(store)
    connection = plain(file)
    for status, word in (("verified", "issued, on hold"), ("on_hold", "Say why")):
        with pytest.raises(sqlite3.IntegrityError, match=word):
            connection.execute("UPDATE work_orders SET status = ?", (status,))
    for statement, word in (
        ("DELETE FROM work_orders", "cancel it"),
        ("DELETE FROM corridors", "finish it"),
        ("DELETE FROM events", "only added to"),
        ("UPDATE events SET who = 'x'", "only added to"),
        ("UPDATE work_orders SET priority = 9", "priority is 4 or less"),
        ("UPDATE corridors SET status = 'planned'", "does not go back"),
    ):
        with pytest.raises(sqlite3.IntegrityError, match=word):
            connection.execute(statement)
    connection.close()


def test_a_file_made_in_spanish_refuses_in_spanish(in_spanish, tmp_path, clock):
    path = tmp_path / "espacio.gpkg"
    create_geopackage(path, "Kansas City", clock, UTM)
    with open_geopackage(path) as store:
        fill(store)
    connection = plain(path)
    for statement, said in (
        (
            "UPDATE work_orders SET status = 'verified'",
            "Una orden de trabajo propuesta solo puede pasar a: emitida, en espera, cancelada.",
        ),
        ("DELETE FROM work_orders", "Una orden de trabajo no se elimina"),
        ("UPDATE corridors SET status = 'planned'", "Un corredor activo no vuelve a la cola"),
        ("UPDATE work_orders SET note = 'x', edited_from = 9", "Otra persona guardó"),
    ):
        with pytest.raises(sqlite3.IntegrityError, match=said):
            connection.execute(statement)
    rules = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    connection.close()
    told = [text.split("RAISE(ABORT, '")[1] for (text,) in rules if "RAISE(" in text]
    assert len(told) > 15
    assert not [one for one in told if one[:2] == "A " or " the " in one or " is " in one]


def test_plain_editing_leaves_version_time_and_event(file):
    with open_geopackage(file) as store:
        first = fill(store)[0]
        who = "UPDATE work_orders SET status = ?, status_note = ?, updated_by = 'ana' WHERE wo_id=?"
        connection = plain(file)
        connection.execute(who, ("on_hold", "gate locked", first.wo_id))
        after = store.orders()[0]
        assert (after.status, after.row_version) == ("on_hold", 2)
        now = store.clock().now()
        assert abs((now.local - after.updated).total_seconds()) < 30
        entry = store.history(first.wo_id)[-1]
        said = (entry.from_status, entry.to_status, entry.who, entry.note)
        assert said == ("proposed", "on_hold", "ana", "gate locked")
        assert abs((now.utc - entry.moment.utc).total_seconds()) < 30
        assert entry.moment.local - entry.moment.utc == now.local - now.utc
        # The reason of an earlier step is none for the next.
        connection.execute(who, ("issued", "gate locked", first.wo_id))
        assert store.history(first.wo_id)[-1].note == ""
        with pytest.raises(sqlite3.IntegrityError, match="Say why"):
            connection.execute(who, ("on_hold", None, first.wo_id))
        connection.execute(who, ("on_hold", "gate locked", first.wo_id))
        assert store.history(first.wo_id)[-1].note == "gate locked"
        connection.close()


def test_a_crew_given_in_a_form_or_in_the_field_leaves_an_event(file):
    give = "UPDATE work_orders SET assigned_to = ?, updated_by = 'ana' WHERE wo_id = ?"
    with open_geopackage(file) as store:
        first = fill(store)[0]
        connection = plain(file)
        for crew in ("Crew 3", "Crew 3", "Crew 4", None, ""):
            connection.execute(give, (crew, first.wo_id))
        said = [
            (one.who, one.from_crew, one.to_crew, one.is_step, one.note)
            for one in store.history(first.wo_id)[1:]
        ]
        assert said == [
            ("ana", "", "Crew 3", False, ""),
            ("ana", "Crew 3", "Crew 4", False, ""),
            ("ana", "Crew 4", "", False, ""),
        ]
        connection.execute(
            "UPDATE work_orders SET assigned_to = 'Crew 5', status = 'on_hold',"
            " status_note = 'gate locked' WHERE wo_id = ?",
            (first.wo_id,),
        )
        connection.close()
        both = store.history(first.wo_id)[4:]
        assert [(one.to_status, one.to_crew, one.note) for one in both] == [
            ("on_hold", "Crew 5", "gate locked")
        ]


def test_an_order_drawn_by_hand_gets_number_times_and_first_event(file):
    with open_geopackage(file) as store:
        fill(store)
        connection = plain(file)
        connection.execute(
            "INSERT INTO work_orders (wo_id, corridor_id, task, updated_by) VALUES (?, ?, ?, ?)",
            ("ab12cd34-0000-4000-8000-000000000000", MAIN.corridor_id, "Fix the sign", "ana"),
        )
        connection.close()
        drawn = next(one for one in store.orders() if one.task == "Fix the sign")
        assert (drawn.number, drawn.corridor, drawn.status) == ("NEW-AB12CD", "Main St", "proposed")
        assert drawn.row_version == 1 and drawn.created is not None
        assert [one.who for one in store.history(drawn.wo_id)] == ["ana"]


def test_a_spatial_index_of_somebody_does_not_stop_the_saving(file):
    with open_geopackage(file) as store:
        orders = fill(store)
    opened = ogr.Open(str(file), 1)
    for table in ("work_orders", "corridors", "block_faces"):
        opened.ExecuteSQL(f"SELECT CreateSpatialIndex('{table}', 'geom')")
    del opened
    with open_geopackage(file) as store:
        moved = changed(orders[0], x=366900.0, row_version=2)
        with store.change() as change:
            change.put_orders("", [moved])
            change.put_orders(MAIN.corridor_id, [order(50, x=367000.0), order(51, x=float("nan"))])
            change.put_corridor(replace(MAIN, row_version=2), None, shape())
    opened = ogr.Open(str(file))
    layer = opened.GetLayerByName("work_orders")
    layer.SetSpatialFilterRect(366890, 4329000, 366910, 4330000)
    assert [feature["wo_id"] for feature in layer] == [moved.wo_id]
    layer.SetSpatialFilter(None)
    # It may keep the place that a row has left.
    assert layer.GetExtent()[:2] == (366400.0, 367000.0)
    del layer, opened


def test_another_file_is_not_taken_for_a_workspace(tmp_path, file):
    other = tmp_path / "other.gpkg"
    ogr.GetDriverByName("GPKG").CreateDataSource(str(other)).CreateLayer("x")
    text, empty = tmp_path / "a.txt", tmp_path / "b.gpkg"
    text.write_text("no database")
    empty.touch()
    for path in (other, text, empty):
        with pytest.raises(SafetyDataError) as refusal:
            open_geopackage(path)
        assert refusal.value.problem is Problem.NO_WORKSPACE
        assert path.name in explain(refusal.value)
    with pytest.raises(SafetyDataError) as refusal:
        open_geopackage(tmp_path / "none.gpkg")
    assert refusal.value.problem is Problem.FILE_MISSING
    assert not (tmp_path / "none.gpkg").exists()


def test_a_damaged_file_is_told_and_left_alone(file):
    with open_geopackage(file) as store:
        fill(store, 3000)
    content = file.read_bytes()
    broken = bytearray(content)
    middle = len(content) // 2 // 4096 * 4096
    broken[middle : middle + 40960] = bytes(40960)
    for damaged in (bytes(broken), content[: len(content) // 2]):
        file.write_bytes(damaged)
        with pytest.raises(SafetyDataError) as refusal:
            open_geopackage(file)
        assert refusal.value.problem is Problem.WORKSPACE_DAMAGED
        assert "last copy" in explain(refusal.value)
        assert file.read_bytes() == damaged


def test_a_newer_workspace_is_not_touched(file):
    connection = plain(file)
    connection.execute("UPDATE settings SET value = '99' WHERE key = 'schema_version'")
    connection.close()
    with pytest.raises(SafetyDataError) as refusal:
        open_geopackage(file)
    assert "update the plugin" in explain(refusal.value)


NOW = SCHEMA_VERSION
STEPS = (
    Migration(NOW + 1, ("ALTER TABLE work_orders ADD COLUMN weather TEXT",)),
    Migration(NOW + 2, ("UPDATE work_orders SET weather = 'dry'",)),
)


def test_a_workspace_of_version_1_learns_who_the_crew_was(file):
    with open_geopackage(file) as store:
        orders, log = fill(store), store.history()
        connection = store._connection
        drop_rules(connection)
        for name in ("from_crew", "to_crew"):
            connection.execute(f"ALTER TABLE events DROP COLUMN {name}")
        connection.execute("UPDATE settings SET value = '1' WHERE key = 'schema_version'")
    with open_geopackage(file) as store:
        assert store.copy and store.settings()["schema_version"] == str(NOW)
        assert (store.orders(), store.history()) == (orders, log)
        connection = plain(file)
        connection.execute("UPDATE work_orders SET assigned_to = 'Crew 4', updated_by = 'ana'")
        connection.close()
        said = [(one.who, one.to_crew) for one in store.history(orders[0].wo_id)]
    assert said == [("planner", ""), ("ana", "Crew 4")]


def test_an_older_workspace_is_brought_up_to_date_beside_a_copy(file):
    with open_geopackage(file) as store:
        orders = fill(store)
        copy = migrate(store._connection, file, STEPS, known=NOW + 2)
        assert store.settings()["schema_version"] == str(NOW + 2)
        assert store.orders() == orders
        assert migrate(store._connection, file, STEPS, known=NOW + 2) == ""
        found = store._connection.execute("SELECT DISTINCT weather FROM work_orders").fetchall()
        assert found == [("dry",)]
    with open_geopackage(copy) as old:
        assert old.settings()["schema_version"] == str(NOW) and old.orders() == orders


def test_a_migration_that_fails_leaves_the_old_version(file):
    broken = (*STEPS, Migration(NOW + 3, ("UPDATE nothing SET x = 1",)))
    with open_geopackage(file) as store:
        orders = fill(store)
        with pytest.raises(sqlite3.OperationalError):
            migrate(store._connection, file, broken, known=NOW + 3)
        assert store.settings()["schema_version"] == str(NOW) and store.orders() == orders
        columns = store._connection.execute("SELECT * FROM work_orders").description
        assert "weather" not in [name for name, *_ in columns]


@pytest.mark.parametrize(
    ("path", "mounts", "found"),
    [
        ("\\\\server\\share\\a.gpkg", "", "network"),
        ("//server/share/a.gpkg", "", "network"),
        ("/mnt/city/kc/a.gpkg", "h:/x /mnt/city nfs4 rw 0 0\n/dev/sda / ext4 rw 0 0", "network"),
        ("/mnt/my disk/a.gpkg", "//h/x /mnt/my\\040disk cifs rw 0 0\n/ / ext4 rw", "network"),
        ("/mnt/city2/a.gpkg", "h:/x /mnt/city nfs rw 0 0\n/dev/sda / ext4 rw 0 0", ""),
        ("/mnt/city/in/a.gpkg", "h:/x /mnt/city nfs rw 0 0\n/dev/b /mnt/city/in ext4 rw", ""),
        ("/home/ana/Dropbox/a.gpkg", "", "synced"),
        ("/home/ana/OneDrive - City/a.gpkg", "", "synced"),
        ("/home/ana/maps/a.gpkg", "/dev/sda / ext4 rw 0 0", ""),
    ],
)
def test_shared_places_are_recognised(path, mounts, found):
    assert shared_place(path, mounts) == found


def test_geometry_survives_the_header_and_tells_its_box():
    rng = random.Random(7)
    for kind in ("POINT", "LINESTRING", "MULTILINESTRING", "POLYGON", "MULTIPOLYGON"):
        xy = [(rng.uniform(-9, 9), rng.uniform(-9, 9)) for _ in range(5)]
        text = ",".join(f"{x} {y}" for x, y in [*xy, xy[0]])
        body = {
            "POINT": f"({xy[0][0]} {xy[0][1]})",
            "LINESTRING": f"({text})",
            "MULTILINESTRING": f"(({text}),(1 1,2 2))",
            "POLYGON": f"(({text}))",
            "MULTIPOLYGON": f"((({text})),((1 1,2 1,2 2,1 1)))",
        }[kind]
        geometry = ogr.CreateGeometryFromWkt(kind + body)
        wkb = bytes(geometry.ExportToWkb(ogr.wkbNDR))
        assert box_of(wkb) == pytest.approx(geometry.GetEnvelope())
        assert blob(wkb, 26915, box_of(wkb))[:4] == b"GP\x00\x03"


def extents(path):
    """What another program takes the layers' extents for, without looking at their rows."""
    dataset = ogr.Open(str(path))
    names = ("corridors", "block_faces", "corridor_areas", "work_orders", "canvass_stops")
    return {
        name: dataset.GetLayerByName(name).GetExtent(force=0, can_return_null=True)
        for name in names
    }


def test_another_program_knows_where_everything_is(file, clock):
    def save(**more):
        with open_geopackage(file) as opened, opened.change() as change:
            for write, given in more.items():
                getattr(change, write)(*given)

    with open_geopackage(file) as opened:
        first, second, _ = fill(opened)
    found = extents(file)
    assert found["work_orders"] == (366400.0, 366402.0, 4329700.5, 4329700.5)
    assert found["corridors"] == (0.0, 100.0, 0.0, 0.0)
    assert found["block_faces"] == (0.0, 100.0, -10.0, 10.0)
    assert found["corridor_areas"] == (-75.0, 175.0, -75.0, 175.0)
    assert found["canvass_stops"] is None
    # Inserted, moved, and without a place; the old place may stay inside.
    moved = replace(first, x=366000.0, row_version=2)
    nowhere = order(9, x=float("nan"), y=float("nan"))
    save(put_orders=(MAIN.corridor_id, [order(8, y=4330000.0), moved, nowhere]))
    assert extents(file)["work_orders"] == (366000.0, 366408.0, 4329700.5, 4330000.0)
    # Deleted rows: never smaller than what is left.
    narrow = replace(shape(), faces=(replace(shape().faces[0], wkb=line((0, 20), (100, 20))),))
    with open_geopackage(file) as opened, opened.change() as change:
        change.put_corridor(replace(MAIN, row_version=2), shape=narrow)
    left, right, bottom, top = extents(file)["block_faces"]
    assert (left, right, top) == (0.0, 100.0, 20.0) and bottom <= 20.0
    # What another program did not measure is measured with the next row.
    with sqlite3.connect(str(file)) as connection:
        connection.execute("UPDATE gpkg_contents SET min_x = NULL, max_y = NULL")
    save(put_orders=(MAIN.corridor_id, [replace(second, x=367000.0, row_version=2)]))
    assert extents(file)["work_orders"] == (366000.0, 367000.0, 4329700.5, 4330000.0)
    # Undone with the rows.
    with (
        open_geopackage(file) as opened,
        pytest.raises(ZeroDivisionError),
        opened.change() as change,
    ):
        change.put_orders(MAIN.corridor_id, [order(11, x=1.0, y=1.0)])
        raise ZeroDivisionError
    assert extents(file)["work_orders"][0] == 366000.0
