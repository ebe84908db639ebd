"""The overlay, from layers to ranks with their reasons."""

import json

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException, QgsRasterLayer

from kc_safety_plugin.bridge.geotiff import write_geotiff

X, Y = 366000.0, 4329000.0


def road(y, x=0.0, length=200.0):
    return f"LINESTRING({X + x} {Y + y}, {X + x + length} {Y + y})"


@pytest.fixture
def streets(layer):
    rows = [(road(100 * i), f"s{i}", f"Street {i}") for i in range(5)]
    return layer("LineString", rows, "street_id:string,name:string")


@pytest.fixture
def hot(layer):
    rates = [4.0, 1.0, 0.0, 0.0, 2.0]
    rows = [(road(100 * i), f"s{i}", int(2 * r), r) for i, r in enumerate(rates)]
    return layer("LineString", rows, "street_id:string,count:integer,rate_100m:double")


@pytest.fixture
def lighting(layer):
    rows = [
        (road(0), "s0", 1.84, 5.4, 7, 3, 0.9),
        (road(100), "s1", 6.0, 5.4, 8, 0, 0.0),
        (road(200), "s2", 0.5, 5.4, 1, 1, 1.0),
    ]
    fields = (
        "street_id:string,lux_avg:double,target_lux:double,lamps:integer,lamps_out:integer,"
        "light_score:double"
    )
    return layer("LineString", rows, fields)


@pytest.fixture
def vacancy(layer):
    rows = [
        (road(100 * i), f"s{i}", houses, lots, score)
        for i, (houses, lots, score) in enumerate([(2, 0, 0.6), (0, 1, 0.2), (0, 0, 0.0)])
    ]
    return layer(
        "LineString", rows, "street_id:string,houses:integer,lots:integer,vacancy_score:double"
    )


def by_id(result):
    return {str(row["street_id"]): row for row in result.rows()}


def test_ranks_and_reasons(run_algorithm, streets, hot, lighting, vacancy):
    given = {"STREETS": streets, "HOT": hot, "LIGHTING": lighting, "VACANCY": vacancy}
    result = run_algorithm("overlay", given)
    rows = by_id(result)
    first = rows["s0"]
    # hot: 4 of the 4 others are cooler; light: 1 of 2; vacancy: 2 of 2.
    assert (first["hot_score"], first["light_score"], first["vacancy_score"]) == (1.0, 0.5, 1.0)
    assert first["veg_score"] is None
    assert first["overlay"] == pytest.approx((2 * 1 + 0.5 + 1) / 4)
    assert (first["overlay_rank"], first["top_factor"]) == (1, "hot")
    assert first["department"] == "Public Safety Task Force"
    assert first["why"] == (
        "Average 1.8 lx on the walks, target 5.4, 3 of 7 lamps out; 2 vacant houses; "
        "hottest 20 % of streets."
    )
    assert first["name"] == "Street 0"
    # s2 has no incident and no vacancy but is the darkest.
    assert rows["s2"]["overlay"] == pytest.approx((0 + 1 + 0) / 4)
    assert (rows["s2"]["top_factor"], rows["s2"]["department"]) == ("lighting", "Public Works")
    # s3 was measured for heat only: the others leave the mean.
    assert (rows["s3"]["hot_score"], rows["s3"]["light_score"]) == (0, None)
    assert (rows["s3"]["overlay"], rows["s3"]["top_factor"]) == (0, None)
    assert rows["s4"]["overlay"] == rows["s4"]["hot_score"] == 0.75
    assert result["STREETS_RANKED"] == 5
    assert result["RANK_STABILITY"] == 1
    assert result["FACTORS"] == "hot=2, lighting=1, vacancy=1"
    assert "3 of 5 streets" in result["REPORT"]


