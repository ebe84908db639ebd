"""Exported orders read back whole, run nothing and name nobody."""

import csv
import json
import shutil
import subprocess
from datetime import date

import pytest
from osgeo import ogr
from qgis.core import QgsProcessingException, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime

FIELDS = (
    "wo_id:string,number:string,condition:string,task:string,priority:int,department:string,"
    "status:string,due_date:date,location:string,asset_id:string,request_id:string,reason:string,"
    "est_hours:double,est_cost:double,created:datetime,updated:datetime,row_version:int,"
    "owner_name:string,phone:string"
)
HOSTILE = [
    '=cmd|"/c calc"!A0',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\u00a0=1",
    " =1",
    "\u200b=1",
    "\uff1d1+1",
    "\uff0b1",
    "\uff0d1",
    "\uff20x",
    "note\n=1+1",
    "note\r\n@x",
]
HARMLESS = ['a "quoted" word', "a, b; c", "two\nlines", "🚧 Ñandú", "שלום", "5 lx", "it's", "a=b"]


def order(number, reason="", department="Public Works", status="issued", asset="0170"):
    when = QDateTime.fromString("2023-11-01T08:00:00", "yyyy-MM-ddTHH:mm:ss")
    return (
        f"POINT({366400 + 10 * number} 4329700)",
        f"00000000-0000-5000-8000-{number:012d}",
        f"IND-LT-{number:05d}",
        "lighting",
        "Repair street light",
        number % 4 + 1,
        department,
        status,
        QDate(2023, 11, 15),
        "3400 block Main St, north side",
        asset,
        "2023001234",
        reason,
        -1.5,
        None,
        when,
        when,
        3,
        "Jane Doe",
        "816-555-0100",
    )


@pytest.fixture
def orders(layer):
    rows = [
        order(1),
        order(2, department="Parks & Recreation", status="proposed"),
        order(3, status="done"),
    ]
    return layer("Point", rows, FIELDS)


@pytest.fixture
def export(run_algorithm, tmp_path):
    def run(layer, form="csv", cancel_at=None, **more):
        values = {"INPUT": layer, "FORMAT": form, "FOLDER": str(tmp_path / "out"), **more}
        return run_algorithm("exportworkorders", values, cancel_at=cancel_at)

    return run


def only_file(result):
    (path,) = result["FILES"].splitlines()
    return path


def read_csv(path, encoding="utf-8"):
    with open(path, encoding=encoding, newline="") as stream:
        return list(csv.DictReader(stream))


def raw(path):
    with open(path, "rb") as stream:
        return stream.read()


def test_csv_reads_back(export, orders):
    result = export(orders)
    rows = read_csv(only_file(result))
    assert result["COUNT"] == len(rows) == 3
    first = rows[0]
    assert first["asset_id"] == "0170" and first["request_id"] == "2023001234"
    assert first["due_date"] == "2023-11-15" and first["created"] == "2023-11-01T08:00:00"
    assert first["est_hours"] == "-1.5" and first["est_cost"] == ""
    assert float(first["lon"]) == pytest.approx(-94.545, abs=1e-3)
    text = raw(only_file(result))
    assert text.count(b"\r\n") == 4 and text.replace(b"\r\n", b"").count(b"\n") == 0
    assert not text.startswith(b"\xef\xbb\xbf")
    assert b'"0170"' in text and b",-1.5," in text


def test_the_mark_for_excel_can_be_asked_for(export, orders):
    path = only_file(export(orders, BYTE_ORDER_MARK=True))
    assert raw(path).startswith(b"\xef\xbb\xbf")
    assert len(read_csv(path, "utf-8-sig")) == 3


def test_columns_about_persons_stay_in_the_house(export, orders):
    result = export(orders)
    assert "owner_name" in result["REPORT"] and "phone" in result["REPORT"]
    for form in ("csv", "geojson", "kml", "open311_csv", "ics", "gpkg", "xlsx"):
        for path in export(orders, form)["FILES"].splitlines():
            assert b"Jane" not in raw(path) and b"555" not in raw(path), form


@pytest.mark.parametrize("text", HOSTILE)
def test_csv_runs_nothing(export, layer, text):
    rows = read_csv(only_file(export(layer("Point", [order(1, text, asset=text)], FIELDS))))
    for name in ("reason", "asset_id"):
        cell = rows[0][name]
        assert cell.replace("'", "") == text.replace("'", "")
        for line in cell.replace("\r\n", "\n").split("\n"):
            seen = line.lstrip(" \u00a0\u200b\t\r")
            assert not seen.startswith(tuple("=+-@＝＋－＠")), line


