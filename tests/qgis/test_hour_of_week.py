"""Hour of the week, run as a planner runs it."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException
from qgis.PyQt.QtGui import QImage

HERE = "POINT(100 100)"
TIMES = "occurred_from:datetime,occurred_to:datetime"


def table(result):
    return {row["hour_of_week"]: row for row in result.rows()}


def hours(result):
    return {h: round(row["weight"], 6) for h, row in table(result).items() if row["weight"]}


# Monday 2024-01-01 is the base of these ranges.
@pytest.mark.parametrize(("begin", "end", "expected"), [
    ("2024-01-01T01:00:00", "2024-01-01T02:30:00", {1: 0.666667, 2: 0.333333}),
    ("2024-01-01T01:50:00", "2024-01-01T02:10:00", {1: 0.5, 2: 0.5}),
    ("2024-01-01T23:30:00", "2024-01-02T01:15:00", {23: 0.285714, 24: 0.571429, 25: 0.142857}),
    ("2024-01-07T22:00:00", "2024-01-08T02:00:00", {166: 0.25, 167: 0.25, 0: 0.25, 1: 0.25}),
    ("2024-01-01T10:00:00", "2024-01-02T11:00:00", dict.fromkeys(range(10, 35), 0.04)),
    # Clocks go forward: 01:30 to 03:30 lasts one hour. Back: 00:30 to 02:30 lasts three.
    ("2024-03-10T01:30:00", "2024-03-10T03:30:00", {145: 0.5, 147: 0.5}),
    ("2024-11-03T00:30:00", "2024-11-03T02:30:00",
     {144: 0.166667, 145: 0.666667, 146: 0.166667}),
])  # fmt: skip
def test_ranges_to_six_digits(run_algorithm, layer, begin, end, expected):
    points = layer("Point", [(HERE, begin, end)], TIMES)
    result = run_algorithm("hourofweek", {"INPUT": points})
    assert hours(result) == expected
    assert len(table(result)) == 168


def test_the_table(run_algorithm, layer):
    points = layer("Point", [(HERE, "2024-01-03T17:10:00", None)] * 3
                   + [(HERE, "2024-01-04T08:00:00", None)], TIMES)  # fmt: skip
    result = run_algorithm("hourofweek", {"INPUT": points})
    names = result.layer().fields().names()
    assert names == ["hour_of_week", "day", "hour", "weight", "share"]
    assert not result.layer().isSpatial()
    row = table(result)[2 * 24 + 17]
    assert (row["day"], row["hour"], row["weight"], row["share"]) == ("Wednesday", 17, 3, 0.75)
    assert (result["EVENTS"], result["PEAK_HOUR"]) == (4, 65)
    assert result["PEAK"] == "Wednesday 17:00 to 18:00"
    assert result["CHART"] is None


def test_a_day_alone_is_not_midnight(run_algorithm, layer):
    rows = [(HERE, "2024-01-03T17:00:00", "minute"), (HERE, "2024-01-03T00:00:00", "day")]
    rows += [(HERE, None, "minute"), (None, "2024-01-03T17:00:00", "minute")]
    points = layer("Point", rows, "occurred_from:datetime,time_precision:string")
    result = run_algorithm("hourofweek", {"INPUT": points})
    assert hours(result) == {65: 1}
    assert (result["EVENTS"], result["WITHOUT_TIME"], result["WITHOUT_DATE"]) == (1, 1, 1)
    assert result["SKIPPED"] == 3
    texts = layer("Point", [(HERE, "2024-01-03"), (HERE, "2024-01-03 05:00")], "at:string")
    result = run_algorithm("hourofweek", {"INPUT": texts, "BEGIN_FIELD": "at"})
    assert (hours(result), result["WITHOUT_TIME"]) == ({53: 1}, 1)


def test_groups_get_a_week_each(run_algorithm, layer):
    rows = [(HERE, "2024-01-03T17:00:00", 12), (HERE, "2024-01-03T18:00:00", 12)]
    rows += [(HERE, "2024-01-06T23:00:00", 7), (HERE, "2024-01-06T23:00:00", None)]
    points = layer("Point", rows, "occurred_from:datetime,street_id:integer")
    result = run_algorithm("hourofweek", {"INPUT": points, "GROUP_FIELD": "street_id"})
    assert result.layer().fields().names()[0] == "street_id"
    assert result["GROUPS"] == 3 and len(result.rows()) == 3 * 168
    found = {(r["street_id"], r["hour_of_week"]): r["share"] for r in result.rows() if r["weight"]}
    assert found == {(12, 65): 0.5, (12, 66): 0.5, (7, 143): 1, (None, 143): 1}


def test_weights(run_algorithm, layer):
    rows = [(HERE, "2024-01-01T01:00:00", 4.0), (HERE, "2024-01-01T05:00:00", 1.0)]
    rows.append((HERE, "2024-01-01T05:00:00", None))
    points = layer("Point", rows, "occurred_from:datetime,harm:double")
    result = run_algorithm("hourofweek", {"INPUT": points, "WEIGHT": "harm"})
    assert hours(result) == {1: 4, 5: 1} and result["SKIPPED"] == 1


def test_the_zone_decides_the_night_of_the_change(run_algorithm, layer):
    points = layer("Point", [(HERE, "2024-03-10T01:30:00", "2024-03-10T03:30:00")], TIMES)
    result = run_algorithm("hourofweek", {"INPUT": points, "TIME_ZONE": "America/Phoenix"})
    assert hours(result) == {145: 0.25, 146: 0.5, 147: 0.25}


def test_an_end_field_can_be_missing_or_left_out(run_algorithm, layer):
    points = layer("Point", [(HERE, "2024-01-01T01:00:00", "2024-01-01T03:00:00")], TIMES)
    asked = {"INPUT": points, "END_FIELD": None}
    assert hours(run_algorithm("hourofweek", asked)) == {1: 1}
    alone = layer("Point", [(HERE, "2024-01-01T01:00:00")], "occurred_from:datetime")
    assert hours(run_algorithm("hourofweek", {"INPUT": alone})) == {1: 1}


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_the_chart_is_drawn(run_algorithm, layer, tmp_path, suffix):
    points = layer("Point", [(HERE, "2024-01-03T17:00:00")], "occurred_from:datetime")
    path = tmp_path / f"week{suffix}"
    result = run_algorithm("hourofweek", {"INPUT": points, "CHART": str(path)})
    assert result["CHART"] == str(path)
    if suffix == ".png":
        image = QImage(str(path))
        assert (image.width(), image.height()) == (1800, 800)
    else:
        assert "1 incidents by hour of the week" in path.read_text(encoding="utf-8")
    assert list(tmp_path.iterdir()) == [path]


def test_refusals(run_algorithm, layer, tmp_path):
    points = layer("Point", [(HERE, "2024-01-03T17:00:00", None)], TIMES)

    def refused(match, **changed):
        with pytest.raises(QgsProcessingException, match=match):
            run_algorithm("hourofweek", {"INPUT": points, **changed})

    refused("TIME_ZONE: 'Kansas' is no time zone", TIME_ZONE="Kansas")
    refused("CHART.*svg or .png", CHART=str(tmp_path / "chart.pdf"))
    refused("no field began; choose its field with BEGIN_FIELD", BEGIN_FIELD="began")
    refused("no field ended; choose its field with END_FIELD", END_FIELD="ended")
    refused("INPUT.*nothing to work on", INPUT=layer("Point", [], TIMES))
    days = layer("Point", [(HERE, "2024-01-03")], "occurred_from:date")
    refused("BEGIN_FIELD.*none of 1 incidents has a time of day", INPUT=days)
    nothing = layer("Point", [(HERE, None, None)], TIMES)
    refused("BEGIN_FIELD.*none of 1 incidents", INPUT=nothing)
    refused("INPUT.*no coordinate reference system",
            INPUT=layer("Point", [(HERE, "2024-01-03T17:00:00", None)], TIMES, crs=""))  # fmt: skip


def test_degrees_and_row_order(run_algorithm, layer):
    random = np.random.default_rng(3)
    rows = []
    for start, length in zip(random.integers(0, 10**6, 40), random.integers(0, 10**5, 40)):
        begin = np.datetime64("2024-01-01T00:00:00") + start
        rows.append(("POINT(-94.5 39.1)", str(begin), str(begin + length)))
    one = layer("Point", rows, TIMES, crs="EPSG:4326")
    other = layer("Point", rows[::-1], TIMES, crs="EPSG:4326")
    first, second = (
        hours(run_algorithm("hourofweek", {"INPUT": points})) for points in (one, other)
    )
    assert first == second and sum(first.values()) == pytest.approx(40, abs=1e-3)


def test_cancel_leaves_no_file(run_algorithm, layer, tmp_path):
    points = layer("Point", [(HERE, "2024-01-03T17:00:00")], "occurred_from:datetime")
    files = {"OUTPUT": str(tmp_path / "w.gpkg"), "CHART": str(tmp_path / "w.svg")}
    for share in (5, 80):
        with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
            run_algorithm("hourofweek", {"INPUT": points, **files}, cancel_at=share)
        assert list(tmp_path.iterdir()) == []
