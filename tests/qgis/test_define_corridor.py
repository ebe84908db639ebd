"""Corridors from street names and from drawn lines, as layers."""

from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
DRAWN = SHARED / "kc" / "corridor_independence_ave.geojson"
X, Y = 366000.0, 4329000.0
KC = (-94.5446, 39.1061)


def wkt(*points):
    return "LINESTRING(" + ", ".join(f"{X + x} {Y + y}" for x, y in points) + ")"


def town():
    """Independence Avenue over four blocks, its cross streets, and one far away."""
    rows = []
    for n, x in enumerate((0, 100, 250, 400)):
        rows.append((wkt((x, 0), (x + (150 if n else 100), 0)), f"i{n}", "E INDEPENDENCE AVENUE"))
    cross = {"BENTON BLVD": 0, "CHESTNUT AVE": 100, "ST JOHN AVE": 250, "HARDESTY AVE": 400}
    for name, x in cross.items():
        rows.append((wkt((x, -90), (x, 0)), f"{name[0]}s", name))
        rows.append((wkt((x, 0), (x, 90)), f"{name[0]}n", name))
    rows.append((wkt((0, 2000), (90, 2000)), "far", "PROSPECT AVE"))
    return rows


@pytest.fixture
def streets(layer):
    return layer("LineString", town(), "street_id:string,name:string")


@pytest.fixture
def asked(streets):
    return {
        "STREETS": streets,
        "NAME_FIELD": "name",
        "STREET": "Independence Ave",
        "FROM_STREET": "Benton",
        "TO_STREET": "hardesty avenue",
    }


@pytest.fixture
def drawn(layer):
    return layer("LineString", [(wkt((0, 3), (400, 3)), 1)], "n:integer")


def geometry(result, name):
    return next(result.layer(name).getFeatures()).geometry()


def test_a_corridor_between_two_cross_streets(run_algorithm, asked):
    result = run_algorithm("definecorridor", asked)
    name = "E Independence Ave, Benton Blvd to Hardesty Ave"
    name = name.replace("Independence Ave", "Independence Avenue")
    assert (result["LENGTH"], result["BLOCKS"], result["CORRIDOR"]) == (400, 3, name)
    line = geometry(result, "CENTERLINE").asPolyline()
    assert [(p.x() - X, p.y() - Y) for p in line] == [(0, 0), (100, 0), (250, 0), (400, 0)]
    (about,) = result.rows("CENTERLINE")
    assert about == {
        "corridor": name,
        "street": "E Independence Avenue",
        "from_street": "Benton Blvd",
        "to_street": "Hardesty Ave",
        "length_m": 400,
        "buffer_m": 75,
    }
    area = geometry(result, "AREA").area()
    assert area == pytest.approx(400 * 150 + 3.14159 * 75**2, rel=0.003)
    faces = result.rows("BLOCK_FACES")
    assert [(f["side"], f["block"], f["from_m"], f["to_m"], f["length_m"]) for f in faces] == [
        (side, block, low, high, high - low)
        for block, low, high in (
            ("Benton Blvd to Chestnut Ave", 0, 100),
            ("Chestnut Ave to St John Ave", 100, 250),
            ("St John Ave to Hardesty Ave", 250, 400),
        )
        for side in "LR"
    ]
    assert [f["street_id"] for f in faces[::2]] == ["i0", "i1", "i2"]
    assert {f["corridor"] for f in faces} == {name}
    assert len({f["face_id"] for f in faces}) == 6
    left, right = list(result.layer("BLOCK_FACES").getFeatures())[:2]
    assert left.geometry().asPolyline()[0].y() == Y + 10
    assert right.geometry().asPolyline()[0].y() == Y - 10


def test_block_faces_keep_their_ids(run_algorithm, asked, streets, layer):
    ids = [r["face_id"] for r in run_algorithm("definecorridor", asked).rows("BLOCK_FACES")]
    asked["STREETS"] = layer("LineString", town()[::-1], "street_id:string,name:string")
    again = [r["face_id"] for r in run_algorithm("definecorridor", asked).rows("BLOCK_FACES")]
    assert again == ids
    asked["NAME"] = "Northeast 1"
    named = run_algorithm("definecorridor", asked).rows("BLOCK_FACES")
    assert [r["face_id"] for r in named[:3]] == [
        "northeast-1-00000-L",
        "northeast-1-00000-R",
        "northeast-1-00100-L",
    ]


def test_buffer_and_ids_of_ones_own(run_algorithm, asked, layer):
    rows = [(w, 12345678.0 + n, name) for n, (w, _, name) in enumerate(town())]
    asked["STREETS"] = layer("LineString", rows, "seg:double,name:string")
    asked.update(BUFFER=30, STREET_ID="seg", FACE_OFFSET=4)
    result = run_algorithm("definecorridor", asked)
    assert geometry(result, "AREA").boundingBox().height() == pytest.approx(60, abs=0.1)
    faces = result.rows("BLOCK_FACES")
    assert faces[0]["street_id"] == "12345678"
    face = next(result.layer("BLOCK_FACES").getFeatures()).geometry()
    assert face.asPolyline()[0].y() == Y + 4


