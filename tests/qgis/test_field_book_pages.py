"""Every page of the map book read back: nothing covers anything, nothing is lost or told."""

import html
import re
import shutil
import subprocess

import pytest
from qgis.core import (
    QgsApplication,
    QgsLayoutItemLabel,
    QgsPalLayerSettings,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProject,
    QgsRuleBasedLabeling,
    QgsVectorFileWriter,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from kc_safety_plugin.bridge.compat import text_font
from kc_safety_plugin.bridge.layouts.template import Page
from tests.qgis.conftest import make_layer
from tests.qgis.field_paper import (
    CROSSINGS,
    NAME,
    SECRETS,
    UTM,
    X,
    Y,
    faces_layer,
    lists,
    maps,
    order_row,
    orders_layer,
    pages_of,
    streets_layer,
)

pytestmark = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler-utils reads the PDF back"
)
VISITS = "location:string,turf:integer,team:string,role:string,sequence:double"
#: Box of a word holds this much room above and below its letters, points.
_AIR = 2.2


@pytest.fixture
def book(run_algorithm, tmp_path):
    """Print with the given parameters; returns (results, pages as text)."""

    def make(**parameters):
        path = tmp_path / "book.pdf"
        given = {"BLOCK_FACES": faces_layer(), "OUTPUT": str(path), **parameters}
        return run_algorithm("fieldmaps", given), pages_of(path)

    return make


def visits(rows, fields=VISITS, name="Stops"):
    return make_layer("Point", rows, fields, UTM, name)


def far_visits(count=24):
    """Stops of two roles, every second one up to 400 m into a side street."""
    rows = []
    for n in range(count):
        block = n % 5
        at, away = X + 250 * block + 6, (9, -9, 60 + 14 * n, -70 - 12 * n)[n % 4]
        role = "outreach" if n % 3 else "compliance"
        rows.append((f"POINT({at} {Y + away})", f"Door{n:03d}", 1, "1", role, float(n)))
    return visits(rows)


