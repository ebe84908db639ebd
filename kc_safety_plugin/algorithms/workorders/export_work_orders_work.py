"""Work orders as files: read, choose, write."""

import csv
from contextlib import ExitStack
from pathlib import Path

from kc_safety_plugin.bridge.exports.ogr_files import gpkg_file, workbook_file
from kc_safety_plugin.bridge.exports.read_sheet import read_sheet
from kc_safety_plugin.bridge.exports.text_files import (
    calendar_file,
    csv_file,
    geojson_file,
    kml_file,
    open311_file,
)
from kc_safety_plugin.bridge.files import whole_file
from kc_safety_plugin.core.workorders.exports.names import distinct_names, safe_name
from kc_safety_plugin.core.workorders.exports.sheet import (
    by_department,
    chosen_rows,
    person_columns,
)
from kc_safety_plugin.core.workorders.life import status_of
from kc_safety_plugin.i18n import tr

from .export_profile import chosen_profile, parts_in_profile
from .export_work_orders import ENDINGS
from .kept_orders import OWN_COLUMNS, lend_orders
from .term_events import term_events

_MOST_NAMED = 5


def execute(run):
    departments = _listed(run.text("DEPARTMENT"))
    statuses = [status_of(one).value for one in _listed(run.text("STATUS"))]
    profile = chosen_profile(run)
    sheet, crs, corridors = _read(run)
    sheet = sheet.take(_chosen(run, sheet, departments, statuses))
    parts = by_department(sheet) if run.flag("ONE_FILE_PER_DEPARTMENT") else [("", sheet)]
    if profile:
        parts = parts_in_profile(run, parts, profile)
    folder = run.destination("FOLDER")
    events = term_events(corridors)
    if run.choice("FORMAT") == "ics":
        _warn_of_undated(run, sheet, events)
    paths = _write(run, Path(folder), parts, crs, events)
    run.say(
        tr("Orders written: {count}; files: {files}.").format(count=len(sheet), files=len(paths))
    )
    return {
        "FOLDER": folder,
        "FILES": "\n".join(str(path) for path in paths),
        "COUNT": len(sheet),
    }


def _read(run):
    own, corridors = [], []
    if run.given("WORKSPACE") and not run.given("INPUT"):
        corridors = lend_orders(run)
        own = [*OWN_COLUMNS]
    layer = run.source("INPUT")
    run.crs = layer.sourceCrs()
    persons = person_columns(layer.fields().names())
    if persons:
        run.warn(
            tr("Left out columns that describe persons: {names}.").format(names=", ".join(persons))
        )
    transforms = run.context.transformContext()
    sheet = read_sheet(layer, persons + own, transforms, run.tick(0, 0.5))
    return sheet, layer.sourceCrs(), corridors


def _warn_of_undated(run, sheet, events):
    undated = sheet.values("due_date").count(None)
    if undated:
        run.warn(
            tr("Orders without a due date, not in the calendar: {count}.").format(count=undated)
        )
    if undated == len(sheet) and not events:
        run.warn(tr("The calendar is empty; with a WORKSPACE it shows the term of the corridor."))


def _chosen(run, sheet, departments, statuses):
    known = {str(name or "").strip() for name in sheet.values("department")}
    for name in departments:
        if name.casefold() not in {one.casefold() for one in known}:
            run.warn(
                tr("DEPARTMENT: no order is for '{name}'; there are orders for {known}.").format(
                    name=name, known=", ".join(sorted(known - {""})) or "-"
                )
            )
    orders = _listed(run.text("ORDERS"))
    _warn_of_unknown(run, sheet, orders)
    return chosen_rows(sheet, departments, statuses, orders)


def _warn_of_unknown(run, sheet, orders):
    known = {str(one).casefold() for name in ("wo_id", "number") for one in sheet.values(name)}
    unknown = [one for one in orders if one.casefold() not in known]
    if unknown:
        listed = ", ".join(unknown[:_MOST_NAMED])
        run.warn(
            tr("ORDERS: no order has one of these numbers: {names} ({count} in all).").format(
                names=listed, count=len(unknown)
            )
        )


def _write(run, folder, parts, crs, events) -> list:
    ending = ENDINGS[run.choice("FORMAT")]
    base = safe_name(run.text("FILE_NAME"), "work_orders")
    names = [base]
    if run.flag("ONE_FILE_PER_DEPARTMENT"):
        names = [f"{base}_{name}" for name in distinct_names([n for n, _ in parts], "no_name")]
    paths = []
    tick = run.tick(0.5, 1.0)
    # All files take their names together, at the very end.
    with ExitStack() as files:
        for number, (name, (department, sheet)) in enumerate(zip(names, parts)):
            tick(number / len(parts))
            path = folder / f"{name}.{ending}"
            part = files.enter_context(whole_file(path))
            _write_one(run, sheet, part, crs, department, events)
            paths.append(path)
        tick(1.0)
    return paths


def _write_one(run, sheet, path, crs, department, events):
    form, mark, zone = run.choice("FORMAT"), run.flag("BYTE_ORDER_MARK"), run.text("TIME_ZONE")
    title = tr("Work orders") + (f": {department}" if department else "")
    if form == "csv":
        csv_file(sheet, path, mark)
    elif form == "xlsx":
        workbook_file(sheet, path, _about(run, sheet, title))
    elif form == "geojson":
        geojson_file(sheet, path)
    elif form == "gpkg":
        gpkg_file(sheet, path, crs)
    elif form == "kml":
        kml_file(sheet, path, title)
    elif form == "open311_csv":
        open311_file(sheet, path, mark, zone)
    else:
        calendar_file(sheet, path, zone, events)


def _about(run, sheet, title):
    return [
        (tr("Title"), title),
        (tr("Orders"), str(len(sheet))),
        (tr("Departments"), run.text("DEPARTMENT") or tr("all")),
        (tr("Status"), run.text("STATUS") or tr("all")),
        (tr("Coordinates"), tr("lon and lat are WGS 84 degrees.")),
        (tr("Priority"), tr("1 is the most urgent, 4 the least.")),
        (tr("Estimates"), tr("Hours and cost come from the catalogue of rules.")),
        (tr("Made by"), "KC Safety"),
    ]


def _listed(text: str) -> list:
    """Words of a comma-separated list; quotes keep a comma inside a name."""
    words = next(csv.reader([text], skipinitialspace=True), [])
    return [word.strip() for word in words if word.strip()]
