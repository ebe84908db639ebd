"""From rows to 311 requests: open and closed, age, condition, one per case."""

import csv
import gzip
import io
from pathlib import Path

import numpy as np
import pytest

from kc_safety_plugin.core.prepare.filters import Study
from kc_safety_plugin.core.prepare.requests import clean_requests
from kc_safety_plugin.core.prepare.verdicts import Reason

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
HEAD = (
    "CASE ID,REQUEST TYPE,CATEGORY,TYPE,DETAIL,CREATION DATE,CREATION TIME,CREATION YEAR,STATUS,"
    "CLOSED DATE,STREET ADDRESS,ADDRESS WITH GEOCODE,LATITUDE,LONGITUDE\n"
)


def case(number, status="RESOL", closed="12/18/2019", kind="Street Light Out", place=None):
    where = '"901 E 27th St64109\n(39.077584, -94.573246)",,' if place is None else place
    return (
        f"{number},{kind},Street Light,Outage,All,12/17/2019,10:16 AM,2019.0,{status},{closed},"
        f"901 E 27th St,{where}\n"
    )


def clean(rows, catalogue, name="requests_kc", open_only=False, as_of=None, **study):
    found = clean_requests(rows, catalogue(name), Study(**study), open_only, as_of)
    assert len(found) + np.count_nonzero(found.verdicts.reason[:]) == len(rows)
    return found


@pytest.mark.parametrize(
    "status, closed, is_open, age",
    [
        ("RESOL", "12/18/2019", False, 1),
        ("CANC", "12/27/2019", False, 10),
        ("DUP", "", False, None),
        ("OPEN", "", True, 14),
        ("ASSIG", "", True, 14),
        ("OPEN", "12/20/2019", True, 14),
        ("", "12/20/2019", False, 3),
        ("", "", True, 14),
        ("Closed - duplicate", "12/20/2019", False, 3),
        ("in progress", "", True, 14),
    ],
)
def test_status_and_age(gather, catalogue, status, closed, is_open, age):
    rows = gather(HEAD + case(1, status, closed), wanted="requests")
    found = clean(rows, catalogue, as_of=np.datetime64("2019-12-31"))
    assert found.is_open.tolist() == [is_open]
    assert str(found.opened[0]) == "2019-12-17T10:16:00"
    assert np.isnat(found.closed[0]) == (is_open or not closed)
    assert (None if np.isnan(found.age_days[0]) else int(found.age_days[0])) == age
    assert not found.unknown_statuses


def test_a_status_nobody_knows_is_told(gather, catalogue):
    rows = gather(HEAD + case(1, "QUX", "") + case(2, "QUX"), wanted="requests")
    found = clean(rows, catalogue)
    assert found.unknown_statuses == {"qux": 2}
    assert found.is_open.tolist() == [True, False]


def test_the_address_in_two_lines_gives_the_place(gather, catalogue):
    rows = gather(HEAD + case(1), wanted="requests")
    assert (rows.longitude[0], rows.latitude[0]) == (-94.573246, 39.077584)
    assert list(rows.addresses) == ["901 E 27th St"]


def test_age_is_as_of_the_last_day_told_and_never_today(gather, catalogue):
    rows = gather(HEAD + case(1, "OPEN", "") + case(2, "RESOL", "02/01/2020"), wanted="requests")
    assert str(clean(rows, catalogue).as_of) == "2020-02-01"
    by_end = clean(rows, catalogue, end=np.datetime64("2020-03-01"))
    assert (str(by_end.as_of), by_end.age_days[0]) == ("2020-03-01", 75)


def test_one_case_is_one_request_and_the_last_word_stands(gather, catalogue):
    rows = gather(
        HEAD
        + case(1, "OPEN", "")
        + case(1, "RESOL", "12/20/2019")
        + case(1, "RESOL", "12/19/2019"),
        wanted="requests",
    )
    found = clean(rows, catalogue)
    assert (len(found), found.verdicts.count(Reason.DUPLICATES)) == (1, 2)
    assert str(found.closed[0])[:10] == "2019-12-20"


def test_cases_without_a_number(gather, catalogue):
    text = HEAD + case("") + case("") + case("", kind="Graffiti on Signs")
    found = clean(gather(text, wanted="requests"), catalogue)
    assert found.condition == ["lighting", "graffiti"]
    assert len(set(found.request_id)) == 2


def test_open_only(gather, catalogue):
    rows = gather(HEAD + case(1) + case(2, "OPEN", ""), wanted="requests")
    found = clean(rows, catalogue, open_only=True)
    assert (found.request_id, found.verdicts.count(Reason.CLOSED)) == (["2"], 1)


def test_open311_in_bulk(gather, catalogue):
    text = (
        "service_request_id,requested_datetime,updated_datetime,closed_date,status_description,"
        "status_notes,source,service_name,service_subtype,description,agency_responsible,address,"
        "lat,long\n"
        "638344,2017-07-04T04:37:38Z,,,Open,,phone,Street Light - 1/Out,,text,DPW,8TH,39.1,-94.5\n"
        "638349,2017-07-04T04:37:38-05:00,,2017-07-06T09:00:00-05:00,Closed,,web,Illegal Dumping,,"
        "text,DPW,9TH,39.1,-94.6\n"
    )
    rows = gather(text, wanted="requests")
    found = clean(rows, catalogue, "requests_generic")
    assert [str(t) for t in found.opened] == ["2017-07-03T23:37:38", "2017-07-04T04:37:38"]
    assert found.condition == ["lighting", "dumping"]
    assert found.is_open.tolist() == [True, False]
    assert found.age_days.tolist() == [3, 2]


@pytest.mark.real_data
@pytest.mark.skipif(not DATA.exists(), reason="real data are absent")
@pytest.mark.parametrize("number", [12, 26, 52, 78])
def test_neighborhoods_against_the_official_figures(gather, catalogue, number):
    packed = DATA / "kc" / "requests_311" / f"neighborhood_{number}.csv.gz"
    data = gzip.decompress(packed.read_bytes())
    listed = list(csv.DictReader(io.StringIO(data.decode())))
    rows = gather(data, wanted="requests", size=4000)
    found = clean(rows, catalogue)
    assert len(found) == len(rows) == len(listed)
    is_open = [row["STATUS"] in ("OPEN", "ASSIG") for row in listed]
    assert found.is_open.tolist() == is_open
    official = [float(row["DAYS TO CLOSE"] or "nan") for row in listed]
    same = [
        days == age
        for days, age, still in zip(official, found.age_days, is_open)
        if not still and not np.isnan(days)
    ]
    assert np.mean(same) > 0.99
    assert {"lighting", "vegetation", "vacancy", "dumping", "graffiti", "other"} >= set(
        found.condition
    )
    lit = sum("street light" in row["REQUEST TYPE"].lower() for row in listed)
    assert found.condition.count("lighting") > 0.5 * lit
