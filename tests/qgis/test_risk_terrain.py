"""The risk terrain model, run as a planner runs it."""

import math

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from kc_safety_plugin.bridge.raster_classes import set_classes
from kc_safety_plugin.paths import STYLES

SIDE = 2400.0
EAST, NORTH = 360_000.0, 4_328_040.0
FULL = f"POLYGON(({EAST} {NORTH},{EAST + SIDE} {NORTH},{EAST + SIDE} {NORTH + SIDE},{EAST} {NORTH + SIDE},{EAST} {NORTH}))"  # noqa: E501
RANDOM = np.random.default_rng(20)
BARS = RANDOM.uniform(100, SIDE - 100, (14, 2)) + [EAST, NORTH]
TREES = RANDOM.uniform(0, SIDE, (60, 2)) + [EAST, NORTH]


def incidents_near(places, reach=120.0, base=0.15, ratio=8.0, seed=3):
    """Poisson counts at cell centers, ``ratio`` times as many within ``reach`` of a place."""
    random = np.random.default_rng(seed)
    at = np.arange(30.0, SIDE, 60.0)
    x, y = (part.ravel() for part in np.meshgrid(EAST + at, NORTH + at))
    near = np.hypot(x[:, None] - places[:, 0], y[:, None] - places[:, 1]).min(axis=1) <= reach
    count = random.poisson(np.where(near, ratio * base, base))
    shift = random.uniform(-29, 29, (count.sum(), 2))
    return np.column_stack([np.repeat(x, count), np.repeat(y, count)]) + shift


def wkt(xy):
    return [(f"POINT({x:.4f} {y:.4f})",) for x, y in xy]


@pytest.fixture
def town(layer):
    """INCIDENTS, BOUNDARY and FACTORS (Bars, which matter, and Trees, which do not)."""
    return {
        "INCIDENTS": layer("Point", wkt(incidents_near(BARS)), name="incidents"),
        "BOUNDARY": layer("Polygon", [(FULL,)], name="boundary"),
        "FACTORS": [
            layer("Point", wkt(BARS), name="Bars"),
            layer("Point", wkt(TREES), name="Trees"),
        ],
    }


@pytest.fixture
def model(run_algorithm, town):
    def run(cancel_at=None, **changes):
        return run_algorithm("riskterrain", {**town, **changes}, cancel_at)

    return run


def raster_of(result):
    raster = gdal.Open(result["RASTER"])
    band = raster.GetRasterBand(1)
    values = band.ReadAsArray().astype(float)
    return np.where(values == band.GetNoDataValue(), np.nan, values)


def test_the_factor_that_matters_is_found_with_its_distance_and_strength(model):
    result = model()
    (bars,) = result.rows("MODEL")
    assert (bars["factor"], bars["operation"], bars["distance_m"]) == ("Bars", "proximity", 120.0)
    assert bars["rrv_low"] < 8.0 < bars["rrv_high"]
    assert bars["rrv"] == pytest.approx(math.exp(bars["coefficient"]))
    assert bars["p"] < 1e-6 and bars["bic"] == result["BIC"] < bars["bic_without"]
    assert "within 120 m (394 ft) of Bars" in bars["sentence"]
    assert f"{bars['rrv']:.2f} times the incidents" in bars["sentence"]
    assert bars["sentence"] in result["REPORT"]
    assert result["FAMILY"] == "poisson" and result["BIC"] == result["BIC_POISSON"]
    assert result["BIC"] < result["BIC_NULL"] and result["FACTORS_CHOSEN"] == 1
    assert "Trees: not in the model" in result["LEFT_OUT"]
    assert "Trees: not in the model" in result["REPORT"]


