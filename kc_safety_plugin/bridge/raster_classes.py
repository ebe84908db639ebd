"""Give a raster its house style with class limits that fit its values."""

from qgis.core import QgsColorRampShader, QgsProcessingContext

from kc_safety_plugin.bridge.styles import QmlStyle
from kc_safety_plugin.i18n import tr
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
    # A renderer that is set anew, not one changed in place, makes the layer tree draw its legend.
    renderer = layer.renderer().clone()
    shader = renderer.shader().rasterShaderFunction()
    items = shader.colorRampItemList()
    shader.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(limit, item.color, label)
            for item, limit, label in zip(items, limits, labels)
        ]
    )
    layer.setRenderer(renderer)
    layer.triggerRepaint()
    layer.emitStyleChanged()


def classes_on_load(
    context: QgsProcessingContext, layer_id: str, style: str, limits: list, labels: list
) -> None:
    """Style the raster ``layer_id``; ``limits`` are the upper ends of the style's classes."""
    if context.willLoadLayerOnCompletion(layer_id):
        details = context.layerToLoadOnCompletionDetails(layer_id)
        details.setPostProcessor(_Classes(STYLES / f"{style}.qml", limits, labels))


def mean_sd_classes(mean: float, deviation: float) -> tuple:
    """Upper limits and labels of the classes of the map: the mean and one to three SD above it."""
    steps = [mean + k * deviation for k in range(4)]
    numbers = [f"{step:,.3g}" if step < 1000 else f"{step:,.0f}" for step in steps]
    labels = [
        tr("Below the mean ({mean} per km²)").format(mean=numbers[0]),
        tr("{low} – {high}").format(low=numbers[0], high=numbers[1]),
        tr("{low} – {high}").format(low=numbers[1], high=numbers[2]),
        tr("{low} – {high}, hot: above mean + 2 SD").format(low=numbers[2], high=numbers[3]),
        tr("Above {low}, very hot: above mean + 3 SD").format(low=numbers[3]),
    ]
    return [*steps, float("inf")], labels
