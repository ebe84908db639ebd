"""From rows to incidents: every schema year, one per report and offense, all rows accounted for."""

import csv
from pathlib import Path

import numpy as np
import pytest

from kc_safety_plugin.core.errors import Problem, SafetyDataError
from kc_safety_plugin.core.prepare.filters import Study
from kc_safety_plugin.core.prepare.incidents import PRECISION, clean_incidents
from kc_safety_plugin.core.prepare.verdicts import Reason

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"

#: One row of a burglary at 39.05, -94.59 as each year's file writes it.
YEARS = {
    "2010": (
        "Report_No,Reported Date,Reported Time,From Date,From Time,To Date,To Time,Offense,IBRS,"
        "Description,Beat,Address,City,Zip Code,Rep_Dist,Area,DVFlag,Invl_No,Involvement,Race,Sex,"
        "Age,Firearm Used Flag,Location 1\n"
        "100012345,01/31/2010,10:00,01/30/2010,22:00,01/30/2010,22:00,501,220,Burglary - Residence,"
        '332,12500 E 54 ST,KANSAS CITY,64133,PJ1,EPD,N,1,VIC,B,F,34,N,"12500 E 54 ST\n'
        'KANSAS CITY 64133\n(39.05, -94.59)"\n'
    ),
    "2014": (
        "Report_No,Reported_Date,Reported_Time,From_Date,From_Time,To_Date,To_Time,Offense,IBRS,"
        "Description,Beat,Address,City,Zip Code,Rep_Dist,Area,DVFlag,Invl_No,Involvement,Race,Sex,"
        "Age,Firearm Used Flag,Location\n"
        "140012345,01/31/2014 12:00:00 AM,10:00,01/30/2014 12:00:00 AM,22:00,,,501,220,"
        "Burglary - Residence,332,12500 E 54 ST,KANSAS CITY,64133,PJ1,EPD,N,1,VIC,B,F,34,N,"
        '"12500 E 54 ST\nKANSAS CITY 64133\n(39.05, -94.59)"\n'
    ),
    "2015": (
        "Report_No,Reported Date,Reported Time,From Date,From Time,To Date,To Time,Offense,IBRS,"
        "Description,Beat,Address,City,Zip Code,Rep_Dist,Area,DVFlag,Invl_No,Involvement,Race,Sex,"
        "Age,Firearm Used Flag,Latitude,Longitude,Location 1\r\n"
        "150012345,01/31/2015,10:00,01/30/2015,22:00,,,501,220,Burglary - Residence,332,"
        "12500 E 54 ST,KANSAS CITY,64133,PJ1,EPD,N,1,VIC,B,F,34,N,,,"
        '"12500 E 54 ST\r\nKANSAS CITY64131\r\n(39.05, -94.59)"\r\n'
    ),
    "2016": (
        "Report_No,Reported_Date,Reported_Time,From_Date,From_Time,To_Date,To_Time,Offense,IBRS,"
        "Description,Beat,Address,City,Zip Code,Rep_Dist,Area,DVFlag,Invl_No,Involvement,Race,Sex,"
        "Age,Firearm Used Flag,Latitude,Longitude,Location 1\n"
        "160012345,01/31/2016,10:00,01/30/2016,22:00,,,501,220,Burglary - Residence,332,"
        "12500 E 54 ST,KANSAS CITY,64133,PJ1,EPD,N,1,VIC,B,F,34,N,39.05,-94.59,ignored\n"
    ),
    "2017 points": (
        "Date,Hour,Crime,Zip,Race,Sex,Age,Firearm,Latitude,Longitude\n"
        "2017-01-30,22,Burglary - Residence,64111,B,F,34,N,39.05,-94.59\n"
    ),
    "2018": (
        ",address,age,area,description,dvflag,from_date,from_time,ibrs,invl_no,involvement,location,"
        "offense,race,report_no,reported_date,reported_time,sex,to_date,to_time\n"
        "0,12500 E 54 ST,34,EPD,Burglary - Residence,U,2018-01-30T00:00:00.000,22:00,220,1,VIC,"
        "\"{'type': 'Point', 'coordinates': [-94.59, 39.05]}\",501,B,180012345,"
        "2018-01-31T00:00:00.000,10:00,F,,\n"
    ),
    "2019": (
        "Report_No,Reported_Date,Reported_Time,From_Date,From_Time,To_Date,To_Time,Offense,IBRS,"
        "Description,Beat,Address,City,Zip Code,Rep_Dist,Area,DVFlag,Involvement,Race,Sex,Age,"
        "Fire Arm Used Flag,Location\n"
        "KC19000013,01/31/2019,10:00,01/30/2019,22:00,,,Burglary (Residential),220,"
        "Burglary/Breaking and Entering,332,12500 E 54 ST,KANSAS CITY,64133.0,PJ1,EPD,False,VIC,"
        "B,F,34,False,POINT (-94.59 39.05)\n"
    ),
    "2020": (
        "Report_No,Reported_Date,Reported Time,From_Date,From Time,To_Date,To Time,Offense,IBRS,"
        "Description,Beat,Address,City,Zip Code,Rep_Dist,Area,DVFlag,Involvement,Race,Sex,Age,"
        "Firearm Used Flag,Location\n"
        "KC20000013,01/31/2020,10:00,01/30/2020,22:00,,,Burglary (Residential),220,"
        "Burglary/Breaking and Entering,332,12500 E 54 ST,KANSAS CITY,64133.0,PJ1,EPD,False,VIC,"
        "B,F,34,False,POINT (-94.59 39.05)\n"
    ),
    "2023": (
        "Report_No,Reported_Date,Reported_Time,From_Date,From_Time,To_Date,To_Time,Offense,IBRS,"
        "Description,Beat,Address,City,Zip Code,Rep_Dist,Area,DVFlag,Involvement,Race,Sex,Age,"
        "Fire Arm Used Flag,Location,Age_Range\n"
        "KC23000013,01/31/2023,10:00,01/30/2023,22:00,,,Burglary (Residential),220,"
        "Burglary/Breaking and Entering,332,12500 E 54 ST,KANSAS CITY,64133,PJ1,EPD,FALSE,VIC,B,F,"
        "34,FALSE,POINT (-94.59 39.05),25-34\n"
    ),
    "2025": (
        "report,report_date,report_time,from_date,from_time,to_date,to_time,offense,ibrs,"
        "description,beat,address,city,zip_code,rep_dist,area,dvflag,involvement,race,sex,age,"
        "firearm_used_flag,location,age_range\n"
        "KC25000013,2025-01-31T00:00:00.000,10:00,2025-01-30T00:00:00.000,22:00,,,"
        "Burglary (Residential),220,Burglary/Breaking and Entering,332,12500 E 54 ST,KANSAS CITY,"
        '64133,PJ1,EPD,false,VIC,B,F,34,false,"{""type"":""Point"",""coordinates"":'
        '[-94.59,39.05]}",25-34\n'
    ),
}


