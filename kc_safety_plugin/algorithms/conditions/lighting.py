"""Processing algorithm: light on the walks beside each street."""

from functools import partial
from pathlib import Path

import numpy as np
from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.conditions.light_inputs import (
    LampInput,
    read_canopy,
    read_distribution,
    read_lamps,
    read_new_lamps,
)
from kc_safety_plugin.algorithms.conditions.light_parameters import (
    lamp_parameters,
    model_parameters,
    street_parameters,
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
from kc_safety_plugin.algorithms.parameters import LINES, POINTS, sink
from kc_safety_plugin.algorithms.run import Run
from kc_safety_plugin.core.conditions.light_streets import neighbors_with
from kc_safety_plugin.core.conditions.light_survey import light_survey
from kc_safety_plugin.core.conditions.light_targets import TARGETS
from kc_safety_plugin.core.conditions.lighting import light_on_points
from kc_safety_plugin.core.progress import silent
from kc_safety_plugin.i18n import tr


class Lighting(SafetyAlgorithm):
    NAME = "lighting"
    GROUP = Group.CONDITIONS

    def displayName(self):
        return tr("Light on the walk")

    def tags(self):
        return tr("lighting,lamps,street lights,lux,illuminance,outage,dark,sidewalk,ies").split(
            ","
        )

    def shortDescription(self):
        return tr("Lux along both walks of every street, from lamps, outages and trees.")

    def shortHelpString(self):
        return tr(
            "Computes the light on the walks beside each street, in lux, from lamp places, "
            "heights, lumens and outages, and compares it with a lighting class of IES RP-8-14: "
            "high = high pedestrian conflict, pedestrians only (10.76 lx on average), medium = "
            "medium pedestrian conflict (5.38 lx; streets with transit, older districts), low = "
            "low conflict, 2.1 to 6 dwellings per acre (4.31 lx). A street meets its class "
            "(meets_target) when each walk reaches the average and the average of both is at most "
            "4 times the lowest point. The vertical minimum of the class, on a face 1.5 m up that "
            "looks along the walk to the brighter side, is told apart (lux_vert_min, "
            "meets_vertical): it hangs most on how the real luminaires spread their light.\n\n"
            "dark_share is the share of the walk below the average of the class, deep_dark_share "
            "below the lowest point the class allows. light_score is the missing share of the "
            "light: the mean along the walk of 1 - lux / class average, 0 where there is enough, "
            "1 where there is none. A street with no lamp on record within reach also scores 1; "
            "no_lamp marks it, since the lamp layer may simply not cover it. Outages are known "
            "to matter next door: neighbors_out counts the adjoining streets with lamps out.\n\n"
            "Each lamp adds I cos\u00b3\u03b3 / h\u00b2 times the light loss. The ground is "
            "level; buildings, fences and reflected light are left out. Trees (optional) keep "
            "off light whose straight path passes between the lowest leaves and the top of a "
            "crown. This is a screening model, not a photometric study: check what it finds at "
            "night, with a meter."
        )

    def parameters(self):
        return [
            *street_parameters(),
            *lamp_parameters(),
            *model_parameters(),
            sink("OUTPUT", tr("Light by street"), LINES[0]),
            sink("SAMPLES", tr("Light samples"), POINTS[0], optional=True),
            sink("DARK", tr("Dark stretches"), LINES[0], optional=True),
            sink("STOP_LUX", tr("Light at stops"), POINTS[0], optional=True),
            sink("LAMP_STATUS", tr("Lamps, on and out"), POINTS[0], optional=True),
        ]

    def outputs(self):
        numbers = {
            "STREETS": tr("Streets measured"),
            "MEETS_TARGET": tr("Streets that meet the class"),
            "MEETS_VERTICAL": tr("Streets with the vertical minimum of the class"),
            "NO_LAMP_STREETS": tr("Streets with no lamp within reach"),
            "NO_LENGTH": tr("Streets without length"),
            "SAMPLE_COUNT": tr("Samples"),
            "WALK_KM": tr("Length of walks, km"),
            "DARK_KM": tr("Length of walks below the class average, km"),
            "DARK_SHARE": tr("Share of the walks below the class average"),
            "LUX_AVERAGE": tr("Average light on the walks, lux"),
            "TARGET_LUX": tr("Average of the class, lux"),
            "LAMPS_READ": tr("Lamps"),
            "LAMPS_OUT": tr("Lamps out"),
            "OUT_BY_STATUS": tr("Lamps out by their status"),
            "OUT_BY_REQUEST": tr("Lamps out by requests alone"),
            "LAMPS_SHADED": tr("Lamps standing in a tree crown"),
            "STREET_LAMPS": tr("Lamps of these streets"),
            "STREET_LAMPS_OUT": tr("Lamps of these streets that are out"),
            "LAMPS_OFF_STREET": tr("Lamps of no street"),
            "DEFAULTED_HEIGHTS": tr("Lamps that got the default height"),
            "DEFAULTED_LUMENS": tr("Lamps that got the default lumens"),
        }
        return [
            *(QgsProcessingOutputNumber(name, text) for name, text in numbers.items()),
            QgsProcessingOutputString("TARGET_ROW", tr("Row of IES RP-8-14 compared with")),
        ]

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        if not ok:
            return ok, message
        if self.parameterAsEnumString(parameters, "DISTRIBUTION", context) == "ies":
            file = self.parameterAsFile(parameters, "PHOTOMETRY", context)
            if not file or not Path(file).is_file():
                return False, tr("PHOTOMETRY: DISTRIBUTION ies needs an IES file that exists.")
        if parameters.get("STOP_LUX") and not parameters.get("STOPS"):
            return False, tr("STOPS: light at stops (STOP_LUX) needs a layer of stops.")
        return True, ""

    def execute(self, run: Run):
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
