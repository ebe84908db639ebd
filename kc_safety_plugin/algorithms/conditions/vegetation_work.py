"""Plants beside the walks: read, compute, write."""

import numpy as np
from qgis.core import QgsWkbTypes

from kc_safety_plugin.algorithms.conditions.plant_inputs import heights_at
from kc_safety_plugin.algorithms.conditions.plant_results import (
    methods,
    totals_of,
    write_blocked,
    write_samples,
)
from kc_safety_plugin.algorithms.conditions.plant_survey import Sources, plant_survey
from kc_safety_plugin.algorithms.conditions.street_rows import (
    counted_on_streets,
    open_requests,
    sample_spacing,
    street_ids,
)
from kc_safety_plugin.bridge.catalogues import read_catalogue
from kc_safety_plugin.bridge.compat import int_field, real_field, text_field
from kc_safety_plugin.bridge.result_rows import ResultColumns
from kc_safety_plugin.core.conditions.plant_rules import sight_rules
from kc_safety_plugin.core.conditions.plant_sight import Sight
from kc_safety_plugin.core.conditions.vegetation import lamps_in_shade, vegetation_score
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.nearest import snap_to_lines
from kc_safety_plugin.core.units import FOOT
from kc_safety_plugin.i18n import tr

#: What a tall crown of unknown lower end may count as.
_TALL = {"blocked": Sight.BLOCKED, "clear": Sight.CLEAR, "unknown": Sight.UNKNOWN}


def execute(run):
    if not any(run.given(name) for name in ("CANOPY_HEIGHT", "NDVI", "PLANTS", "REQUESTS")):
        raise SafetyDataError(Problem.NO_PLANT_DATA)
    run.work_in_crs_of("STREETS")
    catalogue = read_catalogue("", "plant_rules")
    rule = _rule(run, catalogue)
    streets = run.features("STREETS", run.tick(0, 0.05))
    run.refuse_empty("STREETS", streets)
    id_field, ids, ranks = street_ids(run, streets)
    lines = streets.lines()
    spacing = sample_spacing(run, lines)
    factor = FOOT if run.choice("HEIGHT_UNIT") == "feet" else 1.0
    sources = Sources(run, rule, factor)
    found = plant_survey(run, lines, spacing, sources, _TALL[run.choice("TALL_TREES")])
    result = found.streets
    requests, far = _requests(run, lines, ranks)
    per_request = float(catalogue.get("request_factor", 0.75))
    score = vegetation_score(result.blocked, result.green, requests, per_request)
    shaded = _shaded(run, lines, ranks, found.plants, factor)
    method = methods(run, found, requests)

    columns = ResultColumns(
        streets.fields,
        id_field,
        int_field("samples"),
        real_field("coverage_share"),
        real_field("blocked_share"),
        real_field("unsure_share"),
        real_field("green_share"),
        real_field("longest_blocked_m"),
        int_field("requests"),
        int_field("lamps_shaded"),
        text_field("method"),
        real_field("veg_score"),
    )
    values = zip(
        streets.features, ids, result.samples, result.covered, result.blocked, result.unsure,
        result.green, result.longest,
        requests if run.given("REQUESTS") else [None] * len(ids),
        shaded, method, score,
    )  # fmt: skip
    rows = (columns.row(*value) for value in values)
    line = QgsWkbTypes.Type.MultiLineString
    written = {
        "OUTPUT": run.write("OUTPUT", columns.fields, line, rows, "vegetation", len(ids)),
        "SAMPLES": write_samples(run, found.samples, ids, id_field, lines),
        "BLOCKED": write_blocked(run, found, ids, id_field),
    }
    return {**written, **totals_of(run, found, rule, far, method)}


def _rule(run, catalogue):
    own = [run.number(name) if run.given(name) else None for name in ("SHRUB_TOP", "CANOPY_BOTTOM")]
    preset = sight_rules(catalogue)[run.choice("PRESET")]
    rule = preset.with_heights(*own)
    run.say(
        tr("Window kept clear: {low:.2f} m to {high:.2f} m ({title}).").format(
            low=rule.shrub_top,
            high=rule.canopy_bottom,
            title=f"{rule.title}: {rule.source}" if rule.title else tr("own rule"),
        )
    )
    if rule.distance is not None and rule.distance > run.number("CLEARANCE") + 0.005:
        run.say(
            tr("That rule reaches {rule:.2f} m from the walk, CLEARANCE is {ours:g} m.").format(
                rule=rule.distance, ours=run.number("CLEARANCE")
            )
        )
    return rule


def _requests(run, lines, ranks):
    if not run.given("REQUESTS"):
        return np.zeros(lines.count, int), 0
    cases = open_requests(run, "REQUESTS", "vegetation")
    reach = run.number("REQUEST_DISTANCE")
    count, far = counted_on_streets(cases, lines, reach, ranks, run.tick(0.7, 0.75))
    if far:
        run.warn(
            tr("REQUESTS: {count} open cases lie farther than {reach:g} m from streets.").format(
                count=far, reach=reach
            )
        )
    return count, far


def _shaded(run, lines, ranks, plants, factor):
    if not run.given("LAMPS"):
        return [None] * lines.count
    lamps = run.points("LAMPS")
    clearance, radius = run.number("CLEARANCE"), run.number("PLANT_RADIUS")
    leaves = np.full(len(lamps), np.nan)
    if run.given("CANOPY_HEIGHT"):
        leaves = heights_at(run, lamps.x, lamps.y, clearance, factor)
    if plants is not None:
        tops = plants.tallest_near(lamps.x, lamps.y, clearance, radius, run.tick())
        leaves = np.fmax(leaves, tops)
    reach = run.number("REQUEST_DISTANCE")
    street = snap_to_lines(lamps.x, lamps.y, lines, reach, ranks).line
    return lamps_in_shade(street, leaves, run.number("LAMP_HEIGHT"), lines.count)
