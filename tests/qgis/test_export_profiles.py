"""Orders in the columns of other systems, and refusals that name the column."""

import csv
import json
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QDate, QDateTime

from kc_safety_plugin.core.workorders.exports.profile_reader import read_profile
from kc_safety_plugin.core.workorders.life import Status
from kc_safety_plugin.core.workorders.orders import COLUMNS
from kc_safety_plugin.paths import CATALOGUES

FIELDS = (
    "wo_id:string,number:string,task:string,priority:int,department:string,status:string,"
    "due_date:date,location:string,asset_id:string,reason:string(6000),created:datetime,owner_name:string"
)
SHIPPED = ("cityworks", "cartegraph", "maximo")


def order(number, status="issued", task="Repair street light", reason="dark"):
    when = QDateTime.fromString("2023-11-01T08:05:00", "yyyy-MM-ddTHH:mm:ss")
    about = (f"w-{number}", f"IND-LT-{number:05d}", task, number % 4 + 1, "Public Works", status)
    place = ("3400 block Main St", "0170", reason, when, "Jane Doe")
    return (f"POINT({366400 + number} 4329700)", *about, QDate(2023, 11, 15), *place)


@pytest.fixture
def export(run_algorithm, tmp_path, layer):
    def run(rows, profile=None, form="csv", **more):
        given = {"INPUT": layer("Point", rows, FIELDS), "FORMAT": form}
        if profile is not None:
            path = tmp_path / "mine.json"
            path.write_text(json.dumps(profile, indent=1), encoding="utf-8")
            given["PROFILE"] = str(path)
        given["FOLDER"] = str(tmp_path / "out")
        return run_algorithm("exportworkorders", {**given, **more})

    return run


def rows_of(result):
    (path,) = result["FILES"].splitlines()
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_columns_words_dates_and_lengths_of_the_profile(export):
    profile = {
        "columns": [
            {"name": "WONUM", "from": "number", "required": True, "max_length": 12},
            {"name": "STATUS", "from": "status", "values": {"issued": "APPR"}, "otherwise": "X"},
            {"name": "SITE", "constant": "=KC"},
            {"name": "DUE", "from": "due_date", "date_format": "MM/dd/yyyy"},
            {"name": "REPORTED", "from": "created", "date_format": "yyyy-MM-ddTHH:mm:ss"},
            {"name": "TEXT", "from": "task", "max_length": 6, "cut": True},
            {"name": "PRIO", "from": "priority"},
            {"name": "NOT HERE", "from": "est_cost"},
        ]
    }
    result = export([order(1), order(2, status="done", task="Mow")], profile)
    first, second = rows_of(result)
    assert first == {
        "WONUM": "IND-LT-00001",
        "STATUS": "APPR",
        "SITE": "'=KC",
        "DUE": "11/15/2023",
        "REPORTED": "2023-11-01T08:05:00",
        "TEXT": "Repair",
        "PRIO": "2",
        "NOT HERE": "",
    }
    assert (second["STATUS"], second["TEXT"]) == ("X", "Mow")
    assert "TEXT: texts shortened: 1" in result["REPORT"]
    assert b"Jane" not in Path(result["FILES"]).read_bytes()
    assert len(rows_of(export([], profile))) == 0


def column(**more):
    return {"columns": [{"name": "COL", "from": "task", **more}]}


@pytest.mark.parametrize(
    "profile, said",
    [
        (column(max_length=5), "IND-LT-00001: 'Repair street light' is longer than 5"),
        (column(values={"Mow": "M"}), "no value for 'Repair street light'; add it"),
        ({"columns": [{"name": "COL", "from": "block", "required": True}]}, 'no column "block"'),
    ],
)
def test_orders_that_do_not_fit_are_refused_by_column(export, tmp_path, profile, said):
    with pytest.raises(QgsProcessingException, match="PROFILE mine.json, column COL: .*") as told:
        export([order(1)], profile)
    assert said in str(told.value)
    assert not list(tmp_path.glob("out/*"))


def test_a_blank_cell_of_a_required_column_is_refused(export):
    with pytest.raises(QgsProcessingException, match='IND-LT-00002: "task" is blank'):
        export([order(1), order(2, task=None)], column(required=True))


@pytest.mark.parametrize(
    "profile, said",
    [
        ([], "one JSON object"),
        ({"columns": []}, "at least one entry"),
        ({"columns": [{"name": ""}]}, 'with a "name"'),
        ({"columns": [{"name": "COL"}]}, "line 4, column 'COL': give either \"from\""),
        (column(constant="x"), "either"),
        (column(date_format="DD.MM.yyyy"), "made of yyyy"),
        (column(max_length="9"), "whole number"),
        (column(required="yes"), "true or false"),
        (column(values={"a": 1}), "object of texts"),
        (column(maxlength=3), '"maxlength" is not known here'),
        ({"columns": column()["columns"] * 2}, "used twice"),
        ({"columns": [{"name": "COL", "from": "owner_name"}]}, "describes no person"),
    ],
)
def test_a_broken_profile_is_refused_by_line(export, profile, said):
    with pytest.raises(QgsProcessingException, match="Catalogue mine.json, line") as told:
        export([order(1)], profile)
    assert said in str(told.value)


def test_a_profile_is_for_free_columns_only(export):
    with pytest.raises(Exception, match="PROFILE: geojson has columns of its own"):
        export([order(1)], form="geojson", PROFILE_SET="maximo")


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_profiles_know_every_status_and_say_what_they_are(export, name):
    text = (CATALOGUES / f"export_profiles_{name}.json").read_text(encoding="utf-8")
    assert "tarting point, check with your administrator" in text
    targets = read_profile(text, name).targets
    assert {one.source for one in targets if one.source} <= set(COLUMNS)
    status = next(one for one in targets if one.source == "status")
    assert set(status.values) == {one.value for one in Status}
    orders = [order(i, one.value, reason="r" * 5000) for i, one in enumerate(Status, 1)]
    result = export(orders, PROFILE_SET=name)
    rows = rows_of(result)
    assert len(rows) == len(Status) and list(rows[0]) == [one.name for one in targets]
    assert [row[status.name] for row in rows] == [status.values[one.value] for one in Status]
    assert "check it with your administrator" in result["REPORT"]


def test_a_workbook_takes_the_profile_too(export):
    openpyxl = pytest.importorskip("openpyxl")
    path = export([order(1)], form="xlsx", PROFILE_SET="maximo")["FILES"]
    head, row = openpyxl.load_workbook(path)["Work orders"].iter_rows(values_only=True)
    cells = dict(zip(head, row))
    assert cells["STATUS"] == "APPR" and cells["TARGCOMPDATE"] == "2023-11-15T00:00:00"
