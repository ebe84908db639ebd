"""311 files to requests: read, clean, write."""

import numpy as np
from qgis.core import QgsWkbTypes

from kc_safety_plugin.bridge.batches import Batch, slices
from kc_safety_plugin.bridge.compat import bool_field, datetime_field, int_field, text_field
from kc_safety_plugin.bridge.result_rows import result_fields
from kc_safety_plugin.bridge.time_zones import zone_named
from kc_safety_plugin.core.prepare.requests import TYPE_ROLES, clean_requests
from kc_safety_plugin.i18n import tr

from .import_parameters import named_fields
from .import_requests import REASONS
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
    "STATUS_FIELD": "status",
}


def execute(run):
    zone = zone_named(run.text("TIME_ZONE"))
    study = study_of(run)
    gathered = gather(run, "requests", named_fields(run, _ROLES), TYPE_ROLES, zone)
    default = default_catalogue(gathered.profiles, "requests_kc", "requests_generic")
    if "open311" in gathered.profiles:
        default = "requests_generic"
    catalogue = catalogue_for(run, "condition", default)
    rows, as_of = gathered.rows, run.day("AS_OF")
    found = clean_requests(
        rows,
        catalogue,
        study,
        run.flag("OPEN_ONLY"),
        None if as_of is None else np.datetime64(as_of, "D"),
        run.tick(0.62, 0.75),
    )
    choose_crs(run, gathered, found.verdicts)
    results = tell(run, found.verdicts, len(found), REASONS, tr("requests"))
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

    def batches():
        for some in slices(len(found)):
            row = found.row[some]
            yield Batch(
                np.column_stack(places_of(run, rows, row)),
                [
                    found.request_id[some],
                    found.condition[some],
                    [kind or None for kind in found.kind[some]],
                    ["open" if still else "closed" for still in found.is_open[some].tolist()],
                    found.opened[some],
                    found.closed[some],
                    [None if age != age else int(age) for age in found.age_days[some].tolist()],
                    [text or None for text in rows.addresses.at(rows.part("address", row))],
                    [rows.files[code] for code in rows.part("source", row).tolist()],
                    found.on_pile[some],
                ],
            )

    kind = QgsWkbTypes.Type.Point
    return run.write_rows("OUTPUT", fields, kind, batches(), "requests", len(found))
