"""Orders that live in the workspace: brought up to date, never doubled, never undone."""

import csv
import sqlite3

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from kc_safety_plugin.core.corridors.queue import corridor_id
from kc_safety_plugin.core.workorders.life import Status
from kc_safety_plugin.storage.geopackage import open_geopackage
from tests.qgis.one_step import take_step
from tests.qgis.workspace_places import corridor_layers, new_workspace, point


@pytest.fixture
def file(run_algorithm, tmp_path, layer):
    target = new_workspace(run_algorithm, tmp_path / "a.gpkg")
    layers = corridor_layers(layer)
    run_algorithm("activatecorridor", {"WORKSPACE": target, "START": "2023-12-01", **layers})
    return target


@pytest.fixture
def lamps(layer):
    rows = [
        (point(20, 8), "P-1", True),
        (point(150, -8), "P-3", True),
        (point(60, -8), "P-2", False),
        (point(150, 900), "P-4", True),
    ]
    return layer("Point", rows, "lamp_id:string,out:bool")


@pytest.fixture
def generate(run_algorithm, file, lamps):
    def run(cancel_at=None, **more):
        given = {"WORKSPACE": file, "LAMPS": lamps, "WHO": "planner", **more}
        return run_algorithm("generateworkorders", given, cancel_at=cancel_at)

    return run


def orders(file):
    with open_geopackage(file) as store:
        return {one.asset_id or one.task: one for one in store.orders()}


def log(file, subject=""):
    with open_geopackage(file) as store:
        return store.history(subject)


def content(file):
    connection = sqlite3.connect(file)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def step(file, asset, to, note=""):
    with open_geopackage(file) as store:
        order = next(one for one in store.orders() if one.asset_id == asset)
        return take_step(store, order, to, "crew 3", note)


def test_orders_of_the_active_corridor_are_kept_with_their_first_event(generate, file):
    result = generate()
    assert (result["NEW"], result["UPDATED"], result["USED_START"]) == (2, 0, "2023-12-01")
    found = orders(file)
    assert set(found) == {"P-1", "P-3"}
    order = found["P-1"]
    assert (order.corridor, order.block, order.side) == ("Main St", "Oak St to Elm Ave", "L")
    assert (order.due_date.isoformat(), order.row_version) == ("2023-12-15", 1)
    assert (order.x, order.y) == (366420.0, 4329708.0)
    (entry,) = log(file, order.wo_id)
    assert (entry.who, entry.from_status, entry.to_status) == ("planner", "", "proposed")
    assert entry.moment.local == order.created and entry.moment.zone == "America/Chicago"
    # The layer shows the same orders.
    assert {row["wo_id"] for row in result.rows()} == {one.wo_id for one in found.values()}
    kept = QgsVectorLayer(f"{file}|layername=work_orders", "orders", "ogr")
    assert kept.extent().toString(0) == "366420,4329692 : 366550,4329708"
    assert {f["corridor_id"] for f in kept.getFeatures()} == {corridor_id("Main St")}


def test_a_second_run_writes_nothing(generate, file):
    generate()
    before = content(file)
    again = generate()
    assert (again["NEW"], again["UPDATED"], again["UNCHANGED"]) == (0, 0, 2)
    assert content(file) == before


def test_what_people_decided_stays_and_measures_follow(generate, file, layer):
    generate()
    issued = step(file, "P-1", Status.ISSUED)
    step(file, "P-3", Status.CANCELED, "pole is gone")
    plain = sqlite3.connect(file)
    plain.execute(
        "UPDATE work_orders SET assigned_to = 'Crew 3', note = 'gate', photo_before = 'DCIM/1.jpg'"
        " WHERE asset_id = 'P-1'"
    )
    plain.commit()
    requests = layer(
        "Point",
        [(point(25, 8), "A1", "lighting", "open")],
        "request_id:string,condition:string,status:string",
    )
    result = generate(REQUESTS=requests)
    assert (result["NEW"], result["UPDATED"], result["UNCHANGED"]) == (0, 1, 1)
    after = orders(file)["P-1"]
    assert (after.status, after.assigned_to, after.note) == ("issued", "Crew 3", "gate")
    assert after.request_id == "A1" and after.row_version == issued.row_version + 2
    assert orders(file)["P-3"].status == "canceled"
    photo = plain.execute("SELECT photo_before FROM work_orders WHERE asset_id = 'P-1'")
    assert photo.fetchone() == ("DCIM/1.jpg",)
    plain.close()
    # A new measure is no step: the log has what people did only.
    said = [(one.to_status, one.to_crew) for one in log(file, after.wo_id)]
    assert said == [("proposed", ""), ("issued", ""), ("issued", "Crew 3")]


def test_findings_that_are_gone_are_proposed_for_closing(generate, file, layer):
    generate()
    fewer = layer("Point", [(point(20, 8), "P-1", True)], "lamp_id:string,out:bool")
    result = generate(LAMPS=fewer)
    assert result["GONE"] == 1
    assert orders(file)["P-3"].proposal == "close: no longer found"


def test_another_corridor_has_orders_of_its_own(generate, file, run_algorithm, layer):
    generate()
    layers = corridor_layers(layer)
    run_algorithm("activatecorridor", {"WORKSPACE": file, "NAME": "Truman Rd", **layers})
    result = generate()
    assert (result["NEW"], result["ORDERS"]) == (2, 2)
    with open_geopackage(file) as store:
        assert len(store.orders()) == 4
        mine = store.orders(corridor_id("Truman Rd"))
    assert {one.corridor for one in mine} == {"Truman Rd"}
    assert all(one.number.startswith("TRU-LT-") for one in mine)


def test_refusals(generate, run_algorithm, tmp_path, lamps, layer):
    with pytest.raises(Exception, match="BLOCK_FACES: give the block faces"):
        run_algorithm("generateworkorders", {"LAMPS": lamps})
    empty = new_workspace(run_algorithm, tmp_path / "empty" / "a.gpkg")
    with pytest.raises(QgsProcessingException, match="no active corridor; run Activate corridor"):
        generate(WORKSPACE=empty)
    with pytest.raises(QgsProcessingException, match="nothing to order"):
        generate(LAMPS=None)
    first = generate()
    result = generate(EXISTING=first.layer())
    assert any("EXISTING" in one and "not used" in one for one in result.feedback.warned)


def test_cancel_and_failure_leave_all_as_it_was(generate, file, tmp_path, monkeypatch):
    monkeypatch.setattr(open_geopackage, "__defaults__", (0.2,))
    target = tmp_path / "orders.gpkg"
    before = content(file)
    for share in (5, 50, 85, 99):
        with pytest.raises(QgsProcessingException, match="Canceled"):
            generate(cancel_at=share, OUTPUT=str(target))
        assert content(file) == before and not target.exists()
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(QgsProcessingException, match="try again in a moment"):
        generate(OUTPUT=str(target))
    holder.execute("ROLLBACK")
    holder.close()
    assert content(file) == before and not target.exists()


def test_a_workspace_that_another_corridor_took_over_is_not_written(generate, file, monkeypatch):
    from kc_safety_plugin.algorithms.workorders import kept_orders

    real = kept_orders.open_geopackage

    def meanwhile(path):
        plain = sqlite3.connect(file)
        plain.execute("UPDATE corridors SET status = 'finished'")
        plain.commit()
        plain.close()
        return real(path)

    monkeypatch.setattr(kept_orders, "open_geopackage", meanwhile)
    with pytest.raises(QgsProcessingException, match="Main St was changed"):
        generate()
    assert orders(file) == {}


def exported(result):
    with open(result["FILES"], encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def test_export_takes_the_orders_of_the_workspace(generate, file, run_algorithm, tmp_path, layer):
    generate()
    step(file, "P-1", Status.ISSUED)
    layers = corridor_layers(layer)
    run_algorithm("activatecorridor", {"WORKSPACE": file, "NAME": "Truman Rd", **layers})
    generate()

    def export(**more):
        folder = str(tmp_path / "out")
        return run_algorithm("exportworkorders", {"WORKSPACE": file, "FOLDER": folder, **more})

    rows = exported(export())
    assert {row["corridor"] for row in rows} == {"Truman Rd"} and len(rows) == 2
    assert {"wo_id", "number", "status", "due_date", "lon"} <= set(rows[0])
    assert not {"fid", "corridor_id", "edited_from", "updated_by", "status_note"} & set(rows[0])
    issued = exported(export(CORRIDOR="main st", STATUS="issued"))
    assert [row["asset_id"] for row in issued] == ["P-1"]
    assert export(CORRIDOR="*")["COUNT"] == 4
    with pytest.raises(QgsProcessingException, match="no corridor 'Elm'; .* Main St, Truman Rd"):
        export(CORRIDOR="Elm")
    with pytest.raises(Exception, match="INPUT: give a layer"):
        run_algorithm("exportworkorders", {"FOLDER": str(tmp_path / "out")})
