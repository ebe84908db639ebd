"""Top places, run as a planner runs it."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException

from kc_safety_plugin.paths import STYLES

RESULTS = ["count", "weight", "share", "cum_share", "cum_places", "rank"]


@pytest.fixture
def incidents(layer):
    """Six at one door, two 10 m beside it, one 40 m away, one far off."""
    rows = [("POINT(100 100)", 2.0)] * 6 + [("POINT(110 100)", 1.0)] * 2
    rows += [("POINT(140 100)", 4.0), ("POINT(900 900)", 8.0)]
    return layer("Point", rows, "harm:double")


@pytest.fixture
def shops(layer):
    rows = [("POINT(101 100)", "deli"), ("POINT(139 100)", "bar"), ("POINT(500 500)", "bank")]
    return layer("Point", rows, "name:string")


def test_without_places_the_busiest_coordinates_gather_their_neighbors(run_algorithm, incidents):
    result = run_algorithm("topplaces", {"INCIDENTS": incidents, "TOLERANCE": 15})
    assert result.layer().fields().names() == RESULTS
    rows = sorted(result.rows(), key=lambda row: row["cum_places"])
    assert [row["count"] for row in rows] == [8, 1, 1]
    assert [row["rank"] for row in rows] == [1, 2, 2]
    assert [row["cum_share"] for row in rows] == pytest.approx([0.8, 0.9, 1.0])
    assert result["TOP_SHARE_PLACES"] == pytest.approx(1 / 3)
    assert (result["SNAPPED"], result["NOT_SNAPPED"]) == (10, 0)
    top = next(f for f in result.layer().getFeatures() if f["rank"] == 1)
    assert top.geometry().asWkt() == "Point (100 100)"


def test_tolerance_zero_keeps_coordinates_apart(run_algorithm, incidents):
    result = run_algorithm("topplaces", {"INCIDENTS": incidents, "TOLERANCE": 0})
    assert sorted(row["count"] for row in result.rows()) == [1, 1, 2, 6]


def test_given_places_keep_their_fields_and_take_the_nearest(run_algorithm, incidents, shops):
    result = run_algorithm("topplaces", {"INCIDENTS": incidents, "PLACES": shops})
    assert result.layer().fields().names() == ["name", *RESULTS]
    rows = {row["name"]: row for row in result.rows()}
    assert {name: row["count"] for name, row in rows.items()} == {"deli": 8, "bar": 1, "bank": 0}
    assert rows["bank"]["rank"] == 3 and rows["bank"]["share"] == 0
    assert (result["SNAPPED"], result["NOT_SNAPPED"]) == (9, 1)


def test_polygons_hold_first_and_are_near_second(run_algorithm, incidents, layer):
    lots = layer(
        "Polygon",
        [
            ("POLYGON((95 95,105 95,105 105,95 105,95 95))", "lot"),
            ("POLYGON((120 90,130 90,130 110,120 110,120 90))", "beside"),
        ],
        "name:string",
    )
    result = run_algorithm("topplaces", {"INCIDENTS": incidents, "PLACES": lots, "TOLERANCE": 12})
    rows = {row["name"]: row for row in result.rows()}
    # The two at x = 110 lie 5 m from the lot, 10 m from its neighbor; the one at 140 beside it.
    assert (rows["lot"]["count"], rows["beside"]["count"]) == (8, 1)


def test_weights(run_algorithm, incidents, shops):
    asked = {"INCIDENTS": incidents, "PLACES": shops, "WEIGHT": "harm"}
    rows = {row["name"]: row for row in run_algorithm("topplaces", asked).rows()}
    assert (rows["deli"]["count"], rows["deli"]["weight"], rows["bar"]["weight"]) == (8, 14, 4)


def test_a_pile_is_called_out(run_algorithm, layer):
    random = np.random.default_rng(1)
    rows = [(f"POINT({a} {b})",) for a, b in random.uniform(0, 3000, (300, 2))]
    points = layer("Point", rows + [("POINT(700.5 800.5)",)] * 80)
    result = run_algorithm("topplaces", {"INCIDENTS": points, "TOLERANCE": 5})
    assert result["PILES"] == 1
    assert any(text.startswith("80 incidents share") for text in result.feedback.warned)


def test_degrees(run_algorithm, layer):
    rows = [("POINT(-94.5446 39.1061)",)] * 3 + [("POINT(-94.5445 39.1061)",)]
    points = layer("Point", rows, crs="EPSG:4326")
    result = run_algorithm("topplaces", {"INCIDENTS": points})
    # 0.0001 degrees are 8.6 m here.
    assert [row["count"] for row in result.rows()] == [4]
    assert result["WORKING_CRS"] == "EPSG:32615"


def test_refusals_and_what_is_left_out(run_algorithm, layer, incidents, shops):
    with pytest.raises(QgsProcessingException, match="INCIDENTS.*nothing to work on"):
        run_algorithm("topplaces", {"INCIDENTS": layer("Point", [])})
    with pytest.raises(QgsProcessingException, match="PLACES.*nothing to work on"):
        run_algorithm(
            "topplaces", {"INCIDENTS": incidents, "PLACES": layer("Point", [], "name:string")}
        )
    far = layer("Point", [("POINT(9000 9000)", "x")], "name:string")
    with pytest.raises(QgsProcessingException, match="INCIDENTS.*30 m of a place"):
        run_algorithm("topplaces", {"INCIDENTS": incidents, "PLACES": far})
    some = layer("Point", [("POINT(1 1)", 1.0), (None, 1.0), ("POINT(2 2)", None)], "harm:double")
    result = run_algorithm("topplaces", {"INCIDENTS": some, "WEIGHT": "harm"})
    assert (result["SNAPPED"], result["SKIPPED"]) == (1, 2)


def test_its_own_output_and_the_row_order(run_algorithm, incidents, shops, layer):
    first = run_algorithm("topplaces", {"INCIDENTS": incidents, "PLACES": shops})
    again = run_algorithm("topplaces", {"INCIDENTS": incidents, "PLACES": first.layer()})
    assert again.layer().fields().names() == ["name", *RESULTS]
    assert again.rows() == first.rows()
    turned = [(f.geometry().asWkt(), f["harm"]) for f in list(incidents.getFeatures())[::-1]]
    other = layer("Point", turned, "harm:double")
    one = run_algorithm("topplaces", {"INCIDENTS": incidents}).rows()
    assert run_algorithm("topplaces", {"INCIDENTS": other}).rows() == one


def test_cancel_leaves_no_file(run_algorithm, incidents, tmp_path):
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        run_algorithm(
            "topplaces", {"INCIDENTS": incidents, "OUTPUT": str(tmp_path / "t.gpkg")}, cancel_at=5
        )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("style", "kind"), [("top_places", "Point"), ("top_places_areas", "Polygon")]
)
def test_the_styles_load(layer, style, kind):
    target = layer(kind, [], "count:integer,share:double,cum_share:double")
    message, loaded = target.loadNamedStyle(str(STYLES / f"{style}.qml"))
    assert loaded, message
    labels = [rule.label() for rule in target.renderer().rootRule().children()]
    assert labels[0].startswith("Hold half") and len(labels) == 4
