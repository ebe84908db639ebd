"""Cells, names and lines that other systems take as they are meant."""

import csv
import io
import random

import pytest

from kc_safety_plugin.core.workorders.exports.calendar_text import folded
from kc_safety_plugin.core.workorders.exports.cells import defused, plain_text
from kc_safety_plugin.core.workorders.exports.csv_text import write_csv
from kc_safety_plugin.core.workorders.exports.names import distinct_names, safe_name
from kc_safety_plugin.core.workorders.exports.sheet import Column, Kind, Sheet, person_columns

BLANKS = " \u00a0\u2003\u200b\ufeff\u202e"


def test_no_mixture_of_blanks_and_triggers_survives():
    rng = random.Random(20231130)
    for _ in range(3000):
        text = "".join(rng.choice(BLANKS + "=+-@＝＠a1\n\r\t'") for _ in range(rng.randint(0, 7)))
        safe = defused(text)
        assert safe.replace("'", "") == text.replace("'", "")
        assert safe[:1] not in ("\t", "\r")
        for line in safe.replace("\r", "\n").split("\n"):
            assert line.lstrip(BLANKS + "\t")[:1] not in tuple("=+-@＝＠"), (text, safe)


@pytest.mark.parametrize("value", [-1.5, -3, 1e-9])
def test_numbers_are_never_changed(value):
    out = io.StringIO()
    sheet = Sheet(
        (Column("v", Kind.REAL), Column("t", Kind.TEXT)), ((value, "-x"),), (None,), (None,)
    )
    write_csv(sheet, out)
    (row,) = csv.DictReader(io.StringIO(out.getvalue(), newline=""))
    assert float(row["v"]) == value and row["t"] == "'-x"


def test_header_cells_are_defused_too():
    out = io.StringIO()
    write_csv(Sheet((Column("=x", Kind.TEXT),), (), (), ()), out)
    assert out.getvalue() == '"\'=x"\r\n'


def test_a_lone_missing_cell_is_still_a_row():
    out = io.StringIO()
    write_csv(Sheet((Column("a", Kind.TEXT),), ((None,), ("b",)), (None,) * 2, (None,) * 2), out)
    assert list(csv.reader(io.StringIO(out.getvalue(), newline=""))) == [["a"], [""], ["b"]]


def test_what_cannot_be_written_as_utf8_is_taken_out():
    assert plain_text("a\ud800b\x00c").encode("utf-8") == b"abc"


@pytest.mark.parametrize(
    "text",
    ["..", "../../x", "C:\\x", "a/b", "CON", "lpt1", "nul.txt", "", ".", "x" * 999, "🚧", "-"],
)
def test_names_stay_in_the_folder(text):
    name = safe_name(text)
    assert name and len(name) <= 81
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789_-")
    assert name not in ("con", "lpt1", "nul")


def test_names_that_would_be_equal_are_told_apart():
    assert distinct_names(["A b", "a-b", "A B", "a b 2"]) == ["a_b", "a-b", "a_b_2", "a_b_2_2"]


def test_own_columns_describe_no_person():
    names = ["wo_id", "assigned_to", "note", "Owner Name", "RACE", "tenant_phone", "pole"]
    assert person_columns(names) == ["Owner Name", "RACE", "tenant_phone"]


@pytest.mark.parametrize("text", ["a" * 200, "é" * 200, "🚧" * 60, "X:" + "ä🚧" * 40])
def test_folded_lines_unfold_to_the_text(text):
    octets = folded(text)
    assert all(len(line) <= 75 for line in octets.split(b"\r\n"))
    for line in octets.split(b"\r\n"):
        line.decode("utf-8")
    assert octets.replace(b"\r\n ", b"").decode("utf-8") == text + "\r\n"
