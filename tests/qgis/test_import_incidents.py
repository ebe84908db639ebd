"""Import incidents: any file, one clear sentence for a wrong one, wall time that stays."""

import contextlib
import gc
import gzip
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest
from qgis.core import QgsGeometry, QgsProcessingException, QgsVectorLayer
from qgis.PyQt.QtCore import QDate

from kc_safety_plugin.core.prepare.growing import Growing

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"
real_data = pytest.mark.real_data
absent = pytest.mark.skipif(not DATA.exists(), reason="real data are absent")

HEAD = (
    "Report_No,Reported_Date,From_Date,From_Time,To_Date,To_Time,Offense,DVFlag,Race,Sex,Age,"
    "Address,Location\n"
)


def row(number, day=1, time="22:00", offense="Arson", flag="N", x=None, y=39.05):
    x = -94.59 + int(number) * 0.001 if x is None else x
    return (
        f"KC{number},01/{day:02d}/2017,01/{day:02d}/2017,{time},,,{offense},{flag},Martian,F,4711,"
        f"{number}00 MAIN ST,POINT ({x} {y})\n"
    )


@pytest.fixture
def file(tmp_path):
    """Write a file and give its path."""

    def write(*rows, name="crime.csv", head=HEAD):
        path = tmp_path / name
        path.write_text(head + "".join(rows), encoding="utf-8")
        return str(path)

    return write


@pytest.fixture
def ten(file):
    return file(*(row(i, day=i) for i in range(1, 11)))


def counts(result):
    names = [
        "DAMAGED",
        "NO_LOCATION",
        "FAR_AWAY",
        "NO_DATE",
        "DUPLICATES",
        "OUTSIDE",
        "SENSITIVE",
        "ON_PILES",
    ]
    assert result["READ"] == result["KEPT"] + sum(result[name] for name in names)
    assert len(result.rows("REJECTS")) == result["READ"] - result["KEPT"]
    assert result.layer().featureCount() == result["KEPT"]
    return {name: result[name] for name in names if result[name]}


def test_a_file_becomes_points(run_algorithm, ten):
    result = run_algorithm("importincidents", {"INPUTS": [ten], "REJECTS": "TEMPORARY_OUTPUT"})
    assert (result["READ"], result["KEPT"], counts(result)) == (10, 10, {})
    first = result.rows()[0]
    shown = {k: v for k, v in first.items() if not hasattr(v, "toString")}
    assert shown == {
        "incident_id": "KC1",
        "offense": "Arson",
        "category": "arson",
        "harm": 1.0,
        "sensitive": False,
        "time_precision": "minute",
        "night": True,
        "address": "100 MAIN ST",
        "pile": False,
        "source": "crime.csv",
    }
    for name, wall in (
        ("occurred_from", "2017-01-01 22:00"),
        ("occurred_to", "2017-01-01 22:00"),
        ("reported", "2017-01-01 00:00"),
    ):
        assert first[name].toString("yyyy-MM-dd HH:mm") == wall
    assert result["WORKING_CRS"] == "EPSG:32615"
    point = next(result.layer().getFeatures()).geometry().asPoint()
    # -94.589, 39.05 by pyproj 3.7.
    assert (point.x(), point.y()) == pytest.approx((362498.919992, 4323526.536045), abs=1e-3)


def test_every_row_is_accounted_for(run_algorithm, file):
    path = file(
        row(1),
        row(1),
        row(2, x=-71.06, y=42.36),
        row(3, x=0, y=0),
        row(4, flag="Y"),
        row(5, offense="Rape"),
        row(6, time="soon", day=45),
        row(7, offense="Arson, first"),
        *(row(i, day=2) for i in range(8, 15)),
    )
    result = run_algorithm(
        "importincidents",
        {"INPUTS": [path], "START": "2017-01-01", "END": "2017-01-01", "REJECTS": "memory:"},
    )
    assert counts(result) == {
        "DAMAGED": 1,
        "NO_LOCATION": 1,
        "FAR_AWAY": 1,
        "NO_DATE": 1,
        "DUPLICATES": 1,
        "OUTSIDE": 7,
        "SENSITIVE": 2,
    }
    rejects = {r["line"]: r for r in result.rows("REJECTS")}
    assert rejects[3]["reason"] == "duplicates"
    assert rejects[3]["detail"] == "same as line 2 of crime.csv"
    assert rejects[4]["reason"] == "far_away"
    assert "km" in rejects[4]["detail"]
    assert rejects[5]["detail"] == "the coordinates are zero"
    assert rejects[6]["reason"] == rejects[7]["reason"] == "sensitive"
    assert rejects[8]["detail"] == "no date that can be read"
    assert rejects[9]["reason"] == "damaged"
    assert rejects[9]["detail"] == "its values do not fit the columns"