@pytest.mark.parametrize(
    "change, said",
    [
        ({"STREET": "Independance"}, "STREET: no street is called 'Independance'.*Independence"),
        ({"TO_STREET": "Hardisty"}, "TO_STREET: no street.*Hardesty Ave"),
        ({"TO_STREET": "Prospect"}, "TO_STREET: 'Prospect' does not meet.*Chestnut Ave"),
        ({"FROM_STREET": "Hardesty"}, "TO_STREET: .*same place"),
        ({"FROM_STREET": "Independence"}, "FROM_STREET: .*is the street itself"),
        ({"FROM_STREET": ""}, "FROM_STREET: give it, or draw"),
        ({"STREETS": None}, "STREETS: give it, or draw"),
        ({"NAME_FIELD": None}, "NAME_FIELD: give it, or draw"),
    ],
)
def test_refusals_name_the_parameter(run_algorithm, asked, change, said):
    with pytest.raises(QgsProcessingException, match=said):
        run_algorithm("definecorridor", {**asked, **change})


def test_what_can_mean_two_streets_is_refused(run_algorithm, asked, layer):
    rows = [*town(), (wkt((200, 0), (200, 90)), "x", "BENTON CT")]
    asked["STREETS"] = layer("LineString", rows, "street_id:string,name:string")
    with pytest.raises(QgsProcessingException, match="FROM_STREET.*Benton Blvd, Benton Ct"):
        run_algorithm("definecorridor", asked)


def test_a_gap_is_refused_or_bridged_by_choice(run_algorithm, asked, layer):
    rows = [row for row in town() if row[1] != "i1"]
    asked["STREETS"] = layer("LineString", rows, "street_id:string,name:string")
    with pytest.raises(QgsProcessingException, match="STREET: .*no line for 150 m.*MAX_GAP"):
        run_algorithm("definecorridor", asked)
    result = run_algorithm("definecorridor", {**asked, "MAX_GAP": 160})
    assert result["LENGTH"] == pytest.approx(400)
    assert "bridged" in result["REPORT"]


def test_a_drawn_line_alone(run_algorithm, drawn):
    result = run_algorithm("definecorridor", {"LINE": drawn, "NAME": "Drawn"})
    assert (result["LENGTH"], result["BLOCKS"]) == (400, 3)
    faces = result.rows("BLOCK_FACES")
    assert {f["street_id"] for f in faces} == {None}
    assert faces[0]["block"] == "0 ft to 440 ft"
    assert faces[2]["block"] == "440 ft to 870 ft"
    assert faces[2]["from_m"] == pytest.approx(400 / 3)


def test_a_drawn_line_over_streets(run_algorithm, drawn, streets):
    given = {"LINE": drawn, "STREETS": streets, "NAME_FIELD": "name"}
    result = run_algorithm("definecorridor", given)
    assert result["CORRIDOR"] == "E Independence Avenue, Benton Blvd to Hardesty Ave"
    blocks = [f["block"] for f in result.rows("BLOCK_FACES")[::2]]
    assert blocks[0] == "Benton Blvd to Chestnut Ave"
    assert [f["street_id"] for f in result.rows("BLOCK_FACES")[::2]] == ["i0", "i1", "i2"]


def test_a_drawn_line_over_streets_without_names(run_algorithm, drawn, streets):
    result = run_algorithm("definecorridor", {"LINE": drawn, "STREETS": streets})
    assert [f["to_m"] for f in result.rows("BLOCK_FACES")[::2]] == [100, 250, 400]


def test_several_drawn_features(run_algorithm, layer):
    joined = layer("LineString", [(wkt((0, 0), (50, 0)),), (wkt((90, 0), (50, 0)),)])
    assert run_algorithm("definecorridor", {"LINE": joined})["LENGTH"] == 90
    apart = layer("LineString", [(wkt((0, 0), (50, 0)),), (wkt((500, 0), (590, 0)),)])
    result = run_algorithm("definecorridor", {"LINE": apart})
    assert result["LENGTH"] == 50
    assert "took the first" in result["REPORT"]


def test_lines_that_are_no_corridor_are_refused(run_algorithm, layer):
    with pytest.raises(QgsProcessingException, match="LINE.*nothing to work on"):
        run_algorithm("definecorridor", {"LINE": layer("LineString", [])})
    pieces = "MULTILINESTRING((0 0, 1 0), (50 0, 60 0))"
    with pytest.raises(QgsProcessingException, match="LINE: .*pieces that do not join"):
        run_algorithm("definecorridor", {"LINE": layer("MultiLineString", [(pieces,)])})


