"""Give the map items of a template their extent, and its scale bars their length."""

import numpy as np
from qgis.core import QgsLayoutItemMap, QgsLayoutItemScaleBar, QgsLayoutSize, QgsRectangle

from .overview import Overview
from .template import Page


def show(item: QgsLayoutItemMap, layers: list, x, y, frame: tuple, metres_per_mm) -> None:
    """Let ``item`` fill ``frame`` (x, y, width, height mm) with the map around (x, y)."""
    half_width, half_height = frame[2] * metres_per_mm / 2, frame[3] * metres_per_mm / 2
    item.setLayers(layers)
    item.attemptResize(QgsLayoutSize(frame[2], frame[3]))
    # The rectangle has the shape of the item, so setExtent leaves the item's size alone.
    item.setExtent(QgsRectangle(x - half_width, y - half_height, x + half_width, y + half_height))


def show_overview(item: QgsLayoutItemMap, layers: list, overview: Overview) -> None:
    show(item, layers, overview.x, overview.y, overview.frame, overview.ground)
    item.setMapRotation(overview.rotation)


def set_bar(page: Page, name: str, feet: float, unit: str) -> None:
    """Give each half of the scale bar ``name``, where the page has one, a length in feet."""
    bar = page.item(name)
    if isinstance(bar, QgsLayoutItemScaleBar):
        bar.setUnitsPerSegment(feet)
        bar.setUnitLabel(unit)


def round_feet(feet: float) -> float:
    """The largest of 1, 2, 5, 10, 20, … that is not above ``feet``."""
    ten = 10.0 ** np.floor(np.log10(feet))
    return float(max(step * ten for step in (1, 2, 5) if step * ten <= feet))
