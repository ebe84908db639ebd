"""The styles of a workspace, and a project inside it that plain QGIS opens."""

import sqlite3
from contextlib import closing
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsReadWriteContext,
    QgsReferencedRectangle,
    QgsRelation,
    QgsRelationContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from .dress import add_relation, dress
from .tables import table_forms, table_titles

#: From top to bottom, as the layer tree shows them.
_ORDER = (
    "work_orders",
    "canvass_stops",
    "corridors",
    "block_faces",
    "corridor_areas",
    "events",
    "settings",
)
_HIDDEN = ("settings",)


def layer_styles(path: Path) -> dict:
    """QML of every table by its name, as ``layer_styles`` of the file keeps it."""
    layers = {name: QgsVectorLayer(_uri(path, name), name, "ogr") for name in _ORDER}
    styles = {}
    for name, form in table_forms().items():
        dress(layers[name], form, layers["corridors"])
        document = QDomDocument()
        layers[name].exportNamedStyle(document, QgsReadWriteContext())
        # In another project only the name of the layer means anything.
        styles[name] = document.toString(2).replace(layers["corridors"].id(), "")
    return styles


def write_project(path: Path, title: str, crs: QgsCoordinateReferenceSystem) -> str:
    """Put a project with every layer, form and relation into the file; returns its address.

    It opens on the corridors, where there are any.
    """
    project = QgsProject()
    project.setTitle(title)
    project.setCrs(crs)
    titles = table_titles()
    layers = {name: QgsVectorLayer(_uri(path, name), titles[name], "ogr") for name in _ORDER}
    forms = table_forms()
    for name, layer in layers.items():
        dress(layer, forms[name], layers["corridors"])
        project.addMapLayer(layer, False)
        node = project.layerTreeRoot().addLayer(layer)
        node.setExpanded(False)
        _place(node, layer, name)
    for name, form in forms.items():
        for child, key, heading in form.relations:
            relation = _relation(project, layers[name], layers[child], key)
            project.relationManager().addRelation(relation)
            add_relation(layers[name], relation, heading, project.relationManager())
    _look_at(project, layers["corridors"])
    project.writeProject.connect(_without_user)
    address = f"geopackage:{path}?projectName=KC Safety"
    if not project.write(address):
        raise OSError(f"{path.name}: {project.error()}")
    project.clear()
    return address


def is_as_made(path: Path) -> bool:
    """Whether nobody has saved the project inside from a window of QGIS since it was made."""
    with closing(sqlite3.connect(path)) as connection:
        table = "SELECT 1 FROM sqlite_master WHERE name = 'qgis_projects'"
        if connection.execute(table).fetchone() is None:
            return False
        query = "SELECT content FROM qgis_projects WHERE name = 'KC Safety'"
        stored = connection.execute(query).fetchone()
    if stored is None:
        return False
    content = stored[0] if isinstance(stored[0], bytes) else stored[0].encode()
    with ZipFile(BytesIO(bytes.fromhex(content.decode()))) as box:
        inside = next(name for name in box.namelist() if name.endswith(".qgs"))
        # Only a window has a canvas, and writes where it looked.
        return b"<mapcanvas" not in box.read(inside)


def _look_at(project: QgsProject, layer: QgsVectorLayer) -> None:
    if layer.featureCount() > 0 and not layer.extent().isNull():
        around = layer.extent().buffered(0.1 * max(layer.extent().width(), layer.extent().height()))
        project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(around, layer.crs()))


def _without_user(document: QDomDocument) -> None:
    """Who made the workspace is nobody's business."""
    for name in ("saveUser", "saveUserFull"):
        document.documentElement().removeAttribute(name)


def _place(node: QgsLayerTreeLayer, layer: QgsVectorLayer, name: str) -> None:
    if name in _HIDDEN:
        layer.setFlags(layer.flags() | QgsMapLayer.LayerFlag.Private)
        node.setItemVisibilityChecked(False)


def _relation(project, parent, child, key) -> QgsRelation:
    relation = QgsRelation(QgsRelationContext(project))
    # A lasting name: the one QGIS makes up differs from run to run.
    relation.setId(f"kc_{parent.name()}_{child.name()}".lower().replace(" ", "_"))
    relation.setName(f"{parent.name()} – {child.name()}")
    relation.setReferencedLayer(parent.id())
    relation.setReferencingLayer(child.id())
    relation.addFieldPair(key, key)
    return relation


def _uri(path: Path, name: str) -> str:
    return f"{path}|layername={name}"
