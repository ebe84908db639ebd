"""Figures and charts of incidents in the panel of the corridor."""

import threading
from datetime import timedelta

import pytest
from qgis.core import QgsGeometry, QgsProject
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QColor, QFont, QHelpEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QLineEdit, QToolTip, QWidget

from kc_safety_plugin.bridge.charts import week_places
from kc_safety_plugin.bridge.roles import bind, role_of
from kc_safety_plugin.gui.corridor import reading
from kc_safety_plugin.gui.corridor.panel import CorridorPanel
from kc_safety_plugin.storage.records import Shape
from tests.qgis.desk import MAIN, TODAY, memory_store, put_away, settled, shown_panel

FIELDS = "occurred_from:datetime,occurred_to:datetime,time_precision:string,pile:bool"
AREA = "MultiPolygon(((366000 4329000, 367000 4329000, 367000 4330000, 366000 4330000, \
366000 4329000)))"


def incidents(layer, per_week=7, crs="EPSG:26915"):
    """So many each week over two years and in the term, at 10 pm; one day alone, one on a pile."""
    rows = []
    for day in range(-700, 11):
        if day % 7 < per_week:
            moment = f"{MAIN.start + timedelta(days=day)}T22:15:00"
            rows.append(("Point(366400 4329700)", moment, None, "minute", False))
    start = MAIN.start.isoformat()
    rows += [
        ("Point(366400 4329700)", f"{start}T00:00:00", None, "day", False),
        ("Point(366400 4329700)", f"{start}T01:00:00", None, "minute", True),
        ("Point(369999 4329700)", f"{start}T01:00:00", None, "minute", False),
        # The layer reaches up to today.
        ("Point(0 0)", f"{TODAY}T00:30:00", None, "minute", False),
    ]
    points = layer("Point", rows, FIELDS, crs, "Crimes")
    QgsProject.instance().addMapLayer(points)
    return points


@pytest.fixture
def store():
    store = memory_store()
    area = bytes(QgsGeometry.fromWkt(AREA).asWkb())
    with store.change() as change:
        (main,) = [one for one in store.corridors() if one.name == "Main St"]
        again = type(main)(**{**vars(main), "row_version": main.row_version + 1})
        change.put_corridor(again, shape=Shape(b"", area, ()))
    return store


@pytest.fixture
def panel(store, qgis_iface, qgis_new_project, qtbot):
    window = qgis_iface.mainWindow()
    panel = shown_panel(CorridorPanel, store, window, qtbot)
    yield panel
    put_away(panel, window)
    window.hide()


def wait(panel, qtbot):
    qtbot.wait(20)
    qtbot.waitUntil(lambda: settled(panel), timeout=20000)


def test_choosing_the_layer_with_the_keyboard_shows_its_figures(panel, layer, qtbot):
    assert panel.figures.told.text() == "Choose the layer of incidents to see their figures."
    assert not panel.figures.bars.isVisible()
    points = incidents(layer)
    wait(panel, qtbot)
    panel.figures.layer.setFocus()
    qtbot.keyClick(panel.figures.layer, Qt.Key.Key_Down)
    wait(panel, qtbot)
    assert role_of(points) == "incidents" and QgsProject.instance().isDirty()
    told = panel.figures.told.text()
    # Eleven days of the term are over, one incident each and one of which the day alone is known.
    first, last = MAIN.start, TODAY - timedelta(days=1)
    assert told.startswith(f"12 incidents in the term, {first} to {last}. 11 in as many days")
    assert "11 a year ago" in told and "within what chance brings" in told
    assert told.endswith("Left out, on piles or without a date: 1.")
    assert panel.figures.bars.isVisible()
    assert panel.figures.bars.accessibleDescription() == told


def test_charts_tell_the_same_in_words(panel, layer, qtbot):
    bind(incidents(layer), "incidents", QgsProject.instance())
    wait(panel, qtbot)
    panel.tabs.setCurrentWidget(panel.trend)
    weeks = panel.trend.weeks.accessibleDescription()
    assert "26 weeks before the corridor have a mean of 7.0; the control limit is 14.94" in weeks
    assert weeks.endswith("Weeks of the corridor: 8.")
    hours = panel.trend.hours.accessibleDescription()
    assert "22:00 to 23:00" in hours and hours.startswith("193 incidents by hour of the week")
    assert panel.trend.weeks.accessibleName() == "Incidents by week"
    image = panel.trend.weeks.grab().toImage()
    theme = panel.trend.weeks.theme()
    colors = {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }
    assert {theme.ground, theme.mark} <= colors


def test_another_layer_in_the_role_is_read_at_once_and_its_removal_too(panel, layer, qtbot):
    bind(incidents(layer), "incidents", QgsProject.instance())
    wait(panel, qtbot)
    assert panel._content.trend.counts[0] == 12
    fewer = incidents(layer, per_week=3)
    bind(fewer, "incidents", QgsProject.instance())
    wait(panel, qtbot)
    assert panel._content.trend.counts[0] < 12
    QgsProject.instance().removeMapLayer(fewer.id())
    wait(panel, qtbot)
    assert panel._content.trend is None
    assert panel.figures.told.text().startswith("Choose the layer of incidents")
    assert panel.trend.why_not.isVisibleTo(panel.trend) and not panel.trend.save_weeks.isEnabled()
    assert not panel.trend.charts.isVisibleTo(panel.trend)


