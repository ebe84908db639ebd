"""Streets, corridors and work orders in the locator bar of QGIS."""
