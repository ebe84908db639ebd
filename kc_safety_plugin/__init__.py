"""KC Safety: from crime hot spots to work orders for one corridor at a time."""


def classFactory(iface):
    """Entry point of QGIS; ``iface`` is None under qgis_process."""
    from kc_safety_plugin.plugin import SafetyPlugin

    return SafetyPlugin(iface)
