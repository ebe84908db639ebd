"""Candidates for the next corridor, as a layer."""

import gc

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsRasterLayer,
    QgsVectorLayer,
)

from kc_safety_plugin.bridge.geotiff import write_geotiff
from kc_safety_plugin.bridge.raster_statistics import raster_moments
from kc_safety_plugin.paths import STYLES

X, Y = 366000.0, 4329000.0
CROSS = ["Oak St", "Elm Ave", "Fir Ct", "Ash St", "Bay Rd", "Gum St", "Ivy Ln"]
FIELDS = (
    "street_id:string,name:string,hot_score:double,light_score:double,veg_score:double,"
    "vacancy_score:double,overlay:double,why:string"
)


@pytest.fixture(autouse=True)
def no_layer_outlives_its_test():
    yield
    gc.collect()


def wkt(*points, scale=1.0):
    return f"LINESTRING({','.join(f'{X + x * scale} {Y + y * scale}' for x, y in points)})"


def town(scale=1.0):
    """Main Street and 2nd Street, six blocks of 100 m each, 400 m apart."""
    rows = []
    for k in range(6):
        # The first three blocks of Main Street are bad.
        main = (0.9, 0.8, 0.4, 0.6) if k < 3 else (0.3, 0.2, 0.1, 0.0)
        rows.append((wkt((100 * k, 0), (100 * k + 100, 0), scale=scale), f"m{k}", "E MAIN ST",
                     *main, 0.5, "x"))  # fmt: skip
        rows.append((wkt((100 * k, 400), (100 * k + 100, 400), scale=scale), f"s{k}", "2ND ST",
                     0.1, None, 0.2, 0.1, 0.1, None))  # fmt: skip
    for k, name in enumerate(CROSS):
        rows.append((wkt((100 * k, 0), (100 * k, 400), scale=scale), f"c{k}", name.upper(),
                     0.0, 0.0, 0.0, 0.0, 0.0, None))  # fmt: skip
    return rows


@pytest.fixture
def streets(layer):
    return layer("LineString", town(), FIELDS)


def raster(path, values, crs="EPSG:26915", left=X - 50.0, top=Y + 450.0, cell=50.0):
    """A raster of 14 × 10 cells round the town; ``values`` (row, column) -> value."""
    rows = np.zeros((10, 14))
    for at, value in values.items():
        rows[at] = value
    write_geotiff(str(path), rows, left, top, cell, QgsCoordinateReferenceSystem(crs), "v")
    return str(path)


@pytest.fixture
def density(tmp_path):
    """High on the first 200 m of Main Street (the row below it and above it)."""
    return raster(tmp_path / "density.tif", {(r, c): 9.0 for r in (8, 9) for c in range(1, 5)})


@pytest.fixture
def given(streets, density):
    return {"STREETS": streets, "NAME_FIELD": "name", "LENGTH": 300, "DENSITY": density}


def test_the_published_rule(run_algorithm, given):
    result = run_algorithm("rankcorridors", given)
    # 8 of 140 cells hold 9, the others 0.
    mean, sd = 9 * 8 / 140, 9 * np.sqrt(8 / 140 * 132 / 140)
    assert result["RULE_DENSITY"] == pytest.approx(mean + 2 * sd)
    assert result["RULE_RISK"] is None and result["RULE_HOT_SCORE"] is None
    assert result["HOT_KM"] == pytest.approx(0.2 + 2 * 0.05)
    assert result["CANDIDATES"] == 1
    assert result["FIRST"] == "E Main St, Oak St to Ash St"
    (row,) = result.rows()
    assert row["corridor"] == "E Main St, Oak St to Ash St"
    assert (row["street"], row["from_street"], row["to_street"]) == (
        "E Main St",
        "Oak St",
        "Ash St",
    )
    assert (row["rank"], row["rank_low"], row["rank_high"]) == (1, 1, 1)
    assert row["hot_share"] == pytest.approx(2 / 3)
    assert row["score"] == pytest.approx(2 / 3 * (2 * 0.9 + 0.8 + 0.4 + 0.6) / 5)
    assert [row[f] for f in ("hot_score", "light_score", "veg_score", "vacancy_score")] == (
        pytest.approx([0.9, 0.8, 0.4, 0.6])
    )
    assert row["length_m"] == pytest.approx(300) and row["measured_share"] == pytest.approx(1)
    assert row["incidents_km"] is None
    assert row["why"] == (
        "67 % of the stretch meets the rule; on average hotter than 90 % of streets, darker than "
        "80 %, more vacant than 60 % and more overgrown than 40 %; worst between Oak St and Elm "
        "Ave."
    )
    assert "RISK is not given" in result["REPORT"]
    assert "hot=2, lighting=1" in result["FACTORS"]


