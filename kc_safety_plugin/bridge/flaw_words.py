"""The words of what is wrong with a photometric file, for people."""

from kc_safety_plugin.core.conditions.light_flaws import Flaw
from kc_safety_plugin.i18n import tr


def flaw_words() -> dict:
    # Built per call, so that the words follow the language that is set now.
    return {
        Flaw.ENDS_EARLY: tr("the file ends too early"),
        Flaw.HORIZONTAL_COUNT: tr(
            "the number of horizontal angles must be a whole number from 1 to {most:,}"
        ),
        Flaw.HORIZONTAL_ENDS: tr(
            "the horizontal angles must run from 0 to 0, 90, 180 or 360, or 90 to 270"
        ),
        Flaw.HORIZONTAL_ORDER: tr("the horizontal angles must rise"),
        Flaw.NEGATIVE: tr("a candela value is below zero"),
        Flaw.NOTHING_DOWN: tr("the luminaire sends no light downward"),
        Flaw.NOT_A_NUMBER: tr("'{word}' is not a number"),
        Flaw.NOT_IES: tr("there is no line TILT=, so this is no IES file"),
        Flaw.NOT_TYPE_C: tr("the photometry is not of type C (1), the type of street lights"),
        Flaw.TILT_COUNT: tr("the number of tilt angles must be a whole number from 1 to {most:,}"),
        Flaw.TILT_FILE: tr("only TILT=NONE and TILT=INCLUDE are read, not a tilt file of its own"),
        Flaw.TOO_LARGE: tr("the file is too large"),
        Flaw.UNIT: tr("the unit of length must be 1 (feet) or 2 (meters)"),
        Flaw.VERTICAL_ABOVE: tr("a vertical angle is above 180"),
        Flaw.VERTICAL_BEGIN: tr("the vertical angles must begin at 0, straight down"),
        Flaw.VERTICAL_COUNT: tr(
            "the number of vertical angles must be a whole number from 1 to {most:,}"
        ),
        Flaw.VERTICAL_ORDER: tr("the vertical angles must rise"),
    }