def test_cells_raster_and_numbers_agree(model, town):
    result = model()
    rows = result.rows()
    assert len(rows) == result["CELLS"] == 40 * 40
    total = town["INCIDENTS"].featureCount()
    assert sum(row["count"] for row in rows) == result["COUNTED"] == total
    (bars,) = result.rows("MODEL")
    risk = np.array([row["risk"] for row in rows])
    assert sorted(set(risk.round(6).tolist())) == [1.0, round(bars["rrv"], 6)]
    limit = risk.mean() + 2 * risk.std()
    assert result["HIGH_RISK_LIMIT"] == pytest.approx(limit)
    high = risk > limit
    assert [row["high_risk"] for row in rows] == high.tolist()
    assert result["HIGH_RISK"] == high.sum() == bars["cells"]
    inside = sum(row["count"] for row in rows if row["high_risk"])
    assert result["HIGH_RISK_SHARE"] == pytest.approx(inside / result["COUNTED"])
    assert {row["risk_class"] for row in rows if row["high_risk"]} == {3}
    assert {row["risk_class"] for row in rows if not row["high_risk"]} == {0}
    # The mean count of cells with the factor over that of cells without is what Poisson fits.
    count = np.array([row["count"] for row in rows])
    assert count[high].mean() / count[~high].mean() == pytest.approx(bars["rrv"], rel=1e-6)
    assert count[~high].mean() == pytest.approx(math.exp(result["INTERCEPT"]), rel=1e-6)
    # Cells are named by the grid that begins at 0, 0; the raster lies on it, north first.
    surface, transform = raster_of(result), gdal.Open(result["RASTER"]).GetGeoTransform()
    assert (transform[0], transform[1], transform[3]) == (EAST, 60.0, NORTH + SIDE)
    for row in rows[::97]:
        column, line = (int(part) for part in row["cell_id"].split("_"))
        i, j = column - round(EAST / 60), 39 - (line - round(NORTH / 60))
        assert surface[j, i] == pytest.approx(row["risk"], rel=1e-6)
    shapes = {feature["cell_id"]: feature.geometry() for feature in result.layer().getFeatures()}
    first = f"{round(EAST / 60)}_{round(NORTH / 60)}"
    assert shapes[first].boundingBox().xMinimum() == EAST and shapes[first].area() == 3600


def test_every_cell_says_why(model):
    result = model()
    (bars,) = result.rows("MODEL")
    why = {row["high_risk"]: row["why"] for row in result.rows()}
    assert why[False] == "The lowest risk: no factor of the model is near."
    times = f"{bars['rrv']:,.1f} times the lowest risk"
    assert why[True] == f"{times}: within 120 m (394 ft) of Bars (× {bars['rrv']:.2f})."


def test_every_choice_is_reported(model):
    result = model()
    report = result["REPORT"]
    assert "CELL_SIZE" in report and "chose 60 m, half a block" in report
    assert "32 variables" in report and result["VARIABLES"] == 32
    assert f"{result['USABLE']} usable" in report
    assert "5 folds" in report and result["FOLDS"] == 5 and "SEED 20231130" in report
    assert f"penalty {result['LAMBDA']:.4g}" in report and result["LAMBDA"] > 0
    assert f"leaves {result['CANDIDATES']} candidate" in report
    assert f"Poisson {result['BIC_POISSON']:,.1f}" in report
    assert f"negative binomial {result['BIC_NEGATIVE_BINOMIAL']:,.1f}" in report
    assert result["USED_CELL_SIZE"] == 60 and result["WORKING_CRS"] == "EPSG:26915"
    assert f"{result['HIGH_RISK']:,} of 1,600 cells are of high risk" in report


def test_the_order_of_layers_and_features_changes_nothing(model, town, layer):
    first = model()
    turned = {
        "INCIDENTS": layer("Point", wkt(incidents_near(BARS)[::-1])),
        "FACTORS": [town["FACTORS"][1], layer("Point", wkt(BARS[::-1]), name="Bars")],
    }
    again = model(**turned)
    assert again.rows() == first.rows() and again.rows("MODEL") == first.rows("MODEL")
    assert again["LAMBDA"] == first["LAMBDA"]


def test_steps_operations_and_block_length(model):
    whole = model(INCREMENT="whole", MAX_BLOCKS=2)
    assert whole["VARIABLES"] == 2 * 2 * 2
    assert whole.rows("MODEL")[0]["distance_m"] == 120
    assert model(OPERATION="proximity")["VARIABLES"] == 16
    density = model(OPERATION="density")
    assert {row["operation"] for row in density.rows("MODEL")} == {"density"}
    assert "where the density of Bars within" in density.rows("MODEL")[0]["sentence"]
    short = model(BLOCK_LENGTH=80, MAX_BLOCKS=3)
    assert short["USED_CELL_SIZE"] == 40 and short["CELLS"] == 3600
    assert short.rows("MODEL")[0]["distance_m"] == 120
    coarse = model(CELL_SIZE=100)
    assert coarse["USED_CELL_SIZE"] == 100 and "coarser than the shortest" in coarse["REPORT"]


def test_the_longest_distance_is_called_out(model):
    result = model(MAX_BLOCKS=1, INCREMENT="whole", OPERATION="proximity")
    assert "longest distance tried" in result.rows("MODEL")[0]["sentence"]


