"""The printed map book: every page, every stop once, nobody's name."""

import re
import shutil
import subprocess

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPalLayerSettings,
    QgsPrintLayout,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QRectF

from tests.qgis.conftest import make_layer
from tests.qgis.field_paper import (
    CROSSINGS,
    FACES,
    NAME,
    ORDERS,
    SECRETS,
    UTM,
    X,
    Y,
    faces_layer,
    lists,
    maps,
    order_row,
    pages_of,
    streets_layer,
)

pytestmark = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler-utils reads the PDF back"
)


def moved(layer, crs):
    """The same features in another system."""
    fields = ",".join(f"{f.name()}:{f.typeName().lower()}" for f in layer.fields())
    kinds = {0: "Point", 1: "LineString", 2: "Polygon"}
    copy = make_layer(kinds[int(layer.geometryType())], [], fields, crs)
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


@pytest.fixture
def faces():
    return faces_layer()


@pytest.fixture
def streets():
    return streets_layer()


@pytest.fixture
def orders():
    rows = [order_row(n, 1000.0 * n / 30 + 3, "LR"[n % 2]) for n in range(30)]
    return make_layer("Point", rows, ORDERS, UTM, "Orders")


@pytest.fixture
def book(run_algorithm, faces, tmp_path):
    """Print with the given parameters; returns (results, pages as text)."""

    def make(**parameters):
        path = tmp_path / "book.pdf"
        parameters = {"BLOCK_FACES": faces, "OUTPUT": str(path), **parameters}
        result = run_algorithm("fieldmaps", parameters)
        assert [p.name for p in tmp_path.glob("*book*")] == ["book.pdf"]
        return result, pages_of(path)

    return make


def test_index_then_map_and_list_face_each_other(book, orders, streets):
    result, pages = book(WORK_ORDERS=orders, BASEMAP=[streets], TITLE="Night walk")
    assert result["PAGES"] == len(pages)
    assert result["SHEETS"] == 5 and result["USED_SCALE"] == 100
    assert "Night walk" in pages[0] and NAME in pages[0]
    for number, page in enumerate(pages[1:]):
        # Even pages are maps, odd pages their lists, so that a spread holds both.
        assert ("Walk list" in page) == bool(number % 2)
        assert f"Page {number + 2} of {len(pages)}" in page
    for one, two in zip(maps(pages), lists(pages)):
        sheet = re.search(r"Sheet \d of 5", one).group()
        assert sheet in two
    for page in pages:
        assert "DESTROY AFTER USE" in page and result["RUN_ID"] in page


def test_every_stop_is_listed_once_and_numbered_as_walked(book, orders):
    result, pages = book(WORK_ORDERS=orders)
    text = "\n".join(lists(pages))
    for number in range(30):
        for word in ("Place", "Task"):
            assert text.count(f"{word}{number:03d}") == 1
        assert text.count(f"WO-{number:03d}") == 1
    assert not re.search(r"Place\d{3}", "\n".join(maps(pages)))
    numbers = [int(n) for n in re.findall(r"^ *(\d+) +Place\d{3} ", text, re.M)]
    assert numbers == list(range(1, 31))
    assert result["STOPS_LISTED"] == 30
    first_list = re.findall(r"Place(\d{3})\s+(Left|Right)", lists(pages)[0])
    left = [int(n) for n, side in first_list if side == "Left"]
    right = [int(n) for n, side in first_list if side == "Right"]
    assert left == sorted(left) and right == sorted(right, reverse=True)
    assert "(north)" in lists(pages)[0] and "(south)" in lists(pages)[0]


def test_neighbours_and_match_lines_carry_the_right_numbers(book, streets):
    _, pages = book(BASEMAP=[streets])
    sheets = maps(pages)
    assert len(sheets) == 5
    for index, page in enumerate(sheets):
        found = {int(n) for n in re.findall(r"Continues on sheet (\d)", page)}
        assert found == {n for n in (index, index + 2) if 1 <= n <= 5}
        assert ("Beginning of the corridor" in page) == (index == 0)
        assert ("End of the corridor" in page) == (index == 4)
        # Written along the line, on both sides of the street.
        for neighbour in found:
            assert page.count(f"SHEET {neighbour}") == 2


def test_street_names_scale_and_dates_are_on_every_map(book, streets, orders):
    _, pages = book(BASEMAP=[streets], WORK_ORDERS=orders, DATA_DATE="2024-11-18")
    for page in maps(pages):
        assert "Independence Ave" in page
        assert "1 inch = 100 feet" in page and "ft" in page
        assert "2024-11-18" in page
    text = "\n".join(maps(pages))
    for name in CROSSINGS:
        assert name in text


