"""Vegetation beside the walk, run as a planner runs it."""

import gc
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsRasterLayer,
)

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
ROAD = [("LINESTRING(0 0, 100 0)", "A")]


@pytest.fixture(autouse=True)
def no_layer_outlives_its_test():
    yield
    gc.collect()


@pytest.fixture
def streets(layer):
    return layer("LineString", ROAD, "name:string")


@pytest.fixture
def raster(tmp_path):
    """A GeoTIFF of metre pixels; the first array's upper left corner lies at (left, top)."""

    def make(*bands, left=-10.0, top=10.0, nodata=None, system="EPSG:26915", size=1.0):
        path = str(tmp_path / f"r{len(list(tmp_path.iterdir()))}.tif")
        height, width = bands[0].shape
        kind = gdal.GDT_Float32
        file = gdal.GetDriverByName("GTiff").Create(path, width, height, len(bands), kind)
        file.SetGeoTransform((left, size, 0, top, 0, -size))
        file.SetProjection(QgsCoordinateReferenceSystem(system).toWkt())
        for number, values in enumerate(bands, 1):
            if nodata is not None:
                file.GetRasterBand(number).SetNoDataValue(nodata)
            file.GetRasterBand(number).WriteArray(values)
        del file
        return QgsRasterLayer(path, "canopy")

    return make


def canopy(**patches):
    """20 m by 120 m of nothing, with heights painted on: (x0, x1, y0, y1) in metres."""
    grid = np.zeros((20, 120))
    for height, (x0, x1, y0, y1) in patches.values():
        grid[10 - y1 : 10 - y0, x0 + 10 : x1 + 10] = height
    return grid


def only(result, name="OUTPUT"):
    rows = result.rows(name)
    assert len(rows) == 1
    return rows[0]


def test_a_hedge_beside_the_left_walk(run_algorithm, streets, raster):
    # Hedge of 1.2 m, 20 m long, from y = 7: 1 m beside the walk at y = 6.
    hedge = raster(canopy(a=(1.2, (40, 60, 7, 8))))
    result = run_algorithm(
        "vegetation",
        {"STREETS": streets, "STREET_ID": "name", "CANOPY_HEIGHT": hedge,
         "SAMPLES": "TEMPORARY_OUTPUT", "BLOCKED": "TEMPORARY_OUTPUT"},
    )  # fmt: skip
    row = only(result)
    # Samples stand at 1, 3, … 99 m; pixel centres at 40.5 … 59.5, 7.5: within 2 m of the walk
    # are those at most 1.32 m along, so samples from 39.18 to 60.82 are blocked: 41 … 59 m.
    assert row["street_id"] == "A" and row["samples"] == 100
    assert row["blocked_share"] == pytest.approx(0.10)
    assert row["unsure_share"] == 0 and row["coverage_share"] == 1
    assert row["longest_blocked_m"] == pytest.approx(20)
    assert row["method"] == "canopy height" and row["green_share"] is None
    assert row["veg_score"] == pytest.approx(0.10)
    stretch = only(result, "BLOCKED")
    assert (stretch["street_id"], stretch["side"]) == ("A", "L")
    assert (stretch["from_m"], stretch["to_m"], stretch["length_m"]) == (40, 60, 20)
    assert stretch["height_m"] == pytest.approx(1.2) and stretch["unsure_share"] == 0
    course = next(result.layer("BLOCKED").getFeatures()).geometry()
    assert course.length() == pytest.approx(20) and course.asPolyline()[0].y() == 6
    samples = result.rows("SAMPLES")
    blocked = {r["chainage_m"] for r in samples if r["sight"] == "blocked"}
    assert blocked == set(range(41, 61, 2)) and len(samples) == 100
    assert result["SAMPLE_COUNT"] == 100 and result["BLOCKED_SHARE"] == pytest.approx(0.1)
    assert result["METHOD"] == "canopy height"


