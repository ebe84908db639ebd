"""Gi* of incidents on a grid, run as a planner runs it."""

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsProcessingException, QgsVectorLayer

from kc_safety_plugin.paths import STYLES

FIELDS = ["cell_id", "count", "weight", "neighbors", "gi_z", "gi_p", "gi_p_fdr", "gi_bin"]
SQUARE = "POLYGON((0 0,500 0,500 500,0 500,0 0))"


def incidents_of_grid(counts, size=100.0):
    """Rows of points at the centers of the cells, ``counts`` south first."""
    rows = []
    for (row, column), count in np.ndenumerate(counts):
        place = f"POINT({(column + 0.5) * size} {(row + 0.5) * size})"
        rows += [(place, 2.0)] * int(count)
    return rows


@pytest.fixture
def example(layer):
    """The published five by five example: 10, 4 and 3 incidents around the middle."""
    counts = np.zeros((5, 5))
    counts[2, 2], counts[1, 2], counts[2, 1] = 10, 4, 3
    return layer("Point", incidents_of_grid(counts), "harm:double")


@pytest.fixture
def city(layer):
    """A thousand scattered incidents and a true hot spot of many places."""
    random = np.random.default_rng(11)
    x, y = random.uniform(0, 4000, (2, 1000))
    hot = random.uniform(1000, 1500, (2, 500))
    places = np.concatenate([np.stack([x, y]), hot], axis=1).T
    return layer("Point", [(f"POINT({a} {b})",) for a, b in places])


@pytest.fixture
def square(layer):
    return layer("Polygon", [(SQUARE,)])


def by_cell(result):
    return {row["cell_id"]: row for row in result.rows()}


def test_the_published_example(run_algorithm, example, square):
    result = run_algorithm(
        "gistar", {"INPUT": example, "CELL_SIZE": 100, "BAND": 141.5, "BOUNDARY": square}
    )
    assert result.layer().fields().names() == FIELDS
    cells = by_cell(result)
    assert len(cells) == result["CELLS"] == 25
    middle = cells["2_2"]
    assert (middle["count"], middle["weight"], middle["neighbors"]) == (10, 10.0, 9)
    z = {"0_0": -0.682530, "1_0": -0.017232, "1_1": 2.085164, "3_2": 1.510211, "4_2": -0.878821}
    assert {name: cells[name]["gi_z"] for name in z} == pytest.approx(z, abs=1e-6)
    assert min(cell["gi_p_fdr"] for cell in cells.values()) == pytest.approx(0.23159, abs=1e-5)
    assert {cell["gi_bin"] for cell in cells.values()} == {0}
    assert (result["HOT"], result["COLD"], result["COUNTED"]) == (0, 0, 17)
    assert (result["USED_CELL_SIZE"], result["USED_BAND"]) == (100, 141.5)
    # Fewer than 30 cells: said.
    assert "Only 25" in result["REPORT"]


def test_cells_are_squares_on_the_anchored_grid(run_algorithm, example, square):
    result = run_algorithm(
        "gistar", {"INPUT": example, "CELL_SIZE": 100, "BAND": 150, "BOUNDARY": square}
    )
    feature = next(f for f in result.layer().getFeatures() if f["cell_id"] == "2_1")
    wanted = QgsGeometry.fromWkt("POLYGON((200 100,300 100,300 200,200 200,200 100))")
    assert feature.geometry().equals(wanted)


def test_hexagons_cover_the_boundary_without_overlap(run_algorithm, example, square):
    result = run_algorithm(
        "gistar",
        {"INPUT": example, "CELL_SIZE": 50, "BAND": 120, "BOUNDARY": square, "SHAPE": "hexagon"},
    )
    shapes = [feature.geometry() for feature in result.layer().getFeatures()]
    assert all(len(shape.asPolygon()[0]) == 7 for shape in shapes)
    union = QgsGeometry.unaryUnion(shapes)
    assert union.area() == pytest.approx(sum(shape.area() for shape in shapes), rel=1e-9)
    area = QgsGeometry.fromWkt(SQUARE)
    assert all(area.buffer(1e-6, 4).contains(shape.centroid()) for shape in shapes)
    assert len(shapes) * 50**2 * 0.75**0.5 == pytest.approx(500**2, rel=0.1)
    assert sum(row["count"] for row in result.rows()) == result["COUNTED"]
    assert max(row["neighbors"] for row in result.rows()) == 19


def test_weights_are_tested_and_counts_kept(run_algorithm, example, square):
    asked = {"INPUT": example, "CELL_SIZE": 100, "BAND": 141.5, "BOUNDARY": square}
    plain = by_cell(run_algorithm("gistar", asked))
    weighted = by_cell(run_algorithm("gistar", {**asked, "WEIGHT": "harm"}))
    assert (weighted["2_2"]["count"], weighted["2_2"]["weight"]) == (10, 20.0)
    assert weighted["2_2"]["gi_z"] == pytest.approx(plain["2_2"]["gi_z"], abs=1e-10)


