"""Columns about persons are known in every spelling; columns about places are not mistaken."""

import pytest

from kc_safety_plugin.core.prepare.privacy import is_person_column

PERSONS = """
    Race, SEX, Age, Age_Range, AGE RANGE, Involvement, Invl_No, INVL NO, DOB, Date of Birth,
    ethnicity, First Name, last_name, Victim Name, vic_age, VIC_RACE, Suspect Sex, offender_id,
    owner_name, Owner Address, phone, E-mail, email, ssn, perp_race, complainant, \ufeffRace
"""
OTHERS = """
    Report_No, Offense, Description, Beat, Address, City, Zip Code, Rep_Dist, Area, DVFlag,
    Location, Firearm Used Flag, age_days, nbh_name, street_name, name, NEIGHBORHOOD, parcel_id,
    business_name, Average, stage, Essex, racetrack
"""


@pytest.mark.parametrize("name", [name.strip(" \n") for name in PERSONS.split(",")])
def test_persons(name):
    assert is_person_column(name)


@pytest.mark.parametrize("name", [name.strip(" \n") for name in OTHERS.split(",")])
def test_places_and_offenses(name):
    assert not is_person_column(name)