@pytest.mark.parametrize("text", HARMLESS)
def test_csv_leaves_other_text_alone(export, layer, text):
    rows = read_csv(only_file(export(layer("Point", [order(1, text)], FIELDS))))
    assert rows[0]["reason"] == text


def test_geojson_follows_the_standard(export, layer):
    rows = [order(1, HOSTILE[0]), (None, *order(2)[1:])]
    path = only_file(export(layer("Point", rows, FIELDS), "geojson"))
    content = json.loads(raw(path).decode("utf-8"))
    assert content["type"] == "FeatureCollection" and "crs" not in content
    first, second = content["features"]
    assert first["id"] == first["properties"]["wo_id"]
    lon, lat = first["geometry"]["coordinates"]
    # Worked with the Krüger series for UTM zone 15 on GRS 80.
    assert (lon, lat) == pytest.approx((-94.5450307, 39.1062172), abs=1e-7)
    assert round(lon, 7) == lon
    assert first["properties"]["reason"] == HOSTILE[0]
    assert first["properties"]["asset_id"] == "0170" and first["properties"]["priority"] == 2
    assert first["properties"]["est_cost"] is None
    assert second["geometry"] is None
    file = ogr.Open(path)
    assert file.GetLayer().GetFeatureCount() == 2


def nullable(kind, **more):
    return {"type": [kind, "null"], **more}


GEOJSON = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "object",
    "required": ["type", "features"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {"type": "array", "items": {"$ref": "#/definitions/feature"}},
    },
    # The standard has taken "crs" out: everything is WGS 84.
    "not": {"required": ["crs"]},
    "definitions": {
        "feature": {
            "type": "object",
            "required": ["type", "id", "geometry", "properties"],
            "additionalProperties": False,
            "properties": {
                "type": {"const": "Feature"},
                "id": {"type": "string", "minLength": 36, "maxLength": 36},
                "geometry": {"oneOf": [{"type": "null"}, {"$ref": "#/definitions/point"}]},
                "properties": {"$ref": "#/definitions/order"},
            },
        },
        "point": {
            "type": "object",
            "required": ["type", "coordinates"],
            "additionalProperties": False,
            "properties": {
                "type": {"const": "Point"},
                "coordinates": {
                    "type": "array",
                    "minItems": 2,
                    "maxItems": 2,
                    "items": [
                        {"type": "number", "minimum": -180, "maximum": 180},
                        {"type": "number", "minimum": -90, "maximum": 90},
                    ],
                },
            },
        },
        "order": {
            "type": "object",
            "required": ["wo_id", "number", "task", "status", "due_date", "lon", "lat"],
            "additionalProperties": False,
            "properties": {
                **dict.fromkeys(
                    ("wo_id", "number", "condition", "task", "department", "location", "asset_id"),
                    nullable("string"),
                ),
                **dict.fromkeys(("request_id", "reason"), nullable("string")),
                **dict.fromkeys(("est_hours", "est_cost", "lon", "lat"), nullable("number")),
                "priority": nullable("integer", minimum=1, maximum=4),
                "row_version": nullable("integer", minimum=1),
                "status": {
                    "enum": [
                        "proposed",
                        "issued",
                        "in_progress",
                        "on_hold",
                        "done",
                        "verified",
                        "canceled",
                    ]
                },
                "due_date": nullable("string", pattern=r"^\d{4}-\d{2}-\d{2}$"),
                **dict.fromkeys(
                    ("created", "updated"),
                    nullable("string", pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$"),
                ),
            },
        },
    },
}


def test_geojson_fits_a_schema(export, layer):
    jsonschema = pytest.importorskip("jsonschema")
    odd = [*order(4, HOSTILE[0])]
    odd[8] = odd[15] = odd[16] = None
    rows = [order(1), order(2, status="proposed", asset="0171"), (None, *order(3)[1:]), odd]
    content = json.loads(raw(only_file(export(layer("Point", rows, FIELDS), "geojson"))))
    validator = jsonschema.Draft7Validator(GEOJSON)
    validator.check_schema(GEOJSON)
    assert [error.message for error in validator.iter_errors(content)] == []
    assert len(content["features"]) == 4
    # The schema would tell: an identifier that has become a number, a place in metres.
    content["features"][0]["properties"]["asset_id"] = 170
    content["features"][1]["geometry"]["coordinates"] = [366420.0, 4329700.0]
    assert len(list(validator.iter_errors(content))) == 2


def test_libreoffice_reads_the_workbook(export, layer, tmp_path):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        pytest.skip("LibreOffice is not installed")
    path = only_file(export(layer("Point", [order(1, HOSTILE[0]), order(2)], FIELDS), "xlsx"))
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    # Comma, double quote, UTF-8, from the first line, every column as shown.
    form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"
    command = [office, home, "--headless", "--convert-to", form, "--outdir", str(tmp_path), path]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    (made,) = tmp_path.glob("work_orders*.csv")
    first, second = read_csv(made)
    assert first["asset_id"] == second["asset_id"] == "0170"
    assert first["reason"] == HOSTILE[0] and first["request_id"] == "2023001234"
    assert "2023" in first["due_date"] and float(first["est_hours"]) == -1.5


