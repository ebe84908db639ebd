"""Which layers the map shows."""

from qgis.core import QgsMapLayer, QgsProject


def show_in_tree(project: QgsProject, layer: QgsMapLayer, instead_of=()) -> None:
    """Switch a layer on, with the groups it is in, and others off and folded up."""
    root = project.layerTreeRoot()
    for other in instead_of:
        node = root.findLayer(other.id())
        if node is not None and other is not layer:
            node.setItemVisibilityChecked(False)
            node.setExpanded(False)
    node = root.findLayer(layer.id())
    if node is not None:
        node.setItemVisibilityCheckedParentRecursive(True)
