"""Processing algorithm: an empty workspace in one GeoPackage."""

import os
import shutil
from pathlib import Path

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingOutputFile,
    QgsProcessingOutputString,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import finished
from kc_safety_plugin.algorithms.workspace import system_of, warn_of_shared_place
from kc_safety_plugin.bridge.crs import is_metric
from kc_safety_plugin.bridge.forms.project import layer_styles, write_project
from kc_safety_plugin.bridge.time_zones import zone_named
from kc_safety_plugin.core.corridors.moments import Clock
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.i18n import tr
from kc_safety_plugin.storage.geopackage import open_geopackage
from kc_safety_plugin.storage.gpkg_create import create_geopackage, put_styles

_UNTIL_FIRST_CORRIDOR = "EPSG:26915"


class CreateWorkspace(SafetyAlgorithm):
    NAME = "createworkspace"
    GROUP = Group.CORRIDORS

    def displayName(self):
        return tr("Create workspace")

    def tags(self):
        return tr("geopackage,database,corridor,work order,event,form,project,store").split(",")

    def shortDescription(self):
        return tr("Makes the file that keeps corridors, work orders and their history.")

    def shortHelpString(self):
        return tr(
            "Makes one GeoPackage with tables for corridors, block faces, work orders, events, "
            "canvass stops and settings. It holds edit forms, styles and a project of its own "
            "(drag the project from the Browser), so that people edit orders in plain QGIS, also "
            "without this plugin.\n\n"
            "The file itself keeps the rules: only possible steps of an order are taken, a hold "
            "or a cancellation needs a reason, every step is logged with who and when, and who "
            "saves over somebody else's change is told and loses nothing of either.\n\n"
            "A file that is there already is left as it is. Keep the file on a local disk: "
            "network shares and synchronized folders do not lock files safely."
        )

    def flags(self):
        # Layers and the project inside the file belong to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def parameters(self):
        return [
            QgsProcessingParameterString("NAME", tr("Name of the workspace"), tr("KC Safety")),
            finished(
                QgsProcessingParameterCrs(
                    "CRS", tr("Coordinate reference system (metres)"), optional=True
                ),
                help=tr("Blank: the system of the first corridor that is put in."),
            ),
            finished(
                QgsProcessingParameterString("TIME_ZONE", tr("Time zone"), "America/Chicago"),
                help=tr("Days and times of the workspace are those of this zone."),
                advanced=True,
            ),
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Workspace file"), tr("GeoPackage files (*.gpkg)")
            ),
        ]

    def outputs(self):
        return [
            QgsProcessingOutputFile("WORKSPACE", tr("Workspace file")),
            QgsProcessingOutputString("PROJECT", tr("Address of the project inside the file")),
        ]

    def execute(self, run):
        target = Path(run.folder("OUTPUT")).absolute()
        target = target if target.suffix.lower() == ".gpkg" else Path(f"{target}.gpkg")
        if target.exists() and target.stat().st_size:
            raise SafetyDataError(Problem.WORKSPACE_EXISTS, file=target.name)
        zone = run.text("TIME_ZONE").strip()
        clock = Clock(zone, zone_named(zone))
        run.crs = self._crs(run)
        warn_of_shared_place(run, target)
        workshop = target.parent / f".{target.name}.part-{os.getpid()}"
        shutil.rmtree(workshop, ignore_errors=True)
        workshop.mkdir(parents=True)
        run.held.hold(workshop)
        self._make(run, workshop / target.name, clock)
        run.say(tr("{file}: an empty workspace, times of {zone}.").format(file=target, zone=zone))
        return {
            "OUTPUT": str(target),
            "WORKSPACE": str(target),
            "PROJECT": f"geopackage:{target}?projectName=KC Safety",
        }

    def _crs(self, run):
        crs = run.crs_of("CRS")
        if not run.given("CRS"):
            crs.createFromString(_UNTIL_FIRST_CORRIDOR)
            run.say(tr("The system is that of the first corridor that is put in."))
        if not is_metric(crs):
            raise SafetyDataError(
                Problem.WORKSPACE_CRS, parameter=run.label("CRS"), crs=crs.authid() or "-"
            )
        return crs

    def _make(self, run, path, clock):
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
