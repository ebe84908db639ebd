"""The roles layers play in the overlay, and guesses from names, geometry and fields."""

import re
from dataclasses import dataclass

from qgis.core import (
    QgsMapLayer,
    QgsMapLayerProxyModel,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from kc_safety_plugin.i18n import tr

#: A name counts more than any one field; a guess needs a name, or two fields.
_BY_NAME, _BY_FIELD, _ENOUGH = 4, 2, 4
#: Layers with these fields are results, never what a chain begins with.
_RESULT_FIELDS = {
    "gi_z", "overlay_rank", "lux_avg", "blocked_share", "vacancy_score", "wo_id", "face_id",
    "risk", "turf", "cum_share", "lux", "evidence",
}  # fmt: skip


@dataclass(frozen=True)
class Role:
    """``kinds`` of geometry it may have; ``names`` and ``fields`` speak for it.

    What is not ``ranked`` is no part of the overlay: work orders are made of it.
    """

    key: str
    kinds: tuple
    names: str
    fields: tuple = ()
    required: bool = False
    ranked: bool = True


@dataclass(frozen=True)
class Guess:
    layer: QgsMapLayer
    reason: str


ROLES = (
    Role("incidents", ("point",), r"incident|crime|kcpd|offen[sc]e|assault|robber|homicid",
         ("incident_id", "offense", "occurred_from", "report_no", "reported", "ibrs"), True),
    Role("streets", ("line",), r"street(?!.?(lamp|light))|road|centerline|centreline|segment",
         ("street_id", "street_name", "fullname", "from_left", "to_left", "lanes"), True),
    Role("lamps", ("point",), r"lamp|light.?pole|street.?light|luminaire",
         ("lumens", "watts", "wattage", "pole_no", "lamp_type", "luminaire")),
    Role("canopy", ("raster",), r"canopy|crown|chm\b|ndsm"),
    Role("ndvi", ("raster",), r"ndvi|vegetation.?index"),
    Role("plants", ("point", "polygon"), r"plant|shrub|bush|hedge|tree",
         ("top_m", "bottom_m", "species", "top_ft", "bottom_ft")),
    Role("parcels", ("point", "polygon"), r"parcel|cadast|tax.?lot",
         ("parcel_id", "apn", "land_use", "landusecode", "building_sqft", "year_built")),
    Role("requests", ("point",), r"311\b|request|service.?call",
         ("request_id", "condition", "closed", "age_days", "case_id")),
    Role("land_bank", ("point", "polygon"), r"land.?bank"),
    Role("dangerous_buildings", ("point", "polygon"), r"dangerous|condemn|demolition"),
    Role("bus_stops", ("point",), r"(?:bus|transit|tram|streetcar).?stop",
         ("stop_id", "stop_name", "stop_code", "routes", "shelter", "boardings")),
    Role("businesses", ("point", "polygon"),
         r"business(?!.?(?:district|improvement|zone|park))|establishment|storefront|shops\b|stores\b",
         ("business_id", "business_name", "license", "calls_for_service", "complaints"),
         ranked=False),
)  # fmt: skip
BY_KEY = {role.key: role for role in ROLES}

FILTERS = {
    "point": QgsMapLayerProxyModel.Filter.PointLayer,
    "line": QgsMapLayerProxyModel.Filter.LineLayer,
    "polygon": QgsMapLayerProxyModel.Filter.PolygonLayer,
    "raster": QgsMapLayerProxyModel.Filter.RasterLayer,
}


def role_words() -> dict:
    # Built per call, so that the words follow the language that is set now.
    return {
        "incidents": tr("Incidents"),
        "streets": tr("Streets"),
        "lamps": tr("Street lamps"),
        "canopy": tr("Canopy heights"),
        "ndvi": tr("Vegetation index (NDVI)"),
        "plants": tr("Plants"),
        "parcels": tr("Parcels"),
        "requests": tr("311 requests"),
        "land_bank": tr("Land Bank lots"),
        "dangerous_buildings": tr("Dangerous buildings"),
        "bus_stops": tr("Bus stops"),
        "businesses": tr("Businesses"),
    }


def may_play(layer: QgsMapLayer, role: Role) -> bool:
    """True when the layer has a geometry the role can use."""
    return layer.isValid() and _kind(layer) in role.kinds


def guess_roles(layers: list, wanted: list) -> dict:
    """Role key to ``Guess`` for the roles ``wanted``, each layer in one role at most.

    The clearest pairs are taken first; of equal ones the name that comes first in the alphabet.
    """
    candidates = [one for one in layers if one.isValid() and not _is_result(one)]
    pairs = []
    for order, key in enumerate(wanted):
        for layer in candidates:
            points, reason = _speaks_for(layer, BY_KEY[key])
            if points >= _ENOUGH:
                pairs.append((-points, order, layer.name(), layer.id(), key, layer, reason))
    found: dict = {}
    for *_, key, layer, reason in sorted(pairs, key=lambda pair: pair[:4]):
        if key not in found and all(layer is not one.layer for one in found.values()):
            found[key] = Guess(layer, reason)
    return {**_only_lines(candidates, wanted, found), **found}


def _speaks_for(layer, role):
    if _kind(layer) not in role.kinds:
        return 0, ""
    # "street_lamps" and "StreetLamps" are two words each.
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", layer.name()).replace("_", " ").lower()
    named = re.search(rf"\b(?:{role.names})", name) is not None
    own = {one.lower() for one in layer.fields().names()} if _has_fields(layer) else set()
    fields = [one for one in role.fields if one in own]
    points = _BY_NAME * named + _BY_FIELD * len(fields)
    if named and fields:
        reason = tr("Guessed from its name and {fields}.").format(fields=fields[0])
    elif named:
        reason = tr("Guessed from its name.")
    else:
        reason = tr("Guessed from {fields}.").format(fields=", ".join(fields[:3]))
    return points, reason


def _only_lines(candidates, wanted, found):
    """The streets, when there is but one layer of lines whatever its name."""
    lines = [one for one in candidates if _kind(one) == "line"]
    if "streets" not in wanted or "streets" in found or len(lines) != 1:
        return {}
    return {"streets": Guess(lines[0], tr("Guessed: the only layer of lines."))}


def _is_result(layer):
    return _has_fields(layer) and bool(_RESULT_FIELDS & set(layer.fields().names()))


def _has_fields(layer):
    return isinstance(layer, QgsVectorLayer)


def _kind(layer):
    if isinstance(layer, QgsRasterLayer):
        return "raster"
    return _KINDS.get(layer.geometryType(), "") if _has_fields(layer) else ""


_KINDS = {
    QgsWkbTypes.GeometryType.PointGeometry: "point",
    QgsWkbTypes.GeometryType.LineGeometry: "line",
    QgsWkbTypes.GeometryType.PolygonGeometry: "polygon",
}
