"""What the map book has beside maps and lists, and that every word of it can be read."""

import re
import shutil
import subprocess

import pytest
from qgis.core import QgsProcessingException

from tests.qgis.conftest import make_layer
from tests.qgis.field_paper import (
    CROSSINGS,
    FACES,
    NAME,
    SECRETS,
    UTM,
    X,
    Y,
    faces_layer,
    letters_of,
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
needs_zbar = pytest.mark.skipif(shutil.which("zbarimg") is None, reason="zbar reads the codes")
VISITS = (
    "location:string,turf:integer,team:string,role:string,sequence:double,owner_name:string,"
    "report_no:string"
)


@pytest.fixture
def book(run_algorithm, tmp_path):
    """Print with the given parameters; returns (results, pages as text)."""

    def make(**parameters):
        parameters = {
            "BLOCK_FACES": faces_layer(),
            "OUTPUT": str(tmp_path / "book.pdf"),
            **parameters,
        }
        result = run_algorithm("fieldmaps", parameters)
        pages = pages_of(parameters["OUTPUT"])
        assert result["PAGES"] == len(pages)
        return result, pages

    return make


@pytest.fixture
def orders():
    return orders_layer([order_row(n, 1000.0 * n / 30 + 3, "LR"[n % 2]) for n in range(30)])


@pytest.fixture
def visits():
    """Stops of two teams with different roles, as turfs are cut."""
    rows = []
    for n in range(24):
        at, side = X + 20 + 40 * n, 9 if n % 4 < 2 else -9
        role, turf = ("services", 2) if n % 2 else ("business", 1)
        row = (f"Door{n:03d}", turf, str(turf), role, float(n), SECRETS[0], SECRETS[1])
        rows.append((f"POINT({at} {Y + side})", *row))
    return make_layer("Point", rows, VISITS, UTM, "Stops")


def codes_of(path, folder, first, last):
    """What the codes of some pages hold, page by page."""
    subprocess.run(
        ["pdftoppm", "-r", "200", "-gray", "-png", "-f", str(first), "-l", str(last)]
        + [str(path), str(folder / "page")],
        check=True,
    )
    found = []
    for image in sorted(folder.glob("page*.png")):
        words = ["zbarimg", "-q", "--raw", str(image)]
        text = subprocess.run(words, capture_output=True, text=True).stdout
        found.append(sorted(text.split()))
        image.unlink()
    return found


# -- codes ------------------------------------------------------------------------------------


@needs_zbar
@pytest.mark.parametrize("large", [False, True])
def test_every_map_has_a_code_with_its_place(book, tmp_path, large):
    result, pages = book(LARGE_PRINT=large)
    codes = codes_of(tmp_path / "book.pdf", tmp_path, 1, len(pages))
    places = [page[0] for page in codes if page]
    assert len(places) == result["SHEETS"]
    assert [bool(page) for page in codes].count(True) == result["SHEETS"]
    for place in places:
        latitude, longitude = map(float, re.fullmatch(r"geo:([\d.]+),(-[\d.]+)", place).groups())
        assert 39.10 < latitude < 39.11 and -94.56 < longitude < -94.53
    assert len(set(places)) == len(places)


@needs_zbar
def test_the_code_of_an_order_is_its_number_and_nothing_else(book, orders, tmp_path):
    _, pages = book(WORK_ORDERS=orders, DEPARTMENTS=True)
    sheets = [number for number, page in enumerate(pages, 1) if "Work orders" in page]
    codes = codes_of(tmp_path / "book.pdf", tmp_path, sheets[0], sheets[-1])
    assert sorted(sum(codes, [])) == [f"WO-{number:03d}" for number in range(30)]


# -- words ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("large", "smallest"), [(False, 9), (True, 14)])
def test_no_letter_is_too_small(book, orders, visits, tmp_path, large, smallest):
    for language in ("english", "spanish"):
        book(
            WORK_ORDERS=orders,
            STOPS=visits,
            BASEMAP=[streets_layer()],
            DEPARTMENTS=True,
            RESOURCES="Food pantry",
            LARGE_PRINT=large,
            LANGUAGE=language,
        )
        letters = letters_of(tmp_path / "book.pdf")
        small = {size: text for size, text in letters.items() if size < smallest}
        assert not small


def test_long_words_are_wrapped_and_nothing_is_lost(book):
    task = "Inspect and secure the vacant house, then board the windows on the alley side"
    department = "Department of Neighborhood Services and Community Affairs"
    place = "Corner of the parking lot behind the former grocery store near the bus shelter"
    code = "A" + "0123456789" * 7
    row = order_row(1, 120, "L", task=task, department=department, location=place, asset_id=code)
    for large in (False, True):
        _, pages = book(WORK_ORDERS=orders_layer([row]), LARGE_PRINT=large, DEPARTMENTS=True)
        for kind in ("Walk list", "Work orders"):
            page = " ".join(page for page in pages if kind in page and "0123" in page)
            assert "…" not in page
            for word in f"{task} {place} {department}".replace(",", "").split():
                assert word in page
            assert code in re.sub(r"\s", "", re.sub(r"(WO-001|P2|·)", "", page)) or large


def test_a_reader_finds_words_with_ligatures(book):
    row = order_row(1, 120, "L", task="Remove graffiti", location="Office of flags")
    _, pages = book(WORK_ORDERS=orders_layer([row]))
    assert "Remove graffiti" in lists(pages)[0] and "Office of flags" in lists(pages)[0]


def test_spanish_on_paper(book, orders, visits):
    rows = [order_row(1, 120, "L", task="Repair street light", location=None)]
    _, pages = book(
        WORK_ORDERS=orders_layer(rows), STOPS=visits, DEPARTMENTS=True, LANGUAGE="spanish"
    )
    text = "\n".join(pages)
    for words in (
        "Hoja 1 de 5", "Lista de recorrido", "DESTRUIR DESPUÉS DE USAR", "Izq. (norte)",
        "LÍNEA DE UNIÓN · HOJA 2", "Reparar la luminaria de la calle", "Comienzo del corredor",
        "Benton Blvd a Bales Ave", "Órdenes de trabajo", "Lista de control", "Emergencia",
        "La licencia está vigente y a la vista", "Ofertas hechas", "1 pulgada = 100 pies",
    ):  # fmt: skip
        assert words in text, words
    for words in ("Sheet", "Walk list", "DESTROY", "Left", "Repair", "Checklist", "feet", " ft"):
        assert words not in text, words


# -- places -----------------------------------------------------------------------------------


def test_rows_stand_under_their_block_and_say_the_rest(book):
    between = f"{NAME}, north side, between Benton Blvd and Bales Ave"
    rows = [
        order_row(1, 61, "L", location=between),
        order_row(2, 216, "L", location=between),
        order_row(3, 100, "R", location="Corner shop"),
        order_row(4, 3, "L", location=between),
    ]
    _, pages = book(WORK_ORDERS=orders_layer(rows))
    first = lists(pages)[0]
    assert first.count("Benton Blvd to Bales Ave") == 3 and "between" not in first
    assert first.count("Benton Blvd to Bales Ave · Left (north)") == 1
    assert "at Benton Blvd" in first and "200 ft from Benton Blvd" in first
    assert "Corner shop" in first
    # The fourth lies nearer to the other end of the block, on the second sheet.
    assert "110 ft from Bales Ave" in "\n".join(lists(pages)[:2])


def test_house_numbers_of_the_base_map(book):
    rows = []
    for block in range(4):
        low = 3400 + 100 * block
        ends = (X + 250 * block, X + 250 * (block + 1))
        numbers = (low + 1, low + 99, low, low + 98)
        if block == 2:
            # Drawn the other way: left is right.
            ends, numbers = ends[::-1], (low + 98, low, low + 99, low + 1)
        rows.append((f"LINESTRING({ends[0]} {Y}, {ends[1]} {Y})", NAME, *map(str, numbers)))
    for number, name in enumerate(CROSSINGS):
        x = X + 250 * number
        rows.append((f"LINESTRING({x} {Y}, {x} {Y + 300})", name, "100", "198", "x", None))
    fields = "name:string,FromLeft:string,ToLeft:string,FromRight:string,ToRight:string"
    streets = make_layer("LineString", rows, fields, UTM, "Streets")
    stop = orders_layer([order_row(1, 520, "L")])
    _, pages = book(BASEMAP=[streets], WORK_ORDERS=stop)
    text = "\n".join(maps(pages))
    for low in (3400, 3500, 3600, 3700):
        assert f"{low + 1}–{low + 99}" in text and f"{low}–{low + 98}" in text
    assert "100–198" not in text
    page = next(page for page in lists(pages) if "Place001" in page)
    assert "Askew Ave to Cleveland Ave · Left (north) · nos. 3601–3699" in page


# -- teams ------------------------------------------------------------------------------------


def test_each_role_has_sheets_lists_and_forms_of_its_own(book, visits, orders):
    result, pages = book(STOPS=visits, WORK_ORDERS=orders)
    assert result["STOPS_LISTED"] == 54
    text = "\n".join(lists(pages))
    for number in range(24):
        assert "\n".join(pages).count(f"Door{number:03d}") == 1
        page = next(page for page in lists(pages) if f"Door{number:03d}" in page)
        assert ("services" if number % 2 else "business") in page.splitlines()[1].lower()
    assert text.count("Turf 1 · team 1 · business") >= 5
    assert "business · team 1: Turf 1" in pages[0] and "services · team 2: Turf 2" in pages[0]
    checklist = next(page for page in pages if "Checklist" in page)
    assert "License is current and on display" in checklist and "Business visit" in checklist
    offers = next(page for page in pages if "Offers made and referrals" in page)
    assert "Referred to" in offers and "Write no names" in offers
    assert any("Services and resources" in page and "211" in page for page in pages)
    # The forms call stops by the numbers that the lists gave them; lamps are offered nothing.
    served = {
        int(number)
        for page in lists(pages)
        if "Services" in page.splitlines()[1]
        for number in re.findall(r"^ *(\d+) +Door", page, re.M)
    }
    forms = "\n".join(page for page in pages if "Referred to" in page)
    listed = {int(n) for n in re.findall(r"^ *(\d+)$", forms, re.M)}
    assert listed == served


def test_a_book_for_one_role(book, visits, run_algorithm, tmp_path):
    result, pages = book(STOPS=visits, ROLE="Business")
    text = "\n".join(pages)
    assert result["STOPS_LISTED"] == 12
    assert "Door000" in text and "Door001" not in text and "Offers made" not in text
    words = {"BLOCK_FACES": faces_layer(), "STOPS": visits, "ROLE": "police"}
    with pytest.raises(QgsProcessingException, match="ROLE.*police.*business, services"):
        run_algorithm("fieldmaps", {**words, "OUTPUT": str(tmp_path / "no.pdf")})
    assert not (tmp_path / "no.pdf").exists()


def test_checklists_follow_the_task_and_can_be_left_out(book):
    rows = [
        order_row(1, 50, "L", task="Inspect and secure the vacant house"),
        order_row(2, 90, "L", task="Mow and clean the vacant lot"),
    ]
    _, pages = book(WORK_ORDERS=orders_layer(rows))
    text = "\n".join(pages)
    assert "Doors, windows and garage are secured" in text and "Grass and brush are cut" in text
    assert "License is current" not in text
    _, pages = book(WORK_ORDERS=orders_layer(rows), CHECKLISTS=False)
    assert "Checklist" not in "\n".join(pages)


def test_a_catalogue_of_ones_own_gives_the_checklists(book, tmp_path):
    rules = tmp_path / "mine.json"
    rules.write_text(
        '{"checklists": {"alley": ["The alley is lit"]}, "rules": [{"name": "a", '
        '"finding": "lamp", "condition": "lighting", "task": "Light the alley", '
        '"department": "Works", "priority": 1, "due_day": 9, "when": {"out": true}, '
        '"checklist": "alley"}]}'
    )
    rows = [order_row(1, 50, "L", task="Light the alley")]
    _, pages = book(WORK_ORDERS=orders_layer(rows), RULES=str(rules))
    assert "The alley is lit" in pages[-1] and "Checklist" in pages[-1]


def test_a_sheet_for_each_department(book):
    rows = [
        order_row(n, 20.0 + 30 * n, "L", department=("Works", "Parks")[n % 2], priority=3 - n % 3)
        for n in range(12)
    ]
    _, pages = book(WORK_ORDERS=orders_layer(rows), DEPARTMENTS=True)
    sheets = [page for page in pages if "Work orders" in page]
    assert len(sheets) == 2 and "Parks" in sheets[0] and "Works" in sheets[1]
    for n in range(12):
        own = sheets[0 if n % 2 else 1]
        assert f"WO-{n:03d} · Task{n:03d}" in own and f"Place{n:03d}" in own
    order = [int(n) for n in re.findall(r"Priority (\d)", sheets[0])]
    assert order == sorted(order)
    assert "Work orders" not in "\n".join(book(WORK_ORDERS=orders_layer(rows))[1])


def test_services_and_contacts_are_printed(book):
    text = "Shelter: 555-0100\n\nFood pantry, open on Tuesdays"
    contacts = "Task force lead: 555-0111"
    _, pages = book(RESOURCES=text, CONTACTS=contacts)
    assert contacts in pages[0] and "988" not in pages[0]
    last = pages[-1]
    assert "Services and resources" in last
    assert "Shelter: 555-0100" in last and "Food pantry, open on Tuesdays" in last
    _, plain = book()
    assert "988" in plain[0] and len(plain) == len(pages) - 1


# -- privacy ----------------------------------------------------------------------------------


def test_small_counts_and_report_numbers_are_hidden_everywhere(book, visits):
    fields = (
        "number:string,corridor:string,condition:string,task:string,department:string,"
        "measure:string,location:string,status:string,owner_name:string,report_no:string"
    )
    rows = [
        (f"POINT({X + 40} {Y + 9})", "W1", NAME, "business", "Compliance visit", "Codes",
         "3 incidents or calls", "Shop, report KC23998877", "issued", SECRETS[0], SECRETS[1]),
        (f"POINT({X + 90} {Y + 9})", "W2", NAME, "business", "Compliance visit", "Codes",
         "14 incidents or calls", "Shop 2", "issued", SECRETS[0], SECRETS[1]),
    ]  # fmt: skip
    orders = make_layer("Point", rows, fields, UTM)
    for large in (False, True):
        _, pages = book(
            WORK_ORDERS=orders, STOPS=visits, DEPARTMENTS=True, RESOURCES="x", LARGE_PRINT=large
        )
        text = "\n".join(pages)
        assert "<5 incidents or calls" in text and "14 incidents or calls" in text
        assert "3 incidents" not in text
        for secret in ("Zebulon", "Quux", "KC23998877"):
            assert secret not in text


# -- size -------------------------------------------------------------------------------------


def test_an_index_too_long_for_the_cover_keeps_maps_facing_lists(book):
    rows = []
    for block in range(80):
        start, end = block * 100.0, (block + 1) * 100.0
        for side, offset in (("L", 6), ("R", -6)):
            wkt = f"LINESTRING({X + start} {Y + offset}, {X + end} {Y + offset})"
            name = f"{block} Longnamed Boulevard to {block + 1} Longnamed Boulevard"
            rows.append((wkt, f"{block}{side}", NAME, side, name, start, end, 100.0, "s"))
    faces = make_layer("LineString", rows, FACES, UTM)
    result, pages = book(BLOCK_FACES=faces, SCALE=100, LARGE_PRINT=True)
    assert result["SHEETS"] > 40
    index = [number for number, page in enumerate(pages, 1) if "Index of sheets" in page]
    assert index and len(index) % 2 == 0 and index == list(range(2, 2 + len(index)))
    for number, page in enumerate(pages, 1):
        if "Walk list" in page:
            assert number % 2 == 1
    text = "".join(pages[: 1 + len(index)])
    first = re.search(r"^1 +.*?(\d+), (\d+)$", text, re.M)
    assert int(first.group(1)) == 2 + len(index)
    assert "Sheet 1 of" in pages[int(first.group(1)) - 1]
    assert "…" not in text
