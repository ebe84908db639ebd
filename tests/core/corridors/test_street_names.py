"""Street names are found however they are written, and no other street is."""

import pytest

from kc_safety_plugin.core.corridors.street_names import (
    StreetNames,
    common_label,
    display_name,
    parse_street_name,
    slug,
    street_aliases,
)

KANSAS_CITY = [
    "E INDEPENDENCE AVENUE",
    "BENTON BLVD",
    "HARDESTY AVE",
    "E NINTH ST",
    "ST JOHN AVE",
    "JOHN ST",
    "THE PASEO",
    "SOUTHWEST TRFY",
    "W NORTH AVE",
    "E NORTH AVE",
    "NORTH OAK TRAFFICWAY",
    "DR MARTIN LUTHER KING JR BLVD",
    "E 22 1/2 ST",
    "MC GEE ST",
    "MOUNT ROYAL TERR",
    "LIBERTY HEIGHTS AVE",
    "STATE LINE RD",
    "E ST",
    "INTERSTATE 70",
    None,
    "",
]


@pytest.fixture(scope="module")
def names():
    return StreetNames(KANSAS_CITY)


@pytest.mark.parametrize(
    "written, name",
    [
        ("Independence Ave", "E INDEPENDENCE AVENUE"),
        ("independence avenue", "E INDEPENDENCE AVENUE"),
        ("E. Independence Av.", "E INDEPENDENCE AVENUE"),
        ("East Independence", "E INDEPENDENCE AVENUE"),
        ("Independence Avenue East", "E INDEPENDENCE AVENUE"),
        ("Benton", "BENTON BLVD"),
        ("  benton   boulevard ", "BENTON BLVD"),
        ("Hardesty Avenue", "HARDESTY AVE"),
        ("9th", "E NINTH ST"),
        ("9TH STREET", "E NINTH ST"),
        ("e 9 st", "E NINTH ST"),
        ("Ninth Street", "E NINTH ST"),
        ("Saint John Ave", "ST JOHN AVE"),
        ("St. John", "ST JOHN AVE"),
        ("John Street", "JOHN ST"),
        ("Paseo", "THE PASEO"),
        ("the paseo", "THE PASEO"),
        ("SW Trafficway", None),
        ("Southwest Trafficway", "SOUTHWEST TRFY"),
        ("N Oak Trfwy", "NORTH OAK TRAFFICWAY"),
        ("MLK Blvd", "DR MARTIN LUTHER KING JR BLVD"),
        ("Martin Luther King Boulevard", "DR MARTIN LUTHER KING JR BLVD"),
        ("22 1/2 Street", "E 22 1/2 ST"),
        ("McGee", "MC GEE ST"),
        ("Mt. Royal Terrace", "MOUNT ROYAL TERR"),
        ("Liberty Heights", "LIBERTY HEIGHTS AVE"),
        ("State Line", "STATE LINE RD"),
        ("E Street", "E ST"),
        ("I-70", "INTERSTATE 70"),
        ("Independance Ave", None),
        ("W Independence Ave", None),
        ("Independence Blvd", None),
        ("St John Blvd", None),
    ],
)
def test_names_as_people_write_them(names, written, name):
    found = [one for group in names.find(written).streets.values() for one in group]
    assert found == ([name] if name else [])


def test_saint_and_street_are_not_mixed_up(names):
    assert names.find("John St").streets == {"John St": ["JOHN ST"]}
    assert names.find("St John").streets == {"St John Ave": ["ST JOHN AVE"]}


def test_a_direction_that_is_the_name_stays(names):
    assert parse_street_name("North Ave").core == "NORTH"
    assert names.find("North Avenue").streets == {"North Ave": ["E NORTH AVE", "W NORTH AVE"]}
    assert names.find("W North").streets == {"W North Ave": ["W NORTH AVE"]}


def test_kinds_are_different_streets():
    names = StreetNames(["PARK AVE", "N PARK AVE", "PARK CT"])
    assert names.find("Park").streets == {
        "Park Ave": ["N PARK AVE", "PARK AVE"],
        "Park Ct": ["PARK CT"],
    }
    assert names.find("Park Court").labels == ["Park Ct"]


def test_the_nearest_names_come_first(names):
    assert names.nearest("Independance Ave")[0] == "E INDEPENDENCE AVENUE"
    assert names.nearest("Hardisty")[0] == "HARDESTY AVE"
    assert names.nearest("Benton Ave")[0] == "BENTON BLVD"
    assert names.nearest("Qqqqq") == []
    assert names.nearest("Hardesty", among=["JOHN ST"]) == []


def test_several_names_in_one_cell():
    names = StreetNames(["Independence Ave; US 24 Hwy"])
    whole = "Independence Ave; US 24 Hwy"
    assert names.find("US-24 Highway").streets == {"US 24 Hwy": [whole]}
    assert street_aliases("A St / B St") == ["A St", "B St"]


def test_spelling_for_people():
    assert display_name("E 9TH ST") == "E 9th St"
    assert display_name("LAKESIDE-33RD") == "Lakeside-33rd"
    assert display_name("O'DONNELL ST") == "O'Donnell St"
    assert display_name("Rue du Bac") == "Rue du Bac"
    assert common_label(["N CHARLES ST", "S CHARLES ST"]) == "Charles St"
    assert slug("Ave. César Chávez") == "ave-cesar-chavez"
    assert slug("") == "corridor"


def test_odd_text_never_stops_the_search():
    for text in ("", " ", "ST", "E", "N S", "THE", "/", ";", "...", "½", "ST ST", "AVE E", "12"):
        parse_street_name(text)
        StreetNames([text, "MAIN ST"]).find(text)
        assert set(StreetNames(["MAIN ST"]).nearest(text)) <= {"Main St", "MAIN ST"}
