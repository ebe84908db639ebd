"""Which layer of a project plays which role: incidents, streets, lamps and so on."""

from typing import Optional

from qgis.core import QgsMapLayer, QgsProject

#: A property of the layer, so that the role survives renaming, copying and saving.
PROPERTY = "kc_safety/role"


def role_of(layer: QgsMapLayer) -> str:
    """The role of a layer, blank without one."""
    return str(layer.customProperty(PROPERTY, "") or "")


def bind(layer: Optional[QgsMapLayer], role: str, project: Optional[QgsProject] = None) -> None:
    """Give ``layer`` the role and take it from every other layer of ``project``.

    The layer's own project is meant when none is given. None as layer leaves the role to nobody;
    a blank role takes the layer's role away.
    """
    project = project or (layer and layer.project())
    others = project.mapLayers().values() if project else ()
    before = [one for one in others if role and role_of(one) == role]
    if before == [layer] or (layer is None and not before):
        return
    for other in before:
        other.removeCustomProperty(PROPERTY)
    if layer is not None and role:
        layer.setCustomProperty(PROPERTY, role)
    elif layer is not None:
        layer.removeCustomProperty(PROPERTY)
    if project:
        # A property alone does not make QGIS ask to save the project.
        project.setDirty(True)


def layers_by_role(project: QgsProject) -> dict:
    """Role to layer; of two layers with one role (a duplicated layer) the first by id."""
    found: dict = {}
    for _, layer in sorted(project.mapLayers().items()):
        if role_of(layer):
            found.setdefault(role_of(layer), layer)
    return found
