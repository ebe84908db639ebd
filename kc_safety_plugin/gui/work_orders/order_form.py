"""Open the form of one order in its layer; saving is guarded by the rules of the file."""

from typing import Optional

from qgis.core import QgsExpression, QgsFeatureRequest, QgsProject, QgsVectorLayer
from qgis.gui import QgsAttributeDialog
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from kc_safety_plugin.bridge.compat import enum_number
from kc_safety_plugin.gui.workspace import Workspace
from kc_safety_plugin.i18n import tr

_TABLE = "work_orders"
#: Filled in by the form itself, so that the file sees who was first.
_KEPT_BY_FILE = ("edited_from", "row_version", "updated", "updated_by")


class OrderForm(QObject):
    """``told`` carries what happened, ``failed`` what did not."""

    told = pyqtSignal(str)
    failed = pyqtSignal(str)

    def __init__(self, project: QgsProject, workspace: Workspace, window: QWidget, parent: QObject):
        super().__init__(parent)
        self._project, self._workspace, self._window = project, workspace, window
        self.dialog: Optional[QgsAttributeDialog] = None

    def open(self, wo_id: str) -> None:
        """Show the form; a layer that is not being edited is saved when the form is."""
        layer = self._layer()
        if layer is None:
            self.failed.emit(tr("The workspace has no layer of work orders that can be opened."))
            return
        wanted = QgsExpression.createFieldEqualityExpression("wo_id", wo_id)
        feature = next(layer.getFeatures(QgsFeatureRequest().setFilterExpression(wanted)), None)
        if feature is None:
            self.failed.emit(tr("The layer shows no such order; look at its filter."))
            return
        self.close()
        own = not layer.isEditable() and layer.startEditing()
        self.dialog = dialog = QgsAttributeDialog(layer, feature, False, self._window, True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda code, layer=layer: self._on_finished(layer, own, code))
        # A layer that goes takes its form with it.
        layer.willBeDeleted.connect(self.close)
        dialog.show()

    def close(self) -> None:
        if self.dialog is not None:
            self.dialog.reject()

    def _on_finished(self, layer, own, code):
        self.dialog = None
        layer.willBeDeleted.disconnect(self.close)
        if not own:
            return
        if code == enum_number(QgsAttributeDialog.DialogCode.Accepted) and layer.isModified():
            yours = _changes(layer)
            if not layer.commitChanges():
                # Before the rule's own sentence stand the names of programs.
                reason = layer.commitErrors()[-1].rpartition(" : ")[2].strip()
                layer.rollBack()
                told = tr("The form was not saved. {reason} Yours was: {yours}.")
                self.failed.emit(told.format(reason=reason, yours=yours))
                self._workspace.touched()
                return
            self.told.emit(tr("The form was saved."))
            self._workspace.touched()
        else:
            layer.rollBack()

    def _layer(self) -> Optional[QgsVectorLayer]:
        """The layer of the project that shows the orders of the workspace; added when missing."""
        path = self._workspace.path
        for layer in self._project.mapLayers().values():
            if (
                isinstance(layer, QgsVectorLayer)
                and layer.source().startswith(path)
                and f"layername={_TABLE}" in layer.source()
                and not layer.subsetString()
            ):
                return layer
        layer = QgsVectorLayer(f"{path}|layername={_TABLE}", tr("Work orders"), "ogr")
        if not layer.isValid():
            return None
        self._project.addMapLayer(layer)
        return layer


def _changes(layer) -> str:
    """What a person changed, in words."""
    changed = layer.editBuffer().changedAttributeValues()
    shown = [
        tr("{field} = {value}").format(field=layer.attributeDisplayName(at), value=value)
        for values in changed.values()
        for at, value in values.items()
        if layer.fields().at(at).name() not in _KEPT_BY_FILE
    ]
    return ", ".join(shown)
