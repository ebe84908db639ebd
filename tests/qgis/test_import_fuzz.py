"""Files bitten by chance: no crash, no row lost unsaid, no person in the output."""

import random

import pytest
from qgis.core import QgsProcessingException

HEAD = (
    "Report_No,Reported_Date,From_Date,From_Time,To_Date,To_Time,Offense,DVFlag,Race,Sex,Age,"
    "Address,Location\n"
)
OFFENSES = ("Arson", "Stealing – Other", "Burglary, Residence", "501", "")
PLACES = (
    "POINT (-94.{a} 39.0{b})", "\"1200 MAIN ST\nKANSAS CITY 64105\n(39.0{b}, -94.{a})\"",
    "\"{{'type': 'Point', 'coordinates': [-94.{a}, 39.0{b}]}}\"", "99999(0.0, 0.0)", "",
    "POINT (39.0{b} -94.{a})",
)  # fmt: skip
REJECTED = (
    "DAMAGED", "DUPLICATES", "NO_LOCATION", "FAR_AWAY", "NO_DATE", "OUTSIDE", "SENSITIVE",
    "ON_PILES",
)  # fmt: skip


def table(dice: random.Random) -> bytes:
    rows = []
    for number in range(60):
        place = dice.choice(PLACES).format(a=500 + number, b=dice.randint(10, 99))
        day = dice.choice(("01/{:02d}/2017", "2017-01-{:02d}T00:00:00.000", "1/{}/17", "{}"))
        rows.append(
            f"{number},{day.format(number % 28 + 1)},{day.format(number % 28 + 1)},"
            f'{dice.choice(("22:00", "2200", "", "25:99"))},,,"{dice.choice(OFFENSES)}",'
            f"{dice.choice('NYU')},Martian,F,4711,{number}00 MAIN ST,{place}\n"
        )
    return (HEAD + "".join(rows)).encode()


def bitten(content: bytes, dice: random.Random) -> bytes:
    """The content with one to four bites of the kinds that happen to files."""
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(HEAD), len(content))
        kind = dice.randrange(7)
        if kind == 0:
            content = content[:at]
        elif kind == 1:
            content = content[:at] + b"\0" * dice.randint(1, 9) + content[at:]
        elif kind == 2:
            content = content[:at] + bytes(dice.randrange(256) for _ in range(9)) + content[at:]
        elif kind == 3:
            content = content.replace(b"\n", dice.choice((b"\r\n", b"\r")))
        elif kind == 4:
            content = content[:at] + b"," * dice.randint(1, 20) + content[at:]
        elif kind == 5:
            content = content[:at] + b'"' + content[at:]
        else:
            content = b"\xef\xbb\xbf" + content
        if len(content) <= len(HEAD) + 1:
            break
    return content


@pytest.mark.parametrize("seed", range(40))
def test_a_bitten_file(run_algorithm, tmp_path, seed):
    dice = random.Random(seed)
    path = tmp_path / "bitten.csv"
    path.write_bytes(bitten(table(dice), dice))
    try:
        result = run_algorithm("importincidents", {
            "INPUTS": [str(path)], "PROFILE": "kcpd", "REJECTS": "TEMPORARY_OUTPUT",
        })  # fmt: skip
    except QgsProcessingException as refusal:
        assert "bitten.csv" in str(refusal) and "Traceback" not in str(refusal)
        return
    assert result["READ"] == result["KEPT"] + sum(result[name] for name in REJECTED)
    rejected = result.rows("REJECTS")
    assert len(rejected) == result["READ"] - result["KEPT"]
    assert all(row["reason"] and row["line"] > 1 for row in rejected)
    told = str(result.rows()) + str(rejected) + result["REPORT"]
    assert "Martian" not in told and "4711" not in told
