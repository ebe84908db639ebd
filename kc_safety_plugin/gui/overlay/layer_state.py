"""Tell whether a layer is still what it was when a step read it."""

import hashlib
import json
from functools import partial
from uuid import uuid4

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from kc_safety_plugin.bridge.layer_version import data_version


class LayerStates(QObject):
    """A state is a small list of texts; two equal states mean the same data.

    Files tell by their date and size, tables of a GeoPackage by the date the file keeps for each
    of them (opening it in QGIS changes the file's own). Edits in this session are counted. Layers
    in memory count as changed in every new session; where a database does not tell, its rows are
    counted.
    """

    changed = pyqtSignal()

    def __init__(self, project: QgsProject, parent=None):
        super().__init__(parent)
        self._session = uuid4().hex
        self._edits: dict = {}
        project.layersAdded.connect(self._watch)
        self._watch(project.mapLayers().values())

    def state(self, layer: QgsMapLayer) -> list:
        found = [layer.providerType(), layer.source(), layer.crs().authid()]
        edits = self._edits.get(layer.id(), 0)
        if isinstance(layer, QgsVectorLayer):
            found += [layer.subsetString(), *layer.fields().names(), str(layer.featureCount())]
            if layer.providerType() == "memory" or layer.isEditable() or edits:
                found += [self._session, layer.id(), str(edits), str(layer.isEditable())]
        return found + data_version(layer)

    def fingerprint(self, algorithm: str, parameters: dict) -> str:
        """A short text that is the same for the same algorithm, parameters and data."""
        plain = {k: self._plain(v) for k, v in parameters.items()}
        text = json.dumps([algorithm, plain], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    def _plain(self, value):
        return self.state(value) if isinstance(value, QgsMapLayer) else value

    def _watch(self, layers):
        for layer in layers:
            if isinstance(layer, QgsVectorLayer):
                name = layer.id()
                for signal in (
                    layer.layerModified,
                    layer.afterCommitChanges,
                    layer.editingStopped,
                    layer.dataChanged,
                    layer.subsetStringChanged,
                ):
                    signal.connect(partial(self._count, name))

    def _count(self, name, *_):
        self._edits[name] = self._edits.get(name, 0) + 1
        self.changed.emit()
