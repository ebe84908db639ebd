"""Processing algorithm: how much of the walk plants block."""

import numpy as np
from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.conditions.plant_inputs import (
    heights_at,
    read_greenness,
    read_heights,
    read_plants,
)
from kc_safety_plugin.algorithms.conditions.street_rows import (
    SIDES,
    counted_on_streets,
    open_requests,
    street_ids,
)
from kc_safety_plugin.algorithms.parameters import (
    LINES,
    POINTS,
    POINTS_OR_POLYGONS,
    any_field,
    choice,
    distance,
    finished,
    number,
    numeric_field,
    sink,
    source,
    whole_number,
)
from kc_safety_plugin.bridge.catalogues import read_catalogue
from kc_safety_plugin.bridge.compat import int_field, real_field, text_field
from kc_safety_plugin.bridge.features import ResultColumns, result_feature, result_fields
from kc_safety_plugin.core.conditions.plant_rules import sight_rules
from kc_safety_plugin.core.conditions.vegetation import (
    Sight,
    blocked_stretches,
    judge_samples,
    lamps_in_shade,
    plant_sight,
    resolved,
    sight_by_height,
    street_sight,
    stretch_paths,
    vegetation_score,
)
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.nearest import snap_to_lines
from kc_safety_plugin.core.walks import walk_samples
from kc_safety_plugin.i18n import tr

_MOST_SAMPLES = 20_000_000
_TALL = {"blocked": Sight.BLOCKED, "clear": Sight.CLEAR, "unknown": Sight.UNKNOWN}


