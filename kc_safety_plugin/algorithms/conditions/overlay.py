"""Processing algorithm: where hot meets dark, overgrown and empty."""

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.conditions.overlay_inputs import (
    CONDITIONS,
    HOT_KINDS,
    StreetSet,
    condition_factor,
    hot_factor,
    other_factors,
)
from kc_safety_plugin.algorithms.conditions.overlay_why import Reasons
from kc_safety_plugin.algorithms.conditions.street_parameters import streets_with_ids
from kc_safety_plugin.algorithms.conditions.street_rows import street_ids
from kc_safety_plugin.algorithms.parameters import (
    LINES,
    choice,
    finished,
    sink,
    source,
)
from kc_safety_plugin.bridge.catalogues import read_catalogue
from kc_safety_plugin.bridge.compat import int_field, real_field, text_field
from kc_safety_plugin.bridge.features import ResultColumns, as_texts
from kc_safety_plugin.core.conditions.overlay import overlay, percentile_ranks, rank_stability
from kc_safety_plugin.core.conditions.overlay_weights import parse_weights
from kc_safety_plugin.core.conditions.walk_sides import left_walks
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.i18n import tr

_TABLES = [QgsProcessing.SourceType.TypeVector]
_COLUMNS = {
    "hot": "hot_score",
    "lighting": "light_score",
    "vegetation": "veg_score",
    "vacancy": "vacancy_score",
}


class OverlayConditions(SafetyAlgorithm):
    NAME = "overlay"
    GROUP = Group.CONDITIONS

    def displayName(self):
        return tr("Overlay hot spots and conditions")

    def tags(self):
        return tr("priority,rank,score,weight,lighting,vegetation,vacancy,factor").split(",")

    def shortDescription(self):
        return tr("Ranks streets by how hot, dark, overgrown and empty they are, and says why.")

    def shortHelpString(self):
        return tr(
            "Brings hot spots and condition layers together on the streets. Each factor is scored "
            "by rank: the share of measured streets that are less bad (0 the best, 1 the worst; "
            "equal streets share the smaller score, so streets without incidents stay at 0). The "
            "overlay is the weighted mean of the scores, or their weighted product, which is high "
            "only where all factors are. A factor that was not measured on a street leaves the "
            "mean; it never counts as zero. top_factor is the factor with the highest score. "
            "RANK_STABILITY is the share of the top tenth that "
            "stays there under every combination of weights 20 % higher and lower. The order "
            "shows where to look first; it proves no cause."
        )

    def parameters(self):
        vector = QgsProcessing.SourceType.TypeVector
        return [
            *streets_with_ids(),
            finished(
                QgsProcessingParameterMapLayer(
                    "HOT", tr("Hot streets, Gi* areas or density"), None, True, HOT_KINDS
                ),
                tr(
                    "Lines from Hot streets are joined by street_id; areas and rasters are "
                    "averaged along each street, with gi_z below zero as zero."
                ),
            ),
            source("LIGHTING", tr("Lighting of the streets"), _TABLES, optional=True),
            source("VEGETATION", tr("Vegetation of the streets"), _TABLES, optional=True),
            source("VACANCY", tr("Vacancy of the streets"), _TABLES, optional=True),
            finished(
                QgsProcessingParameterMultipleLayers(
                    "OTHER", tr("Further scored layers"), vector, None, True
                ),
                tr(
                    "Every field ending in _score is a factor, higher is worse. Joined by "
                    "street_id when the layer has it; else areas are averaged along the "
                    "street, and points and lines count on their nearest street up to 50 m, the "
                    "worst one."
                ),
            ),
            finished(
                QgsProcessingParameterString(
                    "WEIGHTS",
                    tr("Weights of the factors"),
                    "hot=2,lighting=1,vegetation=1,vacancy=1",
                    optional=True,
                ),
                tr(
                    "name=number, separated by commas. A factor not named keeps its usual weight: "
                    "hot 2, every other 1. A further factor is named as its field without _score."
                ),
            ),
            choice("METHOD", tr("Bring scores together by"), ["mean", "product"]),
            choice("DEPARTMENT_LIST", tr("Names of departments"), ["kc", "generic"], advanced=True),
            finished(
                QgsProcessingParameterFile(
                    "DEPARTMENTS",
                    tr("Own list of departments (JSON)"),
                    extension="json",
                    optional=True,
                ),
                tr("Which department looks after which factor, instead of the list shipped."),
                advanced=True,
            ),
            sink("OUTPUT", tr("Ranked streets"), LINES[0]),
        ]

    def outputs(self):
        return [
            QgsProcessingOutputNumber(
                "RANK_STABILITY", tr("Share of the top tenth that is stable")
            ),
            QgsProcessingOutputNumber("STREETS_RANKED", tr("Streets ranked")),
            QgsProcessingOutputString("FACTORS", tr("Factors and their weights")),
        ]

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        if ok and not any(parameters.get(name) for name in ("HOT", *CONDITIONS, "OTHER")):
            return False, tr("Give at least one of HOT, LIGHTING, VEGETATION, VACANCY and OTHER.")
        return ok, message

    def execute(self, run):
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
        shown = [score_of.get(name, missing) for name in [*_COLUMNS, *_further(names)]]
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
    departments = content.get("departments")
    if not isinstance(departments, dict) or not departments:
        raise SafetyDataError(
            Problem.CATALOGUE, file=path or name, line=1, reason=tr("no list 'departments'")
        )
    return departments


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
        tr("{share:.0f} % of the top tenth stay there under all weights 20 % up or down.").format(
            share=100 * stability
        )
    )
    return told


def _further(names):
    return [name for name in names if name not in _COLUMNS]


def _fields(names):
    return [
        *[real_field(column) for column in _COLUMNS.values()],
        real_field("overlay"),
        int_field("overlay_rank"),
        text_field("top_factor"),
        text_field("department"),
        text_field("why"),
        *[real_field(f"{name}_score") for name in _further(names)],
    ]
