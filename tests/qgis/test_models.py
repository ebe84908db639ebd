"""The shipped model runs the whole chain, from the registry and by qgis_process."""

import csv

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingOutputFolder,
    QgsProcessingOutputRasterLayer,
    QgsVectorLayer,
)

from kc_safety_plugin.paths import MODELS
from tests.qgis.contract import CONTRACT

MODEL = MODELS / "corridor_chain.model3"


@pytest.fixture
def model(provider):
    provider.refreshAlgorithms()
    return provider.algorithm("Chain for one corridor")


def given(sample) -> dict:
    """Name to value, or values, of what the model asks for, from the sample city."""
    city = f"{sample / 'sample_city.gpkg'}|layername="
    return {
        "incidents": [str(path) for path in sorted(sample.glob("incidents_*.csv*"))],
        "exclude_piles": True,
        "streets": city + "streets",
        "name_field": "name",
        "street_id": "street_id",
        "lamps": city + "lamps",
        "lumens": "lumens",
        "height": "height_m",
        "lamp_status": "status",
        "plants": city + "plants",
        "plant_top": "top_m",
        "plant_bottom": "bottom_m",
        "parcels": city + "parcels",
        "vacant": "\"land_use\" IN ('9500', '9600')",
        "building": "building_sqft",
        "stops": city + "bus_stops",
        "street": "Independence Ave",
        "from_street": "Benton",
        "to_street": "Hardesty",
        "name": "Independence Avenue",
        "start": "2024-12-02",
    }


def destination(definition, folder) -> str:
    name = definition.name().partition(":")[2]
    output = definition.toOutputDefinition()
    if isinstance(output, QgsProcessingOutputFolder):
        return str(folder)
    if isinstance(output, QgsProcessingOutputRasterLayer):
        return str(folder / f"{name}.tif")
    return str(folder / (f"{name}.pdf" if name == "field_maps" else f"{name}.gpkg"))


def count(folder, name):
    return QgsVectorLayer(str(folder / f"{name}.gpkg"), name, "ogr").featureCount()


def test_the_model_is_offered_with_the_algorithms(model):
    assert isinstance(model, QgsProcessingModelAlgorithm)
    assert model.group() == "KC Safety"
    assert model.canExecute()[0]
    children = {child.algorithmId() for child in model.childAlgorithms().values()}
    registry = QgsApplication.processingRegistry()
    assert all(registry.algorithmById(child) for child in children)
    assert len(children) == 12


def check_fields(model, folder):
    """Every layer has the fields that the contract promises, in files as in memory."""
    children = model.childAlgorithms()
    checked = 0
    for child in children.values():
        _, _, destinations, _ = CONTRACT[child.algorithmId().partition(":")[2]]
        for name, output in child.modelOutputs().items():
            promised = set(destinations.get(output.childOutputName(), "").split())
            if promised:
                fields = QgsVectorLayer(str(folder / f"{name}.gpkg"), name, "ogr").fields().names()
                assert promised <= set(fields), (name, promised - set(fields))
                checked += 1
    return checked


def test_it_runs_the_chain_by_qgis_process(model, qgis_process, sample_folder, tmp_path):
    words = []
    for name, value in given(sample_folder).items():
        values = value if isinstance(value, list) else [value]
        words += [f"--{name}={str(one).lower() if one is True else one}" for one in values]
    for definition in model.destinationParameterDefinitions():
        words.append(f"--{definition.name()}={destination(definition, tmp_path)}")
    done = qgis_process("run", str(MODEL), *words)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert check_fields(model, tmp_path) >= 10
    assert (tmp_path / "field_maps.pdf").read_bytes()[:5] == b"%PDF-"
    assert count(tmp_path, "overlay") == count(tmp_path, "hot_streets") == 496
    with open(tmp_path / "work_orders.csv", encoding="utf-8", newline="") as file:
        orders = list(csv.DictReader(file))
    assert len(orders) == count(tmp_path, "work_orders") > 50
    conditions = {order["condition"] for order in orders}
    assert conditions >= {"lighting", "vegetation", "vacancy"}
    line = next(QgsVectorLayer(str(tmp_path / "center_line.gpkg"), "c", "ogr").getFeatures())
    assert line.geometry().length() == pytest.approx(2224, rel=0.01)
