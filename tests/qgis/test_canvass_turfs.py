"""Canvass turfs: stops shared out to teams, in walking order, ready for the map book."""

import shutil
import subprocess

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProject,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

from kc_safety_plugin.bridge.network import StreetWalks
from kc_safety_plugin.core.field.side_streets import WalkGraph
from kc_safety_plugin.paths import STYLES
from tests.qgis.conftest import make_layer

UTM = "EPSG:26915"
X, Y = 366400.0, 4329700.0
FACES = (
    "face_id:string,corridor:string,side:string,block:string,from_m:double,to_m:double,"
    "length_m:double,street_id:string"
)
STOPS = "place:string,kind:string,need:double,owner_name:string,tenant:string"
RESULTS = ["turf", "team", "role", "sequence", "side", "chainage_m", "minutes", "side_walk_m"]
CORNERS = ("Benton", "Bales", "Askew", "Norton", "Jackson", "Hardesty")


def line(*points):
    return "LINESTRING(" + ",".join(f"{X + x} {Y + y}" for x, y in points) + ")"


def point(x, y):
    return f"POINT({X + x} {Y + y})"


def face_rows(name="Main St"):
    rows = []
    for number, (one, two) in enumerate(zip(CORNERS, CORNERS[1:])):
        start, end = 120.0 * number, 120.0 * (number + 1)
        for side, y in (("L", 10), ("R", -10)):
            about = (f"{number}{side}", name, side, f"{one} Ave to {two} Ave", start, end)
            rows.append((line((start, y), (end, y)), *about, end - start, "s"))
    return rows


@pytest.fixture
def faces(layer):
    return layer("LineString", face_rows(), FACES, UTM)


def stop_rows():
    """Two stops on either side of each of five blocks."""
    rows = []
    for block in range(5):
        for number, (at, y) in enumerate(((30, 18), (90, 18), (20, -18), (100, -18))):
            kind = "business" if y > 0 else "services"
            place = f"Place {block}{'abcd'[number]}"
            about = (place, kind, 10.0 if y > 0 else 4.0, "Q. Zebulon", "Z")
            rows.append((point(120 * block + at, y), *about))
    return rows


@pytest.fixture
def stops(layer):
    return layer("Point", stop_rows(), STOPS, UTM, "businesses")


@pytest.fixture
def streets(layer):
    rows = []
    for number in range(6):
        x = 120 * number
        rows += [(line((x, 0), (x, 150)),), (line((x, -150), (x, 0)),)]
        rows += [(line((x, 0), (x + 120, 0)),), (line((x, 150), (x + 120, 150)),)]
    return layer("LineString", rows, "", UTM)


@pytest.fixture
def turfs(run_algorithm, faces, stops):
    def run(cancel_at=None, **more):
        given = {"STOPS": stops, "BLOCK_FACES": faces, "TURFS": "TEMPORARY_OUTPUT", **more}
        return run_algorithm("canvassturfs", given, cancel_at)

    return run


def moved(layer, crs):
    """The same features in another system."""
    fields = ",".join(f"{f.name()}:{f.typeName().lower()}" for f in layer.fields())
    kind = ("Point", "LineString", "Polygon")[int(layer.geometryType())]
    copy = make_layer(kind, [], fields, crs)
    transform = QgsCoordinateTransform(
        layer.crs(), QgsCoordinateReferenceSystem(crs), QgsProject.instance()
    )
    rows = []
    for feature in layer.getFeatures():
        row = QgsFeature(copy.fields())
        geometry = feature.geometry()
        geometry.transform(transform)
        row.setGeometry(geometry)
        row.setAttributes(feature.attributes())
        rows.append(row)
    assert copy.dataProvider().addFeatures(rows)[0]
    return copy


def walks(result):
    return [
        [row["place"] for row in result.rows() if row["turf"] == turf] for turf in turfs_of(result)
    ]


def turfs_of(result):
    return [row["turf"] for row in result.rows("TURFS")]


