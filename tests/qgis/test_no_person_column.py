"""No column about persons gets through a tool, whatever it is called and wherever it stands."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import QgsProcessingException

from kc_safety_plugin.core.prepare.privacy import is_person_column

PERSONS = ("Race", "SEX", "age_range", "Victim Name", "owner_name", "DOB", "suspect_sex", "E-mail")
SECRET = "Martian"
HARMLESS = ("beat", "street_name", "average", "stage")
FIELDS = ",".join(f"{name}:string" for name in (*PERSONS, *HARMLESS))
VALUES = (*(SECRET,) * len(PERSONS), *("plain",) * len(HARMLESS))
REJECTED = (
    "DAMAGED", "DUPLICATES", "NO_LOCATION", "FAR_AWAY", "NO_DATE", "OUTSIDE", "SENSITIVE",
    "ON_PILES",
)  # fmt: skip


@pytest.fixture
def city(layer):
    """Incidents, streets and areas, all with columns about persons."""
    points = [
        (
            f"POINT({30 * (i % 9)} {25 * (i % 7)})",
            float(i % 5),
            f"2024-0{1 + i % 6}-10T12:30:00",
            *VALUES,
        )
        for i in range(60)
    ]
    streets = [(f"LINESTRING(-10 {25 * k},260 {25 * k})", k, *VALUES) for k in range(7)]
    areas = [
        (f"POLYGON(({90 * k - 5} -5,{90 * k + 85} -5,{90 * k + 85} 160,{90 * k - 5} 160,"
         f"{90 * k - 5} -5))", k, *VALUES)
        for k in range(3)
    ]  # fmt: skip
    return {
        "points": layer("Point", points, f"score:double,at:datetime,{FIELDS}"),
        "streets": layer("LineString", streets, f"street_id:integer,{FIELDS}"),
        "areas": layer("Polygon", areas, f"area:integer,{FIELDS}"),
    }


CASES = {
    "gistarvalues": {"INPUT": "points", "FIELD": "'score", "BAND": 40},
    "gistar": {"INPUT": "points", "CELL_SIZE": 25, "BAND": 60},
    "hotstreets": {"INCIDENTS": "points", "STREETS": "streets"},
    "topplaces": {"INCIDENTS": "points", "PLACES": "areas"},
    "hourofweek": {"INPUT": "points", "BEGIN_FIELD": "'at", "GROUP_FIELD": "'beat"},
    "percentchange": {
        "INCIDENTS": "points", "DATE_FIELD": "'at", "AREAS": "areas",
        "FIRST_START": "'2024-01-01", "FIRST_END": "'2024-03-31",
        "SECOND_START": "'2024-04-01", "SECOND_END": "'2024-06-30",
    },
    "lighting": {"STREETS": "streets", "LAMPS": "points", "STOPS": "points"},
    "vacancy": {"STREETS": "streets", "PARCELS": "areas", "VACANT_EXPRESSION": "'area = 1"},
    "vegetation": {"STREETS": "streets", "PLANTS": "points", "TOP_FIELD": "'score"},
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_analyses(run_algorithm, provider, city, name):
    asked = {
        key: value[1:] if str(value).startswith("'") else city.get(value, value)
        for key, value in CASES[name].items()
    }
    algorithm = provider.algorithm(name)
    outputs = [one.name() for one in algorithm.destinationParameterDefinitions()]
    result = run_algorithm(name, {**asked, **dict.fromkeys(outputs, "TEMPORARY_OUTPUT")})
    seen = []
    for output in outputs:
        layer = result.layer(output) if result.get(output) else None
        if layer is not None and hasattr(layer, "fields"):
            names = layer.fields().names()
            assert not list(filter(is_person_column, names)), (output, names)
            seen += names
            assert SECRET not in str(result.rows(output))
    assert seen and SECRET not in result["REPORT"]


def test_what_is_left_out_is_said_once(run_algorithm, city):
    result = run_algorithm("gistarvalues", {"INPUT": city["points"], "FIELD": "score", "BAND": 40})
    said = [line for line in result["REPORT"].splitlines() if "about persons" in line]
    assert len(said) == 1 and all(name in said[0] for name in PERSONS)
    assert set(HARMLESS) <= set(result.layer().fields().names())


def test_a_table_by_a_column_about_persons_is_refused(run_algorithm, city):
    asked = {"INPUT": city["points"], "BEGIN_FIELD": "at", "GROUP_FIELD": "Race"}
    with pytest.raises(QgsProcessingException, match="'Race' describes persons"):
        run_algorithm("hourofweek", asked)


cells = st.text(st.sampled_from("abc019-,\"'\n\r \t;|é–"), max_size=9)
places = st.sampled_from(
    ["POINT (-94.5{a} 39.0{b})", '"MAIN ST\n(39.0{b}, -94.5{a})"', "99999(0.0, 0.0)", "", "junk"]
)
rows = st.tuples(
    cells, st.sampled_from(["01/02/2017", "2017-01-31T00:00:00", "13/45/17", ""]),
    st.sampled_from(["Arson", "Burglary (Residential)", "Rape", ""]), st.integers(10, 99),
    st.integers(10, 99), places, st.integers(0, 9),
)  # fmt: skip


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(rows, max_size=25),
    st.permutations([*PERSONS, "Report_No", "Reported_Date", "Offense", "Location"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_read_is_kept_and_rejected(run_algorithm, tmp_path, table, header, end):
    """Any values in any order of columns; some lines are cut off, some have cells too many."""
    lines = [",".join(header)]
    # One row at least is good, so that no file is refused as a whole for lack of places.
    table = [("K1", "01/02/2017", "Arson", 11, 22, "POINT (-94.5{a} 39.0{b})", 9), *table]
    for number, day, offense, a, b, place, break_at in table:
        known = {
            "Report_No": number, "Reported_Date": day, "Offense": offense,
            "Location": place.format(a=a, b=b),
        }  # fmt: skip
        values = [known.get(name, SECRET) for name in header]
        if break_at == 0:
            values = values[:-3]
        elif break_at == 1:
            values += [SECRET, SECRET]
        lines.append(",".join(values))
    path = tmp_path / "any.csv"
    path.write_bytes(end.join([*lines, ""]).encode())
    result = run_algorithm(
        "importincidents",
        {"INPUTS": [str(path)], "PROFILE": "kcpd", "REJECTS": "TEMPORARY_OUTPUT"},
    )
    assert result["READ"] == result["KEPT"] + sum(result[name] for name in REJECTED)
    assert len(result.rows("REJECTS")) == result["READ"] - result["KEPT"]
    for output in ("OUTPUT", "REJECTS"):
        assert not list(filter(is_person_column, result.layer(output).fields().names()))
        assert SECRET not in str(result.rows(output))
    assert SECRET not in result["REPORT"]


requests = st.tuples(
    cells, st.sampled_from(["2017-07-04T04:37:38Z", "2017-07-04", "soon", ""]),
    st.sampled_from(["Open", "Closed", "", "unheard of"]),
    st.sampled_from(["Street Light - 1/Out", "Pothole", "Illegal Dumping", ""]),
    st.sampled_from(["39.1", "0", "", "north"]), st.sampled_from(["-94.5", "-71.06", "0", ""]),
    st.booleans(),
)  # fmt: skip


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(requests, max_size=25), st.permutations([*PERSONS, "phone", "first_name"]))
def test_requests_read_are_kept_and_rejected(run_algorithm, tmp_path, table, persons):
    head = ["service_request_id", "requested_datetime", "status_description", "service_name", "lat"]
    head += ["long", *persons]
    table = [("1", "2017-07-04", "Open", "Pothole", "39.1", "-94.5", False), *table]
    lines = [",".join(head)]
    for *values, short in table:
        line = [*values, *[SECRET] * len(persons)]
        lines.append(",".join(line[:3] if short else line))
    path = tmp_path / "requests.csv"
    path.write_bytes("\n".join([*lines, ""]).encode())
    result = run_algorithm("importrequests", {"INPUTS": [str(path)], "REJECTS": "TEMPORARY_OUTPUT"})
    rejected = sum(result[name] for name in (*REJECTED, "CLOSED") if name in result)
    assert result["READ"] == result["KEPT"] + rejected
    assert len(result.rows("REJECTS")) == result["READ"] - result["KEPT"]
    for output in ("OUTPUT", "REJECTS"):
        assert not list(filter(is_person_column, result.layer(output).fields().names()))
        assert SECRET not in str(result.rows(output))
