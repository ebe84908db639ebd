"""Build many small polygons at once."""

import numpy as np
from qgis.core import QgsGeometry

_CHUNK = 65536


def cell_shapes(corners: np.ndarray):
    """Yield one polygon geometry per row of (n, k, 2) corners that are not closed."""
    n, k, _ = corners.shape
    kind = np.dtype(
        [
            ("order", "u1"),
            ("type", "<u4"),
            ("rings", "<u4"),
            ("points", "<u4"),
            ("xy", "<f8", (k + 1, 2)),
        ]
    )
    for first in range(0, n, _CHUNK):
        part = corners[first : first + _CHUNK]
        wkb = np.zeros(len(part), kind)
        wkb["order"], wkb["type"], wkb["rings"], wkb["points"] = 1, 3, 1, k + 1
        wkb["xy"][:, :k], wkb["xy"][:, k] = part, part[:, 0]
        content, size = wkb.tobytes(), kind.itemsize
        for start in range(0, len(content), size):
            geometry = QgsGeometry()
            geometry.fromWkb(content[start : start + size])
            yield geometry
