"""Findings on a corridor become orders once, and people's decisions stay."""

import json
import uuid
from datetime import date

import pytest
from qgis.core import QgsField, QgsProcessingException, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QVariant

from kc_safety_plugin.paths import STYLES

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


def rules(tmp_path, *rows):
    path = tmp_path / "mine.json"
    path.write_text(json.dumps({"rules": list(rows)}, indent=1), encoding="utf-8")
    return str(path)


RULE = {
    "name": "mine",
    "finding": "lamp",
    "condition": "lighting",
    "task": "Look",
    "department": "Us",
    "priority": 3,
    "due_day": 1,
    "when": {"out": True},
}


def test_people_keep_their_status_crew_note_and_columns(generate, inputs, layer):
    run = generate(inputs)
    first = run.layer()
    first.dataProvider().addAttributes([QgsField("photo", QVariant.String)])
    first.updateFields()
    names = first.fields()
    for feature in list(first.getFeatures()):
        if feature["asset_id"] == "P-1":
            changes = {
                "status": "issued",
                "assigned_to": "Crew 3",
                "note": "gate",
                "photo": "1.jpg",
            }
            values = {names.indexFromName(k): v for k, v in changes.items()}
            first.dataProvider().changeAttributeValues({feature.id(): values})
    lamps_now = layer("Point", [(point(20, 8), "P-1", True)], "lamp_id:string,out:bool")
    second = generate(
        inputs, LAMPS=lamps_now, REQUESTS=None, EXISTING=first, RUN_DATE="2023-12-24T08:30:00"
    )
    row = by_asset(second)["P-1"]
    assert (row["status"], row["assigned_to"], row["note"]) == ("issued", "Crew 3", "gate")
    assert row["photo"] == "1.jpg" and row["request_id"] == "A1"
    gone = by_asset(second)["P-3"]
    assert gone["proposal"] == "close: no longer found" and gone["status"] == "proposed"
    assert gone["updated"].toString("yyyy-MM-dd HH:mm") == "2023-12-24 08:30"
    assert gone["row_version"] == 2 and second["GONE"] == 1
    # The cases were not looked at this time, so nothing is said about their orders.
    assert [r["proposal"] for r in second.rows() if r["condition"] in ("dumping", "graffiti")] == [
        None,
        None,
    ]
    assert second["ORDERS"] == 4 and second["NEW"] == 0


def test_existing_rows_without_a_place_or_twice(generate, inputs, layer):
    run = generate(inputs)
    first = run.layer()
    copies = [f for f in first.getFeatures() if f["asset_id"] == "P-1"]
    late = copies[0]
    late["row_version"], late["note"] = 7, "latest"
    late.clearGeometry()
    first.dataProvider().addFeatures([late])
    second = generate(inputs, EXISTING=first)
    assert "1 rows repeat a wo_id" in second["REPORT"]
    row = by_asset(second)["P-1"]
    assert row["note"] == "latest" and row["row_version"] == 8
    assert second["ORDERS"] == 4


def test_every_condition_has_its_order(generate, inputs, layer):
    street = line((0, 0), (100, 0))
    cross = line((50, -40), (50, 40))
    light = layer(
        "LineString",
        [(street, "s0", 6, 2, 1.0, 2.0, 5.38), (cross, "x", 6, 2, 1.0, 2.0, 5.38)],
        "street_id:string,lamps:int,lamps_out:int,lux_avg:double,lux_avg_fixed:double,"
        "target_lux:double",
    )
    dark = layer(
        "LineString",
        [(line((110, -6), (160, -6)), "s1", "R", 10.0, 60.0, 50.0, 1.5, 5.38)],
        "street_id:string,side:string,from_m:double,to_m:double,length_m:double,lux_avg:double,"
        "target_lux:double",
    )
    stops = layer(
        "Point",
        [(point(80, 7), "ST1", 2.0, False, 5.38), (point(90, 7), "ST2", 9.0, True, 5.38)],
        "stop_id:string,lux:double,meets_target:bool,target_lux:double",
    )
    plants = layer(
        "LineString", [(street, 0.55), (line((100, 0), (220, 0)), None)], "blocked_share:double"
    )
    places = layer(
        "Point",
        [
            (point(30, 40), "house", "land bank", 0.7, "12345678901234567"),
            (point(33, 40), "lot", "", 0.5, "L1"),
        ],
        "kind:string,evidence:string,score:double,parcel_id:string",
    )
    shops = layer("Point", [(point(70, 12), 12), (point(75, 12), 1)], "calls:int")
    ranks = layer(
        "LineString",
        [(street, 1, "Dark & empty"), *[(line((900, i), (950, i)), i + 2, "") for i in range(9)]],
        "overlay_rank:int,why:string",
    )
    result = generate(
        inputs,
        LIGHTING=light,
        LAMPS=None,
        STOP_LUX=stops,
        VEGETATION=plants,
        PLACES=places,
        BUSINESSES=shops,
        BUSINESS_COUNT="calls",
        OVERLAY=ranks,
        REQUESTS=None,
    )
    rows = {row["task"]: row for row in result.rows()}
    assert set(rows) == {
        "Repair street lights of the block",
        "Plan more light for the block",
        "Light the stop",
        "Trim shrubs and raise canopies",
        "Inspect and secure the vacant house",
        "Mow and clean the vacant lot",
        "Compliance visit with recommendations",
    }
    block = rows["Repair street lights of the block"]
    assert block["location"] == "Main St, both sides, between Oak St and Elm Ave"
    assert (block["side"], block["measure"], block["priority"]) == (None, "2 of 6 lamps out", 1)
    assert "Overlay rank 1: Dark & empty." in block["reason"]
    assert (block["est_hours"], block["est_cost"]) == (4.0, 500.0)
    assert rows["Light the stop"]["asset_id"] == "ST1"
    assert rows["Trim shrubs and raise canopies"]["est_hours"] == pytest.approx(2 + 0.1 * 110)
    house = rows["Inspect and secure the vacant house"]
    assert house["asset_id"] == "12345678901234567" and "(land bank)" in house["reason"]
    visit = rows["Compliance visit with recommendations"]
    assert visit["department"] == "Regulated Industries" and visit["priority"] == 1
    assert "Checklist: business-visit." in visit["reason"]
    with_dark = generate(inputs, DARK=dark, LAMPS=None, REQUESTS=None)
    (row,) = with_dark.rows()
    assert (row["side"], row["measure"]) == ("R", "50 m below the target")
    covered = generate(inputs, DARK=dark, REQUESTS=None)
    assert covered["COVERED"] == 1 and {r["task"] for r in covered.rows()} == {
        "Repair street light"
    }


