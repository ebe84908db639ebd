"""Results that stay in the project though the last run had nothing to make them of.

They are named so and left alone by whoever looks for findings, until they are up to date again.
"""

from qgis.core import QgsMapLayer

from kc_safety_plugin.i18n import tr

#: Holds the name to go back to.
_EARLIER = "kc_safety/earlier"


def is_earlier(layer: QgsMapLayer) -> bool:
    return layer.customProperty(_EARLIER) is not None


def mark_earlier(layer: QgsMapLayer) -> None:
    if not is_earlier(layer):
        layer.setCustomProperty(_EARLIER, layer.name())
        layer.setName(tr("{name} (earlier run)").format(name=layer.name()))


def unmark_earlier(layer: QgsMapLayer) -> None:
    if is_earlier(layer):
        layer.setName(layer.customProperty(_EARLIER))
        layer.removeCustomProperty(_EARLIER)
