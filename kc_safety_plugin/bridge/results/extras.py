"""What goes with a style beside the look: the map tip and the action."""

from qgis.core import QgsMapLayer, QgsVectorLayer

from .map_tips import add_map_tip
from .order_action import add_order_action


def add_extras(layer: QgsMapLayer, style: str) -> None:
    """Add to a layer what people expect of the style of this name."""
    if not isinstance(layer, QgsVectorLayer):
        return
    add_map_tip(layer, style)
    if style == "work_orders":
        add_order_action(layer)