def test_risk_and_density_must_both_be_high(run_algorithm, given, tmp_path):
    cells = {(r, c): 5.0 for r in (8, 9) for c in (3, 4, 5)}
    given["RISK"] = raster(tmp_path / "risk.tif", cells)
    result = run_algorithm("rankcorridors", given)
    (row,) = result.rows()
    # Density on 0–200 m and risk on 100–250 m: both on 100–200 m.
    assert row["hot_share"] == pytest.approx(1 / 3)
    assert result["RULE_RISK"] == pytest.approx(
        5 * 6 / 140 + 2 * 5 * np.sqrt(6 / 140 * 134 / 140), rel=1e-6
    )
    assert "RISK is not given" not in result["REPORT"]


def test_the_candidate_defines_the_corridor(run_algorithm, given):
    (row,) = run_algorithm("rankcorridors", given).rows()
    names = {"STREET": row["street"], "FROM_STREET": row["from_street"]}
    defined = run_algorithm("definecorridor", {
        "STREETS": given["STREETS"], "NAME_FIELD": "name", **names, "TO_STREET": row["to_street"],
    })  # fmt: skip
    assert defined["CORRIDOR"] == row["corridor"]
    assert defined["LENGTH"] == pytest.approx(row["length_m"])


def test_top_share_of_the_scores_without_rasters(run_algorithm, given):
    del given["DENSITY"]
    given.update(RULE="top_share", TOP_SHARE=10, MIN_HOT_SHARE=0)
    result = run_algorithm("rankcorridors", given)
    # Main Street's bad half is 300 of 4,000 m; the next 300 m would make it 15 %.
    assert result["RULE_HOT_SCORE"] == pytest.approx(0.3)
    assert result["HOT_KM"] == pytest.approx(0.3)
    assert [row["corridor"] for row in result.rows()] == ["E Main St, Oak St to Ash St"]
    assert result.rows()[0]["hot_share"] == pytest.approx(1)
    given["TOP_SHARE"] = 100
    rows = run_algorithm("rankcorridors", given).rows()
    assert {row["street"] for row in rows} >= {"E Main St", "2nd St"}
    second = next(row for row in rows if row["street"] == "2nd St")
    assert second["light_score"] is None
    assert second["measured_share"] == pytest.approx(4 / 5)
    assert "only 80 % of it was measured" in second["why"]


def test_top_share_of_a_raster(run_algorithm, given):
    given.update(RULE="top_share", TOP_SHARE=20)
    result = run_algorithm("rankcorridors", given)
    assert result["RULE_DENSITY"] == 0 and result["CANDIDATES"] == 1


def test_incidents_per_km(run_algorithm, given, layer, streets):
    # Six on the stretch (one of them 40 m off), one farther along, one far away.
    places = [(10, 3), (90, -3), (150, 0), (250, 5), (299, 0), (250, -40), (450, 2), (0, 5000)]
    rows = [(f"POINT({X + x} {Y + y})",) for x, y in places]
    given["INCIDENTS"] = layer("Point", rows)
    result = run_algorithm("rankcorridors", given)
    assert result.rows()[0]["incidents_km"] == pytest.approx(6 / 0.3)
    assert "1 farther than 50 m" in result["REPORT"]


def test_incidents_of_the_field_count(run_algorithm, given, layer):
    rows = [(*row, 4 if row[1] == "m1" else 0) for row in town()]
    given["STREETS"] = layer("LineString", rows, FIELDS + ",count:integer")
    result = run_algorithm("rankcorridors", given)
    assert result.rows()[0]["incidents_km"] == pytest.approx(4 / 0.3)


def test_weights_and_further_factors(run_algorithm, given, layer):
    rows = [(*row, 1.0 if row[1][0] == "m" else 0.0) for row in town()]
    given["STREETS"] = layer("LineString", rows, FIELDS + ",dumping_score:double")
    given["WEIGHTS"] = "hot=0,lighting=0,vegetation=0,vacancy=1,dumping=3"
    result = run_algorithm("rankcorridors", given)
    (row,) = result.rows()
    assert row["score"] == pytest.approx(2 / 3 * (0.6 + 3) / 4)
    assert row["dumping_score"] == pytest.approx(1)
    assert "worse for dumping than 100 %" in row["why"] and "hotter" not in row["why"]
    with pytest.raises(QgsProcessingException, match="WEIGHTS: 'grime=2' is not understood"):
        run_algorithm("rankcorridors", {**given, "WEIGHTS": "grime=2"})


