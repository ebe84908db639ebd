"""Processing algorithm: 311 files to one clean layer of requests."""

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import finished
from kc_safety_plugin.core.prepare.reasons import Reason
from kc_safety_plugin.i18n import tr

from .import_parameters import (
    count_outputs,
    file_parameters,
    output_parameters,
    refusal,
    study_parameters,
)

REASONS = (
    Reason.DUPLICATES,
    Reason.NO_LOCATION,
    Reason.FAR_AWAY,
    Reason.NO_DATE,
    Reason.OUTSIDE,
    Reason.CLOSED,
    Reason.ON_PILES,
    Reason.DAMAGED,
)


class ImportRequests(SafetyAlgorithm):
    NAME = "importrequests"
    GROUP = Group.PREPARE

    def displayName(self):
        return tr("Import requests")

    def tags(self):
        return tr("311,service request,complaint,open311,csv,case,lighting,dumping,data").split(",")

    def shortDescription(self):
        return tr("311 files to one clean point layer, sorted by the condition they tell of.")

    def shortHelpString(self):
        return tr(
            "Reads files of 311 requests and writes one point per case, with the condition that "
            "the request tells of (lighting, vegetation, vacancy, dumping, graffiti or other), "
            "whether it is open, and its age. Knows Kansas City's files before and after the "
            "change of words in 2018, bulk downloads of Open311, and, as generic, the files of "
            "other cities.\n\n"
            "Resolved, canceled and duplicate cases are closed. age_days counts calendar days "
            "from opening to closing; for open cases to AS_OF, without it to END, without both "
            "to the last day that the files tell of, never to today, so that a run can be "
            "repeated. Every row that is left out is counted and listed."
        )

    def parameters(self):
        names = [
            ("X_FIELD", tr("Column of x or longitude"), ""),
            ("Y_FIELD", tr("Column of y or latitude"), ""),
            ("LOCATION_FIELD", tr("Column of a location text"), tr("As in '(39.1, -94.5)'.")),
            ("DATE_FIELD", tr("Column of the date of opening"), ""),
            ("END_FIELD", tr("Column of the date of closing"), ""),
            ("TYPE_FIELD", tr("Column of the type"), ""),
            ("ID_FIELD", tr("Column of the case number"), ""),
            ("STATUS_FIELD", tr("Column of the status"), ""),
        ]
        catalogue_help = tr(
            "JSON file that sorts types of requests into conditions; empty takes the one that "
            "comes with the plugin."
        )
        day = QgsProcessingParameterDateTime.Type.Date
        as_of = QgsProcessingParameterDateTime("AS_OF", tr("Age as of"), day, optional=True)
        return [
            *file_parameters(["auto", "kc311", "open311", "generic"], names, catalogue_help),
            *study_parameters(),
            finished(
                QgsProcessingParameterBoolean("OPEN_ONLY", tr("Open cases only"), False),
                tr("Leave out cases that are closed."),
            ),
            finished(
                as_of, tr("Empty takes the last day, else the last day that the files tell of.")
            ),
            *output_parameters(tr("Requests")),
        ]

    def outputs(self):
        used = QgsProcessingOutputString("USED_AS_OF", tr("Day to which open cases are aged"))
        return [*count_outputs(*REASONS), used]

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        wrong = refusal(self, parameters, context) if ok else ""
        return (False, wrong) if wrong else (ok, message)
