"""Processing algorithm: put a corridor of the workspace to work, or into its queue."""

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDateTime,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import (
    LINES,
    POLYGONS,
    choice,
    finished,
    source,
    whole_number,
    written,
)
from kc_safety_plugin.algorithms.workspace_parameters import who_parameter, workspace_parameter
from kc_safety_plugin.core.corridors.clock import DAYS
from kc_safety_plugin.i18n import tr

#: The layers of a corridor, given all or none.
LAYERS = ("CENTERLINE", "AREA", "BLOCK_FACES")


class ActivateCorridor(SafetyAlgorithm):
    NAME = "activatecorridor"
    GROUP = Group.CORRIDORS

    def displayName(self):
        return tr("Activate corridor")

    def tags(self):
        return tr("workspace,queue,90 days,clock,start,plan,finish").split(",")

    def shortDescription(self):
        return tr("Puts a corridor to work for its 90 days, or into the queue.")

    def shortHelpString(self):
        return tr(
            "Keeps a corridor in the workspace and makes it the active one, or plans it. One is "
            "active at a time: activating another finishes the first on the day before the new "
            "one starts (or on its own last day, if that is earlier) and says so.\n\n"
            "The days are calendar days of the city: START is day 1, the last is day 90, and both "
            "are worked on. Give the layers of Define corridor for a new corridor; one that is "
            "planned already needs its NAME only. Without a NAME and layers the first of the "
            "queue is taken."
        )

    def flags(self):
        # The project inside the workspace belongs to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def parameters(self):
        day = QgsProcessingParameterDateTime.Type.Date
        return [
            workspace_parameter(),
            source("CENTERLINE", tr("Corridor center line"), LINES, optional=True),
            source("AREA", tr("Corridor area"), POLYGONS, optional=True),
            source(
                "BLOCK_FACES",
                tr("Corridor block faces"),
                LINES,
                optional=True,
                help=tr("All three are outputs of Define corridor."),
            ),
            written(
                "NAME",
                tr("Name of the corridor"),
                help=tr("Blank: the name the layers carry, or the first of the queue."),
            ),
            finished(
                QgsProcessingParameterDateTime("START", tr("First day"), day, optional=True),
                help=tr(
                    "Blank: today for an active corridor; for a planned one the day after all "
                    "others end."
                ),
            ),
            whole_number("DAYS", tr("Calendar days"), DAYS, 1, 3660),
            choice("STATUS", tr("Status"), ["active", "planned"]),
            who_parameter(),
        ]

    def outputs(self):
        return [
            QgsProcessingOutputString("CORRIDOR_ID", tr("Identifier of the corridor")),
            QgsProcessingOutputString("END", tr("Last day")),
            QgsProcessingOutputString("USED_START", tr("First day")),
            QgsProcessingOutputString("USED_NAME", tr("Name of the corridor")),
            QgsProcessingOutputNumber("DAY", tr("Number of today, 1 on the first day")),
            QgsProcessingOutputString("FINISHED", tr("Corridor that was finished by this")),
            QgsProcessingOutputNumber("OPEN_ORDERS", tr("Open orders of the finished corridor")),
            QgsProcessingOutputString("NEXT", tr("Next corridor of the queue")),
        ]

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        given = [name for name in LAYERS if parameters.get(name) not in (None, "")]
        if ok and given and len(given) < len(LAYERS):
            missing = next(name for name in LAYERS if name not in given)
            return False, tr(
                "{parameter}: give it too; CENTERLINE, AREA and BLOCK_FACES go together."
            ).format(parameter=missing)
        return ok, message
