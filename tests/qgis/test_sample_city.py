"""The sample city is made the same every time, says that it is synthetic, and holds its story."""

import csv
import gzip
import io
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr
from qgis.core import QgsGeometry, QgsSpatialIndex, QgsVectorLayer

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
CITY = SAMPLE / "sample_city.gpkg"
LAYERS = (
    "streets", "parcels", "lamps", "plants", "trees", "businesses", "bus_stops",
    "dangerous_buildings", "land_bank", "census_blocks", "boundary", "zip_centroid",
    "corridor_drawn",
)  # fmt: skip
RASTERS = ("canopy.tif", "red_nir.tif", "ndvi.tif")
INCIDENTS = ("incidents_2023_synthetic.csv.gz", "incidents_2024_synthetic.csv.gz")
REQUESTS = "requests_311_synthetic.csv.gz"
PILE = "POINT (-94.543606 39.106882)"
#: Eastings of the bad stretches of the avenue, as the folder's README tells them.
STRETCHES = {
    "A": (366802, 367084), "B": (367352, 367577), "C": (367865, 368148), "D": (368450, 368672),
}  # fmt: skip
CORRIDOR = (366452, 368672)


def source(name):
    return f"{CITY}|layername={name}"


def features(name):
    layer = QgsVectorLayer(source(name), name, "ogr")
    assert layer.isValid(), name
    return list(layer.getFeatures())


def table(path):
    text = gzip.decompress(path.read_bytes()).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def reports():
    """One row per report and offense of both years."""
    found = {}
    for name in INCIDENTS:
        for row in table(SAMPLE / name):
            found.setdefault((row["Report_No"], row["Offense"]), row)
    return list(found.values())


def stretch(x):
    return next((key for key, (low, high) in STRETCHES.items() if low <= x <= high), None)


# --- the same every time ---------------------------------------------------------------------


