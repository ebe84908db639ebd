"""Gi* of a field of any layer, run as a planner runs it."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException

from kc_safety_plugin.paths import STYLES

PLACES = [(10, 10, 2.0), (20, 10, 3.0), (40, 10, 3.2), (15, 20, 5.0), (30, 20, 8.0), (30, 30, 7.0)]
Z = [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331]
P_FDR = [0.434018, 0.772445, 0.772445, 0.772445, 0.434018, 0.257671]
RESULTS = ["neighbors", "gi_z", "gi_p", "gi_p_fdr", "gi_bin"]


def shape(kind, x, y):
    """A feature of that kind with its center at (x, y)."""
    if kind == "Point":
        return f"POINT({x} {y})"
    if kind == "LineString":
        return f"LINESTRING({x - 3} {y},{x - 3} {y},{x + 3} {y})"
    corners = ((-2, -1), (2, -1), (2, 1), (-2, 1), (-2, -1))
    return "POLYGON((" + ",".join(f"{x + a} {y + b}" for a, b in corners) + "))"


def example(layer, kind="Point", extra=()):
    rows = [(shape(kind, x, y), k, value) for k, (x, y, value) in enumerate(PLACES)]
    return layer(kind, rows + list(extra), "id:integer,score:double")


@pytest.mark.parametrize("kind", ["Point", "LineString", "Polygon"])
def test_the_published_example_by_every_geometry(run_algorithm, layer, kind):
    result = run_algorithm(
        "gistarvalues", {"INPUT": example(layer, kind), "FIELD": "score", "BAND": 15}
    )
    rows = sorted(result.rows(), key=lambda row: row["id"])
    assert [row["gi_z"] for row in rows] == pytest.approx(Z, abs=1e-8)
    assert [row["gi_p_fdr"] for row in rows] == pytest.approx(P_FDR, abs=1e-6)
    assert [row["neighbors"] for row in rows] == [3, 4, 2, 4, 5, 2]
    assert result.layer().fields().names() == ["id", "score", *RESULTS]
    assert (result["CELLS"], result["HOT"], result["USED_BAND"]) == (6, 0, 15)
    assert "Only 6" in result["REPORT"]
    first = next(result.layer().getFeatures()).geometry()
    assert first.type() == example(layer, kind).geometryType()


def test_no_value_is_not_zero(run_algorithm, layer):
    extra = [(shape("Point", 12, 12), 6, None), (None, 7, 4.0)]
    result = run_algorithm(
        "gistarvalues", {"INPUT": example(layer, extra=extra), "FIELD": "score", "BAND": 15}
    )
    rows = sorted(result.rows(), key=lambda row: row["id"])
    assert [row["gi_z"] for row in rows] == pytest.approx(Z, abs=1e-8)
    assert result["SKIPPED"] == 2 and "without a value" in result["REPORT"]


def test_the_automatic_band_is_reported(run_algorithm, layer):
    random = np.random.default_rng(1)
    x, y = random.uniform(0, 2000, (2, 300))
    value = 5 * ((x < 700) & (y < 700)) + random.normal(size=300)
    rows = [(f"POINT({a} {b})", v) for a, b, v in zip(x, y, value)]
    points = layer("Point", rows, "score:double")
    result = run_algorithm("gistarvalues", {"INPUT": points, "FIELD": "score"})
    assert 50 < result["USED_BAND"] < 1500 and "BAND" in result["REPORT"]
    corner = [r["gi_bin"] for r, a, b in zip(result.rows(), x, y) if a < 500 and b < 500]
    assert corner and min(corner) == 3
    assert result["HOT"] >= len(corner)


@pytest.mark.parametrize(
    ("values", "message"),
    [((2.0, 2.0, 2.0), "All values are equal"), ((None, None, None), "FIELD.*nothing to work on")],
)
def test_values_that_say_nothing_are_refused(run_algorithm, layer, values, message):
    rows = [(f"POINT({k} 0)", value) for k, value in enumerate(values)]
    with pytest.raises(QgsProcessingException, match=message):
        run_algorithm(
            "gistarvalues",
            {"INPUT": layer("Point", rows, "score:double"), "FIELD": "score", "BAND": 1},
        )


def test_a_band_over_everything_and_an_empty_layer_are_refused(run_algorithm, layer):
    with pytest.raises(QgsProcessingException, match="BAND.*shorter"):
        run_algorithm("gistarvalues", {"INPUT": example(layer), "FIELD": "score", "BAND": 500})
    empty = layer("Point", [], "score:double")
    with pytest.raises(QgsProcessingException, match="INPUT.*nothing to work on"):
        run_algorithm("gistarvalues", {"INPUT": empty, "FIELD": "score", "BAND": 5})


def test_places_without_neighbors_are_told(run_algorithm, layer):
    extra = [(shape("Point", 900, 900), 6, 1.0)]
    result = run_algorithm(
        "gistarvalues", {"INPUT": example(layer, extra=extra), "FIELD": "score", "BAND": 15}
    )
    assert "1 of 7 features have no neighbor" in result["REPORT"]


@pytest.mark.parametrize(
    ("crs", "step"), [("EPSG:4326", (1e-3, -94.5, 39.1)), ("ESRI:102698", (300.0, 2.78e6, 1.07e6))]
)
def test_degrees_and_feet(run_algorithm, layer, crs, step):
    size, left, bottom = step
    rows = [
        (f"POINT({left + i * size} {bottom + j * size})", float(i * j))
        for i in range(6)
        for j in range(6)
    ]
    points = layer("Point", rows, "score:double", crs)
    result = run_algorithm("gistarvalues", {"INPUT": points, "FIELD": "score", "BAND": 120})
    assert result["WORKING_CRS"] == "EPSG:32615"
    # A step is 86 m by 111 m, or 91 m by 91 m: four neighbors and the place itself.
    assert max(row["neighbors"] for row in result.rows()) == 5


def test_a_second_run_replaces_the_results(run_algorithm, layer):
    first = run_algorithm("gistarvalues", {"INPUT": example(layer), "FIELD": "score", "BAND": 15})
    again = run_algorithm("gistarvalues", {"INPUT": first.layer(), "FIELD": "score", "BAND": 15})
    assert again.layer().fields().names() == ["id", "score", *RESULTS]
    assert again.rows() == first.rows()


def test_cancel_leaves_no_file(run_algorithm, layer, tmp_path):
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        run_algorithm(
            "gistarvalues",
            {
                "INPUT": example(layer),
                "FIELD": "score",
                "BAND": 15,
                "OUTPUT": str(tmp_path / "hot.gpkg"),
            },
            cancel_at=40,
        )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("style", ["gi_star", "gi_star_points", "gi_star_lines"])
def test_every_style_loads(style, layer):
    kind = {"gi_star": "Polygon", "gi_star_points": "Point", "gi_star_lines": "LineString"}[style]
    target = layer(kind, [], "gi_bin:integer")
    message, loaded = target.loadNamedStyle(str(STYLES / f"{style}.qml"))
    assert loaded, message
    assert [int(c.value()) for c in target.renderer().categories()] == [3, 2, 1, 0, -1, -2, -3]
