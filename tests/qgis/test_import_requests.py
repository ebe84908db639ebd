"""Import requests: 311 files of both vocabularies, Open311 and other cities."""

from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
real_data = pytest.mark.real_data
absent = pytest.mark.skipif(not DATA.exists(), reason="real data are absent")
HEAD = (
    "CASE ID,REQUEST TYPE,CATEGORY,TYPE,DETAIL,CREATION DATE,CREATION TIME,CREATION YEAR,STATUS,"
    "CLOSED DATE,STREET ADDRESS,ADDRESS WITH GEOCODE,LATITUDE,LONGITUDE\n"
)


def case(number, status="RESOL", closed="12/18/2019", kind="Street Light Out", x=-94.57):
    x -= 0.0001 * number
    return (
        f"{number},{kind},Kind,All,All,12/17/2019,10:16 AM,2019.0,{status},{closed},"
        f'{number} E 27th St,"{number} E 27th St64109\n(39.077584, {x:.6f})",,\n'
    )


@pytest.fixture
def file(tmp_path):
    def write(*rows, name="calls.csv", head=HEAD):
        path = tmp_path / name
        path.write_text(head + "".join(rows), encoding="utf-8")
        return str(path)

    return write


@pytest.fixture
def three(file):
    return file(
        case(1), case(2, "OPEN", "", "Illegal Dumping on Property"), case(3, "CANC", kind="Pothole")
    )


def counts(result):
    names = ["DAMAGED", "NO_LOCATION", "FAR_AWAY", "NO_DATE", "DUPLICATES", "OUTSIDE", "CLOSED"]
    names.append("ON_PILES")
    assert result["READ"] == result["KEPT"] + sum(result[name] for name in names)
    assert result.layer().featureCount() == result["KEPT"]
    return {name: result[name] for name in names if result[name]}


def test_a_file_becomes_points(run_algorithm, three):
    result = run_algorithm("importrequests", {"INPUTS": [three], "AS_OF": "2019-12-31"})
    assert (result["READ"], result["KEPT"], counts(result)) == (3, 3, {})
    rows = result.rows()
    shown = [
        (r["request_id"], r["condition"], r["type"], r["status"], r["age_days"], r["address"])
        for r in rows
    ]
    assert shown == [
        ("1", "lighting", "Street Light Out", "closed", 1, "1 E 27th St"),
        ("2", "dumping", "Illegal Dumping on Property", "open", 14, "2 E 27th St"),
        ("3", "other", "Pothole", "closed", 1, "3 E 27th St"),
    ]
    assert rows[0]["opened"].toString("yyyy-MM-dd HH:mm") == "2019-12-17 10:16"
    assert rows[0]["closed"].toString("yyyy-MM-dd") == "2019-12-18"
    assert rows[1]["closed"] is None
    assert {r["source"] for r in rows} == {"calls.csv"}
    assert (result["USED_AS_OF"], result["WORKING_CRS"]) == ("2019-12-31", "EPSG:32615")


def test_every_row_is_accounted_for(run_algorithm, file):
    path = file(
        case(1),
        case(1),
        case(2, "OPEN", ""),
        case(3, x=-71.06),
        case(4).replace("39.077584", "0.0").replace("-94.570400", "0.0"),
        case(5).replace("12/17/2019", "soon"),
        case(6, "OPEN", "").replace("12/17/2019", "12/17/2018"),
        case(7).replace('",,', '",,,M'),
        *(case(i, "OPEN", "") for i in range(8, 12)),
    )
    parameters = {"INPUTS": [path], "START": "2019-01-01", "OPEN_ONLY": True}
    result = run_algorithm("importrequests", {**parameters, "REJECTS": "TEMPORARY_OUTPUT"})
    assert counts(result) == {
        "DAMAGED": 1,
        "NO_LOCATION": 1,
        "FAR_AWAY": 1,
        "NO_DATE": 1,
        "DUPLICATES": 1,
        "OUTSIDE": 1,
        "CLOSED": 1,
    }
    reasons = {r["reason"] for r in result.rows("REJECTS")}
    assert {"closed", "damaged", "far_away", "no_date"} < reasons
    assert all(r["status"] == "open" for r in result.rows())


