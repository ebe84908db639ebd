"""The panel of work orders, used as a planner uses it."""

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QDockWidget, QFileDialog, QLabel, QWidget

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.workorders.life import Status
from kc_safety_plugin.core.workorders.orders import changed
from kc_safety_plugin.gui.map_pointer import MapPointer
from kc_safety_plugin.gui.work_orders.lists import Numbers
from kc_safety_plugin.gui.work_orders.panel import WorkOrdersPanel
from tests.qgis.desk import memory_store, put_away, settled, shown_panel
from tests.qgis.one_step import take_step


@pytest.fixture
def store():
    return memory_store()


@pytest.fixture
def panel(store, qgis_iface, qgis_new_project, qtbot):
    window = qgis_iface.mainWindow()
    panel = shown_panel(WorkOrdersPanel, store, window, qtbot)
    yield panel
    put_away(panel, window)
    window.hide()


def numbers(panel):
    table = panel.parts.table
    return [table.order(row).number for row in range(table.rowCount())]


def choose(box, value):
    at = box.findData(value)
    assert at >= 0, value
    box.setCurrentIndex(at)


def select(panel, *rows):
    panel._select(sorted(rows))


def wait(panel, qtbot):
    qtbot.waitUntil(lambda: settled(panel), timeout=20000)


def cells(table):
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_it_shows_the_orders_of_the_workspace(panel):
    assert numbers(panel) == [f"MAI-{number:05d}" for number in range(12)]
    assert panel.parts.count.text() == "12 of 12 orders, 6 overdue"
    shown = panel.parts.table.index(0, 3).data()
    assert shown.endswith(", 3 days late")
    assert panel.parts.table.index(0, 3).data(Qt.ItemDataRole.FontRole).bold()
    assert panel.parts.table.index(5, 3).data(Qt.ItemDataRole.FontRole) is None
    assert cells(panel.parts.numbers)[-1] == ["All departments", "12", "6", "24", "3,000", "12"]
    assert [row[0] for row in cells(panel.parts.numbers)] == [
        "Housing",
        "Parks",
        "Public Works",
        "All departments",
    ]


def test_filters_narrow_the_table_and_show_all_widens_it(panel, qtbot):
    filters = panel.parts.filters
    qtbot.keyClicks(filters.words, "shrubs 700")
    assert numbers(panel) == ["MAI-00007"]
    filters.words.clear()
    choose(filters.department, "Housing")
    assert numbers(panel) == [f"MAI-{n:05d}" for n in (2, 5, 8, 11)]
    filters.overdue.click()
    assert numbers(panel) == ["MAI-00002", "MAI-00008"]
    assert panel.parts.count.text() == "2 of 12 orders, 2 overdue"
    filters.clear()
    choose(filters.priority, 1)
    assert numbers(panel) == [f"MAI-{n:05d}" for n in (0, 4, 8)]
    choose(filters.status, "done")
    assert numbers(panel) == []
    filters.clear()
    assert len(numbers(panel)) == 12


def test_a_click_on_a_title_sorts(panel):
    panel.parts.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert numbers(panel)[0] == "MAI-00011"
    panel.parts.view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert numbers(panel)[:3] == ["MAI-00000", "MAI-00004", "MAI-00008"]


def test_several_orders_take_a_step_together_and_the_log_says_so(panel, store, qtbot):
    select(panel, 0, 1, 5)
    assert panel.parts.work.step.text() == "Set status (3)"
    choose(panel.parts.work.status, Status.ISSUED)
    qtbot.keyClicks(panel.parts.work.note, "week 1")
    panel.parts.work.step.click()
    wait(panel, qtbot)
    statuses = [one.status for one in store.orders()]
    assert [at for at, one in enumerate(statuses) if one == "issued"] == [0, 1, 5]
    assert panel.notice.text() == "New status issued; orders saved: 3."
    assert [one.number for one in panel.selected()] == ["MAI-00000", "MAI-00001", "MAI-00005"]
    select(panel, 5)
    wait(panel, qtbot)
    log = cells(panel.parts.history)
    assert [row[2:] for row in log] == [
        ["new", "proposed", "", ""],
        ["proposed", "issued", "", "week 1"],
    ]
    assert log[1][1] == QgsApplication.userLoginName()
    assert panel.parts.tabs.tabText(1) == "History of MAI-00005"


def test_only_steps_open_to_all_selected_orders_are_offered(panel, store, qtbot):
    take_step(store, store.orders()[0], Status.ISSUED, "planner")
    panel.again.click()
    wait(panel, qtbot)
    box = panel.parts.work.status
    select(panel, 0)
    assert [box.itemText(at) for at in range(box.count())] == [
        "in progress",
        "done",
        "on hold",
        "canceled",
    ]
    select(panel, 0, 1)
    assert [box.itemText(at) for at in range(box.count())] == ["on hold", "canceled"]
    select(panel)
    assert not panel.parts.work.step.isEnabled() and not panel.parts.work.assign.isEnabled()


def test_a_hold_without_a_reason_is_refused_in_the_panel(panel, store, qtbot):
    select(panel, 2)
    choose(panel.parts.work.status, Status.ON_HOLD)
    panel.parts.work.step.click()
    wait(panel, qtbot)
    assert "say why it becomes on hold" in panel.notice.text()
    assert store.orders()[2].status == "proposed"
    qtbot.keyClicks(panel.parts.work.note, "waiting for parts")
    qtbot.keyClick(panel.parts.work.note, Qt.Key.Key_Return)
    wait(panel, qtbot)
    assert store.orders()[2].status == "on_hold" and "orders saved: 1" in panel.notice.text()


def test_orders_are_assigned_to_a_crew(panel, store, qtbot):
    select(panel, 3, 4)
    qtbot.keyClicks(panel.parts.work.crew, "crew 7")
    qtbot.keyClick(panel.parts.work.crew, Qt.Key.Key_Return)
    wait(panel, qtbot)
    assert [one.assigned_to for one in store.orders()][2:5] == ["", "crew 7", "crew 7"]
    assert panel.notice.text() == "Assigned to crew 7; orders saved: 2."
    qtbot.keyClicks(panel.parts.filters.words, "crew 7")
    assert numbers(panel) == ["MAI-00003", "MAI-00004"]


def test_the_history_tells_who_gave_an_order_to_which_crew(panel, store, qtbot):
    for crew, rows in (("crew 7", (3, 4)), ("crew 8", (3,)), ("crew 8", (3, 4)), ("", (3,))):
        select(panel, *rows)
        panel.parts.work.crew.setText(crew)
        panel.parts.work.assign.click()
        wait(panel, qtbot)
    log = cells(panel.parts.history)
    assert [row[2:] for row in log[1:]] == [
        ["", "", "crew 7", ""],
        ["", "", "crew 7 → crew 8", ""],
        ["", "", "crew 8 → nobody", ""],
    ]
    assert {row[1] for row in log[1:]} == {QgsApplication.userLoginName()}
    bar = panel.parts.history.verticalScrollBar()
    panel.parts.tabs.setCurrentWidget(panel.parts.history)
    assert bar.value() == bar.maximum() > 0
    # Order 3 was with crew 8 already, so the third time only order 4 went there.
    assert [one.row_version for one in store.orders()[3:5]] == [4, 3]


def test_a_conflict_shows_both_versions_and_mine_can_be_applied(panel, store, qtbot):
    select(panel, 0, 1)
    seen = store.orders()[0]
    take_step(store, seen, Status.ON_HOLD, "crew 3", "waiting for parts")
    choose(panel.parts.work.status, Status.ISSUED)
    panel.parts.work.step.click()
    wait(panel, qtbot)
    box = panel.parts.clashes
    assert box.isVisible()
    both, by = cells(box.table)
    assert both == ["MAI-00000", "Status", "proposed", "issued", "on hold"]
    assert by[-1].startswith("crew 3, ") and by[-1].endswith(": waiting for parts")
    assert [one.status for one in store.orders()[:2]] == ["on_hold", "proposed"]
    assert panel.parts.table.index(0, 2).data() == "on hold"
    assert panel.parts.work.status.currentData() is Status.ISSUED
    box.repeat.click()
    wait(panel, qtbot)
    assert [one.status for one in store.orders()[:2]] == ["issued", "issued"]
    assert not box.isVisible()


def test_theirs_can_be_kept(panel, store, qtbot):
    select(panel, 0)
    with store.change() as change:
        before = store.orders()[0]
        change.put_orders("", [changed(before, assigned_to="crew 1", row_version=2)])
    panel.parts.work.crew.setText("crew 2")
    panel.parts.work.assign.click()
    wait(panel, qtbot)
    assert ["MAI-00000", "Crew", "", "crew 2", "crew 1"] in cells(panel.parts.clashes.table)
    panel.parts.clashes.keep.click()
    assert not panel.parts.clashes.isVisible() and store.orders()[0].assigned_to == "crew 1"


def test_the_map_is_asked_for_the_places_of_the_selected(panel, qtbot):
    select(panel, 0, 10)
    with qtbot.waitSignal(panel.zoomRequested) as asked:
        panel.parts.zoom.click()
    assert asked.args == [[(-94.5, 39.1), (pytest.approx(-94.4999), 39.1)]]
    select(panel, 1)
    with qtbot.waitSignal(panel.flashRequested) as asked:
        panel.parts.flash.click()
    assert len(asked.args[0]) == 1


