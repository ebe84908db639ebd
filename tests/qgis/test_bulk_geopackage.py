"""A GeoPackage filled by columns is the one that QGIS writes feature by feature."""

import shutil
import sqlite3
import subprocess

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import POINTS, POLYGONS, choice, number, sink, source
from kc_safety_plugin.bridge import geopackage
from kc_safety_plugin.bridge.batches import Batch, slices
from kc_safety_plugin.bridge.compat import (
    bool_field,
    datetime_field,
    int_field,
    real_field,
    text_field,
)
from kc_safety_plugin.bridge.result_rows import result_fields

KINDS = ("points", "cells", "table")
ROWS = 20_000


def columns_of(some: slice) -> list:
    """Every kind of value that has gone wrong somewhere."""
    at = np.arange(some.start, some.stop)
    texts = ["", None, "a\0b", "Ärger 😀", 'it\'s "so"', "\u200f", "x" * 300, "1,5"]
    real = np.array([0.1, np.nan, np.inf, -np.inf, 1e300, -0.0, 1 / 3, 12.0])
    when = np.array(
        ["2017-03-12T02:30:00", "NaT", "1969-12-31T23:59:59", "2024-02-29T00:00:00"],
        "datetime64[s]",
    )
    whole = [0, -1, 2**40, None, 2**62, 7]
    flags = [True, False, None]
    return [
        [texts[i % 8] for i in at],
        [whole[i % 6] for i in at],
        real[at % 8],
        [flags[i % 3] for i in at],
        when[at % 4],
        at,
        at % 2 == 0,
    ]


FIELDS = (
    (text_field, "name"), (int_field, "whole"), (real_field, "real"), (bool_field, "flag"),
    (datetime_field, "at"), (int_field, "number"), (bool_field, "even"),
)  # fmt: skip


