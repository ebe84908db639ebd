"""Processing algorithm: 311 files to one clean layer of requests."""

import numpy as np
from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsWkbTypes,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import finished
from kc_safety_plugin.bridge.compat import (
    bool_field,
    datetime_field,
    int_field,
    text_field,
)
from kc_safety_plugin.bridge.features import plain_feature, result_fields, wall_times
from kc_safety_plugin.bridge.time_zones import zone_named
from kc_safety_plugin.core.prepare.requests import TYPE_ROLES, clean_requests
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
    Reason.CLOSED,
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
    "STATUS_FIELD": "status",
}


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
        return [*count_outputs(*_REASONS), used]

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        wrong = refusal(self, parameters, context) if ok else ""
        return (False, wrong) if wrong else (ok, message)

    def execute(self, run):
        zone = zone_named(run.text("TIME_ZONE"))
        study = study_of(run)
        gathered = gather(run, "requests", named_fields(run, _ROLES), TYPE_ROLES, zone)
        default = default_catalogue(gathered.profiles, "requests_kc", "requests_generic")
        if "open311" in gathered.profiles:
            default = "requests_generic"
        catalogue = catalogue_for(run, "condition", default)
        rows, as_of = gathered.rows, run.day("AS_OF")
        run.tick()(0.62)
        found = clean_requests(
            rows,
            catalogue,
            study,
            run.flag("OPEN_ONLY"),
            None if as_of is None else np.datetime64(as_of, "D"),
        )
        choose_crs(run, gathered, found.verdicts)
        results = tell(run, found.verdicts, len(found), _REASONS, tr("requests"))
        results.update(tell_piles(run, found.piles, rows))
        run.say(tr("Open cases are aged to {day}.").format(day=found.as_of))
        for status, count in found.unknown_statuses.items():
            sentence = tr(
                "The status '{status}' ({count:,} rows) says neither open nor closed; the date "
                "of closing decides."
            )
            run.warn(sentence.format(status=status, count=count))
        run.tick()(0.75)
        results["OUTPUT"] = _write(run, rows, found)
        results["REJECTS"] = write_rejects(run, rows, found.verdicts)
        results["USED_AS_OF"] = str(found.as_of)
        return results


def _write(run, rows, found):
    fields = result_fields(
        text_field("request_id"),
        text_field("condition"),
        text_field("type"),
        text_field("status"),
        datetime_field("opened"),
        datetime_field("closed"),
        int_field("age_days"),
        text_field("address"),
        text_field("source"),
        bool_field("pile"),
    )
    x, y = places_of(run, rows, found.row)

    def features():
        for some in slices(len(found)):
            columns = zip(
                x[some].tolist(),
                y[some].tolist(),
                found.request_id[some],
                found.condition[some],
                [kind or None for kind in found.kind[some]],
                ["open" if still else "closed" for still in found.is_open[some]],
                wall_times(found.opened[some]),
                wall_times(found.closed[some]),
                [None if np.isnan(age) else int(age) for age in found.age_days[some]],
                [rows.addresses[code] or None for code in rows.address[found.row[some]]],
                [rows.files[code] for code in rows.source[found.row[some]]],
                found.on_pile[some].tolist(),
            )
            for a, b, *values in columns:
                yield plain_feature(fields, QgsGeometry.fromPointXY(QgsPointXY(a, b)), values)

    kind = QgsWkbTypes.Type.Point
    return run.write("OUTPUT", fields, kind, features(), style="requests", count=len(found))