@pytest.mark.parametrize(("change", "words"), [
    ({"LENGTH": 5000}, "no street is long enough; give a shorter LENGTH"),
    ({"MIN_HOT_SHARE": 90}, "so along 67 % of its length, not 90 %; give a smaller MIN_HOT_SHARE"),
])  # fmt: skip
def test_no_candidate_says_why(run_algorithm, given, change, words):
    result = run_algorithm("rankcorridors", {**given, **change})
    assert (result["CANDIDATES"], result["FIRST"], result.rows()) == (0, "", [])
    assert words in result["REPORT"]


def test_everything_below_the_rule(run_algorithm, given, tmp_path):
    # Equal cells: nothing lies above the mean.
    flat = {(r, c): 3.0 for r in range(10) for c in range(14)}
    result = run_algorithm("rankcorridors", {**given, "DENSITY": raster(tmp_path / "f.tif", flat)})
    assert (result["CANDIDATES"], result["HOT_KM"], result["RULE_DENSITY"]) == (0, 0, 3)
    assert "no stretch meets the rule anywhere; choose RULE top_share" in result["REPORT"]


def test_streets_without_names_take_no_part(run_algorithm, given, layer):
    rows = [(w, i, None if n == "E MAIN ST" else n, *rest) for w, i, n, *rest in town()]
    rows.append((None, "none", "E MAIN ST", *[None] * 6))
    given["STREETS"] = layer("LineString", rows, FIELDS)
    result = run_algorithm("rankcorridors", given)
    assert result["CANDIDATES"] == 0 and result["SKIPPED"] == 1
    assert "6 of 19 street lines bear no street name" in result["REPORT"]


def test_refusals(run_algorithm, given, layer, tmp_path):
    refused = pytest.raises(
        QgsProcessingException, match="DENSITY: the rule mean_plus_2sd needs it"
    )
    with refused:
        run_algorithm("rankcorridors", {**given, "DENSITY": None})
    empty = layer("LineString", [], FIELDS)
    with pytest.raises(QgsProcessingException, match="STREETS.*nothing to work on"):
        run_algorithm("rankcorridors", {**given, "STREETS": empty})
    plain = layer("LineString", [row[:3] for row in town()], "street_id:string,name:string")
    with pytest.raises(QgsProcessingException, match="STREETS.*none of the fields hot_score"):
        run_algorithm("rankcorridors", {**given, "STREETS": plain})
    wild = [(*row[:4], 40.0, *row[5:]) for row in town()]
    with pytest.raises(QgsProcessingException, match="light_score holds 40, scores lie between"):
        run_algorithm("rankcorridors", {**given, "STREETS": layer("LineString", wild, FIELDS)})
    away = raster(tmp_path / "away.tif", {(0, 0): 1.0}, left=X + 9e4)
    with pytest.raises(QgsProcessingException, match="DENSITY.*no value along the streets"):
        run_algorithm("rankcorridors", {**given, "DENSITY": away})
    dark = [(*row[:3], None, *row[4:]) for row in town()]
    unheated = {**given, "STREETS": layer("LineString", dark, FIELDS), "DENSITY": None}
    with pytest.raises(QgsProcessingException, match="hot_score; give the output of Overlay"):
        run_algorithm("rankcorridors", {**unheated, "RULE": "top_share"})


def test_outside_the_raster_is_not_hot_and_is_told(run_algorithm, given, tmp_path):
    # The same cells, but the raster begins at 100 m along Main Street.
    rows = np.zeros((10, 12))
    rows[8:, 0:2] = 9.0
    crs = QgsCoordinateReferenceSystem("EPSG:26915")
    write_geotiff(str(tmp_path / "part.tif"), rows, X + 100, Y + 450, 50.0, crs, "v")
    result = run_algorithm("rankcorridors", {**given, "DENSITY": str(tmp_path / "part.tif")})
    assert result.rows()[0]["hot_share"] == pytest.approx(1 / 3)
    assert "no value along" in result["REPORT"]


def test_degrees_and_feet_give_the_same(run_algorithm, given):
    import processing

    expected = run_algorithm("rankcorridors", given).rows()
    for crs in ("EPSG:4326", "ESRI:102698"):
        moved = processing.run("native:reprojectlayer", {
            "INPUT": given["STREETS"], "TARGET_CRS": QgsCoordinateReferenceSystem(crs),
            "OUTPUT": "TEMPORARY_OUTPUT",
        })["OUTPUT"]  # fmt: skip
        result = run_algorithm("rankcorridors", {**given, "STREETS": moved})
        assert result["WORKING_CRS"] != crs
        assert [row["corridor"] for row in result.rows()] == [row["corridor"] for row in expected]
        for mine, theirs in zip(result.rows(), expected):
            assert mine["hot_share"] == pytest.approx(theirs["hot_share"], abs=0.02)
            assert mine["length_m"] == pytest.approx(theirs["length_m"], rel=1e-3)


