"""Show a ranked layer under other weights, without touching its data.

The classes rest on an expression over the score columns, read once per feature while the map is
drawn. They are a style of their own beside the layer's style, so that the layer gets its own look
back untouched, even from a project that was saved in between.
"""

from functools import lru_cache

from qgis.core import (
    QgsExpression,
    QgsGraduatedSymbolRenderer,
    QgsReadWriteContext,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from kc_safety_plugin.paths import STYLES

#: Name of the style; a property of the layer tells which style it stands in for.
STYLE = "KC Safety: weights tried"
_BEFORE = "kc_safety/style_before_trial"
_HIGHEST, _LOWEST, _UNKNOWN = 3.0, -0.75, -1.0


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


def trial_renderer(expression: str, cuts: list) -> QgsGraduatedSymbolRenderer:
    """Classes between falling ``cuts``, in the symbols and words of the house."""
    edges = [_HIGHEST, *cuts, _LOWEST, _UNKNOWN - 1.0]
    ranges = [
        QgsRendererRange(low, high, symbol.clone(), label)
        for high, low, (symbol, label) in zip(edges, edges[1:], _house_classes())
    ]
    renderer = QgsGraduatedSymbolRenderer(expression, ranges)
    # The worst streets are drawn over the others.
    renderer.setUsingSymbolLevels(True)
    return renderer


def show_trial(layer: QgsVectorLayer, expression: str, cuts: list) -> None:
    """Let the map show ``layer`` under other weights."""
    styles = layer.styleManager()
    if styles.currentStyle() != STYLE:
        before = styles.currentStyle()
        if STYLE in styles.styles():
            styles.removeStyle(STYLE)
        styles.addStyleFromLayer(STYLE)
        styles.setCurrentStyle(STYLE)
        layer.setCustomProperty(_BEFORE, before)
    layer.setRenderer(trial_renderer(expression, cuts))
    layer.triggerRepaint()
    layer.emitStyleChanged()


def end_trial(layer: QgsVectorLayer) -> None:
    """Give the layer its own style back."""
    styles = layer.styleManager()
    if STYLE not in styles.styles():
        return
    if styles.currentStyle() == STYLE:
        before = layer.customProperty(_BEFORE, "")
        others = [one for one in styles.styles() if one != STYLE]
        styles.setCurrentStyle(before if before in others else others[0])
    styles.removeStyle(STYLE)
    layer.triggerRepaint()


def is_trial(layer: QgsVectorLayer) -> bool:
    return bool(layer.styleManager().currentStyle() == STYLE)


@lru_cache(maxsize=1)
def _house_document() -> QDomDocument:
    document = QDomDocument()
    document.setContent((STYLES / "overlay.qml").read_text(encoding="utf-8"))
    return document


def _house_classes() -> list:
    """(symbol, label) of the classes of the house style, in the order it lists them."""
    element = _house_document().documentElement().firstChildElement("renderer-v2")
    house = QgsRuleBasedRenderer.create(element, QgsReadWriteContext())
    rules = [rule for rule in house.rootRule().children() if rule.symbol() is not None]
    return [(rule.symbol().clone(), rule.label()) for rule in rules]