def words_on(path):
    """(page, width, height, [(word, left, top, right, bottom), …]) in points."""
    text = subprocess.run(
        ["pdftotext", "-bbox", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    number = r'="([-\d.]+)"'
    word = re.compile("<word" + "".join(f" {k}{number}" for k in ("xMin", "yMin", "xMax", "yMax")))
    for count, page in enumerate(re.findall(r"<page (.*?)</page>", text, re.S), 1):
        size = re.match(f"width{number} height{number}", page).groups()
        found = [
            (
                html.unescape(line.split(">")[1].split("<")[0]),
                *map(float, word.match(line).groups()),
            )
            for line in map(str.strip, page.splitlines())
            if line.startswith("<word")
        ]
        yield count, *map(float, size), found


def covering(path):
    """Pairs of words that lie over one another, and words that leave the page."""
    for page, width, height, found in words_on(path):
        for index, (word, left, top, right, bottom) in enumerate(found):
            if left < 0 or top < 0 or right > width or bottom > height:
                yield page, word, "leaves the page"
            for other, left2, top2, right2, bottom2 in found[index + 1 :]:
                wide = min(right, right2) - max(left, left2)
                high = min(bottom, bottom2) - max(top, top2)
                smaller = min((right - left) * (bottom - top), (right2 - left2) * (bottom2 - top2))
                if wide > 1.0 and high > _AIR and wide * high > 0.2 * smaller:
                    yield page, word, other


# -- pages --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("paper", "language", "large"),
    [
        ("letter", "english", False),
        ("letter", "english", True),
        ("letter", "spanish", False),
        ("letter", "spanish", True),
        ("tabloid", "english", False),
        ("tabloid", "spanish", True),
        ("a4", "spanish", False),
        ("a4", "english", True),
        ("a3", "english", False),
        ("a3", "spanish", True),
    ],
)
def test_no_words_cover_others_or_leave_the_page(book, tmp_path, paper, large, language):
    orders = orders_layer([order_row(n, 1000.0 * n / 30 + 3, "LR"[n % 2]) for n in range(30)])
    dark = make_layer(
        "LineString", [(f"LINESTRING({X} {Y + 7}, {X + 300} {Y + 7})", "L", 0.4)],
        "side:string,lux_avg:double", UTM,
    )  # fmt: skip
    _, pages = book(
        STOPS=far_visits(), WORK_ORDERS=orders, BASEMAP=[streets_layer()], DEPARTMENTS=True,
        CONDITIONS=[dark],
        RESOURCES="Food pantry", PAPER=paper, LARGE_PRINT=large, LANGUAGE=language,
    )  # fmt: skip
    assert list(covering(tmp_path / "book.pdf")) == []
    assert "…" not in "".join(pages)


@pytest.mark.parametrize("language", ["english", "spanish"])
@pytest.mark.parametrize("large", [False, True])
def test_no_label_is_cut_off(book, monkeypatch, language, large):
    cut = []
    fill = Page.say

    def say(page, values):
        fill(page, values)
        for label in page.of_type(QgsLayoutItemLabel):
            box, text = label.rect(), label.currentText()
            font = QFont(text_font(label))
            points = font.pointSizeF()
            # Measured in large letters: those of the paper are rounded to the dots of a screen.
            font.setPixelSize(1000)
            scale = points * 25.4 / 72 / 1000
            room = QRectF(0, 0, box.width() / scale, 1e6)
            flags = int(Qt.TextFlag.TextWordWrap)
            need = QFontMetricsF(font).boundingRect(room, flags, text).height() * scale
            if text and need > box.height() + 0.1 * points * 25.4 / 72:
                cut.append((label.id(), text, round(need, 1), round(box.height(), 1)))

    monkeypatch.setattr(Page, "say", say)
    streets = streets_layer()
    book(STOPS=far_visits(60), BASEMAP=[streets], LANGUAGE=language, LARGE_PRINT=large)
    assert cut == []


@pytest.mark.parametrize("large", [False, True])
def test_half_of_every_list_is_for_notes(book, tmp_path, large):
    orders = orders_layer([order_row(n, 1000.0 * n / 70 + 3, "LR"[n % 2]) for n in range(70)])
    _, pages = book(WORK_ORDERS=orders, LARGE_PRINT=large)
    measured = 0
    for (page, _, _, found), text in zip(words_on(tmp_path / "book.pdf"), pages):
        part = re.search(r"page (\d+)\s+of (\d+)", text)
        if "Walk list" not in text or (part and part[1] != part[2]):
            continue
        top = next(word[2] for word in found if word[0] == "Crew")
        foot = next(word[2] for word in found if word[0] == "Data" and word[2] > top)
        notes = max(word[2] for word in found if word[0] == "Notes")
        assert (foot - notes) / (foot - top) >= 0.5, page
        measured += 1
    assert measured >= 4


def test_stops_in_side_streets_are_listed_once_and_drawn_where_they_are(book):
    result, pages = book(STOPS=far_visits(), BASEMAP=[streets_layer()])
    assert result["SIDE_SHEETS"] > 1
    assert f"{result['SIDE_SHEETS']} more sheets show their side streets" in result["REPORT"]
    text = "\n".join(lists(pages))
    listed = {}
    for page in lists(pages):
        sheet = re.search(r"Sheet (\w+) of", page)[1]
        for number, door in re.findall(r"^ *(\d+) +(Door\d{3})\b", page, re.M):
            listed[int(number)] = (door, sheet)
    assert sorted(listed) == list(range(1, 25))
    for n in range(24):
        assert text.count(f"Door{n:03d}") == 1
    drawn = {}
    for page in maps(pages):
        sheet = re.search(r"Sheet (\w+) of", page)
        if sheet:
            drawn[sheet[1]] = drawn.get(sheet[1], "") + page
    for number, (_, sheet) in listed.items():
        assert re.search(rf"(?<![\d,]){number}(?![\d,])", drawn[sheet]), (number, sheet)
    beside = {sheet for _, sheet in listed.values() if not sheet.isdigit()}
    assert len(beside) == result["SIDE_SHEETS"]
    for sheet in beside:
        home = sheet.rstrip("ABCDEFGH")
        assert f"Side streets off sheet {home}" in drawn[sheet]
        assert f"Continues on sheet {home}" in drawn[sheet]
        assert re.search(rf"(?<!\w){sheet}(?!\w)", "".join(pages[:3]))
    pointed = re.findall(r"No\. (\d+)(?:–(\d+))?: on sheet (\w+)", text)
    assert pointed
    for first, last, sheet in pointed:
        for number in range(int(first), int(last or first) + 1):
            assert listed[number][1] == sheet


@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="zbar reads the codes")
def test_every_sheet_has_the_code_of_its_own_place(book, tmp_path):
    result, pages = book(STOPS=far_visits(), BASEMAP=[streets_layer()])
    path, found = tmp_path / "book.pdf", {}
    words = ["pdftoppm", "-r", "150", "-gray", "-png", str(path), str(tmp_path / "page")]
    subprocess.run(words, check=True)
    for image, page in zip(sorted(tmp_path.glob("page*.png")), pages):
        sheet = re.search(r"Sheet (\w+) of", page)
        if not sheet or "Walk list" in page:
            continue
        words = ["zbarimg", "-q", "--raw", str(image)]
        text = subprocess.run(words, capture_output=True, text=True).stdout.strip()
        assert re.fullmatch(r"geo:39\.\d{5},-94\.\d{5}", text), (sheet[1], text)
        found.setdefault(sheet[1], set()).add(text)
    assert len(found) >= result["SIDE_SHEETS"] + 2
    codes = [code for own in found.values() for code in own]
    assert len(codes) == len(set(codes)) == len(found)


