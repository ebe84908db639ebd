"""Figures that every Gi* tool declares."""

from qgis.core import QgsProcessingOutputNumber

from kc_safety_plugin.i18n import tr


def hot_and_cold() -> list:
    return [
        QgsProcessingOutputNumber("HOT", tr("Hot spots (90 % sure or more)")),
        QgsProcessingOutputNumber("COLD", tr("Cold spots (90 % sure or more)")),
        QgsProcessingOutputNumber("USED_BAND", tr("Distance band used (m)")),
    ]
