"""A planner reads the figures of a corridor, draws and defines new ones, and ranks candidates."""

import shutil
import tempfile
import time
from pathlib import Path

from qgis import processing
from qgis.core import QgsApplication, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QScrollArea

ORIGINAL = Path(__file__).resolve().parents[2] / "resources" / "sample"
# QGIS writes into the GeoPackages that it opens.
HERE = Path(tempfile.mkdtemp())
SAMPLE = Path(shutil.copytree(ORIGINAL, HERE / "sample"))
FIGURES, CHARTS, QUEUE, NEW, CANDIDATES = range(5)
PAGES = ("figures", "charts", "queue", "new", "candidates")


class Heart:
    """The longest time for which the window did not answer."""

    def __init__(self):
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    def _beat(self):
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def stop(self):
        self._timer.stop()
        return 1000 * self.longest


def quiet(panel):
    busy = panel.behind.is_running() or panel.runner.is_running() or panel._look.isActive()
    return not busy and not panel._stale


def run(name, **parameters):
    return processing.run(f"kcsafety:{name}", parameters)


def load_city():
    """Streets and incidents of the sample city, and the overlay of its hot streets."""
    streets = QgsVectorLayer(f"{SAMPLE / 'sample_city.gpkg'}|layername=streets", "Streets", "ogr")
    files = [str(path) for path in sorted(SAMPLE.glob("incidents_*.csv*"))]
    made = {name: str(HERE / f"{name}.gpkg") for name in ("incidents", "hot", "overlay")}
    run("importincidents", INPUTS=files, EXCLUDE_PILES=True, OUTPUT=made["incidents"],
        REJECTS="TEMPORARY_OUTPUT")  # fmt: skip
    run("hotstreets", INCIDENTS=made["incidents"], STREETS=streets, STREET_ID="street_id",
        OUTPUT=made["hot"])  # fmt: skip
    run("overlay", STREETS=streets, STREET_ID="street_id", HOT=made["hot"],
        OUTPUT=made["overlay"])  # fmt: skip
    layers = [
        QgsVectorLayer(made["incidents"], "Incidents 2023–2024", "ogr"),
        QgsVectorLayer(made["overlay"], "Overlay of the city", "ogr"),
        streets,
    ]
    project = QgsProject.instance()
    project.addMapLayers(layers)
    project.setCrs(streets.crs())
    project.setDirty(False)


def opened(desktop):
    window = desktop.iface.mainWindow()
    window.findChild(QAction, "KcSafetyCorridorAction").trigger()
    frame = window.findChild(QDockWidget, "KcSafetyCorridor")
    desktop.wait_for(lambda: frame.panel is not None, "the panel")
    window.resizeDocks([frame], [480], Qt.Orientation.Horizontal)
    desktop.wait_for(lambda: quiet(frame.panel), "an empty panel")
    return frame, frame.panel


def see_nothing(desktop, panel):
    """Without a workspace every page says what is missing."""
    assert panel.title.text().startswith("No workspace is read.")
    for at in (FIGURES, CHARTS):
        panel.tabs.setCurrentIndex(at)
        desktop.shot(f"corridor_empty_{PAGES[at]}")


def define_by_names(desktop, panel, path):
    run("createworkspace", OUTPUT=str(path), NAME="Sample city")
    panel.workspace.choose(str(path))
    desktop.wait_for(lambda: quiet(panel), "the workspace")
    panel.tabs.setCurrentIndex(NEW)
    define = panel.define
    desktop.wait_for(lambda: define.streets.street_layer() is not None, "the streets")
    if define.streets.street_layer().name() != "Streets":
        define.streets.layer.setLayer(QgsProject.instance().mapLayersByName("Streets")[0])
    desktop.wait_for(lambda: define._known is not None and quiet(panel), "the names of streets")
    for field, text in (
        (define.street, "Indipendence"), (define.start, "Benton"), (define.end, "Hardesty Ave"),
    ):  # fmt: skip
        field.setFocus()
        QTest.keyClicks(field, text)
        field.completer().popup().hide()
    QTest.keyClicks(define.name, "Independence Avenue")
    define.go.click()
    desktop.wait_for(lambda: define.like.isVisible(), "other names")
    desktop.shot("corridor_likes")
    define._like_row.itemAt(0).widget().click()
    define.go.click()
    desktop.wait_for(lambda: "in the queue" in panel.notice.text() and quiet(panel), "the queue")


