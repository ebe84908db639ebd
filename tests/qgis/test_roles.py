"""Roles of layers: one layer per role, kept by the project."""

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from kc_safety_plugin.bridge.roles import bind, layers_by_role, role_of


@pytest.fixture
def project(qgis_new_project):
    return QgsProject.instance()


@pytest.fixture
def two(project, tmp_path):
    return project.addMapLayers(
        [QgsVectorLayer("Point?crs=EPSG:26915", name, "memory") for name in ("one", "two")]
    )


def test_a_role_moves_from_layer_to_layer(project, two):
    one, other = two
    bind(one, "lamps")
    assert role_of(one) == "lamps" and role_of(other) == ""
    bind(other, "lamps")
    assert role_of(one) == "" and layers_by_role(project) == {"lamps": other}
    bind(other, "streets")
    assert layers_by_role(project) == {"streets": other}
    bind(None, "streets", project)
    assert layers_by_role(project) == {}


def test_a_blank_role_frees_the_layer(project, two):
    bind(two[0], "lamps")
    bind(two[0], "")
    assert role_of(two[0]) == ""


def test_binding_asks_to_save_the_project_once(project, two):
    project.setDirty(False)
    bind(two[0], "lamps")
    assert project.isDirty()
    project.setDirty(False)
    bind(two[0], "lamps")
    bind(None, "parcels", project)
    assert not project.isDirty()


def test_the_role_survives_renaming_saving_and_a_duplicate(project, two, tmp_path):
    bind(two[0], "lamps")
    two[0].setName("renamed")
    project.addMapLayer(two[0].clone())
    path = str(tmp_path / "p.qgz")
    assert project.write(path)
    project.clear()
    assert project.read(path)
    assert set(layers_by_role(project)) == {"lamps"}
    assert layers_by_role(project)["lamps"].name() == "renamed"
