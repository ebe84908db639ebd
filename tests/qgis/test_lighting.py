"""Light on the walk: what the algorithm reads, refuses, says and writes."""

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsProcessingException, QgsProcessingFeatureSourceDefinition, QgsVectorLayer

from kc_safety_plugin.bridge.messages import explain
from kc_safety_plugin.core.conditions.light_flaws import Flaw
from kc_safety_plugin.core.errors import Problem, SafetyDataError

ORIGIN = (367000.0, 4329600.0)
CD1000 = 2000 * np.pi
LAMP_FIELDS = "pole:string,h:double,lm:double,status:string,turn:double"


def wkt(kind, *points):
    east, north = ORIGIN
    inside = ",".join(f"{east + x} {north + y}" for x, y in points)
    return f"{kind}({inside})"


@pytest.fixture
def streets(layer):
    rows = [
        (wkt("LINESTRING", (0, 0), (100, 0)), "A", "asphalt"),
        (wkt("LINESTRING", (100, 0), (200, 0)), "B", None),
        (wkt("LINESTRING", (900, 0), (1000, 0)), "C", "brick"),
    ]
    return layer("LineString", rows, "sid:string,paving:string", "EPSG:26915")


@pytest.fixture
def lamps(layer):
    rows = [
        (wkt("POINT", (20, 6)), "P1", 9.0, 12000.0, "ok", None),
        (wkt("POINT", (60, 6)), "P2", None, None, "OUT ", None),
        (wkt("POINT", (99, 6)), "P3", 0.0, -5.0, None, None),
        (wkt("POINT", (150, -6)), "P4", 10.0, 9000.0, "ok", 90.0),
        (wkt("POINT", (150, -160)), "P5", 10.0, 9000.0, "ok", None),
    ]
    return layer("Point", rows, LAMP_FIELDS, "EPSG:26915")


@pytest.fixture
def requests(layer):
    rows = [
        (wkt("POINT", (21, 8)), "r2", "Lighting", "open"),
        (wkt("POINT", (22, 8)), "r1", "lighting", "open"),
        (wkt("POINT", (60, 6)), "r3", "lighting", "open"),
        (wkt("POINT", (150, 0)), "r4", "lighting", "closed"),
        (wkt("POINT", (150, 0)), "r5", "dumping", "open"),
        (wkt("POINT", (150, 0)), "r6", None, None),
        (wkt("POINT", (600, 0)), "r7", "lighting", "open"),
    ]
    return layer("Point", rows, "request_id:string,condition:string,status:string", "EPSG:26915")


@pytest.fixture
def run(run_algorithm, streets, lamps):
    def run(cancel_at=None, **more):
        given = {
            "STREETS": streets,
            "STREET_ID": "sid",
            "LAMPS": lamps,
            "TARGET": "medium",
            **more,
        }
        return run_algorithm("lighting", given, cancel_at)

    return run


def one_street(layer, crs="EPSG:26915"):
    return layer("LineString", [(wkt("LINESTRING", (0, 0), (40, 0)), 1)], "n:integer", crs)


def by_id(result, name="OUTPUT", key="street_id"):
    return {row[key]: row for row in result.rows(name)}


def test_1000_candela_at_8_m(run, layer):
    lamp = layer("Point", [(wkt("POINT", (0, 0)),)], "", "EPSG:26915")
    places = [(wkt("POINT", (d, 0)), f"stop {d}") for d in (0, 8, 16, 61)]
    stops = layer("Point", places, "name:string", "EPSG:26915")
    result = run(
        LAMPS=lamp, LUMENS=CD1000, LIGHT_LOSS=1.0, STOPS=stops, STOP_LUX="TEMPORARY_OUTPUT"
    )
    rows = by_id(result, "STOP_LUX", "name")
    lux = [rows[f"stop {d}"]["lux"] for d in (0, 8, 16, 61)]
    assert lux == pytest.approx([15.6250, 5.5243, 1.3975, 0.0], abs=5e-5)
    assert [rows[f"stop {d}"]["meets_target"] for d in (0, 8, 16, 61)] == [True, True, False, False]


