"""The column with street names is found under many names, and never one about persons."""

import pytest

from kc_safety_plugin.core.field.street_fields import street_column

STREETS = ["E 9TH ST", "OAK AVE", "MAIN ST", "BROADWAY BLVD"]


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        ({"NAME": STREETS, "class": ["local"]}, "NAME"),
        ({"FULLNAME": STREETS, "name": ["main"]}, "FULLNAME"),
        ({"feanme": ["OAK"], "fullname": STREETS}, "fullname"),
        ({"STRNAMELAB": STREETS, "ZIP": ["64124"]}, "STRNAMELAB"),
        ({"rd_label": ["Broadway", "The Paseo"]}, "rd_label"),
        ({"A_1": ["local", "artery"], "B_2": STREETS}, "B_2"),
        ({"full_name": STREETS}, "full_name"),
        ({"full_name": ["Zebulon Quux", "Ann Roe"]}, ""),
        ({"owner_name": STREETS}, ""),
        ({"st_name_id": ["1204", "1205"]}, ""),
        ({"class": ["local", "artery"], "zip": ["64124"]}, ""),
        ({"name": [], "street": STREETS}, "street"),
        ({}, ""),
    ],
)
def test_the_column_with_names(columns, found):
    assert street_column(columns) == found


def test_the_column_asked_for_comes_first_in_any_case():
    columns = {"Corridor": ["Red", "Blue"], "name": STREETS}
    assert street_column(columns, "corridor") == "Corridor"
    assert street_column(columns, "missing") == ""
    assert street_column({"owner": ["Zebulon Quux"]}, "OWNER") == ""