def shapes_of(kind: str, some: slice):
    at = np.arange(some.start, some.stop)
    x, y = 350_000.0 + 137.3 * (at % 141), 4_320_000.0 - 91.7 * (at // 141)
    if kind == "points":
        x = np.where(at % 97 == 5, np.nan, x)
        return np.column_stack([x, y])
    if kind == "cells":
        corners = np.array([[0, 0], [50, 0], [50, 50.5], [0, 50]])
        return np.column_stack([x, y])[:, None, :] + corners
    return None


class Bulk(SafetyAlgorithm):
    """Writes rows of every kind."""

    NAME = "bulk"
    GROUP = Group.PREPARE

    def displayName(self):
        return "Bulk"

    def parameters(self):
        return [
            source("INPUT", "Points", POINTS),
            choice("KIND", "Kind", KINDS),
            number("ROWS", "Rows", 0),
            number("FAIL_AT", "Batch to fail at", -1),
            sink("OUTPUT", "Rows", POLYGONS[0]),
        ]

    def execute(self, run):
        run.work_in_crs_of("INPUT")
        kind, count, fail_at = run.choice("KIND"), int(run.number("ROWS")), run.number("FAIL_AT")
        wkb = {
            "points": QgsWkbTypes.Type.Point,
            "cells": QgsWkbTypes.Type.Polygon,
            "table": QgsWkbTypes.Type.NoGeometry,
        }[kind]

        def batches():
            for place, some in enumerate(slices(count)):
                if place == fail_at:
                    raise OSError("disk full")
                yield Batch(shapes_of(kind, some), columns_of(some))

        fields = result_fields(*(make(name) for make, name in FIELDS))
        return {"OUTPUT": run.write_rows("OUTPUT", fields, wkb, batches(), count=count)}


@pytest.fixture
def bulk(provider, run_algorithm, layer):
    provider.addAlgorithm(Bulk())
    points = layer("Point", [("POINT(350000 4320000)", 1.0)], "value:double", "EPSG:26915")

    def run(kind, target, rows=ROWS, cancel_at=None, **more):
        asked = {"INPUT": points, "KIND": kind, "ROWS": rows, "OUTPUT": str(target), **more}
        return run_algorithm("bulk", asked, cancel_at)

    return run


@pytest.fixture
def pair(bulk, tmp_path, monkeypatch):
    """(by columns, feature by feature): two files of the same name."""

    def make(kind, rows=ROWS):
        ours, theirs = (tmp_path / side / "rows.gpkg" for side in ("ours", "theirs"))
        for path in (ours, theirs):
            path.parent.mkdir()
        filled = []
        begin = geopackage.BulkFile.begin
        with monkeypatch.context() as patched:
            patched.setattr(
                geopackage.BulkFile,
                "begin",
                lambda self, probe: filled.append(begin(self, probe)) or filled[-1],
            )
            bulk(kind, ours, rows)
            assert filled == ([True] if rows else [])
            patched.setattr(geopackage.BulkFile, "begin", lambda *_: False)
            bulk(kind, theirs, rows)
        return ours, theirs

    return make


def content(path) -> dict:
    """Every row of every table of a file, and its schema, but for moments of writing."""
    connection = sqlite3.connect(path)
    schema = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    found = {"schema": sorted(schema, key=str)}
    for pragma in ("application_id", "user_version", "page_size", "encoding", "journal_mode"):
        found[pragma] = connection.execute(f"PRAGMA {pragma}").fetchone()
    tables = [name for kind, name, _, text in schema if kind == "table" and "VIRTUAL" not in text]
    for name in tables:
        if name.endswith(("_node", "_rowid", "_parent")) or name == "gpkg_metadata":
            continue
        rows = connection.execute(f'SELECT * FROM "{name}"').fetchall()
        if name == "gpkg_contents":
            # GDAL writes the extent as text, which may move the last bit.
            rows = [[*row[:4], *(side and round(side, 6) for side in row[5:])] for row in rows]
        if name != "gpkg_metadata_reference":
            found[name] = rows
    if any(name.startswith("rtree") for name in tables):
        found["index"] = connection.execute("SELECT * FROM rtree_rows_geom ORDER BY id").fetchall()
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_both_ways_give_one_file(pair, kind):
    ours, theirs = (content(path) for path in pair(kind))
    assert ours.keys() == theirs.keys()
    for name in ours:
        assert ours[name] == theirs[name], name
    assert len(ours["rows"]) == ROWS


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_without_rows(pair, kind):
    ours, theirs = (content(path) for path in pair(kind, 0))
    assert ours == theirs


@pytest.mark.parametrize("rows", [1, 51, 52, 2601, 2602])
def test_trees_of_every_height(pair, rows):
    ours, theirs = pair("cells", rows)
    assert content(ours)["index"] == content(theirs)["index"]
    connection = sqlite3.connect(ours)
    assert connection.execute("SELECT rtreecheck('rtree_rows_geom')").fetchone() == ("ok",)


@pytest.mark.parametrize("kind", KINDS)
def test_qgis_reads_both_alike(pair, kind):
    layers = [QgsVectorLayer(str(path), "rows", "ogr") for path in pair(kind)]
    ours, theirs = layers
    assert ours.featureCount() == theirs.featureCount() == ROWS
    assert ours.extent() == theirs.extent() and ours.crs() == theirs.crs()
    assert [(f.name(), f.type(), f.typeName()) for f in ours.fields()] == [
        (f.name(), f.type(), f.typeName()) for f in theirs.fields()
    ]
    assert ours.wkbType() == theirs.wkbType()
    for mine, other in zip(ours.getFeatures(), theirs.getFeatures()):
        assert mine.id() == other.id() and mine.attributes() == other.attributes()
        assert bytes(mine.geometry().asWkb()) == bytes(other.geometry().asWkb())


@pytest.mark.parametrize("kind", ["points", "cells"])
def test_the_index_finds_the_same(pair, kind):
    box = QgsRectangle(352_000, 4_315_000, 355_000.5, 4_318_000.25)
    found = []
    for path in pair(kind):
        layer = QgsVectorLayer(str(path), "rows", "ogr")
        request = QgsFeatureRequest().setFilterRect(box)
        found.append(sorted(feature.id() for feature in layer.getFeatures(request)))
    assert found[0] == found[1]
    assert 100 < len(found[0]) < ROWS


@pytest.mark.parametrize("kind", ["points", "cells"])
def test_edits_keep_count_and_index(pair, kind):
    path, _ = pair(kind)
    layer = QgsVectorLayer(str(path), "rows", "ogr")
    provider = layer.dataProvider()
    assert provider.deleteFeatures(list(range(1, 3001)))
    far = QgsGeometry.fromPointXY(QgsPointXY(360_000, 4_400_000))
    if kind == "cells":
        far = far.buffer(10, 2)
    new = QgsFeature(layer.fields())
    new.setGeometry(far)
    assert provider.addFeatures([new])[0]
    assert provider.changeGeometryValues({5000: far})
    assert provider.changeAttributeValues({5001: {layer.fields().lookupField("name"): NULL}})
    near = QgsFeatureRequest().setFilterRect(far.boundingBox())
    assert sorted(f.id() for f in layer.getFeatures(near)) == [5000, ROWS + 1]
    assert layer.featureCount() == ROWS - 3000 + 1
    del layer, provider
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT feature_count FROM gpkg_ogr_contents").fetchone() == (17_001,)
    assert connection.execute("SELECT rtreecheck('rtree_rows_geom')").fetchone() == ("ok",)


@pytest.mark.skipif(not shutil.which("ogrinfo"), reason="no ogrinfo")
@pytest.mark.parametrize("kind", KINDS)
def test_ogrinfo_has_nothing_to_complain_of(pair, kind):
    said = []
    for path in pair(kind):
        done = subprocess.run(
            ["ogrinfo", "-al", "-so", "-nomd", str(path)],
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stderr == ""
        said.append([line for line in done.stdout.splitlines() if "gpkg'" not in line])
    assert [line for line in said[0] if "ours" not in line and "theirs" not in line] == [
        line for line in said[1] if "ours" not in line and "theirs" not in line
    ]


def test_other_destinations_get_the_same_rows(bulk, tmp_path):
    kept = bulk("cells", tmp_path / "rows.gpkg", 500)
    for other in (tmp_path / "rows.geojson", "TEMPORARY_OUTPUT"):
        result = bulk("cells", other, 500)
        rows = result.rows()
        assert [row["number"] for row in rows] == list(range(500))
        assert [row["real"] for row in rows] == [row["real"] for row in kept.rows()]
        assert [row["flag"] for row in rows] == [row["flag"] for row in kept.rows()]


def test_a_failure_leaves_the_earlier_file_alone(bulk, tmp_path):
    target = tmp_path / "rows.gpkg"
    bulk("cells", target, 100)
    with pytest.raises(QgsProcessingException, match="disk full"):
        bulk("cells", target, FAIL_AT=2)
    assert QgsVectorLayer(str(target), "rows", "ogr").featureCount() == 100
    assert [path.name for path in tmp_path.iterdir()] == ["rows.gpkg"]


@pytest.mark.parametrize("share", [81, 90, 95.5, 97])
def test_cancel_is_heard_in_rows_and_index(bulk, tmp_path, share):
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        bulk("cells", tmp_path / "rows.gpkg", 60_000, cancel_at=share)
    assert list(tmp_path.iterdir()) == []


def test_a_version_that_stores_otherwise_is_left_to_qgis(bulk, tmp_path, monkeypatch):
    monkeypatch.setattr(geopackage, "_ENVELOPE", 4)
    result = bulk("cells", tmp_path / "rows.gpkg", 300)
    assert [row["number"] for row in result.rows()] == list(range(300))
    assert [row["fid"] for row in result.rows()] == list(range(1, 301))


def test_half_a_character_does_not_stop_the_run():
    assert geopackage._texts(["a\ud800b", None, "ä\0x"]) == ["a?b", None, "ä"]
