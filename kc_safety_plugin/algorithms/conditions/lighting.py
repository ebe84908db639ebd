"""Processing algorithm: light on the walks beside each street."""

from pathlib import Path

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString

from kc_safety_plugin.algorithms.base import Group, SafetyAlgorithm
from kc_safety_plugin.algorithms.conditions.light_parameters import (
    lamp_parameters,
    model_parameters,
    street_parameters,
)
from kc_safety_plugin.algorithms.parameters import LINES, POINTS, sink
from kc_safety_plugin.i18n import tr


class Lighting(SafetyAlgorithm):
    NAME = "lighting"
    GROUP = Group.CONDITIONS

    def displayName(self):
        return tr("Light on the walk")

    def tags(self):
        return tr("lighting,lamps,street lights,lux,illuminance,outage,dark,sidewalk,ies").split(
            ","
        )

    def shortDescription(self):
        return tr("Lux along both walks of every street, from lamps, outages and trees.")

    def shortHelpString(self):
        return tr(
            "Computes the light on the walks beside each street, in lux, from lamp places, "
            "heights, lumens and outages, and compares it with a lighting class of IES RP-8-14: "
            "high = high pedestrian conflict, pedestrians only (10.76 lx on average), medium = "
            "medium pedestrian conflict (5.38 lx; streets with transit, older districts), low = "
            "low conflict, 2.1 to 6 dwellings per acre (4.31 lx). A street meets its class "
            "(meets_target) when each walk reaches the average and the average of both is at most "
            "4 times the lowest point. The vertical minimum of the class, on a face 1.5 m up that "
            "looks along the walk to the brighter side, is told apart (lux_vert_min, "
            "meets_vertical): it hangs most on how the real luminaires spread their light.\n\n"
            "dark_share is the share of the walk below the average of the class, deep_dark_share "
            "below the lowest point the class allows. light_score is the missing share of the "
            "light: the mean along the walk of 1 - lux / class average, 0 where there is enough, "
            "1 where there is none. A street with no lamp on record within reach also scores 1; "
            "no_lamp marks it, since the lamp layer may simply not cover it. Outages are known "
            "to matter next door: neighbors_out counts the adjoining streets with lamps out.\n\n"
            "Each lamp adds I cos\u00b3\u03b3 / h\u00b2 times the light loss. The ground is "
            "level; buildings, fences and reflected light are left out. Trees (optional) keep "
            "off light whose straight path passes between the lowest leaves and the top of a "
            "crown. This is a screening model, not a photometric study: check what it finds at "
            "night, with a meter."
        )

    def parameters(self):
        return [
            *street_parameters(),
            *lamp_parameters(),
            *model_parameters(),
            sink("OUTPUT", tr("Light by street"), LINES[0]),
            sink("SAMPLES", tr("Light samples"), POINTS[0], optional=True),
            sink("DARK", tr("Dark stretches"), LINES[0], optional=True),
            sink("STOP_LUX", tr("Light at stops"), POINTS[0], optional=True),
            sink("LAMP_STATUS", tr("Lamps, on and out"), POINTS[0], optional=True),
        ]

    def outputs(self):
        numbers = {
            "STREETS": tr("Streets measured"),
            "MEETS_TARGET": tr("Streets that meet the class"),
            "MEETS_VERTICAL": tr("Streets with the vertical minimum of the class"),
            "NO_LAMP_STREETS": tr("Streets with no lamp within reach"),
            "NO_LENGTH": tr("Streets without length"),
            "SAMPLE_COUNT": tr("Samples"),
            "WALK_KM": tr("Length of walks, km"),
            "DARK_KM": tr("Length of walks below the class average, km"),
            "DARK_SHARE": tr("Share of the walks below the class average"),
            "LUX_AVERAGE": tr("Average light on the walks, lux"),
            "TARGET_LUX": tr("Average of the class, lux"),
            "LAMPS_READ": tr("Lamps"),
            "LAMPS_OUT": tr("Lamps out"),
            "OUT_BY_STATUS": tr("Lamps out by their status"),
            "OUT_BY_REQUEST": tr("Lamps out by requests alone"),
            "LAMPS_SHADED": tr("Lamps standing in a tree crown"),
            "STREET_LAMPS": tr("Lamps of these streets"),
            "STREET_LAMPS_OUT": tr("Lamps of these streets that are out"),
            "LAMPS_OFF_STREET": tr("Lamps of no street"),
            "DEFAULTED_HEIGHTS": tr("Lamps that got the default height"),
            "DEFAULTED_LUMENS": tr("Lamps that got the default lumens"),
        }
        return [
            *(QgsProcessingOutputNumber(name, text) for name, text in numbers.items()),
            QgsProcessingOutputString("TARGET_ROW", tr("Row of IES RP-8-14 compared with")),
        ]

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        if not ok:
            return ok, message
        if self.parameterAsEnumString(parameters, "DISTRIBUTION", context) == "ies":
            file = self.parameterAsFile(parameters, "PHOTOMETRY", context)
            if not file or not Path(file).is_file():
                return False, tr("PHOTOMETRY: DISTRIBUTION ies needs an IES file that exists.")
        if parameters.get("STOP_LUX") and not parameters.get("STOPS"):
            return False, tr("STOPS: light at stops (STOP_LUX) needs a layer of stops.")
        return True, ""
