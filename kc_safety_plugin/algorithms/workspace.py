"""What algorithms share that work on a workspace: open it, warn of its place, log who did it."""

from qgis.core import QgsApplication

from kc_safety_plugin.algorithms.run import Run
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.storage.geopackage import GeoPackageStore, open_geopackage
from kc_safety_plugin.storage.shares import shared_place


def who(run: Run) -> str:
    return run.text("WHO").strip() or QgsApplication.userLoginName() or tr("unknown")


def open_workspace(run: Run) -> GeoPackageStore:
    """Open WORKSPACE; says when its place is risky and when it had to be brought up to date."""
    path = run.path("WORKSPACE")
    store = open_geopackage(path)
    warn_of_shared_place(run, path)
    if store.copy:
        run.say(
            tr("{file} was brought up to date; as it was it lies in {copy}.").format(
                file=store.name, copy=store.copy
            )
        )
    return store


def warn_of_shared_place(run: Run, path) -> None:
    place = shared_place(path)
    if place == "network":
        run.warn(
            tr(
                "{file} lies on a network share, where files cannot be locked safely; let one "
                "person at a time edit it, or keep it on a local disk."
            ).format(file=path)
        )
    elif place == "synced":
        run.warn(
            tr(
                "{file} lies in a folder that a program copies to other machines, maybe half "
                "saved; keep the workspace elsewhere and put copies there."
            ).format(file=path)
        )
