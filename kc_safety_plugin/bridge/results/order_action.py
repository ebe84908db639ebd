"""The action *Open work order* on layers of work orders."""

from qgis.core import QgsAction, QgsVectorLayer

from kc_safety_plugin.i18n import tr

# Only letters, digits and hyphens of the value get into the code, whatever a file holds.
_WHICH = "[% regexp_replace(coalesce(\"wo_id\", ''), '[^0-9A-Za-z-]', '') %]"
_CODE = f"""from qgis.utils import iface, plugins
safety = plugins.get("kc_safety_plugin")
if safety is not None:
    safety.open_work_order("{_WHICH}")
elif iface is not None:
    iface.messageBar().pushMessage({{absent!r}})
"""


def add_order_action(layer: QgsVectorLayer) -> None:
    """Offer to open an order in its panel; in a QGIS without the plugin it says so."""
    if "wo_id" not in layer.fields().names():
        return
    title = tr("Open work order")
    actions = layer.actions()
    for one in actions.actions():
        if one.name() == title or "open_work_order" in one.command():
            actions.removeAction(one.id())
    absent = tr("Install the plugin KC Safety to open work orders from the map.")
    action = QgsAction(
        QgsAction.ActionType.GenericPython, title, _CODE.format(absent=absent), "", False, title,
        {"Feature", "Canvas"},
    )  # fmt: skip
    actions.addAction(action)
    actions.setDefaultAction("Canvas", action.id())