@pytest.mark.parametrize(
    ("settings", "blocked", "unsure"),
    [({}, 0.1, 0.1), ({"TALL_TREES": "clear"}, 0, 0.1), ({"TALL_TREES": "unknown"}, 0, 0)],
)
def test_a_tall_crown_is_unsure(run_algorithm, streets, raster, settings, blocked, unsure):
    trees = raster(canopy(a=(9.0, (40, 60, 7, 8))))
    row = only(
        run_algorithm("vegetation", {"STREETS": streets, "CANOPY_HEIGHT": trees, **settings})
    )
    assert row["blocked_share"] == pytest.approx(blocked)
    assert row["unsure_share"] == pytest.approx(unsure)
    assert row["coverage_share"] == pytest.approx(
        0.9 if settings.get("TALL_TREES") == "unknown" else 1
    )


def test_a_shrub_under_a_tall_neighbour_still_blocks(run_algorithm, streets, raster):
    both = raster(canopy(a=(9.0, (40, 60, 7, 8)), b=(1.0, (40, 60, 5, 6))))
    params = {"STREETS": streets, "CANOPY_HEIGHT": both, "TALL_TREES": "clear"}
    row = only(run_algorithm("vegetation", params))
    # Shrubs 0.5 m off the walk reach 1.94 m along it: samples 39 … 61 m.
    assert row["blocked_share"] == pytest.approx(0.12) and row["unsure_share"] == 0


def test_a_known_bottom_clears_a_tall_crown(run_algorithm, streets, raster, layer):
    trees = raster(canopy(a=(9.0, (40, 60, 7, 8))))
    crowns = layer(
        "Polygon", [("POLYGON((40 7, 50 7, 50 8, 40 8, 40 7))", 9.0, 3.0)], "top:double,low:double"
    )
    row = only(run_algorithm(
        "vegetation",
        {"STREETS": streets, "CANOPY_HEIGHT": trees, "PLANTS": crowns, "TOP_FIELD": "top",
         "BOTTOM_FIELD": "low"},
    ))  # fmt: skip
    # The crown reaches samples up to 51 m; 53 … 59 m stay as the raster says.
    assert row["blocked_share"] == pytest.approx(0.04)
    assert row["method"] == "canopy height + plants"


def test_plants_with_tops_and_bottoms(run_algorithm, streets, layer):
    plants = [
        ("POINT(11 7.5)", 1.0, 0.0),  # shrub in the window: blocks the sample at 11 m
        ("POINT(31 7.5)", 0.5, 0.0),  # low: clear
        ("POINT(51 7.5)", 9.0, 2.5),  # high crown: clear
        ("POINT(71 -7.5)", 9.0, 1.0),  # low branches: blocks on the right
        ("POINT(91 9)", 1.0, 0.0),  # 3 m away: beyond the clearance
        ("POINT(21 7.5)", None, 0.0),  # no top
        ("POINT(41 -7.5)", -3.0, None),  # impossible top
        ("POINT(81 -7.5)", 6.0, None),  # tall, bottom unknown
        (None, 1.0, 0.0),
    ]
    params = {
        "STREETS": streets, "PLANTS": layer("Point", plants, "top:double,low:double"),
        "TOP_FIELD": "top", "BOTTOM_FIELD": "low", "SAMPLES": "TEMPORARY_OUTPUT",
    }  # fmt: skip
    result = run_algorithm("vegetation", params)
    seen = {(r["side"], r["chainage_m"]): r["sight"] for r in result.rows("SAMPLES")}
    # 1.5 m off the walk: samples up to 1.32 m along, so one each.
    not_clear = {key: sight for key, sight in seen.items() if sight != "clear"}
    assert not_clear == {("L", 11): "blocked", ("R", 71): "blocked", ("R", 81): "unsure"}
    assert only(result)["blocked_share"] == pytest.approx(0.03)
    assert only(result)["unsure_share"] == pytest.approx(0.01)
    assert (result["PLANTS_WITHOUT_TOP"], result["PLANTS_WITHOUT_BOTTOM"]) == (2, 1)
    assert "PLANTS: 2 have no usable top and were left out; 1 are taller" in result["REPORT"]
    assert result["SKIPPED"] == 1 and only(result)["method"] == "plants"

    wide = run_algorithm("vegetation", {**params, "PLANT_RADIUS": 1.1})
    assert only(wide)["blocked_share"] > 0.05