def see_figures(desktop, panel, path, notes):
    run("activatecorridor", WORKSPACE=str(path), NAME="Independence Avenue", START="2024-10-07")
    panel.tabs.setCurrentIndex(FIGURES)
    panel.again.click()
    desktop.wait_for(lambda: panel.title.text() == "Independence Avenue", "the corridor")
    heart = Heart()
    began = time.perf_counter()
    panel.figures.layer.setFocus()
    QTest.keyClick(panel.figures.layer, Qt.Key.Key_Down)
    desktop.wait_for(lambda: quiet(panel) and panel._content.trend is not None, "the figures")
    notes.append(f"5,560 incidents read: {time.perf_counter() - began:.2f} s")
    notes.append(f"the window waited at most {heart.stop():.0f} ms")
    assert "incidents in the term, 2024-10-07 to 2024-12-31" in panel.figures.told.text()
    notes.append(panel.figures.told.text())
    panel.notice.hide()


def draw_on_the_map(desktop, panel):
    canvas = desktop.iface.mapCanvas()
    area = QgsProject.instance().mapLayersByName("Streets")[0].extent()
    canvas.setExtent(area)
    desktop.settle()
    panel.tabs.setCurrentIndex(NEW)
    panel.define.draw.click()
    assert canvas.mapTool() is panel.tool

    def pixel(x, y):
        place = QgsPointXY(area.xMinimum() + x * area.width(), area.yMinimum() + y * area.height())
        found = canvas.getCoordinateTransform().transform(place)
        return QPoint(round(found.x()), round(found.y()))

    left, right = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
    none = Qt.KeyboardModifier.NoModifier
    for button, place in ((left, (0.3, 0.4)), (left, (0.5, 0.45)), (left, (0.7, 0.4))):
        QTest.mouseClick(canvas.viewport(), button, none, pixel(*place))
    QTest.mouseMove(canvas.viewport(), pixel(0.75, 0.5))
    desktop.shot("corridor_drawing")
    QTest.mouseClick(canvas.viewport(), right, none, pixel(0.75, 0.5))
    assert canvas.mapTool() is not panel.tool and panel.define.drawn.isVisible()
    QTest.keyClicks(panel.define.name, "Drawn")
    panel.define.go.click()
    desktop.wait_for(lambda: "Drawn is in the queue" in panel.notice.text(), "the drawn corridor")
    desktop.wait_for(lambda: quiet(panel), "the queue")


def rank(desktop, panel):
    panel.tabs.setCurrentIndex(CANDIDATES)
    box = panel.candidates
    assert box.streets.street_layer().name() == "Overlay of the city"
    box.rank.click()
    desktop.wait_for(lambda: "Candidates found" in panel.notice.text() and quiet(panel), "ranks")
    assert box.list.rowCount() > 0 and box.why.text()


def shots(desktop, frame, kind, width):
    desktop.iface.mainWindow().resizeDocks([frame], [width], Qt.Orientation.Horizontal)
    bar = frame.panel.findChild(QScrollArea).verticalScrollBar()
    for at, page in enumerate(PAGES):
        frame.panel.tabs.setCurrentIndex(at)
        desktop.wait_for(lambda: quiet(frame.panel), "the panel")
        # Where the letters are large the page itself lies below the fold.
        bar.setValue(bar.maximum() if kind == "large" else 0)
        desktop.shot(f"corridor_{page}_{kind}")


def look_in_the_dark_and_large(desktop, frame):
    application, window = QApplication.instance(), desktop.iface.mainWindow()
    QgsApplication.setUITheme("Night Mapping")
    shots(desktop, frame, "dark", 480)
    size = 2 * window.font().pointSize()
    sheet = application.styleSheet()
    application.setStyleSheet(f"{sheet} * {{ font-size: {size}pt; }}")
    window.resize(1280, 720)
    shots(desktop, frame, "large", 620)
    application.setStyleSheet(sheet)
    QgsApplication.setUITheme("default")
    window.resize(1600, 1000)


def play(desktop):
    notes: list = []
    desktop.iface.newProject()
    load_city()
    frame, panel = opened(desktop)
    see_nothing(desktop, panel)
    path = HERE / "city.gpkg"
    define_by_names(desktop, panel, path)
    see_figures(desktop, panel, path, notes)
    draw_on_the_map(desktop, panel)
    rank(desktop, panel)
    shots(desktop, frame, "light", 480)
    look_in_the_dark_and_large(desktop, frame)
    (desktop.shots / "corridor.txt").write_text("\n".join(notes) + "\n", encoding="utf-8")
    QgsProject.instance().clear()
    desktop.wait(200)
    shutil.rmtree(HERE, ignore_errors=True)
