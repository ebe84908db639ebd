"""Processing algorithm: candidates for the next corridor, ranked, with reasons."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterRasterLayer,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import (
    LINES,
    POINTS,
    USUAL_WEIGHTS,
    any_field,
    choice,
    distance,
    finished,
    number,
    sink,
    source,
    written,
)
from kc_safety_plugin.bridge.messages import explain
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.i18n import tr


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
            written(
                "WEIGHTS",
                tr("Weights of the factors"),
                USUAL_WEIGHTS,
                help=tr("name=number, separated by commas, as for the overlay."),
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


def _raster(name, title, help):
    return finished(QgsProcessingParameterRasterLayer(name, title, optional=True), help)