def test_figures_of_a_street_are_those_of_its_samples(run):
    result = run(
        LUMENS_FIELD="lm", HEIGHT_FIELD="h", STATUS_FIELD="status", SAMPLES="TEMPORARY_OUTPUT"
    )
    street = by_id(result)["A"]
    rows = [row for row in result.rows("SAMPLES") if row["street_id"] == "A"]
    lux = np.array([row["lux"] for row in rows])
    left = np.array([row["side"] == "L" for row in rows])
    assert len(rows) == 100 and left.sum() == 50
    assert [rows[0]["chainage_m"], rows[1]["chainage_m"]] == [1.0, 3.0]
    # The first sample by hand: P1 (9 m, 12,000 lm) 19 m away and nothing else within 60 m.
    assert lux[0] == pytest.approx(0.7 * 12000 / (2 * np.pi) * 9 / (81 + 19**2) ** 1.5)
    assert street["lux_avg"] == pytest.approx(lux.mean())
    assert street["lux_min"] == pytest.approx(lux.min())
    assert street["uniformity"] == pytest.approx(lux.mean() / lux.min())
    assert street["lux_left"] == pytest.approx(lux[left].mean())
    assert street["lux_right"] == pytest.approx(lux[~left].mean())
    assert street["dark_share"] == pytest.approx((lux < 5.38).mean())
    assert street["deep_dark_share"] == pytest.approx((lux < 5.38 / 4).mean())
    assert street["light_score"] == pytest.approx(np.maximum(0, 1 - lux / 5.38).mean())
    assert street["lux_vert_min"] == pytest.approx(min(row["lux_vert"] for row in rows))
    assert street["target_lux"] == 5.38 and street["meets_target"] is False
    assert street["missed"] == "average, uniformity, vertical"
    assert street["lux_avg_fixed"] > street["lux_avg"]
    assert street["paving"] == "asphalt"


def test_lamps_are_counted_by_street_and_outages_next_door(run):
    result = run(STATUS_FIELD="status", OUT_VALUES="out,dead")
    rows = by_id(result)
    assert [rows[i]["lamps"] for i in "ABC"] == [3, 1, 0]
    assert [rows[i]["lamps_out"] for i in "ABC"] == [1, 0, 0]
    assert [rows[i]["neighbors_out"] for i in "ABC"] == [0, 1, 0]
    assert (result["LAMPS_READ"], result["LAMPS_OUT"], result["LAMPS_OFF_STREET"]) == (5, 1, 1)
    assert (result["STREET_LAMPS"], result["STREET_LAMPS_OUT"]) == (4, 1)
    assert "4 belong to these streets, 1 of them out" in result["REPORT"]
    assert "'OUT ' 1" in result["REPORT"] and "'ok' 3" in result["REPORT"]


def test_a_street_without_lamps_on_record_is_told_apart_from_a_dark_one(run):
    result = run()
    row = by_id(result)["C"]
    assert (row["light_score"], row["no_lamp"], row["lux_avg"]) == (1.0, True, 0.0)
    assert row["uniformity"] is None
    assert by_id(result)["A"]["no_lamp"] is False
    assert result["NO_LAMP_STREETS"] == 1
    assert "no lamp on record" in " ".join(result.feedback.warned)


def test_missing_and_impossible_figures_get_the_default(run):
    result = run(LUMENS_FIELD="lm", HEIGHT_FIELD="h", LAMP_STATUS="TEMPORARY_OUTPUT")
    assert (result["DEFAULTED_HEIGHTS"], result["DEFAULTED_LUMENS"]) == (2, 2)
    assert "got 8: 2 (1 of them had zero or less)" in result["REPORT"]
    rows = {row["pole"]: row for row in result.rows("LAMP_STATUS")}
    assert [rows[f"P{i}"]["height_used"] for i in (1, 2, 3)] == [9.0, 8.0, 8.0]
    assert [rows[f"P{i}"]["lumens_used"] for i in (1, 2, 3)] == [12000.0, 10000.0, 10000.0]


