"""The same forty points in R and in PySAL: what those gave is what comes out here.

Recorded with R 4.2.2, spdep 1.2-7 (dnearneigh, localG, moran.test without randomisation, p.adjust)
and spatstat 3.0-3 (spatstat.explore 3.0-6: evaluate2Dkernel; spatstat.geom 3.0-6: nndist), and with
esda 2.9.0 on libpysal 4.14.1 (G_Local with star, transform "B", and Moran).
"""

import numpy as np
import pytest

from kc_safety_plugin.core.grid import SquareGrid
from kc_safety_plugin.core.hotspots.getis_ord import gi_star_places
from kc_safety_plugin.core.hotspots.kde import density
from kc_safety_plugin.core.hotspots.kernels import Kernel
from kc_safety_plugin.core.hotspots.pairs import distance_to_neighbor
from kc_safety_plugin.core.hotspots.scale import moran_scores

K = np.arange(40)
X, Y = K * 37 % 101 * 1.0, K * 53 % 97 * 1.0
VALUE, WEIGHT = (K * K * 7 + 3 * K) % 23 * 1.0, 1.0 + K % 3

# Band 35; both packages give the same to all digits printed.
Z = [
    -0.377674066149, -0.464400907369, -0.610188831257, -0.774404533143, -0.904908428591,
    2.48069866115, -1.72805529865, 0.512016384786, 1.84610132923, 1.55764799653, 0.214165672982,
    -0.755570260852, 0.626613129552, -0.692287998459, -1.03843199769, -0.272344642183,
    2.48069866115, -1.6340678531, 0.512016384786, 1.84253098066, 2.02199828397, 0.214165672982,
    -0.959871395796, 0.626613129552, -0.156649449801, -0.883950466736, 0.206400403275,
    2.14164315284, -1.6340678531, 0.566930581768, 2.34819439082, 2.03593449842, 0.206400403275,
    -1.52382827489, 1.29000252047, -0.115381333077, -0.883950466736, -0.167596702882,
    0.946722472566, -1.35471001808,
]  # fmt: skip
P_FDR = [
    0.88209091947, 0.828852309838, 0.802572929484, 0.782446768568, 0.71756752852, 0.251528973366,
    0.371798559887, 0.8115193899, 0.326987595784, 0.392466505829, 0.897970388, 0.782446768568,
    0.802572929484, 0.802572929484, 0.71756752852, 0.897970388, 0.251528973366, 0.371798559887,
    0.8115193899, 0.326987595784, 0.28784352761, 0.897970388, 0.71756752852, 0.802572929484,
    0.897970388, 0.71756752852, 0.897970388, 0.28784352761, 0.371798559887, 0.8115193899,
    0.251528973366, 0.28784352761, 0.897970388, 0.392466505829, 0.525466087954, 0.908142874185,
    0.71756752852, 0.897970388, 0.71756752852, 0.501457042312,
]  # fmt: skip
NEIGHBORS = [
    5, 15, 9, 8, 12, 10, 13, 13, 10, 10, 16, 6, 17, 10, 10, 14, 10, 14, 13, 9, 9, 16, 7, 17, 11, 11,
    15, 9, 14, 12, 8, 8, 15, 8, 15, 10, 11, 14, 7, 13,
]  # fmt: skip


def test_gi_star_of_spdep_and_esda():
    result = gi_star_places(X, Y, VALUE, 35.0)
    assert result.z == pytest.approx(Z, abs=1e-10)
    assert result.p_fdr == pytest.approx(P_FDR, abs=1e-10)
    assert result.neighbors.tolist() == NEIGHBORS


def test_moran_z_of_spdep_and_esda():
    # Bands of 15, 30, 45 and 60; esda's z_norm agrees from 30 on, where every point has a neighbor.
    recorded = [2.29589928538, 0.451382993131, 0.800971173796, 0.287657264816]
    assert moran_scores(X, Y, VALUE, 15.0, 4) == pytest.approx(recorded, abs=1e-10)


@pytest.mark.parametrize(("kernel", "recorded"), [
    (Kernel.GAUSSIAN, [
        0.0034577893389, 0.00654137660048, 0.00357007483217, 0.00479348806977, 0.00415785165323,
    ]),
    (Kernel.EPANECHNIKOV, [
        0.0064188563962, 0.00931901313699, 0.00595750354882, 0.00792473724047, 0.00760092570193,
    ]),
    (Kernel.QUARTIC, [
        0.00690982778201, 0.00809163510429, 0.00769019394113, 0.0066985093151, 0.00871788819173,
    ]),
    (Kernel.UNIFORM, [
        0.00495148711841, 0.00884194128288, 0.00424413181578, 0.00848826363157, 0.00601252007236,
    ]),
])  # fmt: skip
def test_weighted_kernels_of_spatstat(kernel, recorded):
    # Its sigma is a standard deviation: 30 times 1, 1/sqrt(6), 1/sqrt(8), 1/2.
    asked = np.array([11, 51, 91, 33, 71]), np.array([11, 41, 81, 77, 5])
    grid = SquareGrid(2.0, 0, 0, 50, 50)
    surface = density(X, Y, grid, 30.0, kernel, WEIGHT, exact=True)
    here = surface[asked[1] // 2, asked[0] // 2] / 1e6
    # Beyond four bandwidths a Gaussian is cut off here.
    tolerance = 1e-4 if kernel is Kernel.GAUSSIAN else 1e-10
    assert here == pytest.approx(recorded, rel=tolerance)


def test_the_fifth_neighbor_of_spatstat():
    recorded = [
        36.235341864, 23.7065391823, 23.7065391823, 31.0483493925, 23.7065391823, 26.0,
        28.4604989415, 26.4007575649,
    ]  # fmt: skip
    assert distance_to_neighbor(X, Y, 5)[:8] == pytest.approx(recorded, abs=1e-9)