@pytest.fixture(scope="module")
def remade(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample")
    done = subprocess.run(
        [sys.executable, str(SAMPLE / "make_sample.py"), str(folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "street segments" in done.stdout
    return folder


def content(path):
    """Layers of a GeoPackage: fields and every feature's WKB and attributes."""
    data = ogr.Open(str(path))
    layers = {}
    for layer in data:
        fields = [(f.name, f.type, f.GetSubType()) for f in layer.schema]
        rows = [
            (bytes(f.GetGeometryRef().ExportToWkb()), f.ExportToJson(as_object=True)["properties"])
            for f in layer
        ]
        layers[layer.GetName()] = (fields, rows)
    return layers


def test_layers_are_the_same_on_every_run(remade):
    made, kept = content(remade / CITY.name), content(CITY)
    assert list(made) == list(kept) == list(LAYERS)
    for name in LAYERS:
        assert made[name] == kept[name], name


@pytest.mark.parametrize("name", RASTERS)
def test_rasters_are_the_same_on_every_run(remade, name):
    made, kept = gdal.Open(str(remade / name)), gdal.Open(str(SAMPLE / name))
    assert made.GetGeoTransform() == kept.GetGeoTransform()
    assert made.RasterCount == kept.RasterCount
    assert np.array_equal(made.ReadAsArray(), kept.ReadAsArray())


@pytest.mark.parametrize("name", (*INCIDENTS, REQUESTS))
def test_tables_are_the_same_on_every_run(remade, name):
    assert gzip.decompress((remade / name).read_bytes()) == gzip.decompress(
        (SAMPLE / name).read_bytes()
    )


def test_nothing_of_today_is_in_the_file():
    with closing(sqlite3.connect(CITY)) as connection:
        changed = connection.execute("SELECT last_change FROM gpkg_contents").fetchall()
        noted = connection.execute("SELECT timestamp FROM gpkg_metadata_reference").fetchall()
    assert {day for (day,) in changed + noted} == {"2024-12-31T00:00:00.000Z"}


def test_the_folder_stays_small():
    files = [p for p in SAMPLE.rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    assert sum(p.stat().st_size for p in files) < 3_000_000


# --- says what it is -------------------------------------------------------------------------


def test_every_layer_says_that_it_is_synthetic():
    with closing(sqlite3.connect(CITY)) as connection:
        told = dict(connection.execute("SELECT table_name, description FROM gpkg_contents"))
        titles = dict(connection.execute("SELECT table_name, identifier FROM gpkg_contents"))
    assert set(told) == set(LAYERS)
    assert all(text.startswith("SYNTHETIC") for text in told.values())
    assert all("synthetic" in text for text in titles.values())
    data = ogr.Open(str(CITY))
    assert all(layer.GetMetadataItem("SYNTHETIC") == "YES" for layer in data)
    for name in RASTERS:
        tags = gdal.Open(str(SAMPLE / name)).GetMetadata()
        assert tags["SYNTHETIC"] == "YES"
        assert tags["TIFFTAG_IMAGEDESCRIPTION"].startswith("SYNTHETIC")


def test_nobody_is_in_it():
    names = {f.name().lower() for n in LAYERS for f in QgsVectorLayer(source(n), n, "ogr").fields()}
    assert not names & {"owner", "race", "sex", "age", "dob"}
    for name in INCIDENTS:
        for row in table(SAMPLE / name):
            assert (row["Race"], row["Sex"], row["Age_Range"]) == ("INVENTED", "X", "INVENTED")
            assert int(row["Age"]) > 900
    assert all(f["name"].startswith("Sample ") for f in features("businesses"))


# --- geometry ---------------------------------------------------------------------------------


def test_geometries_are_valid_and_ids_unique():
    ids = {
        "streets": "street_id", "parcels": "parcel_id", "lamps": "pole_no", "plants": "plant_id",
        "trees": "tree_id", "businesses": "business_id", "bus_stops": "stop_id",
        "dangerous_buildings": "case_no", "land_bank": "apn", "census_blocks": "geoid",
    }  # fmt: skip
    for name in LAYERS:
        rows = features(name)
        assert rows, name
        assert all(f.geometry().isGeosValid() for f in rows), name
        if name in ids:
            assert len({f[ids[name]] for f in rows}) == len(rows), name
    parcels = [f["parcel_id"] for f in features("parcels")]
    assert 3000 <= len(parcels) <= 4500
    assert all(len(p) == 17 and p.isdigit() for p in parcels)
    assert any(p.startswith("0") for p in parcels)
    assert len({f["address"] for f in features("parcels")}) == len(parcels)


def ends(feature):
    line = feature.geometry().asPolyline()
    return line[0], line[-1]


def test_streets_are_cut_at_their_crossings():
    streets = features("streets")
    index = QgsSpatialIndex()
    for street in streets:
        index.addFeature(street)
    by_id = {street.id(): street for street in streets}
    shared = 0
    for street in streets:
        own = {(p.x(), p.y()) for p in ends(street)}
        for other_id in index.intersects(street.geometry().boundingBox()):
            other = by_id[other_id]
            if other_id <= street.id() or not street.geometry().intersects(other.geometry()):
                continue
            meeting = street.geometry().intersection(other.geometry())
            assert meeting.type() == 0, (street["street_id"], other["street_id"])
            theirs = {(p.x(), p.y()) for p in ends(other)}
            for point in meeting.vertices():
                assert (point.x(), point.y()) in own & theirs
                shared += 1
    assert shared > 1000
    # One network: every street is reached from the first.
    reach, front = set(), {(p.x(), p.y()) for p in ends(streets[0])}
    links = {}
    for street in streets:
        a, b = ((p.x(), p.y()) for p in ends(street))
        links.setdefault(a, set()).add(b)
        links.setdefault(b, set()).add(a)
    while front:
        reach |= front
        front = {n for place in front for n in links[place]} - reach
    assert len(reach) == len(links)


def test_lots_do_not_overlap_and_leave_the_streets_free():
    lots = features("parcels")
    index = QgsSpatialIndex()
    for lot in lots:
        index.addFeature(lot)
    by_id = {lot.id(): lot for lot in lots}
    for lot in lots:
        for other in index.intersects(lot.geometry().boundingBox()):
            if other > lot.id():
                both = lot.geometry().intersection(by_id[other].geometry())
                assert both.isEmpty() or both.area() < 2
    for street in features("streets"):
        for lot in index.intersects(street.geometry().boundingBox()):
            assert not street.geometry().intersects(by_id[lot].geometry())


def test_the_traps_of_the_streets_are_there():
    streets = features("streets")
    lanes = Counter((f["name"], f["direction"]) for f in streets if f["direction"] != "both")
    assert {name for name, _ in lanes} == {"THE PASEO", "VAN BRUNT BLVD"}
    # 8th Street has a gap of some 200 m; nothing else starts again on the same line.
    eighth = sorted(p.x() for f in streets if f["name"] == "E 8TH ST" for p in ends(f))
    assert 180 < max(np.diff(sorted(set(eighth)))) < 240
    for before, after in (
        ("ADMIRAL BLVD", "E 6TH ST"),
        ("LEXINGTON AVE", "GARNER AVE"),
        ("GLADSTONE BLVD", "BELLEFONTAINE AVE"),
    ):
        first = {(p.x(), p.y()) for f in streets if f["name"] == before for p in ends(f)}
        second = {(p.x(), p.y()) for f in streets if f["name"] == after for p in ends(f)}
        assert first & second


def test_corridor_is_as_long_as_the_true_one(run_algorithm):
    by_name = run_algorithm(
        "definecorridor",
        {
            "STREETS": source("streets"), "NAME_FIELD": "name",
            "STREET": "Independence Avenue", "FROM_STREET": "Benton Boulevard",
            "TO_STREET": "Hardesty Avenue", "NAME": "Independence",
        },
    )  # fmt: skip
    assert by_name["LENGTH"] == pytest.approx(2224, rel=0.01)
    drawn = run_algorithm(
        "definecorridor",
        {"STREETS": source("streets"), "LINE": source("corridor_drawn"), "NAME": "Drawn"},
    )
    assert drawn["LENGTH"] == pytest.approx(by_name["LENGTH"], rel=0.01)


# --- conditions -------------------------------------------------------------------------------


def on_avenue(feature):
    return feature["street"] == "INDEPENDENCE AVE" if "street" in feature.fields().names() else True


def test_the_stretches_are_dark_overgrown_and_empty():
    lamps = [f for f in features("lamps") if on_avenue(f)]
    out = {key: [] for key in (*STRETCHES, None)}
    for lamp in lamps:
        x = lamp.geometry().asPoint().x()
        if CORRIDOR[0] <= x <= CORRIDOR[1]:
            out[stretch(x)].append(lamp["status"] == "out")
    assert np.mean(out[None]) < 0.1
    assert all(np.mean(out[key]) > 0.4 for key in STRETCHES)
    avenue = QgsGeometry.collectGeometry(
        [f.geometry() for f in features("streets") if f["name"] == "INDEPENDENCE AVE"]
    )
    band = avenue.buffer(12, 4)
    wild = Counter()
    for plant in features("plants"):
        shape = plant.geometry()
        if plant["kind"] == "shrub" and plant["top_m"] > 1.2 and band.intersects(shape):
            wild[stretch(shape.centroid().asPoint().x())] += 1
    assert all(wild[key] >= 8 for key in STRETCHES)
    assert sum(wild[key] for key in STRETCHES) > 5 * wild[None]
    lots = {key: [] for key in (*STRETCHES, None)}
    for lot in features("parcels"):
        x = lot.geometry().centroid().asPoint().x()
        if lot["address"].endswith("INDEPENDENCE AVE") and CORRIDOR[0] <= x <= CORRIDOR[1]:
            lots[stretch(x)].append(lot["land_use"] in ("9500", "9600"))
    assert all(np.mean(lots[key]) > 2 * np.mean(lots[None]) for key in STRETCHES)


def test_some_figures_of_lamps_and_buildings_are_unknown():
    lamps = features("lamps")
    for field in ("lumens", "height_m"):
        unknown = sum(f[field] in (None,) or not isinstance(f[field], (int, float)) for f in lamps)
        assert 0 < unknown < 0.05 * len(lamps)
    vacant = [f for f in features("parcels") if f["land_use"] in ("9500", "9600")]
    sizes = [f["building_sqft"] for f in vacant]
    houses = sum(isinstance(s, int) and s > 0 for s in sizes)
    assert 0.3 < houses / len(vacant) < 0.7
    assert any(s == 0 for s in sizes) and any(not isinstance(s, int) for s in sizes)


def test_evidence_agrees_for_the_most_part():
    lots = {f["parcel_id"]: f for f in features("parcels")}
    agree = [lots[f["apn"]]["land_use"] in ("9500", "9600") for f in features("land_bank")]
    assert 0.7 < np.mean(agree) < 1


def test_canopy_tells_of_the_same_trees():
    raster = gdal.Open(str(SAMPLE / "canopy.tif"))
    heights, (left, pixel, _, top, _, _) = raster.ReadAsArray(), raster.GetGeoTransform()
    seen = []
    for tree in features("trees"):
        if tree["crown_m"] < 3:
            continue
        point = tree.geometry().asPoint()
        height = heights[int((top - point.y()) / pixel), int((point.x() - left) / pixel)]
        # A taller neighbor may stand above; nothing stands lower than the crown's lowest leaves.
        assert height >= tree["bottom_m"] - 0.3
        seen.append(height - tree["top_m"])
    assert abs(np.median(seen)) < 0.8
    ndvi = gdal.Open(str(SAMPLE / "ndvi.tif")).ReadAsArray()
    red, infrared = gdal.Open(str(SAMPLE / "red_nir.tif")).ReadAsArray().astype(float)
    inside = red != 255
    expected = (infrared - red)[inside] / (infrared + red)[inside]
    assert np.abs(ndvi[inside] - expected).max() <= 0.0101
    assert (ndvi[~inside] == -9999).all()


# --- incidents --------------------------------------------------------------------------------


def test_schema_and_rows_are_those_of_the_police():
    head = (
        "Report_No,Reported_Date,Reported_Time,From_Date,From_Time,To_Date,To_Time,Offense,IBRS,"
        "Description,Beat,Address,City,Zip Code,Rep_Dist,Area,DVFlag,Involvement,Race,Sex,Age,"
        "Fire Arm Used Flag,Location,Age_Range"
    )
    rows = {}
    for name in INCIDENTS:
        rows[name] = table(SAMPLE / name)
        assert ",".join(rows[name][0]) == head
    assert {r["DVFlag"] for r in rows[INCIDENTS[0]]} == {"Y", "N"}
    assert {r["DVFlag"] for r in rows[INCIDENTS[1]]} == {"TRUE", "FALSE"}
    every = [r for table_rows in rows.values() for r in table_rows]
    found = reports()
    assert 6000 <= len(found) <= 9000
    assert len(every) > 1.4 * len(found)
    # Some reports hold two offenses.
    assert 0.9 < len({r["Report_No"] for r in found}) / len(found) < 0.99
    nowhere = sum(not r["Location"] for r in found) / len(found)
    assert 0.08 < nowhere < 0.12
    assert sum(r["Location"] == PILE for r in found) > 200
    far = [r for r in found if r["Location"] and abs(longitude(r) + 94.54) > 0.1]
    assert 8 <= len(far) <= 20
    spans = [r for r in found if "Burglary" in r["Offense"] and r["To_Date"]]
    assert len(spans) > 300


def longitude(row):
    return float(row["Location"][7:-1].split()[0])


def test_importer_reads_all_and_names_the_pile(run_algorithm):
    result = run_algorithm(
        "importincidents",
        {"INPUTS": [str(SAMPLE / name) for name in INCIDENTS], "EXCLUDE_SENSITIVE": False},
    )
    assert result["READ"] == sum(len(table(SAMPLE / name)) for name in INCIDENTS)
    assert result["NO_DATE"] == result.get("DAMAGED", 0) == 0
    assert result["PILES"] == 1
    located = sum(bool(r["Location"]) for r in reports())
    assert located - 20 <= result["KEPT"] <= located
    rows = result.rows()
    assert sum(r["pile"] for r in rows) == sum(r["Location"] == PILE for r in reports())
    assert "INVENTED" not in {value for r in rows for value in r.values()}
    categories = {r["category"] for r in rows}
    assert {"robbery", "burglary", "homicide", "theft from auto"} <= categories


@pytest.fixture(scope="module")
def places():
    """Northings and eastings of incidents on their blocks, with their rows."""
    from osgeo import osr

    change = osr.CoordinateTransformation(spatial(4326), spatial(26915))
    found = [
        r for r in reports()
        if r["Location"] not in ("", PILE) and abs(longitude(r) + 94.54) < 0.1
    ]  # fmt: skip
    degrees = [tuple(map(float, r["Location"][7:-1].split())) for r in found]
    return np.array(change.TransformPoints(degrees))[:, :2], found


def spatial(code):
    from osgeo import osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(code)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def nearest(points):
    """Mean distance to the nearest other point."""
    apart = np.hypot(*(points[:, None] - points[None, :]).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)
    return apart.min(axis=1).mean()


def test_crime_gathers_in_space(places):
    xy, _ = places
    # Counts in cells of 150 m over the city vary far more than chance would let them.
    cells = Counter(map(tuple, np.floor(xy / 150).astype(int).tolist()))
    counts = np.array([*cells.values()] + [0] * (200 - len(cells)))
    assert counts.var() / counts.mean() > 5
    # Busy places lie closer together than as many places picked at random (nearest neighbor).
    blocks, held = np.unique(np.round(xy), axis=0, return_counts=True)
    busy = held >= np.quantile(held, 0.9)
    dice = np.random.default_rng(1)
    chance = [nearest(dice.permutation(blocks)[: busy.sum()]) for _ in range(200)]
    assert nearest(blocks[busy]) / np.mean(chance) < 1
    assert nearest(blocks[busy]) < np.quantile(chance, 0.01)
    # Points are masked to the block: several at one place, nobody's door.
    assert len(blocks) < 0.1 * len(xy)


def test_the_stretches_are_hotter_than_the_rest_of_the_corridor(places):
    xy, rows = places
    avenue = np.array([r["Address"].endswith("INDEPENDENCE AV") for r in rows])
    per_metre = {}
    for key, (low, high) in STRETCHES.items():
        inside = avenue & (xy[:, 0] > low) & (xy[:, 0] < high)
        per_metre[key] = inside.sum() / (high - low)
    elsewhere = avenue & (xy[:, 0] > CORRIDOR[0]) & (xy[:, 0] < CORRIDOR[1])
    for low, high in STRETCHES.values():
        elsewhere &= (xy[:, 0] <= low) | (xy[:, 0] >= high)
    length = CORRIDOR[1] - CORRIDOR[0] - sum(high - low for low, high in STRETCHES.values())
    rest = elsewhere.sum() / length
    assert all(rate > 1.5 * rest for rate in per_metre.values())


def test_stretch_c_grows_and_prospect_falls(places):
    xy, rows = places
    year = np.array([r["Reported_Date"][-4:] for r in rows])

    def change(mask):
        return (mask & (year == "2024")).sum() / (mask & (year == "2023")).sum()

    avenue = np.array([r["Address"].endswith("INDEPENDENCE AV") for r in rows])
    assert change(avenue & (xy[:, 0] > 367865) & (xy[:, 0] < 368148)) > 1.3
    assert change(np.hypot(xy[:, 0] - 365875, xy[:, 1] - 4329315) < 130) < 0.85
    assert 0.85 < change(np.ones(len(rows), bool)) < 1.15


def test_crime_has_hours_days_and_seasons(places):
    _, rows = places
    start = [datetime.strptime(r["From_Date"] + r["From_Time"], "%m/%d/%Y%H:%M") for r in rows]
    robbed = [s for s, r in zip(start, rows) if "Robbery" in r["Offense"]]
    shopped = [s for s, r in zip(start, rows) if "Shoplift" in r["Offense"]]
    assert np.mean([s.hour >= 20 or s.hour < 4 for s in robbed]) > 0.5
    assert np.mean([10 <= s.hour < 19 for s in shopped]) > 0.7
    weekday = Counter(s.weekday() for s in robbed)
    assert weekday[5] + weekday[6] > 1.3 * (weekday[0] + weekday[1])
    month = Counter(s.month for s in start)
    assert sum(month[m] for m in (6, 7, 8)) > 1.25 * sum(month[m] for m in (12, 1, 2))


def test_one_place_is_hot_by_day_although_well_lit(places):
    xy, rows = places
    stores = [
        f.geometry().asPoint().x() for f in features("businesses") if f["type"] == "discount store"
    ]
    assert any(367650 < x < 367780 for x in stores)
    lamps = [
        f["status"] for f in features("lamps")
        if on_avenue(f) and 367650 < f.geometry().asPoint().x() < 367780
    ]  # fmt: skip
    assert set(lamps) == {"ok"}
    avenue = np.array([r["Address"].endswith("INDEPENDENCE AV") for r in rows])
    here = np.array([r["Address"] == "4400 INDEPENDENCE AV" for r in rows])
    per_block = Counter(r["Address"] for r, on in zip(rows, avenue) if on)
    assert here.sum() > 1.5 * np.median(list(per_block.values()))
    stolen = Counter(r["Address"] for r in rows if "Shoplift" in r["Offense"])
    assert stolen.most_common(1)[0][0] == "4400 INDEPENDENCE AV"
    # More of it happens by day than in the dark stretches.
    day = np.array([8 <= int(r["From_Time"][:2]) < 20 for r in rows])
    bad = avenue & np.array([stretch(x) is not None for x in xy[:, 0]])
    assert day[here].mean() > day[bad].mean() + 0.1


def test_home_burglaries_repeat_nearby(places):
    xy, rows = places
    homes = [i for i, r in enumerate(rows) if r["Offense"] == "Burglary (Residential)"]
    day = np.array([datetime.strptime(rows[i]["From_Date"], "%m/%d/%Y").toordinal() for i in homes])
    apart = np.hypot(*(xy[homes][:, None] - xy[homes][None, :]).transpose(2, 0, 1))
    near = np.triu(apart < 200, 1)
    lag = np.abs(day[:, None] - day[None, :])
    soon, later = (near & (lag <= 14)).sum(), (near & (lag > 100) & (lag <= 114)).sum()
    assert soon > 1.4 * later


# --- 311 --------------------------------------------------------------------------------------


def test_requests_speak_both_vocabularies(run_algorithm):
    rows = table(SAMPLE / REQUESTS)
    assert len(rows[0]) == 30
    assert len({r["CASE ID"] for r in rows}) == len(rows)
    kinds = {r["REQUEST TYPE"] for r in rows}
    assert "SLG0 Streetlight Out - Single Light Out" in kinds
    assert "Lights / Signals-Street Light-1 light out" in kinds
    result = run_algorithm("importrequests", {"INPUTS": [str(SAMPLE / REQUESTS)]})
    assert result["KEPT"] == len(rows)
    found = result.rows()
    opened = Counter(r["condition"] for r in found if r["status"] == "open")
    for condition in ("lighting", "vegetation", "vacancy", "dumping", "graffiti"):
        assert opened[condition] >= 3, condition
    assert sum(opened.values()) < 0.3 * len(found)


def test_some_outages_are_known_already():
    rows = [
        r for r in table(SAMPLE / REQUESTS)
        if r["STATUS"] == "OPEN" and r["WORK GROUP"].endswith("Streetlights")
    ]  # fmt: skip
    from osgeo import osr

    change = osr.CoordinateTransformation(spatial(4326), spatial(26915))
    cases = np.array(
        change.TransformPoints([(float(r["LONGITUDE"]), float(r["LATITUDE"])) for r in rows])
    )[:, :2]
    out = [f.geometry().asPoint() for f in features("lamps") if f["status"] == "out"]
    lamps = np.array([(p.x(), p.y()) for p in out])
    apart = np.hypot(*(lamps[:, None] - cases[None, :]).transpose(2, 0, 1)).min(axis=1)
    known = (apart < 50).mean()
    assert 0.2 < known < 0.7
