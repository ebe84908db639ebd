"""Legends and labels of the house styles speak the language of QGIS."""

import re

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from kc_safety_plugin.bridge.style_files import load_style, style_document
from kc_safety_plugin.paths import STYLES

ALL = sorted(STYLES.glob("*.qml"))


def labels(document):
    return re.findall(r'\blabel="([^"]+)"', document.toString(0))


def exported(layer):
    document = QDomDocument()
    layer.exportNamedStyle(document, QgsReadWriteContext())
    told = []
    # What else there is, newer QGIS makes up anew for every layer, with colors by chance.
    for name in ("renderer-v2", "labeling", "pipe"):
        found, part = document.documentElement().firstChildElement(name), QDomDocument()
        if not found.isNull():
            part.appendChild(part.importNode(found, True))
        told += re.sub(r"\{[0-9a-f-]{36}\}", "", part.toString(0)).splitlines()
    # Patterns that are scattered by chance begin somewhere else each time.
    return [line for line in told if 'name="seed"' not in line]


def twin_of(path):
    element = style_document(path).documentElement()
    if element.firstChildElement("renderer-v2").isNull():
        return QgsRasterLayer("", "", "gdal")
    kinds = {"0": "Point", "1": "LineString", "2": "Polygon"}
    kind = kinds[element.firstChildElement("layerGeometryType").text()]
    return QgsVectorLayer(f"{kind}?crs=EPSG:26915", "", "memory")


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_in_english_a_style_is_what_its_file_holds(qgis_app, path):
    ours, theirs = twin_of(path), twin_of(path)
    message, loaded = load_style(ours, path)
    assert (message, loaded) == theirs.loadNamedStyle(str(path)) and loaded
    assert len(exported(ours)) > 20 and exported(ours) == exported(theirs)


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_in_spanish_no_row_of_a_legend_is_left_in_english(in_spanish, path):
    english = re.findall(r'\blabel="([^"]+)"', path.read_text(encoding="utf-8"))
    words = [one for one in english if re.search("[A-Za-z]{3}", one)]
    assert not set(words) & set(labels(style_document(path)))


def test_the_label_of_a_corridor_says_until_when(in_spanish, qgis_app):
    layer = QgsVectorLayer(
        "LineString?crs=EPSG:26915&field=name:string&field=status:string"
        "&field=start_date:date&field=end_date:date",
        "",
        "memory",
    )
    assert load_style(layer, STYLES / "ws_corridors.qml")[1]
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["Main", "active", "2023-12-01", "2024-02-28"])
    context = QgsExpressionContext()
    context.setFeature(feature)
    context.setFields(layer.fields())
    label = QgsExpression(layer.labeling().settings().fieldName)
    assert label.evaluate(context) == "Main (hasta 2024-02-28)"