# -- names of streets ----------------------------------------------------------------------------


def renamed(layer, name):
    """The streets with their names in another field, after one that is no name."""
    rows = [(f.geometry().asWkt(), "local", f["name"]) for f in layer.getFeatures()]
    return make_layer("LineString", rows, f"class:string,{name}:string", UTM, "Roads")


def test_names_of_cross_streets_whatever_the_field_is_called(book):
    for field in ("STNAMELAB", "col_7"):
        result, pages = book(BASEMAP=[renamed(streets_layer(), field)])
        assert result["STREET_NAMES"] == f"Roads: {field}"
        text = "".join(maps(pages))
        assert all(name in text for name in CROSSINGS)
    result, pages = book(BASEMAP=[renamed(streets_layer(), "col_7")], STREET_NAME_FIELD="CLASS")
    assert result["STREET_NAMES"] == "Roads: class" and "local" in "".join(maps(pages))


# -- roles ---------------------------------------------------------------------------------------


def test_what_each_role_does_is_said_and_can_be_given(book):
    rows = [
        (f"POINT({X + 50 + 60 * n} {Y + 9})", f"Door{n}", n % 2 + 1, "1", "AB"[n % 2], float(n))
        for n in range(8)
    ]
    result, pages = book(STOPS=visits(rows))
    assert result["ROLES"] == "A=none,B=none" and "ROLE_FORMS" in result["REPORT"]
    text = "\n".join(pages)
    assert "Checklist" not in text and "Offers" not in text
    result, pages = book(STOPS=visits(rows), ROLE_FORMS="a=business, B=services")
    assert result["ROLES"] == "A=business,B=services"
    checklist = next(page for page in pages if "Checklist" in page)
    offers = next(page for page in pages if "Offers made" in page)
    numbers = [
        [int(n) for n in re.findall(r"^ *(\d+)$", page, re.M)] for page in (checklist, offers)
    ]
    assert numbers[1] == [5, 6, 7, 8] and set(numbers[0]) >= {1, 2, 3, 4}
    with pytest.raises(QgsProcessingException, match="ROLE_FORMS.*'C=business'"):
        book(STOPS=visits(rows), ROLE_FORMS="C=business")


