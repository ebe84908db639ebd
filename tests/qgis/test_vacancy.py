"""Vacant houses and lots, run as a planner runs it."""

import csv
import gc
import gzip
import json
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException, QgsVectorLayer

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
PARCEL_FIELDS = "pin:string,use:string,area:double,street:string,owner_name:string"
VACANT = {"VACANT_EXPRESSION": "\"use\" = 'vacant'", "BUILDING_FIELD": "area"}


@pytest.fixture(autouse=True)
def no_layer_outlives_its_test():
    yield
    gc.collect()


@pytest.fixture
def streets(layer):
    rows = [("LINESTRING(0 0, 100 0)", "A"), ("LINESTRING(0 500, 200 500)", "B"),
            ("LINESTRING(0 900, 100 900)", "C")]  # fmt: skip
    return layer("LineString", rows, "name:string")


@pytest.fixture
def parcels(layer):
    rows = [
        ("POINT(10 20)", "1", "vacant", 100.0, "10 Main St", "Ann"),  # house, left of A
        ("POINT(30 -30)", "2", "vacant", 0.0, "30 Main St", "Bob"),  # lot, right of A
        ("POINT(50 20)", "3", "single", 90.0, "50 Main St", "Cy"),
        ("POINT(70 20)", "4", None, 80.0, "70 Main St", "Di"),  # use not known
        ("POINT(90 70)", "5", "vacant", None, "behind", "Ed"),  # 70 m from A: too far
        ("POINT(100 510)", "6", "single", 60.0, "flats", "F1"),
        ("POINT(100 510)", "7", "single", 60.0, "flats", "F2"),
        (None, "8", "vacant", 0.0, "nowhere", "Gil"),
    ]
    return layer("Point", rows, PARCEL_FIELDS)


def by_id(result, name="OUTPUT", key="street_id"):
    return {row[key]: row for row in result.rows(name)}


def base(streets, parcels):
    return {"STREETS": streets, "STREET_ID": "name", "PARCELS": parcels, **VACANT}


def test_parcels_alone(run_algorithm, streets, parcels):
    result = run_algorithm(
        "vacancy", {**base(streets, parcels), "PARCEL_ID": "pin", "ADDRESS_FIELD": "street"}
    )
    rows = by_id(result)
    a = rows["A"]
    assert (a["parcels"], a["vacant"], a["houses"], a["lots"]) == (4, 2, 1, 1)
    assert a["vacant_100m"] == 2 and a["evidence"] == 0
    # House 0.8 at 20 m, lot 0.8 x 0.7 at 30 m; 1 - (d/60)^2 = 8/9 and 3/4; per 100 m.
    density = 0.8 * 8 / 9 + 0.56 * 0.75
    assert a["vacancy_score"] == pytest.approx(density / (density + 2))
    assert (rows["B"]["parcels"], rows["B"]["vacant"], rows["B"]["vacancy_score"]) == (2, 0, 0)
    assert (rows["C"]["parcels"], rows["C"]["vacancy_score"]) == (0, None)
    places = by_id(result, "PLACES", "parcel_id")
    assert set(places) == {"1", "2", "5"}
    house = places["1"]
    assert house == {
        "kind": "house", "evidence": "parcels", "records": 1, "score": pytest.approx(0.8),
        "street_id": "A", "distance_m": 20, "side": "L", "chainage_m": 10, "parcel_id": "1",
        "address": "10 Main St",
    }  # fmt: skip
    assert (places["2"]["kind"], places["2"]["side"]) == ("lot", "R")
    assert places["5"]["street_id"] is None and places["5"]["distance_m"] is None
    totals = {
        "PARCEL_COUNT": 7, "VACANT_PARCELS": 3, "UNKNOWN_PARCELS": 1, "PLACE_COUNT": 3,
        "HOUSES": 1, "LOTS": 2, "FAR_PARCELS": 1, "FAR_PLACES": 1, "STACKS": 1,
        "STACKED_PARCELS": 2, "NO_BUILDING_VALUE": 1, "SKIPPED": 1, "EVIDENCE_COUNT": 0,
    }  # fmt: skip
    assert {name: result[name] for name in totals} == totals
    assert "stacked on 1 spots" in result["REPORT"]
    assert "NULL for 1 parcels" in result["REPORT"]


