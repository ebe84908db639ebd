"""Every layer output of every algorithm, loaded from the sample city as the toolbox loads it."""

import pytest
from qgis import processing
from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer

from kc_safety_plugin.bridge.results import finish
from kc_safety_plugin.provider import ALGORITHMS

#: Tables without a place on a map need no style.
TABLES = {"Rows left out", "Hours of the week", "Risk terrain model"}
CORRIDOR = "Independence Avenue"


@pytest.fixture
def styled(monkeypatch):
    """Style by the name of the output, as it was used."""
    seen, load = {}, finish.ResultOnLoad.postProcessLayer

    def record(self, layer, context, feedback):
        seen[layer.name()] = self.qml and self.qml.stem
        load(self, layer, context, feedback)

    monkeypatch.setattr(finish.ResultOnLoad, "postProcessLayer", record)
    return seen


def test_every_output_comes_dressed(
    provider, qgis_new_project, without_a_window, sample_folder, styled
):
    city = f"{sample_folder / 'sample_city.gpkg'}|layername="
    done = set()

    def run(name, **parameters):
        """Run with every output that is a layer; returns those by name."""
        algorithm = provider.algorithm(name)
        for one in algorithm.destinationParameterDefinitions():
            if one.type() in ("sink", "rasterDestination"):
                parameters.setdefault(one.name(), "TEMPORARY_OUTPUT")
        done.add(name)
        before = set(QgsProject.instance().mapLayers())
        results = processing.runAndLoadResults(f"kcsafety:{name}", parameters)
        for key in set(QgsProject.instance().mapLayers()) - before:
            check(QgsProject.instance().mapLayer(key), algorithm)
        return results

    def check(layer: QgsMapLayer, algorithm):
        node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
        group, above = node.parent(), node.parent().parent()
        assert above.name() == "KC Safety", layer.name()
        corridor = algorithm.groupId() == "corridors" and algorithm.name() != "rankcorridors"
        assert group.name() == (CORRIDOR if corridor else algorithm.group()), layer.name()
        told = layer.metadata()
        assert algorithm.id() in told.history()[0] and told.rights(), layer.name()
        assert told.title() and layer.name().startswith(told.title()), layer.name()
        assert "_" not in layer.name() and layer.name()[0].isupper()
        if told.title() in TABLES:
            return
        assert styled[told.title()], layer.name()
        if isinstance(layer, QgsVectorLayer):
            assert layer.mapTipTemplate(), (layer.name(), layer.fields().names())

    incidents = run(
        "importincidents", INPUTS=[str(one) for one in sorted(sample_folder.glob("incid*.gz"))]
    )["OUTPUT"]
    requests = run(
        "importrequests",
        INPUTS=[str(one) for one in sample_folder.glob("requests*.gz")],
        AS_OF="2024-11-15",
    )["OUTPUT"]
    streets = {"STREETS": city + "streets", "STREET_ID": "street_id"}
    density = run("kerneldensity", INPUT=incidents, BANDWIDTH=250, CELL_SIZE=50)["OUTPUT"]
    run("gistar", INPUT=incidents, CELL_SIZE=150)
    run("gistarvalues", INPUT=city + "census_blocks", FIELD="population")
    hot = run("hotstreets", INCIDENTS=incidents, **streets)["OUTPUT"]
    run("topplaces", INCIDENTS=incidents)
    run("hourofweek", INPUT=incidents)
    run(
        "percentchange", AREAS=city + "streets", INCIDENTS=incidents, DATE_FIELD="occurred_from",
        FIRST_START="2023-01-01", FIRST_END="2023-12-31",
        SECOND_START="2024-01-01", SECOND_END="2024-12-31",
    )  # fmt: skip
    lit = run(
        "lighting", **streets, LAMPS=city + "lamps", STATUS_FIELD="status", REQUESTS=requests,
        STOPS=city + "bus_stops",
    )  # fmt: skip
    green = run("vegetation", **streets, PLANTS=city + "plants", TOP_FIELD="top_m",
        BOTTOM_FIELD="bottom_m", REQUESTS=requests)  # fmt: skip
    empty = run(
        "vacancy", **streets, PARCELS=city + "parcels",
        VACANT_EXPRESSION="\"land_use\" IN ('9500', '9600')",
    )  # fmt: skip
    ranked = run(
        "overlay", **streets, HOT=hot, LIGHTING=lit["OUTPUT"], VEGETATION=green["OUTPUT"],
        VACANCY=empty["OUTPUT"],
    )["OUTPUT"]  # fmt: skip
    run("riskterrain", INCIDENTS=incidents, FACTORS=[city + "bus_stops"], CELL_SIZE=200)
    run("rankcorridors", STREETS=ranked, NAME_FIELD="name", LENGTH=1000, DENSITY=density)
    corridor = run(
        "definecorridor", **streets, NAME_FIELD="name", STREET=CORRIDOR,
        FROM_STREET="Benton Boulevard", TO_STREET="Hardesty Avenue", NAME=CORRIDOR,
    )  # fmt: skip
    orders = run(
        "generateworkorders", BLOCK_FACES=corridor["BLOCK_FACES"], AREA=corridor["AREA"],
        LIGHTING=lit["OUTPUT"], LAMPS=lit["LAMP_STATUS"], DARK=lit["DARK"],
    )["OUTPUT"]  # fmt: skip
    run("canvassturfs", STOPS=orders, BLOCK_FACES=corridor["BLOCK_FACES"], TEAMS=2)
    layers = {
        one.NAME
        for one in ALGORITHMS
        if {"sink", "rasterDestination"}
        & {d.type() for d in provider.algorithm(one.NAME).destinationParameterDefinitions()}
    }
    assert done == layers