def test_nothing_about_persons_and_no_sensitive_place_leaves_the_file(run_algorithm, file):
    path = file(row(1), row(2, offense="Rape", x=-94.123456), row(3, flag="Y", x=-94.654321))
    result = run_algorithm("importincidents", {"INPUTS": [path], "REJECTS": "TEMPORARY_OUTPUT"})
    log = result.feedback.said + result.feedback.warned
    everything = repr((result.rows(), result.rows("REJECTS"), dict(result), log))
    for secret in ("Martian", "4711", "123456", "654321", "KC2", "KC3"):
        assert secret not in everything


def test_several_files_in_every_packing(run_algorithm, file, tmp_path):
    plain = file(row(1), row(2))
    packed = tmp_path / "more.csv.gz"
    packed.write_bytes(gzip.compress((HEAD + row(2) + row(3)).encode()))
    archive = tmp_path / "most.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr("a/one.csv", HEAD + row(4))
        opened.writestr("two.csv", HEAD + row(5))
        opened.writestr("__MACOSX/._two.csv", "junk")
        opened.writestr("readme.md", "junk")
    result = run_algorithm("importincidents", {"INPUTS": [plain, str(packed), str(archive)]})
    assert (result["READ"], result["KEPT"], result["DUPLICATES"]) == (6, 5, 1)
    assert {r["source"] for r in result.rows()} == {
        "crime.csv",
        "more.csv.gz",
        "most.zip/a/one.csv",
        "most.zip/two.csv",
    }
    joined = run_algorithm("importincidents", {"INPUTS": f"{plain};{packed}"})
    assert joined["KEPT"] == 3


def test_its_own_output_gives_the_same_incidents(run_algorithm, file, tmp_path):
    path = file(*(row(i, day=i) for i in range(1, 6)), row(6, flag="Y"))
    once = tmp_path / "once.gpkg"
    parameters = {"INPUTS": [path], "EXCLUDE_SENSITIVE": False, "OUTPUT": str(once)}
    first = run_algorithm("importincidents", parameters)
    assert first["KEPT"] == 6
    again = run_algorithm(
        "importincidents",
        {"INPUTS": [f"{once}|layername=once"], "EXCLUDE_SENSITIVE": False},
    )
    names = ("incident_id", "offense", "category", "sensitive", "night", "time_precision")
    assert [[r[n] for n in names] for r in again.rows()] == [
        [r[n] for n in names] for r in first.rows()
    ]
    assert [f.geometry().asWkt(3) for f in again.layer().getFeatures()] == [
        f.geometry().asWkt(3) for f in first.layer().getFeatures()
    ]
    assert run_algorithm("importincidents", {"INPUTS": [str(once)]})["SENSITIVE"] == 1


def test_a_layer_of_the_project(run_algorithm, layer):
    from qgis.core import QgsProject

    points = layer(
        "Point",
        [("POINT(2780000 1070000)", "A1", "Robbery", "2017-07-04T12:30:00"), (None, "A2", "", "")],
        "case_number:string,offense:string,date:string",
        "ESRI:102698",
    )
    QgsProject.instance().addMapLayer(points)
    try:
        result = run_algorithm("importincidents", {"INPUTS": [points.id()]})
    finally:
        QgsProject.instance().removeMapLayer(points.id())
    assert (result["KEPT"], result["NO_LOCATION"]) == (1, 1)
    assert result.rows()[0]["night"] is False
    assert result["WORKING_CRS"] == "EPSG:32615"


def test_feet_in_columns_and_named_fields(run_algorithm, file):
    path = file(
        "A;murder;2014-10-20 21:57;;1150000;1890000;x\n",
        "B;murder;2014-10-20 21:57;2014-10-20 23:00;1150100;1890100;y\n",
        name="odd.txt",
        head="nr;what;when;until;px;py;DOB\n",
    )
    fields = {
        "INPUTS": [path],
        "PROFILE": "generic",
        "X_FIELD": "px",
        "Y_FIELD": "PY",
        "DATE_FIELD": "when",
        "END_FIELD": "until",
        "TYPE_FIELD": "what",
        "ID_FIELD": "nr",
        "INPUT_CRS": "EPSG:3435",
    }
    result = run_algorithm("importincidents", fields)
    assert [r["incident_id"] for r in result.rows()] == ["A", "B"]
    assert [r["time_precision"] for r in result.rows()] == ["minute", "range"]
    assert result["WORKING_CRS"] == "EPSG:32616"
    first, second = (f.geometry().asPoint() for f in result.layer().getFeatures())
    assert first.distance(second) == pytest.approx(100 * 2**0.5 * 0.3048006, rel=1e-3)
    with pytest.raises(QgsProcessingException, match="odd.txt.*1150000 are no degrees.*INPUT_CRS"):
        run_algorithm("importincidents", {**fields, "INPUT_CRS": "EPSG:4326"})
    with pytest.raises(QgsProcessingException, match="ID_FIELD.*'DOB' describes persons"):
        run_algorithm("importincidents", {**fields, "ID_FIELD": "DOB"})
    with pytest.raises(QgsProcessingException, match="X_FIELD: odd.txt has no column 'east'.*px"):
        run_algorithm("importincidents", {**fields, "X_FIELD": "east"})