def test_lines_and_areas_are_factors_too(model, layer):
    middle = NORTH + SIDE / 2
    alley = f"LINESTRING({EAST + 300} {middle},{EAST + 2100} {middle})"
    at = np.column_stack([np.linspace(EAST + 300, EAST + 2100, 200), np.full(200, middle)])
    park = QgsGeometry.fromWkt(f"POINT({EAST + 1500} {NORTH + 1800})").buffer(330, 16).asWkt()
    inside = np.array([[EAST + 1500, NORTH + 1800]])
    points = np.vstack(
        [incidents_near(at, 60.0, 0.1, 9.0), incidents_near(inside, 330.0, 0.02, 40)]
    )
    small = [
        (QgsGeometry.fromWkt(f"POINT({x} {y})").buffer(8, 4).asWkt(),) for x, y in TREES.tolist()
    ]
    result = model(
        INCIDENTS=layer("Point", wkt(points)),
        FACTORS=[
            layer("LineString", [(alley,)], name="Alleys"),
            layer("Polygon", [(park,)], name="Parks"),
            layer("MultiPolygon", small, name="Kiosks"),
        ],
    )
    found = {row["factor"]: row for row in result.rows("MODEL")}
    assert {"Alleys", "Parks"} <= set(found)
    assert found["Alleys"]["rrv"] > 3 and found["Parks"]["rrv"] > 3
    assert found["Alleys"]["distance_m"] <= 120


def test_several_points_in_one_feature_count_each(model, layer, town):
    one = "MULTIPOINT(" + ",".join(f"({x:.4f} {y:.4f})" for x, y in BARS) + ")"
    several = layer("MultiPoint", [(one,)], name="Bars")
    expected, found = model(), model(FACTORS=[several, town["FACTORS"][1]])
    assert found.rows("MODEL") == expected.rows("MODEL")


def test_layers_of_one_file_go_by_their_names_in_it(model, town, tmp_path):
    path = str(tmp_path / "places.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    for one in town["FACTORS"]:
        options.layerName = one.name()
        error, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
            one, path, QgsProject.instance().transformContext(), options
        )
        assert error == QgsVectorFileWriter.WriterError.NoError
        action = QgsVectorFileWriter.ActionOnExistingFile
        options.actionOnExistingFile = action.CreateOrOverwriteLayer
    result = model(FACTORS=[f"{path}|layername=Bars", f"{path}|layername=Trees"])
    assert result.rows("MODEL") == model().rows("MODEL")
    assert "Trees: not in the model" in result["LEFT_OUT"]


def test_layers_of_one_name_are_told_apart_and_twins_named(model, town, layer):
    again = layer("Point", wkt(BARS), name="Bars")
    result = model(FACTORS=[*town["FACTORS"], again])
    assert [row["factor"] for row in result.rows("MODEL")] == ["Bars"]
    assert "Bars (2): not in the model; it marks exactly the same cells as Bars" in result["REPORT"]


def test_layers_that_say_nothing_are_told_of(model, town, layer):
    far = layer("Point", [(f"POINT({EAST - 9000} {NORTH})",)], name="Far away")
    nothing = layer("Point", [(None,), ("POINT EMPTY",)], name="Nothing")
    result = model(FACTORS=[*town["FACTORS"], far, nothing])
    assert "Far away: not in the model; it is near every cell or near none" in result["REPORT"]
    assert "FACTORS (Nothing): left out 2 features" in result["REPORT"]
    assert "FACTORS (Nothing): has no features and takes no part" in result["REPORT"]
    assert result["SKIPPED"] == 2
    assert result.rows("MODEL") == model().rows("MODEL")


def test_perfect_separation_is_said_not_modelled(model, layer):
    quiet = np.array([[EAST + 300, NORTH + 300]])
    points = incidents_near(BARS)
    away = np.hypot(points[:, 0] - quiet[0, 0], points[:, 1] - quiet[0, 1]) > 600
    station = layer("Point", wkt(quiet), name="Station")
    bars = layer("Point", wkt(BARS), name="Bars")
    result = model(INCIDENTS=layer("Point", wkt(points[away])), FACTORS=[bars, station])
    assert "Station: not in the model; not one incident lies near it" in result["REPORT"]
    assert [row["factor"] for row in result.rows("MODEL")] == ["Bars"]


