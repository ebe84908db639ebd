"""Parameters of the algorithms that write and print what the workspace holds."""

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsExpression

from kc_safety_plugin.core.corridors.queue import Corridor
from kc_safety_plugin.core.workorders.finder import Wanted
from kc_safety_plugin.settings import Preferences

FORMATS = ("csv", "xlsx", "geojson", "gpkg", "kml", "open311_csv", "ics")


#: More ids than these make a filter that a GeoPackage does not take.
MOST_PRINTED = 20_000


def export_parameters(path: str, wanted: Wanted, shown: list, form: str, folder: str) -> dict:
    """What writes exactly the orders ``shown`` under the filters ``wanted``."""
    return {
        "WORKSPACE": path,
        "CORRIDOR": wanted.corridor or "*",
        "DEPARTMENT": _listed(wanted.department),
        "STATUS": wanted.status,
        "ORDERS": ",".join(one.wo_id for one in shown) if is_narrower(wanted) else "",
        "FORMAT": form,
        "FOLDER": folder,
    }


def is_narrower(wanted: Wanted) -> bool:
    """True where corridor, department and status alone would write more than the table shows."""
    return bool(wanted.text.strip() or wanted.priority or wanted.overdue)


def print_parameters(path: str, corridor: Corridor, ids: list, output: str) -> dict:
    """A book of the corridor with the orders ``ids`` only; with all of its orders when empty."""
    preferences = Preferences()
    return {
        "BLOCK_FACES": _table(path, "block_faces", corridor),
        "WORK_ORDERS": _table(path, "work_orders", corridor, ids),
        "TITLE": corridor.name,
        "DEPARTMENTS": True,
        "PAPER": preferences.paper,
        "LANGUAGE": preferences.language,
        "OUTPUT": output,
    }


def chosen_corridor(corridors: list, name: str, active: Optional[Corridor]) -> Optional[Corridor]:
    """The corridor the table is narrowed to, else the active one."""
    return next((one for one in corridors if one.name == name), active)


def _table(path: str, name: str, corridor: Corridor, ids: Sequence = ()) -> str:
    subset = f"\"corridor_id\" = '{corridor.corridor_id}'"
    if ids:
        listed = ", ".join(QgsExpression.quotedValue(one) for one in ids)
        subset += f' AND "wo_id" IN ({listed})'
    return f"{path}|layername={name}|subset={subset}"


def _listed(name: str) -> str:
    # A comma inside a department's name would read as two departments.
    return '"' + name.replace('"', '""') + '"' if name else ""
