"""Processing algorithm: crime files to one clean layer of incidents."""

from qgis.core import QgsGeometry, QgsPointXY, QgsProcessingParameterBoolean, QgsWkbTypes

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import finished
from kc_safety_plugin.bridge.compat import bool_field, datetime_field, real_field, text_field
from kc_safety_plugin.bridge.features import plain_feature, result_fields, wall_times
from kc_safety_plugin.bridge.time_zones import zone_named
from kc_safety_plugin.core.prepare.incidents import OFFENSE_ROLES, PRECISION, clean_incidents
from kc_safety_plugin.core.prepare.verdicts import Reason
from kc_safety_plugin.i18n import tr

from .import_parameters import (
    count_outputs,
    file_parameters,
    named_fields,
    output_parameters,
    refusal,
    study_parameters,
)
from .importing import (
    catalogue_for,
    choose_crs,
    default_catalogue,
    gather,
    places_of,
    study_of,
)
from .row_report import slices, tell, tell_piles, write_rejects

_REASONS = (
    Reason.DUPLICATES,
    Reason.NO_LOCATION,
    Reason.FAR_AWAY,
    Reason.NO_DATE,
    Reason.OUTSIDE,
    Reason.SENSITIVE,
    Reason.ON_PILES,
    Reason.DAMAGED,
)
_ROLES = {
    "X_FIELD": "x",
    "Y_FIELD": "y",
    "LOCATION_FIELD": "location",
    "DATE_FIELD": "date",
    "END_FIELD": "end_date",
    "TYPE_FIELD": "text",
    "ID_FIELD": "id",
}
#: Of a night that is 0, 1 or -1 (not known).
_NIGHT = (False, True, None)


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
        return count_outputs(*_REASONS)

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        wrong = refusal(self, parameters, context) if ok else ""
        return (False, wrong) if wrong else (ok, message)

    def execute(self, run):
        zone = zone_named(run.text("TIME_ZONE"))
        study = study_of(run)
        gathered = gather(run, "incidents", named_fields(run, _ROLES), OFFENSE_ROLES, zone)
        default = default_catalogue(gathered.profiles, "offenses_kc", "offenses_generic")
        catalogue = catalogue_for(run, "category", default)
        rows = gathered.rows
        run.tick()(0.62)
        found = clean_incidents(rows, catalogue, zone, study, run.flag("EXCLUDE_SENSITIVE"))
        choose_crs(run, gathered, found.verdicts)
        results = tell(run, found.verdicts, len(found), _REASONS, tr("incidents"))
        results.update(tell_piles(run, found.piles, rows))
        _say_times(run, found)
        run.tick()(0.75)
        results["OUTPUT"] = _write(run, rows, found)
        results["REJECTS"] = write_rejects(run, rows, found.verdicts)
        return results


def _say_times(run, found):
    turned = tr("Incidents that end before they begin, with both times exchanged: {count:,}.")
    by_report = tr("Incidents without a date, dated by the day they were reported: {count:,}.")
    for count, sentence in ((found.reversed_times, turned), (found.by_report, by_report)):
        if count:
            run.warn(sentence.format(count=count))


def _write(run, rows, found):
    fields = result_fields(
        text_field("incident_id"),
        text_field("offense"),
        text_field("category"),
        real_field("harm"),
        bool_field("sensitive"),
        datetime_field("occurred_from"),
        datetime_field("occurred_to"),
        datetime_field("reported"),
        text_field("time_precision"),
        bool_field("night"),
        text_field("address"),
        bool_field("pile"),
        text_field("source"),
    )
    x, y = places_of(run, rows, found.row)

    def features():
        for some in slices(len(found)):
            times = [wall_times(t[some]) for t in (found.begun, found.ended, found.reported)]
            columns = zip(
                x[some].tolist(),
                y[some].tolist(),
                found.incident_id[some],
                found.offense[some],
                found.kind[some],
                zip(*times),
                found.precision[some].tolist(),
                found.night[some].tolist(),
                [rows.addresses[code] or None for code in rows.address[found.row[some]]],
                found.on_pile[some].tolist(),
                [rows.files[code] for code in rows.source[found.row[some]]],
            )
            for a, b, number, offense, kind, when, known, dark, *rest in columns:
                values = [number, offense, *kind, *when, PRECISION[known], _NIGHT[dark], *rest]
                yield plain_feature(fields, QgsGeometry.fromPointXY(QgsPointXY(a, b)), values)

    kind = QgsWkbTypes.Type.Point
    return run.write("OUTPUT", fields, kind, features(), style="incidents", count=len(found))