def test_heights_in_feet(run_algorithm, streets, layer, raster):
    plants = layer("Point", [("POINT(11 7)", 5.0)], "top:double")
    params = {"STREETS": streets, "PLANTS": plants, "TOP_FIELD": "top", "HEIGHT_UNIT": "feet"}
    # 5 ft = 1.52 m ends inside the window; 5 m would be a tall tree of unknown bottom.
    row = only(run_algorithm("vegetation", params))
    assert row["blocked_share"] > 0 and row["unsure_share"] == 0
    feet = raster(canopy(a=(1.9, (0, 100, 5, 7))))
    assert only(run_algorithm(
        "vegetation", {"STREETS": streets, "CANOPY_HEIGHT": feet, "HEIGHT_UNIT": "feet"}
    ))["blocked_share"] == 0  # fmt: skip


def test_broken_areas_are_mended_and_counted(run_algorithm, streets, layer):
    bow_tie = "POLYGON((40 5, 60 7, 60 5, 40 7, 40 5))"
    flat = "POLYGON((1 1, 2 2, 1 1, 1 1))"
    plants = layer("Polygon", [(bow_tie, 1.0), (flat, 1.0)], "top:double")
    result = run_algorithm("vegetation", {"STREETS": streets, "PLANTS": plants, "TOP_FIELD": "top"})
    assert result["PLANTS_REPAIRED"] == 2 and "PLANTS: 2 broken areas" in result["REPORT"]
    # The tie touches the walk's clearance from 38 to 62 m: samples 39 … 61.
    assert only(result)["blocked_share"] == pytest.approx(0.12)


def test_ndvi_alone_is_screening(run_algorithm, streets, raster):
    green = np.full((20, 120), 0.1)
    green[:10, :60] = 0.5  # left of the road, up to x = 50
    result = run_algorithm("vegetation", {"STREETS": streets, "NDVI": raster(green)})
    row = only(result)
    # Centres up to 49.5 m: samples up to 51 m see green within 2 m, 26 of 100.
    assert row["green_share"] == pytest.approx(0.26) and row["veg_score"] == row["green_share"]
    assert row["blocked_share"] is None and row["longest_blocked_m"] is None
    assert row["method"] == "NDVI screening" and result["BLOCKED_SHARE"] is None
    assert "screening" in result["REPORT"]
    with_heights = run_algorithm(
        "vegetation", {"STREETS": streets, "NDVI": raster(green), "CANOPY_HEIGHT": raster(canopy())}
    )
    row = only(with_heights)
    assert row["method"] == "canopy height + NDVI" and row["veg_score"] == 0


def test_ndvi_from_two_bands(run_algorithm, streets, raster):
    red, infrared = np.full((20, 120), 50.0), np.full((20, 120), 150.0)
    infrared[:, :60] = 60.0
    image = raster(np.zeros((20, 120)), red, infrared)
    result = run_algorithm(
        "vegetation",
        {"STREETS": streets, "NDVI": image, "RED_BAND": 2, "NIR_BAND": 3,
         "SAMPLES": "TEMPORARY_OUTPUT"},
    )  # fmt: skip
    index = {round(r["ndvi"], 6) for r in result.rows("SAMPLES")}
    assert index == {0.5, round(10 / 110, 6)}


