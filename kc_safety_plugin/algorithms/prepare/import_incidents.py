"""Processing algorithm: crime files to one clean layer of incidents."""

from qgis.core import QgsProcessingParameterBoolean

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
    Reason.SENSITIVE,
    Reason.ON_PILES,
    Reason.DAMAGED,
)


class ImportIncidents(SafetyAlgorithm):
    NAME = "importincidents"
    GROUP = Group.PREPARE

    def displayName(self):
        return tr("Import incidents")

    def tags(self):
        return tr("crime,police,KCPD,csv,offense,offence,report,data,clean,geocode,load").split(",")

    def shortDescription(self):
        return tr("Crime files to one clean point layer, every row accounted for.")

    def shortHelpString(self):
        return tr(
            "Reads crime files and writes one point per incident. The Kansas City Police "
            "Department publishes one row per person involved, with other columns each year: an "
            "incident is one report number and offense, and columns about persons are never "
            "read. Files without report numbers have identical rows (time, offense, place) "
            "counted once.\n\n"
            "Rows are left out, counted and listed under 'Rows left out' when they have no "
            "coordinates, lie far from all others (more than 6 times the median distance of "
            "the places from their middle, and 25 km), or have no date. Sensitive offenses "
            "(domestic, sexual, child, suicide) are left out by default.\n\n"
            "occurred_from and occurred_to are local wall time; time_precision says how well "
            "the time is known: to the minute, the hour, the day, or a range of both. night is "
            "true when the sun was below the horizon all that time, and empty when the time is "
            "not known well enough. pile marks coordinates that implausibly many incidents share."
        )

    def parameters(self):
        names = [
            ("X_FIELD", tr("Column of x or longitude"), ""),
            ("Y_FIELD", tr("Column of y or latitude"), ""),
            ("LOCATION_FIELD", tr("Column of a location text"), tr("As in '(39.1, -94.5)'.")),
            ("DATE_FIELD", tr("Column of the date"), tr("With the time of day, if there is one.")),
            ("END_FIELD", tr("Column of the latest date"), tr("For incidents between two times.")),
            ("TYPE_FIELD", tr("Column of the offense"), ""),
            ("ID_FIELD", tr("Column of the report number"), ""),
        ]
        catalogue_help = tr(
            "JSON file that sorts offenses into categories, with harm weights and what is "
            "sensitive; empty takes the one that comes with the plugin."
        )
        sensitive = QgsProcessingParameterBoolean(
            "EXCLUDE_SENSITIVE", tr("Leave out sensitive incidents"), True
        )
        return [
            *file_parameters(["auto", "kcpd", "generic"], names, catalogue_help),
            *study_parameters(),
            finished(
                sensitive,
                tr(
                    "Domestic violence by the file's flag, and the offenses that the catalogue "
                    "marks. Their places should never be printed as points."
                ),
            ),
            *output_parameters(tr("Incidents")),
        ]

    def outputs(self):
        return count_outputs(*REASONS)

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        wrong = refusal(self, parameters, context) if ok else ""
        return (False, wrong) if wrong else (ok, message)