def evidence(layer, *points, fields="", values=()):
    return layer("Point", [(f"POINT({p})", *values) for p in points], fields)


def test_evidence_joins_parcels_or_stands_alone(run_algorithm, streets, parcels, layer):
    land_bank = evidence(layer, "12 20", "52 24", "52 24", "20 530")
    dangerous = evidence(layer, "31 -30", "25 530", "170 480")
    result = run_algorithm(
        "vacancy",
        {**base(streets, parcels), "PARCEL_ID": "pin", "LAND_BANK": land_bank,
         "DANGEROUS": dangerous},
    )  # fmt: skip
    places = {(r["parcel_id"], r["evidence"]): r for r in result.rows("PLACES")}
    assert set(places) == {
        ("1", "parcels, land_bank"),
        ("2", "parcels, dangerous"),
        ("3", "land_bank"),
        ("5", "parcels"),
        (None, "dangerous, land_bank"),  # 5 m apart: one place
        (None, "dangerous"),
    }
    assert places["1", "parcels, land_bank"]["score"] == pytest.approx(1 - 0.2 * 0.3)
    # The record is about a building, so the parcel without building area is a house.
    assert places["2", "parcels, dangerous"]["kind"] == "house"
    assert places["2", "parcels, dangerous"]["score"] == pytest.approx(1 - 0.2 * 0.2)
    # Two records of one source count once, and are said.
    assert places["3", "land_bank"]["score"] == pytest.approx(0.7)
    assert places["3", "land_bank"]["records"] == 2
    assert places[None, "dangerous, land_bank"]["kind"] == "house"
    rows = by_id(result)
    assert (rows["A"]["vacant"], rows["A"]["houses"], rows["A"]["evidence"]) == (3, 3, 4)
    assert (rows["B"]["vacant"], rows["B"]["evidence"]) == (2, 3)
    assert rows["B"]["vacant_100m"] == 1
    assert (result["EVIDENCE_COUNT"], result["EVIDENCE_MATCHED"]) == (7, 4)


def test_requests_are_read_like_the_import_writes_them(run_algorithm, streets, parcels, layer):
    rows = [
        ("POINT(50 22)", "vacancy", "open", "Dangerous building"),
        ("POINT(60 490)", "vacancy", "open", "Vacant lot"),
        ("POINT(160 490)", "vacancy", "open", "Open vacant structure"),
        ("POINT(10 20)", "vacancy", "closed", "Board up"),
        ("POINT(10 20)", "dumping", "open", "Trash"),
    ]
    cases = layer("Point", rows, "condition:string,status:string,type:string")
    result = run_algorithm("vacancy", {**base(streets, parcels), "REQUESTS": cases})
    places = [(r["kind"], r["evidence"], r["street_id"]) for r in result.rows("PLACES")]
    assert places.count(("house", "requests", "A")) == 1
    assert places.count(("lot", "requests", "B")) == 1
    assert places.count(("house", "requests", "B")) == 1
    assert result["EVIDENCE_COUNT"] == 3 and "3 of 5 cases" in result["REPORT"]


def test_evidence_without_parcels(run_algorithm, streets, layer):
    params = {"STREETS": streets, "STREET_ID": "name", "LAND_BANK": evidence(layer, "10 20")}
    result = run_algorithm("vacancy", params)
    assert [(r["kind"], r["street_id"]) for r in result.rows("PLACES")] == [("lot", "A")]
    assert by_id(result)["A"]["parcels"] == 0 and by_id(result)["B"]["vacancy_score"] is None


