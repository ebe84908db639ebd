"""Hot, dark, overgrown and empty streets: read, compute, write."""

from pathlib import Path

import numpy as np

from kc_safety_plugin.algorithms.conditions.overlay_inputs import (
    CONDITIONS,
    StreetSet,
    condition_factor,
    hot_factor,
    other_factors,
)
from kc_safety_plugin.algorithms.conditions.overlay_why import Reasons
from kc_safety_plugin.algorithms.conditions.street_rows import street_ids
from kc_safety_plugin.bridge.attributes import as_texts
from kc_safety_plugin.bridge.catalogues import read_catalogue
from kc_safety_plugin.bridge.compat import int_field, real_field, text_field
from kc_safety_plugin.bridge.overlay_scores import HOUSE_COLUMNS
from kc_safety_plugin.bridge.result_rows import ResultColumns
from kc_safety_plugin.core.catalogue_flaws import CatalogueFlaw
from kc_safety_plugin.core.catalogue_part import CataloguePart
from kc_safety_plugin.core.conditions.overlay import overlay, percentile_ranks, rank_stability
from kc_safety_plugin.core.conditions.overlay_weights import parse_weights
from kc_safety_plugin.core.conditions.walk_sides import left_walks
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.i18n import tr


def execute(run):
    run.work_in_crs_of("STREETS")
    streets = run.features("STREETS", run.tick(0, 0.1))
    run.refuse_empty("STREETS", streets)
    id_field, ids, _ = street_ids(run, streets)
    asked = StreetSet(as_texts(ids), streets.lines())
    factors = _factors(run, asked)
    weights = parse_weights(run.text("WEIGHTS"), [f.name for f in factors])
    departments = _departments(run)

    method = run.choice("METHOD")
    scores = np.column_stack([percentile_ranks(factor.measure) for factor in factors])
    result = overlay(scores, weights, method)
    stability = rank_stability(scores, weights, method)
    told = _tell(run, factors, weights, result, stability)

    names = [factor.name for factor in factors]
    columns = ResultColumns(streets.fields, id_field, *_fields(names))
    score_of = {name: scores[:, k] for k, name in enumerate(names)}
    missing = np.full(len(streets), np.nan)
    shown = [score_of.get(name, missing) for name in [*HOUSE_COLUMNS, *_further(names)]]
    reasons = Reasons(factors, left_walks(asked.lines))
    rows = (
        columns.row(
            feature,
            ids[i],
            *[column[i] for column in shown[:4]],
            result.value[i],
            result.rank[i] or None,
            names[result.top[i]] if result.top[i] >= 0 else None,
            _department(departments, names[result.top[i]]) if result.top[i] >= 0 else None,
            reasons.of(i) if result.rank[i] else None,
            *[column[i] for column in shown[4:]],
        )
        for i, feature in enumerate(streets.features)
    )
    kind = run.source("STREETS").wkbType()
    return {
        "OUTPUT": run.write("OUTPUT", columns.fields, kind, rows, "overlay", len(streets)),
        "RANK_STABILITY": stability,
        "STREETS_RANKED": int((result.rank > 0).sum()),
        "FACTORS": told,
    }


def _factors(run, streets) -> list:
    """The factors that say something about at least one street."""
    found = []
    if run.given("HOT"):
        found.append(hot_factor(run, streets, run.tick(0.1, 0.3)))
    for number, parameter in enumerate(CONDITIONS):
        if run.given(parameter):
            tick = run.tick(0.3 + 0.1 * number, 0.4 + 0.1 * number)
            found.append(condition_factor(run, parameter, streets, tick))
    if run.given("OTHER"):
        found += other_factors(run, streets, run.tick(0.6, 0.75))
    for factor in found:
        if np.isnan(factor.measure).all():
            run.warn(tr("No street was measured for {factor}.").format(factor=factor.name))
    found = [factor for factor in found if not np.isnan(factor.measure).all()]
    if not found:
        raise SafetyDataError(Problem.NO_FACTOR)
    return found


def _departments(run) -> dict:
    path = run.path("DEPARTMENTS") if run.given("DEPARTMENTS") else ""
    name = f"departments_{run.choice('DEPARTMENT_LIST')}"
    content = read_catalogue(path, name)
    file = Path(path).name if path else f"{name}.json"
    departments = CataloguePart(file, "", content).part("departments")
    if not departments.content:
        departments.refuse(CatalogueFlaw.MISSING, key="other")
    return departments.content


def _department(departments, factor):
    return departments.get(factor) or departments.get("other")


def _tell(run, factors, weights, result, stability) -> str:
    told = ", ".join(f"{f.name}={w:g}" for f, w in zip(factors, weights))
    ranked = int((result.rank > 0).sum())
    run.say(tr("Ranked {count:,} streets by {factors}.").format(count=ranked, factors=told))
    if ranked < len(result.rank):
        run.warn(
            tr("{count:,} streets have no factor at all and no rank.").format(
                count=len(result.rank) - ranked
            )
        )
    run.say(
        tr("{share:.0f} % of the top tenth stays there with weights 20 % up or down.").format(
            share=100 * stability
        )
    )
    return told


def _further(names):
    return [name for name in names if name not in HOUSE_COLUMNS]


def _fields(names):
    return [
        *[real_field(column) for column in HOUSE_COLUMNS.values()],
        real_field("overlay"),
        int_field("overlay_rank"),
        text_field("top_factor"),
        text_field("department"),
        text_field("why"),
        *[real_field(f"{name}_score") for name in _further(names)],
    ]