def test_no_link_is_an_honest_answer(model, layer, town):
    random = np.random.default_rng(8).uniform(5, SIDE - 5, (400, 2)) + [EAST, NORTH]
    result = model(INCIDENTS=layer("Point", wkt(random)), FACTORS=[town["FACTORS"][1]])
    assert result.rows("MODEL") == [] and result["HIGH_RISK"] == 0
    assert {row["risk"] for row in result.rows()} == {1.0}
    assert {row["why"] for row in result.rows()} == {
        "No factor was found: the same risk everywhere."
    }
    assert any("No factor goes with the incidents" in text for text in result.feedback.warned)
    assert np.nanmax(raster_of(result)) == 1.0


def test_counts_that_cluster_give_a_negative_binomial_model(model, layer):
    points = incidents_near(BARS, base=0.1)
    # Every third incident stands for nine, a few metres apart.
    more = np.repeat(points[::3], 8, axis=0) + np.random.default_rng(2).uniform(-1, 1, (1, 2))
    result = model(INCIDENTS=layer("Point", wkt(np.vstack([points, more]))))
    assert result["FAMILY"] == "negative_binomial" and result["THETA"] > 0
    assert result["BIC"] == result["BIC_NEGATIVE_BINOMIAL"] < result["BIC_POISSON"]


def test_only_aggravating_or_protective_factors(model, layer):
    points = incidents_near(BARS, base=0.6, ratio=0.15)
    parameters = {"INCIDENTS": layer("Point", wkt(points))}
    (row,) = (r for r in model(**parameters).rows("MODEL") if r["factor"] == "Bars")
    assert row["rrv"] < 0.5 and "have only" in row["sentence"]
    assert all(r["rrv"] > 1 for r in model(**parameters, EFFECT="aggravating").rows("MODEL"))
    assert all(r["rrv"] < 1 for r in model(**parameters, EFFECT="protective").rows("MODEL"))


def test_few_incidents_are_warned_of(model, layer):
    result = model(INCIDENTS=layer("Point", wkt(incidents_near(BARS)[::25])))
    assert result["COUNTED"] < 30
    warnings = [text for text in result.feedback.warned if "rests on chance" in text]
    assert warnings and f"Only {result['COUNTED']} incidents" in warnings[0]


def test_incidents_outside_are_counted_and_piles_told(model, layer):
    points = np.vstack([incidents_near(BARS), [[EAST - 500, NORTH]] * 4])
    pile = np.tile([[EAST + 2000.5, NORTH + 2000.25]], (150, 1))
    result = model(INCIDENTS=layer("Point", wkt(np.vstack([points, pile]))))
    assert result["OUTSIDE"] == 4 and "4 of" in result["REPORT"]
    assert result["PILES"] == 1 and "150 incidents share one exact coordinate" in result["REPORT"]


def test_without_a_boundary_the_hull_is_taken_and_said(model, layer):
    points = np.vstack([incidents_near(BARS), [[EAST + 900_000, NORTH]]])
    result = model(INCIDENTS=layer("Point", wkt(points)), BOUNDARY=None)
    assert 1400 < result["CELLS"] <= 1600 and result["FAR_AWAY"] == 1
    assert any("No BOUNDARY" in text for text in result.feedback.warned)
    assert result.rows("MODEL")[0]["factor"] == "Bars"


@pytest.mark.parametrize("crs", ["EPSG:4326", "ESRI:102698"])
def test_layers_in_degrees_and_feet(model, layer, crs):
    to = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:26915"),
        QgsCoordinateReferenceSystem(crs),
        QgsProject.instance(),
    )

    def moved(texts, kind, name):
        rows = []
        for text in texts:
            shape = QgsGeometry.fromWkt(text)
            shape.transform(to)
            rows.append((shape.asWkt(9),))
        return layer(kind, rows, crs=crs, name=name)

    result = model(
        INCIDENTS=moved([text for (text,) in wkt(incidents_near(BARS))], "Point", "i"),
        BOUNDARY=moved([FULL], "Polygon", "b"),
        FACTORS=[
            moved([text for (text,) in wkt(BARS)], "Point", "Bars"),
            layer("Point", wkt(TREES), name="Trees"),
        ],
    )
    assert result["WORKING_CRS"] == "EPSG:32615"
    (bars,) = result.rows("MODEL")
    assert bars["factor"] == "Bars" and 90 <= bars["distance_m"] <= 150 and bars["rrv"] > 5


