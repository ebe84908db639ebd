"""Catalogues: rules in order, words from their beginning, mistakes told with their place."""

import json
from pathlib import Path

import pytest

from kc_safety_plugin.core.catalogue_flaws import CatalogueFlaw as Flaw
from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.prepare.catalogue import catalogue_from

SHIPPED = Path(__file__).resolve().parents[3] / "resources" / "catalogues"
BOAT = {"category": "boat theft", "patterns": ["yacht"]}


def shipped(name):
    label = "category" if name.startswith("offenses") else "condition"
    content = json.loads((SHIPPED / f"{name}.json").read_text(encoding="utf-8"))
    return catalogue_from(content, label, name)


@pytest.mark.parametrize(
    "text, code, nibrs, category, sensitive",
    [
        ("HOMICIDE/Non Neglige", "101", "09A", "homicide", False),
        ("Murder", "", "13A", "homicide", False),
        ("Stealing – Shoplift", "", "23C", "theft", False),
        ("Stealing From Auto", "640", "23F", "theft from auto", False),
        ("Stealing from Auto (Theft from Auto)", "", "", "theft from auto", False),
        ("Stolen Auto", "", "240", "auto theft", False),
        ("Recovered Stolen Auto", "", "280", "police and courts", False),
        ("Aggravated Assault (", "401", "13A", "aggravated assault", False),
        ("Agg Assault - Domest", "403", "13A", "aggravated assault", True),
        ("Non Aggravated Assau", "801", "13B", "simple assault", False),
        ("Assault (Non-Aggravated)", "", "", "simple assault", False),
        ("Non Agg Assault Dome", "802", "13B", "simple assault", True),
        ("Domestic Violence Assault (Aggravated)", "", "", "aggravated assault", True),
        ("Identity Theft", "1198", "26F", "fraud", False),
        ("Fraud / Stealing Through Deceit (Scam/Confidence Game)", "", "26A", "fraud", False),
        ("Rape - Juvenile", "", "11A", "sexual offense", True),
        ("Sex Off Fondle - mol", "1750", "11D", "sexual offense", True),
        ("Abuse of a Child", "", "13B", "family and child", True),
        ("Attempt Suicide by S", "3077", "", "suicide", True),
        ("Suicide – Attempted", "", "", "suicide", True),
        ("Burglary - Residence", "501", "220", "burglary", False),
        ("Violation Ex Parte O", "2041", "90Z", "family and child", True),
        ("", "302", "", "robbery", False),
        ("", "", "120", "robbery", False),
        ("", "1702", "", "sexual offense", True),
        ("Stolen Auto", "", "11A", "auto theft", True),
        ("Scraped a drapery", "", "", "other", False),
        ("", "", "", "other", False),
    ],
)
def test_kansas_city_offenses(text, code, nibrs, category, sensitive):
    kind = shipped("offenses_kc").classify(text, code, nibrs)
    assert (kind.name, kind.harm, kind.sensitive) == (category, 1.0, sensitive)


@pytest.mark.parametrize(
    "text, category, sensitive",
    [
        ("ASSAULT", "simple assault", False),
        ("murder and nonnegligent manslaughter", "homicide", False),
        ("OFFENSE INVOLVING CHILDREN", "family and child", True),
        ("CRIM SEXUAL ASSAULT", "sexual offense", True),
        ("CRIMINAL DAMAGE", "property damage", False),
        ("MOTOR VEHICLE THEFT", "auto theft", False),
        ("personal robbery", "robbery", False),
        ("DOMESTIC BATTERY SIMPLE", "simple assault", True),
    ],
)
def test_generic_offenses(text, category, sensitive):
    kind = shipped("offenses_generic").classify(text)
    assert (kind.name, kind.sensitive) == (category, sensitive)


@pytest.mark.parametrize(
    "text, condition",
    [
        ("SLG0 Streetlight Out - Single Light Out | Street Light | Outage | Single", "lighting"),
        ("Street Light Out | Street Light | Outage", "lighting"),
        ("Lights / Signals-Street Light-1 light out | Lights / Signals", "lighting"),
        ("SLG2 Streetlight Burning During Day | Street Light | Malfunction | Day Burn", "other"),
        ("Lights / Signals-Street Light-Burning during the day", "other"),
        ("Lights / Signals-Traffic Signal-Signal out | Lights / Signals | Signal Out", "other"),
        ("Tree Trimming from Electric Wire or Street Light | Trees | Trimming", "vegetation"),
        (
            "Property Violations | Mowing / Weeds | Private | Lot - Vacant",
            "vegetation",
        ),
        ("Leaf and Brush Pick-up Missed | Trash | Leaf & Brush | Missed", "other"),
        ("Vacant Structure Open to Entry | Property Violations | Board Up", "vacancy"),
        ("Prop/Build/Construct-Dangerous Building-On list", "vacancy"),
        ("Illegal Dumping on Right of Way | Trash | Right of Way", "dumping"),
        ("Trash / Recycling-Dumping-Right of Way | Trash / Recycling | Dumping", "dumping"),
        ("Trash / Recycling-Trash Collection-Missed by City", "other"),
        (
            "Property Violations | Property / Buildings | Maintenance | Graffiti",
            "graffiti",
        ),
        ("Abandoned Vehicle | Vehicle | Abandoned", "other"),
    ],
)
def test_kansas_city_requests_of_both_vocabularies(text, condition):
    assert shipped("requests_kc").classify(text).name == condition


