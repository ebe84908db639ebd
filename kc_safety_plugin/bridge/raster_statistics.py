"""Mean and standard deviation of a whole raster, read piece by piece."""

from qgis.core import QgsRasterLayer

from kc_safety_plugin.bridge.raster_pixels import open_pixels
from kc_safety_plugin.core.corridors.ranking_rule import Moments
from kc_safety_plugin.core.progress import Tick, silent

_PIXELS = 1 << 21


def raster_moments(layer: QgsRasterLayer, tick: Tick = silent) -> Moments:
    """Take in every pixel of the first band of ``layer`` that has data."""
    pixels = open_pixels(layer, 1)
    moments = Moments()
    high = max(1, min(pixels.height, _PIXELS // max(pixels.width, 1)))
    high = max(high - high % max(pixels.block[1], 1), min(high, pixels.block[1]))
    for top in range(0, pixels.height, high):
        tick(top / pixels.height)
        rows = min(high, pixels.height - top)
        moments = moments.joined(pixels.window(0, top, pixels.width, rows))
    return moments
