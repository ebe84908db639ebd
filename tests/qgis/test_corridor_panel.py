"""The panel of the corridor: its day, its figures, and who is next."""

from datetime import date

import pytest
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPalette
from qgis.PyQt.QtWidgets import QMessageBox

from kc_safety_plugin.core.corridors.clock import Term
from kc_safety_plugin.core.corridors.queue import finish
from kc_safety_plugin.gui.corridor.panel import CorridorPanel
from kc_safety_plugin.gui.corridor.term_bar import TermBar
from kc_safety_plugin.storage.geopackage import open_geopackage
from kc_safety_plugin.storage.gpkg_create import create_geopackage
from kc_safety_plugin.storage.memory import MemoryStore
from kc_safety_plugin.storage.records import System
from tests.qgis.desk import (
    CHICAGO,
    MAIN,
    TODAY,
    TRUMAN,
    UTM,
    memory_store,
    put_away,
    settled,
    shown_panel,
)


@pytest.fixture
def show(qgis_iface, qgis_new_project, qtbot):
    window, panels = qgis_iface.mainWindow(), []

    def show(store):
        panels.append(shown_panel(CorridorPanel, store, window, qtbot))
        return panels[-1]

    yield show
    for panel in panels:
        put_away(panel, window)
    window.hide()


def cells(table):
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_it_tells_the_corridor_its_day_its_figures_and_who_is_next(show):
    panel = show(memory_store())
    assert panel.title.text() == "Main St"
    assert panel.term.headline() == "Day 12 of 90, 78 left"
    ends = f"{MAIN.start.isoformat()} to {MAIN.term.end.isoformat()}"
    assert panel.term.accessibleDescription() == f"day 12 of 90, {ends}"
    assert panel.sums.text() == "12 open orders, 6 of them overdue"
    assert cells(panel.numbers)[0][:3] == ["Housing", "4", "2"]
    start, end = TRUMAN.start.isoformat(), TRUMAN.term.end.isoformat()
    assert cells(panel.queue.list) == [["Truman Rd", start, end, "90"]]
    assert panel.queue.wanted() == TRUMAN


def test_a_workspace_without_an_active_corridor_says_what_to_do(show, qtbot):
    store = MemoryStore("Kansas City", CHICAGO, UTM)
    panel = show(store)
    assert panel.title.text().startswith("No corridor is active.")
    assert not panel.term.isVisible() and not panel.queue.button.isEnabled()
    with store.change() as change:
        change.put_corridor(TRUMAN)
        change.put_corridor(MAIN)
        change.put_corridor(finish(MAIN, TODAY))
    panel.workspace.touched()
    qtbot.waitUntil(lambda: settled(panel), timeout=20000)
    assert cells(panel.queue.list)[0][0] == "Truman Rd" and panel.queue.button.isEnabled()
    assert panel.title.text().startswith("No corridor is active.")
    panel.workspace.choose("")
    assert panel.title.text().startswith("No workspace is read.")


def test_activating_another_is_asked_and_done_by_the_algorithm(
    show, provider, tmp_path, qtbot, monkeypatch
):
    path = tmp_path / "kc.gpkg"
    crs = QgsCoordinateReferenceSystem("EPSG:26915")
    wkt = crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT1_GDAL)
    create_geopackage(path, "Kansas City", CHICAGO, System(UTM.name, "EPSG", 26915, wkt))
    with open_geopackage(path) as store, store.change() as change:
        change.put_corridor(MAIN)
        change.put_corridor(TRUMAN)
    panel = show(memory_store())
    panel.workspace._open = open_geopackage
    panel.workspace.choose(str(path))
    qtbot.waitUntil(lambda: settled(panel), timeout=20000)
    asked = []

    def answer(name):
        def exec_question(box):
            asked.append(box.text())
            (button,) = [one for one in box.buttons() if one.text().replace("&", "") == name]
            button.click()

        return exec_question

    monkeypatch.setattr(QMessageBox, "exec", answer("Cancel"))
    panel.queue.button.click()
    qtbot.wait(50)
    assert panel.title.text() == "Main St" and not panel.runner.is_running()
    monkeypatch.setattr(QMessageBox, "exec", answer("Activate"))
    with qtbot.waitSignal(panel.runner.finished, timeout=20000):
        panel.queue.button.click()
    qtbot.waitUntil(lambda: settled(panel), timeout=20000)
    assert panel.title.text() == "Truman Rd" and "Main St is finished by it" in asked[-1]
    assert panel.term.headline() == "Day 1 of 90, 89 left"
    assert panel.notice.text().startswith("Truman Rd is active")
    with open_geopackage(path) as store:
        assert {one.name: one.status for one in store.corridors()} == {
            "Main St": "finished",
            "Truman Rd": "active",
        }


def test_a_refusal_of_the_algorithm_is_told_in_the_panel(show, provider, qtbot):
    panel = show(memory_store())
    with qtbot.waitSignal(panel.runner.failed, timeout=20000):
        panel.runner.run("kcsafety:activatecorridor", {"WORKSPACE": "/nowhere/kc.gpkg"})
    assert panel.notice.text().startswith("Not done: ") and "kc.gpkg" in panel.notice.text()


def drawn(bar, dark=False):
    palette = QPalette(QColor("#2b2b2b" if dark else "#f0f0f0"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#3366cc"))
    bar.setPalette(palette)
    bar.bar.setPalette(palette)
    bar.resize(300, bar.sizeHint().height())
    bar.grab()
    image = QImage(bar.size(), QImage.Format.Format_ARGB32)
    image.fill(palette.color(QPalette.ColorRole.Window))
    painter = QPainter(image)
    bar.render(painter)
    painter.end()
    return image


def filled(image):
    """Share of the widest line that has the color of the days that are over."""
    blue = QColor("#3366cc").rgb()
    lines = range(image.height())
    most = max(sum(image.pixel(x, y) == blue for x in range(image.width())) for y in lines)
    return most / image.width()


@pytest.mark.parametrize("dark", [False, True])
def test_the_bar_is_filled_up_to_today(qgis_app, dark):
    bar, term = TermBar(), Term(date(2023, 12, 1), 90)
    for today, share, words in (
        (date(2023, 11, 20), 0.0, "starts in 11 days"),
        (date(2024, 1, 14), 0.5, "Day 45 of 90, 45 left"),
        (date(2024, 3, 9), 1.0, "ended 10 days ago"),
    ):
        bar.show_term(term, today)
        assert filled(drawn(bar, dark)) == pytest.approx(share, abs=0.03)
        assert bar.headline() == words
    for today, words in (
        (date(2023, 11, 30), "starts tomorrow"),
        (date(2024, 2, 29), "ended yesterday"),
    ):
        bar.show_term(term, today)
        assert bar.headline() == words and bar.words().endswith(f"; it {words}")
    assert bar.accessibleName() and "2024-02-28" in bar.accessibleDescription()


def test_the_bar_grows_with_the_letters(qgis_app):
    bar = TermBar()
    bar.show_term(Term(date(2023, 12, 1), 90), date(2024, 1, 14))
    before = bar.sizeHint()
    font = bar.font()
    font.setPointSizeF(2 * font.pointSizeF())
    bar.setFont(font)
    assert bar.sizeHint().height() >= 1.8 * before.height()
    assert bar.sizeHint().width() >= 1.8 * before.width()