def test_boundary_period_and_metric_output(run_algorithm, ten, layer):
    area = QgsGeometry.fromWkt(
        "POLYGON((-94.5885 39,-94.5805 39,-94.5805 39.1,-94.5885 39.1,-94.5885 39))"
    )
    boundary = layer("Polygon", [(area.asWkt(),)], "", "EPSG:4326")
    result = run_algorithm("importincidents", {"INPUTS": [ten], "BOUNDARY": boundary})
    assert [r["incident_id"] for r in result.rows()] == [f"KC{i}" for i in range(2, 10)]
    assert result["OUTSIDE"] == 2
    metric = layer("Polygon", [("POLYGON((0 0,1e6 0,1e6 1e7,0 1e7,0 0))",)], "", "EPSG:26915")
    result = run_algorithm(
        "importincidents",
        {"INPUTS": [ten], "BOUNDARY": metric, "START": QDate(2017, 1, 9), "END": "2017-01-09"},
    )
    assert (result["WORKING_CRS"], result["KEPT"], result["OUTSIDE"]) == ("EPSG:26915", 1, 9)


def test_piles(run_algorithm, file):
    path = file(
        *(row(i, x=-94.5 - i * 1e-4) for i in range(40)), *(row(i, x=-94.6) for i in range(40, 90))
    )
    marked = run_algorithm("importincidents", {"INPUTS": [path]})
    assert sum(r["pile"] for r in marked.rows()) == 50
    assert (marked["PILES"], marked["USED_PILE_SIZE"], marked["ON_PILES"]) == (1, 20, 0)
    assert "50 at" in marked["REPORT"]
    left = run_algorithm("importincidents", {"INPUTS": [path], "EXCLUDE_PILES": True})
    assert (left["KEPT"], left["ON_PILES"]) == (40, 50)
    sized = run_algorithm("importincidents", {"INPUTS": [path], "PILE_SIZE": 51})
    assert sized["PILES"] == 0


def test_a_catalogue_of_the_city(run_algorithm, ten, tmp_path):
    mine = tmp_path / "mine.json"
    mine.write_text('{"rules": [{"category": "fire", "patterns": ["arson"], "harm": 7}]}')
    result = run_algorithm("importincidents", {"INPUTS": [ten], "CATALOGUE": str(mine)})
    assert {(r["category"], r["harm"]) for r in result.rows()} == {("fire", 7.0)}
    mine.write_text('{"rules": [{"category": "fire"}]}')
    with pytest.raises(QgsProcessingException, match="mine.json, rule 1: it has neither patterns"):
        run_algorithm("importincidents", {"INPUTS": [ten], "CATALOGUE": str(mine)})