def test_fonts_are_embedded_and_letters_are_letters(book, orders, streets, tmp_path):
    book(WORK_ORDERS=orders, BASEMAP=[streets])
    table = subprocess.run(
        ["pdffonts", str(tmp_path / "book.pdf")], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]
    assert table
    for line in table:
        assert re.search(r"\byes\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", line), line
    images = subprocess.run(
        ["pdfimages", "-list", str(tmp_path / "book.pdf")], capture_output=True, text=True
    ).stdout.splitlines()[2:]
    assert images == []


def test_nothing_about_persons_reaches_the_paper(book, orders, tmp_path):
    stops = make_layer(
        "Point",
        [(f"POINT({X + 40} {Y + 9})", "Shop 1", SECRETS[0], 77, SECRETS[1])],
        "address:string,owner_name:string,victim_age:integer,report_no:string",
        UTM,
    )
    result, pages = book(WORK_ORDERS=orders, STOPS=stops, PLACE_FIELD="owner_name")
    text = "".join(pages)
    assert "Shop 1" in text and "PLACE_FIELD" in result["REPORT"]
    for secret in ("Zebulon", "Quux", "KC23998877"):
        assert secret not in text
        assert secret.encode() not in (tmp_path / "book.pdf").read_bytes()
    assert not re.search(r"\b77\b", text)


def test_labels_with_names_are_taken_off_the_base_map(book, streets):
    parcels = make_layer(
        "Polygon",
        [(f"POLYGON(({X} {Y + 10},{X + 60} {Y + 10},{X + 60} {Y + 60},{X} {Y + 60},{X} {Y + 10}))",
          "Zebulon Quux", "3412")],
        "owner:string,house:string",
        UTM,
        "Parcels",
    )  # fmt: skip
    settings = QgsPalLayerSettings()
    settings.fieldName = "owner"
    parcels.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    parcels.setLabelsEnabled(True)
    for look in ("quiet", "layer"):
        result, pages = book(BASEMAP=[streets, parcels], BASEMAP_STYLE=look)
        assert "Quux" not in "".join(pages)
        assert "Parcels" in result["REPORT"] and "owner" in result["REPORT"]
    assert parcels.labelsEnabled()
    settings = QgsPalLayerSettings()
    settings.fieldName = "house"
    parcels.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    _, pages = book(BASEMAP=[streets, parcels])
    assert "3412" in pages[1]


def test_incidents_are_not_printed(book, run_algorithm, faces):
    fields = "incident_id:string,offense:string,occurred_from:datetime"
    rows = [(f"POINT({X + 100} {Y})", "1", "Assault", None)]
    incidents = make_layer("Point", rows, fields, UTM, "Incidents")
    with pytest.raises(QgsProcessingException, match="STOPS.*incidents"):
        run_algorithm("fieldmaps", {"BLOCK_FACES": faces, "STOPS": incidents})
    result, _ = book(CONDITIONS=[incidents])
    assert "Incidents looks like incidents and is not printed" in result["REPORT"]


def test_coordinates_of_incidents_are_not_printed_as_top_places(book, run_algorithm, tmp_path):
    """Counted coordinates are incidents still; shops with their incidents are places."""
    where = [f"POINT({X + 100} {Y})"]
    incidents = make_layer("Point", [(place, "1") for place in 2 * where], "id:string", UTM, "I")
    shops = make_layer("Point", [(place, "Shop") for place in where], "business:string", UTM, "S")
    for places, refused in ((None, True), (shops, False)):
        top = str(tmp_path / f"top_{refused}.gpkg")
        run_algorithm("topplaces", {"INCIDENTS": incidents, "PLACES": places, "OUTPUT": top})
        result, _ = book(CONDITIONS=[top])
        assert ("looks like incidents" in result["REPORT"]) == refused


def test_conditions_show_what_falls_short(book, faces):
    dark = make_layer(
        "LineString",
        [(f"LINESTRING({X} {Y}, {X + 200} {Y})", False)],
        "meets_target:boolean,count:integer",
        UTM,
    )
    hatch = make_layer(
        "Polygon",
        [(f"POLYGON(({X} {Y},{X + 60} {Y},{X + 60} {Y + 60},{X} {Y}))",)],
        "",
        UTM,
        "Overgrown lots",
    )
    _, pages = book(CONDITIONS=[dark, hatch])
    assert all("Light below target" in page and "Overgrown lots" in page for page in maps(pages))


