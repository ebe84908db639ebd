"""Light on the walks: read, compute, write."""

from functools import partial

import numpy as np

from kc_safety_plugin.algorithms.conditions.light_inputs import (
    LampInput,
    read_canopy,
    read_distribution,
    read_lamps,
    read_new_lamps,
)
from kc_safety_plugin.algorithms.conditions.light_report import report
from kc_safety_plugin.algorithms.conditions.light_results import (
    Streets,
    write_dark,
    write_lamps,
    write_samples,
    write_stops,
    write_streets,
)
from kc_safety_plugin.algorithms.conditions.street_rows import sample_spacing, street_ids
from kc_safety_plugin.algorithms.run import Run
from kc_safety_plugin.core.conditions.light_streets import neighbors_with
from kc_safety_plugin.core.conditions.light_survey import light_survey
from kc_safety_plugin.core.conditions.light_targets import TARGETS
from kc_safety_plugin.core.conditions.lighting import light_on_points
from kc_safety_plugin.core.progress import silent


def execute(run: Run):
    run.work_in_crs_of("STREETS")
    table = run.features("STREETS", run.tick(0.0, 0.1))
    run.refuse_empty("STREETS", table)
    id_field, ids, ranks = street_ids(run, table)
    streets = Streets(table, table.lines(), ids, id_field)
    target = TARGETS[run.choice("TARGET")]
    offset = run.number("WALK_OFFSET")
    distribution = read_distribution(run)
    given = read_lamps(run, streets.lines, ranks, distribution)
    new_lamps = read_new_lamps(run, distribution)
    stops = run.features("STOPS", run.tick(0.26, 0.26))
    spacing = sample_spacing(run, streets.lines)
    loss, reach = run.number("LIGHT_LOSS"), run.number("MAX_REACH")
    canopy = read_canopy(run, _box(streets.lines, stops, offset + reach), streets.lines)

    def shine(x, y, along=None, tick=silent, lamps=given.lamps):
        return light_on_points(x, y, lamps, distribution, loss, reach, along, canopy, tick)

    found = light_survey(
        streets.lines,
        offset,
        spacing,
        target,
        shine,
        None if new_lamps is None else partial(shine, lamps=new_lamps),
        keep_paths=run.given("DARK"),
        keep_samples=run.given("SAMPLES"),
        tick=run.tick(0.35, 0.75),
    )
    at_stops = None
    if stops is not None:
        at_stops = shine(*stops.places(), tick=run.tick(0.75, 0.78))
    shaded = np.zeros(len(given.table), bool)
    if canopy is not None:
        shaded = canopy.covers(given.lamps.x, given.lamps.y, given.lamps.height)
    per_street = _per_street(given, shaded, streets)
    numbers = report(run, target, streets.lines, found, given, shaded)

    results = {}
    if run.given("SAMPLES"):
        results["SAMPLES"] = write_samples(run, streets, found, target)
    if run.given("DARK"):
        results["DARK"] = write_dark(run, streets, found, target)
    if at_stops is not None and run.given("STOP_LUX"):
        results["STOP_LUX"] = write_stops(run, stops, at_stops, target)
    if run.given("LAMP_STATUS"):
        results["LAMP_STATUS"] = write_lamps(run, streets, given, shaded)
    results["OUTPUT"] = write_streets(run, streets, found, per_street, target)
    return {**results, **numbers}


def _box(lines, stops, reach):
    """(west, south, east, north) of all that lamps may light."""
    xy = lines.xy
    if stops is not None:
        xy = np.concatenate([xy, np.column_stack(stops.places())])
    if len(xy) == 0:
        return 0.0, 0.0, 1.0, 1.0
    return (*(xy.min(axis=0) - reach), *(xy.max(axis=0) + reach))


def _per_street(given: LampInput, shaded, streets: Streets) -> dict:
    count = streets.lines.count
    listed = given.street.line >= 0

    def of(chosen):
        return np.bincount(given.street.line[listed & chosen], minlength=count)

    out = of(given.lamps.out)
    return {
        "lamps": of(np.ones(len(listed), bool)),
        "out": out,
        "shaded": of(shaded),
        "neighbors_out": neighbors_with(streets.lines, out > 0),
    }