@pytest.mark.parametrize(
    "name, content, sentence",
    [
        ("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(300), "photo.png is no table; give a CSV"),
        ("photo.csv", b"\x89PNG\r\n\x1a\n" + bytes(300), "photo.csv is no table; give a CSV"),
        ("paper.pdf", b"%PDF-1.4\n%\xe2\xe3\n1 0 obj\n", "paper.pdf is no table"),
        ("empty.csv", b"", "empty.csv has no rows; download it again"),
        ("empty.gpkg", b"", "empty.gpkg has no rows"),
        ("head.csv", HEAD.encode(), "head.csv has no rows; download it again"),
        ("cut.csv.gz", gzip.compress(HEAD.encode() * 99)[:60], "cut.csv.gz is damaged"),
        ("cut.zip", b"PK\x03\x04" + bytes(40), "cut.zip is damaged"),
        ("notes.txt", b"just\nwords\n", "notes.txt is no table"),
        (
            "311.csv",
            b"CASE ID,REQUEST TYPE,CREATION DATE,LATITUDE,LONGITUDE\n1,a,b,3,4\n",
            "311.csv holds 311 requests; use Import requests",
        ),
        (
            "nowhere.csv",
            b"Report_No,Reported_Date,Offense\nKC1,01/01/2020,Arson\n",
            "nowhere.csv has no column of coordinates; download it with its location",
        ),
        (
            "never.csv",
            b"Case Number,Latitude,Longitude\n1,39,-94\n",
            "never.csv has no column of d",
        ),
        (
            "blank.csv",
            b"Case Number,Date,Latitude,Longitude\n1,2017-01-01,,\n",
            "blank.csv: none of 1 rows has coordinates",
        ),
    ],
)
def test_a_wrong_file_gets_one_sentence(run_algorithm, tmp_path, name, content, sentence):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(QgsProcessingException) as refused:
        run_algorithm("importincidents", {"INPUTS": [str(path)]})
    assert sentence in str(refused.value)
    assert str(refused.value).count("\n") == 0


@pytest.mark.parametrize(
    "change, sentence",
    [
        ({"INPUTS": ["/no/such/file.csv"]}, "file.csv is not there"),
        ({"INPUTS": []}, "INPUTS: choose at least one file"),
        ({"TIME_ZONE": "Mars/Olympus"}, "TIME_ZONE: 'Mars/Olympus' is no time zone"),
        ({"START": "2017-02-01", "END": "2017-01-01"}, "START is after END"),
        ({"PROFILE": "kcpd", "INPUTS": None}, "odd.csv does not have the columns of PROFILE kcpd"),
    ],
)
def test_wrong_parameters_get_one_sentence(run_algorithm, ten, file, change, sentence):
    if "PROFILE" in change:
        odd = file("1,2017-01-01,39,-94\n", name="odd.csv", head="nr,date,latitude,longitude\n")
        change = {**change, "INPUTS": [odd]}
    with pytest.raises(QgsProcessingException, match=sentence):
        run_algorithm("importincidents", {"INPUTS": [ten], **change})


def test_a_layer_without_crs_is_refused_by_name(run_algorithm, layer):
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject

    points = layer("Point", [("POINT(1 1)", "2017-01-01")], "date:string", name="strays")
    points.setCrs(QgsCoordinateReferenceSystem())
    QgsProject.instance().addMapLayer(points)
    try:
        with pytest.raises(QgsProcessingException, match="strays.*coordinate reference system"):
            run_algorithm("importincidents", {"INPUTS": [points.id()]})
    finally:
        QgsProject.instance().removeMapLayer(points.id())


def test_nothing_left_is_an_empty_layer_and_said(run_algorithm, ten):
    result = run_algorithm("importincidents", {"INPUTS": [ten], "START": "2018-01-01"})
    assert (result["KEPT"], result.layer().featureCount()) == (0, 0)
    assert "Nothing is left" in result["REPORT"]


def test_cancel_leaves_no_output(run_algorithm, ten, tmp_path):
    target = tmp_path / "out" / "points.gpkg"
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        run_algorithm("importincidents", {"INPUTS": [ten], "OUTPUT": str(target)}, cancel_at=30)
    assert not target.exists()


def waiting_files(folder):
    """Temporary files of this process in a folder, also those without a name."""
    links = (f"/proc/self/fd/{number}" for number in os.listdir("/proc/self/fd"))
    opened = [os.readlink(link) for link in links if os.path.islink(link)]
    return [path for path in opened if path.startswith(str(folder))] + os.listdir(folder)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="no list of open files here")
