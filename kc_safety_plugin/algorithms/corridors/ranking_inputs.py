"""Read what stretches of street are ranked by: scores, the rule's rasters, incidents."""

from dataclasses import dataclass

import numpy as np

from kc_safety_plugin.bridge.overlay_scores import HOUSE_COLUMNS, SCORE
from kc_safety_plugin.bridge.raster_statistics import raster_moments
from kc_safety_plugin.bridge.rasters import sample_raster
from kc_safety_plugin.core.corridors.ranking_rule import (
    above_all,
    top_share_limit,
    two_sd_above,
)
from kc_safety_plugin.core.corridors.ranking_scores import Samples
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.nearest import snap_to_lines
from kc_safety_plugin.core.progress import part_of
from kc_safety_plugin.i18n import tr

#: Score fields of the overlay -> the factor each is, as WEIGHTS names it.
SCORES = {column: factor for factor, column in HOUSE_COLUMNS.items()}


@dataclass(frozen=True)
class Rule:
    """Where the rule is met; ``limits`` are the values to be above, NaN where not asked."""

    hot: np.ndarray
    density: float = np.nan
    risk: float = np.nan
    hot_score: float = np.nan


def read_scores(run, streets) -> dict:
    """Factor -> (n,) scores of the streets, for every factor measured somewhere."""
    found = {}
    for field in streets.fields:
        name = field.name().lower()
        if not name.endswith(SCORE) or not field.isNumeric():
            continue
        score = streets.numbers(field.name())
        if np.isnan(score).all():
            continue
        for value in (np.nanmin(score), np.nanmax(score)):
            if not 0.0 <= value <= 1.0:
                raise SafetyDataError(
                    Problem.SCORE_RANGE,
                    parameter=run.label("STREETS"),
                    field=field.name(),
                    value=float(value),
                )
        found[SCORES.get(name, name[: -len(SCORE)])] = score
    if not found:
        raise SafetyDataError(
            Problem.FACTOR_FIELD,
            parameter=run.label("STREETS"),
            fields=", ".join(SCORES),
            tool=tr("Overlay hot spots and conditions"),
        )
    house = [factor for factor in SCORES.values() if factor in found]
    return {factor: found[factor] for factor in [*house, *sorted(set(found) - set(house))]}


def read_rule(run, samples: Samples, hot_score, tick) -> Rule:
    """Find where the rule is met; ``hot_score`` (samples,) is used without rasters."""
    rasters = [name for name in ("DENSITY", "RISK") if run.given(name)]
    if run.choice("RULE") == "top_share" and not rasters:
        return _top_scores(run, samples, hot_score)
    limits, measures = {}, []
    for number, name in enumerate(rasters):
        now = part_of(tick, number / len(rasters), (number + 1) / len(rasters))
        value = _sampled(run, name, samples, part_of(now, 0.0, 0.5))
        limits[name] = _limit(run, name, value, samples, part_of(now, 0.5, 1.0))
        measures.append(value)
    hot = above_all(measures, [limits[name] for name in rasters])
    if run.choice("RULE") == "mean_plus_2sd" and "RISK" not in limits:
        run.say(
            tr(
                "RISK is not given: the density alone decides. The published rule asks for both "
                "risk and density."
            )
        )
    return Rule(hot, limits.get("DENSITY", np.nan), limits.get("RISK", np.nan))


def _sampled(run, name, samples, tick):
    transforms = run.context.transformContext()
    value = sample_raster(run.raster(name), samples.x, samples.y, run.crs, transforms, 1, tick)
    unknown = np.isnan(value)
    if unknown.all():
        raise SafetyDataError(Problem.RASTER_ELSEWHERE, parameter=run.label(name))
    if unknown.any():
        run.warn(
            tr(
                "{parameter}: no value along {share:.0f} % of the street length; "
                "it counts as not meeting the rule."
            ).format(
                parameter=run.label(name),
                share=100 * samples.metres[unknown].sum() / samples.metres.sum(),
            )
        )
    return value


def _limit(run, name, value, samples, tick) -> float:
    if run.choice("RULE") == "top_share":
        limit = top_share_limit(value, samples.metres, run.number("TOP_SHARE") / 100.0)
        run.say(
            tr(
                "{parameter}: the highest {share:g} % of the street length lies above {limit:.6g}."
            ).format(parameter=run.label(name), share=run.number("TOP_SHARE"), limit=limit)
        )
        return limit
    moments = raster_moments(run.raster(name), tick)
    limit = two_sd_above(moments)
    run.say(
        tr(
            "{parameter}: the rule asks for more than {limit:.6g}, the mean {mean:.6g} + 2 × the "
            "standard deviation {sd:.6g} of the {count:,} cells with data; the highest along a "
            "street is {highest:.6g}."
        ).format(
            parameter=run.label(name),
            limit=limit,
            mean=moments.mean,
            sd=moments.sd,
            count=moments.count,
            highest=np.nanmax(value),
        )
    )
    return limit


def _top_scores(run, samples, hot_score):
    if hot_score is None:
        raise SafetyDataError(
            Problem.FACTOR_FIELD,
            parameter=run.label("STREETS"),
            fields="hot_score",
            tool=tr("Overlay hot spots and conditions with HOT, or give DENSITY"),
        )
    limit = top_share_limit(hot_score, samples.metres, run.number("TOP_SHARE") / 100.0)
    run.say(
        tr(
            "No raster is given: the rule is met where hot_score is above {limit:.4f}, the highest "
            "{share:g} % of the street length."
        ).format(limit=limit, share=run.number("TOP_SHARE"))
    )
    return Rule(above_all([hot_score], [limit]), hot_score=limit)


def read_incidents(run, streets, lines, samples: Samples, tick) -> np.ndarray:
    """(samples,) incidents at each sample, from INCIDENTS or a field ``count``; NaN unknown."""
    if run.given("INCIDENTS"):
        return _snapped(run, streets, lines, samples, tick)
    at = streets.fields.lookupField("count")
    if at < 0 or not streets.fields.at(at).isNumeric():
        run.say(tr("Neither INCIDENTS nor a field 'count' is given: incidents_km stays empty."))
        return np.full(len(samples.x), np.nan)
    run.say(tr("Incidents are those of the field 'count' of STREETS."))
    count = streets.numbers(streets.fields.at(at).name())
    return count[samples.line] * samples.metres / lines.length[samples.line]


def _snapped(run, streets, lines, samples, tick):
    table = run.points("INCIDENTS")
    limit = run.number("MAX_SNAP")
    with_id = streets.fields.lookupField("street_id") >= 0
    order = streets.ranks("street_id" if with_id else "")
    hit = snap_to_lines(table.x, table.y, lines, limit, order, tick)
    near = hit.line >= 0
    run.say(
        tr(
            "{near:,} incidents lie on a street, {far:,} farther than {limit:.0f} m from any."
        ).format(near=int(near.sum()), far=int((~near).sum()), limit=limit)
    )
    sample = samples.at(hit.line[near], hit.chainage[near])
    return np.bincount(sample, minlength=len(samples.x)).astype(float)