@pytest.mark.parametrize(
    "text, condition",
    [
        ("Street Light Outages", "lighting"),
        ("Street Lights All/Out", "lighting"),
        ("Tree Maintenance Requests", "vegetation"),
        ("Abandoned Building", "vacancy"),
        ("Vacant/Abandoned Building", "vacancy"),
        ("Graffiti Removal", "graffiti"),
        ("Fly Dumping", "dumping"),
        ("Traffic Signal Out", "other"),
        ("Abandoned Vehicles", "other"),
    ],
)
def test_generic_requests(text, condition):
    assert shipped("requests_generic").classify(text).name == condition


def test_a_bar_parts_what_words_would_join():
    content = {"rules": [{"condition": "a", "patterns": ["light out"]}]}
    catalogue = catalogue_from(content, "condition", "f")
    assert catalogue.classify("Light | Out").name == "other"
    assert catalogue.classify("Light - Out").name == "a"


def test_a_city_brings_harm_and_words_of_its_own():
    content = {
        "rules": [
            {"category": "boat theft", "patterns": ["yacht"], "harm": 12.5},
            {"category": "water", "patterns": ["yacht", "pier"], "codes": ["7-9", "Z1"]},
        ],
        "default": {"category": "dry", "harm": 0},
        "sensitive": {"patterns": ["sunk"]},
    }
    catalogue = catalogue_from(content, "category", "f")
    kinds = [catalogue.classify(*a) for a in (("Yacht sunk",), ("x", "8"), ("x", "z1"), ("x",))]
    assert [(k.name, k.harm, k.sensitive) for k in kinds] == [
        ("boat theft", 12.5, True),
        ("water", 1.0, False),
        ("water", 1.0, False),
        ("dry", 0.0, False),
    ]


@pytest.mark.parametrize(
    "content, where, flaw",
    [
        ({}, "rules", Flaw.NO_LIST),
        ({"rules": []}, "rules", Flaw.NO_LIST),
        (
            {"rules": [{"category": "a", "patterns": ["b"]}, {"category": "c"}]},
            2,
            Flaw.NOTHING_TO_FIND,
        ),
        ({"rules": [{"patterns": ["b"]}]}, 1, Flaw.NO_TEXT),
        ({"rules": ["b"]}, 1, Flaw.NO_OBJECT),
        ({"rules": [{"category": "a", "patterns": "b"}]}, 1, Flaw.TEXTS),
        ({"rules": [{"category": "a", "patterns": ["--"]}]}, 1, Flaw.PATTERN_LETTERS),
        ({"rules": [{**BOAT, "harm": "much"}]}, 1, Flaw.NOT_NEGATIVE),
        ({"rules": [{**BOAT, "harm": -1}]}, 1, Flaw.NOT_NEGATIVE),
        ({"rules": [{**BOAT, "sensitive": "yes"}]}, 1, Flaw.TRUE_FALSE),
        ({"rules": [BOAT], "default": "x"}, "default", Flaw.NO_OBJECT),
        ({"rules": [BOAT], "default": {}}, "default", Flaw.NO_TEXT),
        ({"rules": [BOAT], "sensitive": []}, "sensitive", Flaw.NO_OBJECT),
        ({"rules": [BOAT], "sensitive": {"codes": 7}}, "sensitive", Flaw.TEXTS),
    ],
)
def test_mistakes_are_told_with_their_place(content, where, flaw):
    with pytest.raises(SafetyDataError) as refused:
        catalogue_from(content, "category", "mine.json")
    told = refused.value.details
    number = refused.value.problem is Problem.CATALOGUE_NUMBER
    assert number or refused.value.problem is Problem.CATALOGUE_PART
    assert (told["number" if number else "part"], told["flaw"]) == (where, flaw)
    assert refused.value.details["file"] == "mine.json"