def clean(rows, catalogue, zone, sensitive=True, **study):
    found = clean_incidents(rows, catalogue("offenses_kc"), zone, Study(**study), sensitive)
    total = len(found) + np.count_nonzero(found.verdicts.reason[:])
    assert total == len(rows)
    return found


@pytest.mark.parametrize("year", YEARS)
def test_every_schema(gather, catalogue, central, year):
    rows = gather(YEARS[year])
    found = clean(rows, catalogue, central)
    assert len(found) == 1
    assert (rows.longitude[0], rows.latitude[0]) == (-94.59, 39.05)
    assert found.kind == [("burglary", 1.0, False)]
    number = year[:4]
    assert str(found.begun[0]) == f"{number}-01-30T22:00:00"
    if year == "2017 points":
        assert PRECISION[found.precision[0]] == "hour"
        assert found.incident_id[0].startswith("x")
    else:
        assert PRECISION[found.precision[0]] == "minute"
        assert str(found.reported[0]) == f"{number}-01-31T10:00:00"
        assert rows.addresses[rows.address[0]] == "12500 E 54 ST"
        assert found.incident_id[0] in YEARS[year]
        shown = "Burglary - Residence" if int(number) < 2019 else "Burglary (Residential)"
        assert found.offense == [shown]
    assert found.night.tolist() == [1]


