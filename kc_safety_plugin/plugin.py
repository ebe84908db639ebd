"""Life cycle of the plugin: the one place that knows ``iface`` and wires the parts together."""

from contextlib import ExitStack

from qgis.core import QgsApplication

from kc_safety_plugin.provider import SafetyProvider


class SafetyPlugin:
    """Everything added to QGIS registers its own removal, so unload cannot forget any of it."""

    def __init__(self, iface):
        self._iface = iface
        self._undo = ExitStack()

    def initProcessing(self):
        """Also called alone by qgis_process, where there is no window."""
        provider = SafetyProvider()
        registry = QgsApplication.processingRegistry()
        registry.addProvider(provider)
        self._undo.callback(registry.removeProvider, provider)
        # Our models are read before the provider is registered and would miss its algorithms.
        provider.refreshAlgorithms()

    def initGui(self):
        self.initProcessing()

    def unload(self):
        self._undo.close()
