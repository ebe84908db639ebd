"""Results load styled and named in a real window, from the sample city."""

import shutil
import tempfile
from pathlib import Path

from qgis import processing
from qgis.core import QgsProject, QgsVectorLayer

ORIGINAL = Path(__file__).resolve().parents[2] / "resources" / "sample"
# QGIS writes into the GeoPackages that it opens.
SAMPLE = Path(shutil.copytree(ORIGINAL, Path(tempfile.mkdtemp()) / "sample"))
CITY = f"{SAMPLE / 'sample_city.gpkg'}|layername="


def loaded(name):
    layers = QgsProject.instance().mapLayersByName(name)
    assert len(layers) == 1, (
        name,
        [one.name() for one in QgsProject.instance().mapLayers().values()],
    )
    return layers[0]


def play(desktop):
    desktop.iface.newProject()
    streets = QgsVectorLayer(CITY + "streets", "Streets", "ogr")
    QgsProject.instance().addMapLayer(streets)
    files = [str(path) for path in sorted(SAMPLE.glob("incidents_*.csv*"))]

    def run(name, **parameters):
        parameters.setdefault("OUTPUT", "TEMPORARY_OUTPUT")
        return processing.runAndLoadResults(f"kcsafety:{name}", parameters)

    run("importincidents", INPUTS=files, EXCLUDE_PILES=True)
    incidents = loaded("Incidents")
    run("gistar", INPUT=incidents)
    run("kerneldensity", INPUT=incidents)
    run("hotstreets", INCIDENTS=incidents, STREETS=streets, STREET_ID="street_id")
    density = loaded("Density (incidents per km²)")
    classes = density.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert "mean" in classes[0].label, [one.label for one in classes]
    desktop.settle()
    desktop.iface.mapCanvas().setExtent(streets.extent())
    desktop.iface.mapCanvas().refresh()
    desktop.shot("hot_spots")
    for layer in QgsProject.instance().mapLayers().values():
        if layer is not streets:
            assert layer.renderer().type() != "singleSymbol" or layer is incidents, layer.name()
