"""The whole chain on real files of Kansas City; skipped where they are absent."""

import csv
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

KC = Path(__file__).resolve().parents[3] / "shared" / "data" / "kc"
pytestmark = [
    pytest.mark.real_data,
    pytest.mark.skipif(not KC.is_dir(), reason="the shared real data are not here"),
]
#: Troost Avenue from 27th to 31st Street, between neighborhoods whose 311 requests are there.
TROOST = "LINESTRING(-94.5713 39.0790, -94.5716 39.0700)"
NEIGHBORHOODS = (12, 26, 52, 78)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("real")


@pytest.fixture
def parcels_layer():
    """Parcel points as a planner loads them: delimited text inside the ZIP."""
    path = f"/vsizip/{KC / 'parcel_points_2015.zip'}"
    options = "X_POSSIBLE_NAMES=longitude|option:Y_POSSIBLE_NAMES=latitude"
    return csv_points(f"{path}|option:{options}")


def csv_points(source):
    layer = QgsVectorLayer(source, "points", "ogr")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert layer.isValid() and layer.isSpatial()
    return layer


def test_from_incidents_to_paper(run_algorithm, layer, parcels_layer, folder):
    streets = str(KC / "street_edges_from_blocks.gpkg")
    line = layer("LineString", [(TROOST,)], crs="EPSG:4326")
    land_bank = csv_points(
        f"{KC / 'land_bank_2012_2016.csv'}|option:X_POSSIBLE_NAMES=Longitude"
        "|option:Y_POSSIBLE_NAMES=Latitude"
    )

    incidents = run_algorithm("importincidents", {
        "INPUTS": [str(KC / "kcpd_2017_points.csv")], "OUTPUT": str(folder / "incidents.gpkg"),
    })  # fmt: skip
    assert incidents["READ"] == 32_283
    kept_or_told = ("KEPT", "DUPLICATES", "NO_LOCATION", "FAR_AWAY", "NO_DATE", "SENSITIVE")
    assert sum(incidents[name] for name in kept_or_told) == 32_283
    assert incidents["FAR_AWAY"] == 67

    requests = run_algorithm("importrequests", {
        "INPUTS": [str(KC / "requests_311" / f"neighborhood_{n}.csv.gz") for n in NEIGHBORHOODS],
        "OUTPUT": str(folder / "requests.gpkg"), "AS_OF": "2020-12-31",
    })  # fmt: skip
    assert requests["KEPT"] > 20_000

    hot = run_algorithm("hotstreets", {
        "INCIDENTS": incidents["OUTPUT"], "STREETS": streets, "OUTPUT": str(folder / "hot.gpkg"),
    })  # fmt: skip
    assert hot["SNAPPED"] + hot["NOT_SNAPPED"] == incidents["KEPT"]
    assert 0.05 < hot["TOP_SHARE_STREETS"] < 0.2
    assert hot["PILES"] > 0, "the hospital's coordinate makes a street hot"

    density = run_algorithm("kerneldensity", {
        "INPUT": incidents["OUTPUT"], "BANDWIDTH": 300, "OUTPUT": str(folder / "density.tif"),
    })  # fmt: skip
    assert density["POINTS"] == incidents["KEPT"]

    vacancy = run_algorithm("vacancy", {
        "STREETS": streets, "PARCELS": parcels_layer, "LAND_BANK": land_bank,
        "VACANT_EXPRESSION": "left(\"landusecode\", 4) IN ('9500', '9600')",
        "REQUESTS": requests["OUTPUT"], "OUTPUT": str(folder / "vacancy.gpkg"),
        "PLACES": str(folder / "places.gpkg"),
    })  # fmt: skip
    assert vacancy["PARCEL_COUNT"] == 204_762
    assert vacancy["VACANT_PARCELS"] == 17_251 + 3_193

    vegetation = run_algorithm("vegetation", {
        "STREETS": streets, "REQUESTS": requests["OUTPUT"], "OUTPUT": str(folder / "veg.gpkg"),
    })  # fmt: skip
    overlay = run_algorithm("overlay", {
        "STREETS": streets, "HOT": hot["OUTPUT"], "VACANCY": vacancy["OUTPUT"],
        "VEGETATION": vegetation["OUTPUT"], "OUTPUT": str(folder / "overlay.gpkg"),
    })  # fmt: skip
    assert overlay["STREETS_RANKED"] == hot.layer().featureCount() == 26_466

    corridor = run_algorithm("definecorridor", {
        "LINE": line, "STREETS": streets, "NAME": "Troost Avenue",
        "CENTERLINE": str(folder / "line.gpkg"), "AREA": str(folder / "area.gpkg"),
        "BLOCK_FACES": str(folder / "faces.gpkg"),
    })  # fmt: skip
    # The line's length on the ellipsoid, by pyproj 3.4.1.
    assert corridor["GROUND_LENGTH"] == pytest.approx(999.5, abs=0.1)

    orders = run_algorithm("generateworkorders", {
        "BLOCK_FACES": corridor["BLOCK_FACES"], "AREA": corridor["AREA"], "START": "2020-12-31",
        "PLACES": vacancy["PLACES"], "OVERLAY": overlay["OUTPUT"], "REQUESTS": requests["OUTPUT"],
        "VEGETATION": vegetation["OUTPUT"], "OUTPUT": str(folder / "orders.gpkg"),
    })  # fmt: skip
    assert orders["ORDERS"] > 0

    exported = run_algorithm("exportworkorders", {
        "INPUT": orders["OUTPUT"], "FOLDER": str(folder / "export"),
    })  # fmt: skip
    with open(folder / "export" / "work_orders.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == exported["COUNT"] == orders["ORDERS"]

    book = run_algorithm("fieldmaps", {
        "BLOCK_FACES": corridor["BLOCK_FACES"], "WORK_ORDERS": orders["OUTPUT"],
        "BASEMAP": [streets], "TITLE": "Troost Avenue", "OUTPUT": str(folder / "maps.pdf"),
    })  # fmt: skip
    assert book["PAGES"] >= 5
    assert (folder / "maps.pdf").read_bytes()[:5] == b"%PDF-"
