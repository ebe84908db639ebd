"""Places ranked by their incidents: read, compute, write."""

import numpy as np
from qgis.core import QgsWkbTypes

from kc_safety_plugin.algorithms.hotspots.incidents import read_incidents, warn_piles
from kc_safety_plugin.bridge.batches import Batch, slices
from kc_safety_plugin.bridge.compat import int_field, real_field
from kc_safety_plugin.bridge.result_rows import ResultColumns, result_fields
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.hotspots.concentration import concentration
from kc_safety_plugin.core.hotspots.pile_effects import pile_shares
from kc_safety_plugin.core.hotspots.top_places import found_places, nearest_places, places_around
from kc_safety_plugin.core.prepare.piles import find_piles
from kc_safety_plugin.i18n import tr


def execute(run):
    run.work_in_crs_of("INCIDENTS")
    incidents = read_incidents(run, "INCIDENTS")
    x, y, tolerance = incidents.x, incidents.y, run.number("TOLERANCE")
    table = run.features("PLACES")
    spots = None
    if table is None:
        place, spots = found_places(x, y, tolerance, run.tick(0.1, 0.6))
        count = len(spots)
    else:
        run.refuse_empty("PLACES", table)
        place, count = _given(run, x, y, table, tolerance), len(table)
    at = place >= 0
    snapped = int(np.count_nonzero(at))
    if snapped == 0:
        raise SafetyDataError(
            Problem.NOT_AT_PLACE, parameter=run.label("INCIDENTS"), metres=tolerance
        )
    incidents_at = np.bincount(place[at], minlength=count)
    order = np.lexsort((y, x))
    order = order[at[order]]
    weight = np.bincount(place[order], incidents.amounts()[order], minlength=count)
    curve = concentration(weight, None if table is None else _ranks(table))
    run.say(
        tr(
            "{snapped} incidents belong to {count} places, {far} to none; {top:.1f} % of the "
            "places hold 80 %."
        ).format(
            snapped=snapped,
            count=count,
            far=len(incidents) - snapped,
            top=100.0 * curve.top_places,
        )
    )
    piles = _warn_piles(run, incidents, place, incidents_at, curve)
    results = (
        int_field("count"),
        real_field("weight"),
        real_field("share"),
        real_field("cum_share"),
        real_field("cum_places"),
        int_field("rank"),
    )
    figures = (
        incidents_at,
        weight,
        curve.share,
        curve.cum_share,
        curve.cum_places,
        curve.rank,
    )
    if table is None:
        fields, kind = result_fields(*results), QgsWkbTypes.Type.Point
        batches = (
            Batch(spots[some], [column[some] for column in figures]) for some in slices(count)
        )
        layer = run.write_rows("OUTPUT", fields, kind, batches, "top_places", count)
    else:
        columns = ResultColumns(table.fields, *results)
        kind = run.source("PLACES").wkbType()
        points = QgsWkbTypes.geometryType(kind) == QgsWkbTypes.GeometryType.PointGeometry
        style = "top_places" if points else "top_places_areas"
        rows = zip(*(column.tolist() for column in figures))
        features = (columns.row(one, *row) for one, row in zip(table.features, rows))
        layer = run.write("OUTPUT", columns.fields, kind, features, style, count)
    return {
        "OUTPUT": layer,
        "SNAPPED": snapped,
        "NOT_SNAPPED": len(incidents) - snapped,
        "TOP_SHARE_PLACES": curve.top_places,
        "PILES": piles,
    }


def _given(run, x, y, table, tolerance):
    """The place of every incident among the features of ``PLACES``."""
    tick, order = run.tick(0.1, 0.6), _ranks(table)
    kind = QgsWkbTypes.geometryType(run.source("PLACES").wkbType())
    if kind == QgsWkbTypes.GeometryType.PointGeometry:
        return nearest_places(x, y, *table.places(), tolerance, order, tick)
    return places_around(x, y, table.rings(), tolerance, order, tick)


def _ranks(table):
    """Order of the places by where they are, so that the order of the rows does not matter."""
    x, y = table.places()
    return np.argsort(np.lexsort((y, x)), kind="stable")


def _warn_piles(run, incidents, place, count, curve):
    piles = find_piles(incidents.x, incidents.y)
    place_of = {}
    on = np.flatnonzero(piles.on_pile)
    for k in on.tolist():
        place_of[(incidents.x[k], incidents.y[k])] = place[k]
    at = np.array([place_of[tuple(spot)] for spot in piles.places.tolist()], np.intp)
    share = pile_shares(piles, at, count, curve.on_top)
    return warn_piles(
        run,
        piles,
        share >= 0.5,
        tr(
            "{count} incidents share one exact coordinate, {place}: {share:.0f} % of the "
            "incidents of a top place. Check it: failed geocodes are put on such points. "
            "Leave them out (Import incidents, EXCLUDE_PILES)."
        ),
        [{"share": 100.0 * one} for one in share],
    )