def test_requests_mark_their_nearest_lamp(run, requests):
    result = run(
        STATUS_FIELD="status", REQUESTS=requests, LAMP_ID="pole", LAMP_STATUS="TEMPORARY_OUTPUT"
    )
    rows = by_id(result, "LAMP_STATUS", "lamp_id")
    told = {i: (r["out"], r["out_why"], r["request_id"], r["street_id"]) for i, r in rows.items()}
    assert told == {
        "P1": (True, "request", "r1", "A"),
        "P2": (True, "status", "r3", "A"),
        "P3": (False, None, None, "A"),
        "P4": (False, None, None, "B"),
        "P5": (False, None, None, None),
    }
    assert rows["P1"]["distance_m"] == pytest.approx(6.0) and rows["P5"]["distance_m"] is None
    assert (result["LAMPS_OUT"], result["OUT_BY_STATUS"], result["OUT_BY_REQUEST"]) == (2, 1, 1)
    assert "4 open lighting cases of 7; 3 mark" in result["REPORT"]


def test_a_request_means_no_lamp_farther_than_the_distance(run, requests):
    result = run(REQUESTS=requests, REQUEST_DISTANCE=2.0)
    assert result["LAMPS_OUT"] == 1  # r3 on P2 alone


def test_requests_on_a_pile_say_nothing_about_the_lamp_there(run, layer):
    fields = "request_id:string,condition:string,status:string,pile:bool"
    rows = [
        (wkt("POINT", (21, 8)), "r1", "lighting", "open", True),
        (wkt("POINT", (60, 8)), "r2", "lighting", "open", False),
        (wkt("POINT", (99, 8)), "r3", "lighting", "open", None),
    ]
    result = run(REQUESTS=layer("Point", rows, fields, "EPSG:26915"))
    assert result["LAMPS_OUT"] == 2
    assert "3 open lighting cases of 3; 2 mark" in result["REPORT"]
    assert "1 lie on a pile" in result["REPORT"]


@pytest.mark.parametrize("status, out", [("open", 1), ("closed", 0), ("", 0), (None, 0)])
def test_requests_without_a_status_blame_no_lamp(run, layer, status, out):
    fields = "request_id:string,condition:string,status:string"
    rows = [(wkt("POINT", (21, 8)), "r1", "lighting", status)]
    result = run(REQUESTS=layer("Point", rows, fields, "EPSG:26915"))
    assert result["LAMPS_OUT"] == out
    told = "1 lighting cases have no status; they blame no lamp" in result["REPORT"]
    assert told is (not status)


def test_dark_stretches_add_up(run):
    result = run(DARK="TEMPORARY_OUTPUT", SAMPLES="TEMPORARY_OUTPUT")
    rows = result.rows("DARK")
    assert sum(row["length_m"] for row in rows) == pytest.approx(1000 * result["DARK_KM"])
    share = np.mean([row["lux"] < 5.38 for row in result.rows("SAMPLES")])
    assert result["DARK_SHARE"] == pytest.approx(share)
    assert result["DARK_KM"] == pytest.approx(share * result["WALK_KM"])
    for feature in result.layer("DARK").getFeatures():
        assert feature["to_m"] - feature["from_m"] == pytest.approx(feature["length_m"])
        assert feature.geometry().length() == pytest.approx(feature["length_m"])
        assert feature["lux_min"] <= feature["lux_avg"] < 5.38
        assert feature["deep_dark"] == (feature["lux_min"] < 5.38 / 4)
    away = [row for row in rows if row["street_id"] == "C"]
    assert [(r["side"], r["from_m"], r["to_m"], r["lux_avg"]) for r in away] == [
        ("L", 0.0, 100.0, 0.0),
        ("R", 0.0, 100.0, 0.0),
    ]


def test_a_bright_street_meets_its_class_and_has_no_dark_stretch(run, layer):
    rows = [(wkt("POINT", (x, y)),) for x in range(-45, 90, 15) for y in (7, -7)]
    lamps = layer("Point", rows, "", "EPSG:26915")
    result = run(STREETS=one_street(layer), STREET_ID=None, LAMPS=lamps, DARK="TEMPORARY_OUTPUT")
    (row,) = result.rows()
    assert row["meets_target"] is True and row["meets_vertical"] is True and row["missed"] == ""
    assert (row["light_score"], row["dark_share"]) == (0.0, 0.0)
    assert result["MEETS_TARGET"] == 1 and result.rows("DARK") == []


