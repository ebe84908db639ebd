"""Crime files to incidents: read, clean, write."""

import numpy as np
from qgis.core import QgsWkbTypes

from kc_safety_plugin.bridge.batches import Batch, slices
from kc_safety_plugin.bridge.compat import bool_field, datetime_field, real_field, text_field
from kc_safety_plugin.bridge.result_rows import result_fields
from kc_safety_plugin.bridge.time_zones import zone_named
from kc_safety_plugin.core.prepare.incidents import OFFENSE_ROLES, PRECISION, clean_incidents
from kc_safety_plugin.i18n import tr

from .import_incidents import REASONS
from .import_parameters import named_fields
from .importing import catalogue_for, choose_crs, default_catalogue, gather, places_of, study_of
from .row_report import tell, tell_piles, write_rejects

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


def execute(run):
    zone = zone_named(run.text("TIME_ZONE"))
    study = study_of(run)
    gathered = gather(run, "incidents", named_fields(run, _ROLES), OFFENSE_ROLES, zone)
    default = default_catalogue(gathered.profiles, "offenses_kc", "offenses_generic")
    catalogue = catalogue_for(run, "category", default)
    rows = gathered.rows
    found = clean_incidents(
        rows, catalogue, zone, study, run.flag("EXCLUDE_SENSITIVE"), run.tick(0.62, 0.75)
    )
    choose_crs(run, gathered, found.verdicts)
    results = tell(run, found.verdicts, len(found), REASONS, tr("incidents"))
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

    def batches():
        for some in slices(len(found)):
            row = found.row[some]
            kinds = found.kind[some]
            yield Batch(
                np.column_stack(places_of(run, rows, row)),
                [
                    found.incident_id[some],
                    found.offense[some],
                    [kind[0] for kind in kinds],
                    [kind[1] for kind in kinds],
                    [kind[2] for kind in kinds],
                    found.begun[some],
                    found.ended[some],
                    found.reported[some],
                    [PRECISION[known] for known in found.precision[some].tolist()],
                    [_NIGHT[dark] for dark in found.night[some].tolist()],
                    [text or None for text in rows.addresses.at(rows.part("address", row))],
                    found.on_pile[some],
                    [rows.files[code] for code in rows.part("source", row).tolist()],
                ],
            )

    kind = QgsWkbTypes.Type.Point
    return run.write_rows("OUTPUT", fields, kind, batches(), "incidents", len(found))