@pytest.mark.parametrize(
    "course, left, right, said",
    [
        ("0 0, 200 0", 1.8, 4.0, "1.8 lx on the north walk"),
        ("0 0, 200 0", 4.0, 1.8, "1.8 lx on the south walk"),
        ("0 0, 0 -200", 1.8, 4.0, "1.8 lx on the east walk"),
        ("0 0, 30 200", 1.8, 4.0, "1.8 lx on the west walk"),
        ("0 0, 200 0", 2.04, 2.01, "2.9 lx on the walks"),
        ("0 0, 200 0", 2.0, None, "2.9 lx on the walks"),
        ("0 0, 200 0, 200 200, 0 0", 1.0, 4.0, "2.9 lx on the walks"),
    ],
)
def test_reasons_name_the_darker_walk(run_algorithm, layer, course, left, right, said):
    road = [(f"LINESTRING({course})", "a")]
    fields = "street_id:string,lux_avg:double,lux_left:double,lux_right:double,light_score:double"
    light = layer("LineString", [(f"LINESTRING({course})", "a", 2.9, left, right, 0.5)], fields)
    streets = layer("LineString", road, "street_id:string")
    result = run_algorithm("overlay", {"STREETS": streets, "LIGHTING": light})
    assert result.rows()[0]["why"] == f"Average {said}."


def test_reasons_never_show_how_many_incidents(run_algorithm, streets, layer):
    counts = [7, 3, 1, 0, 0]
    rows = [(road(100 * i), f"s{i}", c, c / 2) for i, c in enumerate(counts)]
    hot = layer("LineString", rows, "street_id:string,count:integer,rate_100m:double")
    rows = by_id(run_algorithm("overlay", {"STREETS": streets, "HOT": hot}))
    assert rows["s1"]["why"] == "Hottest 40 % of streets."
    assert rows["s4"]["why"] == "No factor stands out here."


def test_weights_and_method(run_algorithm, streets, hot, lighting):
    given = {"STREETS": streets, "HOT": hot, "LIGHTING": lighting}
    rows = by_id(run_algorithm("overlay", {**given, "WEIGHTS": "hot=0,lighting=1"}))
    assert rows["s2"]["overlay_rank"] == 1
    assert rows["s4"]["overlay_rank"] is None and rows["s4"]["why"] is None
    rows = by_id(run_algorithm("overlay", {**given, "WEIGHTS": "hot=1", "METHOD": "product"}))
    assert rows["s0"]["overlay"] == pytest.approx(np.sqrt(1.0 * 0.5))
    assert rows["s2"]["overlay"] == 0


def test_numbers_and_texts_as_ids_agree(run_algorithm, layer):
    streets = layer("LineString", [(road(0), 7), (road(100), 12345678)], "sid:integer")
    hot = layer(
        "LineString",
        [(None, "7", 1.0), (None, "12345678", 2.0)],
        "street_id:string,rate_100m:double",
    )
    light = layer(
        "LineString",
        [(None, 7.0, 0.4), (None, 12345678.0, 0.1)],
        "street_id:double,light_score:double",
    )
    given = {"STREETS": streets, "STREET_ID": "sid", "HOT": hot, "LIGHTING": light}
    rows = by_id(run_algorithm("overlay", given))
    assert [rows[k]["hot_score"] for k in ("7", "12345678")] == [0, 1]
    assert [rows[k]["light_score"] for k in ("7", "12345678")] == [1, 0]


def test_hot_from_gi_star_areas(run_algorithm, streets, layer):
    def square(y, low, high):
        corners = [(low, y - 20), (high, y - 20), (high, y + 20), (low, y + 20), (low, y - 20)]
        return "POLYGON((" + ",".join(f"{X + a} {Y + b}" for a, b in corners) + "))"

    areas = [
        (square(0, -10, 100), 3.0),
        (square(0, 100, 210), 1.0),
        (square(100, -10, 210), -1.0),
        (square(200, -10, 210), 1.5),
        (square(300, -10, 210), -0.2),
    ]
    hot = layer("Polygon", areas, "gi_z:double")
    result = run_algorithm("overlay", {"STREETS": streets, "HOT": hot})
    rows = by_id(result)
    # Means along the street are 2.0, 1.5, and twice below zero, which is no heat at all.
    assert [rows[f"s{i}"]["hot_score"] for i in range(5)] == [1, 0, pytest.approx(2 / 3), 0, None]
    assert "gi_z" in result["REPORT"]
    assert "no factor at all" in result["REPORT"]


def test_hot_from_a_density_raster(run_algorithm, streets, tmp_path):
    cells = np.zeros((60, 30), np.float32)
    cells[:, :] = np.linspace(60, 1, 60)[:, None]
    cells[:17] = np.nan
    path = tmp_path / "density.tif"
    crs = QgsCoordinateReferenceSystem("EPSG:26915")
    write_geotiff(str(path), cells, X - 50, Y + 550, 10.0, crs)
    raster = QgsRasterLayer(str(path), "density")
    rows = by_id(run_algorithm("overlay", {"STREETS": streets, "HOT": raster}))
    # Hotter to the north; above y = 400 there are no data.
    assert [rows[f"s{i}"]["hot_score"] for i in range(5)] == pytest.approx(
        [0, 1 / 3, 2 / 3, 1, None]
    )


