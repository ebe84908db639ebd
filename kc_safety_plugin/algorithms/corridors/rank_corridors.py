"""Processing algorithm: candidates for the next corridor, ranked, with reasons."""

import numpy as np
from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.corridors.ranking_inputs import (
    SCORES,
    read_incidents,
    read_rule,
    read_scores,
)
from kc_safety_plugin.algorithms.corridors.ranking_words import (
    candidate_name,
    candidate_why,
    tell,
)
from kc_safety_plugin.algorithms.parameters import (
    LINES,
    POINTS,
    any_field,
    choice,
    distance,
    finished,
    number,
    sink,
    source,
)
from kc_safety_plugin.bridge.compat import int_field, real_field, text_field
from kc_safety_plugin.bridge.features import result_feature, result_fields
from kc_safety_plugin.bridge.messages import explain
from kc_safety_plugin.core.conditions.overlay_weights import parse_weights
from kc_safety_plugin.core.corridors.ranking import Evidence, rank_corridors
from kc_safety_plugin.core.corridors.ranking_scores import street_samples
from kc_safety_plugin.core.corridors.ranking_streets import street_groups
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.i18n import tr

_METRES_PER_KM = 1000.0


class RankCorridors(SafetyAlgorithm):
    NAME = "rankcorridors"
    GROUP = Group.CORRIDORS

    def displayName(self):
        return tr("Rank corridors")

    def tags(self):
        return tr("candidate,corridor,priority,risk,density,standard deviation,rank").split(",")

    def shortDescription(self):
        return tr("Candidates for the next corridor along named streets, ranked, with reasons.")

    def shortHelpString(self):
        return tr(
            "Slides a stretch of about LENGTH (give or take a quarter) along every named street, "
            "from one named cross street to another, and ranks those that meet the rule. Filter "
            "out alleys and ramps that bear names.\n\n"
            "The rule mean_plus_2sd is the one published for place-based work in Kansas City: "
            "risk and density both lie more than two standard deviations above the mean of their "
            "raster (all cells with data; clip the raster to the city first). Without RISK the "
            "density alone decides. The rule top_share takes the TOP_SHARE of the street length "
            "with the highest values of the rasters, or of hot_score without any. hot_share is the "
            "share of the stretch that meets the rule; where a raster has no data it does not.\n\n"
            "The score is hot_share × the mean of hot_score, light_score, veg_score and "
            "vacancy_score with WEIGHTS: how much of the stretch meets the rule, and how bad the "
            "stretch is. Each of these is the mean of the overlay's score over the meters of "
            "street that have it, both carriageways of a divided street; one that was not "
            "measured at all leaves the mean. rank_low and rank_high "
            "are the best and the worst rank of the candidate under every combination of weights "
            "20 % higher and lower.\n\n"
            "Of stretches that overlap on one street the one with the highest score stays; of "
            "equal ones that with the larger hot_share. Equal scores share a rank. Give street, "
            "from_street and to_street of a candidate to Define corridor. The order shows where "
            "to look first; it proves no cause and foretells no crime."
        )

    def parameters(self):
        return [
            source(
                "STREETS",
                tr("Ranked streets (from the overlay)"),
                LINES,
                help=tr("All fields ending in _score are factors, 0 to 1 with 1 the worst."),
            ),
            any_field("NAME_FIELD", tr("Field with the street names"), "STREETS", optional=False),
            distance("LENGTH", tr("Length of a corridor"), 2000, 100),
            choice("RULE", tr("A place counts when it is"), ["mean_plus_2sd", "top_share"]),
            _raster(
                "DENSITY",
                tr("Density of incidents"),
                tr("From Kernel density. The rule mean_plus_2sd needs it."),
            ),
            _raster("RISK", tr("Risk"), tr("A raster of risk values, higher is riskier.")),
            number("TOP_SHARE", tr("Top share of the street length, percent"), 10, 0, 100),
            number(
                "MIN_HOT_SHARE",
                tr("Least share of a candidate that meets the rule, percent"),
                25,
                0,
                100,
                help=tr("0: one place that meets it is enough."),
            ),
            finished(
                QgsProcessingParameterString(
                    "WEIGHTS",
                    tr("Weights of the factors"),
                    "hot=2,lighting=1,vegetation=1,vacancy=1",
                    optional=True,
                ),
                tr("name=number, separated by commas, as for the overlay."),
            ),
            source(
                "INCIDENTS",
                tr("Incidents, for their number per kilometer"),
                POINTS,
                optional=True,
                help=tr("Without them a field 'count' of STREETS is used when there is one."),
            ),
            distance("MAX_SNAP", tr("Farthest incident from its street"), 50, advanced=True),
            distance(
                "MAX_GAP",
                tr("Longest gap in a street to bridge (as in Define corridor)"),
                100,
                help=tr("Stretches go over gaps up to two thirds of it, which it always spans."),
                advanced=True,
            ),
            sink("OUTPUT", tr("Candidate corridors"), LINES[0]),
        ]

    def outputs(self):
        return [
            QgsProcessingOutputNumber("CANDIDATES", tr("Candidates")),
            QgsProcessingOutputNumber("RULE_DENSITY", tr("Density the rule asks for")),
            QgsProcessingOutputNumber("RULE_RISK", tr("Risk the rule asks for")),
            QgsProcessingOutputNumber("RULE_HOT_SCORE", tr("hot_score the rule asks for")),
            QgsProcessingOutputNumber("HOT_KM", tr("Kilometers of street that meet the rule")),
            QgsProcessingOutputNumber("STREETS_COMPARED", tr("Streets long enough to compare")),
            QgsProcessingOutputNumber("STRETCHES", tr("Stretches compared")),
            QgsProcessingOutputString("FIRST", tr("The first candidate")),
            QgsProcessingOutputString("FACTORS", tr("Factors and their weights")),
        ]

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        rule = self.parameterAsEnumString(parameters, "RULE", context)
        if ok and rule == "mean_plus_2sd" and parameters.get("DENSITY") in (None, ""):
            return False, explain(SafetyDataError(Problem.NO_DENSITY))
        return ok, message

    def execute(self, run):
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


def _raster(name, title, help):
    return finished(QgsProcessingParameterRasterLayer(name, title, optional=True), help)


def _known(value):
    return None if np.isnan(value) else value


def _write(run, ranking, factors, weights):
    house = {factor: field for field, factor in SCORES.items()}
    further = [name for name in factors if name not in house]
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
