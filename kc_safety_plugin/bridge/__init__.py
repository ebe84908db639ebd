"""QGIS objects to arrays and back; versions, messages, styles, files."""