def test_a_role_whose_stops_are_businesses_has_their_checklist(book):
    fields = "name:string,business_id:string,turf:integer,role:string,sequence:double"
    rows = [
        (f"POINT({X + 50 + 60 * n} {Y + 9})", f"Shop {n}", f"B{n}", 1, "Team 7", n)
        for n in range(4)
    ]
    result, pages = book(STOPS=visits(rows, fields))
    assert (
        result["ROLES"] == "Team 7=business"
        and "Most of its stops are businesses" in result["REPORT"]
    )
    assert any("Checklist" in page for page in pages)


# -- privacy -------------------------------------------------------------------------------------


def test_planted_secrets_come_out_by_no_route(book, tmp_path):
    """Persons in columns, numbers of reports in every text, small counts, marked incidents."""
    report = SECRETS[1]
    fields = (
        "location:string,task:string,turf:integer,team:string,role:string,sequence:double,"
        "department:string,number:string,asset_id:string,measure:string,owner_name:string,"
        "victim_age:integer,report_no:string"
    )
    said = f"{report}"
    rows = [
        (f"POINT({X + 60 + 90 * n} {Y + 9})", f"Gate{n} {said}", f"Look, {said}", 1, f"1 {said}",
         f"services {said}", float(n), f"Works {said}", f"WO-{n} {said}", f"P {said}",
         f"3 incidents, {said}", SECRETS[0], 77, said)
        for n in range(4)
    ]  # fmt: skip
    streets = streets_layer()
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = f"'4 calls, {report}'", True
    lots = make_layer(
        "Polygon",
        [(f"POLYGON(({X} {Y + 20},{X + 90} {Y + 20},{X + 90} {Y + 80},{X} {Y + 80},{X} {Y + 20}))",
          SECRETS[0], 3)],
        "owner:string,calls_for_service:integer",
        UTM,
        f"Lots {report}",
    )  # fmt: skip
    lots.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    lots.setLabelsEnabled(True)
    counted = lots.clone()
    settings = QgsPalLayerSettings()
    settings.fieldName = "calls_for_service"
    counted.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    sensitive = make_layer(
        "Point", [(f"POINT({X + 30} {Y + 5})", True)], "sensitive:boolean", UTM, "Marked"
    )
    for look in ("quiet", "layer"):
        result, pages = book(
            STOPS=visits(rows, fields), BASEMAP=[streets, lots, counted, sensitive],
            CONDITIONS=[lots, sensitive], TITLE=f"Walk {report}", CONTACTS=f"Call {report}",
            RESOURCES=f"Help {report}", DEPARTMENTS=True, BASEMAP_STYLE=look,
        )  # fmt: skip
        content = (tmp_path / "book.pdf").read_bytes()
        facts = subprocess.run(
            ["pdfinfo", str(tmp_path / "book.pdf")], capture_output=True, text=True, check=True
        ).stdout
        text = "\n".join(pages) + facts
        for secret in ("Zebulon", "Quux", report):
            assert secret not in text and secret.encode() not in content
        assert "Gate0" in text and "<5 incidents" in text and "3 incidents" not in text
        assert "<5 calls" in text and "4 calls" not in text
        assert not re.search(r"\b77\b", text)
        assert result["REPORT"].count("looks like incidents") == 2
        assert "calls_for_service" in result["REPORT"]