@pytest.mark.parametrize(
    "target, lux, row",
    [("high", 10.76, "pedestrians only"), ("medium", 5.38, "medium"), ("low", 4.31, "2.1 to 6")],
)
def test_the_class_is_said_and_returned(run, target, lux, row):
    result = run(TARGET=target)
    assert result["TARGET_LUX"] == lux and row in result["TARGET_ROW"]
    assert result["TARGET_ROW"] in result["REPORT"]
    assert "no photometric study" in result["REPORT"]


def test_on_the_line_there_is_one_row_of_samples(run):
    result = run(WALK_OFFSET=0, SPACING=10, SAMPLES="TEMPORARY_OUTPUT")
    assert {row["side"] for row in result.rows("SAMPLES")} == {"C"}
    assert result["SAMPLE_COUNT"] == 30 and result["WALK_KM"] == pytest.approx(0.3)


def test_proposed_lamps_show_what_they_would_bring(run, layer):
    new = layer("Point", [(wkt("POINT", (950, 0)), 12000.0)], "lm:double", "EPSG:26915")
    result = run(NEW_LAMPS=new, LUMENS_FIELD="lm", STATUS_FIELD="status")
    rows = by_id(result)
    assert rows["C"]["lux_avg"] == 0 and rows["C"]["lux_avg_new"] > 0.5
    # Elsewhere the repaired lamps alone.
    assert rows["A"]["lux_avg_new"] == pytest.approx(rows["A"]["lux_avg_fixed"])
    assert by_id(run())["A"]["lux_avg_new"] is None


def ies(path, candela="1000 1000 1000", horizontal="0", count=1):
    path.write_text(
        "IESNA:LM-63-2002\nTILT=NONE\n"
        f"1 -1 1 3 {count} 1 2 0 0 0\n1 1 70\n0 45 90\n{horizontal}\n{candela}\n"
    )
    return str(path)


def test_a_photometric_file_of_equal_candela_is_uniform(run, tmp_path):
    uniform = run(LUMENS=CD1000)
    measured = run(DISTRIBUTION="ies", PHOTOMETRY=ies(tmp_path / "round.ies"))
    for a, b in zip(uniform.rows(), measured.rows()):
        assert b["lux_avg"] == pytest.approx(a["lux_avg"], rel=1e-6)
    assert "6283 lumens" in measured["REPORT"]


def test_luminaires_look_to_their_street(run, tmp_path):
    # 1000 cd toward plane 0, 100 cd away from it.
    file = ies(tmp_path / "front.ies", "1000 1000 1000 550 550 550 100 100 100", "0 90 180", 3)
    average = run(DISTRIBUTION="ies", PHOTOMETRY=file)
    street = run(DISTRIBUTION="ies", PHOTOMETRY=file, AIM="street")
    known = run(DISTRIBUTION="ies", PHOTOMETRY=file, AZIMUTH_FIELD="turn")
    # Lamps of A stand on its left walk: turned to the street they light the right walk more.
    assert by_id(street)["A"]["lux_right"] > by_id(average)["A"]["lux_right"] * 1.3
    assert "4 turned" in street["REPORT"] and "1 taken as" in street["REPORT"]
    assert "1 turned" in known["REPORT"]
    assert by_id(known)["A"]["lux_avg"] == pytest.approx(by_id(average)["A"]["lux_avg"], rel=0.2)


def test_lambertian_light_differs(run):
    assert by_id(run(DISTRIBUTION="lambertian"))["A"]["lux_avg"] > by_id(run())["A"]["lux_avg"]


def crowns(path, crs=26915):
    """A canopy 20 m high over the east half of street A's left walk (pixels of 2 m)."""
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 100, 50, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((ORIGIN[0], 2.0, 0.0, ORIGIN[1] + 50.0, 0.0, -2.0))
    system = osr.SpatialReference()
    system.ImportFromEPSG(crs)
    raster.SetProjection(system.ExportToWkt())
    heights = np.zeros((50, 100), np.float32)
    heights[20:25, 25:50] = 20.0
    raster.GetRasterBand(1).WriteArray(heights)
    del raster
    return str(path)


