"""Processing algorithm: where hot meets dark, overgrown and empty."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.conditions.street_parameters import streets_with_ids
from kc_safety_plugin.algorithms.parameters import (
    LINES,
    USUAL_WEIGHTS,
    choice,
    finished,
    json_file,
    sink,
    source,
    written,
)
from kc_safety_plugin.i18n import tr

_HOT_KINDS = [
    QgsProcessing.SourceType.TypeVectorLine,
    QgsProcessing.SourceType.TypeVectorPolygon,
    QgsProcessing.SourceType.TypeRaster,
]
_TABLES = [QgsProcessing.SourceType.TypeVector]
_FACTORS = ("HOT", "LIGHTING", "VEGETATION", "VACANCY", "OTHER")


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
                    "HOT", tr("Hot streets, Gi* areas or density"), None, True, _HOT_KINDS
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
            written(
                "WEIGHTS",
                tr("Weights of the factors"),
                USUAL_WEIGHTS,
                help=tr(
                    "name=number, separated by commas. A factor not named keeps its usual weight: "
                    "hot 2, every other 1. A further factor is named as its field without _score."
                ),
            ),
            choice("METHOD", tr("Bring scores together by"), ["mean", "product"]),
            choice("DEPARTMENT_LIST", tr("Names of departments"), ["kc", "generic"], advanced=True),
            json_file(
                "DEPARTMENTS",
                tr("Own list of departments (JSON)"),
                tr("Which department looks after which factor, instead of the list shipped."),
            ),
            sink("OUTPUT", tr("Ranked streets"), LINES[0]),
        ]

    def outputs(self):
        return [
            QgsProcessingOutputNumber(
                "RANK_STABILITY", tr("Share of the top tenth that is stable")
            ),
            QgsProcessingOutputNumber("STREETS_RANKED", tr("Ranked streets")),
            QgsProcessingOutputString("FACTORS", tr("Factors and their weights")),
        ]

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        if ok and not any(parameters.get(name) for name in _FACTORS):
            return False, tr("Give at least one of HOT, LIGHTING, VEGETATION, VACANCY and OTHER.")
        return ok, message
