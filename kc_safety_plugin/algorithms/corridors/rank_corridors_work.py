"""Candidates for the next corridor: read, rank, write."""

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes

from kc_safety_plugin.algorithms.corridors.ranking_inputs import (
    read_incidents,
    read_rule,
    read_scores,
)
from kc_safety_plugin.algorithms.corridors.ranking_words import candidate_name, candidate_why, tell
from kc_safety_plugin.bridge.compat import int_field, real_field, text_field
from kc_safety_plugin.bridge.overlay_scores import HOUSE_COLUMNS
from kc_safety_plugin.bridge.result_rows import result_feature, result_fields
from kc_safety_plugin.core.conditions.overlay_weights import parse_weights
from kc_safety_plugin.core.corridors.ranking import Evidence, rank_corridors
from kc_safety_plugin.core.corridors.ranking_scores import street_samples
from kc_safety_plugin.core.corridors.ranking_streets import street_groups
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.i18n import tr

_METRES_PER_KM = 1000.0


def execute(run):
    # A model does not ask checkParameterValues.
    if run.choice("RULE") == "mean_plus_2sd" and not run.given("DENSITY"):
        raise SafetyDataError(Problem.NO_DENSITY)
    run.work_in_crs_of("STREETS")
    streets = run.features("STREETS", run.tick(0, 0.1))
    run.refuse_empty("STREETS", streets)
    lines = streets.lines()
    if not (lines.length > 0).any():
        raise SafetyDataError(Problem.EMPTY, parameter=run.label("STREETS"))
    factors = read_scores(run, streets)
    weights = parse_weights(run.text("WEIGHTS"), list(factors))
    told = ", ".join(f"{name}={weight:g}" for name, weight in zip(factors, weights))
    run.say(tr("The score weighs {factors}.").format(factors=told))
    groups = street_groups(streets.texts(run.text("NAME_FIELD")), lines.length)
    samples = street_samples(lines)
    scores = np.column_stack(list(factors.values()))[samples.line]
    hot_score = scores[:, list(factors).index("hot")] if "hot" in factors else None
    rule = read_rule(run, samples, hot_score, run.tick(0.1, 0.3))
    hot_km = float(samples.metres[rule.hot].sum()) / _METRES_PER_KM
    run.say(
        tr("{hot:,.1f} of {all:,.1f} km of street meet the rule.").format(
            hot=hot_km, all=samples.metres.sum() / _METRES_PER_KM
        )
    )
    incidents = read_incidents(run, streets, lines, samples, run.tick(0.3, 0.4))
    min_share = run.number("MIN_HOT_SHARE") / 100.0
    ranking = rank_corridors(
        lines,
        groups,
        samples,
        Evidence(rule.hot, scores, incidents),
        weights,
        run.number("LENGTH"),
        min_share,
        run.number("MAX_GAP"),
        run.tick(0.4, 0.8),
    )
    tell(run, ranking, groups, min_share)
    return {
        "OUTPUT": _write(run, ranking, list(factors), np.asarray(weights)),
        "CANDIDATES": len(ranking.candidates),
        "RULE_DENSITY": _known(rule.density),
        "RULE_RISK": _known(rule.risk),
        "RULE_HOT_SCORE": _known(rule.hot_score),
        "HOT_KM": hot_km,
        "STREETS_COMPARED": ranking.streets,
        "STRETCHES": ranking.stretches,
        "FIRST": candidate_name(ranking.candidates[0]) if ranking.candidates else "",
        "FACTORS": told,
    }


def _known(value):
    return None if np.isnan(value) else value


def _write(run, ranking, factors, weights):
    further = [name for name in factors if name not in HOUSE_COLUMNS]
    fields = result_fields(
        text_field("corridor"),
        int_field("rank"),
        *[real_field(n) for n in ("score", "hot_share", "light_score", "veg_score")],
        *[real_field(n) for n in ("vacancy_score", "incidents_km", "length_m")],
        text_field("why"),
        int_field("rank_low"),
        int_field("rank_high"),
        *[text_field(n) for n in ("street", "from_street", "to_street")],
        real_field("hot_score"),
        real_field("measured_share"),
        *[real_field(f"{name}_score") for name in further],
    )
    rows = (_row(fields, ranking, i, factors, weights, further)
            for i in range(len(ranking.candidates)))  # fmt: skip
    kind = QgsWkbTypes.Type.LineString
    return run.write("OUTPUT", fields, kind, rows, "ranked_corridors", len(ranking.candidates))


def _row(fields, ranking, i, factors, weights, further):
    one, figures = ranking.candidates[i], ranking.figures
    score = dict(zip(factors, figures.factors[i]))
    measured = float(figures.known[i] @ weights / weights.sum())
    used = {name: score[name] for name, weight in zip(factors, weights) if weight > 0}
    return result_feature(
        fields,
        QgsGeometry.fromPolylineXY([QgsPointXY(x, y) for x, y in one.xy]),
        candidate_name(one),
        ranking.rank[i],
        ranking.score[i],
        figures.hot_share[i],
        *[score.get(name, np.nan) for name in ("lighting", "vegetation", "vacancy")],
        figures.incidents[i] / one.length * _METRES_PER_KM,
        one.length,
        candidate_why(one, figures.hot_share[i], used, measured),
        ranking.rank_low[i],
        ranking.rank_high[i],
        one.street,
        one.from_street,
        one.to_street,
        score.get("hot", np.nan),
        measured,
        *[score[name] for name in further],
    )