def test_trees_keep_light_off_from_a_raster_or_from_polygons(run, layer, tmp_path):
    plain = by_id(run())
    square = wkt("POLYGON", (50, 0), (100, 0), (100, 10), (50, 10), (50, 0)).replace("(", "((", 1)
    square = square.replace(")", "))")
    tall = layer("Polygon", [(square, 20.0)], "top:double", "EPSG:26915")
    low = layer("Polygon", [(square, 2.0)], "top:double", "EPSG:26915")
    by_raster = run(SHADE=crowns(tmp_path / "canopy.tif"))
    by_polygon = run(SHADE=tall, SHADE_FIELD="top")
    unknown = run(SHADE=low)
    below = run(SHADE=low, SHADE_FIELD="top")
    for result in (by_raster, by_polygon, unknown):
        row = by_id(result)["A"]
        assert row["lux_avg"] < 0.8 * plain["A"]["lux_avg"]
        assert row["lux_avg"] + row["lux_lost_trees"] == pytest.approx(plain["A"]["lux_avg"])
        assert row["lamps_shaded"] == 2 and result["LAMPS_SHADED"] == 2
        assert "through a crown gives 0%" in result["REPORT"]
    assert by_id(below)["A"]["lux_avg"] == pytest.approx(plain["A"]["lux_avg"])
    assert by_id(below)["A"]["lux_lost_trees"] == 0
    thin = by_id(run(SHADE=tall, SHADE_LIGHT=1.0))["A"]
    assert thin["lux_avg"] == pytest.approx(plain["A"]["lux_avg"])


def test_a_raster_beside_the_streets_is_no_proof_of_no_trees(run, tmp_path, layer):
    """The raster is 200 m wide: streets A and B, 200 of 300 m."""
    result = run(SHADE=crowns(tmp_path / "canopy.tif"))
    assert "SHADE: the raster has data on 67% of the length of the streets" in result["REPORT"]
    covered = run(STREETS=one_street(layer), STREET_ID=None, SHADE=crowns(tmp_path / "c.tif"))
    assert "the raster has data on" not in covered["REPORT"]


def test_points_are_no_crowns(run, lamps):
    with pytest.raises(QgsProcessingException, match="SHADE.*polygons of tree crowns"):
        run(SHADE=lamps)


# -- refusals ---------------------------------------------------------------------------------


def test_every_flaw_of_a_photometric_file_has_its_words():
    said = {
        explain(
            SafetyDataError(
                Problem.PHOTOMETRY, file="a.ies", line=3, flaw=flaw, word="x", most=10_000
            )
        )
        for flaw in Flaw
    }
    assert len(said) == len(Flaw) and not any("{" in one for one in said)
    assert all(one.startswith("PHOTOMETRY: a.ies, line 3: ") for one in said)


def test_refusals_name_the_parameter(run, layer, streets, lamps, tmp_path):
    with pytest.raises(QgsProcessingException, match="LAMPS.*nothing to work on"):
        run(LAMPS=layer("Point", [], LAMP_FIELDS, "EPSG:26915"))
    with pytest.raises(QgsProcessingException, match="STREETS.*nothing to work on"):
        run(STREETS=layer("LineString", [], "sid:string", "EPSG:26915"))
    with pytest.raises(QgsProcessingException, match="PHOTOMETRY.*needs an IES file"):
        run(DISTRIBUTION="ies")
    with pytest.raises(QgsProcessingException, match="PHOTOMETRY.*needs an IES file"):
        run(DISTRIBUTION="ies", PHOTOMETRY=str(tmp_path / "none.ies"))
    bad = tmp_path / "bad.ies"
    bad.write_text("IESNA91\nTILT=NONE\n1 2 x\n")
    with pytest.raises(QgsProcessingException, match="bad.ies, line 3: 'x' is not a number"):
        run(DISTRIBUTION="ies", PHOTOMETRY=str(bad))
    with pytest.raises(QgsProcessingException, match="STOPS.*needs a layer"):
        run(STOP_LUX="TEMPORARY_OUTPUT")
    with pytest.raises(QgsProcessingException, match="REQUESTS.*no field condition.*Import req"):
        run(REQUESTS=lamps)
    long = [(wkt("LINESTRING", (0, 0), (2_000_000, 0)), "A")]
    with pytest.raises(QgsProcessingException, match="SPACING.*larger spacing than 0.1"):
        run(STREETS=layer("LineString", long, "sid:string", "EPSG:26915"), SPACING=0.1)


