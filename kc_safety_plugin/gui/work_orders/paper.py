"""Parameters of the algorithms that write and print what the workspace holds."""

from typing import Optional

from kc_safety_plugin.core.corridors.queue import Corridor
from kc_safety_plugin.core.workorders.finder import Wanted
from kc_safety_plugin.settings import Preferences

FORMATS = ("csv", "xlsx", "geojson", "gpkg", "kml", "open311_csv", "ics")


def export_parameters(path: str, wanted: Wanted, form: str, folder: str) -> dict:
    """Files can be narrowed by corridor, department and status."""
    return {
        "WORKSPACE": path,
        "CORRIDOR": wanted.corridor or "*",
        "DEPARTMENT": _listed(wanted.department),
        "STATUS": wanted.status,
        "FORMAT": form,
        "FOLDER": folder,
    }


def is_narrower(wanted: Wanted) -> bool:
    """True where the table shows fewer orders than an export would write."""
    return bool(wanted.text.strip() or wanted.priority or wanted.overdue)


def print_parameters(path: str, corridor: Corridor, output: str) -> dict:
    preferences = Preferences()
    return {
        "BLOCK_FACES": _table(path, "block_faces", corridor),
        "WORK_ORDERS": _table(path, "work_orders", corridor),
        "TITLE": corridor.name,
        "DEPARTMENTS": True,
        "PAPER": preferences.paper,
        "LANGUAGE": preferences.language,
        "OUTPUT": output,
    }


def chosen_corridor(corridors: list, name: str, active: Optional[Corridor]) -> Optional[Corridor]:
    """The corridor the table is narrowed to, else the active one."""
    return next((one for one in corridors if one.name == name), active)


def _table(path: str, name: str, corridor: Corridor) -> str:
    return f"{path}|layername={name}|subset=\"corridor_id\" = '{corridor.corridor_id}'"


def _listed(name: str) -> str:
    # A comma inside a department's name would read as two departments.
    return '"' + name.replace('"', '""') + '"' if name else ""
