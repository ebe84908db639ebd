"""New corridors from the panel: by names, drawn on the map, or from the candidates."""

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from kc_safety_plugin.bridge.roles import bind
from kc_safety_plugin.gui.corridor.panel import CorridorPanel, make_panel
from kc_safety_plugin.gui.line_tool import LineTool
from kc_safety_plugin.storage.geopackage import open_geopackage
from kc_safety_plugin.storage.gpkg_create import create_geopackage
from kc_safety_plugin.storage.records import System
from tests.qgis.desk import CHICAGO, UTM, memory_store, put_away, settled, shown_panel

X, Y = 366000.0, 4329000.0
CROSS = ("BENTON BLVD", "CHESTNUT AVE", "ST JOHN AVE", "HARDESTY AVE")
NEW, CANDIDATES = 3, 4


def line(*points):
    return "LINESTRING(" + ", ".join(f"{X + x} {Y + y}" for x, y in points) + ")"


def town(scores=()):
    """Independence Avenue over three blocks of 400 m, hot on the first, and cross streets."""
    rows = []
    for number in range(3):
        hot = [0.9 - 0.4 * number] * len(scores)
        x = 400 * number
        rows.append((line((x, 0), (x + 400, 0)), f"i{number}", "E INDEPENDENCE AVE", *hot))
    for number, name in enumerate(CROSS):
        cold = [0.0] * len(scores)
        rows.append((line((400 * number, -900), (400 * number, 0)), f"s{number}", name, *cold))
        rows.append((line((400 * number, 0), (400 * number, 900)), f"n{number}", name, *cold))
    return rows


@pytest.fixture
def streets(layer, qgis_new_project):
    streets = layer("LineString", town(), "street_id:string,name:string", name="Streets")
    QgsProject.instance().addMapLayer(streets)
    bind(streets, "streets", QgsProject.instance())
    return streets


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "kc.gpkg"
    crs = QgsCoordinateReferenceSystem("EPSG:26915")
    wkt = crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT1_GDAL)
    create_geopackage(path, "Kansas City", CHICAGO, System(UTM.name, "EPSG", 26915, wkt))
    return path


@pytest.fixture
def panel(qgis_iface, qgis_new_project, provider, streets, path, qtbot):
    window = qgis_iface.mainWindow()
    panel = shown_panel(CorridorPanel, memory_store(), window, qtbot)
    panel.workspace._open = open_geopackage
    panel.workspace.choose(str(path))
    wait(panel, qtbot)
    yield panel
    put_away(panel, window)
    window.hide()


def wait(panel, qtbot):
    qtbot.wait(20)
    qtbot.waitUntil(lambda: settled(panel), timeout=30000)
    qtbot.wait(20)


def written(path):
    with open_geopackage(path) as store:
        return [(one.name, one.status, one.length_m) for one in store.corridors()]


def likes(panel):
    row = panel.define._like_row
    return [row.itemAt(at).widget() for at in range(row.count())]


def test_a_corridor_by_names_goes_into_the_queue(panel, path, qtbot):
    panel.tabs.setCurrentIndex(NEW)
    wait(panel, qtbot)
    define = panel.define
    assert define.streets.street_layer().name() == "Streets"
    assert define.streets.name_field() == "name"
    completer = define.street.completer()
    qtbot.keyClicks(define.street, "indep")
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "E INDEPENDENCE AVE"
    define.street.setText("Independence Avenue")
    qtbot.keyClicks(define.start, "Benton")
    qtbot.keyClicks(define.end, "Hardesty Ave")
    qtbot.keyClicks(define.name, "Independence")
    # Enter takes a name from the list, and starts nothing before the last field.
    QTest.keyClick(define.end, Qt.Key.Key_Return)
    assert not panel.runner.is_running()
    QTest.keyClick(define.name, Qt.Key.Key_Return)
    wait(panel, qtbot)
    assert panel.notice.text().startswith("Independence is in the queue: ")
    assert written(path) == [("Independence", "planned", pytest.approx(1200))]
    assert panel.queue.wanted().name == "Independence"
    assert define.street.text() == "" and define.name.text() == ""
    # Only the workspace keeps it, and only its layers are on the map.
    layers = QgsProject.instance().mapLayers().values()
    assert sorted(one.name() for one in layers if str(path) in one.source()) == [
        "Block faces", "Corridor areas", "Corridors", "Work orders",
    ]  # fmt: skip
    assert len(layers) == 5
    with open_geopackage(path) as store:
        assert len(store.shape(panel.queue.wanted().corridor_id).faces) == 6


