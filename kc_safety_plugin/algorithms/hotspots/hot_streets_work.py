"""Streets ranked by their incidents: read, compute, write."""

import numpy as np

from kc_safety_plugin.algorithms.conditions.street_rows import street_ids
from kc_safety_plugin.algorithms.hotspots.incidents import read_incidents, say_choice, warn_piles
from kc_safety_plugin.algorithms.hotspots.significance import say_result, score_fields, score_rows
from kc_safety_plugin.bridge.compat import int_field, real_field
from kc_safety_plugin.bridge.messages import explain
from kc_safety_plugin.bridge.result_rows import ResultColumns
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.hotspots.concentration import concentration
from kc_safety_plugin.core.hotspots.getis_ord import gi_star_places
from kc_safety_plugin.core.hotspots.pile_effects import pile_shares
from kc_safety_plugin.core.hotspots.scale import automatic_band
from kc_safety_plugin.core.hotspots.street_counts import street_counts
from kc_safety_plugin.core.prepare.piles import find_piles
from kc_safety_plugin.i18n import tr


def execute(run):
    run.work_in_crs_of("STREETS")
    incidents = read_incidents(run, "INCIDENTS")
    streets = run.features("STREETS")
    run.refuse_empty("STREETS", streets)
    id_field, ids, ranks = street_ids(run, streets)
    lines = streets.lines()
    if not (lines.length > 0).any():
        raise SafetyDataError(Problem.EMPTY, parameter=run.label("STREETS"))

    limit = run.number("MAX_SNAP")
    found = street_counts(
        incidents.x, incidents.y, incidents.weights, lines, limit, ranks, run.tick(0.1, 0.5)
    )
    if found.snapped == 0:
        raise SafetyDataError(Problem.NOT_NEAR, parameter=run.label("INCIDENTS"), metres=limit)
    run.say(
        tr(
            "{near:,} incidents lie on a street, {far:,} farther than {limit:.0f} m from any."
        ).format(near=found.snapped, far=found.not_snapped, limit=limit)
    )
    curve = concentration(found.weight, ranks)
    run.say(
        tr("{top:.1f} % of the streets hold 80 % of the incidents.").format(
            top=100.0 * curve.top_places
        )
    )
    solid = np.flatnonzero(lines.length > 0)
    band, result = _gi_star(run, lines.midpoint[solid], found.weight[solid])
    scores = np.full(lines.count, None, object)
    hot = curve.on_top.copy()
    if result is not None:
        hot[solid[result.bin > 0]] = True
        for street, row in zip(solid.tolist(), score_rows(result)):
            scores[street] = row
    piles = _warn_piles(run, incidents, found, hot)
    columns = ResultColumns(
        streets.fields,
        id_field,
        int_field("count"),
        real_field("weight"),
        real_field("length_m"),
        real_field("rate_100m"),
        real_field("share"),
        real_field("cum_share"),
        real_field("cum_streets"),
        int_field("rank"),
        *score_fields(),
    )
    figures = zip(
        ids,
        found.count.tolist(),
        found.weight.tolist(),
        lines.length.tolist(),
        found.rate_100m.tolist(),
        curve.share.tolist(),
        curve.cum_share.tolist(),
        curve.cum_places.tolist(),
        curve.rank.tolist(),
    )
    features = (
        columns.row(feature, *row, *(score or (None,) * 5))
        for feature, row, score in zip(streets.features, figures, scores)
    )
    kind = run.source("STREETS").wkbType()
    layer = run.write("OUTPUT", columns.fields, kind, features, "hot_streets", lines.count)
    return {
        "OUTPUT": layer,
        "SNAPPED": found.snapped,
        "NOT_SNAPPED": found.not_snapped,
        "TOP_SHARE_STREETS": curve.top_places,
        "HOT": result.hot if result else 0,
        "COLD": result.cold if result else 0,
        "USED_BAND": band,
        "PILES": piles,
    }


def _gi_star(run, middle, weight) -> tuple:
    """(band, Gi* of the streets); (0, None) where the ranks stand but nothing can be tested."""
    x, y = middle.T
    band = run.number("BAND")
    try:
        if not band:
            chosen = automatic_band(x, y, weight, run.tick(0.5, 0.6))
            say_choice(run, "BAND", chosen)
            band = chosen.metres
        result = gi_star_places(x, y, weight, band, run.tick(0.6, 0.8))
    except SafetyDataError as error:
        if error.problem not in (Problem.NO_VARIANCE, Problem.NO_SPREAD):
            raise
        run.warn(tr("Streets are ranked but not tested. {why}").format(why=explain(error)))
        return 0.0, None
    say_result(run, result, tr("streets"))
    return band, result


def _warn_piles(run, incidents, found, hot):
    piles = find_piles(incidents.x, incidents.y)
    share = pile_shares(piles, found.street_of_places(piles), found.count, hot)
    return warn_piles(
        run,
        piles,
        share >= 0.5,
        tr(
            "{count} incidents share one exact coordinate, {place}: {share:.0f} % of the "
            "incidents of a hot street. The street may be hot by one coordinate alone. Check "
            "it: failed geocodes are put on such points. Leave them out (Import incidents, "
            "EXCLUDE_PILES)."
        ),
        [{"share": 100.0 * one} for one in share],
    )
