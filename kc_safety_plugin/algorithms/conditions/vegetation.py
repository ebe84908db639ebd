"""Processing algorithm: how much of the walk plants block."""

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.conditions.plant_parameters import (
    vegetation_outputs,
    vegetation_parameters,
)
from kc_safety_plugin.i18n import tr


class Vegetation(SafetyAlgorithm):
    NAME = "vegetation"
    GROUP = Group.CONDITIONS

    def displayName(self):
        return tr("Vegetation beside the walk")

    def tags(self):
        return tr("overgrown,shrubs,trees,sight line,canopy,NDVI,CPTED,sidewalk").split(",")

    def shortDescription(self):
        return tr("Share of each street's walks where plants block the view.")

    def shortHelpString(self):
        return tr(
            "Tests the walks on both sides of each street every few meters: is the window between "
            "the top of shrubs and the bottom of tree crowns clear of plants?\n\n"
            "What each input can tell:\n"
            "• PLANTS with top and bottom heights: exactly whether foliage fills the window.\n"
            "• CANOPY_HEIGHT: a height that ends inside the window blocks it. A height above the "
            "window shows something tall, but not where its foliage begins: such samples follow "
            "TALL_TREES (blocked unless PLANTS gives a bottom above the window) and their share is "
            "given as unsure_share.\n"
            "• NDVI: only that something green is there, grass too. Alone it is screening: a list "
            "of places to look at; blocked_share stays empty.\n"
            "• REQUESTS: open cases about vegetation on the street.\n\n"
            "veg_score = 1 − (1 − share) × 0.75 ^ requests, where share is blocked_share, or "
            "green_share where there are no heights. Where a raster has no data nothing is "
            "assumed: coverage_share tells how much was seen, and streets without data stay empty."
        )

    def parameters(self):
        return vegetation_parameters()

    def outputs(self):
        return vegetation_outputs()