@pytest.fixture
def areas(layer):
    rows = [
        ("POLYGON((0 10, 20 10, 20 40, 0 40, 0 10))", "1", "vacant", 100.0, "a", ""),
        ("POLYGON((20 10, 40 10, 40 40, 20 40, 20 10))", "2", "single", 0.0, "b", ""),
        ("POLYGON((40 10, 60 40, 60 10, 40 40, 40 10))", "3", "vacant", 0.0, "c", ""),  # bow-tie
        ("POLYGON((80 10, 81 11, 80 10, 80 10))", "4", "vacant", 0.0, "d", ""),  # no area
        ("MULTIPOLYGON(((60 10, 70 10, 70 40, 60 40, 60 10)))", "5", "single", 0.0, "e", ""),
    ]
    return layer("MultiPolygon", rows, PARCEL_FIELDS)


def test_parcel_areas_hold_their_evidence(run_algorithm, streets, areas, layer):
    # 20.5 39 lies in parcel 2, near its edge with 1; 65 8 lies 2 m outside parcel 5.
    land_bank = evidence(layer, "20.5 39", "65 8", "65 -20")
    result = run_algorithm(
        "vacancy", {**base(streets, areas), "PARCEL_ID": "pin", "LAND_BANK": land_bank}
    )
    places = {(r["parcel_id"], r["evidence"]) for r in result.rows("PLACES")}
    assert places == {
        ("1", "parcels"), ("2", "land_bank"), ("3", "parcels"), ("5", "land_bank"),
        (None, "land_bank"),
    }  # fmt: skip
    assert result["PARCELS_REPAIRED"] == 2 and result["SKIPPED"] == 1
    assert "PARCELS: 2 broken areas were mended" in result["REPORT"]
    assert "PARCELS: left out 1 features without usable geometry" in result["REPORT"]
    assert by_id(result)["A"]["parcels"] == 4


def test_flags_in_words_tell_houses(run_algorithm, streets, layer):
    flags = ["Yes", "n", "", None]
    rows = [(f"POINT({10 * i} 20)", flag) for i, flag in enumerate(flags)]
    parcels = layer("Point", rows, "built:string")
    result = run_algorithm(
        "vacancy",
        {"STREETS": streets, "PARCELS": parcels, "VACANT_EXPRESSION": "true",
         "BUILDING_FIELD": "built"},
    )  # fmt: skip
    assert (result["HOUSES"], result["LOTS"], result["NO_BUILDING_VALUE"]) == (1, 3, 2)


def test_weights_of_the_city(run_algorithm, streets, parcels, tmp_path):
    from kc_safety_plugin.paths import CATALOGUES

    catalogue = json.loads((CATALOGUES / "vacancy_evidence.json").read_text())
    catalogue["weights"]["parcels"] = 0.5
    own = tmp_path / "ours.json"
    own.write_text(json.dumps(catalogue))
    result = run_algorithm("vacancy", {**base(streets, parcels), "EVIDENCE": str(own)})
    assert {round(r["score"], 6) for r in result.rows("PLACES")} == {0.5, 0.35}
    catalogue["weights"]["parcels"] = 8
    own.write_text(json.dumps(catalogue))
    with pytest.raises(QgsProcessingException, match='ours.json, "weights": "parcels" must be'):
        run_algorithm("vacancy", {**base(streets, parcels), "EVIDENCE": str(own)})


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"VACANT_EXPRESSION": ""}, "VACANT_EXPRESSION: it is empty"),
        ({"VACANT_EXPRESSION": '"use" = ('}, "VACANT_EXPRESSION: .*condition on the fields"),
        ({"VACANT_EXPRESSION": '"lu" = 1'}, "VACANT_EXPRESSION: PARCELS has no field lu"),
        ({"VACANT_EXPRESSION": 'to_int("use") > 1'}, "VACANT_EXPRESSION: .*[Cc]annot convert"),
        ({"BUILDING_FIELD": "street"}, "BUILDING_FIELD.*'10 Main St' is not a number"),
        ({"ADDRESS_FIELD": "owner_name"}, "ADDRESS_FIELD.*owner_name.*persons"),
        ({"PARCELS": None}, "at least one of PARCELS"),
    ],
)
def test_refusals(run_algorithm, streets, parcels, change, words):
    with pytest.raises(QgsProcessingException, match=words) as caught:
        run_algorithm("vacancy", {**base(streets, parcels), **change})
    assert "\n" not in str(caught.value)


