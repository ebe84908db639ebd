"""The place of a result in the layer tree: KC Safety, then the corridor or the kind of step."""

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsSettings, QgsWkbTypes

from kc_safety_plugin.i18n import tr

#: Where people told Processing to put all results.
_OWN_GROUP = "/".join(("Processing", "Configuration", "RESULTS_GROUP_NAME"))
_ORDER = (
    QgsWkbTypes.GeometryType.PointGeometry,
    QgsWkbTypes.GeometryType.LineGeometry,
    QgsWkbTypes.GeometryType.PolygonGeometry,
)


def place_in_tree(layer: QgsMapLayer, project: QgsProject, inner: str) -> None:
    """Move a layer that was just loaded into *KC Safety / inner*, points above lines above areas.

    Who has named a group of their own for results in the settings of Processing finds them there.
    """
    root = project.layerTreeRoot()
    node = root.findLayer(layer.id())
    if node is None or QgsSettings().value(_OWN_GROUP, "", type=str):
        return
    group = _group(_group(root, tr("KC Safety")), inner)
    # Also where it stands there by chance, because a layer of the group was chosen last.
    group.insertChildNode(_place(group, layer), node.clone())
    node.parent().removeChildNode(node)
    layer.setName(_free_name(group, layer))


def _group(parent: QgsLayerTreeGroup, name: str) -> QgsLayerTreeGroup:
    for child in parent.children():
        if isinstance(child, QgsLayerTreeGroup) and child.name() == name:
            return child
    return parent.insertGroup(0, name)


def _place(group, layer) -> int:
    """New layers stand above older ones of their kind."""
    children = group.children()
    for at, child in enumerate(children):
        other = getattr(child, "layer", lambda: None)()
        if other is not None and other is not layer and _rank(other) >= _rank(layer):
            return at
    return len(children)


def _rank(layer) -> int:
    """Points, lines, areas, rasters, tables."""
    if not hasattr(layer, "geometryType"):
        return len(_ORDER)
    kind = layer.geometryType()
    return _ORDER.index(kind) if kind in _ORDER else len(_ORDER) + 1


def _free_name(group, layer) -> str:
    """The name, with a number behind it where an older result has it already."""
    taken = {one.name() for one in group.findLayers() if one.layerId() != layer.id()}
    number, name = 1, layer.name()
    while name in taken:
        number += 1
        name = tr("{name} ({number})").format(name=layer.name(), number=number)
    return name