def test_names_that_are_not_known_are_offered_to_choose_from(panel, path, qtbot):
    panel.tabs.setCurrentIndex(NEW)
    wait(panel, qtbot)
    define = panel.define
    for field, text in (
        (define.street, "Indipendence"), (define.start, "Benton Blvd"), (define.end, "Hardisty"),
    ):  # fmt: skip
        qtbot.keyClicks(field, text)
    define.go.click()
    wait(panel, qtbot)
    assert panel.notice.text().startswith("Not done: STREET: no street is called 'Indipendence'")
    assert define.like.isVisible()
    offered = {one.accessibleName(): one for one in likes(panel)}
    assert set(offered) == {
        "E INDEPENDENCE AVE for Street",
        "HARDESTY AVE for To cross street",
    }
    offered["E INDEPENDENCE AVE for Street"].click()
    assert define.street.text() == "E INDEPENDENCE AVE" and not define.like.isVisible()
    define.go.click()
    wait(panel, qtbot)
    (one,) = likes(panel)
    one.click()
    define.go.click()
    wait(panel, qtbot)
    assert "is in the queue" in panel.notice.text() and len(written(path)) == 1


def test_without_a_workspace_nothing_is_run(panel, qtbot):
    panel.workspace.choose("")
    panel.tabs.setCurrentIndex(NEW)
    panel.define.go.click()
    assert "Choose a workspace first" in panel.notice.text() and not panel.runner.is_running()


def test_a_missing_field_is_refused_by_the_algorithm_in_the_panel(panel, qtbot):
    panel.tabs.setCurrentIndex(NEW)
    panel.define.go.click()
    wait(panel, qtbot)
    assert panel.notice.text().startswith("Not done: STREET: give it, or draw the corridor")


@pytest.fixture
def canvas(qgis_iface, qtbot):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:26915"))
    canvas.resize(500, 400)
    canvas.setExtent(QgsRectangle(X - 100, Y - 500, X + 1300, Y + 500))
    canvas.show()
    return canvas


def pixel(canvas, x, y):
    place = canvas.getCoordinateTransform().transform(QgsPointXY(X + x, Y + y))
    return QPoint(round(place.x()), round(place.y()))


def click(canvas, x, y, button=Qt.MouseButton.LeftButton):
    QTest.mouseClick(canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, pixel(canvas, x, y))


def test_a_drawn_line_becomes_a_corridor(panel, canvas, path, qtbot):
    tool = LineTool(canvas, QgsProject.instance())
    before = QgsMapToolPan(canvas)
    canvas.setMapTool(before)
    define = panel.define
    define.drawing.connect(tool.begin)
    tool.drawn.connect(define.take_line)
    tool.left.connect(define.end_drawing)
    panel.tabs.setCurrentIndex(NEW)
    define.draw.click()
    assert canvas.mapTool() is tool and define.draw.isChecked()
    click(canvas, 0, 2)
    click(canvas, 600, 200)
    QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    click(canvas, 1200, -2)
    click(canvas, 1200, -2, Qt.MouseButton.RightButton)
    assert canvas.mapTool() is before and not define.draw.isChecked()
    assert define.drawn.isVisible() and "line of 1,1" in define.drawn.text()
    assert not define.street.isEnabled()
    qtbot.keyClicks(define.name, "Drawn")
    define.go.click()
    wait(panel, qtbot)
    ((name, status, length),) = written(path)
    assert (name, status) == ("Drawn", "planned") and length == pytest.approx(1200, abs=15)
    with open_geopackage(path) as store:
        faces = store.shape(store.corridors()[0].corridor_id).faces
    assert any("Benton" in one.block for one in faces) and len(faces) == 6
    assert define.street.isEnabled() and not define.drawn.isVisible()
    tool.close()