def test_own_rules_and_the_general_ones(generate, inputs, tmp_path):
    own = generate(inputs, RULES=rules(tmp_path, RULE))
    assert {row["department"] for row in own.rows()} == {"Us"} and own["USED_RULES"] == "mine.json"
    general = generate(inputs, RULE_SET="generic")
    assert "Street lighting" in general["BY_DEPARTMENT"]
    assert general["USED_RULES"] == "rules_generic.json"


def test_lamps_of_any_city(generate, inputs, layer):
    lamps = layer(
        "Point",
        [(point(20, 8), 1234567.0, "Dead"), (point(60, -8), 1234568.0, "ok")],
        "pole:double,state:string",
    )
    with pytest.raises(QgsProcessingException, match="LAMPS.*no field out.*STATUS_FIELD"):
        generate(inputs, LAMPS=lamps)
    result = generate(
        inputs, LAMPS=lamps, LAMP_ID="pole", STATUS_FIELD="state", OUT_VALUES="out, DEAD"
    )
    assert list(by_asset(result)) == ["1234567"]


def test_nothing_to_order_is_an_empty_layer(generate, inputs, layer, tmp_path):
    empty = layer("Point", [], "lamp_id:string,out:bool")
    target = tmp_path / "none.gpkg"
    result = generate(inputs, LAMPS=empty, REQUESTS=None, OUTPUT=str(target))
    written = QgsVectorLayer(str(target), "none", "ogr")
    assert written.isValid() and written.featureCount() == 0
    assert tuple(written.fields().names()[1 : len(CONTRACT) + 1]) == CONTRACT
    assert (result["ORDERS"], result["HOURS"], result["BY_DEPARTMENT"]) == (0, 0, "")


def test_null_and_missing_geometry_are_no_findings(generate, inputs, layer):
    rows = [(point(20, 8), "P-1", None), (None, "P-2", True), (point(60, 8), None, True)]
    result = generate(inputs, LAMPS=layer("Point", rows, "lamp_id:string,out:bool"), REQUESTS=None)
    assert result["ORDERS"] == 1 and result["SKIPPED"] == 1
    assert result.rows()[0]["asset_id"] is None


@pytest.mark.parametrize("crs", ["EPSG:4326", "ESRI:102698"])
def test_layers_in_other_systems_are_brought_together(generate, inputs, lamps, crs):
    plain = generate(inputs, REQUESTS=None)
    moved = processing_reproject(lamps, crs)
    result = generate(inputs, LAMPS=moved, REQUESTS=None)
    assert result["WORKING_CRS"] == "EPSG:26915"
    pairs = zip(by_asset(plain).items(), by_asset(result).items())
    for (asset, row), (other, same) in pairs:
        assert asset == other and row["wo_id"] == same["wo_id"]
        assert same["chainage_m"] == pytest.approx(row["chainage_m"], abs=0.2)
    faces = generate({**inputs, "BLOCK_FACES": processing_reproject(inputs["BLOCK_FACES"], crs)})
    assert faces["WORKING_CRS"] == "EPSG:32615" and faces["ORDERS"] == 4


