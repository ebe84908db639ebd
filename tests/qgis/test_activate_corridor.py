"""One corridor is at work, the rest wait or are finished, and the days are the city's."""

from datetime import timedelta

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

from kc_safety_plugin.core.corridors.queue import corridor_id
from kc_safety_plugin.core.workorders.orders import WorkOrder, order_id
from kc_safety_plugin.storage.geopackage import open_geopackage
from tests.qgis.workspace_places import corridor_layers, new_workspace


@pytest.fixture
def file(run_algorithm, tmp_path):
    return new_workspace(run_algorithm, tmp_path / "a.gpkg")


@pytest.fixture
def layers(layer):
    return corridor_layers(layer)


@pytest.fixture
def activate(run_algorithm, file):
    def run(cancel_at=None, **more):
        return run_algorithm("activatecorridor", {"WORKSPACE": file, **more}, cancel_at=cancel_at)

    return run


def kept(file):
    with open_geopackage(file) as store:
        return {one.name: one for one in store.corridors()}


def today(file):
    with open_geopackage(file) as store:
        return store.clock().today()


def test_the_corridor_is_kept_with_its_days_and_geometry(activate, layers, file):
    result = activate(**layers, START="2023-12-01", WHO="planner")
    assert result["CORRIDOR_ID"] == corridor_id("Main St")
    assert (result["USED_START"], result["END"]) == ("2023-12-01", "2024-02-28")
    assert result["FINISHED"] == "" and result["WORKING_CRS"] == "EPSG:26915"
    corridor = kept(file)["Main St"]
    assert (corridor.status, corridor.days, corridor.length_m) == ("active", 90, 220.0)
    assert (corridor.street, corridor.from_street) == ("Main Street", "Oak St")
    with open_geopackage(file) as store:
        shape = store.shape(corridor.corridor_id)
        (entry,) = store.history(corridor.corridor_id)
    assert [face.face_id for face in shape.faces] == ["f-0-L", "f-0-R", "f-100-L", "f-100-R"]
    assert shape.buffer_m == 75.0 and shape.faces[3].block_no == 2
    said = (entry.who, entry.from_status, entry.to_status, entry.note)
    assert said == ("planner", "", "active", "2023-12-01 – 2024-02-28")
    faces = QgsVectorLayer(f"{file}|layername=block_faces", "faces", "ogr")
    assert faces.featureCount() == 4 and faces.extent().toString(0) == (
        "366400,4329694 : 366620,4329706"
    )
    assert sorted(f.geometry().length() for f in faces.getFeatures()) == [100, 100, 120, 120]
    area = QgsVectorLayer(f"{file}|layername=corridor_areas", "area", "ogr")
    assert next(area.getFeatures()).geometry().area() == 370 * 150


def test_the_project_inside_opens_on_the_corridor_unless_a_planner_chose(activate, layers, file):
    activate(**layers)
    project, address = QgsProject(), f"geopackage:{file}?projectName=KC Safety"
    assert project.read(address)
    view = project.viewSettings().defaultViewExtent()
    corridor = QgsVectorLayer(f"{file}|layername=corridors", "c", "ogr").extent()
    assert view.contains(corridor) and view.width() < 2 * corridor.width()
    assert view.crs().authid() == project.crs().authid() == "EPSG:26915"
    # A window adds its canvas when it saves.
    project.setTitle("As the planner wants it")
    project.writeProject.connect(
        lambda page: page.documentElement().appendChild(page.createElement("mapcanvas"))
    )
    assert project.write(address)
    project.clear()
    activate(**{**layers, "NAME": "Another"})
    assert project.read(address) and project.title() == "As the planner wants it"
    project.clear()


def test_today_is_told_as_day_n_of_90(activate, layers, file):
    start = today(file) - timedelta(days=11)
    result = activate(**layers, START=start.isoformat())
    assert result["DAY"] == 12
    assert any(
        f"day 12 of 90, {start} to {start + timedelta(days=89)}" in one
        for one in result.feedback.said
    )
    assert activate(**layers, DAYS=30)["END"] == (start + timedelta(days=29)).isoformat()


def test_without_a_start_it_is_today_and_the_queue_goes_on(activate, layers, file):
    first = activate(**layers)
    assert first["USED_START"] == today(file).isoformat() and first["DAY"] == 1
    second = activate(**layers, NAME="Truman Rd", STATUS="planned")
    assert second["USED_START"] == (today(file) + timedelta(days=90)).isoformat()
    third = activate(**layers, NAME="Prospect Ave", STATUS="planned")
    assert third["USED_START"] == (today(file) + timedelta(days=180)).isoformat()
    assert third["NEXT"] == "Truman Rd"
    assert {name: one.status for name, one in kept(file).items()} == {
        "Main St": "active",
        "Truman Rd": "planned",
        "Prospect Ave": "planned",
    }


def test_activating_another_finishes_the_first_and_says_so(activate, layers, file):
    activate(**layers, START="2023-12-01")
    with open_geopackage(file) as store, store.change() as change:
        states = enumerate(("proposed", "done", "on_hold"))
        orders = [
            WorkOrder(order_id("Main St", "t", str(n)), f"N{n}", "Main St", task="t", status=one)
            for n, one in states
        ]
        change.put_orders(corridor_id("Main St"), orders)
    activate(**layers, NAME="Truman Rd", STATUS="planned", START="2024-02-01")
    result = activate(START="2024-02-05")
    assert result["USED_NAME"] == "Truman Rd" and result["FINISHED"] == "Main St"
    assert result["OPEN_ORDERS"] == 2
    assert any(
        "Main St is finished, with 2024-02-04 as its last day; 2 of its orders are still open" in w
        for w in result.feedback.warned
    )
    after = kept(file)
    assert after["Main St"].status == "finished" and after["Truman Rd"].status == "active"
    with open_geopackage(file) as store:
        steps = [(e.from_status, e.to_status) for e in store.history(corridor_id("Truman Rd"))]
        assert steps == [("", "planned"), ("planned", "active")]
        assert len(store.shape(corridor_id("Truman Rd")).faces) == 4


