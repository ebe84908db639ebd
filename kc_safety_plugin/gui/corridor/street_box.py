"""Which layer of streets, and which of its fields holds the names; names by which to complete."""

from dataclasses import dataclass
from typing import Callable, Optional

from qgis.core import (
    QgsFeatureRequest,
    QgsFieldProxyModel,
    QgsMapLayerProxyModel,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from kc_safety_plugin.bridge.attributes import as_texts
from kc_safety_plugin.bridge.compat import is_text
from kc_safety_plugin.bridge.roles import layers_by_role
from kc_safety_plugin.core.corridors.street_names import StreetNames
from kc_safety_plugin.core.field.street_fields import known_street_field
from kc_safety_plugin.gui.background import Background
from kc_safety_plugin.gui.flow import FlowLayout, labeled
from kc_safety_plugin.i18n import tr


@dataclass(frozen=True)
class Known:
    """The different names of a field of streets, and what they can be asked."""

    listed: list
    names: StreetNames


class StreetBox(QWidget):
    """``changed`` tells of another layer or field, ``named`` carries the ``Known`` names."""

    changed = pyqtSignal()
    named = pyqtSignal(object)

    def __init__(self, project: QgsProject, behind: Background, parent=None):
        super().__init__(parent)
        self._project, self._behind = project, behind
        self._read: tuple = ()
        self.layer, self.field = QgsMapLayerComboBox(), QgsFieldComboBox()
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.LineLayer)
        self.layer.setAllowEmptyLayer(True)
        self.layer.setCurrentIndex(0)
        self.field.setFilters(QgsFieldProxyModel.Filter.String)
        for box in (self.layer, self.field):
            box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(14)
        row = FlowLayout(self)
        row.addWidget(labeled(tr("Layer of s&treets"), self.layer))
        row.addWidget(labeled(tr("Fiel&d with their names"), self.field))
        self.layer.layerChanged.connect(self._on_layer)
        self.field.fieldChanged.connect(lambda _name: self.changed.emit())

    def street_layer(self) -> Optional[QgsVectorLayer]:
        return self.layer.currentLayer()

    def name_field(self) -> str:
        return str(self.field.currentField())

    def prefer(self, wanted: Optional[Callable] = None) -> None:
        """Where none is chosen take the first layer that is ``wanted``, else the streets.

        Where no layer plays their role, the first with a field of names.
        """
        if self.street_layer() is not None:
            return
        lines = [self.layer.layer(at) for at in range(self.layer.count())]
        lines = [one for one in lines if one is not None]
        fitting = [one for one in lines if wanted is not None and wanted(one)]
        role = layers_by_role(self._project).get("streets")
        named = [one for one in lines if _name_field(one)]
        chosen = [*fitting, *([role] if role is not None else named)]
        if chosen:
            self.layer.setLayer(chosen[0])

    def read_names(self) -> None:
        """Read the names beside the window; once for each layer and field."""
        layer, field = self.street_layer(), self.name_field()
        key = (layer.id(), field) if layer is not None and field else ()
        if not key or key == self._read:
            return
        self._read = key
        source, at = QgsVectorLayerFeatureSource(layer), layer.fields().lookupField(field)
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes([at])

        def work():
            found = {one.attribute(at) for one in source.getFeatures(request)}
            listed = sorted(set(as_texts(found)) - {""}, key=str.casefold)
            return Known(listed, StreetNames(listed))

        title = tr("Reading the names of streets")
        self._behind.start("names", title, work, self.named.emit, self._unread)

    def _unread(self, _error, _sentence):
        # Without names nothing completes; what is typed is asked of the layer all the same.
        self._read = ()

    def _on_layer(self, layer):
        self.field.setLayer(layer)
        if layer is not None:
            self.field.setField(_name_field(layer))
        self.changed.emit()


def _name_field(layer) -> str:
    """The field that most likely holds the names of streets."""
    return known_street_field(field.name() for field in layer.fields() if is_text(field))