def test_nothing_about_persons_is_kept(gather):
    for text in YEARS.values():
        secret = text.replace(",B,F,34", ",Martian,Neuter,4711").replace("VIC", "SUSX")
        rows = gather(secret.replace("25-34", "SECRET"))
        columns = rows._columns
        values = [columns.take(name).tolist() for name in columns.names()]
        assert len(values) > 15
        everything = repr([values, *map(list, (rows.whats, rows.addresses, rows.statuses))])
        for word in ("Martian", "Neuter", "4711", "SUSX", "SECRET"):
            assert word not in everything


HEAD = "Report_No,Reported_Date,From_Date,From_Time,To_Date,To_Time,Offense,DVFlag,Location\n"


def kcpd(*rows):
    return HEAD + "".join(f"{row}\n" for row in rows)


def test_one_incident_is_one_report_and_offense(gather, catalogue, central):
    place = "POINT (-94.59 39.05)"
    rows = gather(
        kcpd(
            f"KC1,01/02/2017,01/01/2017,10:00,,,Murder,N,{place}",
            f"KC1,01/02/2017,01/01/2017,10:00,,,Murder,N,{place}",
            f"KC1,01/02/2017,01/01/2017,10:00,,,MURDER,N,{place}",
            f"KC1,01/02/2017,01/01/2017,10:00,,,Stealing – Other,N,{place}",
            f"KC2,01/02/2017,01/01/2017,10:00,,,Murder,N,{place}",
            f",01/02/2017,01/01/2017,10:00,,,Murder,N,{place}",
            f",01/02/2017,01/01/2017,10:00,,,Murder,N,{place}",
            f",01/02/2017,01/01/2017,10:01,,,Murder,N,{place}",
        )
    )
    found = clean(rows, catalogue, central)
    assert found.incident_id[:3] == ["KC1-murder", "KC1-stealing-other", "KC2"]
    assert len(set(found.incident_id)) == 5
    assert found.verdicts.count(Reason.DUPLICATES) == 3


def test_a_row_without_a_place_does_not_stand_for_its_incident(gather, catalogue, central):
    rows = gather(
        kcpd(
            "KC1,01/02/2017,01/01/2017,10:00,,,Murder,N,",
            "KC1,01/02/2017,01/01/2017,10:00,,,Murder,N,POINT (-94.59 39.05)",
            "KC2,01/02/2017,01/01/2017,10:00,,,Murder,N,99999(0.0; 0.0)",
            'KC3,01/02/2017,01/01/2017,10:00,,,Murder,N,"99999(0.0, 0.0)"',
        )
    )
    found = clean(rows, catalogue, central)
    assert found.row.tolist() == [1]
    assert found.verdicts.count(Reason.NO_LOCATION) == 3


def test_the_order_of_rows_and_files_changes_nothing(gather, catalogue, central):
    rng = np.random.default_rng(4)
    lines = [
        f"KC{rng.integers(60)},01/02/2017,01/01/2017,{rng.integers(24)}:00,,,"
        f"{['Murder', 'Arson'][rng.integers(2)]},N,POINT (-94.{rng.integers(5)} 39.0)"
        for _ in range(300)
    ]
    shuffled = [lines[i] for i in rng.permutation(300)]
    one = gather(kcpd(*lines))
    two = gather(kcpd(*shuffled[:100]), kcpd(*shuffled[100:]))

    def content(rows):
        found = clean(rows, catalogue, central)
        x = rows.longitude[found.row]
        return sorted(zip(found.incident_id, found.offense, found.begun.tolist(), x))

    assert content(one) == content(two)


@pytest.mark.parametrize("flag", ["Y", "y", "TRUE", "True", "1"])
def test_a_flag_on_one_row_makes_the_incident_sensitive(gather, catalogue, central, flag):
    place = "POINT (-94.59 39.05)"
    rows = gather(
        kcpd(
            f"KC1,01/02/2017,01/01/2017,10:00,,,Arson,N,{place}",
            f"KC1,01/02/2017,01/01/2017,10:00,,,Arson,{flag},",
            f"KC2,01/02/2017,01/01/2017,10:00,,,Arson,U,{place}",
            f"KC3,01/02/2017,01/01/2017,10:00,,,Rape,N,{place}",
        )
    )
    found = clean(rows, catalogue, central)
    assert found.incident_id == ["KC2"]
    assert found.verdicts.count(Reason.SENSITIVE) == 2
    everything = clean(rows, catalogue, central, sensitive=False)
    assert [kind[2] for kind in everything.kind] == [True, False, True]