def test_a_layer_that_holds_no_times_says_so_and_orders_are_shown_all_the_same(panel, layer, qtbot):
    other = layer("Point", [("Point(366400 4329700)", 1)], "n:integer", name="Trees")
    QgsProject.instance().addMapLayer(other)
    bind(other, "incidents", QgsProject.instance())
    wait(panel, qtbot)
    assert panel.figures.told.text().startswith("Trees: the layer has none of the fields")
    assert panel.figures.sums.text() == "12 open orders, 6 of them overdue"


def test_a_corridor_without_an_area_says_so(panel, store, layer, qtbot):
    store._state.shapes.clear()
    bind(incidents(layer), "incidents", QgsProject.instance())
    wait(panel, qtbot)
    assert "holds no area of this corridor" in panel.figures.told.text()


@pytest.mark.parametrize("at, ending", [(0, ".svg"), (1, ".pdf"), (2, ".png")])
def test_charts_are_saved_by_the_menu_with_small_counts_alike(
    panel, layer, qtbot, tmp_path, monkeypatch, at, ending
):
    bind(incidents(layer, per_week=3), "incidents", QgsProject.instance())
    wait(panel, qtbot)
    # A person who gives no ending means that of the menu.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "chart"), ""))
    for button, word in ((panel.trend.save_weeks, "by week"), (panel.trend.save_hours, "by hour")):
        button.menu().actions()[at].trigger()
        path = tmp_path / f"chart{ending}"
        assert panel.notice.text() == f"Chart saved: {path}" and path.stat().st_size > 2000
        if ending == ".svg":
            text = path.read_text(encoding="utf-8")
            assert word in text and "Main St" in text
            assert ("under 5" if word == "by week" else "are withheld") in text
            assert "mean before 3" not in text
        path.unlink()


def test_a_chart_that_cannot_be_written_is_told(panel, layer, qtbot, monkeypatch):
    bind(incidents(layer), "incidents", QgsProject.instance())
    wait(panel, qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/proc/no/chart.svg", ""))
    panel.trend.save_weeks.menu().actions()[0].trigger()
    assert panel.notice.text().startswith("Not done: ")


def test_a_tooltip_tells_the_week_and_the_hour(panel, layer, qtbot):
    bind(incidents(layer), "incidents", QgsProject.instance())
    wait(panel, qtbot)
    panel.tabs.setCurrentWidget(panel.trend)
    qtbot.wait(20)
    view, trend = panel.trend.weeks, panel._content.trend
    place = week_places(view.rect_f(), trend.weeks, trend.limits, view.theme(), False)[-1]
    point = QPoint(int(place.x()), int(place.y()))
    for chart, words in ((view, "8 incidents"), (panel.trend.hours, "")):
        event = QHelpEvent(QEvent.Type.ToolTip, point, chart.mapToGlobal(point))
        QApplication.sendEvent(chart, event)
        assert words in QToolTip.text()
    QToolTip.hideText()


def test_every_part_is_reached_by_tab_and_has_a_name(panel, layer, qtbot):
    bind(incidents(layer), "incidents", QgsProject.instance())
    wait(panel, qtbot)
    for at in range(panel.tabs.count()):
        panel.tabs.setCurrentIndex(at)
        panel.tabs.tabBar().setFocus()
        page, seen = panel.tabs.widget(at), set()
        for _ in range(60):
            QTest.keyClick(panel.window().focusWidget() or panel, Qt.Key.Key_Tab)
            focus = panel.window().focusWidget()
            if focus is not None and page.isAncestorOf(focus):
                seen.add(focus)
        wanted = {
            one
            for one in page.findChildren(QWidget)
            if one.isVisible() and one.isEnabled() and isinstance(one, QLineEdit)
            and one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.parent().inherits("QWidget")
            and not one.parent().inherits("QAbstractSpinBox")
            and not one.parent().inherits("QComboBox")
        }  # fmt: skip
        assert wanted <= seen and seen
        for one in seen:
            assert one.accessibleName() or getattr(one, "text", str)(), one


def test_at_twice_the_font_all_pages_fit_a_small_window(panel, layer, qtbot):
    bind(incidents(layer), "incidents", QgsProject.instance())
    wait(panel, qtbot)
    font = QFont(panel.font())
    font.setPointSizeF(2 * font.pointSizeF())
    panel.setFont(font)
    for at in range(panel.tabs.count()):
        panel.tabs.setCurrentIndex(at)
        qtbot.wait(20)
        assert panel.minimumSizeHint().height() <= 720 and panel.minimumSizeHint().width() <= 640
        assert panel.tabs.widget(at).minimumSizeHint().width() <= 640


def test_incidents_are_read_beside_the_window(panel, layer, qtbot, monkeypatch):
    where, read = [], reading.incidents_inside

    def watched(*given):
        where.append(threading.current_thread() is threading.main_thread())
        return read(*given)

    monkeypatch.setattr(reading, "incidents_inside", watched)
    bind(incidents(layer), "incidents", QgsProject.instance())
    wait(panel, qtbot)
    assert where and not any(where)
