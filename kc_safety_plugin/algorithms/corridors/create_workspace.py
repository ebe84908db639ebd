"""Processing algorithm: an empty workspace in one GeoPackage."""

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingOutputFile,
    QgsProcessingOutputString,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import finished, written
from kc_safety_plugin.i18n import tr


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
                    "CRS", tr("Coordinate reference system (meters)"), optional=True
                ),
                help=tr("Blank: the system of the first corridor that is put in."),
            ),
            written(
                "TIME_ZONE",
                tr("Time zone"),
                "America/Chicago",
                help=tr("Days and times of the workspace are those of this zone."),
                optional=False,
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