def test_drawing_can_be_dropped(panel, canvas, qtbot):
    tool = LineTool(canvas, QgsProject.instance())
    define = panel.define
    define.drawing.connect(tool.begin)
    tool.drawn.connect(define.take_line)
    tool.left.connect(define.end_drawing)
    define.draw.click()
    click(canvas, 0, 0)
    click(canvas, 400, 0)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is not tool and not define.draw.isChecked()
    assert define.parameters().get("LINE") is None
    define.draw.click()
    click(canvas, 0, 0)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert define.parameters().get("LINE") is None and not define.draw.isChecked()
    define.draw.click()
    # Another tool takes the map.
    other = QgsMapToolPan(canvas)
    canvas.setMapTool(other)
    assert not define.draw.isChecked()
    define.draw.click()
    click(canvas, 0, 0)
    click(canvas, 400, 0)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert canvas.mapTool() is other and define.forget.isVisibleTo(define)
    define.forget.click()
    assert define.parameters().get("LINE") is None and define.street.isEnabled()
    tool.close()


def test_the_panel_of_the_window_is_wired_to_its_map(canvas, qgis_iface, qgis_new_project, qtbot):
    class Around:
        project, window = QgsProject.instance(), qgis_iface.mainWindow()
        commands: dict = {}

    Around.canvas = canvas
    made = shown_panel(CorridorPanel, memory_store(), Around.window, qtbot)
    Around.workspace = made.workspace
    panel = make_panel(Around)
    panel.define.draw.click()
    assert isinstance(canvas.mapTool(), LineTool)
    items = len(canvas.scene().items())
    panel.close_work()
    assert not isinstance(canvas.mapTool(), LineTool)
    assert len(canvas.scene().items()) == items - 1
    panel.deleteLater()
    put_away(made, Around.window)
    Around.window.hide()


SCORES = ("hot_score", "light_score", "veg_score", "vacancy_score", "overlay")


def test_candidates_are_ranked_and_one_goes_into_the_queue(panel, layer, path, qtbot):
    fields = "street_id:string,name:string," + ",".join(f"{one}:double" for one in SCORES)
    overlay = layer("LineString", town(SCORES), fields, name="Overlay")
    QgsProject.instance().addMapLayer(overlay)
    panel.tabs.setCurrentIndex(CANDIDATES)
    wait(panel, qtbot)
    box = panel.candidates
    assert box.streets.street_layer() is overlay
    assert box.about.text().startswith("Without a density the tenth")
    box.length.setValue(400)
    box.rank.click()
    wait(panel, qtbot)
    assert panel.notice.text() == "Candidates found: 2; they are on the map, too."
    assert [box.list.item(0, at).text() for at in range(3)] == [
        "1", "E Independence Ave, Benton Blvd to Chestnut Ave", box.list.item(0, 2).text(),
    ]  # fmt: skip
    assert 0 < float(box.list.item(0, 2).text()) <= 1
    assert box.why.text() and box.why.text() == box.selected().why
    assert any("andidate" in one.name() for one in QgsProject.instance().mapLayers().values())
    box.take.click()
    wait(panel, qtbot)
    assert "is in the queue" in panel.notice.text()
    ((name, status, length),) = written(path)
    assert name == box.selected().corridor and length == pytest.approx(400)


def test_ranking_needs_the_overlay_and_says_so(panel, qtbot):
    panel.tabs.setCurrentIndex(CANDIDATES)
    wait(panel, qtbot)
    assert "output of the overlay" in panel.candidates.about.text()
    assert not panel.candidates.take.isEnabled()
    panel.candidates.rank.click()
    wait(panel, qtbot)
    assert panel.notice.text().startswith("Not done: ")