def test_refusals_name_the_parameter(model, town, layer):
    empty = layer("Point", [])
    table = QgsVectorLayer("None?field=a:int", "Notes", "memory")
    unknown = layer("Point", wkt(BARS), crs="", name="Lost")
    unknown.setCrs(QgsCoordinateReferenceSystem())
    elsewhere = layer("Polygon", [("POLYGON((0 0,900 0,900 900,0 900,0 0))",)])
    inside_a_cell = layer(
        "Polygon",
        [(f"POLYGON(({EAST} {NORTH},{EAST + 9} {NORTH},{EAST + 9} {NORTH + 9},{EAST} {NORTH}))",)],
    )
    one_cell = layer("Point", wkt([[EAST + 100, NORTH + 100]] * 40))
    for change, words in [
        ({"INCIDENTS": empty}, "INCIDENTS.*nothing to work on"),
        ({"FACTORS": []}, "FACTORS"),
        ({"FACTORS": [empty]}, "FACTORS: none of the layers has a feature"),
        ({"FACTORS": [table]}, r"FACTORS \(Notes\): the layer has no places"),
        ({"FACTORS": [unknown]}, r"FACTORS \(Lost\).*coordinate reference system"),
        ({"BOUNDARY": layer("Polygon", [])}, "BOUNDARY.*nothing to work on"),
        ({"BOUNDARY": elsewhere}, "BOUNDARY.*nothing lies inside"),
        ({"BOUNDARY": inside_a_cell}, "BOUNDARY.*no cell has its center inside"),
        ({"CELL_SIZE": 2}, "CELL_SIZE.*larger cell size"),
        ({"CELL_SIZE": 0.01}, "CELL_SIZE.*larger cell size"),
        ({"INCIDENTS": one_cell}, "INCIDENTS: 40 in 1 cells.*too few"),
        ({"BLOCK_LENGTH": 0}, "BLOCK_LENGTH"),
        ({"MAX_BLOCKS": 0}, "MAX_BLOCKS"),
    ]:
        with pytest.raises(QgsProcessingException, match=words):
            model(**change)


def test_missing_places_of_incidents_are_counted(model, layer):
    rows = [*wkt(incidents_near(BARS)), (None,), ("POINT EMPTY",)]
    result = model(INCIDENTS=layer("Point", rows))
    assert result["SKIPPED"] == 2 and "left out 2 features" in result["REPORT"]


@pytest.mark.parametrize("moment", [5, 30, 60, 79, 85])
def test_cancel_leaves_no_file(model, tmp_path, moment):
    targets = {
        "OUTPUT": str(tmp_path / "cells.gpkg"),
        "MODEL": str(tmp_path / "model.gpkg"),
        "RASTER": str(tmp_path / "risk.tif"),
    }
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        model(cancel_at=moment, **targets)
    assert list(tmp_path.iterdir()) == []


def test_its_own_cells_are_a_factor_and_a_study_area(model, tmp_path):
    first = model(OUTPUT=str(tmp_path / "cells.gpkg"))
    cells = QgsVectorLayer(first["OUTPUT"], "High risk cells", "ogr")
    cells.setSubsetString('"high_risk" = true')
    assert cells.featureCount() == first["HIGH_RISK"]
    area = QgsVectorLayer(first["OUTPUT"], "area", "ogr")
    second = model(FACTORS=[cells], BOUNDARY=area)
    assert second["CELLS"] == first["CELLS"]
    (row,) = second.rows("MODEL")
    assert row["factor"] == "High risk cells" and row["rrv"] > 5
    again = model(OUTPUT=str(tmp_path / "again.gpkg"), SEED=5)
    assert again.rows("MODEL")[0]["factor"] == "Bars"


def test_the_styles_fit_the_outputs(model):
    result = model()
    cells = result.layer()
    message, loaded = cells.loadNamedStyle(str(STYLES / "risk_terrain.qml"))
    assert loaded, message
    renderer = cells.renderer()
    assert renderer.classAttribute() == "risk_class"
    assert [int(one.value()) for one in renderer.categories()] == [0, 1, 2, 3]
    assert "mean + 2 SD" in renderer.categories()[3].label()
    raster = QgsRasterLayer(result["RASTER"], "risk")
    message, loaded = raster.loadNamedStyle(str(STYLES / "risk_terrain_raster.qml"))
    assert loaded, message
    set_classes(raster, [1.0, 2.0, 3.0, math.inf], list("abcd"))
    items = raster.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [item.label for item in items] == list("abcd")
    # The lightest class is the lowest, in both.
    lightness = [one.symbol().color().lightness() for one in renderer.categories()]
    assert lightness == sorted(lightness, reverse=True)
    assert [item.color.lightness() for item in items] == lightness
