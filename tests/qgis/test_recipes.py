"""The recipe runs the chain for a list of corridors."""

import csv
import importlib.util
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProject

SCRIPTS = Path(__file__).resolve().parents[2] / "processing_scripts"


@pytest.fixture
def recipe(provider, qgis_processing):
    import processing

    path = SCRIPTS / "corridors_from_list.py"
    specification = importlib.util.spec_from_file_location("corridors_from_list", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)

    def run(parameters):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        algorithm = module.CorridorsFromList().create()
        return processing.run(algorithm, parameters, context=context, is_child_algorithm=True)

    return run


@pytest.fixture
def city(sample_folder):
    return f"{sample_folder / 'sample_city.gpkg'}|layername="


def corridors(layer, *rows):
    names = "name:string,street:string,from_street:string,to_street:string,start:string"
    return layer("None", [(None, *row) for row in rows], names)


def test_two_corridors_get_a_folder_each(recipe, layer, run_algorithm, city, tmp_path):
    vacancy = run_algorithm("vacancy", {
        "STREETS": city + "streets", "PARCELS": city + "parcels", "BUILDING_FIELD": "building_sqft",
        "VACANT_EXPRESSION": "\"land_use\" IN ('9500', '9600')",
        "PLACES": str(tmp_path / "places.gpkg"),
    })  # fmt: skip
    table = corridors(
        layer,
        ("Independence Avenue", "Independence Ave", "Benton", "Hardesty", "2024-12-02"),
        ("Lexington Avenue", "Lexington", "Indiana Ave", "Jackson", "2025-03-03"),
    )
    result = recipe({
        "CORRIDORS": table, "STREETS": city + "streets", "NAME_FIELD": "name",
        "PLACES": vacancy["PLACES"], "FOLDER": str(tmp_path / "out"),
    })  # fmt: skip
    assert result["CORRIDORS_DONE"] == 2
    total = 0
    for name in ("Independence_Avenue", "Lexington_Avenue"):
        folder = tmp_path / "out" / name
        assert (folder / "field_maps.pdf").read_bytes()[:5] == b"%PDF-"
        with open(folder / "work_orders.csv", encoding="utf-8", newline="") as file:
            total += len(list(csv.DictReader(file)))
    assert total == result["ORDERS"] > 20


def test_a_list_without_its_columns_is_refused(recipe, layer, city, tmp_path):
    table = layer("None", [(None, "x")], "name:string")
    with pytest.raises(QgsProcessingException, match="street, from_street, to_street, start"):
        recipe({
            "CORRIDORS": table, "STREETS": city + "streets", "NAME_FIELD": "name",
            "FOLDER": str(tmp_path),
        })  # fmt: skip
