"""The first command of the read-me: the whole chain on the sample city, from nothing to maps."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsProject

ROOT = Path(__file__).resolve().parents[2]


def test_the_demo_leaves_all_it_promises(tmp_path):
    if not (ROOT / "build" / "plugins").is_dir():
        pytest.skip("needs make stage")
    out = tmp_path / "demo"
    done = subprocess.run(
        [sys.executable, str(ROOT / ".ci" / "demo.py")],
        env={**os.environ, "OUT": str(out)}, capture_output=True, text=True, timeout=500,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert {path.name for path in out.iterdir() if path.is_file()} == {
        "density.tif", "field_maps.pdf", "overview.png", "project.qgz", "safety.gpkg",
        "work_orders.csv", "work_orders.geojson",
    }  # fmt: skip
    with closing(sqlite3.connect(out / "safety.gpkg")) as file:
        rows = file.execute("SELECT table_name FROM gpkg_contents WHERE data_type = 'features'")
        tables = {name for (name,) in rows}
        styled = {name for (name,) in file.execute("SELECT f_table_name FROM layer_styles")}
        (orders,) = file.execute("SELECT count(*) FROM work_orders").fetchone()
    assert tables <= styled
    assert orders == len((out / "work_orders.csv").read_text("utf-8").splitlines()) - 1 > 100
    project = QgsProject()
    assert project.read(str(out / "project.qgz"))
    assert all(layer.isValid() for layer in project.mapLayers().values())
    assert len(project.mapLayers()) > 15
    project.clear()
