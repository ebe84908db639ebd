"""What a layer is called when people are told of it."""

from pathlib import Path

from qgis.core import QgsProviderRegistry

from kc_safety_plugin.i18n import tr


def layer_title(layer) -> str:
    """Name of a layer; one that is called like its file goes by its name in the file."""
    source = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    inside, path = source.get("layerName"), source.get("path")
    if inside and path and layer.name() == Path(path).stem:
        return inside
    return layer.name().strip() or tr("layer")