def test_a_file_for_another_distribution_is_left_aside_aloud(run, tmp_path):
    result = run(PHOTOMETRY=ies(tmp_path / "round.ies"))
    assert "only read with DISTRIBUTION ies" in result["REPORT"]


def test_out_values_that_fit_no_lamp_are_warned_about(run):
    result = run(STATUS_FIELD="status", OUT_VALUES="kaputt")
    assert result["LAMPS_OUT"] == 0 and "kaputt" in " ".join(result.feedback.warned)


# -- odd data ---------------------------------------------------------------------------------


def test_missing_geometry_and_streets_without_length_are_counted(run, layer):
    rows = [
        (wkt("LINESTRING", (0, 0), (100, 0)), "A"),
        (wkt("LINESTRING", (5, 5), (5, 5)), "Z"),
        (None, "N"),
    ]
    streets = layer("LineString", rows, "sid:string", "EPSG:26915")
    lamps = layer("Point", [(wkt("POINT", (20, 6)),), (None,)], "", "EPSG:26915")
    result = run(STREETS=streets, LAMPS=lamps)
    assert result["SKIPPED"] == 2
    assert (result["STREETS"], result["NO_LENGTH"]) == (1, 1)
    empty = by_id(result)["Z"]
    for field in ("lux_avg", "lux_min", "dark_share", "light_score", "meets_target", "no_lamp"):
        assert empty[field] is None, field


def test_a_column_of_nulls_is_all_defaults(run, layer):
    rows = [(wkt("POINT", (20, 6)), None, None), (wkt("POINT", (60, 6)), None, None)]
    lamps = layer("Point", rows, "h:double,status:string", "EPSG:26915")
    result = run(LAMPS=lamps, HEIGHT_FIELD="h", STATUS_FIELD="status")
    assert (result["DEFAULTED_HEIGHTS"], result["LAMPS_OUT"]) == (2, 0)
    assert by_id(result)["A"]["lux_avg"] == pytest.approx(by_id(run(LAMPS=lamps))["A"]["lux_avg"])


@pytest.mark.parametrize("crs", ["EPSG:4326", "ESRI:102698"])
def test_degrees_and_feet_are_computed_in_metres(run, run_algorithm, layer, lamps, crs):
    import processing

    def moved(source):
        return processing.run(
            "native:reprojectlayer",
            {"INPUT": source, "TARGET_CRS": crs, "OUTPUT": "memory:"},
        )["OUTPUT"]

    street = one_street(layer)
    metres = run(STREETS=street, STREET_ID=None).rows()[0]
    other = run(STREETS=moved(street), STREET_ID=None, LAMPS=moved(lamps))
    assert other["WORKING_CRS"] == "EPSG:32615"
    row = other.rows()[0]
    assert row["lux_avg"] == pytest.approx(metres["lux_avg"], rel=1e-3)
    assert (row["lamps"], metres["lamps"]) == (2, 2)


def test_layers_in_different_systems_meet(run, lamps):
    import processing

    degrees = processing.run(
        "native:reprojectlayer",
        {"INPUT": lamps, "TARGET_CRS": "EPSG:4326", "OUTPUT": "memory:"},
    )["OUTPUT"]
    assert by_id(run(LAMPS=degrees))["A"]["lux_avg"] == pytest.approx(
        by_id(run())["A"]["lux_avg"], rel=1e-6
    )


def test_selected_lamps_only(run, lamps):
    lamps.selectByExpression("pole = 'P4'")
    chosen = QgsProcessingFeatureSourceDefinition(lamps.id(), True)
    from qgis.core import QgsProject

    QgsProject.instance().addMapLayer(lamps, False)
    try:
        result = run(LAMPS=chosen)
    finally:
        QgsProject.instance().takeMapLayer(lamps)
    assert result["LAMPS_READ"] == 1


def test_input_order_changes_nothing(run, layer, streets, lamps):
    def upside_down(source, kind, fields):
        rows = [(f.geometry().asWkt(17), *f.attributes()) for f in source.getFeatures()]
        return layer(kind, rows[::-1], fields, "EPSG:26915")

    first = by_id(run(STATUS_FIELD="status"))
    second = by_id(
        run(
            STATUS_FIELD="status",
            STREETS=upside_down(streets, "LineString", "sid:string,paving:string"),
            LAMPS=upside_down(lamps, "Point", LAMP_FIELDS),
        )
    )
    assert first == second