def test_a_boundary_with_a_hole_has_true_neighbors(run_algorithm, example, layer):
    ring = "POLYGON((0 0,500 0,500 500,0 500,0 0),(300 300,400 300,400 400,300 400,300 300))"
    result = run_algorithm(
        "gistar",
        {
            "INPUT": example,
            "CELL_SIZE": 100,
            "BAND": 141.5,
            "BOUNDARY": layer("Polygon", [(ring,)]),
        },
    )
    cells = by_cell(result)
    assert "3_3" not in cells and len(cells) == 24
    assert (cells["2_2"]["neighbors"], cells["4_4"]["neighbors"]) == (8, 3)


def test_a_true_hot_spot_is_found_in_the_hull_of_the_points(run_algorithm, city):
    result = run_algorithm("gistar", {"INPUT": city, "CELL_SIZE": 100, "BAND": 250})
    rows = result.rows()
    assert sum(row["count"] for row in rows) == 1500 and result["OUTSIDE"] == 0
    # The hull of points in a square of 40 by 40 cells.
    assert 1450 <= result["CELLS"] == len(rows) <= 1600
    bins = {row["cell_id"]: row["gi_bin"] for row in rows}
    assert bins["12_12"] == 3 and bins["30_30"] == 0
    assert result["HOT"] == sum(one > 0 for one in bins.values()) >= 20
    assert result["PILES"] == 0


def test_automatic_choices_are_reported_and_make_the_same_map_again(run_algorithm, city):
    result = run_algorithm("gistar", {"INPUT": city})
    assert "CELL_SIZE" in result["REPORT"] and "BAND" in result["REPORT"]
    again = run_algorithm(
        "gistar",
        {"INPUT": city, "CELL_SIZE": result["USED_CELL_SIZE"], "BAND": result["USED_BAND"]},
    )
    assert by_cell(again) == by_cell(result)


def test_a_corridor_of_two_kilometres(run_algorithm, layer):
    random = np.random.default_rng(2)
    x, y = random.uniform(0, 2200, 250), random.normal(75, 20, 250)
    corridor = layer("Polygon", [("POLYGON((0 0,2200 0,2200 150,0 150,0 0))",)])
    elsewhere = [(f"POINT({a} {b})",) for a, b in random.uniform(4000, 30000, (500, 2))]
    points = layer("Point", [(f"POINT({a} {b})",) for a, b in zip(x, y)] + elsewhere)
    result = run_algorithm("gistar", {"INPUT": points, "BOUNDARY": corridor})
    assert 10 <= result["USED_CELL_SIZE"] <= 190
    assert result["CELLS"] >= 20 and result["OUTSIDE"] >= 500


def test_a_pile_on_one_coordinate_is_called_out(run_algorithm, city, layer):
    rows = [(feature.geometry().asWkt(12),) for feature in city.getFeatures()]
    points = layer("Point", rows + [("POINT(3210.5 3105.25)",)] * 150)
    result = run_algorithm("gistar", {"INPUT": points, "CELL_SIZE": 100, "BAND": 250})
    assert result["PILES"] == 1
    warning = next(text for text in result.feedback.warned if "one exact coordinate" in text)
    assert warning.startswith("150 incidents")
    assert "3210.5, 3105.2" in warning and "latitude 0.02" in warning


def test_an_incident_without_a_weight_is_left_out(run_algorithm, layer, square):
    points = layer("Point", [("POINT(5 5)", 1.0), ("POINT(250 250)", None)], "harm:double")
    asked = {"INPUT": points, "CELL_SIZE": 100, "BAND": 150, "BOUNDARY": square, "WEIGHT": "harm"}
    result = run_algorithm("gistar", asked)
    assert (result["COUNTED"], result["SKIPPED"]) == (1, 1)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"BAND": 5000}, "BAND.*shorter"),
        ({"CELL_SIZE": 0.001}, "CELL_SIZE.*larger cell size"),
    ],
)
def test_choices_that_make_no_sense_are_refused(run_algorithm, example, square, change, message):
    asked = {"INPUT": example, "CELL_SIZE": 100, "BAND": 150, "BOUNDARY": square, **change}
    with pytest.raises(QgsProcessingException, match=message):
        run_algorithm("gistar", asked)