def processing_reproject(source, crs):
    import processing

    values = {"INPUT": source, "TARGET_CRS": crs, "OUTPUT": "memory:"}
    return processing.run("native:reprojectlayer", values)["OUTPUT"]


def test_without_area_the_center_decides(generate, inputs):
    result = generate(inputs, AREA=None)
    assert result["ORDERS"] == 4 and "within 75 m" in result["REPORT"]


def test_without_start_the_days_begin_today(generate, inputs):
    result = generate(inputs, START=None)
    assert result["USED_START"] == date.today().isoformat() and "today" in result["REPORT"]


def test_refusals_say_what_to_do(generate, inputs, layer, tmp_path):
    none = dict.fromkeys(("LAMPS", "REQUESTS"))
    with pytest.raises(QgsProcessingException, match="at least one of LAMPS.*REQUESTS"):
        generate(inputs, **none)
    with pytest.raises(QgsProcessingException, match="BLOCK_FACES.*nothing to work on"):
        generate(inputs, BLOCK_FACES=layer("LineString", [], FACES))
    with pytest.raises(QgsProcessingException, match="AREA.*nothing to work on"):
        generate(inputs, AREA=layer("Polygon", [], "corridor:string"))
    with pytest.raises(QgsProcessingException, match="BLOCK_FACES.*face_id.*Define corridor"):
        generate(inputs, BLOCK_FACES=layer("LineString", [(line((0, 0), (1, 0)), 1)], "id:int"))
    with pytest.raises(QgsProcessingException, match="REQUESTS.*Import requests"):
        generate(inputs, REQUESTS=layer("Point", [(point(0, 0), 1)], "id:int"))
    with pytest.raises(QgsProcessingException, match="EXISTING.*wo_id"):
        generate(inputs, EXISTING=layer("Point", [(point(0, 0), 1)], "id:int"))
    with pytest.raises(QgsProcessingException, match="OVERLAY.*overlay_rank"):
        generate(inputs, OVERLAY=layer("LineString", [(line((0, 0), (1, 0)), 1)], "id:int"))
    broken = rules(tmp_path, {**RULE, "priority": 9})
    with pytest.raises(QgsProcessingException, match="mine.json, line 9, rule 'mine'.*priority"):
        generate(inputs, RULES=broken)
    slip = rules(tmp_path, {**RULE, "when": {"owt": True}})
    with pytest.raises(QgsProcessingException, match="rule 'mine'.*'owt'"):
        generate(inputs, RULES=slip)


def test_a_rule_rests_where_its_measure_is_missing(generate, inputs, layer):
    plain = layer(
        "Point", [(point(20, 8), "B1", "dumping", "tires", "open")],
        "request_id:string,condition:string,type:string,status:string",
    )  # fmt: skip
    result = generate(inputs, LAMPS=None, REQUESTS=plain)
    assert "rule 'dumping-old-case' was not used" in result["REPORT"]
    assert [row["request_id"] for row in result.rows()] == ["B1"]


def test_cancel_leaves_the_earlier_file(run_algorithm, inputs, tmp_path):
    target = tmp_path / "orders.gpkg"
    run_algorithm("generateworkorders", {**inputs, "OUTPUT": str(target)})
    before = target.read_bytes()
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        run_algorithm("generateworkorders", {**inputs, "OUTPUT": str(target)}, cancel_at=30)
    assert target.read_bytes() == before and [p.name for p in tmp_path.iterdir()] == ["orders.gpkg"]


def test_orders_get_their_style(generate, inputs):
    result = generate(inputs)
    layer = result.layer()
    _, loaded = layer.loadNamedStyle(str(STYLES / "work_orders.qml"))
    assert loaded and layer.renderer().classAttribute() == "condition"
    shapes = {
        category.value(): category.symbol().symbolLayer(1).shape()
        for category in layer.renderer().categories()
    }
    assert len(set(shapes.values())) == len(shapes) == 7


def test_trees_that_shade_lamps_are_trimmed(generate, inputs, layer):
    rows = [
        (line((0, 0), (100, 0)), "s0", 6, 0, 4, 3.0, 9.0, 1.5, 5.38),
        # Shaded, and bright enough all the same.
        (line((100, 0), (220, 0)), "s1", 6, 0, 1, 8.0, 9.0, 0.5, 5.38),
    ]
    fields = "street_id:string,lamps:int,lamps_out:int,lamps_shaded:int,lux_avg:double,"
    more = "lux_avg_fixed:double,lux_lost_trees:double,target_lux:double"
    light = layer("LineString", rows, fields + more)
    orders = generate(inputs, LAMPS=None, REQUESTS=None, LIGHTING=light).rows()
    found = [one for one in orders if one["task"] == "Trim trees around street lights"]
    assert [(one["measure"], one["department"]) for one in found] == [
        ("4 of 6 lamps in trees", "Parks and Recreation")
    ]
    assert (found[0]["est_hours"], found[0]["condition"]) == (8.0, "vegetation")
    assert "take 1.5 lx" in found[0]["reason"]
