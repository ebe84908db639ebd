"""Processing algorithm: risk terrain modelling, as the RTMDx utility does it."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterDestination,
)

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.parameters import (
    POINTS,
    POLYGONS,
    choice,
    distance,
    finished,
    sink,
    source,
    whole_number,
)
from kc_safety_plugin.i18n import tr


class RiskTerrainModel(SafetyAlgorithm):
    NAME = "riskterrain"
    GROUP = Group.CONDITIONS

    def displayName(self):
        return tr("Risk terrain model")

    def tags(self):
        return tr(
            "RTM,RTMDx,risk terrain modeling,risk factor,relative risk,environment,Poisson,"
            "negative binomial,elastic net,BIC"
        ).split(",")

    def shortDescription(self):
        return tr("Finds which features of places go with incidents, how far and how strongly.")

    def shortHelpString(self):
        return tr(
            "Risk terrain modeling looks at places, not at people: which features around a place "
            "(vacant houses, bus stops, dark lamps, problem businesses) go with incidents, within "
            "which distance and how strongly? It is a screening tool that tells where to look "
            "first. It predicts nothing about any person, proves no cause, and reported incidents "
            "follow where people report: check every finding on the ground.\n\n"
            "The study area is cut into cells of half a block. Each layer of FACTORS gives "
            "variables at every half (or whole) block up to MAX_BLOCKS: proximity (the center of "
            "the cell lies within the distance) and density (the kernel density with that "
            "bandwidth is more than two standard deviations above its mean). Lines count by their "
            "length, areas by the ground they cover. A penalized Poisson regression with "
            "cross-validation chooses candidates; a stepwise search, in and out, builds a Poisson "
            "and a negative binomial model of at most one variable per factor, and the lower BIC "
            "wins. The relative risk value (RRV) of a factor is how many times as many incidents "
            "its cells have, all else equal. A cell's risk is the product of the values present "
            "in it, divided so that the lowest cell is 1; high risk is above the mean plus two "
            "standard deviations.\n\n"
            "Fewer than about 30 incidents make no model to rely on. Factors that lie in the same "
            "places stand in for one another: one of them enters, and the report says which were "
            "left out and why. The p of a variable chosen among many is too small, and the "
            "intervals are too narrow because neighboring cells resemble each other: trust a "
            "second year more.\n\n"
            "Procedure: J. M. Caplan, L. W. Kennedy and E. L. Piza (2013), Risk Terrain Modeling "
            "Diagnostics (RTMDx) Utility User Manual, Rutgers Center on Public Security; J. M. "
            "Caplan and L. W. Kennedy (2016), Risk Terrain Modeling, University of California "
            "Press. The program here is our own."
        )

    def parameters(self):
        any_geometry = QgsProcessing.SourceType.TypeVectorAnyGeometry
        return [
            source("INCIDENTS", tr("Incidents"), POINTS),
            source(
                "BOUNDARY",
                tr("Study area"),
                POLYGONS,
                optional=True,
                help=tr(
                    "Cells with their center inside. Without it the study area is the convex hull "
                    "of the incidents, which holds rivers and countryside too."
                ),
            ),
            finished(
                QgsProcessingParameterMultipleLayers("FACTORS", tr("Factors"), any_geometry),
                tr("One layer per factor: points, lines or areas. The name of the layer is used."),
            ),
            distance("CELL_SIZE", tr("Cell size (0 = half a block)"), 0),
            distance("BLOCK_LENGTH", tr("Length of a block"), 120, minimum=1),
            whole_number(
                "MAX_BLOCKS",
                tr("Farthest distance (blocks)"),
                4,
                1,
                20,
                help=tr("How far a factor may reach."),
            ),
            choice("INCREMENT", tr("Distances in steps of a block"), ["half", "whole"]),
            choice("OPERATION", tr("Try"), ["both", "proximity", "density"]),
            choice(
                "EFFECT",
                tr("Factors that may enter"),
                ["any", "aggravating", "protective"],
                help=tr(
                    "aggravating: only those with more incidents near them; protective: only those "
                    "with fewer."
                ),
                advanced=True,
            ),
            whole_number(
                "SEED",
                tr("Seed"),
                20231130,
                0,
                help=tr("Decides which cells are held out together; the same seed repeats a run."),
                advanced=True,
            ),
            sink("OUTPUT", tr("Risk terrain"), POLYGONS[0]),
            sink("MODEL", tr("Risk terrain model"), QgsProcessing.SourceType.TypeVector),
            QgsProcessingParameterRasterDestination("RASTER", tr("Relative risk")),
        ]

    def outputs(self):
        numbers = {
            "CELLS": tr("Cells of the study area"),
            "HIGH_RISK": tr("Cells of high risk"),
            "HIGH_RISK_LIMIT": tr("Risk above which a cell is of high risk"),
            "HIGH_RISK_SHARE": tr("Share of the incidents in cells of high risk"),
            "COUNTED": tr("Incidents in the study area"),
            "OUTSIDE": tr("Incidents outside the study area"),
            "FAR_AWAY": tr("Incidents far away from all others"),
            "PILES": tr("Coordinates that make half of a cell alone"),
            "USED_CELL_SIZE": tr("Cell size used (m)"),
            "VARIABLES": tr("Variables tried"),
            "USABLE": tr("Variables usable"),
            "CANDIDATES": tr("Variables left by the penalized regression"),
            "FOLDS": tr("Folds of the cross-validation"),
            "LAMBDA": tr("Penalty chosen"),
            "FACTORS_CHOSEN": tr("Factors in the model"),
            "INTERCEPT": tr("Intercept"),
            "THETA": tr("Theta of the negative binomial model (0 = Poisson)"),
            "BIC": tr("BIC of the model"),
            "BIC_NULL": tr("BIC without factors"),
            "BIC_POISSON": tr("BIC of the Poisson model"),
            "BIC_NEGATIVE_BINOMIAL": tr("BIC of the negative binomial model"),
        }
        return [
            *(QgsProcessingOutputNumber(name, text) for name, text in numbers.items()),
            QgsProcessingOutputString("FAMILY", tr("Model: poisson or negative_binomial")),
            QgsProcessingOutputString("LEFT_OUT", tr("Factors left out and why")),
        ]

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        if ok and not self.parameterAsLayerList(parameters, "FACTORS", context):
            return False, tr("FACTORS: give at least one layer of points, lines or areas.")
        return ok, message
