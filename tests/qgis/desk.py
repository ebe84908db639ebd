"""What tests of panels share: a workspace in memory with a corridor and orders."""

from datetime import timedelta

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget

from kc_safety_plugin.bridge.time_zones import zone_named
from kc_safety_plugin.core.corridors.moments import Clock
from kc_safety_plugin.core.corridors.queue import Corridor, corridor_id
from kc_safety_plugin.core.workorders.orders import WorkOrder, order_id
from kc_safety_plugin.gui.algorithm_runner import AlgorithmRunner
from kc_safety_plugin.gui.workspace import Workspace
from kc_safety_plugin.storage.first_entries import first_entries
from kc_safety_plugin.storage.memory import MemoryStore
from kc_safety_plugin.storage.records import System

UTM = System("NAD83 / UTM zone 15N", "EPSG", 26915, 'LOCAL_CS["x"]')
CHICAGO = Clock("America/Chicago", zone_named("America/Chicago"))
TODAY = CHICAGO.today()
MAIN = Corridor(corridor_id("Main St"), "Main St", "active", TODAY - timedelta(days=11))
TRUMAN = Corridor(corridor_id("Truman Rd"), "Truman Rd", "planned", TODAY + timedelta(days=79))
TASKS = (
    ("Repair street light", "Public Works", "lighting"),
    ("Trim shrubs", "Parks", "vegetation"),
    ("Board up", "Housing", "vacancy"),
)


def order(number, **more):
    task, department, condition = TASKS[number % 3]
    values = {
        "number": f"MAI-{number:05d}",
        "corridor": "Main St",
        "condition": condition,
        "task": task,
        "department": department,
        "priority": 1 + number % 4,
        "due_date": TODAY + timedelta(days=number % 7 - 3),
        "location": f"{100 * number} Main St, north side",
        "chainage_m": float(number),
        "est_hours": 2.0,
        "est_cost": 250.0,
        "created": CHICAGO.now().local,
        "updated": CHICAGO.now().local,
        "lon": -94.5 + number / 100_000,
        "lat": 39.1,
        "x": 366400.0 + number,
        "y": 4329700.5,
    }
    return WorkOrder(wo_id=order_id("Main St", "light", str(number)), **{**values, **more})


def memory_store(count=12) -> MemoryStore:
    store = MemoryStore("Kansas City", CHICAGO, UTM)
    orders = [order(number) for number in range(count)]
    with store.change() as change:
        change.put_corridor(MAIN)
        change.put_corridor(TRUMAN)
        entries = first_entries(orders, "planner", CHICAGO.now())
        change.put_orders(MAIN.corridor_id, orders, entries)
    return store


def shown_panel(panel_class, store, window, qtbot):
    """A panel docked in a visible window, with the workspace read."""
    project = QgsProject.instance()
    workspace = Workspace(project, lambda path: store)
    runner = AlgorithmRunner(project)
    panel = panel_class(workspace, runner)
    workspace.choose("/somewhere/kc.gpkg")
    frame = QDockWidget()
    frame.setWidget(panel)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, frame)
    window.resize(1280, 720)
    window.show()
    frame.show()
    qtbot.waitUntil(lambda: settled(panel), timeout=20000)
    return panel


def put_away(panel, window):
    """The end of ``shown_panel``."""
    panel.close_work()
    frame = panel.parent()
    window.removeDockWidget(frame)
    frame.setParent(None)
    frame.deleteLater()


def settled(panel):
    return not panel._stale and not panel.behind.is_running() and not panel.runner.is_running()
