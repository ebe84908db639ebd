"""Signs of the styles fit a row of the layer tree, which QGIS does not make higher for them."""

import numpy as np
import pytest
from qgis.core import (
    QgsFeatureRenderer,
    QgsReadWriteContext,
    QgsSymbol,
    QgsSymbolLayerUtils,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtXml import QDomDocument

from kc_safety_plugin.bridge.trial_style import leader_expression, trial_renderer
from kc_safety_plugin.paths import STYLES

#: Millimeters: a row of the usual font, 19 pixels at 96 dots per inch, and a soft edge.
ROW = 19.3 / 96 * 25.4
SIDE = 80


def markers(symbol):
    """The symbol where it is one of points, and those it strings along a line."""
    if symbol is not None and symbol.type() == QgsSymbol.SymbolType.Marker:
        yield symbol
    elif symbol is not None:
        for one in symbol.symbolLayers():
            yield from markers(one.subSymbol())


def signs(path):
    document = QDomDocument()
    document.setContent(path.read_text(encoding="utf-8"))
    element = document.documentElement().firstChildElement("renderer-v2")
    renderer = QgsFeatureRenderer.load(element, QgsReadWriteContext())
    for item in renderer.legendSymbolItems() if renderer is not None else ():
        for marker in markers(item.symbol()):
            yield item.label(), marker


def height(marker):
    """Of all that is drawn in another color than white, in millimeters."""
    pixmap = QgsSymbolLayerUtils.symbolPreviewPixmap(marker, QSize(SIDE, SIDE))
    image = pixmap.toImage().convertToFormat(pixmap.toImage().Format.Format_ARGB32)
    data = image.constBits().asstring(4 * SIDE * SIDE)
    bgra = np.frombuffer(data, np.uint8).reshape(SIDE, SIDE, 4)
    inked = np.flatnonzero(((bgra[..., 3] > 96) & (bgra[..., :3].min(2) < 200)).any(1))
    dots = pixmap.logicalDpiY()
    return (inked[-1] - inked[0] + 1) / dots * 25.4 if inked.size else 0.0


@pytest.mark.parametrize("path", sorted(STYLES.glob("*.qml")), ids=lambda path: path.stem)
def test_no_sign_is_cut_off(qgis_app, path):
    tall = [(label, height(marker)) for label, marker in signs(path)]
    assert [(label, one) for label, one in tall if one > ROW] == []


def test_signs_are_measured(qgis_app):
    tall = {label: height(marker) for label, marker in signs(STYLES / "work_orders.qml")}
    assert len(tall) == 7 and all(4 < one < ROW for one in tall.values()), tall


def test_the_legend_of_weights_on_trial_is_that_of_the_house(qgis_app):
    leader = leader_expression(["hot"], ["a"], [1.0])
    trial = trial_renderer('"a"', [0.9, 0.8, 0.7, 0.5], leader)
    document = QDomDocument()
    document.setContent((STYLES / "overlay.qml").read_text(encoding="utf-8"))
    element = document.documentElement().firstChildElement("renderer-v2")
    house = QgsFeatureRenderer.load(element, QgsReadWriteContext())
    # Copies, for a symbol goes with the list that hands it out.
    classes = [one.symbol().clone() for one in house.legendSymbolItems() if one.symbol()]
    tried = [one.symbol().clone() for one in trial.ranges()]

    def drawn(symbol):
        return QgsSymbolLayerUtils.symbolPreviewPixmap(symbol, QSize(SIDE, SIDE)).toImage()

    assert len(tried) == 6 and tried[0].symbolLayerCount() > 5
    for one, wanted in zip(tried, classes):
        assert drawn(one) == drawn(wanted)