def test_missing_names_and_geometry_are_no_obstacle(run_algorithm, asked, layer):
    rows = [*town(), (None, "none", "MAIN ST"), (wkt((50, 0), (50, 9)), None, None)]
    asked["STREETS"] = layer("LineString", rows, "street_id:string,name:string")
    result = run_algorithm("definecorridor", asked)
    assert (result["SKIPPED"], result["BLOCKS"]) == (1, 3)


def test_empty_streets_are_refused(run_algorithm, asked, layer):
    asked["STREETS"] = layer("LineString", [], "street_id:string,name:string")
    with pytest.raises(QgsProcessingException, match="STREETS.*nothing to work on"):
        run_algorithm("definecorridor", asked)


def test_degrees(run_algorithm, layer):
    x, y = KC
    parts = [((x + i * 0.001, y), (x + (i + 1) * 0.001, y), "MAIN ST") for i in range(3)]
    parts += [
        ((x + i * 0.001, y), (x + i * 0.001, y + 0.001), f"{n} ST") for i, n in ((0, "A"), (3, "B"))
    ]
    rows = [(f"LINESTRING({a} {b}, {c} {d})", name) for (a, b), (c, d), name in parts]
    streets = layer("LineString", rows, "name:string", "EPSG:4326")
    given = {"STREETS": streets, "NAME_FIELD": "name", "STREET": "Main"}
    result = run_algorithm("definecorridor", {**given, "FROM_STREET": "A", "TO_STREET": "B"})
    assert result["WORKING_CRS"] == "EPSG:32615"
    # 0.003 degrees × cos 39.1061° × 6,386,647.77 m, the curvature across the meridian (WGS 84).
    assert result["GROUND_LENGTH"] == pytest.approx(259.4906, abs=0.001)
    assert result["LENGTH"] == pytest.approx(259.4906 * 0.99982, abs=0.005)
    assert result.layer("BLOCK_FACES").crs().authid() == "EPSG:32615"


def test_feet(run_algorithm, layer):
    rows = [("LINESTRING(2780000 1070000, 2781000 1070000)",)]
    line = layer("LineString", rows, crs="ESRI:102698")
    result = run_algorithm("definecorridor", {"LINE": line})
    assert result["GROUND_LENGTH"] == pytest.approx(304.8, abs=0.1)


def test_its_own_output_can_be_the_line(run_algorithm, asked):
    first = run_algorithm("definecorridor", asked)
    again = run_algorithm(
        "definecorridor",
        {"LINE": first.layer("CENTERLINE"), "STREETS": asked["STREETS"], "NAME_FIELD": "name"},
    )
    assert again.rows("BLOCK_FACES") == first.rows("BLOCK_FACES")
    assert again["CORRIDOR"] == first["CORRIDOR"]


@pytest.mark.parametrize("at", [1, 40, 80, 100])
def test_cancel_leaves_no_file(run_algorithm, asked, tmp_path, at):
    for name in ("CENTERLINE", "AREA", "BLOCK_FACES"):
        asked[name] = str(tmp_path / f"{name}.gpkg")
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        run_algorithm("definecorridor", asked, cancel_at=at)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.real_data
@pytest.mark.skipif(not DRAWN.is_file(), reason="the shared real data is not here")
def test_independence_avenue(run_algorithm):
    line = QgsVectorLayer(str(DRAWN), "line", "ogr")
    result = run_algorithm("definecorridor", {"LINE": line, "NAME": "Independence Avenue"})
    # The sum of its 22 geodesics on WGS 84, computed apart; UTM 15N shrinks by 1 in 5,400.
    assert result["GROUND_LENGTH"] == pytest.approx(2237.86, abs=0.05)
    assert result["LENGTH"] == pytest.approx(2237.45, abs=0.05)
    assert result["BLOCKS"] == 19


def test_the_sample_city(run_algorithm, sample_folder):
    sample = sample_folder / "sample_city.gpkg"
    streets = QgsVectorLayer(f"{sample}|layername=streets", "streets", "ogr")
    given = {"STREETS": streets, "NAME_FIELD": "name", "STREET": "Independence Ave"}
    given.update(FROM_STREET="Benton Blvd", TO_STREET="Hardesty Ave")
    result = run_algorithm("definecorridor", given)
    assert result["CORRIDOR"] == "Independence Ave, Benton Blvd to Hardesty Ave"
    assert result["LENGTH"] == pytest.approx(2224, abs=20)
    faces = result.rows("BLOCK_FACES")
    left = [f for f in faces if f["side"] == "L"]
    assert len(faces) == 2 * len(left) == 2 * result["BLOCKS"] >= 30
    assert left[0]["block"].startswith("Benton Blvd to ")
    assert left[-1]["block"].endswith(" to Hardesty Ave")
    assert sum(f["length_m"] for f in left) == pytest.approx(result["LENGTH"])
    assert None not in {f["street_id"] for f in faces}
