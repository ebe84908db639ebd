"""Give a raster its house style with class limits that fit its values."""

from qgis.core import QgsColorRampShader, QgsProcessingContext

from kc_safety_plugin.bridge.styles import QmlStyle
from kc_safety_plugin.paths import STYLES


class _Classes(QmlStyle):
    def __init__(self, qml, limits, labels):
        super().__init__(qml)
        self._limits, self._labels = limits, labels

    def postProcessLayer(self, layer, context, feedback):
        super().postProcessLayer(layer, context, feedback)
        set_classes(layer, self._limits, self._labels)


def set_classes(layer, limits: list, labels: list) -> None:
    """Keep the colors of the layer's classes, from low to high, but change limits and labels."""
    shader = layer.renderer().shader().rasterShaderFunction()
    items = shader.colorRampItemList()
    shader.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(limit, item.color, label)
            for item, limit, label in zip(items, limits, labels)
        ]
    )
    layer.triggerRepaint()
    layer.emitStyleChanged()


def classes_on_load(
    context: QgsProcessingContext, layer_id: str, style: str, limits: list, labels: list
) -> None:
    """Style the raster ``layer_id``; ``limits`` are the upper ends of the style's classes."""
    if context.willLoadLayerOnCompletion(layer_id):
        details = context.layerToLoadOnCompletionDetails(layer_id)
        details.setPostProcessor(_Classes(STYLES / f"{style}.qml", limits, labels))
