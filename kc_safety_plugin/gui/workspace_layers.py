"""The layers of a workspace in the project, for whoever looks at the map."""

from pathlib import Path

from qgis.core import (
    QgsExpression,
    QgsFeatureRequest,
    QgsLayerTreeNode,
    QgsProject,
    QgsVectorLayer,
)

from kc_safety_plugin.bridge.forms.tables import table_titles
from kc_safety_plugin.bridge.results.extras import add_extras
from kc_safety_plugin.bridge.results.tree import place_in_tree
from kc_safety_plugin.i18n import tr

from .workspace import shown_layers

#: From the ground up, with the name of the style that their tips and actions go with.
_TABLES = (
    ("corridor_areas", "corridor_area"),
    ("block_faces", "block_faces"),
    ("corridors", "corridor_centerline"),
    ("work_orders", "work_orders"),
)
_FOLDED = ("corridor_areas", "block_faces")


def show_workspace(project: QgsProject, path: str) -> None:
    """Add the layers of the workspace once it holds a corridor, unless it is shown already."""
    if not path or shown_layers(project, path):
        return
    first = QgsVectorLayer(f"{path}|layername=corridors", "", "ogr")
    # The first corridor gives an empty workspace another system than its layers began with.
    if not first.isValid() or first.featureCount() < 1:
        return
    titles = table_titles()
    for table, style in _TABLES:
        layer = QgsVectorLayer(f"{path}|layername={table}", titles[table], "ogr")
        if not layer.isValid():
            continue
        add_extras(layer, style)
        project.addMapLayer(layer)
        place_in_tree(layer, project, tr("Workspace {name}").format(name=Path(path).stem))
        node = project.layerTreeRoot().findLayer(layer.id())
        if node is not None:
            _open(node, table not in _FOLDED)
            _open(node.parent(), True)


def _open(node: QgsLayerTreeNode, wanted: bool) -> None:
    # The view takes no notice of what is open before there is anything in it.
    node.setExpanded(False)
    node.setExpanded(wanted)


def corridor_place(project: QgsProject, path: str, name: str) -> tuple:
    """(layer, ids of features) of a corridor on the map; (None, []) when it is not shown."""
    for layer in shown_layers(project, path):
        if "layername=corridors" in layer.source():
            wanted = QgsExpression.createFieldEqualityExpression("name", name)
            request = QgsFeatureRequest().setFilterExpression(wanted)
            return layer, [one.id() for one in layer.getFeatures(request)]
    return None, []
