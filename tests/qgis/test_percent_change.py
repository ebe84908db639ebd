"""Percent change, run as a planner runs it."""

import pytest
from qgis.core import QgsProcessingException

from kc_safety_plugin.paths import STYLES

RESULTS = [
    "first",
    "second",
    "difference",
    "percent",
    "rate_ratio",
    "ratio_low",
    "ratio_high",
    "p",
    "flag",
]
PERIODS = {
    "FIRST_START": "2024-01-01",
    "FIRST_END": "2024-01-31",
    "SECOND_START": "2024-02-01",
    "SECOND_END": "2024-03-02",
}


def incident(x, day, time="T12:00:00"):
    return (f"POINT({x} 50)", f"2024-{day}{time}")


@pytest.fixture
def incidents(layer):
    """Ten then five in the west, none then six in the middle, one and three in the east."""
    rows = [incident(50, "01-05")] * 9 + [incident(50, "01-31", "T23:59:59")]
    rows += [incident(50, "02-01", "T00:00:00")] * 4 + [incident(50, "03-02", "T23:00:00")]
    rows += [incident(150, "02-10")] * 6
    rows += [incident(250, "01-10"), *[incident(250, "02-10")] * 3]
    rows += [incident(50, "05-05"), incident(900, "02-02")]
    return layer("Point", rows, "occurred_from:datetime")


@pytest.fixture
def areas(layer):
    def square(x):
        return f"POLYGON(({x} 0,{x + 100} 0,{x + 100} 100,{x} 100,{x} 0))"

    names = ["west", "middle", "east", "empty"]
    rows = [(square(100 * k), name, 7) for k, name in enumerate(names)]
    return layer("Polygon", rows, "name:string,first:integer")


def by_name(result):
    return {row["name"]: row for row in result.rows()}


def test_areas_are_compared(run_algorithm, areas, incidents):
    result = run_algorithm("percentchange", {"AREAS": areas, "INCIDENTS": incidents, **PERIODS})
    assert result.layer().fields().names() == ["name", *RESULTS]
    rows = by_name(result)
    west = rows["west"]
    assert (west["first"], west["second"], west["difference"]) == (10, 5, -5)
    assert (west["percent"], west["rate_ratio"]) == (-50, 0.5)
    # With these ratios 5 or more, 5 or fewer, of 15 come in the second period 2.5 times in 100.
    assert (west["ratio_low"], west["ratio_high"]) == pytest.approx((0.1340969, 1.6054984))
    assert west["p"] == pytest.approx(0.2061644, abs=1e-4) and west["flag"] == ""
    assert rows["middle"]["flag"] == "new" and rows["middle"]["percent"] is None
    assert rows["middle"]["ratio_low"] > 1 and rows["middle"]["ratio_high"] is None
    assert (rows["east"]["percent"], rows["east"]["flag"]) == (200, "few")
    assert (rows["empty"]["flag"], rows["empty"]["p"]) == ("none", 1)
    assert (result["FIRST"], result["SECOND"]) == (11, 15)
    assert (result["FIRST_DAYS"], result["SECOND_DAYS"]) == (31, 31)
    assert (result["NOT_PLACED"], result["OTHER_TIME"], result["SKIPPED"]) == (1, 1, 0)


def test_unequal_periods_are_compared_per_day(run_algorithm, areas, incidents):
    longer = {**PERIODS, "SECOND_END": "2024-04-02"}
    result = run_algorithm("percentchange", {"AREAS": areas, "INCIDENTS": incidents, **longer})
    west = by_name(result)["west"]
    assert (west["second"], west["difference"], west["percent"]) == (5, -15, -75)
    assert any("per day" in line for line in result.feedback.said)


def test_streets_take_the_nearest(run_algorithm, incidents, layer):
    streets = layer(
        "LineString",
        [("LINESTRING(0 40, 100 40)", 2), ("LINESTRING(100 45, 300 45)", 1)],
        "street_id:integer",
    )
    asked = {"AREAS": streets, "INCIDENTS": incidents, **PERIODS, "MAX_SNAP": 20}
    result = run_algorithm("percentchange", asked)
    rows = {row["street_id"]: row for row in result.rows()}
    assert (rows[2]["first"], rows[2]["second"]) == (10, 5)
    assert (rows[1]["first"], rows[1]["second"]) == (1, 9)
    assert result["NOT_PLACED"] == 1


