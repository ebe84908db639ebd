"""What the vegetation algorithm writes and says of its result."""

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes

from kc_safety_plugin.algorithms.conditions.street_rows import SIDES
from kc_safety_plugin.bridge.compat import real_field, text_field
from kc_safety_plugin.bridge.features import result_feature, result_fields
from kc_safety_plugin.core.conditions.vegetation import (
    Sight,
    blocked_stretches,
    resolved,
    stretch_paths,
)
from kc_safety_plugin.i18n import tr

_WORDS = {
    Sight.UNKNOWN: "unknown",
    Sight.CLEAR: "clear",
    Sight.BLOCKED: "blocked",
    Sight.TALL: "unsure",
}


def write_samples(run, samples, found, ids, id_field):
    fields = result_fields(
        id_field,
        text_field("side"),
        real_field("chainage_m"),
        real_field("height_m"),
        real_field("ndvi"),
        text_field("sight"),
    )
    blank = np.full(len(samples.x), np.nan)
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
            chainage, height, index, _WORDS[Sight(int(seen))],
        )
        for x, y, line, side, chainage, height, index, seen in values
    )  # fmt: skip
    kind = QgsWkbTypes.Type.Point
    return run.write("SAMPLES", fields, kind, rows, "vegetation_samples", len(blank))


def write_blocked(run, samples, found, ids, id_field, lines, tall_as):
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


def methods(run, samples, found, lines, requests):
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


def totals_of(run, result, found, rule, far, method):
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