def test_other_layers_by_id_by_area_and_by_place(run_algorithm, streets, layer):
    by_key = layer(
        "NoGeometry",
        [(None, "s0", 1.0), (None, "s1", 5.0)],
        "street_id:string,dumping_score:double",
    )
    points = layer(
        "Point",
        [(f"POINT({X + 50} {Y + 10})", 0.2), (f"POINT({X + 60} {Y - 10})", 0.9)]
        + [(f"POINT({X + 50} {Y + 215})", 0.5), (f"POINT({X + 50} {Y + 2000})", 9.0)],
        "graffiti_score:double",
    )
    result = run_algorithm(
        "overlay", {"STREETS": streets, "OTHER": [by_key, points], "WEIGHTS": "dumping=3"}
    )
    rows = by_id(result)
    assert rows["s1"]["dumping_score"] == 1
    assert [rows[f"s{i}"]["graffiti_score"] for i in range(3)] == [1, None, 0]
    assert rows["s1"]["top_factor"] == "dumping" and rows["s1"]["department"] == "Public Works"
    assert result["FACTORS"] == "dumping=3, graffiti=1"
    assert rows["s1"]["why"] == "Worst 50 % of streets for dumping."


def test_departments_of_ones_own(run_algorithm, streets, hot, tmp_path):
    path = tmp_path / "departments.json"
    path.write_text(json.dumps({"departments": {"hot": "Mayor's office"}}), encoding="utf-8")
    given = {"STREETS": streets, "HOT": hot}
    rows = by_id(run_algorithm("overlay", {**given, "DEPARTMENTS": str(path)}))
    assert rows["s0"]["department"] == "Mayor's office"
    rows = by_id(run_algorithm("overlay", {**given, "DEPARTMENT_LIST": "generic"}))
    assert rows["s0"]["department"] == "Public safety"
    path.write_text('{"departments": []}', encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="Catalogue.*departments"):
        run_algorithm("overlay", {**given, "DEPARTMENTS": str(path)})


def test_of_two_rows_of_one_street_the_worse_counts(run_algorithm, streets, layer):
    rows = [(None, "s0", 0.1), (None, "s0", 0.8), (None, "s1", 0.5), (None, "s0", None)]
    light = layer("LineString", rows, "street_id:string,light_score:double")
    rows = by_id(run_algorithm("overlay", {"STREETS": streets, "LIGHTING": light}))
    assert (rows["s0"]["light_score"], rows["s1"]["light_score"]) == (1, 0)


def test_running_on_its_own_output_replaces_the_columns(run_algorithm, streets, hot, lighting):
    given = {"HOT": hot, "LIGHTING": lighting}
    once = run_algorithm("overlay", {"STREETS": streets, **given})
    twice = run_algorithm("overlay", {"STREETS": once.layer(), **given})
    assert twice.layer().fields().names() == once.layer().fields().names()
    assert by_id(twice) == by_id(once)


@pytest.mark.parametrize(
    "crs, x, y", [("EPSG:4326", -94.55, 39.1), ("ESRI:102698", 2.78e6, 1.07e6)]
)
def test_degrees_and_feet(run_algorithm, layer, crs, x, y):
    step = 0.001 if crs == "EPSG:4326" else 300
    lines = [f"LINESTRING({x} {y + step * i}, {x + step} {y + step * i})" for i in range(2)]
    streets = layer("LineString", [(w, i) for i, w in enumerate(lines)], "street_id:integer", crs)
    near = f"POINT({x + step / 2} {y + step / 20})"
    points = layer("Point", [(near, 0.7)], "graffiti_score:double", crs)
    result = run_algorithm("overlay", {"STREETS": streets, "OTHER": [points]})
    rows = by_id(result)
    assert result["WORKING_CRS"] == "EPSG:32615"
    assert rows["0"]["graffiti_score"] == 0 and rows["1"]["graffiti_score"] is None