def test_two_teams_by_hand(turfs):
    result = turfs()
    assert result.layer().fields().names() == ["place", "kind", "need", *RESULTS]
    one, two = result.rows("TURFS")
    # Three blocks and two: 12 and 8 stops of 6 minutes, there and back, two crossings of 20 m.
    assert sorted((one["stops"], two["stops"])) == [8, 12]
    for row in (one, two):
        blocks = row["stops"] / 4
        assert row["walk_m"] == pytest.approx(2 * 120 * blocks + 40)
        assert row["minutes"] == pytest.approx(6 * row["stops"] + row["walk_m"] / 72)
        assert row["visit_min"] == 6 * row["stops"] and row["heads"] == "east"
    assert (one["from_m"], one["to_m"], two["to_m"]) == (0, two["from_m"], 600)
    assert one["stretch"].startswith("Benton Ave to ") and two["stretch"].endswith("Hardesty Ave")
    minutes = [one["minutes"], two["minutes"]]
    assert result["BALANCE"] == pytest.approx(max(minutes) / np.mean(minutes))
    assert result["LONGEST"] == max(minutes) and result["SHORTEST"] == min(minutes)
    assert result["MINUTES_TOTAL"] == pytest.approx(sum(minutes))
    assert result["WALK_METERS"] == pytest.approx(one["walk_m"] + two["walk_m"])
    assert (result["TURF_COUNT"], result["STOPS_PLACED"], result["UNPLACED"]) == (2, 20, 0)
    blocks = one["stops"] // 4
    up = [f"Place {b}{n}" for b in range(blocks) for n in "ab"]
    down = [f"Place {b}{n}" for b in reversed(range(blocks)) for n in "dc"]
    assert walks(result)[0] == up + down
    row = result.rows()[0]
    assert (row["sequence"], row["side"], row["chainage_m"], row["minutes"]) == (1, "L", 30, 6)
    assert (row["team"], row["role"], row["side_walk_m"]) == (1, "", 0)


def test_nothing_about_persons_reaches_the_output(turfs):
    result = turfs()
    assert not {"owner_name", "tenant"} & set(result.layer().fields().names())
    assert "Zebulon" not in str(result.rows()) and "owner_name, tenant" in result["REPORT"]


def test_roles_have_teams_and_minutes_of_their_own(turfs):
    result = turfs(ROLE_FIELD="kind", TEAMS="services=1, BUSINESS=2", MINUTES_FIELD="need")
    rows = result.rows("TURFS")
    assert [(row["turf"], row["role"], row["team"]) for row in rows] == [
        (1, "business", 1), (2, "business", 2), (3, "services", 1),
    ]  # fmt: skip
    # Ten visits of ten minutes cannot be halved at a block end.
    assert sorted(row["visit_min"] for row in rows[:2]) == [40, 60]
    assert rows[2]["visit_min"] == 40
    assert rows[2]["walk_m"] == 1200
    assert {row["role"] for row in result.rows() if row["turf"] == 3} == {"services"}
    # A plain number counts for every role; MINUTES by role where the field has none.
    result = turfs(ROLE_FIELD="kind", TEAMS=2, ROLE_MINUTES="business=20", MINUTES=3)
    assert result["TURF_COUNT"] == 4
    assert {(row["role"], row["minutes"]) for row in result.rows()} == {
        ("business", 20.0), ("services", 3.0),
    }  # fmt: skip


def test_more_teams_than_blocks(turfs):
    result = turfs(TEAMS="8")
    assert (result["TURF_COUNT"], result["TEAMS_WITHOUT_TURF"]) == (5, 3)
    assert any("8 teams" in words for words in result.feedback.warned)


def test_starting_places(turfs):
    to = turfs(TEAMS="1", START_AT="to")
    assert walks(to)[0][:2] == ["Place 4d", "Place 4c"]
    assert to.rows("TURFS")[0]["start_m"] == 600 and to.rows("TURFS")[0]["heads"] == "west"
    right = turfs(TEAMS="1", FIRST_SIDE="right")
    assert walks(right)[0][:2] == ["Place 0c", "Place 0d"]
    west, east = turfs(START_AT="middle").rows("TURFS")
    assert (west["heads"], east["heads"]) == ("west", "east")
    assert west["start_m"] == east["start_m"] == west["to_m"] == east["from_m"]
    result = turfs(START_POINT=f"{X + 135},{Y + 40} [{UTM}]")
    west, east = result.rows("TURFS")
    assert (west["to_m"], west["start_m"], east["start_m"]) == (120, 120, 120)
    assert "120 m along" in result["REPORT"] and "15 m" not in result["REPORT"]
    assert walks(result)[0][0] == "Place 0d" and walks(result)[1][0] == "Place 1a"