@pytest.mark.parametrize("cancel_at", [0, 64, 70, 74, 80, 90, None])
def test_temporary_files_go_with_the_run(run_algorithm, ten, tmp_path, cancel_at, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    seen, take = [], Growing.take

    def noted(*asked):
        seen.append(len(waiting_files(folder)))
        return take(*asked)

    monkeypatch.setattr(Growing, "take", noted)
    asked = {"INPUTS": [ten], "OUTPUT": str(tmp_path / "out.gpkg")}
    if cancel_at is None:
        # A failure late in the run.
        asked["OUTPUT"] = str(Path(ten) / "out.gpkg")
    with contextlib.suppress(QgsProcessingException):
        run_algorithm("importincidents", asked, cancel_at=cancel_at)
        pytest.fail("this run should not come to its end")
    gc.collect()
    assert waiting_files(folder) == []
    assert cancel_at == 0 or max(seen) > 15


def test_rejects_can_be_left_out(run_algorithm, ten):
    assert not run_algorithm("importincidents", {"INPUTS": [ten]}).get("REJECTS")


ROUND_TRIP = """
import sys
sys.path[:0] = [{root!r}]
from qgis.core import QgsApplication, QgsVectorLayer
sys.path.append(QgsApplication.pkgDataPath() + "/python/plugins")
sys.path.append("/usr/share/qgis/python/plugins")
application = QgsApplication([], False)
application.initQgis()
from processing.core.Processing import Processing
Processing.initialize()
import processing
from kc_safety_plugin.bridge.attributes import as_times
from kc_safety_plugin.provider import SafetyProvider
provider = SafetyProvider()
QgsApplication.processingRegistry().addProvider(provider)
processing.run("kcsafety:importincidents", {{"INPUTS": [{csv!r}], "OUTPUT": {out!r}}})
layer = QgsVectorLayer({out!r}, "back", "ogr")
assert layer.isValid()
for feature in layer.getFeatures():
    print("WALL", as_times([feature["occurred_from"]])[0], as_times([feature["reported"]])[0])
del layer
"""


@pytest.mark.parametrize("zone", ["America/Chicago", "UTC", "Asia/Tokyo"])
@pytest.mark.parametrize("ending", ["gpkg", "geojson"])
def test_wall_time_survives_a_file_in_any_zone_of_the_machine(file, tmp_path, zone, ending):
    path = file(
        "KC1,03/13/2017,03/12/2017,02:30,,,Arson,N,,,,,POINT (-94.59 39.05)\n",
        "KC2,07/05/2017,07/04/2017,23:59,,,Arson,N,,,,,POINT (-94.58 39.05)\n",
        "KC3,11/06/2017,11/05/2017,01:30,,,Arson,N,,,,,POINT (-94.57 39.05)\n",
    )
    out = tmp_path / f"out.{ending}"
    script = tmp_path / "round_trip.py"
    script.write_text(ROUND_TRIP.format(root=str(ROOT), csv=path, out=str(out)))
    env = {**os.environ, "TZ": zone, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, str(script)], env=env, capture_output=True, text=True, timeout=120
    )
    walls = [line.split()[1:] for line in done.stdout.splitlines() if line.startswith("WALL")]
    assert walls == [
        ["2017-03-12T02:30:00", "2017-03-13T00:00:00"],
        ["2017-07-04T23:59:00", "2017-07-05T00:00:00"],
        ["2017-11-05T01:30:00", "2017-11-06T00:00:00"],
    ], done.stderr


@real_data
@absent
def test_kansas_city_2017(run_algorithm):
    path = str(DATA / "kc" / "kcpd_2017_points.csv")
    result = run_algorithm("importincidents", {"INPUTS": [path], "REJECTS": "TEMPORARY_OUTPUT"})
    assert result["READ"] == 32_283
    found = counts(result)
    assert found["FAR_AWAY"] == 67
    assert result["PILES"] == 4
    areas = QgsVectorLayer(str(DATA / "kc" / "neighborhoods.geojson"), "areas", "ogr")
    inside = run_algorithm("importincidents", {"INPUTS": [path], "BOUNDARY": areas})
    assert 0.93 < inside["KEPT"] / result["KEPT"] < 1
    by_category = {}
    for point in result.rows():
        by_category[point["category"]] = by_category.get(point["category"], 0) + 1
    # 49 rows and a justifiable one; where two share hour and place they are one.
    assert by_category["homicide"] == 43
    assert not {"sexual offense", "suicide", "family and child"} & set(by_category)


@real_data
@absent
def test_kansas_city_2020_has_no_coordinates(run_algorithm):
    path = str(DATA / "kc" / "kcpd_2020_no_coordinates.csv.gz")
    with pytest.raises(QgsProcessingException, match="kcpd_2020_no_coordinates.csv.gz has no col"):
        run_algorithm("importincidents", {"INPUTS": [path]})


@real_data
@absent
def test_chicago_in_degrees_and_in_feet(run_algorithm):
    path = str(DATA / "chicago" / "assaults_2014.csv.gz")
    degrees = run_algorithm("importincidents", {"INPUTS": [path]})
    feet = run_algorithm(
        "importincidents",
        {
            "INPUTS": [path],
            "X_FIELD": "X Coordinate",
            "Y_FIELD": "Y Coordinate",
            "INPUT_CRS": "EPSG:3435",
        },
    )
    assert (degrees["NO_LOCATION"], degrees["FAR_AWAY"]) == (231, 4)
    assert degrees["KEPT"] == feet["KEPT"]
    points = [f.geometry().asPoint() for f in degrees.layer().getFeatures()]
    others = [f.geometry().asPoint() for f in feet.layer().getFeatures()]
    assert max(a.distance(b) for a, b in zip(points, others)) < 2.0