def test_open311_and_a_generic_file(run_algorithm, file):
    open311 = file(
        "638344,2017-07-04T04:37:38Z,,Open,Street Light - 1/Out,8TH ST,39.1,-94.5\n",
        name="open311.csv",
        head="service_request_id,requested_datetime,closed_date,status_description,service_name,"
        "address,lat,long\n",
    )
    result = run_algorithm("importrequests", {"INPUTS": [open311]})
    (row,) = result.rows()
    assert (row["condition"], row["status"]) == ("lighting", "open")
    assert row["opened"].toString("yyyy-MM-dd HH:mm") == "2017-07-03 23:37"
    odd = file(
        "9,Overgrown lot,2017-07-04 10:00,2017-07-06,done,39.1,-94.5\n",
        name="odd.csv",
        head="nr,what,begin,finish,state,north,west\n",
    )
    fields = {
        "X_FIELD": "west",
        "Y_FIELD": "north",
        "DATE_FIELD": "begin",
        "END_FIELD": "finish",
        "TYPE_FIELD": "what",
        "ID_FIELD": "nr",
        "STATUS_FIELD": "state",
    }
    (row,) = run_algorithm("importrequests", {"INPUTS": [odd], **fields}).rows()
    shown = [row[n] for n in ("request_id", "condition", "type", "status", "age_days")]
    assert shown == ["9", "vegetation", "Overgrown lot", "closed", 2]


def test_its_own_output_gives_the_same_requests(run_algorithm, three, tmp_path):
    once = tmp_path / "once.gpkg"
    first = run_algorithm("importrequests", {"INPUTS": [three], "OUTPUT": str(once)})
    again = run_algorithm("importrequests", {"INPUTS": [str(once)]})
    names = ["request_id", "condition", "type", "status", "age_days", "address"]
    assert [[r[n] for n in names] for r in again.rows()] == [
        [r[n] for n in names] for r in first.rows()
    ]


def test_a_catalogue_of_the_city(run_algorithm, three, tmp_path):
    mine = tmp_path / "mine.json"
    mine.write_text('{"rules": [{"condition": "road", "patterns": ["pothole"]}]}')
    result = run_algorithm("importrequests", {"INPUTS": [three], "CATALOGUE": str(mine)})
    assert [r["condition"] for r in result.rows()] == ["other", "other", "road"]


def test_piles_are_marked_or_left_out(run_algorithm, file):
    rows = [case(i) for i in range(40)]
    rows += [case(i, x=-94.6 + 0.0001 * i) for i in range(40, 90)]
    path = file(*rows)
    marked = run_algorithm("importrequests", {"INPUTS": [path]})
    assert sum(r["pile"] for r in marked.rows()) == 50
    left = run_algorithm("importrequests", {"INPUTS": [path], "EXCLUDE_PILES": True})
    assert (left["KEPT"], counts(left)) == (40, {"ON_PILES": 50})


@pytest.mark.parametrize(
    "rows, head, sentence",
    [
        ((), HEAD, "calls.csv has no rows; download it again"),
        ((), "", "calls.csv has no rows"),
        (
            ("KC1,01/01/2017,Arson,POINT (-94.5 39)\n",),
            "Report_No,From_Date,Offense,Location\n",
            "calls.csv holds crime incidents; use Import incidents",
        ),
        (("1,2017-01-01\n",), "case,opened\n", "calls.csv has no column of coordinates"),
        (("1,39,-94\n",), "case,latitude,longitude\n", "calls.csv has no column of dates"),
    ],
)
def test_a_wrong_file_gets_one_sentence(run_algorithm, file, rows, head, sentence):
    with pytest.raises(QgsProcessingException) as refused:
        run_algorithm("importrequests", {"INPUTS": [file(*rows, head=head)]})
    assert sentence in str(refused.value)


