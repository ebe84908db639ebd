"""Rings of polygons as arrays, whatever their dimension; broken polygons mended."""

import pytest
from qgis.core import QgsGeometry

from kc_safety_plugin.bridge.polygons import is_polygon, mended, polygon_rings

SQUARE = "(0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 1)"


def with_z(text, more):
    return text.replace(",", f"{more},").replace(")", f"{more})")


@pytest.mark.parametrize(
    "wkt",
    [
        f"POLYGON({SQUARE})",
        f"MULTIPOLYGON(({SQUARE}))",
        f"POLYGONZ({with_z(SQUARE, ' 7')})".replace(" 7, (", ", ("),
        f"MULTIPOLYGONM(({with_z(SQUARE, ' 7')}))".replace(" 7, (", ", ("),
        f"POLYGONZM({with_z(SQUARE, ' 7 8')})".replace(" 7 8, (", ", ("),
        f"CURVEPOLYGON({SQUARE})",
    ],
)
def test_all_rings_in_two_dimensions(wkt):
    geometry = QgsGeometry.fromWkt(wkt)
    assert not geometry.isNull(), wkt
    outer, hole = polygon_rings(geometry)
    assert outer.tolist() == [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]
    assert hole.tolist() == [[1, 1], [2, 1], [2, 2], [1, 1]]


def test_parts_and_curves():
    two = QgsGeometry.fromWkt("MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))")
    assert len(polygon_rings(two)) == 2
    circle = QgsGeometry.fromWkt("CURVEPOLYGON(CIRCULARSTRING(1 0, -1 0, 1 0))")
    (ring,) = polygon_rings(circle)
    assert len(ring) > 50 and abs((ring**2).sum(axis=1) - 1).max() < 1e-9


def test_mending():
    whole = QgsGeometry.fromWkt(f"POLYGON({SQUARE})")
    assert mended(whole) == (whole, False)
    tie, broken = mended(QgsGeometry.fromWkt("POLYGON((0 0, 2 2, 2 0, 0 2, 0 0))"))
    assert broken and is_polygon(tie) and tie.area() == pytest.approx(2)
    spike, broken = mended(QgsGeometry.fromWkt("POLYGON((0 0, 2 0, 2 2, 2 9, 2 2, 0 2, 0 0))"))
    assert broken and is_polygon(spike) and spike.area() == pytest.approx(4)
    assert mended(QgsGeometry.fromWkt("POLYGON((0 0, 1 1, 0 0, 0 0))")) == (None, True)