def test_single_teams_start_where_they_park(turfs, layer):
    fields = "team:integer,role:string"
    rows = [(point(70, 30), 1, "Business"), (point(500, -30), 1, "services"), (point(0, 0), 9, "x")]
    starts = layer("Point", rows, fields, UTM)
    result = turfs(ROLE_FIELD="kind", TEAMS="1", TEAM_STARTS=starts)
    business, services = result.rows("TURFS")
    assert (business["start_m"], services["start_m"]) == (120, 480)
    assert walks(result)[0][0] == "Place 1a" and walks(result)[0][-2:] == ["Place 0b", "Place 0a"]
    assert any("1 points name no team" in words for words in result.feedback.warned)
    starts = layer("Point", [(point(900, 0), "2")], "team:string", UTM)
    one, two = turfs(TEAM_STARTS=starts).rows("TURFS")
    assert (one["start_m"], two["start_m"], two["heads"]) == (0, 600, "west")
    with pytest.raises(QgsProcessingException, match="TEAM_STARTS .*no field team"):
        turfs(TEAM_STARTS=layer("Point", [(point(9, 0), "2")], "crew:string", UTM))


def test_side_streets_by_walking_distance(turfs, layer, streets):
    rows = [
        (point(50, 15), "on the street"),
        (point(125, 100), "up Bales"),
        (point(115, 130), "farther up Bales"),
        (point(180, 155), "on the back street"),
        (point(240, -120), "down Askew"),
        (point(300, 900), "far away"),
    ]
    given = {"STOPS": layer("Point", rows, "place:string", UTM), "TEAMS": "1"}
    without = turfs(**given)
    assert (without["UNPLACED"], without["SIDE_STREET_STOPS"], without["SKIPPED"]) == (5, 0, 5)
    result = turfs(**given, STREETS=streets)
    found = {row["place"]: row for row in result.rows()}
    assert (result["UNPLACED"], result["SIDE_STREET_STOPS"]) == (1, 4)
    away = {place: row["side_walk_m"] for place, row in found.items()}
    assert away == pytest.approx(
        {"on the street": 0, "up Bales": 100, "farther up Bales": 130, "on the back street": 210,
         "down Askew": 120}
    )  # fmt: skip
    assert found["up Bales"]["chainage_m"] == 120 and found["down Askew"]["side"] == "R"
    # Up Bales to the back street and back the same way, down Askew and back; the corridor from
    # Benton to Askew, there and back, and two crossings.
    assert result["WALK_METERS"] == pytest.approx(2 * 210 + 2 * 120 + 2 * 240 + 40)
    assert walks(result)[0][0] == "on the street" and walks(result)[0][-1] == "down Askew"
    near = turfs(**given, STREETS=streets, MAX_WALK=125)
    assert near["UNPLACED"] == 3


def test_shortest_walks_equal_direct_relaxation():
    random = np.random.default_rng(7)
    xy = random.uniform(0, 300, (30, 2))
    start, end = random.integers(0, 30, (2, 70))
    metres = random.uniform(5, 90, 70)
    entry, stop = np.array([0, 1, 2]), np.arange(10, 25)
    graph = WalkGraph(xy, start, end, metres, stop, entry, np.array([0.0, 5, 9]), np.arange(3.0))
    full = np.full((30, 30), np.inf)
    np.fill_diagonal(full, 0)
    for a, b, length in zip(start, end, metres):
        full[a, b] = full[b, a] = min(full[a, b], length if a != b else 0)
    for k in range(30):
        full = np.minimum(full, full[:, k, None] + full[None, k])
    found = StreetWalks(graph)
    away, leaves = found.from_corridor()
    from_each = full[entry][:, stop] + np.array([0.0, 5, 9])[:, None]
    assert away == pytest.approx(from_each.min(axis=0))
    reach = np.isfinite(away)
    assert leaves[reach] == pytest.approx(from_each.argmin(axis=0)[reach])
    rows = np.flatnonzero(reach)
    assert found.between(rows) == pytest.approx(full[np.ix_(stop[rows], stop[rows])])


def test_more_layers_of_stops(turfs, layer, provider):
    homes = layer(
        "Polygon",
        [
            (
                f"POLYGON(({X + 40} {Y + 20},{X + 60} {Y + 20},{X + 60} {Y + 40},"
                f"{X + 40} {Y + 20}))",
                7,
            )
        ],
        "need:integer",
        UTM,
        "homes",
    )
    orders = layer(
        "Point",
        [(point(70, 9), "a", "issued", "Works"), (point(75, 9), "b", "verified", "Works"),
         (point(80, -9), "c", "Canceled", "Works")],
        "wo_id:string,status:string,kind:string",
        UTM,
        "work orders",
    )  # fmt: skip
    QgsProject.instance().addMapLayers([homes, orders])
    ids = [orders.id(), homes.id()]
    result = turfs(MORE_STOPS=ids, ROLE_FIELD="kind", MINUTES_FIELD="need", TEAMS="1")
    assert {row["role"] for row in result.rows("TURFS")} == {
        "business", "services", "homes", "Works",
    }  # fmt: skip
    assert [row["wo_id"] for row in result.rows() if row["role"] == "Works"] == ["a"]
    assert [row["minutes"] for row in result.rows() if row["role"] == "homes"] == [7]
    assert result["SKIPPED"] == 2 and result["STOPS_PLACED"] == 22
    again = turfs(MORE_STOPS=ids[::-1], ROLE_FIELD="kind", MINUTES_FIELD="need", TEAMS="1")
    assert again.rows() == result.rows()
    QgsProject.instance().removeMapLayers(ids)