def test_text_dates_and_missing_ones(run_algorithm, areas, layer):
    rows = [("POINT(50 50)", "2024-01-05"), ("POINT(50 50)", "2024-02-05 10:00:00")]
    rows += [("POINT(50 50)", None), ("POINT(50 50)", "soon"), (None, "2024-02-05")]
    points = layer("Point", rows, "day:string")
    asked = {"AREAS": areas, "INCIDENTS": points, "DATE_FIELD": "day", **PERIODS}
    result = run_algorithm("percentchange", asked)
    west = by_name(result)["west"]
    assert (west["first"], west["second"], result["SKIPPED"]) == (1, 1, 3)
    assert any("2 incidents without a date" in line for line in result.feedback.warned)


@pytest.mark.parametrize("crs", ["EPSG:4326", "ESRI:102698"])
def test_degrees_and_feet(run_algorithm, layer, crs):
    box, place = {
        "EPSG:4326": ("-94.55 39.10,-94.54 39.10,-94.54 39.11,-94.55 39.11,-94.55 39.10",
                      "-94.545 39.105"),
        "ESRI:102698": ("2770000 1060000,2773000 1060000,2773000 1063000,2770000 1063000,"
                        "2770000 1060000", "2771000 1061000"),
    }[crs]  # fmt: skip
    areas = layer("Polygon", [(f"POLYGON(({box}))", "here")], "name:string", crs=crs)
    times = ["2024-01-05T10:00:00", "2024-02-05T10:00:00", "2024-02-06T10:00:00"]
    points = layer(
        "Point", [(f"POINT({place})", t) for t in times], "occurred_from:datetime", crs=crs
    )
    result = run_algorithm("percentchange", {"AREAS": areas, "INCIDENTS": points, **PERIODS})
    assert (by_name(result)["here"]["first"], by_name(result)["here"]["second"]) == (1, 2)
    assert result["WORKING_CRS"] == "EPSG:32615"


def test_refusals(run_algorithm, areas, incidents, layer):
    def refused(match, **changed):
        asked = {"AREAS": areas, "INCIDENTS": incidents, **PERIODS, **changed}
        with pytest.raises(QgsProcessingException, match=match):
            run_algorithm("percentchange", asked)

    refused("FIRST_END lies before FIRST_START", FIRST_END="2023-12-31")
    refused("SECOND_END lies before SECOND_START", SECOND_END="2024-01-15")
    refused("periods overlap", SECOND_START="2024-01-31")
    refused("AREAS.*nothing to work on", AREAS=layer("Polygon", [], crs="EPSG:26915"))
    without = layer("Point", [("POINT(1 1)", 1)], "n:integer")
    refused("INCIDENTS.*no field occurred_from.*DATE_FIELD", INCIDENTS=without)
    refused("AREAS.*no coordinate reference system",
            AREAS=layer("Polygon", [("POLYGON((0 0,1 0,1 1,0 0))",)], crs=""))  # fmt: skip


def test_empty_incidents_are_zero_everywhere(run_algorithm, areas, layer):
    none = layer("Point", [], "occurred_from:datetime")
    result = run_algorithm("percentchange", {"AREAS": areas, "INCIDENTS": none, **PERIODS})
    assert {row["flag"] for row in result.rows()} == {"none"}
    assert sum("check them" in line for line in result.feedback.warned) == 2


def test_its_own_output_and_the_row_order(run_algorithm, areas, incidents, layer):
    asked = {"AREAS": areas, "INCIDENTS": incidents, **PERIODS}
    first = run_algorithm("percentchange", asked)
    again = run_algorithm("percentchange", {**asked, "AREAS": first.layer()})
    assert again.rows() == first.rows()
    assert again.layer().fields().names() == ["name", *RESULTS]


def test_cancel_leaves_no_file(run_algorithm, areas, incidents, tmp_path):
    asked = {"AREAS": areas, "INCIDENTS": incidents, **PERIODS}
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        run_algorithm("percentchange", {**asked, "OUTPUT": str(tmp_path / "c.gpkg")}, cancel_at=5)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("style", "kind"), [("percent_change", "Polygon"), ("percent_change_streets", "LineString")]
)
def test_the_styles_draw_changes_apart(run_algorithm, layer, style, kind):
    target = layer(kind, [], "first:integer,second:integer,percent:double,p:double,flag:string")
    message, loaded = target.loadNamedStyle(str(STYLES / f"{style}.qml"))
    assert loaded, message
    rules = target.renderer().rootRule().children()
    colors = {rule.symbol().color().name() for rule in rules}
    assert {"#5e3c99", "#e66101"} <= colors and len(rules) == 8