def test_without_stops_there_are_maps_and_room_for_notes(book):
    _, pages = book()
    assert len(pages) == 11
    assert all("No stops on this sheet." in page and "Notes" in page for page in lists(pages))


def test_empty_work_orders_still_print(book):
    result, pages = book(WORK_ORDERS=make_layer("Point", [], ORDERS, UTM))
    assert len(pages) == 11 and result["STOPS_LISTED"] == 0


def test_closed_far_and_foreign_orders_are_left_out_and_said(book):
    rows = [
        order_row(1, 50, "L"),
        order_row(2, 60, "L", status="canceled"),
        order_row(3, 70, "L", status="verified"),
        order_row(4, 80, "L", corridor="Prospect Avenue"),
        order_row(5, 90, "L", status="done"),
        order_row(6, 95, "L", status=None, corridor=None, condition=None, location=None),
    ]
    rows.append((f"POINT({X + 60} {Y + 90})", *order_row(7, 0, "L", corridor=None)[1:]))
    rows.append((f"POINT({X - 40} {Y + 9})", *order_row(9, 0, "L", corridor=None)[1:]))
    rows.append((f"POINT({X + 60} {Y + 90})", *order_row(10, 0, "L")[1:]))
    rows.append((None, *order_row(8, 0, "L")[1:]))
    result, pages = book(WORK_ORDERS=make_layer("Point", rows, ORDERS, UTM))
    text = "".join(lists(pages))
    assert set(re.findall(r"Task(\d{3})", text)) == {"001", "005", "006", "010"}
    assert "check: reported done" in text
    assert result["STOPS_LISTED"] == 4 and result["SKIPPED"] == 1
    for words in ("2 verified or canceled", "1 points of other corridors", "2 points over 75 m"):
        assert words in result["REPORT"]


def test_an_order_that_is_also_a_stop_is_listed_once(book, orders):
    stops = make_layer(
        "Point",
        [(f"POINT({X + 36} {Y - 8})", "id-1", "Place001", "Task001", 3, "2", "Codes", 1.0),
         (f"POINT({X + 20} {Y + 8})", None, "Corner shop", None, 3, "2", "Codes", 2.0)],
        "wo_id:string,location:string,task:string,turf:integer,team:string,role:string,"
        "sequence:double",
        UTM,
    )  # fmt: skip
    result, pages = book(WORK_ORDERS=orders, STOPS=stops)
    text = "\n".join(lists(pages))
    assert text.count("Place001") == 1 and "listed once" in result["REPORT"]
    assert "Turf 3 · team 2 · Codes" in text
    assert text.index("Place001") < text.index("Corner shop")


@pytest.mark.parametrize("crs", ["EPSG:4326", "ESRI:102698"])
def test_degrees_and_feet_give_the_same_book(book, faces, orders, streets, crs):
    layers = {"WORK_ORDERS": moved(orders, crs), "BASEMAP": [moved(streets, crs)]}
    result, pages = book(BLOCK_FACES=moved(faces, crs), **layers)
    _, plain = book(WORK_ORDERS=orders, BASEMAP=[streets])
    assert result["SHEETS"] == 5 and result["WORKING_CRS"] == UTM
    assert len(pages) == len(plain)
    found = [re.findall(r"Place\d{3}", page) for page in lists(pages)]
    assert found == [re.findall(r"Place\d{3}", page) for page in lists(plain)]


@pytest.mark.parametrize(
    ("paper", "size"),
    [("letter", "612 x 792"), ("tabloid", "792 x 1224"), ("a4", "595 x 842"), ("a3", "842 x 1191")],
)
def test_paper(book, orders, tmp_path, paper, size):
    for large in (False, True):
        _, pages = book(WORK_ORDERS=orders, PAPER=paper, LARGE_PRINT=large)
        text = "\n".join(lists(pages))
        assert sorted(re.findall(r"Task(\d{3})", text)) == [f"{n:03d}" for n in range(30)]
        info = subprocess.run(
            ["pdfinfo", str(tmp_path / "book.pdf")], capture_output=True, text=True
        ).stdout
        numbers = [round(float(n)) for n in re.search(r"size: +([\d.]+) x ([\d.]+)", info).groups()]
        assert f"{numbers[0]} x {numbers[1]}" == size