def test_input_order_never_changes_the_result(turfs, layer, faces):
    rows = [*stop_rows(), *stop_rows()[:6], (point(30, 18), "Another", "business", 10.0, "", "")]
    shuffled = [rows[i] for i in np.random.default_rng(5).permutation(len(rows))]
    one = turfs(STOPS=layer("Point", rows, STOPS, UTM), ROLE_FIELD="kind", START_AT="middle")
    turned = layer("LineString", face_rows()[::-1], FACES, UTM)
    other = turfs(
        STOPS=layer("Point", shuffled, STOPS, UTM),
        BLOCK_FACES=turned,
        ROLE_FIELD="kind",
        START_AT="middle",
    )
    assert one.rows() == other.rows() and one.rows("TURFS") == other.rows("TURFS")


def test_degrees_and_feet_give_the_same_turfs(turfs, stops, faces):
    expected = turfs(ROLE_FIELD="kind", MINUTES_FIELD="need")
    for crs in ("EPSG:4326", "ESRI:102698"):
        result = turfs(
            STOPS=moved(stops, crs),
            BLOCK_FACES=moved(faces, crs),
            ROLE_FIELD="kind",
            MINUTES_FIELD="need",
        )
        assert result["WORKING_CRS"] == "EPSG:32615"
        assert walks(result) == walks(expected)
        assert result["LONGEST"] == pytest.approx(expected["LONGEST"], abs=0.01)
    mixed = turfs(STOPS=moved(stops, "EPSG:4326"), ROLE_FIELD="kind", MINUTES_FIELD="need")
    assert walks(mixed) == walks(expected)


def test_missing_values(turfs, layer):
    null = QVariant()
    rows = [
        (point(10, 15), "a", "business", 9.0, "", ""),
        (point(20, 15), "b", null, null, "", ""),
        (point(30, 15), "c", " business ", -3.0, "", ""),
        (None, "d", "business", 9.0, "", ""),
        ("POINT EMPTY", "e", "business", 9.0, "", ""),
    ]
    given = {"STOPS": layer("Point", rows, STOPS, UTM), "MINUTES_FIELD": "need"}
    result = turfs(**given, ROLE_FIELD="kind", TEAMS="1")
    found = {row["place"]: (row["role"], row["minutes"]) for row in result.rows()}
    assert found == {"a": ("business", 9), "b": ("", 6), "c": ("business", 6)}
    assert result["SKIPPED"] == 2 and "2 stops have no minutes" in result["REPORT"]


def test_running_on_its_own_output_changes_nothing(turfs):
    given = {"ROLE_FIELD": "kind", "MINUTES_FIELD": "need", "TEAMS": "2"}
    first = turfs(**given)
    again = turfs(**{**given, "STOPS": first.layer()})
    assert again.layer().fields().names() == first.layer().fields().names()
    assert again.rows() == first.rows() and again.rows("TURFS") == first.rows("TURFS")
    by_role = turfs(STOPS=first.layer(), ROLE_FIELD="role", MINUTES_FIELD="minutes")
    assert by_role.rows() == first.rows()


def test_a_role_that_is_not_asked_for_is_kept(turfs, layer):
    stops = layer("Point", [(point(10, 15), "codes")], "role:string", UTM)
    result = turfs(STOPS=stops)
    assert [row["role"] for row in result.rows()] == ["codes"]
    assert [row["role"] for row in result.rows("TURFS")] == [""]


def test_the_polygons_may_be_left_out(turfs):
    result = turfs(TURFS=None)
    assert "TURFS" not in result or result["TURFS"] is None
    assert result["TURF_COUNT"] == 2


def test_the_ground_of_a_turf_holds_its_stops(turfs, streets, layer):
    stops = layer("Point", [*[(row[0],) for row in stop_rows()], (point(122, 120),)], "", UTM)
    result = turfs(STOPS=stops, STREETS=streets, TEAMS="3")
    shapes = {f["turf"]: f.geometry() for f in result.layer("TURFS").getFeatures()}
    assert all(shape.isGeosValid() for shape in shapes.values())
    for feature in result.layer().getFeatures():
        assert shapes[feature["turf"]].contains(feature.geometry())
    assert shapes[1].intersection(shapes[3]).area() < 1