class Vegetation(SafetyAlgorithm):
    NAME = "vegetation"
    GROUP = Group.CONDITIONS

    def displayName(self):
        return tr("Vegetation beside the walk")

    def tags(self):
        return tr("overgrown,shrubs,trees,sight line,canopy,NDVI,CPTED,sidewalk").split(",")

    def shortDescription(self):
        return tr("Share of each street's walks where plants block the view.")

    def shortHelpString(self):
        return tr(
            "Tests the walks on both sides of each street every few metres: is the window between "
            "the top of shrubs and the bottom of tree crowns clear of plants?\n\n"
            "What each input can tell:\n"
            "• PLANTS with top and bottom heights: exactly whether foliage fills the window.\n"
            "• CANOPY_HEIGHT: a height that ends inside the window blocks it. A height above the "
            "window shows something tall, but not where its foliage begins: such samples follow "
            "TALL_TREES (blocked unless PLANTS gives a bottom above the window) and their share is "
            "given as unsure_share.\n"
            "• NDVI: only that something green is there, grass too. Alone it is screening: a list "
            "of places to look at; blocked_share stays empty.\n"
            "• REQUESTS: open cases about vegetation on the street.\n\n"
            "veg_score = 1 − (1 − share) × 0.75 ^ requests, where share is blocked_share, or "
            "green_share where there are no heights. Where a raster has no data nothing is "
            "assumed: coverage_share tells how much was seen, and streets without data stay empty."
        )

    def parameters(self):
        return [
            source("STREETS", tr("Streets"), LINES),
            any_field(
                "STREET_ID",
                tr("Street id field"),
                "STREETS",
                help=tr("Without one the field street_id is used if there is one."),
            ),
            finished(
                QgsProcessingParameterRasterLayer(
                    "CANOPY_HEIGHT", tr("Canopy height above ground"), optional=True
                )
            ),
            finished(
                QgsProcessingParameterRasterLayer(
                    "NDVI", tr("Vegetation index (NDVI) or image"), optional=True
                ),
                tr("An index from −1 to 1; or an image, with its red and near-infrared bands."),
            ),
            whole_number("RED_BAND", tr("Red band of the image (0 = index)"), 0, 0),
            whole_number("NIR_BAND", tr("Near-infrared band of the image (0 = index)"), 0, 0),
            source("PLANTS", tr("Plants"), POINTS_OR_POLYGONS, optional=True),
            numeric_field("TOP_FIELD", tr("Height of the top"), "PLANTS"),
            numeric_field("BOTTOM_FIELD", tr("Height of the lowest foliage"), "PLANTS"),
            choice("HEIGHT_UNIT", tr("Unit of the heights"), ["metres", "feet"], advanced=True),
            distance(
                "PLANT_RADIUS",
                tr("Radius of a plant given as a point"),
                0,
                help=tr("0 = the point itself; give the crown radius for trunks."),
                advanced=True,
            ),
            source(
                "REQUESTS",
                tr("Requests (from Import requests)"),
                POINTS,
                optional=True,
            ),
            distance(
                "REQUEST_DISTANCE",
                tr("Farthest request or lamp from its street"),
                30,
                advanced=True,
            ),
            source("LAMPS", tr("Street lamps"), POINTS, optional=True),
            distance("LAMP_HEIGHT", tr("Height of the lamps"), 8, advanced=True),
            distance("WALK_OFFSET", tr("Walk from the centre line"), 6),
            distance("CLEARANCE", tr("Clearance beside the walk"), 2),
            distance("SPACING", tr("Distance between samples"), 2, 0.1, advanced=True),
            choice(
                "PRESET",
                tr("Sight-line rule"),
                ["generic", "tucson", "seatac", "secured_by_design"],
                help=tr("Rules of other places; your own heights below replace them."),
            ),
            distance("SHRUB_TOP", tr("Top of shrubs (own rule)"), None, optional=True),
            distance("CANOPY_BOTTOM", tr("Bottom of crowns (own rule)"), None, optional=True),
            choice(
                "TALL_TREES",
                tr("Tall canopy of unknown bottom counts as"),
                list(_TALL),
                advanced=True,
            ),
            number("NDVI_THRESHOLD", tr("Green from NDVI"), 0.3, -1, 1),
            sink("OUTPUT", tr("Vegetation by street"), LINES[0]),
            sink("SAMPLES", tr("Samples"), POINTS[0], optional=True),
            sink("BLOCKED", tr("Blocked stretches"), LINES[0], optional=True),
        ]

    def outputs(self):
        numbers = {
            "SAMPLE_COUNT": tr("Samples on all walks"),
            "COVERED_SHARE": tr("Share of samples with data"),
            "BLOCKED_SHARE": tr("Share of those that are blocked"),
            "STREETS_WITHOUT_DATA": tr("Streets without data"),
            "HEIGHTS_LEFT_OUT": tr("Impossible canopy heights left out"),
            "PLANTS_WITHOUT_TOP": tr("Plants without a usable top"),
            "PLANTS_WITHOUT_BOTTOM": tr("Tall plants without a usable bottom"),
            "PLANTS_REPAIRED": tr("Broken plant areas mended"),
            "REQUESTS_FAR": tr("Open requests too far from any street"),
            "USED_SHRUB_TOP": tr("Shrub top used, metres"),
            "USED_CANOPY_BOTTOM": tr("Canopy bottom used, metres"),
        }
        return [QgsProcessingOutputNumber(name, text) for name, text in numbers.items()] + [
            QgsProcessingOutputString("METHOD", tr("What the result rests on"))
        ]

    def execute(self, run):
        if not any(run.given(name) for name in ("CANOPY_HEIGHT", "NDVI", "PLANTS", "REQUESTS")):
            raise SafetyDataError(Problem.NO_PLANT_DATA)
        run.work_in_crs_of("STREETS")
        catalogue = read_catalogue("", "plant_rules")
        rule = self._rule(run, catalogue)
        streets = run.features("STREETS", run.tick(0, 0.05))
        run.refuse_empty("STREETS", streets)
        id_field, ids, ranks = street_ids(run, streets)
        lines = streets.lines()
        samples = self._samples(run, lines)

        found = self._look(run, samples, rule)
        tall_as = _TALL[run.choice("TALL_TREES")]
        result = street_sight(samples, found["sight"], found["green"], lines, tall_as)
        requests, far = self._requests(run, lines, ranks)
        factor = float(catalogue.get("request_factor", 0.75))
        score = vegetation_score(result.blocked, result.green, requests, factor)
        shaded = self._shaded(run, lines, ranks, found)
        method = _methods(run, samples, found, lines, requests)

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
            "SAMPLES": self._write_samples(run, samples, found, ids, id_field),
            "BLOCKED": self._write_blocked(run, samples, found, ids, id_field, lines, tall_as),
        }
        return {**written, **_totals(run, result, found, rule, far, method)}

    def _rule(self, run, catalogue):
        own = [
            run.number(name) if run.given(name) else None for name in ("SHRUB_TOP", "CANOPY_BOTTOM")
        ]
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

    def _samples(self, run, lines):
        spacing, offset = run.number("SPACING"), run.number("WALK_OFFSET")
        expected = int(lines.length.sum() / spacing * (2 if offset else 1))
        if expected > _MOST_SAMPLES:
            raise SafetyDataError(
                Problem.TOO_MANY_SAMPLES,
                parameter=run.label("SPACING"),
                samples=expected,
                spacing=spacing,
            )
        return walk_samples(lines, offset, spacing)

    def _look(self, run, samples, rule):
        """Everything known at the samples; None for what was not given."""
        clearance = run.number("CLEARANCE")
        factor = 0.3048 if run.choice("HEIGHT_UNIT") == "feet" else 1.0
        x, y = samples.x, samples.y
        found = dict.fromkeys(("sight", "green", "index", "height", "plants", "pairs"))
        found["wrong"] = 0
        raster = None
        if run.given("CANOPY_HEIGHT"):
            within, highest, found["wrong"] = read_heights(
                run, x, y, clearance, rule.canopy_bottom, factor
            )
            raster, found["height"] = sight_by_height(within, highest, rule), highest
        judged = tall = None
        if run.given("PLANTS"):
            found["plants"] = plants = read_plants(run, factor)
            judged = plant_sight(plants.top, plants.bottom, rule)
            tall = plants.top > rule.canopy_bottom
            radius = run.number("PLANT_RADIUS")
            found["pairs"] = plants.near(x, y, clearance, radius, run.tick(0.55, 0.6))
        if raster is not None or judged is not None:
            found["sight"] = judge_samples(len(x), raster, found["pairs"], judged, tall)
        if run.given("NDVI"):
            index = read_greenness(run, x, y, clearance)
            green = (index >= run.number("NDVI_THRESHOLD")).astype(float)
            found["index"], found["green"] = index, np.where(np.isnan(index), np.nan, green)
        found["judged"] = judged
        return found

    def _requests(self, run, lines, ranks):
        if not run.given("REQUESTS"):
            return np.zeros(lines.count, int), 0
        cases = open_requests(run, "REQUESTS", "vegetation")
        reach = run.number("REQUEST_DISTANCE")
        count, far = counted_on_streets(cases, lines, reach, ranks, run.tick(0.7, 0.75))
        if far:
            run.warn(
                tr(
                    "REQUESTS: {count} open cases lie farther than {reach:g} m from streets."
                ).format(count=far, reach=reach)
            )
        return count, far

    def _shaded(self, run, lines, ranks, found):
        if not run.given("LAMPS"):
            return [None] * lines.count
        lamps = run.points("LAMPS")
        clearance, radius = run.number("CLEARANCE"), run.number("PLANT_RADIUS")
        factor = 0.3048 if run.choice("HEIGHT_UNIT") == "feet" else 1.0
        leaves = np.full(len(lamps), np.nan)
        if run.given("CANOPY_HEIGHT"):
            leaves = heights_at(run, lamps.x, lamps.y, clearance, factor)
        if found["plants"] is not None:
            tops = found["plants"].tallest_near(lamps.x, lamps.y, clearance, radius, run.tick())
            leaves = np.fmax(leaves, tops)
        reach = run.number("REQUEST_DISTANCE")
        street = snap_to_lines(lamps.x, lamps.y, lines, reach, ranks).line
        return lamps_in_shade(street, leaves, run.number("LAMP_HEIGHT"), lines.count)

    def _write_samples(self, run, samples, found, ids, id_field):
        fields = result_fields(
            id_field,
            text_field("side"),
            real_field("chainage_m"),
            real_field("height_m"),
            real_field("ndvi"),
            text_field("sight"),
        )
        blank = np.full(len(samples.x), np.nan)
        words = {
            Sight.UNKNOWN: "unknown",
            Sight.CLEAR: "clear",
            Sight.BLOCKED: "blocked",
            Sight.TALL: "unsure",
        }
        sight = found["sight"]
        values = zip(
            samples.x.tolist(),
            samples.y.tolist(),
            samples.line,
            samples.side,
            samples.chainage,
            blank if found["height"] is None else found["height"],
            blank if found["index"] is None else found["index"],
            np.full(len(blank), Sight.UNKNOWN) if sight is None else sight,
        )
        rows = (
            result_feature(
                fields, QgsGeometry.fromPointXY(QgsPointXY(x, y)), ids[line], SIDES[int(side)],
                chainage, height, index, words[Sight(int(seen))],
            )
            for x, y, line, side, chainage, height, index, seen in values
        )  # fmt: skip
        kind = QgsWkbTypes.Type.Point
        return run.write("SAMPLES", fields, kind, rows, "vegetation_samples", len(blank))

    def _write_blocked(self, run, samples, found, ids, id_field, lines, tall_as):
        fields = result_fields(
            id_field,
            text_field("side"),
            real_field("from_m"),
            real_field("to_m"),
            real_field("length_m"),
            real_field("height_m"),
            real_field("unsure_share"),
        )
        sight = found["sight"]
        if sight is None:
            return run.write("BLOCKED", fields, QgsWkbTypes.Type.LineString, iter(()))
        runs = blocked_stretches(samples, resolved(sight, tall_as) == Sight.BLOCKED, lines)
        paths = stretch_paths(runs, samples, lines, run.number("WALK_OFFSET"))

        def rows():
            for k, path in enumerate(paths):
                part = slice(runs.first[k], runs.last[k] + 1)
                height = None
                if found["height"] is not None:
                    height = np.nanmax(found["height"][part], initial=-np.inf)
                course = [QgsPointXY(px, py) for px, py in path.tolist()]
                yield result_feature(
                    fields,
                    QgsGeometry.fromPolylineXY(course),
                    ids[runs.line[k]],
                    SIDES[int(runs.side[k])],
                    runs.start[k],
                    runs.end[k],
                    runs.end[k] - runs.start[k],
                    height,
                    np.mean(sight[part] == Sight.TALL),
                )

        kind = QgsWkbTypes.Type.LineString
        return run.write("BLOCKED", fields, kind, rows(), "vegetation_blocked", len(paths))