def test_streets_without_geometry_are_counted(run_algorithm, layer, hot):
    streets = layer("LineString", [(road(0), "s0"), (None, "s1")], "street_id:string")
    result = run_algorithm("overlay", {"STREETS": streets, "HOT": hot})
    assert result["SKIPPED"] == 1
    assert list(by_id(result)) == ["s0"]


def test_further_features_without_geometry_are_counted_once(run_algorithm, layer, streets):
    near = road(0)[len("LINESTRING(") :].split(",")[0]
    rows = [(f"POINT({near})", 0.7, 0.1), (None, 0.9, 0.9)]
    points = layer("Point", rows, "graffiti_score:double,litter_score:double")
    result = run_algorithm("overlay", {"STREETS": streets, "OTHER": [points]})
    assert result["SKIPPED"] == 1
    assert result["REPORT"].count("left out 1 features without usable geometry") == 1


def test_nothing_to_overlay_is_refused(run_algorithm, streets, layer):
    with pytest.raises(QgsProcessingException, match="at least one of HOT"):
        run_algorithm("overlay", {"STREETS": streets})
    strangers = layer("LineString", [(road(0), "zz", 1.0)], "street_id:string,light_score:double")
    with pytest.raises(QgsProcessingException, match="at least one of HOT"):
        run_algorithm("overlay", {"STREETS": streets, "LIGHTING": strangers})
    blank = layer("LineString", [(road(0), "s0", None)], "street_id:string,light_score:double")
    with pytest.raises(QgsProcessingException, match="at least one of HOT"):
        run_algorithm("overlay", {"STREETS": streets, "LIGHTING": blank})


def test_an_unmatched_layer_is_told(run_algorithm, streets, hot, layer):
    strangers = layer("LineString", [(road(0), "zz", 1.0)], "street_id:string,light_score:double")
    result = run_algorithm("overlay", {"STREETS": streets, "HOT": hot, "LIGHTING": strangers})
    assert "no street_id agrees" in result["REPORT"]
    assert result["FACTORS"] == "hot=2"


@pytest.mark.parametrize(
    "text, said",
    [
        ("hot=2,noise=1", "WEIGHTS: 'noise=1'.*hot, lighting"),
        ("hot", "WEIGHTS: 'hot'"),
        ("hot=two", "WEIGHTS: 'hot=two'.*hot=2,lighting=1"),
        ("hot=nan", "WEIGHTS: 'hot=nan'"),
        ("hot=1,lighting=-1", "WEIGHTS: 'lighting=-1'"),
        ("hot=0", "WEIGHTS: give weights of zero or more"),
    ],
)
def test_weights_are_refused_by_name(run_algorithm, streets, hot, text, said):
    with pytest.raises(QgsProcessingException, match=said):
        run_algorithm("overlay", {"STREETS": streets, "HOT": hot, "WEIGHTS": text})


def test_layers_without_the_fields_are_refused_by_name(run_algorithm, streets, layer):
    plain = layer("LineString", [(road(0), "s0")], "street_id:string")
    with pytest.raises(QgsProcessingException, match="HOT.*rate_100m"):
        run_algorithm("overlay", {"STREETS": streets, "HOT": plain})
    with pytest.raises(QgsProcessingException, match="LIGHTING.*light_score"):
        run_algorithm("overlay", {"STREETS": streets, "LIGHTING": plain})
    no_id = layer("LineString", [(road(0), 0.5)], "light_score:double")
    with pytest.raises(QgsProcessingException, match="LIGHTING.*street_id"):
        run_algorithm("overlay", {"STREETS": streets, "LIGHTING": no_id})
    with pytest.raises(QgsProcessingException, match="OTHER.*_score"):
        run_algorithm("overlay", {"STREETS": streets, "OTHER": [plain]})


def test_empty_streets_are_refused(run_algorithm, layer, hot):
    empty = layer("LineString", [], "street_id:string")
    with pytest.raises(QgsProcessingException, match="STREETS.*nothing to work on"):
        run_algorithm("overlay", {"STREETS": empty, "HOT": hot})


@pytest.mark.parametrize("at", [1, 15, 80])
def test_cancel_leaves_no_file(run_algorithm, streets, hot, tmp_path, at):
    target = tmp_path / "overlay.gpkg"
    given = {"STREETS": streets, "HOT": hot, "OUTPUT": str(target)}
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        run_algorithm("overlay", given, cancel_at=at)
    assert list(tmp_path.iterdir()) == []
