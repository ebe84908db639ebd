"""Mistakes of other QGIS plugins, each a case that comes out right here."""

import tempfile
from pathlib import Path

import pytest
from qgis.core import QgsVectorFileWriter, QgsVectorLayer

PLACES = [(10, 10, 2.0), (20, 10, 3.0), (40, 10, 3.2), (15, 20, 5.0), (30, 20, 8.0), (30, 30, 7.0)]
Z = [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def places(layer):
    rows = [(f"POINT({x} {y})", k, v) for k, (x, y, v) in enumerate(PLACES)]
    rows.append(("POINT(12 12)", 6, None))
    return layer("Point", rows, "id:integer,score:double")


def scores(result):
    return [row["gi_z"] for row in sorted(result.rows(), key=lambda row: row["id"])][:6]


def test_a_missing_value_is_left_out_and_not_zero(run_algorithm, places):
    result = run_algorithm("gistarvalues", {"INPUT": places, "FIELD": "score", "BAND": 15.0})
    assert scores(result) == pytest.approx(Z, abs=1e-8)
    assert result["SKIPPED"] == 1


def test_no_file_of_a_fixed_name_is_left_or_shared(run_algorithm, places, tmp_path):
    folder = Path(tempfile.gettempdir())
    before = set(folder.glob("*.shp")) | set(folder.glob("lisa*"))
    asked = {"INPUT": places, "FIELD": "score", "BAND": 15.0}
    first = run_algorithm("gistarvalues", {**asked, "OUTPUT": str(tmp_path / "a.gpkg")})
    second = run_algorithm(
        "gistarvalues", {**asked, "BAND": 25, "OUTPUT": str(tmp_path / "b.gpkg")}
    )
    assert set(folder.glob("*.shp")) | set(folder.glob("lisa*")) <= before
    assert scores(first) == pytest.approx(Z, abs=1e-8) and scores(second) != scores(first)


@pytest.mark.parametrize("driver, end", [("GPKG", "gpkg"), ("GeoJSON", "geojson"),
                                         ("ESRI Shapefile", "shp")])  # fmt: skip
def test_any_file_and_a_band_with_decimals(run_algorithm, places, tmp_path, driver, end):
    # Shapefiles only, and whole numbers only, was all one plugin took.
    path = tmp_path / f"places.{end}"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    context = places.transformContext()
    write = QgsVectorFileWriter.writeAsVectorFormatV3
    assert write(places, str(path), context, options)[0] == 0
    source = QgsVectorLayer(str(path), "places", "ogr")
    result = run_algorithm("gistarvalues", {"INPUT": source, "FIELD": "score", "BAND": 15.4})
    assert scores(result) == pytest.approx(Z, abs=1e-8)


def test_imports_are_spelled_as_their_files():
    """A module imported as Lisa whose file is lisa.py is found on some disks only."""
    names = {path.relative_to(ROOT) for path in (ROOT / "kc_safety_plugin").rglob("*.py")}
    folded = [str(name).lower() for name in names]
    assert len(folded) == len(set(folded))
    assert all(name.stem == name.stem.lower() for name in names)


def test_the_same_run_gives_the_same_scores(run_algorithm, places):
    asked = {"INPUT": places, "FIELD": "score", "BAND": 15.0}
    assert (
        run_algorithm("gistarvalues", asked).rows() == run_algorithm("gistarvalues", asked).rows()
    )
