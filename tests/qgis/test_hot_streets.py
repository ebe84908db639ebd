"""Hot streets, run as a planner runs it."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from kc_safety_plugin.core.hotspots.getis_ord import gi_star_places
from kc_safety_plugin.paths import STYLES

RESULTS = ["street_id", "count", "weight", "length_m", "rate_100m", "share", "cum_share"]
RESULTS += ["cum_streets", "rank", "neighbors", "gi_z", "gi_p", "gi_p_fdr", "gi_bin"]
COUNTS = [0, 6, 1, 2, 1]


@pytest.fixture
def streets(layer):
    """Five parallel streets of 200 m, 100 m apart, with ids that run the other way."""
    rows = [(f"LINESTRING(0 {100 * k},200 {100 * k})", 50 - k, f"S{k}") for k in range(5)]
    return layer("LineString", rows, "seg:integer,name:string")


@pytest.fixture
def incidents(layer):
    rows = [
        (f"POINT({20 + 3 * i} {100 * k + 5})", 2.0) for k, n in enumerate(COUNTS) for i in range(n)
    ]
    return layer("Point", rows + [("POINT(5000 5000)", 2.0)], "harm:double")


def by_name(result):
    return {row["name"]: row for row in result.rows()}


def run_default(run_algorithm, incidents, streets, **more):
    asked = {"INCIDENTS": incidents, "STREETS": streets, "STREET_ID": "seg", "BAND": 110, **more}
    return run_algorithm("hotstreets", asked)


def test_counts_rates_and_the_curve(run_algorithm, incidents, streets):
    result = run_default(run_algorithm, incidents, streets)
    assert result.layer().fields().names() == ["seg", "name", *RESULTS]
    rows = by_name(result)
    assert [rows[f"S{k}"]["count"] for k in range(5)] == COUNTS
    assert [rows[f"S{k}"]["street_id"] for k in range(5)] == [50, 49, 48, 47, 46]
    assert [rows[f"S{k}"]["rank"] for k in range(5)] == [5, 1, 3, 2, 3]
    top = rows["S1"]
    assert (top["length_m"], top["rate_100m"], top["share"]) == (200.0, 3.0, 0.6)
    # S2 (48) and S4 (46) have one each: the smaller id comes first on the curve.
    assert rows["S4"]["cum_share"] == pytest.approx(0.9)
    assert rows["S2"]["cum_share"] == pytest.approx(1.0)
    assert rows["S0"]["cum_streets"] == pytest.approx(1.0)
    assert (result["SNAPPED"], result["NOT_SNAPPED"]) == (10, 1)
    # 6 + 2 of 10 lie on two of five streets.
    assert result["TOP_SHARE_STREETS"] == pytest.approx(0.4)


def test_gi_star_is_that_of_the_counts_at_the_middles(run_algorithm, incidents, streets):
    rows = by_name(run_default(run_algorithm, incidents, streets))
    middle = np.arange(5) * 100.0
    expected = gi_star_places(np.full(5, 100.0), middle, np.array(COUNTS, float), 110.0)
    assert [rows[f"S{k}"]["gi_z"] for k in range(5)] == pytest.approx(expected.z, abs=1e-10)
    assert [rows[f"S{k}"]["neighbors"] for k in range(5)] == [2, 3, 3, 3, 2]


def test_a_tie_goes_to_the_smaller_id(run_algorithm, layer, streets):
    middle = layer("Point", [("POINT(100 50)",), ("POINT(20 110)",)])
    rows = by_name(run_default(run_algorithm, middle, streets))
    # Between S0 (id 50) and S1 (id 49).
    assert (rows["S0"]["count"], rows["S1"]["count"]) == (0, 2)


def test_weights(run_algorithm, incidents, streets):
    rows = by_name(run_default(run_algorithm, incidents, streets, WEIGHT="harm"))
    assert (rows["S1"]["count"], rows["S1"]["weight"], rows["S1"]["rate_100m"]) == (6, 12.0, 6.0)


def test_the_farthest_incident(run_algorithm, incidents, streets):
    result = run_default(run_algorithm, incidents, streets, MAX_SNAP=5000)
    assert result["NOT_SNAPPED"] == 1
    result = run_default(run_algorithm, incidents, streets, MAX_SNAP=9000)
    assert result["NOT_SNAPPED"] == 0
    with pytest.raises(QgsProcessingException, match="INCIDENTS.*4 m of a street"):
        run_default(run_algorithm, incidents, streets, MAX_SNAP=4)


def test_ids_without_a_field(run_algorithm, incidents, layer, streets):
    result = run_default(run_algorithm, incidents, streets, STREET_ID=None)
    assert len({row["street_id"] for row in result.rows()}) == 5
    named = layer(
        "LineString", [("LINESTRING(0 0,9 0)", "b"), ("LINESTRING(0 9,9 9)", "a")],
        "street_id:string",
    )  # fmt: skip
    points = layer("Point", [("POINT(1 4.5)",), ("POINT(2 4.5)",)])
    result = run_algorithm("hotstreets", {"INCIDENTS": points, "STREETS": named, "BAND": 5})
    assert {row["street_id"]: row["count"] for row in result.rows()} == {"a": 2, "b": 0}


def test_equal_streets_are_ranked_but_not_tested(run_algorithm, layer, streets):
    each = layer("Point", [(f"POINT(50 {100 * k + 3})",) for k in range(5)])
    result = run_default(run_algorithm, each, streets)
    assert {(row["count"], row["rank"], row["gi_z"]) for row in result.rows()} == {(1, 1, None)}
    assert (result["HOT"], result["USED_BAND"]) == (0, 0)
    assert "ranked but not tested" in result["REPORT"]
    alone = layer("LineString", [("LINESTRING(0 0,200 0)", 1)], "seg:integer")
    assert run_default(run_algorithm, each, alone, BAND=0).rows()[0]["count"] == 1


def test_row_order_does_not_matter(run_algorithm, incidents, layer, streets):
    shuffled = layer(
        "LineString",
        [(f.geometry().asWkt(), f["seg"], f["name"]) for f in list(streets.getFeatures())[::-1]],
        "seg:integer,name:string",
    )
    one = by_name(run_default(run_algorithm, incidents, streets))
    assert by_name(run_default(run_algorithm, incidents, shuffled)) == one


def test_streets_without_geometry_or_length(run_algorithm, incidents, layer):
    rows = [("LINESTRING(0 0,200 0)", 1), (None, 2), ("LINESTRING(0 100,200 100)", 3)]
    rows += [("LINESTRING(7 7,7 7)", 4)]
    streets = layer("LineString", rows, "seg:integer")
    result = run_default(run_algorithm, incidents, streets, BAND=50)
    assert result["SKIPPED"] == 1
    stub = next(row for row in result.rows() if row["seg"] == 4)
    assert (stub["count"], stub["rate_100m"], stub["gi_z"]) == (0, None, None)


def test_a_street_hot_by_one_coordinate_is_called_out(run_algorithm, incidents, layer):
    streets = layer(
        "LineString",
        [(f"LINESTRING(0 {50 * k},200 {50 * k})", k) for k in range(40)],
        "seg:integer",
    )
    random = np.random.default_rng(1)
    rows = [(f"POINT({a} {b})",) for a, b in random.uniform([0, 0], [200, 1950], (300, 2))]
    calm = run_default(run_algorithm, layer("Point", rows), streets)
    assert calm["PILES"] == 0
    pile = layer("Point", rows + [("POINT(77.25 903.5)",)] * 90)
    result = run_default(run_algorithm, pile, streets)
    assert result["PILES"] == 1
    warning = next(text for text in result.feedback.warned if "one exact coordinate" in text)
    assert warning.startswith("90 incidents") and "77.2, 903.5" in warning


def test_the_automatic_band_is_reported(run_algorithm, layer):
    random = np.random.default_rng(5)
    rows = [
        (f"LINESTRING({100 * i} {100 * j},{100 * i + 100} {100 * j})", 100 * i + j)
        for i in range(15)
        for j in range(15)
    ]
    streets = layer("LineString", rows, "seg:integer")
    x, y = random.normal(400, 100, (2, 400))
    points = layer("Point", [(f"POINT({a} {b})",) for a, b in zip(x, y)])
    result = run_algorithm("hotstreets", {"INCIDENTS": points, "STREETS": streets})
    assert 100 <= result["USED_BAND"] <= 800 and "BAND" in result["REPORT"]
    assert result["HOT"] > 5


@pytest.mark.parametrize(
    ("crs", "place", "step"),
    [("EPSG:4326", (-94.5, 39.1), 1e-3), ("ESRI:102698", (2.78e6, 1.07e6), 300.0)],
)
def test_degrees_and_feet(run_algorithm, layer, crs, place, step):
    x, y = place
    rows = [(f"LINESTRING({x} {y + k * step},{x + step} {y + k * step})", k) for k in range(3)]
    streets = layer("LineString", rows, "seg:integer", crs)
    points = layer("Point", [(f"POINT({x + step / 2} {y})",)], crs=crs)
    result = run_default(run_algorithm, points, streets, BAND=130)
    assert result["WORKING_CRS"] == "EPSG:32615"
    lengths = [row["length_m"] for row in result.rows()]
    assert lengths == pytest.approx([86.5 if crs == "EPSG:4326" else 91.4] * 3, abs=0.3)


def test_refusals(run_algorithm, layer, incidents, streets):
    with pytest.raises(QgsProcessingException, match="INCIDENTS.*nothing to work on"):
        run_default(run_algorithm, layer("Point", []), streets)
    with pytest.raises(QgsProcessingException, match="STREETS.*nothing to work on"):
        run_default(run_algorithm, incidents, layer("LineString", [], "seg:integer"))
    dots = layer("LineString", [("LINESTRING(7 7,7 7)", 4)], "seg:integer")
    with pytest.raises(QgsProcessingException, match="STREETS.*nothing to work on"):
        run_default(run_algorithm, incidents, dots)
    with pytest.raises(QgsProcessingException, match="BAND.*shorter"):
        run_default(run_algorithm, incidents, streets, BAND=9000)


def test_missing_weights_are_left_out(run_algorithm, layer, streets):
    points = layer("Point", [("POINT(9 1)", 1.0), ("POINT(9 101)", None)], "harm:double")
    result = run_default(run_algorithm, points, streets, WEIGHT="harm")
    assert (result["SNAPPED"], result["SKIPPED"]) == (1, 1)


def test_a_second_run_replaces_the_results(run_algorithm, incidents, streets):
    first = run_default(run_algorithm, incidents, streets)
    again = run_algorithm(
        "hotstreets", {"INCIDENTS": incidents, "STREETS": first.layer(), "BAND": 110}
    )
    assert again.layer().fields().names() == ["seg", "name", *RESULTS]
    assert by_name(again) == by_name(first)


def test_cancel_leaves_no_file(run_algorithm, incidents, streets, tmp_path):
    for moment in (5, 40, 70):
        with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
            run_algorithm(
                "hotstreets",
                {"INCIDENTS": incidents, "STREETS": streets, "OUTPUT": str(tmp_path / "s.gpkg")},
                cancel_at=moment,
            )
    assert list(tmp_path.iterdir()) == []


def test_the_style_reads_the_result(run_algorithm, incidents, streets, tmp_path):
    target = str(tmp_path / "streets.gpkg")
    run_default(run_algorithm, incidents, streets, OUTPUT=target)
    layer = QgsVectorLayer(target, "streets", "ogr")
    message, loaded = layer.loadNamedStyle(str(STYLES / "hot_streets.qml"))
    assert loaded, message
    from qgis.core import QgsExpressionContextUtils, QgsRenderContext

    context = QgsRenderContext()
    context.expressionContext().appendScopes(
        QgsExpressionContextUtils.globalProjectLayerScopes(layer)
    )
    renderer = layer.renderer()
    renderer.startRender(context, layer.fields())
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        assert len(renderer.symbolsForFeature(feature, context)) == 1, feature["name"]
    renderer.stopRender(context)