def test_two_lamps_on_one_spot_are_told(run, layer):
    lamps = layer("Point", [(wkt("POINT", (20, 6)),)] * 3, "", "EPSG:26915")
    result = run(LAMPS=lamps)
    assert "spot of another one: 2" in result["REPORT"]


def test_running_on_its_own_output_replaces_the_results(run, run_algorithm, lamps):
    first = run(STATUS_FIELD="status")
    again = run_algorithm(
        "lighting",
        {"STREETS": first.layer(), "LAMPS": lamps, "TARGET": "medium", "STATUS_FIELD": "status"},
    )
    assert again.layer().fields().names() == first.layer().fields().names()
    assert by_id(again) == by_id(first)


def test_lamp_status_can_be_fed_back(run):
    first = run(STATUS_FIELD="status", LAMP_ID="pole", LAMP_STATUS="TEMPORARY_OUTPUT")
    again = run(
        LAMPS=first.layer("LAMP_STATUS"),
        STATUS_FIELD="out",
        OUT_VALUES="true",
        LAMP_STATUS="TEMPORARY_OUTPUT",
    )
    assert again["LAMPS_OUT"] == first["LAMPS_OUT"] == 1
    names = first.layer("LAMP_STATUS").fields().names()
    assert sorted(again.layer("LAMP_STATUS").fields().names()) == sorted(names)


def test_without_an_id_features_are_numbered(run, streets):
    ids = sorted(f.id() for f in streets.getFeatures())
    assert sorted(row["street_id"] for row in run(STREET_ID=None).rows()) == ids


# -- outputs ----------------------------------------------------------------------------------


def test_optional_outputs_left_out_are_not_made(run):
    result = run()
    assert not {"SAMPLES", "DARK", "STOP_LUX", "LAMP_STATUS"} & set(result)


@pytest.mark.parametrize("at", [5, 22, 40, 60, 80])
def test_cancel_leaves_nothing(run, tmp_path, at):
    target = tmp_path / "light.gpkg"
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        run(cancel_at=at, OUTPUT=str(target))
    assert list(tmp_path.iterdir()) == []


def test_a_late_cancel_leaves_none_of_several_files(run, tmp_path):
    paths = {name: str(tmp_path / f"{name}.gpkg") for name in ("OUTPUT", "SAMPLES", "DARK")}
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        run(cancel_at=95, **paths)
    assert list(tmp_path.iterdir()) == []


def test_files_are_written_whole(run, tmp_path):
    paths = {name: str(tmp_path / f"{name}.gpkg") for name in ("OUTPUT", "SAMPLES", "DARK")}
    result = run(**paths)
    for name, path in paths.items():
        assert result[name] == path
        assert QgsVectorLayer(path, name, "ogr").featureCount() > 2
    assert len(list(tmp_path.iterdir())) == 3


STYLED = {
    "lighting": "OUTPUT",
    "light_samples": "SAMPLES",
    "dark_stretches": "DARK",
    "stop_light": "STOP_LUX",
    "lamp_status": "LAMP_STATUS",
}


def test_every_row_has_a_place_in_the_legend(run, requests, lamps, tmp_path):
    from qgis.core import QgsRenderContext

    from kc_safety_plugin.paths import STYLES

    result = run(
        STATUS_FIELD="status",
        REQUESTS=requests,
        STOPS=lamps,
        SHADE=crowns(tmp_path / "canopy.tif"),
        **dict.fromkeys(STYLED.values(), "TEMPORARY_OUTPUT"),
    )
    for style, name in STYLED.items():
        made = result.layer(name)
        message, loaded = made.loadNamedStyle(str(STYLES / f"{style}.qml"))
        assert loaded, message
        context = QgsRenderContext()
        context.expressionContext().appendScope(made.createExpressionContextScope())
        renderer = made.renderer().clone()
        renderer.startRender(context, made.fields())
        for feature in made.getFeatures():
            context.expressionContext().setFeature(feature)
            assert renderer.willRenderFeature(feature, context), (style, feature.attributes())
        renderer.stopRender(context)
