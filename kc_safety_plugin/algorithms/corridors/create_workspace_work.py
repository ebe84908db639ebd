"""An empty workspace: make, dress, tell."""

import os
import shutil
from pathlib import Path

from kc_safety_plugin.algorithms.workspace import warn_of_shared_place
from kc_safety_plugin.bridge.crs import is_metric
from kc_safety_plugin.bridge.forms.project import layer_styles, write_project
from kc_safety_plugin.bridge.time_zones import zone_named
from kc_safety_plugin.core.corridors.moments import Clock
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.storage.geopackage import open_geopackage
from kc_safety_plugin.storage.gpkg_create import create_geopackage, put_styles
from kc_safety_plugin.storage.systems import system_of

_UNTIL_FIRST_CORRIDOR = "EPSG:26915"


def execute(run):
    target = Path(run.destination("OUTPUT")).absolute()
    target = target if target.suffix.lower() == ".gpkg" else Path(f"{target}.gpkg")
    if target.exists() and target.stat().st_size:
        raise SafetyDataError(Problem.WORKSPACE_EXISTS, file=target.name)
    zone = run.text("TIME_ZONE").strip()
    clock = Clock(zone, zone_named(zone))
    run.crs = _crs(run)
    warn_of_shared_place(run, target)
    workshop = target.parent / f".{target.name}.part-{os.getpid()}"
    shutil.rmtree(workshop, ignore_errors=True)
    workshop.mkdir(parents=True)
    run.held.hold(workshop)
    _make(run, workshop / target.name, clock)
    run.say(tr("{file}: an empty workspace, times of {zone}.").format(file=target, zone=zone))
    return {
        "OUTPUT": str(target),
        "WORKSPACE": str(target),
        "PROJECT": f"geopackage:{target}?projectName=KC Safety",
    }


def _crs(run):
    crs = run.crs_of("CRS")
    if not run.given("CRS"):
        crs.createFromString(_UNTIL_FIRST_CORRIDOR)
        run.say(tr("The system is that of the first corridor that is put in."))
    if not is_metric(crs):
        raise SafetyDataError(
            Problem.WORKSPACE_CRS, parameter=run.label("CRS"), crs=crs.authid() or "-"
        )
    return crs


def _make(run, path, clock):
    tick = run.tick()
    name = run.text("NAME").strip() or tr("KC Safety")
    create_geopackage(path, name, clock, system_of(run.crs))
    tick(0.3)
    put_styles(path, layer_styles(path))
    tick(0.6)
    write_project(path, name, run.crs)
    tick(0.9)
    with open_geopackage(path) as store, store.change() as change:
        change.put_settings({"crs_chosen": "yes" if run.given("CRS") else "no"})
    tick(1.0)
