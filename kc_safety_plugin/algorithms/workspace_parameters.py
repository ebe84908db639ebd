"""What algorithms ask for that work on a workspace."""

from qgis.core import QgsProcessingParameterFile, QgsProcessingParameterString

from kc_safety_plugin.algorithms.parameters import finished, written
from kc_safety_plugin.i18n import tr


def workspace_parameter(optional=False, help="") -> QgsProcessingParameterFile:
    definition = QgsProcessingParameterFile(
        "WORKSPACE", tr("Workspace"), extension="gpkg", optional=optional
    )
    return finished(definition, help or tr("A file made by Create workspace."))


def who_parameter() -> QgsProcessingParameterString:
    return written(
        "WHO",
        tr("Who does this"),
        help=tr("A role or a login for the log; blank means the login of this computer."),
        advanced=True,
    )