def test_a_raster_beside_the_street_is_no_proof_of_no_plants(run_algorithm, layer, raster):
    roads = layer("LineString", [("LINESTRING(0 0, 100 0)",), ("LINESTRING(0 500, 100 500)",)])
    half = canopy(a=(1.2, (40, 60, 7, 8)))
    half[:, 60:] = -9999  # no data from x = 50
    result = run_algorithm(
        "vegetation", {"STREETS": roads, "CANOPY_HEIGHT": raster(half, nodata=-9999)}
    )
    first, second = result.rows()
    # Samples up to 51 m have a pixel with data within 2 m; 41 … 49 m are blocked on the left.
    assert first["coverage_share"] == pytest.approx(0.52)
    assert first["blocked_share"] == pytest.approx(5 / 52)
    assert second["coverage_share"] == 0 and second["method"] == "no data"
    assert second["blocked_share"] is None and second["veg_score"] is None
    assert result["STREETS_WITHOUT_DATA"] == 1 and result["COVERED_SHARE"] == pytest.approx(0.26)
    assert "1 of 2 streets lie where the rasters have no data; they stay empty" in result["REPORT"]


def test_negative_and_impossible_heights_are_not_known(run_algorithm, streets, raster):
    grid = canopy(a=(-0.3, (0, 20, 3, 9)), b=(-9999, (40, 60, 3, 9)), c=(500, (80, 84, 3, 9)))
    result = run_algorithm("vegetation", {"STREETS": streets, "CANOPY_HEIGHT": raster(grid)})
    row = only(result)
    assert row["blocked_share"] == 0 and result["HEIGHTS_LEFT_OUT"] == 12
    assert "CANOPY_HEIGHT: 12 values under samples lie below -2 m" in result["REPORT"]
    # Samples 43 … 57 m see nothing but impossible heights; at the ends the neighbours speak.
    assert row["coverage_share"] == pytest.approx(0.92)


def test_elevations_are_refused(run_algorithm, streets, raster):
    ground = raster(np.full((20, 120), 265.0))
    with pytest.raises(QgsProcessingException, match="CANOPY_HEIGHT.*265.*above ground"):
        run_algorithm("vegetation", {"STREETS": streets, "CANOPY_HEIGHT": ground})


def test_presets_and_own_heights(run_algorithm, streets, layer):
    plants = layer("Point", [("POINT(11 7)", 0.8), ("POINT(51 7)", 0.95)], "top:double")
    params = {"STREETS": streets, "PLANTS": plants, "TOP_FIELD": "top"}
    shares = {}
    for preset in ("generic", "tucson", "seatac", "secured_by_design"):
        result = run_algorithm("vegetation", {**params, "PRESET": preset})
        shares[preset] = only(result)["blocked_share"]
        assert "Window kept clear" in result["REPORT"]
    each = shares["tucson"] / 2
    assert shares["generic"] == shares["tucson"] > 0
    assert shares["seatac"] == each and shares["secured_by_design"] == 0
    own = run_algorithm("vegetation", {**params, "SHRUB_TOP": 0.9, "CANOPY_BOTTOM": 2.5})
    assert only(own)["blocked_share"] == each
    assert (own["USED_SHRUB_TOP"], own["USED_CANOPY_BOTTOM"]) == (0.9, 2.5)
    with pytest.raises(QgsProcessingException, match="SHRUB_TOP.*CANOPY_BOTTOM"):
        run_algorithm("vegetation", {**params, "SHRUB_TOP": 3})


@pytest.fixture
def cases(layer):
    rows = [
        ("POINT(50 20)", "vegetation", "open"),
        ("POINT(60 -20)", "vegetation", "Open"),
        ("POINT(50 20)", "vegetation", "closed"),
        ("POINT(50 20)", "lighting", "open"),
        ("POINT(50 31)", "vegetation", "open"),
    ]
    return layer("Point", rows, "condition:string,status:string")


def test_open_requests_count_and_raise_the_score(run_algorithm, streets, cases, layer):
    result = run_algorithm("vegetation", {"STREETS": streets, "REQUESTS": cases})
    row = only(result)
    assert row["requests"] == 2 and result["REQUESTS_FAR"] == 1
    assert row["veg_score"] == pytest.approx(1 - 0.75**2) and row["method"] == "requests"
    with pytest.raises(QgsProcessingException, match="REQUESTS.*condition.*Import requests"):
        run_algorithm("vegetation", {"STREETS": streets, "REQUESTS": layer("Point", [])})