def test_it_agrees_with_kernel_density(run_algorithm, layer, tmp_path):
    random = np.random.default_rng(2)
    points = [(f"POINT({X + x} {Y + y})",) for x, y in random.normal((150, 0), 80, (200, 2))]
    made = run_algorithm("kerneldensity", {
        "INPUT": layer("Point", points), "BANDWIDTH": 150, "CELL_SIZE": 10,
        "OUTPUT": str(tmp_path / "d.tif"),
    })  # fmt: skip
    streets = layer("LineString", town(), FIELDS)
    result = run_algorithm("rankcorridors", {
        "STREETS": streets, "NAME_FIELD": "name", "LENGTH": 300, "DENSITY": made["OUTPUT"],
    })  # fmt: skip
    assert result["RULE_DENSITY"] == pytest.approx(made["MEAN"] + 2 * made["SD"], rel=1e-5)
    assert result["FIRST"] == "E Main St, Oak St to Ash St"


def test_raster_moments_by_pieces(tmp_path):
    random = np.random.default_rng(4)
    rows = random.gamma(0.4, 3.0, (1500, 1501))
    rows[random.random(rows.shape) < 0.2] = np.nan
    crs = QgsCoordinateReferenceSystem("EPSG:26915")
    write_geotiff(str(tmp_path / "m.tif"), rows, X, Y, 10.0, crs, "v")
    seen = []
    moments = raster_moments(QgsRasterLayer(str(tmp_path / "m.tif"), "m"), tick=seen.append)
    stored = rows.astype("f4").astype(float)
    assert moments.count == np.isfinite(rows).sum()
    assert moments.mean == pytest.approx(np.nanmean(stored), rel=1e-9)
    assert moments.sd == pytest.approx(np.nanstd(stored), rel=1e-9)
    assert len(seen) > 1


def test_its_own_output_can_be_ranked_again(run_algorithm, given):
    first = run_algorithm("rankcorridors", given)
    again = run_algorithm("rankcorridors", {
        **given, "STREETS": first.layer(), "NAME_FIELD": "street",
    })  # fmt: skip
    # One line without cross streets: a true answer, not an error.
    assert again["CANDIDATES"] == 0
    assert "no two named cross streets" in again["REPORT"]


@pytest.mark.parametrize("at", [1, 30, 60, 80])
def test_cancel_leaves_no_file(run_algorithm, given, tmp_path, at):
    path = tmp_path / "out.gpkg"
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        run_algorithm("rankcorridors", {**given, "OUTPUT": str(path)}, cancel_at=at)
    assert not list(tmp_path.glob("out*"))


def test_the_style_draws_every_rank(run_algorithm, given):
    result = run_algorithm("rankcorridors", given)
    layer = result.layer()
    message, loaded = layer.loadNamedStyle(str(STYLES / "ranked_corridors.qml"))
    assert loaded, message
    from qgis.core import QgsExpression

    rules = layer.renderer().rootRule().children()
    assert len(rules) == 4
    for rule in rules:
        assert not QgsExpression(rule.filterExpression()).hasParserError(), rule.label()


def test_the_sample_city_leads_to_independence_avenue(run_algorithm, sample_folder, tmp_path):
    sample = sample_folder
    streets = QgsVectorLayer(f"{sample / 'sample_city.gpkg'}|layername=streets", "streets", "ogr")
    incidents = run_algorithm("importincidents", {
        "INPUTS": [str(sample / f"incidents_{y}_synthetic.csv.gz") for y in (2023, 2024)],
        "EXCLUDE_PILES": True,
    })  # fmt: skip
    made = run_algorithm("kerneldensity", {
        "INPUT": incidents.layer(), "OUTPUT": str(tmp_path / "d.tif")
    })  # fmt: skip
    hot = run_algorithm("hotstreets", {"INCIDENTS": incidents.layer(), "STREETS": streets})
    scored = run_algorithm("overlay", {"STREETS": streets, "HOT": hot.layer()})
    result = run_algorithm("rankcorridors", {
        "STREETS": scored.layer(), "NAME_FIELD": "name", "DENSITY": made["OUTPUT"],
        "INCIDENTS": incidents.layer(),
    })  # fmt: skip
    first = result.rows()[0]
    assert first["street"] == "Independence Ave"
    assert (first["rank_low"], first["rank_high"]) == (1, 1)
    # The planted stretches reach from 366802 to 368672.
    box = next(f for f in result.layer().getFeatures() if f["rank"] == 1).geometry().boundingBox()
    assert box.xMinimum() < 366802 + 60 and box.xMaximum() > 368672 - 60
    assert first["incidents_km"] > 100