def test_geopackage_has_types_and_style(export, orders):
    path = only_file(export(orders, "gpkg"))
    file = ogr.Open(path)
    names = [file.GetLayer(i).GetName() for i in range(file.GetLayerCount())]
    assert "work_orders" in names
    shape = file.GetLayer("work_orders").GetLayerDefn()
    types = {
        shape.GetFieldDefn(i).GetName(): shape.GetFieldDefn(i).GetType()
        for i in range(shape.GetFieldCount())
    }
    assert types["asset_id"] == ogr.OFTString and types["due_date"] == ogr.OFTDate
    assert types["priority"] == ogr.OFTInteger64 and types["created"] == ogr.OFTDateTime
    del file
    layer = QgsVectorLayer(f"{path}|layername=work_orders", "orders", "ogr")
    assert layer.crs().authid() == "EPSG:26915"
    assert layer.renderer().type() == "categorizedSymbol"
    feature = next(layer.getFeatures())
    assert feature.geometry().asPoint().x() == pytest.approx(366410)
    assert feature["due_date"] == QDate(2023, 11, 15)
    assert feature["created"].toString("yyyy-MM-dd HH:mm") == "2023-11-01 08:00"


def test_workbook_keeps_text_as_text(export, layer):
    openpyxl = pytest.importorskip("openpyxl")
    path = only_file(export(layer("Point", [order(1, HOSTILE[0] + "\x07")], FIELDS), "xlsx"))
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Work orders", "Read me"]
    head, row = book["Work orders"].iter_rows()
    cells = {name.value: cell for name, cell in zip(head, row)}
    assert cells["asset_id"].value == "0170" and cells["asset_id"].data_type == "s"
    assert cells["reason"].value == HOSTILE[0] and cells["reason"].data_type == "s"
    assert cells["est_hours"].value == -1.5
    assert cells["due_date"].value.date() == date(2023, 11, 15)


def test_kml_is_read_by_others(export, layer):
    path = only_file(export(layer("Point", [order(1, "<script>&")], FIELDS), "kml"))
    file = ogr.Open(path)
    feature = file.GetLayer().GetNextFeature()
    assert feature.GetField("Name") == "IND-LT-00001 Repair street light"
    assert feature.GetGeometryRef().GetX() == pytest.approx(-94.5450307, abs=1e-6)
    assert feature.GetField("reason") == "<script>&"


def test_open311_times_carry_the_offset(export, orders):
    rows = read_csv(only_file(export(orders, "open311_csv")))
    assert rows[0]["service_request_id"] == "2023001234"
    assert rows[0]["requested_datetime"] == "2023-11-01T08:00:00-05:00"
    assert [row["status_description"] for row in rows] == ["open", "open", "closed"]
    assert [bool(row["closed_date"]) for row in rows] == [False, False, True]
    assert rows[0]["agency_responsible"] == "Public Works"
    assert float(rows[0]["lat"]) == pytest.approx(39.1062172, abs=1e-6)


def test_calendar_is_read_by_others(export, layer):
    icalendar = pytest.importorskip("icalendar")
    text = "Überlang; sehr, " + "ä" * 90 + "\nEND:VEVENT"
    path = only_file(export(layer("Point", [order(1, text), order(2)], FIELDS), "ics"))
    content = raw(path)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert len(events) == 2
    event = events[0]
    assert event["DTSTART"].dt == date(2023, 11, 15) and event["DTEND"].dt == date(2023, 11, 16)
    assert str(event["UID"]) == "00000000-0000-5000-8000-000000000001@kcsafety"
    assert str(event["DESCRIPTION"]) == text
    assert event["SEQUENCE"] == 2
    assert event["DTSTAMP"].dt.isoformat() == "2023-11-01T13:00:00+00:00"


def test_orders_without_a_due_date_are_said(export, layer):
    row = list(order(1))
    row[8] = None
    said = export(layer("Point", [row, order(2)], FIELDS), "ics")["REPORT"]
    assert "not in the calendar: 1" in said and "calendar is empty" not in said
    assert "calendar is empty" in export(layer("Point", [row], FIELDS), "ics")["REPORT"]