def own_template(
    path, item_id="map", height=120, text="Crew sheet [% @kc_sheet %] · next [% @kc_next %]"
):
    project = QgsProject()
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    item = QgsLayoutItemMap(layout)
    item.setId(item_id)
    layout.addLayoutItem(item)
    item.attemptSetSceneRect(QRectF(20, 40, 250, height))
    item.setExtent(QgsRectangle(0, 0, 250, height))
    for number, (name, words) in enumerate((("", text), ("title", ""))):
        label = QgsLayoutItemLabel(layout)
        label.setText(words)
        label.setId(name)
        layout.addLayoutItem(label)
        label.attemptResize(QgsLayoutSize(200, 10))
        label.attemptMove(QgsLayoutPoint(20, 10 + 12 * number))
    assert layout.saveAsTemplate(str(path), QgsReadWriteContext())
    del label, item, layout


@pytest.mark.parametrize("item_id", ["map", "", "Map 1"])
def test_a_template_of_ones_own_is_honoured(book, orders, streets, tmp_path, item_id):
    own_template(tmp_path / "own.qpt", item_id)
    result, pages = book(
        WORK_ORDERS=orders,
        BASEMAP=[streets],
        TEMPLATE=str(tmp_path / "own.qpt"),
        TITLE="Ours <b>bold</b>",
    )
    # 250 mm along the street instead of 217: fewer sheets; index and lists are the plugin's.
    assert result["SHEETS"] == 4
    assert "Crew sheet 1 · next Continues on sheet 2" in pages[1]
    assert "Ours <b>bold</b>" in pages[1]
    # The map is drawn in the item, the street from left to right.
    assert "Benton Blvd" in pages[1] and "MATCH LINE" in pages[1]
    assert pages[1].index("Left (north)") < pages[1].index("Right (south)")
    assert "Emergency" not in pages[1] and "Walk list" in pages[2]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("nonsense", "not a print layout template"),
        ("<Layout name='x'/>", "not a print layout template"),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><Layout>&b;</Layout>", "declares entities"),
        (None, "no map item"),
    ],
)
def test_a_template_that_cannot_be_used_is_refused(run_algorithm, faces, tmp_path, content, reason):
    path = tmp_path / "own.qpt"
    if content is None:
        project = QgsProject()
        layout = QgsPrintLayout(project)
        layout.initializeDefaults()
        layout.saveAsTemplate(str(path), QgsReadWriteContext())
        del layout
    else:
        path.write_text(content)
    with pytest.raises(QgsProcessingException, match=f"TEMPLATE: own.qpt.*{reason}"):
        run_algorithm("fieldmaps", {"BLOCK_FACES": faces, "TEMPLATE": str(path)})


def test_a_map_item_of_no_size_is_refused(run_algorithm, faces, tmp_path):
    own_template(tmp_path / "own.qpt", height=8)
    with pytest.raises(QgsProcessingException, match="TEMPLATE: own.qpt.*at least 30 mm"):
        run_algorithm("fieldmaps", {"BLOCK_FACES": faces, "TEMPLATE": str(tmp_path / "own.qpt")})


@pytest.mark.parametrize("at", [0, 30, 70, 90])
def test_cancel_leaves_no_file(run_algorithm, faces, orders, tmp_path, at):
    target = tmp_path / "book.pdf"
    parameters = {"BLOCK_FACES": faces, "WORK_ORDERS": orders, "OUTPUT": str(target)}
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        run_algorithm("fieldmaps", parameters, cancel_at=at)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_leaves_the_earlier_book(run_algorithm, faces, orders, tmp_path):
    target = tmp_path / "book.pdf"
    target.write_bytes(b"earlier")
    parameters = {"BLOCK_FACES": faces, "WORK_ORDERS": orders, "OUTPUT": str(target)}
    with pytest.raises(QgsProcessingException):
        run_algorithm("fieldmaps", parameters, cancel_at=80)
    assert target.read_bytes() == b"earlier"
    assert [p.name for p in tmp_path.iterdir()] == ["book.pdf"]


def test_a_folder_that_cannot_be_written_is_told(run_algorithm, faces, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(QgsProcessingException, match="file"):
        run_algorithm("fieldmaps", {"BLOCK_FACES": faces, "OUTPUT": str(blocked / "book.pdf")})


def test_two_corridors_missing_fields_and_no_faces_are_refused(run_algorithm, faces, layer):
    two = layer(
        "LineString",
        [("LINESTRING(0 0, 9 0)", c, c, "L", "b", 0.0, 9.0, 9.0, "s") for c in ("A", "B")],
        FACES,
    )
    with pytest.raises(QgsProcessingException, match="BLOCK_FACES.*2 corridors.*A, B"):
        run_algorithm("fieldmaps", {"BLOCK_FACES": two})
    with pytest.raises(QgsProcessingException, match="BLOCK_FACES.*face_id.*Define corridor"):
        run_algorithm(
            "fieldmaps", {"BLOCK_FACES": layer("LineString", [("LINESTRING(0 0, 1 1)",)], "")}
        )
    with pytest.raises(QgsProcessingException, match="BLOCK_FACES.*nothing to work on"):
        run_algorithm("fieldmaps", {"BLOCK_FACES": layer("LineString", [], FACES)})
    unknown = layer(
        "LineString", [("LINESTRING(0 0, 9 0)", "a", "A", "L", "b", None, None, 9.0, "s")], FACES
    )
    with pytest.raises(QgsProcessingException, match="BLOCK_FACES.*from_m"):
        run_algorithm("fieldmaps", {"BLOCK_FACES": unknown})


def test_a_base_map_without_crs_is_refused_by_name(run_algorithm, faces, streets):
    streets.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match="BASEMAP.*Streets.*coordinate reference"):
        run_algorithm("fieldmaps", {"BLOCK_FACES": faces, "BASEMAP": [streets]})


