"""Draw QR codes: a place or the id of an order, never a word about a person."""

import numpy as np
from qgis.PyQt.QtGui import QColor

from kc_safety_plugin.vendor.segno.encoder import encode

#: Width of the light border, in modules.
QUIET = 4
_BLACK, _WHITE = QColor("black"), QColor("white")


def draw_qr(paper, x, y, size, content: str) -> None:
    """Draw the code of ``content`` in a white square of ``size`` mm, quiet zone included."""
    modules = np.array(encode(content, error="M", micro=False).matrix, dtype=bool)
    step = size / (len(modules) + 2 * QUIET)
    paper.box(x, y, size, size, 0, fill=_WHITE)
    for row, line in enumerate(modules):
        # One bar for each run of dark modules, so that no hairline shows between them.
        edges = np.flatnonzero(np.diff(np.concatenate([[0], line.astype(int), [0]])))
        for first, end in edges.reshape(-1, 2):
            left, top = x + (first + QUIET) * step, y + (row + QUIET) * step
            paper.box(left, top, (end - first) * step, step * 1.02, 0, fill=_BLACK)