def test_times(gather, catalogue, central):
    place = "POINT (-94.59 39.05)"
    rows = gather(
        kcpd(
            f"K1,,01/01/2017,22:00,01/02/2017,01:00,Arson,N,{place}",
            f"K2,,01/02/2017,01:00,01/01/2017,22:00,Arson,N,{place}",
            f"K3,,01/01/2017,22:00,01/01/2017,22:00,Arson,N,{place}",
            f"K4,,01/01/2017,22:00,01/01/2017,,Arson,N,{place}",
            f"K5,,01/01/2017,,01/03/2017,,Arson,N,{place}",
            f"K6,01/05/2017,,,,,Arson,N,{place}",
            f"K7,,,,01/05/2017,12:00,Arson,N,{place}",
            f"K8,,,,,,Arson,N,{place}",
            f"K9,,02/30/2017,10:00,,,Arson,N,{place}",
        )
    )
    found = clean(rows, catalogue, central)
    shown = [
        (number, str(a)[5:16], str(b)[5:16], PRECISION[p], night)
        for number, a, b, p, night in zip(
            found.incident_id, found.begun, found.ended, found.precision, found.night
        )
    ]
    assert shown == [
        ("K1", "01-01T22:00", "01-02T01:00", "range", 1),
        ("K2", "01-01T22:00", "01-02T01:00", "range", 1),
        ("K3", "01-01T22:00", "01-01T22:00", "minute", 1),
        ("K4", "01-01T22:00", "01-01T22:00", "minute", 1),
        ("K5", "01-01T00:00", "01-04T00:00", "range", -1),
        ("K6", "01-05T00:00", "01-06T00:00", "day", -1),
        ("K7", "01-05T00:00", "01-06T00:00", "day", -1),
    ]
    assert found.verdicts.count(Reason.NO_DATE) == 2
    assert (found.reversed_times, found.by_report) == (1, 2)


def test_period_and_area(gather, catalogue, central):
    rows = gather(
        kcpd(
            *(
                f"K{day},,01/{day:02d}/2017,23:59,,,Arson,N,POINT (-94.{day:02d} 39.05)"
                for day in range(1, 11)
            )
        )
    )
    found = clean(
        rows,
        catalogue,
        central,
        start=np.datetime64("2017-01-03"),
        end=np.datetime64("2017-01-08"),
        inside=lambda x, y: x < -94.04,
    )
    assert found.incident_id == ["K5", "K6", "K7", "K8"]
    assert found.verdicts.count(Reason.OUTSIDE) == 6


def test_piles_are_marked_or_left_out(gather, catalogue, central):
    lines = [f"K{i},,01/01/2017,10:00,,,Arson,N,POINT (-94.5{i % 30:02d} 39.05)" for i in range(60)]
    lines += [f"P{i},,01/01/2017,10:00,,,Arson,N,POINT (-94.600 39.05)" for i in range(50)]
    rows = gather(kcpd(*lines))
    marked = clean(rows, catalogue, central)
    assert (len(marked), sum(marked.on_pile.tolist()), marked.piles.counts.tolist()) == (
        110,
        50,
        [50],
    )
    left = clean(rows, catalogue, central, exclude_piles=True)
    assert (len(left), left.verdicts.count(Reason.ON_PILES)) == (60, 50)
    assert not any(clean(rows, catalogue, central, pile_size=51).on_pile.tolist())
    # Repeated rows of one incident are no pile.
    again = gather(kcpd(*(lines[:60] + [lines[60]] * 50)))
    assert not any(clean(again, catalogue, central).on_pile.tolist())


def test_damaged_rows_are_counted(gather, catalogue, central):
    rows = gather(
        kcpd(
            "K1,,01/01/2017,10:00,,,Arson,N,POINT (-94.59 39.05)",
            "K2,,01/01/2017,10:00,,,Arson, Fire,N,POINT (-94.59 39.05)",
        )
    )
    found = clean(rows, catalogue, central)
    assert found.verdicts.count(Reason.DAMAGED) == 1
    assert rows.line[found.verdicts.reason[:] == Reason.DAMAGED].tolist() == [3]


