"""Styles, layouts and catalogues are whole files: QGIS says nothing of a style it cannot read."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def names(pattern):
    return sorted(str(path.relative_to(RESOURCES)) for path in RESOURCES.glob(pattern))


@pytest.mark.parametrize("name", names("styles/*.qml") + names("layouts/*.qpt"))
def test_xml_is_well_formed(name):
    root = ElementTree.fromstring((RESOURCES / name).read_bytes())
    assert root.tag in ("qgis", "Layout")


@pytest.mark.parametrize("name", names("styles/*.qml"))
def test_rules_are_whole(name):
    """Every rule that filters names a symbol or holds rules of its own."""
    for rule in ElementTree.fromstring((RESOURCES / name).read_bytes()).iter("rule"):
        if rule.get("filter"):
            assert (
                rule.get("symbol") is not None
                or rule.find("rule") is not None
                or (rule.find("settings") is not None)
            ), rule.attrib


@pytest.mark.parametrize("name", names("styles/*.qml"))
def test_labels_name_a_font_of_every_platform(name):
    """A family that is missing makes a warning over the map of everybody else's machine."""
    for style in ElementTree.fromstring((RESOURCES / name).read_bytes()).iter("text-style"):
        families = {one.get("name") for one in style.iter("family")}
        assert {"Segoe UI", "Helvetica", "DejaVu Sans"} <= families


@pytest.mark.parametrize("name", names("catalogues/*.json"))
def test_catalogues_are_json(name):
    assert json.loads((RESOURCES / name).read_text(encoding="utf-8"))