def test_every_turf_is_drawn_from_a_file(turfs, tmp_path):
    paths = {"OUTPUT": str(tmp_path / "stops.gpkg"), "TURFS": str(tmp_path / "turfs.gpkg")}
    turfs(TEAMS="5", **paths)
    for name, style in (("OUTPUT", "turf_stops"), ("TURFS", "turfs")):
        drawn = QgsVectorLayer(paths[name], name)
        message, loaded = drawn.loadNamedStyle(str(STYLES / f"{style}.qml"))
        assert loaded, message
        renderer, context = drawn.renderer().clone(), QgsRenderContext()
        context.expressionContext().appendScopes([])
        renderer.startRender(context, drawn.fields())
        # What QGIS asks the file for when it draws.
        asked = QgsFeatureRequest().setFilterExpression(renderer.filter(drawn.fields()))
        kept = list(drawn.getFeatures(asked))
        assert len(kept) == drawn.featureCount() > 0
        looks = set()
        for feature in kept:
            context.expressionContext().setFeature(feature)
            symbol = renderer.symbolForFeature(feature, context)
            looks.add(str([layer.properties() for layer in symbol.symbolLayers()]))
        renderer.stopRender(context)
        assert len(looks) == 5


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"TEAMS": "0"}, r"TEAMS .*'0' is not understood"),
        ({"TEAMS": "police=2"}, r"TEAMS .*'police=2'"),
        ({"ROLE_FIELD": "kind", "ROLE_MINUTES": "business=x"}, r"ROLE_MINUTES .*business=2"),
    ],
)
def test_counts_that_cannot_be_meant_are_refused(turfs, change, words):
    with pytest.raises(QgsProcessingException, match=words):
        turfs(**change)


def test_layers_that_cannot_be_meant_are_refused(turfs, layer, stops, faces):
    empty = layer("Point", [], STOPS, UTM)
    far = layer("Point", [(point(0, 5000), "a", "", 1.0, "", "")], STOPS, UTM)
    crime = layer("Point", [(point(9, 9), "x", "y")], "offense:string,report_no:string", UTM)
    two = layer("LineString", [*face_rows(), *face_rows("Oak St")], FACES, UTM)
    bare = layer("LineString", [(line((0, 0), (9, 0)), "x")], "name:string", UTM)
    lost = layer("Point", stop_rows(), STOPS, "")
    for change, words in (
        ({"STOPS": empty}, "STOPS .*nothing to work on"),
        ({"STOPS": far}, "STOPS .*MAX_DISTANCE"),
        ({"STOPS": crime}, "STOPS .*incidents"),
        ({"STOPS": lost}, "STOPS .*coordinate reference system"),
        ({"BLOCK_FACES": two}, "BLOCK_FACES .*2 corridors"),
        ({"BLOCK_FACES": bare}, "BLOCK_FACES .*Define corridor"),
        ({"STREETS": layer("LineString", [], "", UTM), "MAX_DISTANCE": 15}, "STREETS .*nothing"),
    ):
        with pytest.raises(QgsProcessingException, match=words):
            turfs(**change)


@pytest.mark.parametrize("at", [5, 40, 90])
def test_cancel_leaves_no_file(turfs, tmp_path, at):
    paths = {"OUTPUT": str(tmp_path / "stops.gpkg"), "TURFS": str(tmp_path / "turfs.gpkg")}
    with pytest.raises(QgsProcessingException, match="Canceled"):
        turfs(cancel_at=at, **paths)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils reads the PDF back")
def test_the_map_book_prints_the_turfs_in_order(turfs, run_algorithm, faces, tmp_path):
    result = turfs(ROLE_FIELD="kind", TEAMS="business=2,services=1", START_AT="middle")
    path = tmp_path / "book.pdf"
    given = {"BLOCK_FACES": faces, "STOPS": result.layer(), "OUTPUT": str(path)}
    book = run_algorithm("fieldmaps", given)
    assert book["STOPS_LISTED"] == 20
    text = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    for number, role in ((1, "business"), (2, "business"), (3, "services")):
        assert f"Turf {number} · team {2 if number == 2 else 1} · {role}" in text
    listed = [place for place in text.split("\n") if "Place " in place]
    assert len(listed) >= 20
    assert "Zebulon" not in text
