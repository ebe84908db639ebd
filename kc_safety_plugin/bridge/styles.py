"""Give result layers their house style when Processing loads them."""

from collections import deque

from qgis.core import QgsProcessingContext, QgsProcessingLayerPostProcessorInterface

from kc_safety_plugin.bridge.style_files import load_style
from kc_safety_plugin.paths import STYLES


class QmlStyle(QgsProcessingLayerPostProcessorInterface):
    """Loads a style file into a result layer."""

    # QGIS keeps only a C++ pointer: without a Python reference the styling is silently lost.
    alive: deque = deque(maxlen=256)

    def __init__(self, qml):
        super().__init__()
        self.qml = qml
        self.alive.append(self)

    def postProcessLayer(self, layer, context, feedback):
        message, loaded = load_style(layer, self.qml)
        if not loaded:
            feedback.pushWarning(message)
        layer.triggerRepaint()


def style_on_load(context: QgsProcessingContext, layer_id: str, style: str) -> None:
    """Style the output ``layer_id`` with ``resources/styles/<style>.qml`` if it will be loaded."""
    if context.willLoadLayerOnCompletion(layer_id):
        details = context.layerToLoadOnCompletionDetails(layer_id)
        details.setPostProcessor(QmlStyle(STYLES / f"{style}.qml"))
