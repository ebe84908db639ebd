"""Condition layers on paper: each its own pattern, only the places that need work."""

from dataclasses import dataclass

from qgis.core import (
    QgsExpression,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from kc_safety_plugin.core.field.paper_privacy import printable

#: (colour, dash in mm, offset from the street's centre in mm)
_LINES = (
    ("#1f3a93", (2.4, 1.2), 1.6),
    ("#0b6b3a", (0.6, 0.9), -1.6),
    ("#8a2b06", (4.0, 0.9, 0.9, 0.9), 0.0),
    ("#5b2a86", (1.2, 0.6), 3.0),
    ("#444444", (5.0, 1.6), -3.0),
)
_DOTS = ("square", "diamond", "triangle", "cross2", "circle")
_HATCHES = ("f_diagonal", "b_diagonal", "horizontal", "cross", "vertical")
_BOOLEAN_NO = "coalesce(to_string(\"{0}\"), '') in ('0', 'false', 'f', 'no')"


@dataclass(frozen=True)
class ConditionKey:
    """What the legend shows of one layer; ``title`` is English and may be translated in print."""

    title: str
    shape: str
    colour: str
    dash: tuple = ()
    pattern: str = ""


def draw_condition(layer: QgsVectorLayer, number: int) -> list:
    """Style ``layer`` as the condition layer of this number; return its legend rows.

    Outputs of the condition algorithms show only what falls short; other layers show all.
    Labels are off: a printed count could be a small one.
    """
    layer.setLabelsEnabled(False)
    which = number % len(_LINES)
    kind = layer.geometryType()
    rules, keys = [], []
    for part, (condition, title) in enumerate(_findings(layer)):
        if kind == QgsWkbTypes.GeometryType.LineGeometry:
            colour, dash, beside = _LINES[which]
            # Findings of whole streets lie on the center line, others where they were found.
            offset = beside if condition else 0.0
            key = ConditionKey(title, "line", colour, dash)
            symbol = _line(colour, dash, offset)
        elif kind == QgsWkbTypes.GeometryType.PolygonGeometry:
            key = ConditionKey(title, "area", _LINES[which][0], (), _HATCHES[which])
            symbol = _area(_LINES[which][0], _HATCHES[which])
        else:
            shape = _DOTS[(which + part) % len(_DOTS)]
            key = ConditionKey(title, "point", _LINES[which][0], (), shape)
            symbol = _point(_LINES[which][0], shape)
        keys.append(key)
        rules.append((condition, symbol))
    root = QgsRuleBasedRenderer.Rule(None)
    for condition, symbol in rules:
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    return keys


def _findings(layer) -> list:
    """(condition, title) pairs: what of the layer is worth showing."""
    names = {one.name().lower() for one in layer.fields()}
    if "meets_target" in names:
        return [(_BOOLEAN_NO.format("meets_target"), "Light below target")]
    if {"side", "lux_avg"} <= names:
        return [("", "Dark stretch of walk")]
    if "blocked_share" in names:
        return [('"blocked_share" >= 0.25', "Plants block the view")]
    if {"kind", "evidence"} <= names:
        house, lot = (QgsExpression.quotedValue(word) for word in ("house", "lot"))
        return [
            (f'"kind" = {house}', "Vacant house"),
            (f'"kind" = {lot}', "Vacant lot"),
        ]
    for score, title in (
        ("vacancy_score", "Many vacant places"),
        ("overlay", "High overlay score"),
    ):
        if score in names:
            return [(f'"{score}" >= 0.75', title)]
    return [("", printable(layer.name()))]


def _line(colour, dash, offset):
    return QgsLineSymbol.createSimple({
        "line_color": colour, "line_width": "0.9", "use_custom_dash": "1", "capstyle": "flat",
        "customdash": ";".join(str(part) for part in dash), "offset": str(offset),
    })  # fmt: skip


def _area(colour, pattern):
    return QgsFillSymbol.createSimple({
        "color": colour, "style": pattern, "outline_color": colour, "outline_width": "0.3",
    })  # fmt: skip


def _point(colour, shape):
    return QgsMarkerSymbol.createSimple({
        "name": shape, "color": "white", "outline_color": colour, "outline_width": "0.5",
        "size": "2.6",
    })  # fmt: skip