def test_no_column_of_a_parcel_is_copied(run_algorithm, streets, parcels):
    result = run_algorithm("vacancy", base(streets, parcels))
    assert not {"owner_name", "use", "pin"} & set(result.layer("PLACES").fields().names())
    assert {r["address"] for r in result.rows("PLACES")} == {None}


def test_empty_parcels_and_empty_streets(run_algorithm, streets, layer):
    none = layer("Point", [], PARCEL_FIELDS)
    result = run_algorithm("vacancy", base(streets, none))
    assert {r["vacancy_score"] for r in result.rows()} == {None} and result["PLACE_COUNT"] == 0
    with pytest.raises(QgsProcessingException, match="STREETS.*nothing to work on"):
        run_algorithm("vacancy", base(layer("LineString", [], "name:string"), none))


def test_input_order_does_not_matter(run_algorithm, streets, layer):
    rows = [("POINT(10 20)", str(i), u, 0.0, "", "") for i, u in enumerate(["single", "vacant"])]
    rows.append(("POINT(10 20)", "9", "single", 50.0, "", ""))
    seen = []
    for order in (rows, rows[::-1]):
        result = run_algorithm(
            "vacancy",
            {**base(streets, layer("Point", order, PARCEL_FIELDS)), "PARCEL_ID": "pin",
             "LAND_BANK": evidence(layer, "11 20")},
        )  # fmt: skip
        seen.append((result.rows("PLACES"), result.rows()))
    assert seen[0] == seen[1] and seen[0][0][0]["parcel_id"] == "1"


@pytest.mark.parametrize("target", ["EPSG:4326", "ESRI:102698"])
def test_layers_in_degrees_and_feet(run_algorithm, layer, target):
    from qgis.core import QgsCoordinateTransform, QgsProject

    def moved(name, kind, rows, fields=""):
        here = layer(kind, rows, fields, "EPSG:32615")
        there = layer(kind, [], fields, name)
        change = QgsCoordinateTransform(
            here.crs(), QgsCoordinateReferenceSystem(name), QgsProject.instance()
        )
        features = list(here.getFeatures())
        for feature in features:
            geometry = feature.geometry()
            geometry.transform(change)
            feature.setGeometry(geometry)
        there.dataProvider().addFeatures(features)
        there.updateExtents()
        return there

    street = moved(target, "LineString", [("LINESTRING(366000 4329000, 366100 4329000)",)])
    parcels = moved("EPSG:4326", "Point", [("POINT(366010 4329020)", "vacant")], "use:string")
    result = run_algorithm(
        "vacancy",
        {"STREETS": street, "PARCELS": parcels, "VACANT_EXPRESSION": "\"use\" = 'vacant'"},
    )
    assert result["WORKING_CRS"] == "EPSG:32615"
    (place,) = result.rows("PLACES")
    assert place["distance_m"] == pytest.approx(20, abs=0.01)
    assert by_id(result, key="vacant")[1]["vacant_100m"] == pytest.approx(1, abs=1e-3)


def test_running_on_its_own_output(run_algorithm, streets, parcels):
    once = run_algorithm("vacancy", base(streets, parcels))
    params = {**base(once.layer(), parcels)}
    del params["STREET_ID"]
    twice = run_algorithm("vacancy", params)
    assert twice.layer().fields().names() == once.layer().fields().names()
    assert twice.rows() == once.rows()