def test_another_profile_is_refused(run_algorithm, three):
    with pytest.raises(QgsProcessingException, match="calls.csv.*columns of PROFILE open311"):
        run_algorithm("importrequests", {"INPUTS": [three], "PROFILE": "open311"})


def test_cancel_leaves_no_output(run_algorithm, three, tmp_path):
    target = tmp_path / "points.gpkg"
    with pytest.raises(QgsProcessingException, match="[Cc]anceled"):
        run_algorithm("importrequests", {"INPUTS": [three], "OUTPUT": str(target)}, cancel_at=30)
    assert not target.exists()


def test_the_style_draws_every_condition(run_algorithm, three):
    from kc_safety_plugin.paths import STYLES

    for name, fields in (
        ("requests", "condition:string&field=status:string&field=pile:bool"),
        ("incidents", "category:string&field=pile:bool"),
    ):
        layer = QgsVectorLayer(f"Point?crs=EPSG:32615&field={fields}", name, "memory")
        assert layer.loadNamedStyle(str(STYLES / f"{name}.qml"))[1]
        assert layer.renderer().type() == "RuleRenderer"
        assert len(layer.renderer().legendSymbolItems()) >= 5


@real_data
@absent
def test_four_neighborhoods(run_algorithm):
    files = sorted(str(p) for p in (DATA / "kc" / "requests_311").glob("*.csv.gz"))
    result = run_algorithm("importrequests", {"INPUTS": files})
    assert result["READ"] == result["KEPT"] == 22_198
    found = {}
    for row in result.rows():
        found[row["condition"]] = found.get(row["condition"], 0) + 1
    assert found["lighting"] > 450
    assert found["vegetation"] > 1_500
    assert found["vacancy"] > 700
    assert found["dumping"] > 500
    assert found["graffiti"] > 130
    assert sum(row["status"] == "open" for row in result.rows()) == 463 + 2


@real_data
@absent
def test_boston_has_a_default_coordinate(run_algorithm):
    path = str(DATA / "boston" / "street_light_outages_2015.csv.gz")
    result = run_algorithm("importrequests", {"INPUTS": [path], "EXCLUDE_PILES": True})
    assert (result["READ"], result["ON_PILES"]) == (7_956, 1_039 + 24)
    assert {row["condition"] for row in result.rows()} == {"lighting"}


def test_feet_in_columns(run_algorithm, file):
    path = file(
        "A;pothole;2014-10-20;1150000;1890000\n",
        "B;pothole;2014-10-20;1150100;1890100\n",
        name="feet.txt",
        head="nr;what;when;px;py\n",
    )
    fields = {
        "INPUTS": [path], "PROFILE": "generic", "X_FIELD": "px", "Y_FIELD": "py",
        "DATE_FIELD": "when", "TYPE_FIELD": "what", "ID_FIELD": "nr", "INPUT_CRS": "EPSG:3435",
    }  # fmt: skip
    result = run_algorithm("importrequests", fields)
    assert (result["KEPT"], result["WORKING_CRS"]) == (2, "EPSG:32616")
    first, second = (f.geometry().asPoint() for f in result.layer().getFeatures())
    assert first.distance(second) == pytest.approx(100 * 2**0.5 * 0.3048006, rel=1e-3)
    with pytest.raises(QgsProcessingException, match="feet.txt.*no degrees.*INPUT_CRS"):
        run_algorithm("importrequests", {**fields, "INPUT_CRS": "EPSG:4326"})


def test_an_empty_file_is_refused_by_name(run_algorithm, file):
    with pytest.raises(QgsProcessingException, match="none.csv"):
        run_algorithm("importrequests", {"INPUTS": [file(name="none.csv", head="")]})


def test_blank_cells_are_told_not_guessed(run_algorithm, file):
    undated = case(2).replace("12/17/2019", "")
    nowhere = case(3).split(',"')[0] + ",,,\n"
    result = run_algorithm("importrequests", {"INPUTS": [file(case(1), undated, nowhere)]})
    assert counts(result) == {"NO_DATE": 1, "NO_LOCATION": 1}