def _methods(run, samples, found, lines, requests):
    """What each street's figures rest on, in words."""
    has = {}
    for name in ("height", "green"):
        known = np.zeros(lines.count, bool)
        if found[name] is not None:
            known[samples.line[~np.isnan(found[name])]] = True
        has[name] = known
    plants = found["plants"] is not None
    texts = []
    for street in range(lines.count):
        parts = ["canopy height"] if has["height"][street] else []
        seen = plants and (has["height"][street] or not run.given("CANOPY_HEIGHT"))
        parts += ["plants"] if seen else []
        if has["green"][street]:
            parts.append("NDVI" if parts else "NDVI screening")
        parts += ["requests"] if requests[street] else []
        texts.append(" + ".join(parts) or "no data")
    return texts


def _totals(run, result, found, rule, far, method):
    samples = int(result.samples.sum())
    covered = float(np.nansum(result.covered * result.samples))
    blocked = float(np.nansum(result.blocked * result.covered * result.samples))
    empty = int(np.count_nonzero(np.isnan(result.blocked) & np.isnan(result.green)))
    if empty and any(run.given(name) for name in ("CANOPY_HEIGHT", "NDVI")):
        run.warn(
            tr(
                "{count} of {all} streets lie where the rasters have no data; they stay empty."
            ).format(count=empty, all=len(method))
        )
    if found["sight"] is None and found["green"] is not None:
        run.warn(tr("NDVI alone is screening: it shows green, not what blocks the view."))
    totals = {
        "SAMPLE_COUNT": samples,
        "COVERED_SHARE": covered / samples if samples else 0.0,
        "BLOCKED_SHARE": blocked / covered if covered and found["sight"] is not None else None,
        "STREETS_WITHOUT_DATA": empty,
        "HEIGHTS_LEFT_OUT": found["wrong"],
        "PLANTS_WITHOUT_TOP": 0,
        "PLANTS_WITHOUT_BOTTOM": 0,
        "PLANTS_REPAIRED": 0,
        "REQUESTS_FAR": far,
        "USED_SHRUB_TOP": rule.shrub_top,
        "USED_CANOPY_BOTTOM": rule.canopy_bottom,
        "METHOD": ", ".join(sorted(set(method))),
    }
    plants = found["plants"]
    if plants is not None:
        no_top = int(np.count_nonzero(found["judged"] == Sight.UNKNOWN))
        no_bottom = int(np.count_nonzero(found["judged"] == Sight.TALL))
        totals["PLANTS_WITHOUT_TOP"], totals["PLANTS_WITHOUT_BOTTOM"] = no_top, no_bottom
        totals["PLANTS_REPAIRED"] = plants.repaired
        if no_top or no_bottom:
            run.warn(
                tr(
                    "PLANTS: {top} have no usable top and were left out; {bottom} are taller than "
                    "the window and have no usable bottom, so they follow TALL_TREES."
                ).format(top=no_top, bottom=no_bottom)
            )
    return totals
