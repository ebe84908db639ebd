"""Which layers of the project orders are made of, and on what a map book is drawn."""

import re

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer

from kc_safety_plugin.bridge.roles import layers_by_role
from kc_safety_plugin.gui.earlier import is_earlier

#: Parameter of Generate work orders to columns that only its kind of result has.
_RESULTS = {
    "LAMPS": {"out", "out_why"},
    "LIGHTING": {"lux_avg", "no_lamp"},
    "DARK": {"deep_dark", "lux_avg"},
    "STOP_LUX": {"lux", "lux_fixed"},
    "VEGETATION": {"blocked_share", "veg_score"},
    "PLACES": {"kind", "evidence", "records"},
    "OVERLAY": {"overlay", "overlay_rank"},
}
_COUNT = re.compile(r"count|incidents|calls(_for_service)?|complaints|visits", re.IGNORECASE)


def order_inputs(project: QgsProject) -> dict:
    """Parameter of Generate work orders to its layer, and to the column it needs.

    Of several results of one kind the one highest in the layer tree is taken, which is the newest
    unless somebody moved it. What only an earlier run of the chain has found is left out.
    """
    layers = [one.layer() for one in project.layerTreeRoot().findLayers()]
    layers = [one for one in layers if isinstance(one, QgsVectorLayer) and one.isValid()]
    layers = [one for one in layers if not is_earlier(one)]
    found: dict = {}
    for parameter, wanted in _RESULTS.items():
        fitting = (one for one in layers if wanted <= _columns(one))
        layer = next(fitting, None)
        if layer is not None:
            found[parameter] = layer
    roles = layers_by_role(project)
    if {"request_id", "condition"} <= _columns(roles.get("requests")):
        found["REQUESTS"] = roles["requests"]
    return {**found, **_businesses(roles.get("businesses"))}


def book_inputs(project: QgsProject) -> dict:
    """What a map book is drawn on: streets and parcels, and the stretches that are dark."""
    roles = layers_by_role(project)
    dark = order_inputs(project).get("DARK")
    return {
        "BASEMAP": [roles[one] for one in ("parcels", "streets") if one in roles],
        "CONDITIONS": [dark] if dark is not None else [],
    }


def _businesses(layer) -> dict:
    if layer is None:
        return {}
    counts = [one.name() for one in layer.fields() if one.isNumeric()]
    counts = [one for one in counts if _COUNT.fullmatch(one)]
    return {"BUSINESSES": layer, "BUSINESS_COUNT": counts[0]} if counts else {}


def _columns(layer: QgsMapLayer) -> set:
    if not isinstance(layer, QgsVectorLayer):
        return set()
    return {one.name().lower() for one in layer.fields()}
