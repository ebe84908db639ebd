"""The block faces and the place of the stops as layers of the book."""

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from kc_safety_plugin.core.lines import Lines

FACE_COLOUR = "#14365c"
FACE_WIDTH = 1.3


def face_layer(lines: Lines, crs) -> QgsVectorLayer:
    """Thick lines along both sides of the corridor."""
    shapes = []
    for part, first in enumerate(lines.part_start[:-1]):
        vertices = lines.xy[first : lines.part_start[part + 1]]
        shapes.append(QgsGeometry.fromPolylineXY([QgsPointXY(x, y) for x, y in vertices]))
    look = {"line_color": FACE_COLOUR, "line_width": str(FACE_WIDTH), "capstyle": "flat"}
    return _layer("LineString", shapes, crs, QgsLineSymbol.createSimple(look))


def keep_clear(places, crs, size: float) -> QgsVectorLayer:
    """Invisible points that street names keep away from, ``size`` millimetres wide."""
    shapes = [QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y in places]
    look = {"color": "255,255,255,0", "outline_style": "no", "size": str(size)}
    layer = _layer("Point", shapes, crs, QgsMarkerSymbol.createSimple(look))
    settings = QgsPalLayerSettings()
    settings.drawLabels = False
    settings.fieldName = "''"
    settings.isExpression = True
    obstacle = settings.obstacleSettings()
    obstacle.setIsObstacle(True)
    obstacle.setFactor(2.0)
    settings.setObstacleSettings(obstacle)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer


def _layer(kind, shapes, crs, symbol) -> QgsVectorLayer:
    layer = QgsVectorLayer(kind, "book", "memory")
    layer.setCrs(crs)
    rows = []
    for shape in shapes:
        row = QgsFeature(layer.fields())
        row.setGeometry(shape)
        rows.append(row)
    layer.dataProvider().addFeatures(rows)
    layer.updateExtents()
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer
