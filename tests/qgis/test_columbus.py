"""Crime in the tracts of Columbus: Gi* and Moran's I of every package that teaches with them.

Recorded with R 4.2.2 and spdep 1.2-7 (poly2nb, localG, moran.test without randomisation, p.adjust);
esda 2.9.0 on libpysal 4.14.1 gives the same I and z.
"""

import gc
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsVectorLayer, QgsWkbTypes

from kc_safety_plugin.core.hotspots.getis_ord import Moments, with_significance
from kc_safety_plugin.core.hotspots.scale import moran_of_sums

REFERENCE = Path(__file__).resolve().parents[3] / "shared" / "data" / "reference"
pytestmark = [
    pytest.mark.real_data,
    pytest.mark.skipif(not REFERENCE.is_dir(), reason="no reference data here"),
]
Z = [
    -1.43277965397, -1.34000809746, -0.771998680953, -0.131733364491, 1.28536279844,
    0.0686480438111, 0.661364837748, 1.01302395062, 0.219143443233, -1.13752766335, 2.62515084729,
    1.71536654491, 0.661364837748, 1.66127723802, 2.52077591814, 3.47505135616, -1.53958775951,
    2.06022819369, 1.66306354885, -1.26314577467, 0.958012606423, 0.0787551491412, -2.00281202524,
    3.27109443181, 3.19517161455, 2.1189129279, 0.281128853784, 2.80586128759, 3.2860702391,
    2.63025590504, -2.04113555868, -2.85102317658, 0.435414021413, -1.78038031432, -0.234826636265,
    -2.67471915167, 2.50111996423, 1.70123840638, -2.27324266765, -2.32482843295, -1.82107295672,
    -1.80255062992, 0.188579044241, -0.15821062118, -0.516733173656, -1.97472233936, -1.51060144669,
    -0.981641993062, -1.13310465372,
]  # fmt: skip


@pytest.fixture
def columbus(qgis_processing):
    """(crime, matrix of tracts that touch, matrix of tracts with a common side)"""
    tracts = QgsVectorLayer(str(REFERENCE / "columbus.shp"), "columbus", "ogr")
    rows = list(tracts.getFeatures())
    shapes, crime = [r.geometry() for r in rows], np.array([r["CRIME"] for r in rows], float)
    n = len(rows)
    queen, rook = np.zeros((n, n), bool), np.zeros((n, n), bool)
    line = QgsWkbTypes.GeometryType.LineGeometry
    for i in range(n):
        for j in range(i):
            if shapes[i].intersects(shapes[j]):
                common = shapes[i].intersection(shapes[j])
                queen[i, j] = queen[j, i] = True
                # Points of a mixed intersection do not matter beside a line.
                common.convertGeometryCollectionToSubclass(line)
                rook[i, j] = rook[j, i] = common.length() > 0
    yield crime, queen, rook
    del rows, shapes, tracts
    gc.collect()


def moran(crime, weights):
    deviation = crime - crime.mean()
    products = np.array([deviation @ weights @ deviation])
    degrees = weights.sum(axis=1)[:, None]
    index, z = moran_of_sums(len(crime), deviation @ deviation, products, degrees)
    return float(index[0]), float(z[0])


def test_moran_by_queen_and_rook(columbus):
    crime, queen, rook = columbus
    assert (queen.sum(), rook.sum()) == (236, 200)
    assert moran(crime, queen * 1.0) == pytest.approx((0.515461436886, 6.25556507951), abs=1e-9)
    assert moran(crime, rook * 1.0) == pytest.approx((0.519389977668, 5.71687107896), abs=1e-9)
    # The published index has rows of weights that add up to one.
    for near, published in ((queen, 0.50018856), (rook, 0.52367021)):
        index, _ = moran(crime, near / near.sum(axis=1, keepdims=True))
        assert index == pytest.approx(published, abs=1e-8)


def test_gi_star_of_all_tracts(columbus):
    crime, queen, _ = columbus
    near = queen | np.eye(len(crime), dtype=bool)
    neighbors = near.sum(axis=1)
    found = with_significance(Moments.of(crime).score(near @ crime, neighbors), neighbors)
    assert found.z == pytest.approx(Z, abs=1e-9)
    assert int(found.z.argmax()) == 15 and found.z[15] == pytest.approx(3.475051, abs=1e-6)
    assert found.p_fdr[[1, 10, 15, 27]] == pytest.approx(
        [0.304548031256, 0.0471546527555, 0.0171190951804, 0.0409822032818], abs=1e-9
    )
    # R: nine of z > 0 and four of z < 0 with an adjusted p of at most 0.10.
    assert (found.hot, found.cold) == (9, 4)
