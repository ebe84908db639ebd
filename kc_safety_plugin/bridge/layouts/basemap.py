"""Copies of a planner's layers, drawn calmly enough for paper and without persons."""

from collections import Counter

from qgis.core import (
    QgsCoordinateTransform,
    QgsExpression,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLabeling,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsNullSymbolRenderer,
    QgsPalLayerSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsRenderContext,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor, QFont

from kc_safety_plugin.bridge.compat import is_null, is_text
from kc_safety_plugin.core.field.paper_privacy import (
    PRINTED_AS,
    is_count_column,
    is_private_column,
)
from kc_safety_plugin.core.field.street_fields import street_column

from .paper import font_family, without_ligatures

#: Features that are looked at to find the names.
_SAMPLE = 300
#: Half the width of the window in which a street is looked for, metres.
_ON_STREET = 6.0
_POINTS = QgsUnitTypes.RenderUnit.RenderPoints
_MM = QgsUnitTypes.RenderUnit.RenderMillimeters


def copy_into(project: QgsProject, layer: QgsMapLayer) -> QgsMapLayer:
    """A clone owned by ``project``; the planner's own layer is never touched."""
    clone = layer.clone()
    clone.setName(layer.name())
    project.addMapLayer(clone)
    return clone


def quiet(layer: QgsMapLayer, large: float = 1.0, street_name: str = "", unnamed: str = "") -> None:
    """Give a base map layer the house look for print: grey, thin, street names with halo.

    ``street_name`` is the field with the names of streets. The street called ``unnamed`` gets no
    label: the book writes the corridor's name itself. Labels that the planner set stay, unless
    they show a column about persons or of counts; numbers of reports in them are hidden.
    """
    if not isinstance(layer, QgsVectorLayer):
        if isinstance(layer, QgsRasterLayer) and layer.brightnessFilter() is not None:
            layer.brightnessFilter().setBrightness(60)
        return
    kind = layer.geometryType()
    if kind == QgsWkbTypes.GeometryType.LineGeometry:
        renderer = _streets() if street_name else QgsSingleSymbolRenderer(_thin_line())
        if street_name:
            renderer.setUsingSymbolLevels(True)
    elif kind == QgsWkbTypes.GeometryType.PolygonGeometry:
        renderer = QgsSingleSymbolRenderer(_lots())
    elif kind == QgsWkbTypes.GeometryType.PointGeometry:
        renderer = QgsSingleSymbolRenderer(_dot())
    else:
        renderer = QgsNullSymbolRenderer()
    layer.setRenderer(renderer)
    if street_name and kind == QgsWkbTypes.GeometryType.LineGeometry:
        layer.setLabeling(QgsVectorLayerSimpleLabeling(street_labels(street_name, large, unnamed)))
        layer.setLabelsEnabled(True)


def street_name_field(layer: QgsVectorLayer, wanted: str = "") -> str:
    """The field with street names, '' without one; ``wanted`` is taken where the layer has it."""
    texts = [one for one in layer.fields() if is_text(one)]
    request = QgsFeatureRequest().setLimit(_SAMPLE)
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    names = [one.name() for one in texts]
    request.setSubsetOfAttributes(names, layer.fields())
    columns: dict = {name: [] for name in names}
    for feature in layer.getFeatures(request):
        for name, values in columns.items():
            value = feature.attribute(name)
            if not is_null(value) and str(value).strip():
                values.append(str(value).strip())
    return street_column(columns, wanted)


def remove_private(layer: QgsMapLayer) -> list:
    """Take away labels and drawing rules that use private columns; return those columns."""
    if not isinstance(layer, QgsVectorLayer):
        return []
    found = set()
    labeling = layer.labeling()
    if labeling is not None and layer.labelsEnabled():
        used = set()
        for provider in labeling.subProviders() or [""]:
            settings = labeling.settings(provider)
            used |= set(settings.getLabelExpression().referencedColumns())
        private = _private(layer, used) | _counts(layer, used)
        if private:
            layer.setLabelsEnabled(False)
            found |= private
        else:
            _hide_numbers(layer)
    if layer.renderer() is not None:
        private = _private(layer, layer.renderer().usedAttributes(QgsRenderContext()))
        if private:
            layer.setRenderer(QgsSingleSymbolRenderer(_plain(layer)))
            found |= private
    layer.setDiagramRenderer(None)
    return sorted(found)


def _private(layer, used) -> set:
    return {name for name in _named(layer, used) if is_private_column(name)}


def _counts(layer, used) -> set:
    return {name for name in _named(layer, used) if is_count_column(name)}


def _named(layer, used) -> set:
    # '*' stands for every column, as in eval() and attributes().
    return set(layer.fields().names()) if "*" in used or "#!allattributes!#" in used else set(used)


def _hide_numbers(layer) -> None:
    """Write the planner's labels without numbers of reports and without small counts."""
    labeling = layer.labeling().clone()
    for provider in labeling.subProviders() or [""]:
        settings = QgsPalLayerSettings(labeling.settings(provider))
        text = settings.getLabelExpression().expression()
        if not text:
            continue
        text = f"to_string({text})"
        for pattern, word in PRINTED_AS:
            parts = map(QgsExpression.quotedString, (pattern, word))
            text = "regexp_replace({}, {}, {})".format(text, *parts)
        settings.fieldName, settings.isExpression = text, True
        labeling.setSettings(settings, provider)
    layer.setLabeling(labeling)


def _plain(layer):
    kind = layer.geometryType()
    if kind == QgsWkbTypes.GeometryType.LineGeometry:
        return _thin_line()
    return _lots() if kind == QgsWkbTypes.GeometryType.PolygonGeometry else _dot()


def _thin_line():
    return QgsLineSymbol.createSimple({"line_color": "#8c8c8c", "line_width": "0.35"})


def _lots():
    look = {"style": "no", "outline_color": "#c4c4c4", "outline_width": "0.18"}
    return QgsFillSymbol.createSimple(look)


def _dot():
    look = {"name": "circle", "color": "#b0b0b0", "outline_style": "no", "size": "1.4"}
    return QgsMarkerSymbol.createSimple(look)


def _streets():
    """A band as wide as a roadway, its edges under all bands so that crossings stay open."""
    edge = {
        "line_color": "#b4b4b4",
        "line_width_unit": "RenderMetersInMapUnits",
        "capstyle": "round",
        "joinstyle": "round",
    }
    symbol = QgsLineSymbol.createSimple({**edge, "line_width": "9.6"})
    # The inner symbol must live while its layer is copied.
    inner = QgsLineSymbol.createSimple({**edge, "line_color": "#efefef", "line_width": "9"})
    symbol.appendSymbolLayer(inner.symbolLayer(0).clone())
    symbol.symbolLayer(0).setRenderingPass(0)
    symbol.symbolLayer(1).setRenderingPass(1)
    return QgsSingleSymbolRenderer(symbol)


def own_street(layer: QgsVectorLayer, field: str, places, project: QgsProject) -> str:
    """Name of the street that most ``places`` (x, y in the project's system) lie on, or ''."""
    to_layer = QgsCoordinateTransform(project.crs(), layer.crs(), project.transformContext())
    at = layer.fields().lookupField(field)
    seen: Counter = Counter()
    for x, y in places:
        around = QgsRectangle(x - _ON_STREET, y - _ON_STREET, x + _ON_STREET, y + _ON_STREET)
        request = QgsFeatureRequest(to_layer.transformBoundingBox(around))
        request.setFlags(QgsFeatureRequest.Flag.ExactIntersect)
        found = {feature.attribute(at) for feature in layer.getFeatures(request)}
        seen.update(str(name) for name in found if not is_null(name))
    best = seen.most_common(1)
    return best[0][0] if best and best[0][1] > len(places) / 2 else ""


def street_labels(field: str, large: float = 1.0, unnamed: str = "") -> QgsPalLayerSettings:
    """Names on the streets, dark on a white halo, one for each street and sheet."""
    letters = QgsTextFormat()
    font = QFont(font_family())
    font.setBold(True)
    letters.setFont(without_ligatures(font))
    letters.setSize(9.5 * large)
    letters.setSizeUnit(_POINTS)
    letters.setColor(QColor("#2b2b2b"))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.9 * large)
    halo.setSizeUnit(_MM)
    halo.setColor(QColor("white"))
    letters.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.setFormat(letters)
    column, own = QgsExpression.quotedColumnRef(field), QgsExpression.quotedValue(unnamed)
    settings.fieldName = f"nullif(to_string({column}), {own})"
    settings.isExpression = True
    settings.placement = QgsPalLayerSettings.Placement.Line
    line = settings.lineSettings()
    line.setPlacementFlags(QgsLabeling.LinePlacementFlag.OnLine)
    line.setMergeLines(True)
    settings.setLineSettings(line)
    settings.repeatDistance = 90.0
    settings.repeatDistanceUnit = _MM
    settings.priority = 8
    return settings