def test_export_asks_the_algorithm_for_what_the_filters_say(panel, monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(panel.runner, "run", lambda *words: asked.append(words))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    choose(panel.parts.filters.department, "Parks")
    panel.parts.form.setCurrentText("xlsx")
    panel.parts.export.click()
    ((name, parameters),) = asked
    assert name == "kcsafety:exportworkorders"
    assert parameters["DEPARTMENT"] == '"Parks"' and parameters["FORMAT"] == "xlsx"
    assert parameters["CORRIDOR"] == "*" and parameters["FOLDER"] == str(tmp_path)


def test_a_workspace_that_cannot_be_read_is_told_in_the_panel(panel, qtbot):
    def broken(path):
        raise SafetyDataError(Problem.WORKSPACE_LOCKED, file="kc.gpkg")

    panel.workspace._open = broken
    panel.again.click()
    wait(panel, qtbot)
    assert panel.notice.text().startswith("Not done: kc.gpkg is being saved by another program")
    assert numbers(panel) == [] and not panel.parts.export.isEnabled()


def test_closing_the_project_empties_the_panel(panel, qtbot):
    panel.again.click()
    QgsProject.instance().clear()
    qtbot.waitUntil(lambda: numbers(panel) == [], timeout=20000)
    qtbot.wait(200)
    assert numbers(panel) == [] and panel.parts.count.text() == "0 of 0 orders, 0 overdue"


def test_text_from_files_is_never_taken_for_html(panel):
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText
        for label in panel.notice.findChildren(QLabel)
        if label.text()
    )
    select(panel, 0)
    assert "<p>" in panel.parts.table.index(0, 4).data(Qt.ItemDataRole.ToolTipRole)


def test_every_field_has_a_name_and_works_at_twice_the_font(panel, qtbot):
    for kind in ("QLineEdit", "QComboBox", "QTableView", "QTableWidget"):
        for field in panel.parts.findChildren(QWidget):
            if field.metaObject().className() == kind and field.objectName() == "":
                assert field.accessibleName(), (kind, field.parent())
    font = QFont(panel.font())
    font.setPointSizeF(2 * font.pointSizeF())
    panel.setFont(font)
    qtbot.wait(50)
    frame = panel.parent()
    assert isinstance(frame, QDockWidget)
    assert frame.minimumSizeHint().height() <= 720 and frame.minimumSizeHint().width() <= 640


def test_the_map_shows_the_places_and_a_single_one_with_its_surroundings(qgis_canvas, qgis_app):
    qgis_canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:26915"))
    pointer = MapPointer(qgis_canvas, QgsProject.instance(), qgis_canvas)
    qgis_canvas.setExtent(QgsRectangle(0, 0, 10, 10))
    pointer.zoom([])
    assert qgis_canvas.extent().center().y() < 100
    pointer.zoom([(-94.5, 39.1)])
    center = qgis_canvas.extent().center()
    assert (center.x(), center.y()) == pytest.approx((370_269, 4_328_974), abs=200)
    assert 290 < min(qgis_canvas.extent().width(), qgis_canvas.extent().height()) < 400
    pointer.zoom([(-94.5, 39.1), (-94.4, 39.2)])
    assert qgis_canvas.extent().height() > 11_000
    pointer.flash([(-94.5, 39.1)])


def test_a_map_book_is_asked_for_and_what_was_written_is_told(
    panel, provider, monkeypatch, tmp_path, qtbot
):
    asked = []
    monkeypatch.setattr(panel.runner, "run", lambda *words: asked.append(words))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "b.pdf"), ""))
    panel.parts.print.click()
    ((name, parameters),) = asked
    assert name == "kcsafety:fieldmaps" and parameters["TITLE"] == "Main St"
    assert parameters["OUTPUT"].endswith("b.pdf") and parameters["DEPARTMENTS"] is True
    assert "layername=block_faces" in parameters["BLOCK_FACES"]
    panel.runner.finished.emit(name, {"PAGES": 4, "OUTPUT": "b.pdf"})
    assert panel.notice.text() == "Map book of 4 pages: b.pdf"
    panel.runner.finished.emit("kcsafety:exportworkorders", {"COUNT": 12, "FILES": "w.csv"})
    assert panel.notice.text() == "Orders written: 12, to w.csv"


@pytest.mark.parametrize("letters", [9, 16])
def test_no_title_of_a_column_is_cut(panel, qtbot, letters):
    window = panel.window()
    window.setStyleSheet(f"* {{ font-size: {letters}pt; }}")
    select(panel, 0)
    wait(panel, qtbot)
    for view in (panel.parts.view, panel.parts.numbers, panel.parts.history):
        header = view.horizontalHeader()
        # What is selected is no reason for wider letters.
        assert not header.highlightSections()
        for column in range(header.count()):
            title = view.model().headerData(column, Qt.Orientation.Horizontal)
            assert header.sectionSize(column) >= header.sectionSizeHint(column), title
    window.setStyleSheet("")


def test_the_last_column_takes_the_room_that_is_left(qtbot):
    numbers = Numbers()
    qtbot.addWidget(numbers)
    header, last = numbers.horizontalHeader(), numbers.columnCount() - 1
    numbers.show()
    numbers.resize(900, 200)
    assert header.length() == numbers.viewport().width()
    numbers.resize(200, 200)
    assert header.sectionSize(last) >= header.sectionSizeHint(last)
