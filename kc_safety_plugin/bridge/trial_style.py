"""Show a ranked layer under other weights, without touching its data.

The classes rest on an expression over the score columns, read once per feature while the map is
drawn. They are a style of their own beside the layer's style, so that the layer gets its own look
back untouched, even from a project that was saved in between.
"""

from functools import lru_cache

from qgis.core import (
    QgsExpression,
    QgsGraduatedSymbolRenderer,
    QgsProperty,
    QgsReadWriteContext,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from kc_safety_plugin.bridge.style_files import style_document
from kc_safety_plugin.paths import STYLES

#: Name of the style; a property of the layer tells which style it stands in for.
STYLE = "KC Safety: weights tried"
_BEFORE = "kc_safety/style_before_trial"
_HIGHEST, _LOWEST, _UNKNOWN = 3.0, -0.75, -1.0
#: The first classes show a sign of the leading factor, from this scale on.
_MARKED, _CLOSE = 2, 30_000
_ENABLED = QgsSymbolLayer.Property.PropertyLayerEnabled


def value_expression(columns: list, weights: list, method: str) -> str:
    """The overlay value of a feature as ``core.conditions.overlay`` computes it; −1 = no value."""
    pairs = [
        (QgsExpression.quotedColumnRef(column), repr(float(weight)))
        for column, weight in zip(columns, weights)
        if weight > 0
    ]
    seen = " + ".join(f"if({name} is null, 0, {weight})" for name, weight in pairs)
    if method != "product":
        total = " + ".join(f"coalesce({name}, 0) * {weight}" for name, weight in pairs)
        return f"coalesce(({total}) / nullif({seen}, 0), {_UNKNOWN})"
    logs = " + ".join(f"coalesce(ln({name}), 0) * {weight}" for name, weight in pairs)
    zero = " or ".join(f"coalesce({name} = 0, false)" for name, _ in pairs)
    return (
        f"case when {zero} then 0 else coalesce(exp(({logs}) / nullif({seen}, 0)), {_UNKNOWN}) end"
    )


def leader_expression(factors: list, columns: list, weights: list) -> str:
    """The leading factor of a feature as ``core.conditions.overlay`` finds it, '' for none."""
    used = sorted(
        (-weight, number) for number, weight in enumerate(weights) if weight > 0
    )  # of equal scores the heavier leads, then the first
    names = {k: f"coalesce({QgsExpression.quotedColumnRef(columns[k])}, 0)" for _, k in used}
    highest = f"max({', '.join(names.values())})"
    cases = " ".join(
        f"when {name} = {highest} then {QgsExpression.quotedString(factors[k])}"
        for k, name in names.items()
    )
    return f"case when {highest} <= 0 then '' {cases} end"


def trial_renderer(expression: str, cuts: list, leader: str) -> QgsGraduatedSymbolRenderer:
    """Classes between falling ``cuts``, in the symbols and words of the house."""
    edges = [_HIGHEST, *cuts, _LOWEST, _UNKNOWN - 1.0]
    classes, marks = _house_style()
    ranges = []
    for number, (high, low, (symbol, label)) in enumerate(zip(edges, edges[1:], classes)):
        shown = symbol.clone()
        if number < _MARKED:
            _add_marks(shown, marks, leader)
        ranges.append(QgsRendererRange(low, high, shown, label))
    renderer = QgsGraduatedSymbolRenderer(expression, ranges)
    # The worst streets are drawn over the others.
    renderer.setUsingSymbolLevels(True)
    return renderer


def is_trial(layer: QgsVectorLayer) -> bool:
    """True while the map shows ``layer`` under other weights."""
    return bool(layer.styleManager().currentStyle() == STYLE)


def show_trial(layer: QgsVectorLayer, expression: str, cuts: list, leader: str) -> None:
    """Let the map show ``layer`` under other weights."""
    styles = layer.styleManager()
    if not is_trial(layer):
        before = styles.currentStyle()
        if STYLE in styles.styles():
            styles.removeStyle(STYLE)
        styles.addStyleFromLayer(STYLE)
        styles.setCurrentStyle(STYLE)
        layer.setCustomProperty(_BEFORE, before)
    layer.setRenderer(trial_renderer(expression, cuts, leader))
    layer.triggerRepaint()
    layer.emitStyleChanged()


def end_trial(layer: QgsVectorLayer) -> None:
    """Give the layer its own style back."""
    styles = layer.styleManager()
    if STYLE not in styles.styles():
        return
    if is_trial(layer):
        before = layer.customProperty(_BEFORE, "")
        others = [one for one in styles.styles() if one != STYLE]
        styles.setCurrentStyle(before if before in others else others[0])
    styles.removeStyle(STYLE)
    layer.triggerRepaint()


@lru_cache(maxsize=1)
def _house_document() -> QDomDocument:
    return style_document(STYLES / "overlay.qml")


def _house_style() -> tuple:
    """Classes as (symbol, label), and the signs of leading factors as (symbol, filter)."""
    element = _house_document().documentElement().firstChildElement("renderer-v2")
    house = QgsRuleBasedRenderer.create(element, QgsReadWriteContext())
    rules = house.rootRule().children()
    classes = [(one.symbol().clone(), one.label()) for one in rules if one.symbol() is not None]
    signs = [sign for one in rules if one.symbol() is None for sign in one.children()]
    return classes, [(sign.symbol().clone(), sign.filterExpression()) for sign in signs]


def _add_marks(symbol, marks, leader) -> None:
    """The sign of the leading factor, at the scales at which the house style shows it."""
    for mark, condition in marks:
        asked = condition.replace('"top_factor"', f"({leader})")
        shown = f"coalesce(@map_scale <= {_CLOSE} and ({leader}) <> '' and {asked}, false)"
        for number in range(mark.symbolLayerCount()):
            part = mark.symbolLayer(number).clone()
            # A copy of a marker line forgets above what it is drawn.
            part.setRenderingPass(mark.symbolLayer(number).renderingPass())
            part.setDataDefinedProperty(_ENABLED, QgsProperty.fromExpression(shown))
            _hide_in_legend(part)
            symbol.appendSymbolLayer(part)


def _hide_in_legend(part) -> None:
    """The legend has no feature, and there the sign has no size."""
    sign = part.subSymbol().clone()
    for marker in sign.symbolLayers():
        size = QgsProperty.fromExpression(f"if($id is null, 0, {marker.size()})")
        marker.setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, size)
        marker.setSize(0)
    part.setSubSymbol(sign)