def test_other_layers_replace_the_geometry(activate, layers, file, layer):
    activate(**layers, START="2023-12-01")
    moved = corridor_layers(layer, move=lambda wkt: wkt.replace("4329706", "4329709"))
    result = activate(**moved, NAME="main  ST")
    assert result["USED_START"] == "2023-12-01" and list(kept(file)) == ["Main St"]
    faces = QgsVectorLayer(f"{file}|layername=block_faces", "faces", "ogr")
    assert faces.featureCount() == 4 and faces.extent().yMaximum() == 4329709


def test_refusals_say_what_to_do_and_change_nothing(activate, layers, file, tmp_path, layer):
    with pytest.raises(QgsProcessingException, match="give CENTERLINE, AREA and BLOCK_FACES"):
        activate(NAME="Main St")
    with pytest.raises(QgsProcessingException, match="CENTERLINE"):
        activate()
    with pytest.raises(Exception, match="AREA: give it too"):
        activate(CENTERLINE=layers["CENTERLINE"], BLOCK_FACES=layers["BLOCK_FACES"])
    nameless = corridor_layers(layer, name=None)
    with pytest.raises(QgsProcessingException, match="NAME"):
        activate(**nameless)
    with pytest.raises(QgsProcessingException, match="no workspace"):
        other = tmp_path / "b.gpkg"
        other.write_bytes(b"text")
        activate(**layers, WORKSPACE=str(other))
    with pytest.raises(QgsProcessingException, match="is not there"):
        activate(**layers, WORKSPACE=str(tmp_path / "none.gpkg"))
    empty = layer("LineString", [], "corridor:string")
    with pytest.raises(QgsProcessingException, match="CENTERLINE.*nothing to work on"):
        activate(**{**layers, "CENTERLINE": empty})
    bare = layer("LineString", [("LINESTRING(0 0,1 1)", 1)], "x:int")
    with pytest.raises(QgsProcessingException, match="BLOCK_FACES.*face_id.*Define corridor"):
        activate(**{**layers, "BLOCK_FACES": bare})
    assert kept(file) == {}
    activate(**layers, START="2023-12-01")
    with pytest.raises(QgsProcessingException, match="does not go back"):
        activate(NAME="Main St", STATUS="planned")
    activate(**layers, NAME="Truman Rd", START="2024-02-05")
    with pytest.raises(QgsProcessingException, match="was finished on 2024-02-04"):
        activate(**layers, NAME="Main St")


def test_faces_of_two_corridors_are_refused(activate, layers, file):
    faces = layers["BLOCK_FACES"]
    at = faces.fields().indexFromName("corridor")
    faces.dataProvider().changeAttributeValues({next(faces.getFeatures()).id(): {at: "Other"}})
    with pytest.raises(QgsProcessingException, match="2 corridors"):
        activate(**layers)
    assert kept(file) == {}


def test_cancel_changes_nothing(activate, layers, file):
    activate(**layers, START="2023-12-01")
    before = kept(file)
    for share in (5, 20, 90):
        with pytest.raises(QgsProcessingException, match="Canceled"):
            activate(cancel_at=share, **layers, NAME="Truman Rd")
    assert kept(file) == before


def test_a_locked_file_is_told(activate, layers, file, monkeypatch):
    monkeypatch.setattr(open_geopackage, "__defaults__", (0.2,))
    told = pytest.raises(QgsProcessingException, match="try again in a moment")
    with open_geopackage(file) as other, other.change(), told:
        activate(**layers)
    assert kept(file) == {}


@pytest.mark.parametrize(
    ("crs", "used"),
    [("EPSG:4326", "EPSG:32615"), ("ESRI:102698", "EPSG:32615"), ("EPSG:26998", "EPSG:26998")],
)
def test_the_first_corridor_decides_the_system(activate, file, layer, crs, used):
    there = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:26915"),
        QgsCoordinateReferenceSystem(crs),
        QgsProject.instance(),
    )

    def move(wkt):
        geometry = QgsGeometry.fromWkt(wkt)
        geometry.transform(there)
        return geometry.asWkt(9)

    result = activate(**corridor_layers(layer, crs=crs, move=move))
    assert result["WORKING_CRS"] == used
    faces = QgsVectorLayer(f"{file}|layername=block_faces", "faces", "ogr")
    assert faces.crs().authid() == used
    longest = max(f.geometry().length() for f in faces.getFeatures())
    assert longest == pytest.approx(120, abs=0.1)
    again = activate(**corridor_layers(layer), NAME="Truman Rd", STATUS="planned")
    assert again["WORKING_CRS"] == used


def test_a_system_that_was_chosen_stays(run_algorithm, tmp_path, layers):
    target = str(tmp_path / "b.gpkg")
    run_algorithm("createworkspace", {"OUTPUT": target, "CRS": "EPSG:26998"})
    result = run_algorithm("activatecorridor", {"WORKSPACE": target, **layers})
    assert result["WORKING_CRS"] == "EPSG:26998"
    areas = QgsVectorLayer(f"{target}|layername=corridor_areas", "areas", "ogr")
    assert areas.crs().authid() == "EPSG:26998"
    assert next(areas.getFeatures()).geometry().area() == pytest.approx(370 * 150, rel=1e-3)