def test_lamps_in_the_shade(run_algorithm, streets, raster, layer):
    trees = raster(canopy(a=(9.0, (40, 60, 5, 8))))
    lamps = layer("Point", [("POINT(50 6)",), ("POINT(20 6)",), ("POINT(50 60)",)])
    params = {"STREETS": streets, "CANOPY_HEIGHT": trees, "LAMPS": lamps}
    assert only(run_algorithm("vegetation", params))["lamps_shaded"] == 1
    assert only(run_algorithm("vegetation", {**params, "LAMP_HEIGHT": 10}))["lamps_shaded"] == 0
    del params["LAMPS"]
    assert only(run_algorithm("vegetation", params))["lamps_shaded"] is None


def test_degrees_and_feet_give_the_same(run_algorithm, layer, raster):
    from qgis.core import QgsCoordinateTransform, QgsProject

    here = [("LINESTRING(366000 4329000, 366100 4329000)",)]
    base = layer("LineString", here, crs="EPSG:32615")
    hedge = raster(canopy(a=(1.2, (40, 60, 7, 8))), left=365990, top=4329010, system="EPSG:32615")
    for target in ("EPSG:4326", "ESRI:102698"):
        other = layer("LineString", [], crs=target)
        change = QgsCoordinateTransform(base.crs(), other.crs(), QgsProject.instance())
        feature = next(base.getFeatures())
        geometry = feature.geometry()
        geometry.transform(change)
        feature.setGeometry(geometry)
        other.dataProvider().addFeature(feature)
        other.updateExtents()
        result = run_algorithm("vegetation", {"STREETS": other, "CANOPY_HEIGHT": hedge})
        assert result["WORKING_CRS"] == "EPSG:32615"
        assert only(result)["blocked_share"] == pytest.approx(0.10)


def test_running_on_its_own_output(run_algorithm, streets, cases):
    params = {"STREETS": streets, "STREET_ID": "name", "REQUESTS": cases}
    once = run_algorithm("vegetation", params)
    twice = run_algorithm("vegetation", {"STREETS": once.layer(), "REQUESTS": cases})
    assert twice.layer().fields().names() == once.layer().fields().names()
    assert only(twice) == only(once) and only(twice)["street_id"] == "A"


def test_refusals(run_algorithm, streets, layer, raster):
    with pytest.raises(QgsProcessingException, match="at least one of CANOPY_HEIGHT"):
        run_algorithm("vegetation", {"STREETS": streets})
    plants = layer("Point", [("POINT(11 7)", "tall")], "top:string")
    with pytest.raises(QgsProcessingException, match="TOP_FIELD"):
        run_algorithm("vegetation", {"STREETS": streets, "PLANTS": plants})
    with pytest.raises(QgsProcessingException, match="TOP_FIELD.*'tall'"):
        run_algorithm("vegetation", {"STREETS": streets, "PLANTS": plants, "TOP_FIELD": "top"})
    with pytest.raises(QgsProcessingException, match="NDVI.*RED_BAND"):
        run_algorithm("vegetation", {"STREETS": streets, "NDVI": raster(np.full((20, 120), 180.0))})
    with pytest.raises(QgsProcessingException, match="no band 7"):
        run_algorithm("vegetation", {"STREETS": streets, "NDVI": raster(np.ones((20, 120))),
                                     "RED_BAND": 7, "NIR_BAND": 1})  # fmt: skip
    with pytest.raises(QgsProcessingException, match="STREETS.*nothing to work on"):
        run_algorithm("vegetation", {"STREETS": layer("LineString", []), "PLANTS": plants,
                                     "TOP_FIELD": "top"})  # fmt: skip
    with pytest.raises(QgsProcessingException, match="SPACING"):
        long = layer("LineString", [("LINESTRING(0 0, 3000000 0)",)])
        run_algorithm("vegetation", {"STREETS": long, "NDVI": raster(np.ones((20, 120))),
                                     "SPACING": 0.1})  # fmt: skip