def test_cancel_leaves_no_file(run_algorithm, streets, parcels, tmp_path):
    for at in (5, 70):
        with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
            run_algorithm(
                "vacancy",
                {**base(streets, parcels), "OUTPUT": str(tmp_path / "a.gpkg"),
                 "PLACES": str(tmp_path / "b.gpkg")}, cancel_at=at,
            )  # fmt: skip
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("output", "style"), [("OUTPUT", "vacancy"), ("PLACES", "vacant_places")])
def test_the_styles_draw_the_output(run_algorithm, streets, parcels, output, style):
    from qgis.core import QgsRenderContext

    from kc_safety_plugin.paths import STYLES

    result = run_algorithm("vacancy", base(streets, parcels))
    drawn = result.layer(output)
    assert drawn.loadNamedStyle(str(STYLES / f"{style}.qml"))[1]
    assert len(drawn.renderer().legendSymbolItems()) >= 2
    context = QgsRenderContext()
    context.expressionContext().appendScope(drawn.createExpressionContextScope())
    renderer = drawn.renderer().clone()
    renderer.startRender(context, drawn.fields())
    for feature in drawn.getFeatures():
        context.expressionContext().setFeature(feature)
        assert renderer.symbolsForFeature(feature, context)
    renderer.stopRender(context)


KC = SHARED / "kc"
USE = "\"landusecode\" LIKE '9500%' OR \"landusecode\" LIKE '9600%'"


def kansas_city(tmp_path):
    """Parcels of 2015 with their building area joined, Land Bank lots, street edges."""
    import zipfile

    zipfile.ZipFile(KC / "parcel_points_2015.zip").extractall(tmp_path)
    with gzip.open(KC / "building_area.csv.gz", "rt") as file:
        area = {row["kivapin"]: row["bldgsqft"] for row in csv.DictReader(file)}
    target = tmp_path / "parcels.csv"
    with open(next(tmp_path.glob("*.csv")), encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    with open(target, "w") as file:
        file.write("kivapin,longitude,latitude,landusecode,bldgsqft\n")
        for r in rows:
            file.write(f'{r["kivapin"]},{r["longitude"]},{r["latitude"]},"{r["landusecode"]}",')
            file.write(area.get(r["kivapin"], "") + "\n")
    (tmp_path / "parcels.csvt").write_text("String,Real,Real,String,Real\n")

    def points(path, x, y):
        names = f"X_POSSIBLE_NAMES={x}|option:Y_POSSIBLE_NAMES={y}"
        table = QgsVectorLayer(f"{path}|option:{names}", path.stem, "ogr")
        table.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        assert table.isValid() and table.isSpatial()
        return table

    edges = QgsVectorLayer(str(KC / "street_edges_from_blocks.gpkg"), "edges", "ogr")
    return (
        edges,
        points(target, "longitude", "latitude"),
        points(KC / "land_bank_2012_2016.csv", "Longitude", "Latitude"),
    )


@pytest.mark.real_data
@pytest.mark.skipif(not KC.is_dir(), reason="real data not here")
def test_kansas_city_counts(run_algorithm, tmp_path):
    edges, parcels, land_bank = kansas_city(tmp_path)
    result = run_algorithm(
        "vacancy",
        {"STREETS": edges, "STREET_ID": "edge_id", "PARCELS": parcels, "VACANT_EXPRESSION": USE,
         "BUILDING_FIELD": "bldgsqft", "PARCEL_ID": "kivapin", "LAND_BANK": land_bank},
    )  # fmt: skip
    assert result["PARCEL_COUNT"] == 204762
    assert result["VACANT_PARCELS"] == 17251 + 3193
    # 781 spots with several parcels, 10,077 parcels on them, counted in plain Python.
    assert (result["STACKS"], result["STACKED_PARCELS"]) == (781, 10077)
    assert result["EVIDENCE_COUNT"] == 2328
    assert result["EVIDENCE_MATCHED"] > 2300
    rows = result.rows()
    assert len(rows) == 26466
    assert sum(r["parcels"] for r in rows) == 204762 - result["FAR_PARCELS"]
    assert sum(r["vacant"] for r in rows) == result["PLACE_COUNT"] - result["FAR_PLACES"]
    pins = {f["APN"]: str(f["KIVA.PIN"]) for f in land_bank.getFeatures()}
    matched = {r["parcel_id"] for r in result.rows("PLACES") if "land_bank" in r["evidence"]}
    assert len(matched & set(pins.values())) / len(set(pins.values())) > 0.97
