"""What the vegetation algorithm writes and says of its result."""

import numpy as np
from qgis.core import QgsGeometry, QgsLineString, QgsWkbTypes

from kc_safety_plugin.algorithms.conditions.street_rows import SIDES, samples_in_order
from kc_safety_plugin.bridge.compat import real_field, text_field
from kc_safety_plugin.bridge.result_rows import result_feature, result_fields
from kc_safety_plugin.core.conditions.plant_sight import Sight
from kc_safety_plugin.i18n import tr

_WORDS = {
    Sight.UNKNOWN: "unknown",
    Sight.CLEAR: "clear",
    Sight.BLOCKED: "blocked",
    Sight.TALL: "unsure",
}


def write_samples(run, samples, ids, id_field, lines):
    fields = result_fields(
        id_field,
        text_field("side"),
        real_field("chainage_m"),
        real_field("height_m"),
        real_field("ndvi"),
        text_field("sight"),
    )

    def at(column, sample):
        return None if column is None else column[sample]

    def rows():
        for sample, line, side, chainage, place in samples_in_order(run, lines):
            sight = Sight.UNKNOWN if samples.sight is None else Sight(int(samples.sight[sample]))
            height, index = at(samples.height, sample), at(samples.index, sample)
            yield result_feature(
                fields, place, ids[line], side, chainage, height, index, _WORDS[sight]
            )

    count = len(next((one for one in vars(samples).values() if one is not None), ()))
    kind = QgsWkbTypes.Type.Point
    return run.write("SAMPLES", fields, kind, rows(), "vegetation_samples", count)


def write_blocked(run, found, ids, id_field):
    fields = result_fields(
        id_field,
        text_field("side"),
        real_field("from_m"),
        real_field("to_m"),
        real_field("length_m"),
        real_field("height_m"),
        real_field("unsure_share"),
    )
    runs = found.blocked

    def rows():
        for k, path in enumerate(found.paths):
            yield result_feature(
                fields,
                QgsGeometry(QgsLineString(path[:, 0].tolist(), path[:, 1].tolist())),
                ids[runs.line[k]],
                SIDES[int(runs.side[k])],
                runs.begin[k],
                runs.end[k],
                runs.end[k] - runs.begin[k],
                runs.height[k],
                runs.unsure[k],
            )

    kind = QgsWkbTypes.Type.LineString
    return run.write("BLOCKED", fields, kind, rows(), "vegetation_blocked", len(found.paths))


def methods(run, found, requests):
    """What each street's figures rest on, in words."""
    texts = []
    for height, index, cases in zip(found.by_height, found.by_index, requests):
        parts = ["canopy height"] if height else []
        seen = found.plants is not None and (height or not run.given("CANOPY_HEIGHT"))
        parts += ["plants"] if seen else []
        if index:
            parts.append("NDVI" if parts else "NDVI screening")
        parts += ["requests"] if cases else []
        texts.append(" + ".join(parts) or "no data")
    return texts


def totals_of(run, found, rule, far, method):
    result = found.streets
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
    if found.blocked is None and run.given("NDVI"):
        run.warn(tr("NDVI alone is screening: it shows green, not what blocks the view."))
    totals = {
        "SAMPLE_COUNT": samples,
        "COVERED_SHARE": covered / samples if samples else 0.0,
        "BLOCKED_SHARE": blocked / covered if covered and found.blocked is not None else None,
        "STREETS_WITHOUT_DATA": empty,
        "HEIGHTS_LEFT_OUT": found.wrong,
        "PLANTS_WITHOUT_TOP": 0,
        "PLANTS_WITHOUT_BOTTOM": 0,
        "PLANTS_REPAIRED": 0,
        "REQUESTS_FAR": far,
        "USED_SHRUB_TOP": rule.shrub_top,
        "USED_CANOPY_BOTTOM": rule.canopy_bottom,
        "METHOD": ", ".join(sorted(set(method))),
    }
    plants = found.plants
    if plants is not None:
        no_top = int(np.count_nonzero(found.judged == Sight.UNKNOWN))
        no_bottom = int(np.count_nonzero(found.judged == Sight.TALL))
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
