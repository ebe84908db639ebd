"""The whole story of a planner, by clicks and keys: from the sample project to orders on paper."""

import csv
import shutil
import subprocess
import tempfile
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QFileDialog, QLabel, QScrollArea

from kc_safety_plugin.gui.work_orders.generate_dialog import GenerateDialog

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Planner:
    """Has a mouse, keys and eyes, and knows nothing of what is behind the widgets."""

    def __init__(self, desktop):
        self.desktop, self.window, self._shots = desktop, desktop.iface.mainWindow(), 0

    def look(self, what):
        """Keep all that is on the screen, with menus and lists that are open."""
        self.desktop.settle()
        self._shots += 1
        picture = QGuiApplication.primaryScreen().grabWindow(0)
        path = self.desktop.shots / f"story_{self._shots:02}_{what}.png"
        assert picture.save(str(path)), path

    def click(self, widget, at=None, modifier=NONE):
        if not widget.isActiveWindow():
            # Nobody else does it where there is no window manager.
            widget.activateWindow()
            self.desktop.wait_for(widget.isActiveWindow, "the keys", 5)
        at = at if at is not None else widget.rect().center()
        self.desktop.wait_for(lambda: self._can_hit(widget, at), f"a way to {widget}", 5)
        assert widget.isEnabled(), widget
        QTest.mouseClick(widget, LEFT, modifier, at)

    def _can_hit(self, widget, at):
        """Scrolls there where it is out of sight."""
        if widget.isVisible() and widget.visibleRegion().contains(at):
            return True
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        return False

    def tab(self, tabs, number):
        """A click where the tab is to be seen, else the arrow keys."""
        bar = tabs.tabBar()
        place = bar.tabRect(number).center()
        if bar.visibleRegion().contains(place):
            self.click(bar, place)
            return
        bar.setFocus()
        while tabs.currentIndex() != number:
            left = tabs.currentIndex() > number
            QTest.keyClick(bar, Qt.Key.Key_Left if left else Qt.Key.Key_Right)

    def row(self, view, number, modifier=NONE):
        place = view.visualRect(view.model().index(number, 0)).center()
        self.click(view.viewport(), place, modifier)

    def type(self, field, text):
        self.click(field, QPoint(8, field.height() // 2))
        assert field.hasFocus(), field
        QTest.keyClicks(field, text)

    def menu(self, *names, seen=""):
        """Walk down the menus by clicks; ``seen`` names a picture of them all open."""
        widget = self.window.menuBar()
        for number, name in enumerate(names):
            (action,) = [one for one in widget.actions() if _plain(one) == name]
            if seen and number == len(names) - 1:
                self.look(seen)
            QTest.mouseClick(widget, LEFT, NONE, widget.actionGeometry(action).center())
            self.desktop.wait(50)
            widget = action.menu()

    def panel(self, name, width):
        """Open a panel by its button; the others stand aside."""
        for dock in self.window.findChildren(QDockWidget):
            if dock.objectName().startswith("KcSafety") and dock.isVisible():
                dock.close()
        action = self.window.findChild(QAction, f"KcSafety{name}Action")
        (button,) = [
            one for one in action.associatedWidgets() if one.metaObject().className() == "QToolBar"
        ]
        self.click(button.widgetForAction(action))
        dock = self.window.findChild(QDockWidget, f"KcSafety{name}")
        self.desktop.wait_for(lambda: dock.panel is not None, name)
        self.window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
        # The map draws itself anew a while after it has got another size.
        self.desktop.wait(500)
        return dock.panel


def _plain(action):
    return action.text().replace("&", "")


class Answers:
    """Dialogs that ask for a folder or a file are answered, one after the other."""

    def __init__(self):
        self._waiting, self._kept = [], {}
        for name in ("getExistingDirectory", "getOpenFileName", "getSaveFileName"):
            self._kept[name] = getattr(QFileDialog, name)
            setattr(QFileDialog, name, lambda *_, name=name: self._answer(name))

    def add(self, path):
        self._waiting.append(str(path))

    def close(self):
        for name, function in self._kept.items():
            setattr(QFileDialog, name, function)

    def _answer(self, name):
        path = self._waiting.pop(0)
        return path if name == "getExistingDirectory" else (path, "")


def open_sample(planner, answers, folder):
    answers.add(folder)
    planner.menu("Plugins", "KC Safety", "Open sample project…", seen="menu")
    project = QgsProject.instance()
    planner.desktop.wait_for(lambda: "synthetic" in project.title(), "the sample project")
    browser = planner.window.findChild(QDockWidget, "Browser")
    browser.close()
    planner.desktop.wait(500)
    planner.look("sample_project")


def overlay(planner):
    panel = planner.panel("Overlay", 560)
    timers = (panel.layers._soon, panel.streets.weights._soon, panel.ranks._again)

    def quiet():
        running = panel.chain.is_running() or panel.behind.is_running()
        return not running and not any(one.isActive() for one in timers)

    planner.desktop.wait_for(quiet, "the guesses")
    planner.look("layers_guessed")
    planner.click(panel.run_button)
    planner.desktop.wait_for(panel.progress.isVisible, "progress")
    planner.look("running")
    planner.desktop.wait_for(quiet, "the overlay", 120)
    planner.look("top_streets")
    before = panel.streets.table.index(0, 1).data()
    slider = panel.streets.weights.sliders["lighting"]
    planner.click(slider, QPoint(slider.width() - 4, slider.height() // 2))
    QTest.keyClick(slider, Qt.Key.Key_End)
    planner.desktop.wait_for(quiet, "other ranks")
    planner.row(panel.streets.view, 0)
    planner.look("weights")
    assert before
    planner.click(panel.streets.weights.reset)
    planner.desktop.wait_for(quiet, "the ranks of before")


def quiet(panel):
    return not (panel._stale or panel.behind.is_running() or panel.runner.is_running())


def corridor(planner, answers, folder):
    panel = planner.panel("Corridor", 480)
    planner.look("first_steps")
    answers.add(Path(folder) / "kansas_city.gpkg")
    planner.click(panel.new)
    wait_for = planner.desktop.wait_for
    wait_for(lambda: panel.workspace.path and quiet(panel), "the workspace")
    planner.tab(panel.tabs, 3)
    define = panel.define
    wait_for(lambda: define._known is not None and quiet(panel), "the names of streets")
    fields = (define.street, "indep"), (define.start, "benton"), (define.end, "hardes")
    for number, (field, text) in enumerate(fields):
        planner.type(field, text)
        popup = field.completer().popup()
        wait_for(popup.isVisible, "names that begin so")
        if number == 0:
            planner.look("completion")
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
        wait_for(lambda field=field, text=text: field.text() != text, "the whole name", 3)
    planner.type(define.name, "Independence Avenue")
    planner.look("define")
    planner.click(define.go)
    wait_for(lambda: "in the queue" in panel.notice.text() and quiet(panel), "the queue", 15)
    planner.tab(panel.tabs, 2)
    planner.look("queue")
    planner.click(panel.queue.button)
    wait_for(lambda: "is active" in panel.notice.text() and quiet(panel), "the corridor")
    planner.tab(panel.tabs, 0)
    planner.look("active")


def order(planner):
    panel = planner.panel("WorkOrders", 760)
    wait_for, parts = planner.desktop.wait_for, panel.parts
    wait_for(lambda: quiet(panel), "the workspace")
    planner.look("no_orders")
    planner.click(parts.generate)
    (dialog,) = panel.findChildren(GenerateDialog)
    planner.look("generate")
    words = [one.text() for one in dialog.findChildren(QLabel)]
    assert "Light at stops" in words and not any(one.startswith("Not found") for one in words)
    planner.click(dialog.go)
    wait_for(lambda: "New orders" in panel.notice.text() and quiet(panel), "the orders")
    planner.look("orders")
    departments = parts.filters.department
    named = {departments.itemText(row) for row in range(departments.count())}
    assert {"KCATA", "Public Works", "Neighborhood Services"} <= named, named
    return panel


def hand_out(planner, panel):
    wait_for, parts = planner.desktop.wait_for, panel.parts
    choose(planner, parts.filters.department, "Public Works")
    count = parts.table.rowCount()
    planner.row(parts.view, 0)
    QTest.keyClick(parts.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(panel.selected()) == count
    choose(planner, parts.work.status, "issued")
    planner.look("selected")
    planner.click(parts.work.step)
    wait_for(lambda: "saved" in panel.notice.text() and quiet(panel), "the step")
    planner.type(parts.work.crew, "Crew 4")
    planner.click(parts.work.assign)
    wait_for(lambda: "Crew 4" in panel.notice.text() and quiet(panel), "the crew")
    planner.row(parts.view, 0)
    planner.tab(parts.tabs, 1)
    wait_for(lambda: parts.history.rowCount() == 3 and quiet(panel), "the history")
    planner.click(parts.zoom)
    planner.look("issued")
    return count


def choose(planner, box, text):
    """Pick an entry of a list by typing it."""
    planner.click(box)
    planner.desktop.wait_for(box.view().isVisible, "the list")
    QTest.keyClicks(box.view(), text)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    planner.desktop.wait(50)
    assert box.currentText() == text, box.currentText()


def export_and_print(planner, answers, panel, folder):
    wait_for, parts = planner.desktop.wait_for, panel.parts
    out = Path(folder) / "out"
    (out / "departments").mkdir(parents=True)
    shown = parts.table.rowCount()
    answers.add(out)
    planner.click(parts.export)
    wait_for(lambda: "written" in panel.notice.text() and quiet(panel), "the file")
    with open(out / "work_orders.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == shown and {one["status"] for one in rows} == {"issued"}
    planner.click(parts.filters.all)
    answers.add(out / "departments")
    planner.click(parts.apart)
    planner.click(parts.export)
    wait_for(lambda: "departments" in panel.notice.text() and quiet(panel), "the files")
    planner.look("exported")
    files = sorted((out / "departments").glob("*.csv"))
    count = sum(len(list(csv.DictReader(one.open(encoding="utf-8")))) for one in files)
    assert len(files) > 2 and count == parts.table.rowCount()
    answers.add(out / "book.pdf")
    planner.click(parts.print)
    wait_for(lambda: "Map book" in panel.notice.text() and quiet(panel), "the book")
    planner.look("printed")
    told = subprocess.run(
        ["pdftotext", str(out / "book.pdf"), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert told.count("\f") >= 5 and "Independence Avenue" in told
    shutil.copyfile(out / "book.pdf", planner.desktop.shots / "story_book.pdf")


def play(desktop):
    for old in desktop.shots.glob("story_*"):
        old.unlink()
    desktop.iface.newProject()
    planner, answers = Planner(desktop), Answers()
    # Not where temporary files are, for QGIS marks layers from there as such.
    with tempfile.TemporaryDirectory(dir=desktop.shots.parent) as folder:
        try:
            open_sample(planner, answers, folder)
            overlay(planner)
            corridor(planner, answers, folder)
            panel = order(planner)
            hand_out(planner, panel)
            export_and_print(planner, answers, panel, folder)
        except BaseException:
            planner.look("stuck")
            raise
        finally:
            answers.close()
            QgsProject.instance().setDirty(False)
        desktop.iface.newProject()