def test_empty_plants_mean_a_clear_walk(run_algorithm, streets, layer):
    none = layer("Point", [], "top:double")
    row = only(
        run_algorithm("vegetation", {"STREETS": streets, "PLANTS": none, "TOP_FIELD": "top"})
    )
    assert row["blocked_share"] == 0 and row["method"] == "plants"


def test_cancel_leaves_no_file(run_algorithm, streets, raster, tmp_path):
    target = tmp_path / "out" / "vegetation.gpkg"
    target.parent.mkdir()
    for at in (5, 50):
        with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
            run_algorithm("vegetation", {"STREETS": streets, "CANOPY_HEIGHT": raster(canopy()),
                                         "OUTPUT": str(target)}, cancel_at=at)  # fmt: skip
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize("style", ["vegetation", "vegetation_samples", "vegetation_blocked"])
def test_the_styles_load_and_use_fields_of_the_output(run_algorithm, streets, raster, style):
    from kc_safety_plugin.paths import STYLES

    result = run_algorithm(
        "vegetation",
        {"STREETS": streets, "CANOPY_HEIGHT": raster(canopy(a=(1.2, (40, 60, 7, 8)))),
         "SAMPLES": "TEMPORARY_OUTPUT", "BLOCKED": "TEMPORARY_OUTPUT"},
    )  # fmt: skip
    name = {"vegetation": "OUTPUT"}.get(style, style.split("_")[-1].upper())
    drawn = result.layer(name)
    assert drawn.loadNamedStyle(str(STYLES / f"{style}.qml"))[1]
    from qgis.core import QgsExpressionContextUtils, QgsRenderContext

    context = QgsRenderContext()
    context.expressionContext().appendScope(QgsExpressionContextUtils.layerScope(drawn))
    renderer = drawn.renderer()
    renderer.startRender(context, drawn.fields())
    feature = next(drawn.getFeatures())
    context.expressionContext().setFeature(feature)
    assert renderer.symbolsForFeature(feature, context)
    renderer.stopRender(context)


@pytest.mark.real_data
@pytest.mark.skipif(not SHARED.is_dir(), reason="real data not here")
def test_ndvi_of_a_landsat_scene_equals_numpy(run_algorithm, layer):
    path = str(SHARED / "raster" / "landsat7_olinda.tif")
    file = gdal.Open(path)
    red, infrared = (file.GetRasterBand(k).ReadAsArray().astype(float) for k in (3, 4))
    x0, a, _, y0, _, d = file.GetGeoTransform()
    streets = layer(
        "LineString", [(f"LINESTRING({x0 + 1000} {y0 - 900}, {x0 + 4000} {y0 - 2500})",)],
        crs="EPSG:31985",
    )  # fmt: skip
    result = run_algorithm(
        "vegetation",
        {"STREETS": streets, "NDVI": QgsRasterLayer(path), "RED_BAND": 3, "NIR_BAND": 4,
         "SPACING": 20, "WALK_OFFSET": 0, "CLEARANCE": 0, "SAMPLES": "TEMPORARY_OUTPUT"},
    )  # fmt: skip
    index = (infrared - red) / (infrared + red)
    green = 0
    for feature in result.layer("SAMPLES").getFeatures():
        point = feature.geometry().asPoint()
        expected = index[int((point.y() - y0) / d), int((point.x() - x0) / a)]
        assert feature["ndvi"] == pytest.approx(expected, abs=1e-12)
        green += expected >= 0.3
    assert 0 < green < result["SAMPLE_COUNT"] == 170
    assert only(result)["green_share"] == pytest.approx(green / 170)
    assert "28.5 m" in result["REPORT"]