def test_interchanged_coordinates_of_a_row_and_of_a_file(gather, catalogue, central):
    head = "Case Number,Primary Type,Date,Latitude,Longitude\n"
    good = [f"A{i},ASSAULT,2017-01-01 10:0{i},39.0{i},-94.5{i}\n" for i in range(9)]
    turned = "B,ASSAULT,2017-01-01 10:00,-94.5,39.0\n"
    found = clean(gather(head + "".join(good) + turned), catalogue, central)
    assert (len(found), found.verdicts.count(Reason.FAR_AWAY)) == (9, 1)
    with pytest.raises(SafetyDataError) as refused:
        gather(head + turned * 3)
    assert refused.value.problem == Problem.INTERCHANGED
    with pytest.raises(SafetyDataError) as refused:
        gather(head + "B,ASSAULT,2017-01-01 10:00,1900000,1180000\n")
    assert refused.value.problem == Problem.NOT_DEGREES


def test_named_columns_go_first_and_persons_are_refused(gather, catalogue, central):
    text = "nr,what,when,until,px,py,Latitude,Longitude,DOB\n"
    text += "7,Murder,2017-01-01 10:00,,-94.5,39,1,2,3\n"
    given = {
        role: ("FIELD", name)
        for role, name in zip(
            ("id", "text", "date", "end_date", "x", "y"),
            ["NR", "what", "When", "until", "PX", "py"],
        )
    }
    rows = gather(text, given=given)
    found = clean(rows, catalogue, central)
    assert (found.incident_id, found.kind[0][0]) == (["7"], "homicide")
    assert (rows.longitude[0], rows.latitude[0]) == (-94.5, 39.0)
    for name, problem in (("DOB", Problem.PERSON_FIELD), ("colour", Problem.NO_FIELD)):
        with pytest.raises(SafetyDataError) as refused:
            gather(text, given={"id": ("ID_FIELD", name)})
        assert refused.value.problem == problem
    assert "DOB" not in refused.value.details["columns"]


def test_identifiers_of_any_kind(gather, catalogue, central):
    names = ["Ж-1", "x" * 100, "x" * 100 + "y", "2019204570.0"]
    lines = [f"{name},,01/01/2017,10:00,,,Arson,N,POINT (-94.59 39.05)" for name in names]
    found = clean(gather(kcpd(*lines)), catalogue, central)
    assert (found.incident_id[0], found.incident_id[3]) == ("Ж-1", "2019204570")
    assert len(set(found.incident_id)) == 4


def test_no_rows_at_all(gather, catalogue, central):
    found = clean(gather(HEAD), catalogue, central)
    assert len(found) == 0


@pytest.mark.real_data
@pytest.mark.skipif(not DATA.exists(), reason="real data are absent")
def test_kansas_city_2017_by_other_means(gather, catalogue, central):
    path = DATA / "kc" / "kcpd_2017_points.csv"
    rows = gather(path.read_bytes(), size=5000)
    found = clean(rows, catalogue, central, sensitive=False)
    with open(path, newline="", encoding="utf-8") as file:
        near = [
            tuple(row[name] for name in ("Date", "Hour", "Crime", "Latitude", "Longitude"))
            for row in csv.DictReader(file)
            if 38.5 < float(row["Latitude"]) < 39.7 and -95.2 < float(row["Longitude"]) < -94
        ]
    assert (len(rows), len(near)) == (32_283, 32_283 - 67)
    assert found.verdicts.count(Reason.FAR_AWAY) == 67
    assert len(found) == len(set(near))


@pytest.mark.real_data
@pytest.mark.skipif(not DATA.exists(), reason="real data are absent")
def test_kansas_city_2018_by_other_means(gather, catalogue, central):
    path = DATA / "kc" / "kcpd_2018_api_sample.csv"
    rows = gather(path.read_bytes())
    found = clean(rows, catalogue, central, sensitive=False)
    with open(path, newline="", encoding="utf-8") as file:
        listed = list(csv.DictReader(file))
    assert len({row["report_no"] for row in listed}) == 1000 - 74
    placed = {(row["report_no"], row["offense"]) for row in listed if row["location"]}
    assert found.verdicts.count(Reason.NO_LOCATION) == 435
    far = found.verdicts.count(Reason.FAR_AWAY)
    assert far == 2
    assert len(found) == len(placed) - far
