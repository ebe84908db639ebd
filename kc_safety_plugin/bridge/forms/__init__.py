"""Edit forms and styles of a workspace, as plain QGIS shows them without the plugin."""