def test_departments_and_status_filter(export, orders):
    assert export(orders, DEPARTMENT="public works")["COUNT"] == 2
    assert export(orders, DEPARTMENT="Parks & Recreation, Public Works")["COUNT"] == 3
    assert export(orders, STATUS="issued,In progress")["COUNT"] == 1
    unknown = export(orders, DEPARTMENT="Waterworks")
    assert unknown["COUNT"] == 0 and "Waterworks" in unknown["REPORT"]
    with pytest.raises(QgsProcessingException, match="'lost' is no status"):
        export(orders, STATUS="lost")


def test_orders_are_chosen_by_number_or_id(export, orders):
    some = [str(one["number"]) for one in orders.getFeatures()][:2]
    ids = [str(one["wo_id"]) for one in orders.getFeatures()]
    assert export(orders, ORDERS=f"{some[0].lower()}, {ids[1]}")["COUNT"] == 2
    assert export(orders, ORDERS=",".join(ids))["COUNT"] == len(ids)
    unknown = export(orders, ORDERS=f"{some[0]},NO-1")
    assert unknown["COUNT"] == 1 and "NO-1 (1 in all)" in unknown["REPORT"]
    both = export(orders, ORDERS=some[0], DEPARTMENT="nobody")
    assert both["COUNT"] == 0


@pytest.mark.parametrize(
    "form, ending",
    [(f, f) for f in ("csv", "geojson", "gpkg", "xlsx", "kml", "ics")] + [("open311_csv", "csv")],
)
def test_one_file_per_department(export, orders, tmp_path, form, ending):
    result = export(orders, form, ONE_FILE_PER_DEPARTMENT=True)
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    expected = [f"work_orders_{n}.{ending}" for n in ("parks_recreation", "public_works")]
    assert names == expected and len(result["FILES"].splitlines()) == 2


def test_departments_cannot_leave_the_folder(export, layer, tmp_path):
    rows = [order(1, department="../../evil"), order(2, department="CON"), order(3, department="")]
    export(layer("Point", rows, FIELDS), ONE_FILE_PER_DEPARTMENT=True)
    assert [p.name for p in tmp_path.iterdir()] == ["out"]
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["work_orders_con_.csv", "work_orders_evil.csv", "work_orders_no_name.csv"]


@pytest.mark.parametrize("form", ["csv", "geojson", "gpkg", "xlsx", "kml", "open311_csv", "ics"])
def test_no_orders_give_a_valid_empty_file(export, layer, form):
    path = only_file(export(layer("Point", [], FIELDS), form))
    content = raw(path)
    if form == "csv":
        assert content.count(b"\r\n") == 1 and content.startswith(b'"wo_id"')
    elif form == "geojson":
        assert json.loads(content)["features"] == []
    elif form == "ics":
        calendar = pytest.importorskip("icalendar").Calendar.from_ical(content)
        # The standard asks for one component; nobody asks for an event.
        assert calendar.subcomponents and not calendar.walk("VEVENT") and not calendar.errors
    elif form == "gpkg":
        file = ogr.Open(path)
        assert file.GetLayer("work_orders").GetFeatureCount() == 0
    else:
        assert content


@pytest.mark.parametrize("crs", ["EPSG:4326", "ESRI:102698"])
def test_any_system_ends_in_degrees(export, layer, crs):
    place = "POINT(-94.5446 39.1061)" if crs == "EPSG:4326" else "POINT(2780000 1070000)"
    rows = [(place, *order(1)[1:])]
    path = only_file(export(layer("Point", rows, FIELDS, crs), "geojson"))
    lon, lat = json.loads(raw(path))["features"][0]["geometry"]["coordinates"]
    assert -95 < lon < -94 and 38 < lat < 40


def test_the_files_come_together_or_not_at_all(export, orders, tmp_path, monkeypatch):
    from kc_safety_plugin.algorithms.workorders import export_work_orders_work

    export(orders, ONE_FILE_PER_DEPARTMENT=True)
    before = {p.name: raw(p) for p in (tmp_path / "out").iterdir()}
    calls = []

    def fail(sheet, path, mark):
        calls.append(path)
        if len(calls) == 2:
            raise OSError("disk full")
        path.write_text("half")

    monkeypatch.setattr(export_work_orders_work, "csv_file", fail)
    with pytest.raises(QgsProcessingException, match="disk full"):
        export(orders, ONE_FILE_PER_DEPARTMENT=True)
    assert {p.name: raw(p) for p in (tmp_path / "out").iterdir()} == before


def test_cancel_leaves_nothing(export, orders, tmp_path):
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        export(orders, cancel_at=50)
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


def test_an_unknown_time_zone_is_refused(export, orders):
    with pytest.raises(QgsProcessingException, match="TIME_ZONE"):
        export(orders, "ics", TIME_ZONE="Mars/Olympus")


def test_temporary_folder(export, orders):
    result = export(orders, FOLDER="TEMPORARY_OUTPUT")
    assert len(read_csv(only_file(result))) == 3