def test_labels_by_rules_are_cleaned_too(book):
    note = f"4 calls, {SECRETS[1]}"
    marks = make_layer("Point", [(f"POINT({X + 120} {Y + 40})", note)], "note:string", UTM, "Marks")
    settings = QgsPalLayerSettings()
    settings.fieldName = "note"
    root = QgsRuleBasedLabeling.Rule(None)
    root.appendChild(QgsRuleBasedLabeling.Rule(settings))
    marks.setLabeling(QgsRuleBasedLabeling(root))
    marks.setLabelsEnabled(True)
    for look in ("quiet", "layer"):
        _, pages = book(BASEMAP=[marks], BASEMAP_STYLE=look)
        assert "<5 calls, …" in pages[1] and SECRETS[1] not in "".join(pages)


# -- the same by every way -----------------------------------------------------------------------


def on_disk(layer, folder, name):
    path = str(folder / f"{name}.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = name
    context = QgsProject.instance().transformContext()
    written = QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, context, options)
    assert written[0] == QgsVectorFileWriter.WriterError.NoError
    return path


def without_run(path):
    """The words in the order they were written, but for the number that every run has."""
    text = subprocess.run(
        ["pdftotext", "-raw", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    run = re.search(r"run ([0-9A-F]{8})", text)[1]
    return text.replace(run, "RUN")


@pytest.fixture
def by_python(run_algorithm, tmp_path):
    """(parameters with files for layers, the book that processing.run prints of them)."""
    orders = orders_layer([order_row(n, 1000.0 * n / 12 + 3, "LR"[n % 2]) for n in range(12)])
    given = {
        "BLOCK_FACES": on_disk(faces_layer(), tmp_path, "faces"),
        "STOPS": on_disk(far_visits(), tmp_path, "stops"),
        "WORK_ORDERS": on_disk(orders, tmp_path, "orders"),
        "BASEMAP": [on_disk(streets_layer(), tmp_path, "streets")],
        "TITLE": NAME,
        "PAPER": "a4",
        "DEPARTMENTS": True,
        "DATA_DATE": "2024-12-02",
    }
    path = tmp_path / "python.pdf"
    run_algorithm("fieldmaps", {**given, "OUTPUT": str(path)})
    pages = without_run(path)
    assert "Door000" in pages
    return given, pages


def test_a_model_prints_the_same_book(by_python, provider, tmp_path):
    import processing

    given, pages = by_python
    model = QgsProcessingModelAlgorithm("Book")
    child = QgsProcessingModelChildAlgorithm("kcsafety:fieldmaps")
    child.setChildId("book")
    for name, value in given.items():
        source = QgsProcessingModelChildParameterSource.fromStaticValue(value)
        child.addParameterSources(name, [source])
    output = QgsProcessingModelOutput("book")
    output.setChildId("book")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"book": output})
    model.addChildAlgorithm(child)
    by_model = tmp_path / "model.pdf"
    result = processing.run(model, {"book:book": str(by_model)}, is_child_algorithm=True)
    assert result["book:book"] == str(by_model)
    assert without_run(by_model) == pages


def test_the_dialog_prints_the_same_book(by_python, run_algorithm, tmp_path, monkeypatch):
    from processing.gui import ParametersPanel
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    # There is no main window whose canvas the dialog could ask.
    monkeypatch.setattr(ParametersPanel, "iface", None)
    given, pages = by_python
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("kcsafety:fieldmaps")
    dialog = AlgorithmDialog(algorithm, False, None)
    try:
        path = tmp_path / "dialog.pdf"
        dialog.setParameters({**given, "OUTPUT": str(path)})
        run_algorithm("fieldmaps", dialog.createProcessingParameters())
        assert without_run(path) == pages
    finally:
        dialog.close()
        dialog.deleteLater()


def test_qgis_process_prints_the_same_book(by_python, qgis_process, tmp_path):
    given, pages = by_python
    by_command = tmp_path / "command.pdf"
    words = [
        f"--{name}={value[0] if name == 'BASEMAP' else value}" for name, value in given.items()
    ]
    done = qgis_process("run", "kcsafety:fieldmaps", *words, f"--OUTPUT={by_command}")
    assert done.returncode == 0, done.stderr
    assert without_run(by_command) == pages