def test_the_open_project_and_its_layers_stay_as_they_are(book, orders, streets):
    project = QgsProject.instance()
    project.addMapLayer(streets)
    before = (list(project.mapLayers()), streets.renderer().dump(), streets.labelsEnabled())
    layouts = len(project.layoutManager().layouts())
    book(WORK_ORDERS=orders, BASEMAP=[streets])
    after = (list(project.mapLayers()), streets.renderer().dump(), streets.labelsEnabled())
    assert after == before and len(project.layoutManager().layouts()) == layouts


def test_it_stays_on_the_main_thread(provider):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("kcsafety:fieldmaps")
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading


def test_stops_of_any_kind_need_no_field(book):
    anywhere = make_layer("Point", [(f"POINT({X + 300} {Y + 9})",)], "", UTM)
    _, pages = book(STOPS=anywhere)
    text = "\n".join(lists(pages))
    # 300 m along, the second cross street is 250 m along: 50 m are 160 feet.
    assert "160 ft from Bales Ave" in text and "Visit" in text


def test_geometry_of_a_bent_corridor_prints(book):
    rows = []
    corners = [(0, 0), (250, 0), (250, 250), (500, 250)]
    for number, (a, b) in enumerate(zip(corners, corners[1:])):
        wkt = f"LINESTRING({X + a[0]} {Y + a[1]}, {X + b[0]} {Y + b[1]})"
        for side in "LR":
            start = 250.0 * number
            rows.append((wkt, f"{number}{side}", NAME, side, "b", start, start + 250, 250.0, "s"))
    result, pages = book(BLOCK_FACES=make_layer("LineString", rows, FACES, UTM))
    assert result["SHEETS"] >= 4 and len(maps(pages)) == result["SHEETS"]
    assert QgsGeometry.fromWkt(rows[0][0]).length() == 250


def test_a_business_is_called_by_its_name_a_person_is_not(book):
    places = [(f"POINT({X + 60} {Y + 9})", "b1", "Corner Market", "3401 Independence Ave")]
    shops = make_layer("Point", places, "business_id:string,name:string,address:string", UTM)
    homes = make_layer("Point", places, "home_id:string,name:string,address:string", UTM)
    _, pages = book(STOPS=shops)
    assert "Corner Market, 3401" in "".join(lists(pages))
    _, pages = book(STOPS=homes)
    assert "Corner Market" not in "".join(pages) and "3401 Independence Ave" in "".join(pages)


def test_the_layout_can_be_left_in_the_project_and_used_again(book, orders, tmp_path):
    project = QgsProject.instance()
    result, plain = book(WORK_ORDERS=orders, ADD_LAYOUT=True)
    book(WORK_ORDERS=orders, ADD_LAYOUT=True)
    manager = project.layoutManager()
    names = sorted(one.name() for one in manager.layouts())
    assert names == ["KC Safety field book", "KC Safety field book 2"]
    assert "KC Safety field book" in result["REPORT"]
    layout = manager.layoutByName("KC Safety field book")
    sheet = next(item for item in layout.items() if getattr(item, "id", str)() == "map")
    assert sheet.crs().authid() == UTM
    assert abs(sheet.extent().center().y() - Y) < 0.5 and round(sheet.mapRotation()) == -90
    assert layout.saveAsTemplate(str(tmp_path / "edited.qpt"), QgsReadWriteContext())
    _, pages = book(WORK_ORDERS=orders, TEMPLATE=str(tmp_path / "edited.qpt"))
    assert len(pages) == len(plain) and "Continues on sheet 2" in pages[1]
    book(WORK_ORDERS=orders, TEMPLATE=str(tmp_path / "edited.qpt"), ADD_LAYOUT=True)
    assert len(manager.layouts()) == 3