def test_refusals_of_the_area(run_algorithm, example, layer):
    asked = {"INPUT": example, "CELL_SIZE": 100, "BAND": 150}
    with pytest.raises(QgsProcessingException, match="BOUNDARY.*nothing to work on"):
        run_algorithm("gistar", {**asked, "BOUNDARY": layer("Polygon", [])})
    tiny = layer("Polygon", [("POLYGON((1 1,2 1,2 2,1 1))",)])
    with pytest.raises(QgsProcessingException, match="BOUNDARY.*smaller cell size"):
        run_algorithm("gistar", {**asked, "BOUNDARY": tiny})
    far = layer("Polygon", [("POLYGON((9000 0,9900 0,9900 900,9000 900,9000 0))",)])
    for size in (0, 100):
        with pytest.raises(QgsProcessingException, match="BOUNDARY.*nothing lies inside"):
            run_algorithm("gistar", {**asked, "BOUNDARY": far, "CELL_SIZE": size})


def test_equal_counts_and_one_place_are_refused(run_algorithm, layer, square):
    even = layer("Point", incidents_of_grid(np.ones((5, 5))), "harm:double")
    with pytest.raises(QgsProcessingException, match="All values are equal"):
        run_algorithm("gistar", {"INPUT": even, "CELL_SIZE": 100, "BAND": 150, "BOUNDARY": square})
    with pytest.raises(QgsProcessingException, match="CELL_SIZE.*one place"):
        run_algorithm("gistar", {"INPUT": layer("Point", [("POINT(1 1)",)] * 5)})


def test_an_empty_layer_is_refused_and_missing_places_are_counted(run_algorithm, layer, square):
    with pytest.raises(QgsProcessingException, match="INPUT.*nothing to work on"):
        run_algorithm("gistar", {"INPUT": layer("Point", [])})
    points = layer("Point", [("POINT(5 5)",), (None,), ("POINT EMPTY",)])
    result = run_algorithm(
        "gistar", {"INPUT": points, "CELL_SIZE": 100, "BAND": 150, "BOUNDARY": square}
    )
    assert (result["SKIPPED"], result["COUNTED"]) == (2, 1)


def test_layers_in_different_systems_are_brought_together(run_algorithm, layer):
    # The same square kilometre of Kansas City, in degrees and in Missouri feet.
    random = np.random.default_rng(3)
    lon, lat = random.uniform(-94.55, -94.54, 60), random.uniform(39.10, 39.11, 60)
    points = layer("Point", [(f"POINT({a} {b})",) for a, b in zip(lon, lat)], crs="EPSG:4326")
    box = "POLYGON((-94.55 39.10,-94.54 39.10,-94.54 39.11,-94.55 39.11,-94.55 39.10))"
    feet = layer("Polygon", [(box,)], crs="EPSG:4326")
    result = run_algorithm("gistar", {"INPUT": points, "BOUNDARY": feet, "CELL_SIZE": 100})
    assert result["WORKING_CRS"] == "EPSG:32615"
    assert 80 <= result["CELLS"] <= 110 and result["COUNTED"] >= 50
    in_feet = [(f"POINT({a} {b})",) for a, b in random.uniform(0, 3000, (80, 2)) + 2_780_000]
    result = run_algorithm("gistar", {"INPUT": layer("Point", in_feet, crs="ESRI:102698")})
    assert result["WORKING_CRS"].startswith("EPSG:326")


def test_running_on_its_own_output(run_algorithm, city):
    first = run_algorithm("gistar", {"INPUT": city, "CELL_SIZE": 200, "BAND": 450})
    values = run_algorithm("gistarvalues", {"INPUT": first.layer(), "FIELD": "weight", "BAND": 450})
    one = {row["cell_id"]: row["gi_z"] for row in first.rows()}
    two = {row["cell_id"]: row["gi_z"] for row in values.rows()}
    assert two == pytest.approx(one, abs=1e-9)
    assert values.layer().fields().names() == FIELDS


def test_cancel_leaves_no_file(run_algorithm, city, tmp_path):
    target = str(tmp_path / "cells.gpkg")
    for moment in (5, 30, 60, 90):
        with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
            run_algorithm(
                "gistar", {"INPUT": city, "CELL_SIZE": 50, "OUTPUT": target}, cancel_at=moment
            )
    assert list(tmp_path.iterdir()) == []


def test_the_style_has_a_class_in_words_for_every_bin(run_algorithm, city, tmp_path):
    target = str(tmp_path / "cells.gpkg")
    run_algorithm("gistar", {"INPUT": city, "CELL_SIZE": 200, "BAND": 450, "OUTPUT": target})
    cells = QgsVectorLayer(target, "cells", "ogr")
    message, loaded = cells.loadNamedStyle(str(STYLES / "gi_star.qml"))
    assert loaded, message
    words = {int(c.value()): c.label() for c in cells.renderer().categories()}
    assert sorted(words) == [-3, -2, -1, 0, 1, 2, 3]
    assert words[3] == "Hot spot, 99 % sure" and words[0] == "Not significant"
