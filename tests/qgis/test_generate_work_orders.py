"""Findings on a corridor become orders once, and people's decisions stay."""

import uuid

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QDate

CONTRACT = (
    *("wo_id", "number", "corridor", "condition", "task", "priority", "department", "status"),
    *("due_date", "location", "block", "side", "chainage_m", "asset_id", "request_id", "measure"),
    *("reason", "est_hours", "est_cost", "created", "updated", "row_version", "lon", "lat"),
)
FACES = (
    "face_id:string,corridor:string,side:string,block:string,from_m:double,to_m:double,"
    "length_m:double,street_id:string"
)
START = "2023-11-01"
# A street that runs due east in UTM zone 15N, walks 6 m off its center.
X0, Y0 = 366400.0, 4329700.0


def line(*points):
    return "LINESTRING(" + ",".join(f"{X0 + x} {Y0 + y}" for x, y in points) + ")"


def point(x, y):
    return f"POINT({X0 + x} {Y0 + y})"


@pytest.fixture
def faces(layer):
    rows = []
    for number, (start, end) in enumerate(((0, 100), (100, 220))):
        for side, y in (("L", 6), ("R", -6)):
            block = ("Oak St to Elm Ave", "Elm Ave to Ash St")[number]
            rows.append(
                (line((start, y), (end, y)), f"f-{start}-{side}", "Main St", side, block)
                + (float(start), float(end), float(end - start), f"s{number}")
            )
    return layer("LineString", rows, FACES)


@pytest.fixture
def area(layer):
    x, y = (X0 - 75, X0 + 295), (Y0 - 75, Y0 + 75)
    ring = f"{x[0]} {y[0]},{x[1]} {y[0]},{x[1]} {y[1]},{x[0]} {y[1]},{x[0]} {y[0]}"
    return layer("Polygon", [(f"POLYGON(({ring}))", "Main St")], "corridor:string")


@pytest.fixture
def lamps(layer):
    rows = [
        (point(20, 8), "P-1", True),
        (point(60, -8), "P-2", False),
        (point(150, -8), "P-3", True),
        (point(150, 900), "P-4", True),
    ]
    return layer("Point", rows, "lamp_id:string,out:bool")


@pytest.fixture
def requests(layer):
    fields = "request_id:string,condition:string,type:string,status:string,opened:date,age_days:int"
    rows = [
        (point(40, 8), "A1", "lighting", "light out", "open", QDate(2023, 10, 1), 31),
        (point(150, -8), "A2", "lighting", "light out", "closed", QDate(2023, 10, 1), None),
        (point(200, 10), "B1", "dumping", "tires", "open", QDate(2023, 10, 20), 12),
        (point(210, 10), "B2", "dumping", "tires", "open", QDate(2023, 9, 20), 42),
        (point(120, -10), "C1", "graffiti", "wall", "open", QDate(2023, 10, 20), 12),
    ]
    return layer("Point", rows, fields)


@pytest.fixture
def inputs(faces, area, lamps, requests):
    return {
        "BLOCK_FACES": faces,
        "AREA": area,
        "LAMPS": lamps,
        "REQUESTS": requests,
        "START": START,
    }


@pytest.fixture
def generate(run_algorithm):
    def run(inputs, **more):
        return run_algorithm("generateworkorders", {**inputs, **more})

    return run


def by_asset(result):
    return {row["asset_id"]: row for row in result.rows() if row["asset_id"]}


def test_orders_carry_the_promised_fields(generate, inputs):
    result = generate(inputs)
    names = result.layer().fields().names()
    assert tuple(names[: len(CONTRACT)]) == CONTRACT
    assert (result["NEW"], result["UPDATED"], result["UNCHANGED"]) == (4, 0, 0)
    assert result["LINKED"] == 1 and result["ORDERS"] == 4
    row = by_asset(result)["P-1"]
    assert uuid.UUID(row["wo_id"]).version == 5
    assert row["number"].startswith("MAI-LT-")
    assert (row["corridor"], row["condition"], row["department"]) == (
        "Main St",
        "lighting",
        "Public Works",
    )
    assert (row["priority"], row["status"], row["row_version"]) == (2, "proposed", 1)
    assert row["due_date"].toString("yyyy-MM-dd") == "2023-11-15"
    assert row["location"] == "Main St, north side, between Oak St and Elm Ave"
    assert (row["side"], row["chainage_m"], row["request_id"]) == ("L", 20.0, "A1")
    assert "311 case A1, open for 31 days." in row["reason"]
    assert (row["est_hours"], row["est_cost"]) == (2.0, 250.0)
    assert row["created"].toString("yyyy-MM-dd HH:mm") == "2023-11-01 00:00"
    # Worked with the Krüger series for UTM zone 15 on GRS 80.
    assert (row["lon"], row["lat"]) == pytest.approx((-94.5449166, 39.1062908), abs=1e-7)
    assert by_asset(result)["P-3"]["location"].startswith("Main St, south side")
    assert by_asset(result)["P-3"]["request_id"] is None


def test_cases_of_dumping_and_graffiti_are_orders_and_repeats_share_one(generate, inputs):
    result = generate(inputs)
    rows = {row["condition"]: row for row in result.rows() if row["condition"] != "lighting"}
    assert set(rows) == {"dumping", "graffiti"}
    assert rows["dumping"]["request_id"] == "B2" and rows["dumping"]["priority"] == 1
    assert "reported 2 times" in rows["dumping"]["reason"]
    assert result["REPEATS"] == 1


def test_a_second_run_changes_nothing(generate, inputs, tmp_path):
    target = tmp_path / "orders.gpkg"
    first = generate(inputs, OUTPUT=str(target))
    earlier = QgsVectorLayer(str(target), "earlier", "ogr")
    second = generate(inputs, EXISTING=earlier, RUN_DATE="2023-12-24T08:30:00")
    assert (second["NEW"], second["UPDATED"], second["UNCHANGED"]) == (0, 0, 4)
    assert [strip(r) for r in second.rows()] == [strip(r) for r in first.rows()]


def strip(row):
    # Wall times: the time zone a file format adds is no part of the value.
    times = {"created", "updated"}
    return {
        name: value.toString("yyyy-MM-dd HH:mm") if name in times else value
        for name, value in row.items()
        if name != "fid"
    }
