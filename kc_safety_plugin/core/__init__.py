"""Numbers and rules: numpy and the standard library only, no QGIS."""
